import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aroundTown, centresOf } from './around.ts'
import { kilometres } from './distance.ts'
import { townNamed } from './town.ts'

describe('regions by the nearest larger town', () => {
  const around = (name: string, country = 'LV') => {
    const town = townNamed(name, country) ?? assert.fail(`no ${name}`)
    return aroundTown(town, country)
  }

  test('a town lies around the nearest larger one', () => {
    assert.deepEqual(
      ['Jūrmala', 'Ogre', 'Kuldīga', 'Krāslava', 'Cēsis', 'Riga'].map((name) => around(name)),
      ['Riga', 'Riga', 'Ventspils', 'Daugavpils', 'Valmiera', 'Riga'],
    )
  })

  test('centres are a country’s own, few, the largest first, and none near another', () => {
    for (const country of ['LV', 'DE', 'MT', 'EE']) {
      const centres = centresOf(country)
      assert.ok(centres.length > 0 && centres.length <= 7, country)
      for (const [i, one] of centres.entries())
        for (const other of centres.slice(i + 1)) assert.ok(kilometres(one, other) >= 60, `${one.name} ${other.name}`)
      assert.ok(centres.every((town) => town.country === country))
    }
    assert.equal(centresOf('LV')[0]?.name, 'Riga')
  })

  test('of a country that the list does not have there is no region', () => {
    assert.equal(aroundTown({ latitude: 0, longitude: 0 }, 'ZZ'), null)
  })
})
