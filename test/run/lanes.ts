import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Told } from './lane.ts'
import type { Closed, Result } from './reporter.ts'

/** What came of one file of tests. */
export type FileReport = {
  readonly file: string
  readonly results: readonly Result[]
  /** What is wrong with the file beyond its tests: it ended its process, hung, or left something changed. */
  readonly faults: readonly string[]
  readonly said: string
  readonly seconds: number
  /** Processor seconds of its own process; browsers and the PostgreSQL server come on top. */
  readonly cpu: number
}

/** A file to run: in a lane with others, or in a process of its own. */
export type Wanted = { readonly file: string; readonly isAlone: boolean }

const HERE = import.meta.dirname

/**
 * Runs files of tests in some lanes side by side; each lane takes the next file when it is free.
 * @param told is called with each file as it is done
 * @param silence milliseconds after which a lane of which nothing was heard must hang, on however slow a machine
 */
export async function runLanes(
  files: readonly Wanted[],
  lanes: number,
  told: (report: FileReport) => void,
  silence: number,
): Promise<void> {
  const queue = [...files]
  const work = async () => {
    let lane: Lane | null = null
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const own: Lane = next.isAlone ? new Lane(silence) : (lane ??= new Lane(silence))
      told(await own.run(next.file))
      if (next.isAlone || own.memory > MOST_MEMORY) await own.end()
      if (lane?.isGone) lane = null
    }
    await lane?.end()
  }
  await Promise.all(Array.from({ length: lanes }, work))
}

/** A lane that holds more bytes than this ends, and another takes its place: what files leave in memory piles up. */
const MOST_MEMORY = 2 ** 31

type Message = Told | Result | Closed

class Lane {
  private readonly child: ChildProcess
  private readonly silence: number
  private readonly gone: Promise<string>
  private hear: (message: Message) => void = () => {}
  private said = ''
  private readonly ready: Promise<void>
  isGone = false
  /** Bytes that its process held after its last file. */
  memory = 0

  constructor(silence: number) {
    this.silence = silence
    const reporter = ['--test-reporter', join(HERE, 'reporter.ts'), '--test-reporter-destination', 'stdout']
    this.child = spawn(process.execPath, [...reporter, join(HERE, 'lane.ts')], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...process.env, AUSMA_TEST_LANE: '1' },
    })
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.setEncoding('utf8').on('data', (part: string) => {
        this.said += part
      })
    const started = Promise.withResolvers<void>()
    this.ready = started.promise
    this.gone = new Promise((resolve) =>
      this.child.once('exit', (code, signal) => {
        this.isGone = true
        started.resolve()
        resolve(`its process ended (${signal ?? code})`)
      }),
    )
    this.child.once('error', (error) => {
      this.said += String(error)
    })
    this.child.on('message', (message: Message) => {
      if (message.kind === 'ready') started.resolve()
      else this.hear(message)
    })
  }

  /** Runs one file to its end, or to the end of the process. */
  async run(file: string): Promise<FileReport> {
    await this.ready
    const results: Result[] = []
    const began = performance.now()
    const ran = Promise.withResolvers<Extract<Told, { kind: 'ran' }>>()
    const closed = Promise.withResolvers<void>()
    const hangs = setTimeout(() => this.child.kill('SIGKILL'), this.silence)
    this.hear = (message) => {
      hangs.refresh()
      if (message.kind === 'result') results.push(message)
      if (message.kind === 'ran') ran.resolve(message)
      if (message.kind === 'closed') closed.resolve()
    }
    if (!this.isGone) this.child.send(file)
    const end = await Promise.race([closed.promise.then(() => ran.promise), this.gone])
    clearTimeout(hangs)
    const said = this.said
    this.said = ''
    const rest = { file, results, said, seconds: (performance.now() - began) / 1000 }
    if (typeof end === 'string') return { ...rest, faults: [end], cpu: 0 }
    this.memory = end.memory
    return { ...rest, faults: end.left, cpu: end.cpu }
  }

  async end(): Promise<void> {
    if (!this.isGone) this.child.send('')
    await this.gone
  }
}
