import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayWords } from '../../../renderer/ui/day-words'
import { folderFor, shownFolder } from '../../../renderer/welcome/notebook-folder'

describe('folderFor', () => {
  it('makes one folder below the chosen one, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const made = folderFor('/home/ada/Documents', name)
        const folder = made.slice('/home/ada/Documents/'.length)
        expect(made.startsWith('/home/ada/Documents/')).toBe(true)
        expect(folder).not.toBe('')
        expect(folder).not.toMatch(/[\\/:*?"<>|]/)
        expect(folder).not.toMatch(/^\.|\.$/)
      }),
    )
  })

  it('keeps the separators of the system', () => {
    expect(folderFor('C:\\Users\\ada', 'Iran: file')).toBe('C:\\Users\\ada\\Iran file')
    expect(folderFor('/', 'Iran file')).toBe('/Iran file')
  })
})

describe('shownFolder', () => {
  it('starts from the home folder, and outside of it from the root', () => {
    const documents = '/home/ada/Documents'
    expect(shownFolder('/home/ada/Documents/Iran file', documents)).toBe('Documents › Iran file')
    expect(shownFolder('/media/usb/Archive', documents)).toBe('media › usb › Archive')
    expect(shownFolder('/home/adamant/File', documents)).toBe('home › adamant › File')
  })
})

describe('dayWords', () => {
  const now = new Date(2021, 1, 19, 12, 4)

  it('says what is near in words, and the year only where it is another one', () => {
    expect(dayWords(new Date(2021, 1, 19, 9, 5).toISOString(), now)).toBe('Today, 09:05')
    expect(dayWords(new Date(2021, 1, 18, 23, 59).toISOString(), now)).toBe('Yesterday')
    expect(dayWords(new Date(2021, 0, 2).toISOString(), now)).toBe('2 January')
    expect(dayWords(new Date(2020, 0, 2).toISOString(), now)).toBe('2 January 2020')
  })
})
