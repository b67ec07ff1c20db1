// Data: another agency of the demonstration, and the child to whose team it invites the visitor. Neither exists.
import { INVENTED_CONTACTS } from './invented-persons.ts'

export const INVENTED_NEIGHBOUR = {
  name: 'House of children (invented)',
  country: 'LV',
  regime: 'gdpr',
  controller: 'House of children, 2 Example street, Riga',
  dataProtectionOfficer: 'dpo@example.org',
} as const

/** The head of that agency, and a worker with children there. */
export const INVENTED_STAFF = [
  { name: 'Robin Example', email: 'robin@example.org' },
  { name: 'Sam Example', email: 'sam@example.org' },
] as const

export const INVENTED_CHILD = {
  ...INVENTED_CONTACTS.family,
  danger: 'no',
  needs: ['sleep'],
  signs: ['child-at-work'],
  exploitation: 'begging',
  place: 'An invented market by the station',
  account: 'She asks passers-by for money all day and gives it to a woman in the evening.',
  persons: [{ ...INVENTED_CONTACTS.family.persons[1], name: 'Zlata Vyhadana', born: '2014' }],
} as const

export const INVENTED_PLAN = {
  steps: [
    { what: 'Asked what she wishes, with an interpreter she knows', who: 'House of children', done: true },
    { what: 'School from January', who: 'Guardian and house' },
  ],
  safety: 'Nobody but the house fetches her.',
  agreed: 'on-paper',
} as const

/** Both invitations: one that the visitor has accepted, one that waits. */
export const INVENTED_INVITATION = {
  kind: 'guardian',
  ground: 'law',
  basis: 'Order of an invented orphans’ court',
  learns: 'The child knows the guardian’s name; her family is not told.',
} as const

/** What the guardian is told of before it is done, with the child's own view first. */
export const INVENTED_TELLING = {
  act: 'interview',
  heard: 'said',
  view: 'She wants her guardian beside her, and to stop when she says so.',
  what: 'An interview in the room for children, one hour, by the investigator she has met.',
} as const

export const TOLD_DAYS = 3
export const MANDATE_DAYS = 90
export const PLAN_DAYS = 30

/** The languages that the visitor interprets, then two hours for which the visitor is asked: the first is accepted, the second waits. */
export const INVENTED_LANGUAGES = ['en', 'uk'] as const
export const INVENTED_HOUR = {
  ...({ language: 'uk', wishes: 'any', means: 'in-person' } as const),
  place: 'House of children, 2 Example street, Riga, door B',
  ...{ askFor: 'Sam Example', telephone: '+371 20000000', note: 'The bell is on the left.' },
}
export const INVENTED_HOURS = [
  { hours: 48, minutes: 60, dialect: '', urgency: 'none' },
  { hours: 72, minutes: 90, dialect: 'Surzhyk', urgency: 'danger' },
] as const
