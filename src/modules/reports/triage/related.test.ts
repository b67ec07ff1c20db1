import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Filed, ReportsHouse } from '../../../../test/houses/reports.ts'
import { WordSearch } from '../../../../test/rules/words-in-bytes.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { Told } from '../told.ts'
import type { Related } from './shapes.ts'

const VAN =
  'Each morning at five a white van with a broken lamp brings eleven women to the laundry behind the market and takes them away at night'

onDatabases('reports of one matter', ReportsHouse.open, (stand) => {
  const officer = <T>(operation: string, input: unknown = {}) =>
    stand().call<T>(stand().officer.token, operation, input)
  const filedAndRead = async (told: Partial<Told>): Promise<Filed> => {
    const filed = await stand().file({ told })
    await officer('reports.get', { report: filed.report })
    return filed
  }
  const beside = async ({ report }: Filed, other: Filed) =>
    (await officer<Related>('reports.related', { report })).reports.find((one) => one.report === other.report)

  test('that name one number are suggested with it, however it is written', async () => {
    const one = await filedAndRead({ text: 'The boss is called Sails', suspected: '+371 20 000 151' })
    const other = await filedAndRead({ text: 'Nobody gets money there. Call 0037120000151 and hear how he shouts' })
    const found = await beside(one, other)
    assert.deepEqual([found?.contacts, found?.words, found?.verdict], [['+37120000151'], null, null])
    assert.deepEqual((await beside(other, one))?.contacts, ['+37120000151'])
  })

  test('that say nearly the same are suggested with how much of it', async () => {
    const one = await filedAndRead({ text: VAN })
    const copy = await filedAndRead({ text: `${VAN} since March` })
    const far = await filedAndRead({
      text: 'A white van stands behind the market at night, and nobody knows whose it is',
    })
    const found = await beside(one, copy)
    assert.ok((found?.words ?? 0) > 0.7 && (found?.words ?? 0) < 1)
    assert.equal(await beside(one, far), undefined)
  })

  test('how a reporter may be reached ties nothing together: two reports of one person have nothing in common', async () => {
    const reach = 'on +371 20 000 188 in the evening'
    const one = await filedAndRead({ text: 'A bar where girls must not go out', reach })
    const other = await filedAndRead({ text: 'A farm that keeps passports, I am on +371 20 000 188', reach })
    assert.equal(await beside(one, other), undefined)
    const marks = await stand().database.superuser(
      `select 1 from report_marks where facet = 'contact' and report in ('${one.report}', '${other.report}')`,
    )
    assert.deepEqual(marks, [])
  })

  test('a person says that they are of one matter or not, and may take that back; both histories tell', async () => {
    const one = await filedAndRead({ text: 'Number 20 000 152 again' })
    const other = await filedAndRead({ text: '+371 20 000 152 offers a journey' })
    for (const verdict of ['same', 'other', null] as const) {
      await officer('reports.pair', { report: other.report, other: one.report, verdict })
      assert.equal((await beside(one, other))?.verdict, verdict)
      assert.equal((await beside(other, one))?.verdict, verdict)
    }
    for (const { report } of [one, other]) {
      const { events } = await officer<{ events: { kind: string }[] }>('reports.get', { report })
      assert.equal(events.filter(({ kind }) => kind === 'paired').length, 3)
    }
    const self = { report: one.report, other: one.report, verdict: 'same' }
    assert.equal((await stand().problem(stand().officer.token, 'reports.pair', self))?.code, 'conflict')
  })

  test('nobody pairs with a report of another agency', async () => {
    const house = stand()
    const one = await filedAndRead({ text: 'Ours' })
    const there = await house.another(house.keeper)
    const theirs = await house.admitted(there, ['intake-officer'])
    const pair = {
      report: one.report,
      other: one.report.replace(/^./, (c) => (c === '0' ? '1' : '0')),
      verdict: 'same',
    }
    assert.equal((await house.problem(theirs.token, 'reports.pair', pair))?.code, 'not-found')
    assert.equal((await house.problem(house.officer.token, 'reports.pair', pair))?.code, 'not-found')
  })

  test('what a reporter adds later is compared too, once somebody has read it', async () => {
    const house = stand()
    const one = await filedAndRead({ text: 'They sleep in containers' })
    const other = await filedAndRead({ text: 'He answers at 20 000 153' })
    assert.equal(await beside(one, other), undefined)
    const message = crypto.randomUUID()
    await house.asReporter(one.receipt, 'reports.reply', { message, text: 'His number is +371 20 000 153' })
    await officer('reports.get', { report: one.report })
    assert.deepEqual((await beside(other, one))?.contacts, ['+37120000153'])
  })

  test('what was taken back is set beside nothing any more', async () => {
    const house = stand()
    const one = await filedAndRead({ text: 'The farm answers at 20 000 156' })
    const gone = await filedAndRead({ text: 'Ask 20 000 156 for the farm' })
    assert.ok(await beside(one, gone))
    await house.asReporter(gone.receipt, 'reports.withdraw')
    assert.equal(await beside(one, gone), undefined)
    assert.deepEqual((await officer<Related>('reports.related', { report: gone.report })).reports, [])
  })

  test('before anybody has opened it nothing of a report is marked, and marks tell no number', async () => {
    const house = stand()
    const { report } = await house.file({ told: { text: 'Call 20 000 154 for work' } })
    const marks = () => house.database.superuser(`select value from report_marks where report = '${report}'`)
    assert.deepEqual(await marks(), [])
    await officer('reports.get', { report })
    const kept = await marks()
    assert.ok(kept.length > 1)
    assert.deepEqual(new WordSearch(['20000154', '37120000154']).in(Buffer.from(JSON.stringify(kept))), [])
  })
})
