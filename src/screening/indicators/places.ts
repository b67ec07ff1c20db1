/** Places of a concept as pairs of token numbers `[start, end)`, ascending by start. */
export type Places = readonly number[]

/** Numbers of so few places are looked through as they are; hardly a posting has more of one concept. */
const FEW = 32

const longest = new WeakMap<Places, number>()

/** Most tokens of one place. */
function longestOf(places: Places): number {
  let most = longest.get(places)
  if (most === undefined) {
    most = 0
    for (let i = 0; i < places.length; i += 2) most = Math.max(most, places[i + 1] - places[i])
    longest.set(places, most)
  }
  return most
}

/**
 * Index of a place before which all end before token `at`. Looks that ask for what is near begin here and end at the
 * first place too far behind: of a word said a thousand times, each look would otherwise pass all thousand.
 */
export function fromToken(places: Places, at: number): number {
  return places.length <= FEW ? 0 : startingAt(places, at - longestOf(places))
}

/** Index of the first place that starts at token `at` or behind it. */
export function startingAt(places: Places, at: number): number {
  let low = 0
  let high = places.length / 2
  while (low < high) {
    const middle = (low + high) >>> 1
    if (places[2 * middle] < at) low = middle + 1
    else high = middle
  }
  return 2 * low
}

/** Whether a place starts at a token. */
export const startsAt = (places: Places, at: number): boolean => places[startingAt(places, at)] === at

/** Both lists in one, ascending; of two places with one start the longer stays. */
export function mergedPlaces(a: Places, b: Places): number[] {
  const all: number[] = []
  for (let i = 0, k = 0; i < a.length || k < b.length; ) {
    const isFirst = k >= b.length || a[i] <= b[k]
    const [start, end] = isFirst ? [a[i], a[i + 1]] : [b[k], b[k + 1]]
    if (isFirst) i += 2
    else k += 2
    if (all.length > 0 && all[all.length - 2] === start) all[all.length - 1] = Math.max(all[all.length - 1], end)
    else all.push(start, end)
  }
  return all
}

type Ascending = { readonly start: number; readonly end: number }

/** Index of the first of some spans, ascending by start and by end, that ends at token `at` or behind it. */
export function endingFrom(spans: readonly Ascending[], at: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (spans[middle].end < at) low = middle + 1
    else high = middle
  }
  return low
}

/** Those of some spans, ascending by start and by end, that may be at most `reach` tokens before or behind a span. */
export function spansNear<S extends Ascending>(spans: readonly S[], span: Ascending, reach: number): readonly S[] {
  if (spans.length <= FEW) return spans
  let to = endingFrom(spans, span.start - reach)
  const from = to
  while (to < spans.length && spans[to].start - span.end <= reach) to++
  return spans.slice(from, to)
}
