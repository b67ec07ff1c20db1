import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { alter, keepEvidence } from '../../../test/houses/evidence.ts'
import { NoticesHouse } from '../../../test/houses/notices.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/run/databases.ts'
import { ask, testServer } from '../../../test/run/web.ts'
import type { Member } from '../../kernel/actor.ts'
import { execute } from '../../kernel/execute.ts'
import { operations } from '../../operations.ts'
import type { Listening } from './listen.ts'

const [ANNA, BERTA] = ['a', 'b'].map((letter) => letter.repeat(43))
/** Headers that a browser sends with a form, from a page that hides referrers. */
const FORM = { Origin: 'null', 'Sec-Fetch-Site': 'same-origin', 'Sec-Fetch-Mode': 'navigate' }

let database: TestDatabase
let house: NoticesHouse
let server: Listening

before(async () => {
  database = await openTestDatabase('server')
  house = await NoticesHouse.open(database, { operations })
  const members = new Map<string, Member>()
  for (const [token, person] of [
    [ANNA, house.anna],
    [BERTA, house.berta],
  ] as const)
    members.set(token, (await house.member(person.token)) as Member)
  server = await testServer(house.kernel, members)
})
after(async () => {
  await server.close()
  await database.close()
})

/** A bundle that Anna asked for and Berta approved. */
async function approved() {
  const { item } = await keepEvidence(house, house.anna, await house.lead())
  const words = { to: 'Invented Court', purpose: 'A hearing', basis: 'An invented law', language: 'en' }
  const [anna, berta] = [await house.actor(house.anna.token), await house.actor(house.berta.token)]
  const call = { operation: 'evidence.bundle', input: { ...words, items: [item] } }
  const asked = await execute(house.kernel, { ...call, actor: anna })
  const approval = asked.kind === 'waits' ? asked.approval : assert.fail('nobody was asked')
  const made = await execute(house.kernel, { ...call, actor: berta, input: {}, approval })
  if (made.kind !== 'done') return assert.fail('it waits')
  const { bundle } = made.output as { bundle: string }
  const { ticket } = await house.call<{ ticket: string }>(house.anna.token, 'evidence.ready-bundle', { bundle })
  return { item, bundle, ticket }
}

const post = (bundle: string, ticket: string, headers: Record<string, string> = FORM, token = ANNA) =>
  ask(server.port, {
    method: 'POST',
    path: `/api/evidence-bundles/${bundle}`,
    headers: { Cookie: `ausma_session=${token}`, 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams({ ticket }).toString(),
  })

test('the form of a page gets the bundle to be saved, as long as was said, and once', async () => {
  const { bundle, ticket } = await approved()
  const { status, headers, bytes } = await post(bundle, ticket)
  assert.equal(status, 200)
  assert.match(String(headers['content-disposition']), /^attachment; filename="ausma-bundle-[\dA-F]{8}\.zip"$/)
  assert.equal(headers['content-type'], 'application/octet-stream')
  assert.deepEqual([bytes.length, bytes.subarray(0, 2).toString()], [Number(headers['content-length']), 'PK'])
  assert.equal((await post(bundle, ticket)).headers.location, '/evidence/bundles?not=begun')
})

test('without a ticket, with that of another bundle or of another member nothing leaves', async () => {
  const { bundle, ticket } = await approved()
  const other = await approved()
  for (const answer of [
    await post(bundle, ''),
    await post(bundle, other.ticket),
    await post(bundle, ticket, FORM, BERTA),
  ]) {
    assert.deepEqual([answer.status, answer.headers.location], [303, '/evidence/bundles?not=begun'])
    assert.equal(answer.body, '')
  }
  assert.equal((await post(bundle, ticket)).status, 200, 'it is there still')
})

test('a form of another site is refused, and so is a link', async () => {
  const { bundle, ticket } = await approved()
  assert.equal((await post(bundle, ticket, { ...FORM, 'Sec-Fetch-Site': 'cross-site' })).status, 403)
  assert.equal((await post(bundle, ticket, { ...FORM, Origin: 'https://evil.example' })).status, 403)
  const path = `/api/evidence-bundles/${bundle}`
  assert.equal((await ask(server.port, { path, headers: { Cookie: `ausma_session=${ANNA}` } })).status, 404)
  assert.equal((await post(bundle, ticket)).status, 200, 'it is there still')
})

test('of bytes that differ a browser is sent back to its page, which says so; a program is told itself', async () => {
  const { item, bundle, ticket } = await approved()
  alter(house.kernel, item)
  const answer = await post(bundle, ticket)
  assert.deepEqual([answer.status, answer.headers.location, answer.body], [303, '/evidence/bundles?not=altered', ''])
  const told = await post(bundle, ticket, {})
  assert.equal(told.status, 503)
  assert.match(told.body, /not those that were kept/)
})
