import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { suggest } from '../../../shared/suggest/suggest'

/** What is proposed, in few words: name, type and other forms. */
function told(text: string): string[] {
  return suggest(text)
    .map(({ name, type, forms }) =>
      [`${name}: ${type}`, ...forms.filter((form) => form !== name)].join(', '),
    )
    .sort()
}

describe('possible entities', () => {
  it('joins a name and its abbreviation, in either order and wherever it stands', () => {
    expect(
      told('They met at the Joint Council of Port Cities (JCPC) today. The JCPC decided.'),
    ).toEqual(['Joint Council of Port Cities: organisation, JCPC'])
    expect(told('The WXO (World Xylophone Organisation) met.')).toEqual([
      'World Xylophone Organisation: organisation, WXO',
    ])
    expect(told('It is run by the Harbour Safety Board. Later the HSB said no.')).toEqual([
      'Harbour Safety Board: organisation, HSB',
    ])
    expect(
      told('They spoke of the Treaty on Quiet Harbours, known as the TQH, at length.'),
    ).toEqual(['Treaty on Quiet Harbours: agreement, TQH'])
    expect(told('The fight against Brown leaf disease (BLD) goes on; BLD spreads.')).toEqual([
      'Brown leaf disease: concept, BLD',
    ])
  })

  it('joins a surname, a title and a short given name with the full name', () => {
    expect(
      told('President Robert Ndoye spoke. Rob Ndoye was late, Mr Ndoye said, and Ndoye left.'),
    ).toEqual(['Robert Ndoye: person, Rob Ndoye, Ndoye'])
    expect(told('The pilot Piet van Osten came. Later van Osten went. Van Osten smiled.')).toEqual([
      'Piet van Osten: person, van Osten',
    ])
    expect(told('The envoy S. Rahmani spoke; Rahmani was brief.')).toEqual([
      'S. Rahmani: person, Rahmani',
    ])
  })

  it('keeps two people of one surname apart, and takes it for neither', () => {
    expect(told('Grace Okoro met her uncle Samuel Okoro. Okoro was tired.')).toEqual([
      'Grace Okoro: person',
      'Samuel Okoro: person',
    ])
  })

  it('does not join a person and a place', () => {
    expect(told('Senator Mary Lagos flew to Lagos. In Lagos it rained.')).toEqual([
      'Lagos: place',
      'Mary Lagos: person',
    ])
    expect(told('The company sued Charles Rotterdam, a lawyer, in Rotterdam.')).toEqual([
      'Charles Rotterdam: person',
      'Rotterdam: place',
    ])
  })

  it('does not take the word for a people as a name, nor as another name of the country', () => {
    expect(told('Kenyan officials met Dutch and French farmers in Kenya.')).toEqual([
      'Kenya: place',
    ])
  })

  it('knows one country by all its names, and short ones only in capitals', () => {
    expect(told('The US and the U.S. and America told us. Who asked the WHO?')).toEqual([
      'United States: place, US, America',
      'WHO: organisation',
    ])
  })

  it('takes no word for a name because a sentence begins with it', () => {
    expect(
      told('Analysts agree. Reports differ. However, nothing happened. “Talks failed,” she said.'),
    ).toEqual([])
    expect(told('Ndoye came. Then he left. Nobody saw him.')).toHaveLength(1)
  })

  it('leaves out offices, months, days and headings', () => {
    expect(
      told(
        'A Quiet Day For The Old Port\n\nThe Foreign Minister spoke on Monday 3 May. The Chair agreed.',
      ),
    ).toEqual([])
    expect(
      told('US Treasury Secretary Ada Lindqvist met Peruvian Prime Minister José Quispe.'),
    ).toEqual(['Ada Lindqvist: person', 'José Quispe: person', 'United States: place, US'])
  })

  it('takes apart what a hyphen or a genitive joins', () => {
    expect(told('The Peru-Chile border, a Lima-based firm, and Peru’s Ministry of Mines')).toEqual([
      'Chile: place',
      'Lima: place',
      'Ministry of Mines: organisation',
      'Peru: place',
    ])
    expect(told('They read of the People’s Harbour Party and of St. Brannoc’s Press.')).toEqual(
      ['People’s Harbour Party: organisation', 'St. Brannoc’s Press: organisation'].map((each) =>
        each.replaceAll('’', "'"),
      ),
    )
  })

  it('joins words with "and" and "of" only within one name', () => {
    expect(told('The Ministry of Ports and Canals of Peru wrote to Chile and Bolivia.')).toEqual([
      'Bolivia: place',
      'Chile: place',
      'Ministry of Ports and Canals: organisation',
      'Peru: place',
    ])
  })

  it('finds what small words belong to', () => {
    expect(
      told(
        'The Peruvian energy ministry closed the Moyo power plant under the Ndoye administration.',
      ),
    ).toEqual([
      'Moyo power plant: facility',
      'Ndoye administration: organisation',
      'Peruvian energy ministry: organisation',
    ])
  })

  it('finds agreements that have no name of their own, by their year or their length', () => {
    expect(
      told(
        'The 2009 fisheries agreement ended. They want a 10-year strategic partnership. The fisheries agreement was old.',
      ),
    ).toEqual([
      '10-year strategic partnership: agreement',
      '2009 fisheries agreement: agreement, fisheries agreement',
    ])
    expect(told('They signed an agreement. The peace agreement failed.')).toEqual([])
  })

  it('counts every form, and gives the sentence in which it is named first', () => {
    const [first] = suggest(
      'It rained. The Harbour Safety Board (HSB) met in\nLima. The HSB, says the HSB, is fine.',
    )
    expect(first).toMatchObject({
      name: 'Harbour Safety Board',
      count: 4,
      firstSentence: 'The Harbour Safety Board (HSB) met in Lima.',
      why: 'kind',
    })
  })

  it('proposes each name once, whatever the text', () => {
    const word = fc.constantFrom(
      ...[
        'Ada',
        'Roe',
        'Max',
        'Lima',
        'Peru',
        'Peruvian',
        'US',
        'HSB',
        'Harbour',
        'Safety',
        'Board',
        'of',
        'and',
        'the',
      ],
      ...[
        'President',
        'said',
        'The',
        'in',
        'van',
        'al-Sadr',
        '2009',
        'nuclear',
        'deal',
        'Peru-Chile',
        '—',
        '"',
        'É',
      ],
    )
    const gap = fc.constantFrom(' ', ' ', ' ', ', ', '. ', ' (', ') ', '’s ', '\n', '\n\n', ': ')
    const text = fc
      .array(fc.tuple(word, gap), { maxLength: 40 })
      .map((parts) => parts.flat().join(''))
    fc.assert(
      fc.property(text, (prose) => {
        const found = suggest(prose)
        const forms = found.flatMap((one) => [...one.forms])
        expect(new Set(forms).size).toBe(forms.length)
        for (const one of found) {
          expect(one.count).toBeGreaterThan(0)
          expect(one.forms.length).toBeGreaterThan(0)
          expect(one.firstSentence.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 300 },
    )
  })
})
