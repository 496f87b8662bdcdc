import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addFiles, filesIn } from '../storage/support/folder'
import { Client } from './support/client'

const usual = { history: { allDays: 7, dailyDays: 90 } }
const longer = { history: { allDays: 30, dailyDays: 365 } }

function manifestIn(folder: string): { settings: unknown; name: unknown } {
  return JSON.parse(readFileSync(join(folder, 'notebook.json'), 'utf8')) as never
}

describe('the settings of a notebook', () => {
  it('are changed, taken back and made again, and nothing else in the file is touched', async () => {
    const client = new Client()
    const folder = await client.newNotebook('Iran file')
    const file = join(folder, 'notebook.json')
    const own = { ...manifestIn(folder), settings: { other: { colour: 'red' } }, mine: 1 }
    writeFileSync(file, JSON.stringify(own))
    await client.ask('notebook.open', { folder })
    expect((await client.snapshot()).settings).toEqual(usual)
    await client.ask('notebook.setSettings', { settings: longer, seen: usual })
    expect(manifestIn(folder)).toEqual({ ...own, settings: { ...own.settings, ...longer } })
    expect((await client.snapshot()).settings).toEqual(longer)
    expect((await client.snapshot()).undo).toBe('Change the settings')
    await client.ask('notebook.undo', null)
    expect(manifestIn(folder)).toEqual(own)
    expect((await client.snapshot()).settings).toEqual(usual)
    await client.ask('notebook.redo', null)
    await client.ask('notebook.open', { folder })
    expect((await client.snapshot()).settings).toEqual(longer)
    await client.ask('notebook.setSettings', { settings: usual, seen: longer })
    expect(manifestIn(folder)).toEqual(own)
  })

  it('are not written over what somebody else set meanwhile', async () => {
    const client = new Client()
    const folder = await client.newNotebook()
    const file = join(folder, 'notebook.json')
    const theirs = { history: { allDays: 2, dailyDays: 3 } }
    writeFileSync(file, JSON.stringify({ ...manifestIn(folder), settings: theirs }))
    const set = { settings: longer, seen: usual }
    expect((await client.fail('notebook.setSettings', set)).code).toBe('conflict')
    expect((await client.fail('notebook.setSettings', set)).message).toContain('changed elsewhere')
    expect(manifestIn(folder).settings).toEqual(theirs)
    expect((await client.snapshot()).settings).toEqual(theirs)
  })

  it('must be numbers of days', async () => {
    const client = new Client()
    await client.newNotebook()
    for (const allDays of [0, -1, 1.5, 36_501, '7']) {
      const settings = { history: { allDays, dailyDays: 90 } }
      expect((await client.fail('notebook.setSettings', { settings, seen: usual })).code).toBe(
        'invalid',
      )
    }
  })

  it('make a notebook of a plain folder, which says then what it is', async () => {
    const client = new Client()
    const folder = join(client.folder, 'Plain')
    addFiles(folder, { 'One.md': 'words' })
    await client.ask('notebook.open', { folder })
    await client.ask('notebook.setSettings', { settings: longer, seen: usual })
    expect(Object.keys(filesIn(folder))).toEqual(['One.md', 'notebook.json'])
    expect(manifestIn(folder)).toMatchObject({ name: 'Plain', settings: longer })
  })
})
