import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NoticesHouse } from '../../../../test/houses/notices.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { system } from '../../../kernel/actor.ts'
import { execute } from '../../../kernel/execute.ts'
import type { FollowPage } from './follow.ts'
import type { ReminderList } from './reminders.ts'

const DAY = 24 * 3600_000

onDatabases(
  'complaints, disputes and reminders',
  (database) => NoticesHouse.open(database),
  (stand) => {
    let notice: string
    const today = () => stand().now().toISOString().slice(0, 10)
    const follow = () => stand().call<FollowPage>(stand().anna.token, 'notices.follow', { notice })
    const lodge = (more: object = {}) =>
      stand().call<{ remedy: string }>(stand().anna.token, 'remedies.lodge', {
        notice,
        kind: 'complaint',
        lodgedOn: today(),
        grounds: 'The advert names a fee, which the law forbids.',
        ...more,
      })
    const problem = (operation: string, input: object) => stand().problem(stand().anna.token, operation, input)
    const remind = async () => {
      const { kernel, agency } = stand()
      await execute(kernel, { actor: system(agency), operation: 'notices.remind', input: {} })
      const list = await stand().call<ReminderList>(stand().anna.token, 'reminders.list')
      // That law enforcement must be told as well is another room of reminders, with tests of its own.
      const reminders = list.reminders.filter(({ what }) => what !== 'tell-police')
      return { reminders, overdue: reminders.filter(({ overdue }) => overdue).length }
    }

    test('a notice that was sent waits for a receipt and a decision; a draft has no clock', async () => {
      const house = stand()
      const recipient = await house.recipient({ name: 'Jobs Example' })
      notice = await house.draft(recipient)
      assert.deepEqual((await follow()).clocks, [])
      notice = await house.sent(recipient)
      const { clocks, complaint } = await follow()
      assert.deepEqual(
        clocks.map(({ what, state }) => [what, state]),
        [
          ['acknowledgement', 'running'],
          ['decision', 'running'],
        ],
      )
      assert.equal(complaint, 'not-decided')
      assert.equal(
        (await problem('remedies.lodge', { notice, kind: 'complaint', lodgedOn: today(), grounds: 'x' }))?.code,
        'conflict',
      )
    })

    test('what is overdue comes up by itself, once, and goes when it is answered', async () => {
      const house = stand()
      assert.deepEqual(await remind(), { reminders: [], overdue: 0 })
      await house.pass(4 * DAY)
      const { reminders, overdue } = await remind()
      assert.deepEqual(
        reminders.map(({ what, recipient }) => [what, recipient]),
        [['acknowledgement', 'Jobs Example']],
      )
      assert.deepEqual([overdue, (await remind()).reminders.length], [1, 1])
      await house.act(house.anna, 'acknowledge', notice)
      assert.deepEqual((await remind()).reminders, [])
    })

    test('what somebody saw to is not shown again, though the clock goes on', async () => {
      const house = stand()
      await house.pass(5 * DAY)
      const [reminder] = (await remind()).reminders
      const { notice: of, what, due } = reminder
      assert.equal(what, 'decision')
      await house.call(house.anna.token, 'reminders.see', { notice: of, what, due })
      assert.deepEqual((await remind()).reminders, [])
      assert.equal((await follow()).clocks.find((clock) => clock.what === 'decision')?.state, 'overdue')
      assert.equal((await problem('reminders.see', { notice: of, what, due }))?.code, 'not-found')
    })

    test('a complaint is lodged about a refusal, on a day that can be', async () => {
      const house = stand()
      await house.act(house.anna, 'decide', notice, { outcome: 'kept', refusal: 'not-illegal' })
      assert.equal((await follow()).clocks.find(({ what }) => what === 'complaint-window')?.state, 'running')
      const input = { notice, kind: 'complaint', grounds: 'x' }
      for (const lodgedOn of ['2020-01-01', '2090-01-01'])
        assert.equal((await problem('remedies.lodge', { ...input, lodgedOn }))?.code, 'invalid-input')
      const { remedy } = await lodge({ reference: 'C-5' })
      const { state, remedies, clocks } = await follow()
      assert.equal(state, 'complaint')
      assert.deepEqual(
        remedies.map(({ id, kind, endedOn, told }) => [id, kind, endedOn, told?.reference]),
        [[remedy, 'complaint', null, 'C-5']],
      )
      assert.equal(clocks.find(({ what }) => what === 'complaint-window')?.state, 'kept')
      assert.equal(clocks.find(({ what }) => what === 'complaint-answer')?.state, 'running')
    })

    test('a dispute names its body; while it is open the end of the complaint decides nothing', async () => {
      const house = stand()
      const dispute = { kind: 'dispute', lodgedOn: today(), grounds: 'x', notice }
      assert.equal((await problem('remedies.lodge', dispute))?.code, 'invalid-input')
      await house.pass(20 * DAY)
      await lodge({ kind: 'dispute', body: 'Invented Body for Disputes' })
      assert.equal((await follow()).state, 'dispute')
      const complaint = (await follow()).remedies.find(({ kind }) => kind === 'complaint')
      const end = {
        remedy: complaint?.id,
        endedOn: today(),
        result: 'rejected',
        outcome: 'kept',
        refusal: 'not-illegal',
      }
      await house.call(house.anna.token, 'remedies.end', end)
      assert.equal((await follow()).state, 'dispute')
      assert.equal((await follow()).clocks.find(({ what }) => what === 'complaint-answer')?.state, 'late')
      assert.equal((await problem('remedies.end', end))?.code, 'conflict')
    })

    test('its end is a decision again, and the content went', async () => {
      const house = stand()
      const dispute = (await follow()).remedies.find(({ kind }) => kind === 'dispute')
      const end = { remedy: dispute?.id, endedOn: today(), result: 'upheld', outcome: 'removed', words: 'They agreed.' }
      await house.call(house.anna.token, 'remedies.end', end)
      const { state, outcome, remedies, clocks } = await follow()
      assert.deepEqual([state, outcome, remedies.at(-1)?.answer], ['decided', 'removed', 'They agreed.'])
      assert.ok(!clocks.some(({ what }) => what === 'complaint-window'))
      assert.equal((await house.get(notice)).events[0].outcome, 'removed')
    })

    test('the yearly report counts both', async () => {
      const house = stand()
      const { report } = await house.call<{ report: { complaints: { rows: object[] }; disputes: { of: number } } }>(
        house.anna.token,
        'notices.report',
        { year: house.now().getUTCFullYear() },
      )
      assert.deepEqual(
        report.complaints.rows.find((row) => 'key' in row && row.key === 'rejected'),
        { key: 'rejected', count: 1 },
      )
      assert.equal(report.disputes.of, 1)
    })

    test('another agency sees nothing of it', async () => {
      const house = stand()
      const keeper = { ...house.keeper, token: await house.signIn(house.keeper.passkey) }
      const other = await house.another(keeper)
      const theirs = await house.admitted(other, ['analyst'])
      const remedy = (await follow()).remedies[0].id
      const end = { remedy, endedOn: today(), result: 'upheld' }
      assert.equal((await house.problem(theirs.token, 'notices.follow', { notice }))?.code, 'not-found')
      assert.equal((await house.problem(theirs.token, 'remedies.end', end))?.code, 'not-found')
      assert.deepEqual(await house.call(theirs.token, 'reminders.list'), { reminders: [], overdue: 0 })
    })
  },
)
