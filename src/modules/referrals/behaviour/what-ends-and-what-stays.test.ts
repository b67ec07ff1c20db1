import assert from 'node:assert/strict'
import { test } from 'node:test'
import { REASON, ReferralsHouse } from '../../../../test/houses/referrals.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { system } from '../../../kernel/actor.ts'
import { execute } from '../../../kernel/execute.ts'
import type { JobContext } from '../../../kernel/jobs.ts'
import { expiringJob } from '../expire.ts'

onDatabases('what ends, and what stays, of referrals', ReferralsHouse.open, (stand) => {
  const entries = (operation: string) =>
    stand().database.superuser(
      `select verb, purpose, outcome, problem, to_json(subjects)::text as subjects, reason is not null as reasoned
       from audit where operation = '${operation}' order by seq desc limit 1`,
    )
  const keysOf = async (person: string) => {
    const [{ n }] = await stand().database.superuser(
      `select count(*)::int as n from data_keys k join referrals r on r.data_key = k.id where r.person = '${person}'`,
    )
    return n
  }

  test('erasing a person erases what was sent of them to everybody, done or open; that it was stays a number', async () => {
    const house = stand()
    const person = await house.meets(house.worker, { name: 'Eraseva Sent' })
    const ids: string[] = []
    for (let i = 0; i < 3; i++) {
      const [referral] = await house.drafts(house.worker, person)
      await house.consents(house.worker, referral)
      if (i > 0) await house.call(house.worker.token, 'referrals.send', { referral })
      ids.push(referral)
    }
    const refuse = { referral: ids[2], answer: 'reject', refusedFor: 'full', text: 'No bed' }
    await house.call(house.shelter.token, 'referrals.answer', refuse)
    await house.step(house.worker, person, 'identification', 'decline')
    assert.equal(await keysOf(person), 0)
    const rows = await house.database.superuser(`select id, state, due from referrals where person = '${person}'`)
    const by = new Map(rows.map(({ id, state, due }) => [id, [state, due]]))
    assert.deepEqual(
      ids.map((id) => by.get(id)),
      [
        ['revoked', null],
        ['revoked', null],
        // A refusal stays one: else erasing would change the count of where capacity lacks.
        ['rejected', null],
      ],
    )
    const page = await house.page(house.shelter, ids[1])
    assert.deepEqual([page.summary, page.called, page.state], [null, null, 'revoked'])
  })

  test('erasing one person leaves the referrals of who went along', async () => {
    const house = stand()
    const [mother, child] = await house.family()
    const [hers, childs] = await house.drafts(house.worker, [mother, child])
    await house.consents(house.worker, hers)
    await house.consents(house.worker, childs, { ground: 'child' })
    await house.call(house.worker.token, 'referrals.send', { referral: hers, withOthers: true })
    await house.step(house.worker, mother, 'identification', 'decline')
    assert.equal(await keysOf(child), 1)
    assert.equal((await house.page(house.shelter, childs)).state, 'sent')
    assert.equal((await house.page(house.shelter, hers)).state, 'revoked')
  })

  test('a new key for somebody who comes under protection is no erasure: what was referred goes on', async () => {
    const house = stand()
    const person = await house.meets(house.worker, { name: 'Protectova' })
    const [referral] = await house.drafts(house.worker, person)
    await house.consents(house.worker, referral)
    await house.call(house.worker.token, 'referrals.send', { referral })
    const named = { person, members: [house.worker.id, house.authority.id] }
    await house.call(house.worker.token, 'persons.protect', named, REASON)
    assert.equal((await house.page(house.shelter, referral)).summary?.called, 'Protectova')
    assert.equal((await house.page(house.authority, referral)).state, 'sent')
    assert.equal((await house.problem(house.inspector.token, 'referrals.get', { referral }))?.code, 'not-found')
  })

  test('the program ends the access of its own agency’s referrals alone, and enters it as an erasure', async () => {
    const house = stand()
    const { referral } = await house.sent({ accessDays: 1 })
    await house.passes(24.1)
    const run = (agency: string) =>
      execute(house.kernel, { actor: system(agency), operation: 'referrals.expire', input: {} })
    await run(house.shelterAgency)
    const ended = async () =>
      (await house.database.superuser(`select access_ended_at from referrals where id = '${referral}'`))[0]
        .access_ended_at
    assert.equal(await ended(), null, 'the receiver’s program ends nothing of the sender’s')
    await run(house.agency)
    assert.notEqual(await ended(), null)
    const [entry] = await entries('referrals.expire')
    assert.deepEqual([entry.verb, entry.purpose, entry.outcome], ['erasure', 'protection', 'done'])
    assert.ok(String(entry.subjects).includes(referral))
  })

  test('access ends in steps until none is left, and stops where the job is stopped', async () => {
    const called: string[] = []
    const sizes = [100, 100, 7]
    const context = (signal: AbortSignal): JobContext => ({
      ...{ id: 'x', agency: 'y', member: null, blobs: stand().kernel.blobs, now: stand().now, signal },
      call: async (operation) => {
        called.push(operation)
        return { ended: Array.from({ length: sizes.shift() ?? 0 }, () => 'x') }
      },
      progress: async () => {},
    })
    assert.deepEqual(await expiringJob.run(context(new AbortController().signal), {}), { ended: 207 })
    assert.deepEqual(
      called,
      Array.from({ length: 4 }, () => 'referrals.expire'),
    )
    await assert.rejects(expiringJob.run(context(AbortSignal.abort()), {}), /abort/i)
    assert.equal(called.length, 4, 'stopped before anything was asked')
  })

  test('what each operation is in the audit: a disclosure where something leaves, with everybody it was about', async () => {
    const house = stand()
    const { person, referral } = await house.sent()
    const told = async (operation: string) => {
      const [{ verb, purpose, outcome, subjects }] = await entries(operation)
      return { verb, purpose, outcome, about: String(subjects) }
    }
    const draft = await told('referrals.draft')
    assert.deepEqual([draft.verb, draft.purpose, draft.outcome], ['alteration', 'protection', 'done'])
    assert.ok(draft.about.includes(person) && draft.about.includes(referral))
    assert.equal((await told('referrals.send')).verb, 'disclosure')
    await house.page(house.shelter, referral)
    const read = await told('referrals.get')
    assert.deepEqual([read.verb, read.about.includes(referral)], ['consultation', true])
    await house.call(house.inspector.token, 'referrals.revoke', { referral }, REASON)
    assert.equal((await entries('referrals.revoke'))[0].reasoned, true)
  })

  test('a refused try is in the audit, too, without a word of why somebody wanted it', async () => {
    const house = stand()
    const { referral } = await house.sent()
    await house.problem(house.worker.token, 'referrals.revoke', { referral }, 'Because Oksana asked me')
    const [entry] = await entries('referrals.revoke')
    assert.deepEqual([entry.outcome, entry.problem], ['failed', 'not-found'])
    const whole = await house.database.superuser(
      `select row_to_json(a)::text as whole from audit a where operation = 'referrals.revoke' order by seq desc limit 1`,
    )
    assert.doesNotMatch(String(whole[0].whole), /Oksana/)
  })

  test('withdrawing a statement, or what becomes of the criminal case, changes nothing about a referral', async () => {
    const house = stand()
    const { person, referral } = await house.sent()
    const before = await house.page(house.inspector, referral)
    await house.call(house.inspector.token, 'persons.note', {
      ...{ person, nature: 'fact', text: 'She does not want to speak with the police any more' },
    })
    const after = await house.page(house.inspector, referral)
    assert.deepEqual([after.state, after.steps, after.accessUntil], [before.state, before.steps, before.accessUntil])
    await house.accepts(referral)
    assert.equal((await house.page(house.shelter, referral)).state, 'accepted')
  })
})
