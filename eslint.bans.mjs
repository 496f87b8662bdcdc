/*
 * What the program never does, or in one place only. Each ban is tried in tests/bans.test.ts; what
 * it protects is told in docs/security.md.
 */

/**
 * @typedef {object} Ban
 * @property {string} selector of what is written, see eslint's "Selectors"
 * @property {string} message
 * @property {readonly string[]} [except] the only files that may
 */

const htmlSinks = [
  ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'dangerouslySetInnerHTML'],
  ...['createContextualFragment', 'parseFromString', 'parseHTMLUnsafe', 'srcdoc', 'srcDoc'],
].join('|')
const foreignElements = 'webview|iframe|frame|object|embed|script|base|meta|link'
const network = '(http|https|http2|net|tls|dns|dgram|inspector)\\b.*'

/** @type {(name: string) => string} */
const fromElectron = (name) =>
  `ImportDeclaration[importKind!='type'][source.value='electron'] > ImportSpecifier[importKind!='type'][imported.name=/^(${name})$/]`

/** @type {readonly Ban[]} */
const bans = [
  {
    selector: `:matches(MemberExpression[property.name=/^(${htmlSinks})$/], MemberExpression[property.value=/^(${htmlSinks})$/])`,
    message: 'No HTML is made of a text: render Markdown as React elements.',
  },
  {
    selector: `:matches(JSXAttribute[name.name=/^(${htmlSinks})$/], Property[key.name=/^(${htmlSinks})$/], Property[key.value=/^(${htmlSinks})$/])`,
    message: 'No element is given HTML: render Markdown as React elements.',
  },
  {
    selector: "CallExpression[callee.object.name='document'][callee.property.name=/^write(ln)?$/]",
    message: 'No document is written.',
  },
  {
    selector: `:matches(JSXOpeningElement[name.name=/^(${foreignElements})$/], CallExpression[callee.property.name=/^createElement(NS)?$/] > Literal[value=/^(${foreignElements})$/i], CallExpression[callee.name='createElement'] > Literal[value=/^(${foreignElements})$/i])`,
    message: 'No page, program or code of others stands in the window.',
  },
  {
    selector:
      ":matches(CallExpression[callee.name='eval'], CallExpression[callee.property.name='eval'])",
    message: 'No code is made of a text.',
  },
  {
    selector:
      ":matches(NewExpression[callee.name='Function'], CallExpression[callee.name='Function'])",
    message: 'No function is made of a text.',
  },
  {
    selector:
      "CallExpression[callee.object.name=/^(window|globalThis|self)$/][callee.property.name='open']",
    message: 'There is one window.',
  },
  {
    selector: `:matches(ImportDeclaration[source.value=/^(node:)?${network}$/], ImportExpression[source.value=/^(node:)?${network}$/])`,
    message: 'The program has no network.',
  },
  {
    selector: fromElectron('net|autoUpdater|crashReporter|contentTracing|pushNotifications'),
    message: 'The program tells nobody anything.',
  },
  {
    selector: fromElectron('ipcMain'),
    message: 'Calls are registered in one place, which knows who makes them. Use the contract.',
    except: ['electron/ipc/register.ts'],
  },
  {
    selector: fromElectron('ipcRenderer|contextBridge|webFrame'),
    message: 'The page has one bridge.',
    except: ['electron/preload.ts'],
  },
  {
    selector: fromElectron('BrowserWindow|BaseWindow|WebContentsView|BrowserView|webContents'),
    message: 'Windows are made in one place.',
    except: ['electron/window.ts'],
  },
  {
    selector: fromElectron('shell'),
    message: 'What leaves the program goes through one gate.',
    except: ['electron/dialogs.ts', 'electron/desktop.ts'],
  },
  {
    selector: "MemberExpression[object.name='shell'][property.name='openExternal']",
    message: 'Addresses leave in one place, where they are shown before.',
    except: ['electron/dialogs.ts'],
  },
  {
    selector: "MemberExpression[object.name='shell'][property.name=/^(openPath|trashItem)$/]",
    message: 'No file is handed to another program.',
  },
  {
    selector:
      "ImportDeclaration[source.value='electron'] > :matches(ImportNamespaceSpecifier, ImportDefaultSpecifier)",
    message: "Electron's parts are imported by name.",
  },
  {
    selector: "CallExpression[callee.name='require'] > Literal[value='electron']",
    message: 'Electron is imported.',
  },
  {
    selector:
      'Property[key.name=/^(nodeIntegration.*|webviewTag|contextIsolation|sandbox|webSecurity|allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|plugins|allowpopups)$/]',
    message: 'What holds the page in stays as Electron sets it.',
  },
]

/** @type {(file: string | null) => import('eslint').Linter.RulesRecord} */
const rulesFor = (file) => ({
  'no-restricted-syntax': [
    'error',
    ...bans
      .filter(({ except }) => file === null || !except?.includes(file))
      .map(({ selector, message }) => ({ selector, message })),
  ],
})

const exceptions = new Set(bans.flatMap(({ except }) => except ?? []))

/** For everything that is shipped. */
export const banConfig = [
  { files: ['{electron,renderer,shared}/**/*.{ts,tsx}'], rules: rulesFor(null) },
  ...[...exceptions].map((file) => ({ files: [file], rules: rulesFor(file) })),
]
