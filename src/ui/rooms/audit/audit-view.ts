import { OUTCOMES, PURPOSES, VERBS } from '../../../kernel/codes.ts'
import { ANY_ACT, HUMAN_ACTS, recordBeginning } from '../../../modules/accounts/codes.ts'
import type { In } from '../../shell/contract.ts'
import { asText } from '../../shell/searches.ts'

type Filter = NonNullable<In<'audit.list'>['filter']>

/** What an audit entry can be chosen by from a list. */
export const AUDIT_CHOICES = { act: HUMAN_ACTS, verb: VERBS, purpose: PURPOSES, outcome: OUTCOMES } as const

export type ListedFilter = keyof typeof AUDIT_CHOICES

/** What an address of the audit asks for; ids and closed lists only, so nothing personal stands in it. */
export function auditFilter(search: Readonly<Record<string, unknown>>): Filter {
  const text = (name: string) => asText(search[name])
  const listed = (name: ListedFilter) => AUDIT_CHOICES[name].find((one) => one === text(name))
  const day = (name: string, time: string) =>
    isDay(text(name)) ? new Date(`${text(name)}T${time}`).toISOString() : undefined
  const matching = (name: string, pattern: RegExp) => (pattern.test(text(name)) ? text(name) : undefined)
  const filter = {
    act: listed('act'),
    verb: listed('verb'),
    purpose: listed('purpose'),
    outcome: listed('outcome'),
    operation: matching('operation', /^[a-z-]+\.[a-z-]+$/),
    actor: matching('actor', /^[\da-f-]{36}$/),
    subject: matching('subject', /^[\w-]{1,100}$/),
    from: day('from', '00:00:00'),
    to: day('to', '23:59:59'),
  }
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
}

/** Whether what stands in «About» names no record, so that no entry found would mean nothing. */
export const namesNoRecord = ({ subject }: AuditAsked): boolean =>
  subject !== undefined && recordBeginning(subject) === null

/** «2026-13-45» looks like a day, and no clock takes it. */
const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(new Date(`${text}T00:00:00`).getTime())

/** What asks for certain entries, of whatever kind: beside it none is left out. */
const NARROWING = ['act', 'verb', 'purpose', 'outcome', 'operation', 'subject'] as const

/** Whether acts of people stand there alone, as the page begins: what pages read by themselves would hide them. */
export const isByPeople = (asked: AuditAsked): boolean =>
  asked.every !== 'yes' && NARROWING.every((name) => asked[name] === undefined)

/** What the list and its table are asked. */
export const shownFilter = (asked: AuditAsked): Filter => ({
  ...auditFilter(asked),
  ...(isByPeople(asked) ? { act: ANY_ACT } : {}),
})

const ASKED = ['act', 'verb', 'purpose', 'outcome', 'operation', 'actor', 'subject', 'from', 'to'] as const
export type AuditAsked = { readonly [K in (typeof ASKED)[number]]?: string } & {
  readonly verify?: 'yes'
  /** Also what pages and the program do by themselves. */
  readonly every?: 'yes'
}

/** What of an address the page keeps: what its filter takes, as it was written, and whether to verify at once. */
export function auditAsked(search: Readonly<Record<string, unknown>>): AuditAsked {
  const taken = auditFilter(search)
  const asked = ASKED.filter((name) => taken[name] !== undefined).map((name) => [name, asText(search[name])])
  const isSaid = (name: 'verify' | 'every') => (search[name] === 'yes' ? { [name]: 'yes' as const } : {})
  return { ...Object.fromEntries(asked), ...isSaid('verify'), ...isSaid('every') }
}

/** Takes the whole log out, stretch after stretch. @returns the parts of its file, in order */
export async function wholeExport(
  step: (after: number) => Promise<{ readonly text: string; readonly next: number | null }>,
): Promise<readonly string[]> {
  const parts: string[] = []
  for (let after: number | null = 0; after !== null; ) {
    const { text, next }: { readonly text: string; readonly next: number | null } = await step(after)
    parts.push(text)
    after = next
  }
  return parts
}

/** How far a verification is, over its steps. */
export type Verification = {
  readonly checked: number
  readonly of: number
  readonly fault: string | null
  readonly isDone: boolean
}

type Step = {
  readonly checked: number
  readonly of: number
  readonly next: number | null
  readonly fault: string | null
}

/** Verifies stretch after stretch until the end or the first fault. @param tell called after each step */
export async function verifyAll(
  step: (after: number) => Promise<Step>,
  tell: (at: Verification) => void,
): Promise<Verification> {
  let at: Verification = { checked: 0, of: 0, fault: null, isDone: false }
  let after: number | null = 0
  while (after !== null && at.fault === null) {
    const { checked, of, next, fault }: Step = await step(after)
    at = { checked: at.checked + checked, of, fault, isDone: next === null || fault !== null }
    tell(at)
    after = next
  }
  return at
}
