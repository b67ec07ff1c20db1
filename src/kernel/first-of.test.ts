import assert from 'node:assert/strict'
import { test } from 'node:test'
import { as } from '../../test/houses/kernel.ts'
import { keep, servicesStand } from '../../test/houses/services.ts'
import { onDatabases } from '../../test/run/databases.ts'
import { firstOf } from './first-of.ts'

onDatabases('the first rows of a list', servicesStand, (stand) => {
  const first = (most: number) =>
    as(stand().kernel, stand().anna, (db) => firstOf(db.selectFrom('services').select('name').orderBy('name'), most))

  test('what is left out is counted, and only that', async () => {
    for (const name of ['C', 'A', 'B']) await keep(stand(), stand().anna, { name })
    const names = async (most: number) => {
      const { rows, more } = await first(most)
      return [rows.map(({ name }) => name).join(''), more]
    }
    assert.deepEqual(await names(2), ['AB', 1])
    assert.deepEqual(await names(3), ['ABC', undefined])
    assert.deepEqual(await names(4), ['ABC', undefined])
  })
})
