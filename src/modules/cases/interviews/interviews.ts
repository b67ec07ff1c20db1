import { z } from 'zod'
import { isoDay } from '../../../kernel/clock.ts'
import { Problem } from '../../../kernel/errors.ts'
import { Id, newId } from '../../../kernel/ids.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { sealJson } from '../../../kernel/vault/seal.ts'
import { openUnaltered } from '../../../kernel/vault/unaltered.ts'
import { memberNames } from '../../accounts/index.ts'
import { INTERVIEW_KINDS, TOPICS, type Topic } from '../codes.ts'
import { enter } from '../events.ts'
import { refuseRestricted } from '../keeping/restricted.ts'
import { asMember, caseRow, heldPerson, personKey, personRow } from '../record.ts'
import { Colleague, OneInput } from '../shapes.ts'
import { colleague } from '../summary.ts'
import { colleagueNamed } from '../team/team.ts'
import { standingOf } from '../tracks/standing.ts'
import { flagOf } from '../witness/rows.ts'
import { closesQuestions } from '../witness/witness.ts'
import { FAULTS, type Fault, faultsOf, functionOf, mayHold, repeatedTopics } from './interview.ts'
import { openPlan, plansOf, sealPlan, sharedWith } from './shared-ledger.ts'

/** A break: its start by the local clock, and its length in minutes. */
const Break = z.strictObject({ at: z.iso.time({ precision: -1 }), minutes: z.int().min(1).max(600) })

export const Line = z.object({
  id: Id,
  on: z.iso.date(),
  kind: z.enum(INTERVIEW_KINDS),
  topics: z.array(z.enum(TOPICS)),
  language: z.string(),
  recorded: z.boolean(),
  interviewer: Colleague,
  present: z.string(),
  breaks: z.array(Break),
  /** The reason for holding it in spite of its faults. */
  reason: z.string(),
})
const Ledger = z.object({ interviews: z.array(Line) })

/** The fields have no room for the answers, because content is disclosed separately. */
const AddInterview = z.strictObject({
  person: Id,
  on: z.iso.date(),
  kind: z.enum(INTERVIEW_KINDS),
  topics: z.array(z.enum(TOPICS)).min(1).max(TOPICS.length),
  language: z.string().regex(/^[a-z]{2,3}$/),
  recorded: z.boolean(),
  interviewer: Id,
  interpreterChecked: z.boolean(),
  /** Whether somebody asked if the child's guardian has an interest of their own. */
  guardianChecked: z.boolean().default(false),
  present: z.string().max(300).default(''),
  /** Breaks in the order in which they were made. */
  breaks: z.array(Break).max(20).default([]),
  /** The reason for holding it in spite of repetition or another fault. */
  because: z.string().max(1000).default(''),
  /** The plan behind the interview, whose reason counts for it. */
  plan: Id.optional(),
})
const Added = z.object({ interview: Id, faults: z.array(z.enum(FAULTS)) })

const label = (id: string) => `person_interviews.words ${id}`
type Words = {
  readonly present: string
  readonly because: string
  // Absent in interviews that were entered before breaks were recorded.
  readonly breaks?: readonly z.output<typeof Break>[]
}

const WORDS: Readonly<Record<Fault, string>> = {
  repeats: 'Some of this was asked about before.',
  'too-deep': 'A first account is kept to who, what, where and when. The rest waits for whoever is trained to ask.',
  'no-guardian': 'The child has no guardian yet.',
  'guardian-unchecked': 'Nobody has asked whether the guardian has an interest of their own.',
  'other-interviewer': 'Somebody else spoke with the child before.',
  'many-sessions': 'The child was interviewed often already.',
  'interpreter-unchecked': 'Nobody has asked whether the interpreter knows the person or those who exploited them.',
}

export const listInterviews = operation({
  summary: 'See who has interviewed a person about what, and never what was said',
  permission: 'case:read',
  purpose: 'protection',
  verb: 'consultation',
  input: OneInput,
  output: Ledger,
  subject: ({ person }) => [person],
  async run(context, { person }) {
    const { key } = await heldPerson(context, person)
    return { interviews: await ledgerOf(context, key, person) }
  },
})

/** The interviews of a person, earliest first. */
export async function ledgerOf(
  context: RunContext,
  key: Uint8Array | null,
  person: string,
): Promise<z.output<typeof Line>[]> {
  const rows = await context.db
    .selectFrom('person_interviews')
    .selectAll()
    .where('person', '=', person)
    .orderBy('seq')
    .execute()
  const names = await memberNames(
    context,
    rows.map(({ interviewer }) => interviewer),
  )
  return rows.map(({ id, held_on, kind, topics, language, recorded, interviewer, sealed }) => {
    const words = key && openUnaltered<Words>(key, sealed, label(id))
    return {
      id,
      on: held_on,
      kind,
      topics: topics as Topic[],
      language,
      recorded,
      interviewer: colleague(names, interviewer),
      present: words?.present ?? '',
      breaks: [...(words?.breaks ?? [])],
      reason: words?.because ?? '',
    }
  })
}

export const planInterview = operation({
  summary: 'Plan an interview; one that repeats or lacks something says why before it starts',
  permission: 'case:open',
  purpose: 'protection',
  verb: 'collection',
  input: AddInterview.omit({ on: true, recorded: true, language: true, present: true, breaks: true, plan: true }),
  output: Added.omit({ interview: true }).extend({ plan: Id }),
  subject: ({ person }) => [person],
  async run(context, input) {
    const { person, kind, topics, interviewer, because } = input
    const { member, row, key, faults } = await weighed(context, input, [])
    const id = newId()
    await context.db
      .insertInto('interview_plans')
      .values({
        id,
        person,
        agency: row.agency,
        kind,
        topics: [...topics],
        interviewer,
        planned_by: member.id,
        planned_at: context.now,
        held: null,
        sealed: sealPlan(key, id, { because: because.trim() }),
      })
      .execute()
    return { plan: id, faults: [...faults] }
  },
})

export const addInterview = operation({
  summary: 'Enter an interview in the ledger; one that repeats or lacks something says why',
  permission: 'case:open',
  purpose: 'protection',
  verb: 'collection',
  input: AddInterview,
  output: Added,
  subject: ({ person }, output) => [person, output?.interview ?? []].flat(),
  async run(context, input) {
    const { db, now } = context
    const { person, on, kind, topics, language, recorded, interviewer, present, breaks, plan } = input
    if (on > isoDay(now))
      throw new Problem('invalid-input', 'Some fields are not right.', {
        fields: [{ field: 'on', message: 'This day is still to come.' }],
      })
    const planned = plan === undefined ? undefined : (await plansOf(db, person)).find(({ id }) => id === plan)
    const { member, row, key, faults, by } = await weighed(context, input, planned?.topics ?? [])
    // The plan's reason was given before the interview, so it counts for it.
    const because = input.because.trim() || (planned ? openPlan(key, planned).because : '')
    const id = newId()
    await db
      .insertInto('person_interviews')
      .values({
        id,
        person,
        agency: row.agency,
        held_on: on,
        kind,
        topics: [...topics],
        language,
        recorded,
        interviewer,
        function: by,
        entered_by: member.id,
        entered_at: now,
        sealed: sealJson(key, { present, because, breaks } satisfies Words, label(id)),
      })
      .execute()
    if (planned) await db.updateTable('interview_plans').set({ held: id }).where('id', '=', planned.id).execute()
    await enter(db, member, row, key, {
      kind: 'interviewed',
      at: now,
      words: { value: kind, ...(because ? { reason: because } : {}) },
    })
    return { interview: id, faults: [...faults] }
  },
})

type Weighed = Pick<
  z.output<typeof AddInterview>,
  'person' | 'kind' | 'topics' | 'interviewer' | 'interpreterChecked' | 'guardianChecked' | 'because'
>

/**
 * Checks an interview against the agency's own ledger and those of other agencies; returns its faults, which a reason overrides.
 * @param reasoned topics of a plan whose reason is already given
 * @throws Problem if there are faults without a reason
 */
async function weighed(context: RunContext, input: Weighed, reasoned: readonly string[]) {
  const { db, actor, now } = context
  const { person, kind, topics, interviewer, because } = input
  const member = asMember(actor)
  const row = await personRow(db, member, person, now)
  refuseRestricted([row])
  const key = await personKey(db, member, row)
  // An interview needs an identified person; one who wants to tell more is met anew, with a name or a pseudonym.
  if (key === null) throw new Problem('conflict', 'Who is only counted is not interviewed here.')
  // A stranger's id would stand in the ledger as an interviewer known to the person.
  const by = functionOf((await colleagueNamed(db, member, interviewer)).roles)
  if (!mayHold(kind, by))
    throw new Problem('invalid-input', 'A forensic interview is held by an authority. A first account is kept apart.', {
      fields: [{ field: 'kind', message: 'not-an-authority' }],
    })
  // First-line roles ask a possible witness of core international crimes nothing more, because differing accounts are held against the
  // witness.
  if (closesQuestions((await flagOf(db, person))?.state ?? null) && !context.may('persons.arrange'))
    throw new Problem('conflict', 'Ask this person nothing further. Whoever works on the case knows why.', {
      fields: [{ field: 'person', message: 'no-questions' }],
    })
  const { country } = await caseRow(db, member, row.case_id)
  const { facts } = await standingOf(db, row, country, now)
  const earlier = await db
    .selectFrom('person_interviews')
    .selectAll()
    .where('person', '=', person)
    .orderBy('seq')
    .execute()
  const shared = await sharedWith(db, person)
  // The ledger is read under the lock of the person's row, so that the second of two sees the first.
  const faults = faultsOf(earlier, input, facts, shared)
  const isReasoned = topics.every((topic) => reasoned.includes(topic))
  // Faults never forbid an interview, because a rescue cannot wait for a guardian; they need a written reason.
  if (faults.length > 0 && because.trim() === '' && !isReasoned)
    throw againstIt(faults, repeatedTopics([...earlier, ...shared], topics))
  return { member, row, key, faults, by }
}

/** One problem with all faults and the repeated topics; the ledger shows who asked about them. */
function againstIt(faults: readonly Fault[], topics: readonly string[]): Problem {
  const again = faults.includes('repeats') ? ` Asked about before: ${topics.join(', ')}.` : ''
  return new Problem(
    'conflict',
    `${faults.map((fault) => WORDS[fault]).join(' ')}${again} Say why it is held all the same.`,
    {
      fields: faults.map((fault) => ({ field: 'because', message: fault })),
    },
  )
}
