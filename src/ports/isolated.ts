import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { plainEnvironment } from '../kernel/config.ts'
import type { NotIsolated } from './codes.ts'
import { ROOM } from './isolated-room.ts'
import { type ThrowAway, throwAwayFolder } from './throw-away.ts'

/** What an isolated program may take before it is ended. */
export type IsolatedBounds = {
  /** Bytes of memory that each of its processes may write to. */
  readonly memory: number
  /** Milliseconds from its start. */
  readonly time: number
  /** Bytes that it may say. */
  readonly output: number
  /** Processes and threads of its user, those of other programs of that user among them. */
  readonly processes: number
  /** Bytes that it may keep in files while it runs; they lie in memory. 0: it writes nothing. */
  readonly disk: number
}

/** A program, and what it sees of the machine besides the system's own programs. */
export type IsolatedProgram = {
  /** Its file and what it is told. */
  readonly command: readonly string[]
  /** Files and folders that it may read. */
  readonly reads: readonly string[]
  readonly bounds: IsolatedBounds
}

/** Why an isolated program has no answer. */
export type IsolatedEnd = 'too-slow' | 'too-large' | 'broken'

export type IsolatedProcess = {
  readonly input: Writable
  /** What it says; ends early where it says too much. */
  readonly output: Readable
  /** How it ended, once it and all that it started are gone; null where it ended by itself without a fault. */
  readonly ended: Promise<IsolatedEnd | null>
  /** Ends it with everything that it started. */
  kill(): void
}

/** A way to run what works on a stranger's bytes. */
export type Isolation = {
  /** Why there is none on this machine; null where there is. */
  fault(): Promise<NotIsolated | null>
  /** Starts a program. @throws Error where there is no isolation: whoever asks looks at `fault` before */
  start(program: IsolatedProgram): Promise<IsolatedProcess>
}

/** Where Node.js looks for our packages: the folder as it is reached, which may be a link to where they lie. */
const packages = createRequire(import.meta.url)
  .resolve.paths('hono')
  ?.find((folder) => existsSync(`${folder}/hono`))
/** Folders of the program and its packages, for programs of ours. */
const OUR_PROGRAM: readonly string[] = [
  fileURLToPath(new URL('..', import.meta.url)),
  fileURLToPath(new URL('../../package.json', import.meta.url)),
  ...(packages === undefined ? [] : [packages]),
]

/** What Node.js sets aside to write to before it does anything, of which it uses a tenth (measured with 24.21). */
const NODES_OWN = 640 << 20

/** A program of ours, run by the Node.js that runs this one. It may start no other program. @param told its arguments */
export const ourProgram = (file: URL, bounds: IsolatedBounds, told: readonly string[] = []): IsolatedProgram =>
  nodeProgram(['--permission', '--allow-fs-read=*'], file, bounds, told)

/** The same, of a program that starts others. */
export const startingProgram = (file: URL, bounds: IsolatedBounds, told: readonly string[]): IsolatedProgram =>
  nodeProgram([], file, bounds, told)

const nodeProgram = (
  options: readonly string[],
  file: URL,
  bounds: IsolatedBounds,
  told: readonly string[],
): IsolatedProgram => ({
  command: [process.execPath, ...options, fileURLToPath(file), ...told],
  reads: [process.execPath, ...OUR_PROGRAM],
  bounds: { ...bounds, memory: bounds.memory + NODES_OWN },
})

const PROBE: IsolatedBounds = { memory: 1 << 26, time: 10_000, output: 100, processes: 1000, disk: 0 }

/**
 * Isolated processes by what Linux has: namespaces without a network and with a root folder that holds the system's programs and
 * what the program was given, so neither data nor sockets of the server; another user where the server runs as root; no way back to
 * rights. Elsewhere there are none, and that is said.
 * @param user name of that other user
 */
export function openIsolation(user: string, platform: NodeJS.Platform = process.platform): Isolation {
  let found: Promise<NotIsolated | null> | undefined
  const start = (program: IsolatedProgram) => startIn(user, program)
  const fault = () => {
    found ??= platform === 'linux' ? probe(start) : Promise.resolve<NotIsolated>('not-linux')
    return found
  }
  return {
    fault,
    async start(program) {
      const why = await fault()
      if (why !== null) throw new Error(`no isolated process (${why})`)
      return start(program)
    },
  }
}

/** Tries it once, with a program that says one word: what a machine allows is told by no list. */
async function probe(start: (program: IsolatedProgram) => IsolatedProcess): Promise<NotIsolated | null> {
  const tried = start({ command: ['/bin/sh', '-c', 'echo in'], reads: [], bounds: PROBE })
  let said = ''
  for await (const part of tried.output) said += String(part)
  await tried.ended
  return said === 'in\n' ? null : /^(no-tools|no-user)\n/.test(said) ? (said.trim() as NotIsolated) : 'no-namespaces'
}

const isRoot = (): boolean => process.getuid?.() === 0

/** An empty folder, on which each process builds its own room: what it mounts there nobody else sees. */
let room: ThrowAway | undefined

function startIn(user: string, { command, reads, bounds }: IsolatedProgram): IsolatedProcess {
  room ??= throwAwayFolder('room')
  // Where the server is no root, it is root of a namespace of its own for as long as the room is built.
  const spaces = ['--net', '--pid', '--ipc', '--uts', '--mount', '--propagation', 'private', '--fork']
  const rights = isRoot() ? [] : ['--user', '--map-current-user', '--keep-caps']
  const settings = [room.path, isRoot() ? user : '', bounds.memory, bounds.processes, bounds.disk, reads.length].map(
    String,
  )
  // When this program is killed nobody holds it to its time any more, and it need not notice that its input has ended.
  const withUs = ['--pdeathsig', 'KILL', 'unshare']
  const shell = ['--kill-child=SIGKILL', '/bin/sh', '-c', ROOM, 'sh']
  const child = spawn(
    'setpriv',
    [...withUs, ...rights, ...spaces, ...shell, ...settings, ...reads, ...command],
    // What it complains about could quote what it works on.
    { stdio: ['pipe', 'pipe', 'ignore'], env: { ...plainEnvironment(), PATH: '/usr/sbin:/usr/bin:/sbin:/bin' } },
  )
  return watched(child, bounds)
}

/** Holds a child to its time and its output. */
function watched(child: ChildProcess, { time, output }: IsolatedBounds): IsolatedProcess {
  let why: IsolatedEnd | null = null
  const end = (because: IsolatedEnd) => {
    why ??= because
    // Its init dies with it, and with that everything in its namespace of processes.
    child.kill('SIGKILL')
  }
  const { promise: ended, resolve } = Promise.withResolvers<IsolatedEnd | null>()
  const late = setTimeout(() => end('too-slow'), time)
  const [input, said] = [child.stdin as Writable, child.stdout as Readable]
  // It may end before it was told everything.
  input.on('error', () => {})
  let length = 0
  said.on('data', (part: Buffer) => {
    length += part.length
    if (length > output) {
      end('too-large')
      said.destroy()
    }
  })
  // Counting must not lose what nobody reads yet.
  said.pause()
  const over = (isFault: boolean) => {
    clearTimeout(late)
    resolve(why ?? (isFault ? 'broken' : null))
  }
  child.once('error', () => over(true))
  child.once('close', (code) => over(code !== 0))
  return { input, output: said, ended, kill: () => end('broken') }
}

/** Runs a program on some bytes and takes what it says. */
export async function runIsolated(
  isolation: Isolation,
  program: IsolatedProgram,
  bytes: AsyncIterable<Uint8Array>,
): Promise<Buffer | IsolatedEnd> {
  const child = await isolation.start(program)
  const [said] = await Promise.all([taken(child), told(child, bytes)])
  return (await child.ended) ?? said
}

async function taken({ output }: IsolatedProcess): Promise<Buffer> {
  const parts: Buffer[] = []
  try {
    for await (const part of output as AsyncIterable<Buffer>) parts.push(part)
  } catch {
    // Ended early: `ended` says why.
  }
  return Buffer.concat(parts)
}

async function told({ input, ended, kill }: IsolatedProcess, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const over = ended.then(() => true)
  try {
    for await (const part of bytes) {
      if (input.destroyed) return
      if (!input.write(part)) await Promise.race([over, new Promise((resolve) => input.once('drain', resolve))])
    }
    input.end()
  } catch (error) {
    // Of bytes that cannot be read nothing is shown.
    kill()
    throw error
  }
}
