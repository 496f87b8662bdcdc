import type {} from '../../../renderer/state/bridge'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { CallName, Reply } from '../../../shared/ipc/contract'
import { launch, type Launched } from '../launch'
import { Researcher } from '../researcher'
import { canTrace, run, traced, type Tracer } from './tracer'

const projectRoot = join(import.meta.dirname, '../../..')

/** Only Linux tells whom a program speaks to, and only where strace is there to write it down. */
describe.runIf(canTrace)('a session that uses everything', () => {
  let tracer: Tracer
  let launched: Launched
  let researcher: Researcher
  const start = async (args: readonly string[] = [], home?: string) => {
    launched = await launch({
      packagedApp: tracer.program,
      args: [projectRoot, ...args],
      ...(home === undefined ? {} : { home }),
    })
    researcher = new Researcher(launched)
    researcher.page.setDefaultTimeout(40_000)
  }
  beforeAll(async () => {
    tracer = traced(inject('electron'))
    await start()
  })
  afterAll(() => {
    rmSync(launched.home, { recursive: true })
    tracer.remove()
  })

  it('opens every room, writes, searches and looks at the past', async () => {
    const { page } = researcher
    await researcher.openSample()
    for (const section of ['Sources', 'Entities', 'Claims', 'Dossiers', 'Notes'] as const) {
      await researcher.goTo(section)
    }
    await researcher.show('First contacts, February 2021')
    await researcher.editor().click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type('\n\n![far](https://example.org/a.png) https://example.org [[Iran]]')
    await page.keyboard.press('Control+S')
    await researcher.saved()
    await page.keyboard.press('Control+Alt+h')
    await researcher.sheet().waitFor()
    await page.keyboard.press('Escape')
  })

  it('makes, changes, exports, removes and takes back each kind of thing', async () => {
    const { app, page, home } = launched
    await app.evaluate(({ dialog, shell }, folder) => {
      const answer = (name: string) => ({ canceled: false, filePath: `${folder}/${name}` })
      dialog.showSaveDialog = (...given: unknown[]) => {
        const { defaultPath = 'x' } = (given.at(-1) ?? {}) as { defaultPath?: string }
        return Promise.resolve(answer(defaultPath.replace(/^.*[\\/]/, '')))
      }
      // Nobody leaves the program here.
      dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false })
      shell.showItemInFolder = () => undefined
    }, home)
    expect(await page.evaluate(useEverything)).toEqual([])
  })

  it('is started safely the next time', async () => {
    const { home } = launched
    await launched.close()
    await start(['--safe-start'], home)
    await researcher.page.getByText(/^Safe start: no record is opened by itself/).waitFor()
  })

  it('never speaks to the network', async () => {
    await launched.close()
    expect(tracer.hasTraced()).toBe(true)
    expect(tracer.networkCalls()).toEqual([])
  })

  it('would be noticed if it did', () => {
    const other = traced(process.execPath)
    run(other, "require('net').connect(9, '127.0.0.1').on('error', () => {})")
    run(
      other,
      "require('dgram').createSocket('udp4').send('x', 9, '127.0.0.1', () => process.exit())",
    )
    expect(other.networkCalls().length).toBeGreaterThan(0)
    other.remove()
  })
})

/** Runs in the page. @returns what was refused, which should be nothing. */
async function useEverything(): Promise<string[]> {
  const refused: string[] = []
  const ask = async (name: CallName, input: unknown): Promise<Record<string, unknown>> => {
    const call = window.attache.call[name] as (input: unknown) => Promise<Reply<unknown>>
    const reply = await call(input)
    if (!reply.ok) refused.push(`${name}: ${reply.failure.message}`)
    return (reply.ok ? (reply.value ?? {}) : {}) as Record<string, unknown>
  }
  const { path: note } = await ask('notes.create', { title: 'Traced', body: 'See [[Iran]].' })
  const { body, fileSha256 } = await ask('records.read', { path: note })
  await ask('records.save', { path: note, body: `${String(body)} More.`, baseSha256: fileSha256 })
  const proposed = await ask('sources.propose', { text: 'A title\n\nSome words.', from: 'pasted' })
  const { path: source } = await ask('sources.create', {
    fields: proposed.fields,
    key: 'traced2021',
    text: 'A title\n\nSome words that are quoted.',
    from: 'pasted',
  })
  await ask('sources.read', { path: source })
  const { passage } = await ask('passages.create', { source, start: 9, end: 19 })
  const { path: one } = await ask('entities.create', { name: 'Traced One', type: 'person' })
  const { path: two } = await ask('entities.create', { name: 'Traced Two', type: 'person' })
  await ask('claims.create', {
    claim: { text: 'A claim.', speaker: one },
    passage: { source, id: (passage as { id: string }).id },
  })
  await ask('relations.create', { relation: { from: one, verb: 'spoke with', to: two } })
  const { path: dossier } = await ask('dossiers.create', { title: 'Traced dossier' })
  await ask('dossiers.preview', {
    path: dossier,
    body: '# A\n\n![[Traced]]\n\n![a](https://example.org/a.png)',
  })
  await ask('dossiers.export', { path: dossier })
  await ask('records.links', { path: note })
  await ask('records.rename', { path: note, title: 'Traced anew' })
  await ask('history.list', { path: dossier })
  await ask('search.find', { query: 'words', limit: 10, isTyping: false })
  await ask('records.dependents', { path: dossier })
  await ask('records.remove', { path: dossier })
  await ask('notebook.undo', null)
  await ask('notebook.redo', null)
  await ask('trash.list', null)
  await ask('trash.empty', { olderThanDays: 0 })
  await ask('check.run', null)
  await ask('backup.create', null)
  await ask('app.openAddress', { address: 'https://example.org/' })
  await ask('app.copyText', { text: 'x' })
  await ask('app.info', null)
  return refused
}
