import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { ar as arabicReader, lv as latvianReader } from '../../../test/samples/catalogues.ts'
import { jobs, operations } from '../../operations.ts'
import { INDICATORS } from '../../screening/languages/pack.ts'
import { ar } from './catalogues/ar.ts'
import { en } from './catalogues/en.ts'
import { lv } from './catalogues/lv.ts'
import { LANGUAGES, type Language } from './languages.ts'
import {
  type Catalogue,
  completed,
  firstLanguage,
  formOf,
  knows,
  type Message,
  pieces,
  type Sentences,
  voice,
} from './words.ts'

const UI = join(import.meta.dirname, '..')
const catalogues: Record<Language, Catalogue> = {
  en,
  lv: lv as Sentences as Catalogue,
  ar: ar as Sentences as Catalogue,
}
const others = Object.entries(catalogues).filter(([language]) => language !== 'en')
const keys = Object.keys(en) as (keyof typeof en)[]
/** The keys that a language has words for; a key may be missing and is then said in English. */
const present = (catalogue: Catalogue) => keys.filter((key) => key in catalogue)
const PLACE = /\{\w+\}/g
const forms = (message: Message): string[] => (typeof message === 'string' ? [message] : Object.values(message))
const places = (message: Message): Set<string> =>
  new Set(forms(message).flatMap((form) => pieces(form).filter((_, i) => i % 2 === 1)))

/** Tells whether the pages say a key: whole, or as a beginning and an end around a code. */
function spoken(): (key: string) => boolean {
  const texts = globSync('**/*.{ts,tsx}', { cwd: UI })
    .filter((file) => !/(^|\/)(words|catalogues|sheets)\/|\.test\.tsx?$/.test(file))
    .map((file) => readFileSync(join(UI, file), 'utf8'))
  const quoted = texts.flatMap((text) => [...text.matchAll(/(['"])([a-z][\w-]*\.[\w.-]*)\1/g)].map(([, , key]) => key))
  const whole = new Set(quoted)
  const beginnings = quoted.filter((key) => /[.-]$/.test(key))
  const begun = texts.flatMap((text) =>
    [...text.matchAll(/`([a-z][\w-]*\.(?:[\w.-]|\$\{[^}`]*\})*)`/g)].map(([, key]) => key),
  )
  const made = [...new Set(begun)].map(
    (key) =>
      new RegExp(
        `^${key
          .split(/\$\{[^}]*\}/)
          .map(RegExp.escape)
          .join('[\\w.-]+')}$`,
      ),
  )
  return (key) =>
    whole.has(key) || beginnings.some((part) => key.startsWith(part)) || made.some((pattern) => pattern.test(key))
}

describe('catalogues', () => {
  test('no language has a key that English lacks', () => {
    assert.deepEqual(Object.keys(catalogues), LANGUAGES)
    for (const [language, catalogue] of others)
      assert.deepEqual(
        Object.keys(catalogue).filter((key) => !(key in en)),
        [],
        language,
      )
  })

  test('no key stands in two files, and every file is part of its catalogue', async () => {
    for (const [language, catalogue] of Object.entries(catalogues)) {
      const seen = new Map<string, string>()
      const files = globSync(`{rooms/**,shell}/words/${language}.ts`, { cwd: UI }).sort()
      assert.ok(files.length > 20, 'the search finds the files of the rooms')
      for (const file of files) {
        const { words } = (await import(join(UI, file))) as { words: Sentences }
        for (const key of Object.keys(words)) {
          assert.equal(seen.get(key), undefined, `${key} stands in ${seen.get(key)} and in ${file}`)
          assert.ok(key in catalogue, `${file} is not part of the catalogue`)
          seen.set(key, file)
        }
      }
      assert.deepEqual(Object.keys(catalogue).sort(), [...seen.keys()].sort(), language)
    }
  })

  test('no key is left that no code says', () => {
    const said = spoken()
    assert.deepEqual(
      keys.filter((key) => !said(key)),
      [],
    )
    assert.ok(!said('no-such.key'), 'the search tells what nobody says')
  })

  test('each sentence has the same places in every language', () => {
    for (const [language, catalogue] of others) {
      const told = present(catalogue).filter((key) => {
        const [english, other] = [places(en[key]), places(catalogue[key])]
        // A form for one may leave the number out: «The one lead».
        english.delete('n')
        other.delete('n')
        return [...english].sort().join() !== [...other].sort().join()
      })
      assert.deepEqual(told, [], language)
    }
  })

  test('the last form of a sentence has all its places', () => {
    for (const [language, catalogue] of Object.entries(catalogues))
      for (const key of present(catalogue)) {
        const message = catalogue[key]
        if (typeof message === 'string') continue
        assert.deepEqual(places(message.other), places(message), `${language} ${key}`)
      }
  })

  test('a sentence with plural forms has those its language needs', () => {
    for (const [language, catalogue] of Object.entries(catalogues)) {
      const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories
      assert.ok(needed.length > 1)
      for (const [key, message] of Object.entries(catalogue)) {
        if (typeof message === 'string') continue
        for (const form of needed) assert.ok(form in message, `${language} ${key} lacks ${form}`)
      }
    }
  })

  test('every operation and every indicator has its name', () => {
    const keys = [
      ...Object.keys(operations).map((name) => `op.${name}`),
      ...INDICATORS.map((code) => `indicator.${code}`),
    ]
    assert.deepEqual(
      keys.filter((key) => !knows(en, key)),
      [],
    )
  })

  test('every job has its name', () => {
    const unnamed = Object.keys(jobs).filter((name) => !knows(en, `job.${name}`))
    assert.deepEqual(unnamed, [])
  })

  test('every stage that a job tells of has its words', () => {
    const root = new URL('../../', import.meta.url)
    const sources = globSync('{kernel,modules,screening}/**/*.ts', { cwd: root })
      .filter((path) => !path.endsWith('.test.ts') && !/[\\/]words[\\/]/.test(path))
      .map((path) => readFileSync(new URL(path.replaceAll('\\', '/'), root), 'utf8'))
    const told = sources.flatMap((text) => [...text.matchAll(/\b(?:stage: |progress\()'([a-z-]+)'/g)])
    const stages = new Set(told.map(([, stage]) => stage))
    for (const stage of ['reading', 'grouping', 'keeping', 'erasing', 'sealing'])
      assert.ok(stages.has(stage), `the search does not find ${stage} any more`)
    assert.deepEqual(
      [...stages].filter((stage) => !knows(en, `stage.${stage}`)),
      [],
    )
  })

  test('no sentence is empty, and none ends or begins with a blank', () => {
    for (const catalogue of Object.values(catalogues)) {
      for (const [key, message] of Object.entries(catalogue)) {
        for (const form of forms(message)) assert.equal(form, form.trim(), key)
        assert.ok(
          forms(message).every((form) => form.length > 0),
          key,
        )
      }
    }
  })

  test('each is translated: only names that are the same everywhere stay', () => {
    const names = ['lead.number', 'lead.state-by', 'kind.telegram', 'kind.whatsapp', 'kind.viber', 'kind.signal']
      // Signs alone, in every language.
      .concat('templates.in-language', 'releases.figure-one')
      // The name of a format.
      .concat('releases.format-sdmx-csv')
      // Who publishes figures.
      .concat(['eurostat', 'glotip', 'ctdc', 'nrm'].map((publisher) => `compare.source-${publisher}`))
    for (const [language, catalogue] of others) {
      const same = keys.filter((key) => JSON.stringify(en[key]) === JSON.stringify(catalogue[key]))
      assert.deepEqual(
        same.filter((key) => !names.includes(key)),
        [],
        language,
      )
    }
  })

  test('Arabic is written in Arabic letters, with Arabic commas and question marks', () => {
    const column = /\b(?:gzip|text|title|employer|date|source)\b/g
    for (const [key, message] of Object.entries(ar))
      for (const form of forms(message)) {
        const said = form
          .replace(PLACE, '')
          .replace(column, '')
          .replace(/«[^»]*»/g, '')
        // Names such as OpenID Connect have capitals, titles of other papers stand in quotes.
        assert.doesNotMatch(said, /\b[a-z]{4,}\b/, `${key}: ${form}`)
        assert.doesNotMatch(said.replace(/\d,\d/g, ''), /[,;?]|["“”]/, `${key}: ${form}`)
      }
  })
})

describe('a sentence that a language lacks', () => {
  const { 'do.save': _, 'count.leads': __, ...most } = lv
  const catalogue = completed(most, en)

  test('is said in English and marked as English', () => {
    assert.equal(voice(catalogue, 'lv')('do.save'), '\u2068Save\u2069 (English)')
    assert.match(voice(catalogue, 'lv')('count.leads', { n: 3 }), /3 leads.*\(English\)/)
    assert.equal(catalogue['do.close'], lv['do.close'])
  })

  test('is not there before: a whole language stays as it is', () => {
    assert.deepEqual(completed(latvianReader, en), latvianReader)
  })
})

describe('voice', () => {
  const english = voice(en, 'en')
  const latvian = voice(latvianReader, 'lv')
  const arabic = voice(arabicReader, 'ar')

  test('fills the places', () => {
    assert.equal(english('lead.of', { n: 9, of: 23 }), '9 of 23')
    assert.equal(latvian('lead.of', { n: 9, of: 23 }), '9 no 23')
  })

  test('chooses the plural form of its language', () => {
    assert.deepEqual(
      [0, 1, 2].map((n) => english('count.postings', { n })),
      ['0 postings', '1 posting', '2 postings'],
    )
    assert.deepEqual(
      [0, 1, 2, 10, 11, 21, 112].map((n) => latvian('count.postings', { n })),
      [
        '0 sludinājumu',
        '1 sludinājums',
        '2 sludinājumi',
        '10 sludinājumu',
        '11 sludinājumu',
        '21 sludinājums',
        '112 sludinājumu',
      ],
    )
  })

  test('chooses among six forms in Arabic', () => {
    assert.deepEqual(
      [0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 111].map((n) => arabic('count.postings', { n })),
      [
        'لا إعلانات',
        'إعلان واحد',
        'إعلانان',
        '3 إعلانات',
        '10 إعلانات',
        '11 إعلانًا',
        '99 إعلانًا',
        '100 إعلان',
        '102 إعلان',
        '103 إعلانات',
        '111 إعلانًا',
      ],
    )
  })

  test('a value of the other direction turns nothing around it', () => {
    assert.equal(arabic('lead.cite', { n: 3, source: 'board.example' }), 'الإعلان 3، \u2068board.example\u2069')
    assert.equal(arabic('lead.cite', { n: 3, source: 'لوحة' }), 'الإعلان 3، لوحة')
    assert.equal(english('lead.cite', { n: 3, source: 'لوحة' }), 'posting 3, \u2068لوحة\u2069')
    assert.equal(arabic('lead.number', { number: '12' }), 'L-12')
  })

  test('writes large numbers as its language does', () => {
    assert.equal(english('count.postings', { n: 48211 }), '48,211 postings')
    assert.equal(latvian('count.postings', { n: 48211 }), '48\u00a0211 sludinājumu')
    assert.equal(arabic('count.postings', { n: 48211 }), '48,211 إعلانًا')
  })

  test('a place without a value shows itself, so that the fault is seen', () => {
    assert.equal(english('lead.of', { n: 1 }), '1 of {of}')
  })

  test('a number keeps its form where the sentence has but one', () => {
    assert.equal(formOf('one for all', 'lv', 11), 'one for all')
  })
})

describe('languages', () => {
  test('what was chosen comes first, then the browser’s wish, then English', () => {
    assert.equal(firstLanguage('lv', ['en-GB']), 'lv')
    assert.equal(firstLanguage(null, ['de', 'lv-LV', 'en']), 'lv')
    assert.equal(firstLanguage(null, ['uk', 'de']), 'en')
    assert.equal(firstLanguage(null, ['ar-EG', 'en']), 'ar')
    assert.equal(firstLanguage('xx', []), 'en')
  })

  test('knows its own keys and no inherited ones', () => {
    assert.ok(knows(en, 'room.desk'))
    assert.ok(!knows(en, 'toString'))
    assert.ok(!knows(en, 'room.attic'))
  })
})
