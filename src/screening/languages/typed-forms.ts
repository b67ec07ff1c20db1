import type { Pack } from './pack.ts'

/** How letters with marks are typed where the keyboard lacks them: «straadaat shodien» for «strādāt šodien». */
const TYPED: Readonly<Record<string, string>> = {
  ā: 'aa',
  ē: 'ee',
  ī: 'ii',
  ū: 'uu',
  š: 'sh',
  č: 'ch',
  ž: 'zh',
}

/** A pack that also knows each of its words as typed without the language's keyboard. */
export function withTypedForms(pack: Pack): Pack {
  const concepts = Object.fromEntries(
    Object.entries(pack.concepts).map(([concept, terms]) => [concept, terms.map(withTypedWords)]),
  )
  const small = pack.functionWords.split(' ')
  const typed = small.map(typedForm).filter((word) => !small.includes(word))
  return { ...pack, functionWords: [...small, ...typed].join(' '), concepts }
}

/** «strādā*|kalpo*» → «strādā*|straadaa*|kalpo*». */
const withTypedWords = (term: string): string =>
  term
    .split(' ')
    .map((place) => [...new Set(place.split('|').flatMap((word) => [word, typedForm(word)]))].join('|'))
    .join(' ')

const typedForm = (word: string): string => word.replace(/[āēīūščž]/g, (letter) => TYPED[letter])
