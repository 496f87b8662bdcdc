import { z } from 'zod'

/** Sizes are in device-independent pixels. */
export const smallest = { width: 720, height: 480 }
const usual = { width: 1280, height: 800 }

/** How much of the window must be on a display, so that it can be taken hold of. */
const visible = { width: 100, height: 40 }

const rectangleSchema = z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() })
export type Rectangle = z.infer<typeof rectangleSchema>

/** Where the window stood when it was last closed. */
export const windowPlaceSchema = z.object({ bounds: rectangleSchema, isMaximized: z.boolean() })
export type WindowPlace = z.infer<typeof windowPlaceSchema>

/**
 * Where the window opens: where it stood, if a display is still there, else in its usual size in the
 * middle. Never larger than the display it is on.
 */
export function placeOnDisplays(
  last: Rectangle | null,
  workAreas: readonly Rectangle[],
): Partial<Rectangle> & typeof usual {
  const area = last === null ? undefined : workAreas.find((one) => isOn(last, one))
  if (last === null || area === undefined) return usual
  const width = Math.max(smallest.width, Math.min(last.width, area.width))
  const height = Math.max(smallest.height, Math.min(last.height, area.height))
  return {
    width,
    height,
    x: clamp(last.x, area.x, area.x + area.width - width),
    y: clamp(last.y, area.y, area.y + area.height - height),
  }
}

function isOn(window: Rectangle, area: Rectangle): boolean {
  return (
    overlap(window.x, window.width, area.x, area.width) >= visible.width &&
    overlap(window.y, window.height, area.y, area.height) >= visible.height
  )
}

function overlap(start: number, length: number, otherStart: number, otherLength: number): number {
  return Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart)
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high))
}
