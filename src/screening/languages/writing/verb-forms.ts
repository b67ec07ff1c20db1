import { soundOf } from './devanagari.ts'
import {
  ENDINGS,
  NEPALI_ENDINGS,
  NEPALI_VOWEL_ENDINGS,
  TYPED_ENDINGS,
  TYPED_VOWEL_ENDINGS,
  VOWEL_ENDINGS,
} from './devanagari-signs.ts'
import { marksOf, spellingsOf } from './spellings.ts'

const FEW_SPELLINGS = 6

/** A Nepali verb in the forms that affirm: the others have other endings, «तिर्दैन», or another beginning, «नतिर्नु». */
function nepaliFormsOf(stem: string): string[] {
  const forms = stem.endsWith('्')
    ? NEPALI_ENDINGS.split(' ').map((ending) => (/^[ेौि]/.test(ending) ? stem.slice(0, -1) : stem) + ending)
    : NEPALI_VOWEL_ENDINGS.split(' ').map((ending) => stem.slice(0, -1) + ending)
  return forms.flatMap((form) => [
    ...marksOf(form, true).slice(0, FEW_SPELLINGS),
    ...spellingsOf(soundOf(form, false, true), true).slice(0, FEW_SPELLINGS),
  ])
}

/**
 * A verb in all its forms and their spellings.
 * @param latin how its stem is typed
 * @param loose whether it is Nepali
 */
export function formsOf(stem: string, latin: readonly string[], loose: boolean): string[] {
  if (loose) return nepaliFormsOf(stem)
  const open = /[\u093e-\u094c]$/.test(stem)
  const native = (open ? VOWEL_ENDINGS : ENDINGS).split(' ').flatMap((ending) => marksOf(stem + ending, false))
  const typed = (open ? TYPED_VOWEL_ENDINGS : TYPED_ENDINGS).split(' ')
  return [...marksOf(stem, false), ...native, ...latin, ...latin.flatMap((sound) => typed.map((ending) => sound + ending))]
}

