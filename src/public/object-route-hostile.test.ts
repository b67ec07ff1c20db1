import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { BlockingHouse } from '../../test/houses/blocking.ts'
import { openTestDatabase, type TestDatabase } from '../../test/run/databases.ts'
import { type Answered, ask, testServer } from '../../test/run/web.ts'
import type { Listening } from '../entry/http/listen.ts'
import { newId } from '../kernel/ids.ts'
import type { AppealRow } from '../modules/blocking/shapes.ts'

let database: TestDatabase
let house: BlockingHouse
let server: Listening

before(async () => {
  database = await openTestDatabase('server')
  house = await BlockingHouse.open(database)
  await house.published({ address: 'fish.example.org' })
  server = await testServer(house.kernel)
})
after(async () => {
  await server.close()
  await database.close()
})

const post = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
  ask(server.port, {
    method: 'POST',
    path: '/p/en/object',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: 'null', ...headers },
    body: new URLSearchParams({ go: 'send', ...fields }).toString(),
  })
const whole = (more: Record<string, string> = {}) => ({
  agency: house.agency,
  appeal: newId(),
  address: 'fish.example.org',
  reason: 'Only fish',
  contact: '',
  ...more,
})
const open = async () => (await house.does<{ appeals: AppealRow[] }>(house.approver, 'block-appeals.list')).appeals
const isFault = ({ status, body }: Answered) => {
  assert.ok(status >= 400 && status < 500, `${status}`)
  assert.doesNotMatch(body, /at .*\.ts|Error|stack/)
}

describe('the page for objections, and whoever sends it nonsense', () => {
  test('an agency that is none, or that runs no feed, is told as closed; nothing is kept', async () => {
    const before = (await open()).length
    for (const agency of [newId(), '', 'x', "'; drop table blocks", house.agency.toUpperCase()])
      isFault(await post(whole({ agency })))
    assert.equal((await open()).length, before)
  })

  test('a number of another form is made anew, and one that is taken says the same again', async () => {
    assert.equal((await post(whole({ appeal: 'not a number' }))).status, 200)
    const appeal = newId()
    const first = await post(whole({ appeal }))
    const second = await post(whole({ appeal, reason: 'Other words under the same number' }))
    const numberOf = ({ body }: Answered) => /number is ([0-9A-F]{8})/.exec(body)?.[1]
    assert.ok(numberOf(first))
    assert.equal(numberOf(first), numberOf(second))
    const kept = (await open()).filter(({ id }) => id === appeal)
    assert.deepEqual(
      [...new Set(kept.map(({ words }) => words?.reason))],
      ['Only fish'],
      'what was written first stays',
    )
  })

  test('texts that are too long are cut, never refused, and zeros go', async () => {
    const appeal = newId()
    const reason = `${'ž'.repeat(7000)}\0`
    assert.equal((await post(whole({ appeal, reason, contact: 'c'.repeat(600) }))).status, 200)
    const kept = (await open()).find(({ id }) => id === appeal)
    assert.equal(kept?.words?.reason.length, 6000)
    assert.equal(kept?.words?.contact.length, 500)
    assert.equal((await post(whole({ reason: '\0\0' }))).status, 422)
  })

  test('a form that is too large, broken or of another kind is told so as a page', async () => {
    isFault(await post(whole({ reason: 'x'.repeat(300_000) })))
    for (const type of ['application/json', 'text/plain', 'multipart/form-data'])
      isFault(await post(whole(), { 'Content-Type': type }))
  })

  test('another site cannot send it in a visitor’s name', async () => {
    for (const headers of [{ Origin: 'https://evil.example' }, { 'Sec-Fetch-Site': 'cross-site' }] as const)
      assert.equal((await post(whole(), headers as unknown as Record<string, string>)).status, 403)
  })

  test('names that no host can have find nothing and break nothing', async () => {
    for (const address of [
      'http://',
      '🐟',
      'a'.repeat(1999),
      '..',
      'http://[::1',
      'javascript:alert(1)',
      '%00',
      'fish.example.org.evil.example',
    ])
      assert.equal((await post(whole({ address }))).status, 200, address)
    const linked = (await open()).filter(({ block }) => block !== null)
    assert.ok(linked.every(({ words }) => words?.address === 'fish.example.org'))
  })

  test('however the name is written, it finds its entry', async () => {
    for (const address of [
      'FISH.example.org',
      'https://fish.example.org:8443/a?b#c',
      ' www.fish.example.org ',
      'http://user@fish.example.org/',
    ]) {
      const appeal = newId()
      assert.equal((await post(whole({ appeal, address }))).status, 200)
      assert.notEqual((await open()).find(({ id }) => id === appeal)?.block, null, address)
    }
  })

  test('a flood from one place is taken in turn, and none of it is lost', async () => {
    const appeals = Array.from({ length: 40 }, () => newId())
    const answers = await Promise.all(appeals.map((appeal) => post(whole({ appeal }))))
    assert.ok(answers.every(({ status }) => status === 200))
    const kept = new Set((await open()).map(({ id }) => id))
    assert.ok(appeals.every((appeal) => kept.has(appeal)))
  })

  test('no address of whoever wrote, and no name of a browser, stands in any row', async () => {
    await post(whole(), { 'User-Agent': 'Mozilla/5.0 (Telling)', 'X-Forwarded-For': '203.0.113.9' })
    for (const table of ['block_appeals', 'block_appeal_links', 'block_events', 'audit', 'outbox', 'jobs'])
      for (const { text } of await database.superuser(`select t::text as text from ${table} t`))
        assert.doesNotMatch(String(text), /Mozilla|203\.0\.113|127\.0\.0\.1|::1/, table)
  })
})
