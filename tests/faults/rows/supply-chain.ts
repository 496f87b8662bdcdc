import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { must } from '../engine/must'
import type { Case, Row } from '../row'

/** So many packages of others run on the user's computer at most, those in the window's bundle apart. */
const mostInMain = 24

/** Licences under which a package may be part of the app. */
const licences = new Set([
  ...['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'BlueOak-1.0.0'],
  ...['CC0-1.0', 'Unlicense', 'OFL-1.1', 'MIT OR Apache-2.0', '(MIT OR Apache-2.0)', 'MIT AND ISC'],
])

const lockSchema = z.object({
  lockfileVersion: z.literal(3),
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      resolved: z.string().optional(),
      integrity: z.string().optional(),
      dev: z.boolean().optional(),
      link: z.boolean().optional(),
      hasInstallScript: z.boolean().optional(),
    }),
  ),
})
const ownSchema = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
})

/**
 * What others wrote and the app is made of. It fails where the lockfile and package.json part, or a
 * package comes without a checksum, from elsewhere, with a script, or under another licence.
 */
export const supplyChain: Row = {
  name: 'S8',
  what: 'Packages: locked, with checksums, no scripts, known licences, few',
  bar: 0.98,
  least: 8,
  shortEvery: 1,
  cases: () => Object.entries(checks).map(([label, run]): Case => ({ label, run })),
  provedBy: [{ step: 'unit', files: ['tests/launch/notices.test.ts'] }],
}

function lockfile() {
  return lockSchema.parse(JSON.parse(readFileSync('package-lock.json', 'utf8'))).packages
}

/** Packages of the lockfile by name, those of development left out. */
function runtimePackages() {
  return Object.entries(lockfile()).filter(([path, { dev }]) => path !== '' && dev !== true)
}

function noneOf(names: readonly string[], complaint: string): void {
  must(names.length === 0, `${complaint}: ${names.slice(0, 10).join(', ')}`)
}

const checks: Readonly<Record<string, () => void>> = {
  'package.json and the lockfile name the same packages': () => {
    const own = readFileSync('package.json', 'utf8')
    const { dependencies, devDependencies } = ownSchema.parse(JSON.parse(own))
    const locked = lockSchema
      .extend({ packages: z.object({ '': ownSchema }) })
      .parse(JSON.parse(readFileSync('package-lock.json', 'utf8'))).packages['']
    const isSame =
      JSON.stringify(locked.dependencies) === JSON.stringify(dependencies) &&
      JSON.stringify(locked.devDependencies) === JSON.stringify(devDependencies)
    must(isSame, 'They differ: npm ci would refuse')
  },
  'every package has a checksum': () =>
    noneOf(
      Object.entries(lockfile())
        .filter(([path, { integrity, link }]) => path !== '' && link !== true && !integrity)
        .map(([path]) => path),
      'Without a checksum',
    ),
  'every checksum is a strong one': () =>
    noneOf(
      Object.entries(lockfile())
        .filter(([, { integrity }]) => integrity?.startsWith('sha512-') === false)
        .map(([path]) => path),
      'With a weak checksum',
    ),
  'every package is one of the npm registry': () =>
    noneOf(
      Object.values(lockfile()).flatMap(({ resolved }) =>
        resolved === undefined || /^https:\/\/[^/]+\/.*\.tgz$/.test(resolved) ? [] : [resolved],
      ),
      'From elsewhere',
    ),
  'no package of the app runs a script when it is installed': () =>
    noneOf(
      runtimePackages().flatMap(([path, { hasInstallScript }]) => (hasInstallScript ? [path] : [])),
      'With a script',
    ),
  'few packages run outside the window': () => {
    const names = runtimePackages().map(([path]) => path.replace('node_modules/', ''))
    must(names.length <= mostInMain, `${names.length}: ${names.join(', ')}`)
  },
  'every package that runs outside the window has a licence that is known': () =>
    noneOf(
      runtimePackages().flatMap(([path]) => {
        const licence = licenceOf(path)
        return licences.has(licence) ? [] : [`${path} (${licence})`]
      }),
      'Under another licence',
    ),
  'every licence in the notices is known': () => {
    const rows = readFileSync('THIRD-PARTY-NOTICES.md', 'utf8').split('\n').slice(7)
    const named = rows.flatMap((row) => row.split('|')[3]?.trim() ?? [])
    must(named.length > 20, 'There are hardly any notices')
    noneOf(
      named.filter((licence) => !licences.has(licence)),
      'Other licences',
    )
  },
}

function licenceOf(path: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'))
  return z.object({ license: z.string() }).safeParse(manifest).data?.license ?? 'none named'
}
