import { describe, expect, it } from 'vitest'
import { isLocalRequest } from '../../electron/local-request'
import { hostileAddresses } from './hostile-addresses'

const isAllowed = (url: string, resourceType = 'image', isDevelopment = false) =>
  isLocalRequest({ url, resourceType }, isDevelopment)

describe('a request', () => {
  it('may be for our own files and for pictures that are here', () => {
    expect(isAllowed('app://local/', 'mainFrame')).toBe(true)
    expect(isAllowed('app://local/assets/index.js', 'script')).toBe(true)
    expect(isAllowed('data:image/png;base64,AA', 'image')).toBe(true)
    expect(isAllowed('blob:app://local/1', 'image')).toBe(true)
  })

  it('may be for no document or script that is made of data', () => {
    expect(isAllowed('data:text/html,x', 'mainFrame')).toBe(false)
    expect(isAllowed('data:text/html,x', 'subFrame')).toBe(false)
    expect(isAllowed('blob:app://local/1', 'script')).toBe(false)
  })

  it('may be for a picture of the notebook, and only as a picture', () => {
    const address = 'attache-file://picture/?in=notes%2Fa.md&name=a.svg'
    expect(isAllowed(address, 'image')).toBe(true)
    for (const type of [
      'mainFrame',
      'subFrame',
      'script',
      'stylesheet',
      'object',
      'xhr',
      'other',
    ]) {
      expect(isAllowed(address, type)).toBe(false)
    }
    expect(isAllowed('attache-file://other/?in=a.md&name=a.png', 'image')).toBe(false)
  })

  it('may be for the developer tools in development only', () => {
    expect(isAllowed('devtools://devtools/a.js', 'script', true)).toBe(true)
    expect(isAllowed('devtools://devtools/a.js', 'script', false)).toBe(false)
  })

  const elsewhere = hostileAddresses.filter((one) => !/^(?:data|blob):|^app:\/\/local\//i.test(one))
  it.each([...elsewhere, 'https://example.org/', 'app://local.example/', 'mailto:a@example.org'])(
    'may not be for %j',
    (url) => expect(isAllowed(url)).toBe(false),
  )
})
