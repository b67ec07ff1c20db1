import { LEAD_PARTS } from '../../../src/modules/shares/codes.ts'
import { RULES, type State, whyNot } from '../../../src/modules/shares/share.ts'
import type { Current, Out, SharePage, ShareRowShown, ShareStep } from '../../../src/ui/shell/contract.ts'
import type { Answers } from '../answers.ts'
import { leadPage } from '../leads/leads.ts'
import { analyst, id } from '../people.ts'
import type { Given, Stand } from '../stand.ts'

// Invented shares as the server tells of them to either side, and their pages.

export const AT = `/shares/${id(701)}`

/** Passes leads on, and answers what others pass on. */
export const sharer: Current = {
  ...analyst,
  member: { ...analyst.member, permissions: [...analyst.member.permissions, 'share:read', 'share:answer'] },
}

type Side = SharePage['side']

export const shareRow = (more: Partial<ShareRowShown> = {}): ShareRowShown => ({
  ...{ id: id(701), thing: 'lead', side: 'receiver', byHand: false, state: 'sent', urgency: 'none' },
  from: { id: id(901), name: 'Valsts policija' },
  to: { id: id(900), name: 'Darba inspekcija' },
  ...{ turn: 'receiver', clock: 'acknowledge', due: '2026-11-25T08:00:00Z', missed: false },
  ...{ sentAt: '2026-11-24T08:00:00Z', title: 'Packers in a warehouse' },
  ...more,
})

export const shareStep = (act: ShareStep['act'], more: Partial<ShareStep> = {}): ShareStep => ({
  ...{ act, operation: `shares.${act}`, allowed: true, why: null, reason: false },
  ...more,
})

type Lead = NonNullable<SharePage['versions'][number]['lead']>

const { template, places, contactPoints } = leadPage()
/** Every part that can be chosen. */
export const sharedLead = (more: Partial<Lead> = {}): Lead => ({
  title: 'Packers in a warehouse',
  summary: {
    ...{ postings: 7, score: 9.9, firstSeen: '2026-11-10', lastSeen: '2026-11-12', languages: ['uk', 'lv'] },
    reasons: [{ code: 'pay-unrealistic', name: 'Pay beyond what is usual' }],
  },
  wording: {
    template,
    postings: [
      {
        ...{ title: 'Packers wanted', text: 'Packers wanted in Utopia, pay 4000 €', date: '2026-11-10T09:00:00' },
        ...{ source: 'board.example', address: 'https://board.example/1' },
      },
    ],
    more: 6,
  },
  offer: [{ kind: 'housing', value: { terms: 'from-pay' }, postings: 5, share: 1, quotes: [] }],
  places,
  contacts: contactPoints.map(({ kind, value, postings, employers, firstSeen, lastSeen }) => ({
    ...{ kind, value, postings, employers, firstSeen, lastSeen },
  })),
  timeline: [{ source: 'board.example', postings: 7, days: [{ day: '2026-11-10', postings: 7 }] }],
  ...more,
})

const police = { name: null, agency: 'Valsts policija' }
const ours = { name: 'Ilze Kalniņa', agency: 'Darba inspekcija' }

const first: SharePage['versions'][number] = {
  ...{ version: 1, at: '2026-11-24T08:00:00Z', by: police, why: '', lead: sharedLead() },
  ...{ report: null, evidence: null, network: null, person: null },
}
const second: SharePage['versions'][number] = {
  ...{ version: 2, at: '2026-11-24T09:00:00Z', by: police, why: 'The firm has another name.' },
  ...{ lead: sharedLead({ title: 'Packers, corrected', contacts: [] }) },
  ...{ report: null, evidence: null, network: null, person: null },
}
/** A correction, and what stood there before. */
export const CORRECTED: SharePage['versions'] = [second, first]

/** What the rules leave open for a side, as the server tells it. */
function stepsFor({ side, state, byHand, exculpatory, versions, versionRead }: SharePage): ShareStep[] {
  const behind = state !== 'sent' && versionRead < (versions[0]?.version ?? 1)
  const moves: Readonly<Record<string, { readonly reason: boolean }>> = RULES[state].moves
  return Object.entries(moves).map(([name, { reason }]) => {
    const act = name as ShareStep['act']
    const why = whyNot({ state, byHand, exculpatory, behind }, act, side)
    return shareStep(act, { allowed: why === null, why, reason })
  })
}

/** The page of a share for one side, in a state. Of what is closed the receiver has no content any more; the sender keeps it. */
export function sharePage(side: Side, state: State, more: Partial<SharePage> = {}): SharePage {
  const clock = RULES[state].clock?.name ?? null
  const isGone = side === 'receiver' && !['sent', 'acknowledged', 'accepted'].includes(state)
  const isOurs = side === 'sender'
  const page: SharePage = {
    ...shareRow({ side, state, clock, turn: clock === null ? null : 'receiver' }),
    ...(clock === null ? { due: null } : {}),
    ...(isOurs
      ? { from: { id: id(900), name: 'Darba inspekcija' }, to: { id: id(901), name: 'Valsts policija' } }
      : {}),
    ...{
      lead: isOurs ? id(101) : null,
      report: null,
      evidence: null,
      network: null,
      person: null,
      ring: null,
      packs: false,
      madeBy: isOurs ? ours : police,
      approvedBy: police,
    },
    ...{ until: '2027-05-23T08:00:00Z', exculpatory: false, versionRead: state === 'sent' ? 0 : 1 },
    parts: [...LEAD_PARTS],
    title: isGone ? null : 'Packers in a warehouse',
    words: isGone
      ? null
      : {
          ...{ reason: 'They are hurt.', basis: 'Section 12 of an invented law', theirBasis: 'Section 3 of theirs' },
          terms: {
            ...{ handling: ['H1', 'H3'], restrictions: 'Call us first', tlp: 'amber', onward: true },
            ...{ proceedings: false, grade: { scale: '4x4', source: 'A', information: '2' }, told: 'restricted' },
          },
        },
    versions: isGone ? [] : [first],
    events: [
      {
        ...{ id: id(711), at: '2026-11-24T08:00:00Z', by: isOurs ? ours : police },
        ...{ act: 'send', to: 'sent', words: null },
      },
    ],
    steps: [],
    ...more,
  }
  return more.steps ? page : { ...page, steps: stepsFor(page) }
}

/** Somebody outside, told by hand: the sender writes down what they answer. */
export const toldByHand = (state: State, more: Partial<SharePage> = {}): SharePage =>
  sharePage('sender', state, {
    ...{ byHand: true, to: { id: null, name: 'Elsewhere Court' }, turn: 'sender' as const },
    ...more,
  })

export const shareList = (
  shares: readonly ShareRowShown[],
  more: Partial<Out<'shares.list'>> = {},
): Out<'shares.list'> => ({ shares: [...shares], total: shares.length, next: null, ...more })

export const RECEIVERS: Out<'shares.receivers'> = {
  agencies: [
    { id: id(901), name: 'Valsts policija', suspects: true },
    { id: id(902), name: 'Patvērums', suspects: false },
  ],
}

/** Opens the page of a share as it stands; a test says what else is answered. */
export const seesShare =
  (stand: () => Stand, given: Given = {}) =>
  (page: SharePage, more: Answers, look: Parameters<Stand['see']>[2]): Promise<void> =>
    stand().see(AT, { as: sharer, ...given, answers: { 'shares.get': page, ...more } }, look)
