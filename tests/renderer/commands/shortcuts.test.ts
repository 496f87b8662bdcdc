import { describe, expect, it } from 'vitest'
import { commandOf } from '../../../renderer/commands/shortcuts'
import { commands } from '../../../shared/commands/commands'

/** The key press that an accelerator describes, as a browser tells it. */
function pressOf(accelerator: string, isMac: boolean) {
  const parts = accelerator.split('+')
  const key = parts.at(-1) ?? ''
  const isArrow = /^(Left|Right|Up|Down)$/.test(key)
  const hasCommandKey = parts.includes('CmdOrCtrl')
  return {
    key: isArrow ? `Arrow${key}` : key.toLowerCase(),
    code: /^[0-9]$/.test(key) ? `Digit${key}` : `Key${key}`,
    ctrlKey: hasCommandKey && !isMac,
    metaKey: hasCommandKey && isMac,
    altKey: parts.includes('Alt'),
    shiftKey: parts.includes('Shift'),
    ...(key.startsWith('F') && key.length > 1 ? { key } : {}),
  }
}

describe('commandOf', () => {
  for (const isMac of [false, true]) {
    it(`knows every shortcut of the table ${isMac ? 'on a Mac' : 'elsewhere'}`, () => {
      for (const { id, accelerator, alias } of commands) {
        for (const keys of [accelerator, alias])
          if (keys !== undefined) expect(commandOf(pressOf(keys, isMac), isMac)).toBe(id)
      }
    })
  }

  it('tells letters by their place where Alt makes another character of them', () => {
    const press = { ...pressOf('CmdOrCtrl+Alt+N', false), key: '˜' }
    expect(commandOf(press, false)).toBe('entity.new')
  })

  it('leaves what is typed alone', () => {
    for (const key of ['n', 'p', '1', 'Enter']) {
      const press = { key, code: `Key${key.toUpperCase()}` }
      const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
      expect(commandOf({ ...press, ...plain }, false)).toBeUndefined()
    }
  })
})
