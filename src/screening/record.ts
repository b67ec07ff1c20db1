import type { Assessment } from './assess.ts'
import type { Offer } from './facts/fact.ts'
import { masked as mask, maskedOffer, shows } from './facts/masked.ts'
import type { Posting, Quote } from './posting.ts'
import type { Voice } from './voice/voices.ts'

/**
 * The lines of a record, with the posting's text behind them as it is, because JSON of the text would cost most. JSON
 * puts no line break inside a line. `masked` equals `signs` with an empty quote wherever a quote shows a contact point
 * ('' where none does); `maskedOffer` is the same for `offer`. Records of earlier runs may lack the offer and may have
 * the text inside the posting.
 */
type Lines = readonly [
  head: string,
  signs: string,
  masked: string,
  contacts: string,
  posting: string,
  offer?: string,
  maskedOffer?: string,
  ...text: string[],
]

type Found = Pick<Assessment, 'indicators' | 'protective' | 'contacts' | 'offer'>

const NO_SIGNS = '"indicators":[],"protective":[]'

/**
 * Writes a posting's assessment and wording as a record; {@link writeAssessment} copies pieces of it without parsing.
 */
export function writeRecord(
  posting: Posting,
  { language, voice, indicators, protective, contacts, offer }: Assessment,
  into: Pick<Writer, 'text'>,
): void {
  const hidden = maskedOffer(offer, contacts)
  // Half a surrogate pair does not survive UTF-8, so such a text stays in the JSON, which escapes it.
  const isBehind = posting.text.isWellFormed()
  const lines: Lines = [
    `{"id":${JSON.stringify(posting.id)},"language":${JSON.stringify(language)},"voice":"${voice}"${notRead(posting)}`,
    writeSigns(voice, indicators, protective),
    masks({ indicators, protective, contacts })
      ? writeSigns(voice, mask(indicators, contacts), mask(protective, contacts))
      : '',
    JSON.stringify(contacts),
    JSON.stringify(isBehind ? { ...posting, text: '' } : posting),
    JSON.stringify(offer),
    hidden === offer ? '' : JSON.stringify(hidden),
    '',
  ]
  into.text(lines.join('\n'))
  if (isBehind) into.text(posting.text)
}

/** Written only for postings with unread parts, which keeps most lines short. */
const notRead = (posting: Posting): string =>
  posting.notRead === undefined ? '' : `,"notRead":${JSON.stringify(posting.notRead)}`

/** Signs of another's offer stand apart, under `quoted`: they are not those of the one who speaks. */
function writeSigns(voice: Voice, indicators: readonly Quote[], protective: readonly Quote[]): string {
  const signs = `"indicators":${JSON.stringify(indicators)},"protective":${JSON.stringify(protective)}`
  return voice === 'recruits' ? signs : `${NO_SIGNS},"quoted":{${signs}}`
}

const masks = ({ indicators, protective, contacts }: Omit<Found, 'offer'>): boolean =>
  contacts.length > 0 && [...indicators, ...protective].some((sign) => shows(sign, contacts))

const NO_OFFER = '{}'

const linesOf = (record: string): Lines => record.split('\n') as unknown as Lines

/** Parses the signs, contacts, offer and posting of a record. */
export function parseRecord(record: string): { posting: Posting; assessment: Found } {
  const [, signs, , contacts, posting, offer = NO_OFFER, , ...text] = linesOf(record)
  const found = JSON.parse(`{${signs}}`) as Pick<Assessment, 'indicators' | 'protective'>
  const told = JSON.parse(posting) as Posting
  return {
    posting: told.text === '' ? { ...told, text: text.join('\n') } : told,
    assessment: {
      ...found,
      contacts: JSON.parse(contacts) as Assessment['contacts'],
      offer: JSON.parse(offer) as Offer,
    },
  }
}

/** Receives a line piece by piece. */
export type Writer = { text(text: string): void; bytes(bytes: Buffer, from: number, to: number): void }

const LF = 10
const HEAD = 0
const SIGNS = 1
const MASKED = 2
const CONTACTS = 3
const OFFER = 5
const MASKED_OFFER = 6
const LINES = 7

/** Ends of the current record's lines. */
const ends = new Uint32Array(LINES)

/**
 * Writes a posting's line of `assessments.jsonl` by copying bytes of its record; decoding and encoding them would take
 * three times as long.
 * @param record as {@link writeRecord} makes it, in UTF-8
 * @param contacts whether to show contact points; postings below the threshold of a lead hide them in quotes too
 */
export function writeAssessment(
  record: Buffer,
  suspicion: number,
  { campaign, organiser }: { readonly campaign: string | null; readonly organiser: string | null },
  contacts: boolean,
  into: Writer,
): void {
  for (let line = 0, from = 0; line < LINES; line++) {
    const found = record.indexOf(LF, from)
    ends[line] = found < 0 ? record.length : found
    from = Math.min(ends[line] + 1, record.length)
  }
  const isThere = (line: number): boolean => ends[line] > startOf(line)
  const put = (line: number): void => into.bytes(record, startOf(line), ends[line])
  put(HEAD)
  into.text(`,"suspicion":${suspicion},`)
  // An empty masked line means that no quote shows a contact point, so both forms are the same.
  put(contacts || !isThere(MASKED) ? SIGNS : MASKED)
  into.text(',"offer":')
  if (isThere(OFFER)) put(contacts || !isThere(MASKED_OFFER) ? OFFER : MASKED_OFFER)
  else into.text(NO_OFFER)
  into.text(',"contacts":')
  if (contacts) put(CONTACTS)
  else into.text('[]')
  into.text(`,"campaign":${JSON.stringify(campaign)},"organiser":${JSON.stringify(organiser)}}\n`)
}

/** Start of a line; in a record with fewer lines it lies behind the record's end. */
const startOf = (line: number): number => (line === 0 ? 0 : ends[line - 1] + 1)
