import type { Pack } from '../pack.ts'
import { partByPart } from './several-words.ts'
import { remembered, writtenOut } from './terms.ts'

const charactersOf = (word: string): string[] => word.match(/\p{Script=Han}|[^\p{Script=Han}]+/gu) ?? []

/**
 * A pack written in whole Chinese words and simplified characters. Each character is a word of its own for matching, and stands for
 * its traditional forms too.
 * @param pairs each simplified character with a traditional one behind it
 */
export function inHan(pack: Pack, pairs: string): Pack {
  const table = traditionalOf(pairs)
  const both = remembered((place) => [...new Set(place.split('|').map((sign) => table.get(sign) ?? sign))].join('|'))
  const spread = (term: string): string[] =>
    partByPart(term, charactersOf).map((way) => way.split(' ').map(both).join(' '))
  // A term of one place is read word by word: nothing else in it would tell a mixture from a word.
  return writtenOut(pack, (term) => (term.includes(' ') ? spread(term) : term.split('|').flatMap(spread)))
}

function traditionalOf(pairs: string): ReadonlyMap<string, string> {
  const table = new Map<string, string>()
  for (const [simplified, traditional] of pairs.match(/../gu) ?? []) {
    table.set(simplified, `${table.get(simplified) ?? simplified}|${traditional}`)
  }
  return table
}
