import assert from 'node:assert/strict'
import { test } from 'node:test'
import { audited, DAY, FollowUp, plainIn, together } from '../../../../test/houses/follow-up.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Outcome, Refusal } from '../codes.ts'
import type { FollowPage } from './follow.ts'

const GROUNDS = 'The advert names a fee, which the law forbids.'
const LODGE = 'remedies.lodge'
const END = 'remedies.end'

type Decision = { readonly outcome: Outcome; readonly refusal?: Refusal }

onDatabases('acts about complaints and disputes', FollowUp.open, (stand) => {
  const anna = () => stand().house.anna
  const follow = (notice = stand().notice, by = anna()) =>
    stand().house.call<FollowPage>(by.token, 'notices.follow', { notice })
  const complaint = (more: object = {}) => ({
    notice: stand().notice,
    kind: 'complaint',
    lodgedOn: stand().day(),
    grounds: GROUNDS,
    ...more,
  })
  const dispute = (more: object = {}) => complaint({ kind: 'dispute', body: 'Invented Body for Disputes', ...more })
  const lodge = async (input: object) =>
    (await stand().house.call<{ remedy: string }>(anna().token, LODGE, input)).remedy
  const end = (remedy: string, more: object = {}) => ({ remedy, endedOn: stand().day(), result: 'rejected', ...more })
  const decide = (decision: Decision, notice = stand().notice) => stand().house.act(anna(), 'decide', notice, decision)

  test('before a decision there is nothing to complain about, and the page says why', async () => {
    assert.equal(await stand().refusal(anna(), LODGE, complaint()), 'conflict not-decided')
    assert.equal(await stand().refusal(anna(), LODGE, dispute()), 'conflict not-decided')
    const { complaint: why, dispute: other, maySettle } = await follow()
    assert.deepEqual([why, other, maySettle], ['not-decided', 'not-decided', true])
    assert.equal(await stand().refusal(anna(), LODGE, complaint({ notice: newId() })), 'not-found')
  })

  test('who only reads sees it closed to them, and is refused', async () => {
    await decide({ outcome: 'kept', refusal: 'not-illegal' })
    const { prosecutor } = stand()
    const page = await follow(stand().notice, prosecutor)
    assert.deepEqual([page.complaint, page.dispute, page.maySettle], ['not-permitted', 'not-permitted', false])
    assert.equal(await stand().refusal(prosecutor, LODGE, complaint()), 'not-permitted')
    assert.equal(await stand().refusal(stand().newcomer, LODGE, complaint()), 'keys-closed')
    assert.equal(await stand().refusal(stand().newcomer, 'notices.follow', { notice: stand().notice }), 'keys-closed')
  })

  test('of two who lodge a complaint at once one has, and its clock is one', async () => {
    const { house } = stand()
    const both = [house.anna, house.berta].map(({ token }) => house.problem(token, LODGE, complaint()))
    assert.deepEqual(await together(both), ['conflict', 'done'])
    const { state, remedies, clocks } = await follow()
    assert.deepEqual([state, remedies.length], ['complaint', 1])
    assert.equal(clocks.filter(({ what }) => what === 'complaint-answer').length, 1)
  })

  test('its end cannot lie before it or ahead, and a wrong day leaves it open', async () => {
    const [{ id }] = (await follow()).remedies
    assert.match(String(await stand().refusal(anna(), END, end(id, { endedOn: stand().day(-1) }))), /before 2026-/)
    assert.match(String(await stand().refusal(anna(), END, end(id, { endedOn: stand().day(1) }))), /yet to come/)
    assert.equal((await follow()).remedies[0].endedOn, null)
    assert.equal(await stand().refusal(anna(), END, end(newId())), 'not-found')
  })

  test('rejected, the decision from before stands, and its clock starts no second window of six months', async () => {
    const [{ id }] = (await follow()).remedies
    const { house, notice } = stand()
    const { decidedAt } = await house.get(notice)
    await stand().pass(3 * DAY)
    await house.call(anna().token, END, end(id, { words: 'They see no fee.' }))
    const page = await house.get(notice)
    assert.deepEqual(
      [page.state, page.outcome, page.refusal, page.decidedAt],
      ['decided', 'kept', 'not-illegal', decidedAt],
    )
    const { remedies, clocks } = await follow()
    assert.deepEqual([remedies[0].result, remedies[0].answer], ['rejected', 'They see no fee.'])
    assert.equal(clocks.find(({ what }) => what === 'complaint-window')?.state, 'kept')
    assert.equal(await stand().refusal(anna(), END, end(id)), 'conflict')
  })

  test('a second complaint may follow the first; upheld in part, the content is restricted, without a reason of refusal', async () => {
    const { house, notice } = stand()
    const second = await lodge(complaint({ reference: 'C-6' }))
    await house.call(anna().token, END, end(second, { result: 'partly', outcome: 'restricted' }))
    const page = await house.get(notice)
    assert.deepEqual([page.state, page.outcome, page.refusal], ['decided', 'restricted', null])
    assert.equal((await follow()).remedies.length, 2)
  })

  test('a dispute needs no complaint before it; while both are open neither end decides alone', async () => {
    const { house } = stand()
    const notice = await house.sent(stand().recipient)
    await decide({ outcome: 'kept', refusal: 'other' }, notice)
    const own = await lodge(complaint({ notice }))
    const before = await lodge(dispute({ notice }))
    assert.equal((await follow(notice)).state, 'dispute')
    assert.equal(
      await stand()
        .refusal(anna(), LODGE, dispute({ notice }))
        .then((code) => code?.split(' ')[0]),
      'conflict',
    )
    await house.call(anna().token, END, end(before, { result: 'upheld', outcome: 'removed' }))
    // The outcome came with an end that did not close the matter: it is decided with the last one.
    assert.deepEqual([(await follow(notice)).state, (await follow(notice)).outcome], ['dispute', 'kept'])
    await house.call(anna().token, END, end(own, { result: 'upheld', outcome: 'removed' }))
    assert.deepEqual([(await follow(notice)).state, (await follow(notice)).outcome], ['decided', 'removed'])
  })

  test('where somebody entered the decision first, the end of the complaint is entered and decides nothing again', async () => {
    const { house } = stand()
    const notice = await house.sent(stand().recipient)
    await decide({ outcome: 'kept', refusal: 'duplicate' }, notice)
    const remedy = await lodge(complaint({ notice }))
    await decide({ outcome: 'disabled' }, notice)
    const events = (await house.get(notice)).events.length
    await house.call(anna().token, END, end(remedy, { result: 'upheld', outcome: 'removed' }))
    const page = await house.get(notice)
    assert.deepEqual([page.outcome, page.events.length], ['disabled', events])
    assert.equal((await follow(notice)).remedies[0].result, 'upheld')
  })

  test('a notice that was withdrawn is complained about no more', async () => {
    const { house } = stand()
    const notice = await house.sent(stand().recipient)
    await decide({ outcome: 'kept', refusal: 'other' }, notice)
    await house.act(anna(), 'withdraw', notice, {}, 'It named the wrong advert')
    assert.equal(await stand().refusal(anna(), LODGE, complaint({ notice })), 'conflict withdrawn')
    const page = await follow(notice)
    assert.deepEqual(
      [page.complaint, page.clocks.every(({ state }) => state === 'kept' || state === 'over')],
      ['withdrawn', true],
    )
  })

  test('numbers of the recipient are noted in their order, for who settles, and long enough to find by', async () => {
    const { house, notice, prosecutor, newcomer } = stand()
    const note = (reference: string) => ({ notice, reference })
    const ADD = 'notices.add-reference'
    assert.match(String(await stand().refusal(anna(), ADD, note(' 17 '))), /^invalid-input/)
    assert.equal(await stand().refusal(prosecutor, ADD, note('JE-1')), 'not-permitted')
    assert.equal(await stand().refusal(newcomer, ADD, note('JE-1')), 'keys-closed')
    assert.equal(await stand().refusal(anna(), ADD, { ...note('JE-1'), notice: newId() }), 'not-found')
    for (const reference of ['JE-77', ' JE-78 ']) {
      house.kernel.clock.pass(1000)
      await house.call(anna().token, ADD, note(reference))
    }
    assert.deepEqual(
      (await follow()).references.map(({ reference }) => reference),
      ['JE-77', 'JE-78'],
    )
  })

  test('another agency is told the same of a complaint that is there and of one that never was', async () => {
    const { house } = stand()
    const stranger = await stand().stranger(['analyst'])
    const [{ id }] = (await follow()).remedies
    const told = async (remedy: string) => (await house.problem(stranger.token, END, end(remedy)))?.message
    assert.equal(await told(id), await told(newId()))
    assert.equal(await stand().refusal(stranger, LODGE, complaint()), 'not-found')
  })

  test('grounds, numbers and answers stand nowhere in plain; the audit has ids', async () => {
    const { house } = stand()
    assert.deepEqual(
      await plainIn(
        house.database,
        ['notice_remedies', 'notice_references', 'notice_events', 'audit'],
        ['names a fee', 'see no fee', 'JE-77', 'Invented Body'],
      ),
      [],
    )
    const ends = (await audited(house.database, END)).filter(({ outcome }) => outcome === 'done')
    assert.ok(ends.length >= 4)
    for (const { verb, subjects } of ends) assert.deepEqual([verb, subjects.length], ['alteration', 2])
  })
})
