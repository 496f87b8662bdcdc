import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeOnDisplays, smallest } from '../../electron/window-place'

const screenArea = { x: 0, y: 27, width: 1920, height: 1053 }

describe('the place of the window', () => {
  it('is in the middle and of the usual size at the first start', () => {
    expect(placeOnDisplays(null, [screenArea])).toEqual({ width: 1280, height: 800 })
  })

  it('is where it was', () => {
    const last = { x: 200, y: 100, width: 900, height: 700 }
    expect(placeOnDisplays(last, [screenArea])).toEqual(last)
  })

  it('is the usual one when its display is gone', () => {
    const onSecond = { x: 2500, y: 100, width: 900, height: 700 }
    expect(placeOnDisplays(onSecond, [screenArea])).toEqual({ width: 1280, height: 800 })
  })

  it('lies within the display where it was, as far as that is large enough', () => {
    const coordinate = fc.integer({ min: -3000, max: 3000 })
    const length = fc.integer({ min: 100, max: 4000 })
    const anyPlace = fc.record({ x: coordinate, y: coordinate, width: length, height: length })
    fc.assert(
      fc.property(anyPlace, (last) => {
        const { x, y, width, height } = placeOnDisplays(last, [screenArea])
        expect(width).toBeGreaterThanOrEqual(smallest.width)
        expect(height).toBeGreaterThanOrEqual(smallest.height)
        if (x === undefined || y === undefined) return
        expect(x).toBeGreaterThanOrEqual(screenArea.x)
        expect(y).toBeGreaterThanOrEqual(screenArea.y)
        expect(x + width).toBeLessThanOrEqual(screenArea.x + screenArea.width)
        expect(y + height).toBeLessThanOrEqual(screenArea.y + screenArea.height)
      }),
    )
  })
})
