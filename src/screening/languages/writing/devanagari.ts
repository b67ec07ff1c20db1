import { CONSONANTS, VOWELS } from './devanagari-signs.ts'

const tableOf = (list: string): ReadonlyMap<string, string> =>
  new Map(list.normalize('NFC').split(' ').flatMap((sign, i, all) => (i % 2 === 0 ? [[sign, all[i + 1]]] : [])))
const consonantOf = tableOf(CONSONANTS)
const vowelOf = tableOf(VOWELS)

type Syllable = { consonant: string; vowel: string; nasal: boolean }

function syllablesOf(word: string): Syllable[] {
  const syllables: Syllable[] = []
  for (const sign of word.match(/.\u093c?/gu) ?? []) {
    const consonant = consonantOf.get(sign)
    const vowel = vowelOf.get(sign)
    const last = syllables.at(-1)
    if (consonant !== undefined) syllables.push({ consonant, vowel: 'ə', nasal: false })
    else if (vowel !== undefined && (last === undefined || /[अ-औ]/.test(sign))) {
      syllables.push({ consonant: '', vowel, nasal: false })
    } else if (vowel !== undefined && last !== undefined) last.vowel = vowel
    else if (sign === '्' && last !== undefined) last.vowel = ''
    else if (/[ंँ]/.test(sign) && last !== undefined) last.nasal = true
  }
  return syllables
}

/**
 * How a word is said, in Latin letters, long vowels doubled: «लड़कियाँ» → «ladkiyaan»; the silent vowels fall away.
 * @param open whether more may follow, so that the last vowel is kept back
 * @param loose whether it is Nepali, which says the vowel behind two consonants: «गर्छ» is «garchha»
 */
export function soundOf(word: string, open: boolean, loose: boolean): string {
  const syllables = syllablesOf(word)
  const last = syllables.at(-1)
  const said = open || (loose && syllables.at(-2)?.vowel === '')
  if (last?.vowel === 'ə' && syllables.length > 1 && !said) last.vowel = ''
  for (let i = syllables.length - 2; i > 0; i--) {
    const silent = syllables[i].vowel === 'ə' && syllables[i].consonant !== '' && !syllables[i].nasal
    if (silent && syllables[i - 1].vowel !== '' && syllables[i + 1].vowel !== '' && !/^h?$/.test(syllables[i + 1].consonant))
      syllables[i].vowel = ''
  }
  if (open && last?.vowel === 'ə') last.vowel = ''
  return syllables
    .map(({ consonant, vowel, nasal }) => `${consonant}${vowel.replace('ə', 'a')}${nasal ? 'n' : ''}`)
    .join('')
    .replace(/n(?=[pb])/g, 'm')
    .replace(/jn(?=[aeiou])/g, 'gy')
}

