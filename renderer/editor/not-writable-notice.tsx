import Lock from 'lucide-react/icons/lock'
import { useNotWritable } from './drafts'
import { TextBar } from './text-bar'

/** Says before anybody types why this one text may only be read. */
export function NotWritableNotice({ path }: { readonly path: string }) {
  const because = useNotWritable(path)
  if (because === null) return null
  return (
    <TextBar kind="quiet" icon={Lock}>
      {because}
    </TextBar>
  )
}
