import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { whyNotTold } from '../cases/contact/telling.ts'
import { COMPLAINT_PARTS, PARTIES, PARTS, type Party } from '../cases/index.ts'
import { mustBeLeast, whyNotTo } from './recipient.ts'

const ASYLUM = ['none', 'wished', 'applied', 'appealed', 'protected', 'refused']
const IDENTIFICATION = ['signal', 'detected', 'presumed', 'identified', 'not-confirmed', 'under-review', 'declined']
const people = fc.record({
  asylum: fc.constantFrom(...ASYLUM),
  identification: fc.constantFrom(...IDENTIFICATION),
  refuses: fc.subarray([...PARTIES]),
})
const receivers = fc.option(
  fc.record({
    regime: fc.constantFrom('gdpr', '2016-680'),
    enforces_returns: fc.boolean(),
    country: fc.constantFrom('LV', 'XA'),
  }),
)
const parties = fc.option(fc.constantFrom(...PARTIES))
const personWith = ({
  asylum,
  identification,
  refuses,
}: {
  asylum: string
  identification: string
  refuses: Party[]
}) => ({
  notTold: (party: Party) => whyNotTold(party, { asylum, identification }, refuses),
  parties: [] as readonly string[],
})

describe('who must not be told of a person', () => {
  test('property: whoever enforces returns is told of nobody, whatever the person wants and the sender says', () => {
    fc.assert(
      fc.property(people, parties, fc.constantFrom('gdpr', '2016-680'), (one, party, regime) => {
        assert.equal(
          whyNotTo(personWith(one), { regime, enforces_returns: true, country: 'LV' }, party),
          'return-enforcement',
        )
      }),
    )
  })

  test('property: what was refused is refused, by what they are said to be and by what they are in law', () => {
    fc.assert(
      fc.property(people, receivers, parties, (one, receiver, party) => {
        const why = whyNotTo(personWith(one), receiver, party)
        if (party !== null && one.refuses.includes(party)) assert.notEqual(why, null)
        if (receiver?.regime === '2016-680' && one.refuses.includes('police')) assert.notEqual(why, null)
      }),
    )
  })

  test('property: to say nothing of what the receiver is never opens a door that saying it would close', () => {
    fc.assert(
      fc.property(people, receivers, parties, (one, receiver, party) => {
        const [silent, said] = [whyNotTo(personWith(one), receiver, null), whyNotTo(personWith(one), receiver, party)]
        if (silent !== null) assert.notEqual(said, null)
      }),
    )
  })

  test('property: of a possible witness nobody in a country at war is told, whoever they are; elsewhere it closes nothing', () => {
    fc.assert(
      fc.property(people, parties, fc.constantFrom('gdpr', '2016-680'), (one, party, regime) => {
        const witness = { ...personWith(one), parties: ['XA'] }
        const at = (country: string) => ({ regime, enforces_returns: false, country })
        assert.equal(whyNotTo(witness, at('XA'), party), 'party-to-conflict')
        assert.equal(whyNotTo(witness, at('LV'), party), whyNotTo(personWith(one), at('LV'), party))
      }),
    )
  })

  test('property: no employer is told, and no consulate while asylum is open', () => {
    fc.assert(
      fc.property(people, receivers, (one, receiver) => {
        assert.notEqual(whyNotTo(personWith(one), receiver, 'employer'), null)
        if (['wished', 'applied', 'appealed', 'protected'].includes(one.asylum))
          assert.notEqual(whyNotTo(personWith(one), receiver, 'consulate'), null)
      }),
    )
  })

  test('a house that helps, of whom the person refused nothing, is open; by hand, too', () => {
    const free = personWith({ asylum: 'none', identification: 'detected', refuses: [] })
    assert.equal(whyNotTo(free, { regime: 'gdpr', enforces_returns: false, country: 'LV' }, null), null)
    assert.equal(whyNotTo(free, null, null), null)
    assert.equal(whyNotTo(free, { regime: '2016-680', enforces_returns: false, country: 'LV' }, null), null)
  })
})

describe('what must not go along', () => {
  test('property: an immigration authority gets no part of a complaint; every other receiver what was chosen', () => {
    fc.assert(
      fc.property(fc.subarray([...PARTS]), parties, (parts, party) => {
        const told = parts.filter((part) => COMPLAINT_PARTS.includes(part))
        if (party === 'immigration' && told.length > 0) assert.throws(() => mustBeLeast(parts, party), /complained/)
        else assert.doesNotThrow(() => mustBeLeast(parts, party))
      }),
    )
  })

  test('complaint parts are the story and the signs, and not what somebody needs tonight', () => {
    assert.deepEqual([...COMPLAINT_PARTS].toSorted(), ['account', 'exploitation', 'place', 'signs'])
    for (const part of COMPLAINT_PARTS) assert.ok(PARTS.includes(part))
  })
})
