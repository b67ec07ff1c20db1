import { WAYS_TO_MONEY } from '../../../modules/cases/codes.ts'
import type { In, PersonPage } from '../../shell/contract.ts'

/** Acts on a person besides steps, in the order of the page. */
export const PERSON_ACTS = [
  'persons.tell',
  'persons.set-identity',
  'persons.protect',
  'persons.export',
  'persons.erase',
] as const
export type PersonAct = (typeof PERSON_ACTS)[number]

export const NOES = [
  'counted',
  'nothing-kept',
  'file-open',
  'is-child',
  'nobody-may-be-told',
  'held',
  'claim-open',
] as const
export type No = (typeof NOES)[number]

type Known = Pick<PersonPage, 'mode' | 'age' | 'file' | 'identification' | 'tellings' | 'keeping' | 'tracks'>

const MONEY: readonly string[] = WAYS_TO_MONEY

/**
 * The reason why an act is closed for a person; null if it is open. The server refuses the same; the page says it before anybody writes in
 * vain.
 */
export function whyNo(
  act: PersonAct,
  { mode, age, file, identification, tellings, keeping, tracks }: Known,
): No | null {
  const isCounted = mode === 'counted'
  switch (act) {
    case 'persons.tell':
      // A person who is only counted keeps no words, so a telling would be lost silently.
      if (isCounted) return 'counted'
      // Each party has its own reason in the left column.
      return tellings.every(({ why }) => why !== null) ? 'nobody-may-be-told' : null
    case 'persons.set-identity':
    case 'persons.protect':
      return isCounted ? 'counted' : null
    case 'persons.export':
      // The right of access has no other condition.
      return isCounted ? 'nothing-kept' : null
    case 'persons.erase':
      if (isCounted) return 'nothing-kept'
      // The hold comes first, because the person's request can still be recorded.
      if (keeping.held !== null) return 'held'
      // A grown person may ask for the file of their childhood; a doubtful age counts as a child's.
      if (age !== 'adult') return 'is-child'
      // Closing is not erasing, so a file with running help stays.
      if (file !== 'closed' && identification !== 'declined') return 'file-open'
      return tracks.some(({ track, state }) => MONEY.includes(track) && state === 'claimed') ? 'claim-open' : null
  }
}

/** Acts that the member's roles allow: the open ones, and the closed ones with their reason. */
export function actsFor(person: Known & Pick<PersonPage, 'may'>) {
  const allowed = PERSON_ACTS.filter((act) => person.may.includes(act))
  const closed = allowed.flatMap((act) => {
    const why = whyNo(act, person)
    return why === null ? [] : [{ act, why }]
  })
  return { open: new Set(allowed.filter((act) => whyNo(act, person) === null)), closed }
}

/** Parties that may be told now. */
export const tellable = ({ tellings }: Pick<PersonPage, 'tellings'>) =>
  tellings.filter(({ why }) => why === null).map(({ party }) => party)

export type IdentityDraft = {
  readonly mode: In<'persons.set-identity'>['mode']
  readonly name: string
  readonly otherNames: string
  readonly born: string
  readonly pseudonym: string
}

/** The form's draft from known values, so that saving loses nothing. */
export const identityOf = ({ mode, identity }: Pick<PersonPage, 'mode' | 'identity'>): IdentityDraft => ({
  mode: mode === 'pseudonym' ? 'pseudonym' : 'named',
  name: identity?.name ?? '',
  otherNames: identity?.otherNames ?? '',
  born: identity?.born ?? '',
  pseudonym: identity?.pseudonym ?? '',
})

/** Whether a text is a year, a month or an existing day. */
export function isBorn(text: string): boolean {
  if (text === '') return true
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) return false
  const [year, month = '01', day = '01'] = text.split('-')
  const made = new Date(`${year}-${month}-${day}T00:00:00Z`)
  // JavaScript turns 30 February into a day of March, so the result is compared.
  return !Number.isNaN(made.getTime()) && made.toISOString().startsWith(`${year}-${month}-${day}`)
}

/** Under a pseudonym no other name is sent, so that no log on the way has one. */
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

/** Smallest number of holders of a key, because a single one could leave with it. */
const LEAST_NAMED = 2
/** Largest number that the server takes. */
const MOST_NAMED = 12

/** Whether these colleagues can guard a person. */
export const canGuard = (named: readonly string[]): boolean => {
  const { size } = new Set(named)
  return size >= LEAST_NAMED && size <= MOST_NAMED
}
