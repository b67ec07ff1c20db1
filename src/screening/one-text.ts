import type { Worker } from 'node:worker_threads'
import type { Assessment, Assessor } from './assess.ts'
import type { Posting } from './posting.ts'
import { startThread } from './thread.ts'

/** What is read in one text. */
export type TextRead = { readonly assessment: Assessment; readonly sums: Assessor['sums'] }

/** A text that was not read: too many waited, it took longer than one text is given, or reading it failed. */
export class TextRefused extends Error {
  readonly why: 'busy' | 'too-slow' | 'broken'

  constructor(why: TextRefused['why']) {
    super(`the text was not read: ${why}`)
    this.why = why
  }
}

/** What the thread says: that it begins, with what its processor time was then, and how it went. */
export type Said =
  | { readonly kind: 'begun'; readonly at: NodeJS.CpuUsage }
  | { readonly kind: 'read'; readonly read: TextRead }
  | { readonly kind: 'failed' }

export type TextLimits = {
  /** Most texts that are read or wait; one is read at a time. */
  readonly most: number
  /** Milliseconds of the processor for one text: on a busy machine an honest text needs no more of them. */
  readonly time: number
  /** Milliseconds between looks at how much it has used. */
  readonly every: number
  /** The thread's module. */
  readonly thread: URL
}

export const TEXT_LIMITS: TextLimits = {
  most: 16,
  time: 5000,
  every: 500,
  thread: new URL('./one-text-thread.ts', import.meta.url),
}

/** Megabytes of the thread's heap; the words of all languages take some 40. */
const HEAP = 512

type Errand = {
  readonly posting: Posting
  readonly done: Promise<TextRead>
  settle(how: TextRead | TextRefused): void
}

/**
 * Reads single texts in a thread of its own, one after the other, so that a hostile one holds up nobody but those who
 * wait behind it, and them not for long: the thread is ended when its time is over, and a new one begins with the next text.
 */
export class TextReader {
  private readonly limits: TextLimits
  /** The first is being read. */
  private readonly errands: Errand[] = []
  private worker: Worker | null = null
  private watch: NodeJS.Timeout | undefined

  constructor(limits: TextLimits = TEXT_LIMITS) {
    this.limits = limits
  }

  /** @throws TextRefused */
  async read(posting: Posting): Promise<TextRead> {
    if (this.errands.length >= this.limits.most) throw new TextRefused('busy')
    const { promise, resolve, reject } = Promise.withResolvers<TextRead>()
    const settle = (how: TextRead | TextRefused) => (how instanceof TextRefused ? reject(how) : resolve(how))
    this.errands.push({ posting, done: promise, settle })
    if (this.errands.length === 1) this.begin()
    return promise
  }

  /** Ends the thread once what waits is read; a text that comes later starts a new one. */
  async close(): Promise<void> {
    await Promise.allSettled(this.errands.map(({ done }) => done))
    const worker = this.worker
    this.worker = null
    await worker?.terminate()
  }

  private begin(): void {
    this.worker ??= this.start()
    // A program that ends waits for a text that is being read, not for an idle thread.
    this.worker.ref()
    this.worker.postMessage(this.errands[0].posting)
  }

  private start(): Worker {
    const worker = startThread(this.limits.thread, { maxOldGenerationSizeMb: HEAP })
    worker.on('message', (said: Said) => {
      if (this.worker !== worker) return
      if (said.kind === 'begun') this.watchFrom(worker, said.at)
      else this.settle(said.kind === 'read' ? said.read : new TextRefused('broken'))
    })
    const lost = () => this.lose(worker, 'broken')
    worker.on('error', lost)
    worker.on('exit', lost)
    return worker
  }

  private watchFrom(worker: Worker, begun: NodeJS.CpuUsage): void {
    this.watch = setInterval(async () => {
      const { user, system } = await worker.cpuUsage(begun).catch(() => ({ user: 0, system: 0 }))
      if ((user + system) / 1000 > this.limits.time) this.lose(worker, 'too-slow')
    }, this.limits.every)
  }

  /** Gives up a thread, and with it the text that it reads. */
  private lose(worker: Worker, why: TextRefused['why']): void {
    if (this.worker !== worker) return
    this.worker = null
    worker.terminate()
    this.settle(new TextRefused(why))
  }

  private settle(how: TextRead | TextRefused): void {
    clearInterval(this.watch)
    this.worker?.unref()
    this.errands.shift()?.settle(how)
    if (this.errands.length > 0) this.begin()
  }
}

/** The reader that a whole process shares; its thread starts with the first text. */
export const texts = new TextReader()
