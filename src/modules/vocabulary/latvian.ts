// Data: what the signs of screening are called and mean, in Latvian; in English they stand in screening/write/words.ts.
import type { ContactKind } from '../../screening/contacts/contact.ts'
import type { Words } from '../../screening/write/words.ts'

const ILO = 'SDO un EK rādītāji, 2009'
const ANTI_SLAVERY = 'Anti-Slavery International, 2018'
const EURES = 'EURES un ELA padomi darba meklētājiem'
const META = 'Meta padomi par darba piedāvājumiem'
const SAPS = 'Dienvidāfrikas policijas saraksts'

/** Indicators and protective signs by code. */
export const SIGNS: Readonly<Record<string, Words>> = {
  'pay-unrealistic': {
    name: 'Nereāla alga',
    means: 'Daudz vairāk, nekā šādā darbā tur maksā, vai «augsti ienākumi» bez skaitļa ir ierasta ēsma.',
    source: `${ANTI_SLAVERY}; IOM; ITUC, 2018`,
  },
  'no-requirements': {
    name: 'Bez prasībām',
    means: 'Darbu, kuram vajag prasmi, valodu vai dokumentus, piedāvā jebkuram.',
    source: 'IOM; ES saraksts ar viltus piedāvājuma pazīmēm',
  },
  'upfront-fee': {
    name: 'Maksa pirms darba',
    means: 'Naudu prasa pirms pirmās darba dienas; strādniekam par darbu nekad nav jāmaksā.',
    source: `${ANTI_SLAVERY}; ${EURES}`,
  },
  'debt-advance': {
    name: 'Ceļš kā parāds',
    means: 'Strādnieks ir parādā jau pirms pirmās dienas un atmaksā to no algas.',
    source: `${ILO}, piespiedu vervēšana: parāda verdzība; Polaris`,
  },
  'travel-arranged': {
    name: 'Ceļu nokārto vervētājs',
    means: 'Biļetes, dokumenti vai robežas šķērsošana ir vervētāja rokās, tātad arī atpakaļceļš.',
    source: `IOM; ${SAPS}`,
  },
  'visa-shortcut': {
    name: 'Vīza pa īsāko ceļu',
    means: 'Neviens vervētājs nevar garantēt atļauju; kas strādā ar tūristu vīzu, paliek bez aizsardzības.',
    source: META,
  },
  'tied-housing': {
    name: 'Mājoklis piesiets darbam',
    means: 'Mājokli dod darba devējs par nezināmu vai no algas atvilktu maksu: kas aiziet no darba, zaudē abus.',
    source: 'Volodko, Cockbain un Kleinberg, 2020',
  },
  'employer-hidden': {
    name: 'Darba devējs slēpts',
    means: 'Nav nosaukts ne darba devējs, ne aģentūra, ne adrese vai reģistrācija, tātad nevienu nevar pārbaudīt.',
    source: `${ANTI_SLAVERY}; ${SAPS}; Meta`,
  },
  'contact-mobile-only': {
    name: 'Saziņa tikai pa mobilo',
    means: 'Vienīgais ceļš ir mobilais numurs, ziņapmaiņas lietotne vai bezmaksas pasts; katru var pamest vienā dienā.',
    source: `${ANTI_SLAVERY}; Meta`,
  },
  'vague-duties': {
    name: 'Neskaidri pienākumi',
    means: 'Nav skaidrs, kāds ir darbs, tāpēc tas var kļūt par citu.',
    source: `${ANTI_SLAVERY}; ${ILO}, maldinoša vervēšana: darba raksturs`,
  },
  urgency: {
    name: 'Steiga',
    means: 'Izbraukšana tūlīt vai bez sarunas neatstāj laika piedāvājumu pārbaudīt.',
    source: META,
  },
  secrecy: {
    name: 'Slepenība',
    means: 'Lasītāju lūdz nevienam nestāstīt, vai arī sīkāk stāsta tikai privāti.',
    source: 'IOM; Meta',
  },
  'personal-profile': {
    name: 'Prasa ziņas par personu',
    means: 'Prasa dzimumu, vecumu, izskatu vai ģimenes stāvokli, lai gan darbs tam nedod iemesla.',
    source: 'IOM; Meta; Eiropols, 2022',
  },
  'document-handover': {
    name: 'Dokumenti jāatdod',
    means: 'Pasi vai apliecību grib pirms līguma vai patur pie sevis; kam dokumentu nav, tas nevar aiziet.',
    source: `${ILO}, piespiedu vervēšana: dokumentu atņemšana; Polaris`,
  },
  'place-withheld': {
    name: 'Vieta noklusēta',
    means: 'Vietu vai valsti nesaka vai saka tikai vēlāk: mājās neviens nezinās, kur strādnieks ir.',
    source: `${ILO}, maldinoša vervēšana: vieta; Polaris`,
  },
  'no-contract': {
    name: 'Bez rakstiska līguma',
    means: 'Skaidra nauda rokā vai līgums «vēlāk» neatstāj neko, ar ko prasīt algu.',
    source: `${ILO}, maldinoša vervēšana: līgums; Polaris`,
  },
  'excessive-hours': {
    name: 'Pārmērīgs darba laiks',
    means: 'Tik garu darba laiku neatļauj neviens likums, vai nav nevienas brīvdienas.',
    source: 'SDO piespiedu darba rādītāji, 2012: pārmērīgs virsstundu darbs; robeža skaitļos ir mūsu pašu',
  },
  'targeted-vulnerable': {
    name: 'Vērsts uz cilvēkiem grūtībās',
    means: 'Piedāvājums uzrunā bēgļus, pārvietotus cilvēkus vai citu grupu, kurai grūti atteikt.',
    source: 'Eiropola rīcības diena, 2022; EDSO, 2022',
  },
  'scam-compound': {
    name: 'Krāpšanas centra raksts',
    means: 'Biroja, drukāšanas vai kazino darbs apvidū, kas pazīstams ar piespiedu krāpšanu, ar apmaksātu ceļu.',
    source: 'UNODC piespiedu noziegumu rādītāji; OHCHR, 2023; Interpols',
  },
  'obfuscated-contact': {
    name: 'Saziņa maskēta',
    means: 'Cipari vārdiem, līdzīgi burti vai slēptas zīmes pasargā saziņas veidu no filtriem un meklēšanas.',
    source: 'Pašu noteikums, pēc ziņojumiem par mēstulēm',
  },
  'minor-recruited': {
    name: 'Vervē nepilngadīgos',
    means: 'Uzrunā jaunākus par 18 gadiem darbam, kas viņiem nav atļauts, vai saka, ka vecumam nav nozīmes.',
    source: 'Direktīva 94/33/EK par jauniešu darbu',
  },
  'employer-verifiable': {
    name: 'Darba devēju var pārbaudīt',
    means: 'Nosauktu darba devēju ar adresi vai vietni var uzrunāt un apmeklēt.',
    source: EURES,
  },
  'licence-number': {
    name: 'Norādīts licences numurs',
    means: 'Aģentūras licenci vai reģistrāciju var pārbaudīt; nepatiesa atklājas uzreiz.',
    source: EURES,
  },
  'contract-stated': {
    name: 'Līgums nosaukts',
    means: 'Rakstiskā līguma veids un noteikumi ir pateikti iepriekš.',
    source: EURES,
  },
  'pay-and-hours-stated': {
    name: 'Nosaukta alga un darba laiks',
    means: 'Bruto alga un nedēļas stundas ir blakus un ir ticamas.',
    source: EURES,
  },
  'no-fee-stated': {
    name: 'Teikts, ka maksas nav',
    means: 'Teikts, ka strādniekam vervēšana ir bez maksas; nepatiess apgalvojums rakstītājam neko nemaksā.',
    source: EURES,
  },
  'deductions-itemised': {
    name: 'Atvilkumi pa daļām',
    means: 'Precīzi pateikts, cik maksā mājoklis vai ceļš.',
    source: EURES,
  },
}

/** Lines of a score that are no sign of the wording. */
export const REASONS: Readonly<Record<string, string>> = {
  'contact-reuse': 'Viena saziņa vairākiem',
  disguise: 'Saziņa rakstīta vairākos veidos',
  reach: 'Izplatība',
  'not-stated:pay': 'Alga nav minēta',
  'not-stated:hours': 'Darba laiks nav minēts',
  'not-stated:contract': 'Līgums nav minēts',
  'not-stated:employer': 'Darba devējs nav minēts',
  'not-stated:place': 'Vieta nav minēta',
}

export const PROTECTIVE = 'Mazina aizdomas'

/** How the kinds of contact point are said. */
export const CONTACT_KINDS: Readonly<Record<ContactKind, string>> = {
  phone: 'tālrunis',
  email: 'e-pasts',
  telegram: 'Telegram',
  whatsapp: 'WhatsApp',
  viber: 'Viber',
  signal: 'Signal',
  url: 'tīmekļa adrese',
  handle: 'vārds citā pakalpojumā',
  iban: 'bankas konts',
  btc: 'Bitcoin maks',
  eth: 'Ethereum maks',
  'usdt-trc20': 'USDT maks (Tron)',
}
