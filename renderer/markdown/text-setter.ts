import { z } from 'zod'
import { setTextSchema, type SetText } from './set-text'

/** What is asked of the worker. */
export interface Wish {
  readonly job: number
  readonly markdown: string
}

const answerSchema = z.discriminatedUnion('kind', [
  /** The time that a text may take counts from here, and not while the worker starts. */
  z.strictObject({ kind: z.literal('begun'), job: z.int() }),
  z.strictObject({ kind: z.literal('done'), job: z.int(), set: setTextSchema.nullable() }),
])
export type Answer = z.infer<typeof answerSchema>

/** A worker, wherever it runs. */
export interface SettingWorker {
  post(wish: Wish): void
  end(): void
}

/** Starts a worker that tells `hear` what it says, and `fail` that it cannot go on. */
export type StartWorker = (hear: (said: unknown) => void, fail: () => void) => SettingWorker

interface Job extends Wish {
  readonly signal: AbortSignal
  readonly settle: (set: SetText | null) => void
}

/** A longer text is not even tried. In UTF-16 code units. */
export const longestText = 1_000_000

const patience = { startMs: 10_000, textMs: 1_000 }

/** Sets Markdown texts, one after the other, in a worker that is ended where a text takes too long. */
export class TextSetter {
  private readonly waiting: Job[] = []
  private running: Job | null = null
  private worker: SettingWorker | null = null
  private timer: ReturnType<typeof setTimeout> | undefined
  private lastJob = 0

  constructor(
    private readonly startWorker: StartWorker,
    private readonly limit = patience,
  ) {}

  /**
   * Sets a text; `null` where it is too long, has too much in it, or takes too long.
   * @param signal ends the wish for a text that waits for its turn.
   */
  set(markdown: string, signal: AbortSignal): Promise<SetText | null> {
    if (markdown.length > longestText) return Promise.resolve(null)
    return new Promise((settle) => {
      this.waiting.push({ job: ++this.lastJob, markdown, signal, settle })
      this.next()
    })
  }

  private next(): void {
    while (!this.running) {
      const job = this.waiting.shift()
      if (!job) return
      if (job.signal.aborted) job.settle(null)
      else this.begin(job)
    }
  }

  private begin(job: Job): void {
    this.running = job
    this.worker ??= this.start()
    this.giveUpAfter(this.limit.startMs)
    this.worker.post({ job: job.job, markdown: job.markdown })
  }

  private start(): SettingWorker {
    return this.startWorker(
      (said) => this.hear(answerSchema.parse(said)),
      () => this.giveUp(),
    )
  }

  private hear(answer: Answer): void {
    if (answer.job !== this.running?.job) return
    if (answer.kind === 'begun') this.giveUpAfter(this.limit.textMs)
    else this.finish(answer.set)
  }

  private giveUpAfter(delayMs: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => {
      // A window that was itself held up first hears what the worker has said meanwhile.
      this.timer = setTimeout(() => {
        this.giveUp()
      })
    }, delayMs)
  }

  private giveUp(): void {
    this.worker?.end()
    this.worker = null
    this.finish(null)
  }

  private finish(set: SetText | null): void {
    clearTimeout(this.timer)
    this.running?.settle(set)
    this.running = null
    this.next()
  }
}
