// Data: a client of the visitor as a lawyer of another agency. She does not exist, nor the court.
import { INVENTED_CONTACTS } from './invented-persons.ts'

export const INVENTED_CLIENT = {
  ...INVENTED_CONTACTS.family,
  persons: [{ ...INVENTED_CONTACTS.family.persons[0], name: 'Halyna Vyhadana', born: '1988' }],
} as const

export const INVENTED_STANDING = {
  kind: 'lawyer',
  ground: 'consent',
  basis: 'She asked for a lawyer, in Ukrainian',
  learns: 'She knows the lawyer’s name; nobody else is told.',
} as const

/** Why her application for asylum was refused, and what she can do. */
export const INVENTED_REFUSAL = {
  reason: 'The office finds that she can live in another town of her country',
  words: { remedy: 'To the administrative court, in writing, within the days of the law', language: 'uk' },
} as const

export const INVENTED_CONTRACT = {
  text: 'Contract of work (invented). Cook and cleaner, 300 a month, the room is taken off. Nobody signed it.',
  about: { document: 'contract', name: 'Contract of the villa', own: true, ground: 'consent', type: 'text/plain' },
  how: 'She brought it and asked us to keep it',
} as const

/** The lawyer's wish to the team; below it the remedy, and what the lawyer alone was told. */
export const INVENTED_WISH = {
  act: 'documents',
  heard: 'said',
  view: 'She wants her lawyer to read the contract.',
  what: 'The contract, for the appeal.',
} as const
export const INVENTED_RELEASE_TO_LAWYER = {
  how: 'Asked in Ukrainian whether this lawyer may read the contract; she said yes',
  language: 'uk',
  understood: true,
} as const
export const INVENTED_REMEDY = {
  body: 'Administrative court (invented)',
  says: 'Nobody asked her about the other town.',
} as const
export const INVENTED_TOLD_ALONE = {
  kind: 'documents',
  what: 'She crossed the border with the passport of a cousin; the man at the villa gave it to her.',
  when: 'in the spring two years ago',
  known: false,
} as const

export const HEARING_DAYS = 12
