import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { SHOWN_ONLY } from '../../../screening/evidence.ts'
import type { Body, KeptContact, KeptGroup, KeptLane } from '../keeping/kept.ts'
import { explained, joined, named } from './page.ts'
import { nearest, type Relative, type Shared, similarLeads } from './related.ts'

const body = (more: Partial<Body> = {}): Body => ({
  template: { parts: [], slots: [] },
  offer: [],
  otherWordings: [],
  signs: [],
  protective: [],
  why: [],
  contacts: [],
  lanes: [],
  undated: 0,
  pictures: 0,
  groups: [],
  ...more,
})

const contact = (value: string, more: Partial<KeptContact> = {}): KeptContact => {
  return { kind: 'phone', value, postings: 1, employers: [], firstSeen: null, lastSeen: null, ...more }
}

const lane = (source: string, ...days: [string, number][]): KeptLane => ({
  source,
  postings: days.reduce((sum, [, postings]) => sum + postings, 0),
  days: days.map(([day, postings]) => ({ day, postings })),
})

const total = (counted: readonly { postings: number }[]) => counted.reduce((sum, { postings }) => sum + postings, 0)

test('one number as a phone and in a messenger is two contact points, twice as a phone is one', () => {
  const { contacts } = joined([
    body({ contacts: [contact('+37120000142')] }),
    body({ contacts: [contact('+37120000142', { kind: 'viber' }), contact('+37120000142', { postings: 4 })] }),
  ])
  assert.deepEqual(
    contacts.map(({ kind, postings }) => [kind, postings]),
    [
      ['phone', 5],
      ['viber', 1],
    ],
  )
})

test('days of a contact point span both, whichever of them are known', () => {
  const span = (one: [string | null, string | null], other: [string | null, string | null]) => {
    const [a, b] = [one, other].map(([firstSeen, lastSeen]) =>
      body({ contacts: [contact('x', { firstSeen, lastSeen })] }),
    )
    const { firstSeen, lastSeen } = joined([a, b]).contacts[0]
    return [firstSeen, lastSeen]
  }
  assert.deepEqual(span(['2026-11-02', '2026-11-04'], ['2026-10-30', '2026-11-03']), ['2026-10-30', '2026-11-04'])
  assert.deepEqual(span(['2026-11-02', '2026-11-04'], [null, null]), ['2026-11-02', '2026-11-04'])
  assert.deepEqual(span([null, null], ['2026-11-02', '2026-11-02']), ['2026-11-02', '2026-11-02'])
  assert.deepEqual(span([null, null], [null, null]), [null, null])
})

test('firm names of a contact point are put together, each once, in one order', () => {
  const { contacts } = joined([
    body({ contacts: [contact('x', { employers: ['Kvadrats', 'Baltwerk'] })] }),
    body({ contacts: [contact('x', { employers: ['Baltwerk', 'Amber'] })] }),
  ])
  assert.deepEqual(contacts[0].employers, ['Amber', 'Baltwerk', 'Kvadrats'])
})

test('lanes of one source are one, its days in order and added up; the busiest source stands first', () => {
  const { lanes } = joined([
    body({ lanes: [lane('a', ['2026-11-03', 1]), lane('b', ['2026-11-01', 2])] }),
    body({ lanes: [lane('b', ['2026-11-01', 1], ['2026-10-31', 1]), lane('c', ['2026-11-01', 1])] }),
  ])
  assert.deepEqual(lanes, [
    lane('b', ['2026-10-31', 1], ['2026-11-01', 3]),
    // Equal ones by name, so that the page does not jump.
    lane('a', ['2026-11-03', 1]),
    lane('c', ['2026-11-01', 1]),
  ])
})

test('nothing joined is nothing, and one body alone is itself', () => {
  assert.deepEqual(joined([]), { contacts: [], groups: [], lanes: [], undated: 0, pictures: 0 })
  const one = body({
    contacts: [contact('x'), contact('y')],
    groups: [{ source: 's', employer: null, postings: 3, contacts: [[1, 2]] }],
    lanes: [lane('s', ['2026-11-01', 3])],
    undated: 4,
  })
  const { contacts, groups, lanes, undated } = joined([one])
  assert.deepEqual([contacts, groups, lanes, undated], [one.contacts, one.groups, one.lanes, 4])
})

test('joining changes none of the bodies that it joins', () => {
  const bodies = [body({ contacts: [contact('x')] }), body({ contacts: [contact('x')] })]
  const before = structuredClone(bodies)
  joined(bodies)
  assert.deepEqual(bodies, before)
})

const values = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1, maxLength: 5 })
const bodies = fc.array(
  fc.tuple(values, fc.nat(9), fc.array(fc.nat(4), { maxLength: 6 })).map(([its, undated, ties]) =>
    body({
      contacts: its.map((value, i) => contact(value, { postings: i + 1 })),
      groups: [{ source: 's', employer: null, postings: 1, contacts: ties.map((tie) => [tie % its.length, 1]) }],
      undated,
    }),
  ),
  { maxLength: 5 },
)

test('joined, nothing is lost, no contact point stands twice, and each group points at what it pointed at', () => {
  fc.assert(
    fc.property(bodies, (given) => {
      const all = joined(given)
      const shown = all.contacts.map(({ value }) => value)
      assert.equal(new Set(shown).size, shown.length)
      assert.equal(total(all.contacts), total(given.flatMap(({ contacts }) => contacts)))
      assert.equal(
        all.undated,
        given.reduce((sum, { undated }) => sum + undated, 0),
      )
      const pointed = (groups: readonly KeptGroup[], contacts: readonly KeptContact[]) =>
        groups.flatMap((group) => group.contacts.map(([place]) => contacts[place].value))
      assert.deepEqual(
        pointed(all.groups, all.contacts),
        given.flatMap(({ groups, contacts }) => pointed(groups, contacts)),
      )
    }),
  )
})

test('signs that are only shown say so, and a code from a later version is shown as it is', () => {
  const [code] = [...SHOWN_ONLY]
  const sign = (its: string) => ({ code: its, share: 1, postings: 1, quotes: [] })
  const [shown, scored, unknown] = explained([sign(code), sign('document-handover'), sign('from-the-future')], 'lv')
  assert.deepEqual([shown.shownOnly, scored.shownOnly, unknown.shownOnly], [true, false, false])
  assert.deepEqual([unknown.name, unknown.means, unknown.source], ['from-the-future', '', ''])
  assert.notEqual(scored.name, 'document-handover')
})

test('lines of a score keep their points and sentence, and are told apart by what they come from', () => {
  const line = (code: string, points: number) => {
    return { code, sentence: `seen ${code}`, seen: 1, of: 2, deceptive: null, usual: null, rule: null, points }
  }
  const lines = [line('document-handover', 3.1), line('contact-reuse', 2), line('protective:licence-number', -1.5)]
  const said = named(lines, 'en')
  assert.deepEqual(
    said.map(({ points, sentence }) => [points, sentence]),
    lines.map(({ points, sentence }) => [points, sentence]),
  )
  assert.deepEqual(
    said.map(({ part }) => part),
    ['words', 'contacts', 'off'],
  )
})

const shared = (root: string, facet: Shared['facet'], ...its: string[]): Shared[] =>
  its.map((value) => ({ root, facet, value }))

test('two marks of wording are a usual phrase; beside a firm name they add nothing, three do', () => {
  const kin = (n: number) =>
    nearest([...shared('a', 'employer', 'f'), ...shared('a', 'wording', ...'wxyz'.slice(0, n))])
  const order = (n: number) =>
    nearest([...shared('b', 'employer', 'f'), ...kin(n).flatMap(() => shared('a', 'wording', ...'wxyz'.slice(0, n)))])
  assert.deepEqual(
    order(2).map(([id]) => id),
    ['b'],
  )
  assert.deepEqual(
    order(3).map(([id]) => id),
    ['a', 'b'],
  )
})

test('equal relatives stand by their id, so that a page does not change when it is opened again', () => {
  const rows = ['c', 'a', 'b'].flatMap((root) => shared(root, 'contact', 'x'))
  assert.deepEqual(
    nearest(rows).map(([id]) => id),
    ['a', 'b', 'c'],
  )
})

test('a contact point whose value this lead does not know is not named, and counts as shared still', () => {
  const relative: Relative = { id: 'a', number: 1, state: 'passed', score: 1, size: 1, title: null }
  const kin = nearest(shared('a', 'contact', 'known', 'unknown'))
  const [one] = similarLeads(kin, new Map([['a', relative]]), new Map([['known', '+37120000142']]))
  assert.deepEqual(one.contacts, ['+37120000142'])
  // Closed keys leave the title out, never the lead.
  assert.deepEqual([one.title, one.state], [null, 'passed'])
})
