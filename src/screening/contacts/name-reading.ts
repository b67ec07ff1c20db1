import { type Canonical, originalSpan } from '../canonical.ts'
import { confusables } from '../confusables.ts'
import type { Reading } from './hosts.ts'
import { isWord, saidBy } from './lexicon.ts'
import { lowAlone, lowWords } from './sign-words.ts'

// Reads the letters, digits and signs of a user name, in the form that it has on its service.

/** A text and the bit of its language, whose number words may spell out part of a name. */
export type Text = Canonical & { readonly spoken: number }

/** Longest user name of any service. */
export const LONGEST = 32

/** Adjectives of a low line, as alternatives of an expression. */
export const LOW = lowWords.split(' ').join('|')
const PART = /[\p{L}\p{M}\p{N}]+/uy
const WORD = '[\\p{L}\\p{M}]+'
const SEPARATOR = new RegExp(
  `(?: ?_+ ?|\\.| (${lowAlone}) (?=[a-z\\d])| ?[[({<] ?(?:_|(${WORD}(?: ${WORD}){0,2})) ?[\\])}>] ?| (?:(?:${LOW}) )?(${WORD}) (?:(?:du )?(?:${LOW}) )?)`,
  'uy',
)

/** As above, and dots with spaces on both sides. */
const SEPARATOR_APART = new RegExp(` \\. (?=[a-z\\d])|${SEPARATOR.source}`, 'uy')

/**
 * Reads a name from `from`: parts joined by «_», « _ », «(underscore)» or inner dots.
 * @param dotted also dots apart and in words, as in names of Instagram: «anna . jobs», «anna punto jobs»
 */
export function readName(c: Text, from: number, dotted = false): Reading | undefined {
  const { text } = c
  let value = ''
  let spelled = false
  let end = from
  for (let i = from; i < text.length && i - from < 2 * LONGEST; ) {
    while (text[i] === '_') {
      value += '_'
      end = ++i
    }
    const said = spelled ? saidNumbers(c, i) : undefined
    const part = said ?? partAt(text, i)
    if (part === undefined) break
    value += part.value
    end = part.end
    const pattern = dotted ? SEPARATOR_APART : SEPARATOR
    pattern.lastIndex = end
    const separator = pattern.exec(text)
    const sign = separator === null ? undefined : signOf(c, separator, end, dotted)
    if (separator === null || sign === undefined) break
    spelled ||= separator[0] !== sign
    value += sign
    i = pattern.lastIndex
    end = sign === '_' && separator[0] === sign ? i : end
  }
  const plain = asMeant(value.replace(/\.+$/, ''))
  if (plain === undefined) return undefined
  return { value: plain.value, start: from, end, spelled: spelled || plain.altered }
}

type Part = { readonly value: string; readonly end: number }

function partAt(text: string, at: number): Part | undefined {
  PART.lastIndex = at
  const part = PART.exec(text)
  return part === null ? undefined : { value: part[0], end: PART.lastIndex }
}

/**
 * Reads number words inside a name: «anna (underscore) seventy seven». Writers who spell out a name's signs spell out
 * its digits too.
 */
function saidNumbers({ text, spoken }: Text, from: number): Part | undefined {
  let value = ''
  let end = from
  let tens = 0
  for (let at = from; ; at = end + 1) {
    const word = partAt(text, at)
    const number = word && saidBy(word.value, spoken)
    if (word === undefined || number === undefined) break
    const isUnit = tens > 0 && number > 0 && number < 10
    value = isUnit ? value.slice(0, -2) + String(tens + number) : value + String(number)
    tens = number >= 20 && number < 100 && number % 10 === 0 ? number : 0
    end = word.end
    if (text[end] !== ' ' && text[end] !== '-') break
  }
  return end === from ? undefined : { value, end }
}

function signOf(c: Text, found: RegExpExecArray, at: number, dotted: boolean): string | undefined {
  const [whole, low, bracketed, spoken] = found
  if (whole === ' . ') return '.'
  if (whole === '.') return continuesName(c, at) ? '.' : undefined
  if (/^ ?_+ ?$/.test(whole)) return whole.trim()
  if (low !== undefined) return '_'
  const word = bracketed ?? spoken
  if (word === undefined) return '_'
  // One of the words in brackets names the sign: «(нижнее подчёркивание)», «(low line)».
  const words = word.split(' ')
  if (words.some((one) => isWord(one, 'underscore'))) return '_'
  if (dotted && words.some((one) => isWord(one, 'dot'))) return '.'
  const isLow = bracketed !== undefined || whole.trim().includes(' ')
  return isLow && words.some((one) => isWord(one, 'line')) ? '_' : undefined
}

/** Whether a dot continues the name instead of ending a sentence. */
function continuesName(c: Text, at: number): boolean {
  if (!/[a-z0-9_]/.test(c.text[at + 1] ?? '')) return false
  const next = c.original.slice(...originalSpan(c, at + 1, at + 2))
  return next === next.toLowerCase()
}

/**
 * Replaces look-alike letters in a name, and zeros in a word of letters; a one stays, because real names have it
 * («@harbour1a»).
 * @returns undefined without a possible user name
 */
function asMeant(written: string): { readonly value: string; readonly altered: boolean } | undefined {
  // Only a partly Latin name is mended; a name wholly in another script is a plain word.
  const latin = /[a-z]/.test(written) ? [...written].map((sign) => confusables[1][sign] ?? sign).join('') : written
  if (!/^[a-z0-9_.]+$/.test(latin) || !/[a-z]{2}/.test(latin)) return undefined
  const value = /[1-9]/.test(latin)
    ? latin
    : latin.replace(/(?<=[a-z])0{1,2}(?=[a-z]|_)/g, (zeros) => 'o'.repeat(zeros.length))
  return { value, altered: value !== written }
}
