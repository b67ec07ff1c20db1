import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { rightsFor } from '../rooms/cases/contacts/rights-texts.ts'
import { TONGUES } from '../rooms/cases/papers/sheet-view.ts'
import { LANGUAGES } from '../shell/languages.ts'
import { voice } from '../shell/words.ts'
import { deviceCatalogue } from './catalogue.ts'

const UI = join(import.meta.dirname, '..')

/** Parts that this page shares with the staff's, with all that they bring along. */
const SHARED = [
  'rooms/cases/contacts/contact-steps.tsx',
  'rooms/cases/person/duties.tsx',
  'rooms/cases/contacts/questions.tsx',
  'rooms/cases/contacts/persons-met.tsx',
  'rooms/cases/screening/screening-fields.tsx',
  'rooms/cases/screening/sign-set.tsx',
  'parts/field.tsx',
]

/** What a file says: whole keys, and beginnings of keys whose end is a code. */
function saidIn(file: string): readonly string[] {
  const text = readFileSync(join(UI, file), 'utf8')
  // From the source and not from what a browser happened to show: a sentence behind a choice nobody made would be missing in the field.
  const whole = text.matchAll(/say\(\s*'([\w.-]+)'/g)
  const chosen = text.matchAll(/\? '([\w]+\.[\w.-]+)' : '([\w]+\.[\w.-]+)'/g)
  const begun = text.matchAll(/`([\w]+\.[\w.-]*)\$\{/g)
  return [...whole, ...chosen, ...begun].flatMap(([, ...keys]) => keys)
}

describe('the sentences of the page without a network', () => {
  for (const file of SHARED)
    test(`hold all that ${file} says, in each language`, () => {
      const said = saidIn(file)
      assert.ok(said.length > 0, 'the test has found what to look for')
      for (const language of LANGUAGES) {
        const keys = Object.keys(deviceCatalogue(language))
        for (const key of said)
          assert.ok(
            keys.some((one) => one === key || (/[.-]$/.test(key) && one.startsWith(key))),
            `${key} in ${language}`,
          )
      }
    })

  test('speak with their plural forms', () => {
    const say = voice(deviceCatalogue('ar'), 'ar')
    assert.notEqual(say('screen.ticked', { n: 2 }), say('screen.ticked', { n: 11 }))
  })
})

describe('what a person is told', () => {
  test('comes in their language where there are words in it, else in the reader’s for whoever interprets', () => {
    assert.deepEqual([rightsFor('ar', 'lv').code, rightsFor('ar', 'lv').direction], ['ar', 'rtl'])
    // Nobody's pages are in Ukrainian or Russian, and many of those who are met speak one of them.
    assert.deepEqual([rightsFor('uk', 'lv').code, rightsFor('ru', 'en').code], ['uk', 'ru'])
    assert.equal(rightsFor('ti', 'lv').code, 'lv')
    assert.equal(rightsFor('', 'en').code, 'en')
  })

  test('is the same in all languages, line by line, and help stands first', () => {
    const told = TONGUES.map(({ code }) => rightsFor(code, 'en'))
    assert.deepEqual(new Set(told.map(({ lines }) => lines.length)), new Set([10]))
    assert.match(rightsFor('en', 'en').lines[0], /^You can get help: a safe place to sleep/)
    for (const { lines } of told) assert.ok(lines.every((line) => line.trim() !== ''))
  })
})
