import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LANGUAGES } from '../../vocabulary/index.ts'
import { CHAPTERS, OUTLINES } from './codes.ts'
import { OUTLINE_SOURCES } from './outlines.ts'
import { REPORT_WORDS } from './words/index.ts'

test('each outline says where it is from, when that was looked at, and in each language what could not be held against it', () => {
  for (const outline of OUTLINES) {
    const { title, address, adopted, checked } = OUTLINE_SOURCES[outline]
    assert.match(address, /^https?:\/\//)
    assert.ok(title.length > 20)
    assert.ok(adopted < checked)
    for (const language of LANGUAGES) assert.ok(REPORT_WORDS[language].outlines[outline].unverified.length > 40)
  }
})

test('no chapter stands in two outlines, so that its words are its own', () => {
  const all = OUTLINES.flatMap((outline) => [...CHAPTERS[outline]])
  assert.equal(new Set(all).size, all.length)
})

test('each language has other words for each chapter, and no two of an outline have one heading', () => {
  for (const outline of OUTLINES)
    for (const language of LANGUAGES) {
      const { chapters } = REPORT_WORDS[language]
      const headings = CHAPTERS[outline].map((name) => chapters[name][0])
      assert.equal(new Set(headings).size, headings.length, `${outline} ${language}`)
    }
})

test('the fourth round of GRETA asks in three sections, each of technology too, then by country', () => {
  const chapters = CHAPTERS['greta-4'].map((name) => REPORT_WORDS.en.chapters[name])
  assert.deepEqual(
    chapters.map(([heading]) => heading),
    [
      'Prevention',
      'Identification of victims and protection of their rights',
      'Investigation, prosecution, sanctions and measures',
      'Questions for this country',
      'Statistics',
    ],
  )
  for (const [, about] of chapters.slice(0, 3)) assert.match(about, /online|technology/)
  assert.equal(OUTLINE_SOURCES['greta-4'].adopted, '2023-06-30')
})

test('the national plan says in each language by when it is due, how long it stands, and when the Commission has it', () => {
  for (const language of LANGUAGES) {
    const [, about] = REPORT_WORDS[language].chapters.making
    assert.match(about, /2028/, language)
  }
  assert.match(REPORT_WORDS.en.chapters.making[1], /15 July 2028.*five years.*three months/)
})

test('what is told from memory says so, and what was read in part says which part', () => {
  const { outlines } = REPORT_WORDS.en
  for (const outline of OUTLINES)
    assert.match(
      outlines[outline].unverified,
      OUTLINE_SOURCES[outline].held === 'none' ? /^Told from memory/ : /were read/,
      outline,
    )
})
