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
