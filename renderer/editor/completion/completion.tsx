import { autocompletion, type Completion } from '@codemirror/autocomplete'
import type { Extension } from '@codemirror/state'
import FileText from 'lucide-react/icons/file-text'
import BookOpen from 'lucide-react/icons/book-open'
import Hash from 'lucide-react/icons/hash'
import NotebookText from 'lucide-react/icons/notebook-text'
import Plus from 'lucide-react/icons/plus'
import type { ReactElement } from 'react'
import { claimStatusSchema } from '../../../shared/model/claim'
import { EntityGlyph } from '../../ui/entity-glyph'
import { Icon } from '../../ui/icon'
import { StatusGlyph } from '../../ui/status-mark'
import { placeFor } from '../react-place'
import { completeLink, type LinkCompletion } from './links'
import { completeCitation, completeClaim } from './references'

/** Completes links, citations and claims while one types. */
export function notebookCompletion(): Extension {
  return autocompletion({
    override: [completeLink, completeCitation, completeClaim],
    icons: false,
    closeOnBlur: true,
    maxRenderedOptions: 40,
    optionClass: (completion) => `editor-option editor-option-${completion.type ?? 'plain'}`,
    tooltipClass: () => 'editor-options on-sheet',
    addToOptions: [
      {
        position: 10,
        render: (completion) => placeFor(<Mark of={completion} />, 'editor-option-mark'),
      },
    ],
  })
}

const icons = {
  note: FileText,
  source: BookOpen,
  dossier: NotebookText,
  heading: Hash,
  create: Plus,
} as const

function Mark({ of: completion }: { readonly of: Completion }): ReactElement | null {
  const { type = '' } = completion
  const glyph = (completion as Partial<LinkCompletion>).target?.glyph
  if (glyph) return <EntityGlyph glyph={glyph} />
  if (type.startsWith('claim-')) {
    const status = claimStatusSchema.safeParse(type.slice('claim-'.length))
    return status.success ? (
      <span className={`status-${status.data}`}>
        <StatusGlyph status={status.data} />
      </span>
    ) : null
  }
  return isIcon(type) ? <Icon of={icons[type]} size={14} /> : null
}

function isIcon(type: string): type is keyof typeof icons {
  return type in icons
}
