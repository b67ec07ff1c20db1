import assert from 'node:assert/strict'
import { test } from 'node:test'
import { problemOf } from '../../../../test/houses/kernel.ts'
import {
  another,
  beginScreening,
  call,
  imported,
  keptCounts,
  keptSamples,
  leadsStand,
  list,
  page,
  trueCounts,
} from '../../../../test/houses/leads.ts'
import { onDatabases } from '../../../../test/run/databases.ts'

onDatabases('leads.import', leadsStand, (stand) => {
  test('leads are kept once, however often a step is repeated', async () => {
    const { ieva, ours } = stand()
    const leads = keptSamples()
    const screening = await beginScreening(stand(), ieva)
    const first = await call<{ made: string[] }>(stand(), ieva, 'leads.import', { screening, leads })
    assert.equal(first.made.length, leads.length)
    const again = await call<{ made: string[] }>(stand(), ieva, 'leads.import', { screening, leads })
    assert.deepEqual(again.made, [])
    const other = await beginScreening(stand(), ieva)
    assert.deepEqual(await call(stand(), ieva, 'leads.import', { screening: other, leads: [...leads, leads[0]] }), {
      made: [],
    })
    const { total } = await list(stand(), ieva)
    assert.deepEqual(total, { leads: leads.length, exact: true })
    assert.deepEqual(await keptCounts(stand(), ours.id), await trueCounts(stand(), ours.id))
  })

  test('numbers are counted up in the agency, in the order of ranking', async () => {
    const { stranger } = stand()
    const leads = keptSamples().map((lead) => another(lead, 'numbers'))
    await imported(stand(), stranger, leads)
    const { leads: shown } = await list(stand(), stranger)
    assert.deepEqual(
      shown.map(({ number }) => number),
      leads.map((_, i) => i + 1),
    )
    await imported(stand(), stranger, [another(leads[0], 'later')])
    const { leads: latest } = await list(stand(), stranger, { sort: 'arrived', limit: 100 })
    assert.equal(Math.max(...latest.map(({ number }) => number)), leads.length + 1)
  })

  test('the fingerprint is keyed: another agency keeps the same lead under another one', async () => {
    const { database } = stand()
    const rows = await database.superuser('select encode(fingerprint, $$hex$$) as f from leads')
    assert.equal(new Set(rows.map(({ f }) => f)).size, rows.length)
  })

  test('a screening of another agency takes no leads', async () => {
    const { kernel, ieva, stranger } = stand()
    const screening = await beginScreening(stand(), ieva)
    const input = { screening, leads: keptSamples() }
    assert.equal((await problemOf(kernel, { actor: stranger, operation: 'leads.import', input }))?.code, 'not-found')
  })

  test('a lead of thousands of contact points and sources is kept', async () => {
    const { ieva } = stand()
    const [lead] = keptSamples()
    const many = Array.from({ length: 3000 }, (_, i) => i)
    const wide = {
      ...another(lead, 'wide'),
      sources: many.map((i) => ({ name: `board-${i}.example`, postings: 1 })),
      body: { ...lead.body, contacts: many.map((i) => ({ ...lead.body.contacts[0], value: `+3712${1000000 + i}` })) },
    }
    const [id] = await imported(stand(), ieva, [wide])
    const { contacts, contactPoints, sources } = await page(stand(), ieva, id)
    assert.deepEqual([contacts, contactPoints.length, sources], [200, 3000, 200])
  })
})
