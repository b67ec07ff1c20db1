import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { STATE_NAMES } from './codes.ts'
import { type Act, actionsOf, expiryOf, type LeadStand, STATES, stateAfter, whyNot } from './lead.ts'
import type { Why } from './shapes.ts'

const ACTS = [
  'claim',
  'release',
  'dismiss',
  'open-for-notice',
  'open-for-case',
  'pass',
  'reopen',
  'merge',
  'split',
  'assign',
] as const satisfies readonly Act[]

/** The whole of the rules, written down by hand: `·` is open, else why it is closed, by the two letters of the key below. */
const KEYS: Readonly<Record<string, Why>> = {
  cf: 'claim-first',
  ay: 'already-yours',
  co: 'claimed-by-other',
  nc: 'not-claimed',
  ad: 'already-decided',
  nd: 'not-decided',
  po: 'passed-on',
  ma: 'merged-away',
  nm: 'nothing-merged',
  ws: 'waits-for-second-person',
}

/** A lead as somebody called «me» sees it. */
const SEEN: Readonly<Record<string, Partial<LeadStand> & Pick<LeadStand, 'state'>>> = {
  'new': { state: 'new' },
  mine: { state: 'claimed', claimedBy: 'me' },
  hers: { state: 'claimed', claimedBy: 'her' },
  'mine, waits': { state: 'claimed', claimedBy: 'me', waits: true },
  'hers, waits': { state: 'claimed', claimedBy: 'her', waits: true },
  'dismissed by me': { state: 'dismissed', claimedBy: 'me' },
  'dismissed by her': { state: 'dismissed', claimedBy: 'her' },
  'notice by me': { state: 'open-for-notice', claimedBy: 'me' },
  'notice by her': { state: 'open-for-notice', claimedBy: 'her' },
  'case by me': { state: 'open-for-case', claimedBy: 'me' },
  'case by her': { state: 'open-for-case', claimedBy: 'her' },
  'passed by me': { state: 'passed', claimedBy: 'me' },
  'passed by her': { state: 'passed', claimedBy: 'her' },
  'under a new one': { state: 'merged', stateBefore: 'new', rootState: 'new' },
  'under a claimed one': { state: 'merged', stateBefore: 'claimed', claimedBy: 'her', rootState: 'claimed' },
  'under a dismissed one': { state: 'merged', stateBefore: 'new', rootState: 'dismissed' },
  'under a notice': { state: 'merged', stateBefore: 'new', rootState: 'open-for-notice' },
  'under a case': { state: 'merged', stateBefore: 'claimed', claimedBy: 'me', rootState: 'open-for-case' },
  'under a passed one': { state: 'merged', stateBefore: 'new', rootState: 'passed' },
}

const TABLE = `
                        claim release dismiss notice case pass reopen merge split assign
new                     ·     nc      cf      cf     cf   cf   nd     ·     nm    ·
mine                    ay    ·       ·       ·      ·    ·    nd     ·     nm    ·
hers                    co    ·       co      co     co   co   nd     co    nm    ·
mine, waits             ay    ws      ws      ws     ws   ws   nd     ws    nm    ws
hers, waits             co    ws      co      co     co   co   nd     co    nm    ws
dismissed by me         ad    ad      ad      ad     ad   ad   ·      ad    nm    ad
dismissed by her        ad    ad      ad      ad     ad   ad   ·      ad    nm    ad
notice by me            ad    ad      ad      ad     ad   ad   ·      ad    nm    ad
notice by her           ad    ad      ad      ad     ad   ad   ·      ad    nm    ad
case by me              ad    ad      ad      ad     ad   ad   ·      ad    nm    ad
case by her             ad    ad      ad      ad     ad   ad   ·      ad    nm    ad
passed by me            po    po      po      po     po   ·    po     po    po    po
passed by her           po    po      po      po     po   ·    po     po    po    po
under a new one         ma    ma      ma      ma     ma   ma   ma     ma    ·     ma
under a claimed one     ma    ma      ma      ma     ma   ma   ma     ma    ·     ma
under a dismissed one   ma    ma      ma      ma     ma   ma   ma     ma    ad    ma
under a notice          ma    ma      ma      ma     ma   ma   ma     ma    ad    ma
under a case            ma    ma      ma      ma     ma   ma   ma     ma    ad    ma
under a passed one      ma    ma      ma      ma     ma   ma   ma     ma    ad    ma
`

const ROWS = TABLE.trim()
  .split('\n')
  .slice(1)
  .map((line) => ({ name: line.slice(0, 24).trim(), cells: line.slice(24).trim().split(/\s+/) }))

const standOf = (name: string): LeadStand => {
  const seen = SEEN[name]
  return { stateBefore: null, claimedBy: null, rootState: seen.state, waits: false, ...seen }
}

test('the table names every situation once', () => {
  assert.deepEqual(ROWS.map(({ name }) => name).sort(), Object.keys(SEEN).sort())
  assert.deepEqual([...new Set(Object.values(SEEN).map(({ state }) => state))].sort(), [...STATE_NAMES].sort())
})

for (const { name, cells } of ROWS)
  test(`what I may do with a lead that is ${name}`, () => {
    assert.equal(cells.length, ACTS.length)
    const stand = standOf(name)
    const said = Object.fromEntries(ACTS.map((act) => [act, whyNot(stand, act, 'me')]))
    const written = Object.fromEntries(ACTS.map((act, i) => [act, cells[i] === '·' ? null : KEYS[cells[i]]]))
    assert.deepEqual(said, written)
  })

test('every reason of the rules is met in the table, so that none is dead', () => {
  const met = new Set(ROWS.flatMap(({ cells }) => cells))
  assert.deepEqual([...met].sort(), [...Object.keys(KEYS), '·'].sort())
})

/** Where each act leads, written down by hand as well. */
const AFTER: Readonly<Record<Exclude<Act, 'split'>, string>> = {
  claim: 'claimed',
  release: 'new',
  dismiss: 'dismissed',
  'open-for-notice': 'open-for-notice',
  'open-for-case': 'open-for-case',
  pass: 'passed',
  reopen: 'claimed',
  merge: 'merged',
  assign: 'claimed',
}

test('an act leads to one state, wherever it begins', () => {
  for (const { name, cells } of ROWS)
    for (const [i, act] of ACTS.entries())
      if (cells[i] === '·' && act !== 'split')
        assert.equal(stateAfter(standOf(name), act), AFTER[act], `${name} ${act}`)
})

test('splitting gives back the state before, and «new» where an old row does not say', () => {
  const merged = (stateBefore: LeadStand['stateBefore']): LeadStand => ({ ...standOf('under a new one'), stateBefore })
  assert.equal(stateAfter(merged('new'), 'split'), 'new')
  assert.equal(stateAfter(merged('claimed'), 'split'), 'claimed')
  assert.equal(stateAfter(merged(null), 'split'), 'new')
})

test('no way leads back from another authority, and from everywhere else back to the queue', () => {
  const reached = (from: keyof typeof STATES): Set<string> => {
    const seen = new Set<string>([from])
    // The state before a merge is one of the two that wait.
    for (const state of seen)
      for (const to of Object.values(STATES[state as keyof typeof STATES].moves) as string[])
        for (const next of to === 'before' ? ['new', 'claimed'] : [to]) seen.add(next)
    return seen
  }
  assert.deepEqual([...reached('passed')], ['passed'])
  for (const state of STATE_NAMES) if (state !== 'passed') assert.ok(reached(state).has('new'), state)
  // Whoever is undecided can come to every decision.
  assert.deepEqual([...reached('new')].sort(), [...STATE_NAMES].sort())
})

test('nobody decides what they have not claimed, whatever else stands', () => {
  const stands = fc.record({
    state: fc.constantFrom(...STATE_NAMES),
    stateBefore: fc.constantFrom('new' as const, 'claimed' as const, null),
    claimedBy: fc.constantFrom('her', null),
    rootState: fc.constantFrom(...STATE_NAMES),
    waits: fc.boolean(),
  })
  fc.assert(
    fc.property(stands, fc.constantFrom('dismiss', 'open-for-notice', 'open-for-case', 'pass'), (lead, act) => {
      // Decided long ago: who passes it to one authority more decides nothing anew.
      fc.pre(!(lead.state === 'passed' && act === 'pass'))
      assert.notEqual(whyNot(lead, act as Act, 'me'), null)
    }),
  )
})

test('a waiting request closes nothing for the second person but what would change under their eyes', () => {
  for (const state of STATE_NAMES)
    for (const act of ACTS)
      for (const claimedBy of ['me', 'her', null]) {
        const calm: LeadStand = { state, stateBefore: null, claimedBy, rootState: state, waits: false }
        const [without, during] = [whyNot(calm, act, 'me'), whyNot({ ...calm, waits: true }, act, 'me')]
        // What was closed stays closed for the same reason; what was open is open or says that it waits.
        if (without !== null) assert.equal(during, without)
        else assert.ok(during === null || during === 'waits-for-second-person')
      }
})

test('actions stand in one order, tell which need a reason, and are the same for two calls', () => {
  const actions = actionsOf(standOf('mine'), 'me', () => true)
  assert.deepEqual(
    actions.map(({ operation, reason }) => [operation.replace('leads.', ''), reason]),
    [
      ['claim', false],
      ['assign', false],
      ['release', false],
      ['open-for-notice', true],
      ['open-for-case', true],
      ['pass', false],
      ['dismiss', true],
      ['reopen', true],
      ['merge', false],
      ['split', false],
      ['note', false],
    ],
  )
  assert.deepEqual(
    actionsOf(standOf('mine'), 'me', () => true),
    actions,
  )
})

test('a role that only reads sees every action, all of them closed for that reason', () => {
  for (const name of Object.keys(SEEN))
    for (const { allowed, why } of actionsOf(standOf(name), 'me', () => false))
      assert.deepEqual([allowed, why], [false, 'not-permitted'])
})

test('a role that triages and does not decide', () => {
  const triage = new Set(['leads.claim', 'leads.release', 'leads.note'])
  const open = actionsOf(standOf('mine'), 'me', (operation) => triage.has(operation)).filter(({ allowed }) => allowed)
  assert.deepEqual(
    open.map(({ operation }) => operation),
    ['leads.release', 'leads.note'],
  )
})

test('a note can be added to any lead, decided, passed on or merged', () => {
  for (const name of Object.keys(SEEN)) {
    const note = actionsOf(standOf(name), 'me', () => true).at(-1)
    assert.deepEqual([note?.operation, note?.allowed], ['leads.note', true])
  }
})

test('a period ends to the millisecond, over leap days and changes of the clock', () => {
  const periods = { undecidedDays: 1, dismissedDays: 0 }
  const cases = [
    ['2028-02-28T12:00:00.001Z', '2028-02-29T12:00:00.001Z'],
    ['2026-03-28T23:30:00.000Z', '2026-03-29T23:30:00.000Z'],
    ['2026-12-31T23:59:59.999Z', '2027-01-01T23:59:59.999Z'],
  ]
  for (const [from, to] of cases) assert.equal(expiryOf('new', new Date(from), periods)?.toISOString(), to)
  // Dismissed with no days at all: it goes with the next sweep.
  assert.equal(expiryOf('dismissed', new Date(cases[0][0]), periods)?.toISOString(), cases[0][0])
})

test('more days never end sooner', () => {
  const days = fc.integer({ min: 1, max: 3650 })
  fc.assert(
    fc.property(
      days,
      days,
      fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') }),
      (a, b, from) => {
        const at = (undecidedDays: number) =>
          expiryOf('claimed', from, { undecidedDays, dismissedDays: 1 })?.getTime() ?? 0
        assert.equal(Math.sign(at(a) - at(b)), Math.sign(a - b))
      },
    ),
  )
})
