import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { hostname, userInfo } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { patienceMs } from '../../electron/storage/lock-judgement'
import { lockHolderSchema, lockPath, type LockHolder } from '../../electron/storage/lock-file'
import { thisMachine } from '../../electron/storage/machine'
import { theProgram } from '../cli/attache'
import { Client } from '../loopback/support/client'
import { type } from '../loopback/support/material'
import { filesIn, fingerprintOf, folderWith, makeFolder } from '../storage/support/folder'
import { otherAttaches } from './support/other-attache'

const ours = { 'A.md': 'a\n', '.attache/trash/old': '' }
const isRoot = process.getuid?.() === 0
const nobody = 65_534

function lockIn(folder: string): LockHolder {
  return lockHolderSchema.parse(JSON.parse(readFileSync(join(folder, lockPath), 'utf8')))
}

/** A lock as somebody else left it, by default a computer that was here a moment ago. */
function leaveLock(folder: string, holder: Partial<LockHolder>): void {
  const now = new Date().toISOString()
  const lock: LockHolder = {
    format: 1,
    id: 'another',
    program: 'Attaché 0.1.0',
    isBrief: false,
    host: 'desk-in-vienna',
    user: 'anna',
    machine: 'elsewhere',
    pid: 1,
    since: now,
    beat: 3,
    beatAt: now,
    ...holder,
  }
  mkdirSync(join(folder, '.attache'), { recursive: true })
  writeFileSync(join(folder, lockPath), JSON.stringify(lock))
}

/** The number of a process that has ended. */
function deadPid(): number {
  return spawnSync(process.execPath, ['-e', '']).pid
}

function ago(ms: number): string {
  return new Date(Date.now() - ms).toISOString()
}

describe('who has a notebook open', () => {
  const startOther = otherAttaches()
  const program = theProgram()

  it('is written down, and taken back when it is closed', async () => {
    const client = new Client()
    const folder = folderWith(ours)
    await client.ask('notebook.open', { folder })
    expect(lockIn(folder)).toMatchObject({
      host: hostname(),
      user: userInfo().username,
      pid: process.pid,
      isBrief: false,
    })
    await client.ask('notebook.close', null)
    expect(existsSync(join(folder, lockPath))).toBe(false)
  })

  it('is not written into a folder that Attaché never changed, until it does', async () => {
    const client = new Client()
    const folder = folderWith({ 'A.md': 'a\n' })
    const before = fingerprintOf(folder)
    await client.ask('notebook.open', { folder })
    await client.session.lookAtLock()
    expect(fingerprintOf(folder)).toEqual(before)
    await type(client, 'A.md', 'b\n')
    expect(lockIn(folder).pid).toBe(process.pid)
  })

  it('is told to another process of the same user, which may take over', async () => {
    const folder = folderWith(ours)
    const other = startOther()
    const client = new Client()
    await other.ask('notebook.open', { folder })
    const { readOnly } = await client.ask('notebook.open', { folder })
    expect(readOnly).toMatchObject({ reason: 'held', canTakeOver: true })
    expect(readOnly?.message).toContain('another Attaché of yours on this computer, since')
    const refused = await client.fail('notes.create', { title: 'No' })
    expect(refused).toEqual({ code: 'read-only', message: readOnly?.message })

    expect((await client.ask('notebook.takeOver', null)).readOnly).toBeNull()
    await client.ask('notes.create', { title: 'Yes' })
    const late = await other.fail('notes.create', { title: 'Too late' })
    expect(late).toMatchObject({ code: 'read-only' })
    expect(
      (await other.until(({ snapshot }) => snapshot?.readOnly?.reason === 'held')).snapshot,
    ).toMatchObject({ readOnly: { canTakeOver: true } })
    expect(existsSync(join(folder, 'notes/Too late.md'))).toBe(false)
  })

  it('is told to another user', async () => {
    const folder = folderWith(ours)
    const other = startOther(isRoot ? nobody : undefined)
    const client = new Client()
    for (const part of ['', '.attache', 'A.md']) chmodSync(join(folder, part), 0o777)
    await other.ask('notebook.open', { folder })
    const { readOnly } = await client.ask('notebook.open', { folder })
    expect(readOnly?.reason).toBe('held')
    const who = isRoot ? `open on ${hostname()} by nobody since` : 'another Attaché of yours'
    expect(readOnly?.message).toContain(who)
  })

  it('is free again, with all that was done, when the other one closes it', async () => {
    const folder = folderWith(ours)
    const other = startOther()
    const client = new Client()
    await other.ask('notebook.open', { folder })
    await client.ask('notebook.open', { folder })
    await other.ask('notes.create', { title: 'Done there' })
    await other.ask('notebook.close', null)
    await client.session.lookAtLock()
    const { readOnly, notes } = await client.snapshot()
    expect(readOnly).toBeNull()
    expect(notes.map(({ title }) => title)).toContain('Done there')
  })

  it('is of no importance once its process was killed', async () => {
    const folder = folderWith(ours)
    const other = startOther()
    await other.ask('notebook.open', { folder })
    await other.kill()
    expect(lockIn(folder).pid).toBe(other.pid)
    const client = new Client()
    expect((await client.ask('notebook.open', { folder })).readOnly).toBeNull()
    expect(lockIn(folder).pid).toBe(process.pid)
  })

  it.each([
    [
      'a computer that was started again',
      { pid: 1, machine: thisMachine().fingerprint, beatAt: '2001-01-01T00:00:00.000Z' },
    ],
    ['a process of our own number', { pid: process.pid, machine: thisMachine().fingerprint }],
  ])('is of no importance when left by %s', async (_, holder) => {
    const folder = folderWith(ours)
    leaveLock(folder, holder)
    const client = new Client()
    expect((await client.ask('notebook.open', { folder })).readOnly).toBeNull()
  })

  it.each([
    ['present', {}, ['open on desk-in-vienna by anna since', 'Until it is closed there']],
    ['nameless', { user: '' }, ['open on desk-in-vienna since']],
    [
      'another user of this computer',
      { machine: thisMachine().fingerprint, host: hostname() },
      [`open on ${hostname()} by anna since`],
    ],
    ['silent', { beatAt: ago(2 * patienceMs) }, ['Its last sign was at', 'switched off']],
    [
      'silent for days',
      { since: '2021-02-09T20:00:00.000Z', beatAt: '2021-02-10T12:00:00.000Z' },
      ['10 February 2021, '],
    ],
    ['ahead of time', { beatAt: ago(-2 * patienceMs) }, ['still to come', 'clocks is wrong']],
    ['a command', { isBrief: true, beatAt: ago(2 * patienceMs) }, ['A command on desk-in-vienna']],
  ])('is explained and can be taken over when it is %s', async (_, holder, words) => {
    const folder = folderWith(ours)
    leaveLock(folder, holder)
    const client = new Client()
    const { readOnly } = await client.ask('notebook.open', { folder })
    expect(readOnly).toMatchObject({ reason: 'held', canTakeOver: true })
    for (const part of words) expect(readOnly?.message).toContain(part)
    expect((await client.ask('notebook.takeOver', null)).readOnly).toBeNull()
    expect(lockIn(folder).pid).toBe(process.pid)
  })

  it.each(['', '{"format": 1', '\0\0\0\0', '{"format": 1, "id": "x"}', '[]'])(
    'is explained and can be taken over where the lock says nothing: %j',
    async (content) => {
      const folder = folderWith({ ...ours, [lockPath]: content })
      const client = new Client()
      const { readOnly } = await client.ask('notebook.open', { folder })
      expect(readOnly?.message).toContain('cannot be read')
      expect((await client.ask('notebook.takeOver', null)).readOnly).toBeNull()
    },
  )

  it('is not written where our folder leads out of the notebook', async () => {
    const folder = folderWith({ 'A.md': 'a\n' })
    const outside = makeFolder()
    symlinkSync(outside, join(folder, '.attache'))
    const client = new Client()
    const { readOnly } = await client.ask('notebook.open', { folder })
    expect(readOnly).toMatchObject({ canTakeOver: false })
    expect(readdirSync(outside)).toEqual([])
  })

  it('is not written into a folder that may only be read', async () => {
    const folder = folderWith(ours)
    const other = startOther(isRoot ? nobody : undefined)
    leaveLock(folder, { machine: thisMachine().fingerprint, pid: deadPid() })
    for (const part of ['.attache', '']) chmodSync(join(folder, part), 0o555)
    const before = fingerprintOf(folder)
    const { readOnly } = await other.ask('notebook.open', { folder })
    expect(readOnly).toMatchObject({ reason: 'folder', canTakeOver: false })
    expect(fingerprintOf(folder)).toEqual(before)
    for (const part of ['', '.attache']) chmodSync(join(folder, part), 0o755)
  })

  it('keeps a command from changing it, which says why', async () => {
    const folder = folderWith(ours)
    const client = new Client()
    await client.ask('notebook.open', { folder })
    const refused = await program('rename', folder, 'A', 'B')
    expect(refused.code).toBe(1)
    expect(refused.stderr).toContain('another Attaché of yours on this computer, since')
    expect((await program('list', folder, 'notes')).code).toBe(0)
    await client.ask('notebook.close', null)
    expect((await program('rename', folder, 'A', 'B')).code).toBe(0)
    expect(existsSync(join(folder, lockPath))).toBe(false)
  })

  it('lets commands work one after the other', async () => {
    const folder = folderWith({ ...ours, 'B.md': 'b', 'C.md': 'c' })
    const runs = await Promise.all(
      ['A', 'B', 'C'].map((title) => program('rename', folder, title, `${title} again`)),
    )
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0])
    expect(Object.keys(filesIn(folder))).toEqual(['A again.md', 'B again.md', 'C again.md'])
  })
})
