import { resolve } from 'node:path'
import { build } from 'vite'

/**
 * Bundles a TypeScript file of the tree into one module that Node can run in a process of its own.
 * @returns path of the module.
 */
export async function bundle(entry: string, folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      target: 'node18',
      rolldownOptions: {
        input: { bundle: resolve(import.meta.dirname, '../..', entry) },
        output: { entryFileNames: '[name].mjs' },
      },
    },
  })
  return resolve(folder, 'bundle.mjs')
}
