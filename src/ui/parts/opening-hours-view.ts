/** Hours of a weekday; 1 is Monday. Those that end before they begin go on into the next day. */
export type Hours = { readonly day: number; readonly from: string; readonly to: string }
export type Span = { readonly from: string; readonly to: string }
/** The spans of each weekday from Monday on, as a form holds them: one that is empty is none. */
export type Week = readonly (readonly Span[])[]

export const DAYS = [1, 2, 3, 4, 5, 6, 7] as const
/** Spans of a day at most, for those who close at noon and open again at night. */
export const MOST_SPANS = 3

const NO_SPAN: Span = { from: '', to: '' }

/** Hours as a form shows them: each weekday has a row, also one that is closed. */
export const weekOf = (hours: readonly Hours[]): Week =>
  DAYS.map((day) => {
    const spans = hours.filter((one) => one.day === day).map(({ from, to }) => ({ from, to }))
    return spans.length === 0 ? [NO_SPAN] : spans
  })

/** The form as hours, by weekday. What is filled by half is no time yet; see `halves`. */
export const hoursOf = (week: Week): Hours[] =>
  week.flatMap((spans, at) =>
    spans.filter(({ from, to }) => from !== '' && to !== '').map((span) => ({ day: at + 1, ...span })),
  )

const isHalf = ({ from, to }: Span): boolean => (from === '') !== (to === '')

/** Weekdays of which somebody said only from when or only until when. */
export const halves = (week: Week): readonly number[] => DAYS.filter((day) => week[day - 1]?.some(isHalf))

/** The week after the spans of one day were changed. */
export const withSpans = (week: Week, day: number, spans: readonly Span[]): Week =>
  week.map((before, at) => (at === day - 1 ? spans : before))

/** Whether a day may get another span: its last is whole, and there is room. */
export const takesMore = (spans: readonly Span[]): boolean => {
  const last = spans.at(-1)
  return spans.length < MOST_SPANS && last !== undefined && last.from !== '' && last.to !== ''
}

export const another = (spans: readonly Span[]): readonly Span[] => [...spans, NO_SPAN]
