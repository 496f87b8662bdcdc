import { isSame } from '../../shared/markdown/same-value'
import type { SettingsEdit } from '../../shared/model/change'
import { AppError } from '../../shared/model/failure'
import type { Manifest } from '../../shared/model/manifest'
import { say } from '../../shared/words/words'
import { manifestFile, writeManifest } from './manifest-file'
import type { Position, Step } from './step'

/** The settings in `notebook.json`; everything else in it stays as it is on the disk. */
export class SettingsStep implements Step {
  readonly isRemoval = false
  readonly path = 'notebook.json'

  constructor(
    private readonly root: string,
    private readonly edit: SettingsEdit,
  ) {}

  async position(): Promise<Position> {
    const { settings } = await this.manifest()
    if (isSame(settings, this.edit.after)) return 'after'
    return isSame(settings, this.edit.before) ? 'before' : 'neither'
  }

  async bring(to: 'before' | 'after'): Promise<void> {
    await writeManifest(this.root, { ...(await this.manifest()), settings: this.edit[to] })
  }

  private async manifest(): Promise<Manifest> {
    const manifest = await manifestFile(this.root).read()
    if (manifest) return manifest
    throw new AppError('conflict', say('storage:change.conflict', { file: this.path }))
  }
}
