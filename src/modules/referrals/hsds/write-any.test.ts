import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { serviceShown } from '../../../../test/samples/services.ts'
import { NEEDS } from '../../vocabulary/index.ts'
import { ACCESS, AGES, SEXES } from '../codes.ts'
import type { ServiceShown } from '../shapes.ts'
import { hsdsPage } from './write.ts'

const some = <T extends string>(of: readonly T[]) => fc.subarray([...of], { minLength: 1 })
const services: fc.Arbitrary<ServiceShown> = fc
  .record({
    id: fc.uuid(),
    name: fc.string({ minLength: 1, maxLength: 30 }),
    needs: some(NEEDS),
    sexes: some(SEXES),
    ages: some(AGES),
    access: fc.subarray([...ACCESS]),
    withChildren: fc.boolean(),
    languages: fc.subarray(['lv', 'uk', 'tig']),
    hours: fc.subarray([
      { day: 1, from: '08:00', to: '12:00' },
      { day: 7, from: '00:00', to: '00:00' },
    ]),
    conditions: fc.string(),
    phone: fc.constantFrom('', '+371 20 000 147'),
    email: fc.constantFrom('', 'house@example.org'),
  })
  .map((more) => serviceShown(more))
const all = fc.uniqueArray(services, { maxLength: 5, selector: ({ id }) => id })

describe('any directory as a file', () => {
  test('property: says how many there are, and each number that is a thing’s own is there once', () => {
    fc.assert(
      fc.property(all, (given) => {
        const page = hsdsPage(given)
        assert.deepEqual([page.total_items, page.size, page.empty], [given.length, given.length, given.length === 0])
        const own = page.contents.flatMap(({ id, phones, languages, service_areas, schedules, attributes }) => [
          id,
          ...[phones, languages, service_areas, schedules, attributes].flat().map((one) => one.id),
        ])
        assert.equal(new Set(own).size, own.length)
      }),
    )
  })

  test('property: a term has the same number in all services, since it is the same term', () => {
    fc.assert(
      fc.property(all, (given) => {
        const terms = hsdsPage(given).contents.flatMap(({ attributes }) => attributes.map((one) => one.taxonomy_term))
        const numbers = Map.groupBy(terms, ({ taxonomy, code }) => `${taxonomy} ${code}`)
        for (const same of numbers.values()) assert.equal(new Set(same.map(({ id }) => id)).size, 1)
        assert.equal(new Set(terms.map(({ id }) => id)).size, numbers.size)
      }),
    )
  })

  test('property: parts belong to their service, and empty fields are left out', () => {
    fc.assert(
      fc.property(services, (service) => {
        const [one] = hsdsPage([service]).contents
        for (const part of [one.phones, one.languages, one.service_areas, one.schedules].flat())
          assert.equal(part.service_id, service.id)
        for (const attribute of one.attributes) assert.equal(attribute.link_id, service.id)
        assert.equal('email' in one, service.email !== '')
        assert.equal('description' in one, service.conditions !== '')
        assert.equal(one.phones.length, service.phone === '' ? 0 : 1)
      }),
    )
  })

  test('ages are years for whoever does not read our list: of one kind an end, of both none', () => {
    const ages = (of: ServiceShown['ages']) => {
      const [one] = hsdsPage([serviceShown({ ages: of })]).contents
      return ['minimum_age' in one ? one.minimum_age : null, 'maximum_age' in one ? one.maximum_age : null]
    }
    assert.deepEqual(
      [ages(['adult']), ages(['child']), ages(['child', 'adult'])],
      [
        [18, null],
        [null, 17],
        [null, null],
      ],
    )
  })

  test('an agency without a name is called as its service', () => {
    const service = serviceShown()
    const [one] = hsdsPage([{ ...service, agency: { ...service.agency, name: null } }]).contents
    assert.equal(one.organization.name, service.name)
  })

  test('hours that change change their number, and the service’s own stays', () => {
    const [before] = hsdsPage([serviceShown()]).contents
    const [after] = hsdsPage([serviceShown({ hours: [{ day: 2, from: '08:00', to: '18:00' }] })]).contents
    assert.equal(before.id, after.id)
    assert.notEqual(before.schedules[0].id, after.schedules[0].id)
    assert.deepEqual(before.phones, after.phones)
  })
})
