import { resolve } from 'node:path'
import { build } from 'vite'

/**
 * Bundles a TypeScript file of the tree into one module that Node can run in a process of its own.
 * @param {string} entry path from the top of the tree
 * @param {string} folder where the module goes
 * @param {string} [name] of the module, without its ending
 * @returns {Promise<string>} path of the module
 */
export async function bundle(entry, folder, name = 'bundle') {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      target: 'node18',
      rolldownOptions: {
        input: { [name]: resolve(import.meta.dirname, '../..', entry) },
        output: { entryFileNames: '[name].mjs' },
      },
    },
  })
  return resolve(folder, `${name}.mjs`)
}
