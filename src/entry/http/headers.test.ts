import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Hono } from 'hono'
import { guardHeaders, isPublic, type Variables } from './headers.ts'

const app = new Hono<{ Variables: Variables }>()
app.use(guardHeaders(true))
app.get('*', (c) => {
  // The handler tries to set a looser policy.
  c.header('Content-Security-Policy', "default-src *; script-src 'unsafe-inline'")
  return c.text('x')
})
const policyOf = async (path: string): Promise<string> =>
  (await app.request(path)).headers.get('Content-Security-Policy') ?? ''

describe('the policy of an answer', () => {
  for (const path of ['/api/report-files/a', '/api/report-pictures/a', '/api/report-files/a?sure=yes'])
    test(`${path}: a stranger's bytes have no script, no origin and no network`, async () => {
      const policy = await policyOf(path)
      assert.match(policy, /^default-src 'none'; sandbox;/)
      assert.doesNotMatch(policy, /allow-|script-src|'self'|nonce/)
    })

  for (const path of ['/api/report-filesystem/a', '/api/report-files', '/leads', '/api/leads.list'])
    test(`${path} is none of these`, async () => {
      assert.doesNotMatch(await policyOf(path), /sandbox/)
    })

  test('public pages may make a thread of themselves and load nothing', async () => {
    const policy = await policyOf('/p/en/form')
    assert.match(policy, /worker-src blob:/)
    assert.match(policy, /default-src 'none'/)
    assert.doesNotMatch(policy, /connect-src|'self' 'nonce/)
    assert.equal(isPublic('/p'), true)
    assert.equal(isPublic('/pages'), false)
  })

  test('no two answers share a nonce', async () => {
    const nonces = await Promise.all(Array.from({ length: 20 }, () => policyOf('/p/en')))
    assert.equal(new Set(nonces).size, 20)
  })

  test('every answer says what a browser must not do with it', async () => {
    const { headers } = await app.request('/api/report-files/a')
    for (const [name, value] of [
      ['X-Content-Type-Options', 'nosniff'],
      ['Referrer-Policy', 'no-referrer'],
      ['Cross-Origin-Resource-Policy', 'same-origin'],
      ['Cache-Control', 'no-store'],
    ])
      assert.equal(headers.get(name), value)
    assert.match(headers.get('Strict-Transport-Security') ?? '', /max-age=\d{8}/)
  })
})
