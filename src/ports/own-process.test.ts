import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { type OwnProcess, openOwnProcess } from './own-process.ts'

const PROGRAM = new URL('../../test/fakes/apart.ts', import.meta.url)
const room = mkdtempSync(join(tmpdir(), 'ausma-apart-'))
after(() => rmSync(room, { recursive: true }))

type Message = Readonly<Record<string, unknown>>

/** The program of the tests in its own process, and what it says, message by message. */
async function opened(): Promise<{ own: OwnProcess; said(): Promise<Message>; ends: (number | null)[] }> {
  const heard: Message[] = []
  const waiting: ((message: Message) => void)[] = []
  const ends: (number | null)[] = []
  const own = await openOwnProcess(
    PROGRAM,
    { reads: [dirname(fileURLToPath(PROGRAM)), join(room, 'own')], writes: [join(room, 'own')] },
    {
      first: (socket) => ({ socket }),
      onMessage(message) {
        const next = waiting.shift()
        if (next) next(message as Message)
        else heard.push(message as Message)
      },
      onEnd: (code) => void ends.push(code),
    },
  )
  const said = () =>
    new Promise<Message>((resolve) => {
      const first = heard.shift()
      if (first) resolve(first)
      else waiting.push(resolve)
    })
  return { own, said, ends }
}

/** What the program answers on its socket. */
const answerAt = (path: string) =>
  new Promise<string>((resolve, reject) => {
    connect(path)
      .on('data', (bytes) => resolve(String(bytes)))
      .on('error', reject)
  })

describe('a program in its own process', () => {
  test('sees no setting of the server, and reaches the folders it is given and nothing else', async () => {
    const { own, said } = await opened()
    const secret = join(room, 'secrets.json')
    writeFileSync(secret, 'secret')
    process.env.AUSMA_TEST_SECRET = 'x'
    try {
      const { environment } = await said()
      assert.deepEqual(
        (environment as string[]).filter((name) => /AUSMA|URL|PATH|HOME/.test(name)),
        [],
      )
      own.send({ read: secret })
      assert.deepEqual(await said(), { read: 'ERR_ACCESS_DENIED' })
      own.send({ write: join(room, 'elsewhere') })
      assert.deepEqual(await said(), { write: 'ERR_ACCESS_DENIED' })
      // Its own data folder, where nobody says another.
      own.send({ read: fileURLToPath(new URL('../../data/secrets.json', import.meta.url)) })
      assert.deepEqual(await said(), { read: 'ERR_ACCESS_DENIED' })
    } finally {
      delete process.env.AUSMA_TEST_SECRET
      await own.close()
    }
  })

  test('is started again where it ends by itself, on the same socket', async () => {
    const { own, said, ends } = await opened()
    await said()
    assert.equal(await answerAt(own.socket), 'here')
    own.send({ end: 3 })
    // It says so itself when it begins anew.
    await said()
    while (!own.isReady()) await new Promise((resolve) => setImmediate(resolve))
    assert.deepEqual(ends, [3])
    assert.equal(await answerAt(own.socket), 'here')
    await own.close()
  })

  test('ends with the server, and leaves no socket behind', async () => {
    const { own, ends } = await opened()
    await own.close()
    assert.equal(existsSync(own.socket), false)
    assert.deepEqual(ends, [])
    own.send({ end: 0 })
  })

  test('is given up where it never listens', async () => {
    const listener = { first: () => ({ end: 1 }), onMessage() {} }
    await assert.rejects(
      openOwnProcess(PROGRAM, { reads: [dirname(fileURLToPath(PROGRAM))], writes: [] }, listener),
      /does not start/,
    )
  })
})
