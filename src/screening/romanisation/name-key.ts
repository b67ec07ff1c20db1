import { canonical } from '../canonical.ts'

// Each sound has one letter here: Z zh, S sh, C ch, T shch or sht, D đ. Variants of the tables share one letter: the
// vowels i, y and j; and г, ґ and х, which are written g, h, kh and ch.
const CYRILLIC = new Map(
  (
    'а a б b в v г g ґ g ѓ g д d ђ D е e є e ё e э e ѐ e ж Z з z ѕ z и i і i ї i й i ј i ы i ѝ i к k ќ k л l љ li м m н n њ ni ' +
    'о o п p р r с s т t ћ C у u ў v ф f х g ц c ч C џ dZ ш S щ T ъ a ь _ ю iu я ia'
  )
    .match(/\S+ \S+/g)
    ?.map((pair) => pair.replace('_', '').split(' ') as [string, string]),
)

type Change = readonly [pattern: RegExp, to: string]
const change = (text: string, changes: readonly Change[]): string =>
  changes.reduce((changed, [pattern, to]) => changed.replace(pattern, to), text)

/** Cyrillic signs that sound only together with their neighbours. */
const CYRILLIC_FIRST: readonly Change[] = [
  [/['’ʼ]/gu, ''],
  [/ъ(?=[еёюя])/gu, ''],
  // Bulgarian «Кьосев»; Ukrainian «Ковальов» is Kovalov.
  [/[йј]о|(?<=[бвгкмпф])ьо/gu, 'ё'],
  [/ь/gu, ''],
  [/тс/gu, 'ц'],
  [/ш[тчћ]/gu, 'щ'],
  [/дј/gu, 'ђ'],
]

/** Latin letters with marks, and letters of several signs, longest first. */
const LATIN_FIRST: readonly Change[] = [
  [/['’ʼ`]/gu, ''],
  [/š[čćt]|shch|sht(?!s)/gu, 'T'],
  [/đ|dj/gu, 'D'],
  [/zgh/gu, 'zg'],
  [/zh|ž/gu, 'Z'],
  [/sh|š/gu, 'S'],
  [/ch|č|ć/gu, 'C'],
  [/kh|h/gu, 'g'],
  [/ts/gu, 'c'],
  [/x/gu, 'ks'],
  [/ŭ|(?<=[aeiouy])w(?![aeiouy])/gu, 'v'],
  [/([ln])j/gu, '$1i'],
  [/[yj]o/gu, 'e'],
  [/bulgar/gu, 'balgar'],
]

/** Changes to the sounds of both scripts. */
const LAST: readonly Change[] = [
  [/[yj]/gu, 'i'],
  // Passports write Russian «ъе» as iee.
  [/(?<=[^aeiou\s])iee/gu, 'e'],
  [/ii+/gu, 'i'],
  [/ie/gu, 'e'],
  [/(?<![\p{L}])io|(?<=[aeou])io/gu, 'e'],
  [/t[cz]/gu, 'c'],
  // «Петрович» is also written Petrovic.
  [/ic(?!\p{L})/gu, 'iC'],
]

/**
 * Matches Latin letters with marks, in which Belarusian writes х as «ch». Names with «đ» are excluded: only Serbian has
 * it, and it has no «ch».
 */
const MARKED = /^(?!.*đ).*[čšžŭĺńśź]/su
/** Marks that only Belarusian has among these languages; beside them «ć» is ц and «io» is ё. */
const ONLY_BELARUSIAN = /[ŭĺńśź]/u
const CH_IS_KH: Change = [/ch/gu, 'h']
const BELARUSIAN: readonly Change[] = [
  [/ć/gu, 'ts'],
  [/(?<=[^aeiouyj\s])io/gu, 'e'],
]

/** Legal forms of countries with Cyrillic script, in both scripts, and their English names. */
const FORMS = new Set(
  (
    'ооо зао оао пао ао тов тзов пп фоп чп ип чтуп чуп одо еоод оод еад ад ет доо ' +
    'ooo zao oao pao tov tzov fop chp eood ood ead doo llc ltd limited inc'
  ).split(' '),
)

/**
 * Key of a firm's name that is the same for Cyrillic letters, the country's official Latin letters, and the usual
 * variants («и» as i or y, «х» as kh or h, «щ» as shch or sht, «я» as ya or ia). Marks, case, quotes and these
 * countries' legal forms are ignored. It serves comparison only and is no spelling of the name.
 * @returns never ''; a name of signs alone is its own key
 */
export function nameKey(name: string): string {
  // Dots are dropped inside «Д.О.О.» and «д.о.о.».
  const plain = canonical(name)
    .text.normalize('NFC')
    .replace(/(?<!\p{L})((?:\p{L}\.){2,}\p{L}?)/gu, (form) => form.replaceAll('.', ''))
  const words = plain.match(/[\p{L}\p{M}\p{N}'’ʼ`]+/gu) ?? []
  const kept = withoutForms(words)
  const latin = latinChanges(kept.join(' '))
  const key = kept.map((word) => soundsOf(word, latin)).join(' ')
  return key.trim() === '' ? plain : key
}

/** The changes for Latin letters, chosen by the marks of the whole name. */
const latinChanges = (name: string): readonly Change[] =>
  MARKED.test(name) ? [CH_IS_KH, ...(ONLY_BELARUSIAN.test(name) ? BELARUSIAN : []), ...LATIN_FIRST] : LATIN_FIRST

function withoutForms(words: readonly string[]): readonly string[] {
  let [start, end] = [0, words.length]
  while (start < end - 1 && FORMS.has(words[start])) start++
  while (end > start + 1 && FORMS.has(words[end - 1])) end--
  return words.slice(start, end)
}

const marks = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l')

function soundsOf(word: string, latin: readonly Change[]): string {
  if (!/\p{Script=Cyrillic}/u.test(word)) return change(marks(change(word, latin)), LAST)
  const letters = change(word, CYRILLIC_FIRST)
  return change([...letters].map((letter) => CYRILLIC.get(letter) ?? letter).join(''), LAST)
}
