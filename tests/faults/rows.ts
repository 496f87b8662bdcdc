import type { Row } from './row'
import { errorSweep } from './rows/error-sweep'
import { killSweep } from './rows/kill-sweep'

/** The table, in its order. */
export const rows: readonly Row[] = [killSweep, errorSweep]
