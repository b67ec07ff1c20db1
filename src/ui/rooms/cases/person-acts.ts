import type { In, PersonPage } from '../../shell/contract.ts'

/** What may be done with a person besides steps, in the order in which a page shows it. */
export const PERSON_ACTS = [
  'persons.tell',
  'persons.set-identity',
  'persons.protect',
  'persons.export',
  'persons.erase',
] as const
export type PersonAct = (typeof PERSON_ACTS)[number]

export const NOES = ['counted', 'nothing-kept', 'file-open', 'is-child', 'nobody-may-be-told', 'held'] as const
export type No = (typeof NOES)[number]

type Known = Pick<PersonPage, 'mode' | 'age' | 'file' | 'identification' | 'tellings' | 'keeping'>

/**
 * Why an act is closed for a person as they stand; null where it is open. The server refuses the same: this only says it before
 * somebody has written a page for nothing.
 */
export function whyNo(act: PersonAct, { mode, age, file, identification, tellings, keeping }: Known): No | null {
  const isCounted = mode === 'counted'
  switch (act) {
    case 'persons.tell':
      // Of who is only counted no words are kept: what one writes here about whom was told what would be lost without a sound.
      if (isCounted) return 'counted'
      // Why each of them may not stands beside it, with the facts of the first contact.
      return tellings.every(({ why }) => why !== null) ? 'nobody-may-be-told' : null
    case 'persons.set-identity':
    case 'persons.protect':
      return isCounted ? 'counted' : null
    case 'persons.export':
      // The right of access waits for nothing, and also ends nothing.
      return isCounted ? 'nothing-kept' : null
    case 'persons.erase':
      if (isCounted) return 'nothing-kept'
      // First: whoever asks for the person must hear that their wish can be recorded all the same.
      if (keeping.held !== null) return 'held'
      // A grown person may ask for what was done to the child; somebody whose age is in doubt is a child here too.
      if (age !== 'adult') return 'is-child'
      // Closing is not erasing: whoever is being helped is not forgotten on the way.
      return file === 'closed' || identification === 'declined' ? null : 'file-open'
  }
}

/** The acts that the member's roles allow: those that are open, and those that are closed with why. */
export function actsFor(person: Known & Pick<PersonPage, 'may'>) {
  const allowed = PERSON_ACTS.filter((act) => person.may.includes(act))
  const closed = allowed.flatMap((act) => {
    const why = whyNo(act, person)
    return why === null ? [] : [{ act, why }]
  })
  return { open: new Set(allowed.filter((act) => whyNo(act, person) === null)), closed }
}

/** Who may be told, as things stand. */
export const tellable = ({ tellings }: Pick<PersonPage, 'tellings'>) =>
  tellings.filter(({ why }) => why === null).map(({ party }) => party)

export type IdentityDraft = {
  readonly mode: In<'persons.set-identity'>['mode']
  readonly name: string
  readonly otherNames: string
  readonly born: string
  readonly pseudonym: string
}

/** Begins with what is known: nothing is typed again, and nothing is lost by saving. */
export const identityOf = ({ mode, identity }: Pick<PersonPage, 'mode' | 'identity'>): IdentityDraft => ({
  mode: mode === 'pseudonym' ? 'pseudonym' : 'named',
  name: identity?.name ?? '',
  otherNames: identity?.otherNames ?? '',
  born: identity?.born ?? '',
  pseudonym: identity?.pseudonym ?? '',
})

/** Whether a day of birth is one as far as it is known: a year, a month, or a day that there is. */
export function isBorn(text: string): boolean {
  if (text === '') return true
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) return false
  const [year, month = '01', day = '01'] = text.split('-')
  const made = new Date(`${year}-${month}-${day}T00:00:00Z`)
  // The 30th of February becomes a day of March by itself, which nobody was born on in this sense.
  return !Number.isNaN(made.getTime()) && made.toISOString().startsWith(`${year}-${month}-${day}`)
}

/** Under another name no other name goes along, so that none stays in a log of the way there. */
export const identityInput = (person: string, draft: IdentityDraft): In<'persons.set-identity'> =>
  draft.mode === 'pseudonym'
    ? { person, mode: 'pseudonym', pseudonym: draft.pseudonym.trim() }
    : {
        person,
        mode: 'named',
        name: draft.name.trim(),
        otherNames: draft.otherNames.trim(),
        born: draft.born.trim(),
        pseudonym: draft.pseudonym.trim(),
      }

/** As few as may hold a key of their own: with one it would be lost when they leave. */
const LEAST_NAMED = 2
/** As many as the server takes. */
const MOST_NAMED = 12

/** Whether these colleagues can guard a person. */
export const canGuard = (named: readonly string[]): boolean => {
  const { size } = new Set(named)
  return size >= LEAST_NAMED && size <= MOST_NAMED
}
