import { CODE_PAGES, SAME_LETTERS } from './code-pages.ts'

/** An encoding by its name in `TextDecoder`. */
export type Encoding = string

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]
/** Number of bytes that are examined. */
const SAMPLE = 1 << 16
/** Invalid bytes that UTF-8 text may have, as a share of its characters outside ASCII. */
const DAMAGE = 0.1
/** Logarithmic shares of a letter foreign to the language, and of a neutral sign. */
const FOREIGN = -8
const SIGN = -5

/** The shares of a language's letters, as logarithms. */
function letters(profile: string): Map<string, number> {
  return new Map(
    Array.from(profile.matchAll(/(\D)(\d+)/gu), ([, letter, share]) => [letter, Math.log(Number(share) / 100)]),
  )
}

const profiles = new Map(Object.entries(CODE_PAGES).map(([label, list]) => [label, list.map(letters)]))
for (const [label, other] of Object.entries(SAME_LETTERS)) profiles.set(label, profiles.get(other) ?? [])

/** Fit of a text to a language: the sum over its characters outside ASCII. */
function fit(text: string, language: ReadonlyMap<string, number>): number {
  let sum = 0
  let before = ''
  for (const sign of text) {
    if (sign > '\u007f') {
      const lower = sign.toLowerCase()
      const known = language.get(lower)
      sum += known ?? (/[\p{L}\p{C}]/u.test(sign) ? FOREIGN : SIGN)
      // A capital inside a word indicates a wrong code page.
      if (known !== undefined && lower !== sign && /\p{Ll}/u.test(before)) sum += FOREIGN / 2
    }
    before = sign
  }
  return sum
}

function codePage(sample: Buffer): Encoding {
  let best = 'windows-1252'
  let most = Number.NEGATIVE_INFINITY
  for (const [label, languages] of profiles) {
    const text = new TextDecoder(label).decode(sample)
    // The first of equals stays, since older code pages come last.
    for (const language of languages) {
      const sum = fit(text, language)
      if (sum > most) [best, most] = [label, sum]
    }
  }
  return best
}

/** Whether the bytes are UTF-8, apart from single damaged places; a sample's last character may be cut. */
function isUtf8(sample: Buffer): boolean {
  const text = sample.toString('utf8')
  let wrong = 0
  let foreign = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    // The replacement character marks bytes that cannot be decoded.
    if (unit === 0xfffd) wrong++
    else if (unit > 127) foreign++
  }
  return wrong <= 1 + (foreign - 1) * DAMAGE && (wrong === 0 || foreign > 0)
}

const ordinary = (unit: number): boolean =>
  (unit >= 0x20 && unit < 0x7f) ||
  unit === 10 ||
  unit === 13 ||
  unit === 9 ||
  (unit >= 0xa0 && unit < 0x250) ||
  (unit >= 0x370 && unit < 0x530) ||
  (unit >= 0x2010 && unit < 0x2070)

/** Detects UTF-16 without a mark: nearly all units are ordinary signs, with spaces or separators among them. */
function utf16(sample: Buffer): Encoding | null {
  // In the wrong byte order the units fall outside the expected scripts.
  for (const encoding of ['utf-16le', 'utf-16be'] as const) {
    const text = new TextDecoder(encoding).decode(sample.subarray(0, 4096 & ~1))
    let good = 0
    let spaces = 0
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      if (ordinary(unit)) good++
      if (unit === 0x20 || unit === 10 || unit === 0x2c || unit === 0x22) spaces++
    }
    if (text.length > 1 && good > text.length * 0.9 && spaces > text.length * 0.02) return encoding
  }
  return null
}

/**
 * Guesses the encoding from a text's beginning: its mark, UTF-8 or UTF-16, otherwise the code page whose letters best
 * fit a language of the sources.
 */
export function guessEncoding(sample: Buffer): Encoding {
  // A mark is proof; everything below is a guess.
  for (const [encoding, mark] of MARKS) if (mark.every((byte, i) => sample[i] === byte)) return encoding
  // Text with one byte per character has no zeros.
  const wide = sample.includes(0) ? utf16(sample) : null
  if (wide) return wide
  return isUtf8(sample) ? 'utf-8' : codePage(sample.subarray(0, SAMPLE))
}

/** Converts bytes of any encoding into UTF-8 without a mark. */
export async function* toUtf8(pieces: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<Buffer> {
  if (encoding === 'utf-8') {
    yield* withoutMark(pieces)
    return
  }
  const decoder = new TextDecoder(encoding)
  // `stream` keeps a character that is cut between two pieces.
  for await (const piece of pieces) yield Buffer.from(decoder.decode(piece, { stream: true }))
  yield Buffer.from(decoder.decode())
}

async function* withoutMark(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let first = true
  for await (const piece of pieces) {
    const marked = first && piece[0] === 0xef && piece[1] === 0xbb && piece[2] === 0xbf
    first = false
    yield marked ? piece.subarray(3) : piece
  }
}

/** Converts old Macintosh line ends (CR alone) into line feeds. */
export async function* withLineFeeds(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    for (let at = piece.indexOf(13); at >= 0; at = piece.indexOf(13, at + 1)) piece[at] = 10
    yield piece
  }
}

/** Decodes a whole text. @param label encoding that the source declares; a wrong label is ignored */
export function decodeText(bytes: Buffer, label = ''): string {
  let encoding = guessEncoding(bytes.subarray(0, SAMPLE))
  // UTF-8 proves itself, but servers often label it as another encoding.
  if (!encoding.startsWith('utf') && label !== '') {
    try {
      return new TextDecoder(label).decode(bytes)
    } catch {
      encoding = codePage(bytes.subarray(0, SAMPLE))
    }
  }
  return new TextDecoder(encoding).decode(bytes)
}

/** The encoding declared in a page's head. */
export const charsetOf = (page: Buffer): string | undefined =>
  /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)/i.exec(page.toString('latin1', 0, 4096))?.[1]
