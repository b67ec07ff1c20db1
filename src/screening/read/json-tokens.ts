/** Result for a value that does not end in the available bytes. */
export const MORE = -1
/** Result for text that is not JSON: an unclosed quote or a missing bracket. */
export const LOST = -2

const QUOTE = 34
const BACKSLASH = 92
const OPEN = 1
const CLOSE = 2
const STRING = 3
const ILLEGAL = 4

/** Kind of each byte outside strings. */
const kind = new Uint8Array(256).fill(ILLEGAL)
for (const sign of ' \t\r\n,:0123456789+-.eEtrufalsn') kind[sign.charCodeAt(0)] = 0
for (const sign of '{[') kind[sign.charCodeAt(0)] = OPEN
for (const sign of '}]') kind[sign.charCodeAt(0)] = CLOSE
kind[QUOTE] = STRING

/** The place behind the string that opens at `at`; a line break inside shows that it was never closed. */
export function stringEnd(bytes: Buffer, at: number): number {
  for (let i = at + 1; i < bytes.length; i++) {
    const byte = bytes[i]
    if (byte === QUOTE) return i + 1
    if (byte === BACKSLASH) i++
    // JSON writes a line break inside a string as \n.
    else if (byte === 10) return LOST
  }
  return MORE
}

/** The place behind the object that opens at `at`. Only brackets and strings are followed. */
export function objectEnd(bytes: Buffer, at: number): number {
  let depth = 0
  for (let i = at; i < bytes.length; i++) {
    const what = kind[bytes[i]]
    if (what === STRING) {
      i = stringEnd(bytes, i) - 1
      // MORE and LOST are negative and are returned unchanged.
      if (i < 0) return i + 1
    } else if (what === OPEN) depth++
    else if (what === CLOSE) {
      if (--depth === 0) return i + 1
    } else if (what === ILLEGAL) return LOST
  }
  return MORE
}

export const isSpace = (byte: number | undefined): boolean => byte === 32 || byte === 10 || byte === 13 || byte === 9

export function skipSpace(bytes: Buffer, at: number): number {
  let i = at
  while (isSpace(bytes[i])) i++
  return i
}

/**
 * The next place where an object of a list ends and another begins (`},{`) or the list ends (`}]`), at which reading
 * can resume after text that is not JSON.
 * @returns the place of the `{` or `]`, or MORE
 */
export function nextObject(bytes: Buffer, from: number): number {
  for (let close = bytes.indexOf(125, from); close >= 0; close = bytes.indexOf(125, close + 1)) {
    const after = skipSpace(bytes, close + 1)
    if (bytes[after] === 93) return after
    if (bytes[after] !== 44) continue
    const open = skipSpace(bytes, after + 1)
    // A key must follow, because a quote seldom follows `},{` inside a text.
    if (bytes[open] === 123 && bytes[skipSpace(bytes, open + 1)] === QUOTE) return open
  }
  return MORE
}

/** Skips everything that may stand between two objects of a list. */
export function skipGap(bytes: Buffer, from: number): number {
  let at = from
  while (isSpace(bytes[at]) || bytes[at] === 44 || bytes[at] === 123) at++
  return at
}
