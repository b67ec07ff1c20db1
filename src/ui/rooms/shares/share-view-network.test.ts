import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { NETWORK_PARTS } from '../../../modules/networks/codes.ts'
import { SUSPECT_PARTS } from '../../../modules/shares/codes.ts'
import { PassNetworkInput } from '../../../modules/shares/shapes.ts'
import {
  lackingPass,
  NEW_NETWORK_PASS,
  type NetworkDraft,
  partsFor,
  passAsked,
  passNetworkInput,
} from './share-view.ts'

const LEAD = 'lead:00000000-0000-4000-8000-000000000101'
const CONTACT = `contact:${'m'.repeat(22)}`
const POLICE = '00000000-0000-4000-8000-000000000901'
const SHELTER = '00000000-0000-4000-8000-000000000902'
const RECEIVERS = [
  { id: POLICE, suspects: true },
  { id: SHELTER, suspects: false },
]
const FULL: NetworkDraft = {
  ...NEW_NETWORK_PASS,
  ...{ to: POLICE, basis: 'Section 12', theirBasis: 'Section 3', reason: 'They look into it.', told: 'nobody' },
}
const GROWN = { start: LEAD, open: [CONTACT] }

describe('passing a picture of a network on', () => {
  test('nobody’s contact points go along by themselves, and they are for police and justice alone', () => {
    assert.ok(!NEW_NETWORK_PASS.parts.some((part) => SUSPECT_PARTS.includes(part)))
    assert.deepEqual(partsFor(FULL, RECEIVERS, NETWORK_PARTS), NETWORK_PARTS)
    assert.deepEqual(partsFor({ to: SHELTER }, RECEIVERS, NETWORK_PARTS), ['titles', 'whys', 'days'])
    const ticked = { ...FULL, to: SHELTER, parts: NETWORK_PARTS }
    assert.deepEqual(passNetworkInput(GROWN, ticked, RECEIVERS).parts, ['titles', 'whys', 'days'])
  })

  test('what is sent is what the server takes, by hand as well', () => {
    const sent = PassNetworkInput.parse(passNetworkInput(GROWN, FULL, RECEIVERS))
    assert.deepEqual([sent.start, sent.open, sent.agency, sent.parts], [LEAD, [CONTACT], POLICE, ['whys', 'days']])
    const byHand = { ...FULL, to: 'hand', authority: 'Elsewhere Court', theirBasis: '' }
    const hand = PassNetworkInput.parse(passNetworkInput(GROWN, byHand, RECEIVERS))
    assert.deepEqual([hand.agency, hand.authority], [null, 'Elsewhere Court'])
    assert.deepEqual(lackingPass(byHand, RECEIVERS), {})
    assert.deepEqual(lackingPass({ ...FULL, parts: [] }, RECEIVERS), { parts: 'nothing-was-chosen' })
  })

  test('an address leads to a picture as it was grown; what is no node leads nowhere', () => {
    assert.deepEqual(passAsked({ network: LEAD, open: CONTACT, x: 'y' }), { network: LEAD, open: CONTACT })
    assert.deepEqual(passAsked({ network: LEAD, open: 'nobody' }), { network: LEAD })
    for (const network of [undefined, '', `${LEAD}0`, 'lead:1', '../x', 7]) assert.deepEqual(passAsked({ network }), {})
    assert.deepEqual(passAsked({ open: CONTACT }), {})
  })
})
