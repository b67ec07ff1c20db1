import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepEvidence } from '../../../../test/houses/evidence.ts'
import { AT, NoticesHouse } from '../../../../test/houses/notices.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { operations } from '../operations.ts'
import type { Check, ItemPage } from '../shapes.ts'

const REASON = 'The bag was opened before the judge'
const [FIRST, LATER] = [
  { scale: '4x4', source: 'B', information: '2' },
  { scale: '6x6', source: 'E', information: '5' },
] as const
const SEAL = { kind: 'physical', number: 'LV 004417' } as const

onDatabases(
  'grades and seals of evidence',
  (database) => NoticesHouse.open(database, { operations }),
  (house) => {
    const call = <T>(operation: string, input: object, by = house().anna, reason?: string) =>
      house().call<T>(by.token, operation, input, reason)
    const get = (item: string) => call<ItemPage>('evidence.get', { item })
    const refused = async (operation: string, input: object, by = house().anna) =>
      (await house().problem(by.token, operation, input, REASON))?.code
    const keep = async (more: object = {}) =>
      (await keepEvidence(house(), house().anna, await house().lead(), { grade: FIRST, ...more })).item
    const isSound = async (item: string) =>
      (await call<{ checks: Check[] }>('evidence.verify', { item })).checks.every(({ ok }) => ok !== false)
    const posting = async (grade?: object) => {
      const lead = await house().lead()
      const input = { lead, place: 0, address: AT, childAbuse: false, ...(grade && { grade }) }
      const { evidence } = await call<{ evidence: string }>('notices.keep-posting', input)
      await house().capture(evidence)
      const pieces = (await house().ofLead(lead)).evidence
      return Promise.all(pieces.map(({ id }) => get(id)))
    }

    test('a later grade stands beside the first, with who gave it and when; the log is as sound as before', async () => {
      const item = await keep()
      await call('evidence.grade', { item, grade: LATER }, house().berta)
      await call('evidence.grade', { item, grade: FIRST })
      const { grade, log } = await get(item)
      assert.deepEqual(grade, FIRST)
      assert.deepEqual(
        log.map(({ kind, by, words }) => [kind, by?.id, words?.grade]),
        [
          ['captured', house().anna.id, undefined],
          ['graded', house().berta.id, LATER],
          ['graded', house().anna.id, FIRST],
        ],
      )
      assert.ok(await isSound(item))
    })

    test('what was not graded is graded later; no grade is of another scale, and none is given by who keeps no evidence', async () => {
      const item = await keep({ grade: null })
      assert.equal((await get(item)).grade, null)
      assert.equal(await refused('evidence.grade', { item, grade: { ...FIRST, source: 'E' } }), 'invalid-input')
      const warden = await house().admitted(house().keeper, ['border-officer'])
      assert.equal(await refused('evidence.grade', { item, grade: FIRST }, warden), 'not-permitted')
      await call('evidence.grade', { item, grade: FIRST })
      assert.deepEqual((await get(item)).log.at(-1)?.words?.grade, FIRST)
    })

    test('an advert and its page say what took them, on which ground, and the grade of whoever kept it', async () => {
      const kept = await posting(LATER)
      assert.deepEqual(
        kept.map(({ kind, tool, ground, grade }) => [kind, tool, ground, grade]),
        ['posting', 'page'].map((kind) => [kind, 'Ausma/0.1', 'public', LATER]),
      )
      for (const { id, sha256 } of kept) if (sha256 !== null) assert.ok(await isSound(id))
      const [plain] = await posting()
      assert.deepEqual([plain.tool, plain.ground, plain.grade], ['Ausma/0.1', 'public', null])
    })

    test('a seal has its number until it is taken off or found broken; a broken one is told until another is put on', async () => {
      const item = await keep()
      for (const act of ['evidence.unseal', 'evidence.find-broken'])
        assert.equal(await refused(act, { item }), 'conflict', 'there is none')
      await call('evidence.seal', { item, seal: SEAL })
      const sealed = await get(item)
      assert.deepEqual([sealed.stand.seal, sealed.sealedWith], ['on', SEAL])
      assert.deepEqual(
        ['evidence.seal', 'evidence.unseal', 'evidence.find-broken'].map((act) => sealed.may.includes(act)),
        [false, true, true],
      )
      assert.equal(await refused('evidence.seal', { item, seal: SEAL }), 'conflict', 'one is on it')
      await call('evidence.find-broken', { item }, house().berta, REASON)
      const broken = await get(item)
      assert.deepEqual([broken.stand.seal, broken.sealedWith], ['broken', null])
      const other = { kind: 'digital', number: '7F:03' }
      await call('evidence.seal', { item, seal: other })
      await call('evidence.unseal', { item }, house().anna, REASON)
      const { log, stand } = await get(item)
      assert.equal(stand.seal, 'none')
      assert.deepEqual(
        log.slice(1).map(({ kind, by, words }) => [kind, by?.id, words?.seal, words?.reason]),
        [
          ['sealed', house().anna.id, SEAL, undefined],
          ['seal-broken', house().berta.id, SEAL, REASON],
          ['sealed', house().anna.id, other, undefined],
          ['unsealed', house().anna.id, other, REASON],
        ],
      )
      assert.ok(await isSound(item))
    })

    test('a seal moves nothing: sealed items are handed over, given outside and closed as others are', async () => {
      const item = await keep()
      await call('evidence.seal', { item, seal: SEAL })
      await call('evidence.hand-over', { item, to: house().berta.id })
      await call('evidence.receive', { item }, house().berta)
      await call('evidence.give-out', { item, to: 'Invented Court', receipt: '1' }, house().berta, REASON)
      await call('evidence.find-broken', { item }, house().berta, REASON)
      await call('evidence.return', { item }, house().berta, REASON)
      const { stand } = await get(item)
      assert.deepEqual([stand.place, stand.seal], ['here', 'broken'])
    })
  },
)
