import type { IconName } from '../../parts/icons.ts'
import type { Action, LeadPage, Summary } from '../../shell/contract.ts'
import type { Formats } from '../../shell/format.ts'
import type { KeyAct } from '../../shell/keys.ts'
import type { Key, Say } from '../../shell/words.ts'

type Kind = {
  readonly icon: IconName
  readonly name: Key
  readonly hint: Key | null
  readonly key: KeyAct | null
  readonly shown?: string
}

/** What each action looks like, in the order in which actions stand. */
const KINDS: Readonly<Record<string, Kind>> = {
  'leads.claim': { icon: 'half', name: 'op.leads.claim', hint: 'act.claim', key: 'claim', shown: 'C' },
  'leads.assign': { icon: 'people', name: 'op.leads.assign', hint: 'act.assign', key: null },
  'leads.release': { icon: 'ring', name: 'op.leads.release', hint: 'act.release', key: 'claim', shown: 'C' },
  'leads.open-for-notice': {
    icon: 'notices',
    name: 'op.leads.open-for-notice',
    hint: 'act.notice',
    key: 'notice',
    shown: 'N',
  },
  'leads.open-for-case': { icon: 'cases', name: 'op.leads.open-for-case', hint: 'act.case', key: 'case', shown: 'O' },
  'leads.pass': { icon: 'exchange', name: 'op.leads.pass', hint: 'act.pass', key: 'pass', shown: 'P' },
  'leads.dismiss': { icon: 'x', name: 'op.leads.dismiss', hint: 'act.dismiss', key: 'dismiss', shown: 'D' },
  // What is seldom done has no key: a slip of the finger must not undo a decision.
  'leads.reopen': { icon: 'repeat', name: 'op.leads.reopen', hint: 'act.reopen', key: null },
  'leads.merge': { icon: 'networks', name: 'op.leads.merge', hint: 'act.merge', key: null },
  'leads.split': { icon: 'copy', name: 'op.leads.split', hint: 'act.split', key: null },
}

export type Act = Kind & { readonly action: Action }

/** What can be done with a lead, in order. Of two opposite actions that both are closed only the usual one is shown. */
export function actsOf(actions: readonly Action[]): readonly Act[] {
  const by = new Map(actions.map((action) => [action.operation, action]))
  return Object.entries(KINDS).flatMap(([operation, kind]) => {
    const action = by.get(operation)
    // What this program does not know is left out; a button without words would be worse.
    return action === undefined || isIdle(action) ? [] : [{ ...kind, action }]
  })
}

/** Closed because there is nothing to undo: not worth a place on the page. */
const isIdle = ({ allowed, why }: Action): boolean =>
  !allowed && (why === 'not-claimed' || why === 'not-decided' || why === 'nothing-merged' || why === 'already-yours')

/** The open action that a key stands for. */
export const actByKey = (acts: readonly Act[], key: KeyAct | null): Act | undefined =>
  key === null ? undefined : acts.find((act) => act.key === key && act.action.allowed)

/** Whether the queue offers to claim or release: only on what nobody has decided or else holds and nothing waits for. */
export const mayTurn = ({ state, mine, waits }: Pick<Summary, 'state' | 'mine' | 'waits'>): boolean =>
  (state === 'new' || (state === 'claimed' && mine)) && !waits

type Alike = LeadPage['similar'][number]

/** What a lead that is alike has in common with this one. */
export const sharedWith = (
  { contacts, wording, employer }: Pick<Alike, 'contacts' | 'wording' | 'employer'>,
  { say, format }: { readonly say: Say; readonly format: Pick<Formats, 'list'> },
) =>
  format.list(
    [
      contacts.length > 0 && say('alike.contacts', { list: format.list(contacts) }),
      wording && say('alike.wording'),
      employer && say('alike.employer'),
    ].filter((part) => typeof part === 'string'),
  )

/** Leads that this one may be put under: those on which nothing is decided yet. */
export const mergeable = (similar: readonly Alike[]): readonly Alike[] =>
  similar.filter(({ state }) => state === 'new' || state === 'claimed')
