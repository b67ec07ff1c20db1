import { ABSENT } from '../number-table.ts'
import { CLAUSE, JOINED, NUMBER, SENTENCE, WORD } from '../tokens.ts'
import { isMoney } from './lengths.ts'
import { endsClauseAt, has, isCapital, isKnownWord, numberAt, overlaps, type Reading, type Span } from './reading.ts'
import { wordSet } from './word-values.ts'

/** Words for a quarter, village, parish or countryside of all languages at once; a name stands beside them. */
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

/** Words between a small place and a nearby town, of all languages at once. */
const NEAR_TOWN = wordSet(
  'near bei nähe bij vid nær nära lähellä k koło pod blisko u kod pri pie netālu prie netoli lähedal blízko pri под рядом близ ' +
    'біля коло поблизу близо до lângă langa aproape cerca perto junto près vicino közelében κοντά',
)

/** Tokens behind a name in which its place may stand. */
const REACH = 14
const LONGEST_PLACE = 4
const LEAST_PLACE = 4
const MOST_HOUSES = 999

/**
 * Finds the employer's place behind its name in the same sentence: a street with a house number, a word for a quarter
 * or village, or, directly behind a comma, a place that is no large town.
 * @param from the token where the name begins, or the one behind its legal form
 * @param isSure whether the name is certainly one, such as a name that opens its sentence; only then a mere name behind
 * it is a place
 */
export function placeBehind(reading: Reading, from: number, isSure: boolean): Span | null {
  const { tokens } = reading
  const stop = Math.min(tokens.count, from + REACH)
  let isParted = false
  let hasComma = false
  let isInTown = false
  // In «Farm X (Nowa 99)» only the name of a street or village may stand before the house number.
  let isBracket = gapBefore(reading, from).endsWith('(')
  // In «Consulting firm with a seat in Miami, Florida» more than the name stands before the comma.
  let isName = isSure
  for (let at = from; at < stop; at++) {
    if (at > from && tokens.pause[at] === SENTENCE) return null
    const gap = gapBefore(reading, at)
    const isComma = /[,–—]/.test(gap)
    isName &&= !/[:(]/.test(gap)
    // A small place may follow the name or the town: «Hotel X, Y.», «Hotel X, Jūrmala, Bulduri».
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

/** Whether a number is a house number: «Feria 19» with the clause ending behind it. */
export function isHouse(reading: Reading, at: number): boolean {
  const { tokens } = reading
  if (tokens.kind[at] !== NUMBER || tokens.pause[at] !== JOINED || !isProper(reading, at - 1)) return false
  const house = numberAt(reading, at)
  if (!Number.isInteger(house) || house < 1 || house > MOST_HOUSES) return false
  // A percentage follows: «Visum 100 %».
  const isShare = /^\s?%/.test(reading.text.slice(tokens.end[at], tokens.end[at] + 2))
  return endsClauseAt(tokens, at + 1) && !isShare && !isMoney(reading, at) && !isMonth(reading, at - 1)
}

const isMonth = (reading: Reading, at: number): boolean => has(reading, 'month') && isKnownWord(reading, at)

/** Whether a token is the word for a small place with a name before or behind: «кв. X», «X pagasts». */
const isLocality = (reading: Reading, at: number): boolean =>
  LOCALITIES.at(reading.tokens.hash[at]) === true &&
  !isPreposition(reading, at) &&
  ((endsClauseAt(reading.tokens, at + 1) && reading.tokens.pause[at] === JOINED && isProper(reading, at - 1)) ||
    isProperBehind(reading, at + 1))

/** Whether one letter is a preposition: «с. X» is a village, «с X» is «with X». */
const isPreposition = ({ text, tokens }: Reading, at: number): boolean =>
  tokens.end[at] - tokens.start[at] === 1 && text[tokens.end[at]] !== '.'

const LONGEST_LINK = 3
/** Whether a name follows, perhaps behind a link: «кв. X», «aldeia de X». */
function isProperBehind(reading: Reading, at: number): boolean {
  const { tokens } = reading
  if (at >= tokens.count || tokens.pause[at] === SENTENCE) return false
  if (isProper(reading, at)) return true
  return isLink(reading, at) && tokens.pause[at + 1] === JOINED && isProper(reading, at + 1)
}

const isLink = ({ tokens }: Reading, at: number): boolean => tokens.end[at] - tokens.start[at] <= LONGEST_LINK

/**
 * Finds capitalised words that neither the pack nor the gazetteer of large towns has: «Gasthof X, Y.», «Gasthof X, Y
 * sucht». More names behind them make a list, not a place: «Services, Telecommunications, Media».
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
  // Short words are abbreviated days and legal forms, rarely places: «Marlow Farm, Sat and Sun off».
  if (end === from || tokens.end[from] - tokens.start[from] < LEAST_PLACE) return null
  return endsPlace(reading, end) ? { start: from, end } : null
}

function endsPlace(reading: Reading, end: number): boolean {
  const { tokens } = reading
  if (end >= tokens.count || tokens.pause[end] === SENTENCE) return true
  if (tokens.pause[end] === CLAUSE) return gapBefore(reading, end).includes(',')
  // A nearby town follows: «Pieczarkarnia X, Zaliwie k. Siedlec».
  if (NEAR_TOWN.at(tokens.hash[end])) return isProper(reading, end + 1)
  // A verb ends the place in «Gasthof X, Y sucht»; «Gasthof X, Reinigung der Zimmer» has none.
  const isVerb = tokens.kind[end] === WORD && tokens.end[end] - tokens.start[end] > LONGEST_LINK
  return isVerb && !isCapital(reading, end) && !isKnownWord(reading, end)
}

const isTown = ({ towns }: Reading, at: number): boolean => towns !== undefined && towns[at] !== ABSENT

/** Whether a word has a capital first and a small letter second. */
function isProper(reading: Reading, at: number): boolean {
  const { tokens, original, offsets } = reading
  if (at < 0 || tokens.kind[at] !== WORD || tokens.end[at] - tokens.start[at] < 3 || !isCapital(reading, at))
    return false
  const second = tokens.start[at] + 1
  const sign = original[offsets === null ? second : offsets[second]]
  return sign === sign.toLowerCase()
}
