import type { z } from 'zod'
import { Problem } from '../../kernel/errors.ts'
import { operation } from '../../kernel/operation.ts'
import { SHOWN_ONLY } from '../../screening/evidence.ts'
import { PACKS } from '../../screening/languages/index.ts'
import { type TextRead, type TextReader, TextRefused, texts } from '../../screening/one-text.ts'
import { contactKind, explain, type Language, question, resultSentence, tongue } from '../vocabulary/index.ts'
import { languagesRead } from './languages.ts'
import { factsOf, offerOf } from './offer.ts'
import { CheckInput, LanguageList, LanguagesInput, Offer } from './shapes.ts'

const READ: ReadonlySet<string> = new Set(PACKS.map(({ language }) => language))

const REFUSED = {
  busy: () => new Problem('unavailable', 'Other offers are being checked. Try again in a moment.', { retryAfter: 10 }),
  'too-slow': () =>
    new Problem('invalid-input', 'Reading this text takes too long. Check a part of it, without long rows of signs.', {
      fields: [{ field: 'text', message: 'takes too long' }],
    }),
  broken: () => new Problem('internal', 'This text could not be read. Check a part of it.'),
} as const satisfies Record<TextRefused['why'], () => Problem>

/**
 * Reads an offer in a thread that can be ended: whoever is offered work pastes what a stranger wrote.
 * @throws Problem in words, where it was not read
 */
export async function readOffer(
  { title, text }: Pick<z.output<typeof CheckInput>, 'title' | 'text'>,
  reader: Pick<TextReader, 'read'> = texts,
): Promise<TextRead> {
  try {
    return await reader.read({ id: 'offer', title, text, employer: null, date: null, source: '' })
  } catch (error) {
    throw error instanceof TextRefused ? REFUSED[error.why]() : error
  }
}

/** An assessment in plain words. */
function inWords({ assessment, sums }: TextRead, language: Language): Offer {
  const isRead = READ.has(assessment.language)
  const offer = offerOf(assessment, isRead)
  const name = tongue(assessment.language, language)
  const worded = <S extends { code: string }>(sign: S) => ({ ...sign, ...explain(sign.code, language) })
  return {
    language: { code: assessment.language, name, isRead },
    result: { code: offer.result, sentence: resultSentence(offer.result, language, name) },
    signs: offer.signs.map((sign) => ({ ...worded(sign), shownOnly: SHOWN_ONLY.has(sign.code) })),
    protective: {
      shown: offer.protective.map(worded),
      lacking: offer.lacking.map((code) => worded({ code })),
    },
    contacts: assessment.contacts.map((contact) => ({ ...contact, name: contactKind(contact.kind, language) })),
    facts: factsOf(assessment),
    sums: [...sums],
    stated: offer.stated,
    questions: offer.questions.map((code) => ({ code, ...question(code, language) })),
  }
}

export const checkOffer = operation({
  summary: 'Check the text of one offer for known signs, and keep nothing of it',
  permission: 'offer:check',
  purpose: 'prevention',
  verb: 'consultation',
  rate: '60/min',
  dayOnly: true,
  input: CheckInput,
  output: Offer,
  // It is about no record, and its words must not become one.
  subject: () => [],
  prepare: async (_, input) => inWords(await readOffer(input), input.language),
  run: async (_, __, offer) => offer,
})

export const listLanguages = operation({
  summary: 'List the languages that adverts are read in, and what each has for each sign',
  permission: 'self',
  purpose: 'administration',
  verb: 'consultation',
  input: LanguagesInput,
  output: LanguageList,
  subject: () => [],
  prepare: async (_, { language }) => languagesRead(language),
  run: async (_, __, list) => list,
})

/** The operations of this room by name. */
export const operations = { 'offers.check': checkOffer, 'languages.list': listLanguages } as const
