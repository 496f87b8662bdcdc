import type { LucideIcon } from 'lucide-react'

interface IconProps {
  readonly of: LucideIcon
  /** 16 in controls, 18 in the rail, 12 to 14 in rows. */
  readonly size?: number
}

/** A picture beside a word; the word says it, so the picture is silent. */
export function Icon({ of: Picture, size = 16 }: IconProps) {
  return <Picture size={size} strokeWidth={1.5} nonScalingStroke aria-hidden />
}
