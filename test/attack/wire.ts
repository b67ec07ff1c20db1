import { connect, type Socket } from 'node:net'
import { operations } from '../../src/operations.ts'
import { ask } from '../run/web.ts'
import type { Attack } from './attack.ts'
import type { Target } from './target.ts'

/** Numbers that look like chance and are the same each time. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const MALFORMED: readonly string[] = [
  '\r\n\r\n\r\n',
  'GET\r\n\r\n',
  'GET / HTTP/9.9\r\n\r\n',
  'GET http://other.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n',
  'GET /p/en HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n',
  'POST /p/en/form HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x HTTP/1.1\r\n\r\n',
  'POST /p/en/form HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n',
  'POST /p/en/form HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nZZZ\r\n',
  `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`,
  `GET /p/en HTTP/1.1\r\nHost: localhost\r\n${'X-A: b\r\n'.repeat(3000)}\r\n`,
  'GET /p/en HTTP/1.1\r\nHost: localhost\r\nX: \0\r\n\r\n',
  '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
]

const isAlive = async (target: Target): Promise<boolean> =>
  (await target.get('/p/en')).status === 200 &&
  (await target.server.call('sessions.current', {}, target.officer.token)).status === 200

/** Sends bytes as they are and lets the server end the connection, or ends it. */
function raw(target: Target, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let said = ''
    const socket = connect(target.port, '127.0.0.1', () => socket.end(bytes))
    socket.on('data', (part) => (said += part.toString('latin1')))
    socket.on('close', () => resolve(said))
    socket.on('error', () => resolve(said))
  })
}

const WORDS = [
  '',
  'null',
  '0',
  '-1',
  '../',
  '%00',
  '%2e%2e%2f',
  '"',
  '<script>',
  '{{7*7}}',
  "' or 1=1 --",
  '\u202e',
  '𝔘',
  'constructor',
  '__proto__',
]

/** One request over any route, with something in it that no page sends. */
function mutated(random: () => number, names: readonly string[]) {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const word = () => encodeURIComponent(pick(WORDS))
  const paths = [
    () => `/api/${pick(names)}`,
    () =>
      `/p/${pick(['en', 'lv', 'ar', word()])}/${pick(['form', 'ask', 'talk', 'return', 'check', 'object', 'data', word()])}`,
    () =>
      `/api/${pick(['files', 'report-files', 'person-media', 'block-feeds', 'block-filters', 'openapi.json'])}/${word()}`,
    () => `/${pick(['leads', 'cases', 'o', 'assets', word()])}/${word()}`,
  ]
  const bodies = [
    () => '',
    () => '{',
    () => JSON.stringify({ [pick(WORDS)]: pick(WORDS) }),
    () => JSON.stringify({ id: pick(WORDS), text: pick(WORDS).repeat(1000), files: [null], __proto__: { x: 1 } }),
    () => '['.repeat(5000),
    () => `state=${word()}&go=${word()}&step=${word()}&text=${word()}`,
  ]
  const method = pick(['GET', 'POST', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'])
  return {
    method,
    path: pick(paths)(),
    headers: {
      'Ausma-Request': '1',
      'Content-Type': pick([
        'application/json',
        'application/x-www-form-urlencoded',
        'multipart/form-data',
        'text/plain',
        'x',
      ]),
      'X-Forwarded-For': `198.18.${Math.floor(random() * 250)}.${Math.floor(random() * 250)}`,
      Cookie: pick(['', 'ausma_session=x', `ausma_session=${'a'.repeat(43)}`, 'ausma_demo=1']),
      ...(random() < 0.2 && { Authorization: `Bearer ${word()}` }),
    },
    ...(method === 'GET' || method === 'HEAD' ? {} : { body: pick(bodies)() }),
  }
}

export const WIRE: readonly Attack[] = [
  {
    name: 'break it by requests that are none',
    promise: 'What is no request is refused, and the next one is answered.',
    async run(target) {
      const answers = []
      for (const bytes of MALFORMED) answers.push((await raw(target, bytes)).slice(9, 12))
      const isRefused = answers.every((status) => status === '' || /^4\d\d$/.test(status))
      return {
        held: isRefused && (await isAlive(target)),
        seen: `${MALFORMED.length} kinds, answered ${[...new Set(answers)].map((one) => one || 'by hanging up').join(', ')}`,
      }
    },
  },
  {
    name: 'hold all places by connections that say nothing',
    promise: 'Slow and silent callers hold nobody else up.',
    async run(target, { connections }) {
      const open: Socket[] = []
      const begun = [
        'POST /p/en/form HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\nstate=',
        'GET /p/en HTTP/1.1\r\nHost: localhost\r\nX-Slow: ',
      ]
      for (let n = 0; n < connections; n++) {
        const socket = connect(target.port, '127.0.0.1')
        socket.on('error', () => undefined)
        socket.write((begun[n % 2] ?? '').replace('Host: localhost', `Host: localhost:${target.port}`))
        open.push(socket)
      }
      await new Promise((resolve) => setTimeout(resolve, 200))
      const from = performance.now()
      const held = await isAlive(target)
      const seconds = (performance.now() - from) / 1000
      for (const socket of open) socket.destroy()
      return { held, seen: `beside ${connections} of them two pages came in ${seconds.toFixed(2)} s` }
    },
  },
  {
    name: 'find a request that breaks a route',
    promise: 'No request is answered by a fault of the program.',
    async run(target, effort) {
      const random = chance(20261130)
      const names = Object.keys(operations)
      const statuses: Record<string, number> = {}
      const faults: string[] = []
      const atOnce = 16
      for (let n = 0; n < effort.mutated; n += atOnce)
        await Promise.all(
          Array.from({ length: atOnce }, async () => {
            const asked = mutated(random, names)
            const { status } = await ask(target.port, asked).catch(() => ({ status: 0 }))
            statuses[status] = (statuses[status] ?? 0) + 1
            if (status >= 500 && status !== 503) faults.push(`${asked.method} ${asked.path} ${status}`)
          }),
        )
      return {
        held: faults.length === 0 && (await isAlive(target)),
        seen: `${effort.mutated} requests over ${names.length} operations and all pages: ${JSON.stringify(statuses)}${faults.length === 0 ? '' : `; FAULTS ${faults.slice(0, 5).join(', ')}`}`,
      }
    },
  },
]
