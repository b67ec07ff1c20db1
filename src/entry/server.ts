import type { Config } from '../kernel/config.ts'
import type { Site } from '../kernel/kernel.ts'
import type { Pages } from '../ports/pages.ts'
import { Demonstration } from './demonstration/demonstration.ts'
import { type House, openHouse } from './house.ts'
import { DEMO_COOKIE } from './http/demonstration-route.ts'
import { type Listening, listen } from './http/listen.ts'
import { openTimestamps } from './timestamps.ts'

/** A running server. */
export type Server = Listening & {
  /** Address under which people reach the server. */
  readonly url: string
  /** The one-time link that makes the first agency; null where there is one. */
  setupLink(): Promise<string | null>
}

/**
 * Opens the installation and serves it on the loopback addresses.
 * @throws ListenFault, ConfigFault, DatabaseFault, FolderInUse
 */
export async function openServer(config: Config, pages: Pages): Promise<Server> {
  let answer: (request: Request, env: object) => Response | Promise<Response> = () => starting()
  // The port comes first: a taken port is told before anything is opened, and links hold the port's number.
  const listening = await listen((request, env) => answer(request, env), config.port)
  try {
    const origins = originsOf(config, listening.port)
    const { session, importDir, feedHosts, oidcHosts, reportFilesLimit: reportFiles } = config
    const withoutMail = config.mail === null
    const timestamps = openTimestamps(config.timestamps)
    const around = { importDir, feedHosts, oidcHosts, reportFiles, withoutMail, timestamps }
    const site: Site = { publicUrl: origins[0], demo: false, session, ...around }
    const { publicPagesUrl, deviceUrl } = config
    const apart = {
      ...(publicPagesUrl !== null && { pagesOrigins: [publicPagesUrl] }),
      ...(deviceUrl !== null && { deviceOrigins: [deviceUrl] }),
    }
    const front = { origins, ...apart, pages, cookie: 'ausma_session', site }
    const demonstration = new Demonstration(config, front)
    const house = await openHouse(config, { ...front, demonstration })
    // The houses answer only now: earlier requests were told to wait and touched nothing half open.
    answer = async (request, env) => (await houseFor(request, house, demonstration)).app.fetch(request, env)
    return {
      ...listening,
      url: origins[0],
      setupLink: () => setupLink(house),
      close: closing(listening, demonstration, house),
    }
  } catch (error) {
    // A port that stays taken by a failed start would hide the fault behind «port in use» at the next.
    await listening.close()
    throw error
  }
}

const closing = (listening: Listening, demonstration: Demonstration, house: House) => async () => {
  // Requests end first, then the houses that answer them.
  await listening.close()
  await Promise.all([demonstration.close(), house.close()])
}

// The token stands behind `#`, so that it is never sent and no log on the way can hold it.
async function setupLink(house: House): Promise<string | null> {
  const token = await house.setupToken()
  return token === null ? null : `${house.door.origins[0]}/setup#${token}`
}

const SEES_DEMO = new RegExp(`(^|; )(__Host-)?${DEMO_COOKIE}=`)

/** The demonstration for a visitor with its cookie, as long as there is no real agency; otherwise the real house. */
async function houseFor(request: Request, house: House, demonstration: Demonstration): Promise<House> {
  if (!SEES_DEMO.test(request.headers.get('Cookie') ?? '')) return house
  if ((await house.door.state()) === 'new') return (await demonstration.house()) ?? house
  // A real agency was made meanwhile: invented leads beside real ones would be a danger to people.
  await demonstration.close()
  return house
}

const starting = () =>
  new Response('Ausma is starting. Try again in a moment.', { status: 503, headers: { 'Retry-After': '2' } })

// localhost comes before the numeric addresses, which passkeys refuse; all else works under those too.
const originsOf = ({ publicUrl }: Config, port: number): string[] => [
  ...(publicUrl === null ? [] : [publicUrl]),
  `http://localhost:${port}`,
  `http://127.0.0.1:${port}`,
  `http://[::1]:${port}`,
]
