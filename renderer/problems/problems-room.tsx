import TriangleAlert from 'lucide-react/icons/triangle-alert'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import type { Problem } from '../../shared/model/problem'
import { say } from '../../shared/words/words'
import { Pane } from '../frame/pane'
import { recordBrief } from '../frame/record-brief'
import { sectionIcons } from '../frame/section-icons'
import { useSnapshot } from '../state/notebook'
import { EmptyState } from '../ui/empty-state'
import { Icon } from '../ui/icon'
import { hasPlace, openProblem } from '../frame/open-problem'
import { groupProblems } from '../frame/problem-groups'
import { CopyActions } from './copy-actions'
import { DamageActions, isMendable } from './damage-actions'
import { EncodingActions, LostTextActions } from './text-actions'
import './problems-room.css'

/** What was found in the notebook that someone should look at; each line leads to its place. */
export function ProblemsRoom() {
  const { problems } = useSnapshot()
  return (
    <Pane
      name="main"
      label={say('frame:pane.problems')}
      icon={sectionIcons.problems}
      title={say('frame:section.problems')}
      count={problems.length}
    >
      {problems.length === 0 ? (
        <EmptyState
          title={say('frame:problems.none')}
          sentence={say('frame:problems.noneSentence')}
        />
      ) : (
        <div className="problems">
          <h1 className="problems-title">
            {say('frame:problems.title', { count: problems.length })}
          </h1>
          <p className="problems-lede">{say('frame:problems.lede')}</p>
          {groupProblems(problems).map(({ code, problems: ofCode }) => (
            <section key={code} className="problem-group">
              <h2 className="problem-group-title">
                <Icon of={TriangleAlert} size={14} />
                {say(`frame:problems.code.${code}`)}
                <span className="problem-group-count numeric">{ofCode.length}</span>
              </h2>
              {ofCode.map((problem) => (
                <Row
                  key={`${JSON.stringify(problem.where)} ${problem.message}`}
                  problem={problem}
                />
              ))}
            </section>
          ))}
        </div>
      )}
    </Pane>
  )
}

function Row({ problem }: { readonly problem: Problem }) {
  const where = useWhere(problem)
  const words = (
    <>
      <span className="problem-message">{problem.message}</span>
      <span
        className={problem.where.claim === undefined ? 'problem-where' : 'problem-where voice-code'}
      >
        {where}
      </span>
    </>
  )
  const actions = actionsFor(problem)
  if (actions) {
    return (
      <div className="problem problem-mendable">
        {words}
        {actions}
      </div>
    )
  }
  return hasPlace(problem) ? (
    <Button
      className="problem"
      onPress={() => {
        openProblem(problem)
      }}
    >
      {words}
    </Button>
  ) : (
    <div className="problem">{words}</div>
  )
}

/** What can be done here about the file that a problem speaks of. */
function actionsFor(problem: Problem): ReactNode {
  const { path } = problem.where
  if (isMendable(problem)) return <DamageActions path={path} />
  if (problem.code === 'text-encoding') return <EncodingActions path={path} />
  if (problem.code === 'conflict-copy') return <CopyActions path={path} />
  if (problem.code === 'text-lost') return <LostTextActions path={path} />
  return null
}

/** Where it is, as short as it can be said: the title of the record and the line, or the file. */
function useWhere({ where }: Problem): string {
  const snapshot = useSnapshot()
  if (where.claim !== undefined) return where.claim
  const name = recordBrief(snapshot, where.path)?.title ?? where.path
  return where.line === undefined ? name : say('frame:problems.line', { name, line: where.line })
}
