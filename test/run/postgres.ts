import { execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { freePort } from './free-port.ts'

/** Debian keeps the server's programs outside the path, in a folder by version. */
const DEBIAN = '/usr/lib/postgresql'

/** The versions that are installed here, newest first. */
export const versions = (): readonly string[] =>
  (existsSync(DEBIAN) ? readdirSync(DEBIAN) : [])
    .filter((name) => existsSync(join(DEBIAN, name, 'bin', 'postgres')))
    .sort((a, b) => Number(b) - Number(a))

function programs(version = versions().at(0)): string {
  if (version === undefined) throw new Error('PostgreSQL is not installed: apt-get install postgresql')
  return join(DEBIAN, version, 'bin')
}

/** PostgreSQL refuses to run as root, so root lends it the ordinary user that Debian's package made. */
function ordinaryUser(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

/**
 * Starts a PostgreSQL server on loopback in a temporary folder; it ends with this process and leaves nothing.
 * @param isDurable for measuring: commits reach the disk, as they do where data matter
 * @param version one of `versions()`; the newest without it
 * @returns the URL of its superuser, for the database `postgres`
 */
export async function startPostgres(isDurable = false, version?: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'ausma-postgres-'))
  const user = ordinaryUser()
  if (user) chownSync(folder, user.uid, user.gid)
  const bin = programs(version)
  const data = join(folder, 'data')
  const as = { ...(user ?? {}), cwd: folder }
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'], as)
  const port = await freePort()
  // Nothing is to outlive the tests, so nothing need reach the disk.
  const careless = isDurable ? ['shared_buffers=1GB'] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']
  const settings = [...careless, `unix_socket_directories=${folder}`]
  const options = ['-D', data, '-p', String(port), '-h', '127.0.0.1', ...settings.flatMap((setting) => ['-c', setting])]
  const server = spawn(join(bin, 'postgres'), options, { ...as, stdio: 'ignore' })
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  // However the tests end, no server and no folder is left; they need not wait for it either.
  server.unref()
  process.once('exit', () => {
    server.kill('SIGQUIT')
    remove(folder)
  })
  await answers(url)
  return url
}

/** A server that is ending still writes, so its folder is removed until it stays away. */
function remove(folder: string): void {
  for (let attempt = 0; attempt < 100; attempt++) {
    try {
      rmSync(folder, { recursive: true, force: true })
    } catch {
      // Something was written into it meanwhile.
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
    if (!existsSync(folder)) return
  }
}

async function answers(url: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      return await client.end()
    } catch (error) {
      if (attempt >= 200) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}
