import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { ar, lv } from '../../../../test/samples/catalogues.ts'
import {
  ACTS,
  type BlockAct,
  HOST_OUTCOMES,
  LACKS,
  MARKS,
  ORDERED_BY,
  SCOPES,
  STATE_NAMES,
} from '../../../modules/blocking/codes.ts'
import { saidOf } from '../../../modules/blocking/order.ts'
import { OrderInput } from '../../../modules/blocking/shapes.ts'
import { en } from '../../shell/catalogues/en.ts'
import { Failure } from '../../shell/failure.ts'
import { LANGUAGES } from '../../shell/languages.ts'
import { voice } from '../../shell/words.ts'
import {
  actionOf,
  actsShown,
  blocksAsked,
  emptyOrder,
  isBehind,
  lacksByField,
  listInput,
  type OrderForm,
  orderInput,
  STATE,
  STATES,
  standingOf,
} from './block-view.ts'

const CATALOGUES = { en, lv, ar }
const failing = (...fields: { field: string; message: string }[]) => new Failure('invalid-input', '', { fields })

describe('what an order lacks', () => {
  for (const language of LANGUAGES)
    test(`${language}: each lack has a sentence of its own, and none is left in the server’s words`, () => {
      const say = voice(CATALOGUES[language], language)
      const said = LACKS.map((code) => lacksByField(failing({ field: 'x', message: saidOf(code) }), say).x)
      assert.equal(new Set(said).size, LACKS.length)
      if (language !== 'en') for (const [at, code] of LACKS.entries()) assert.notEqual(said[at], saidOf(code), code)
    })

  test('of several at one field the first is told, each field by itself', () => {
    const say = voice(en, 'en')
    const lacks = lacksByField(
      failing(
        { field: 'issued', message: saidOf('not-a-day') },
        { field: 'issued', message: saidOf('missing') },
        { field: 'law', message: saidOf('missing') },
      ),
      say,
    )
    assert.deepEqual(lacks, { issued: en['lack.not-a-day'], law: en['lack.missing'] })
  })

  test('a failure that names no field says nothing at any', () =>
    assert.deepEqual(lacksByField(new Failure('unavailable', 'No line'), voice(en, 'en')), {}))
})

describe('an order in the form', () => {
  const text = fc.string({ maxLength: 20 })
  const form: fc.Arbitrary<OrderForm> = fc.record({
    scope: fc.constantFrom(...SCOPES),
    orderedBy: fc.constantFrom('', ...ORDERED_BY),
    hostAsked: fc.constantFrom('', 'yes', 'no'),
    hostOutcome: fc.constantFrom('', ...HOST_OUTCOMES),
    ownAdvert: fc.constantFrom('', 'yes', 'no'),
    addressees: fc.array(fc.uuid(), { maxLength: 3 }),
    territory: fc.array(fc.stringMatching(/^[a-zA-Z]{2}$/), { maxLength: 5 }),
    ...{ address: text, authority: text, number: text, law: text, redress: text, appealTo: text },
    ...{ hostNotAsked: text, collateral: text, evidence: text },
    ...{ hostAskedOn: fc.constant(''), collateralOn: fc.constant(''), issued: fc.constant('') },
    ...{ expires: fc.constant('2026-12-24'), reviewOn: fc.constant('') },
  })

  test('property: however it is filled in, the server takes it as an order and can say what it lacks', () => {
    fc.assert(
      fc.property(form, (filled) => {
        const input = OrderInput.parse(orderInput(filled))
        assert.equal(input.address, filled.address)
        assert.equal(input.expires, filled.expires)
        assert.equal(input.orderedBy ?? '', filled.orderedBy)
        assert.equal(input.hostOutcome ?? '', filled.hostOutcome)
      }),
    )
  })

  test('property: not said is neither yes nor no', () => {
    fc.assert(
      fc.property(form, ({ hostAsked, ownAdvert, ...rest }) => {
        const input = orderInput({ ...rest, hostAsked, ownAdvert })
        assert.equal(input.ownAdvert, { '': null, yes: true, no: false }[ownAdvert])
        assert.equal(input.hostAsked, { '': null, yes: true, no: false }[hostAsked])
      }),
    )
  })

  test('changing what goes to the server changes no form', () => {
    const filled = { ...emptyOrder('https://example.org/p'), addressees: ['a'] }
    orderInput(filled).addressees?.push('b')
    assert.deepEqual(filled.addressees, ['a'])
    assert.equal(filled.appealTo, 'https://example.org/p')
  })
})

describe('the list in an address', () => {
  test('property: whatever somebody types into the address, the server is asked what it takes', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('state', 'after', 'x'), fc.anything()), (search) => {
        const { state, after = -1 } = listInput(blocksAsked(search))
        assert.ok(state === 'open' || STATES.some((one) => one === state))
        assert.ok(Number.isInteger(after) && after >= 0 && after < 100_000)
      }),
    )
  })

  test('an object in the address that hides how it is written is no place, and no fault of the page', () => {
    for (const after of [{ toString: 1 }, [50], { toString: null, valueOf: null }, Object.create(null)])
      assert.deepEqual(blocksAsked({ after, state: { toString: 1 } }), {})
  })

  test('read once more it is the same, and the first page stands without a number', () => {
    for (const state of STATES)
      for (const after of [0, 50]) {
        const asked = blocksAsked({ state, after: String(after) })
        assert.deepEqual(blocksAsked(asked), asked)
        assert.equal('after' in asked, after > 0)
      }
  })

  test('each state is told by a sign of its own, not by colour', () =>
    assert.equal(new Set(STATE_NAMES.map((state) => STATE[state].icon)).size, STATE_NAMES.length))
})

describe('acts and operators', () => {
  const actions = fc.tuple(...ACTS.map(() => fc.boolean())).map((open) =>
    ACTS.map((act, at) => ({
      operation: `blocks.${act}`,
      allowed: open[at],
      why: open[at] ? null : ('not-published' as const),
      reason: false,
    })),
  )

  test('property: every act is shown once, the open ones first, each group in its own order', () => {
    fc.assert(
      fc.property(actions, (all) => {
        const shown = actsShown({ actions: all })
        assert.deepEqual([...shown].toSorted(), [...ACTS].toSorted())
        const open = (act: BlockAct) => actionOf({ actions: all }, act)?.allowed === true
        const firstClosed = shown.findIndex((act) => !open(act))
        if (firstClosed >= 0) assert.ok(shown.slice(firstClosed).every((act) => !open(act)))
      }),
    )
  })

  test('what an operator applies it has, whatever it has fetched since', () => {
    const at = { operator: 'o', name: 'n' }
    assert.equal(standingOf({ ...at, fetched: false, applied: true }).key, 'block.has-applied')
    // Before anything was given out nobody is late, even one that claims to apply it.
    assert.equal(standingOf({ ...at, fetched: null, applied: true }).key, 'block.not-yet')
  })

  test('property: nobody is behind a serial that they have reached, and everybody behind one that they never had', () => {
    const operator = {
      ...{ id: 'o', name: 'n', stopPage: null, keys: [], acknowledgements: 0 },
      ...{ fetched: null, seen: null, applied: null },
    }
    fc.assert(
      fc.property(fc.constantFrom(...MARKS), fc.nat(), fc.nat(), fc.nat(3), (mark, has, serial, entries) => {
        const one = { ...operator, entries, [mark]: { serial: has, at: '2026-11-02T08:00:00Z' } }
        assert.equal(isBehind(one, mark, serial), has < serial && entries > 0)
        assert.equal(isBehind({ ...operator, entries }, mark, serial), serial > 0 && entries > 0)
      }),
    )
  })
})
