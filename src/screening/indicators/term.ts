import { fold } from '../fold.ts'

/** One way a word may be written: whole, by its stem, by its ending, any number, or these digits. */
export type WordPattern = { readonly form: 'word' | 'stem' | 'ending' | 'number' | 'digits'; readonly letters: string }
/** One place of a term: any of these words, at most `gap` words after the one before. */
export type Place = { readonly gap: number; readonly words: readonly WordPattern[] }

const gapOf = (part: string): number => (part === '~' ? 3 : part === '~~' ? 8 : 0)
export const LEAST_STEM = 2
export const LONGEST_STEM = 24

/** Words and places as they are written, once read: a pack has most of them many times over. */
export class KnownWords {
  readonly words = new Map<string, WordPattern>()
  readonly places = new Map<string, readonly WordPattern[]>()
}

/**
 * Reads a term of a language pack; languages/pack.ts tells how terms are written.
 * @param where language, concept and term, for the error
 * @param known what was read before, and becomes the same object again
 * @throws Error where a word is no word or the term has a gap at its end
 */
export function readTerm(written: string, where: string, known = new KnownWords()): Place[] {
  const places: Place[] = []
  let gap = 0
  for (const part of written.toLowerCase().replaceAll('-', ' ').split(' ')) {
    const wide = gapOf(part)
    if (wide > 0) gap = wide
    else {
      places.push({ gap, words: known.places.get(part) ?? readPlace(part, where, known) })
      gap = 0
    }
  }
  if (places.length === 0 || gap !== 0) throw new Error(`Language pack: ${where} has no word to start or end with`)
  return places
}

function readPlace(written: string, where: string, known: KnownWords): readonly WordPattern[] {
  const place = written.split('|').map((word) => known.words.get(word) ?? readNew(word, where, known))
  known.places.set(written, place)
  return place
}

function readNew(written: string, where: string, known: KnownWords): WordPattern {
  const word = readWord(written, where)
  known.words.set(written, word)
  return word
}

function readWord(written: string, where: string): WordPattern {
  if (written === '#') return { form: 'number', letters: '' }
  if (/^\d+$/.test(written)) return { form: 'digits', letters: written }
  const form = written.endsWith('*') ? 'stem' : written.startsWith('*') ? 'ending' : 'word'
  const letters = fold(written.replace(/['’ʼ`´*]/g, ''))
  if (!/^[\p{L}\p{M}\p{N}_]+$/u.test(letters)) {
    throw new Error(`Language pack: ${where} has «${written}», not one word`)
  }
  if (form !== 'word' && (letters.length < LEAST_STEM || letters.length > LONGEST_STEM)) {
    throw new Error(`Language pack: ${where} has «${written}»; a stem has ${LEAST_STEM} to ${LONGEST_STEM} letters`)
  }
  return { form, letters }
}
