import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { inject } from 'vitest'

const projectRoot = resolve(import.meta.dirname, '../..')

/** The app asks its user after five seconds; nobody is there to answer. */
const longestClosingMs = 10_000

export interface LaunchOptions {
  /** Given to the app on its command line. */
  readonly args?: readonly string[]
  /** A home of an earlier launch, to start the app again where it was. */
  readonly home?: string
  /** The folder of another program than this project. */
  readonly program?: string
  /** A packaged app, which needs neither a runtime nor a folder. */
  readonly packagedApp?: string
  /** Starts Electron as an ordinary user, for whom Chromium has its sandbox; else as whoever tests. */
  readonly ordinaryUser?: { readonly electron: string }
}

/** The real app in a home of its own, as a user has it after the first start. */
export interface Launched {
  readonly app: ElectronApplication
  readonly page: Page
  /** A temporary folder: what the app keeps and the documents are below it. */
  readonly home: string
  readonly documents: string
  /** What the app wrote on stderr so far. */
  readonly stderr: () => string
  /** Closes the app as a user does. The home stays until `forget`. */
  readonly close: () => Promise<void>
  /** Closes the app and removes its home. */
  readonly forget: () => Promise<void>
  /** Ends an app that cannot be closed, as in a crash, and removes its home. */
  readonly kill: () => Promise<void>
}

/** Starts the app and waits for its window. */
export async function launch(options: LaunchOptions = {}): Promise<Launched> {
  const home = options.home ?? realpathSync(mkdtempSync(join(tmpdir(), 'attache-e2e-')))
  const documents = join(home, 'Documents')
  mkdirSync(documents, { recursive: true })
  nameDocuments(home)
  const app = await _electron.launch({
    executablePath: options.ordinaryUser?.electron ?? options.packagedApp ?? inject('electron'),
    args: [
      `--user-data-dir=${join(home, 'state')}`,
      ...(options.packagedApp === undefined ? [options.program ?? projectRoot] : []),
      ...(options.args ?? []),
    ],
    env: { ...environment(), HOME: home, XDG_CONFIG_HOME: join(home, '.config') },
    // Playwright would emulate light colours; the app's own choice is to be seen.
    colorScheme: null,
    // For root Chromium has none.
    chromiumSandbox: options.ordinaryUser !== undefined || process.getuid?.() !== 0,
  })
  let told = ''
  app.process().stderr?.on('data', (chunk: Buffer) => (told += chunk.toString()))
  const page = await app.firstWindow()
  const close = () => closeOrKill(app)
  const removeHome = () => rmSync(home, { recursive: true, force: true })
  return {
    app,
    page,
    home,
    documents,
    stderr: () => told,
    close,
    forget: async () => {
      await close()
      removeHome()
    },
    kill: async () => {
      const closed = app.waitForEvent('close')
      app.process().kill('SIGKILL')
      await closed
      removeHome()
    },
  }
}

/** Tells the system which folder is the user's documents, as a desktop does at its first start. */
function nameDocuments(home: string): void {
  mkdirSync(join(home, '.config'), { recursive: true })
  writeFileSync(join(home, '.config', 'user-dirs.dirs'), 'XDG_DOCUMENTS_DIR="$HOME/Documents"\n')
}

/**
 * Closes the app; one that does not close is ended, so that it outlives no test.
 * @throws Error when it had to be ended
 */
async function closeOrKill(app: ElectronApplication): Promise<void> {
  const process = app.process()
  if (process.exitCode !== null || process.signalCode !== null) return
  const timer = setTimeout(() => process.kill('SIGKILL'), longestClosingMs)
  await app.close().finally(() => clearTimeout(timer))
  if (process.killed) {
    throw new Error(`the app did not close within ${longestClosingMs} ms`)
  }
}

function environment(): Record<string, string> {
  const entries = Object.entries(process.env)
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
