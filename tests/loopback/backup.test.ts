import { join } from 'node:path'
import { expect, it } from 'vitest'
import { Client } from './support/client'

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
