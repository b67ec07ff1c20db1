/** A stretch of canonical text in quotation marks, the marks included. */
export type Quotation = { readonly start: number; readonly end: number }

/** Pairs of quotation marks, as languages have them; a straight mark closes what it opened. */
const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ['«', '»'],
  ['»', '«'],
  ['“', '”'],
  ['„', '“”"'],
  ['”', '”'],
  ['"', '"'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
]
const CLOSERS = new Map(PAIRS)
const OPENING = new RegExp(`[${PAIRS.map(([open]) => open).join('')}]`, 'gu')

/** A quotation has so many signs at least: shorter ones are names, or words meant otherwise. */
const LEAST = 24
/** And no more than this; behind that the mark that opened it stood for something else. */
const MOST = 4096

/** Places in quotation marks that are long enough to be somebody's words. @param text canonical */
export function quotations(text: string): Quotation[] {
  const found: Quotation[] = []
  // Up to where no mark of a kind closes, so that a text of opening marks alone is not read again for each of them.
  const open = new Map<string, number>()
  let behind = 0
  for (const { 0: mark, index: at } of text.matchAll(OPENING)) {
    const closers = CLOSERS.get(mark) as string
    if (at < behind || (open.get(closers) ?? 0) > at) continue
    const end = closing(text, at + 1, closers)
    if (end < 0) {
      open.set(closers, at + MOST / 2)
      continue
    }
    if (end - at >= LEAST) found.push({ start: at, end })
    behind = end
  }
  return found
}

/** The place behind the mark that closes a quotation; -1 where none does. */
function closing(text: string, from: number, closers: string): number {
  const most = Math.min(text.length, from + MOST)
  for (let at = from; at < most; at++) if (closers.includes(text[at])) return at + 1
  return -1
}
