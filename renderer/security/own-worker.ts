/** The page's Trusted Types (W3C), as far as they are used here. */
declare const trustedTypes: {
  createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ) => {
    /** Gives an object that only a worker takes; TypeScript knows no type for it. */
    readonly createScriptURL: (address: string) => string
  }
}

/**
 * The page's only policy, made before anything else: the content policy allows no second one, and
 * this one can make no HTML and no script. So nothing in the page ever becomes HTML.
 */
const policy = trustedTypes.createPolicy('own-worker', {
  createScriptURL: (address) => {
    const { origin, pathname } = new URL(address, location.href)
    if (origin !== location.origin || !pathname.startsWith('/assets/')) {
      throw new TypeError('A worker is started from the files of the program only')
    }
    return address
  },
})

/**
 * Starts a worker of our own.
 * @param address of its script, as the build names it.
 */
export function startWorker(address: string): Worker {
  return new Worker(policy.createScriptURL(address), { type: 'module' })
}
