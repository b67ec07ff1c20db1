import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { ask } from '../../../test/run/web.ts'
import { passOn } from './pages.ts'

describe('what the server passes on to the process of the public pages', () => {
  const room = mkdtempSync(join(tmpdir(), 'ausma-passing-'))
  const socket = join(room, 'pages.sock')
  const agent = new Agent({ keepAlive: true })
  let far: Server
  let near: Server
  before(async () => {
    // It answers with what it was told.
    far = createServer(async (incoming, outgoing) => {
      let body = ''
      for await (const part of incoming) body += part
      outgoing.setHeader('X-From-The-Pages', 'yes')
      outgoing.end(JSON.stringify({ headers: incoming.headers, url: incoming.url, body }))
    })
    near = createServer(
      (incoming, outgoing) => void passOn({ incoming, outgoing }, { agent, from: '192.0.2.7', socket }),
    )
    await new Promise<void>((resolve) => far.listen(socket, resolve))
    await new Promise<void>((resolve) => near.listen(0, '127.0.0.1', resolve))
  })
  after(() => {
    agent.destroy()
    near.close()
    far.close()
    rmSync(room, { recursive: true })
  })
  const port = () => (near.address() as AddressInfo).port

  test('is what pages need: no cookie of a member, no key of a system, and nobody says for themselves where they come from', async () => {
    const answer = await ask(port(), {
      method: 'POST',
      path: '/p/en/form?x=1',
      headers: {
        Cookie: 'ausma_session=secret',
        Authorization: 'Bearer secret',
        'Ausma-From': '203.0.113.1',
        'X-Forwarded-For': '203.0.113.1',
        'User-Agent': 'a browser like no other',
        'Accept-Language': 'lv',
        'Content-Type': 'application/x-www-form-urlencoded',
      },
      body: 'text=words',
    })
    const { headers, url, body } = answer.json() as { headers: Record<string, string>; url: string; body: string }
    assert.deepEqual(
      [url, body, headers['ausma-from'], headers['accept-language']],
      ['/p/en/form?x=1', 'text=words', '192.0.2.7', 'lv'],
    )
    assert.doesNotMatch(JSON.stringify(headers), /secret|203\.0|like no other/)
    assert.equal(answer.headers['x-from-the-pages'], 'yes')
  })

  test('while the pages are away people are told to try again, and whom to call', async () => {
    const lost = createServer(
      (incoming, outgoing) => void passOn({ incoming, outgoing }, { agent, from: '', socket: join(room, 'none') }),
    )
    await new Promise<void>((resolve) => lost.listen(0, '127.0.0.1', resolve))
    const answer = await ask((lost.address() as AddressInfo).port, { path: '/p/en' })
    lost.close()
    assert.equal(answer.status, 503)
    assert.match(answer.body, /112/)
  })
})
