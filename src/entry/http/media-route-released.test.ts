import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { alter, stored } from '../../../test/houses/evidence.ts'
import { GuestsHouse } from '../../../test/houses/guests.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/run/databases.ts'
import { ask, testServer } from '../../../test/run/web.ts'
import type { Member } from '../../kernel/actor.ts'
import type { Listening } from './listen.ts'

// A document that a client released to their lawyer of another agency, as the lawyer's browser asks for it.

let database: TestDatabase
let house: GuestsHouse
let server: Listening
let person = ''
let guest = ''
const members = new Map<string, Member>()
const [WORKER, LAWYER, GUARDIAN] = ['a', 'b', 'c'].map((letter) => letter.repeat(43))
const REASON = { 'Ausma-Reason': encodeURIComponent('To write the appeal — ļoti') }
const TEXT = 'Wage: 300 a month, less the room.'

before(async () => {
  database = await openTestDatabase('server')
  house = await GuestsHouse.open(database)
  for (const [token, who] of [
    [WORKER, house.worker],
    [LAWYER, house.lawyer],
    [GUARDIAN, house.guardian],
  ] as const)
    members.set(token, (await house.member(who.token)) as Member)
  server = await testServer(house.kernel, members)
  person = await house.meets(house.worker)
  guest = await house.seated(person, house.lawyer, { kind: 'lawyer' })
})
after(async () => {
  await server.close()
  await database.close()
})

const released = async () => {
  const bytes = await stored(house.kernel, TEXT)
  await house.call(house.worker.token, 'documents.keep', {
    ...{ person, ...bytes, type: 'text/plain', scan: { verdict: 'clean', by: 'Test scanner' }, document: 'contract' },
    ...{ name: 'Contract', own: true, ground: 'consent', how: 'She asked us to' },
  })
  const said = { guest, media: bytes.file, how: 'Asked in Ukrainian', language: 'uk', understood: true }
  const { document } = await house.call<{ document: string }>(house.worker.token, 'guests.release-document', said)
  return { document, media: bytes.file }
}
const get = (id: string, query = 'released=yes', token = LAWYER, headers: Record<string, string> = REASON) =>
  ask(server.port, {
    path: `/api/person-media/${id}?${query}`,
    headers: { Cookie: `ausma_session=${token}`, 'Ausma-Request': '1', ...headers },
  })

test('comes to the lawyer by the number of its release, to be saved, with no type of its own', async () => {
  const { document } = await released()
  const { status, body, headers } = await get(document)
  assert.deepEqual([status, body], [200, TEXT])
  assert.equal(headers['content-type'], 'application/octet-stream')
  assert.match(String(headers['content-disposition']), /^attachment; filename="[0-9a-f]{8}\.bin"$/)
  assert.equal(headers['cache-control'], 'no-store')
})

test('comes to nobody else, by no other number, and not without a reason', async () => {
  const { document, media } = await released()
  const refusals = [
    await get(document, 'released=yes', LAWYER, {}),
    await get(document, 'released=yes', GUARDIAN),
    await get(document, 'released=yes', WORKER),
    // By the number of the file, or as a member of the team opens it, the lawyer finds nothing.
    await get(media),
    await get(media, 'as=document'),
    await get(document, 'passed=yes'),
  ]
  assert.deepEqual(
    refusals.map(({ status }) => status),
    [428, 404, 403, 404, 404, 404],
  )
  for (const { body } of refusals) assert.ok(!body.includes('300 a month'))
})

test('comes no more once the release has ended, nor where its bytes were changed', async () => {
  const { document } = await released()
  await house.call(house.worker.token, 'guests.take-back-document', { document })
  assert.equal((await get(document)).status, 404)
  const other = await released()
  alter(house.kernel, other.media)
  const { status, body } = await get(other.document)
  assert.equal(status, 503)
  assert.ok(!body.includes('300 a month'))
})
