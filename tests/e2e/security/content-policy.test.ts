import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentPolicy } from '../../../electron/content-policy'
import { launch, type Launched } from '../launch'
import { hostileProgram, type Program } from './hostile-program'

declare global {
  interface Window {
    /** What the hostile markup managed to run. */
    readonly ran: string[]
    /** Directives that were violated, each with what was refused. */
    readonly violations: string[]
    /** What came of each thing that the page's own script tried. */
    readonly outcomes: Readonly<Record<string, string>>
  }
}

/** Attempts to run a script or to style the page that are written into the page itself. */
const markup = `
  <script>ran.push('inline script')</script>
  <script nonce="guess">ran.push('guessed nonce')</script>
  <script type="module">ran.push('inline module')</script>
  <script src="data:text/javascript,ran.push('data script')"></script>
  <img src="missing.png" onerror="ran.push('onerror')">
  <svg onload="ran.push('svg onload')"></svg>
  <body onpageshow="ran.push('onpageshow')">
  <details open ontoggle="ran.push('ontoggle')"><summary>s</summary></details>
  <input autofocus onfocus="ran.push('onfocus')">
  <a id="link" href="javascript:ran.push('javascript link')">link</a>
  <form id="form" action="javascript:ran.push('javascript form')"></form>
  <iframe src="javascript:parent.ran.push('javascript frame')"></iframe>
  <iframe src="https://example.org/"></iframe>
  <iframe srcdoc="<script>parent.ran.push('srcdoc')</script>"></iframe>
  <object data="data:text/html,<script>parent.ran.push('object')</script>"></object>
  <embed src="data:image/svg+xml,<svg onload='ran.push(1)'/>">
  <base href="https://example.org/">
  <style>#styled { color: rgb(1, 2, 3) }</style>
  <p id="styled" style="color: rgb(4, 5, 6)">text</p>
`

/** Things a script of the page's own may try with text that an attacker gave it. */
const attempts = `{
  'eval': () => eval('ran.push(1)'),
  'a function made of text': () => new Function('ran.push(1)')(),
  'a timer made of text': () => setTimeout('ran.push(1)'),
  'HTML made of text': () => { document.body.innerHTML = '<img onerror=ran.push(1)>' },
  'HTML put beside': () => document.body.insertAdjacentHTML('beforeend', '<p>'),
  'a written document': () => document.write('<script>ran.push(1)</' + 'script>'),
  'a parsed document': () => new DOMParser().parseFromString('<p>', 'text/html'),
  'a fragment': () => document.createRange().createContextualFragment('<p>'),
  'a frame of text': () => { document.createElement('iframe').srcdoc = '<p>' },
  'a handler made of text': () => document.body.setAttribute('onclick', 'ran.push(1)'),
  'a script of text': () => { document.createElement('script').text = 'ran.push(1)' },
  'a script from elsewhere': () => { document.createElement('script').src = 'data:,ran.push(1)' },
  'a worker made of text': () => new Worker('data:text/javascript,1'),
  'a worker made of a blob': () => new Worker(URL.createObjectURL(new Blob(['1']))),
  'a policy of its own': () => trustedTypes.createPolicy('mine', { createHTML: (text) => text }),
  'a default policy': () => trustedTypes.createPolicy('default', { createHTML: (text) => text }),
}`

const script = `
  window.ran = []
  window.violations = []
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    violations.push(effectiveDirective + ' ' + blockedURI),
  )
  window.outcomes = {}
  addEventListener('load', () => {
    for (const [name, attempt] of Object.entries(${attempts})) {
      try {
        outcomes[name] = 'done: ' + attempt()
      } catch (error) {
        outcomes[name] = error.name
      }
    }
  })
`

describe('the content policy', () => {
  let program: Program
  let launched: Launched
  beforeAll(async () => {
    program = hostileProgram({ markup, script })
    launched = await launch({ program: program.folder })
    await launched.page.waitForFunction(() => document.readyState === 'complete')
  })
  afterAll(async () => {
    await launched.kill()
    program.remove()
  })

  it('comes with the document, and with a nonce that no second document has', async () => {
    const nonces = new Set<string>()
    for (let round = 0; round < 3; round++) {
      const answer = await launched.page.reload()
      const policy = answer?.headers()['content-security-policy'] ?? ''
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? ''
      expect(policy).toBe(documentPolicy(nonce))
      nonces.add(nonce)
    }
    expect(nonces.size).toBe(3)
  })

  it('lets nothing run that is written into the page', async () => {
    const { page } = launched
    await page.locator('#link').click()
    await page.evaluate(() => document.querySelector<HTMLFormElement>('#form')?.submit())
    await page.locator('summary').click()
    expect(await page.evaluate(() => window.ran)).toEqual([])
    // The page is told of a violation after it happened.
    await expect
      .poll(() => page.evaluate(() => window.violations))
      .toEqual(
        expect.arrayContaining([
          'script-src-elem inline',
          'script-src-attr inline',
          'style-src-elem inline',
          'style-src-attr inline',
          'base-uri https://example.org/',
          'frame-src https://example.org',
          'object-src data',
        ]),
      )
  })

  it('lets the page be styled by its own style sheets only', async () => {
    const color = await launched.page
      .locator('#styled')
      .evaluate((element) => getComputedStyle(element).color)
    expect(color).toBe('rgb(0, 0, 0)')
  })

  it('lets the page make no script and no HTML of a text', async () => {
    const outcomes = await launched.page.evaluate(() => window.outcomes)
    expect(Object.keys(outcomes)).toHaveLength(16)
    for (const [attempt, outcome] of Object.entries(outcomes)) {
      expect(outcome, attempt).toMatch(/^(?:TypeError|EvalError)$/)
    }
    expect(await launched.page.evaluate(() => window.ran)).toEqual([])
  })
})
