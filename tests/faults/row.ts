/** One try: it throws when something is lost, torn, silent or stuck. */
export interface Case {
  /** Tells this case from every other of its row, and is the same in every run. */
  readonly label: string
  run(): Promise<void> | void
}

/** Tests of another step of `npm test` that are cases of a row as well. */
export interface Proof {
  readonly step: 'unit' | 'e2e'
  /** Test files, from the top of the tree. */
  readonly files: readonly string[]
  /** Only tests whose name, behind those of the groups around it, has this; all where it is left out. */
  readonly named?: RegExp
}

/** One line of the table: a class of faults, and every case of it. */
export interface Row {
  /** As in the table: `D1`. */
  readonly name: string
  readonly what: string
  /** Share of the cases that must pass. */
  readonly bar: 1 | 0.98
  /** The row has at least so many cases, or it does not hold: none was lost on the way. */
  readonly least: number
  /** In the short form one case of so many is run; 1 for all. */
  readonly shortEvery: number
  /** How many cases may run at once; two where it is left out. */
  readonly atOnce?: number
  /** Finds all cases of its own; what they have in common is prepared here. */
  cases?(bench: Bench): AsyncIterable<Case> | Iterable<Case>
  /** What is proved elsewhere, and counted here. The short form leaves it to the steps themselves. */
  readonly provedBy?: readonly Proof[]
}

/** What a row works with. */
export interface Bench {
  /** An empty folder of the row's own (real path); it is removed afterwards. */
  readonly folder: string
  /** The program that does operations in a process of its own (`gate.ts`, bundled). */
  readonly gateModule: string
  /** Whether this is the short form. */
  readonly isShort: boolean
  /** Does something after the last case of the row, whatever happened; last named first. */
  afterwards(act: () => Promise<void> | void): void
}

/** Thrown by a row, or by a case, that this machine lacks the means for. */
export class NotPossibleHere extends Error {
  constructor(because: string) {
    super(`not possible here, because ${because}`)
    this.name = 'NotPossibleHere'
  }
}

/** Thrown by a case whose fault never struck, because this run went another way: it does not count. */
export class NotTried extends Error {}
