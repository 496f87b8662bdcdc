import { describe, expect, it } from 'vitest'
import { refuseTooLarge, TextTooLarge, whyTooLarge } from '../../../renderer/editor/too-large'

describe('a text that is too large to be edited', () => {
  it('is none that people write, however many lines it has', () => {
    expect(whyTooLarge('')).toBeNull()
    expect(whyTooLarge('\n'.repeat(1_000_000))).toBeNull()
    expect(whyTooLarge('A paragraph of some words.\n\n'.repeat(300_000))).toBeNull()
    expect(whyTooLarge('x'.repeat(50_000))).toBeNull()
  })

  it('is one with a line that is longer than the window can set, wherever it stands', () => {
    const long = 'x'.repeat(50_001)
    expect(whyTooLarge(long)).toMatch(/^Line 1 .* 50,001 characters/)
    expect(whyTooLarge(`a\nb\n${long}\nc`)).toMatch(/^Line 3 /)
    expect(whyTooLarge(`a\n${'x'.repeat(50_000_000)}`)).toMatch(/50,000,002 characters/)
  })

  it('is one that is very long as a whole', () => {
    expect(whyTooLarge('words\n'.repeat(3_400_000))).toMatch(/20,400,000 characters/)
  })

  it('is refused with its beginning, by which one knows it', () => {
    const text = `The beginning. ${'x'.repeat(60_000)}`
    const refused = () => refuseTooLarge(text)
    expect(refused).toThrow(TextTooLarge)
    try {
      refused()
    } catch (error) {
      expect(error).toMatchObject({ beginning: text.slice(0, 10_000), code: 'invalid' })
    }
  })
})
