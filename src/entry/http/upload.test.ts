import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { z } from 'zod'
import { eventually, HANG, PATIENCE } from '../../../test/browser/eventually.ts'
import { testAgency, testKernel } from '../../../test/houses/kernel.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/run/databases.ts'
import { ask, SMALL, testServer } from '../../../test/run/web.ts'
import type { Member } from '../../kernel/actor.ts'
import { Problem } from '../../kernel/errors.ts'
import { operation } from '../../kernel/operation.ts'
import { type FileBlobs, openBlobs } from '../../ports/files.ts'

const room = mkdtempSync(join(tmpdir(), 'ausma-uploads-'))
after(() => rmSync(room, { recursive: true }))

type Kept = { file: string; key: string; name: string; size: number; sha256: string }

/** Inputs of the operation, and its refusal where a test sets one. */
const taken: Kept[] = []
let refuse: Error | null = null

const keep = operation({
  ...SMALL['files.keep'],
  input: z.object({ file: z.uuid(), key: z.string(), name: z.string().max(200), size: z.int(), sha256: z.string() }),
  run: async (_, input) => {
    if (refuse) throw refuse
    taken.push(input)
    return {}
  },
})

const LIMIT = 1 << 20
const TOKEN = 'a'.repeat(43)
const members = new Map<string, Member>()
let database: TestDatabase
let blobs: FileBlobs
let server: Awaited<ReturnType<typeof testServer>>

before(async () => {
  database = await openTestDatabase('server')
  blobs = openBlobs(join(room, 'blobs'))
  const kernel = { ...testKernel(database, { operations: { 'files.keep': keep } }), blobs }
  members.set(TOKEN, (await testAgency(kernel as never)).founder)
  // The sealed store lies on a disk, where a fault must leave nothing.
  server = await testServer(kernel as never, members, { uploadLimit: LIMIT })
})
after(async () => {
  await server.close()
  await database.close()
})

const put = (body: Parameters<typeof ask>[1]['body'], headers: Record<string, string> = {}) =>
  ask(server.port, {
    method: 'PUT',
    path: '/api/files',
    headers: {
      'Ausma-Request': '1',
      'Ausma-File-Name': encodeURIComponent('ziņas.csv'),
      Cookie: `ausma_session=${TOKEN}`,
      ...headers,
    },
    ...(body === undefined ? {} : { body }),
  })

const onDisk = (): string[] =>
  readdirSync(join(room, 'blobs'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()

/** Runs work that must leave the store as it was. */
async function leavingNothing(work: () => Promise<void>): Promise<void> {
  const [files, calls] = [onDisk(), taken.length]
  await work()
  // The server notices a broken connection a moment later.
  await eventually(onDisk, files)
  assert.equal(taken.length, calls, 'and nothing is said to be kept')
}

/** Holds every caller at a step until all have come to it. */
function inStep(all: number): () => Promise<void> {
  let [come, { promise, resolve }] = [0, Promise.withResolvers<void>()]
  return () => {
    const together = promise
    if (++come % all === 0) {
      resolve()
      ;({ promise, resolve } = Promise.withResolvers<void>())
    }
    return together
  }
}

async function read(kept: Kept): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of blobs.get(kept.file, Buffer.from(kept.key, 'base64url'))) parts.push(part)
  return Buffer.concat(parts)
}

describe('a file that is kept', () => {
  for (const size of [0, 1, 65_535, 65_536, 65_537, LIMIT])
    test(`${size} bytes come back as they were, and lie sealed`, async () => {
      const bytes = randomBytes(size)
      const answer = await put(bytes)
      assert.equal(answer.status, 200, answer.body)
      const kept = taken[taken.length - 1]
      assert.deepEqual(answer.json(), {
        file: kept.file,
        size,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      })
      assert.deepEqual(await read(kept), bytes)
      assert.equal(kept.name, 'ziņas.csv')
    })

  test('the key goes to the operation alone, and each file has its own', async () => {
    const answers = [await put('one'), await put('one')]
    const [a, b] = taken.slice(-2)
    assert.notEqual(a.key, b.key)
    for (const { body } of answers) assert.ok(!body.includes(a.key) && !body.includes(b.key))
  })

  test('several at once do not mix', { timeout: PATIENCE }, async () => {
    const step = inStep(3)
    const inTurns = (letter: string) =>
      (async function* () {
        for (let i = 0; i < 20; i++) {
          yield Buffer.alloc(5000, letter)
          await step()
        }
      })()
    const before = taken.length
    const answers = await Promise.all(['a', 'b', 'c'].map((letter) => put(inTurns(letter))))
    assert.ok(answers.every(({ status }) => status === 200))
    const texts = await Promise.all(taken.slice(before).map(read))
    assert.deepEqual(
      texts.map((text) => `${text}`).sort(),
      ['a', 'b', 'c'].map((letter) => letter.repeat(100_000)),
    )
  })

  for (const name of ['../../etc/passwd', 'C:\\x\\y.csv', 'a\0b', '<script>', '😀.csv', ' '])
    test(`a file called ${JSON.stringify(name)} lies under its number, never its name`, async () => {
      const files = onDisk().length
      const answer = await put('x', { 'Ausma-File-Name': encodeURIComponent(name) })
      assert.equal(answer.status, 200, answer.body)
      const kept = taken[taken.length - 1]
      assert.equal(kept.name, name)
      assert.equal(onDisk().length, files + 1)
      assert.ok(onDisk().some((path) => path.includes(kept.file)))
    })
})

describe('a refused file leaves nothing behind', () => {
  const bytes = randomBytes(200_000)
  for (const [what, headers, status] of [
    ['nobody signed in', { Cookie: '' }, 401],
    ['a session that ended', { Cookie: `ausma_session=${'x'.repeat(43)}` }, 401],
    ['from another site', { Origin: 'https://evil.example' }, 403],
    ['without our header', { 'Ausma-Request': '' }, 403],
    ['without a name', { 'Ausma-File-Name': '' }, 422],
    ['with a name that is not encoded right', { 'Ausma-File-Name': '%E0%A4%A' }, 400],
    ['with a name that is too long', { 'Ausma-File-Name': 'x'.repeat(201) }, 422],
  ] as const)
    test(`${what}: ${status}`, () =>
      leavingNothing(async () => {
        const answer = await put(bytes, headers)
        assert.equal(answer.status, status, answer.body)
        assert.equal(answer.headers['content-type'], 'application/problem+json')
        // The unread rest of the body must not be taken for the next request.
        assert.equal(answer.headers.connection, 'close')
      }))

  for (const isAnnounced of [true, false])
    test(`one byte too many, ${isAnnounced ? '' : 'not '}announced: 413`, () =>
      leavingNothing(async () => {
        async function* pieces() {
          yield Buffer.alloc(LIMIT)
          yield Buffer.alloc(1)
        }
        const answer = await put(isAnnounced ? Buffer.alloc(LIMIT + 1) : pieces()).catch((error: unknown) => error)
        // The server may close before all is sent, which a client can see as a broken connection.
        if (answer instanceof Error) assert.match(String((answer as NodeJS.ErrnoException).code), /ECONNRESET|EPIPE/)
        else assert.equal((answer as { status: number }).status, 413)
      }))

  test('the operation refuses in the end: its words are told, its bytes are gone', async () => {
    refuse = new Problem('conflict', 'There are too many files that nobody uses.')
    await leavingNothing(async () => {
      const answer = await put(bytes)
      assert.equal(answer.status, 409)
      assert.match(answer.body, /too many files/)
    })
    refuse = null
  })

  test('an unexpected failure', async () => {
    refuse = new Error('disk of Anna')
    const { error } = console
    console.error = () => {}
    await leavingNothing(async () => {
      const answer = await put(bytes)
      assert.equal(answer.status, 500)
      assert.ok(!answer.body.includes('Anna'))
    })
    console.error = error
    refuse = null
  })
})

describe('a connection that breaks', { timeout: HANG }, () => {
  /** Sends a part of a request. */
  const raw = (head: string[], body: Uint8Array) => {
    const socket = connect(server.port, '127.0.0.1')
    socket.on('error', () => {})
    // The end of the connection shows only where the socket is read.
    socket.resume()
    const closed = new Promise<void>((resolve) => socket.on('close', () => resolve()))
    const lines = [
      'PUT /api/files HTTP/1.1',
      `Host: localhost:${server.port}`,
      'Ausma-Request: 1',
      'Ausma-File-Name: x.csv',
      `Cookie: ausma_session=${TOKEN}`,
      ...head,
    ]
    socket.write(`${lines.join('\r\n')}\r\n\r\n`)
    socket.write(body)
    return { socket, closed }
  }

  for (const [what, head] of [
    ['with a length', ['Content-Length: 500000']],
    ['in pieces', ['Transfer-Encoding: chunked']],
  ] as const)
    test(`${what}: half a file is no file`, () =>
      leavingNothing(async () => {
        const files = onDisk().length
        const part = Buffer.alloc(100_000, 'x')
        const body = head[0].startsWith('Transfer') ? Buffer.concat([Buffer.from('186a0\r\n'), part]) : part
        const { socket, closed } = raw([...head], body)
        // The connection breaks only once the server is in the middle of the body.
        await eventually(() => onDisk().length, files + 1)
        socket.destroy()
        await closed
      }))

  test('a length that lies is not believed', () =>
    leavingNothing(() => raw(['Content-Length: 10', 'Transfer-Encoding: chunked'], Buffer.from('zz\r\n')).closed))

  test('and the next upload is well', async () => assert.equal((await put('x')).status, 200))
})
