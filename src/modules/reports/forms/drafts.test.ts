import assert from 'node:assert/strict'
import { test } from 'node:test'
import { as, done } from '../../../../test/houses/kernel.ts'
import { ReportsHouse } from '../../../../test/houses/reports.ts'
import { onDatabases, type TestDatabase } from '../../../../test/run/databases.ts'
import { type Member, system } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { DRAFT_DAYS } from './drafts.ts'

const DAY = 86_400_000
type Drafts = {
  drafts: { draft: string; form: string; savedAt: string; expiresAt: string; answers: Record<string, unknown> }[]
}

async function set(database: TestDatabase) {
  const house = await ReportsHouse.open(database)
  return { house, database, worker: await house.admitted(house.keeper, ['health-worker', 'social-worker']) }
}

onDatabases('forms that are not finished', set, (stand) => {
  const keep = async (answers: object, draft = newId(), form = 'health') => {
    await stand().house.call(stand().worker.token, 'drafts.keep', { draft, form, answers })
    return draft
  }
  const list = async () => (await stand().house.call<Drafts>(stand().worker.token, 'drafts.list')).drafts
  const kept = async (draft: string) => (await list()).find((one) => one.draft === draft)
  const count = async (text: string) =>
    Number((await stand().database.superuser(`select count(*) as n from ${text}`))[0].n)
  /** As if it had been saved so long ago. */
  const age = (draft: string, days: number) =>
    stand().database.superuser(
      `update form_drafts set saved_at = saved_at - interval '${days} days' where id = '${draft}'`,
    )
  const sweep = () =>
    done(stand().house.kernel, { actor: system(stand().house.agency), operation: 'reports.erase', input: {} })

  test('are kept with whatever there is of them, the latest first', async () => {
    const first = await keep({ described: 'Only this' })
    stand().house.kernel.clock.pass(60_000)
    const second = await keep({ signs: ['papers'], described: '' }, newId(), 'social')
    assert.deepEqual(
      (await list()).slice(0, 2).map(({ draft, form }) => [draft, form]),
      [
        [second, 'social'],
        [first, 'health'],
      ],
    )
    assert.deepEqual((await kept(second))?.answers, { signs: ['papers'], described: '' })
  })

  test('saved again they are one, with the later words, under a new key; the old one is gone', async () => {
    const draft = await keep({ described: 'Before' })
    const key = async () =>
      (await stand().database.superuser(`select data_key from form_drafts where id = '${draft}'`))[0].data_key
    const before = await key()
    const keys = await count('data_keys')
    await keep({ described: 'After' }, draft)
    assert.equal((await kept(draft))?.answers.described, 'After')
    assert.notEqual(await key(), before)
    assert.equal(await count('data_keys'), keys)
    assert.equal(await count(`data_keys where id = '${before}'`), 0)
  })

  test('say until when they are kept', async () => {
    const one = await kept(await keep({ described: 'x' }))
    assert.equal(Date.parse(one?.expiresAt ?? '') - Date.parse(one?.savedAt ?? ''), DRAFT_DAYS * DAY)
  })

  test('are not shown after a week, and swept with their keys', async () => {
    const [old, young] = [await keep({ described: 'Old' }), await keep({ described: 'Young' })]
    await age(old, DRAFT_DAYS)
    await age(young, DRAFT_DAYS - 1)
    assert.equal(await kept(old), undefined)
    assert.ok(await kept(young))
    const keys = await count('data_keys')
    await sweep()
    assert.equal(await count(`form_drafts where id = '${old}'`), 0)
    assert.equal(await count(`form_drafts where id = '${young}'`), 1)
    assert.equal(await count('data_keys'), keys - 1)
  })

  test('of another agency are left alone by the sweep of this one', async () => {
    const { house } = stand()
    const other = await house.another(house.keeper)
    const theirs = await house.admitted(other, ['social-worker'])
    const draft = newId()
    await house.call(theirs.token, 'drafts.keep', { draft, form: 'social', answers: { described: 'x' } })
    await age(draft, DRAFT_DAYS + 1)
    await sweep()
    assert.equal(await count(`form_drafts where id = '${draft}'`), 1)
    await done(house.kernel, { actor: system(other.agency), operation: 'reports.erase', input: {} })
    assert.equal(await count(`form_drafts where id = '${draft}'`), 0)
  })

  test('thrown away are gone with their keys; thrown away twice is no fault', async () => {
    const { house, worker } = stand()
    const draft = await keep({ described: 'x' })
    const keys = await count('data_keys')
    await house.call(worker.token, 'drafts.erase', { draft })
    assert.equal(await count('data_keys'), keys - 1)
    await house.call(worker.token, 'drafts.erase', { draft })
  })

  test('open to nobody who holds the agency’s key, only to whoever wrote them', async () => {
    const { house } = stand()
    const draft = await keep({ described: 'Mine alone' })
    const [{ data_key }] = await stand().database.superuser(`select data_key from form_drafts where id = '${draft}'`)
    const officer = (await house.member(house.officer.token)) as Member
    const worker = (await house.member(stand().worker.token)) as Member
    const opens = (member: Member) =>
      as(house.kernel, member, async (db) => (await member.keys?.dataKey(db, String(data_key))) ?? null)
    assert.equal(await opens(officer), null)
    assert.notEqual(await opens(worker), null)
  })

  test('can be kept by a newcomer whom nobody has admitted yet', async () => {
    const { house } = stand()
    const newcomer = await house.colleague(house.keeper, ['social-worker'])
    const draft = newId()
    await house.call(newcomer.token, 'drafts.keep', { draft, form: 'social', answers: { described: 'New here' } })
    const { drafts } = await house.call<Drafts>(newcomer.token, 'drafts.list')
    assert.equal(drafts[0].answers.described, 'New here')
  })

  for (const [what, input] of [
    ['a form there is not', { form: 'poem', answers: {} }],
    ['words without an end', { form: 'health', answers: { described: 'x'.repeat(5001) } }],
    ['something deeper', { form: 'health', answers: { described: { text: 'x' } } }],
  ] as const)
    test(`${what}: refused`, async () => {
      const { house, worker } = stand()
      const problem = await house.problem(worker.token, 'drafts.keep', { draft: newId(), ...input })
      assert.equal(problem?.code, 'invalid-input')
    })

  test('sent keys of other systems are forgotten after three months, and not before', async () => {
    const { house, database } = stand()
    const row = (key: string, day: string) =>
      database.superuser(
        `insert into signal_keys values ('${newId()}', '${house.agency}', '\\x${key}', '\\x00', '{}', '${day}')`,
      )
    await row('01', '2026-08-03')
    await row('02', '2026-08-05')
    await sweep()
    const left = await database.superuser(`select encode(key, 'hex') as key from signal_keys where length(key) = 1`)
    assert.deepEqual(left, [{ key: '02' }])
  })
})
