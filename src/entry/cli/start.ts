import type { Actor } from '../../kernel/actor.ts'
import { visitor } from '../../kernel/actor.ts'
import { type Config, ConfigFault, readConfig } from '../../kernel/config.ts'
import { DatabaseFault } from '../../kernel/database.ts'
import { MigrationFault } from '../../kernel/migrations.ts'
import { jobs, operations } from '../../operations.ts'
import { FolderInUse } from '../../ports/folder-lock.ts'
import { readPages } from '../../ports/pages.ts'
import { type App, makeApp } from '../http/app.ts'
import { ListenFault, type Listening, listen } from '../http/listen.ts'
import { openKernel } from '../open-kernel.ts'
import { buildPages, PAGES } from './build-pages.ts'

/** Faults whose words are meant for the person who starts the server. */
const TOLD = [ConfigFault, DatabaseFault, MigrationFault, FolderInUse, ListenFault]

/** `ausma start`: opens everything, serves until it is told to stop. @returns the exit code */
export async function startCommand(): Promise<number> {
  try {
    const running = await start(readConfig(), (line) => console.log(line))
    await toldToStop()
    await running.close()
    return 0
  } catch (error) {
    if (!TOLD.some((kind) => error instanceof kind)) throw error
    console.error((error as Error).message)
    return 1
  }
}

/** Starts the server and tells where it is. */
export async function start(config: Config, say: (line: string) => void): Promise<Listening> {
  await buildPages(say)
  let app: App | null = null
  const answer = (request: Request, env: object) => app?.fetch(request, env) ?? STARTING.clone()
  // First of all: a port that is taken is told before anything is opened, and links hold the port that was given.
  const listening = await listen(answer, config.port)
  const origins = originsOf(config, listening.port)
  const site = { publicUrl: origins[0], demo: false, session: config.session }
  const rooms = {
    operations,
    jobs,
    permits: (actor: Actor, permission: string) => permission === 'anyone' || actor.kind === 'system',
  }
  const { kernel, close } = await openKernel(config, rooms, site, () => {})
  app = makeApp({
    kernel,
    authenticate: async () => visitor,
    pages: readPages(PAGES),
    origins,
    behindProxy: config.behindProxy,
    uploadLimit: config.uploadLimit,
    cookie: 'ausma_session',
    state: async () => 'new',
    present: () => {},
    gone: () => {},
  })
  say(`Ausma is at ${origins[0]}`)
  return {
    port: listening.port,
    async close() {
      await listening.close()
      await close()
    },
  }
}

const STARTING = new Response('Ausma is starting. Try again in a moment.', {
  status: 503,
  headers: { 'Retry-After': '2' },
})

// Passkeys belong to a name and refuse an address of numbers, so localhost is what is told; the others work too.
const originsOf = ({ publicUrl }: Config, port: number): string[] => [
  ...(publicUrl === null ? [] : [publicUrl]),
  `http://localhost:${port}`,
  `http://127.0.0.1:${port}`,
  `http://[::1]:${port}`,
]

function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}
