import { resolve } from 'node:path'
import { ESLint, Linter } from 'eslint'
import tseslint from 'typescript-eslint'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

/** Written in a file of the program, with what each ban is there for. */
const forbidden: Readonly<Record<string, readonly string[]>> = {
  'renderer/app.tsx': [
    'element.innerHTML = text',
    "element['outerHTML'] = text",
    "element.insertAdjacentHTML('beforeend', text)",
    'element.setHTMLUnsafe(text)',
    'range.createContextualFragment(text)',
    "new DOMParser().parseFromString(text, 'text/html')",
    'frame.srcdoc = text',
    'const a = <div dangerouslySetInnerHTML={{ __html: text }} />',
    'const a = <div {...{ dangerouslySetInnerHTML: { __html: text } }} />',
    "const a = <div {...{ 'dangerouslySetInnerHTML': { __html: text } }} />",
    'document.write(text)',
    'document.writeln(text)',
    'const a = <webview src="x" />',
    'const a = <iframe src="x" />',
    'const a = <object data="x" />',
    "document.createElement('webview')",
    "document.createElement('SCRIPT')",
    "document.createElementNS(svg, 'script')",
    "createElement('iframe')",
    'eval(text)',
    'window.eval(text)',
    'new Function(text)',
    'Function(text)()',
    'window.open(address)',
    "globalThis.open('https://example.org')",
    "import { ipcRenderer } from 'electron'",
    "import { shell } from 'electron'",
  ],
  'electron/main.ts': [
    "import { request } from 'node:https'",
    "import { connect } from 'net'",
    "const dns = await import('node:dns')",
    "import { lookup } from 'node:dns/promises'",
    "import { net } from 'electron'",
    "import { autoUpdater } from 'electron'",
    "import { crashReporter } from 'electron'",
    "import { ipcMain } from 'electron'",
    "import { app, ipcMain as calls } from 'electron'",
    "import { contextBridge } from 'electron'",
    "import { BrowserWindow } from 'electron'",
    "import { app, shell } from 'electron'",
    "import * as electron from 'electron'",
    "import electron from 'electron'",
    "const { ipcMain } = require('electron')",
    "void shell.openExternal('https://example.org')",
    "void shell.openPath('/etc/passwd')",
    'makeWindow({ webPreferences: { nodeIntegration: true } })',
    'makeWindow({ webPreferences: { nodeIntegrationInWorker: true } })',
    'makeWindow({ webPreferences: { contextIsolation: false } })',
    'makeWindow({ webPreferences: { webviewTag: true } })',
    'makeWindow({ webPreferences: { sandbox: false } })',
  ],
  'electron/desktop.ts': ["void shell.openExternal('https://example.org')"],
  'electron/dialogs.ts': ["void shell.openPath('/etc/passwd')"],
  'electron/ipc/register.ts': ["import { BrowserWindow } from 'electron'"],
  'electron/window.ts': ["import { ipcMain } from 'electron'"],
  'shared/notebook/state.ts': ['eval(text)', "import { get } from 'node:http'"],
}

/** What stands in the program now, and looks nearly like it. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'renderer/app.tsx': [
    'const a = <form onSubmit={send}><a href="#here">x</a></form>',
    "document.createElement('span').textContent = text",
    'editor.open(path)',
  ],
  'electron/main.ts': [
    "import { app, type BrowserWindow } from 'electron'",
    "import type { BrowserWindow } from 'electron'",
  ],
  'electron/ipc/register.ts': ["import { ipcMain, type WebContents } from 'electron'"],
  'electron/preload.ts': ["import { contextBridge, ipcRenderer } from 'electron'"],
  'electron/window.ts': ["import { app, BrowserWindow } from 'electron'"],
  'electron/dialogs.ts': ["import { shell } from 'electron'", 'void shell.openExternal(a.href)'],
  'electron/desktop.ts': ["import { shell } from 'electron'", 'shell.showItemInFolder(path)'],
}

const root = resolve(import.meta.dirname, '..')
const linter = new Linter()
const configSchema = z.object({
  rules: z.object({
    'no-restricted-syntax': z.tuple(
      [z.number()],
      z.object({ selector: z.string(), message: z.string() }),
    ),
  }),
})

type BanRules = z.infer<typeof configSchema>['rules']

/** The bans that our own configuration holds for each file. */
const rulesOf = new Map<string, BanRules>()
beforeAll(async () => {
  const eslint = new ESLint({ cwd: root })
  for (const file of new Set([...Object.keys(forbidden), ...Object.keys(allowed)])) {
    const config: unknown = await eslint.calculateConfigForFile(resolve(root, file))
    rulesOf.set(file, configSchema.parse(config).rules)
  }
})

function reproaches(file: string, code: string): string[] {
  const languageOptions = {
    parser: tseslint.parser as Linter.Parser,
    parserOptions: { ecmaFeatures: { jsx: true } },
  }
  const rules = rulesOf.get(file) as unknown as Linter.RulesRecord
  const found = linter.verify(code, { files: ['**'], languageOptions, rules }, file)
  return found.map(({ message }) => message)
}

const inPairs = (all: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(all).flatMap(([file, codes]) => codes.map((code) => [file, code] as const))

describe('what the program never does', () => {
  it.each(inPairs(forbidden))('is noticed in %s: %s', (file, code) => {
    expect(reproaches(file, code)).toHaveLength(1)
  })

  it.each(inPairs(allowed))('is not what %s does: %s', (file, code) => {
    expect(reproaches(file, code)).toEqual([])
  })

  it('is tried, ban by ban', () => {
    const tried = new Set(inPairs(forbidden).flatMap(([file, code]) => reproaches(file, code)))
    const [, ...bans] = rulesOf.get('shared/notebook/state.ts')?.['no-restricted-syntax'] ?? []
    expect([...tried].sort()).toEqual(bans.map(({ message }) => message).sort())
  })
})
