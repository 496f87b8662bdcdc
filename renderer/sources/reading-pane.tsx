import Award from 'lucide-react/icons/award'
import Pencil from 'lucide-react/icons/pencil'
import { useEffect, useState } from 'react'
import { say } from '../../shared/words/words'
import { Pane } from '../frame/pane'
import { sectionIcons } from '../frame/section-icons'
import { useIsReadOnly, useSnapshot } from '../state/notebook'
import { usePlaceStore } from '../state/place'
import { loadSource, useSourceStore } from '../state/sources'
import { IconButton } from '../ui/icon-button'
import { Notice } from '../ui/notice'
import { EditSourceSheet } from './edit-source-sheet'
import { GradeSheet } from './grade-sheet'
import { Reader } from './reader/reader'
import { SourceHead } from './source-head'
import { SourceTable } from './source-table'
import './sources.css'

type OpenSheet = 'grade' | 'record' | null

/** The reading pane: the source that is open, or the table of all where none is. */
export function ReadingPane() {
  const { sources } = useSnapshot()
  const isReadOnly = useIsReadOnly()
  const { place, go } = usePlaceStore()
  const [sheet, setSheet] = useState<OpenSheet>(null)
  const source = sources.find(({ path }) => path === place.source)
  if (!source) return <SourceTable />
  return (
    <Pane
      name="reading"
      label={say('frame:pane.reading')}
      icon={sectionIcons.sources}
      title={source.title}
      onClose={() => {
        go({ source: null })
      }}
      actions={
        !isReadOnly && (
          <>
            <IconButton
              size="small"
              icon={Award}
              label={say('sources:grade.action')}
              onPress={() => {
                setSheet('grade')
              }}
            />
            <IconButton
              size="small"
              icon={Pencil}
              label={say('sources:record.action')}
              onPress={() => {
                setSheet('record')
              }}
            />
          </>
        )
      }
    >
      <OpenSource key={source.path} path={source.path} sheet={sheet} onSheet={setSheet} />
    </Pane>
  )
}

interface OpenSourceProps {
  readonly path: string
  readonly sheet: OpenSheet
  readonly onSheet: (sheet: OpenSheet) => void
}

function OpenSource({ path, sheet, onSheet }: OpenSourceProps) {
  const view = useSourceStore(({ byPath }) => byPath[path])
  const failure = useSourceStore(({ failures }) => failures[path])
  useEffect(() => {
    void loadSource(path)
  }, [path])
  const close = () => {
    onSheet(null)
  }
  if (failure !== undefined) return <Notice kind="danger">{failure}</Notice>
  if (!view) return null
  return (
    <article className="source">
      <SourceHead
        source={view}
        onGrade={() => {
          onSheet('grade')
        }}
      />
      <Reader source={view} />
      {sheet === 'grade' && <GradeSheet source={view} onClose={close} />}
      {sheet === 'record' && <EditSourceSheet source={view} onClose={close} />}
    </article>
  )
}
