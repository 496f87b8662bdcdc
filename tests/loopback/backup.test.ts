import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { Client } from './support/client'
import { type } from './support/material'

it('backs a notebook up where the user says, and opens the backup elsewhere', async () => {
  const client = new Client()
  await client.newNotebook('Iran file')
  await client.ask('notes.create', { title: 'One', body: 'words\n' })
  expect(await client.ask('backup.create', null)).toBeNull()
  expect(client.desktop.asked.at(-1)).toMatch(/backup save .*Iran file \d{4}-\d\d-\d\d\.zip$/)
  const file = join(client.folder, 'Backup.zip')
  client.desktop.chosenBackup = file
  const made = await client.ask('backup.create', null)
  expect(made?.path).toBe(file)
  await client.ask('app.showInFolder', { path: file })
  expect(await client.ask('backup.unpack', null)).toBeNull()
  client.desktop.chosenFolder = client.folder
  const folder = await client.ask('backup.unpack', null)
  expect(folder).toBe(join(client.folder, 'Backup'))
  const opened = await client.ask('notebook.open', { folder: folder ?? '' })
  expect(opened).toMatchObject({ name: 'Iran file', notes: [{ title: 'One' }] })
})

it('goes on beside changes: none waits for it', async () => {
  const client = new Client()
  await client.newNotebook()
  let finish: () => void = () => undefined
  const told: string[] = []
  const work = client.session.beside(new AbortController(), (_, { beforeChanges }) => {
    beforeChanges((paths) => told.push(...paths))
    return new Promise<void>((done) => (finish = done))
  })
  const { path } = await client.ask('notes.create', { title: 'One', body: '' })
  expect(told).toEqual([path])
  finish()
  await work
})

it('holds what was there when it began, although one goes on working', async () => {
  const client = new Client()
  await client.newNotebook('Iran file')
  for (let count = 0; count < 40; count += 1) {
    await client.ask('notes.create', { title: `Note ${count}`, body: 'before\n'.repeat(20_000) })
  }
  client.desktop.chosenBackup = join(client.folder, 'Backup.zip')
  client.desktop.chosenFolder = client.folder
  const making = client.ask('backup.create', null)
  await type(client, 'notes/Note 39.md', 'after\n')
  await client.ask('notes.create', { title: 'Later', body: '' })
  await making
  const folder = (await client.ask('backup.unpack', null)) ?? ''
  expect(readFileSync(join(folder, 'notes/Note 39.md'), 'utf8')).toContain('before')
  expect(existsSync(join(folder, 'notes/Later.md'))).toBe(false)
})

it('is stopped by the user, and when the notebook is closed', async () => {
  const client = new Client()
  const folder = await client.newNotebook('Iran file')
  for (let count = 0; count < 40; count += 1) {
    await client.ask('notes.create', { title: `Note ${count}`, body: 'before\n'.repeat(20_000) })
  }
  client.desktop.chosenBackup = join(client.folder, 'Backup.zip')
  const making = client.ask('backup.create', null)
  await client.ask('history.now', { path: 'notes/Note 1.md' })
  await client.ask('work.cancel', { work: 'backup' })
  expect(await making).toBeNull()
  const again = client.ask('backup.create', null)
  await client.ask('history.now', { path: 'notes/Note 1.md' })
  await client.ask('notebook.close', null)
  expect(await again).toBeNull()
  expect(readdirSync(client.folder).filter((name) => name !== 'app state')).toEqual(['Iran file'])
  expect(existsSync(folder)).toBe(true)
})
