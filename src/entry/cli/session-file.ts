import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Session } from '../client/client.ts'
import { UsageError } from './usage.ts'

/**
 * Keeps the command line's session in a file that only this login may read; the token in it opens the member's keys.
 * @param server the only address to which the session is sent
 */
export function sessionFile(path: string, server: string): Session {
  return {
    get() {
      if (!existsSync(path)) return null
      if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0)
        throw new UsageError(`${path} can be read by others on this machine. Run: chmod 600 ${path}`)
      const kept = read(path)
      // A token sent to another address would open the keys of the member who is signed in here.
      return kept?.server === server ? kept.token : null
    },
    set(token) {
      if (token === null) return rmSync(path, { force: true })
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
      // An existing file would keep its permissions, so it is made anew.
      rmSync(path, { force: true })
      writeFileSync(path, `${JSON.stringify({ server, token })}\n`, { mode: 0o600, flag: 'wx' })
    },
  }
}

function read(path: string): { server: string; token: string } | null {
  try {
    const kept = JSON.parse(readFileSync(path, 'utf8')) as { server?: unknown; token?: unknown }
    return typeof kept.server === 'string' && typeof kept.token === 'string'
      ? { server: kept.server, token: kept.token }
      : null
  } catch {
    return null
  }
}
