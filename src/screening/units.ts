import { Buffer } from 'node:buffer'

/** Longer texts get an array of their own, which is dropped with them. */
const ROOM = 1 << 16
const bytes = Buffer.alloc(2 * ROOM)
const units = new Uint16Array(bytes.buffer)

/**
 * The UTF-16 units of a text with 0 behind them; the next call overwrites them. Copying a whole text and reading the
 * copy takes half as long as asking the string for each unit.
 */
export const unitsOf = (text: string): Uint16Array => (text.length < ROOM ? copied(text, bytes, units) : ownUnits(text))

function ownUnits(text: string): Uint16Array {
  const own = new Uint16Array(text.length + 1)
  return copied(text, Buffer.from(own.buffer), own)
}

function copied(text: string, into: Buffer, units: Uint16Array): Uint16Array {
  into.write(text, 'utf16le')
  units[text.length] = 0
  return units
}

/**
 * The code point at a place, as `codePointAt` gives it. That one, compiled by V8's Maglev (Node 24.21), reads past the end of a slice that ends in half
 * a pair, and sees the other half in the text from which the slice was cut: the same text then gave another result in a long run.
 */
export function pointAt(text: string, at: number): number {
  const high = text.charCodeAt(at)
  if (high < 0xd800 || high > 0xdbff || at + 1 >= text.length) return high
  const low = text.charCodeAt(at + 1)
  return low >= 0xdc00 && low <= 0xdfff ? ((high - 0xd800) << 10) + (low - 0xdc00) + 0x10000 : high
}
