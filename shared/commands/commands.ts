/**
 * Every command of the program, declared once. The application menu, the shortcuts, the palette and
 * the help are made from this list; the window says what a command does where the feature lives.
 */
export interface CommandSpec {
  readonly id: CommandId
  /** Menu in which it stands. */
  readonly menu: MenuId
  /** As Electron writes it, with CmdOrCtrl; shown to people by `shortcutLabel`. */
  readonly accelerator?: string
  /** Another one that does the same, for hands that know it from elsewhere; it is not shown. */
  readonly alias?: string
  /** A line is drawn above it in the menu. */
  readonly startsGroup?: boolean
}

export const menuIds = ['file', 'edit', 'view', 'go', 'insert', 'help'] as const
export type MenuId = (typeof menuIds)[number]

export const commandIds = [
  'note.new',
  'source.new',
  'entity.new',
  'claim.new',
  'relation.new',
  'event.new',
  'dossier.new',
  'notebook.new',
  'notebook.open',
  'notebook.openSample',
  'notebook.close',
  'app.settings',
  'dossier.export',
  'record.save',
  'record.settle',
  'record.rename',
  'record.remove',
  'history.show',
  'history.showData',
  'trash.show',
  'backup.create',
  'backup.open',
  'notebook.undo',
  'notebook.redo',
  'go.quickSwitch',
  'go.notes',
  'go.sources',
  'go.entities',
  'go.claims',
  'go.dossiers',
  'go.search',
  'go.problems',
  'go.back',
  'go.forward',
  'mention.show',
  'passage.highlight',
  'passage.quote',
  'passage.claim',
  'passage.entity',
  'passage.relation',
  'passage.event',
  'passage.previous',
  'passage.next',
  'view.palette',
  'view.list',
  'view.split',
  'view.inspector',
  'view.nextPane',
  'view.themeSystem',
  'view.themeLight',
  'view.themeDark',
  'help.shortcuts',
  'help.about',
] as const
export type CommandId = (typeof commandIds)[number]

export const commands: readonly CommandSpec[] = [
  { id: 'note.new', menu: 'file', accelerator: 'CmdOrCtrl+N' },
  { id: 'source.new', menu: 'file', accelerator: 'CmdOrCtrl+Shift+N' },
  { id: 'entity.new', menu: 'file', accelerator: 'CmdOrCtrl+Alt+N' },
  { id: 'claim.new', menu: 'file', accelerator: 'CmdOrCtrl+Alt+C' },
  { id: 'relation.new', menu: 'file', accelerator: 'CmdOrCtrl+Alt+R' },
  { id: 'event.new', menu: 'file', accelerator: 'CmdOrCtrl+Alt+T' },
  { id: 'dossier.new', menu: 'file' },
  { id: 'notebook.new', menu: 'file', startsGroup: true },
  { id: 'notebook.open', menu: 'file', accelerator: 'CmdOrCtrl+Shift+O' },
  { id: 'notebook.openSample', menu: 'file' },
  { id: 'notebook.close', menu: 'file' },
  { id: 'app.settings', menu: 'file', accelerator: 'CmdOrCtrl+,', startsGroup: true },
  { id: 'backup.create', menu: 'file' },
  { id: 'backup.open', menu: 'file' },
  { id: 'record.save', menu: 'file', accelerator: 'CmdOrCtrl+S', startsGroup: true },
  { id: 'dossier.export', menu: 'file', accelerator: 'CmdOrCtrl+E' },
  { id: 'notebook.undo', menu: 'edit', accelerator: 'CmdOrCtrl+Alt+Z' },
  { id: 'notebook.redo', menu: 'edit', accelerator: 'CmdOrCtrl+Alt+Shift+Z' },
  { id: 'record.settle', menu: 'edit', accelerator: 'F8', startsGroup: true },
  { id: 'record.rename', menu: 'edit', accelerator: 'F2' },
  { id: 'record.remove', menu: 'edit' },
  { id: 'history.show', menu: 'edit', accelerator: 'CmdOrCtrl+Alt+H' },
  { id: 'history.showData', menu: 'edit' },
  { id: 'trash.show', menu: 'edit' },
  { id: 'mention.show', menu: 'insert', accelerator: 'CmdOrCtrl+.' },
  { id: 'passage.highlight', menu: 'insert' },
  { id: 'passage.quote', menu: 'insert' },
  { id: 'passage.claim', menu: 'insert' },
  { id: 'passage.entity', menu: 'insert' },
  { id: 'passage.relation', menu: 'insert' },
  { id: 'passage.event', menu: 'insert' },
  { id: 'view.palette', menu: 'view', accelerator: 'CmdOrCtrl+Shift+P' },
  { id: 'view.list', menu: 'view', accelerator: 'CmdOrCtrl+Shift+L', startsGroup: true },
  { id: 'view.split', menu: 'view', accelerator: 'CmdOrCtrl+\\' },
  { id: 'view.inspector', menu: 'view', accelerator: 'CmdOrCtrl+Shift+I' },
  { id: 'view.nextPane', menu: 'view', accelerator: 'F6' },
  { id: 'view.themeSystem', menu: 'view', startsGroup: true },
  { id: 'view.themeLight', menu: 'view' },
  { id: 'view.themeDark', menu: 'view' },
  { id: 'go.quickSwitch', menu: 'go', accelerator: 'CmdOrCtrl+P', alias: 'CmdOrCtrl+O' },
  { id: 'go.back', menu: 'go', accelerator: 'Alt+Left' },
  { id: 'go.forward', menu: 'go', accelerator: 'Alt+Right' },
  { id: 'go.notes', menu: 'go', accelerator: 'CmdOrCtrl+1', startsGroup: true },
  { id: 'go.sources', menu: 'go', accelerator: 'CmdOrCtrl+2' },
  { id: 'go.entities', menu: 'go', accelerator: 'CmdOrCtrl+3' },
  { id: 'go.claims', menu: 'go', accelerator: 'CmdOrCtrl+4' },
  { id: 'go.dossiers', menu: 'go', accelerator: 'CmdOrCtrl+7' },
  { id: 'go.search', menu: 'go', accelerator: 'CmdOrCtrl+Shift+F' },
  { id: 'go.problems', menu: 'go' },
  { id: 'passage.previous', menu: 'go', accelerator: 'Alt+Up', startsGroup: true },
  { id: 'passage.next', menu: 'go', accelerator: 'Alt+Down' },
  { id: 'help.shortcuts', menu: 'help', accelerator: 'CmdOrCtrl+/' },
  { id: 'help.about', menu: 'help' },
]

/** A shortcut as a person reads it on this platform: `Ctrl+Shift+N`, `⌘⇧N`. */
export function shortcutLabel(accelerator: string, isMac: boolean): string {
  const parts = accelerator.split('+')
  if (!isMac) return parts.map((part) => (part === 'CmdOrCtrl' ? 'Ctrl' : part)).join('+')
  const signs: Readonly<Record<string, string>> = { CmdOrCtrl: '⌘', Shift: '⇧', Alt: '⌥' }
  return parts.map((part) => signs[part] ?? part).join('')
}
