/** Values in every style of YAML, as other programs write them; further lines without indentation. */
export const values: readonly string[] = [
  ...['word', 'two words', '', '~', 'null', 'Null', 'true', 'True', 'yes', 'NO', 'on', 'off', 'y'],
  ...['1', '-1', '+1', '0', '007', '0x1F', '0o17', '0b11', '1_000', '1e3', '1e999', '-0.0', '.5'],
  ...['.inf', '-.inf', '.nan', '1:30', '190:20:30', '12345678901234567890', '3.0'],
  ...['2021-02-10', '2021-02-10T12:00:00Z', '2021-02-10 12:00:00 +01:00', '2021-13-45', '2021'],
  ...['"quoted"', '""', "''", '"a: b"', "'it''s'", '"\\u00e9\\n\\t\\\\"', '"# no comment"'],
  ...['a#b', 'a # comment', 'a:b', 'http://a.b/c?d=e#f', 'x, y', 'a - b', 'what?', 'C:\\folder'],
  ...['日本語', 'é', 'e\u0301', '😀', '\u00a0x', '"\u2028"', 'ــ', 'مرحبا'],
  ...['[]', '{}', '[a, b]', '[ a , b ]', '{a: 1, b: 2}', '[[a], [b]]', '[a, {b: c}]', '["a", 1]'],
  ...['[a,\n b]', '{a: 1,\n b: 2}', '!!str 1', '!custom x', '!!binary aGVsbG8=', '!!set {a, b}'],
  ...[
    '&anchor x',
    '&anchor [a]',
    '|\none\ntwo',
    '|-\none',
    '|+\none\n',
    '>\nfolded\nwords',
    '>-\na',
  ],
  ...['|2\n  two more', '"two\nlines"', "'two\nlines'", 'plain\ntwo lines', '\n- a\n- b', '\na: 1'],
  ...[
    '\n- a: 1\n  b: 2\n- c',
    '\n# comment\na: 1',
    '"[[Link]]"',
    "'[[Link|shown]]'",
    '"{{field}}"',
  ],
]

/** What YAML does not allow, or only here and there. */
export const brokenValues: readonly string[] = [
  ...['[a', '{a: 1', '"open', "'open", '@at', '`tick', '%percent', '*unknown', 'a: b: c', '- a'],
  ...['"bad \\q"', '|x', '[a]]', '{a: b}}', '"a" b', '[[Link]] and more', '{{field}}', '!<open x'],
  ...['\tx', '[a,, b]', ', a', ']', '}', '&', '*', '!', '| x', '> x', '"a\n---\nb"', '\u0007'],
]

const bomb = Array.from({ length: 12 }, (_, index) => {
  const below = index === 0 ? 'lol' : `*a${index - 1}`
  return `a${index}: &a${index} [${Array<string>(10).fill(below).join(', ')}]`
}).join('\n')

/** Whole files whose fields are like no others. */
export const strangeFields: Readonly<Record<string, string>> = {
  'not closed': '---\ntype: person\nBody.\n',
  'closed by dots': '---\ntype: person\n...\nBody.\n',
  'closed with blanks': '---  \ntype: person\n---  \nBody.\n',
  'closed with four dashes': '---\ntype: person\n----\nBody.\n',
  empty: '---\n---\nBody.\n',
  'blank lines': '---\n\n\n---\nBody.\n',
  'only a comment': '---\n# nothing\n---\nBody.\n',
  'a list': '---\n- a\n- b\n---\nBody.\n',
  'one word': '---\nword\n---\nBody.\n',
  'one number': '---\n5\n---\nBody.\n',
  tabs: '---\ntype:\tperson\n\tdeep:\tx\n---\nBody.\n',
  'a name twice': '---\ntype: person\nodd: 1\nodd: 2\n---\nBody.\n',
  'no name': '---\ntype: person\n: x\n---\nBody.\n',
  'a name that is a list': '---\ntype: person\n? [a, b]\n: x\n---\nBody.\n',
  'a name that is a number': '---\ntype: person\n1: x\n---\nBody.\n',
  'a name in quotes': '---\n"type": person\n"a b": x\n---\nBody.\n',
  'a very long name': `---\ntype: person\n${'k'.repeat(2000)}: x\n---\nBody.\n`,
  merges: '---\nbase: &base\n  a: 1\ntype: person\nown:\n  <<: *base\n  b: 2\n---\nBody.\n',
  'an alias of itself': '---\ntype: person\na: &a [*a]\n---\nBody.\n',
  'a name that changes all objects': '---\ntype: person\n__proto__:\n  polluted: 1\n---\nBody.\n',
  'another such name': '---\ntype: person\nconstructor:\n  prototype:\n    polluted: 1\n---\nB\n',
  'what unfolds to gigabytes': `---\ntype: person\n${bomb}\n---\nBody.\n`,
  'lists, ten thousand deep': `---\ntype: person\na: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n---\nB\n`,
  'maps, a thousand deep': `---\ntype: person\na: ${'{a: '.repeat(1000)}1${'}'.repeat(1000)}\n---\nB\n`,
  JavaScript: '---js\nmodule.exports = { polluted: 1 }\n---\nBody.\n',
  JSON: '---\n{"type": "person", "odd": [1, 2]}\n---\nBody.\n',
  TOML: '+++\ntype = "person"\n+++\nBody.\n',
  'two documents': '---\ntype: person\n---\ntype: place\n---\nBody.\n',
  'a directive': '---\n%YAML 1.2\n---\ntype: person\n---\nBody.\n',
  'behind a blank line': '\n---\ntype: person\n---\nBody.\n',
  'behind a byte order mark': '\uFEFF---\ntype: person\n---\nBody.\n',
  'a word of 60,000 letters': `---\ntype: person\nodd: ${'x'.repeat(60_000)}\n---\nBody.\n`,
  'a word of a million letters': `---\ntype: person\nodd: ${'x'.repeat(1_000_000)}\n---\nBody.\n`,
  'three thousand fields': `---\ntype: person\n${Array.from({ length: 3000 }, (_, n) => `f${n}: ${n}`).join('\n')}\n---\nB\n`,
  'line ends of both kinds': '---\r\ntype: person\nodd: 1\r\n---\nBody.\n',
  'old line ends': '---\rtype: person\r---\rBody.\r',
  'a conflict of Git': '---\n<<<<<<< HEAD\ntype: person\n=======\ntype: place\n>>>>>>> x\n---\nB\n',
  'a placeholder of a template': '---\ntype: person\ndate: {{date}}\n---\nBody.\n',
}
