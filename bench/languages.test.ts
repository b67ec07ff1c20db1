import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { PACKS } from '../src/screening/languages/index.ts'
import { MEASURED } from '../src/screening/languages/measured.ts'
import { isHere, LABELLED } from './adverts.ts'
import { freshAdverts } from './fresh.ts'
import { readLabelled } from './indicators.ts'
import {
  MEASURED_AT,
  measured,
  measuredWords,
  measurementFile,
  PAGE,
  partOf,
  qualityTable,
  recallTable,
  tallies,
  termTable,
  withPart,
} from './languages.ts'

const page = 'a\n<!-- terms: written by bench/languages.ts -->\nold\n<!-- end of terms -->\nb'

const row = (text: string, codes: readonly string[]) => ({
  id: '1',
  title: '',
  text,
  employer: 'Larch Ltd',
  date: null,
  source: 's',
  lang: 'en',
  gold: {
    class: '',
    campaign: null,
    variant: null,
    organiser: null,
    indicators: codes.map((code) => ({ code, quote: '' })),
    protective: [],
  },
})

test('docs/languages.md has the terms that the packs have (else: node bench/languages.ts --write)', () => {
  assert.equal(partOf(readFileSync(PAGE, 'utf8'), 'terms'), termTable())
})

test('a part of the page is written anew and all else stays', () => {
  const written = withPart(page, 'terms', 'new')
  assert.equal(partOf(page, 'terms'), 'old')
  assert.equal(partOf(written, 'terms'), 'new')
  assert.ok(written.startsWith('a\n') && written.endsWith('-->\nb'))
  assert.throws(() => partOf(page, 'quality'), /no part «quality»/)
})

test('found and labelled indicators are counted by language', () => {
  const rows = [
    row('We are looking for you. Do not tell anyone about this job.', ['secrecy', 'scam-compound']),
    row('We are looking for you. Do not tell anyone about this job.', []),
  ]
  assert.deepEqual(tallies(rows).get('en'), { postings: 2, hits: 1, extra: 1, missed: 1 })
  const table = qualityTable(rows)
  assert.ok(table.includes('| English (en) | 2 | 0.50 | 0.50 |'))
  assert.ok(table.includes('| Danish (da) | 0 | not measured | not measured |'), 'who has no posting is not left out')
  assert.equal(table.split('\n').length, 2 + PACKS.length)
})

test('labelled and found signs are counted by language; what no pack reads is left out', () => {
  const rows = [
    row('We are looking for you. Do not tell anyone about this job.', ['secrecy', 'scam-compound']),
    row('We are looking for you. Do not tell anyone about this job.', ['secrecy']),
    { ...row('Vi serĉas vin.', ['secrecy']), lang: 'eo' },
  ]
  const told = { en: { postings: 2, signs: { secrecy: [2, 2], 'scam-compound': [1, 0] } } }
  assert.deepEqual(measured(rows), told)
  const table = recallTable({ day: '2026-11-25', languages: measured(rows) })
  assert.match(table, /\| English \(en\) \|( –| 2\/2| 0\/1| \|)+$/m)
})

test('on how many postings each figure stands is said, and which languages have none', () => {
  const all = Object.fromEntries(PACKS.map(({ language }, i) => [language, { postings: i + 1, signs: {} }]))
  const { da: _, sv: __, ...some } = all
  const words = measuredWords({ day: '2026-11-28', languages: some })
  assert.match(
    words,
    new RegExp(
      `^Measured on 2026-11-28, on \\d+ invented postings in ${PACKS.length - 2} of ${PACKS.length} languages`,
    ),
  )
  assert.match(
    words,
    /Not measured at all: Danish \(da\), Swedish \(sv\)\.\*\* No labelled posting is in these 2 languages/,
  )
  assert.doesNotMatch(measuredWords({ day: '2026-11-28', languages: all }), /Not measured/)
})

test('the pages show what was measured last, and docs/languages.md the same', () => {
  assert.equal(readFileSync(MEASURED_AT, 'utf8'), measurementFile(MEASURED))
  assert.equal(partOf(readFileSync(PAGE, 'utf8'), 'recall'), recallTable(MEASURED))
  assert.equal(partOf(readFileSync(PAGE, 'utf8'), 'measured'), measuredWords(MEASURED))
})

const skip = isHere(LABELLED) ? false : 'no labelled postings'
test('what was measured is what is found now (else: node bench/languages.ts --write)', { skip }, () => {
  assert.deepEqual(measured([...readLabelled(LABELLED.file), ...freshAdverts()]), MEASURED.languages)
})
