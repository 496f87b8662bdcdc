import { existsSync } from 'node:fs'
import path from 'node:path'

/**
 * The command that runs npm without a shell, on every system.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {{ command: string, args: string[] }} `args` come before npm's own
 */
export function npmCommand(env = process.env) {
  const besideNode = path.dirname(process.execPath)
  const candidates = [
    env.npm_execpath, // set when npm started us: the same npm again
    path.join(besideNode, 'node_modules', 'npm', 'bin', 'npm-cli.js'), // Windows
    path.join(besideNode, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ]
  // npm_execpath may be another package manager, which knows neither `npm ci` nor `npm pack`.
  const script = candidates.find((file) => file?.endsWith('npm-cli.js') && existsSync(file))
  return script ? { command: process.execPath, args: [script] } : { command: 'npm', args: [] }
}
