import type { MenuItemConstructorOptions as Item } from 'electron'
import { describe, expect, it } from 'vitest'
import { menuTemplate } from '../../electron/menu-template'
import { commands } from '../../shared/commands/commands'

const calm = { theme: 'dark', hasDeveloperTools: false, undo: null, redo: null } as const

function template(platform: NodeJS.Platform, run: (id: string) => void = () => undefined): Item[] {
  return menuTemplate({ ...calm, platform, run })
}

function itemsOf(menus: readonly Item[]): Item[] {
  return menus.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
}

describe('the application menu', () => {
  it('has every command once, with its title and its shortcut', () => {
    const items = itemsOf(template('linux')).filter(({ id }) => id !== undefined)
    expect(items.map(({ id }) => id).sort()).toEqual(commands.map(({ id }) => id).sort())
    for (const { id, accelerator } of commands) {
      const item = items.find((one) => one.id === id)
      expect(item?.accelerator).toBe(accelerator)
      expect(item?.label).toMatch(/^\p{Lu}/u)
    }
  })

  it('tells which command was chosen', () => {
    const chosen: string[] = []
    const items = itemsOf(template('linux', (id) => chosen.push(id)))
    for (const { click } of items) {
      // The arguments are Electron's own; ours takes none.
      if (click) Reflect.apply(click, undefined, [])
    }
    expect(chosen.sort()).toEqual(commands.map(({ id }) => id).sort())
  })

  it('opens each menu by a letter of its own', () => {
    const letters = template('win32').map(({ label }) => label?.slice(0, 2))
    expect(letters).toEqual(['&F', '&E', '&V', '&G', '&I', '&H'])
  })

  it('gives no shortcut to two commands', () => {
    const shortcuts = commands.flatMap(({ accelerator }) => accelerator ?? [])
    expect(new Set(shortcuts).size).toBe(shortcuts.length)
  })

  it('says what undo and redo would do', () => {
    const long = `New claim “${'word '.repeat(40)}”`
    const given = { ...calm, platform: 'linux', run: () => undefined } as const
    const named = itemsOf(menuTemplate({ ...given, undo: 'Rename “R&D” to “B”', redo: long }))
    const labelOf = (id: string) => named.find((item) => item.id === id)?.label ?? ''
    expect(labelOf('notebook.undo')).toBe('Undo: Rename “R&&D” to “B”')
    expect(labelOf('notebook.redo')).toMatch(/^Redo: New claim “word .*…$/)
    expect(labelOf('notebook.redo').length).toBeLessThan(70)
  })

  it('marks the theme in use', () => {
    const marked = itemsOf(template('linux')).filter(({ checked }) => checked)
    expect(marked.map(({ id }) => id)).toEqual(['view.themeDark'])
  })

  it('never begins or ends with a line, and has no two in a row', () => {
    for (const { submenu } of template('linux')) {
      const types = (Array.isArray(submenu) ? submenu : []).map(({ type }) => type ?? 'item')
      const text = types.map((type) => (type === 'separator' ? '-' : 'i')).join('')
      expect(text).toMatch(/^i+(?:-i+)*$/)
    }
  })

  it('has the menus of a Mac on a Mac, where quitting stands in the first', () => {
    const menus = template('darwin')
    expect(menus[0]?.role).toBe('appMenu')
    expect(menus.at(-1)?.role).toBe('windowMenu')
    expect(itemsOf(menus).map(({ role }) => role)).not.toContain('quit')
    expect(itemsOf(template('linux')).map(({ role }) => role)).toContain('quit')
  })
})
