import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inAgency } from '../../../../test/houses/kernel.ts'
import { NoticeRows } from '../../../../test/houses/notice-rows.ts'
import { seenAgain } from '../../../../test/houses/seen-again.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { newId } from '../../../kernel/ids.ts'
import type { PlatformList, PlatformPage } from './figure-shapes.ts'

const day = (text: string) => new Date(`${text}T10:00:00Z`)

onDatabases('how a platform answers', NoticeRows.open, (stand) => {
  const page = (platform: string, by = stand().analyst) =>
    stand().call<PlatformPage>(by.token, 'platforms.get', { platform })
  /** A removal on 2026-03-04 of a lead that shared these marks. */
  const removed = async (platform: string, marks: object, told: object = {}) => {
    const [lead] = await seenAgain(stand(), [{ lastSeen: '2026-03-01', ...marks }])
    await stand().decided(platform, 'removed', { lead, ...told })
  }

  test('one to which nothing was sent has its page, with nothing to show, and is in no list', async () => {
    const platform = await stand().recipient('Silent Board')
    const { figures, months, repeats, overdue, independence } = await page(platform)
    assert.deepEqual(
      [figures.notices, figures.acted, figures.timeToAct],
      [0, { count: 0, of: 0 }, { days: null, of: 0 }],
    )
    assert.deepEqual([repeats, overdue, independence], [{ count: 0, of: 0 }, 0, null])
    assert.ok(months.every(({ sent, acted, refused }) => sent + acted + refused === 0))
    const { platforms } = await stand().call<PlatformList>(stand().analyst.token, 'platforms.list')
    assert.ok(!platforms.some(({ id }) => id === platform))
  })

  test('the list has the most notices first, and of as many each the alphabet', async () => {
    const [many, zeta, alpha] = [
      await stand().recipient('Many Adverts'),
      await stand().recipient('Zeta Jobs'),
      await stand().recipient('Alpha Jobs'),
    ]
    for (const platform of [zeta, many, alpha, many]) await stand().notice(platform)
    const { platforms } = await stand().call<PlatformList>(stand().analyst.token, 'platforms.list')
    assert.deepEqual(
      platforms.map(({ name }) => name),
      ['Many Adverts', 'Alpha Jobs', 'Zeta Jobs'],
    )
    assert.deepEqual(
      platforms.map(({ id }) => id),
      [many, alpha, zeta],
    )
  })

  test('what is drafted or approved says nothing about it, however long it lies here', async () => {
    const platform = await stand().recipient('Patient Board')
    const unsent = { sent_at: null, sent_by: null, channel: null, delivery: 'none' } as const
    await stand().notice(platform, { ...unsent, state: 'draft' })
    await stand().notice(platform, { ...unsent, state: 'approved' })
    assert.equal((await page(platform)).figures.notices, 0)
  })

  test('twelve months to the one that runs, by the day of sending', async () => {
    const platform = await stand().recipient('Yearly Board')
    for (const sent of ['2025-11-30', '2025-12-01', '2026-10-31', '2026-11-01'])
      await stand().notice(platform, { sent_at: day(sent) })
    const { months, figures } = await page(platform)
    assert.deepEqual([months[0].month, months.at(-1)?.month, months.length], ['2025-12', '2026-11', 12])
    const sent = Object.fromEntries(months.filter((one) => one.sent > 0).map((one) => [one.month, one.sent]))
    assert.deepEqual(sent, { '2025-12': 1, '2026-10': 1, '2026-11': 1 })
    // The chart shows a year; the figures above it are of all.
    assert.equal(figures.notices, 4)
  })

  test('time to act is the middle one’s, in days with a tenth, of what was acted upon alone', async () => {
    const platform = await stand().recipient('Slow Board')
    for (const decided of ['2026-03-03', '2026-03-05', '2026-03-12'])
      await stand().decided(platform, 'removed', { decided_at: day(decided) })
    await stand().decided(platform, 'kept', { refusal: 'not-illegal', decided_at: day('2026-09-01') })
    const { figures } = await page(platform)
    assert.deepEqual(figures.timeToAct, { days: 3, of: 3 })
    assert.deepEqual(figures.acted, { count: 3, of: 4 })
  })

  test('seen again is what shares a contact point or a wording, later than the removal; an employer’s name alone is not', async () => {
    const platform = await stand().recipient('Board with Returns')
    await removed(platform, { contacts: ['tel-1'] })
    await removed(platform, { wordings: ['words-2'] })
    await removed(platform, { employers: ['firm-3'] })
    await removed(platform, { contacts: ['tel-4'] })
    await seenAgain(stand(), [
      { lastSeen: '2026-03-05', contacts: ['tel-1'] },
      { lastSeen: '2026-05-05', wordings: ['words-2', 'tel-4'] },
      { lastSeen: '2026-05-05', employers: ['firm-3'] },
      // A number is no wording, and the day of the removal is not after it.
      { lastSeen: '2026-03-04', contacts: ['tel-4'] },
      // Nobody knows when this one was posted.
      { lastSeen: '', contacts: ['tel-4'] },
    ])
    assert.deepEqual((await page(platform)).repeats, { count: 2, of: 4 })
  })

  test('the same advert that goes on in the own lead after it was taken down is seen again too', async () => {
    const platform = await stand().recipient('Stubborn Board')
    const [lead] = await seenAgain(stand(), [{ lastSeen: '2026-04-01', contacts: ['tel-5'] }])
    await stand().decided(platform, 'disabled', { lead })
    assert.deepEqual((await page(platform)).repeats, { count: 1, of: 1 })
  })

  test('a removal that was taken back, or that a correction replaced, is no removal to return from', async () => {
    const platform = await stand().recipient('Board of Mistakes')
    const closed = { closed_at: day('2026-03-10') }
    await removed(platform, { contacts: ['tel-6'] }, { state: 'withdrawn', ...closed })
    await removed(platform, { contacts: ['tel-6'] }, { state: 'corrected', ...closed })
    await removed(platform, { contacts: ['tel-6'] }, { state: 'closed', closed_as: 'settled', ...closed })
    await seenAgain(stand(), [{ lastSeen: '2026-06-01', contacts: ['tel-6'] }])
    assert.deepEqual((await page(platform)).repeats, { count: 1, of: 1 })
  })

  test('a lead that was erased since counts as a removal, of which nothing more can be told', async () => {
    const platform = await stand().recipient('Board of the Past')
    await stand().decided(platform, 'removed', { lead: newId() })
    assert.deepEqual((await page(platform)).repeats, { count: 0, of: 1 })
  })

  test('what another agency has seen tells this one nothing', async () => {
    const platform = await stand().recipient('Shared Board')
    await removed(platform, { contacts: ['tel-7'] })
    const other = await stand().another(stand().keeper)
    await seenAgain(stand(), [{ lastSeen: '2026-06-01', contacts: ['tel-7'] }], other.agency)
    assert.deepEqual((await page(platform)).repeats, { count: 0, of: 1 })
    const theirs = await stand().admitted(other, ['analyst'])
    assert.equal((await stand().problem(theirs.token, 'platforms.get', { platform }))?.code, 'not-found')
    // Nor does a platform of the same name there have these figures.
    const twin = await stand().recipient('Shared Board', other.agency)
    assert.equal((await page(twin, theirs)).figures.notices, 0)
  })

  test('overdue is each notice once, however many of its clocks ran out, and none whose clock only nears its end', async () => {
    const [platform, other] = [await stand().recipient('Late Board'), await stand().recipient('Other Late Board')]
    const [one, two, near, foreign] = [
      await stand().notice(platform),
      await stand().notice(platform),
      await stand().notice(platform),
      await stand().notice(other),
    ]
    const { agency } = stand()
    const late = (notice: string, what: 'acknowledgement' | 'decision', overdue = true) => ({
      ...{ notice, agency, what, due: '2026-03-09', overdue, made_at: stand().now(), seen_by: null, seen_at: null },
    })
    const rows = [
      late(one, 'acknowledgement'),
      late(one, 'decision'),
      late(two, 'decision'),
      late(near, 'decision', false),
      late(foreign, 'decision'),
    ]
    await inAgency(stand().kernel, agency, (db) => db.insertInto('notice_reminders').values(rows).execute())
    assert.equal((await page(platform)).overdue, 2)
    assert.equal((await page(other)).overdue, 1)
  })

  test('whoever reads no notices compares no platforms', async () => {
    const platform = await stand().recipient('Any Board')
    for (const role of ['case-worker', 'border-officer', 'coordinator', 'administrator'] as const) {
      const person = await stand().colleague(stand().keeper, [role])
      for (const [operation, input] of [
        ['platforms.list', {}],
        ['platforms.get', { platform }],
      ] as const)
        assert.equal((await stand().problem(person.token, operation, input))?.code, 'not-permitted', role)
    }
  })
})
