import { describe, expect, it } from 'vitest'
import { isOwnPage, type Call } from '../../electron/ipc/sender'

const own = { id: 1 }
const origin = 'app://local'
const call = (senderFrame: Call['senderFrame'], sender: object = own) => ({ sender, senderFrame })

describe('the sender of a call', () => {
  it('is our own page', () => {
    expect(isOwnPage(call({ parent: null, origin }), own)).toBe(true)
  })

  it.each([
    ['a frame in our page', call({ parent: { parent: null, origin }, origin })],
    ['another address in our window', call({ parent: null, origin: 'https://example.org' })],
    ['a page without origin', call({ parent: null, origin: 'null' })],
    ['a host that begins like ours', call({ parent: null, origin: 'app://local.example' })],
    ['another window', call({ parent: null, origin }, { id: 1 })],
    ['a frame that is gone', call(null)],
  ])('is not %s', (_name, stranger) => {
    expect(isOwnPage(stranger, own)).toBe(false)
  })
})
