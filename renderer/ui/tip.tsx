import type { ReactElement } from 'react'
import { Tooltip, TooltipTrigger } from 'react-aria-components'
import { Keys } from './keys'
import './tip.css'

interface TipProps {
  readonly says: string
  readonly keys?: string | undefined
  /** The control that the tip is for. */
  readonly children: ReactElement
}

/** What a control is called and its key, on hover and on focus. */
export function Tip({ says, keys, children }: TipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {children}
      <Tooltip className="tip" offset={6}>
        {says}
        {keys !== undefined && <Keys of={keys} />}
      </Tooltip>
    </TooltipTrigger>
  )
}
