import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { done } from '../../../test/houses/kernel.ts'
import { filledIn, keep, page, problem, search, servicesStand } from '../../../test/houses/services.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import { runs } from '../../../test/run/mode.ts'
import { NEEDS } from '../vocabulary/index.ts'
import { ACCESS, AGES, SEXES } from './codes.ts'

const some = <T>(all: readonly T[], minLength = 0) => fc.subarray([...all], { minLength })
const words = (maxLength: number) =>
  fc.string({ unit: 'grapheme', maxLength }).map((text) => text.replace(/\0/g, '').trim())

/** Whatever a form may hold. */
const form = fc.record({
  name: words(60).filter((name) => name.length > 0 && name.length <= 120),
  needs: some(NEEDS, 1),
  languages: some(['lv', 'ru', 'uk', 'ar', 'vi', 'fil']),
  sexes: some(SEXES, 1),
  ages: some(AGES, 1),
  access: some(ACCESS),
  withChildren: fc.boolean(),
  town: fc.constantFrom('Riga', 'Valmiera', 'Daugavpils', 'Liepāja', 'Jelgava'),
  conditions: words(200),
  places: fc.option(fc.integer({ min: 0, max: 10_000 })),
  address: words(100),
})

onDatabases('a service as somebody fills it in', servicesStand, (stand) => {
  test('whatever is filled in comes back as it was', async () => {
    const { anna } = stand()
    await fc.assert(
      fc.asyncProperty(form, async (filled) => {
        // In the whole run there are more tries than the rate lets through in a minute.
        stand().kernel.clock.pass(2000)
        const service = await keep(stand(), anna, filled)
        const { service: kept, address } = await page(stand(), anna, service)
        for (const field of [
          'name',
          'needs',
          'languages',
          'sexes',
          'ages',
          'access',
          'withChildren',
          'conditions',
          'places',
        ] as const)
          assert.deepEqual(kept[field], filled[field], field)
        assert.equal(address ?? '', filled.address)
        assert.equal(kept.town, filled.town === 'Liepāja' ? kept.town : filled.town)
      }),
      runs(25),
    )
  })
})

onDatabases('the fields of a service', servicesStand, (stand) => {
  test('what is ticked twice counts once', async () => {
    const { anna } = stand()
    const service = await keep(stand(), anna, { needs: ['legal', 'legal', 'health'], languages: ['lv', 'lv'] })
    const { service: kept } = await page(stand(), anna, service)
    assert.deepEqual([kept.needs, kept.languages], [['legal', 'health'], ['lv']])
  })

  const refused: readonly [name: string, more: object, field: string][] = [
    ['no name', { name: '   ' }, 'name'],
    ['a name that never ends', { name: 'x'.repeat(121) }, 'name'],
    ['a need that is none', { needs: ['revenge'] }, 'needs.0'],
    ['a language that is no code', { languages: ['Latvian'] }, 'languages.0'],
    ['a country in words', { country: 'Latvia' }, 'country'],
    ['a mail address that is none', { email: 'at the desk' }, 'email'],
    ['fewer places than none', { places: -1 }, 'places'],
    ['half a place', { places: 1.5 }, 'places'],
    ['an hour that is none', { hours: [{ day: 1, from: '25:00', to: '17:00' }] }, 'hours.0.from'],
    ['a day that is none', { hours: [{ day: 8, from: '08:00', to: '17:00' }] }, 'hours.0.day'],
    ['a street as long as a book', { address: 'x'.repeat(401) }, 'address'],
  ]
  for (const [name, more, field] of refused)
    test(`${name} is refused at its field, and nothing is kept`, async () => {
      const { anna } = stand()
      const before = (await search(stand(), anna)).services.length
      const said = await problem(stand(), anna, 'services.save', filledIn(more))
      assert.equal(said?.code, 'invalid-input')
      assert.deepEqual(
        said?.fields.map((fault) => fault.field),
        [field],
      )
      assert.equal((await search(stand(), anna)).services.length, before)
    })

  test('all that is wrong is told at once', async () => {
    const { anna } = stand()
    const said = await problem(
      stand(),
      anna,
      'services.save',
      filledIn({ name: '', country: 'x', places: -1, zone: 'Moon' }),
    )
    assert.deepEqual(said?.fields.map(({ field }) => field).toSorted(), ['country', 'name', 'places', 'zone'])
  })

  test('a mail address alone is enough to be reached', async () => {
    const { anna } = stand()
    const service = await keep(stand(), anna, { phone: '' })
    assert.deepEqual(
      [(await page(stand(), anna, service)).service.phone, (await page(stand(), anna, service)).service.email],
      ['', 'house@example.org'],
    )
  })

  test('a service that never was, or whose number is none, is not found in words', async () => {
    const { anna } = stand()
    const service = crypto.randomUUID()
    for (const operation of ['services.get', 'services.verify', 'services.reopen'])
      assert.equal((await problem(stand(), anna, operation, { service }))?.code, 'not-found', operation)
    assert.equal((await problem(stand(), anna, 'services.get', { service: 'x' }))?.code, 'invalid-input')
    assert.equal((await problem(stand(), anna, 'services.save', { service, ...filledIn() }))?.code, 'not-found')
  })

  test('a search takes every question alone and all together', async () => {
    const { anna } = stand()
    const asked = {
      ...{ need: 'shelter', language: 'uk', sex: 'female', age: 'adult', access: ['step-free'], withChildren: true },
      ...{ places: 3, from: { town: 'Riga', country: 'LV' } },
    }
    const service = await keep(stand(), anna, { name: 'Fits all' })
    await done(stand().kernel, { actor: anna, operation: 'services.set-free', input: { service, free: 3 } })
    for (const [question, value] of Object.entries(asked)) {
      const { services } = await search(stand(), anna, { [question]: value })
      assert.deepEqual(services.find(({ id }) => id === service)?.obstacles, [], question)
    }
    const { services, lacks } = await search(stand(), anna, asked)
    assert.deepEqual(services.find(({ id }) => id === service)?.obstacles, [])
    assert.ok(lacks.fitting >= 1)
    assert.equal((await problem(stand(), anna, 'services.search', { need: 'money' }))?.code, 'invalid-input')
    assert.equal((await problem(stand(), anna, 'services.search', { places: 51 }))?.code, 'invalid-input')
  })

  test('no more is shown than one can choose from; the rest is counted', async () => {
    const { theirs } = stand()
    const actor = await theirs.member(['case-worker'])
    const already = (await search(stand(), actor)).services.length
    for (let at = 0; at < 103; at++) {
      // Nobody enters so many in one minute, and the door would not let them.
      if (at % 50 === 0) stand().kernel.clock.pass(60_000)
      await keep(stand(), actor, { name: `Invented ${at}`, address: '', places: null })
    }
    const { services, more } = await search(stand(), actor, { need: 'shelter' })
    assert.equal(services.length, 100)
    assert.ok(more >= 3 && already < 100)
  })
})
