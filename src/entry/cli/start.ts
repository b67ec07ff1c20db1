import { type Config, readConfig } from '../../kernel/config.ts'
import { ConfigFault } from '../../kernel/config-fault.ts'
import { DatabaseFault } from '../../kernel/database.ts'
import { databaseAdvice } from '../../kernel/database-advice.ts'
import { MigrationFault } from '../../kernel/migrations.ts'
import { FolderInUse } from '../../ports/folder-lock.ts'
import { readPages } from '../../ports/pages.ts'
import { ListenFault } from '../http/listen.ts'
import { openServer } from '../server.ts'
import { buildPages, PAGES } from './build-pages.ts'

/** Faults whose words are meant for the person who starts the server. */
const TOLD = [ConfigFault, DatabaseFault, MigrationFault, FolderInUse, ListenFault]

/** `ausma start`: opens everything and serves until it is told to stop. @returns the exit code */
export async function startCommand(): Promise<number> {
  const stop = new StopSignals()
  try {
    const config = readConfig()
    await buildPages((line) => console.log(line))
    const server = await openServer(config, readPages(PAGES))
    console.log(await greeting(server.url, server.setupLink(), config))
    await stop.told
    await server.close()
    return 0
  } catch (error) {
    if (!TOLD.some((kind) => error instanceof kind)) throw error
    console.error((error as Error).message)
    return 1
  } finally {
    stop.forget()
  }
}

async function greeting(
  url: string,
  setupLink: Promise<string | null>,
  { databaseUrl, migrationUrl }: Config,
): Promise<string> {
  const link = await setupLink
  return [
    `Ausma is at ${url}`,
    ...(link === null ? [] : ['', 'There is no agency yet. This link makes the first one, once:', `  ${link}`, '']),
    // The embedded database never waits for the disk, so a crash of the machine may lose its last rows.
    ...(databaseUrl === null
      ? ['The embedded database is for trying out and small offices; for real casework set DATABASE_URL.']
      : databaseAdvice(databaseUrl, migrationUrl)),
  ].join('\n')
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const

// Signals are heard from the very start: one that comes while the database opens must not leave its folder locked.
class StopSignals {
  private readonly stop = Promise.withResolvers<void>()
  readonly told = this.stop.promise

  constructor() {
    for (const signal of SIGNALS) process.once(signal, this.stop.resolve)
  }

  // A listener keeps its signal from ending the process, so the listeners go where the start has failed.
  forget(): void {
    for (const signal of SIGNALS) process.off(signal, this.stop.resolve)
  }
}
