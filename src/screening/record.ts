import type { Assessment } from './assess.ts'
import type { Offer } from './facts/fact.ts'
import { masked as mask, maskedOffer, shows } from './facts/masked.ts'
import type { Posting, Quote } from './posting.ts'

/**
 * The lines of a record; JSON puts no line break inside any of them. `masked` is as `signs`, with the quotes that show a contact
 * point left empty ('' where none does), and so is `maskedOffer` to `offer`. Records of earlier runs may have no offer.
 */
type Lines = readonly [
  head: string,
  signs: string,
  masked: string,
  contacts: string,
  posting: string,
  offer?: string,
  maskedOffer?: string,
]

type Found = Pick<Assessment, 'indicators' | 'protective' | 'contacts' | 'offer'>

/** A posting's assessment and wording as one text that is set aside; {@link assessmentLine} makes the output of it without parsing. */
export function writeRecord(
  posting: Posting,
  { language, indicators, protective, contacts, offer }: Assessment,
): string {
  const hidden = maskedOffer(offer, contacts)
  const lines: Lines = [
    `{"id":${JSON.stringify(posting.id)},"language":${JSON.stringify(language)}${notRead(posting)}`,
    writeSigns(indicators, protective),
    masks({ indicators, protective, contacts })
      ? writeSigns(mask(indicators, contacts), mask(protective, contacts))
      : '',
    JSON.stringify(contacts),
    JSON.stringify(posting),
    JSON.stringify(offer),
    hidden === offer ? '' : JSON.stringify(hidden),
  ]
  return lines.join('\n')
}

/** Said only where there is something: most lines stay as short as they were. */
const notRead = (posting: Posting): string =>
  posting.notRead === undefined ? '' : `,"notRead":${JSON.stringify(posting.notRead)}`

const writeSigns = (indicators: readonly Quote[], protective: readonly Quote[]): string =>
  `"indicators":${JSON.stringify(indicators)},"protective":${JSON.stringify(protective)}`

const masks = ({ indicators, protective, contacts }: Omit<Found, 'offer'>): boolean =>
  contacts.length > 0 && [...indicators, ...protective].some((sign) => shows(sign, contacts))

const NO_OFFER = '{}'

const linesOf = (record: string): Lines => record.split('\n') as unknown as Lines

/** The signs, contacts, offer and posting of a record. */
export function parseRecord(record: string): { posting: Posting; assessment: Found } {
  const [, signs, , contacts, posting, offer = NO_OFFER] = linesOf(record)
  const found = JSON.parse(`{${signs}}`) as Pick<Assessment, 'indicators' | 'protective'>
  return {
    posting: JSON.parse(posting) as Posting,
    assessment: {
      ...found,
      contacts: JSON.parse(contacts) as Assessment['contacts'],
      offer: JSON.parse(offer) as Offer,
    },
  }
}

/**
 * A posting's line of `assessments.jsonl`.
 * @param contacts whether contact points are shown: of postings below the threshold of a lead they are not, in quotes neither
 */
export function assessmentLine(
  record: string,
  suspicion: number,
  { campaign, organiser }: { readonly campaign: string | null; readonly organiser: string | null },
  contacts: boolean,
): string {
  const [head, signs, masked, points, , offer = NO_OFFER, hidden = ''] = linesOf(record)
  // No contact in any quote: both forms are the same.
  const shown = contacts || masked === '' ? signs : masked
  const offered = contacts || hidden === '' ? offer : hidden
  return `${head},"suspicion":${suspicion},${shown},"offer":${offered},"contacts":${contacts ? points : '[]'},"campaign":${JSON.stringify(campaign)},"organiser":${JSON.stringify(organiser)}}\n`
}
