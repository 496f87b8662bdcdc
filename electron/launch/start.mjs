// npm start: opens the app from a fresh clone. Arguments are passed on, so `npm start -- my-notebook` opens that folder.
import { buildIfStale } from './build.mjs'
import { checkDisplay } from './display.mjs'
import { runInForeground, userFolder } from './foreground.mjs'
import { installDependencies } from './install.mjs'
import { checkLibraries } from './libraries.mjs'
import { checkNode } from './node-version.mjs'
import { projectRoot } from './places.mjs'
import { findRuntime } from './runtime.mjs'
import { sandboxArguments } from './sandbox.mjs'
import { runScript } from './say.mjs'

await runScript(async () => {
  checkNode(projectRoot)
  checkDisplay()
  await installDependencies(projectRoot)
  await buildIfStale(projectRoot)
  const { executable } = await findRuntime()
  await checkLibraries(executable)
  const args = [...sandboxArguments(executable), projectRoot, ...process.argv.slice(2)]
  return runInForeground(executable, args, { cwd: userFolder('start') })
})
