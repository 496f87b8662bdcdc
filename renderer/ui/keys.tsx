import './keys.css'

const signs: Readonly<Record<string, string>> = {
  Enter: '↵',
  Left: '←',
  Right: '→',
  Up: '↑',
  Down: '↓',
}

/** The keys that do the same, as caps: `Ctrl+Shift+N`. Silent: the control names its shortcut itself. */
export function Keys({ of }: { readonly of: string }) {
  return (
    <span className="keys" aria-hidden>
      {of.split('+').map((key) => (
        <kbd key={key}>{signs[key] ?? key}</kbd>
      ))}
    </span>
  )
}
