import type { PersonPage } from '../../shell/contract.ts'
import { isQuiet } from './case-view.ts'

type Track = PersonPage['tracks'][number]
type Clock = PersonPage['clocks'][number]
type Known = Pick<PersonPage, 'tracks' | 'clocks' | 'events'>

/** A stretch of the picture, in percent of its width. */
type Stretch = { readonly from: number; readonly to: number }

export type Lane = {
  readonly track: Track
  /** Steps that were taken, oldest first, each with the state to which it led. */
  readonly steps: readonly { readonly at: number; readonly day: string; readonly to: string }[]
  /** How long the present state lasts. */
  readonly run: Stretch | null
  /** What is left of its period; to the edge where the period ends beyond the picture. */
  readonly left: Stretch | null
  readonly due: readonly { readonly at: number; readonly missed: boolean }[]
  /** The deadline that comes next. */
  readonly clock: Clock | null
}

export type Picture = {
  readonly today: number
  readonly ticks: readonly { readonly at: number; readonly day: string }[]
  readonly lanes: readonly Lane[]
  /** Tracks on which nothing has happened. */
  readonly quiet: readonly Track[]
}

const DAY = 86_400_000
/** The picture looks so many days ahead at least and at most; further deadlines are told in words. */
const AHEAD = { least: 7, most: 60 }
/** Days between the lines of the axis: the smallest that leaves at most so many lines. */
const STEPS = [1, 2, 7, 14, 30, 91, 182, 365, 1826] as const
const MOST_TICKS = 6

const timeOf = (iso: string): number => new Date(iso).getTime()

/** All tracks over the same days: steps, the present state and deadlines, with today among them. */
export function pictureOf({ tracks, clocks, events }: Known, now: Date): Picture {
  const moved = events.filter(({ kind, track }) => (kind === 'moved' || kind === 'followed') && track !== null)
  const [from, to] = spanOf([...moved.map(({ at }) => at), ...tracks.flatMap(({ since }) => since ?? [])], clocks, now)
  const place = (time: number): number => Math.min(100, Math.max(0, ((time - from) / (to - from)) * 100))
  const today = place(now.getTime())
  const laneOf = (track: Track): Lane => {
    const here = clocks.filter((one) => one.track === track.track)
    const last = here.findLast(({ missed }) => !missed)
    const quiet = isQuiet(track)
    return {
      track,
      steps: moved
        .filter((event) => event.track === track.track)
        .map(({ at, to: state }) => ({ at: place(timeOf(at)), day: at, to: state ?? '' }))
        .toReversed(),
      run: quiet || track.since === null ? null : { from: place(timeOf(track.since)), to: today },
      left: last ? { from: today, to: place(timeOf(last.due)) } : null,
      due: here.filter(({ due }) => timeOf(due) <= to).map(({ due, missed }) => ({ at: place(timeOf(due)), missed })),
      clock: here[0] ?? null,
    }
  }
  const lanes = tracks.map(laneOf)
  const speaks = ({ track, steps, clock }: Lane) => !isQuiet(track) || steps.length > 0 || clock !== null
  return {
    today,
    ticks: ticksOf(from, to, place),
    lanes: lanes.filter(speaks),
    quiet: lanes.filter((lane) => !speaks(lane)).map(({ track }) => track),
  }
}

/** From the first step to the last deadline that is near, in milliseconds. */
function spanOf(past: readonly string[], clocks: readonly Clock[], now: Date): readonly [number, number] {
  const present = now.getTime()
  const first = Math.min(present - DAY, ...past.map(timeOf), ...clocks.map(({ due }) => timeOf(due)))
  const near = clocks.map(({ due }) => timeOf(due)).filter((due) => due <= present + AHEAD.most * DAY)
  const last = Math.max(present + AHEAD.least * DAY, ...near)
  // A little room behind the last deadline, so that its mark is whole.
  return [first, last + (last - first) * 0.03]
}

function ticksOf(from: number, to: number, place: (time: number) => number): Picture['ticks'] {
  const step = STEPS.find((days) => (to - from) / DAY / days <= MOST_TICKS) ?? STEPS[STEPS.length - 1]
  const begin = Math.ceil(from / DAY) * DAY
  const count = Math.floor((to - begin) / (step * DAY)) + 1
  return Array.from({ length: count }, (_, i) => begin + i * step * DAY).map((time) => ({
    at: place(time),
    day: new Date(time).toISOString(),
  }))
}
