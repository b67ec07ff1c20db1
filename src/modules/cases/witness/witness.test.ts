import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import {
  afterWitness,
  closesQuestions,
  consulateOfParty,
  WITNESS,
  WITNESS_ACTS,
  WITNESS_STATES,
  type WitnessFacts,
  whyNotWitness,
} from './witness.ts'

const anyFacts: fc.Arbitrary<WitnessFacts> = fc.record({
  state: fc.constantFrom(...WITNESS_STATES),
  selfIncrimination: fc.boolean(),
  parties: fc.subarray(['XA', 'XB', 'XC']),
  country: fc.constantFrom('XA', 'XB', 'LV', null),
  childPath: fc.boolean(),
  hasGuardian: fc.boolean(),
})
const anySaid = fc.record({ lawyer: fc.constantFrom('', ' ', 'Marta Jura, 2 November'), understood: fc.boolean() })
const anyAct = fc.constantFrom(...WITNESS_ACTS)

describe('a possible witness', () => {
  test('property: nothing goes out to a party to the conflict, whatever was said and agreed', () => {
    fc.assert(
      fc.property(anyFacts, anyAct, anySaid, (facts, act, said) => {
        if (act !== 'tell' && act !== 'agree') return
        if (facts.country !== null && facts.parties.includes(facts.country))
          assert.notEqual(whyNotWitness(facts, act, said), null)
      }),
    )
  })

  test('property: a person at risk of self-incrimination has had a lawyer before anything goes out', () => {
    fc.assert(
      fc.property(anyFacts, anyAct, anySaid, (facts, act, said) => {
        const goesOut = act === 'tell' || act === 'agree'
        if (goesOut && facts.selfIncrimination && whyNotWitness(facts, act, said) === null)
          assert.notEqual(said.lawyer.trim(), '')
      }),
    )
  })

  test('property: only a person who understood is named, and a child only with a guardian', () => {
    fc.assert(
      fc.property(anyFacts, anySaid, (facts, said) => {
        if (whyNotWitness(facts, 'agree', said) !== null) return
        assert.ok(said.understood)
        assert.ok(!facts.childPath || facts.hasGuardian)
      }),
    )
  })

  test('property: refusing, withdrawing and lifting need nothing from anybody', () => {
    fc.assert(
      fc.property(anyFacts, anySaid, (facts, said) => {
        for (const act of ['refuse', 'withdraw', 'lift'] as const)
          assert.equal(whyNotWitness(facts, act, said), afterWitness(facts.state, act) === null ? 'no-such-step' : null)
      }),
    )
  })

  test('only the person’s agreement leads to the one state in which a contact knows the name', () => {
    for (const state of WITNESS_STATES)
      for (const [act, to] of Object.entries(WITNESS[state])) if (to === 'agreed') assert.equal(act, 'agree', state)
    assert.equal(afterWitness('agreed', 'withdraw'), 'withdrawn')
    assert.equal(afterWitness('flagged', 'agree'), null, 'nobody agrees to what nobody was told of')
  })

  test('no dead end: each flag can be lifted, and a withdrawn agreement can be given again', () => {
    for (const state of WITNESS_STATES.filter((one) => one !== 'lifted'))
      assert.equal(afterWitness(state, 'lift'), 'lifted', state)
    for (const state of ['refused', 'withdrawn'] as const) assert.equal(afterWitness(state, 'agree'), 'agreed')
  })

  test('while the flag stands first-line roles ask nothing further; without one, or lifted, they may', () => {
    assert.deepEqual(
      [null, ...WITNESS_STATES].filter((state) => !closesQuestions(state)),
      [null, 'lifted'],
    )
  })

  test('a party’s consulate is closed; also if the consulate is unknown', () => {
    for (const citizenship of ['XA', 'unknown', 'stateless']) assert.ok(consulateOfParty(['XA'], citizenship))
    assert.equal(consulateOfParty(['XA'], 'UA'), false)
    assert.equal(consulateOfParty([], 'unknown'), false, 'without a flag nothing changes')
  })
})
