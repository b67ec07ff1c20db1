import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDate } from './date.ts'
import { monthNumber } from './month-names.ts'

const CASES: readonly (readonly [string, string | null])[] = [
  ['2026-01-12T13:03:00Z', '2026-01-12T13:03:00Z'],
  ['2026-01-12T13:03:00.123+02:00', '2026-01-12T13:03:00.123+02:00'],
  ['2026-01-12T13:03:00', '2026-01-12T13:03:00'],
  [' 2026-01-12 ', '2026-01-12'],
  ['2026-01-12 13:03', '2026-01-12T13:03'],
  ['2026-01-12 13:03:00 UTC', '2026-01-12T13:03:00Z'],
  ['2026-01-12 13:03:00+0200', '2026-01-12T13:03:00+02:00'],
  ['05/11/2024', '2024-11-05'],
  ['5.11.2024', '2024-11-05'],
  ['05.11.24', '2024-11-05'],
  ['05/11/24', null],
  ['12/25/2024', '2024-12-25'],
  ['25-12-2024 8:05', '2024-12-25T08:05'],
  ['05.11.2024, 08:15:30', '2024-11-05T08:15:30'],
  ['2024/11/05', '2024-11-05'],
  ['2024.11.05.', '2024-11-05'],
  ['20241105', '2024-11-05'],
  ['1544006350', '2018-12-05T10:39:10Z'],
  ['1544006350000', '2018-12-05T10:39:10Z'],
  ['1544006350.5', '2018-12-05T10:39:10Z'],
  ['Mon, 06 Mar 2017 04:03:48 GMT', '2017-03-06T04:03:48Z'],
  ['29 июня 2026', '2026-06-29'],
  ['29 июня 2026 г. в 10:15', '2026-06-29T10:15'],
  ['3 листопада 2025 р.', '2025-11-03'],
  ['5 de marzo de 2026', '2026-03-05'],
  ['14 września 2025', '2025-09-14'],
  ['14 juillet 2025', '2025-07-14'],
  ['1. März 2026', '2026-03-01'],
  ['Jun 29, 2026', '2026-06-29'],
  ['2026. gada 29. jūnijs', '2026-06-29'],
  ['2026 m. birželio 29 d.', '2026-06-29'],
  ['29 kuud 2026', null],
  ['31.02.2024', null],
  ['2024-13-01', null],
  ['99/99/2024', null],
  ['yesterday', null],
  ['12345', null],
  ['9999999999', null],
  ['', null],
]

for (const [written, expected] of CASES) {
  test(`the date “${written}” is ${expected}`, () => assert.equal(readDate(written), expected))
}

test('months have one number in every language', () => {
  const names = {
    6: [
      'June',
      'junijs',
      'birželio',
      'juuni',
      'czerwca',
      'июня',
      'червня',
      'iunie',
      'юни',
      'Juni',
      'junio',
      'junho',
      'juin',
    ],
    7: [
      'July',
      'jūlijs',
      'liepos',
      'juuli',
      'lipca',
      'июля',
      'липня',
      'iulie',
      'юли',
      'Juli',
      'julio',
      'julho',
      'juillet',
    ],
    8: ['August', 'augusts', 'rugpjūčio', 'sierpnia', 'августа', 'серпня', 'agosto', 'août'],
    9: ['September', 'septembris', 'rugsėjo', 'września', 'сентября', 'вересня', 'settembre', 'setembro'],
  }
  for (const [month, list] of Object.entries(names)) {
    for (const name of list) assert.equal(monthNumber(name), Number(month), name)
  }
})
