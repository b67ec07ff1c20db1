import type { Pack } from '../pack.ts'
import { soundOf } from './devanagari.ts'
import { lazily } from './lazy.ts'
import { marksOf, spellingsOf } from './spellings.ts'
import { eachTerm, eachWord, remembered } from './terms.ts'
import { formsOf } from './verb-forms.ts'

/** The words that `same` sets beside a word, by that word. */
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

/**
 * A pack written in Devanagari that also knows its words in Latin letters, as most people type them. A verb with «+» stands for all
 * its forms that affirm.
 * @param same words that are written otherwise than they sound, above all English ones: «वीज़ा» → «visa viza»
 * @param hand `by ear` where few writers tell long and short vowels apart, as in Nepali
 */
export function inBothScripts(pack: Pack, same: Readonly<Record<string, string>>, hand: 'by rule' | 'by ear' = 'by rule'): Pack {
  const table: Same = new Map(
    Object.entries(same).map(([word, others]) => [word.normalize('NFC'), others.normalize('NFC').split(' ')]),
  )
  const spell = remembered((word) => [...new Set(allSpellings(word, table, hand === 'by ear'))])
  const widen = remembered(eachWord(spell))
  const list = (words: string): string => [...new Set(words.normalize('NFC').split(' ').flatMap(spell))].join(' ')
  return lazily(
    { ...pack, functionWords: pack.functionWords.normalize('NFC') },
    {
      months: () => list(pack.months),
      people: () => list(pack.people),
      concepts: () => eachTerm(pack.concepts, (term) => [term.normalize('NFC').split(' ').map(widen).join(' ')]),
    },
  )
}
