import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Markdown } from '../../../renderer/markdown/markdown'

const nothing = () => undefined

function set(text: string): string {
  return renderToStaticMarkup(<Markdown text={text} onLink={nothing} onAddress={nothing} />)
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

describe('a text that would do harm', () => {
  const allowed =
    /^<(?:div|p|h[1-6]|em|strong|del|code|pre|ul|ol|li|blockquote|table|thead|tbody|tr|th|td|hr|br|section|sup|input|a)(?=[\s/>])/
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
  const shown = 'class="markdown-source"'

  it.each(['> ', '- ', '1. ', '* '])('shows the source of endless nesting: %s', (mark) => {
    expect(set(mark.repeat(5000))).toContain(shown)
  })

  it('shows the source of a list that is nested too deep', () => {
    const list = Array.from({ length: 200 }, (_, depth) => `${'  '.repeat(depth)}- a`)
    expect(set(list.join('\n'))).toContain(shown)
  })

  it('shows the source of a text that is too long', () => {
    expect(set('word '.repeat(300_000))).toContain(shown)
  })

  const patterns = ['[', '![', '*a ', '_*a', 'a_*', '[*a', '**a', '<', '`', '[a](', '~', '|', '&']
  it.each([...patterns, '[[', '[^', '@', '[@', '\\', '<!--', '[^a]: ', '[^a]: b\n', 'a@b.c '])(
    'never takes long, whatever is repeated: %s',
    (pattern) => {
      const start = performance.now()
      set(pattern.repeat(8_000))
      expect(performance.now() - start).toBeLessThan(2000)
    },
  )
})
