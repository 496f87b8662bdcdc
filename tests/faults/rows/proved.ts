import type { Row } from '../row'

const everyCase = { bar: 1, shortEvery: 1 } as const

/** Two programs at one notebook. It fails when the lock is not looked at, or the turn not taken. */
export const twoInstances: Row = {
  name: 'C2',
  what: 'Two programs at one notebook: a lock held, left behind, taken over and ignored',
  ...everyCase,
  least: 8,
  provedBy: [
    { step: 'unit', files: ['tests/watch/lock.test.ts', 'tests/watch/interleaved.test.ts'] },
    { step: 'unit', files: ['tests/storage/lock-judgement.test.ts'] },
  ],
}

/** Every way in which the window or the program ends. It fails when nothing is kept while typing. */
export const unsavedText: Row = {
  name: 'D7',
  what: 'Crashes, signals and closing with unsaved text: it comes back',
  ...everyCase,
  least: 12,
  provedBy: [{ step: 'e2e', files: ['tests/e2e/recovery.test.ts', 'tests/e2e/read-only.test.ts'] }],
}

/** Backups that are not to be trusted. It fails when an archive is unpacked before it was read whole. */
export const archives: Row = {
  name: 'B8',
  what: 'Archives that climb out, swell, clash, lie or are broken: refused whole',
  bar: 0.98,
  shortEvery: 1,
  least: 12,
  provedBy: [
    { step: 'unit', files: ['tests/storage/backup.test.ts'], named: /not to be trusted/ },
    { step: 'unit', files: ['tests/loopback/backup.test.ts', 'tests/cli/backup.test.ts'] },
  ],
}
