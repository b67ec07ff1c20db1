import { Buffer } from 'node:buffer'

/** Longer texts get a row of their own, which goes with them. */
const ROOM = 1 << 16
const bytes = Buffer.alloc(2 * ROOM)
const units = new Uint16Array(bytes.buffer)

/**
 * The UTF-16 units of a text, and 0 behind them; of the text before once another is asked for. To copy all of them and read them here
 * takes half the time of asking the string for one after another.
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
