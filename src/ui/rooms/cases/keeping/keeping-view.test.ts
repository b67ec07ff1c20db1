import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { ar, lv } from '../../../../../test/samples/catalogues.ts'
import { GROUNDS } from '../../../../modules/cases/keeping/keeping.ts'
import { Keeping } from '../../../../modules/cases/keeping/shape.ts'
import { operations } from '../../../../modules/cases/operations.ts'
import { en } from '../../../shell/catalogues/en.ts'
import { knows } from '../../../shell/words.ts'
import { KEEP_ACTS, keepActs, keptLine } from './keeping-view.ts'

const BY = { id: '00000000-0000-4000-8000-000000000001', name: 'Dace Ozoliņa' }
const free = (more: Partial<Keeping> = {}): Keeping => ({
  ground: 'period',
  until: '2031-11-28',
  asked: null,
  held: null,
  due: false,
  bounds: { from: '2026-11-29', to: '2031-11-28' },
  ...more,
})
const HELD = { since: '2026-11-28', by: BY, why: 'A court asks for it' }
const acts = (keeping: Keeping, more: { mode?: 'named' | 'counted'; may?: string[]; identification?: string } = {}) => [
  ...keepActs({ mode: 'named', identification: 'identified', may: [...KEEP_ACTS], keeping, ...more }),
]

const day = fc.constantFrom('2026-11-28', '2031-11-28')
const keepings: fc.Arbitrary<Keeping> = fc.record({
  ground: fc.constantFrom(...GROUNDS),
  until: fc.option(day, { nil: null }),
  asked: fc.option(day, { nil: null }),
  held: fc.constantFrom(null, HELD),
  due: fc.boolean(),
  bounds: fc.constantFrom(null, { from: '2026-11-29', to: '2031-11-28' }),
})

describe('how long a file is kept, on the page', () => {
  test('each ground has its words on the page and in the own record, in each language', () => {
    for (const catalogue of [en, lv, ar])
      for (const ground of GROUNDS) {
        const line = keptLine(free({ ground }))
        assert.ok(line === null || knows(catalogue, line), ground)
        assert.ok(knows(catalogue, `own.kept-${ground}`), ground)
      }
  })

  test('no line about a person who is only counted, and no line with a missing day', () => {
    assert.equal(keptLine(free({ ground: 'nothing' })), null)
    assert.equal(keptLine(free()), 'keeping.ground-period')
    assert.equal(keptLine(free({ until: null })), 'keeping.ground-help')
  })

  test('a closed file is kept on or held; an open one can be held', () => {
    assert.deepEqual(acts(free()), ['persons.keep-on', 'persons.hold'])
    assert.deepEqual(acts(free({ ground: 'help', until: null, bounds: null })), ['persons.hold'])
  })

  test('a hold can be lifted, and the person’s request is recorded once', () => {
    const held = free({ ground: 'hold', held: HELD, bounds: null })
    assert.deepEqual(acts(held), ['persons.ask-erasure', 'persons.lift-hold'])
    assert.deepEqual(acts({ ...held, asked: '2026-11-28' }), ['persons.withdraw-erasure', 'persons.lift-hold'])
  })

  test('after a hold a request is answered by erasing, a new hold or its withdrawal, and not by another day', () => {
    const asked = free({ asked: '2026-11-28', due: true })
    assert.deepEqual(acts(asked), ['persons.hold', 'persons.withdraw-erasure'])
    assert.deepEqual(acts(asked, { identification: 'declined' }), ['persons.hold'], 'who declined comes back instead')
  })

  test('property: nothing for a counted person; never against the roles; never hold and lift together', () => {
    fc.assert(
      fc.property(keepings, fc.subarray([...KEEP_ACTS]), (keeping, may) => {
        assert.deepEqual(acts(keeping, { mode: 'counted' }), [])
        const open = acts(keeping, { may })
        assert.ok(open.every((act) => may.includes(act)))
        assert.ok(!(open.includes('persons.hold') && open.includes('persons.lift-hold')))
      }),
    )
  })

  test('every act is an operation of the module, and the server’s answer has this shape', () => {
    for (const act of KEEP_ACTS) assert.ok(Object.hasOwn(operations, act), act)
    fc.assert(fc.property(keepings, (keeping) => assert.ok(Keeping.safeParse(keeping).success)))
  })
})
