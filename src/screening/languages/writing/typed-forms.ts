import { eachWord } from './terms.ts'
import type { Writing } from './writing.ts'

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

/** Words that are also known as typed without the language's keyboard: «strādā*» is «straadaa*» too. */
export const TYPED_FORMS: Writing = {
  small: (words) => {
    const small = words.split(' ')
    return [...small, ...small.map(typedForm).filter((word) => !small.includes(word))].join(' ')
  },
  spread: () => {
    const write = eachWord((word) => [word, typedForm(word)])
    return { term: (term) => [write(term)] }
  },
}

const typedForm = (word: string): string => word.replace(/[āēīūščž]/g, (letter) => TYPED[letter])
