import { JOINED, NUMBER, SENTENCE } from '../tokens.ts'
import { gluedHours, isRightBehind } from './lengths.ts'
import { startsAt } from './places.ts'
import { near, numberAt, placesOf, type Reading, type Span } from './reading.ts'
import { byWords, wordSet } from './word-values.ts'

// These lists mix all languages, because adverts do; no language's own list has these words alone.

/** Words for counted work in a week: days, nights, shifts, times. */
const COUNTED = wordSet(
  'day days night nights shift shifts times dienas dienām naktis maiņas reizes dienos dienas dienų pamainos kartus päeva ' +
    'päeval vahetust korda dni nocy zmian razy дней дня день дн ночей смен раз днів дні змін разів рази zile nopți ture ori ' +
    'дни нощи смени пъти tage nächte schichten mal días noches turnos veces dias noites vezes dies nits vegades dní nocí ' +
    'směn smien nocou krát dana noći smjena puta noči izmen krat nap napot napon alkalommal gün gece vardiya kez dagar ' +
    'nätter pass gånger dage nætter vagter gange dager netter vakter ganger dagen nachten diensten keer päivää yötä vuoroa ' +
    'kertaa jours nuits postes fois giorni notti turni volte μέρες ημέρες νύχτες βάρδιες φορές lá oíche uair ijiem jum darba ' +
    'ditë netë herë ngày đêm ca buổi 天 أيام ايام يوم दिन araw',
)
/** Words for six and seven: with the weekly rest of Directive 2003/88/EC, so many days leave no room for long ones. */
const SIX_OR_SEVEN = byWords(
  [
    6,
    'six seši sešas sešās šešios šešias šešis kuus kuuel sześć шесть шість șase sase шест sechs seis sis šest šesť šiestich ' +
      'hat altı sex seks zes kuusi six sei έξι έξη sé sitta gjashtë sáu 六 ستة छह छः anim',
  ],
  [
    7,
    'seven septiņas septiņi septiņās septynias septynios seitse seitsmel siedem семь сім șapte sapte седем sieben siete sete ' +
      'set sedem sedm sedam hét yedi sju syv zeven seitsemän sept sette επτά εφτά seacht sebat sebgħa shtatë bảy 七 سبعة सात ' +
      'pito',
  ],
)
const WEEK = wordSet(
  'week wk pw weekly nedēļā ned savaitę savaitėje sav nädalas tygodniu tydzień tydz tygodniowo неделю нед тиждень тижні тижд ' +
    'săptămână saptamana sapt седмица седмично седмицата woche wöchentlich semana setmana týdnu týden týždni týždeň tjedno ' +
    'tjednu nedjeljno sedmično teden tednu hét héten hetente hafta haftada vecka veckan uge ugen uke uka viikossa semaine ' +
    'settimana εβδομάδα seachtain ġimgħa javë tuần 周 أسبوع الأسبوع हफ्ते linggo',
)
const SHIFT = wordSet(
  'shift shifts maiņa maiņas maiņā pamaina pamainos pamainą vahetus vahetuse zmiana zmiany zmianę смена смены смену зміна ' +
    'зміни зміну tura ture schimb смяна смяната schicht schichten turno turnos torn směna směny zmena zmeny smjena smena ' +
    'izmena műszak vardiya skift skiftet pass vagt vakt dienst ploegendienst vuoro työvuoro poste turni βάρδια',
)

/** Whether a word for a shift stands directly before hours or behind them: «the shift lasts 13 hours». */
export function isOfShift({ tokens }: Reading, { start, end }: Span): boolean {
  const from = Math.max(0, start - SHIFT_REACH)
  const to = Math.min(tokens.count, end + 1)
  for (let at = start - 1; at >= from && tokens.pause[at + 1] === JOINED; at--)
    if (SHIFT.at(tokens.hash[at])) return true
  for (let at = end; at < to && tokens.pause[at] === JOINED; at++) if (SHIFT.at(tokens.hash[at])) return true
  return false
}
const SHIFT_REACH = 5

const OPEN = wordSet(
  'open opens opening atvērts atvērta atvērti atidaryta avatud lahtioleku otwarte otwarty otwarta czynne czynny открыт ' +
    'открыта открыто відкрито відкритий відкрита deschis deschisă отворен отворено отворена geöffnet öffnungszeiten abierto ' +
    'abierta apertura aberto aberta obert ouvert ouverte aperto otevřeno otvorené otvoreno odprto nyitva açık öppet åbent ' +
    'åpent geopend auki ανοιχτά oscailte miftuħ hapur مفتوح 营业 bukas',
)

/**
 * Whether hours are opening hours of a house, in which people work by turns: «The shop is open 8 to 21, seven days a
 * week».
 */
export function isOfHouse({ tokens }: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (OPEN.at(tokens.hash[at])) return true
  return false
}

/** Number of work days in a week, with the span of the words that state it. */
export type WorkDays = Span & { readonly days: number }

/**
 * Finds all statements such as «six days a week», «7 nights», «6–7 times a week»; a range counts as its lower number.
 */
export function workDays(reading: Reading): readonly WorkDays[] {
  const { tokens } = reading
  const found: WorkDays[] = []
  for (let at = 1; at < tokens.count; at++) {
    if (COUNTED.at(tokens.hash[at]) === undefined || tokens.pause[at] !== JOINED) continue
    const days = countAt(reading, at - 1)
    if (!(days >= 6 && days <= 7) || !isOfWeek(reading, at + 1)) continue
    const lower = countAt(reading, at - 2)
    found.push({ start: at - 1, end: at + 1, days: lower === days - 1 ? lower : days })
  }
  return found
}

const countAt = (reading: Reading, at: number): number =>
  at < 0 ? Number.NaN : (SIX_OR_SEVEN.at(reading.tokens.hash[at]) ?? numberAt(reading, at))

/**
 * Whether a count is of a week: «Six days a week», «seven days in summer», but not «7 days on, 7 off» or «6 days, then
 * a day off».
 */
function isOfWeek(reading: Reading, end: number): boolean {
  const { tokens } = reading
  if (isRightBehind(placesOf(reading, 'per-week'), tokens, end, 1)) return true
  let isRota = near(reading, { start: end - 1, end }, 'day-off', BESIDE) !== null
  for (let at = end; at < end + BESIDE && at < tokens.count && tokens.pause[at] < SENTENCE; at++) {
    if (WEEK.at(tokens.hash[at])) return true
    if (countAt(reading, at) > 0) isRota = true
  }
  return !isRota
}
const BESIDE = 6

// «год» and «години» are left out: hours in Ukrainian, years in Russian and Bulgarian.
const HOURS = wordSet(
  'h hr hrs hour hours std stunden stunda stundas stundām st val valandų valandas valandos tundi tunni godz godzin godziny ' +
    'ч час часов часа ore horas hores hodin hodín hod sati ur óra órát saat timmar tim timer uur uren tuntia ' +
    'heures ore ώρες uair sigħat orë giờ tiếng 小时 ساعة ساعات घंटे oras',
)

/** Hours that begin at a token: «12 h», «12h»; NaN for none. */
export function hoursAt(reading: Reading, at: number): { readonly hours: number; readonly end: number } {
  const { text, tokens } = reading
  const glued = gluedHours(text, tokens, at)
  if (glued > 0) return { hours: glued, end: at + 1 }
  const isLength = tokens.kind[at] === NUMBER && at + 1 < tokens.count && isHour(reading, at + 1)
  return { hours: isLength ? numberAt(reading, at) : Number.NaN, end: at + 2 }
}

/** Whether a number counts weeks or days: «16-week», «16 days». */
export const isOfTime = ({ tokens }: Reading, at: number): boolean =>
  tokens.kind[at] === NUMBER &&
  at + 1 < tokens.count &&
  (WEEK.at(tokens.hash[at + 1]) || COUNTED.at(tokens.hash[at + 1])) === true

const isHour = (reading: Reading, at: number): boolean =>
  HOURS.at(reading.tokens.hash[at]) === true || startsAt(placesOf(reading, 'hour'), at)
