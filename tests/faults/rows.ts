import type { Row } from './row'
import {
  beacons,
  calls,
  commonMark,
  links,
  pathology,
  pollution,
  scripts,
  spoofing,
  traversal,
} from './rows/attacks'
import { byteForms } from './rows/bytes'
import { clocks } from './rows/clocks'
import { compoundKill } from './rows/compound-kill'
import { damagedJson } from './rows/damaged-json'
import { errorSweep } from './rows/error-sweep'
import { exporting } from './rows/exports'
import { failingFlush } from './rows/failing-flush'
import { fieldsOfOthers } from './rows/fields-of-others'
import { fullDisk } from './rows/full-disk'
import { imports } from './rows/imports'
import { jsonOfOthers } from './rows/json-of-others'
import { killSweep } from './rows/kill-sweep'
import { letterCase } from './rows/letter-case'
import { letterForms } from './rows/letter-forms'
import { linksAndDevices } from './rows/links-and-devices'
import { names } from './rows/names'
import { noRights } from './rows/no-rights'
import { outsideEdits } from './rows/outside-edits'
import { powerCut } from './rows/power-cut'
import { archives, twoInstances, unsavedText } from './rows/proved'
import { sizes } from './rows/sizes'
import { snapshots } from './rows/snapshots'
import { soak } from './rows/soak'
import { supplyChain } from './rows/supply-chain'
import { syncDebris } from './rows/sync-debris'
import { unwatched } from './rows/unwatched'

/** The table, in its order. */
export const rows: readonly Row[] = [
  killSweep,
  compoundKill,
  powerCut,
  errorSweep,
  fullDisk,
  failingFlush,
  unsavedText,
  damagedJson,
  snapshots,
  soak,
  outsideEdits,
  twoInstances,
  syncDebris,
  letterCase,
  letterForms,
  names,
  linksAndDevices,
  noRights,
  unwatched,
  clocks,
  byteForms,
  fieldsOfOthers,
  jsonOfOthers,
  sizes,
  pathology,
  commonMark,
  imports,
  archives,
  exporting,
  scripts,
  beacons,
  links,
  traversal,
  calls,
  pollution,
  spoofing,
  supplyChain,
]
