import { Button } from 'react-aria-components'
import type { JSX } from 'react'
import type { Dependents } from '../../shared/ipc/views'
import { say } from '../../shared/words/words'
import { useAction } from '../state/action'
import { Sheet } from '../ui/sheet'
import { openClaim, openPath } from './open-record'
import type { RecordBrief } from './record-brief'
import './remove-sheet.css'

export interface RemoveSheetProps {
  readonly record: RecordBrief
  readonly dependents: Dependents
  readonly remove: () => Promise<void>
  readonly onClose: () => void
}

/** Says what would be left without a record before it is removed; each line leads to its place. */
export function RemoveSheet({ record, dependents, remove, onClose }: RemoveSheetProps) {
  const { run, isRunning, failure } = useAction()
  const { links, claims, relations, passages } = dependents
  const go = (leave: () => void) => () => {
    onClose()
    leave()
  }
  return (
    <Sheet
      title={say('trash:remove.title', { title: record.title })}
      onClose={onClose}
      failure={failure}
      footNote={passages > 0 ? say('trash:remove.passages', { count: passages }) : ''}
      action={{
        label: say('trash:remove.action'),
        isReady: !isRunning,
        run: () => {
          run(async () => {
            await remove()
            onClose()
          })
        },
      }}
    >
      <p className="remove-lede">{say('trash:remove.lede')}</p>
      <Group title={say('trash:remove.links', { count: links.length })}>
        {links.map(({ from, fromTitle, line, snippet }) => (
          <Line
            key={`${from} ${line} ${snippet}`}
            words={fromTitle}
            detail={snippet}
            onPress={go(() => {
              openPath(from)
            })}
          />
        ))}
      </Group>
      <Group title={say('trash:remove.claims', { count: claims.length })}>
        {claims.map(({ id, text, role }) => (
          <Line
            key={id}
            words={text}
            detail={say(`trash:remove.${role}`)}
            onPress={go(() => {
              openClaim(id)
            })}
          />
        ))}
      </Group>
      <Group title={say('trash:remove.relations', { count: relations.length })}>
        {relations.map(({ id, text }) => (
          <li key={id} className="remove-line">
            <span className="remove-words">{text}</span>
          </li>
        ))}
      </Group>
    </Sheet>
  )
}

function Group({ title, children }: { readonly title: string; readonly children: JSX.Element[] }) {
  if (children.length === 0) return null
  return (
    <section className="remove-group">
      <h3 className="remove-title">{title}</h3>
      <ul className="remove-lines">{children}</ul>
    </section>
  )
}

interface LineProps {
  readonly words: string
  readonly detail: string
  readonly onPress: () => void
}

function Line({ words, detail, onPress }: LineProps) {
  return (
    <li>
      <Button className="remove-line" onPress={onPress}>
        <span className="remove-words">{words}</span>
        <span className="remove-detail">{detail}</span>
      </Button>
    </li>
  )
}

/** Whether anything would be left without the record. */
export function hasDependents({ links, claims, relations, passages }: Dependents): boolean {
  return links.length + claims.length + relations.length + passages > 0
}
