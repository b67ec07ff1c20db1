import { fold } from '../fold.ts'

/** One way to write a word: whole, by its stem, by its ending, any number, or these digits. */
export type WordPattern = { readonly form: 'word' | 'stem' | 'ending' | 'number' | 'digits'; readonly letters: string }
/** One place of a term: any of these words, at most `gap` words behind the previous place. */
export type Place = { readonly gap: number; readonly words: readonly WordPattern[] }

const gapOf = (part: string): number => (part === '~' ? 3 : part === '~~' ? 8 : 0)
export const LEAST_STEM = 2
export const LONGEST_STEM = 24

/** Gives language, concept and term for an error. */
export type Where = () => string

/** A term cut into its written places; up to `gaps[i]` words may precede `places[i]`. */
export type CutTerm = { readonly places: readonly string[]; readonly gaps: readonly number[] }

/**
 * Cuts a term of a language pack into places; languages/pack.ts explains how terms are written.
 * @throws Error for a term with a gap at its end
 */
export function cutTerm(written: string, where: Where): CutTerm {
  const lower = written.toLowerCase()
  const places: string[] = []
  const gaps: number[] = []
  let gap = 0
  for (const part of (lower.includes('-') ? lower.replaceAll('-', ' ') : lower).split(' ')) {
    const wide = gapOf(part)
    if (wide > 0) gap = wide
    else {
      places.push(part)
      gaps.push(gap)
      gap = 0
    }
  }
  if (places.length === 0 || gap !== 0) throw new Error(`Language pack: ${where()} has no word to start or end with`)
  return { places, gaps }
}

/** Cache of words by their written form, because a pack repeats most of them. */
export class KnownWords {
  private readonly words = new Map<string, WordPattern>()

  /** @throws Error for a text that is not one word */
  read(written: string, where: Where): WordPattern {
    const known = this.words.get(written)
    if (known !== undefined) return known
    const word = readWord(written, where)
    this.words.set(written, word)
    return word
  }
}

/**
 * Reads a term of a language pack.
 * @param where language, concept and term, for the error
 * @param known words read before, which keep their objects
 * @throws Error for a text that is not one word, and for a term with a gap at its end
 */
export function readTerm(written: string, where: string, known = new KnownWords()): Place[] {
  const { places, gaps } = cutTerm(written, () => where)
  return places.map((place, i) => ({
    gap: gaps[i],
    words: place.split('|').map((word) => known.read(word, () => where)),
  }))
}

/** @throws Error for a text that is not one word */
export function readWord(written: string, where: Where): WordPattern {
  // Most words have Latin letters only and need no folding or check.
  if (/^[a-z]{2,24}$/.test(written)) return { form: 'word', letters: written }

  if (written === '#') return { form: 'number', letters: '' }
  if (/^\d+$/.test(written)) return { form: 'digits', letters: written }
  const form = written.endsWith('*') ? 'stem' : written.startsWith('*') ? 'ending' : 'word'
  const letters = fold(written.replace(/['’ʼ`´*]/g, ''))
  if (!/^[\p{L}\p{M}\p{N}_]+$/u.test(letters)) {
    throw new Error(`Language pack: ${where()} has «${written}», not one word`)
  }
  if (form !== 'word' && (letters.length < LEAST_STEM || letters.length > LONGEST_STEM)) {
    throw new Error(`Language pack: ${where()} has «${written}»; a stem has ${LEAST_STEM} to ${LONGEST_STEM} letters`)
  }
  return { form, letters }
}
