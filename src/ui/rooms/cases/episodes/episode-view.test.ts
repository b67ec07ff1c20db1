import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { papers } from '../../../../../test/pages/cases/cases.ts'
import { ar, lv } from '../../../../../test/samples/catalogues.ts'
import { MEANS, PLACE_KINDS } from '../../../../modules/cases/codes.ts'
import { Episode as Held } from '../../../../modules/cases/papers/paper.ts'
import { en } from '../../../shell/catalogues/en.ts'
import { formats } from '../../../shell/format.ts'
import { knows, voice } from '../../../shell/words.ts'
import { draftOf, EPISODE_FIELDS, type Episode, episodeLines, listsOf } from './episode-view.ts'
import { LISTS, listsInput } from './things-view.ts'

const ENGLISH = { say: voice(en, 'en'), format: formats('en'), catalogue: en }
const held = papers.papers.find(({ kind }) => kind === 'episode')?.words as Episode

describe('an episode on its page', () => {
  test('offers every text and list that the record can hold', () => {
    // Grades have a separate part of the form, shared with notes.
    const beside = ['form', 'means', 'ageThen', 'grading', 'placeKind', 'placeCountry']
    assert.deepEqual(
      [...EPISODE_FIELDS.map(([part]) => part as string), ...LISTS].sort(),
      Object.keys(Held.shape)
        .filter((key) => !beside.includes(key))
        .sort(),
    )
  })

  test('each has words in every language, and so have means and kinds of places', () => {
    const keys = [
      ...MEANS.map((one) => `means.${one}`),
      ...PLACE_KINDS.map((one) => `placekind.${one}`),
      ...EPISODE_FIELDS.map(([part]) => `episode.${part}`),
    ]
    for (const catalogue of [en, lv, ar])
      assert.deepEqual(
        keys.filter((key) => !knows(catalogue, key)),
        [],
      )
  })

  test('a field takes as many characters as the server does', () => {
    for (const [part, most] of EPISODE_FIELDS) {
      if (most === 10) continue
      const words = { form: 'labour', ageThen: 'adult', [part]: 'x'.repeat(most) }
      assert.ok(Held.safeParse(words).success, part)
      assert.ok(!Held.safeParse({ ...words, [part]: 'x'.repeat(most + 1) }).success, part)
    }
  })

  test('a new version begins with the last one’s content, and stays equal without changes', () => {
    const full = Held.parse({
      ...held,
      placeKind: 'farm',
      placeCountry: 'LV',
      suspects: [{ role: 'recruiter', called: 'Vitja' }],
      vehicles: [{ plate: 'XX-0000' }],
      documents: [{ kind: 'visa', holder: 'lost' }],
      money: [{ kind: 'fee-paid', amount: '1200.50', currency: 'EUR' }],
    })
    const draft = draftOf(full, { form: 'unknown', ageThen: 'child' })
    assert.deepEqual(Held.parse({ ...draft, grading: full.grading, ...listsInput(listsOf(full)) }), full)
    assert.deepEqual(draftOf(null, { form: 'labour', ageThen: 'child' }), { form: 'labour', ageThen: 'child' })
    assert.deepEqual(listsInput(listsOf(null)), {})
  })

  test('each thing has a line; kind and country of the place join its text, unknown values are left out', () => {
    const lines = episodeLines({ ...held, placeKind: 'vessel', placeCountry: 'NO' }, ENGLISH)
    assert.deepEqual(lines.find(([label]) => label === 'Place of the work')?.[1], ['Ship or boat', 'Norway', 'Ferma'])
    assert.deepEqual(lines.at(-1), ['Employer or firm', ['SIA Egle']])
    assert.ok(lines.every(([, pieces]) => pieces.length > 0 && pieces.every((piece) => piece.trim() !== '')))
  })

  test('old texts about links, vehicles, papers and money stay as they were written', () => {
    const texts = { suspects: 'Divi vīri', vehicles: 'Balts buss', documents: 'Pase seifā', money: 'Parāds 900' }
    const lines = episodeLines(Held.parse({ ...held, ...texts }), ENGLISH)
    for (const [list, text] of Object.entries(texts))
      assert.deepEqual(lines.find(([label]) => label === ENGLISH.say(`episode.${list}` as 'episode.money'))?.[1], [
        text,
      ])
  })
})
