import { parentPort } from 'node:worker_threads'
import { LocalEngine } from './engine'
import type { FromThread, ToThread } from './messages'

/** The search thread: holds the index, so that neither the window nor the main thread ever waits. */
const engine = new LocalEngine()

parentPort?.on('message', (message: ToThread) => {
  switch (message.kind) {
    case 'put':
      engine.put(message.documents)
      break
    case 'remove':
      engine.remove(message.keys)
      break
    case 'search': {
      const answered: FromThread = { turn: message.turn, answer: engine.answer(message.order) }
      parentPort?.postMessage(answered)
    }
  }
})
