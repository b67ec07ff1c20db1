import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { ReportsHouse } from '../../../../test/houses/reports.ts'
import { openTestDatabase, type TestDatabase } from '../../../../test/run/databases.ts'
import { markAll } from '../../../../test/run/mark-all.ts'
import { ask, call, testServer } from '../../../../test/run/web.ts'
import { newId } from '../../../kernel/ids.ts'
import type { ReportPage } from '../../../modules/reports/shapes.ts'
import type { Receipts } from '../../../modules/reports/signals/shapes.ts'
import { operations } from '../../../operations.ts'
import { openApi } from '../../openapi/document.ts'

type Json = Record<string, unknown>
type Described = { post: { security: unknown; requestBody: Json; responses: Json } }

/** A suspicion as a platform's own developers would write it from the description of the API. */
const SUSPICION = {
  language: 'en',
  stage: 'is-likely',
  danger: 'soon',
  suspicion: 'An account offers rooms and watches who comes.',
  content: [{ url: 'https://platform.example/rooms/7' }],
  contact: 'trust@platform.example',
}

describe('the signals of a platform over the web', () => {
  let database: TestDatabase
  let house: ReportsHouse
  let server: Awaited<ReturnType<typeof testServer>>
  let key: string
  let client: string
  before(async () => {
    database = await openTestDatabase('server')
    house = await ReportsHouse.open(database)
    const input = { name: 'Invented Platform', kind: 'platform', perMinute: 200 }
    const made = await house.call<{ key: string; client: string }>(house.keeper.token, 'clients.create', input)
    key = made.key
    client = made.client
    server = await testServer(house.kernel)
  })
  after(async () => {
    await server.close()
    await database.close()
  })
  const send = (name: string, input: unknown, headers: Record<string, string> = {}) =>
    call(server.port, name, input, { Authorization: `Bearer ${key}`, ...headers })
  const batch = (...texts: string[]) => ({
    idempotencyKey: newId(),
    reports: texts.map((text) => ({ language: 'en', about: 'work', told: { text } })),
  })
  const reports = async () => Number((await database.superuser('select count(*) as n from reports'))[0].n)

  test('is described: which operations, with which key, what they take and give', () => {
    const { paths, components } = openApi(operations) as { paths: Record<string, Described>; components: Json }
    for (const name of ['signals.inform', 'signals.file', 'signals.list'])
      assert.deepEqual(paths[`/api/${name}`].post.security, [{ key: [] }], name)
    assert.deepEqual(paths['/api/reports.list'].post.security, [{ session: [] }])
    assert.match(JSON.stringify(components.securitySchemes), /"key":\{"type":"http","scheme":"bearer"/)
    const taken = JSON.stringify(paths['/api/signals.inform'].post.requestBody)
    for (const field of ['idempotencyKey', 'stage', 'content', 'concerns', 'keptUntil'])
      assert.match(taken, new RegExp(`"${field}"`))
    assert.match(taken, /"enum":\["has-taken-place","is-taking-place","is-likely"\]/)
    assert.match(JSON.stringify(paths['/api/signals.file'].post.requestBody), /"maxItems":100/)
    assert.match(JSON.stringify(paths['/api/signals.file'].post.responses), /"receipts".*"readDue"/)
  })

  test('a batch is answered with receipts; sent again with the same ones, in the same order', async () => {
    const input = batch('First', 'Second', 'Third')
    const first = await send('signals.file', input)
    assert.equal(first.status, 200)
    const { receipts } = first.json() as Receipts
    assert.equal(receipts.length, 3)
    const again = (await send('signals.file', input)).json() as Receipts
    assert.deepEqual([again.receipts, again.repeated], [receipts, true])
    for (const [i, text] of ['First', 'Second', 'Third'].entries()) {
      const page = await house.call<ReportPage>(house.officer.token, 'reports.get', { report: receipts[i].report })
      assert.equal(page.messages[0].told?.text, text)
    }
  })

  test('the same key with another body is 409, and says what to do', async () => {
    const input = batch('One')
    await send('signals.file', input)
    const before = await reports()
    const answer = await send('signals.file', { ...batch('Other'), idempotencyKey: input.idempotencyKey })
    assert.equal(answer.status, 409)
    assert.equal(answer.headers['content-type'], 'application/problem+json')
    assert.match(String(answer.json().detail), /Make a new key for new content/)
    assert.equal(await reports(), before)
  })

  test('a hundred at once are taken, a hundred and one are not, and nothing of these is kept', async () => {
    const many = (n: number) => batch(...Array.from({ length: n }, (_, i) => `Report ${i}`))
    const taken = await send('signals.file', many(100))
    assert.equal((taken.json() as Receipts).receipts.length, 100)
    const before = await reports()
    const answer = await send('signals.file', many(101))
    assert.equal(answer.status, 422)
    assert.deepEqual(
      (answer.json().fields as { field: string }[]).map(({ field }) => field),
      ['reports'],
    )
    assert.equal(await reports(), before)
  })

  test('every fault comes at once, each with its place and why; no part of the input comes back', async () => {
    const wrong = {
      ...SUSPICION,
      idempotencyKey: 'short',
      stage: 'maybe',
      content: [{ url: 'Anna’s page' }],
      contact: 'Anna',
    }
    const answer = await send('signals.inform', wrong)
    assert.equal(answer.status, 422)
    const fields = answer.json().fields as { field: string; message: string }[]
    assert.deepEqual(fields.map(({ field }) => field).sort(), ['contact', 'content.0.url', 'idempotencyKey', 'stage'])
    assert.ok(fields.every(({ message }) => message.length > 5))
    assert.ok(!answer.body.includes('Anna'))
  })

  test('a suspicion under Art. 18 is 403 in words at an agency that is no authority of law enforcement', async () => {
    const input = { ...SUSPICION, idempotencyKey: newId() }
    const refused = await send('signals.inform', input)
    assert.equal(refused.status, 403)
    assert.match(String(refused.json().detail), /police of the Member State concerned/)
    await database.superuser(`update agencies set regime = '2016-680'`)
    await markAll(house.kernel.database, 'agencies')
    // The refusal kept nothing, so the same message now counts as new.
    const answer = (await send('signals.inform', input)).json() as Receipts
    assert.deepEqual([answer.repeated, answer.receipts.length], [false, 1])
    await database.superuser(`update agencies set regime = 'gdpr'`)
    await markAll(house.kernel.database, 'agencies')
  })

  for (const [what, headers, status] of [
    ['no key', { Authorization: '' }, 401],
    ['another’s scheme', { Authorization: 'Basic YWJj' }, 401],
    ['a wrong key', { Authorization: `Bearer ausma_key_${'A'.repeat(43)}` }, 401],
    ['no header of ours', { 'Ausma-Request': '' }, 403],
    ['a page of another site', { Origin: 'https://evil.example' }, 403],
    ['another type', { 'Content-Type': 'text/plain' }, 415],
  ] as const)
    test(`${what}: ${status}, and nothing is kept`, async () => {
      const before = await reports()
      assert.equal((await send('signals.file', batch('x'), headers)).status, status)
      assert.equal(await reports(), before)
    })

  test('more than a megabyte is 413', async () => {
    const body = JSON.stringify({ idempotencyKey: newId(), reports: ['x'.repeat(1 << 20)] })
    const headers = { Authorization: `Bearer ${key}`, 'Ausma-Request': '1', 'Content-Type': 'application/json' }
    const sent = ask(server.port, { method: 'POST', path: '/api/signals.file', headers, body }).catch((error) => error)
    const answer = await sent
    // The server may close before all is sent, which a client can see as a broken connection.
    if (answer instanceof Error) assert.match(String((answer as NodeJS.ErrnoException).code), /ECONNRESET|EPIPE/)
    else assert.equal(answer.status, 413)
  })

  test('too many calls are 429 with how long to wait, for this system alone', async () => {
    const input = { name: 'Slow', kind: 'partner', perMinute: 1 }
    const slow = await house.call<{ key: string }>(house.keeper.token, 'clients.create', input)
    const bearer = { Authorization: `Bearer ${slow.key}` }
    assert.equal((await send('signals.list', {}, bearer)).status, 200)
    const answer = await send('signals.list', {}, bearer)
    assert.equal(answer.status, 429)
    assert.ok(Number(answer.headers['retry-after']) > 0)
    assert.equal((await send('signals.list', {})).status, 200)
  })

  test('each call stands in the audit under the system’s number, with the reports it brought and no word of them', async () => {
    const { receipts } = (await send('signals.file', batch('Words for the audit'))).json() as Receipts
    const [entry] = await database.superuser(
      `select kind, actor, operation, verb, subjects, row_to_json(a)::text as row from audit a order by seq desc limit 1`,
    )
    const { row, ...told } = entry
    const subjects = receipts.map(({ report }) => report)
    assert.deepEqual(told, { kind: 'client', actor: client, operation: 'signals.file', verb: 'collection', subjects })
    assert.ok(!String(row).includes('Words'))
  })
})
