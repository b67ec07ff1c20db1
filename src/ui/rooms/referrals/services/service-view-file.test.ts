import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ar, lv } from '../../../../../test/samples/catalogues.ts'
import { LACKS } from '../../../../modules/referrals/codes.ts'
import { readHsds } from '../../../../modules/referrals/hsds/read.ts'
import { en } from '../../../shell/catalogues/en.ts'
import { formats } from '../../../shell/format.ts'
import { LANGUAGES } from '../../../shell/languages.ts'
import { voice } from '../../../shell/words.ts'
import { filledByFile, lacksSaid } from './service-view.ts'

const read = (more: object) => {
  const found = readHsds(JSON.stringify([{ name: 'Invented Kitchen', ...more }]))
  return typeof found === 'string' ? assert.fail(found) : found.services[0]
}

describe('a form that begins with what a file says', () => {
  test('has nothing where the file says nothing, so that the form begins as usual', () => {
    const form = filledByFile(read({}), 'LV')
    for (const field of ['sexes', 'ages', 'zone', 'from', 'lacks']) assert.ok(!(field in form), field)
    assert.deepEqual([form.country, form.name, form.needs], ['LV', 'Invented Kitchen', []])
    assert.deepEqual(
      form.week,
      Array.from({ length: 7 }, () => [{ from: '', to: '' }]),
    )
  })

  test('keeps the country of the file, and its hours as rows of a week', () => {
    const form = filledByFile(
      read({
        service_areas: [{ name: 'Tartu', extent: 'EE', extent_type: 'ISO 3166-1' }],
        schedules: [
          { freq: 'WEEKLY', byday: 'MO,SU', opens_at: '09:00', closes_at: '17:00', description: 'Europe/Tallinn' },
        ],
        minimum_age: 18,
      }),
      'LV',
    )
    assert.deepEqual([form.country, form.town, form.zone, form.ages], ['EE', 'Tartu', 'Europe/Tallinn', ['adult']])
    assert.deepEqual(form.week[0], [{ from: '09:00', to: '17:00' }])
    assert.deepEqual(form.week[1], [{ from: '', to: '' }])
    assert.deepEqual(form.week[6], [{ from: '09:00', to: '17:00' }])
  })
})

describe('what a file lacks, in words', () => {
  const catalogues = { en, lv, ar }
  for (const language of LANGUAGES)
    test(`${language}: each has its own word, and all of them make one sentence`, () => {
      const words = { say: voice(catalogues[language], language), format: formats(language, () => new Date(0)) }
      const each = LACKS.map((lack) => lacksSaid([lack], words))
      assert.equal(new Set(each).size, LACKS.length)
      const together = lacksSaid([...LACKS], words)
      for (const said of [...each, together]) assert.doesNotMatch(said, /services\.|undefined|[{}]/)
      assert.ok(together.length > Math.max(...each.map(({ length }) => length)))
    })
})
