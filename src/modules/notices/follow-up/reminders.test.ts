import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inAgency } from '../../../../test/houses/kernel.ts'
import { NoticeRows, type Told } from '../../../../test/houses/notice-rows.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { system } from '../../../kernel/actor.ts'
import { execute } from '../../../kernel/execute.ts'
import { newId } from '../../../kernel/ids.ts'
import { CLOCK_NAMES } from '../codes.ts'
import type { RemedyRow } from '../statements/tables.ts'
import { clockStands } from './clock-stand.ts'
import { REMINDERS, type ReminderList } from './reminders.ts'

/** The house's clock stands at 2026-11-02, 08:00. */
const TODAY = '2026-11-02'
const at = (day: string) => new Date(`${day}T09:00:00Z`)

/** Of a threat to life law enforcement must be told as well; that reminder has tests of its own. */
const HARMLESS = { matter: 'false-account' } as const

type Ran = { readonly made: number; readonly gone: number; readonly open: number }

async function remind(house: NoticeRows, agency = house.agency): Promise<Ran> {
  const result = await execute(house.kernel, { actor: system(agency), operation: 'notices.remind', input: {} })
  return (result.kind === 'done' ? result.output : null) as Ran
}

const list = (house: NoticeRows, by = house.analyst) => house.call<ReminderList>(by.token, 'reminders.list')

const remedy = (house: NoticeRows, notice: string, more: Partial<RemedyRow>) =>
  inAgency(house.kernel, house.agency, (db) =>
    db
      .insertInto('notice_remedies')
      .values({
        id: newId(),
        agency: house.agency,
        notice,
        kind: 'complaint',
        lodged_on: '2026-10-01',
        lodged_by: newId(),
        made_at: at('2026-10-01'),
        ended_on: null,
        ended_by: null,
        result: null,
        sealed: Buffer.from('sealed'),
        sealed_end: null,
        ...more,
      })
      .execute(),
  )

test('every clock has its reminder, and three things have a day of their own', () => {
  assert.deepEqual([...REMINDERS], [...CLOCK_NAMES, 'preservation-ends', 'inform-recipient', 'tell-police'])
})

onDatabases('reminders', NoticeRows.open, (stand) => {
  let platform: string
  const sent = (day: string, more: Told = {}) => stand().notice(platform, { ...HARMLESS, sent_at: at(day), ...more })
  const standOf = async (notice: string) =>
    (await inAgency(stand().kernel, stand().agency, (db) => clockStands(db, stand().agency, stand().now(), notice)))[0]
      ?.stand

  test('what waits too long comes up with its notice and service; what has time left does not', async () => {
    platform = await stand().recipient('Invented Jobs')
    await sent('2026-11-01')
    const late = await sent('2026-10-30', { acknowledged_at: at('2026-10-30') })
    const both = await sent('2026-10-20')
    assert.deepEqual(await remind(stand()), { made: 2, gone: 0, open: 2 })
    const { reminders, overdue } = await list(stand())
    assert.deepEqual(
      reminders.map(({ notice, what, due, recipient }) => [notice, what, due, recipient]),
      [
        [both, 'acknowledgement', '2026-10-22', 'Invented Jobs'],
        [both, 'decision', '2026-10-27', 'Invented Jobs'],
      ],
    )
    assert.equal(overdue, 2)
    assert.ok(reminders.every(({ notice, number }) => notice !== late && number !== null))
  })

  test('run again it makes nothing twice; what was seen stays seen', async () => {
    const [{ notice, what, due }] = (await list(stand())).reminders
    await stand().call(stand().analyst.token, 'reminders.see', { notice, what, due })
    assert.deepEqual(await remind(stand()), { made: 0, gone: 0, open: 2 })
    assert.deepEqual(
      (await list(stand())).reminders.map((one) => one.what),
      ['decision'],
    )
    assert.equal(
      (await stand().problem(stand().analyst.token, 'reminders.see', { notice, what, due }))?.code,
      'not-found',
    )
  })

  test('a trusted flagger is waited for less: the service decides with priority', async () => {
    const [flagger] = await inAgency(stand().kernel, stand().agency, (db) =>
      db
        .insertInto('flagger_statuses')
        .values({
          id: newId(),
          agency: stand().agency,
          coordinator: 'Invented Coordinator',
          decision: 'D-1',
          area: 'Trafficking',
          valid_from: '2026-01-01',
          valid_until: null,
          ended_on: null,
          made_at: stand().now(),
        })
        .returning('id')
        .execute(),
    )
    const acknowledged_at = at('2026-10-29')
    const usual = await sent('2026-10-29', { acknowledged_at })
    const trusted = await sent('2026-10-29', { acknowledged_at, flagger: flagger.id })
    await remind(stand())
    const reminded = (await list(stand())).reminders.map(({ notice }) => notice)
    assert.deepEqual([reminded.includes(usual), reminded.includes(trusted)], [false, true])
    assert.equal((await standOf(trusted))?.trusted, true)
  })

  test('a refusal is brought up before the window to complain closes, and not once it has', async () => {
    const decided = (day: string) =>
      stand().decided(platform, 'kept', { refusal: 'other', sent_at: at(day), decided_at: at(day) })
    const near = await decided('2026-05-20')
    const over = await decided('2026-04-20')
    const far = await decided('2026-06-20')
    await remind(stand())
    const windows = (await list(stand())).reminders.filter(({ what }) => what === 'complaint-window')
    assert.deepEqual(
      windows.map(({ notice, due, overdue }) => [notice, due, overdue]),
      [[near, '2026-11-20', false]],
    )
    assert.ok(windows.every(({ notice }) => notice !== over && notice !== far))
    await remedy(stand(), near, { lodged_on: TODAY, made_at: at(TODAY) })
    assert.equal((await remind(stand())).gone, 1)
  })

  test('where the service acted nobody is reminded to complain', async () => {
    const gone = await stand().decided(platform, 'removed', {
      ...HARMLESS,
      sent_at: at('2026-05-20'),
      decided_at: at('2026-05-20'),
    })
    await remind(stand())
    assert.ok((await list(stand())).reminders.every(({ notice }) => notice !== gone))
    assert.equal((await standOf(gone))?.granted, true)
  })

  test('where the service only restricted what was to go, the window to complain is open and is brought up', async () => {
    const less = await stand().decided(platform, 'restricted', {
      ...HARMLESS,
      sent_at: at('2026-05-20'),
      decided_at: at('2026-05-20'),
    })
    await remind(stand())
    const its = (await list(stand())).reminders.filter(({ notice }) => notice === less)
    assert.deepEqual(
      its.map(({ what, due, overdue }) => [what, due, overdue]),
      [['complaint-window', '2026-11-20', false]],
    )
  })

  test('of several complaints the last one counts, by its day and then by when it was entered', async () => {
    const notice = await stand().decided(platform, 'kept', {
      ...HARMLESS,
      refusal: 'other',
      state: 'complaint',
      sent_at: at('2026-08-01'),
      decided_at: at('2026-08-02'),
    })
    const over = { ended_on: '2026-09-20', ended_by: newId(), result: 'rejected' } as const
    await remedy(stand(), notice, { lodged_on: '2026-09-01', made_at: at('2026-10-20'), ...over })
    await remedy(stand(), notice, { lodged_on: '2026-10-10', made_at: at('2026-10-10') })
    await remedy(stand(), notice, { kind: 'dispute', lodged_on: '2026-08-10', made_at: at('2026-08-10') })
    const read = await standOf(notice)
    assert.deepEqual(
      [read?.complainedOn, read?.complaintEndedOn, read?.disputedOn, read?.disputeEndedOn],
      ['2026-10-10', null, '2026-08-10', null],
    )
    await remind(stand())
    const its = (await list(stand())).reminders.filter((one) => one.notice === notice)
    assert.deepEqual(
      its.map(({ what, due, overdue }) => [what, due, overdue]),
      [
        ['complaint-answer', '2026-10-24', true],
        ['dispute-decision', '2026-11-08', false],
      ],
    )
  })

  test('what is over has no clock that asks, though its page still tells how the clocks stood', async () => {
    const closed = { state: 'closed', closed_as: 'settled', closed_at: at('2026-10-01') } as const
    const ended = await sent('2026-09-01', closed)
    const back = await sent('2026-09-01', { state: 'withdrawn' })
    await remind(stand())
    assert.ok((await list(stand())).reminders.every(({ notice }) => notice !== ended && notice !== back))
    assert.equal((await standOf(ended))?.sentOn, '2026-09-01')
    assert.equal(await standOf(newId()), undefined)
  })

  test('a draft that never left has no clock', async () => {
    const draft = await stand().notice(platform, { state: 'draft', sent_at: null, sent_by: null, delivery: 'none' })
    assert.equal(await standOf(draft), undefined)
  })

  test('a person who must be told of an order comes up on the day, under the order, until they were told', async () => {
    const { agency, kernel } = stand()
    const power = newId()
    const [due, later, told] = [newId(), newId(), newId()]
    await inAgency(kernel, agency, async (db) => {
      const set = { set_by: newId(), set_at: stand().now(), ended_at: null }
      const who = { country: 'LV', authority: 'A', law: 'L', acts: true, informs: true, coordinator: 'C' }
      await db
        .insertInto('order_powers')
        .values({ id: power, agency, ...who, coordinator_mail: 'c@dsc.example', ...set })
        .execute()
      const order = (id: string, inform_recipient_at: string, informed_at: Date | null) => ({
        id,
        agency,
        power,
        kind: 'act' as const,
        recipient: platform,
        notice: null,
        data_key: newId(),
        state: 'effected' as const,
        drafted_by: set.set_by,
        writers: [set.set_by],
        made_at: at('2026-10-01'),
        issued_by: newId(),
        issued_at: at('2026-10-01'),
        copied_at: at('2026-10-01'),
        effect_on: '2026-10-02',
        inform_recipient_at,
        informed_at,
        sealed: Buffer.from('sealed'),
      })
      await db
        .insertInto('notice_orders')
        .values([order(due, TODAY, null), order(later, '2026-11-03', null), order(told, TODAY, at(TODAY))])
        .execute()
    })
    await remind(stand())
    const its = (await list(stand())).reminders.filter(({ what }) => what === 'inform-recipient')
    assert.deepEqual(
      its.map(({ notice, number, recipient, overdue }) => [notice, number, recipient, overdue]),
      [[due, null, 'Invented Jobs', false]],
    )
    await inAgency(kernel, agency, (db) =>
      db.updateTable('notice_orders').set({ informed_at: stand().now() }).where('id', '=', due).execute(),
    )
    assert.equal((await remind(stand())).gone, 1)
  })

  test('another agency’s clocks make nothing here, and its members see and settle none of it', async () => {
    const other = await stand().another(stand().keeper)
    const theirs = await stand().admitted(other, ['analyst'])
    assert.deepEqual(await remind(stand(), other.agency), { made: 0, gone: 0, open: 0 })
    assert.deepEqual(await list(stand(), theirs), { reminders: [], overdue: 0 })
    const [{ notice, what, due }] = (await list(stand())).reminders
    assert.equal((await stand().problem(theirs.token, 'reminders.see', { notice, what, due }))?.code, 'not-found')
    assert.ok((await list(stand())).reminders.some((one) => one.notice === notice && one.what === what))
  })

  test('only who settles notices says that a reminder was seen to; who only reads may look', async () => {
    const prosecutor = await stand().admitted(stand().keeper, ['prosecutor'])
    const worker = await stand().admitted(stand().keeper, ['case-worker'])
    const [{ notice, what, due }] = (await list(stand(), prosecutor)).reminders
    const see = (token: string, more: object = {}) =>
      stand()
        .problem(token, 'reminders.see', { notice, what, due, ...more })
        .then((problem) => problem?.code)
    assert.equal(await see(prosecutor.token), 'not-permitted')
    assert.equal((await stand().problem(worker.token, 'reminders.list'))?.code, 'not-permitted')
    assert.equal(await see(stand().analyst.token, { what: 'lunch' }), 'invalid-input')
    assert.equal(await see(stand().analyst.token, { due: '2020-01-01' }), 'not-found')
  })

  test('what a full list leaves out is counted', async () => {
    const house = stand()
    const before = (await list(house)).reminders.length
    await house.database.superuser(`insert into notice_reminders (notice, agency, what, due, overdue, made_at)
      select gen_random_uuid(), '${house.agency}', 'decision', '2027-05-01', false, now() from generate_series(1, 200)`)
    const { reminders, more } = await list(house)
    assert.deepEqual([reminders.length, more], [200, before])
  })
})
