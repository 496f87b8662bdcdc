import { readFileSync, rmSync, symlinkSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesIn, fingerprintOf, folderWith } from '../storage/support/folder'
import { Client } from './support/client'
import { type } from './support/material'

async function withNote(body = 'First words.\n') {
  const client = new Client()
  const folder = await client.newNotebook()
  const { path } = await client.ask('notes.create', { title: 'Contacts', body })
  return { client, path, file: join(folder, path), folder }
}

describe('a note', () => {
  it('is made, read, saved and found again after the program was closed', async () => {
    const { client, path, file, folder } = await withNote()
    const saved = await type(client, path, 'Second words.\n')
    expect(readFileSync(file, 'utf8')).toMatch(/\nSecond words\.\n$/)
    const again = new Client()
    await again.ask('notebook.open', { folder })
    const record = await again.ask('records.read', { path })
    expect(record).toMatchObject({ body: 'Second words.\n', title: 'Contacts', kind: 'note' })
    expect(record.fileSha256).toBe(saved.fileSha256)
  })

  it('is not written when nothing changed', async () => {
    const { client, path, folder } = await withNote()
    const before = fingerprintOf(folder)
    await type(client, path, 'First words.\n')
    expect(fingerprintOf(folder)).toEqual(before)
  })

  it('is saved one text after the other, however fast they come', async () => {
    const { client, path, file } = await withNote()
    let { fileSha256 } = await client.ask('records.read', { path })
    for (let count = 1; count <= 20; count += 1) {
      const body = `Version ${count}\n`
      fileSha256 = (await client.ask('records.save', { path, body, baseSha256: fileSha256 }))
        .fileSha256
    }
    expect(readFileSync(file, 'utf8')).toContain('Version 20')
  })

  it.each([
    ['in place', (file: string) => writeFileSync(file, 'theirs')],
    [
      'with the old time and size',
      (file: string) => {
        const text = readFileSync(file, 'utf8')
        writeFileSync(file, text.replace('First', 'FIRST'))
        utimesSync(file, new Date(0), new Date(0))
      },
    ],
    [
      'by replacing it',
      (file: string) => {
        unlinkSync(file)
        writeFileSync(file, 'theirs')
      },
    ],
    ['by emptying it', (file: string) => writeFileSync(file, '')],
  ])('is not saved over what another program wrote %s', async (_, write) => {
    const { client, path, file } = await withNote()
    const { fileSha256 } = await client.ask('records.read', { path })
    write(file)
    const theirs = readFileSync(file, 'utf8')
    const mine = { path, body: 'mine', baseSha256: fileSha256 }
    expect((await client.fail('records.save', mine)).code).toBe('conflict')
    expect((await client.fail('records.save', mine)).code).toBe('conflict')
    expect(readFileSync(file, 'utf8')).toBe(theirs)
    expect(client.pushes.at(-1)?.changedPaths).toEqual([path])
    await type(client, path, 'mine, after I read theirs')
    expect(readFileSync(file, 'utf8')).toContain('mine, after I read theirs')
  })

  it('is shown as another program wrote it, as soon as it is read', async () => {
    const { client, path, file } = await withNote()
    writeFileSync(file, 'theirs')
    expect((await client.ask('records.read', { path })).body).toBe('theirs')
    rmSync(file)
    expect((await client.fail('records.read', { path })).code).toBe('not-found')
    expect((await client.snapshot()).notes).toEqual([])
  })

  it('goes on being saved when only its fields or its name changed meanwhile', async () => {
    const client = new Client()
    await client.newNotebook()
    const { path } = await client.ask('entities.create', { name: 'Ministry', type: 'organisation' })
    const { fileSha256 } = await client.ask('records.read', { path })
    await client.ask('entities.update', {
      path,
      type: 'organisation',
      aliases: ['MFA'],
      ambiguous: [],
      fields: {},
    })
    const renamed = await client.ask('records.rename', { path, title: 'Foreign ministry' })
    await client.ask('records.save', {
      path: renamed.path,
      body: 'Typed all the while.',
      baseSha256: fileSha256,
    })
    const { body, frontMatter } = await client.ask('records.read', { path: renamed.path })
    expect(body).toBe('Typed all the while.')
    expect(frontMatter.aliases).toEqual(['MFA', 'Ministry'])
    const late = { path: renamed.path, body: 'Too late.', baseSha256: fileSha256 }
    expect((await client.fail('records.save', late)).code).toBe('conflict')
  })

  it('keeps a link inside the notebook a link, and refuses one that leads out', async () => {
    const { client, folder, file } = await withNote()
    const outside = folderWith({ 'secret.md': 'secret' })
    symlinkSync(file, join(folder, 'notes/Link.md'))
    symlinkSync(join(outside, 'secret.md'), join(folder, 'notes/Out.md'))
    const { problems } = await client.ask('notebook.open', { folder })
    expect(problems.map(({ where }) => where.path)).toContain('notes/Out.md')
    await type(client, 'notes/Link.md', 'through the link')
    expect(readFileSync(file, 'utf8')).toContain('through the link')
    expect((await client.fail('records.read', { path: 'notes/Out.md' })).code).toBe('storage')
    expect(filesIn(outside)).toEqual({ 'secret.md': 'secret' })
  })
})

describe('renaming', () => {
  it('rewrites every link in one step, which can be taken back', async () => {
    const client = new Client()
    const folder = await client.newNotebook()
    await client.ask('entities.create', { name: 'Iran deal', type: 'agreement' })
    await client.ask('notes.create', { title: 'One', body: 'On the [[iran deal|deal]].\n' })
    await client.ask('notes.create', { title: 'Two', body: '![[Iran deal]]\n' })
    const before = filesIn(folder)
    const { path, changed } = await client.ask('records.rename', {
      path: 'entities/Iran deal.md',
      title: 'JCPOA',
    })
    expect(path).toBe('entities/JCPOA.md')
    expect(changed).toEqual(['entities/JCPOA.md', 'notes/One.md', 'notes/Two.md'])
    expect(filesIn(folder)['notes/One.md']).toContain('On the [[JCPOA|deal]].')
    expect(filesIn(folder)['notes/Two.md']).toContain('![[JCPOA]]')
    expect(client.pushes.at(-1)?.renamed).toEqual([
      { from: 'entities/Iran deal.md', to: 'entities/JCPOA.md' },
    ])
    const { backlinks } = await client.ask('records.links', { path })
    expect(backlinks.map(({ from, state }) => [from, state])).toEqual([
      ['notes/One.md', 'resolved'],
      ['notes/Two.md', 'resolved'],
    ])
    await client.ask('notebook.undo', null)
    expect(filesIn(folder)).toEqual(before)
    expect(client.pushes.at(-1)?.renamed).toEqual([
      { from: 'entities/JCPOA.md', to: 'entities/Iran deal.md' },
    ])
  })
})
