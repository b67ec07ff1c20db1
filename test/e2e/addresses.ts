import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOMS = join(import.meta.dirname, '../../src/ui/rooms')

/** Every address that the staff's pages have, as the rooms declare it; `$` stands before what an address names. */
export const PATHS: readonly string[] = globSync('**/routes.ts', { cwd: ROOMS })
  .flatMap((file) => [...readFileSync(join(ROOMS, file), 'utf8').matchAll(/\bpath: '([^']+)'/g)])
  .map(([, path]) => path)
  .toSorted()

/** Pages before a session, which the journeys open; a signed-in member is led away from them. */
const AT_THE_DOOR = ['/devices/go-on', '/invite', '/oidc/callback', '/setup', '/sign-in']

/** Addresses that name nothing: rooms and their forms. */
export const PLAIN: readonly string[] = PATHS.filter((path) => !path.includes('$') && !AT_THE_DOOR.includes(path))
