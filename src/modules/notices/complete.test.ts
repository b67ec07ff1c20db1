import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type Checked, MISSING, missingOf } from './complete.ts'

const whole: Checked = {
  addresses: [{ address: 'https://jobs.example/ads/17', more: '' }],
  facts: 'The advert offers work in a greenhouse and asks for the passport before the journey.',
  reasons: 'Passports are kept and fees are taken before work starts, which is recruitment for forced labour.',
  provision: 'Section 154.1 of the Criminal Law',
  goodFaith: true,
  matter: 'forced-labour',
  ground: 'law',
  evidence: 1,
  sender: { name: 'Invented Authority', mail: 'notices@authority.example' },
  clauses: ['4.2'],
  officers: ['Ieva Kalniņa'],
}

const missing = (more: Partial<Checked>) => missingOf({ ...whole, ...more })

describe('what a notice lacks', () => {
  test('nothing where all of Art. 16(2) is there', () => assert.deepEqual(missingOf(whole), []))

  test('each part by its name', () => {
    assert.deepEqual(missing({ evidence: 0 }), ['evidence'])
    assert.deepEqual(missing({ addresses: [] }), ['address'])
    assert.deepEqual(missing({ facts: ' too short ' }), ['facts'])
    assert.deepEqual(missing({ reasons: 'It looks bad.' }), ['reasons'])
    assert.deepEqual(missing({ sender: null }), ['sender'])
    assert.deepEqual(missing({ goodFaith: false }), ['good-faith'])
    assert.deepEqual(missing({ provision: '  ' }), ['provision'])
  })

  test('a ground: what is illegal about it, and by what', () => {
    assert.deepEqual(missing({ matter: null, ground: null }), ['ground'])
    assert.deepEqual(missing({ ground: null }), ['ground'])
    assert.deepEqual(missing({ matter: null }), ['ground'])
  })

  test('a clause must be one of the recipient’s terms', () => {
    assert.deepEqual(missing({ ground: 'terms', provision: '4.2 No fees from workers' }), [])
    assert.deepEqual(missing({ ground: 'terms', provision: '9.9 Something' }), ['clause-unknown'])
    // Another clause, though it begins alike.
    for (const provision of ['4.21 Pets', '4.2.1 Pets', '4.2a Pets'])
      assert.deepEqual(missing({ ground: 'terms', provision }), ['clause-unknown'], provision)
    for (const provision of ['4.2', '4.2. No fees', '4.2(a) No fees'])
      assert.deepEqual(missing({ ground: 'terms', provision }), [], provision)
  })

  test('a whole site is no exact place, unless words say where in it', () => {
    assert.deepEqual(missing({ addresses: [{ address: 'https://jobs.example/', more: '' }] }), ['address-not-exact'])
    assert.deepEqual(missing({ addresses: [{ address: 'https://jobs.example', more: 'the account «Darbs»' }] }), [])
    assert.deepEqual(missing({ addresses: [{ address: 'https://jobs.example/?id=4', more: '' }] }), [])
    const both = [...whole.addresses, { address: 'https://jobs.example/', more: '' }]
    assert.deepEqual(missing({ addresses: both }), ['address-not-exact'])
  })

  test('an officer’s name stands in no part of it, however it is written', () => {
    for (const part of ['facts', 'reasons', 'provision'] as const)
      assert.deepEqual(missing({ [part]: `${whole[part]} Ask IEVA KALNIŅA for more.` }), ['officer-named'])
    const addresses = [{ address: 'https://jobs.example/ads/17', more: 'found by ieva kalniņa' }]
    assert.deepEqual(missing({ addresses }), ['officer-named'])
    assert.deepEqual(missing({ officers: ['', ' '] }), [])
  })

  test('property: all faults are told at once, each once, and a part that is taken away is never fine', () => {
    const parts: [string, Partial<Checked>][] = [
      ['evidence', { evidence: 0 }],
      ['address', { addresses: [] }],
      ['facts', { facts: '' }],
      ['reasons', { reasons: '' }],
      ['ground', { matter: null }],
      ['sender', { sender: null }],
      ['good-faith', { goodFaith: false }],
    ]
    fc.assert(
      fc.property(fc.subarray(parts), (taken) => {
        const found = missing(Object.assign({}, ...taken.map(([, part]) => part)))
        assert.deepEqual(
          found,
          MISSING.filter((name) => taken.some(([at]) => at === name)),
        )
      }),
    )
  })
})
