import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { CasesHouse, REASON } from '../../../../test/houses/cases.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { newId } from '../../../kernel/ids.ts'
import { type HandedOut, markColumns } from './handed-out.ts'

describe('the mark of a line', () => {
  test('names member, time, purpose and recipient, and never the reason', () => {
    const reason = 'She is hurt and hides from her brother'
    const by = { id: newId(), name: 'Dace Ozoliņa' }
    const mark: HandedOut = { by, at: '2026-11-24T10:05:00Z', purpose: 'protection', recipient: 'Patversme', reason }
    assert.deepEqual(markColumns(mark), {
      aus_TakenOutBy: 'Dace Ozoliņa',
      aus_TakenOutAt: '2026-11-24T10:05:00Z',
      aus_TakenOutFor: 'protection',
      aus_TakenOutTo: 'Patversme',
    })
    // A member whose name is unknown is still distinguished by number.
    assert.equal(markColumns({ ...mark, by: { ...by, name: null } }).aus_TakenOutBy, by.id)
  })
})

onDatabases('exports name their recipient', CasesHouse.open, (stand) => {
  const out = (person: string, more: object) =>
    stand().call<{ line: Record<string, string> }>(
      stand().worker.token,
      'persons.export-htcds',
      { person, ...more },
      REASON,
    )

  test('a person’s own record: by whom, when, for the person alone', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const { record } = await house.call<{ record: { handedOut: HandedOut } }>(
      house.worker.token,
      'persons.export',
      { person: id },
      REASON,
    )
    const { by, at, purpose, recipient, reason } = record.handedOut
    assert.deepEqual([by.id, purpose, recipient, reason], [house.worker.id, 'access', 'person', REASON])
    assert.equal(at, house.now().toISOString())
    assert.ok(by.name, 'by name, for whoever finds the copy')
  })

  test('a line for another system does not leave without a recipient, and carries the mark', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    for (const more of [{}, { recipient: ' ' }])
      assert.equal(
        (await house.problem(house.worker.token, 'persons.export-htcds', { person: id, ...more }, REASON))?.code,
        'invalid-input',
      )
    const { line } = await out(id, { recipient: ' Shelter of an invented town ' })
    assert.equal(line.aus_TakenOutTo, 'Shelter of an invented town')
    assert.equal(line.aus_TakenOutFor, 'protection')
    assert.ok(!Object.values(line).includes(REASON))
    const [{ words }] = (await house.get(house.worker, id)).events.filter(({ kind }) => kind === 'exported')
    assert.equal(words?.party, undefined)
    assert.equal(words?.text, 'Shelter of an invented town', 'the record says to whom, too')
  })

  test('a line that came in with a mark leaves with the mark of this export', async () => {
    const house = stand()
    const values = {
      ...{ prs_FirstName: 'Marka', prs_SecondName: 'Vecā', aus_Age: 'adult', prs_Citizenship: 'UA' },
      ...{ aus_TakenOutTo: 'An earlier house', aus_TakenOutBy: 'Somebody' },
    }
    const { outcomes } = await house.call<{ outcomes: { person: string }[] }>(
      house.worker.token,
      'persons.import',
      { lines: [{ line: 1, values }] },
      REASON,
    )
    const { line } = await out(outcomes[0].person, { recipient: 'A later house' })
    assert.equal(line.aus_TakenOutTo, 'A later house')
    assert.notEqual(line.aus_TakenOutBy, 'Somebody')
  })
})
