import { backup } from './backup'
import { check } from './check'
import type { Command } from './command'
import { create } from './create'
import { exportCommand } from './export'
import { importCommand } from './import'
import { links } from './links'
import { list } from './list'
import { mentions } from './mentions'
import { rename } from './rename'
import { restore } from './restore'
import { search } from './search'
import { show } from './show'
import { stats } from './stats'
import { suggest } from './suggest'

/** Every command, in the order in which the help shows them. */
export const commands: readonly Command[] = [
  create,
  importCommand,
  list,
  show,
  search,
  links,
  mentions,
  suggest,
  rename,
  check,
  exportCommand,
  stats,
  backup,
  restore,
]
