import type { Row } from '../row'

const everyCase = { bar: 1, shortEvery: 1 } as const
const nearly = { bar: 0.98, shortEvery: 1 } as const
const security = 'tests/e2e/security'

/** It fails when a text becomes HTML anywhere in the window, or when the attacks do not bite elsewhere. */
export const scripts: Row = {
  name: 'S1',
  what: 'Scripts and beacons in everything that holds words: none runs, none asks',
  ...everyCase,
  least: 1_700 + 9 * 300,
  provedBy: [{ step: 'e2e', files: [`${security}/xss-corpus.test.ts`, `${security}/xss.test.ts`] }],
}

/** It fails when a guard lets one request pass, or when a process connects to anything. */
export const beacons: Row = {
  name: 'S2',
  what: 'Everything that asks the network, and a session that uses everything: nobody is asked',
  ...everyCase,
  least: 60,
  provedBy: [
    { step: 'unit', files: ['tests/electron/local-request.test.ts'] },
    {
      step: 'e2e',
      files: [
        `${security}/network.test.ts`,
        `${security}/traced.test.ts`,
        `${security}/pictures.test.ts`,
      ],
    },
  ],
}

/** It fails when an address leaves that was not shown, or the window goes anywhere. */
export const links: Row = {
  name: 'S3',
  what: 'Addresses in every disguise, acted on in every way',
  ...everyCase,
  least: 80,
  provedBy: [
    { step: 'unit', files: ['tests/electron/address.test.ts'] },
    { step: 'e2e', files: [`${security}/links.test.ts`, `${security}/navigation.test.ts`] },
  ],
}

/** It fails when a path is taken as it is written. */
export const traversal: Row = {
  name: 'S4',
  what: 'Ways out of the notebook and of the program, by path, name, link, picture and address',
  ...everyCase,
  least: 500,
  provedBy: [
    {
      step: 'unit',
      files: [
        'tests/electron/pictures.test.ts',
        'tests/electron/bundle.test.ts',
        'tests/loopback/traversal.test.ts',
        'tests/storage/safe-path.test.ts',
      ],
    },
    { step: 'e2e', files: [`${security}/protocol.test.ts`] },
  ],
}

/** It fails when a call is answered without a look at who makes it, or at what it carries. */
export const calls: Row = {
  name: 'S5',
  what: 'Every call with wrong input, from elsewhere, and while its window goes',
  ...everyCase,
  least: 800,
  provedBy: [
    { step: 'unit', files: ['tests/electron/sender.test.ts'] },
    { step: 'e2e', files: [`${security}/calls.test.ts`, `${security}/bridge.test.ts`] },
  ],
}

/** It fails when a key of a file reaches what every object inherits. */
export const pollution: Row = {
  name: 'S6',
  what: 'Keys that would change what every object inherits',
  ...everyCase,
  least: 40,
  provedBy: [{ step: 'unit', files: ['tests/loopback/pollution.test.ts'] }],
}

/** It fails when a hidden character is not shown, or a text has styles of its own. */
export const spoofing: Row = {
  name: 'S7',
  what: 'Names, addresses and texts that pass for others, or for the window',
  ...nearly,
  least: 40,
  provedBy: [
    { step: 'unit', files: ['tests/shared/text/hidden-marks.test.ts'] },
    { step: 'unit', files: ['tests/electron/address.test.ts'], named: /shows|own script/ },
    { step: 'e2e', files: [`${security}/spoofing.test.ts`] },
  ],
}

/** It fails when a reader or a pattern takes more than its text's length in time. */
export const pathology: Row = {
  name: 'B5',
  what: 'Markdown that is made to take long, and the patterns of the program',
  ...nearly,
  least: 500,
  provedBy: [
    {
      step: 'unit',
      files: [
        'tests/renderer/markdown/pathological.test.ts',
        'tests/shared/pathological.test.ts',
        'tests/shared/own-patterns.test.ts',
      ],
    },
  ],
}

/** It fails when a text is set otherwise than the parser means it. */
export const commonMark: Row = {
  name: 'B6',
  what: 'The examples of CommonMark, shown as the parser means them',
  ...nearly,
  least: 652,
  provedBy: [{ step: 'unit', files: ['tests/renderer/markdown/commonmark.test.ts'] }],
}
