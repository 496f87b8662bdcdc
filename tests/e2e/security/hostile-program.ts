import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const projectRoot = resolve(import.meta.dirname, '../../..')

/** What a page of an attacker holds, should they ever get that far. */
export interface HostilePage {
  readonly markup: string
  /** A script of the page's own origin, that the content policy allows. */
  readonly script: string
}

export interface Program {
  readonly folder: string
  remove(): void
}

/** Our own program, but with a hostile page where ours would be: all guards are the real ones. */
export function hostileProgram(page: HostilePage): Program {
  const folder = newFolder()
  for (const part of ['package.json', 'out/main', 'out/preload']) {
    cpSync(join(projectRoot, part), join(folder, part), { recursive: true })
  }
  writePage(join(folder, 'out', 'renderer'), page)
  return program(folder)
}

/** The same page in a window without any guard: shows that its attacks would work. */
export function unguardedProgram(page: HostilePage): Program {
  const folder = newFolder()
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'unguarded', main: 'main.cjs' }),
  )
  writeFileSync(
    join(folder, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron')
    app.whenReady().then(() => new BrowserWindow().loadFile('page/index.html'))`,
  )
  writePage(join(folder, 'page'), page)
  return program(folder)
}

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'attache-hostile-'))
}

function writePage(folder: string, { markup, script }: HostilePage): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'hostile.js'), script)
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><meta charset="utf-8"><title>hostile</title>
    <meta property="csp-nonce" nonce="%NONCE%"><script src="./hostile.js" defer></script>${markup}`,
  )
}

function program(folder: string): Program {
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
