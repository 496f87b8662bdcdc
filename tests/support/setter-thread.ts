import { parentPort } from 'node:worker_threads'

/** The window's worker in a thread of Node: what a browser gives to a worker is put in its place. */
Object.assign(globalThis, {
  postMessage: (said: unknown) => parentPort?.postMessage(said),
  addEventListener: (_type: 'message', listener: (event: { data: unknown }) => void) =>
    parentPort?.on('message', (data: unknown) => listener({ data })),
})
await import('../../renderer/markdown/setter.worker')
