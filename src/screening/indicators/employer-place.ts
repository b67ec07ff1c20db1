import { ABSENT } from '../number-table.ts'
import { CLAUSE, JOINED, NUMBER, SENTENCE, WORD } from '../tokens.ts'
import { isMoney } from './lengths.ts'
import { endsClauseAt, has, isCapital, isKnownWord, numberAt, overlaps, type Reading, type Span } from './reading.ts'
import { wordSet } from './word-values.ts'

/** Words for a quarter, village, parish or the country around, of all languages at once: a name stands beside them. */
const LOCALITIES = wordSet(
  // en de nl
  'village hamlet parish townland ortsteil dorf weiler gemeinde dorp wijk ' +
    // lv lt et
    'pagasts pagasta pagastā ciems ciemā kaimas kaime kaimo seniūnija seniūnijoje miestelis küla külas alevik alevikus vald kandis kandi ' +
    // pl cs sk
    'wieś wsi gmina gminie osiedle osiedlu dzielnica obec dedina osada ' +
    // ru uk bg
    'с село селе пос посёлок деревня деревне хутор станица квартал кв жк мкр микрорайон район районе смт селище мікрорайон ' +
    // ro es pt ca
    'satul satului comuna comună cartier cartierul barrio pueblo pedanía aldea aldeia freguesia bairro poble barri ' +
    // it fr hr sl hu
    'frazione borgo quartiere hameau village quartier selo naselje falu község',
)

/** Words between a small place and the town that it lies near, of all languages at once. */
const NEAR_TOWN = wordSet(
  'near bei nähe bij vid nær nära lähellä k koło pod blisko u kod pri pie netālu prie netoli lähedal blízko pri под рядом близ ' +
    'біля коло поблизу близо до lângă langa aproape cerca perto junto près vicino közelében κοντά',
)

/** So far behind a name goes what tells where it is. */
const REACH = 14
const LONGEST_PLACE = 4
const LEAST_PLACE = 4
const MOST_HOUSES = 999

/**
 * Where an employer is, as told behind its name in the same sentence: a street with its house number, a quarter or village by the
 * word for it, or, right behind a comma, a place that is no large town.
 * @param from the token where the name begins, or that stands behind its legal form
 * @param isSure whether the name is surely one, as where it opens its sentence: only behind such a one a mere name is a place
 */
export function placeBehind(reading: Reading, from: number, isSure: boolean): Span | null {
  const { tokens } = reading
  const stop = Math.min(tokens.count, from + REACH)
  let isParted = false
  let hasComma = false
  let isInTown = false
  // «Farm X (Nowa 99)»: nothing but the name of a street or village stands before that house.
  let isBracket = gapBefore(reading, from).endsWith('(')
  // «Consulting firm with a seat in Miami, Florida»: more than the name stands before that comma.
  let isName = isSure
  for (let at = from; at < stop; at++) {
    if (at > from && tokens.pause[at] === SENTENCE) return null
    const gap = gapBefore(reading, at)
    const isComma = /[,–—]/.test(gap)
    isName &&= !/[:(]/.test(gap)
    // «Hotel X, Y.», and behind the town «Hotel X, Jūrmala, Bulduri».
    if (isName && gap.endsWith(', ') && (!hasComma || isInTown)) {
      const place = smallPlace(reading, at)
      if (place !== null) return place
      isInTown = isTown(reading, at)
    }
    hasComma ||= isComma
    isParted ||= isComma || gap.includes('(')
    if ((hasComma || isBracket) && isHouse(reading, at)) return { start: at - 1, end: at + 1 }
    isBracket &&= isProper(reading, at)
    if (isParted && isLocality(reading, at)) return { start: at, end: at + 1 }
    isName &&= isProper(reading, at) || isLink(reading, at)
  }
  return null
}

const gapBefore = ({ text, tokens }: Reading, at: number): string =>
  at === 0 ? '' : text.slice(tokens.end[at - 1], tokens.start[at])

/** «Feria 19», and nothing of the same clause behind it. */
export function isHouse(reading: Reading, at: number): boolean {
  const { tokens } = reading
  if (tokens.kind[at] !== NUMBER || tokens.pause[at] !== JOINED || !isProper(reading, at - 1)) return false
  const house = numberAt(reading, at)
  if (!Number.isInteger(house) || house < 1 || house > MOST_HOUSES) return false
  // «Visum 100 %»
  const isShare = /^\s?%/.test(reading.text.slice(tokens.end[at], tokens.end[at] + 2))
  return endsClauseAt(tokens, at + 1) && !isShare && !isMoney(reading, at) && !isMonth(reading, at - 1)
}

const isMonth = (reading: Reading, at: number): boolean => has(reading, 'month') && isKnownWord(reading, at)

/** «кв. X», «X pagasts»: the word for it with a name before or behind. */
const isLocality = (reading: Reading, at: number): boolean =>
  LOCALITIES.at(reading.tokens.hash[at]) === true &&
  !isPreposition(reading, at) &&
  ((endsClauseAt(reading.tokens, at + 1) && reading.tokens.pause[at] === JOINED && isProper(reading, at - 1)) ||
    isProperBehind(reading, at + 1))

/** «с. X» is a village, «с X» is «with X». */
const isPreposition = ({ text, tokens }: Reading, at: number): boolean =>
  tokens.end[at] - tokens.start[at] === 1 && text[tokens.end[at]] !== '.'

const LONGEST_LINK = 3
/** «кв. X», «aldeia de X». */
function isProperBehind(reading: Reading, at: number): boolean {
  const { tokens } = reading
  if (at >= tokens.count || tokens.pause[at] === SENTENCE) return false
  if (isProper(reading, at)) return true
  return isLink(reading, at) && tokens.pause[at + 1] === JOINED && isProper(reading, at + 1)
}

const isLink = ({ tokens }: Reading, at: number): boolean => tokens.end[at] - tokens.start[at] <= LONGEST_LINK

/**
 * Capitalised words that neither the pack nor the gazetteer of large towns knows: «Gasthof X, Y.», «Gasthof X, Y sucht». What goes on
 * with more names is a list, and no place: «Services, Telecommunications, Media».
 */
function smallPlace(reading: Reading, from: number): Span | null {
  const { tokens, towns } = reading
  let end = from
  while (end < tokens.count && end - from < LONGEST_PLACE && (end === from || tokens.pause[end] === JOINED)) {
    if (!isProper(reading, end)) break
    if (towns === undefined || isTown(reading, end)) return null
    if (isKnownWord(reading, end) || overlaps(reading, { start: end, end: end + 1 }, 'company')) return null
    end++
  }
  // «Marlow Farm, Sat and Sun off»: days and forms are cut short, hardly ever places.
  if (end === from || tokens.end[from] - tokens.start[from] < LEAST_PLACE) return null
  return endsPlace(reading, end) ? { start: from, end } : null
}

function endsPlace(reading: Reading, end: number): boolean {
  const { tokens } = reading
  if (end >= tokens.count || tokens.pause[end] === SENTENCE) return true
  if (tokens.pause[end] === CLAUSE) return gapBefore(reading, end).includes(',')
  // «Pieczarkarnia X, Zaliwie k. Siedlec»
  if (NEAR_TOWN.at(tokens.hash[end])) return isProper(reading, end + 1)
  // «Gasthof X, Y sucht», not «Gasthof X, Reinigung der Zimmer».
  const isVerb = tokens.kind[end] === WORD && tokens.end[end] - tokens.start[end] > LONGEST_LINK
  return isVerb && !isCapital(reading, end) && !isKnownWord(reading, end)
}

const isTown = ({ towns }: Reading, at: number): boolean => towns !== undefined && towns[at] !== ABSENT

/** A word with a capital first and small letters behind. */
function isProper(reading: Reading, at: number): boolean {
  const { tokens, original, offsets } = reading
  if (at < 0 || tokens.kind[at] !== WORD || tokens.end[at] - tokens.start[at] < 3 || !isCapital(reading, at))
    return false
  const second = tokens.start[at] + 1
  const sign = original[offsets === null ? second : offsets[second]]
  return sign === sign.toLowerCase()
}
