import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chartSvg } from './chart.ts'

const bar = (words: string, value: number | null) => ({ words, value, told: value === null ? '–' : String(value) })
const CHART = { alt: 'Bars: persons.', bars: [bar('A & B', 20), bar('C', 10), bar('D', null)] }

test('a chart is one picture with its sentence, and a bar for each number that is told', () => {
  const svg = chartSvg(CHART, 'ltr')
  assert.match(svg, /role="img" aria-label="Bars: persons\."/)
  const widths = [...svg.matchAll(/<rect x="0" y="\d+" width="(\d+)"/g)].map(([, width]) => Number(width))
  assert.deepEqual(widths, [550, 275])
  assert.match(svg, /A &amp; B/)
  assert.match(svg, />–<\/text>/)
})

test('from right to left its bars begin on the right', () => {
  const ends = [...chartSvg(CHART, 'rtl').matchAll(/<rect x="(\d+)" y="\d+" width="(\d+)"/g)]
  assert.deepEqual(
    ends.map(([, x, width]) => Number(x) + Number(width)),
    [640, 640],
  )
})
