import assert from 'node:assert/strict'
import { createHmac, generateKeyPairSync } from 'node:crypto'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../test/run/mode.ts'
import { MailFault } from './mail.ts'
import { signedHeaders, signedWebhooks, type Webhook } from './webhooks.ts'

const hook = (more: Partial<Webhook> = {}): Webhook => ({
  id: 'msg_1',
  address: 'https://platform.example/in',
  body: '{}',
  signing: 'hmac',
  secret: 'an invented secret',
  at: new Date('2026-11-20T10:00:00.999Z'),
  hosts: [],
  ...more,
})

describe('the signature of a message', () => {
  test('property: a receiver that was given the same secret comes to the same, whatever the words', () => {
    const text = fc.string({ unit: 'binary', maxLength: 200 })
    fc.assert(
      fc.property(text, fc.uuid(), fc.uint8Array({ minLength: 24, maxLength: 64 }), (body, id, key) => {
        const secret = `whsec_${Buffer.from(key).toString('base64')}`
        const headers = signedHeaders(hook({ body, id, secret }))
        const signed = Buffer.from(`${id}.${headers['webhook-timestamp']}.${body}`)
        const expected = createHmac('sha256', key).update(signed).digest('base64')
        assert.equal(headers['webhook-signature'], `v1,${expected}`)
      }),
    )
  })

  test('property: another secret, another signature; another time too', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), fc.nat(1e6), (one, other, seconds) => {
        // «whsec_» before it says how it is written, and base64 that says nothing is one empty key.
        fc.pre(one !== other && !`${one}${other}`.includes('whsec_'))
        // HMAC fills a short key with noughts, so that «a» and «a\0» are one; no secret that is made holds any.
        fc.pre(!`${one}${other}`.includes('\0'))
        const by = (secret: string, at = hook().at) => signedHeaders(hook({ secret, at }))['webhook-signature']
        assert.notEqual(by(one), by(other))
        assert.notEqual(by(one), by(one, new Date(hook().at.getTime() + (seconds + 1) * 1000)))
      }),
    )
  })

  test('the time is told in whole seconds, cut and not rounded: one in the future would be refused', () => {
    assert.equal(signedHeaders(hook())['webhook-timestamp'], `${Date.parse('2026-11-20T10:00:00Z') / 1000}`)
  })

  test('no header holds anything of the secret, nor anything that would begin another header', () => {
    const { privateKey } = generateKeyPairSync('ed25519')
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    for (const [signing, secret] of [
      ['hmac', 'an invented secret'],
      ['ed25519', pem],
    ] as const) {
      const headers = Object.values(signedHeaders(hook({ signing, secret }))).join('|')
      assert.ok(!headers.includes(secret) && !headers.includes(secret.split('\n')[1] ?? secret))
      assert.doesNotMatch(headers, /[\r\n]/)
    }
  })

  test('a private key that is none is a fault of the settings and is not sent unsigned', () => {
    assert.throws(() => signedHeaders(hook({ signing: 'ed25519', secret: 'not a key' })))
  })
})

describe('where a signed message may go', () => {
  const asked: string[] = []
  const send = signedWebhooks(async (host) => {
    asked.push(host)
    return []
  })
  const faultOf = (address: string, hosts: readonly string[] = []) =>
    send(hook({ address, hosts })).then(
      () => assert.fail('it went'),
      (error: unknown) => (error instanceof MailFault ? [error.message, error.isFinal] : assert.fail(String(error))),
    )

  for (const [what, address] of [
    ['in clear', 'http://platform.example/in'],
    ['by another way', 'file:///etc/hostname'],
    ['to a script', 'javascript:alert(1)'],
    ['to nothing', ''],
    ['to half an address', '//platform.example/in'],
  ] as const)
    test(`${what}: refused for good, before any name is asked for`, async () => {
      asked.length = 0
      assert.deepEqual(await faultOf(address), ['address', true])
      assert.deepEqual(asked, [])
    })

  test('to a host in clear that is listed under another port it does not go', async () => {
    assert.deepEqual(await faultOf('http://127.0.0.1:8080/in', ['127.0.0.1:8081']), ['address', true])
  })

  test('property: an address of the own network is refused for good, however it is written', async () => {
    const inside = fc.constantFrom(
      '10.1.2.3',
      '127.0.0.1',
      '192.168.1.1',
      '172.16.0.9',
      '169.254.169.254',
      '[::1]',
      '[fd00::1]',
    )
    await fc.assert(
      fc.asyncProperty(inside, async (host) => {
        const [message, isFinal] = await faultOf(`https://${host}/in`)
        assert.ok(message === 'not-public' || message === 'address', String(message))
        assert.equal(isFinal, true)
      }),
      runs(20),
    )
  })
})
