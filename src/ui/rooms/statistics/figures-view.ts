import { COUNTED, NEVER_DUE } from '../../../modules/statistics/codes.ts'
import type { Days, Figures, TrackTold } from '../../shell/contract.ts'
import type { Voice } from '../../shell/names.ts'
import type { Key } from '../../shell/words.ts'
import { wordFor } from '../cases/case-view.ts'

type Counted = (typeof COUNTED)[number]
type By = 'sex' | 'age'

/** What of the figures is shown, as it stands in an address. It chooses among numbers that are told anyway and makes no new ones. */
export type FiguresAsked = {
  readonly track?: Counted
  readonly by?: By
  readonly late?: 'yes'
  readonly month?: string
}

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/

/** Reads an address; what it does not know is as usual. */
export function figuresAsked(search: Readonly<Record<string, unknown>>): FiguresAsked {
  const track = COUNTED.find((one) => one === search.track)
  const by = (['sex', 'age'] as const).find((one) => one === search.by)
  return {
    ...(track ? { track } : {}),
    ...(by ? { by } : {}),
    ...(search.late === 'yes' ? { late: 'yes' as const } : {}),
    ...(typeof search.month === 'string' && MONTH.test(search.month) ? { month: search.month } : {}),
  }
}

/** A row of the table: a track as a whole, or one group of it. */
export type FigureRow = {
  readonly track: Counted
  readonly by: By | null
  readonly value: string | null
  readonly n: number | null
  readonly overdue: number | null
  readonly days: Days | null
}

const groupsOf = (told: TrackTold, by: By): FigureRow[] =>
  told[by].map(({ value, n, overdue, days }) => ({ track: told.track, by, value, n, overdue, days }))

/** The rows that an address asks for, tracks on which nobody waits left out unless they were asked for by name. */
export function rowsOf({ tracks }: Figures, { track, by, late }: FiguresAsked): readonly FigureRow[] {
  return (
    tracks
      .filter((told) => (track === undefined ? told.n !== 0 : told.track === track))
      .flatMap((told): FigureRow[] => [
        { track: told.track, by: null, value: null, n: told.n, overdue: told.overdue, days: told.days },
        ...(by === 'age' ? [] : groupsOf(told, 'sex')),
        ...(by === 'sex' ? [] : groupsOf(told, 'age')),
      ])
      // What is not told may be late as well as not; it stays, or its absence would say which.
      .filter((row) => late === undefined || row.overdue !== 0)
  )
}

/** Tracks with enough persons to draw how long they wait. */
export const drawn = ({ tracks }: Figures) =>
  tracks.flatMap(({ track, days }) =>
    days === null ? [] : [{ track, median: days.median, ninth: days.ninth, longest: days.longest }],
  )

/** What a track is called. */
export const trackName = (track: Counted, { say }: Pick<Voice, 'say'>): string =>
  track === 'persons' || track === 'majority' ? say(`figures.${track}`) : say(`track.${track}` as Key)

/** What a group is called: by the words of a person's page. */
export const groupName = ({ by, value }: Pick<FigureRow, 'by' | 'value'>, words: Pick<Voice, 'say' | 'catalogue'>) =>
  by === null ? words.say('figures.all') : wordFor(`person.${by}-${value}`, words)

// As Eurostat marks a number that is confidential; an empty field would be read as none.
const UNTOLD = ':c'
const cell = (n: number | null | undefined): string => (n === null || n === undefined ? UNTOLD : String(n))

/** The rows as a table for a spreadsheet, in codes, so that it is the same in each language. */
export function csvOf(rows: readonly FigureRow[], { at, refusals }: Figures): string {
  const day = at.slice(0, 10)
  const persons = rows.map(({ track, by, value, n, overdue, days }) => [
    ...[day, track, by === 'sex' ? value : 'total', by === 'age' ? value : 'total', cell(n)],
    // Where nothing is due there is no number that could be confidential.
    NEVER_DUE.includes(track) ? '' : cell(overdue),
    ...[cell(days?.median), cell(days?.ninth), cell(days?.longest)],
  ])
  const refused = refusals.needs.flatMap(({ need, reasons, refused: all }) => [
    ...reasons.map(({ reason, n }) => [day, need, reason, cell(n)]),
    [day, need, 'total', cell(all)],
  ])
  return [
    ['day', 'track', 'sex', 'age', 'persons', 'overdue', 'median_days', 'ninth_decile_days', 'longest_over_days'],
    ...persons,
    [],
    ['day', 'need', 'refused_for', 'referrals'],
    ...refused,
  ]
    .map((line) => line.join(','))
    .join('\r\n')
}
