import type { Assessment } from './assess.ts'
import type { Posting, Quote } from './posting.ts'

/**
 * The lines of a record; JSON puts no line break inside any of them. `masked` is as `signs`, with the quotes that show a contact
 * point left empty ('' where none does).
 */
type Lines = readonly [head: string, signs: string, masked: string, contacts: string, posting: string]

type Found = Pick<Assessment, 'indicators' | 'protective' | 'contacts'>

/** A posting's assessment and wording as one text that is set aside; {@link assessmentLine} makes the output of it without parsing. */
export function writeRecord(posting: Posting, { language, indicators, protective, contacts }: Assessment): string {
  const lines: Lines = [
    `{"id":${JSON.stringify(posting.id)},"language":${JSON.stringify(language)}`,
    writeSigns(indicators, protective),
    masks({ indicators, protective, contacts })
      ? writeSigns(mask(indicators, contacts), mask(protective, contacts))
      : '',
    JSON.stringify(contacts),
    JSON.stringify(posting),
  ]
  return lines.join('\n')
}

const writeSigns = (indicators: readonly Quote[], protective: readonly Quote[]): string =>
  `"indicators":${JSON.stringify(indicators)},"protective":${JSON.stringify(protective)}`

const shows = (sign: Quote, contacts: readonly Quote[]): boolean =>
  contacts.some((contact) => contact.field === sign.field && contact.start < sign.end && sign.start < contact.end)

const masks = ({ indicators, protective, contacts }: Found): boolean =>
  contacts.length > 0 && [...indicators, ...protective].some((sign) => shows(sign, contacts))

const mask = (signs: readonly Quote[], contacts: readonly Quote[]): Quote[] =>
  signs.map((sign) => (shows(sign, contacts) ? { ...sign, quote: '' } : sign))

const linesOf = (record: string): Lines => record.split('\n') as unknown as Lines

/** The signs, contacts and posting of a record. */
export function parseRecord(record: string): { posting: Posting; assessment: Found } {
  const [, signs, , contacts, posting] = linesOf(record)
  const found = JSON.parse(`{${signs}}`) as Pick<Assessment, 'indicators' | 'protective'>
  return {
    posting: JSON.parse(posting) as Posting,
    assessment: { ...found, contacts: JSON.parse(contacts) as Assessment['contacts'] },
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
  const [head, signs, masked, points] = linesOf(record)
  // No contact in any quote: both forms are the same.
  const shown = contacts || masked === '' ? signs : masked
  return `${head},"suspicion":${suspicion},${shown},"contacts":${contacts ? points : '[]'},"campaign":${JSON.stringify(campaign)},"organiser":${JSON.stringify(organiser)}}\n`
}
