/** A text with stretches of it marked. */
export function Marked({
  text,
  ranges,
}: {
  readonly text: string
  readonly ranges: readonly { readonly start: number; readonly end: number }[]
}) {
  const parts = ranges.map(({ start, end }, at) => (
    <span key={start}>
      {text.slice(ranges[at - 1]?.end ?? 0, start)}
      <mark>{text.slice(start, end)}</mark>
    </span>
  ))
  return (
    <>
      {parts}
      {text.slice(ranges.at(-1)?.end ?? 0)}
    </>
  )
}
