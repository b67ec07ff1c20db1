import { request } from 'node:http'
import { z } from 'zod'
import { makeApp } from '../../src/entry/http/app.ts'
import type { Door } from '../../src/entry/http/door.ts'
import { type Listening, listen } from '../../src/entry/http/listen.ts'
import { Strangers } from '../../src/entry/http/strangers.ts'
import { type Actor, type Member, visitor } from '../../src/kernel/actor.ts'
import { Problem } from '../../src/kernel/errors.ts'
import { operation } from '../../src/kernel/operation.ts'
import { clientBy } from '../../src/modules/accounts/index.ts'
import { openIsolation } from '../../src/ports/isolated.ts'
import type { Pages } from '../../src/ports/pages.ts'
import { openPictures, PICTURE_LIMITS } from '../../src/ports/pictures.ts'
import { openPreviews } from '../../src/ports/previews.ts'
import { PATIENCE } from '../browser/eventually.ts'
import type { TestKernel } from '../houses/kernel.ts'

/** What an answer was, read whole. */
export type Answered = {
  readonly status: number
  readonly headers: Record<string, string | string[] | undefined>
  readonly body: string
  readonly bytes: Buffer
  json(): Record<string, unknown>
}

export type Asked = {
  readonly method?: string
  readonly path: string
  readonly headers?: Record<string, string>
  readonly body?: string | Uint8Array | AsyncIterable<Uint8Array>
  readonly host?: string
}

/** Sends a request over a real socket, with exactly the headers that are given: `fetch` would add its own. */
export function ask(port: number, { method = 'GET', path, headers = {}, body, host }: Asked): Promise<Answered> {
  const { promise, resolve, reject } = Promise.withResolvers<Answered>()
  const sent = request({
    host: host ?? '127.0.0.1',
    port,
    method,
    path,
    headers: { Host: `localhost:${port}`, ...headers },
    // A connection of its own: one that was kept may be closed by the server in the moment in which it is used again.
    agent: false,
  })
  sent.on('error', reject)
  sent.on('response', async (response) => {
    const parts: Uint8Array[] = []
    try {
      for await (const part of response) parts.push(part)
    } catch (error) {
      return reject(error)
    }
    const bytes = Buffer.concat(parts)
    const text = bytes.toString('utf8')
    resolve({
      status: response.statusCode ?? 0,
      headers: response.headers,
      body: text,
      bytes,
      json: () => JSON.parse(text) as Record<string, unknown>,
    })
  })
  void send(sent, body)
  return promise
}

async function send(sent: ReturnType<typeof request>, body: Asked['body']): Promise<void> {
  if (body === undefined || typeof body === 'string' || body instanceof Uint8Array) return void sent.end(body)
  for await (const part of body) if (!sent.write(part)) await new Promise((drained) => sent.once('drain', drained))
  sent.end()
}

/** A call as these pages would send it. */
export const call = (port: number, name: string, input: unknown = {}, headers: Record<string, string> = {}) =>
  ask(port, {
    method: 'POST',
    path: `/api/${name}`,
    headers: { 'Ausma-Request': '1', 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(input),
  })

/** A server for tests, at any free port unless it is told one: whoever brings a token of `members` is that member. */
export async function testServer(
  kernel: TestKernel,
  members: ReadonlyMap<string, Member> = new Map(),
  more: Partial<Door> = {},
  port = 0,
): Promise<Listening & { present: Member[]; gone: string[]; door: Door }> {
  const present: Member[] = []
  const gone: string[] = []
  const deviceOrigins: string[] = []
  const origins: string[] = more.origins ? [...more.origins] : []
  const door: Door = {
    kernel,
    authenticate: async (token): Promise<Actor> => (token === null ? visitor : (members.get(token) ?? visitor)),
    client: (key, address) => clientBy(kernel, key, address),
    pages: PAGES,
    strangers: new Strangers(),
    pictures: openPictures({ ...PICTURE_LIMITS, time: PATIENCE }),
    previews: openPreviews(openIsolation('nobody')),
    behindProxy: false,
    uploadLimit: 1 << 20,
    cookie: 'ausma_session',
    state: async () => 'ready',
    present: (member) => void present.push(member),
    gone: (session) => void gone.push(session),
    ...more,
    origins,
    ...(more.deviceOrigins && { deviceOrigins }),
  }
  const listening = await listen((request, env) => app.fetch(request, env), port)
  origins.push(`http://localhost:${listening.port}`)
  // Of a host alone: which port it is shows here.
  deviceOrigins.push(...(more.deviceOrigins ?? []).map((origin) => `${origin}:${listening.port}`))
  const app = makeApp(door)
  return { ...listening, present, gone, door }
}

const asset = (text: string, type: string) => ({ bytes: new TextEncoder().encode(text), packed: null, type })

const PAGES: Pages = new Map([
  [
    'index.html',
    asset(
      '<!doctype html><html><head><script type="module" src="/assets/a.js"></script><style>p{}</style></head></html>',
      'text/html; charset=utf-8',
    ),
  ],
  ['assets/a.js', asset('export {}', 'text/javascript; charset=utf-8')],
  ['mark.svg', asset('<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml')],
])

/** Small operations that stand in for those of the rooms. */
export const SMALL = {
  'things.add': operation({
    summary: 'Add two numbers',
    permission: 'self',
    purpose: 'administration',
    verb: 'consultation',
    input: z.object({ a: z.int(), b: z.int() }),
    output: z.object({ sum: z.int() }),
    subject: () => [],
    run: async (_, { a, b }) => ({ sum: a + b }),
  }),
  'things.explain': operation({
    summary: 'Say back why',
    permission: 'self',
    purpose: 'administration',
    verb: 'consultation',
    reason: true,
    input: z.object({}),
    output: z.object({ reason: z.string().nullable() }),
    subject: () => [],
    run: async ({ reason }) => ({ reason }),
  }),
  'things.pass': operation({
    summary: 'Needs two people',
    permission: 'self',
    purpose: 'administration',
    verb: 'disclosure',
    approval: 'second-person',
    input: z.object({ to: z.string() }),
    output: z.object({ passed: z.string() }),
    subject: () => [],
    run: async (_, { to }) => ({ passed: to }),
  }),
  'things.break': operation({
    summary: 'Fails in a way nobody expected',
    permission: 'anyone',
    purpose: 'administration',
    verb: 'consultation',
    input: z.object({}),
    output: z.object({}),
    subject: () => [],
    run: async () => {
      throw new Error('secret of Anna')
    },
  }),
  'things.hide': operation({
    summary: 'Only for jobs',
    permission: 'anyone',
    purpose: 'administration',
    verb: 'consultation',
    internal: true,
    input: z.object({}),
    output: z.object({}),
    subject: () => [],
    run: async () => ({}),
  }),
  'sessions.open': operation({
    summary: 'Sign in',
    permission: 'anyone',
    purpose: 'administration',
    verb: 'consultation',
    rate: '3/min',
    input: z.object({ password: z.string() }),
    output: z.object({ sessionToken: z.string(), member: z.string() }),
    subject: () => [],
    run: async (_, { password }) => {
      if (password !== 'right') throw new Problem('not-permitted', 'Wrong.')
      return { sessionToken: 't'.repeat(43), member: 'Anna' }
    },
  }),
  'sessions.close': operation({
    summary: 'Sign out',
    permission: 'self',
    purpose: 'administration',
    verb: 'erasure',
    input: z.object({}),
    output: z.object({}),
    subject: () => [],
    run: async () => ({}),
  }),
  'files.keep': operation({
    summary: 'Keep a file',
    permission: 'self',
    purpose: 'administration',
    verb: 'collection',
    internal: true,
    input: z.object({
      file: z.uuid(),
      key: z.string(),
      name: z.string().max(20),
      size: z.int(),
      sha256: z.string(),
    }),
    output: z.object({}),
    subject: ({ file }) => [file],
    run: async () => ({}),
  }),
} as const
