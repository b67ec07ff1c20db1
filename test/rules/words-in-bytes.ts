/** A word, and the way it was written where it was found. */
export type Found = { readonly word: string; readonly as: string }

type Needle = Found & { readonly bytes: Buffer }

/** How a word may have been folded before it was stored: a search column lowers it and takes its marks away. */
const foldings = (word: string): readonly string[] => [
  word,
  word.toLowerCase(),
  word.toUpperCase(),
  word.normalize('NFD'),
  word.normalize('NFD').replace(/\p{M}/gu, ''),
  word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(),
]

const WRITINGS: readonly (readonly [as: string, write: (word: string) => readonly Buffer[]])[] = [
  ['UTF-8', (word) => [Buffer.from(word)]],
  ['UTF-16', (word) => [Buffer.from(word, 'utf16le'), Buffer.from(word, 'utf16le').swap16()]],
  ['hex', (word) => [hex(word), Buffer.from(hex(word).toString().toUpperCase())]],
  [
    'escaped JSON',
    (word) => [
      Buffer.from(
        JSON.stringify(word)
          .slice(1, -1)
          .replace(/[^ -~]/g, escaped),
      ),
    ],
  ],
  ['base64', (word) => [0, 1, 2].flatMap((shift) => base64(word, shift))],
]

const hex = (word: string): Buffer => Buffer.from(Buffer.from(word).toString('hex'))
const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`

/** Three bytes become four signs, so a word looks different by where it begins; its edges mix with what stands beside. */
function base64(word: string, shift: number): readonly Buffer[] {
  const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(word)])
  const from = Math.ceil((shift * 8) / 6)
  const to = Math.floor((bytes.length * 8) / 6)
  const signs = (kind: 'base64' | 'base64url') => Buffer.from(bytes.toString(kind).slice(from, to))
  return [signs('base64'), signs('base64url')]
}

/** Looks for words in bytes, however they are written there. Reads the bytes once, whatever the number of words. */
export class WordSearch {
  private readonly byStart = new Map<number, Needle[]>()
  private readonly starts = new Uint8Array(1 << 24)

  /** @param words of at least six letters, so that chance does not write them */
  constructor(words: readonly string[]) {
    for (const word of words)
      for (const [as, write] of WRITINGS)
        for (const bytes of new Set(foldings(word)).values().flatMap(write)) this.add({ word, as, bytes })
  }

  private add(needle: Needle): void {
    const { bytes } = needle
    const start = (bytes[0] << 16) | (bytes[1] << 8) | bytes[2]
    this.starts[start] = 1
    this.byStart.set(start, [...(this.byStart.get(start) ?? []), needle])
  }

  in(bytes: Uint8Array): readonly Found[] {
    const found = new Map<string, Found>()
    let last = (bytes[0] << 8) | bytes[1]
    for (let at = 2; at < bytes.length; at++) {
      last = ((last << 8) | bytes[at]) & 0xffffff
      if (this.starts[last] === 0) continue
      for (const { word, as, bytes: needle } of this.byStart.get(last) ?? [])
        if (needle.equals(bytes.subarray(at - 2, at - 2 + needle.length))) found.set(`${word} ${as}`, { word, as })
    }
    return [...found.values()]
  }
}
