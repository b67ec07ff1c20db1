import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'

/** Asks the person at the terminal, a question at a time. Without a terminal, the answers are the lines of standard input. */
export class Questions {
  private readonly shown = { isHidden: false }
  private readonly lines: AsyncIterator<string>
  private readonly reader: ReturnType<typeof createInterface>

  constructor(input: NodeJS.ReadableStream, output: NodeJS.WritableStream, isTerminal: boolean) {
    const { shown } = this
    // The reader echoes typed characters; this stream swallows those of a password.
    const echo = new Writable({
      write(chunk: Uint8Array, _, done) {
        if (!shown.isHidden) output.write(chunk)
        done()
      },
    })
    this.reader = createInterface({ input, output: echo, terminal: isTerminal })
    this.lines = this.reader[Symbol.asyncIterator]()
  }

  ask(question: string): Promise<string> {
    return this.answer(question, false)
  }

  /** Asks for an answer that the terminal does not show, such as a password. */
  askHidden(question: string): Promise<string> {
    return this.answer(question, true)
  }

  close(): void {
    this.reader.close()
  }

  private async answer(question: string, isHidden: boolean): Promise<string> {
    process.stderr.write(question)
    this.shown.isHidden = isHidden
    const { value, done } = await this.lines.next()
    this.shown.isHidden = false
    if (isHidden) process.stderr.write('\n')
    return done ? '' : value
  }
}

/** Questions at this program's own terminal. They go to standard error, so that the output stays clean. */
export const atTerminal = (): Questions => new Questions(process.stdin, process.stderr, Boolean(process.stdin.isTTY))
