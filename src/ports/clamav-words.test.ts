import assert from 'node:assert/strict'
import { createServer, type Server, type Socket } from 'node:net'
import { after, before, describe, test } from 'node:test'
import fc from 'fast-check'
import { PATIENCE } from '../../test/browser/eventually.ts'
import { clamav, clamdPlace, readVerdict } from './clamav.ts'

const name = fc
  .string({ minLength: 1, maxLength: 60 })
  .filter((text) => !text.includes('\0') && !text.includes(' FOUND'))

describe('what a scanner says of a stream', () => {
  test('property: a name comes out as printable signs of one byte, as long as it was', () => {
    fc.assert(
      fc.property(name, (what) => {
        const verdict = readVerdict(`stream: ${what} FOUND\0`)
        assert.equal(verdict?.verdict, 'found')
        assert.ok(verdict?.verdict === 'found' && /^[\x20-\x7e]+$/.test(verdict.what))
        assert.equal(verdict.what.length, what.length)
      }),
    )
  })

  test('property: nothing is clean but the one sentence that says so', () => {
    fc.assert(
      fc.property(fc.string(), (said) => {
        assert.equal(readVerdict(said)?.verdict === 'clean', said.startsWith('stream: OK\0'))
        // A file's own words must not be able to say that it is clean.
        assert.notEqual(readVerdict(`${said}x stream: OK\0`)?.verdict, 'clean')
      }),
    )
  })

  for (const [said, why] of [
    ['INSTREAM size limit exceeded. ERROR\0', 'too-large'],
    ['INSTREAM: Can’t allocate memory ERROR\0', 'failed'],
    ['stream: Access denied. ERROR\0', 'failed'],
    ['UNKNOWN COMMAND\0', 'failed'],
    ['stream:  FOUND\0', 'failed'],
    [`stream: ${'x'.repeat(201)} FOUND\0`, 'failed'],
  ] as const)
    test(`${JSON.stringify(said.slice(0, 40))}: not scanned, ${why}`, () =>
      assert.deepEqual(readVerdict(said), { verdict: 'not-scanned', why }))

  test('half a sentence is none yet', () => {
    const whole = 'stream: Own-Eicar FOUND\0'
    for (let cut = 0; cut < whole.length; cut++) assert.equal(readVerdict(whole.slice(0, cut)), null, `${cut}`)
  })
})

describe('where a scanner is', () => {
  for (const [told, place] of [
    ['unix:///run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
    ['unix:/with%20blank/clamd.ctl', { path: '/with blank/clamd.ctl' }],
    ['tcp://localhost:3311', { host: 'localhost', port: 3311 }],
    ['tcp://[::1]', { host: '::1', port: 3310 }],
  ] as const)
    test(told, () => assert.deepEqual(clamdPlace(told), place))
})

/** Says one thing for a file and another for its version, in pieces, as a slow network cuts them. */
class Halting {
  verdict = 'stream: OK\0'
  version = 'ClamAV 1.4.6/27777/Fri Nov 27 09:00:00 2026\0'
  private readonly server: Server = createServer((socket) => {
    socket.on('error', () => {})
    let all = Buffer.alloc(0)
    let answered = false
    socket.on('data', (part: Buffer) => {
      all = Buffer.concat([all, part])
      const asksVersion = all.includes('zVERSION\0')
      // Four noughts are a part without length: the end of the file.
      if (answered || !(asksVersion || all.subarray(-4).equals(Buffer.alloc(4)))) return
      answered = true
      void this.say(socket, asksVersion ? this.version : this.verdict)
    })
  })

  private async say(socket: Socket, words: string): Promise<void> {
    for (const letter of words) {
      if (socket.destroyed) return
      socket.write(letter)
      await new Promise((resolve) => setImmediate(resolve))
    }
    socket.end()
  }

  listen = (): Promise<number> =>
    new Promise((resolve) =>
      this.server.listen(0, '127.0.0.1', () => resolve((this.server.address() as { port: number }).port)),
    )
  close = (): void => void this.server.close()
}

describe('a scanner that speaks in pieces', () => {
  const halting = new Halting()
  let port: number
  before(async () => {
    port = await halting.listen()
  })
  after(() => halting.close())
  const scan = async () => {
    const file = async function* () {
      yield Buffer.from('Some words')
    }
    const watched = clamav({ host: '127.0.0.1', port }, { silence: PATIENCE, verdict: PATIENCE }).watch(file())
    for await (const _ of watched.bytes);
    return watched.scan
  }

  test('is heard to the end of its sentence, with its whole version', async () => {
    assert.deepEqual(await scan(), { verdict: 'clean', by: 'ClamAV 1.4.6/27777/Fri Nov 27 09:00:00 2026' })
    halting.verdict = 'stream: Own-Eicar FOUND\0'
    assert.equal((await scan()).verdict, 'found')
  })

  test('one that calls itself something else is named as what was asked for, and its verdict counts', async () => {
    halting.verdict = 'stream: OK\0'
    halting.version = '<script>alert(1)</script>\0'
    assert.deepEqual(await scan(), { verdict: 'clean', by: 'ClamAV' })
  })

  test('one that ends in the middle of its sentence has judged nothing', async () => {
    halting.verdict = 'stream: Own-Eic'
    assert.deepEqual(await scan(), { verdict: 'not-scanned', why: 'down' })
  })
})
