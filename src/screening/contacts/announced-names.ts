import { isWord } from './lexicon.ts'
import { lowWords } from './sign-words.ts'

// Names that are told by what stands around them. Each function takes canonical text and gives the place of the name.

/** A name with its place; `spelled` where its «_» was told in words. */
export type Announced = {
  readonly value: string
  readonly start: number
  readonly end: number
  readonly spelled: boolean
}

/** Aeroplanes and their word in Chinese are Telegram's sign, where filters catch its name. */
const SIGNS_OF_TELEGRAM = [
  '\u2708\ufe0f',
  '\u2708',
  '\u98de\u673a',
  '\u98db\u6a5f',
  '\u7535\u62a5',
  '\u96fb\u5831',
] as const

/** Ends of all signs that stand for Telegram, ascending. */
export function telegramSigns(text: string): readonly { readonly start: number; readonly end: number }[] {
  const places: { start: number; end: number }[] = []
  for (const sign of SIGNS_OF_TELEGRAM)
    for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1))
      places.push({ start: at, end: at + sign.length })
  return places.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Signs between a service and a bracket that tells its name once more in Latin letters. */
const BRACKET_REACH = 48
const IN_BRACKETS = /^[^\n@()]*?\(\s?([a-z][a-z0-9]*(?:_[a-z0-9]+)+)\s?\)/u

/** The name in brackets behind a service: «в телегу анна_к (anna_k)». @param from behind the service */
export function nameInBrackets(text: string, from: number): Announced | undefined {
  const match = IN_BRACKETS.exec(text.slice(from, from + BRACKET_REACH))
  if (match === null) return undefined
  const start = from + match[0].lastIndexOf(match[1])
  return { value: match[1], start, end: start + match[1].length, spelled: false }
}

const APART = /^([a-z][a-z0-9]*(?: [a-z0-9]+){1,3}) ?\(([^()\n]{1,40})\)/u
const MOST_NOTE_WORDS = 5

/** Words of a name that a note joins: «anna work abroad (with _ between)». @param at the first word */
export function nameJoinedByNote(text: string, at: number): Announced | undefined {
  const match = APART.exec(text.slice(at, at + 96))
  if (match === null) return undefined
  const [whole, words, note] = match
  const said = note.split(' ')
  if (said.length > MOST_NOTE_WORDS || !tellsUnderscore(said)) return undefined
  return { value: words.replaceAll(' ', '_'), start: at, end: at + whole.length, spelled: true }
}

const LOW = new Set(lowWords.split(' '))

/** Whether a note names «_»: by its sign, by its word, or as a low line. */
const tellsUnderscore = (said: readonly string[]): boolean =>
  said.some((word) => /^_+$/.test(word) || isWord(word, 'underscore')) ||
  (said.some((word) => LOW.has(word)) && said.some((word) => isWord(word, 'line')))

/** Names in Signal end in a dot and two digits or more. */
const SIGNAL = /(?<![\p{L}\p{N}])(?:signal|сигнал)[\s:=→>👉-]{1,4}([a-z_][a-z0-9_]{2,31}\.\d{2,9})(?![\p{L}\p{N}_])/gu

/** Names in Signal, behind its name. */
export function signalNames(text: string): Announced[] {
  // Most texts do not name it, and an expression costs more than a search.
  if (!text.includes('signal') && !text.includes('сигнал')) return []
  return Array.from(text.matchAll(SIGNAL), ({ index, 0: whole, 1: value }) => {
    const end = index + whole.length
    return { value, start: end - value.length, end, spelled: false }
  })
}
