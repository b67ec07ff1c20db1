import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  another,
  beginScreening,
  call,
  imported,
  keptCounts,
  keptSamples,
  leadsStand,
  list,
  trueCounts,
} from '../../../../test/houses/leads.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { Changed } from '../shapes.ts'

const SAMPLES = keptSamples()
const REASON = 'Known to be in order.'

onDatabases('changes at once', leadsStand, (stand) => {
  test('of two who claim one lead, one has it', async () => {
    const { ieva, andris } = stand()
    const [lead] = await imported(stand(), ieva, [another(SAMPLES[0], 'claimed twice')])
    const tries = await Promise.allSettled(
      [ieva, andris].map((member) => call<Changed>(stand(), member, 'leads.claim', { lead })),
    )
    assert.deepEqual(tries.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  })

  test('decisions, merges and imports side by side hinder nothing, and the counts stay true', async () => {
    const { ieva, andris, ours } = stand()
    const many = Array.from({ length: 24 }, (_, i) => another(SAMPLES[i % SAMPLES.length], `side ${i}`))
    const ids = await imported(stand(), ieva, many)
    const screening = await beginScreening(stand(), ieva)
    const decide = async (lead: string, act: string) => {
      await call(stand(), andris, 'leads.claim', { lead })
      await call(stand(), andris, `leads.${act}`, { lead }, { reason: REASON })
    }
    await Promise.all([
      ...ids.slice(0, 8).map((lead) => decide(lead, 'dismiss')),
      ...ids.slice(8, 12).map((lead) => decide(lead, 'open-for-case')),
      ...ids.slice(13, 20).map((lead) => call(stand(), ieva, 'leads.merge', { lead, into: ids[12] })),
      ...Array.from({ length: 4 }, (_, i) =>
        call(stand(), ieva, 'leads.import', { screening, leads: many.map((lead) => another(lead, `later ${i}`)) }),
      ),
      ...Array.from({ length: 6 }, () => list(stand(), andris)),
    ])
    assert.deepEqual(await keptCounts(stand(), ours.id), await trueCounts(stand(), ours.id))
    const { total, leads } = await list(stand(), ieva, { filter: { state: 'all' }, limit: 100 })
    assert.equal(total.leads, 1 + 24 - 7 + 4 * 24)
    const numbers = leads.map(({ number }) => number)
    assert.equal(new Set(numbers).size, numbers.length)
    assert.equal(leads.find(({ id }) => id === ids[12])?.merged, 7)
  })

  test('the same step of an import twice at once makes each lead once', async () => {
    const { ieva } = stand()
    const screening = await beginScreening(stand(), ieva)
    const leads = SAMPLES.map((lead) => another(lead, 'twice at once'))
    const made = await Promise.all(
      [1, 2].map(() => call<{ made: string[] }>(stand(), ieva, 'leads.import', { screening, leads })),
    )
    assert.equal(made.flatMap((output) => output.made).length, leads.length)
  })
})
