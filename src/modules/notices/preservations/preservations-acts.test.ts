import assert from 'node:assert/strict'
import { test } from 'node:test'
import { audited, DAY, FollowUp, plainIn, together } from '../../../../test/houses/follow-up.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { system } from '../../../kernel/actor.ts'
import { execute } from '../../../kernel/execute.ts'
import { newId } from '../../../kernel/ids.ts'
import type { ReminderList } from '../follow-up/reminders.ts'
import { NO_PRESERVATION, PRESERVATION_STATES } from './preservation.ts'
import type { PreservationList } from './shapes.ts'

const WHY = 'The chat under the advert shows who pays the recruiters.'
const DECISION = 'Needed to identify the payers of the fees.'
const LOOKED = { showsChildren: false, showsIntimate: false }
const ASK = 'preservations.ask'
const DECIDE = 'preservations.decide'

test('each refusal says in words why, and what is closed has no way out', () => {
  for (const words of Object.values(NO_PRESERVATION)) assert.match(words, /^[A-Z].{20,}\.$/)
  for (const { moves, open } of Object.values(PRESERVATION_STATES))
    assert.equal(Object.keys(moves).length > 0, open, 'open is what can still be changed')
})

onDatabases('acts about content that stays up', FollowUp.open, (stand) => {
  const ask = (more: object = {}) => ({ notice: stand().notice, until: stand().day(30), why: WHY, ...LOOKED, ...more })
  const decide = (preservation: string, more: object = {}) => ({
    preservation,
    approve: true,
    words: DECISION,
    ...LOOKED,
    ...more,
  })
  const list = (by = stand().house.anna, input: object = {}) =>
    stand().house.call<PreservationList>(by.token, 'preservations.list', input)
  const asked = async (more: object = {}) =>
    (await stand().house.call<{ preservation: string }>(stand().house.anna.token, ASK, ask(more))).preservation

  test('the day is yet to come and at most ninety days away', async () => {
    const { anna } = stand().house
    for (const [days, why] of [
      [0, 'past'],
      [-1, 'past'],
      [91, 'too-long'],
    ] as const)
      assert.equal(await stand().refusal(anna, ASK, ask({ until: stand().day(days) })), `conflict ${why}`)
    assert.match(String(await stand().refusal(anna, ASK, ask({ why: 'Evidence.' }))), /^invalid-input/)
  })

  test('it is about a notice of one’s own that is still open', async () => {
    const { house } = stand()
    assert.equal(await stand().refusal(house.anna, ASK, ask({ notice: newId() })), 'not-found')
    const stranger = await stand().stranger(['analyst'])
    assert.equal(await stand().refusal(stranger, ASK, ask()), 'not-found')
    const over = await house.sent(stand().recipient)
    await house.act(house.anna, 'withdraw', over, {}, 'It named the wrong advert')
    assert.equal(await stand().refusal(house.anna, ASK, ask({ notice: over })), 'conflict notice-over')
  })

  test('who holds no keys asks for nothing and decides nothing: words that cannot be sealed are not kept', async () => {
    const { newcomer } = stand()
    assert.equal(await stand().refusal(newcomer, ASK, ask()), 'keys-closed')
    const preservation = await asked()
    assert.equal(await stand().refusal(newcomer, DECIDE, decide(preservation)), 'keys-closed')
    // It is still there to be decided: nothing of the try stayed.
    const [{ state, why, decision }] = (await list(newcomer)).preservations
    assert.deepEqual([state, why, decision], ['asked', null, null])
  })

  test('the prosecutor who sees children or intimate images cannot approve, and the request waits', async () => {
    const { prosecutor } = stand()
    const [{ id }] = (await list()).preservations
    for (const [more, why] of [
      [{ showsChildren: true }, 'shows-children'],
      [{ showsIntimate: true }, 'shows-intimate-images'],
      [{ showsChildren: null }, 'not-said'],
    ] as const)
      assert.equal(await stand().refusal(prosecutor, DECIDE, decide(id, more)), `conflict ${why}`)
    assert.equal((await list()).preservations[0].state, 'asked')
  })

  test('a refusal needs no look and writes to nobody; then another may be asked for', async () => {
    const { house, prosecutor } = stand()
    const [{ id }] = (await list()).preservations
    const refused = decide(id, { approve: false, showsChildren: null, showsIntimate: null })
    const { state, written } = await house.call<{ state: string; written: boolean }>(prosecutor.token, DECIDE, refused)
    assert.deepEqual([state, written], ['refused', false])
    assert.equal(await stand().refusal(prosecutor, DECIDE, decide(id)), 'conflict')
    assert.equal(
      await stand().refusal(house.anna, 'preservations.end', { preservation: id }, 'No longer needed'),
      'conflict',
    )
    const [{ decision, decidedBy, mayDecide }] = (await list(prosecutor)).preservations
    assert.deepEqual([decision, decidedBy?.id, mayDecide], [DECISION, prosecutor.id, false])
  })

  test('who asked does not decide, whatever roles they have', async () => {
    const { house } = stand()
    const both = await house.admitted(house.keeper, ['analyst', 'prosecutor'])
    const { preservation } = await house.call<{ preservation: string }>(both.token, ASK, ask())
    assert.equal(await stand().refusal(both, DECIDE, decide(preservation)), 'not-permitted')
    const own = (await list(both)).preservations.find(({ id }) => id === preservation)
    assert.equal(own?.mayDecide, false)
  })

  test('of two who decide at once one does, and of two who ask at once one has', async () => {
    const { house, prosecutor } = stand()
    const [{ id }] = (await list()).preservations
    // Both approve: what comes after needs one that is approved, whoever was first.
    const decided = [1, 2].map(() => house.problem(prosecutor.token, DECIDE, decide(id)))
    assert.deepEqual(await together(decided), ['conflict', 'done'])
    const notice = await house.sent(stand().recipient)
    const both = [house.anna, house.berta].map(({ token }) => house.problem(token, ASK, ask({ notice })))
    assert.deepEqual(await together(both), ['conflict', 'done'])
    assert.equal((await list(house.anna, { notice })).preservations.length, 1)
  })

  test('a recipient without mail is not written to: a person hands the request over', async () => {
    const { house, prosecutor } = stand()
    const recipient = await house.recipient({ channel: 'export', mail: null })
    const notice = await house.approved(recipient)
    await house.handOver(notice)
    const waiting = () => house.database.superuser('select count(*)::int as n from outbox')
    const before = await waiting()
    const preservation = await asked({ notice })
    const { written } = await house.call<{ written: boolean }>(prosecutor.token, DECIDE, decide(preservation))
    assert.equal(written, false)
    // What the program cannot send is not lost: the letter stands there to be handed over, and so does that of its end.
    const handOver = async () => (await list(house.anna, { notice })).preservations[0].handOver
    assert.match((await handOver())?.text ?? '', new RegExp(`leave it up until ${stand().day(30)}`))
    const end = { preservation }
    const ended = await house.call<{ written: boolean }>(
      house.anna.token,
      'preservations.end',
      end,
      'It is secured now',
    )
    assert.equal(ended.written, false)
    assert.match((await handOver())?.subject ?? '', /^End of our request/)
    assert.deepEqual(await waiting(), before)
  })

  test('an approved one ends with a reason, once, and not by the prosecutor alone', async () => {
    const { house, prosecutor } = stand()
    const preservation = (await list()).preservations.find(({ state }) => state === 'approved')?.id as string
    const end = { preservation }
    assert.equal(await stand().refusal(house.anna, 'preservations.end', end), 'reason-needed')
    assert.equal(
      await stand().refusal(prosecutor, 'preservations.end', end, 'The evidence is secured'),
      'not-permitted',
    )
    await house.call(house.anna.token, 'preservations.end', end, 'The evidence is secured')
    assert.equal(await stand().refusal(house.anna, 'preservations.end', end, 'The evidence is secured'), 'conflict')
    assert.equal(
      await stand().refusal(house.anna, 'preservations.end', { preservation: newId() }, 'Nobody asked for it'),
      'not-found',
    )
  })

  test('the list says who may do what, of all notices or of one', async () => {
    const { house, prosecutor } = stand()
    const { mayAsk, preservations } = await list()
    assert.equal(mayAsk, true)
    assert.equal((await list(prosecutor)).mayAsk, false)
    for (const { state, mayEnd, mayDecide } of preservations) {
      assert.equal(mayEnd, state === 'approved')
      assert.equal(mayDecide, false, 'an analyst decides nothing')
    }
    const one = (await list(house.anna, { notice: stand().notice })).preservations
    assert.ok(one.length > 0 && one.every(({ notice }) => notice === stand().notice))
    assert.ok(one.length < preservations.length)
  })

  test('deciding is confirmed anew after a while, with the second factor', async () => {
    const { house, prosecutor } = stand()
    const notice = await house.sent(stand().recipient)
    const preservation = await asked({ notice })
    house.kernel.clock.pass(20 * 60_000)
    assert.equal(await stand().refusal(prosecutor, DECIDE, decide(preservation)), 'confirmation-needed')
    assert.equal(
      await stand().refusal(
        { ...prosecutor, token: await house.signIn(prosecutor.passkey) },
        DECIDE,
        decide(preservation),
      ),
      null,
    )
  })

  test('two weeks before its end it is brought up; past it, it is overdue until somebody ends it', async () => {
    const { house } = stand()
    const remind = async () => {
      await execute(house.kernel, { actor: system(house.agency), operation: 'notices.remind', input: {} })
      const { reminders } = await house.call<ReminderList>(house.anna.token, 'reminders.list')
      return reminders.filter(({ what }) => what === 'preservation-ends')
    }
    const before = await remind()
    assert.deepEqual(before, [])
    await house.pass(17 * DAY)
    const near = await remind()
    assert.ok(near.length > 0 && near.every(({ overdue, number }) => !overdue && number !== null))
    await house.pass(20 * DAY)
    assert.ok((await remind()).every(({ overdue }) => overdue))
    for (const { id, state } of (await list()).preservations)
      if (state === 'approved')
        await house.call(house.anna.token, 'preservations.end', { preservation: id }, 'Its day has passed')
    assert.deepEqual(await remind(), [])
  })

  test('the audit names who asked and decided about what, with ids alone; words stand sealed', async () => {
    const { house } = stand()
    const entries = await audited(house.database, DECIDE)
    const done = entries.filter(({ outcome }) => outcome === 'done')
    assert.ok(done.length >= 3)
    for (const { verb, purpose, subjects } of done) {
      assert.deepEqual([verb, purpose, subjects.length], ['disclosure', 'prevention', 1])
      assert.match(subjects[0], /^[0-9a-f-]{36}$/)
    }
    assert.ok(entries.some(({ outcome, problem }) => outcome === 'refused' && problem === 'not-permitted'))
    assert.ok(
      (await audited(house.database, 'preservations.end'))
        .filter(({ outcome }) => outcome === 'done')
        .every(({ reasoned }) => reasoned),
    )
    assert.deepEqual(
      await plainIn(
        house.database,
        ['notice_preservations', 'audit', 'outbox', 'notice_reminders'],
        ['who pays', 'identify the payers', 'evidence is secured'],
      ),
      [],
    )
  })
})
