import type { Member } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { newDataKey } from '../../../kernel/vault/data-keys.ts'
import { setByRule } from '../days/by-rule.ts'
import { type EventWords, enter } from '../events.ts'
import { keepAfter } from '../keeping/after.ts'
import { talkDue } from '../missing/sheet.ts'
import { reopenPapers } from '../papers/papers.ts'
import { asMember, caseRow, NOBODY, personKey, personRow, sealIdentity } from '../record.ts'
import { claimRule } from '../rules/claims.ts'
import { rulesName } from '../rules/country.ts'
import { type MoveInput as Asked, Moved, MoveInput } from '../shapes.ts'
import type { PersonRow } from '../tables.ts'
import { after, asksOf, followsOf, moveOf, type StepName, whyNot } from './move.ts'
import { dayAfterStep } from './own-days.ts'
import type { Ask, By, Facts, Move, Track, Why } from './shape.ts'
import { rowOf, type Standing, standingOf } from './standing.ts'
import { mayBy, stepsFor } from './steps.ts'

const WORDS: Readonly<Record<Why, string>> = {
  'no-such-step': 'From here there is no such step. Somebody may have taken it already: look again.',
  'adults-only': 'Who is or may be under 18 goes the child’s way: this step is for adults.',
  'children-only': 'This step is for whoever is or may be under 18.',
  'child-is-missing': 'A child who leaves is missing at once: raise the alarm instead.',
  'adult-may-leave':
    'An adult may go where she wants. Say which danger is documented, or record that contact was lost.',
  'reflection-runs': 'A negative decision waits until the reflection period is over.',
  'reflection-over': 'No reflection period runs.',
  'no-reflection-for-children':
    'The law of this country gives adults a reflection period, and children a measure of protection.',
  'not-presumed': 'Say first that there are reasonable grounds.',
  'identification-open': 'Help goes on until identification is decided.',
  'support-open': 'Help is still open.',
  'is-missing': 'The person is missing. Nothing is closed while the alarm stands.',
  'return-open': 'A return is prepared or on its way. Confirm the arrival, or record that the person takes it back.',
  'best-interests-first':
    'A child returns only with a guardian and a decision on their best interests. Assess them first.',
  'deadline-not-verified': 'Nobody has checked this deadline in the law of the country. Ask a lawyer by when to claim.',
  'not-permitted': 'Your roles do not allow this.',
  'not-your-country': 'In this country others decide this.',
}

const refused = (why: Why) => new Problem('conflict', WORDS[why], { fields: [{ field: 'act', message: why }] })

/** Checks of the inputs that a step needs, by field. */
const MISSING: Readonly<
  Record<Ask, { field: keyof Asked; is: (given: Asked, standing: Standing) => boolean; say: string }>
> = {
  remedy: {
    field: 'remedy',
    is: ({ remedy }) => remedy.trim() !== '',
    say: 'Say how the person can have this reviewed, and by when.',
  },
  language: {
    field: 'language',
    is: ({ language }) => language !== '',
    say: 'Say in which language the person was told.',
  },
  deciders: {
    field: 'deciders',
    is: ({ deciders }, { rules }) =>
      // One name repeated does not make a commission.
      new Set(deciders.map(({ name }) => name.trim().toLowerCase())).size >= rules.deciders.quorum &&
      deciders.every(({ seat }) => rules.deciders.seats.includes(seat)),
    say: 'Name those who decided together: as many as this country asks, each in their seat.',
  },
  'follow-up': {
    field: 'followUpOn',
    is: ({ followUpOn }, { facts }) => followUpOn !== undefined && followUpOn > facts.today,
    say: 'Say on which day somebody asks after the person.',
  },
  plan: { field: 'plan', is: ({ plan }) => plan.trim() !== '', say: 'Say how help goes on or ends, step by step.' },
  risk: {
    field: 'risk',
    is: ({ risk }) => risk.trim() !== '',
    say: 'Say which risks were looked at and what was found.',
  },
  consent: {
    field: 'consent',
    is: ({ consent }) => consent.trim() !== '',
    say: 'Say what the person said after hearing the risks, in their own words.',
  },
  'best-interests': {
    field: 'bestInterests',
    is: ({ bestInterests }) => bestInterests.trim() !== '',
    say: 'Say what was decided in the child’s best interests, by whom, and what the guardian said.',
  },
  arrives: {
    field: 'arrivesOn',
    is: ({ arrivesOn }, { facts }) => arrivesOn !== undefined && arrivesOn >= facts.today,
    say: 'Say on which day the person is expected to arrive.',
  },
  begins: {
    field: 'begunOn',
    is: ({ begunOn }, { facts }) => begunOn !== undefined && begunOn <= facts.today,
    say: 'Say from which day the time to claim counts; it has begun by today.',
  },
  danger: { field: 'danger', is: ({ danger }) => danger.trim() !== '', say: 'Say which danger is documented.' },
}

/** @throws Problem `conflict` with the why-key, or `invalid-input` with all that the step lacks */
export function checked(standing: Standing, by: By, given: Asked, closed: Why | null): { facts: Facts; move: Move } {
  // The danger counts for this step alone.
  const facts = { ...standing.facts, danger: given.danger.trim() !== '' }
  const move = moveOf(facts, given)
  // A step of another kind needs another operation's permission.
  if (move === null || move.by !== by) throw refused('no-such-step')
  const why = closed ?? whyNot(facts, given)
  if (why !== null) throw refused(why)
  const fields = asksOf(facts, move)
    .map((ask) => MISSING[ask])
    .filter(({ is }) => !is(given, standing))
    .map(({ field, say }) => ({ field, message: say }))
  if (fields.length > 0) throw new Problem('invalid-input', 'This step must say more.', { fields })
  return { facts, move }
}

/** The step's words without empty fields. */
export function wordsOf(
  { remedy, language, deciders, plan, risk, danger, consent, bestInterests }: Asked,
  reason: string,
): EventWords {
  const all = { remedy, language, plan, risk, danger, consent, bestInterests }
  return {
    reason,
    ...Object.fromEntries(Object.entries(all).filter(([, text]) => text.trim() !== '')),
    ...(deciders.length > 0 ? { deciders } : {}),
  }
}

/**
 * Takes a step with all that follows from it, in the name of whoever acts.
 * @param given the step with all that it has to say
 * @throws Problem `conflict` where it is closed, `invalid-input` where it must say more
 */
export async function takeStep(context: RunContext, given: Asked, by: By) {
  const { db, actor, now } = context
  const member = asMember(actor)
  const row = await personRow(db, member, given.person, now)
  const { country } = await caseRow(db, member, row.case_id)
  const standing = await standingOf(db, row, country, now)
  const { facts, move } = checked(standing, by, given, mayBy(context, standing.rules)(by))
  const name: StepName = { track: given.track, act: given.act }
  const first = after(facts, name)
  // Followers are taken in the same transaction, so that help by law does not wait for another click.
  const taken = [name, ...followsOf(first, name)]
  // The key is opened first, so that closed keys stop a step whose reason could not be kept.
  const key = await keyFor(context, member, row, name)
  let at = facts
  const waits: Partial<Record<Track, string>> = { ...standing.waits }
  for (const [i, step] of taken.entries()) {
    const next = after(at, step)
    const entry = { ...step, from: at[step.track], to: next[step.track], rules: rulesName(standing.rules) }
    const kind = i === 0 ? 'moved' : 'followed'
    // A step by law sets no day of its own.
    const due = dayAfterStep(
      { ...entry, asks: i === 0 ? move.asks : [] },
      given,
      waits[step.track] ?? null,
      claimRule(standing.rules.country, step.track, facts.today),
    )
    if (due === null) delete waits[step.track]
    else waits[step.track] = due
    await keepState(db, row.id, entry, due, now)
    const words = i === 0 ? { words: wordsOf(given, context.reason ?? '') } : {}
    await enter(db, member, row, key, { kind, at: now, step: entry, ...words })
    at = next
  }
  const end = { ...standing, waits, facts: { ...at, danger: false } }
  const ended = await settle(context, row, facts, end, taken, given, move.adverse)
  await keepAfter(context, row, key, taken)
  if (taken.some(({ track }) => ENDS_BY_RULE.includes(track)))
    await setByRule({ db, agency: row.agency, now, person: row.id })
  return { person: row.id, steps: stepsFor(context, ended) }
}

/** Tracks by whose state the law sets a day, or takes it away. */
const ENDS_BY_RULE: readonly Track[] = ['asylum', 'file']

type Entry = { readonly track: Track; readonly from: string; readonly to: string; readonly rules: string }

/** @throws Problem `conflict` where somebody of the team or a guest took a step of the track meanwhile */
export async function keepState(db: Tx, person: string, entry: Entry, due: string | null, now: Date): Promise<void> {
  const { track, from, to, rules } = entry
  const { numUpdatedRows } = await db
    .updateTable('person_tracks')
    .set({ state: to, since: now, rules, due_on: due })
    .where('person', '=', person)
    .where('track', '=', track)
    .where('state', '=', from)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw refused('no-such-step')
}

/** Updates the person's row after the steps. */
async function settle(
  context: RunContext,
  row: PersonRow,
  before: Facts,
  standing: Standing,
  taken: readonly StepName[],
  given: Asked,
  adverse: boolean,
): Promise<Standing> {
  const { db, now } = context
  const since = { ...standing.since, ...Object.fromEntries(taken.map(({ track }) => [track, now])) }
  const under = {
    ...standing.under,
    ...Object.fromEntries(taken.map(({ track }) => [track, rulesName(standing.rules)])),
  }
  const ended = { ...standing, since, under }
  // Only an adverse step sets the day; a later helpful step does not move it.
  const followUpOn = adverse && given.followUpOn !== undefined ? given.followUpOn : row.follow_up_on
  await db
    .updateTable('persons')
    .set({
      ...rowOf(ended, followUpOn, now),
      rules: rulesName(standing.rules),
      talk_by: talkDue(before, standing.facts, row.talk_by),
    })
    .where('id', '=', row.id)
    .execute()
  // A change of whereabouts changes the danger, so papers are reopened.
  if (taken.some(({ track }) => track === 'whereabouts')) await reopenPapers(db, row.id, 'whereabouts')
  return ended
}

/** The key for the step's words; a counted person who comes back gets a new one. */
async function keyFor(
  { db, now }: RunContext,
  member: Member,
  row: PersonRow,
  { act }: StepName,
): Promise<Uint8Array | null> {
  if (row.data_key !== null || act !== 'come-back') return personKey(db, member, row)
  const key = await newDataKey(db, row.agency, now)
  const anew = {
    data_key: key.id,
    sealed: sealIdentity(key.bytes, row.id, NOBODY),
    mode: 'pseudonym',
    basis: 'law',
  } as const
  await db.updateTable('persons').set(anew).where('id', '=', row.id).execute()
  return key.bytes
}

const declared = {
  purpose: 'protection',
  verb: 'alteration',
  // Every step needs a named person and a reason, even a helpful one, because the next colleague must understand it.
  reason: true,
  input: MoveInput,
  output: Moved,
  subject: ({ person }: { person: string }) => [person],
} as const

export const moveStep = operation({
  ...declared,
  summary: 'Take a step for a person that whoever meets people may take',
  permission: 'case:open',
  run: (context, input) => takeStep(context, input, 'first-line'),
})

export const arrangeStep = operation({
  ...declared,
  summary: 'Take a step of the work with a person',
  permission: 'case:work',
  run: (context, input) => takeStep(context, input, 'case'),
})

export const decideStep = operation({
  ...declared,
  summary: 'Decide about a person where the country’s law says who decides',
  permission: 'case:decide',
  run: (context, input) => takeStep(context, input, 'decider'),
})
