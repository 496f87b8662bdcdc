import Check from 'lucide-react/icons/check'
import ListChecks from 'lucide-react/icons/list-checks'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import { Button } from 'react-aria-components'
import type { Problem } from '../../../shared/model/problem'
import { say } from '../../../shared/words/words'
import { Pane } from '../../frame/pane'
import { openProblem } from '../../frame/open-problem'
import { groupProblems } from '../../frame/problem-groups'
import { useSnapshot } from '../../state/notebook'
import { Icon } from '../../ui/icon'
import { checkRow, reassurances } from './check-rows'
import { ExportPanel } from './export-panel'

export interface BeforeExportProps {
  readonly path: string
  /** `null` until the dossier was looked at. */
  readonly problems: readonly Problem[] | null
  /** Goes to a line of the dossier itself. */
  readonly onLine: (line: number) => void
}

/** What a careful reader would ask about, each line leading to its place, and the export. */
export function BeforeExport({ path, problems, onLine }: BeforeExportProps) {
  return (
    <div className="before-export">
      <Pane
        name="inspector"
        label={say('dossiers:check.title')}
        icon={ListChecks}
        title={say('dossiers:check.title')}
      >
        {problems && <Findings path={path} problems={problems} onLine={onLine} />}
      </Pane>
      <ExportPanel path={path} />
    </div>
  )
}

interface FindingsProps extends Pick<BeforeExportProps, 'path' | 'onLine'> {
  readonly problems: readonly Problem[]
}

function Findings({ path, problems, onLine }: FindingsProps) {
  const snapshot = useSnapshot()
  const codes = new Set(problems.map(({ code }) => code))
  const go = (problem: Problem) => {
    const { where } = problem
    const isHere = where.path === path && where.line !== undefined
    if (isHere && where.line !== undefined) onLine(where.line)
    else openProblem(problem)
  }
  return (
    <>
      <p className="check-summary">
        {problems.length === 0
          ? say('dossiers:check.nothing')
          : say('dossiers:check.summary', { count: problems.length })}
      </p>
      {groupProblems(problems).map(({ code, problems: ofCode }) => (
        <section key={code} className="check-group">
          <h3>
            <Icon of={TriangleAlert} size={14} />
            <span>{say(`frame:problems.code.${code}`)}</span>
            <span className="numeric">{ofCode.length}</span>
          </h3>
          {ofCode.map((problem, index) => {
            const { name, where } = checkRow(problem, path, snapshot)
            return (
              <Button
                key={index}
                className="check-row"
                aria-label={problem.message}
                onPress={() => {
                  go(problem)
                }}
              >
                <span className="check-row-name">{name}</span>
                <span className="check-row-where">{where}</span>
              </Button>
            )
          })}
        </section>
      ))}
      {reassurances
        .filter((one) => !one.codes.some((code) => codes.has(code)))
        .map(({ id }) => (
          <p key={id} className="check-fine">
            <Icon of={Check} size={14} />
            {say(`dossiers:check.fine.${id}`)}
          </p>
        ))}
    </>
  )
}
