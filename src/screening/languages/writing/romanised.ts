import { eachWord, remembered } from './terms.ts'
import type { Writing } from './writing.ts'

/** How people type Cyrillic with Latin letters: each row is one hand. «rabota za granicej», «rabota za granitsey». */
const HANDS: readonly string[] = [
  'а a б b в v г g ґ g д d е e ё e є ye ж zh з z и i і i ї yi й y к k л l м m н n о o п p р r с s т t у u ф f х h ц ts ч ch ш sh щ sch ъ _ ы y ь _ э e ю yu я ya',
  'а a б b в v г g ґ g д d е e ё jo є je ж zh з z и i і i ї ji й j к k л l м m н n о o п p р r с s т t у u ф f х h ц c ч ch ш sh щ sch ъ _ ы y ь _ э e ю ju я ja',
  'а a б b в v г g ґ g д d е e ё yo є ie ж zh з z и i і i ї i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц c ч ch ш sh щ sh ъ _ ы i ь _ э e ю iu я ia',
]
/** What another language's letters sound like. */
const OTHERWISE: Readonly<Record<string, string>> = {
  uk: 'г h и y щ shch',
  bg: 'щ sht ъ a',
}
const LONGEST = 22

const tableOf = (pairs: string): ReadonlyMap<string, string> =>
  new Map((pairs.match(/\S+ \S+/g) ?? []).map((pair) => pair.split(' ') as [string, string]))

/** A word of Cyrillic letters and its spellings in Latin ones; any other word alone. */
function spellings(language: string): (word: string) => string[] {
  const hands = HANDS.map((hand) => new Map([...tableOf(hand), ...tableOf(OTHERWISE[language] ?? '')]))
  return (word) => {
    if (!/^[а-яёєіїґ'’]{2,}\*?$/.test(word)) return [word]
    const typed = hands.map((hand) => [...word].map((letter) => hand.get(letter) ?? letter).join('').replaceAll('_', ''))
    return [word, ...typed.filter((spelling) => spelling.length > 1 && spelling.length <= LONGEST)]
  }
}

/**
 * Words in Cyrillic that are also known in Latin letters. Of small words the text of the pack has those Latin spellings that no
 * neighbour has, by which the language is told.
 */
export const withLatin = (language: string): Writing => ({
  spread: () => {
    const widen = remembered(eachWord(spellings(language)))
    return {
      // «бар», «отель» in Latin letters are parts of names in Cyrillic texts as well.
      term: (term, concept) => [concept === 'company' ? term : term.split(' ').map(widen).join(' ')],
    }
  },
})
