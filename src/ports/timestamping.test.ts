import assert from 'node:assert/strict'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { after, before, describe, test } from 'node:test'
import { type ServedTime, serveTime } from '../../test/fakes/served-time.ts'
import { noOpenssl, TimestampAuthority } from '../../test/fakes/timestamp-authority.ts'
import { StampFault, timestamping } from './timestamping.ts'

describe('asking an authority for a timestamp', { skip: noOpenssl }, () => {
  const authority = new TimestampAuthority()
  let served: ServedTime
  before(async () => {
    served = await serveTime(authority)
  })
  after(() => {
    served.close()
    authority.close()
  })

  const ask = timestamping()
  authority.openssl(...`ts -query -sha256 -digest ${'ab'.repeat(32)} -cert -out asked.tsq`.split(' '))
  const request = authority.read('asked.tsq')
  const fails =
    (code: string, status: number | null = null) =>
    (error: unknown) =>
      error instanceof StampFault && error.code === code && error.status === status && !error.message.includes('127.0')

  test('sends its bytes by POST, in the own network too, and brings the bytes of the answer', async () => {
    served.manner = 'right'
    const answer = await ask(served.url, request)
    assert.deepEqual(served.heard.at(-1), request)
    assert.deepEqual(served.types.at(-1), ['POST', 'application/timestamp-query', 'application/timestamp-reply'])
    assert.ok(authority.verifies(answer, Buffer.alloc(32, 0xab)))
  })

  for (const [manner, code, status] of [
    ['refuses', 'status', 503],
    ['elsewhere', 'status', 302],
    ['page', 'no-answer', null],
    ['empty', 'no-answer', null],
    ['endless', 'too-large', null],
    ['breaks off', 'no-connection', null],
  ] as const)
    test(`of one that ${manner}: ${code}, asked once`, async () => {
      served.manner = manner
      served.heard.length = 0
      await assert.rejects(ask(served.url, request), fails(code, status))
      assert.equal(served.heard.length, 1)
    })

  test('of one that says nothing ends after its time, and at once where it is called off', async () => {
    served.manner = 'silent'
    const hurried = timestamping(undefined, { bytes: 1 << 16, time: 50 })
    await assert.rejects(hurried(served.url, request), fails('too-slow'))
    const off = new AbortController()
    const asked = ask(served.url, request, off.signal)
    off.abort()
    await assert.rejects(asked, { name: 'AbortError' })
  })

  test('of one that is not there, by its port or its name', async () => {
    const gone = await serveTime(authority)
    gone.close()
    await assert.rejects(ask(gone.url, request), fails('no-connection'))
    const nowhere = timestamping(async () => [])
    await assert.rejects(nowhere('http://time.example', request), fails('no-such-host'))
  })

  test('over https is not done where nobody known here vouches for the server', async (t) => {
    authority.certify('web', 'root', [new Date('2020-01-01'), new Date('2040-01-01')], ['subjectAltName=IP:127.0.0.1'])
    const heard: unknown[] = []
    const web = createServer({ key: authority.read('web.key'), cert: authority.read('web.pem') }, (request) =>
      heard.push(request.url),
    )
    await new Promise<void>((listening) => web.listen(0, '127.0.0.1', listening))
    t.after(() => web.close())
    const address = `https://127.0.0.1:${(web.address() as AddressInfo).port}/tsr`
    await assert.rejects(ask(address, request), fails('certificate'))
    assert.deepEqual(heard, [])
  })
})
