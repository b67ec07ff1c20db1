import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../test/run/mode.ts'
import { bitsOf, canStand, clusterLeads, Shared, type Standing, type Use } from './clusters.ts'

const use = (lead: string, mark: string, more: Partial<Use> = {}): Use => {
  return { lead, mark, class: 'personal', employers: [], ...more }
}
const pair = (lead: string, id: string, verdict: Standing['verdict']): Standing => {
  return { lead, other: { kind: 'lead', id }, verdict }
}
const contact = (lead: string, id: string, verdict: Standing['verdict']): Standing => {
  return { lead, other: { kind: 'contact', id }, verdict }
}
const LEADS = ['a', 'b', 'c', 'd', 'e', 'f']

describe('what a contact point says', () => {
  test('falls with how common it is, and to nothing at a hub', () => {
    const bits = [2, 4, 8, 16, 60].map((leads) => bitsOf({ class: 'personal', leads, employers: 0 }))
    assert.deepEqual(
      bits,
      bits.toSorted((a, b) => b - a),
    )
    assert.ok(bits[0] > 4 && new Set(bits).size === bits.length)
    assert.equal(bitsOf({ class: 'personal', leads: 61, employers: 0 }), 0)
  })
  test('a firm’s says less, an account’s nothing less for any names', () => {
    const of = (kind: Use['class'], employers: number) => bitsOf({ class: kind, leads: 2, employers })
    assert.ok(of('firm', 4) < of('firm', 1) && of('firm', 1) < of('personal', 1))
    assert.equal(of('account', 9), of('account', 0))
  })
  test('of several in common the strongest counts', () => {
    const uses = [...['a', 'b'].map((lead) => use(lead, 'x')), ...LEADS.map((lead) => use(lead, 'y'))]
    const shared = new Shared(uses, [])
    assert.ok(shared.between('a', 'b') > shared.between('a', 'c'))
    assert.ok(shared.between('a', 'b') === bitsOf({ class: 'personal', leads: 2, employers: 0 }))
  })
})

describe('organisers of leads', () => {
  const uses = [use('a', 'x'), use('b', 'x'), use('b', 'y'), use('c', 'y'), use('e', 'z')]
  test('a shared contact point joins, one alone does not', () => {
    assert.deepEqual(clusterLeads(LEADS, uses, []), [['a', 'b', 'c']])
  })
  test('a cut contact point is not the lead’s own', () => {
    assert.deepEqual(clusterLeads(LEADS, uses, [contact('b', 'x', 'cut')]), [['b', 'c']])
  })
  test('a cut pair is parted, a confirmed one joined, a withdrawn one as it was', () => {
    assert.deepEqual(clusterLeads(LEADS, uses, [pair('a', 'b', 'cut')]), [['b', 'c']])
    assert.deepEqual(clusterLeads(LEADS, uses, [pair('d', 'e', 'confirmed')]), [
      ['a', 'b', 'c'],
      ['d', 'e'],
    ])
    assert.deepEqual(clusterLeads(LEADS, uses, [pair('a', 'b', 'withdrawn')]), [['a', 'b', 'c']])
  })
  test('leads that were confirmed for one contact point are one, whoever else has it', () => {
    const confirmed = ['d', 'f'].map((lead) => contact(lead, 'hub', 'confirmed'))
    assert.deepEqual(clusterLeads(LEADS, [], confirmed), [['d', 'f']])
    assert.ok(!canStand(LEADS, confirmed, pair('f', 'd', 'cut')))
    assert.ok(!canStand(LEADS, [pair('d', 'f', 'cut'), confirmed[0]], confirmed[1]))
  })
  test('of two that contradict each other the later, which comes first, stands', () => {
    const [later, earlier] = [pair('a', 'd', 'confirmed'), pair('d', 'a', 'cut')]
    assert.deepEqual(clusterLeads(LEADS, [], [later, earlier]), [['a', 'd']])
    assert.deepEqual(clusterLeads(LEADS, [], [earlier, later]), [])
  })
})

describe('properties', () => {
  const lead = fc.constantFrom(...LEADS)
  const mark = fc.constantFrom('m', 'n', 'o', 'p')
  const uses = fc
    .array(fc.record({ lead, mark }), { maxLength: 15 })
    .map((all) => all.map((one) => use(one.lead, one.mark)))
  const verdict = fc.constantFrom<Standing['verdict']>('cut', 'confirmed')
  const standing = fc.array(
    fc.oneof(
      fc.tuple(lead, lead, verdict).map(([a, b, v]) => pair(a, b, v)),
      fc.tuple(lead, mark, verdict).map(([a, m, v]) => contact(a, m, v)),
    ),
    { maxLength: 8 },
  )
  /** Decisions as the door lets them in: each that can stand beside those before it; the latest first. */
  const taken = (all: readonly Standing[]): Standing[] => {
    const kept: Standing[] = []
    const linkOf = ({ lead: a, other }: Standing) => [a, other.id].sort().join()
    for (const one of all) {
      const isNew = !kept.some((before) => linkOf(before) === linkOf(one))
      if (isNew && one.lead !== one.other.id && canStand(LEADS, kept, one)) kept.unshift(one)
    }
    return kept
  }
  const together = (sets: readonly (readonly string[])[], a: string, b: string) =>
    sets.some((set) => set.includes(a) && set.includes(b))

  test('whatever was let in holds: a cut pair never has one organiser, a confirmed one always', () => {
    fc.assert(
      fc.property(uses, standing, (all, decided) => {
        const held = taken(decided)
        const sets = clusterLeads(LEADS, all, held)
        for (const { lead: a, other, verdict: v } of held)
          if (other.kind === 'lead')
            assert.equal(together(sets, a, other.id), v === 'confirmed', `${a} ${other.id} ${v}`)
        const confirmed = Map.groupBy(
          held.filter((one) => one.other.kind === 'contact' && one.verdict === 'confirmed'),
          (one) => one.other.id,
        )
        for (const group of confirmed.values())
          for (const one of group) assert.ok(group.length === 1 || together(sets, group[0].lead, one.lead))
      }),
      runs(500),
    )
  })

  test('the order of leads and uses changes nothing but the order', () => {
    const asSets = (sets: readonly (readonly string[])[]) => sets.map((set) => set.toSorted().join()).sort()
    fc.assert(
      fc.property(uses, (all) => {
        const [one, other] = [clusterLeads(LEADS, all, []), clusterLeads(LEADS, all.toReversed(), [])]
        assert.deepEqual(asSets(one), asSets(other))
      }),
    )
  })
})
