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
import { compoundKill } from './rows/compound-kill'
import { damagedJson } from './rows/damaged-json'
import { errorSweep } from './rows/error-sweep'
import { failingFlush } from './rows/failing-flush'
import { fullDisk } from './rows/full-disk'
import { killSweep } from './rows/kill-sweep'
import { names } from './rows/names'
import { syncDebris } from './rows/sync-debris'
import { letterCase } from './rows/letter-case'
import { letterForms } from './rows/letter-forms'
import { linksAndDevices } from './rows/links-and-devices'
import { noRights } from './rows/no-rights'
import { clocks } from './rows/clocks'
import { unwatched } from './rows/unwatched'
import { snapshots } from './rows/snapshots'
import { soak } from './rows/soak'
import { exporting } from './rows/exports'
import { fieldsOfOthers } from './rows/fields-of-others'
import { jsonOfOthers } from './rows/json-of-others'
import { powerCut } from './rows/power-cut'
import { outsideEdits } from './rows/outside-edits'
import { archives, twoInstances, unsavedText } from './rows/proved'
import { imports } from './rows/imports'
import { supplyChain } from './rows/supply-chain'
import { sizes } from './rows/sizes'

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
