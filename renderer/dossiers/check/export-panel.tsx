import Upload from 'lucide-react/icons/upload'
import { useState } from 'react'
import type { ExportResult } from '../../../shared/ipc/views'
import { say } from '../../../shared/words/words'
import { useCommand } from '../../commands/registry'
import { shortcutOf } from '../../commands/shortcuts'
import { useAction } from '../../state/action'
import { attempt } from '../../state/attempt'
import { ask } from '../../state/bridge'
import { flushAll } from '../../state/flush'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'

/** Writes the dossier as Markdown where the user chooses, and says what was written. */
export function ExportPanel({ path }: { readonly path: string }) {
  const { run, isRunning, failure } = useAction()
  const [result, setResult] = useState<ExportResult | null>(null)
  const start = () => {
    run(async () => {
      await flushAll()
      const written = await ask('dossiers.export', { path })
      if (written) setResult(written)
    })
  }
  useCommand('dossier.export', start, !isRunning)
  return (
    <section className="export-panel" aria-label={say('dossiers:export.label')}>
      {failure !== null && <Notice kind="danger">{failure}</Notice>}
      {result ? <Written result={result} /> : <p className="meta">{say('dossiers:export.note')}</p>}
      <Button
        kind="primary"
        size="large"
        icon={Upload}
        keys={shortcutOf('dossier.export')}
        isDisabled={isRunning}
        onPress={start}
      >
        {say('dossiers:export.action')}
      </Button>
    </section>
  )
}

function Written({ result }: { readonly result: ExportResult }) {
  const { path, bytes, sha256, isIdentical } = result
  return (
    <div className="export-result" role="status">
      <dl>
        <dt>{say('dossiers:export.file')}</dt>
        <dd className="voice-code">{path}</dd>
        <dt>{say('dossiers:export.size')}</dt>
        <dd className="numeric">{say('dossiers:export.bytes', { count: bytes })}</dd>
        <dt>SHA-256</dt>
        <dd className="voice-code" title={sha256}>
          {sha256.slice(0, 12)}…{sha256.slice(-8)}
        </dd>
        <dt>{say('dossiers:export.compared')}</dt>
        <dd>{say(`dossiers:export.identical.${comparison(isIdentical)}`)}</dd>
      </dl>
      <Button
        kind="link"
        onPress={() => {
          attempt(() => ask('app.showInFolder', { path }))
        }}
      >
        {say('dossiers:export.show')}
      </Button>
    </div>
  )
}

function comparison(isIdentical: boolean | null): 'first' | 'same' | 'changed' {
  if (isIdentical === null) return 'first'
  return isIdentical ? 'same' : 'changed'
}
