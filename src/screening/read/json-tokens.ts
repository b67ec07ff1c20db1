/** The value ends behind the bytes at hand. */
export const MORE = -1
/** What stands here is no JSON: a quote was opened and never closed, or a bracket is missing. */
export const LOST = -2

const QUOTE = 34
const BACKSLASH = 92
const OPEN = 1
const CLOSE = 2
const STRING = 3
const ILLEGAL = 4

/** What a byte may be outside a string. */
const kind = new Uint8Array(256).fill(ILLEGAL)
for (const sign of ' \t\r\n,:0123456789+-.eEtrufalsn') kind[sign.charCodeAt(0)] = 0
for (const sign of '{[') kind[sign.charCodeAt(0)] = OPEN
for (const sign of '}]') kind[sign.charCodeAt(0)] = CLOSE
kind[QUOTE] = STRING

/** Place behind the string that opens at `at`; a line break inside shows that it was never closed. */
export function stringEnd(bytes: Buffer, at: number): number {
  for (let i = at + 1; i < bytes.length; i++) {
    const byte = bytes[i]
    if (byte === QUOTE) return i + 1
    if (byte === BACKSLASH) i++
    // JSON writes a line break in a string as \n, never as it is.
    else if (byte === 10) return LOST
  }
  return MORE
}

/** Place behind the object that opens at `at`. Brackets and strings are followed, nothing else is checked. */
export function objectEnd(bytes: Buffer, at: number): number {
  let depth = 0
  for (let i = at; i < bytes.length; i++) {
    const what = kind[bytes[i]]
    if (what === STRING) {
      i = stringEnd(bytes, i) - 1
      // MORE and LOST are below zero, and leave as they came.
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
 * The next place where one object of a list ends and another begins, or the list ends (`},{` or `}]`): where reading can
 * go on after something that is no JSON.
 * @returns the place of the `{` or `]`, or MORE
 */
export function nextObject(bytes: Buffer, from: number): number {
  for (let close = bytes.indexOf(125, from); close >= 0; close = bytes.indexOf(125, close + 1)) {
    const after = skipSpace(bytes, close + 1)
    if (bytes[after] === 93) return after
    if (bytes[after] !== 44) continue
    const open = skipSpace(bytes, after + 1)
    // A key must follow: `},{` inside a text is seldom followed by a quote.
    if (bytes[open] === 123 && bytes[skipSpace(bytes, open + 1)] === QUOTE) return open
  }
  return MORE
}

/** Past everything that may stand between two objects of a list. */
export function skipGap(bytes: Buffer, from: number): number {
  let at = from
  while (isSpace(bytes[at]) || bytes[at] === 44 || bytes[at] === 123) at++
  return at
}
