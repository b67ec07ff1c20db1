import { eachWord } from './terms.ts'
import { byTerm, type Writing } from './writing.ts'

const isBare = (word: string, least: number): boolean => word.length < least || /^[*#\d]/.test(word)

/** How Irish words begin after an, na, a, i, gan, do …: «conradh», «gan chonradh», «i gconradh». */
const LENITED = /^([bcdfgmpt])(?=[^h])|^(s)(?=[aeiouáéíóúlnr])/
const ECLIPSED: Readonly<Record<string, string>> = { b: 'mb', c: 'gc', d: 'nd', f: 'bhf', g: 'ng', p: 'bp', t: 'dt' }

function irishBeginnings(word: string): string[] {
  if (isBare(word, 3) || /^[a-z]h/.test(word)) return [word]
  if (/^[aeiouáéíóú]/.test(word)) return [word, `h${word}`, `d${word}`]
  return [
    word,
    word.replace(LENITED, '$1$2h'),
    word.replace(/^[bcdfgpt]/, (letter) => ECLIPSED[letter]),
    word.replace(/^s(?=[aeiouáéíóúlnr])/, 'ts'),
  ]
}

/** Irish words, each of which stands for all its beginnings. */
export const IRISH: Writing = byTerm((term) => [eachWord(irishBeginnings)(term)])

/** Maltese words, which stand for themselves behind a short preposition too: «viża», «b’viża», «f’kamra». */
export const MALTESE: Writing = byTerm((term) => [
  eachWord((word) => (isBare(word, 4) ? [word] : [word, `b${word}`, `f${word}`]))(term),
])
