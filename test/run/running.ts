import { type ChildProcess, type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { join } from 'node:path'
import { openServer, type Server } from '../../src/entry/server.ts'
import { readConfig } from '../../src/kernel/config.ts'
import { CodeApp } from './codes.ts'
import type { Ended } from './command.ts'
import { type Answered, ask } from './web.ts'

const MAIN = join(import.meta.dirname, '../../src/main.js')

type Settings = Readonly<Record<string, string>>

const environment = (settings: Settings): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  ...settings,
})

/** A server that tests call. */
export type Reached = {
  readonly port: number
  /** The token of the one-time link; null where none was told. */
  readonly setup: string | null
  /** Calls an operation with a session's token. */
  call(name: string, input?: unknown, token?: string): Promise<Answered>
}

function callWith(port: number, name: string, input: unknown, token: string): Promise<Answered> {
  const headers = { 'Ausma-Request': '1', 'Content-Type': 'application/json', Cookie: `ausma_session=${token}` }
  return ask(port, { method: 'POST', path: `/api/${name}`, headers, body: JSON.stringify(input) })
}

/** A server that is starting. */
export type Starting = {
  /** @throws Error where it ended before it answered */
  readonly answers: Promise<RunningServer>
  kill(): Promise<void>
}

/** `ausma start` in a process of its own. */
export class RunningServer implements Reached {
  readonly port: number
  /** What it said when it started. */
  readonly said: string
  readonly pid: number
  private readonly child: ChildProcess
  private readonly ended: Promise<number | null>

  private constructor(child: ChildProcess, said: string) {
    this.child = child
    this.pid = child.pid ?? 0
    this.said = said
    this.port = Number(/http:\/\/localhost:(\d+)/.exec(said)?.[1])
    this.ended = new Promise((resolve) => child.once('exit', resolve))
  }

  static start(settings: Settings): Promise<RunningServer> {
    return RunningServer.begin(settings).answers
  }

  /** Begins to start it, so that it can be ended before it answers. */
  static begin(settings: Settings): Starting {
    const child = spawn(process.execPath, [MAIN, 'start'], { env: environment({ PORT: '0', ...settings }) })
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
    return {
      answers: RunningServer.of(child),
      async kill() {
        child.kill('SIGKILL')
        await ended
      },
    }
  }

  private static async of(child: ChildProcessWithoutNullStreams): Promise<RunningServer> {
    let said = ''
    let complained = ''
    child.stderr.on('data', (part: Buffer) => {
      complained += part.toString('utf8')
    })
    for await (const part of child.stdout) {
      said += Buffer.from(part as Uint8Array).toString('utf8')
      if (/Ausma is at .*\n/.test(said)) break
    }
    // With what it said of it: «did not start» alone sent people looking in the wrong place.
    if (!said.includes('Ausma is at')) throw new Error(`the server did not start: ${said}${complained}`)
    return new RunningServer(child, said)
  }

  get setup(): string | null {
    return /\/setup#([\w-]+)/.exec(this.said)?.[1] ?? null
  }

  call(name: string, input: unknown = {}, token = ''): Promise<Answered> {
    return callWith(this.port, name, input, token)
  }

  /** Ends it by a signal and gives its exit code; null where the signal killed it. */
  end(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    this.child.kill(signal)
    return this.ended
  }
}

/** The same server in this process: seconds sooner there, for all that a process of its own would not show better. */
export class OpenedServer implements Reached {
  readonly port: number
  readonly setup: string | null
  private readonly server: Server
  private ended: Promise<void> | null = null

  private constructor(server: Server, setup: string | null) {
    this.server = server
    this.port = server.port
    this.setup = setup
  }

  static async open(settings: Settings): Promise<OpenedServer> {
    const server = await openServer(readConfig({ PORT: '0', ...settings }), new Map())
    return new OpenedServer(server, (await server.setupLink())?.split('#')[1] ?? null)
  }

  call(name: string, input: unknown = {}, token = ''): Promise<Answered> {
    return callWith(this.port, name, input, token)
  }

  end(): Promise<void> {
    this.ended ??= this.server.close()
    return this.ended
  }
}

/** Runs `ausma` beside a running server: without standing in the way of this process. */
export async function command(words: readonly string[], settings: Settings, input = ''): Promise<Ended> {
  const child = spawn(process.execPath, [MAIN, ...words], { env: environment(settings) })
  child.stdin.end(input)
  const read = async (stream: AsyncIterable<unknown>) => {
    let text = ''
    for await (const part of stream) text += Buffer.from(part as Uint8Array).toString('utf8')
    return text
  }
  const [out, err, code] = await Promise.all([
    read(child.stdout),
    read(child.stderr),
    new Promise<number | null>((resolve) => child.once('exit', resolve)),
  ])
  return { code, out, err }
}

/** The first member of an invented agency, with what they sign in with. */
export class Founder {
  readonly email = 'first@example.org'
  readonly password = 'a long enough password'
  private readonly app = new CodeApp()

  /** A code counts once: each sign-in takes another. */
  code(): Promise<string> {
    return this.app.code()
  }

  /** Founds the agency over HTTP and gives the session's token. */
  async found(server: Reached): Promise<string> {
    const answer = await server.call('agencies.found', {
      setup: server.setup,
      agency: {
        name: 'First',
        country: 'LV',
        regime: 'gdpr',
        controller: 'First, Riga',
        dataProtectionOfficer: 'x@y.example',
      },
      member: { name: 'Anna', email: this.email, language: 'en' },
      method: {
        kind: 'password',
        password: this.password,
        totp: { secret: this.app.secret, code: await this.code() },
      },
    })
    if (answer.status !== 200) throw new Error(answer.body)
    return tokenIn(answer)
  }

  /** Signs in and gives the session's token. */
  async signIn(server: Reached): Promise<string> {
    return signedIn(server, this, await this.code())
  }
}

/** Signs somebody in and gives the session's token. */
export async function signedIn(
  server: Reached,
  { email, password }: { readonly email: string; readonly password: string },
  code: string,
): Promise<string> {
  const answer = await server.call('sessions.open', { kind: 'password', email, password, code })
  if (answer.status !== 200) throw new Error(answer.body)
  return tokenIn(answer)
}

const tokenIn = ({ headers }: Answered): string =>
  /ausma_session=([\w-]+)/.exec(String(headers['set-cookie']))?.[1] ?? ''
