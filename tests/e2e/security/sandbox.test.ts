import type {} from '../../../renderer/state/bridge'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launch, type Launched } from '../launch'
import { becomeNobody, type OrdinaryUser } from './ordinary-user'

const projectRoot = resolve(import.meta.dirname, '../../..')
const isRoot = process.getuid?.() === 0

/** Linux says of each process what holds it in; elsewhere the sandbox is known by its preference only. */
describe.runIf(process.platform === 'linux')('the sandbox', () => {
  let nobody: OrdinaryUser | undefined
  let launched: Launched
  beforeAll(async () => {
    nobody = isRoot ? becomeNobody(inject('electron'), projectRoot) : undefined
    launched = await launch(nobody ? { ...nobody, ordinaryUser: nobody } : {})
    await launched.page.locator('#root > *').first().waitFor()
  })
  afterAll(async () => {
    await launched.forget()
    nobody?.remove()
  })

  it('holds the page in, by a filter of the kernel', async () => {
    const pages = await launched.app.evaluate(({ app }) =>
      app
        .getAppMetrics()
        .filter(({ type }) => type === 'Tab')
        .map(({ pid }) => pid),
    )
    expect(pages).toHaveLength(1)
    const status = readFileSync(`/proc/${String(pages[0])}/status`, 'utf8')
    // 2 is SECCOMP_MODE_FILTER, see seccomp(2).
    expect(status).toMatch(/^Seccomp:\t2$/m)
    expect(status).toMatch(/^NoNewPrivs:\t1$/m)
  })

  it('is switched off for no process', async () => {
    const pids = await launched.app.evaluate(({ app }) => app.getAppMetrics().map(({ pid }) => pid))
    const commandLines = pids.map((pid) => readFileSync(`/proc/${String(pid)}/cmdline`, 'latin1'))
    expect(commandLines.length).toBeGreaterThan(1)
    expect(commandLines.filter((one) => one.includes('no-sandbox'))).toEqual([])
  })

  it('leaves the program as it is', async () => {
    const reply = await launched.page.evaluate(() => window.attache.call['notebook.current'](null))
    expect(reply).toEqual({ ok: true, value: null })
  })
})
