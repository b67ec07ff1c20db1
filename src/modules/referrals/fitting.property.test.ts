import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../test/run/mode.ts'
import { bearing, kilometres } from './distance.ts'
import { type Fit, fit, inOrder, OBSTACLES, type Service, type Wanted } from './fitting.ts'
import { townNamed, townsLike } from './town.ts'

const NOW = new Date('2026-11-24T22:00:00Z')
const service: Service = {
  ...{ latitude: 57.54, longitude: 25.43, country: 'LV', zone: 'Europe/Riga', hours: [] },
  needs: ['shelter'],
  languages: ['lv'],
  sexes: ['female'],
  ages: ['adult'],
  access: [],
  withChildren: false,
  ...{ places: 4, free: 4, freeSaidAt: NOW },
}
const anything: Wanted = {
  ...{ need: null, language: null, sex: null, age: null, access: [], withChildren: false, places: 0, from: null },
}
const fits = fc.record({
  obstacles: fc.subarray([...OBSTACLES]),
  kilometres: fc.option(fc.integer({ min: 0, max: 3000 })),
  beds: fc.constantFrom('known', 'old', 'unknown', 'none-needed'),
}) as fc.Arbitrary<Fit>

describe('the order of services', () => {
  test('property: it is an order, so that no list depends on how it came out of the database', () => {
    fc.assert(
      fc.property(fits, fits, fits, (a, b, c) => {
        assert.ok(inOrder(a, a) === 0)
        assert.equal(Math.sign(inOrder(a, b)), -Math.sign(inOrder(b, a)) || 0)
        if (inOrder(a, b) <= 0 && inOrder(b, c) <= 0) assert.ok(inOrder(a, c) <= 0)
      }),
    )
  })

  test('property: nothing that a call cannot open stands before what it can', () => {
    const isHard = ({ obstacles }: Fit) => obstacles.some((one) => one !== 'full' && one !== 'language')
    fc.assert(
      fc.property(fc.array(fits), (all) => {
        const sorted = all.toSorted(inOrder)
        const first = sorted.findIndex(isHard)
        if (first >= 0) assert.ok(sorted.slice(first).every(isHard))
      }),
    )
  })

  test('property: of two that stand alike, the nearer comes first', () => {
    fc.assert(
      fc.property(fits, fc.nat(3000), fc.nat(3000), (one, near, far) => {
        fc.pre(near < far)
        assert.ok(inOrder({ ...one, kilometres: near }, { ...one, kilometres: far }) < 0)
      }),
    )
  })
})

describe('free places', () => {
  test('property: asking for more places never opens what was full', () => {
    const full = (places: number, free: number) =>
      fit({ ...service, free }, { ...anything, places }, NOW).obstacles.includes('full')
    fc.assert(
      fc.property(fc.nat(10), fc.nat(10), fc.nat(4), (few, more, free) => {
        if (full(few, free)) assert.ok(full(few + more, free))
        assert.equal(full(few, free), free < few)
      }),
    )
  })

  test('a day to the millisecond: what was said then still holds, a moment later it does not', () => {
    const beds = (ago: number) => fit({ ...service, freeSaidAt: new Date(NOW.getTime() - ago) }, anything, NOW).beds
    assert.deepEqual([beds(0), beds(24 * 3_600_000), beds(24 * 3_600_000 + 1)], ['known', 'known', 'old'])
  })

  test('a lawyer counts no beds: many people are no obstacle', () => {
    const lawyer = { ...service, places: null, free: null, freeSaidAt: null }
    assert.deepEqual(fit(lawyer, { ...anything, places: 50 }, NOW), {
      obstacles: [],
      kilometres: null,
      beds: 'none-needed',
    })
  })
})

describe('towns and ways', () => {
  test('property: a town that is offered is found again by its whole name, where its name is one', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{2}$/), fc.constantFrom('LV', 'LT', 'EE', 'PL', 'UA'), (typed, country) => {
        for (const town of townsLike(typed, country)) {
          const again = townNamed(town.name, town.country)
          assert.equal(again?.country, town.country, town.name)
          assert.ok(Math.abs(town.latitude) <= 90 && Math.abs(town.longitude) <= 180, town.name)
        }
      }),
      runs(60),
    )
  })

  test('property: those of one’s own country stand first, among names that fit alike', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{2,3}$/), (typed) => {
        const own = townsLike(typed, 'LV').map(({ country }) => country === 'LV')
        const firstForeign = own.indexOf(false)
        const exact = townsLike(typed, 'LV').filter(({ name }) => name.toLowerCase() === typed)
        if (exact.length === 0 && firstForeign >= 0) assert.ok(!own.slice(firstForeign).includes(true))
      }),
      runs(60),
    )
  })

  test('property: what is typed with other marks, letters or spaces finds the same', () => {
    for (const [typed, plain] of [
      ['LIEPĀJA', 'liepaja'],
      ['  Rīga ', 'riga'],
      ['Jēkab-pils', 'jekab pils'],
      ['Łódź', 'lodz'],
    ])
      assert.deepEqual(townsLike(typed, 'LV'), townsLike(plain, 'LV'), typed)
  })

  test('signs alone are no beginning of a name', () => {
    for (const typed of ['', ' ', '.', '%', '\\', '*', '()', "'", '\0'])
      assert.deepEqual(townsLike(typed, 'LV'), [], typed)
  })

  test('across the day line and over the pole the shorter way is taken', () => {
    const [fiji, samoa] = [
      { latitude: -18, longitude: 178 },
      { latitude: -14, longitude: -172 },
    ]
    assert.ok(kilometres(fiji, samoa) < 1200)
    const turn = bearing(fiji, samoa)
    assert.ok(turn > 45 && turn < 90, `${turn}`)
    const [east, west] = [0, 180].map((longitude) => ({ latitude: 89, longitude }))
    assert.ok(Math.abs(kilometres(east, west) - 222) < 2)
  })

  test('property: the way back is the way turned round, over short distances', () => {
    const near = fc.record({
      latitude: fc.double({ min: 50, max: 60, noNaN: true }),
      longitude: fc.double({ min: 20, max: 30, noNaN: true }),
    })
    fc.assert(
      fc.property(near, fc.double({ min: 0.05, max: 0.5, noNaN: true }), (a, step) => {
        const b = { latitude: a.latitude + step, longitude: a.longitude + step }
        const turned = (bearing(b, a) - bearing(a, b) + 360) % 360
        assert.ok(Math.abs(turned - 180) < 1, `${turned}`)
      }),
    )
  })
})
