import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { en } from '../../../shell/catalogues/en.ts'
import { formats } from '../../../shell/format.ts'
import { voice } from '../../../shell/words.ts'
import { needBars, placesBars, refusedBars, regionName, shareText } from './regions-view.ts'

const words = { say: voice(en, 'en'), format: formats('en') }
const ends = (bars: ReturnType<typeof refusedBars>) => bars.map(({ name, from, to }) => [name, from, to])
const RIGA = { country: 'LV', around: 'Riga' }

describe('figures by region on a page', () => {
  test('a region has the name of its town, or says that there is none', () => {
    assert.deepEqual(
      [RIGA, { country: 'LV', around: null }, { country: null, around: null }].map((one) => regionName(one, words)),
      ['Around Riga, Latvia', 'Latvia', 'No service was named'],
    )
  })

  test('a bar is dark to what was refused and light to what was answered; what is not told has none', () => {
    const regions = [
      { ...RIGA, refused: 10, answered: 25 },
      { country: 'LV', around: 'Liepāja', refused: 6, answered: null },
      { country: 'LV', around: 'Valmiera', refused: null, answered: null },
    ]
    assert.deepEqual(ends(refusedBars(regions, words)), [
      ['Around Riga, Latvia', 10, 25],
      ['Around Liepāja, Latvia', 6, 6],
    ])
  })

  test('of places the light end is what was counted, and not all that there are', () => {
    const places = [
      { ...RIGA, places: 40, counted: 20, taken: 12 },
      { country: 'LV', around: 'Liepāja', places: 8, counted: 8, taken: null },
    ]
    assert.deepEqual(ends(placesBars(places, words)), [['Around Riga, Latvia', 12, 20]])
  })

  test('a need with an untold reason is drawn as far as it is told, and one of which nothing is told is not', () => {
    const reason = (n: number | null) => ({ reason: 'full', n })
    const needs = [
      { need: 'shelter', refused: null, reasons: [reason(14), reason(null)] },
      { need: 'legal', refused: 6, reasons: [reason(6)] },
      { need: 'health', refused: null, reasons: [reason(null)] },
    ]
    assert.deepEqual(ends(needBars(needs, (need) => need)), [
      ['shelter', 14, 14],
      ['legal', 6, 6],
    ])
  })

  test('a share is said of two told numbers, and never of nought', () => {
    assert.match(shareText(10, 25, words) ?? '', /40/)
    assert.deepEqual(
      [shareText(null, 25, words), shareText(10, null, words), shareText(0, 0, words)],
      [null, null, null],
    )
  })
})
