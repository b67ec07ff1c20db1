import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { SharesHouse } from '../../../test/houses/shares.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/run/databases.ts'
import { ask, testServer } from '../../../test/run/web.ts'
import { opened } from '../../../test/samples/sealed-zips.ts'
import type { Member } from '../../kernel/actor.ts'
import { jobs } from '../../modules/leads/index.ts'
import { jobs as ofShares } from '../../modules/shares/index.ts'
import { operations } from '../../operations.ts'
import type { Listening } from './listen.ts'

// One cookie for each who asks.
const [ANALYST, STRANGER] = ['a'.repeat(43), 's'.repeat(43)]
const OUTSIDE = { agency: null, authority: 'Harbour police of Nowhere', theirBasis: '' }

let database: TestDatabase
let house: SharesHouse
let server: Listening

before(async () => {
  database = await openTestDatabase('server')
  house = await SharesHouse.with(database, { operations, jobs: { ...jobs, ...ofShares } })
  const members = new Map<string, Member>()
  for (const [cookie, { token }] of [
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

const at = (share: string, cookie: string, headers: Record<string, string> = {}) => ({
  path: `/api/shares/${share}/package?language=lv`,
  headers: { Cookie: `ausma_session=${cookie}`, ...headers },
})

test('a zip goes out that the passphrase opens, with one page in it, under a name that says nothing', async () => {
  const { share } = await house.shared(OUTSIDE)
  const { status, headers, bytes: zip } = await ask(server.port, at(share, ANALYST))
  assert.equal(status, 200)
  assert.equal(headers['content-disposition'], `attachment; filename="${share.slice(0, 8)}.zip"`)
  assert.ok(!zip.includes('Harbour police'))
  const { passphrase } = await house.call<{ passphrase: string }>(house.analyst.token, 'shares.passphrase', { share })
  const { name, bytes, isWhole, isKey } = opened(zip, passphrase)
  assert.deepEqual([name, isWhole, isKey], [`${share.slice(0, 8)}.html`, true, true])
  assert.match(bytes.toString(), /<html lang="lv".*Harbour police of Nowhere/s)
  assert.equal(opened(zip, 'AAAA-AAAA').isKey, false)
})

test('not from another site, not for another agency or nobody, and not once it was recalled', async () => {
  const { share } = await house.shared(OUTSIDE)
  const asked = [
    await ask(server.port, at(share, ANALYST, { 'Sec-Fetch-Site': 'cross-site' })),
    await ask(server.port, at(share, STRANGER)),
    await ask(server.port, at(share, 'n'.repeat(43))),
    await ask(server.port, at('none', ANALYST)),
  ]
  await house.step(house.analyst, 'recall', share, { text: 'It was the wrong one.' })
  asked.push(await ask(server.port, at(share, ANALYST)))
  assert.deepEqual(
    asked.map(({ status }) => status),
    [403, 404, 401, 422, 409],
  )
  for (const { body } of asked) assert.doesNotMatch(body, /^PK|Harbour/)
})
