import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { chartDrawing, chartPart } from './chart.ts'

const bar = (words: string, value: number | null) => ({ words, value, told: value === null ? '–' : String(value) })
const CHART = { alt: 'Bars: victims by sex.', bars: [bar('Female', 12), bar('Male', null), bar('Unknown', 0)] }

describe('a chart of Word', () => {
  test('has all words, and a number only where one is told: nought is one', () => {
    const xml = chartPart(CHART, 'Victims', false)
    assert.equal(xml.split('<c:ptCount val="3"/>').length - 1, 2)
    assert.match(
      xml,
      /<c:numLit><c:ptCount val="3"\/><c:pt idx="0"><c:v>12<\/c:v><\/c:pt><c:pt idx="2"><c:v>0<\/c:v><\/c:pt><\/c:numLit>/,
    )
  })

  test('its first bar stands above, from the side where writing begins', () => {
    const orientations = (mirrored: boolean) =>
      [...chartPart(CHART, 'Victims', mirrored).matchAll(/<c:orientation val="(\w+)"/g)].map(([, one]) => one)
    assert.deepEqual(orientations(false), ['maxMin', 'minMax'])
    assert.deepEqual(orientations(true), ['maxMin', 'maxMin'])
  })

  test('is as high as its bars need', () => {
    const height = (bars: number) =>
      Number(/cy="(\d+)"/.exec(chartDrawing({ ...CHART, bars: Array(bars).fill(bar('a', 1)) }, 1, 'chart1'))?.[1])
    assert.equal(height(1), height(2))
    assert.equal(height(20), 2 * height(10))
  })
})
