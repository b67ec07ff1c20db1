import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, test } from 'node:test'
import { providerFetch } from './provider-fetch.ts'

const LISTED = { hosts: ['127.0.0.1'] }

describe('asking a provider of sign-in', () => {
  const asked: string[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const piece of request) body += piece
    asked.push(`${request.method} ${request.url} ${request.headers['content-type'] ?? ''} ${body}`)
    if (request.url === '/moved') response.writeHead(302, { Location: '/inside' }).end()
    else if (request.url === '/large') response.end('x'.repeat((1 << 20) + 1))
    else response.writeHead(201, { 'Content-Type': 'application/json' }).end('{"a":1}')
  })
  let here = ''
  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  after(() => {
    server.close()
    server.closeAllConnections()
  })

  test('is done as the library would, where the host is listed', async () => {
    asked.length = 0
    const answer = await providerFetch(LISTED)(`${here}/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ code: 'c d' }),
    })
    assert.deepEqual(
      [answer.status, answer.headers.get('Content-Type'), await answer.json()],
      [201, 'application/json', { a: 1 }],
    )
    assert.deepEqual(asked, ['POST /token application/x-www-form-urlencoded code=c+d'])
  })

  test('is not done inside the own network, by number or by a name that leads there', async () => {
    asked.length = 0
    const { port } = new URL(here)
    const resolve = async () => [
      { address: '192.0.43.8', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ]
    for (const address of [here, `http://provider.example:${port}`, 'http://[::1]/', 'http://169.254.169.254/latest'])
      await assert.rejects(providerFetch({ hosts: [], resolve })(address), { code: 'not-public' }, address)
    assert.deepEqual(asked, [])
  })

  test('follows nothing and takes no endless answer', async () => {
    asked.length = 0
    assert.equal((await providerFetch(LISTED)(`${here}/moved`)).status, 302)
    assert.equal(asked.length, 1)
    await assert.rejects(providerFetch(LISTED)(`${here}/large`), { code: 'too-large' })
  })
})
