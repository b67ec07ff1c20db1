import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../../../test/run/mode.ts'
import { FORMS } from '../../../vocabulary/index.ts'
import { CITIZENSHIPS, ORGANISATIONS, STATUSES, TOTAL } from '../codes.ts'
import { type Codes, cellIn, keyOf } from '../cube.ts'
import { shareOf } from '../shares.ts'
import { type OwnLine, organisationsHere, ownObservations } from './lines.ts'

const HERE = new Set(['police', 'ngo'])
const line = (more: Partial<OwnLine> = {}): OwnLine => ({
  ...{ organisation: 'police', status: 'identified', sex: 'female', age: 'adult', citizenship: 'non-eu' },
  ...{ forms: ['labour'], persons: 1, ...more },
})
const cube = (...lines: readonly OwnLine[]) => ({ geo: 'LV', year: 2025, observations: ownObservations(lines, HERE) })
const at = (of: ReturnType<typeof cube>, codes: Codes) => cellIn(of, 'a', codes)?.value

test('nought, unknown and blank are three things', () => {
  const counted = cube(line({ sex: 'unknown', persons: 3 }))
  assert.equal(at(counted, {}), 3)
  assert.equal(at(counted, { sex: 'unknown' }), 3, 'persons whose sex nobody knows are counted')
  assert.equal(at(counted, { sex: 'male' }), 0, 'the house would know of a man')
  assert.equal(at(counted, { organisation: 'ngo' }), 0, 'an agency is here, and registered nobody')
  assert.equal(at(counted, { organisation: 'court' }), 'blank', 'no court works with this installation')
  assert.equal(at(counted, { form: 'other' }), 'blank', 'the records have no such form')
  assert.equal(at(cube(), {}), 0)
})

test('who was exploited in two ways stands under both, and once in the total', () => {
  const counted = cube(line({ forms: ['begging', 'labour'], persons: 2 }), line({ persons: 5 }))
  assert.deepEqual(
    [{}, { form: 'labour' }, { form: 'begging' }, { age: 'adult', form: 'labour' }].map((codes) => at(counted, codes)),
    [7, 7, 2, 7],
  )
})

test('the Union’s own question can be answered: of how many children it is known whose citizens they are', () => {
  const counted = cube(
    line({ age: 'child', citizenship: 'own', persons: 8 }),
    line({ age: 'child', citizenship: 'unknown', persons: 2 }),
    line({ persons: 20 }),
  )
  const share = shareOf(counted, 'a', 'citizenship', 'own', { age: 'child' })
  assert.deepEqual(share, { n: 8, of: 8, unknown: 2, dimension: 'citizenship' })
})

test('few are marked, and each cell has a place of its own', () => {
  const { observations } = cube(line({ persons: 4 }))
  assert.equal(observations[0]?.flag, 'small')
  assert.equal(new Set(observations.map(({ letter, codes }) => keyOf(letter, codes))).size, observations.length)
})

test('parts that are divided once add up to their whole, whatever was counted', () => {
  const lines = fc.array(
    fc.record({
      organisation: fc.constantFrom(...HERE),
      status: fc.constantFrom(...STATUSES),
      sex: fc.constantFrom('female', 'male', 'other', 'unknown'),
      age: fc.constantFrom('child', 'adult', 'unknown'),
      citizenship: fc.constantFrom(...CITIZENSHIPS),
      forms: fc.uniqueArray(fc.constantFrom(...FORMS), { minLength: 1, maxLength: 3 }),
      persons: fc.integer({ min: 1, max: 9 }),
    }),
    { maxLength: 20 },
  )
  fc.assert(
    fc.property(lines, (some) => {
      const { observations } = cube(...some)
      const sumBy = (dimension: 'status' | 'age' | 'organisation', within: Codes = {}) =>
        observations
          .filter(({ codes }) => codes[dimension] !== TOTAL)
          .filter(({ codes }) =>
            Object.entries(codes).every(([one, code]) => one === dimension || code === (within[one as 'sex'] ?? TOTAL)),
          )
          .reduce((sum, { value }) => sum + (typeof value === 'number' ? value : 0), 0)
      const whole = some.reduce((sum, { persons }) => sum + persons, 0)
      assert.deepEqual([sumBy('status'), sumBy('age'), sumBy('organisation')], [whole, whole, whole])
      assert.equal(
        sumBy('status', { citizenship: 'own' }),
        at({ geo: 'LV', year: 2025, observations }, { citizenship: 'own' }),
      )
    }),
    runs(50),
  )
})

test('an agency that nobody has named is of an unknown organisation, and no other is here', () => {
  assert.deepEqual([...organisationsHere([{ organisation: 'ngo' }, { organisation: null }])], ['ngo', 'unknown'])
  assert.ok([...organisationsHere([])].length === 0 && ORGANISATIONS.length > 0)
})
