import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../test/houses/accounts.ts'
import { stored } from '../../../test/houses/evidence.ts'
import { done } from '../../../test/houses/kernel.ts'
import { REASON, ReferralsHouse } from '../../../test/houses/referrals.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import { system } from '../../kernel/actor.ts'

type Seen = { passed: { id: string; about: string; how: string }[]; toPass: { media: string }[] }

onDatabases('photographs that go along with a referral', ReferralsHouse.open, (stand) => {
  const kept = async (person: string, by: Person = stand().worker) => {
    const bytes = await stored(stand().kernel)
    await stand().call(by.token, 'media.keep', {
      ...{ person, kind: 'photo', ...bytes, type: 'image/jpeg' },
      ...{ scan: { verdict: 'clean', by: 'Test scanner' }, about: 'Her face', ground: 'consent', how: 'She agreed' },
    })
    return { file: bytes.file, key: bytes.key }
  }
  /** A referral of somebody the worker met, with one photograph kept. */
  const sent = async () => {
    const house = stand()
    const person = await house.meets(house.worker)
    const [referral] = await house.drafts(house.worker, person)
    const photo = await kept(person)
    return { person, referral, ...photo }
  }
  const goes = async (referral: string) => {
    await stand().consents(stand().worker, referral)
    await stand().call(stand().worker.token, 'referrals.send', { referral })
  }
  const pass = (referral: string, media: string, more: object = {}, by: Person = stand().worker) =>
    stand().problem(by.token, 'referrals.pass-media', {
      ...{ referral, media, how: 'Asked whether the shelter may see her face', language: 'uk', understood: true },
      ...more,
    })
  const seen = (referral: string, by: Person = stand().shelter) =>
    stand().call<Seen>(by.token, 'referrals.media', { referral })
  const opens = (passed: string, by: Person = stand().shelter) =>
    stand().call<{ key: string; file: string }>(by.token, 'referrals.open-media', { passed }, REASON)

  test('the consent to the referral takes no photograph along; a consent of its own does, and the receiver opens it with a reason', async () => {
    const house = stand()
    const { person, referral, file, key } = await sent()
    assert.equal((await pass(referral, file))?.code, 'conflict', 'not before it was sent')
    await goes(referral)
    assert.deepEqual((await seen(referral)).passed, [])
    assert.deepEqual(
      (await seen(referral, house.worker)).toPass.map(({ media }) => media),
      [file],
    )
    for (const more of [{ understood: false }, { how: ' ' }, { understood: undefined }])
      assert.equal((await pass(referral, file, more))?.code, 'invalid-input')
    assert.equal(await pass(referral, file), null)
    assert.equal(await pass(referral, file), null, 'said twice it goes once')
    const { passed } = await seen(referral)
    assert.deepEqual(
      passed.map(({ about, how }) => [about, how]),
      [['Her face', 'Asked whether the shelter may see her face']],
    )
    const short = await house.problem(house.shelter.token, 'referrals.open-media', { passed: passed[0].id }, 'short')
    assert.equal(short?.code, 'reason-needed')
    const opened = await opens(passed[0].id)
    assert.deepEqual([opened.key, opened.file], [key, file])
    const entries = (await house.audited(passed[0].id)).map(({ operation, verb }) => `${operation} ${verb}`)
    assert.ok(entries.includes('referrals.open-media consultation'))
    const events = (await house.get(house.worker, person)).events.filter(({ words }) => words?.value === 'media')
    assert.equal(events.length, 1, 'the record says that it went, and once')
  })

  test('with the end of access it opens no more, and the receiver is not told that it was there', async () => {
    const house = stand()
    const { referral, file } = await sent()
    await goes(referral)
    await pass(referral, file)
    const [{ id }] = (await seen(referral)).passed
    await house.call(house.worker.token, 'referrals.revoke', { referral }, REASON)
    assert.deepEqual((await seen(referral)).passed, [])
    const after = await house.problem(house.shelter.token, 'referrals.open-media', { passed: id }, REASON)
    assert.equal(after?.code, 'not-found')
    assert.equal((await pass(referral, file))?.code, 'conflict', 'and nothing goes after it')
    assert.deepEqual(
      await house.rows(`select 1 from referral_media where referral = '${referral}'`),
      [],
      'nor is it kept',
    )
  })

  test('with the last day the program ends it by itself, though it sees no such row; the sender’s photograph stays', async () => {
    const house = stand()
    const { person, referral, file } = await sent()
    await goes(referral)
    await pass(referral, file)
    house.kernel.clock.pass(181 * 86_400_000)
    await done(house.kernel, { actor: system(house.agency), operation: 'referrals.expire', input: {} })
    assert.deepEqual(await house.rows(`select 1 from referral_media where referral = '${referral}'`), [])
    assert.equal((await house.rows(`select 1 from person_media where person = '${person}'`)).length, 1)
    for (const who of ['worker', 'shelter', 'keeper', 'inspector'] as const)
      house[who] = { ...house[who], token: await house.signIn(house[who].passkey) }
  })

  test('erased by the sender it is gone for the receiver; closed it does not go', async () => {
    const house = stand()
    const { person, referral, file } = await sent()
    await goes(referral)
    await pass(referral, file)
    const [{ id }] = (await seen(referral)).passed
    await house.call(house.worker.token, 'media.erase', { media: file }, REASON)
    assert.deepEqual((await seen(referral)).passed, [])
    assert.equal(
      (await house.problem(house.shelter.token, 'referrals.open-media', { passed: id }, REASON))?.code,
      'not-found',
    )
    const other = await kept(person)
    await house.call(house.worker.token, 'media.close', { media: other.file }, REASON)
    assert.equal((await pass(referral, other.file))?.fields[0]?.message, 'closed')
  })

  test('closed after it went, because it may show abuse, the receiver opens it no more either', async () => {
    const house = stand()
    const { person, referral, file } = await sent()
    await goes(referral)
    await pass(referral, file)
    const [{ id }] = (await seen(referral)).passed
    // A colleague of the person's team, who has no part in the referral.
    await house.join(house.worker, person, house.inspector)
    await house.call(house.inspector.token, 'media.close', { media: file }, REASON)
    assert.deepEqual((await seen(referral)).passed, [])
    const after = await house.problem(house.shelter.token, 'referrals.open-media', { passed: id }, REASON)
    assert.equal(after?.code, 'not-found')
    assert.deepEqual(
      await house.rows(`select 1 from referral_media where id = '${id}'`),
      [],
      'with the row its key is gone',
    )
  })

  test('nobody else passes it or opens it: not who has no right to open, no other person’s, not the sender by this door', async () => {
    const house = stand()
    const { person, referral, file } = await sent()
    await goes(referral)
    await house.join(house.worker, person, house.inspector)
    assert.equal((await pass(referral, file, {}, house.inspector))?.code, 'not-permitted')
    const stranger = await house.meets(house.worker)
    const { file: others } = await kept(stranger)
    assert.equal((await pass(referral, others))?.code, 'not-found')
    assert.equal((await pass(referral, file, {}, house.shelter))?.code, 'conflict')
    await pass(referral, file)
    const [{ id }] = (await seen(referral)).passed
    const bySender = await house.problem(house.worker.token, 'referrals.open-media', { passed: id }, REASON)
    assert.equal(bySender?.code, 'conflict')
    const colleague = await house.admitted(house.keeper, ['case-worker'])
    assert.equal(
      (await house.problem(colleague.token, 'referrals.open-media', { passed: id }, REASON))?.code,
      'not-found',
    )
    const rows = await house.rows(`select * from referral_media where id = '${id}'`)
    assert.doesNotMatch(JSON.stringify(rows), /Her face|may see/, 'neither what it is of nor the consent is plain')
  })
})
