/** Meaning of the words around digits: a phone, another number, or nothing. */
export type Cue = 'phone' | 'other' | 'none'

/** Beginnings of words that announce a phone number, in European and some other languages. */
const phoneStems =
  't т ph tel тел tfn tfno tlf tlfn tlfno tfo tlfo tālr talr mob моб мобилн phone telef telep mobil ' +
  'cell cep gsm call ring text whats wsp wapp ватс вотс ватц вацап viber вайб ' +
  'вибер signal сигнал zalo imo zvan zvon звон звън позвън дзвон набер набир skamb dzwo zadzw dzvon ' +
  'kontakt contact contat ' +
  'контакт kapcs info інфо инфо llam llám lig sun sună apel suna anruf ruf erreich hív hivj hivas ' +
  'keres helist võta volaj volat ' +
  'zavol zvat zovi pozov nazov poklič chiam appel appell joind bel gsm sms смс ' +
  'hotlin лінія лінію линия линии горяч гаряч fax факс факсу rašyk rakst rašyt пиш писа pisz pisać napisz ' +
  'escrib mandar scriv scrie schreib skriv skriva kirjut írj ír γράψ τηλ κιν καλέ wats arayın ara hỏi gọi điện sđt đt ' +
  'alo liên thirr telefono cel numri هاتف اتصل اتصلو كلمني كلمون راسلن راسلون تواصل واتس جوال رقم موبايل تلفون للتواصل واتساب razón dyżur nahlás näbor soita ringi обажд звон ' +
  'телеф тлф зв позвон перезвон созвон подзвон подзвін зателеф обад пишет пишит пишіт напиш ' +
  'мобіл мобил ватсап вотсап piezv sazvan sazin paskamb parašy parasy susisiek võtke votke ligue ligar zap wasap wasapp guasap ' +
  'móvil movil telem celular mensaj mándame rufen durchruf handy hdy smsem komórk komork kom dial msg mobiil ' +
  'फोन फ़ोन मोबाइल सम्पर्क संपर्क व्हाट्स ह्वाट्स वाट्स कॉल कल'

/** Beginnings of words that announce another number: registrations, licences, codes, accounts, documents. */
const otherStems =
  'reģ reg рег nip regon krs kraz kvk cui cif nif nie nipc iva vat pvn pvm ičo ičp dič ico dic icp инн ' +
  'огрн кпп снилс єдрпоу едрпоу ' +
  'еик булстат унп бин иин licen лиценз ліценз ліц лиц код кодо code código cod codice codul kods ' +
  'kodas kood kodak įk ref ' +
  'konto kont rach rachun rahun account acct рахун счет счёт сметк carta ' +
  'card kart картк карт kred iban bic swift ' +
  'siret siren rcs hrb ust steuer steuern handelsreg mersis pesel oib cnp abn acn ein crn vrn uen eori duns dni passp паспорт pas isbn ' +
  'issn art ley закон ' +
  'zip cep postal plz poštn индекс індекс charit chariti company companies rc afm αφμ γεμη ruc rut ' +
  'cuit cnpj cpf nit rnc dossier ' +
  'order заказ замов tracking invoice счёт factura бюджет id permit cert kód zezwol wpis rejestr certyf ' +
  'rif бик vacatur ilan azonos kennziff aktenz registrat registrac reģistrācijas registernum autorizac autorizaț autorizaç kundennum auftragsnum betriebsnum ' +
  'регистр реестр реєстр mst phép سجل رخصة ترخيص'

/** Such words that adverts also have in their sentences. */
const commonStems = 'ofert offer oglos refer vakan vacan ваканс'

/** Words for «number»; it is a phone's unless a word before it names another thing. */
const NUMBER_STEMS =
  'nr no n num нр numer nomer номер number номеру номером número numero numar număr nummer numurs ' +
  'numuri numuru αριθμός số nummeri числo'
const numberWords = new Set(NUMBER_STEMS.split(' '))

const byBeginning = (list: string): Map<string, string[]> => {
  const table = new Map<string, string[]>()
  for (const stem of list.split(/\s+/)) {
    if (stem === '') continue
    const key = stem.slice(0, 2)
    table.set(key, [...(table.get(key) ?? []), stem])
  }
  return table
}
const phoneTable = byBeginning(phoneStems)
/** A sentence that ended with two words or fewer behind it: «with references. Andrea, 310…». */
const ENDED = /[.!?] \p{L}{3,}\P{L}*(?:\p{L}+\P{L}*)?$/u

const otherTable = byBeginning(otherStems)
const commonTable = byBeginning(commonStems)

/**
 * Whether a word starts with a stem. Short stems must be the whole word, or «tel» would find «telpa» and «bel»
 * «belangrijk».
 */
const startsWithStem = (word: string, table: Map<string, string[]>): boolean =>
  (table.get(word.slice(0, 2)) ?? []).some((stem) => (stem.length <= 3 ? word === stem : word.startsWith(stem)))

/** Whether a word announces a phone number. */
export const isPhoneWord = (word: string): boolean => startsWithStem(word, phoneTable)

/** Cues farther away usually belong to something else on the line. */
const LOOK_BACK = 60
const WORDS_BACK = 6
/** Another number than a phone is named closer by. */
const OTHER_WORDS_BACK = 4
/** Words with a meaning of their own announce another number right before it alone: «references, please. 055…». */
const COMMON_WORDS_BACK = 2

/**
 * A whole number that stands before another one: its digits, and a sign that ends it. Spaces, dots and dashes alone
 * stand between groups of one number.
 */
const WHOLE_NUMBER = /\d(?:[ ./-]?\d){5,}(?=[^\d]*(?:[,;|()•·–—\n]|[\p{L}\p{M}]{2}))/gu

/** Where the words begin that speak of the digits at the end of a line: a register's word names its own number alone. */
function ownWords(line: string): number {
  let from = 0
  for (const { index, 0: number } of line.matchAll(WHOLE_NUMBER)) from = index + number.length
  return from
}

/** The cue of the last words on the line before `start`; the nearest telling word decides. */
export function cueBefore(text: string, start: number): Cue {
  // Cut before the line's beginning is sought: in a text of one line the search would go back to its start each time.
  const before = text.slice(Math.max(0, start - LOOK_BACK), start)
  const line = before.slice(before.lastIndexOf('\n') + 1)
  const cue = cueOf(line)
  // «Tel. 6700 0000, 6700 0001» announces both; «reg. no. 40003000000, 6700 0000» registers one.
  return cue === 'other' ? cueOf(line.slice(ownWords(line))) : cue
}

function cueOf(line: string): Cue {
  if (/[📞📱☎📲✆🤙]\W*$/u.test(line)) return 'phone'
  // «…/vagas?id=17» says nothing about the number behind it.
  const words = (line.includes('=') ? line.replace(/\S*=\S*/g, ' ') : line).match(/[\p{L}\p{M}№§]+/gu)
  if (words === null) return 'none'
  let cue: Cue = 'none'
  for (const [back, word] of words.slice(-WORDS_BACK).reverse().entries()) {
    if (numberWords.has(word)) {
      // «No» and «nr» are too common to announce a phone by themselves; «number» may.
      if (word.length > 3) cue = 'phone'
      continue
    }
    if (startsWithStem(word, phoneTable)) return 'phone'
    if (back >= OTHER_WORDS_BACK && !isSentTo(words)) continue
    // What is sent to a number goes to a telephone.
    if (word === '№' || startsWithStem(word, otherTable)) return isSentTo(words) ? 'phone' : 'other'
    if (back < COMMON_WORDS_BACK && startsWithStem(word, commonTable) && !ENDED.test(line))
      return isSentTo(words) ? 'phone' : 'other'
  }
  return cue
}

/**
 * Whether documents are sent to the number, as in «a photo of your passport to 07412…», so that it is no number of
 * theirs.
 */
const isSentTo = (words: readonly string[]): boolean => TOWARDS.has(words.at(-1) ?? '')

const TOWARDS = new Set('to on на uz į aadressile na la al para pe auf an till til a'.split(' '))

const SIGNS = '[€$£₽₴₺₸₪₹¥%‰°]'
const STEMS =
  'eur|евро|євро|eiro|usd|złot|руб|грн|гривн|гривен|forint|тыс|тис|tūkst|tukst|tūks|dolar|долл|dinar|' +
  'тенге|درهم|دينار|دولار|ليرة|جنيه|ريال|يورو|ευρω|ευρώ|' +
  'people|persons|osób|years|hours|stund|годин|лет|рокі|gadi|gadu|тиж'
const WHOLE =
  'gbp|pln|zł|zl|р|лв|лева|lei|ron|ft|huf|kč|kc|czk|kr|sek|nok|dkk|chf|fr|tl|try|đ|vnd|đồng|triệu|tr|' +
  'rs|inr|php|peso|tys|tis|mil|mln|млн|' +
  'k|к|тг|сум|дин|m2|м2|m²|м²|kg|кг|km|км|gb|шт|рок|год|lat|val|hod'
const AFTER = new RegExp(`^\\s{0,2}(?:/|-|–|,-)?\\s?(?:${SIGNS}|(?:${STEMS})|(?:${WHOLE})(?![\\p{L}\\d]))`, 'u')
const BEFORE =
  /(?:[€$£₽₴₺₸₪₹¥]|(?<!\p{L})(?:eur|usd|pln|gbp|php|inr|rs\.?|kč|zł|nok|sek|dkk|chf|ugx|ksh|cop|mxn|r\$))\s?$/u

/** Whether money or a measure stands directly beside the digits. */
export function besideMeasure(text: string, start: number, end: number): boolean {
  return AFTER.test(text.slice(end, end + 14)) || BEFORE.test(text.slice(Math.max(0, start - 6), start))
}

const year = (n: string): boolean => n.length === 4 && (n.startsWith('19') || n.startsWith('20'))
const small = (n: string, most: number): boolean => n.length <= 2 && Number(n) <= most

/** Whether the shape of the groups alone shows a date, hours, a range of pay or the like. */
export function isMeasureShape(groups: readonly string[], gaps: readonly string[]): boolean {
  if (isRange(groups, gaps) || isCard(groups) || isRound(groups) || isAddress(groups, gaps)) return true
  if (groups.length < 2) return false
  return groups.some((_, i) => isDate(groups.slice(i), gaps.slice(i)) || isHours(groups.slice(i), gaps.slice(i)))
}

const POINT = /^[./-]$/

/** Whether the groups begin with a date: 15.03.2026, 2026-03-15, 03/2026, or two years. */
function isDate(g: readonly string[], gaps: readonly string[]): boolean {
  // Both gaps must be equal: «15.03-2026» more likely cuts a number oddly.
  const dated = gaps.length > 1 && POINT.test(gaps[0]) && gaps[1] === gaps[0]
  if (dated && small(g[0], 31) && small(g[1], 31) && year(g[2])) return true
  if (dated && year(g[0]) && small(g[1], 12) && small(g[2], 31)) return true
  if (g.length === 2 && small(g[0], 12) && year(g[1])) return true
  return g.length >= 2 && g.filter(year).length >= 2 && g.every((n) => year(n) || small(n, 31))
}

/** Whether the groups begin with hours: 07.00 – 19.00. */
function isHours(g: readonly string[], gaps: readonly string[]): boolean {
  if (g.length < 4 || gaps[0] !== '.' || gaps[2] !== '.' || !/^\s?[-–—]\s?$/.test(gaps[1])) return false
  const clock = (hour: string, minute: string) => small(hour, 24) && minute.length === 2 && Number(minute) < 60
  return clock(g[0], g[1]) && clock(g[2], g[3])
}

/** Whether the groups are a house number and a postcode: «43/45, 01-170». */
function isAddress(g: readonly string[], gaps: readonly string[]): boolean {
  if (g.length !== 4 || gaps[2] !== '-' || g[2].length !== 2 || g[3].length !== 3) return false
  return POINT.test(gaps[0]) && /^,?\s$/.test(gaps[1])
}

/** Whether the groups are a range of round numbers with one dash, the second higher: «2800-3400», «15 000 – 20 000». */
function isRange(g: readonly string[], gaps: readonly string[]): boolean {
  const dash = gaps.findIndex((gap) => /^\s*[-–—/]\s*$/.test(gap))
  if (dash < 0 || gaps.some((gap, i) => i !== dash && /[-–—/]/.test(gap))) return false
  const low = g.slice(0, dash + 1).join('')
  const high = g.slice(dash + 1).join('')
  // Pay has no leading zero, and the ends of a range have about the same length.
  if (low.startsWith('0') || high.startsWith('0') || Math.abs(low.length - high.length) > 1) return false
  return Number(low) < Number(high) && Number(low) % 50 === 0 && Number(high) % 50 === 0
}

/** Whether the groups are those of a bank card, «1234 5678 9012 3456»; phones are never written so. */
const isCard = (g: readonly string[]): boolean => g.length === 4 && g.every((n) => n.length === 4)

/** Whether a number is mostly zeros or one repeated digit; nobody has such a phone number. */
const isRound = (g: readonly string[]): boolean =>
  /^[1-9]\d{0,2}0{6,}$/.test(g.join('')) || /^(\d)\1+$/.test(g.join(''))

/** Whether the groups are a list: «5, 10, 15, 20»; without an announcing word also «5,10,15». */
export function isList(groups: readonly string[], gaps: readonly string[], announced: boolean): boolean {
  // Numbers in a list have no leading zero: «…, 00, 05, 37» is none.
  if (groups.length < 3 || groups.some((n) => n.length > 1 && n.startsWith('0')) || groups[0] === '0') return false
  return gaps.every((gap) => (announced ? gap === ', ' : /^\s?[,;]\s?$|^\.\.\.?$/.test(gap)))
}
