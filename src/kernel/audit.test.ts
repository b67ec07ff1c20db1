import assert from 'node:assert/strict'
import { createPrivateKey, randomBytes, sign } from 'node:crypto'
import { test } from 'node:test'
import { echoStand } from '../../test/houses/echo-stand.ts'
import { as, type TestKernel } from '../../test/houses/kernel.ts'
import { KINDS, openTestDatabase, type TestDatabase } from '../../test/run/databases.ts'
import { linkAt, linksOf, reads } from '../../test/samples/links.ts'
import { type Appended, type ChainLink, chain, faultIn, type Link } from './audit.ts'
import { AuditHead, headFault } from './audit-head.ts'
import { execute } from './execute.ts'

/** Reads the whole chain in stretches, as a verification does. */
async function verified({ kernel, stretch = 4 }: { kernel: TestKernel; stretch?: number }): Promise<string | null> {
  await kernel.head.settled()
  const head = kernel.head.read()
  const read = (after: number, atMost: number) =>
    as(kernel, { kind: 'system', agency: null }, (db) => chain(db, after, atMost))
  let before: Link | null = null
  for (;;) {
    const after: number = before?.seq ?? 0
    const links: readonly ChainLink[] = await read(after, stretch)
    const isEnd = links.length < stretch
    const fault = faultIn(links, before) ?? headFault(head, links, { after, isEnd })
    if (fault !== null || isEnd) return fault
    before = links[links.length - 1]
  }
}

/** Changes by somebody with full access to the database, and the fault that is then told. */
const TAMPERINGS: readonly (readonly [what: string, sql: string, told: RegExp])[] = [
  ['another time', 'update audit set at_ms = at_ms + 1 where seq = 3', /Entry 3 was changed/],
  ['another actor', 'update audit set actor = gen_random_uuid() where seq = 3', /Entry 3 was changed/],
  ['another agency', 'update audit set agency = null where seq = 3', /Entry 3 was changed/],
  ['another kind', `update audit set kind = 'system' where seq = 3`, /Entry 3 was changed/],
  ['another operation', `update audit set operation = 'echoes.none' where seq = 3`, /Entry 3 was changed/],
  ['another verb', `update audit set verb = 'erasure' where seq = 3`, /Entry 3 was changed/],
  ['another purpose', `update audit set purpose = 'oversight' where seq = 3`, /Entry 3 was changed/],
  ['another outcome', `update audit set outcome = 'refused' where seq = 3`, /Entry 3 was changed/],
  ['another subject', `update audit set subjects = '{}' where seq = 3`, /Entry 3 was changed/],
  ['another problem', `update audit set problem = 'internal' where seq = 3`, /Entry 3 was changed/],
  ['a reason put in', `update audit set reason = 'x' where seq = 3`, /Entry 3 was changed/],
  ['another reason', `update audit set reason = 'x' where seq = 2`, /Entry 2 was changed/],
  ['another hash of the reason', `update audit set reason_hash = 'x' where seq = 2`, /Entry 2 was changed/],
  ['another hash', `update audit set hash = sha256(hash) where seq = 3`, /Entry 3 was changed/],
  [
    'an entry written anew, with its hash',
    `update audit set outcome = 'refused' where seq = 3;
     update audit a set hash = sha256(previous || convert_to(app.audit_text(a), 'UTF8')) where seq = 3`,
    /Entry 4 does not follow entry 3/,
  ],
  [
    'the last entry written anew, with its hash',
    `update audit set outcome = 'refused' where seq = 10;
     update audit a set hash = sha256(previous || convert_to(app.audit_text(a), 'UTF8')) where seq = 10`,
    /Entry 10 is not the one signed/,
  ],
  ['the first entries gone', 'delete from audit where seq <= 2', /Entries 1 to 2 are missing/],
  ['entries in the middle gone', 'delete from audit where seq in (5, 6)', /Entries 5 to 6 are missing/],
  [
    'one in the middle gone and the rest moved up',
    'delete from audit where seq = 5; update audit set seq = -seq + 1 where seq > 5; update audit set seq = -seq where seq < 0',
    /Entry 5 does not follow entry 4/,
  ],
  [
    'two that changed places',
    'update audit set seq = -5 where seq = 5; update audit set seq = 5 where seq = 6; update audit set seq = 6 where seq = -5',
    /Entry 5 does not follow entry 4/,
  ],
  ['the last entry gone', 'delete from audit where seq = 10', /Entries 10 to 10 are missing: the signed head/],
  ['the last entries gone', 'delete from audit where seq > 8', /Entries 9 to 10 are missing: the signed head/],
  ['all entries gone', 'delete from audit', /Entries 1 to 10 are missing: the signed head/],
]

for (const kind of KINDS)
  test(`audit, ${kind}: any entry changed, removed, cut off or moved is found`, async (t) => {
    const database = await openTestDatabase(kind)
    t.after(() => database.close())
    const { kernel, call, north } = await echoStand(database)
    await execute(kernel, call(north.founder, 'echoes.say'))
    await execute(kernel, { ...call(north.founder, 'echoes.explain'), reason: 'asked by the court' })
    for (let i = 0; i < 8; i++) await execute(kernel, call(north.founder, 'echoes.say'))
    assert.equal(await verified({ kernel }), null)
    assert.equal(await verified({ kernel, stretch: 100 }), null)
    await database.superuser('create table untouched as select * from audit')
    for (const [what, tampering, told] of TAMPERINGS)
      await t.test(what, async () => {
        await database.superuser(tampering)
        for (const stretch of [1, 4, 5, 100]) assert.match((await verified({ kernel, stretch })) ?? '', told)
        await restore(database)
        assert.equal(await verified({ kernel }), null)
      })
    await t.test('entries cut off stay missing however many are made afterwards', async () => {
      await database.superuser('delete from audit where seq > 8')
      for (let i = 0; i < 6; i++) await execute(kernel, call(north.founder, 'echoes.say'))
      assert.match((await verified({ kernel })) ?? '', /Entry 10 is not the one signed/)
    })
  })

const restore = (database: TestDatabase) =>
  database.superuser('truncate audit; insert into audit select * from untouched')

/** A head over a text in memory. */
function headOver(text: { value: string | null }, seed: Uint8Array) {
  const store = {
    read: () => text.value,
    write: async (written: string) => void (text.value = written),
  }
  return { head: new AuditHead(store, seed) }
}

async function noted(head: AuditHead, ...links: readonly Appended[]) {
  await head.begin(reads([]))
  for (const link of links) {
    head.appended(link)
    head.note(link)
  }
  await head.settled()
}

test('head: one signed with another key, or changed, counts as absent', async () => {
  const seed = randomBytes(32)
  const text: { value: string | null } = { value: null }
  const { head } = headOver(text, seed)
  assert.equal(head.read(), null)
  await noted(head, ...linksOf(1, 7))
  assert.equal(head.read()?.seq, 7)
  const written = text.value ?? ''
  assert.equal(headOver({ value: written }, randomBytes(32)).head.read(), null)
  for (const other of [written.replace('"seq":7', '"seq":6'), written.slice(0, -9), '', 'null', '{}', '[]'])
    assert.equal(headOver({ value: other }, seed).head.read(), null, other)
})

test('head: the tally of what waits is signed with it, and never falls', async () => {
  const seed = randomBytes(32)
  const text: { value: string | null } = { value: null }
  const { head } = headOver(text, seed)
  await noted(head, ...linksOf(1, 7))
  for (const tally of [
    { came: 3, joined: 0 },
    { came: 5, joined: 2 },
    { came: 4, joined: 2 },
  ])
    head.noteWaiting(tally)
  await head.settled()
  assert.deepEqual([head.read()?.seq, head.read()?.waiting], [7, { came: 5, joined: 2 }])
  assert.deepEqual(headOver(text, seed).head.known, { came: 5, joined: 2 }, 'in the next process')
  for (const changed of [{ came: 4, joined: 2 }, { came: 5, joined: 1 }, undefined]) {
    const forged = { ...JSON.parse(text.value ?? ''), waiting: changed }
    assert.equal(headOver({ value: JSON.stringify(forged) }, seed).head.read(), null)
  }
})

test('head: one from before anything waited stays good', async () => {
  const seed = randomBytes(32)
  const wrapped = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed])
  const signature = sign(
    null,
    Buffer.from('ausma audit head 7 37'),
    createPrivateKey({ key: wrapped, format: 'der', type: 'pkcs8' }),
  )
  const value = JSON.stringify({ seq: 7, hash: '37', signature: signature.toString('base64') })
  assert.deepEqual(headOver({ value }, seed).head.read()?.seq, 7)
})

test('head: an empty chain needs none; any other does', () => {
  assert.equal(headFault(null, [], { after: 0, isEnd: true }), null)
  assert.match(headFault(null, [linkAt(1)], { after: 0, isEnd: true }) ?? '', /head is missing/)
})
