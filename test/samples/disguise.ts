import { digitWords } from '../../src/screening/contacts/digit-words.ts'
import { fold } from '../../src/screening/fold.ts'
import { seeded } from './adverts.ts'

/** A contact point of a labelled posting: what it is and how it is written there. */
export type Written = { readonly kind: string; readonly quote: string }

/** One way of hiding words and contact points from a filter, and how much of a posting is hidden so. */
export type Recipe = {
  readonly kind: Kind
  /** Share of the contact points and of the other words that are dressed. */
  readonly contacts: number
  readonly words: number
  readonly seed: number
}
export const KINDS = ['hidden', 'mixed-script', 'spaced', 'odd-digits', 'odd-letters', 'spelled', 'signs'] as const
export type Kind = (typeof KINDS)[number]

type Random = () => number
const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)]
const signs = (list: string): string[] => [...list]

const HIDDEN = signs('\u200b\u200c\u200d\u2060\ufeff\u00ad\u034f\u180e\u2061\u2063\u200e\u202c\ufe0f\u{e0100}\u{e0041}')
const BETWEEN_DIGITS = ['-', '.', ' ', '*', '_', '~', ' - ', '♥', '🍀', '•', ' • ', '/', ' . ', '✨', '⭐️', '·', '–']

/** Look-alikes in other scripts, each behind the letter as it is seen: a capital may look like another than the small one. */
const LOOKALIKES = new Map(
  (
    'aаα bьв cс dԁ eеε hһн iіι jј kкκ mм nпη oоο pрρ rг sѕ tтτ uи vν wԝ xхχ yу AАΑ BВΒ CС ' +
    'EЕΕ HНΗ IІΙ JЈ KКΚ MМΜ NΝ OОΟ PРΡ SЅ TТΤ XХΧ YУΥ ZΖ аa еe іi їï ёë јj кk мm оo рp ' +
    'сc тt уy хx ѕs АA ВB ЕE ІI КK МM НH ОO РP СC ТT УY ХX αa εe ιi κk νv οo ' +
    'ρp τt χx ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX'
  )
    .split(' ')
    .map(([letter, ...alike]) => [letter, alike]),
)

/** Digits in circles, keycaps, other scripts and the like; each takes a digit's value. */
const ODD_DIGITS: readonly ((value: number) => string)[] = [
  (n) => `${n}\ufe0f\u20e3`,
  (n) => `${n}\u20e3`,
  (n) => String.fromCodePoint(0xff10 + n),
  ...[0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec, 0x1d7f6, 0x1fbf0].map(
    (zero) => (n: number) => String.fromCodePoint(zero + n),
  ),
  ...[0x2080, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50].map((zero) => (n: number) => String.fromCodePoint(zero + n)),
  (n) => '⓪①②③④⑤⑥⑦⑧⑨'[n],
  (n) => '⓿❶❷❸❹❺❻❼❽❾'[n],
  (n) => signs('🄋➀➁➂➃➄➅➆➇➈')[n],
  (n) => signs('🄌➊➋➌➍➎➏➐➑➒')[n],
  (n) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[n],
]

/** Alphabets whose letters stand for a to z; from the code point of «a» or «A» on. */
const ODD_LETTERS: readonly ((place: number, upper: boolean) => string)[] = [
  ...[0x1d400, 0x1d468, 0x1d4d0, 0x1d5a0, 0x1d5d4, 0x1d608, 0x1d63c, 0x1d670].map(
    (first) => (place: number, upper: boolean) => String.fromCodePoint(first + place + (upper ? 0 : 26)),
  ),
  (place, upper) => String.fromCodePoint((upper ? 0xff21 : 0xff41) + place),
  (place, upper) => String.fromCodePoint((upper ? 0x24b6 : 0x24d0) + place),
]

type Dress = (part: string, random: Random, language: string) => string

const each = (part: string, of: RegExp, change: (sign: string, at: number) => string): string =>
  part.replace(of, (sign, ...rest) => change(sign, rest.at(-2) as number))

const hide: Dress = (part, random) =>
  each(part, /(?<=[\p{L}\p{N}])(?=[\p{L}\p{N}])/gu, () => (random() < 0.4 ? pick(HIDDEN, random) : ''))

const mixScripts: Dress = (part, random) =>
  each(part, /\p{L}+/gu, (word) => {
    // Half of a word's letters at most, in one other script: more of them make another word.
    const script = Math.floor(random() * 2)
    let left = Math.floor((word.length - 1) / 2)
    return each(word, /\p{L}/gu, (letter) => {
      const alike = LOOKALIKES.get(letter)
      if (alike === undefined || left === 0 || random() < 0.4) return letter
      left--
      return alike[Math.min(script, alike.length - 1)]
    })
  })

/** Wider gaps around, as people leave them: else a one-letter word beside belongs to it. */
const spaceOut: Dress = (part) => `  ${[...part].join(' ')}  `

const oddDigits: Dress = (part, random) => {
  const one = pick(ODD_DIGITS, random)
  const mixed = random() < 0.5
  return each(part, /\d/g, (digit) => (mixed ? pick(ODD_DIGITS, random) : one)(Number(digit)))
}

const oddLetters: Dress = (part, random) => {
  const alphabet = pick(ODD_LETTERS, random)
  return each(part, /[a-z]/gi, (letter) => {
    const upper = letter < 'a'
    return alphabet(letter.charCodeAt(0) - (upper ? 65 : 97), upper)
  })
}

const spellDigits: Dress = (part, random, language) => {
  const units = digitWords.find((d) => d.language === language)?.units.split('|')
  if (units === undefined) return part
  const all = random() < 0.5
  const bare = random() < 0.5
  const spelled = each(part, /\d/g, (digit) => {
    const word = pick((units[Number(digit)] as string).split(' '), random)
    return all || random() < 0.5 ? ` ${bare ? fold(word) : word} ` : ` ${digit} `
  })
  return spelled.replace(/ {2,}/g, ' ').trim()
}

const putSigns: Dress = (part, random) => {
  const sign = pick(BETWEEN_DIGITS, random)
  const digits = part.match(/\d/g) as string[]
  return (part.startsWith('+') ? '+' : '') + digits.join(sign)
}

const spellAddress: Dress = (part, random) => {
  const at = pick(['(at)', '[at]', ' (at) ', ' {at} ', ' собака ', ' małpa ', ' arroba '], random)
  const dot = pick(['(dot)', '[dot]', ' (dot) ', ' точка ', ' kropka ', '[.]'], random)
  const [local, host] = part.split('@')
  return local + at + host.replaceAll('.', dot)
}

const NUMBERS = new Set(['phone'])
const ADDRESSES = new Set(['email'])
const NAMES = new Set(['telegram', 'handle'])

/** How a contact point of some kinds can be dressed by a recipe; undefined where it makes no sense. */
function dressFor(kind: Kind, contacts: readonly Written[]): Dress | undefined {
  const all = (kinds: Set<string>) => contacts.every((contact) => kinds.has(contact.kind))
  const plain = (pattern: RegExp) => contacts.every(({ quote }) => pattern.test(quote))
  if (kind === 'hidden') return hide
  if (kind === 'mixed-script') return mixScripts
  if (kind === 'odd-letters') return oddLetters
  if (kind === 'odd-digits') return oddDigits
  if (kind === 'spaced') {
    if (all(NUMBERS) && plain(/^\+?\d[\d ]+$/)) return (part, random) => spaceOut(part.replaceAll(' ', ''), random, '')
    return (all(NAMES) && plain(/^@[a-z0-9_]+$/)) || (all(ADDRESSES) && plain(/^[a-z0-9_.@-]+$/)) ? spaceOut : undefined
  }
  if (kind === 'spelled') {
    if (all(NUMBERS) && plain(/^\+?[\d ()-]+$/)) return spellDigits
    return all(ADDRESSES) && plain(/^[a-z0-9_.-]+@[a-z0-9_.-]+$/) ? spellAddress : undefined
  }
  return all(NUMBERS) && plain(/^\+?\d[\d .()-]+$/) ? putSigns : undefined
}

function dressWord(word: string, kind: Kind, random: Random): string {
  if (kind === 'hidden') return hide(word, random, '')
  if (kind === 'mixed-script') return mixScripts(word, random, '')
  if (kind === 'odd-letters') return oddLetters(word, random, '')
  if (kind === 'spaced' && word.length > 5) return spaceOut(word, random, '')
  return word
}

type Piece = { readonly start: number; end: number; readonly contacts: Written[] }

const placesOf = (text: string, quote: string): number[] => {
  const places: number[] = []
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + quote.length)) places.push(at)
  return places
}

/** Where the contact points stand; those that overlap are one piece. */
function piecesOf(text: string, contacts: readonly Written[]): Piece[] {
  const spans = contacts
    .flatMap((contact) => placesOf(text, contact.quote).map((start) => ({ start, contact })))
    .sort((a, b) => a.start - b.start)
  const pieces: Piece[] = []
  for (const { start, contact } of spans) {
    const end = start + contact.quote.length
    const last = pieces.at(-1)
    if (last !== undefined && start < last.end) {
      last.end = Math.max(last.end, end)
      last.contacts.push(contact)
    } else pieces.push({ start, end, contacts: [contact] })
  }
  return pieces
}

/** A posting's wording with its contact points and some of its words hidden as the recipe says. */
export function disguise(text: string, contacts: readonly Written[], language: string, recipe: Recipe): string {
  const random = seeded(recipe.seed)
  const words = (part: string) =>
    part.replace(/\p{L}{2,}/gu, (word) => (random() < recipe.words ? dressWord(word, recipe.kind, random) : word))
  let dressed = ''
  let from = 0
  for (const { start, end, contacts: held } of piecesOf(text, contacts)) {
    const written = text.slice(start, end)
    const dress = random() < recipe.contacts ? dressFor(recipe.kind, held) : undefined
    dressed += words(text.slice(from, start)) + (dress === undefined ? written : dress(written, random, language))
    from = end
  }
  return dressed + words(text.slice(from))
}
