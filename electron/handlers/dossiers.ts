import { dirname } from 'node:path'
import { createDossier } from '../../shared/changes/dossiers'
import { safeFileName } from '../../shared/changes/file-name'
import { composeDossier } from '../../shared/dossier/compose'
import { requireRecord } from '../../shared/notebook/records'
import type { Handlers } from '../ipc/answer'
import { whileWritingIn } from '../storage/app-state'
import { sha256Of } from '../storage/content-hash'
import { writeExport } from '../storage/write-export'
import type { Desktop } from './desktop'
import type { Session } from './session'

type DossierCall = Extract<keyof Handlers, `dossiers.${string}`>

/** Dossiers: made, shown as they will read, and written where the user wants them. */
export function dossierHandlers(
  session: Session,
  desktop: Desktop,
  exported: Set<string>,
): Pick<Handlers, DossierCall> {
  return {
    'dossiers.create': async ({ title }) => {
      const { path } = await session.change((state, making) => createDossier(state, making, title))
      return { path }
    },
    'dossiers.preview': async ({ path, body }) => {
      await Promise.resolve()
      const { markdown, problems } = composeDossier(session.state(), path, sha256Of, body)
      return { markdown, problems: [...problems] }
    },
    'dossiers.export': async ({ path }) => {
      const state = session.state()
      const dossier = requireRecord(state, path)
      const name = `${safeFileName(dossier.title)}.md`
      const file = await desktop.chooseExportFile(name, desktop.info().documents)
      if (file === null) return null
      const { markdown } = composeDossier(session.state(), path, sha256Of)
      const result = await whileWritingIn(desktop.appStateFolder, dirname(file), () =>
        writeExport(file, markdown),
      )
      exported.add(result.path)
      return result
    },
  }
}
