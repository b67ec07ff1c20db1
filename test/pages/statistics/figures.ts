import type { Live } from '../../../src/ui/rooms/statistics/live/now-view.ts'
import type { Figures, PartTold, TrackTold } from '../../../src/ui/shell/contract.ts'

// Invented numbers, told as the server tells them.

const part = (value: string, n: number | null, overdue: number | null, median: number | null = null): PartTold => ({
  ...{ value, n, overdue },
  days: median === null ? null : { median, ninth: median + 40, longest: 90 },
})

const track = (name: TrackTold['track'], n: number, overdue: number | null, median: number): TrackTold => ({
  ...{ track: name, n, overdue },
  days: { median, ninth: median + 60, longest: 510 },
  sex: [
    part('female', 41, overdue === null ? null : 12, 64),
    part('male', null, null),
    part('other', null, null),
    part('unknown', 0, 0),
  ],
  age: [part('adult', 30, null, 61), part('child', 27, null, 12), part('uncertain', 0, 0)],
})

const nobody = (name: TrackTold['track']): TrackTold => ({
  ...{ track: name, n: 0, overdue: 0, days: null },
  sex: ['female', 'male', 'other', 'unknown'].map((value) => part(value, 0, 0)),
  age: ['adult', 'child', 'uncertain'].map((value) => part(value, 0, 0)),
})

/** Two tracks on which people wait, and one on which nobody does. */
export const figuresTold: Figures = {
  at: '2026-11-24T10:00:00.000Z',
  least: 5,
  tracks: [
    track('persons', 57, null, 88),
    track('identification', 57, 20, 71),
    track('child', 27, null, 9),
    nobody('asylum'),
  ],
  refusals: {
    since: '2026-08-26T10:00:00.000Z',
    refused: null,
    needs: [
      {
        need: 'shelter',
        refused: null,
        reasons: [
          { reason: 'full', n: 14 },
          { reason: 'language', n: null },
        ],
      },
      { need: 'legal', refused: 6, reasons: [{ reason: 'not-served', n: 6 }] },
    ],
    regions: [
      { country: 'LV', around: 'Liepāja', refused: null, answered: null },
      { country: 'LV', around: 'Riga', refused: 12, answered: 40 },
      { country: null, around: null, refused: null, answered: null },
    ],
  },
  places: [
    { country: 'LV', around: 'Liepāja', places: 8, counted: 0, taken: null },
    { country: 'LV', around: 'Riga', places: 46, counted: 30, taken: 24 },
  ],
}

/** Two tracks that are named, and one of the lowest span. */
export const liveTold: Live = {
  at: '2026-11-28T09:00:00.000Z',
  tracks: [
    { track: 'persons', from: 55, to: 64 },
    { track: 'identification', from: 20, to: 29 },
    { track: 'asylum', from: 0, to: 9 },
  ],
}
