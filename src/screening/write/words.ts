// Data: the report's words for each sign.
import type { ContactKind } from '../contacts/contact.ts'
import type { Voice } from '../voice/voices.ts'

/** The report's words for a code. */
export type Words = {
  readonly name: string
  /**
   * One plain sentence: the reason why an advert with this sign is worth examining, or why it counts against a lead.
   */
  readonly means: string
  /** The source that names the sign; «own rule» if none is known. */
  readonly source: string
}

const ILO = 'ILO and EC indicators 2009'
const ANTI_SLAVERY = 'Anti-Slavery International 2018'
const EURES = 'EURES and ELA advice to jobseekers'
const META = 'Meta, advice on job offers'

/** The 21 indicators of the labelled set, each with a source that names it as a sign visible in an advert. */
export const INDICATORS: Readonly<Record<string, Words>> = {
  'pay-unrealistic': {
    name: 'Pay unrealistic',
    means: 'Far more than such work earns there, or «high earnings» without a figure, is the usual bait.',
    source: `${ANTI_SLAVERY}; IOM; ITUC 2018`,
  },
  'no-requirements': {
    name: 'No requirements',
    means: 'Work that needs a skill, a language or papers is offered to anyone.',
    source: 'IOM; EU list of signs of a false offer',
  },
  'upfront-fee': {
    name: 'Fee before work',
    means: 'Money is asked before the first day; a worker never has to pay for a job.',
    source: `${ANTI_SLAVERY}; ${EURES}`,
  },
  'debt-advance': {
    name: 'Travel advanced as debt',
    means: 'The worker owes money before the first day, and repays it out of wages.',
    source: `${ILO}, coercive recruitment: debt bondage; Polaris`,
  },
  'travel-arranged': {
    name: 'Travel arranged',
    means: 'The recruiter holds tickets, papers or the border crossing, and so the way back.',
    source: 'IOM; South African Police Service list',
  },
  'visa-shortcut': {
    name: 'Visa shortcut',
    means: 'No recruiter can guarantee a permit; working on a tourist visa leaves the worker unprotected.',
    source: META,
  },
  'tied-housing': {
    name: 'Housing tied to the job',
    means: 'Housing comes from the employer at a cost not stated or taken from pay: who leaves the job loses both.',
    source: 'Volodko, Cockbain and Kleinberg 2020',
  },
  'employer-hidden': {
    name: 'Employer hidden',
    means: 'No employer, agency, address or registration is named, so nobody can be checked.',
    source: `${ANTI_SLAVERY}; South African Police Service list; Meta`,
  },
  'contact-mobile-only': {
    name: 'Contact by mobile only',
    means: 'A mobile number, a messenger or free webmail is the only way in; each can be dropped in a day.',
    source: `${ANTI_SLAVERY}; Meta`,
  },
  'vague-duties': {
    name: 'Vague duties',
    means: 'What the work is stays unclear, so that it can become another one.',
    source: `${ANTI_SLAVERY}; ${ILO}, deceptive recruitment: nature of the job`,
  },
  urgency: {
    name: 'Urgency',
    means: 'Leaving at once or without an interview leaves no time to check the offer.',
    source: META,
  },
  secrecy: {
    name: 'Secrecy',
    means: 'The reader is asked to tell nobody, or learns details only in private.',
    source: 'IOM; Meta',
  },
  'personal-profile': {
    name: 'Personal profile demanded',
    means: 'Sex, age, looks or marital status is asked for though the work gives no reason.',
    source: 'IOM; Meta; Europol 2022',
  },
  'document-handover': {
    name: 'Documents handed over',
    means: 'A passport or ID is wanted before there is a contract, or is kept; who has none cannot leave.',
    source: `${ILO}, coercive recruitment: confiscation of documents; Polaris`,
  },
  'place-withheld': {
    name: 'Place withheld',
    means: 'The place or country is not told, or only later: nobody at home will know where the worker is.',
    source: `${ILO}, deceptive recruitment: location; Polaris`,
  },
  'no-contract': {
    name: 'No written contract',
    means: 'Cash in hand, or a contract «later», leaves nothing to claim wages with.',
    source: `${ILO}, deceptive recruitment: contract; Polaris`,
  },
  'excessive-hours': {
    name: 'Excessive hours',
    means: 'Hours that no law allows, or no day off.',
    source: 'ILO indicators of forced labour 2012: excessive overtime; the limit in figures is our own',
  },
  'targeted-vulnerable': {
    name: 'Aimed at people in need',
    means: 'The offer seeks out refugees, displaced people or another group that can hardly refuse.',
    source: 'Europol action day 2022; OSCE 2022',
  },
  'scam-compound': {
    name: 'Scam-compound pattern',
    means: 'Office, typing or casino work in a region known for forced fraud, with the trip paid.',
    source: 'UNODC indicators of forced criminality; OHCHR 2023; Interpol',
  },
  'obfuscated-contact': {
    name: 'Contact disguised',
    means: 'Spelled digits, look-alike letters or hidden signs keep a contact from filters and from searches.',
    source: 'Own rule, from spam reports',
  },
  'minor-recruited': {
    name: 'Minors recruited',
    means: 'Under-18s are addressed for work not allowed to them, or age is said not to matter.',
    source: 'Directive 94/33/EC on young people at work',
  },
}

/** The six protective signs; each counts against a lead and lowers its score. */
export const PROTECTIVE: Readonly<Record<string, Words>> = {
  'employer-verifiable': {
    name: 'Employer can be checked',
    means: 'A named employer with an address or site can be asked and visited.',
    source: EURES,
  },
  'licence-number': {
    name: 'Licence number given',
    means: 'An agency licence or registration can be looked up; a false one shows at once.',
    source: EURES,
  },
  'contract-stated': {
    name: 'Contract stated',
    means: 'The kind of written contract and its terms are told beforehand.',
    source: EURES,
  },
  'pay-and-hours-stated': {
    name: 'Pay and hours stated',
    means: 'Gross pay and weekly hours stand together and are plausible.',
    source: EURES,
  },
  'no-fee-stated': {
    name: 'No fee, as stated',
    means: 'Recruitment is said to be free for the worker; a false claim costs the writer nothing.',
    source: EURES,
  },
  'deductions-itemised': {
    name: 'Deductions itemised',
    means: 'What housing or transport costs is told exactly.',
    source: EURES,
  },
}

const CAMPAIGN: ReadonlyMap<string, string> = new Map([
  ['contact-reuse', 'Contact reused'],
  ['disguise', 'Contact written in several ways'],
  ['reach', 'Reach'],
])

const MISSING: ReadonlyMap<string, string> = new Map([
  ['pay', 'Pay not stated'],
  ['hours', 'Hours not stated'],
  ['contract', 'Contract not stated'],
  ['employer', 'Employer not stated'],
  ['place', 'Place not stated'],
])

const SIGNS: ReadonlyMap<string, Words> = new Map([...Object.entries(INDICATORS), ...Object.entries(PROTECTIVE)])

/** The words for an indicator or protective sign; undefined for a code without words. */
export function signWords(code: string): Words | undefined {
  return SIGNS.get(code)
}

/** The name of an indicator or protective sign; a code without words stays as it is. */
export function signName(code: string): string {
  return SIGNS.get(code)?.name ?? code
}

/** The name of a line of a score, by {@link Reason.code}. */
export function reasonName(code: string): string {
  const [kind, sign] = code.split(':')
  if (sign === undefined) return CAMPAIGN.get(code) ?? signName(code)
  if (kind === 'not-stated') return MISSING.get(sign) ?? code
  if (kind === 'protective') return `Protective: ${signName(sign).toLowerCase()}`
  return kind === 'shown-only' ? signName(sign) : code
}

/** The part of a score to which a line belongs. */
export type ScorePart = 'words' | 'contacts' | 'reach' | 'off'

/** The part of a score for a line's code; unknown codes count as wording. */
export function scorePart(code: string): ScorePart {
  if (code === 'contact-reuse' || code === 'disguise') return 'contacts'
  if (code === 'reach') return 'reach'
  return code.startsWith('protective:') ? 'off' : 'words'
}

/** What a posting is that makes no offer of its own, behind its id. */
export const VOICES_SAID: Readonly<Record<Exclude<Voice, 'recruits'>, string>> = {
  asks: 'a question about an offer',
  warns: 'a warning',
  quotes: 'somebody else’s offer, quoted',
  reports: 'a report on an offer',
}

/** Words for the kinds of contact point. */
export const CONTACT_KINDS: Readonly<Record<ContactKind, string>> = {
  phone: 'phone',
  email: 'e-mail',
  telegram: 'Telegram',
  whatsapp: 'WhatsApp',
  viber: 'Viber',
  signal: 'Signal',
  url: 'web address',
  handle: 'name on another service',
  iban: 'bank account',
  btc: 'Bitcoin wallet',
  eth: 'Ethereum wallet',
  'usdt-trc20': 'USDT wallet (Tron)',
}
