import assert from 'node:assert/strict'
import { after, before } from 'node:test'
import type { Listening } from '../../src/entry/http/listen.ts'
import type { TestKernel } from '../houses/kernel.ts'
import { openTestDatabase, type TestDatabase } from '../run/databases.ts'
import { type Answered, ask, testServer } from '../run/web.ts'

/** Without its style, which holds words of its own and would drown what a failed test shows. */
const bare = (answer: Answered): Answered => ({ ...answer, body: answer.body.replace(/<style[\s\S]*?<\/style>/, '') })

/** What a page keeps in its form for the next one. */
export const hidden = ({ body }: Answered, name: string): string =>
  new RegExp(`name="${name}" value="([^"]+)"`).exec(body)?.[1] ?? assert.fail(body.slice(-900))

/**
 * The public pages of a house, asked for as a browser without script asks, from before a file's tests until after them.
 * @param open makes the house in an empty database
 */
export function publicPages<H extends { readonly kernel: TestKernel }>(open: (database: TestDatabase) => Promise<H>) {
  let database: TestDatabase
  let house: H
  let server: Listening
  before(async () => {
    database = await openTestDatabase('server')
    house = await open(database)
    server = await testServer(house.kernel)
  })
  after(async () => {
    await server?.close()
    await database?.close()
  })
  return {
    house: () => house,
    database: () => database,
    get: async (path: string) => bare(await ask(server.port, { path })),
    post: async (path: string, fields: Record<string, string>) =>
      bare(
        await ask(server.port, {
          method: 'POST',
          path,
          // As a page says that lets nobody know where somebody came from.
          headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: 'null' },
          body: new URLSearchParams(fields).toString(),
        }),
      ),
    /** Posts a form with files in it. */
    send: async (path: string, form: FormData) => {
      const made = new Response(form)
      const headers = { 'Content-Type': made.headers.get('Content-Type') ?? '', Origin: 'null' }
      const body = new Uint8Array(await made.arrayBuffer())
      return bare(await ask(server.port, { method: 'POST', path, headers, body }))
    },
  }
}
