import assert from 'node:assert/strict'
import { test } from 'node:test'
import { audited } from '../../../test/houses/follow-up.ts'
import { ReportsHouse } from '../../../test/houses/reports.ts'
import { onDatabases, type TestDatabase } from '../../../test/run/databases.ts'
import { LABOUR } from '../../../test/samples/forms.ts'
import { codeOf, newId } from '../../kernel/ids.ts'

type Found = { reports: { id: string; code: string; state: string }[] }

async function set(database: TestDatabase) {
  const house = await ReportsHouse.open(database)
  const there = await house.another(house.keeper)
  const theirs = await house.admitted(there, ['intake-officer'])
  return { house, theirs, database }
}

onDatabases('reports are found', set, (stand) => {
  const find = async (text: string, { token }: { token: string } = stand().house.officer) =>
    (await stand().house.call<Found>(token, 'reports.find', { text })).reports
  const told = async (text: string) => (await stand().house.file({ told: { text } })).report
  const read = (report: string) => stand().house.call(stand().house.officer.token, 'reports.get', { report })

  test('by their number, however it is written, with nothing of what was told', async () => {
    const id = await told('They sleep in a barn')
    for (const typed of [codeOf(id), `r-${codeOf(id).toLowerCase()}`, ` ${codeOf(id)} `])
      assert.deepEqual(await find(typed), [{ id, code: codeOf(id), state: 'received' }])
    assert.deepEqual(await find(codeOf(newId())), [])
  })

  test('by a contact point in any way it is written, once somebody has read the report', async () => {
    const id = await told('He answers at +371 20 000 161')
    assert.deepEqual(await find('+371 20000161'), [])
    await read(id)
    for (const typed of ['+371 20000161', '0037120000161', '+371 20 000-161'])
      assert.deepEqual(
        (await find(typed)).map((one) => one.id),
        [id],
        typed,
      )
    assert.deepEqual(await find('barn'), [], 'words of what was told are no key')
  })

  test('by nobody of another agency, nor before the hour at which it is shown', async () => {
    const { house, theirs } = stand()
    const id = await told('Ask +371 20 000 162')
    await read(id)
    for (const typed of [codeOf(id), '+371 20000162']) assert.deepEqual(await find(typed, theirs), [], typed)
    const { report: held } = await house.fileNow({ told: { text: 'Not yet' } })
    assert.deepEqual(await find(codeOf(held)), [])
  })

  test('not by whoever stands at returns, where it holds a complaint; their answer is that for nothing', async () => {
    const { house } = stand()
    const inspector = await house.admitted(house.keeper, ['labour-inspector'])
    const both = await house.admitted(house.keeper, ['intake-officer', 'border-officer'])
    await house.call(house.officer.token, 'form-desks.set', { forms: ['labour'], enforcesReturns: false })
    const answers = { ...LABOUR, described: 'The foreman is called at +371 20 000 163' }
    const input = { agency: house.agency, report: newId(), language: 'lv', form: 'labour', answers }
    const { report } = await house.call<{ report: string }>(inspector.token, 'forms.file', input)
    await read(report)
    for (const typed of [codeOf(report), '+371 20000163']) {
      assert.equal((await find(typed)).length, 1, typed)
      assert.deepEqual(await find(typed, both), [], typed)
    }
  })

  test('and the audit names them, never what was asked', async () => {
    const { database } = stand()
    const id = await told('Meet me')
    await find(codeOf(id))
    const entries = await audited(database, 'reports.find')
    assert.ok(JSON.stringify(entries).includes(id))
    assert.ok(!JSON.stringify(entries).includes('20000161') && !JSON.stringify(entries).includes('barn'))
  })

  test('too short a text finds nothing, and is no way to read all', async () => {
    const { house } = stand()
    for (const text of ['', ' ', '7'])
      assert.equal((await house.problem(house.officer.token, 'reports.find', { text }))?.code, 'invalid-input')
    for (const text of ['%', '__', '%%', "' or true --"].filter(({ length }) => length > 1))
      assert.deepEqual(await find(text), [])
  })
})
