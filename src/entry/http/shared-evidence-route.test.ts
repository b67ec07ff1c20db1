import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { alter } from '../../../test/houses/evidence.ts'
import { EvidenceSharesHouse } from '../../../test/houses/evidence-shares.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/run/databases.ts'
import { ask, testServer } from '../../../test/run/web.ts'
import { docxOf } from '../../../test/samples/papers.ts'
import type { Member } from '../../kernel/actor.ts'
import { operations } from '../../operations.ts'
import { openIsolation } from '../../ports/isolated.ts'
import type { Listening } from './listen.ts'

// One cookie for each who asks.
const [OFFICER, ANALYST, STRANGER] = ['o'.repeat(43), 'a'.repeat(43), 's'.repeat(43)]
const TEXT = 'Invented words of a contract'
const WHY = 'To%20read%20what%20it%20says'

let database: TestDatabase
let stand: EvidenceSharesHouse
let server: Listening

before(async () => {
  database = await openTestDatabase('server')
  stand = await EvidenceSharesHouse.with(database, operations)
  const { house } = stand
  const members = new Map<string, Member>()
  for (const [cookie, { token }] of [
    [OFFICER, house.officer],
    [ANALYST, house.analyst],
    [STRANGER, house.stranger],
  ] as const)
    members.set(cookie, (await house.member(token)) as Member)
  server = await testServer(house.kernel, members)
})
after(async () => {
  await server?.close()
  await database?.close()
})

const get = (share: string, { query = '', cookie = OFFICER, headers = { 'Ausma-Reason': WHY } } = {}) =>
  ask(server.port, {
    path: `/api/shares/${share}/evidence${query}`,
    headers: { Cookie: `ausma_session=${cookie}`, ...headers },
  })
const openings = async (item: string): Promise<number> =>
  (await stand.log(item)).filter(({ kind }) => kind === 'opened-there').length

test('the receiver gets the bytes as they were kept, to save under no name of anybody’s; each time stands in the log', async () => {
  const item = await stand.item({ name: 'Kvarčita' }, TEXT)
  const share = await stand.passes(item)
  for (const times of [1, 2]) {
    const { status, headers, body } = await get(share)
    assert.deepEqual([status, body], [200, TEXT])
    assert.deepEqual(
      ['content-type', 'content-disposition', 'content-length', 'x-content-type-options'].map((name) => headers[name]),
      ['application/octet-stream', `attachment; filename="${share.slice(0, 8)}.bin"`, String(TEXT.length), 'nosniff'],
    )
    assert.ok(!JSON.stringify(headers).includes(item), 'nobody learns which item it is')
    assert.equal(await openings(item), times)
  }
})

const why = await openIsolation('nobody').fault()
const isolated = { skip: why === null ? false : `none here: ${why}` }
test('words of it are shown page by page: one opening for all pages', isolated, async () => {
  const item = await stand.item({ type: 'application/zip' }, docxOf(TEXT))
  const share = await stand.passes(item)
  const first = await get(share, { query: '?page=1' })
  assert.equal(first.status, 200, first.body)
  assert.match(first.body, /Invented words/)
  const entry = String(first.headers['ausma-entry'])
  const again = await get(share, { query: `?page=1&entry=${entry}` })
  assert.deepEqual([again.status, again.headers['ausma-entry']], [200, entry])
  assert.equal(await openings(item), 1)
})

test('not without a reason, not from another site, not for the sender, a third agency or nobody', async () => {
  const item = await stand.item({}, TEXT)
  const share = await stand.passes(item)
  const refused = [
    await get(share, { headers: {} as never }),
    await get(share, { headers: { 'Ausma-Reason': WHY, 'Sec-Fetch-Site': 'cross-site' } as never }),
    await get(share, { cookie: ANALYST }),
    await get(share, { cookie: STRANGER }),
    await get(share, { cookie: 'n'.repeat(43) }),
    await get('none'),
  ]
  assert.deepEqual(
    refused.map(({ status }) => status),
    [428, 403, 404, 404, 401, 422],
  )
  for (const { body } of refused) assert.doesNotMatch(body, /Invented words/)
  assert.equal(await openings(item), 0)
})

test('recalled, without the file among its parts, or altered in the store: no byte goes out, and no opening is entered', async () => {
  const { house } = stand
  const [recalled, facts, altered] = [
    await stand.item({}, TEXT),
    await stand.item({}, TEXT),
    await stand.item({}, TEXT),
  ]
  const [one, two, three] = [
    await stand.passes(recalled),
    await stand.passes(facts, { parts: ['facts', 'log'] }),
    await stand.passes(altered),
  ]
  await house.step(house.analyst, 'recall', one, { text: 'It was the wrong one' })
  alter(house.kernel, altered)
  const answers = [await get(one), await get(two), await get(three)]
  assert.deepEqual(
    answers.map(({ status }) => status),
    [409, 409, 503],
  )
  for (const { body } of answers) assert.doesNotMatch(body, /Invented words/)
  for (const item of [recalled, facts, altered]) assert.equal(await openings(item), 0)
})
