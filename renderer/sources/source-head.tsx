import Waypoints from 'lucide-react/icons/waypoints'
import { Button } from 'react-aria-components'
import type { SourceFields, SourceView } from '../../shared/ipc/views'
import { edtfWords } from '../../shared/dates/edtf'
import { countWords, paragraphsOf } from '../../shared/markdown/paragraphs'
import { readFields, sourceFields } from '../../shared/model/front-matter-fields'
import { nameInFull } from '../../shared/sources/names'
import { fieldsFromFrontMatter } from '../../shared/sources/source-fields'
import { say } from '../../shared/words/words'
import { useIsReadOnly } from '../state/notebook'
import { ReliabilityBox } from '../ui/grade-box'
import { reliabilityWords } from '../ui/grade-words'
import { Icon } from '../ui/icon'

export interface SourceHeadProps {
  readonly source: SourceView
  readonly onGrade: () => void
}

/** A source set like a title page: title, by whom and when, how good it is, where it has it from. */
export function SourceHead({ source, onGrade }: SourceHeadProps) {
  const isReadOnly = useIsReadOnly()
  const { record, key } = source
  const fields = fieldsFromFrontMatter(record.frontMatter)
  const byline = bylineOf(fields)
  return (
    <header className="source-head">
      <h1>{record.title}</h1>
      {byline !== '' && <p className="source-byline">{byline}</p>}
      <div className="source-facts">
        <Button className="source-fact" onPress={onGrade} isDisabled={isReadOnly}>
          <ReliabilityBox reliability={fields.reliability} />
          <span aria-hidden>{reliabilityWords(fields.reliability)}</span>
        </Button>
        <Button className="source-fact" onPress={onGrade} isDisabled={isReadOnly}>
          <Icon of={Waypoints} size={14} />
          {fields.origin === ''
            ? say('sources:origin.own')
            : say('sources:origin.from', { origin: fields.origin })}
        </Button>
        <span className="source-fact voice-code">{key}</span>
      </div>
      <Captured source={source} />
    </header>
  )
}

/** "Authors · publication · date". */
export function bylineOf(fields: SourceFields): string {
  const names = fields.authors.map(nameInFull).join(', ')
  const date = fields.issued === '' ? '' : edtfWords(fields.issued)
  const parts = new Set([names, fields.containerTitle, fields.publisher, date])
  return [...parts].filter((part) => part !== '').join(' · ')
}

/** What can be checked of the text: how long it is, when it was captured, whether it is unchanged. */
function Captured({ source }: { readonly source: SourceView }) {
  const { record, textSha256 } = source
  const { captured } = readFields(sourceFields, record.frontMatter).fields
  const numbered = paragraphsOf(record.body).filter(({ number }) => number !== null)
  const isUnchanged = captured?.sha256 === textSha256
  return (
    <details className="source-captured">
      <summary>
        {say('sources:captured.paragraphs', { count: numbered.length })}
        {' · '}
        {say('sources:captured.words', { count: countWords(record.body) })}
        {captured && (
          <>
            {' · '}
            <span className={isUnchanged ? '' : 'is-warning'}>
              {say(isUnchanged ? 'sources:captured.unchanged' : 'sources:captured.changed', {
                date: edtfWords(captured.at.slice(0, 10)),
              })}
            </span>
          </>
        )}
      </summary>
      <dl>
        {captured?.from !== undefined && (
          <>
            <dt>{say('sources:captured.from')}</dt>
            <dd>{captured.from}</dd>
          </>
        )}
        <dt>SHA-256</dt>
        <dd className="voice-code">{textSha256}</dd>
        {captured && !isUnchanged && (
          <>
            <dt>{say('sources:captured.was')}</dt>
            <dd className="voice-code">{captured.sha256}</dd>
          </>
        )}
      </dl>
    </details>
  )
}
