import assert from 'node:assert/strict'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { after, before, beforeEach, describe, test } from 'node:test'
import { eventually } from '../../../test/browser/eventually.ts'
import { type Listening, listen } from './listen.ts'

const REQUEST = 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'

describe('requests of one connection', () => {
  let listening: Listening
  let begun = 0
  let answer: () => void
  let answered: Promise<void>
  before(async () => {
    const work = async () => {
      begun++
      await answered
      return new Response('said')
    }
    listening = await listen(work, 0)
  })
  after(() => listening?.close())
  beforeEach(() => {
    begun = 0
    const { promise, resolve } = Promise.withResolvers<void>()
    answered = promise
    answer = resolve
  })

  test('that come without waiting for answers close it, and two of them at most were worked on', async () => {
    const socket = connect(listening.port, '127.0.0.1')
    socket.on('error', () => {})
    socket.write(REQUEST.repeat(40))
    await once(socket, 'close')
    answer()
    assert.ok(begun <= 2, `${begun} were begun`)
  })

  test('that come after the sender has hung up are not worked on', async () => {
    const socket = connect(listening.port, '127.0.0.1')
    socket.on('error', () => {})
    socket.write(REQUEST)
    await eventually(() => begun, 1)
    socket.write(REQUEST.repeat(40))
    socket.destroy()
    await once(socket, 'close')
    answer()
    await eventually(() => begun <= 2, true)
  })

  test('that follow each other are answered on the same connection, as many as there are', async () => {
    answer()
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const ports = new Set<number | undefined>()
    for (let i = 0; i < 20; i++) {
      const asked = request({ port: listening.port, host: '127.0.0.1', agent })
      asked.end()
      const [response] = await once(asked, 'response')
      ports.add(response.socket.localPort)
      response.resume()
      await once(response, 'end')
      assert.equal(response.statusCode, 200)
    }
    assert.deepEqual([begun, ports.size], [20, 1])
    agent.destroy()
  })
})
