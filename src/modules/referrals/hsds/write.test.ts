import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { serviceShown } from '../../../../test/samples/services.ts'
import { hsdsPage } from './write.ts'

const SERVICE = serviceShown()

describe('the directory as a file for other directories', () => {
  test('says what a service gives, to whom, where and when, in the names of the specification', () => {
    const { contents, ...page } = hsdsPage([SERVICE])
    assert.deepEqual(page, {
      ...{ total_items: 1, total_pages: 1, page_number: 1, size: 1 },
      ...{ first_page: true, last_page: true, empty: false },
    })
    const [service] = contents
    assert.deepEqual(
      [service.id, service.name, service.status, service.assured_date, service.minimum_age, service.description],
      [SERVICE.id, 'House at the lake', 'active', '2026-11-01', 18, 'No stay longer than six months.'],
    )
    assert.deepEqual(
      service.service_areas.map(({ name, extent, extent_type }) => [name, extent, extent_type]),
      [['Valmiera', 'LV', 'ISO 3166-1']],
    )
    assert.deepEqual(
      service.schedules.map(({ freq, byday, opens_at, closes_at }) => [freq, byday, opens_at, closes_at]),
      [['WEEKLY', 'TU', '08:00', '17:00']],
    )
    const terms = service.attributes.map(({ taxonomy_term: { taxonomy, code } }) => `${taxonomy}: ${code}`)
    assert.deepEqual(terms, [
      ...['Ausma needs: shelter', 'Ausma needs: psychological', 'Ausma sexes: female', 'Ausma ages: adult'],
      ...['Ausma access: step-free', 'Ausma children: with-adult'],
    ])
  })

  test('never says where a house stands, nor how many places are free', () => {
    const text = JSON.stringify(hsdsPage([SERVICE]))
    for (const word of ['address', 'latitude', 'longitude', 'location', '57.5', 'freeSaid', '"free', 'places'])
      assert.ok(!text.includes(word), word)
  })

  test('gives the same numbers again, each once', () => {
    const all = (page: unknown) => [...JSON.stringify(page).matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id)
    const [one, other] = [all(hsdsPage([SERVICE])), all(hsdsPage([SERVICE]))]
    assert.deepEqual(one, other)
    assert.equal(new Set(one).size, one.length)
    for (const id of one) assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-[48][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })
})
