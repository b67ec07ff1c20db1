import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { ar, lv } from '../../../../../test/samples/catalogues.ts'
import { ACCESS, AGES, SEXES } from '../../../../modules/referrals/codes.ts'
import { NEEDS } from '../../../../modules/vocabulary/codes.ts'
import { en } from '../../../shell/catalogues/en.ts'
import { formats } from '../../../shell/format.ts'
import { LANGUAGES } from '../../../shell/languages.ts'
import { voice } from '../../../shell/words.ts'
import { type Asked, bedsSaid, fromSaid, namesOf, opensSaid, ringsOf, searchFrom, standing } from './service-view.ts'

const NOW = new Date('2026-11-24T10:00:00Z')
const CATALOGUES = { en, lv, ar }
const EVERY = LANGUAGES.map((language) => ({
  language,
  words: { say: voice(CATALOGUES[language], language), format: formats(language, () => NOW) },
}))
const OBSTACLES = ['need', 'sex', 'age', 'children', 'access', 'full', 'language'] as const
const form: Asked = {
  ...{ need: '', language: '', sex: '', age: '', access: [], withChildren: false, places: '', town: '', country: 'LV' },
}

describe('in each language', () => {
  for (const { language, words } of EVERY) {
    test(`${language}: all that a service gives, takes or lacks has a name, and no two have the same`, () => {
      for (const [prefix, all] of [
        ['need', NEEDS],
        ['sex', SEXES],
        ['age', AGES],
        ['access', ACCESS],
        ['obstacle', OBSTACLES],
      ] as const) {
        const named = all.map((one) => namesOf(prefix, [one], words))
        assert.equal(new Set(named).size, all.length, prefix)
        for (const name of named) assert.doesNotMatch(name, /services\.|^$/)
        assert.equal(namesOf(prefix, all, words), words.format.list(named))
      }
      assert.equal(namesOf('need', [], words), '')
    })

    test(`${language}: property: free places say both numbers, or none at all`, () => {
      fc.assert(
        fc.property(fc.option(fc.nat(300)), fc.option(fc.nat(300)), fc.boolean(), (places, free, isOld) => {
          const shown = { places, free, freeSaidAt: free === null ? null : '2026-11-24T07:00:00Z' }
          const beds = places === null ? 'none-needed' : free === null ? 'unknown' : isOld ? 'old' : 'known'
          const { said, when } = bedsSaid(shown, beds, words)
          assert.equal(when === null, places === null || free === null)
          if (places === null || free === null) assert.doesNotMatch(said, /\d/)
          else assert.ok(said.includes(String(places)), said)
          assert.doesNotMatch(said + (when ?? ''), /[{}]/)
        }),
      )
    })

    test(`${language}: an old number is told in other words than a fresh one`, () => {
      const shown = { places: 6, free: 2, freeSaidAt: '2026-11-22T07:00:00Z' }
      assert.notEqual(bedsSaid(shown, 'old', words).when, bedsSaid(shown, 'known', words).when)
      assert.equal(bedsSaid(shown, 'old', words).said, bedsSaid(shown, 'known', words).said)
    })

    test(`${language}: hours are said with their time, and where nobody said them, that`, () => {
      assert.match(opensSaid({ opens: { kind: 'now', until: '17:30' } }, words), /17:30/)
      assert.match(opensSaid({ opens: { kind: 'later', date: '2026-11-30', from: '08:15' } }, words), /08:15/)
      assert.doesNotMatch(opensSaid({ opens: { kind: 'unknown' } }, words), /\d|[{}]/)
    })

    test(`${language}: from where distances are counted is named with its country, and no other town is claimed`, () => {
      const said = fromSaid('val', { name: 'Valmiera', country: 'LV' }, words)
      assert.ok(said.includes('Valmiera') && said.includes(words.format.country('LV') ?? '?'))
      assert.doesNotMatch(fromSaid('zzz', null, words), /zzz|[{}]/)
      assert.equal(fromSaid('val', undefined, words), fromSaid('  ', null, words))
      // A code that no list of countries knows is shown as it is, rather than as nothing.
      assert.match(fromSaid('x', { name: 'X', country: 'ZZZ' }, words), /ZZZ/)
    })
  }
})

describe('what is asked', () => {
  test('what was picked goes as it is, and an empty choice asks nothing', () => {
    const asked = searchFrom({ ...form, need: 'legal', sex: 'other', age: 'child', language: 'uk', access: ['deaf'] })
    assert.deepEqual(
      [asked.need, asked.sex, asked.age, asked.language, asked.access],
      ['legal', 'other', 'child', 'uk', ['deaf']],
    )
    assert.equal(searchFrom({ ...form, withChildren: true }).withChildren, true)
  })

  test('property: whatever stands in the field of places, the server is asked for a number that it takes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.integer().map(String), fc.double().map(String)), (typed) => {
        const { places = -1 } = searchFrom({ ...form, places: typed })
        assert.ok(Number.isInteger(places) && places >= 0 && places <= 50, `${typed}: ${places}`)
      }),
    )
  })

  test('property: a country alone asks for no distance', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\s{0,5}$/), (town) => assert.equal(searchFrom({ ...form, town }).from, null)),
    )
  })
})

describe('how a service stands', () => {
  test('property: one thing that no call can open is enough to say no', () => {
    fc.assert(
      fc.property(fc.subarray([...OBSTACLES]), (obstacles) => {
        const hard = obstacles.filter((one) => one !== 'full' && one !== 'language')
        const expected = obstacles.length === 0 ? 'yes' : hard.length === 0 ? 'call' : 'no'
        assert.equal(standing({ obstacles }), expected)
      }),
    )
  })
})

describe('the picture of distances', () => {
  const at = (id: string, kilometres: number | null, bearing: number | null, obstacles: 'sex'[] = []) => ({
    ...{ id, kilometres, bearing, obstacles },
  })

  test('a dot carries the number of its row, though others have no place', () => {
    const { dots } = ringsOf([at('a', null, null), at('b', 4, 90), at('c', 3, null), at('d', 2, 180, ['sex'])])
    assert.deepEqual(
      dots.map(({ id, number, fits }) => [id, number, fits]),
      [
        ['b', 2, true],
        ['d', 4, false],
      ],
    )
  })

  test('the outermost ring holds the farthest, by steps that one can say', () => {
    const rings = (kilometres: number) => ringsOf([at('a', kilometres, 0)]).rings.map((ring) => ring.kilometres)
    assert.deepEqual(rings(0), [1])
    assert.deepEqual(rings(3), [1, 2, 5])
    assert.deepEqual(rings(100), [20, 50, 100])
    assert.deepEqual(rings(101), [50, 100, 200])
    assert.equal(ringsOf([at('a', 100, 0)]).rings.at(-1)?.radius, 1)
  })

  test('in one town all lie in the middle, and nothing is divided by nothing', () => {
    const { dots } = ringsOf([at('a', 0, 0), at('b', 0, 270)])
    for (const { x, y } of dots) assert.ok(Math.abs(x) === 0 && Math.abs(y) === 0)
  })
})
