import { isoDay } from '../../../../kernel/clock.ts'
import type { ReturnRow } from './kept.ts'

/** From the first of July of the year after: files come in over the summer. */
const FROM = '07-01'
/** Where possible by the first, at the latest by the second (Art. 19a(3) Directive 2011/36/EU). */
const [WISHED, LAST] = ['09-30', '12-31']

/** The return that is due: of last year, until some vintage of it was sent. Null where none is. */
export function dueReturn(rows: readonly Pick<ReturnRow, 'id' | 'year' | 'state'>[], now: Date) {
  const [today, year] = [isoDay(now), now.getUTCFullYear() - 1]
  const ofYear = rows.filter((row) => row.year === year)
  if (today.slice(5) < FROM || ofYear.some(({ state }) => state === 'sent')) return null
  const isWished = today.slice(5) <= WISHED
  return { year, by: `${year + 1}-${isWished ? WISHED : LAST}`, isWished, draft: ofYear[0]?.id ?? null }
}
