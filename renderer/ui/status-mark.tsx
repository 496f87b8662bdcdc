import type { ReactNode } from 'react'
import type { ClaimStatus } from '../../shared/model/claim'
import { say } from '../../shared/words/words'
import './status-mark.css'

const shapes: Readonly<Record<ClaimStatus, ReactNode>> = {
  supported: (
    <>
      <circle cx="6" cy="6" r="5.2" className="status-glyph-filled" />
      <path d="m3.5 6.2 1.8 1.8 3.2-3.8" className="status-glyph-cut" />
    </>
  ),
  disputed: (
    <>
      <circle cx="6" cy="6" r="4.6" />
      <path d="M6 1.4a4.6 4.6 0 0 1 0 9.2z" className="status-glyph-filled" />
    </>
  ),
  refuted: (
    <>
      <circle cx="6" cy="6" r="4.6" />
      <path d="m3.8 3.8 4.4 4.4M8.2 3.8 3.8 8.2" />
    </>
  ),
  unverified: <circle cx="6" cy="6" r="4.6" />,
  withdrawn: (
    <>
      <circle cx="6" cy="6" r="4.6" strokeDasharray="2 1.6" />
      <path d="M3.5 6h5" />
    </>
  ),
}

export interface StatusMarkProps {
  readonly status: ClaimStatus
  /** Where there is no room for the word it is spoken only. */
  readonly isWordHidden?: boolean
}

/** The status of a claim: a glyph of its own shape, and its word. */
export function StatusMark({ status, isWordHidden = false }: StatusMarkProps) {
  return (
    <span className={`status-mark status-${status}`}>
      <StatusGlyph status={status} />
      <span className={isWordHidden ? 'only-spoken' : ''}>{say(`claims:status.${status}`)}</span>
    </span>
  )
}

/** The glyph alone, where the word stands beside it already. */
export function StatusGlyph({ status }: { readonly status: ClaimStatus }) {
  return (
    <svg className="status-glyph" width="12" height="12" viewBox="0 0 12 12" aria-hidden>
      {shapes[status]}
    </svg>
  )
}
