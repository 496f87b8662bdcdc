const gapPx = 6

/** Where a card stands: below the words, above them where there is no room, always in the window. */
export function placeCard(
  words: Pick<DOMRect, 'left' | 'top' | 'bottom'>,
  card: { readonly width: number; readonly height: number },
  window: { readonly width: number; readonly height: number },
): { readonly left: number; readonly top: number } {
  const below = words.bottom + gapPx
  const above = words.top - gapPx - card.height
  const hasRoomBelow = below + card.height <= window.height - gapPx
  const left = Math.min(words.left, window.width - card.width - gapPx)
  return { left: Math.max(gapPx, left), top: Math.max(gapPx, hasRoomBelow ? below : above) }
}
