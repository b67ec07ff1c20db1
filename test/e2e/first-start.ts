import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { keptFolder } from '../run/kept.ts'
import { RunningServer } from '../run/running.ts'

/** All that the embedded database and its first start are made of. */
const SOURCES = ['src/kernel', 'src/modules', 'src/entry', 'migrations', 'package-lock.json']

/**
 * Fills a data folder with what the program's own first start leaves, before anybody has used the one-time link. Making
 * the embedded database takes that start four seconds of work, so it is started once and its folder copied.
 */
export async function afterFirstStart(data: string): Promise<void> {
  const kept = await keptFolder('ausma-started', SOURCES, async (folder) => {
    const server = await RunningServer.start({ DATA_DIR: join(folder, 'data') })
    await server.end('SIGTERM')
  })
  cpSync(join(kept, 'data'), data, { recursive: true })
}
