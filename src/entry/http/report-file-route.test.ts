import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ReportsHouse } from '../../../test/houses/reports.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/run/databases.ts'
import { ask, testServer } from '../../../test/run/web.ts'
import type { Member } from '../../kernel/actor.ts'
import type { Listening } from './listen.ts'

let database: TestDatabase
let house: ReportsHouse
let server: Listening
let file: string
const members = new Map<string, Member>()
const [OFFICER, KEEPER, STRANGER] = ['a', 'b', 'c'].map((letter) => letter.repeat(43))

before(async () => {
  database = await openTestDatabase('server')
  house = await ReportsHouse.open(database)
  const other = await house.another(house.keeper)
  const theirs = await house.admitted(other, ['intake-officer'])
  for (const [token, person] of [
    [OFFICER, house.officer],
    [KEEPER, house.keeper],
    [STRANGER, theirs],
  ] as const)
    members.set(token, (await house.member(person.token)) as Member)
  server = await testServer(house.kernel, members)
  const kept = await house.newFile('<script>alert(1)</script>', 'application/octet-stream')
  file = kept.file
  await house.file({ files: [kept] })
})
after(async () => {
  await server.close()
  await database.close()
})

const get = (token: string, headers: Record<string, string> = {}, id = file) =>
  ask(server.port, { path: `/api/report-files/${id}`, headers: { Cookie: `ausma_session=${token}`, ...headers } })

test('an officer gets the bytes as they came, to be saved and under no type that a browser would show', async () => {
  const { status, body, headers } = await get(OFFICER, { 'Sec-Fetch-Site': 'same-origin' })
  assert.equal(status, 200)
  assert.equal(body, '<script>alert(1)</script>')
  assert.equal(headers['content-type'], 'application/octet-stream')
  assert.match(String(headers['content-disposition']), /^attachment; filename="[0-9a-f]{8}\.bin"$/)
  assert.equal(headers['x-content-type-options'], 'nosniff')
  assert.equal(headers['cache-control'], 'no-store')
})

test('and that is entered with the report and the file', async () => {
  await get(OFFICER)
  const [entry] = await database.superuser(
    `select operation, outcome, cardinality(subjects) as n, subjects[2] as file from audit order by seq desc limit 1`,
  )
  assert.deepEqual(entry, { operation: 'reports.take-out', outcome: 'done', n: 2, file })
})

for (const [what, token, headers, status] of [
  ['a member without the role', KEEPER, {}, 403],
  ['an officer of another agency', STRANGER, {}, 404],
  ['nobody', 'x'.repeat(43), {}, 401],
  ['a link on another site', OFFICER, { 'Sec-Fetch-Site': 'cross-site' }, 403],
] as const)
  test(`${what}: refused`, async () => assert.equal((await get(token, headers)).status, status))

test('a file that is none is not there', async () => {
  assert.equal((await get(OFFICER, {}, '00000000-0000-4000-8000-000000000000')).status, 404)
  assert.equal((await get(OFFICER, {}, '..%2f..%2fsecrets')).status, 422)
})

test('the operation itself is not offered: its key never travels', async () => {
  const answer = await ask(server.port, {
    method: 'POST',
    path: '/api/reports.take-out',
    headers: { Cookie: `ausma_session=${OFFICER}`, 'Ausma-Request': '1', 'Content-Type': 'application/json' },
    body: JSON.stringify({ file }),
  })
  assert.equal(answer.status, 404)
})
