import { Hono } from 'hono'
import { systemClock } from '../../kernel/clock.ts'
import { noScanner } from '../../kernel/scanner.ts'
import { clamav } from '../../ports/clamav.ts'
import { openBlobs } from '../../ports/files.ts'
import { READY } from '../../ports/own-process.ts'
import { publicSite } from '../../public/index.ts'
import { guardHeaders, PUBLIC, type Variables } from '../http/headers.ts'
import { listenAt } from '../http/listen.ts'
import { problemAnswer } from '../http/problems.ts'
import { ownHost, ownSite } from '../http/same-site.ts'
import { FROM, type PublicSettings } from './settings.ts'
import { Calls } from './wire.ts'

// The public pages, in a process of their own. A flood of strangers keeps this process busy and not the server, and whoever breaks into
// it finds no database, no session and no key but the one that seals forms under way.

const calls = new Calls({ send: (message) => void process.send?.(message) })

process.once('message', async (message) => {
  const { socket, store, formsKey, origins, clamd } = message as PublicSettings
  process.on('message', (answer) => calls.heard(answer))
  const app = new Hono<{ Variables: Variables }>()
  app.onError((error, c) => problemAnswer(c, error))
  app.use(guardHeaders(origins[0].startsWith('https:')), ownHost(origins), ownSite(origins))
  const site = publicSite({
    behind: calls.behind,
    clock: systemClock,
    blobs: openBlobs(store),
    scanner: clamd === null ? noScanner : clamav(clamd),
    formsKey,
    addressOf: (c) => c.req.header(FROM) ?? '',
  })
  app.route(PUBLIC, site)
  const listening = await listenAt((request, env) => app.fetch(request, env), socket)
  // The channel closes when the server ends, also where it is killed: nobody is left to answer.
  process.once('disconnect', async () => {
    await listening.close()
    process.exit()
  })
  process.send?.(READY)
})

// Signals of the terminal reach both processes; the server answers them and then closes the channel.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {})
