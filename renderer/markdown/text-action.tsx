import type { KeyboardEvent, MouseEvent, ReactNode } from 'react'

export interface TextActionProps {
  readonly className: string
  readonly title?: string
  readonly onAct: () => void
  readonly children: ReactNode
}

/**
 * Words that lead somewhere and break over lines like others. It has no address of its own: nothing
 * but our own code decides where it leads.
 */
export function TextAction({ onAct, children, ...rest }: TextActionProps) {
  const act = (event: KeyboardEvent | MouseEvent) => {
    event.preventDefault()
    onAct()
  }
  return (
    <a
      {...rest}
      role="link"
      tabIndex={0}
      onClick={act}
      onKeyDown={(event) => {
        if (event.key === 'Enter') act(event)
      }}
    >
      {children}
    </a>
  )
}
