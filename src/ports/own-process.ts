import { type ChildProcess, fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { plainEnvironment } from '../kernel/config.ts'
import { throwAwayFolder } from './throw-away.ts'

/** What a program may touch on the disk; the rest is closed to it (Node's permission model). */
export type Reach = { readonly reads: readonly string[]; readonly writes: readonly string[] }

export type OwnProcess = {
  /** Path of the socket on which the program listens. */
  readonly socket: string
  /** Whether it listens now. */
  isReady(): boolean
  send(message: unknown): void
  close(): Promise<void>
}

export type Listener = {
  /** The first message of each start. */
  readonly first: (socket: string) => unknown
  /** Every other message that the program sends, except `ready`. */
  readonly onMessage: (message: unknown) => void
  /** It ended by itself and is started again. */
  readonly onEnd?: (code: number | null) => void
}

/** What a program says when it listens. */
export const READY = 'ready'

/** Milliseconds before it is started again: at first soon, then less and less often. */
const againAfter = (failures: number): number => Math.min(10_000, 100 * 2 ** failures)
const GRACE = 12_000
/** Starts that may fail before it is given up where it never listened: then something is wrong that does not pass. */
const TRIES = 3

const packageFile = createRequire(import.meta.url).resolve('hono')
const root = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))
/**
 * Where the program and its packages lie; packages can lie elsewhere, behind a link or in a folder above. Not the whole folder of the
 * program, in which the server keeps its data unless it is told otherwise.
 */
const PROGRAM = [
  root('src'),
  root('package.json'),
  root('node_modules'),
  packageFile.slice(0, packageFile.lastIndexOf('node_modules') + 'node_modules'.length),
]

/**
 * Runs a program of ours in a process of its own, which sees no setting of this one and reaches only the folders it is given. It is
 * started again where it ends by itself. Its socket lies in a folder that only this login may enter.
 * @param program file of the program
 * @returns when it listens
 * @throws Error where it does not start
 */
export async function openOwnProcess(program: URL, reach: Reach, listener: Listener): Promise<OwnProcess> {
  const folder = throwAwayFolder('socket')
  const isWindows = process.platform === 'win32'
  const socket = isWindows
    ? `\\\\.\\pipe\\ausma-${randomBytes(12).toString('hex')}`
    : join(folder.path, `${randomBytes(6).toString('hex')}.sock`)
  let child: ChildProcess | null = null
  let isReady = false
  let isClosing = false
  let failures = 0
  let again: NodeJS.Timeout | undefined
  const { promise: ready, resolve, reject } = Promise.withResolvers<void>()
  let hasListened = false

  const start = () => {
    // One that was killed leaves its socket behind.
    if (!isWindows) rmSync(socket, { force: true })
    const started = fork(program, {
      serialization: 'advanced',
      env: plainEnvironment(),
      execArgv: [
        '--permission',
        ...[...PROGRAM, folder.path, ...reach.reads].map((path) => `--allow-fs-read=${path}`),
        ...[folder.path, ...reach.writes].map((path) => `--allow-fs-write=${path}`),
      ],
    })
    child = started
    started.on('message', (message) => {
      if (message !== READY) return listener.onMessage(message)
      isReady = true
      hasListened = true
      failures = 0
      resolve()
    })
    // What could not be sent is lost with the process; who waited for it is told by the process's end.
    started.on('error', () => {})
    started.once('exit', (code) => {
      isReady = false
      child = null
      if (isClosing) return
      listener.onEnd?.(code)
      failures++
      if (!hasListened && failures >= TRIES) return reject(new Error(`${program.pathname} does not start (${code}).`))
      again = setTimeout(start, againAfter(failures))
    })
    started.send(listener.first(socket) as object)
  }
  start()
  await ready
  return {
    socket,
    isReady: () => isReady,
    send(message) {
      if (child?.connected) child.send(message as object, () => {})
    },
    async close() {
      isClosing = true
      clearTimeout(again)
      if (child !== null) await ended(child)
      folder.remove()
    },
  }
}

/** Tells a process to end, and ends it where it does not. */
function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    const kill = setTimeout(() => child.kill('SIGKILL'), GRACE)
    child.once('exit', () => {
      clearTimeout(kill)
      resolve()
    })
    // Its end of the channel closes: by that it knows that the server goes.
    child.disconnect()
  })
}
