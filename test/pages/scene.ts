import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import type { Door } from '../../src/entry/http/door.ts'
import { guardHeaders, type Variables } from '../../src/entry/http/headers.ts'
import { staffPage } from '../../src/entry/http/staff-pages.ts'
import { late } from '../browser/eventually.ts'
import { type Answers, type Call, problem, Reply } from './answers.ts'
import { builtPages } from './build.ts'

/** What one opened page is told, and what it said. */
export type Scene = {
  answers: Answers
  readonly state: 'new' | 'ready' | 'demo'
  readonly calls: Call[]
  /** Calls that came and were not answered yet, but for those that the test itself holds back. */
  open: number
  /** Calls that the test itself holds back. */
  held: number
  readonly complaints: string[]
}

/** Names the scene in each request: one that a closed page had sent may come when the next page is open. */
export const SCENE = 'Test-Scene'

/** Where nothing is to be seen. */
export const EMPTY = '/empty.txt'

type Served = { Variables: Variables }

/** The real pages and headers, with the answers of the scenes. */
export async function startServer(
  sceneOf: (name: string | undefined) => Scene,
): Promise<{ origin: string; close: () => Promise<void> }> {
  const pages = await builtPages()
  const scene = (c: Context<Served>) => sceneOf(c.req.header(SCENE))
  const app = new Hono<Served>()
  app.use(guardHeaders(false))
  app.put('/api/files', async (c) => {
    const name = decodeURIComponent(c.req.header('Ausma-File-Name') ?? '')
    const bytes = (await c.req.arrayBuffer()).byteLength
    return tell(await answerTo(scene(c), { name: 'files.keep', input: { name, bytes }, reason: null, approval: null }))
  })
  app.post('/api/:name', async (c) => {
    const name = c.req.param('name')
    if (c.req.header('Ausma-Request') !== '1') scene(c).complaints.push(`${name} without Ausma-Request`)
    const reason = c.req.header('Ausma-Reason')
    const call: Call = {
      name,
      input: await c.req.json(),
      reason: reason === undefined ? null : decodeURIComponent(reason),
      approval: c.req.header('Ausma-Approval') ?? null,
    }
    return tell(await answerTo(scene(c), call))
  })
  app.get(EMPTY, (c) => c.text(''))
  // The whole Chromium asks for this where a page names no picture of its own, as the empty one.
  app.get('/favicon.ico', (c) => c.body(null, 204))
  app.get('*', (c) => staffPage(c, { pages, state: async () => scene(c).state } as unknown as Door))
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 })
  await new Promise((resolve) => server.once('listening', resolve))
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

async function answerTo(scene: Scene, call: Call): Promise<Reply> {
  scene.open++
  await late()
  scene.calls.push(call)
  const reply = await replyTo(scene, call)
  await late()
  // What a test itself holds back is nothing that one could wait for.
  scene.open--
  scene.held++
  await reply.ready
  scene.held--
  return reply
}

async function replyTo(scene: Scene, call: Call): Promise<Reply> {
  // By its name alone: a type of all answers at once is more than the compiler holds.
  const given = (scene.answers as Readonly<Record<string, unknown>>)[call.name]
  if (given === undefined) {
    scene.complaints.push(`nobody answers ${call.name}`)
    return problem('not-found', 'There is no such operation.')
  }
  const answer: unknown = typeof given === 'function' ? await given(call.input, call) : given
  return answer instanceof Reply ? answer : new Reply(200, answer)
}

const tell = ({ status, body }: Reply): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' },
  })
