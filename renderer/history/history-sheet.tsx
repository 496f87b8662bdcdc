import { useState } from 'react'
import type { VersionView } from '../../shared/ipc/views'
import { say } from '../../shared/words/words'
import { openPath } from '../frame/open-record'
import { useAction } from '../state/action'
import { ask } from '../state/bridge'
import type { HistoryPlace } from '../state/history-place'
import { useIsReadOnly } from '../state/notebook'
import { tellDone } from '../state/tell-done'
import { Button } from '../ui/button'
import { Choice } from '../ui/choice'
import { Notice } from '../ui/notice'
import { RecordList } from '../ui/record-list'
import { showToast } from '../ui/toast'
import { Sheet } from '../ui/sheet'
import { DataChoice, dataFiles, isData } from './data-choice'
import { DifferenceView } from './difference-view'
import { SideBySide, useDifferenceView } from './side-by-side'
import { placeOf, useCompared, useVersions } from './use-versions'
import { byDay, causeOf, sizeOf, timeOf } from './version-words'
import './history.css'

type Against = 'now' | 'before'

/** The versions of a record: when and why each was kept, what is different in it, and bringing it back. */
export function HistorySheet({
  place,
  onClose,
}: {
  readonly place: HistoryPlace
  readonly onClose: () => void
}) {
  const { versions, failure } = useVersions(place)
  const [chosen, setChosen] = useState<number | null>(null)
  const isReadOnly = useIsReadOnly()
  const { run, isRunning, failure: refusal } = useAction()
  const version = versions?.find((one) => one.version === chosen) ?? versions?.[0]
  const data = dataFiles.find(({ path }) => path === place.path)
  const isSettings = data?.id === 'notebook'
  const canRestore =
    version !== undefined && place.stamp === undefined && !isReadOnly && !isSettings

  const restore = async () => {
    if (!version) return
    await ask('history.restore', { path: place.path, version: version.version })
    onClose()
    tellDone(say('history:restored', { title: place.title, time: timeOf(version) }))
  }
  return (
    <Sheet
      title={data ? say('history:data.title') : say('history:title', { title: place.title })}
      size="large"
      isFlush
      onClose={onClose}
      failure={refusal ?? failure}
      {...(canRestore
        ? {
            footNote: say(data ? 'history:data.restoreNote' : 'history:restoreNote'),
            action: {
              label: say('history:restore'),
              isReady: !isRunning,
              run: () => {
                run(restore)
              },
            },
          }
        : {
            headEnd: (
              <Button keys="Esc" onPress={onClose}>
                {say('frame:shortcuts.close')}
              </Button>
            ),
          })}
    >
      {data && <DataChoice chosen={data.id} />}
      {versions?.length === 0 && failure === null && (
        <p className="history-empty">{say('history:empty')}</p>
      )}
      {versions && version && (
        <div className="history">
          <VersionList versions={versions} current={version} onChoose={setChosen} />
          <Compared
            key={version.version}
            place={place}
            version={version}
            older={versions[versions.indexOf(version) + 1]}
            onClose={onClose}
          />
        </div>
      )}
    </Sheet>
  )
}

function VersionList({
  versions,
  current,
  onChoose,
}: {
  readonly versions: readonly VersionView[]
  readonly current: VersionView
  readonly onChoose: (version: number) => void
}) {
  return (
    <RecordList
      label={say('history:list')}
      current={String(current.version)}
      onOpen={(id) => {
        onChoose(Number(id))
      }}
      groups={byDay(versions).map(({ day, versions: ofDay }, index) => ({
        id: `${index} ${day}`,
        title: day,
        rows: ofDay.map((version) => ({
          id: String(version.version),
          title: `${timeOf(version)}  ${causeOf(version)}`,
          detail: sizeOf(version, versions[versions.indexOf(version) + 1]),
        })),
      }))}
    />
  )
}

interface ComparedProps {
  readonly place: HistoryPlace
  readonly version: VersionView
  readonly older: VersionView | undefined
  readonly onClose: () => void
}

function Compared({ place, version, older, onClose }: ComparedProps) {
  const [against, setAgainst] = useState<Against>('now')
  const { isTwo, show } = useDifferenceView()
  const isReadOnly = useIsReadOnly()
  const { run, isRunning, failure: refusal } = useAction()
  const wanted = against === 'before' ? (older?.version ?? null) : null
  const { texts, failure } = useCompared(place, version.version, wanted)
  const text = texts && (against === 'now' ? texts.before : texts.after)

  const copy = async () => {
    const made = await ask('history.copy', { ...placeOf(place), version: version.version })
    onClose()
    openPath(made.path)
    tellDone(say('history:copied', { title: place.title, time: timeOf(version) }))
  }
  return (
    <div className="history-compared">
      <div className="history-tools">
        <Choice
          label={say('history:against.label')}
          items={[
            { id: 'now', label: say('history:against.now') },
            ...(older ? [{ id: 'before' as const, label: say('history:against.before') }] : []),
          ]}
          value={against}
          onChange={setAgainst}
        />
        <Choice
          label={say('history:view.label')}
          items={(['one', 'two'] as const).map((id) => ({ id, label: say(`history:view.${id}`) }))}
          value={isTwo ? 'two' : 'one'}
          onChange={(id) => {
            show(id === 'two')
          }}
        />
        <span className="history-tools-end">
          <Button
            size="small"
            isDisabled={text === null || text === ''}
            onPress={() => {
              run(async () => {
                await ask('app.copyText', { text: text ?? '' })
                showToast({ message: say('history:textCopied') })
              })
            }}
          >
            {say('history:copyText')}
          </Button>
          {!isReadOnly && !isData(place) && (
            <Button size="small" isDisabled={isRunning} onPress={() => run(copy)}>
              {say('history:copy')}
            </Button>
          )}
        </span>
      </div>
      {(refusal ?? failure) !== null && <Notice kind="danger">{refusal ?? failure}</Notice>}
      {texts && texts.before === texts.after && (
        <p className="history-same">{say('history:same')}</p>
      )}
      {texts && !isTwo && (
        <DifferenceView {...texts} label={say(`history:difference.${against}`)} />
      )}
      {texts && isTwo && <SideBySide texts={texts} against={against} version={version} />}
    </div>
  )
}
