import { describe, expect, it } from 'vitest'
import { sentenceAt } from '../../../renderer/notes/text-commands'

const text = `# First

The envoys met in [[Robert Malley]] again. Nobody said why.

- A task of its own
`

function taken(words: string, length = 0): string {
  const at = text.indexOf(words)
  const { from, to } = sentenceAt(text, at, at + length)
  return text.slice(from, to)
}

describe('the sentence that becomes a claim', () => {
  it('is what is selected', () => {
    expect(taken('met in', 6)).toBe('met in')
  })

  it('is the sentence round the cursor, wherever in it the cursor stands', () => {
    const sentence = 'The envoys met in [[Robert Malley]] again.'
    expect(taken('The envoys')).toBe(sentence)
    expect(taken('met in')).toBe(sentence)
    expect(taken('. Nobody')).toBe(sentence)
    expect(taken('Nobody said')).toBe('Nobody said why.')
    expect(taken('\n\n- A task')).toBe('Nobody said why.')
  })

  it('never reaches into another paragraph', () => {
    expect(taken('\n- A task')).toBe('')
    expect(taken('First')).not.toContain('envoys')
  })
})
