import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentenceAround } from '../../../shared/evidence/sentence'

function sentenceOf(text: string, words: string): string {
  const at = text.indexOf(words)
  const { start, end } = sentenceAround(text, at, at + words.length)
  return text.slice(start, end)
}

describe('sentenceAround', () => {
  it.each([
    ['One here. Two there. Three.', 'there', 'Two there.'],
    ['One here. Two there. Three.', 'here. Two', 'One here. Two there.'],
    ['One here. Two there. Three.', 'Two there.', 'Two there.'],
    ['Is it so? “Yes,” he said. Good!', 'Yes', '“Yes,” he said.'],
    ['He said: “It is over.” They left.', 'over', 'He said: “It is over.”'],
    [
      'Then Mr. Malley called Gen. Li at once. He left.',
      'Li',
      'Then Mr. Malley called Gen. Li at once.',
    ],
    [
      'An article by M. K. Okafor appeared. Later.',
      'Okafor',
      'An article by M. K. Okafor appeared.',
    ],
    ['The U.S. President spoke. Then.', 'spoke', 'The U.S. President spoke.'],
    ['He went to the U.S. The minister stayed.', 'stayed', 'The minister stayed.'],
    ['It met at 3 p.m. Vienna time. Good.', 'Vienna', 'It met at 3 p.m. Vienna time.'],
    ['See No. 5 of the list. Good.', 'list', 'See No. 5 of the list.'],
    ['He said no. Five went.', 'Five', 'Five went.'],
    ['It cost 3.67 per cent. Good.', 'per', 'It cost 3.67 per cent.'],
    ['A line that\ngoes on here. Next.', 'goes', 'A line that\ngoes on here.'],
    ['A heading\n\nThe text. More.', 'heading', 'A heading'],
    ['# Head\nThe text. More.', 'text', 'The text.'],
    ['One.\n\nTwo of them.\n\nThree.', 'of', 'Two of them.'],
    ['One. Two.\n\nThree. Four.', 'Two.\n\nThree', 'Two.\n\nThree.'],
    ['他说不。他走了。', '走', '他走了。'],
    ['No end', 'end', 'No end'],
  ])('in %j around %j is %j', (text, words, sentence) => {
    expect(sentenceOf(text, words)).toBe(sentence)
  })

  it('covers the range, keeps to the text, and is whole already the second time', () => {
    const unit = fc.constantFrom('a', 'The ', 'Mr. ', '. ', '!', '\n', '\n\n', '# ', ' ', '“', '”')
    fc.assert(
      fc.property(fc.string({ unit, minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
        const [start = 0, end = 0] = [a % text.length, b % text.length].sort((x, y) => x - y)
        const found = sentenceAround(text, start, end)
        expect(found.start).toBeLessThanOrEqual(start)
        expect(found.end).toBeGreaterThanOrEqual(end)
        expect(found.end).toBeLessThanOrEqual(text.length)
        expect(sentenceAround(text, found.start, found.end)).toEqual(found)
      }),
    )
  })
})
