import { COMPARED, type Compared } from '../../../modules/statistics/published/codes.ts'
import { MEASURES, type Measure } from '../../../modules/statistics/return/codes.ts'
import type { Out } from '../../shell/contract.ts'
import type { Formats } from '../../shell/format.ts'
import type { Say } from '../../shell/words.ts'
import { countryOf } from './return-view.ts'

/** What is compared, as it stands in an address. */
export type CompareAsked = { readonly measure?: Measure; readonly what?: Compared; readonly year?: number }

/** Reads an address; what it does not know is as usual. */
export function compareAsked(search: Readonly<Record<string, unknown>>): CompareAsked {
  const measure = MEASURES.find((one) => one === search.measure)
  const what = COMPARED.find((one) => one === search.what)
  const year = Number(search.year)
  return {
    ...(measure ? { measure } : {}),
    ...(what ? { what } : {}),
    ...(Number.isSafeInteger(year) && year >= 2008 && year <= 2100 ? { year } : {}),
  }
}

type Voice = { readonly say: Say; readonly format: Formats }

export type CompareLine = Out<'comparisons.get'>['lines'][number]

/** A state as the page calls it; the Union has a name of its own. */
export function placeName(geo: string, { say, format }: Voice): string {
  if (geo === 'EU27_2020') return say('compare.union')
  return format.country(geo === 'UK' ? 'GB' : countryOf(geo)) ?? geo
}

/** A number, or the span in which it lies. */
export const valueText = (value: CompareLine['value'], { format }: Pick<Voice, 'format'>): string =>
  typeof value === 'number' ? format.number(value) : `${format.number(value.from)}–${format.number(value.to)}`

/** What a bar of the chart is as long as; a span is drawn to its middle, and its ends beside it. Null where there is no share to draw. */
export type Bar = {
  readonly key: string
  readonly name: string
  readonly from: number
  readonly to: number
  readonly isOwn: boolean
}

/** The lines as bars, the longest first; by their shares where a part is compared, since states differ in size. */
export function barsOf(lines: readonly CompareLine[], what: Compared, voice: Voice): readonly Bar[] {
  return lines
    .flatMap((line): Bar[] => {
      const { source, geo, name, value, share } = line
      const title = `${placeName(geo, voice)} · ${voice.say(`compare.source-${source}`)}`
      const of = { key: `${source} ${name} ${geo}`, name: title, isOwn: source === 'own' }
      if (what !== 'all')
        return share ? [{ ...of, from: (100 * share.n) / share.of, to: (100 * share.n) / share.of }] : []
      return [typeof value === 'number' ? { ...of, from: value, to: value } : { ...of, ...value }]
    })
    .toSorted((a, b) => b.to - a.to || a.name.localeCompare(b.name))
}
