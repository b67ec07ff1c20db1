// Days in a workbook, which are numbers with a date format (ECMA-376 part 1, 18.8.30 and 18.17.4).

const EPOCH_1900 = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)
/** The number of 29 February 1900, which never existed; days before it are counted one less. */
const NO_DAY = 60

/** Built-in formats that show a day. */
const BUILT_IN = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58])

/**
 * Whether a format shows a day.
 * @param code of a format that the workbook defines itself
 */
export function showsDay(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN.has(id)
  // Letters in quotes, after a backslash or in brackets are words, colours and countries.
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').toLowerCase()
  return /[yd]/.test(bare) && !/general/.test(bare)
}

/** A day as YYYY-MM-DD, with its time if it has one; null if there is no such day. */
export function dayOf(serial: number, from1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_465) return null
  if (!from1904 && Math.floor(serial) === NO_DAY) return null
  // Before the day that never was, the count is one less.
  const days = from1904 || serial > NO_DAY ? serial : serial + 1
  // Times are rounded to the minute, because arithmetic leaves fractions of seconds.
  const minutes = Math.round(days * 1440)
  const at = new Date((from1904 ? EPOCH_1904 : EPOCH_1900) + minutes * 60_000).toISOString()
  return minutes % 1440 === 0 ? at.slice(0, 10) : at.slice(0, 16)
}
