import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { AGES, WAYS_TO_MONEY } from './codes.ts'
import { GUARDS } from './tracks/guards.ts'
import { after, asksOf, followsOf, moveOf, queueOf, type StepName, stepsOf, whyNot } from './tracks/move.ts'
import { type Facts, TRACKS, type Track } from './tracks/shape.ts'
import { RULES } from './tracks/table.ts'

const anybody = () => null
const statesOf = (track: Track) => Object.keys(RULES[track].states)

const start = (more: Partial<Facts> = {}): Facts => ({
  ...(Object.fromEntries(TRACKS.map((track) => [track, RULES[track].first])) as Record<Track, string>),
  age: 'adult',
  today: '2026-11-02',
  reflectionEnds: null,
  childReflection: true,
  reflectionDays: 30,
  danger: false,
  deadlines: ['state-compensation'],
  ...more,
})

/** Arbitrary facts, even unreachable ones. */
const anyFacts: fc.Arbitrary<Facts> = fc.record({
  ...(Object.fromEntries(TRACKS.map((track) => [track, fc.constantFrom(...statesOf(track))])) as Record<
    Track,
    fc.Arbitrary<string>
  >),
  age: fc.constantFrom(...AGES),
  today: fc.constant('2026-11-02'),
  reflectionEnds: fc.constantFrom(null, '2026-10-01', '2026-12-01'),
  childReflection: fc.boolean(),
  reflectionDays: fc.constantFrom(30, 60),
  danger: fc.boolean(),
  deadlines: fc.subarray([...WAYS_TO_MONEY]),
})

/** A random walk: an open step at each turn, and its followers. */
function walk(
  facts: Facts,
  turns: readonly number[],
  seen: (before: Facts, step: StepName, now: Facts) => void,
): Facts {
  let now = facts
  for (const turn of turns) {
    const open = stepsOf(now, anybody).filter(({ allowed }) => allowed)
    if (open.length === 0) return now
    const { track, act } = open[turn % open.length]
    const before = { ...now, danger: true }
    now = after(before, { track, act })
    for (const next of followsOf(now, { track, act })) now = after(now, next)
    seen(before, { track, act }, now)
    now = { ...now, danger: false }
  }
  return now
}

const turns = fc.array(fc.nat(1000), { minLength: 1, maxLength: 40 })
const starts = fc.record({ age: fc.constantFrom(...AGES), childReflection: fc.boolean() }).map(start)

describe('the tracks of a person, walked at random', () => {
  test('no state is a dead end: each rests or leads on, and a resting state can be reached from everywhere', () => {
    for (const track of TRACKS) {
      const { states } = RULES[track]
      for (const [name, { moves }] of Object.entries(states))
        for (const { to } of Object.values(moves)) assert.ok(Object.hasOwn(states, to), `${track} ${name} → ${to}`)
      const reaches = (from: string, seen = new Set<string>()): boolean => {
        if (states[from].rests) return true
        seen.add(from)
        return Object.values(states[from].moves).some(({ to }) => !seen.has(to) && reaches(to, seen))
      }
      for (const name of Object.keys(states)) assert.ok(reaches(name), `${track}: ${name} never comes to rest`)
    }
  })

  test('every state of every track can be reached from its first', () => {
    for (const track of TRACKS) {
      const seen = new Set([RULES[track].first])
      for (const state of seen) for (const { to } of Object.values(RULES[track].states[state].moves)) seen.add(to)
      assert.deepEqual([...seen].sort(), statesOf(track).sort(), track)
    }
  })

  test('everybody on the way is in a queue, and a state that does not rest has a step that leads on', () => {
    fc.assert(
      fc.property(starts, turns, (facts, way) => {
        walk(facts, way, (_, __, now) => {
          assert.ok(queueOf(now))
          const steps = stepsOf(now, anybody)
          // While a negative decision waits for the reflection period, other ways stay open.
          if (!RULES.identification.states[now.identification].rests)
            assert.ok(
              steps.some(({ track, allowed }) => track === 'identification' && allowed),
              now.identification,
            )
          if (now.whereabouts === 'missing') assert.equal(queueOf(now), 'alarm')
          assert.ok(steps.every(({ allowed, why }) => allowed === (why === null)))
        })
      }),
    )
  })

  test('an adverse step names its remedy, is never taken by whoever meets people first, and never follows by itself', () => {
    for (const track of TRACKS)
      for (const [state, { moves }] of Object.entries(RULES[track].states))
        for (const [act, move] of Object.entries(moves)) {
          assert.equal(move.adverse, move.asks.includes('remedy'), `${track} ${state} ${act}`)
          if (move.adverse) assert.notEqual(move.by, 'first-line', `${track} ${state} ${act}`)
        }
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...TRACKS), fc.nat(), (facts, track, pick) => {
        const acts = Object.keys(RULES[track].states[facts[track]].moves)
        if (acts.length === 0) return
        for (const next of followsOf(facts, { track, act: acts[pick % acts.length] }))
          assert.equal(moveOf(facts, next)?.adverse ?? false, false)
      }),
    )
  })

  test('not-confirmed, the end of help and a closed file are adverse, whichever way leads there', () => {
    const worse = {
      identification: ['not-confirmed'],
      support: ['winding-down', 'ended'],
      file: ['closed'],
      residence: ['expired'],
    }
    for (const [track, states] of Object.entries(worse))
      for (const { moves } of Object.values(RULES[track as Track].states))
        for (const [act, { to, adverse }] of Object.entries(moves))
          if (states.includes(to)) assert.ok(adverse, `${track} ${act}`)
  })
})

describe('facts that a step may read', () => {
  /** Facts that throw when an undeclared one is read. */
  const only = (facts: Facts, reads: readonly string[]): Facts =>
    new Proxy(facts, {
      get: (target, name) => {
        assert.ok(reads.includes(String(name)), `reads ${String(name)} without saying so`)
        return Reflect.get(target, name)
      },
    })

  test('a guard reads what it declares and nothing else', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const guard of Object.values(GUARDS)) guard.holds(only(facts, guard.reads))
      }),
    )
  })

  test('no guard of any track reads the criminal case: neither help nor identification depends on it', () => {
    for (const [name, { reads }] of Object.entries(GUARDS)) {
      const read: readonly string[] = reads
      for (const never of ['criminal', 'cooperation', 'consented', 'compensation', 'residence'])
        assert.ok(!read.includes(never), `${name} reads ${never}`)
    }
  })

  test('no event of the criminal case closes another step', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...statesOf('criminal')), (facts, criminal) => {
        const others = (of: Facts) => stepsOf(of, anybody).filter(({ track }) => track !== 'criminal')
        assert.deepEqual(others({ ...facts, criminal }), others(facts))
        assert.equal(queueOf({ ...facts, criminal }), queueOf(facts))
      }),
    )
  })

  test('a return changes no step of another track but the closing of the file, and no money any', () => {
    const returned = fc.constantFrom(...statesOf('return'))
    const money = fc.record(
      Object.fromEntries(WAYS_TO_MONEY.map((track) => [track, fc.constantFrom(...statesOf(track))])),
    )
    fc.assert(
      fc.property(anyFacts, returned, money, (facts, state, claims) => {
        const own: readonly string[] = ['return', ...WAYS_TO_MONEY]
        const others = (of: Facts) =>
          stepsOf(of, anybody).filter(({ track, act }) => !own.includes(track) && `${track} ${act}` !== 'file close')
        assert.deepEqual(others({ ...facts, return: state, ...claims }), others(facts))
      }),
    )
  })

  test('a statement withdrawn changes the criminal track and nothing else', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom('statement', 'trial'), (facts, criminal) => {
        // The facts must be reachable, because any step corrects a child who does without help or is out of contact.
        const child = facts.age === 'adult' ? facts.child : 'guardian'
        const before = { ...facts, criminal, file: 'open', child, support: 'open', whereabouts: 'known' }
        const now = after(before, { track: 'criminal', act: 'withdraw' })
        assert.deepEqual(now, { ...before, criminal: 'statement-withdrawn' })
        assert.deepEqual(followsOf(now, { track: 'criminal', act: 'withdraw' }), [])
      }),
    )
  })
})

describe('children, and persons of uncertain age', () => {
  const young = fc.constantFrom('child' as const, 'uncertain' as const)

  test('cannot be registered as having declined, cannot do without help, are never merely out of contact', () => {
    fc.assert(
      fc.property(anyFacts, young, (facts, age) => {
        const steps = stepsOf({ ...facts, age }, anybody).filter(({ allowed }) => allowed)
        for (const { act } of steps) assert.ok(!['decline', 'not-wanted', 'lose'].includes(act), act)
      }),
    )
  })

  test('are missing at once; an adult only where danger is documented', () => {
    assert.equal(whyNot(start({ age: 'child' }), { track: 'whereabouts', act: 'miss' }), null)
    assert.equal(whyNot(start({ age: 'uncertain' }), { track: 'whereabouts', act: 'miss' }), null)
    assert.equal(whyNot(start(), { track: 'whereabouts', act: 'miss' }), 'adult-may-leave')
    assert.equal(whyNot(start({ danger: true }), { track: 'whereabouts', act: 'miss' }), null)
    assert.deepEqual(asksOf(start({ age: 'uncertain' }), { asks: ['danger'] }), [])
    assert.deepEqual(asksOf(start(), { asks: ['danger'] }), ['danger'])
  })

  test('are on the child’s track from the first contact on, whatever else is known', () => {
    fc.assert(
      fc.property(young, turns, (age, way) => {
        walk(start({ age }), way, (_, __, now) => {
          if (now.identification !== 'signal') assert.notEqual(now.child, 'none')
        })
      }),
    )
  })

  test('being missing never closes a file, and a closed file opens again', () => {
    fc.assert(
      fc.property(starts, turns, (facts, way) => {
        walk(facts, way, (before, step, now) => {
          if (step.act === 'close') assert.notEqual(before.whereabouts, 'missing')
          if (now.whereabouts === 'missing') assert.notEqual(now.file, 'closed')
        })
      }),
    )
  })
})

describe('reasonable grounds', () => {
  test('open help at once and let the reflection period begin, whatever the criminal case says', () => {
    fc.assert(
      fc.property(fc.constantFrom(...AGES), fc.constantFrom(...statesOf('criminal')), (age, criminal) => {
        let now = after(start({ age, criminal, identification: 'detected' }), {
          track: 'identification',
          act: 'presume',
        })
        for (const next of followsOf(now, { track: 'identification', act: 'presume' })) now = after(now, next)
        assert.deepEqual([now.support, now.residence, now.reflectionEnds], ['open', 'reflection', '2026-12-02'])
      }),
    )
  })

  test('a negative decision waits for the reflection period, a positive one does not', () => {
    const presumed = start({ identification: 'presumed', residence: 'reflection', reflectionEnds: '2026-12-02' })
    assert.equal(whyNot(presumed, { track: 'identification', act: 'refuse' }), 'reflection-runs')
    assert.equal(whyNot(presumed, { track: 'identification', act: 'identify' }), null)
    assert.equal(
      whyNot({ ...presumed, today: '2026-12-02' }, { track: 'identification', act: 'refuse' }),
      'reflection-runs',
    )
    assert.equal(whyNot({ ...presumed, today: '2026-12-03' }, { track: 'identification', act: 'refuse' }), null)
  })

  test('help does not end while identification is open, its review included', () => {
    for (const identification of ['signal', 'detected', 'presumed', 'under-review'])
      assert.equal(
        whyNot(start({ identification, support: 'open' }), { track: 'support', act: 'wind-down' }),
        'identification-open',
        identification,
      )
  })

  test('an early end of the reflection period lets it be over yesterday', () => {
    const now = after(start({ residence: 'reflection', reflectionEnds: '2026-12-02' }), {
      track: 'residence',
      act: 'end-early',
    })
    assert.equal(now.reflectionEnds, '2026-11-01')
  })

  test('no reflection period begins for children if the law gives them none', () => {
    const now = start({ age: 'child', childReflection: false, identification: 'presumed' })
    assert.deepEqual(
      followsOf(now, { track: 'identification', act: 'presume' }).map(({ act }) => act),
      ['enter', 'open'],
    )
  })
})
