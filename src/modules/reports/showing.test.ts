import assert from 'node:assert/strict'
import { test } from 'node:test'
import { done } from '../../../test/houses/kernel.ts'
import { ReportsHouse } from '../../../test/houses/reports.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import { system } from '../../kernel/actor.ts'
import { newId } from '../../kernel/ids.ts'
import { isShownAtOnce } from './showing.ts'

const PLAIN = { kind: 'suspicion', about: 'work', child: false, danger: 'no' } as const

test('danger, a child, and a call for help that knows no answer are shown at once; the rest at its hour', () => {
  const shown = (more: Partial<Parameters<typeof isShownAtOnce>[0]>) => isShownAtOnce({ ...PLAIN, ...more })
  for (const more of [
    { danger: 'now' },
    { danger: 'soon' },
    { child: true },
    { about: 'child' },
    { kind: 'help', danger: 'unknown' },
  ] as const)
    assert.equal(shown(more), true, JSON.stringify(more))
  for (const more of [{}, { danger: 'unknown' }, { kind: 'help' }, { about: 'me' }] as const)
    assert.equal(shown(more), false, JSON.stringify(more))
})

type Listed = {
  reports: { id: string; state: string; excerpt: string | null; unreadSince: string | null }[]
  total: number
}

onDatabases('held until the hour', ReportsHouse.open, (stand) => {
  const list = (input: object = {}) => {
    const house = stand()
    return house.call<Listed>(house.officer.token, 'reports.list', { state: 'all', ...input })
  }
  const ids = async () => (await list()).reports.map(({ id }) => id)
  const entriesOf = (id: string) =>
    stand().database.superuser(
      `select at_ms::bigint % 86400000 as hour, operation from audit where '${id}' = any(subjects)`,
    )

  test('what is not urgent is in no list, count, deadline or page before its hour, and then in all of them', async () => {
    const house = stand()
    const { token } = house.officer
    const before = [await list(), await house.call<object>(token, 'reports.waiting')]
    const deadlines = await house.call<object>(token, 'reports.deadlines')
    const { report } = await house.fileNow({ danger: 'no' })
    assert.deepEqual([await list(), await house.call<object>(token, 'reports.waiting')], before)
    assert.deepEqual(await house.call<object>(token, 'reports.deadlines'), deadlines)
    assert.equal((await house.problem(token, 'reports.get', { report }))?.code, 'not-found')
    await house.hourComes()
    assert.ok((await ids()).includes(report))
    await house.call(token, 'reports.get', { report })
  })

  test('what is urgent is in the list at once', async () => {
    const house = stand()
    const { report } = await house.fileNow({ danger: 'now' })
    assert.ok((await ids()).includes(report))
  })

  test('a reporter sees their own all the while', async () => {
    const house = stand()
    const { report, receipt } = await house.fileNow({ danger: 'no' })
    assert.equal((await house.asReporterNow<{ report: string }>(receipt, 'reports.mine')).report, report)
  })

  test('a reply to what is not urgent changes nothing that the staff see before its hour', async () => {
    const house = stand()
    const { token } = house.officer
    const { report, receipt } = await house.file({ danger: 'no' })
    await house.call(token, 'reports.get', { report })
    await house.call(token, 'reports.answer', { report, text: 'Thank you.' })
    const page = () => house.call<{ state: string; messages: { kind: string }[] }>(token, 'reports.get', { report })
    const before = await page()
    await house.asReporterNow(receipt, 'reports.reply', { message: newId(), text: 'There is more.' })
    assert.deepEqual(await page(), before)
    await house.hourComes()
    const row = (await list()).reports.find(({ id }) => id === report)
    assert.deepEqual([row?.state, row?.unreadSince !== null], ['read', true])
    assert.deepEqual(
      (await page()).messages.map(({ kind }) => kind),
      ['report', 'answer', 'reply'],
    )
  })

  test('a report whose time is over is kept while a reply to it waits for its hour', async () => {
    const house = stand()
    const { token } = house.officer
    const { report, receipt } = await house.file({ danger: 'no' })
    await house.call(token, 'reports.get', { report })
    await house.call(token, 'reports.answer', { report, text: 'Thank you.' })
    await house.database.superuser(`update reports set ended_on = '2020-01-01' where id = '${report}'`)
    await house.asReporterNow(receipt, 'reports.reply', { message: newId(), text: 'There is more.' })
    await done(house.kernel, { actor: system(house.agency), operation: 'reports.erase', input: {} })
    await house.hourComes()
    assert.ok((await ids()).includes(report))
  })

  test('no unread report is named in an entry that carries an hour, whoever asks for lists', async () => {
    const house = stand()
    const { token } = house.officer
    for (const danger of ['now', 'no'] as const) {
      const { report } = await house.file({ danger })
      for (const operation of ['reports.list', 'reports.waiting', 'reports.deadlines'])
        await house.call(token, operation)
      assert.deepEqual(await entriesOf(report), [])
    }
  })

  test('the list names what it shows words of, and of what is urgent it shows none', async () => {
    const house = stand()
    const { token } = house.officer
    const [calm, urgent] = [await house.file({ danger: 'no' }), await house.file({ danger: 'now' })]
    for (const { report } of [calm, urgent]) await house.call(token, 'reports.get', { report })
    const { reports } = await list()
    const words = (id: string) => reports.find((row) => row.id === id)?.excerpt ?? null
    assert.deepEqual([words(calm.report), words(urgent.report)], ['Some words', null])
    const listed = async (id: string) =>
      (await entriesOf(id)).filter(({ operation }) => operation === 'reports.list').length
    assert.deepEqual([await listed(calm.report), await listed(urgent.report)], [1, 0])
  })

  test('messages are numbered within their report', async () => {
    const house = stand()
    const { token } = house.officer
    const [one, two] = [await house.file(), await house.file()]
    for (const { report } of [one, two, one]) {
      await house.call(token, 'reports.get', { report })
      await house.call(token, 'reports.ask', { report, text: 'Where?' })
    }
    for (const [{ report }, seqs] of [
      [one, [1, 2, 3]],
      [two, [1, 2]],
    ] as const)
      assert.deepEqual(
        (
          await house.database.superuser(
            `select seq::int as seq from report_messages where report = '${report}' order by seq`,
          )
        ).map(({ seq }) => seq),
        seqs,
      )
  })

  test('the size of a file stands in the database padded, and the staff read it as it came', async () => {
    const house = stand()
    const { report } = await house.file({ files: [await house.newFile('tiny')] })
    type Page = { messages: { files: { file: string; size: number }[] }[] }
    const [{ file, size }] = (await house.call<Page>(house.officer.token, 'reports.get', { report })).messages[0].files
    assert.equal(size, 4)
    assert.deepEqual(await house.database.superuser(`select size::int as size from files where id = '${file}'`), [
      { size: 4096 },
    ])
  })
})
