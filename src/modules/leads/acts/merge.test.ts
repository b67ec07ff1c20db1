import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { inAgency, problemOf } from '../../../../test/houses/kernel.ts'
import {
  another,
  call,
  imported,
  keptCounts,
  keptSamples,
  type LeadsStand,
  leadsStand,
  list,
  page,
  trueCounts,
} from '../../../../test/houses/leads.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { runs } from '../../../../test/run/mode.ts'
import type { Member } from '../../../kernel/actor.ts'
import { asProblem } from '../../../kernel/errors.ts'
import type { State } from '../codes.ts'
import { type Act, type LeadStand, stateAfter, whyNot } from '../lead.ts'
import type { Changed } from '../shapes.ts'

const SAMPLES = keptSamples()
const REASON = 'Because a property test says so.'

type Step = { act: Act; lead: number; into: number; by: 0 | 1 }

const ACTS: Act[] = ['claim', 'release', 'dismiss', 'open-for-case', 'reopen', 'merge', 'split']
const steps = fc.array(
  fc.record({
    act: fc.constantFrom(...ACTS, 'merge' as const, 'split' as const, 'claim' as const),
    lead: fc.nat(4),
    into: fc.nat(4),
    by: fc.constantFrom(0 as const, 1 as const),
  }),
  { minLength: 4, maxLength: 14 },
)

/** What the rules say of a lead, kept beside the database. */
type Kept = { state: State; before: 'new' | 'claimed' | null; claimedBy: string | null; into: number | null }

const rootOf = (model: readonly Kept[], at: number): number => {
  const { into } = model[at]
  return into === null ? at : rootOf(model, into)
}

const standOf = (model: readonly Kept[], at: number): LeadStand => {
  const { state, before, claimedBy } = model[at]
  return { state, stateBefore: before, claimedBy, rootState: model[rootOf(model, at)].state, waits: false }
}

/** Whether the rules allow a step; if so, the model takes it. */
function taken(model: Kept[], { act, lead, into }: Step, by: string): boolean {
  const stand = standOf(model, lead)
  if (whyNot(stand, act, by) !== null) return false
  if (act === 'merge' && (lead === into || whyNot(standOf(model, into), 'merge', by) !== null)) return false
  const state = stateAfter(stand, act)
  const kept = model[lead]
  const claimedBy = act === 'claim' || act === 'reopen' ? by : act === 'release' ? null : kept.claimedBy
  const before = act === 'merge' ? (kept.state as 'new' | 'claimed') : null
  model[lead] = { state, claimedBy, before, into: act === 'merge' ? into : null }
  return true
}

async function tried(stand: LeadsStand, member: Member, ids: readonly string[], step: Step): Promise<boolean> {
  const input = { lead: ids[step.lead], ...(step.act === 'merge' ? { into: ids[step.into] } : {}) }
  try {
    await call(stand, member, `leads.${step.act}`, input, { reason: REASON })
    return true
  } catch (error) {
    assert.match(asProblem(error).code, /^(conflict|invalid-input)$/)
    return false
  }
}

const rows = ({ kernel, ours }: LeadsStand, ids: readonly string[]) =>
  inAgency(kernel, ours.id, async (db) => {
    const leads = await db.selectFrom('leads').selectAll().where('id', 'in', ids).orderBy('id').execute()
    const facets = await db
      .selectFrom('lead_facets')
      .selectAll()
      .where('lead', 'in', ids)
      .orderBy('lead')
      .orderBy('facet')
      .orderBy('value')
      .execute()
    return { leads, facets }
  })

onDatabases('merging leads', leadsStand, (stand) => {
  let run = 0
  const fresh = () => {
    const tag = `merge ${run++}`
    return imported(
      stand(),
      stand().ieva,
      [...SAMPLES, SAMPLES[0]].map((lead, i) => another(lead, `${tag} ${i}`)),
    )
  }

  test('any sequence of acts goes exactly as the rules say, and the counts stay true', async () => {
    const members = [stand().ieva, stand().andris]
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const ids = await fresh()
        const model: Kept[] = ids.map(() => ({ state: 'new', before: null, claimedBy: null, into: null }))
        for (const step of sequence) {
          const member = members[step.by]
          assert.equal(await tried(stand(), member, ids, step), taken(model, step, member.id), JSON.stringify(step))
        }
        const { leads } = await rows(stand(), ids)
        for (const row of leads) {
          const at = ids.indexOf(row.id)
          const { state, claimedBy, into } = model[at]
          assert.deepEqual(
            [row.state, row.claimed_by, row.merged_into, row.root],
            [state, claimedBy, into === null ? null : ids[into], ids[rootOf(model, at)]],
          )
          // Nothing is lost or counted twice: a root has the postings of its whole tree.
          const tree = leads.filter(({ root }) => root === row.id)
          const postings = tree.reduce((sum, { own }) => sum + own.size, 0)
          if (row.root === row.id) assert.equal(row.size, postings)
        }
        assert.deepEqual(await keptCounts(stand(), stand().ours.id), await trueCounts(stand(), stand().ours.id))
      }),
      runs(8),
    )
  })

  test('splitting takes merging back to the last column', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(4), fc.nat(4), fc.boolean(), async (lead, into, claimFirst) => {
        fc.pre(lead !== into)
        const ids = await fresh()
        const { ieva } = stand()
        if (claimFirst) await call(stand(), ieva, 'leads.claim', { lead: ids[lead] })
        const before = await rows(stand(), ids)
        await call(stand(), ieva, 'leads.merge', { lead: ids[lead], into: ids[into] })
        assert.notDeepEqual(await rows(stand(), ids), before)
        await call(stand(), ieva, 'leads.split', { lead: ids[lead] })
        assert.deepEqual(await rows(stand(), ids), before)
      }),
      runs(5),
    )
  })

  test('a merged lead is found by what it has, under the one it was merged into, and each page names the other', async () => {
    const { ieva } = stand()
    const [first, second, third] = await fresh()
    await call(stand(), ieva, 'leads.merge', { lead: second, into: first })
    const merged = await call<Changed>(stand(), ieva, 'leads.merge', { lead: first, into: third })
    assert.equal(merged.lead, third)
    const whole = await page(stand(), ieva, third)
    assert.deepEqual(whole.mergedLeads.map(({ id }) => id).sort(), [first, second].sort())
    assert.equal(whole.merged, 2)
    const inner = await page(stand(), ieva, second)
    assert.deepEqual([inner.state, inner.mergedInto?.id], ['merged', first])
    // All of them have the contact points of all.
    const { value } = inner.contactPoints[0]
    assert.ok(whole.contactPoints.some((contact) => contact.value === value))
    const found = await list(stand(), ieva, { filter: { contact: value, state: 'new' }, limit: 100 })
    const ids = found.leads.map(({ id }) => id)
    assert.ok(ids.includes(third) && !ids.includes(second) && !ids.includes(first))
    assert.deepEqual(
      whole.history.map(({ kind, lead }) => [kind, lead?.id]),
      [
        ['merged', first],
        ['made', undefined],
      ],
    )
  })

  test('a lead is not merged into itself, into one held by somebody else, or into another agency’s', async () => {
    const { kernel, ieva, andris, stranger } = stand()
    const [first, second] = await fresh()
    const [foreign] = await imported(stand(), stranger, [another(SAMPLES[0], `foreign ${run++}`)])
    const problem = (lead: string, into: string) =>
      problemOf(kernel, { actor: ieva, operation: 'leads.merge', input: { lead, into } })
    assert.equal((await problem(first, first))?.code, 'invalid-input')
    assert.equal((await problem(first, foreign))?.code, 'not-found')
    assert.equal((await problem(foreign, first))?.code, 'not-found')
    await call(stand(), andris, 'leads.claim', { lead: second })
    assert.deepEqual((await problem(first, second))?.fields, [{ field: 'into', message: 'claimed-by-other' }])
  })
})
