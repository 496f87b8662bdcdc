import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { resolve } from 'node:path'

/**
 * One build for the three parts. Main and preload become CommonJS, because a sandboxed preload
 * cannot load modules and the oldest runtime supported (Electron 25) cannot start from one.
 */
const commonJs = {
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: 'chunks/[name]-[hash].cjs',
} as const

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: 'node18',
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          main: resolve('electron/main.ts'),
          cli: resolve('electron/cli.ts'),
          'search-thread': resolve('electron/search/thread.ts'),
        },
        output: commonJs,
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: 'node18',
      externalizeDeps: false,
      rolldownOptions: { input: { preload: resolve('electron/preload.ts') }, output: commonJs },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir: 'out/renderer',
      target: 'chrome114',
      minify: true,
      // Small fonts must stay files: the content policy refuses data: fonts.
      assetsInlineLimit: 0,
      rolldownOptions: { input: { index: resolve('renderer/index.html') } },
    },
  },
})
