import type { Posting } from '../../src/screening/posting.ts'

// Design, rule 5: nationality, religion, sex and the like change nothing. Tests put one in the place of another.

type Pairs = readonly (readonly [string, string])[]

/** Women and men as adverts ask for them, by language. */
const SEX: Readonly<Record<string, string>> = {
  en: 'women/men girls/boys ladies/gentlemen females/males',
  lv: 'meitenes/puiši meitenēm/puišiem sievietes/vīrieši sievietēm/vīriešiem',
  lt: 'merginos/vaikinai merginas/vaikinus moterys/vyrai moteris/vyrus moterims/vyrams',
  et: 'naised/mehed naisi/mehi tüdrukud/poisid tüdrukuid/poisse',
  pl: 'kobiety/mężczyźni kobiet/mężczyzn dziewczyny/chłopaki dziewczyn/chłopaków panie/panowie',
  ru: 'женщины/мужчины женщин/мужчин женщинам/мужчинам девушки/парни девушек/парней девушкам/парням',
  uk: 'жінки/чоловіки жінок/чоловіків жінкам/чоловікам дівчата/хлопці дівчат/хлопців дівчатам/хлопцям',
  ro: 'femei/bărbați femeile/bărbații fete/băieți fetele/băieții fetelor/băieților',
  bg: 'жени/мъже жените/мъжете момичета/момчета момичетата/момчетата',
  de: 'frauen/männer mädchen/jungen damen/herren',
  es: 'mujeres/hombres chicas/chicos señoritas/señores',
  pt: 'mulheres/homens meninas/meninos raparigas/rapazes moças/moços',
}

/** One person of either sex, nations and religions. */
const OTHERS: Readonly<Record<string, string>> = {
  en: 'woman/man girl/boy ukrainian/nepali ukrainians/nepalis romanian/vietnamese muslim/christian muslims/christians filipino/brazilian indian/polish hindu/catholic',
  lv: 'sieviete/vīrietis ukraiņi/nepālieši ukraiņiem/nepāliešiem latvieši/lietuvieši musulmaņi/kristieši ukrainietes/rumānietes',
  lt: 'ukrainiečiai/nepaliečiai ukrainiečių/nepaliečių musulmonai/krikščionys lietuviai/latviai',
  et: 'ukrainlased/nepallased ukrainlasi/nepallasi moslemid/kristlased eestlased/lätlased',
  pl: 'ukrainki/nepalki ukraińcy/nepalczycy ukraińców/nepalczyków muzułmanie/chrześcijanie rumuni/bułgarzy',
  ru: 'украинцы/непальцы украинцев/непальцев узбекистана/молдавии узбеки/молдаване мусульмане/христиане украинок/белорусок',
  uk: 'українці/непальці українців/непальців українок/білорусок мусульмани/християни румуни/болгари',
  ro: 'ucraineni/nepalezi ucrainence/nepaleze musulmani/creștini români/bulgari',
  bg: 'украинци/непалци украинки/непалки мюсюлмани/християни българи/румънци',
  de: 'ukrainer/nepalesen ukrainerinnen/nepalesinnen muslime/christen rumänen/bulgaren polen/ungarn',
  es: 'mujer/hombre chica/chico ucranianos/nepalíes colombianas/venezolanas colombianos/venezolanos musulmanes/cristianos',
  pt: 'mulher/homem ucranianos/nepaleses brasileiras/angolanas brasileiros/angolanos muçulmanos/cristãos',
}

const pairsIn = (written: string): Pairs => written.split(' ').map((pair) => pair.split('/') as [string, string])
/** By language, words for people that change places. */
export const SWAPS: Readonly<Record<string, Pairs>> = Object.fromEntries(
  Object.keys(SEX).map((language) => [language, [...pairsIn(SEX[language]), ...pairsIn(OTHERS[language])]]),
)

const sameCase = (like: string, word: string): string => {
  if (like === like.toUpperCase()) return word.toUpperCase()
  return like[0] === like[0].toUpperCase() ? word[0].toUpperCase() + word.slice(1) : word
}

/** Replaces each word of a pair by the other, both ways, in all languages at once. */
function swapper(): (text: string) => string {
  const other = new Map<string, string>()
  for (const [a, b] of Object.values(SWAPS).flat()) {
    if (!other.has(a) && !other.has(b)) other.set(a, b).set(b, a)
  }
  return (text) =>
    text.replace(/\p{L}+/gu, (word) => {
      const found = other.get(word.toLowerCase())
      return found === undefined ? word : sameCase(word, found)
    })
}

const swap = swapper()
/** A posting in which everybody is of another sex, nation or religion. */
export const swapped = (posting: Posting): Posting => ({
  ...posting,
  title: swap(posting.title),
  text: swap(posting.text),
})
