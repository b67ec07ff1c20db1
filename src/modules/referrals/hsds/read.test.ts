import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { serviceShown } from '../../../../test/samples/services.ts'
import { NEEDS } from '../../vocabulary/index.ts'
import { ACCESS, AGES, SEXES } from '../codes.ts'
import type { ServiceShown } from '../shapes.ts'
import { readHsds } from './read.ts'
import { hsdsPage } from './write.ts'

const SERVICE = serviceShown()

/** As another directory may write a service: with its own lists, and with what we do not read. */
const THEIRS = {
  ...{ id: 'a', name: ' Counselling <b>', url: 'https://counselling.example', status: 'active', fees: null },
  description: '<p>For <b>everybody</b> who\nwas exploited.</p>',
  ...{ minimum_age: '12', maximum_age: 100, email: 'not a mail address' },
  organization: { id: 'o', name: 'Invented Helpers', description: 'They help.' },
  phones: [{ number: '' }, { number: '+371 20 000 188', extension: 12 }],
  languages: [{ code: 'EN-gb', name: 'English' }, { name: 'Latvian' }, { code: 'ru' }],
  schedules: [
    { freq: 'WEEKLY', byday: 'FR, MO', opens_at: '09:00:00+02:00', closes_at: '17:30' },
    { freq: 'MONTHLY', byday: '2MO', opens_at: '09:00', closes_at: '10:00' },
  ],
  service_at_locations: [
    {
      location: { addresses: [{ address_1: '9 Hidden Street', city: 'Riga', country: 'lv', postal_code: 'LV-1000' }] },
    },
  ],
  attributes: [{ id: 'x', taxonomy_term: { code: 'BD', name: 'Basic', taxonomy: 'AIRS' } }],
}
const read = (given: unknown) => {
  const found = readHsds(JSON.stringify(given))
  return typeof found === 'string' ? assert.fail(found) : found
}

describe('services from a file of another directory', () => {
  test('what we wrote comes back, all but what never leaves', () => {
    const some = <T extends string>(of: readonly T[]) => fc.subarray([...of], { minLength: 1 })
    const services = fc.record({
      needs: some(NEEDS),
      sexes: some(SEXES),
      ages: some(AGES),
      access: fc.subarray([...ACCESS]),
      withChildren: fc.boolean(),
      languages: fc.subarray(['lv', 'uk', 'tig']),
      hours: fc.subarray([
        { day: 1, from: '08:00', to: '12:00' },
        { day: 1, from: '13:00', to: '00:00' },
        { day: 7, from: '00:00', to: '00:00' },
      ]),
      conditions: fc.constantFrom('', 'No stay longer than six months.'),
      email: fc.constantFrom('', 'house@example.org'),
    })
    fc.assert(
      fc.property(services, (more) => {
        const service: ServiceShown = { ...SERVICE, ...more }
        const { services: found, closed, unread } = read(hsdsPage([service]))
        assert.deepEqual([found.length, closed, unread], [1, 0, 0])
        const { from, lacks, ...rest } = found[0]
        const { name, country, town, phone } = SERVICE
        const zone = more.hours.length > 0 ? 'Europe/Riga' : ''
        assert.deepEqual(rest, { ...more, name, country, town, phone, zone })
        assert.deepEqual([from, lacks], ['Labour Inspectorate of Sēlija', []])
      }),
    )
  })

  test('of others’ files what is understood is read, and what a service needs besides is named', () => {
    const [found] = read({ contents: [THEIRS] }).services
    assert.deepEqual(found, {
      ...{ name: 'Counselling <b>', from: 'Invented Helpers', needs: [], languages: ['en', 'ru'], sexes: [] },
      ...{ ages: ['child', 'adult'], access: [], withChildren: false, country: 'LV', town: 'Riga' },
      ...{ phone: '+371 20 000 188 (12)', email: '' },
      hours: [
        { day: 1, from: '09:00', to: '17:30' },
        { day: 5, from: '09:00', to: '17:30' },
      ],
      ...{ zone: '', conditions: 'For everybody who was exploited.', lacks: ['needs', 'whom'] },
    })
  })

  test('a street is never read', () => {
    assert.ok(!JSON.stringify(read([THEIRS])).includes('Hidden Street'))
  })

  test('a list alone and one service alone are read too; closed ones and what is none are counted', () => {
    assert.equal(read(THEIRS).services.length, 1)
    const mixed = [THEIRS, { ...THEIRS, status: 'defunct' }, { name: '  ' }, 7, null, { title: 'no name' }]
    const found = read(mixed)
    assert.deepEqual([found.services.length, found.closed, found.unread], [1, 1, 4])
  })

  test('a file that is none says why', () => {
    assert.equal(readHsds('<html>'), 'no-json')
    for (const none of ['{}', '[]', '7', '"name"', '{"contents":[]}', 'null'])
      assert.equal(readHsds(none), 'no-services')
    assert.equal(readHsds(JSON.stringify(Array.from({ length: 501 }, () => THEIRS))), 'too-many')
  })

  test('whatever a file holds, it is read or refused, and nothing in it is longer than a form takes', () => {
    fc.assert(
      fc.property(
        fc.json({ maxDepth: 4 }),
        fc.object({ key: fc.constantFrom(...Object.keys(THEIRS)) }),
        (any, made) => {
          for (const file of [any, JSON.stringify([{ ...THEIRS, ...made, name: 'n'.repeat(500) }])]) {
            const found = readHsds(file)
            if (typeof found === 'string') continue
            for (const { name, conditions, phone, hours } of found.services)
              assert.ok(name.length <= 120 && conditions.length <= 2000 && phone.length <= 60 && hours.length <= 21)
          }
        },
      ),
    )
  })
})
