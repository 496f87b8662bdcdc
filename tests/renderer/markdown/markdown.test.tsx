import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { sourceBlocks } from '../../../renderer/markdown/source-blocks'
import type { SetText } from '../../../renderer/markdown/set-text'
import { takeApart } from '../../../renderer/markdown/take-apart'
import { TextView } from '../../../renderer/markdown/text-view'

const nothing = () => undefined

/** The HTML of a text as the window would show it. */
function set(text: string): string {
  const parts = takeApart(text)
  if (!parts) throw new Error('The text was not set')
  return show(parts)
}

function show(parts: SetText, shown = Infinity): string {
  return renderToStaticMarkup(
    <TextView
      set={parts}
      shown={shown}
      from="notes/a.md"
      idPrefix="t"
      onLink={nothing}
      onAddress={nothing}
    />,
  )
}

/** Every tag that the text became, with its attributes. */
function tags(html: string): string[] {
  return html.match(/<[a-z][^>]*>/gi) ?? []
}

describe('setting a Markdown text', () => {
  it('sets headings, emphasis, lists and quotes', () => {
    const html = set('# One\n\nA *b* **c** ~~d~~ `e`\n\n1. f\n2. g\n\n> h')
    expect(html).toContain('<h1 dir="auto" tabindex="-1">One</h1>')
    expect(html).toContain(
      '<p dir="auto">A <em>b</em> <strong>c</strong> <del>d</del> <code>e</code></p>',
    )
    expect(html).toContain('<ol start="1"><li dir="auto">f</li><li dir="auto">g</li></ol>')
    expect(html).toContain('<blockquote><p dir="auto">h</p></blockquote>')
  })

  it('sets tables with their alignment', () => {
    const html = set('| a | b |\n|---|--:|\n| 1 | 2 |')
    expect(html).toContain('<th scope="col">a</th>')
    expect(html).toContain('<td class="markdown-align-right">2</td>')
  })

  it('sets tasks as boxes that show and do not act', () => {
    const html = set('- [x] done\n- [ ] open')
    expect(html.match(/<input[^>]*>/g)).toEqual([
      '<input type="checkbox" disabled="" readOnly="" checked=""/>',
      '<input type="checkbox" disabled="" readOnly=""/>',
    ])
  })

  it('turns character references into characters', () => {
    expect(set('R&amp;D &#233; &copy; &unknown;')).toContain('R&amp;D é © &amp;unknown;')
  })

  it('numbers footnotes by first reference and shows only those that are referred to', () => {
    const html = set('A[^b] c[^a] d[^b]\n\n[^a]: First defined\n[^b]: Second\n[^c]: Never used')
    expect(html).toContain('aria-label="Footnote 1"')
    expect(html.indexOf('Second')).toBeLessThan(html.indexOf('First defined'))
    expect(html).not.toContain('Never used')
  })

  it('keeps the further paragraphs of a footnote with it', () => {
    const html = set('A[^a]\n\n[^a]: One\n\n    Two\n\nThree')
    expect(html).toMatch(/<li[^>]*>.*One.*Two.*<\/li>/)
    expect(html).toMatch(/Three<\/p>.*<section/)
  })

  it('shows a reference without its footnote as it was typed', () => {
    expect(set('A[^nowhere]')).toContain('A[^nowhere]')
  })

  it('sets the links of the notebook', () => {
    expect(set('See [[Robert Malley|the envoy]].')).toMatch(
      /See <a class="markdown-link"[^>]*>the envoy<\/a>\./,
    )
  })
})

describe('a picture', () => {
  const src = (text: string) => /<img[^>]* src="([^"]*)"/.exec(set(text))?.[1] ?? null
  const address = (name: string) => `attache-file://picture/?in=notes%2Fa.md&amp;name=${name}`

  it.each([
    ['![words](attachments/a.png)', 'attachments%2Fa.png'],
    ['![words](../attachments/my%20map.JPG)', '..%2Fattachments%2Fmy%20map.JPG'],
    ['![words](<my map.svg>)', 'my%20map.svg'],
    ['![[map.webp]]', 'map.webp'],
    ['![[maps/map.webp|300]]', 'maps%2Fmap.webp'],
    ['![x](../../../etc/passwd.png)', '..%2F..%2F..%2Fetc%2Fpasswd.png'],
    ['![x](a&in=sources/b.png)', 'a%26in%3Dsources%2Fb.png'],
  ])('of the notebook is asked for by its name: %s', (text, name) => {
    expect(src(text)).toBe(address(name))
  })

  it('has its words for those who cannot see it', () => {
    expect(set('![The *old* map](a.png)')).toContain('alt="The *old* map"')
    expect(set('![[a.png|The old map]]')).toContain('alt="The old map"')
    expect(set('![[a.png|300x200]]')).toContain('alt="a.png"')
  })

  it.each([
    'https://example.org/a.png',
    'HTTP://example.org/a.png',
    '//example.org/a.png',
    '\\\\server\\a.png',
    'file:///etc/a.png',
    'data:image/png;base64,AA',
    'attache-file://picture/?in=a.md&name=a.png',
    'app://local/a.png',
    'javascript:a.png',
    'java&#x0A;script:x.png',
    'smb://server/a.png',
    'a.html',
    'a.png.exe',
    '',
  ])('from elsewhere is never loaded, and said so: %s', (address) => {
    const html = set(`![The words](<${address}>)`)
    expect(html).not.toContain('<img')
    expect(html).toContain('The words')
    expect(html).toContain('Not loaded: ')
  })
})

describe('a text that would do harm', () => {
  const allowed =
    /^<(?:div|p|h[1-6]|em|strong|del|code|pre|ul|ol|li|blockquote|table|thead|tbody|tr|th|td|hr|br|section|sup|span|input|a)(?=[\s/>])/
  const harmful = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)><animate onbegin=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt&#58;alert(1))',
    '[x](java\nscript:alert(1))',
    '[x](&#x6A;avascript:alert(1))',
    '[x](vbscript:x)',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](file:///etc/passwd)',
    '[x](smb://host/share)',
    '[x](//example.org)',
    '[x](app://local/)',
    '[x](https://example.org "&quot; onmouseover=alert(1) x=&quot;")',
    '<javascript:alert(1)>',
    '![x](https://example.org/beacon.png)',
    '![x](javascript:alert(1))',
    '[r]\n\n[r]: javascript:alert(1)',
    '```html\n<script>alert(1)</script>\n```',
    '| <img src=x onerror=alert(1)> |\n|---|\n| <b onclick=alert(1)>x</b> |',
    'A[^x]\n\n[^x]: <iframe src=javascript:alert(1)>',
    'A[^"><img src=x onerror=alert(1)>]\n\n[^"><img src=x onerror=alert(1)>]: b',
    '[["><script>alert(1)</script>]]',
    '[[a|<style>*{display:none}</style>]]',
    '<style>body{background:url(https://example.org)}</style>',
    '<meta http-equiv=refresh content="0;url=https://example.org">',
    '<form action=https://example.org><button>x</button></form>',
    '<base href=https://example.org>',
    '<!--><img src=x onerror=alert(1)>-->',
    '<?php x ?>',
    '<![CDATA[<script>]]>',
  ]

  it.each(harmful)('is shown and does nothing: %s', (text) => {
    for (const tag of tags(set(text))) {
      expect(tag).toMatch(allowed)
      expect(tag).not.toMatch(/\s(?:on[a-z]+|src|href|srcset|style|action|formaction)\s*=/i)
    }
  })

  it('keeps the words of raw HTML on the page', () => {
    expect(set('a <b>bold</b> word')).toContain('a &lt;b&gt;bold&lt;/b&gt; word')
    expect(set('<div>\nblock\n</div>')).toContain('&lt;div&gt;\nblock\n&lt;/div&gt;')
  })

  it.each(['https://example.org/a?b=c', 'http://example.org', 'mailto:someone@example.org'])(
    'may lead to %s',
    (address) => {
      expect(set(`[words](${address})`)).toContain('class="markdown-address"')
    },
  )
})

describe('a text that is too much', () => {
  it.each(['> ', '>', '- ', '1. ', '* ', '- > ', '[^a]: '])('is not set: %s', (mark) => {
    expect(takeApart(`${mark.repeat(5000)}a`)).toBeNull()
  })

  it('is not set where its lists are nested too deep', () => {
    const list = Array.from({ length: 200 }, (_, depth) => `${'  '.repeat(depth)}- a`)
    expect(takeApart(list.join('\n'))).toBeNull()
  })

  it('is not set where it has more parts than a window can hold', () => {
    expect(takeApart('*a*\n\n'.repeat(100_000))).toBeNull()
  })

  it('is set at the depth that people write', () => {
    const list = Array.from({ length: 20 }, (_, depth) => `${'  '.repeat(depth)}- a`)
    expect(set(list.join('\n')).match(/<ul>/g)).toHaveLength(20)
    expect(set(`${'> '.repeat(20)}a`).match(/<blockquote>/g)).toHaveLength(20)
  })

  it('shows a block that is too large for one moment as it is written, in parts', () => {
    const html = set(`# Before\n\n${'word '.repeat(20_000)}\n\nAfter`)
    expect(html).toContain('<h1 dir="auto" tabindex="-1">Before</h1>')
    expect(html).toContain('<p dir="auto">After</p>')
    const sources = html.match(/<pre class="markdown-source">[^<]*<\/pre>/g) ?? []
    expect(sources.length).toBeGreaterThan(5)
    expect(sources.join('').replace(/<[^>]*>/g, '')).toBe('word '.repeat(20_000).trimEnd() + ' ')
  })

  it('shows a long list as several that go on from each other', () => {
    const html = set(Array.from({ length: 250 }, (_, at) => `${at + 7}. item ${at}`).join('\n'))
    const starts = html.match(/<ol[^>]*>/g)
    expect(starts).toEqual([
      '<ol start="7">',
      '<ol class="markdown-continued" start="107">',
      '<ol class="markdown-continued" start="207">',
    ])
    expect(html.match(/<li/g)).toHaveLength(250)
  })

  it('shows as many blocks as are asked for, the footnotes last', () => {
    const parts = takeApart('One[^a]\n\nTwo\n\n[^a]: Below')
    expect(parts && show(parts, 1)).not.toContain('Two')
    expect(parts && show(parts, 2)).toContain('Two')
    expect(parts && show(parts, 2)).not.toContain('Below')
    expect(parts && show(parts, 3)).toContain('Below')
  })
})

/** Whether no character was cut in two. */
function isWhole(text: string): boolean {
  return Buffer.from(text).toString() === text
}

describe('the source of a text', () => {
  it('is cut into parts at line ends, and never within a character', () => {
    const lines = 'a line of words\n'.repeat(2_000)
    const endless = '\u{1f600}'.repeat(12_345)
    for (const text of [lines, endless, `x${endless}`, '', 'short']) {
      const parts = sourceBlocks(text).map((block) => ('text' in block ? block.text : ''))
      expect(parts.every((part) => part.length <= 10_000 && isWhole(part))).toBe(true)
      expect(parts.join(text === lines ? '\n' : '')).toBe(text.replace(/\n$/, ''))
    }
  })
})
