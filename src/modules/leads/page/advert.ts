import { createHash } from 'node:crypto'
import { type Assessor, createAssessor } from '../../../screening/assess.ts'
import { canonical } from '../../../screening/canonical.ts'
import { bitsOf, SIGNS, suspicion, usualRates } from '../../../screening/evidence.ts'
import { contactsOf, makeLead, wordingReasons } from '../../../screening/ranking.ts'
import { hashText } from '../../../screening/shingles.ts'
import { keepLead } from '../keeping/keep-lead.ts'
import type { KeptLead } from '../keeping/kept.ts'

/** An advert that a person has in hand, the day from which it is known, and the country in which they are (ISO 3166-1). */
export type Advert = { readonly text: string; readonly day: string; readonly country: string }

let assessor: Assessor | undefined

/**
 * What screening reads in a text.
 * @param country where it was told: a number without a country's code is most likely one of there
 */
export const assessed = (text: string, country: string) => {
  // Made with the first question and kept: making it takes longer than the reading.
  assessor ??= createAssessor()
  const source = `told.${country.toLowerCase()}`
  const posting = { id: 'advert', title: '', text, employer: null, date: null, source }
  return { posting, assessment: assessor.assess(posting), tokens: assessor.tokens }
}

/** Where an advert stands that nobody screened. It says nothing of who brought it: the lead is read by people who need not know. */
const BY_HAND = 'by hand'

/** No source has been counted, so that every sign is as usual as it is everywhere. */
const USUAL = usualRates(new Array(SIGNS.length).fill(0), 0)

/**
 * The lead that one advert makes, whatever its score: a person has decided that it is one. The same words make the same lead.
 */
export function advertLead({ text, day, country }: Advert): KeptLead {
  const { posting, assessment } = assessed(text, country)
  const bits = bitsOf(assessment)
  const member = {
    // By its words, so that two people who bring the same advert bring one posting.
    id: createHash('sha256').update(canonical(text).text).digest('hex').slice(0, 12),
    source: hostOf(text) ?? BY_HAND,
    employer: null,
    date: day,
    language: assessment.language,
    bits,
    suspicion: suspicion(bits, USUAL),
    contactHashes: [],
    record: { posting, assessment },
  }
  const wordings = [{ members: [0], medoid: 0, joint: null }]
  // Of a single advert there is no campaign to speak for or against it: the wording alone counts.
  const reasons = wordingReasons([bits], [USUAL])
  const lead = makeLead(`P-${member.id}`, [member], wordings, reasons, contactsOf([member]), 1)
  return keepLead({ ...lead, organiser: null, links: [] }, [{ title: '', text, contacts: assessment.contacts }])
}

/** The host of the first address in a text. */
function hostOf(text: string): string | null {
  const address = /https?:\/\/[^\s<>"«»]+/i.exec(text)?.[0]
  return address && URL.canParse(address) ? new URL(address).hostname : null
}

const SHINGLE = 3

/**
 * Hashes of all three-word pieces of a text, as a lead's sketch of its wording holds the smallest of them: a report that quotes
 * an advert between words of its own has these among them.
 */
export function wordingPieces(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const pieces = words.slice(SHINGLE - 1).map((_, i) => words.slice(i, i + SHINGLE).join(' '))
  const hash = (piece: string) =>
    hashText(piece)
      .map((word) => word.toString(16).padStart(8, '0'))
      .join('')
  return [...new Set(pieces.map(hash))]
}
