import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { readHsds } from './read.ts'

const readAll = (given: unknown) => {
  const found = readHsds(JSON.stringify(given))
  return typeof found === 'string' ? assert.fail(found) : found
}
const read = (more: object) => readAll([{ name: 'Invented Kitchen', ...more }]).services[0]
const weekly = (byday: string, opens_at: string, closes_at: string, more: object = {}) => ({
  ...{ freq: 'WEEKLY', byday, opens_at, closes_at },
  ...more,
})

describe('words of another directory', () => {
  test('marks of HTML are left out; what only looks like one stays', () => {
    for (const [description, said] of [
      ['<p>One</p><br/>two<!-- three -->', 'One two'],
      ['For ages <18 and >12', 'For ages <18 and >12'],
      ['a < b > c', 'a < b > c'],
      ['<script', '<script'],
      ['<<b>x</b>', '< x'],
    ])
      assert.equal(read({ description }).conditions, said)
  })

  test('a description of nothing but beginnings of marks is read at once', () => {
    const { conditions } = read({ description: '<a'.repeat(290_000) })
    assert.equal(conditions.length, 2000)
  })

  test('breaks and control characters become spaces, since a form and the database take none', () => {
    const { name, conditions } = read({ name: ' House\u0000at\tthe\nlake\u0007', description: 'a\u2028b\u0085c' })
    assert.deepEqual([name, conditions], ['House at the lake', 'a b c'])
  })

  test('what is too long is cut, and no sign is cut in half', () => {
    assert.equal(read({ name: `${'x'.repeat(119)}😀y` }).name, 'x'.repeat(119))
    assert.equal(read({ name: `${'x'.repeat(118)}😀y` }).name, `${'x'.repeat(118)}😀`)
    assert.equal(read({ name: 'x\ud83d y' }).name, 'x y')
  })

  test('property: whatever is written, what a form gets is sound text within its length', () => {
    const text = fc.string({ unit: 'binary', maxLength: 3000 })
    fc.assert(
      fc.property(text, text, text, (name, description, number) => {
        const found = readHsds(JSON.stringify([{ name, description, phones: [{ number }] }]))
        if (typeof found === 'string') return
        for (const service of found.services)
          for (const said of [service.name, service.conditions, service.phone]) {
            assert.ok(said.isWellFormed() && said === said.trim())
            assert.doesNotMatch(said, /\p{Cc}/u)
          }
      }),
    )
  })
})

describe('whom a service takes, by years of age', () => {
  for (const [least, most, ages] of [
    [null, null, []],
    [18, null, ['adult']],
    ['18', '', ['adult']],
    [null, 17, ['child']],
    ['', '17', ['child']],
    [0, 17, ['child']],
    [16, 25, ['child', 'adult']],
    [17, 18, ['child', 'adult']],
    [0, 0, ['child', 'adult']],
    ['', '', []],
    [' ', 'old', []],
    ['none', 12, ['child']],
    [60, 120, ['adult']],
  ] as const)
    test(`from «${least}» to «${most}»: ${ages.join(' and ') || 'nobody is named'}`, () => {
      assert.deepEqual(read({ minimum_age: least, maximum_age: most }).ages, ages)
    })

  test('our own term stands before the years', () => {
    const attributes = [{ taxonomy_term: { code: 'child', taxonomy: 'Ausma ages' } }]
    assert.deepEqual(read({ attributes, minimum_age: 18 }).ages, ['child'])
  })

  test('terms of other lists, unknown terms and empty ones say nothing', () => {
    const terms = [
      { code: 'shelter', taxonomy: 'Other needs' },
      { code: 'flying', taxonomy: 'Ausma needs' },
      { code: null, taxonomy: 'Ausma needs' },
      null,
    ]
    const { needs, lacks } = read({ attributes: terms.map((taxonomy_term) => ({ taxonomy_term })) })
    assert.deepEqual([needs, lacks.includes('needs')], [[], true])
  })
})

describe('languages, place and reach', () => {
  test('a language is its code, in whatever form, and each once', () => {
    const codes = ['EN-gb', 'en_GB', 'lv', 'LV', 'tig', 'x', 'english', '', null, '12', 'ru-Cyrl']
    assert.deepEqual(read({ languages: codes.map((code) => ({ code })) }).languages, ['en', 'lv', 'tig', 'ru'])
  })

  test('an own area stands before addresses; without one the first that has a town is taken', () => {
    const service_areas = [
      { name: 'Everywhere', extent: 'x', extent_type: 'geojson' },
      { name: 'Valmiera', extent: 'LV', extent_type: 'ISO 3166-1' },
    ]
    const at = (...addresses: object[]) => ({ service_at_locations: [{ location: null }, { location: { addresses } }] })
    const elsewhere = at({ city: ' ' }, { city: 'Tartu ', country: 'ee' })
    const place = (more: object) => {
      const { town, country } = read(more)
      return [town, country]
    }
    assert.deepEqual(place({ service_areas, ...elsewhere }), ['Valmiera', 'LV'])
    assert.deepEqual(place(elsewhere), ['Tartu', 'EE'])
    assert.deepEqual(place({ service_areas: service_areas.slice(0, 1), ...elsewhere }), ['Tartu', 'EE'])
    assert.deepEqual(place(at({ city: 'Tartu', country: 'Estonia' })), ['Tartu', ''])
    assert.deepEqual(place({}), ['', ''])
  })

  test('the first telephone number that is one, with its extension', () => {
    const phone = (...phones: object[]) => read({ phones }).phone
    assert.equal(phone({ number: null }, { number: '"+371 20 000 147"', extension: '7' }), '+371 20 000 147 (7)')
    assert.equal(phone({ number: '+371 20 000 147', extension: null }), '+371 20 000 147')
    assert.equal(phone({ extension: 7 }), '')
  })

  test('who can be reached by one way lacks no reach', () => {
    assert.equal(read({ email: 'house@example.org' }).lacks.includes('reach'), false)
    assert.equal(read({ phones: [{ number: '1' }] }).lacks.includes('reach'), false)
    assert.equal(read({ email: 'house@' }).lacks.includes('reach'), true)
  })
})

describe('hours of another directory', () => {
  test('each once, by day and time, whatever order they stand in', () => {
    const schedules = [
      weekly('SU,MO', '10:00', '12:00'),
      weekly('MO, MO', '08:00:00Z', '09:00'),
      weekly('MO', '10:00', '12:00'),
    ]
    assert.deepEqual(read({ schedules }).hours, [
      { day: 1, from: '08:00', to: '09:00' },
      { day: 1, from: '10:00', to: '12:00' },
      { day: 7, from: '10:00', to: '12:00' },
    ])
  })

  test('what is no hour of a week is left out', () => {
    for (const schedule of [
      weekly('XX', '10:00', '12:00'),
      weekly('', '10:00', '12:00'),
      weekly('1MO', '10:00', '12:00'),
      weekly('MO', '24:00', '12:00'),
      weekly('MO', '9:00', '12:00'),
      weekly('MO', '', '12:00'),
      weekly('MO', '10:60', '12:00'),
      weekly('MO', '10:00', '12:00', { freq: 'DAILY' }),
      weekly('MO', '10:00', '12:00', { freq: null }),
    ])
      assert.deepEqual(read({ schedules: [schedule] }).hours, [], JSON.stringify(schedule))
  })

  test('not more than a form holds', () => {
    const schedules = Array.from({ length: 10 }, (_, n) => weekly('MO,TU,WE', `0${n}:00`, `0${n}:30`))
    assert.equal(read({ schedules }).hours.length, 21)
  })

  test('a time zone is read where its name is one', () => {
    const zone = (description: unknown) => read({ schedules: [weekly('MO', '10:00', '12:00', { description })] }).zone
    assert.equal(zone('Europe/Riga'), 'Europe/Riga')
    for (const none of ['open all day', 'europe/riga', '', null, '../etc/passwd', 'Europe/'])
      assert.equal(zone(none), '')
  })
})

describe('a file as a whole', () => {
  test('as many as one agency keeps are read, and one more is too many', () => {
    const many = (n: number) => readHsds(JSON.stringify(Array.from({ length: n }, () => ({ name: 'x' }))))
    const all = many(500)
    assert.equal(typeof all === 'object' && all.services.length, 500)
    assert.equal(many(501), 'too-many')
  })

  test('an entry whose lists are of another kind is counted as unread, and the others are read', () => {
    const found = readAll([
      { name: 'x' },
      { name: 'y', phones: 'none' },
      { name: 'z', languages: [7] },
      { name: 7 },
      [],
    ])
    assert.deepEqual([found.services.length, found.unread, found.closed], [1, 4, 0])
  })

  test('only what is active is open', () => {
    const found = readAll(
      ['active', null, undefined, 'inactive', 'temporarily closed', ''].map((status) => ({ name: 'x', status })),
    )
    assert.deepEqual([found.services.length, found.closed], [3, 3])
  })

  test('property: broken JSON is told, and never thrown', () => {
    const sound = JSON.stringify([{ name: 'x' }])
    fc.assert(
      fc.property(fc.nat(sound.length - 1), fc.string(), (at, put) => {
        const found = readHsds(sound.slice(0, at) + put)
        assert.ok(typeof found === 'object' || ['no-json', 'no-services'].includes(found))
      }),
    )
  })
})
