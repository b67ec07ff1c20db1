export const KEEP = 0
export const DROP = 1
export const SLOW = 2
export const SWAP = 3

/** Treatment of each UTF-16 unit: KEEP (lower-cased), DROP, SWAP for another unit, or SLOW (examined closely). */
export const care = new Uint8Array(65536)
/** The replacement of each swapped unit: no-break spaces, «ª», «Å» as a unit of length, digits of other scripts. */
export const swapped = new Map<string, string>()
/** Script of each letter unit: 1 Latin, 2 Cyrillic, 4 Greek, 8 another script's letter, 0 no letter. */
export const script = new Uint8Array(65536)

// NFKC would spell these signs out with letters or spaces, which does not help matching.
const UNTOUCHED = new Set(['№', '…', '½', '¼', '¾', '´', '¨', '¯', '¸', '™', '℠', '˚', '‼', '⁇', '⁈', '⁉', '―'])
/** Invisible signs (Unicode's Default_Ignorable_Code_Point) and the frame of a keycap. */
const HIDDEN = /^[\p{Default_Ignorable_Code_Point}\u20e3]$/u

/** Arabic vowel signs and the stroke that lengthens a word; few people write them, and matching does not need them. */
const ARABIC_MARK = /^[\u064b-\u0652\u0670\u0640]$/

/** Runs of code points, each sign standing for one digit or letter, that NFKC leaves unchanged. */
const RUNS: readonly (readonly [first: number, plain: string])[] = [
  [0x24ff, '0'],
  [0x2776, '123456789'],
  [0x2780, '123456789'],
  [0x278a, '123456789'],
  [0x24f5, '123456789'],
  [0x1f10b, '00'],
  [0x1f150, 'abcdefghijklmnopqrstuvwxyz'],
  [0x1f170, 'abcdefghijklmnopqrstuvwxyz'],
]
const plainSigns = new Map(
  RUNS.flatMap(([first, plain]) => [...plain].map((sign, i) => [String.fromCodePoint(first + i), sign] as const)),
)

/** Small capitals, as in «ᴛᴇʟᴇɢʀᴀᴍ»; only phonetics uses them honestly. */
const SMALL_CAPITALS = 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ'
for (const [i, letter] of [...'abcdefghijklmnoprstuvwyz'].entries()) swapped.set(SMALL_CAPITALS[i], letter)
// «İ» becomes two units in lower case.
swapped.set('İ', 'i')
// These signs stand before digits in keycaps: «➕3️⃣7️⃣1️⃣…».
swapped.set('➕', '+')
swapped.set('➖', '-')

/** Ranges of code points of two units that fold to something else, or to nothing. */
const ODD_PAIRS: readonly (readonly [from: number, to: number])[] = [
  [0x1d400, 0x1d7ff],
  [0x1f100, 0x1f10c],
  [0x1f110, 0x1f149],
  [0x1f150, 0x1f169],
  [0x1f170, 0x1f189],
  [0x1fbf0, 0x1fbf9],
  [0xe0000, 0xe0fff],
]

/** Whether a sign of two units (mathematical, enclosed, a tag) folds to something else; emoji and flags do not. */
export const isOddPair = (point: number): boolean => ODD_PAIRS.some(([from, to]) => point >= from && point <= to)

/** Whether a code point is a white letter on black; some are also emoji: «🅿» alone is a car park. */
export const isBlackLetter = (point: number | undefined): boolean =>
  point !== undefined && point >= 0x1f150 && point <= 0x1f189

/** Folded form of a sign marked SLOW; '' for an invisible one. */
export function foldSign(sign: string): string {
  const known = swapped.get(sign) ?? plainSigns.get(sign)
  if (known !== undefined) return known
  if (sign.length === 2) {
    const point = sign.codePointAt(0) as number
    if (!isOddPair(point)) return sign
    if (point >= 0xe0000) return ''
  }
  const folded = sign.normalize('NFKC').toLowerCase()
  // «⑴», «⒈»: brackets and points belong to the sign, not to the text.
  return /^\(?([a-z0-9]+)[).,]$/.exec(folded)?.[1] ?? folded
}

for (let unit = 0; unit < 65536; unit++) {
  if ((unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xac00 && unit <= 0xd7a3)) {
    script[unit] = 8
    continue
  }
  if (unit >= 0xd800 && unit <= 0xf8ff) continue
  const sign = String.fromCharCode(unit)
  if (HIDDEN.test(sign)) care[unit] = DROP
  else if (unit >= 0x0300 && unit <= 0x036f) care[unit] = SLOW
  else if (ARABIC_MARK.test(sign)) care[unit] = DROP
  else if (swapped.has(sign)) care[unit] = SWAP
  else if (plainSigns.has(sign)) care[unit] = SLOW
  else if (unit > 0x7e && !UNTOUCHED.has(sign)) noteFolding(unit, sign)
  if (unit < 0x250 && /[a-zà-öø-ɏ]/i.test(sign)) script[unit] = 1
  else if (unit >= 0x1e00 && unit <= 0x1eff) script[unit] = 1
  else if (unit >= 0x400 && unit <= 0x52f) script[unit] = 2
  else if (unit >= 0x370 && unit <= 0x3ff && /\p{L}/u.test(sign)) script[unit] = 4
  else if (unit > 0x52f && /\p{L}/u.test(sign)) script[unit] = 8
}
for (const [sign, folded] of swapped) script[sign.charCodeAt(0)] = script[folded.charCodeAt(0)]
// These high surrogates begin mathematical letters, enclosed letters, seven-segment digits and tags.
for (const high of [0xd835, 0xd83c, 0xd83e, 0xdb40]) care[high] = SLOW

function noteFolding(unit: number, sign: string): void {
  // The ten digits of a script are consecutive from its zero on (Unicode 4.6).
  if (/\p{Nd}/u.test(sign) && (unit < 0xff10 || unit > 0xff19)) {
    care[unit] = SWAP
    swapped.set(sign, String(decimalValue(unit)))
    return
  }
  const lower = sign.toLowerCase()
  const folded = sign.normalize('NFKC').toLowerCase()
  if (lower.length !== 1 || folded !== lower) care[unit] = SLOW
  // Raised digits stay SLOW, because that path notes that a number was written with them.
  if (care[unit] === SLOW && folded.length === 1 && !/\d/.test(folded)) {
    care[unit] = SWAP
    swapped.set(sign, folded)
  }
}

/** Value of a decimal digit: its place in the run of its script's ten digits. */
function decimalValue(unit: number): number {
  let first = unit
  while (/\p{Nd}/u.test(String.fromCharCode(first - 1))) first--
  return (unit - first) % 10
}

/** Matches every swapped sign. */
export const SWAPPED = new RegExp(`[${[...swapped.keys()].join('')}]`, 'g')

const SCRIPT_BITS = 5
const WORDED = 16
/** WORDED for a digit or «_», which belong to words but to no script. */
const inWord = (unit: number): number => (unit === 95 || (unit >= 48 && unit <= 57) ? WORDED : 0)
/** Treatment and script in one byte, because every sign of every posting is looked up. */
export const traits = care.map((need, unit) => (need << SCRIPT_BITS) | script[unit] | inWord(unit))
export const needOf = (trait: number): number => trait >>> SCRIPT_BITS
/** Nonzero for letters, digits and «_»; its lowest three bits are those of {@link script}. */
export const wordOf = (trait: number): number => trait & ((1 << SCRIPT_BITS) - 1)

/** Whether a sign is a letter, a digit or «_». */
export const isWorded = (sign: string): boolean => wordOf(traits[sign.charCodeAt(0)]) !== 0
