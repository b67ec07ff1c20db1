import { ASKED_DAYS, PERILOUS } from '../../../../modules/shares/codes.ts'
import type { Tone } from '../../../parts/icon.tsx'
import type { IconName } from '../../../parts/icons.ts'
import { empty, type Lacks, unchosen } from '../../../parts/lacking.ts'
import type { AskPage, AskRowShown, AskStep, In, Name } from '../../../shell/contract.ts'

// What pages of asking decide without showing anything.

export type Act = AskStep['act']

/** What the list is asked, as it stands in an address. */
export type AsksAsked = { readonly side?: 'asker'; readonly all?: 'yes'; readonly after?: number }

/** Reads an address; what it does not know is as usual. */
export function asksAsked(search: Readonly<Record<string, unknown>>): AsksAsked {
  const after = /^\d{1,6}$/.test(String(search.after ?? '')) ? Number(search.after) : 0
  return {
    ...(search.side === 'asker' ? { side: 'asker' as const } : {}),
    ...(search.all === 'yes' ? { all: 'yes' as const } : {}),
    ...(after > 0 ? { after } : {}),
  }
}

/** What others wait for comes first: asked of us before asked by us. */
export const asksInput = ({ side, all, after }: AsksAsked): In<'asks.list'> => ({
  ...{ side: side ?? 'asked', open: all !== 'yes', after: after ?? 0 },
})

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** Which own record it is about, where a page led here. */
export type About = { readonly lead?: string; readonly report?: string }
export function aboutAsked({ lead, report }: Readonly<Record<string, unknown>>): About {
  if (UUID.test(String(lead ?? ''))) return { lead: String(lead) }
  return UUID.test(String(report ?? '')) ? { report: String(report) } : {}
}

// Icon and meaning together, since colour alone tells nothing to one man in twelve.
const LOOKS: Readonly<Record<AskRowShown['state'], { readonly icon: IconName; readonly meaning: Tone }>> = {
  sent: { icon: 'half', meaning: 'neutral' },
  acknowledged: { icon: 'half', meaning: 'neutral' },
  partly: { icon: 'half', meaning: 'warning' },
  answered: { icon: 'done', meaning: 'done' },
  refused: { icon: 'warn', meaning: 'warning' },
  withdrawn: { icon: 'x', meaning: 'neutral' },
  over: { icon: 'x', meaning: 'neutral' },
}
/** How a state looks: never by colour alone. */
export const lookOf = (state: AskRowShown['state']) => LOOKS[state]

/** The open steps as the page shows them: answering in part is a tick of answering. */
export const openSteps = (steps: readonly AskStep[]): readonly Act[] =>
  steps.flatMap(({ act, allowed }) => (allowed && act !== 'answer-partly' ? [act] : []))

/** What a step changes elsewhere. */
export const CHANGES: readonly Name[] = ['asks.get', 'asks.list', 'asks.waiting', 'approvals.list']

type YesNo = 'yes' | 'no' | ''
/** Everything that a step may carry, as it is typed. */
export type Draft = {
  readonly text: string
  readonly basis: string
  readonly ofPerson: YesNo
  readonly partly: boolean
  readonly ground: AskPage['grounds'][number] | ''
  readonly atHand: boolean
}
export const EMPTY: Draft = { text: '', basis: '', ofPerson: '', partly: false, ground: '', atHand: true }

/** Whether a second person has to agree: about somebody two do, unless that one waits in danger. */
export const isByTwo = (ofPerson: YesNo, urgency: AskRowShown['urgency']): boolean =>
  ofPerson === 'yes' && !PERILOUS.includes(urgency)

/** What a form still lacks, by field; the server judges the rest. */
export function lackingOf(act: Act, { text, basis, ofPerson, ground }: Draft): Lacks {
  if (act === 'answer') return { ...empty('text', text), ...empty('basis', basis), ...unchosen('ofPerson', ofPerson) }
  return act === 'refuse' ? unchosen('ground', ground) : {}
}

type Call = { readonly [N in Name]: { readonly operation: N; readonly input: In<N> } }[Extract<Name, `asks.${string}`>]

/** The call of a step: of answering the one with a second person or the one without. */
export function callOf({ id: ask, urgency }: Pick<AskPage, 'id' | 'urgency'>, act: Act, draft: Draft): Call {
  const { text, basis, ofPerson, partly, ground, atHand } = draft
  if (act === 'acknowledge') return { operation: 'asks.acknowledge', input: { ask, atHand } }
  if (act === 'refuse')
    return { operation: 'asks.refuse', input: { ask, ground: ground || 'nothing-given', text: text.trim() } }
  if (act === 'withdraw') return { operation: 'asks.withdraw', input: { ask } }
  if (act === 'end') return { operation: 'asks.end', input: { ask } }
  const input = { ask, text, basis, partly, ofPerson: ofPerson === 'yes' }
  return { operation: isByTwo(ofPerson, urgency) ? 'asks.answer' : 'asks.answer-alone', input }
}

/** Whether those asked say if they have it at hand: where the clock turns on it. */
export const asksAtHand = ({ directive, urgency }: Pick<AskPage, 'directive' | 'urgency'>): boolean =>
  directive && urgency !== 'none'

type Handling = NonNullable<AskPage['words']>['handling']
/** A question to another agency, as it is typed. */
export type AskDraft = {
  readonly agency: string
  readonly kind: AskRowShown['kind'] | ''
  readonly urgency: AskRowShown['urgency']
  readonly title: string
  readonly question: string
  readonly matter: string
  readonly ofPerson: YesNo
  readonly purpose: string
  readonly basis: string
  readonly neededBy: string
  readonly days: string
  readonly handling: Handling
  readonly restrictions: string
  readonly mayTell: boolean
}
export const NEW_ASK: AskDraft = {
  ...{ agency: '', kind: '', urgency: 'none', title: '', question: '', matter: '', ofPerson: '', purpose: '' },
  ...{ basis: '', neededBy: '', days: String(ASKED_DAYS.usual), handling: [], restrictions: '', mayTell: false },
}

export const lackingAsk = (draft: AskDraft): Lacks => ({
  ...unchosen('agency', draft.agency),
  ...unchosen('kind', draft.kind),
  ...empty('title', draft.title),
  ...empty('question', draft.question),
  ...unchosen('ofPerson', draft.ofPerson),
  ...empty('purpose', draft.purpose),
  ...empty('basis', draft.basis),
  ...(draft.handling.includes('H3') ? empty('restrictions', draft.restrictions) : {}),
})

/** A question as the server takes it. */
export const makeInput = (draft: AskDraft, { lead, report }: About): In<'asks.make'> => ({
  ...{ agency: draft.agency, kind: draft.kind || 'information', urgency: draft.urgency, title: draft.title },
  ...{ question: draft.question, matter: draft.matter, ofPerson: draft.ofPerson === 'yes', purpose: draft.purpose },
  ...{ basis: draft.basis, neededBy: draft.neededBy || null, days: Number(draft.days), mayTell: draft.mayTell },
  ...{ handling: [...draft.handling], restrictions: draft.handling.includes('H3') ? draft.restrictions : '' },
  about: lead ? { kind: 'lead', id: lead } : report ? { kind: 'report', id: report } : null,
})
