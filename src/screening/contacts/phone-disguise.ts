import { type Canonical, originalSpan } from '../canonical.ts'
import { isDisguised } from './in-order.ts'
import type { Piece } from './phone-chains.ts'

/** This many single digits are a disguise; fewer stand in honest grouping too, such as the «8» of «8 800 …». */
const SPACED_DIGITS = 5
/**
 * Gaps between groups that honest writers use; emoji, stars, tildes, underscores, commas and line breaks hide a number.
 */
const HONEST_GAP = /^(?:[.()/\-–—‑‒[\]·•]|[^\S\n])*$/

/** Whether a number is written to evade filters; plain grouping is not. */
export function isDisguisedPhone(pieces: readonly Piece[], c: Canonical): boolean {
  // In canonical text, only Chinese numerals are digits beyond ASCII.
  if (pieces.some((p) => c.text.charCodeAt(p.start) > 0x7f)) return true
  if (pieces.some((p, i) => p.kind !== 'digits' || (i > 0 && !HONEST_GAP.test(p.gap)))) return true
  if (pieces.filter((p) => p.digits.length === 1 && p.kind === 'digits').length >= SPACED_DIGITS) return true
  const start = pieces[0].start
  const end = (pieces.at(-1) as Piece).end
  if (isDisguised(c, start, end)) return true
  // Without offsets the canonical text equals the original, so no sign was folded.
  return c.offsets !== null && hasOddDigits(c, start, end)
}

/** Whether the original has keycaps or other signs that only fold to digits. */
function hasOddDigits(c: Canonical, start: number, end: number): boolean {
  const [from, to] = originalSpan(c, start, end)
  return /[\u20e3\u2460-\u24ff\u2776-\u2793\uff10-\uff19\u00b2\u00b3\u00b9\u2070-\u2089]|\ud835[\udfce-\udfff]|\ud83c[\udd00-\udd0c]|\ud83e[\udff0-\udff9]/.test(
    c.original.slice(from, to),
  )
}
