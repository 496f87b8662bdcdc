import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { storedTheme } from '../../electron/storage/app-state'
import { Client } from './support/client'

describe('the program itself', () => {
  it('says what it is and remembers the theme', async () => {
    const client = new Client()
    expect(await client.ask('app.info', null)).toMatchObject({ theme: 'system', recents: [] })
    await client.ask('app.setTheme', { theme: 'dark' })
    expect(client.desktop.asked).toEqual(['theme dark'])
    expect(await client.ask('app.info', null)).toMatchObject({ theme: 'dark', version: '1.2.3' })
    expect(await storedTheme(client.desktop.appStateFolder)).toBe('dark')
  })

  it('remembers notebooks, says which are missing, and forgets', async () => {
    const client = new Client()
    const one = await client.newNotebook('One')
    const two = await client.newNotebook('Two')
    await client.ask('notebook.open', { folder: one })
    rmSync(two, { recursive: true })
    const { recents } = await client.ask('app.info', null)
    expect(recents.map(({ name, isMissing }) => [name, isMissing])).toEqual([
      ['One', false],
      ['Two', true],
    ])
    const after = await client.ask('app.forgetRecent', { folder: two })
    expect(after.recents.map(({ folder }) => folder)).toEqual([one])
  })

  it('starts anew where its memory is damaged, and keeps the damaged file', async () => {
    const client = new Client()
    const { appStateFolder } = client.desktop
    mkdirSync(appStateFolder, { recursive: true })
    writeFileSync(join(appStateFolder, 'app-state.json'), '{"theme": "dar')
    expect(await client.ask('app.info', null)).toMatchObject({ theme: 'system' })
    await client.ask('app.setTheme', { theme: 'light' })
    const names = readdirSync(appStateFolder)
    const kept = names.find((name) => name.startsWith('app-state.json.corrupt-')) ?? ''
    expect(readFileSync(join(appStateFolder, kept), 'utf8')).toBe('{"theme": "dar')
    expect(await storedTheme(appStateFolder)).toBe('light')
  })

  it('opens a notebook even where it cannot remember it', async () => {
    const client = new Client()
    writeFileSync(client.desktop.appStateFolder, 'a file is in the way')
    await client.newNotebook()
    expect((await client.fail('app.setTheme', { theme: 'dark' })).code).toBe('storage')
  })

  it('hands addresses to the desktop, and shows no file that it did not write', async () => {
    const client = new Client()
    expect((await client.fail('app.showInFolder', { path: '/etc/passwd' })).code).toBe('invalid')
    expect(await client.ask('app.openAddress', { address: 'https://example.org/' })).toBe(true)
    client.desktop.isConfirming = false
    expect(await client.ask('app.openAddress', { address: 'https://example.org/' })).toBe(false)
    expect(client.desktop.asked).toEqual([
      'address https://example.org/',
      'address https://example.org/',
    ])
  })

  it('puts words on the clipboard, and knows which commands can be run', async () => {
    const client = new Client()
    await client.ask('app.copyText', { text: '[^c-malley-call]' })
    await client.ask('app.offerCommands', { available: ['note.new', 'go.back'] })
    expect(client.desktop.asked).toEqual(['copy [^c-malley-call]', 'offer note.new go.back'])
    for (const text of ['', 'x'.repeat(1_000_001)]) {
      expect((await client.fail('app.copyText', { text })).code).toBe('invalid')
    }
    expect((await client.fail('app.offerCommands', { available: ['file.delete'] })).code).toBe(
      'invalid',
    )
  })

  it('asks whether to close without what is not saved', async () => {
    const client = new Client()
    const left = [{ title: 'Calls', why: 'failed' as const, isKept: true }]
    expect(await client.ask('window.confirmClosing', { left })).toBe(true)
    client.desktop.isConfirming = false
    expect(await client.ask('window.confirmClosing', { left })).toBe(false)
    expect(client.desktop.asked).toEqual(['close without Calls', 'close without Calls'])
    expect((await client.fail('window.confirmClosing', { left: [] })).code).toBe('invalid')
  })

  it('closes the window when everything is written', async () => {
    const client = new Client()
    await client.newNotebook()
    const note = client.ask('notes.create', { title: 'Last', body: 'words' })
    await client.ask('window.readyToClose', null)
    expect(client.desktop.asked).toEqual(['close'])
    await expect(note).resolves.toEqual({ path: 'notes/Last.md' })
  })
})
