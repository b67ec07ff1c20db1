import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { NEEDS } from '../vocabulary/index.ts'
import { ACCESS, AGES, SEXES } from './codes.ts'
import { type Fit, fit, inOrder, OBSTACLES, type Service, type Wanted } from './fitting.ts'

const NOW = new Date('2026-11-24T22:00:00Z')
const RIGA = { latitude: 56.95, longitude: 24.11 }

const shelter: Service = {
  ...{ latitude: 56.51, longitude: 27.33 },
  needs: ['shelter', 'psychological'],
  languages: ['lv', 'ru'],
  sexes: ['female'],
  ages: ['adult'],
  access: ['step-free'],
  withChildren: true,
  country: 'LV',
  hours: [],
  zone: 'Europe/Riga',
  ...{ places: 6, free: 2, freeSaidAt: new Date('2026-11-24T12:00:00Z') },
}
const anything: Wanted = {
  ...{ need: null, language: null, sex: null, age: null, access: [], withChildren: false, places: 0, from: null },
}
const obstacles = (wanted: Partial<Wanted>, service: Partial<Service> = {}) =>
  fit({ ...shelter, ...service }, { ...anything, ...wanted }, NOW).obstacles

describe('whether a service fits', () => {
  test('what was not asked is no obstacle', () => assert.deepEqual(obstacles({}), []))

  const one: readonly [Partial<Wanted>, string][] = [
    [{ need: 'legal' }, 'need'],
    [{ sex: 'male' }, 'sex'],
    [{ age: 'child' }, 'age'],
    [{ access: ['step-free', 'deaf'] }, 'access'],
    [{ places: 3 }, 'full'],
    [{ language: 'uk' }, 'language'],
  ]
  for (const [wanted, obstacle] of one)
    test(`${obstacle} is named alone`, () => assert.deepEqual(obstacles(wanted), [obstacle]))

  test('children who come along are taken or not', () => {
    assert.deepEqual(obstacles({ withChildren: true }), [])
    assert.deepEqual(obstacles({ withChildren: true }, { withChildren: false }), ['children'])
  })

  test('who looks for an interpreter need not find one in the language already', () => {
    assert.deepEqual(obstacles({ need: 'interpretation', language: 'vi' }, { needs: ['interpretation'] }), [])
  })

  test('a number of free places holds a day; an older one, or none, refuses nobody', () => {
    const at = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000)
    const full = { free: 0, freeSaidAt: at(23) }
    assert.deepEqual(obstacles({ places: 1 }, full), ['full'])
    assert.deepEqual(obstacles({ places: 1 }, { ...full, freeSaidAt: at(25) }), [])
    assert.deepEqual(obstacles({ places: 1 }, { free: null, freeSaidAt: null }), [])
    const beds = (service: Partial<Service>) => fit({ ...shelter, ...service }, anything, NOW).beds
    assert.deepEqual(
      [beds({}), beds({ freeSaidAt: at(25) }), beds({ free: null }), beds({ places: null, free: null })],
      ['known', 'old', 'unknown', 'none-needed'],
    )
  })

  test('distance is told from where the person is', () => {
    assert.equal(fit(shelter, anything, NOW).kilometres, null)
    assert.ok(Math.abs((fit(shelter, { ...anything, from: RIGA }, NOW).kilometres ?? 0) - 202) < 3)
  })
})

describe('the order of services', () => {
  const near: Fit = { obstacles: [], kilometres: 5, beds: 'known' }
  const order = (...fits: Fit[]) => fits.toSorted(inOrder)

  test('what fits comes first, then what a call may open, then the rest; each by distance', () => {
    const far = { ...near, kilometres: 80 }
    const full: Fit = { ...near, obstacles: ['full'], kilometres: 1 }
    const closed: Fit = { ...near, obstacles: ['sex'], kilometres: 0 }
    assert.deepEqual(order(closed, full, far, near), [near, far, full, closed])
  })

  test('known to be free comes before what nobody vouches for, though it is further', () => {
    const vague: Fit = { ...near, beds: 'old', kilometres: 1 }
    assert.deepEqual(order(vague, near), [near, vague])
  })

  test('whatever is asked of whatever there is: nothing fits that lacks something, and the order is one', () => {
    const some = <T>(all: readonly T[]) => fc.subarray([...all])
    const service = fc.record({
      needs: some(NEEDS),
      languages: some(['lv', 'ru', 'uk', 'ar']),
      sexes: some(SEXES),
      ages: some(AGES),
      access: some(ACCESS),
      withChildren: fc.boolean(),
      free: fc.option(fc.integer({ min: 0, max: 6 })),
    })
    const wanted = fc.record({
      need: fc.option(fc.constantFrom(...NEEDS)),
      language: fc.option(fc.constantFrom('lv', 'uk', 'vi')),
      sex: fc.option(fc.constantFrom(...SEXES)),
      age: fc.option(fc.constantFrom(...AGES)),
      access: some(ACCESS),
      withChildren: fc.boolean(),
      places: fc.integer({ min: 0, max: 7 }),
    })
    fc.assert(
      fc.property(fc.array(service, { maxLength: 6 }), wanted, (services, asked) => {
        const fits = services.map((one) => fit({ ...shelter, ...one }, { ...anything, ...asked }, NOW))
        fits.forEach(({ obstacles: found }, at) => {
          const lacksSex = asked.sex !== null && !services[at].sexes.includes(asked.sex)
          assert.equal(found.includes('sex'), lacksSex)
          for (const one of found) assert.ok(OBSTACLES.includes(one))
        })
        const firstUnfit = order(...fits).findIndex((one) => one.obstacles.length > 0)
        if (firstUnfit >= 0) for (const one of order(...fits).slice(firstUnfit)) assert.ok(one.obstacles.length > 0)
      }),
    )
  })
})
