import { soundOf } from './devanagari.ts'
import { marksOf, spellingsOf } from './spellings.ts'
import { eachWord, remembered } from './terms.ts'
import { formsOf } from './verb-forms.ts'
import type { Writing } from './writing.ts'

/** The words that the list SAME sets beside a word, by that word. */
type Same = ReadonlyMap<string, readonly string[]>

const DEVANAGARI = /[\u0900-\u097f]/

/** The word in both scripts and their usual spellings, and the words that are set beside it. */
function allSpellings(written: string, same: Same, loose: boolean): string[] {
  if (!DEVANAGARI.test(written)) return [written]
  const form = /[*+]$/.exec(written)?.[0] ?? ''
  const bare = form === '' ? written : written.slice(0, -1)
  return [bare, ...(same.get(bare) ?? [])].flatMap((word) => {
    if (!DEVANAGARI.test(word)) return [form === '' ? word : `${word}*`]
    if (form === '+') return formsOf(word, latinOf(word, true, loose), loose)
    const all = [...marksOf(word, loose), ...latinOf(word, form !== '', loose)]
    return form === '' ? all : all.map((stem) => `${stem}*`)
  })
}

function latinOf(word: string, open: boolean, loose: boolean): string[] {
  const closed = soundOf(word, false, loose)
  const sounds = open ? [closed, soundOf(word, true, loose)] : [closed]
  return [...new Set(sounds.flatMap((sound) => spellingsOf(sound, loose)))]
}

const sameIn = (list: string): Same =>
  new Map(
    list.split('|').map((line) => {
      const [word, ...others] = line.split(' ')
      return [word, others]
    }),
  )

/**
 * Words in Devanagari that are also known in Latin letters, as most people type them. A verb with «+» stands for all its forms that
 * affirm. The list SAME has words that are written otherwise than they sound, above all English ones, each with the words beside it.
 * @param hand `by ear` where few writers tell long and short vowels apart, as in Nepali
 */
export const bothScripts = (hand: 'by rule' | 'by ear'): Writing => ({
  lists: { SAME: { line: /^\S+( \S+)+$/, like: 'वीज़ा visa viza' } },
  spread: (listNamed) => {
    const same = sameIn(listNamed('SAME'))
    const spell = remembered((word) => [...new Set(allSpellings(word, same, hand === 'by ear'))])
    const widen = remembered(eachWord(spell))
    return {
      term: (term) => [term.split(' ').map(widen).join(' ')],
      names: (words) => [...new Set(words.split(' ').flatMap(spell))].join(' '),
    }
  },
})
