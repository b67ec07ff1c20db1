import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { problemOf } from '../../../../test/houses/kernel.ts'
import {
  another,
  call,
  imported,
  keptSamples,
  type LeadsStand,
  leadsStand,
  list,
  page,
} from '../../../../test/houses/leads.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { Screening } from '../screenings/shapes.ts'

const SAMPLES = keptSamples()

/** SQL that turns one bit of sealed bytes, as somebody with the database and without keys could. */
const bent = (column: string) =>
  `set_byte(${column}, length(${column}) - 1, get_byte(${column}, length(${column}) - 1) # 1)`

onDatabases('sealed columns that were changed past the program', leadsStand, (stand) => {
  let set: LeadsStand
  let ids: string[]
  before(async () => {
    set = stand()
    ids = await imported(
      set,
      set.ieva,
      Array.from({ length: 8 }, (_, i) => another(SAMPLES[i % SAMPLES.length], `bent ${i}`)),
    )
  })
  const problem = (operation: string, input: object) => problemOf(set.kernel, { actor: set.ieva, operation, input })

  test('one bent head leaves the list standing, without the words of that lead', async () => {
    await set.database.superuser(`update leads set sealed_head = ${bent('sealed_head')} where id = '${ids[0]}'`)
    const { leads } = await list(set, set.ieva, { limit: 100 })
    assert.deepEqual(
      leads.filter(({ head }) => head === null).map(({ id }) => id),
      [ids[0]],
    )
    const found = await problem('leads.get', { lead: ids[0] })
    assert.deepEqual([found?.code, found?.message.includes('changed outside')], ['unavailable', true])
    // Beside another lead it is still named by its number.
    assert.ok(await page(set, set.ieva, ids[1]))
  })

  test('bent or exchanged parts are told, never shown', async () => {
    await set.database.superuser(
      `update lead_parts set sealed = ${bent('sealed')} where lead = '${ids[2]}' and part = 'body'`,
    )
    assert.equal((await problem('leads.get', { lead: ids[2] }))?.code, 'unavailable')
    assert.equal((await problem('leads.similar', { lead: ids[2] }))?.code, 'unavailable')
    // Postings of one lead put in the place of another's: the label says whose they are.
    await set.database.superuser(`update lead_parts p set sealed = o.sealed from lead_parts o
      where p.lead = '${ids[3]}' and p.part = 'postings 0' and o.lead = '${ids[4]}' and o.part = 'postings 0'`)
    for (const [operation, input] of [
      ['leads.get', {}],
      ['leads.postings', {}],
      ['leads.posting', { place: 0 }],
    ] as const)
      assert.equal((await problem(operation, { lead: ids[3], ...input }))?.code, 'unavailable', operation)
  })

  test('the words of one event cannot be moved to another', async () => {
    const lead = ids[5]
    await call(set, set.ieva, 'leads.note', { lead, text: 'The first note' })
    await call(set, set.ieva, 'leads.note', { lead, text: 'The second note' })
    await set.database.superuser(`update lead_events e set sealed = (
      select sealed from lead_events where lead = '${lead}' and kind = 'noted' order by seq limit 1)
      where lead = '${lead}' and kind = 'noted'`)
    assert.equal((await problem('leads.get', { lead }))?.code, 'unavailable')
    // Reading it is what fails; the lead can still be worked on.
    await call(set, set.ieva, 'leads.claim', { lead })
  })

  test('a bent name of a source or of a screening is no name, and nothing else is lost', async () => {
    await set.database.superuser(`update lead_sources set sealed_name = ${bent('sealed_name')};
      update screenings set sealed_source = ${bent('sealed_source')}`)
    const { facets, leads } = await list(set, set.ieva)
    assert.ok(facets.sources.length > 0 && facets.sources.every(({ name }) => name === null))
    assert.equal(leads.length, ids.length)
    const { screenings } = await call<{ screenings: Screening[] }>(set, set.ieva, 'screenings.list', {})
    assert.ok(screenings.length > 0 && screenings.every(({ name }) => name === null))
    assert.equal((await page(set, set.ieva, ids[6])).screening?.name, null)
  })

  test('a truncated or empty seal is told like a bent one', async () => {
    for (const sealed of ["''::bytea", "'\\x00'::bytea", 'substr(sealed, 1, 27)']) {
      await set.database.superuser(
        `update lead_parts set sealed = ${sealed} where lead = '${ids[7]}' and part = 'body'`,
      )
      assert.equal((await problem('leads.get', { lead: ids[7] }))?.code, 'unavailable', sealed)
    }
  })

  test('the audit names what was tried, with the kind of failure and no words', async () => {
    await problem('leads.get', { lead: ids[7] })
    const [row] = await set.database.superuser(
      `select outcome, problem, subjects from audit where operation = 'leads.get' order by seq desc limit 1`,
    )
    assert.deepEqual(row, { outcome: 'failed', problem: 'unavailable', subjects: [ids[7]] })
  })
})
