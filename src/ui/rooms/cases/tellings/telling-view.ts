import { TELLING_PARTS, type TellingPart } from '../../../../modules/cases/codes.ts'
import { URGENCIES } from '../../../../modules/shares/codes.ts'
import { empty, type Lacks, unchosen } from '../../../parts/lacking.ts'
import type { In, Out, PersonPage } from '../../../shell/contract.ts'
import { NEW_PASS, type PassDraft, passingInput } from '../../shares/share-view.ts'

// What the pages of tellings decide without showing anything.

export type Tellings = Out<'persons.tellings'>
export type Agency = Tellings['agencies'][number]

/** Whether agencies are told of this person from their page; of who is only counted nobody knows who it is. */
export const tellsAgencies = ({ may, mode }: Pick<PersonPage, 'may' | 'mode'>): boolean =>
  mode !== 'counted' && (may.includes('persons.tell-agency') || may.includes('persons.tell-urgently'))

/** What telling an agency holds, as it is typed. */
export type TellDraft = PassDraft<TellingPart> & {
  readonly what: string
  readonly ground: In<'persons.tell-agency'>['ground'] | ''
}

/** As nobody has typed anything yet: no part is chosen, and a child carries no consent. */
export const newTelling = ({ child }: Pick<Tellings, 'child'>): TellDraft => ({
  ...{ ...NEW_PASS, parts: [], what: '', ground: child ? 'law' : '' },
})

/** Somebody is in danger, or a child is missing: one person tells, and answers for it. */
export const isUrgent = ({ urgency }: Pick<TellDraft, 'urgency'>): boolean => urgency !== 'none'

/** Agencies that may be told; a danger opens those that the person refused, and none else. */
export const openAgencies = (agencies: readonly Agency[], draft: Pick<TellDraft, 'urgency'>): readonly Agency[] =>
  agencies.filter(({ why }) => why === null || (isUrgent(draft) && why === 'refused-by-person'))

/** Agencies that must not be told now, which the page names with the reason. */
export const closedAgencies = (agencies: readonly Agency[], draft: Pick<TellDraft, 'urgency'>): readonly Agency[] =>
  agencies.filter((one) => !openAgencies(agencies, draft).includes(one))

/** The sheet is told of who is missing alone. */
export const partsOf = ({ missing }: Pick<Tellings, 'missing'>): readonly TellingPart[] =>
  TELLING_PARTS.filter((part) => part !== 'sought' || missing)

/** How urgent it can be: no child is missing who is here. */
export const urgenciesOf = ({ child, missing }: Pick<Tellings, 'child' | 'missing'>): readonly TellDraft['urgency'][] =>
  URGENCIES.filter((one) => one !== 'missing-child' || (child && missing))

export const lackingTelling = (draft: TellDraft, agencies: readonly Agency[]): Lacks => ({
  ...unchosen(
    'agency',
    openAgencies(agencies, draft).some(({ id }) => id === draft.to),
  ),
  ...empty('what', draft.what),
  ...unchosen('ground', draft.ground),
  ...empty('basis', draft.basis),
  ...empty('theirBasis', draft.theirBasis),
  ...empty('reason', draft.reason),
  ...unchosen('told', draft.told),
  ...(draft.handling.includes('H3') ? empty('restrictions', draft.restrictions) : {}),
})

/** As the server takes it, where a colleague agrees. */
export const askInput = (person: string, draft: TellDraft): In<'persons.tell-agency'> => ({
  ...passingInput(draft, []),
  ...{ person, agency: draft.to, what: draft.what.trim(), ground: draft.ground || 'law' },
})

/** The same at once and alone: the reason goes with the call, where the audit keeps it. */
export function urgentInput(person: string, draft: TellDraft): In<'persons.tell-urgently'> {
  const { reason: _, urgency, ...input } = askInput(person, draft)
  return { ...input, urgency: urgency === 'missing-child' ? urgency : 'danger' }
}
