import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Listening } from '../src/entry/http/listen.ts'
import { BlockingHouse } from './houses/blocking.ts'
import { openTestDatabase, type TestDatabase } from './run/databases.ts'
import { ask, call, testServer } from './run/web.ts'

const GUIDE = readFileSync(join(import.meta.dirname, '../docs/network-operators.md'), 'utf8')
const noOpenssl = spawnSync('openssl', ['version']).status === 0 ? false : 'no openssl here'

describe('the guide for network operators', () => {
  let database: TestDatabase
  let house: BlockingHouse
  let server: Listening
  let folder: string

  before(async () => {
    database = await openTestDatabase('server')
    house = await BlockingHouse.open(database)
    server = await testServer(house.kernel)
    await house.published({ address: 'guide.example.org' })
    folder = mkdtempSync(join(tmpdir(), 'ausma-guide-'))
  })
  after(async () => {
    await server.close()
    await database.close()
    rmSync(folder, { recursive: true })
  })

  const file = async (name: string) => {
    const headers = { Authorization: `Bearer ${house.key}` }
    const { status, body } = await ask(server.port, { path: `/api/block-feeds/${name}`, headers })
    assert.equal(status, 200, name)
    writeFileSync(join(folder, name), body)
    return body
  }
  const openssl = (...args: readonly string[]) => spawnSync('openssl', args, { cwd: folder, encoding: 'utf8' })

  test('names every file there is, and no other', async () => {
    const named = [...GUIDE.matchAll(/^\| `([\w.]+)` \|/gm)].map(([, name]) => name)
    assert.deepEqual(named.toSorted(), ['hosts.txt', 'key.pem', 'list.json', 'policy.zone', 'stix.json'])
    for (const name of named) assert.ok((await file(name)).length > 0, name)
  })

  test('its check of a signature holds with openssl, and fails for other bytes', { skip: noOpenssl }, async () => {
    const zone = await file('policy.zone')
    await file('key.pem')
    const raw = Buffer.from((await file('policy.zone.sig')).trim(), 'base64')
    assert.equal(raw.length, 64)
    writeFileSync(join(folder, 'policy.raw'), raw)
    const command = /^openssl (.*)$/m.exec(GUIDE)?.[1].split(' ') ?? []
    assert.match(String(openssl(...command).stdout), /Signature Verified Successfully/)
    writeFileSync(join(folder, 'policy.zone'), `${zone}other.example.org CNAME .\n`)
    assert.notEqual(openssl(...command).status, 0)
  })

  test('its key is one that openssl reads, and the same each time', { skip: noOpenssl }, async () => {
    const first = await file('key.pem')
    assert.match(
      execFileSync('openssl', ['pkey', '-pubin', '-in', 'key.pem', '-text', '-noout'], {
        cwd: folder,
        encoding: 'utf8',
      }),
      /ED25519/i,
    )
    await house.published({ address: 'later.example.org' })
    assert.equal(await file('key.pem'), first)
  })

  test('its acknowledgement is taken as it stands there', async () => {
    const sent = JSON.parse(/-d '(\{.*?\})'/.exec(GUIDE)?.[1] ?? '')
    assert.deepEqual(Object.keys(sent).toSorted(), ['as', 'serial'])
    const headers = { Authorization: `Bearer ${house.key}` }
    const answer = await call(server.port, 'block-feeds.acknowledge', { ...sent, serial: 1 }, headers)
    assert.equal(answer.status, 200, answer.body)
  })

  test('says of serials and fetches what holds', async () => {
    const headers = { Authorization: `Bearer ${house.key}` }
    const path = '/api/block-feeds/list.json?since=9999999999'
    const answer = await ask(server.port, { path, headers })
    assert.equal(answer.status, 409)
    assert.match(answer.body, /has not come yet/)
    assert.match(GUIDE, /has not come yet/)
    assert.match(GUIDE, /At most 60 fetches a minute/)
    assert.equal(house.kernel.operations['block-feeds.read'].rate, '60/min')
  })
})
