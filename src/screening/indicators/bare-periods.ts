import { NUMBER, type Tokens } from '../tokens.ts'
import { mayEndSum } from './amounts.ts'
import { CONCEPT, type Hits, withPlaces } from './lexicon.ts'
import { isDigit } from './numbers.ts'
import { tokenAt } from './reading.ts'
import { byWords } from './word-values.ts'

const HOUR = CONCEPT['per-hour']
const DAY = CONCEPT['per-day']
const WEEK = CONCEPT['per-week']
const MONTH = CONCEPT['per-month']
const YEAR = CONCEPT['per-year']

/**
 * Words for a period behind a slash, as in «80 €/Tag», of all languages at once, because adverts mix them. Elsewhere
 * most of these words have nothing to do with pay («night», «Monat Mai»), so no language's own list has them.
 */
const BARE: readonly (readonly [period: number, words: string])[] = [
  [
    HOUR,
    'hour hr h stunde std stunda stundu valanda val tund tunnis timme timmen tim time timen uur heure hora ora ore ' +
      'hodina hod godzina godzine godz sat sati uro ura orë óra ώρα saat giờ час ч часа ساعة 时 घंटा oras siegha uair',
  ],
  [
    DAY,
    'day night shift tag nacht schicht abend día dia jornada noche turno noite diaria zi tura noapte seara jour nuit journée ' +
      'giorno notte dzień dniówka noc zmiana zmianę doba dobę den směna smena zmena dan noć noč smjena izmena diena dienu ' +
      'maiņa nakts diennakts para dieną naktis pamaina päev öö vahetus õhtu dag natt nat skift vagt pass dygn nacht dienst ' +
      'päivä vuoro yö nap éjszaka műszak ditë natë gün gece vardiya ngày đêm μέρα ημέρα νύχτα βάρδια nit torn lá oíche jum ' +
      'lejl день сутки смена смену ночь вечер выход добу ніч зміна зміну вечір вихід ден смяна нощ يوم ليلة 天 日 晚 दिन रात ' +
      'araw gabi',
  ],
  [
    WEEK,
    'week wk woche semana sem saptamana sapt semaine settimana tydzień tydz týden týždeň tjedan teden nedēļa ned savaitė sav ' +
      'nädal vecka uge viikko vko hét javë hafta tuần εβδομάδα setmana seachtain ġimgħa неделя неделю нед тиждень тижд ' +
      'седмица أسبوع 周 हफ्ता हप्ता linggo',
  ],
  [
    MONTH,
    'month mth mo monat mes mês luna mois mese miesiąc mies mc msc měsíc mesiac mjesec mesec mēnesis mēn mėnuo mėn kuu ' +
      'kuukausi kk måned månad maand hónap hó muaj ay tháng μήνας mí xahar месяц мес місяць міс месец شهر 月 महीना महिना ' +
      'buwan',
  ],
  [YEAR, 'year yr jahr año ano rok gads metai aasta année anno år jaar vuosi év vit yıl năm έτος any година سنة 年'],
]

/** One word is an hour in Ukrainian, but a year in Russian and Bulgarian. */
const OWN: Readonly<Record<string, typeof BARE>> = { uk: [[HOUR, 'год година годину']], ru: [[YEAR, 'год']] }

const PERIODS = byWords(...BARE)
const PERIODS_OF = new Map(Object.entries(OWN).map(([language, rows]) => [language, byWords(...BARE, ...rows)]))

/**
 * Adds period words behind a measure and a slash to the places of their period: «80 €/Tag», «40 h/week», «15 € brutto /
 * Std.»
 */
export function withBarePeriods(hits: Hits, text: string, tokens: Tokens, language: string): Hits {
  const periods = PERIODS_OF.get(language) ?? PERIODS
  const found = new Map<number, number[]>()
  // Ends of hours, collected on first use.
  let hours: ReadonlySet<number> | undefined
  const endsHours = (at: number): boolean => {
    hours ??= new Set(hits[CONCEPT.hour])
    return hours.has(at)
  }
  for (let stroke = text.indexOf('/'); stroke >= 0; stroke = text.indexOf('/', stroke + 1)) {
    const at = tokenAt(tokens, stroke)
    if (at === 0 || at === tokens.count || tokens.start[at] - stroke > WITH_SPACE) continue
    const period = periods.at(tokens.hash[at])
    if (period === undefined || !(endsSum(text, tokens, at, language) || endsHours(at))) continue
    const places = found.get(period)
    if (places === undefined) found.set(period, [at, at + 1])
    else places.push(at, at + 1)
  }
  let all = hits
  for (const [period, places] of found) all = withPlaces(all, period, places)
  return all
}

/** Distance of a word behind the slash: «/Tag» or «/ Tag». */
const WITH_SPACE = 2

/** Whether a number or a sum ends before a token, unlike in «day / night». */
const endsSum = (text: string, tokens: Tokens, at: number, language: string): boolean =>
  tokens.kind[at - 1] === NUMBER ||
  isDigit(text.charCodeAt(tokens.start[at - 1])) ||
  mayEndSum(text, tokens, at, language)
