import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const page = readFileSync(join(root, 'docs/security.md'), 'utf8')
const files = [...new Set(page.match(/`(?:tests\/[\w/.-]+|eslint[\w.]+)`/g))].map((one) =>
  one.slice(1, -1),
)

describe('the page on security', () => {
  it.each(files)('names a file that is there: %s', (file) => {
    expect(existsSync(join(root, file))).toBe(true)
  })

  it.each(Array.from({ length: 20 }, (_, at) => at + 1))(
    'has a test for item %i of Electron’s list',
    (item) => {
      const row = new RegExp(`^\\| ${String(item)} +\\|.*$`, 'm').exec(page)?.[0] ?? ''
      expect(row).toMatch(/`tests\/[\w/.-]+\.test\.ts`/)
    },
  )
})
