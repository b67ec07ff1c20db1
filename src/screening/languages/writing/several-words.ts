/**
 * Terms with alternatives of several words, written with «_» between them: «giấy_tờ|visa». A place of a term is one word, so that
 * such a term becomes several.
 */

/** A term as terms without «_»: alternatives of as many words are told by what they begin with, and none are mixed. */
export function byFirstWord(term: string): string[] {
  return spread(term.split(' '), (place) => {
    const byFirst = Map.groupBy(place.split('|'), (word) => (word.includes('_') ? word.split('_')[0] : ''))
    return [...byFirst].flatMap(([first, words]) => (first === '' ? [words.join('|')] : behind(first, words)))
  })
}

/** «من_بعد|من_قبل» → «من بعد|قبل». */
function behind(first: string, words: readonly string[]): string[] {
  const rest = words.map((word) => word.split('_').slice(1).join(' '))
  return rest.some((word) => word.includes(' ')) ? rest.map((word) => `${first} ${word}`) : [`${first} ${rest.join('|')}`]
}

/**
 * A term as terms of parts: alternatives of as many parts are read part by part («giấy_tờ|căn_cước» → «giấy|căn tờ|cước»), where
 * their mixtures are no words.
 * @param partsOf the parts of a word
 */
export function partByPart(term: string, partsOf: (word: string) => readonly string[]): string[] {
  return spread(term.split(' '), (place) => {
    const byLength = Map.groupBy(place.split('|').map(partsOf), (parts) => parts.length)
    return [...byLength].map(([length, words]) =>
      Array.from({ length }, (_, i) => [...new Set(words.map((parts) => parts[i]))].join('|')).join(' '),
    )
  })
}

/** The syllables of «giấy_tờ». */
export const bySyllable = (term: string): string[] => partByPart(term, (word) => word.split('_'))

/** Every way through a term's places. */
const spread = (places: readonly string[], waysOf: (place: string) => readonly string[]): string[] =>
  places
    .reduce<string[]>((done, place) => {
      const ways = waysOf(place)
      return done.flatMap((before) => ways.map((way) => `${before} ${way}`))
    }, [''])
    .map((term) => term.trim())
