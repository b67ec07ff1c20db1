import { TOLD_PARTS } from '../../../../modules/requests/codes.ts'
import type { BreachPage } from '../../../shell/contract.ts'
import type { Formats } from '../../../shell/format.ts'
import type { Key, Say } from '../../../shell/words.ts'

/** What a letter is made of: the record, and the reader's own words for it. */
type Made = {
  readonly breach: BreachPage
  readonly say: Say
  readonly format: Pick<Formats, 'date' | 'time' | 'number'>
}

const isGdpr = ({ agency }: BreachPage): boolean => agency.regime === 'gdpr'

/** A heading and what was written under it; what is not known yet is said to be (Art. 33(4) GDPR, Art. 30(4) Directive (EU) 2016/680). */
const part = ({ say }: Made, heading: Key, text: string): string =>
  `${say(heading)}\n${text.trim() === '' ? say('breach.not-known') : text.trim()}`

const moment = ({ format }: Made, iso: string): string => `${format.date(iso)} ${format.time(iso)}`

const about = ({ say, format }: Made, n: number | null): string =>
  n === null ? say('breach.not-known') : format.number(n)

/** The law under which the agency works, as the letter names it. */
const law = ({ breach, say }: Made): string =>
  say(isGdpr(breach) ? 'breach.letter-law-gdpr' : 'breach.letter-law-2016-680')

/**
 * The text of the notification to the supervisory authority, with all that Art. 33(3) GDPR and Art. 30(3) Directive (EU) 2016/680 ask for, in the
 * reader's language.
 */
export function authorityLetter(made: Made): string {
  const { breach, say } = made
  const { agency, facts } = breach
  return [
    agency.authority,
    `${say('breach.letter-authority')}\n${law(made)}`,
    part(made, 'breach.controller', [agency.name, agency.controller].join(', ')),
    part(made, 'breach.officer', agency.officer),
    part(made, 'breach.noticed-at', moment(made, breach.noticedAt)),
    part(made, 'breach.what', facts.what),
    part(made, 'breach.whose', facts.whose),
    part(made, 'breach.persons', about(made, facts.persons)),
    part(made, 'breach.data', facts.data),
    part(made, 'breach.records', about(made, facts.records)),
    part(made, 'breach.consequences', facts.consequences),
    part(made, 'breach.measures', facts.measures),
  ]
    .filter((one) => one !== '')
    .join('\n\n')
}

/**
 * The text for a person (Art. 34(2) GDPR, Art. 31(2) Directive (EU) 2016/680): plain words, whom to ask, what may follow, what was done. Of who else
 * is concerned, and of how many, it says nothing.
 */
export function personLetter(made: Made): string {
  const { breach, say } = made
  const { agency, facts } = breach
  return [
    say('breach.letter-person'),
    ...TOLD_PARTS.map((name) => part(made, `breach.letter-${name}`, facts[name])),
    part(made, 'breach.ask-whom', agency.officer),
  ].join('\n\n')
}

/** What the text for a person still lacks: it is not given to anybody with holes. */
export const personLacks = ({ facts }: BreachPage): readonly (typeof TOLD_PARTS)[number][] =>
  TOLD_PARTS.filter((name) => facts[name].trim() === '')
