import assert from 'node:assert/strict'
import { test } from 'node:test'
import { done, inAgency, problemOf } from '../../../test/houses/kernel.ts'
import { SeveralHouse } from '../../../test/houses/several.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import { visitor } from '../../kernel/actor.ts'
import { newId } from '../../kernel/ids.ts'
import { alsoNamed } from './also-to.ts'
import type { Mine } from './shapes.ts'

onDatabases('whom a reporter names as also having the report', SeveralHouse.open, (stand) => {
  const named = (agencies: readonly string[]) =>
    inAgency(stand().kernel, stand().agency, (db) => alsoNamed(db, agencies))

  test('are the names under which others take reports, in the order of the alphabet', async () => {
    const [, shelter, police] = stand().all
    assert.deepEqual(await named([shelter.agency, police.agency]), { alsoTo: [police.name, shelter.name] })
  })

  test('are nothing where nobody is named, or a number that is no agency’s: no list, not even an empty one', async () => {
    assert.deepEqual(await named([]), {})
    assert.deepEqual(await named([newId()]), {})
  })

  test('stand in what is sealed, at the agency and for the reporter, and in no plain column', async () => {
    const [one, shelter] = stand().all
    const { receipt, input } = stand().filing({ told: { text: 'Both may know' }, alsoTo: [shelter.agency] })
    await done(stand().kernel, { actor: visitor, operation: 'reports.file', input })
    await stand().hourComes()
    assert.deepEqual((await stand().reportAt(one, 'Both may know')).messages[0]?.alsoTo, [shelter.name])
    assert.deepEqual((await stand().asReporter<Mine>(receipt, 'reports.mine')).messages[0]?.alsoTo, [shelter.name])
    for (const table of ['reports', 'report_messages', 'audit_waiting', 'outbox', 'jobs'])
      for (const { row } of await stand().database.superuser(`select row_to_json(t)::text as row from ${table} t
        where row_to_json(t)::text like '%${input.report}%'`))
        assert.ok(!String(row).includes(shelter.agency) && !String(row).includes(shelter.name), table)
  })

  test('are at most so many as can have it beside the one', async () => {
    const { input } = stand().filing({ alsoTo: Array.from({ length: 5 }, newId) })
    const problem = await problemOf(stand().kernel, { actor: visitor, operation: 'reports.file', input })
    assert.equal(problem?.code, 'invalid-input')
  })
})
