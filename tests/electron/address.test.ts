import { describe, expect, it } from 'vitest'
import { openableAddress } from '../../electron/address'
import { hostileAddresses } from './hostile-addresses'

describe('the gate for addresses', () => {
  it.each([
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    ['HTTP://EXAMPLE.org', 'http://example.org/'],
    ['mailto:desk@example.org?subject=Readout', 'mailto:desk@example.org?subject=Readout'],
    ['  https://example.org/ ', 'https://example.org/'],
    ['https:example.org', 'https://example.org/'],
  ])('lets %s leave', (raw, href) => {
    expect(openableAddress(raw)?.href).toBe(href)
  })

  it.each(hostileAddresses)('keeps %j in', (raw) => {
    expect(openableAddress(raw)).toBeNull()
  })

  it('shows an address decoded, but nothing that hides or turns', () => {
    expect(openableAddress('https://ru.example/%D0%98%D1%80%D0%B0%D0%BD')?.shown).toBe(
      'https://ru.example/Иран',
    )
    expect(openableAddress('https://a.example/\u202Efdp.exe\u200B%20x')?.shown).toBe(
      'https://a.example/%E2%80%AEfdp.exe%E2%80%8B%20x',
    )
    expect(openableAddress('https://a.example/%FF')?.shown).toBe('https://a.example/%FF')
  })

  it('shows the host as it is looked up, so that none looks like another', () => {
    expect(openableAddress('https://аррӏе.example/')?.shown).toBe('https://xn--80ak6aa92e.example/')
  })

  it.each([
    ['https://аррӏе.example/', 'аррӏе.example'],
    ['https://xn--80ak6aa92e.example/', 'аррӏе.example'],
    ['https://münchen.example/a', 'münchen.example'],
    ['https://مثال.إختبار/', 'مثال.إختبار'],
    ['https://apple.example/', null],
    ['https://127.0.0.1/', null],
    ['https://[::1]/', null],
    ['mailto:desk@example.org', null],
  ])('says how the host of %s is written in its own script', (raw, written) => {
    expect(openableAddress(raw)?.ownScript).toBe(written)
  })

  it('refuses what could not be shown whole', () => {
    expect(openableAddress(`https://example.org/${'a'.repeat(2028)}`)).not.toBeNull()
    expect(openableAddress(`https://example.org/${'a'.repeat(2029)}`)).toBeNull()
  })
})
