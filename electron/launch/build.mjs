import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { run } from './child.mjs'
import { isStartedScript, projectRoot } from './places.mjs'
import { runScript, say, Trouble } from './say.mjs'

const SOURCE_FOLDERS = ['electron', 'renderer', 'shared', 'data']
const SOURCE_FILES = [
  'electron.vite.config.ts',
  'tsconfig.base.json',
  'package.json',
  'package-lock.json',
]
/** What starts and packages the app is not part of it. */
const NOT_BUILT = ['electron/launch', 'electron/icon']

/**
 * Builds the app when there is no build, or its sources have changed since.
 * @param {string} root
 * @param {typeof electronViteBuild} [build]
 * @returns {Promise<void>}
 * @throws {Trouble} when the build fails
 */
export async function buildIfStale(root, build = electronViteBuild) {
  const reason = reasonToBuild(root)
  if (!reason) return
  say(`${reason}: building it (ten seconds or so) …`)
  await buildApp(root, build)
}

/**
 * @param {string} root
 * @param {typeof electronViteBuild} build
 */
async function buildApp(root, build) {
  // Before the build: a source that changes meanwhile must make it stale.
  const sources = hashSources(root)
  await build(root)
  writeFileSync(stampFile(root), stampFor(root, sources))
}

/**
 * Why the app must be built, or undefined when the build is current.
 * @param {string} root
 * @returns {string | undefined}
 */
export function reasonToBuild(root) {
  if (!existsSync(mainFile(root))) return 'the app is not built yet'
  // A build by other means is newer than our stamp: nobody knows from which sources it was made.
  const isCurrent =
    existsSync(stampFile(root)) &&
    readFileSync(stampFile(root), 'utf8') === stampFor(root, hashSources(root))
  return isCurrent ? undefined : 'the app has changed since it was built'
}

/**
 * @param {string} root
 * @returns {Promise<void>}
 */
async function electronViteBuild(root) {
  const script = path.join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const { code, stdout, stderr } = await run(process.execPath, [script, 'build'], { cwd: root })
  if (code === 0) return
  process.stderr.write(stdout + stderr)
  throw new Trouble(
    'the app could not be built (the reason is above). When it is mended, run: npm run build',
  )
}

/**
 * Content, not time: a checkout, a copy and a clock that was set all change times.
 * @param {string} root
 * @returns {string}
 */
function hashSources(root) {
  const hash = createHash('sha256')
  const files = SOURCE_FILES.filter((file) => existsSync(path.join(root, file)))
  for (const file of [...files, ...SOURCE_FOLDERS.flatMap((folder) => filesIn(root, folder))]) {
    const content = readFileSync(path.join(root, file))
    hash.update(`${file}\n${content.length}\n`).update(content)
  }
  return hash.digest('hex')
}

/**
 * @param {string} root
 * @param {string} folder relative, with slashes
 * @returns {string[]} in a fixed order
 */
function filesIn(root, folder) {
  if (NOT_BUILT.includes(folder) || !existsSync(path.join(root, folder))) return []
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .sort((left, right) => (left.name < right.name ? -1 : 1))
    .flatMap((entry) => {
      const name = `${folder}/${entry.name}`
      if (entry.isDirectory()) return filesIn(root, name)
      return entry.isFile() ? [name] : []
    })
}

/**
 * @param {string} root
 * @param {string} sources
 * @returns {string}
 */
function stampFor(root, sources) {
  return `${sources} ${statSync(mainFile(root)).mtimeMs}`
}

/**
 * @param {string} root
 * @returns {string}
 */
function stampFile(root) {
  return path.join(root, 'out', '.built-from')
}

/**
 * @param {string} root
 * @returns {string}
 */
function mainFile(root) {
  return path.join(root, JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).main)
}

if (isStartedScript(import.meta.url)) {
  await runScript(async () => {
    say('building the app …')
    await buildApp(projectRoot, electronViteBuild)
    return 0
  })
}
