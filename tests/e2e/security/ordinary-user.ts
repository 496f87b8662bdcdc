import { chmodSync, chownSync, copyFileSync, cpSync, mkdirSync, mkdtempSync } from 'node:fs'
import { realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'

/** The user `nobody`, who exists everywhere and owns nothing. */
const nobody = 65534

/** Everything that an ordinary user needs to run the program, in a folder of theirs. */
export interface OrdinaryUser {
  /** Starts Electron as that user. */
  readonly electron: string
  readonly home: string
  /** The built program, readable for that user. */
  readonly program: string
  readonly remove: () => void
}

/** Copies the runtime and the program to where the user `nobody` can read them; only root can. */
export function becomeNobody(electron: string, projectRoot: string): OrdinaryUser {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'attache-nobody-')))
  chmodSync(folder, 0o755)
  const runtime = join(folder, 'runtime')
  cpSync(dirname(electron), runtime, { recursive: true })
  // Needed where the kernel lets an ordinary user make no sandbox of their own.
  chmodSync(join(runtime, 'chrome-sandbox'), 0o4755)
  const program = join(folder, 'program')
  for (const part of ['package.json', 'out', 'data']) {
    cpSync(join(projectRoot, part), join(program, part), { recursive: true })
  }
  const home = join(folder, 'home')
  for (const place of [home, join(home, 'Documents'), join(home, 'tmp')]) {
    mkdirSync(place)
    chownSync(place, nobody, nobody)
  }
  return {
    electron: startScript(folder, home, join(runtime, basename(electron))),
    home,
    program,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function startScript(folder: string, home: string, electron: string): string {
  const script = join(folder, 'electron-as-nobody')
  const display = displayKey(folder)
  writeFileSync(
    script,
    `#!/bin/sh
    export TMPDIR='${join(home, 'tmp')}'
    ${display === null ? '' : `export XAUTHORITY='${display}'`}
    exec setpriv --reuid=${String(nobody)} --regid=${String(nobody)} --clear-groups '${electron}' "$@"`,
  )
  chmodSync(script, 0o755)
  return script
}

/** The key to a display that has one, copied to where that user can read it. */
function displayKey(folder: string): string | null {
  const key = process.env.XAUTHORITY
  if (!key) return null
  const copy = join(folder, 'display-key')
  copyFileSync(key, copy)
  chownSync(copy, nobody, nobody)
  return copy
}
