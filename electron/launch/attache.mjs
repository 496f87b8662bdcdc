// npm run -s attache -- …: the command line, run with plain Node from the same build as the app.
import path from 'node:path'
import { buildIfStale } from './build.mjs'
import { runInForeground, userFolder } from './foreground.mjs'
import { installDependencies } from './install.mjs'
import { checkNode } from './node-version.mjs'
import { projectRoot } from './places.mjs'
import { runScript } from './say.mjs'

await runScript(async () => {
  checkNode(projectRoot)
  await installDependencies(projectRoot)
  await buildIfStale(projectRoot)
  const cli = path.join(projectRoot, 'out', 'main', 'cli.cjs')
  return runInForeground(process.execPath, [cli, ...process.argv.slice(2)], {
    cwd: userFolder('attache'),
  })
})
