import BookOpen from 'lucide-react/icons/book-open'
import FileText from 'lucide-react/icons/file-text'
import type { LucideIcon } from 'lucide-react'
import ScrollText from 'lucide-react/icons/scroll-text'
import Search from 'lucide-react/icons/search'
import Shapes from 'lucide-react/icons/shapes'
import SquareCheck from 'lucide-react/icons/square-check'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import type { RecordKind } from '../../shared/model/record-kind'
import type { Section } from '../state/place'

/** The picture of each section, the same wherever its records stand. */
export const sectionIcons: Readonly<Record<Section, LucideIcon>> = {
  notes: FileText,
  sources: BookOpen,
  entities: Shapes,
  claims: SquareCheck,
  dossiers: ScrollText,
  search: Search,
  problems: TriangleAlert,
}

export const kindIcons: Readonly<Record<RecordKind, LucideIcon>> = {
  note: sectionIcons.notes,
  source: sectionIcons.sources,
  entity: sectionIcons.entities,
  dossier: sectionIcons.dossiers,
}
