import type { Pack } from './pack.ts'
import { eachWord, writtenOut } from './writing/terms.ts'

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

/** A pack that also knows each of its words as typed without the language's keyboard: «strādā*» is «straadaa*» too. */
export function withTypedForms(pack: Pack): Pack {
  const small = pack.functionWords.split(' ')
  const typed = small.map(typedForm).filter((word) => !small.includes(word))
  const write = eachWord((word) => [word, typedForm(word)])
  return writtenOut({ ...pack, functionWords: [...small, ...typed].join(' ') }, (term) => [write(term)])
}

const typedForm = (word: string): string => word.replace(/[āēīūščž]/g, (letter) => TYPED[letter])
