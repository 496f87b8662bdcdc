/** Texts that are made to take a parser too long or too deep. */
export interface PathologicalText {
  readonly name: string
  readonly text: string
}

/** No text of a record is larger than this in practice; what is repeated is repeated up to it. */
const mostCharacters = 1_000_000
const times = 50_000

/** What is repeated on one line, or as it is. */
const repeated = [
  ...['*', '**', '***', '_', '__', '~', '~~', '`', '``', '```', '[', ']', '![', '[[', ']]', '![['],
  ...[
    '(',
    ')',
    '[]',
    '[](',
    '[a](',
    '![a](',
    '[a][',
    '[a]: ',
    '<',
    '>',
    '<a',
    '<a ',
    '</',
    '<!',
    '<!--',
  ],
  ...[
    '<?',
    '<![CDATA[',
    '&',
    '&#',
    '&a',
    '&#x',
    '\\',
    '\\[',
    '\\`',
    '|',
    '||',
    '#',
    '# ',
    '=',
    '-',
  ],
  ...['- ', '+ ', '* ', '1. ', '1) ', '> ', ' ', '\t', '\n', '\r', ' \n', '\\\n', '  \n', '!', '@'],
  ...[
    '*a ',
    ' *a',
    '*a',
    'a*',
    '**a',
    '_a',
    'a_',
    '_a ',
    '*_a',
    'a**b',
    '~a',
    '~~a',
    '`a',
    'a`',
    '*a_ ',
  ],
  ...[
    '[*a',
    '[`a',
    '[a*](b ',
    '[a](<b',
    '[a](b "',
    '[a][b',
    '![a][b',
    '<a href="',
    '<b>',
    '<b></b>',
  ],
  ...[
    'a@b.c ',
    'a@b',
    'www.a',
    'www.a.b ',
    'http://a ',
    'https://a.b/(',
    'http://',
    'mailto:',
    'a.b.c.d',
  ],
  ...[
    '[[a',
    '[[a|',
    '[[a#',
    '[[a]',
    '[[a\\',
    '[[[a]',
    '[[[[a]]',
    '![[a',
    '[[a|b|',
    '[[a]] ',
    '[[a#^p-',
  ],
  ...[
    '[@',
    '[@a',
    '[@a;',
    '[@a; ',
    '[@a, p. 1; ',
    '[@{',
    '[@{a}',
    '-@a',
    '[-@a ',
    '@a',
    '[^',
    '[^a',
    '[^a]',
  ],
  ...[
    '[^c-',
    '[^c-a]',
    '[^c-a-b',
    '![[c-',
    '^[',
    '[^a]: ',
    '[^a]: b\n',
    '[^a]: b\n\n    c\n\n',
    'a[^a]\n',
  ],
  ...[
    '%%',
    '%% a',
    '$',
    '$$',
    '==',
    '==a',
    '#a',
    '#a/b',
    ':::',
    '--- ',
    '---\n',
    '***\n',
    '- - ',
    '- a\n',
  ],
  ...[
    '| a ',
    '|a|\n',
    '|-',
    '|-|\n',
    '|a|\n|-|\n',
    'a\n=\n',
    'a\n-\n',
    '# a\n',
    '- [ ] a\n',
    '- [',
    '1. a\n',
  ],
  ...[
    '```\n',
    '~~~\n',
    '```dossier\n',
    '    a\n',
    '\ta\n',
    'a  \n',
    'a\\\n',
    '<div>\n',
    '<div>\n\n',
    '[a]: b\n',
  ],
  ...[
    '“',
    '„a”',
    '1 ',
    '1.',
    '10 February ',
    '2021-02-',
    '2021-02-10/',
    'a ',
    'a',
    'a\n',
    'a\n\n',
    'é',
    '😀',
    '한',
    '\u0301',
  ],
  ...[
    '\u202e',
    '\u200b',
    '\u0000',
    '\ufeff',
    '\ud800',
    'a: ',
    'a: b\n',
    'key: [',
    'key: {',
    '- a: ',
    '&a *a ',
  ],
]

/** What is nested, one in the other: an opening, and what closes it. */
const nested: readonly (readonly [string, string])[] = [
  ['> ', ''],
  ['>', ''],
  ['- ', ''],
  ['1. ', ''],
  ['[', ']'],
  ['[', '](b)'],
  ['![', '](b)'],
  ['*', '*'],
  ['**', '**'],
  ['_', '_'],
  ['*a **b ', ' b** a*'],
  ['~~', '~~'],
  ['<b>', '</b>'],
  ['<div>', '</div>'],
  ['[[', ']]'],
  ['![[', ']]'],
  ['(', ')'],
  ['{', '}'],
  ['`', '`'],
  ['[^', ']'],
  ['- > ', ''],
]
const depths = [10, 1_000, 100_000]

/** What grows from line to line. */
const grown: Readonly<Record<string, (line: number) => string>> = {
  'lists in lists': (line) => `${'  '.repeat(line)}- a`,
  'numbered lists in lists': (line) => `${'   '.repeat(line)}1. a`,
  'quotes in quotes': (line) => `${'> '.repeat(line)}a`,
  'runs of backticks': (line) => `a ${'`'.repeat(line)}`,
  'runs of stars': (line) => `a ${'*'.repeat(line)}b`,
  'longer fences': (line) => '`'.repeat(line),
  'wider tables': (line) => '|a'.repeat(line),
  'deeper headings': (line) => `${'#'.repeat((line % 6) + 1)} a`,
  'longer links': (line) => `[${'a'.repeat(line)}](`,
}

/** All of them, with more than one form of each kind. */
export function pathologicalTexts(): readonly PathologicalText[] {
  return [
    ...repeated.map((part) => text(`${JSON.stringify(part)} repeated`, fill(part))),
    ...nested.flatMap(([open, close]) =>
      depths.map((depth) =>
        text(
          `${JSON.stringify(`${open}…${close}`)} ${depth} deep`,
          `${open.repeat(depth)}a${close.repeat(depth)}`.slice(0, mostCharacters),
        ),
      ),
    ),
    ...Object.entries(grown).map(([name, line]) => text(name, grow(line))),
  ]
}

function text(name: string, content: string): PathologicalText {
  return { name, text: content }
}

function fill(part: string): string {
  return part.repeat(Math.min(times, Math.floor(mostCharacters / part.length)))
}

function grow(lineOf: (line: number) => string): string {
  const lines: string[] = []
  for (let length = 0; length < mostCharacters / 2;) {
    const line = lineOf(lines.length)
    lines.push(line)
    length += line.length + 1
  }
  return lines.join('\n')
}
