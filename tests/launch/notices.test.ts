import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { noticesText, partsOfTheApp } from '../../electron/launch/notices.mjs'

const allowed =
  /^(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|OFL-1\.1|CC0-1\.0|BlueOak-1\.0\.0|MIT AND .*)$/

describe('third-party notices', () => {
  it('lists what is installed', () => {
    const file = readFileSync(resolve(import.meta.dirname, '../../THIRD-PARTY-NOTICES.md'), 'utf8')
    expect(file).toBe(noticesText(partsOfTheApp()))
  })

  it('names only licences that allow the app to be given away', () => {
    expect(partsOfTheApp().length).toBeGreaterThan(30)
    expect(partsOfTheApp().filter(({ licence }) => !allowed.test(licence))).toEqual([])
  })
})
