import { check } from './check'
import type { Command } from './command'
import { create } from './create'
import { links } from './links'
import { list } from './list'
import { show } from './show'
import { stats } from './stats'

/** Every command, in the order in which the help shows them. */
export const commands: readonly Command[] = [create, list, show, links, check, stats]

/** Commands that are planned: they are told apart from mistakes. */
export const plannedCommands: readonly string[] = ['search', 'mentions', 'suggest']
