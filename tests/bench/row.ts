/** One line of the table. */
export interface Row {
  readonly job: string
  readonly records: number
  readonly value: number
  readonly unit: 'ms' | 'MB' | 'MB/s' | 'records' | 'times'
  /** What was measured beside it in the same run, and the value in its terms. */
  readonly yardstick?: { readonly name: string; readonly value: number; readonly ratio: number }
  /** The target in words, and whether it is met; `null` where none is set for this size. */
  readonly target: string
  readonly isMet: boolean | null
}

/** With fewer records the program has hardly warmed up: the rows say that it runs, no more. */
const leastRecords = 5_000

/** A row whose target is a ratio to something measured in the same run. */
export function ratioRow(
  job: string,
  records: number,
  value: number,
  [name, yard]: readonly [name: string, value: number],
  most: number | null,
): Row {
  const ratio = value / yard
  return {
    job,
    records,
    value,
    unit: 'ms',
    yardstick: { name, value: yard, ratio },
    target: most === null ? '–' : `≤ ${most} ×`,
    isMet: most === null || records < leastRecords ? null : ratio <= most,
  }
}

/** A row whose target is an upper bound. */
export function boundRow(
  job: string,
  records: number,
  value: number,
  unit: Row['unit'],
  most: number | null,
): Row {
  const target = most === null ? '–' : `≤ ${most} ${unit}`
  const isMet = most === null || records < leastRecords ? null : value <= most
  return { job, records, value, unit, target, isMet }
}

/** The table as text. */
export function table(rows: readonly Row[]): string {
  const cells = rows.map(({ job, records, value, unit, yardstick, target, isMet }) => [
    job,
    String(records),
    `${rounded(value)} ${unit}`,
    yardstick
      ? `${rounded(yardstick.ratio)} × ${yardstick.name} (${rounded(yardstick.value)})`
      : '',
    target,
    isMet === null ? '' : isMet ? 'met' : 'NOT MET',
  ])
  const all = [['job', 'records', 'measured', 'beside', 'target', 'verdict'], ...cells]
  const widths = all[0]!.map((_, at) => Math.max(...all.map((row) => row[at]!.length)))
  return all
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function rounded(value: number): string {
  if (value >= 100) return value.toFixed(0)
  return value >= 10 ? value.toFixed(1) : value.toFixed(value >= 0.1 ? 2 : 4)
}
