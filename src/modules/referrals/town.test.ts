import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { referenceTable } from '../../screening/read/reference-table.ts'
import { COUNTRIES } from '../../ui/shell/countries.ts'
import { bearing, kilometres } from './distance.ts'
import { townNamed, townsLike } from './town.ts'

describe('towns', () => {
  test('are found by how they begin, without their marks, those of the own country first', () => {
    assert.equal(townsLike('jekabp', 'LV')[0].name, 'Jēkabpils')
    assert.deepEqual([townsLike('Valencia', 'ES')[0].country, townsLike('valmiera', null)[0].country], ['ES', 'LV'])
    assert.deepEqual([townsLike('', 'LV'), townsLike('Nowhere at all', 'LV')], [[], []])
  })

  test('a whole name is taken in its country only', () => {
    assert.equal(townNamed('riga', 'LV')?.name, 'Riga')
    assert.equal(townNamed('Riga', 'BG'), null)
    assert.equal(townNamed('Rig', 'LV'), null)
  })

  test('a town lies where the map has it', () => {
    assert.deepEqual(townNamed('jekabpils', 'LV'), {
      name: 'Jēkabpils',
      country: 'LV',
      latitude: 56.5,
      longitude: 25.86,
    })
  })

  test('each of the list has a state of the Council of Europe, a name, and a place on its half of the globe', () => {
    const towns = referenceTable('towns.tsv', ['country', 'name', 'latitude', 'longitude'])
    assert.equal(towns.length, 11_078)
    for (const [country, name, latitude, longitude] of towns) {
      assert.ok(COUNTRIES.includes(country), country)
      assert.match(name, /^\S(.*\S)?$/)
      assert.match(latitude, /^-?\d+\.\d\d$/)
      assert.match(longitude, /^-?\d+\.\d\d$/)
      assert.ok(Number(latitude) > 25 && Number(latitude) < 82, `${name} ${latitude}`)
      assert.ok(Number(longitude) > -32 && Number(longitude) < 51, `${name} ${longitude}`)
    }
  })

  test('nothing that is typed breaks it', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => assert.ok(townsLike(typed, 'LV').length <= 8)))
  })
})

describe('distances', () => {
  const [RIGA, VALMIERA, LISBON] = [
    { latitude: 56.95, longitude: 24.11 },
    { latitude: 57.54, longitude: 25.43 },
    { latitude: 38.72, longitude: -9.13 },
  ]
  test('agree with the map', () => {
    assert.ok(Math.abs(kilometres(RIGA, VALMIERA) - 103) < 3)
    assert.ok(Math.abs(kilometres(RIGA, LISBON) - 3135) < 25)
    assert.ok(Math.abs(bearing(RIGA, VALMIERA) - 50) < 5)
  })

  test('are the same both ways, none from a place to itself, and never more than half round the globe', () => {
    const spot = fc.record({
      latitude: fc.double({ min: -90, max: 90, noNaN: true }),
      longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    })
    fc.assert(
      fc.property(spot, spot, (a, b) => {
        assert.ok(Math.abs(kilometres(a, b) - kilometres(b, a)) < 1e-6)
        assert.ok(kilometres(a, a) < 1e-6)
        assert.ok(kilometres(a, b) <= 20_016)
        const turn = bearing(a, b)
        assert.ok(turn >= 0 && turn < 360)
      }),
    )
  })
})
