import assert from 'node:assert/strict'
import { test } from 'node:test'
import { percent } from '../return/shares.ts'
import type { Compared } from './codes.ts'
import { comparedLines } from './compared.ts'
import type { Figure } from './figure.ts'

// The Union’s published victims by form, as the page that compares states reads them (Eurostat, crim_thb; see `return/shares-published-totals.test.ts`).

const victims = (year: number, form: string | null, value: number): Figure => ({
  ...{ geo: 'EU27_2020', year, measure: 'victims', codes: form === null ? {} : { form }, value, words: null },
})
const FILES = [
  {
    ...{ source: 'eurostat' as const, name: 'crim_thb' },
    figures: [
      ...[victims(2022, null, 10_093), victims(2022, 'sexual', 4014), victims(2022, 'labour', 3990)],
      victims(2022, 'unknown', 390),
      ...[victims(2024, null, 9678), victims(2024, 'sexual', 4219), victims(2024, 'labour', 3391)],
      victims(2024, 'unknown', 581),
      // Of 2023 shares were published, and no number of the unknown.
      ...[victims(2023, null, 10_793), victims(2023, 'sexual', 4500)],
    ],
  },
]
const told = (year: number, what: Compared) => {
  const [line] = comparedLines(FILES, { measure: 'victims', year, what })
  return line?.share ? [percent(line.share.n, line.share.of, 0), line.share.of, line.share.unknown] : null
}

test('41 % sexual and 41 % labour in 2022, of 9,703 and 390 left out; 46 and 37 % in 2024, of 9,097', () => {
  assert.deepEqual(
    [told(2022, 'sexual'), told(2022, 'labour')],
    [
      [41, 9703, 390],
      [41, 9703, 390],
    ],
  )
  assert.deepEqual(
    [told(2024, 'sexual'), told(2024, 'labour')],
    [
      [46, 9097, 581],
      [37, 9097, 581],
    ],
  )
})

test('without a number of the unknown there is no share by form: somebody may have two', () => {
  assert.equal(told(2023, 'sexual'), null)
})
