import { canonical } from '../canonical.ts'

// Each letter has one sound here: Z zh, S sh, C ch, T shch or sht, D đ. What tables spell in several ways is one: the vowels
// i, y and j; г, ґ and х, which are g, h, kh and ch.
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

/** Signs that are heard only together with what stands beside them. */
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

/** Letters with marks, and letters of several signs, longest first. */
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

/** In both scripts, once all is in sounds. */
const LAST: readonly Change[] = [
  [/[yj]/gu, 'i'],
  // Russian «ъе» is written iee in passports.
  [/(?<=[^aeiou\s])iee/gu, 'e'],
  [/ii+/gu, 'i'],
  [/ie/gu, 'e'],
  [/(?<![\p{L}])io|(?<=[aeou])io/gu, 'e'],
  [/t[cz]/gu, 'c'],
  // «Петрович» is also written Petrovic.
  [/ic(?!\p{L})/gu, 'iC'],
]

/** Latin letters with marks, of which Belarusian writes х as «ch»; Serbian has no «ch», and alone has «đ». */
const MARKED = /^(?!.*đ).*[čšžŭĺńśź]/su
/** Marks that of these languages only Belarusian has; «ć» is ц beside them, «io» ё. */
const ONLY_BELARUSIAN = /[ŭĺńśź]/u
const CH_IS_KH: Change = [/ch/gu, 'h']
const BELARUSIAN: readonly Change[] = [
  [/ć/gu, 'ts'],
  [/(?<=[^aeiouyj\s])io/gu, 'e'],
]

/** Legal forms of the countries that write Cyrillic, in both scripts, and what they are called in English. */
const FORMS = new Set(
  (
    'ооо зао оао пао ао тов тзов пп фоп чп ип чтуп чуп одо еоод оод еад ад ет доо ' +
    'ooo zao oao pao tov tzov fop chp eood ood ead doo llc ltd limited inc'
  ).split(' '),
)

/**
 * A key under which a name of a firm meets itself in Cyrillic letters, in the official Latin ones of its country, and in the
 * usual variants («и» as i or y, «х» as kh or h, «щ» as shch or sht, «я» as ya or ia). Marks, case, quotes and the legal forms
 * of these countries count for nothing. For comparison alone: it is no spelling of the name.
 * @returns never ''; a name of signs alone is its own key
 */
export function nameKey(name: string): string {
  // Dots of «Д.О.О.» and «д.о.о.» join its letters.
  const plain = canonical(name)
    .text.normalize('NFC')
    .replace(/(?<!\p{L})((?:\p{L}\.){2,}\p{L}?)/gu, (form) => form.replaceAll('.', ''))
  const words = plain.match(/[\p{L}\p{M}\p{N}'’ʼ`]+/gu) ?? []
  const kept = withoutForms(words)
  const latin = latinChanges(kept.join(' '))
  const key = kept.map((word) => soundsOf(word, latin)).join(' ')
  return key.trim() === '' ? plain : key
}

/** The whole name tells how its Latin letters are meant. */
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
