import { describe, expect, it } from 'vitest'
import { contextLength, describePassage, locatePassage } from '../../../shared/evidence/anchor'
import { AppError } from '../../../shared/model/failure'

const article =
  'Envoys before the deadline\n\n' +
  'The special envoy telephoned the deputy minister on Wednesday. The minister said no. ' +
  'Both sides spoke of the agreement, and of the inspectors who were to leave within days.\n\n' +
  'A second call followed on Thursday, to Moscow this time. The minister said no. ' +
  'Nobody would say whether a third was planned before the end of the month.\n'

function passageOf(words: string, text = article, nth = 0) {
  let start = text.indexOf(words)
  for (let count = 0; count < nth; count++) start = text.indexOf(words, start + 1)
  return describePassage(text, start, start + words.length)
}

describe('describePassage', () => {
  it('keeps the words, 32 characters each side, and the place', () => {
    const { quote, position } = passageOf('telephoned the deputy minister')
    expect(quote.exact).toBe('telephoned the deputy minister')
    expect(quote.prefix).toBe('the deadline\n\nThe special envoy ')
    expect(quote.suffix).toBe(' on Wednesday. The minister said')
    expect(article.slice(position.start, position.end)).toBe(quote.exact)
  })

  it('keeps less at the edges of the text', () => {
    expect(describePassage('one two', 0, 3).quote).toEqual({
      exact: 'one',
      prefix: '',
      suffix: ' two',
    })
  })

  it('leaves out blanks around the words', () => {
    expect(describePassage('a  two \n b', 1, 8).position).toEqual({ start: 3, end: 6 })
  })

  it('cuts no character in two', () => {
    expect(describePassage('x😀y', 0, 2).quote).toEqual({ exact: 'x😀', prefix: '', suffix: 'y' })
    expect(describePassage('x😀y', 2, 4).quote).toEqual({ exact: '😀y', prefix: 'x', suffix: '' })
    const edges = describePassage(`😀${'a'.repeat(31)}Q${'b'.repeat(31)}😀`, 33, 34).quote
    expect(edges).toEqual({ exact: 'Q', prefix: 'a'.repeat(31), suffix: 'b'.repeat(31) })
  })

  it.each([
    [0, 0],
    [26, 28],
    [-1, 4],
    [5, 3],
    [0, 100_000],
    [0.5, 4],
    [NaN, 4],
  ])('refuses %j to %j', (start, end) => {
    expect(() => describePassage(article, start, end)).toThrow(AppError)
  })
})

describe('locatePassage', () => {
  const first = passageOf('The minister said no.')
  const second = passageOf('The minister said no.', article, 1)

  it('finds a passage where it was', () => {
    expect(locatePassage(article, first)).toEqual({ state: 'exact', position: first.position })
    expect(locatePassage(article, second)).toEqual({ state: 'exact', position: second.position })
  })

  it('finds it in the same surroundings after a change elsewhere', () => {
    const by = 'By A. Okafor\n\n'
    expect(locatePassage(by + article, second)).toEqual({
      state: 'exact',
      position: {
        start: second.position.start + by.length,
        end: second.position.end + by.length,
      },
    })
  })

  it('says that it moved when the surroundings were changed a little', () => {
    const text = article.replace('on Wednesday. The', 'on Wednesday.\n\nThe')
    const { state, position } = locatePassage(text, first)
    expect(state).toBe('moved')
    expect(position?.start).toBe(first.position.start + 1)
  })

  it('says that it moved when one side was changed and it stands where it stood', () => {
    const text = article.replace('Both sides spoke', 'All parties spoke')
    expect(locatePassage(text, first)).toEqual({ state: 'moved', position: first.position })
  })

  it('does not take the other of two equal sentences when the marked one is gone', () => {
    const text = article.replace('The minister said no. ', '')
    expect(locatePassage(text, first)).toEqual({ state: 'lost', position: null })
  })

  it('does not take a sole occurrence in other surroundings', () => {
    const text = 'Quite another text. The minister said no. It ends here without more ado.'
    expect(locatePassage(text, first)).toEqual({ state: 'lost', position: null })
  })

  it('says that a sentence moved that stood nowhere else and stands once now', () => {
    const sole = passageOf('Both sides spoke')
    const text = `${article.replace('Both sides spoke', 'They spoke')} At the end: Both sides spoke, again.`
    expect(sole.unique).toBe(true)
    expect(locatePassage(text, sole)).toEqual({
      state: 'moved',
      position: { start: text.indexOf('Both sides spoke'), end: text.indexOf(', again') },
    })
    expect(locatePassage(`${text} Both sides spoke.`, sole).state).toBe('lost')
  })

  it('never takes words that are only similar', () => {
    const text = article.replace('The minister said no. Both', 'The minister said no! Both')
    expect(locatePassage(text, first).state).toBe('lost')
  })

  it('does not choose between places that cannot be told apart', () => {
    const { position } = first
    const stretch = article.slice(position.start - contextLength, position.end + contextLength)
    expect(locatePassage(`${stretch} ${stretch}`, first).state).toBe('lost')
  })

  it('is lost in an empty text', () => {
    expect(locatePassage('', first)).toEqual({ state: 'lost', position: null })
  })
})
