import type { LinkView } from '../../shared/ipc/views'
import { allLinks } from '../../shared/notebook/links'
import { say } from '../../shared/words/words'
import { columns } from './columns'
import type { Command } from './command'
import { inFileLines } from './file-lines'
import { tellOf } from './open'

/** Lists every link of the notebook by what becomes of it. */
export const links: Command = {
  name: 'links',
  arguments: [{ name: 'NOTEBOOK' }],
  run: (_, notebook: string) =>
    tellOf(notebook, ({ state }) => {
      const all = inFileLines(state, allLinks(state))
      const those = (wanted: LinkView['state']) => all.filter((link) => link.state === wanted)
      const groups = {
        resolved: those('resolved'),
        unresolved: those('unresolved'),
        ambiguous: those('ambiguous'),
      }
      return {
        json: {
          resolved: groups.resolved.map(linkItem),
          unresolved: groups.unresolved.map(linkItem),
          ambiguous: groups.ambiguous.map(linkItem),
        },
        text: [
          section('resolved', groups.resolved),
          section('unresolved', groups.unresolved),
          section('ambiguous', groups.ambiguous),
        ].join('\n\n'),
      }
    }),
}

function linkItem({ from, target, to, line }: LinkView) {
  return { from, target, ...(to === null ? {} : { to }), line }
}

function section(state: LinkView['state'], links: readonly LinkView[]): string {
  const heading = say(`cli:links.${state}`, { count: links.length })
  const rows = links.map(({ from, line, target, to }) => [`${from}:${line}`, target, to ?? ''])
  return rows.length === 0 ? heading : `${heading}\n${columns(rows)}`
}
