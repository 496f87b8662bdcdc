// What Electron's own default app does, in short: starts the app whose folder is the first argument.
// A runtime that was taken from a registry has no default app.
const { app, dialog } = require('electron')
const Module = require('node:module')
const path = require('node:path')

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
if (folder === undefined) {
  dialog.showErrorBox('Attaché', 'This Electron runs an app folder: electron <folder>')
  app.exit(1)
} else {
  const appPath = path.resolve(folder)
  const manifest = require(path.join(appPath, 'package.json'))
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
  if (manifest.version) app.setVersion(manifest.version)
  app.setName(manifest.productName ?? manifest.name)
  app.setAppPath(appPath)
  Module._load(path.join(appPath, manifest.main), Module, true)
}
