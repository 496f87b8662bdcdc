import type { Bench } from '../row'
import type { CaseFolders } from './case-folders'
import { Gate } from './gate-process'

/** Gates that are used again and again, because starting one takes longer than most operations. */
export class Gates {
  private readonly free: Gate[] = []
  private readonly all: Gate[] = []

  constructor(
    private readonly bench: Bench,
    private readonly folders: CaseFolders,
  ) {
    bench.afterwards(async () => {
      for (const gate of this.all) await gate.end()
    })
  }

  /** Does something with a gate that nobody else uses meanwhile. One that failed is not used again. */
  async use<T>(act: (gate: Gate) => Promise<T>): Promise<T> {
    const gate = this.free.pop() ?? (await this.start())
    try {
      const result = await act(gate)
      this.free.push(gate)
      return result
    } catch (error) {
      await gate.end()
      throw error
    }
  }

  /** A process does some things only once: after its first operation each is like the other. */
  private async start(): Promise<Gate> {
    const gate = Gate.start(this.bench.gateModule)
    this.all.push(gate)
    await gate.prepare(this.folders.make(), 'save claims')
    await gate.go()
    await gate.close()
    return gate
  }
}
