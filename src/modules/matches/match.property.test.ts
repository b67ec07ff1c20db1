import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Receiver } from '../referrals/index.ts'
import {
  ACTS,
  ASKERS,
  after,
  agenciesToAsk,
  askedAs,
  GROUNDS,
  groundsFor,
  mayAskPolice,
  needsSecond,
  RULES,
  STATES,
  type State,
} from './match.ts'

const receiver: fc.Arbitrary<Receiver> = fc.record({
  id: fc.uuid(),
  name: fc.string(),
  country: fc.constantFrom('LV', 'XA'),
  regime: fc.constantFrom('gdpr', '2016-680'),
  enforces_returns: fc.boolean(),
  key: fc.uuid(),
  public_key: fc.constant(new Uint8Array(32)),
})
const refusals = fc.subarray(['police', 'immigration'] as const)
const person = (refused: readonly string[], parties: readonly string[] = []) => ({
  notTold: (party: string) => (refused.includes(party) ? ('refused-by-person' as const) : null),
  parties,
})
const from = fc.record({ agency: fc.uuid(), police: fc.boolean() })

describe('a match', () => {
  test('property: whatever is done, what was told stays told, and nothing else is an end', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ACTS), { maxLength: 20 }), (acts) => {
        let state: State = 'open'
        for (const act of acts) {
          const to = after(state, act)
          if (state === 'answered') assert.equal(to, null)
          state = to ?? state
        }
        assert.ok(state === 'answered' || after(state, 'answer') === 'answered', 'silence can be broken')
      }),
    )
  })

  test('only a proposal is agreed to, so that no answer goes out by the second step alone', () => {
    for (const state of STATES) assert.equal(after(state, 'agree') !== null, state === 'proposed', state)
    assert.deepEqual(Object.keys(RULES).toSorted(), STATES.toSorted())
  })

  test('who asks as police, at a border or in asylum needs the person’s consent or a second colleague', () => {
    for (const as of ASKERS) {
      assert.equal(needsSecond(as, false), as !== 'other', as)
      assert.equal(needsSecond(as, true), false, as)
    }
  })

  test('as what somebody asks is what the agency is in law, or what its member does there', () => {
    const inspectorate = { regime: 'gdpr', enforces_returns: false }
    assert.equal(askedAs(inspectorate, ['labour-inspector']), 'other')
    assert.equal(askedAs(inspectorate, ['case-worker', 'border-officer']), 'border')
    assert.equal(askedAs(inspectorate, ['asylum-officer']), 'immigration')
    assert.equal(askedAs(inspectorate, ['investigator']), 'police')
    assert.equal(askedAs({ ...inspectorate, regime: '2016-680' }, ['case-worker']), 'police')
    assert.equal(askedAs({ ...inspectorate, enforces_returns: true }, ['case-worker']), 'immigration')
  })
})

describe('who is asked', () => {
  test('property: never the own agency, none that the person refused or the law bars, whoever asks', () => {
    fc.assert(
      fc.property(fc.array(receiver), from, refusals, fc.boolean(), (all, asker, refused, police) => {
        const own = { ...asker, agency: all[0]?.id ?? asker.agency }
        const asked = agenciesToAsk(person(refused, ['XA']), own, all, police)
        for (const one of asked) {
          assert.notEqual(one.id, own.agency)
          assert.equal(one.enforces_returns, false)
          assert.notEqual(one.country, 'XA', 'nobody of a party to the conflict')
          assert.ok(!(refused.includes('police') && one.regime === '2016-680'))
        }
      }),
    )
  })

  test('property: police are asked by others only where that was chosen, and choosing it adds nobody else', () => {
    fc.assert(
      fc.property(fc.array(receiver), from, refusals, (all, asker, refused) => {
        const [without, withPolice] = [false, true].map((police) => agenciesToAsk(person(refused), asker, all, police))
        if (asker.police) assert.deepEqual(without, withPolice)
        else assert.ok(without.every(({ regime }) => regime !== '2016-680'))
        const more = withPolice.filter((one) => !without.includes(one))
        assert.ok(more.every(({ regime }) => regime === '2016-680'))
        assert.equal(mayAskPolice(person(refused), asker, all), more.length > 0)
      }),
    )
  })

  test('a child is not asked to agree, and nobody decides for an adult what is best for them', () => {
    assert.deepEqual(groundsFor(true), ['child', 'life', 'law'])
    assert.deepEqual(groundsFor(false), ['consent', 'life', 'law'])
    assert.ok(groundsFor(true).every((ground) => GROUNDS.includes(ground)))
  })
})
