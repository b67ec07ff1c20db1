import { partByPart } from './several-words.ts'
import { remembered } from './terms.ts'
import type { Writing } from './writing.ts'

const charactersOf = (word: string): string[] => word.match(/\p{Script=Han}|[^\p{Script=Han}]+/gu) ?? []

/**
 * Chinese words in simplified characters. Each character is a word of its own for matching, and stands for its traditional forms too,
 * which the list TRADITIONAL has behind it. Alternatives of as many characters are read place by place («(护|签) (照|证)»), as their
 * mixtures are no words.
 */
export const HAN: Writing = {
  lists: { TRADITIONAL: { line: /^\p{Script=Han}{2}( \p{Script=Han}{2})*$/u, like: '个個 为為' } },
  spread: (listNamed) => {
    const table = traditionalOf(listNamed('TRADITIONAL'))
    const both = remembered((place) => [...new Set(place.split('|').map((sign) => table.get(sign) ?? sign))].join('|'))
    const write = (term: string): string[] =>
      partByPart(term, charactersOf).map((way) => way.split(' ').map(both).join(' '))
    // A term of one place is read word by word: nothing else in it would tell a mixture from a word.
    return { term: (term) => (term.includes(' ') ? write(term) : term.split('|').flatMap(write)) }
  },
}

function traditionalOf(pairs: string): ReadonlyMap<string, string> {
  const table = new Map<string, string>()
  for (const [simplified, traditional] of pairs.split(/[ |]/))
    table.set(simplified, `${table.get(simplified) ?? simplified}|${traditional}`)
  return table
}
