import { run } from './cli/run'

// A reader that has seen enough (`attache list … | head`) closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

void run(process.argv.slice(2)).then(({ code, stdout, stderr }) => {
  process.stderr.write(stderr)
  process.stdout.write(stdout)
  // Not `process.exit`, which would cut off what is still being printed.
  process.exitCode = code
})
