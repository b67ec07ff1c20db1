import assert from 'node:assert/strict'
import { createHmac, generateKeyPairSync, verify } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, test } from 'node:test'
import fc from 'fast-check'
import { MailFault } from './mail.ts'
import { signedHeaders, signedWebhooks, type Webhook } from './webhooks.ts'

const AT = new Date('2026-11-20T10:00:00Z')
const SECRET = 'an invented secret of a platform'

/** A platform's interface: keeps what comes, and answers as it is told. */
class Interface {
  readonly got: { headers: IncomingHttpHeaders; body: string; method: string | undefined }[] = []
  status = 202
  location: string | null = null
  answer = 'ok'
  private readonly server: Server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      this.got.push({ headers: request.headers, body: Buffer.concat(parts).toString(), method: request.method })
      response.writeHead(this.status, this.location === null ? {} : { Location: this.location })
      response.end(this.answer)
    })
  })

  listen(): Promise<number> {
    return new Promise((resolve) =>
      this.server.listen(0, '127.0.0.1', () => resolve((this.server.address() as AddressInfo).port)),
    )
  }

  close(): void {
    this.server.close()
  }
}

describe('signed messages', () => {
  const platform = new Interface()
  let port: number
  before(async () => {
    port = await platform.listen()
  })
  after(() => platform.close())

  const hook = (more: Partial<Webhook> = {}): Webhook => ({
    id: 'msg_1',
    address: `http://127.0.0.1:${port}/in`,
    body: '{"schema":"ausma.notice/1"}',
    signing: 'hmac',
    secret: SECRET,
    at: AT,
    hosts: [`127.0.0.1:${port}`],
    ...more,
  })
  const send = signedWebhooks()
  const faultOf = async (more: Partial<Webhook> = {}, by = send) => {
    const error = await by(hook(more)).then(
      () => null,
      (fault: unknown) => fault,
    )
    assert.ok(error instanceof MailFault, String(error))
    return [error.message, error.isFinal]
  }

  test('arrive whole, by POST, as JSON, with a signature that the receiver can check', async () => {
    platform.status = 202
    await send(hook())
    const { headers, body, method } = platform.got.at(-1) ?? assert.fail('nothing came')
    assert.deepEqual([method, headers['content-type'], body], ['POST', 'application/json', hook().body])
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
    const expected = createHmac('sha256', SECRET).update(signed).digest('base64')
    assert.equal(headers['webhook-signature'], `v1,${expected}`)
    assert.equal(Number(headers['webhook-timestamp']) * 1000, AT.getTime())
  })

  test('a secret in the form of the specification counts by its bytes', () => {
    const bytes = Buffer.from('twenty-four bytes of one')
    const { 'webhook-signature': signature } = signedHeaders(hook({ secret: `whsec_${bytes.toString('base64')}` }))
    const signed = `msg_1.${AT.getTime() / 1000}.${hook().body}`
    assert.equal(signature, `v1,${createHmac('sha256', bytes).update(signed).digest('base64')}`)
  })

  test('property: with a key of ours any change of body, id or time is seen', () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519')
    const secret = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.uuid(), (body, other, id) => {
        const headers = signedHeaders(hook({ body, id, signing: 'ed25519', secret }))
        const signature = Buffer.from(headers['webhook-signature'].replace(/^v1a,/, ''), 'base64')
        const holds = (text: string) => verify(null, Buffer.from(text), publicKey, signature)
        const time = headers['webhook-timestamp']
        assert.ok(holds(`${id}.${time}.${body}`))
        assert.equal(holds(`${id}.${time}.${other}`), other === body)
        assert.ok(!holds(`${id}.${Number(time) + 1}.${body}`))
        assert.ok(!holds(`x${id}.${time}.${body}`))
      }),
    )
  })

  test('what the receiver refuses for good is final, and what may pass is not', async () => {
    for (const [status, isFinal] of [
      [400, true],
      [401, true],
      [404, true],
      [410, true],
      [422, true],
      [408, false],
      [425, false],
      [429, false],
      [500, false],
      [503, false],
    ] as const) {
      platform.status = status
      assert.deepEqual(await faultOf(), [`status ${status}`, isFinal])
    }
  })

  test('a redirect is not followed: it could lead where nobody looked', async () => {
    platform.status = 307
    platform.location = `http://127.0.0.1:${port}/elsewhere`
    const before = platform.got.length
    assert.deepEqual(await faultOf(), ['status 307', true])
    assert.equal(platform.got.length, before + 1)
    platform.location = null
  })

  test('nothing goes in clear, or inside the own network, unless the keeper has listed the host', async () => {
    const before = platform.got.length
    assert.deepEqual(await faultOf({ hosts: [] }), ['address', true])
    assert.deepEqual(await faultOf({ address: 'ftp://platform.example/in' }), ['address', true])
    assert.deepEqual(await faultOf({ address: 'not an address' }), ['address', true])
    const inside = signedWebhooks(async () => [{ address: '127.0.0.1', family: 4 }])
    assert.deepEqual(await faultOf({ address: 'https://platform.example/in', hosts: [] }, inside), ['not-public', true])
    assert.equal(platform.got.length, before)
  })

  test('a server that is not there, or has no name, is tried again', async () => {
    const nowhere = signedWebhooks(async () => [])
    assert.deepEqual(await faultOf({ address: 'https://platform.example/in' }, nowhere), ['no-such-host', false])
    const hosts = ['127.0.0.1:1']
    assert.deepEqual(await faultOf({ address: 'http://127.0.0.1:1/in', hosts }), ['no-connection', false])
  })

  test('an endless answer is not taken in', async () => {
    platform.status = 200
    platform.answer = 'x'.repeat(70 * 1024)
    assert.deepEqual(await faultOf(), ['too-large', false])
    platform.answer = 'ok'
    await send(hook())
  })
})
