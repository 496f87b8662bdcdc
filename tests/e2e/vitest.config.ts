import { defineConfig } from 'vitest/config'

/** Real Electron, one app at a time for each file, two files at a time: the windows share a display. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    globalSetup: ['tests/e2e/runtime.ts'],
    pool: 'forks',
    maxWorkers: 2,
    retry: 0,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
