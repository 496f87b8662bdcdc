import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Trouble } from './say.mjs'

/**
 * Refuses a Node that package.json's `engines` does not name.
 * @param {string} root
 * @param {string} [version]
 * @throws {Trouble}
 */
export function checkNode(root, version = process.versions.node) {
  const wanted = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).engines.node
  if (satisfies(version, wanted)) return
  throw new Trouble(
    `this is Node ${version}, and Attaché needs ${wanted}. Install Node 22 from https://nodejs.org or run: nvm install 22`,
  )
}

/**
 * Understands the two forms that package.json uses, `^a.b.c` and `>=a.b.c`, joined by `||`:
 * npm's semver is not at hand before the installation.
 * @param {string} version
 * @param {string} range
 * @returns {boolean}
 */
export function satisfies(version, range) {
  const actual = numbersIn(version)
  return range.split('||').some((part) => {
    const wanted = numbersIn(part)
    if (part.includes('^') && actual[0] !== wanted[0]) return false
    return compare(actual, wanted) >= 0
  })
}

/**
 * @param {string} text
 * @returns {number[]}
 */
function numbersIn(text) {
  return (text.match(/\d+/g) ?? []).slice(0, 3).map(Number)
}

/**
 * @param {number[]} left
 * @param {number[]} right
 * @returns {number}
 */
function compare(left, right) {
  const at = left.findIndex((number, index) => number !== right[index])
  return at === -1 ? 0 : (left[at] ?? 0) - (right[at] ?? 0)
}
