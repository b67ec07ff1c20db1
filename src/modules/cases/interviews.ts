import { z } from 'zod'
import { Problem } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { operation, type RunContext } from '../../kernel/operation.ts'
import { openJson, sealJson } from '../../kernel/vault/seal.ts'
import { unaltered } from '../../kernel/vault/unaltered.ts'
import { memberNames } from '../accounts/index.ts'
import { isoDay } from './clocks.ts'
import { enter } from './events.ts'
import { FAULTS, type Fault, faultsOf, INTERVIEW_KINDS, repeatedTopics, TOPICS } from './interview.ts'
import { asMember, caseRow, personKey, personRow } from './record.ts'
import { Colleague, OneInput } from './shapes.ts'
import { standingOf } from './standing.ts'
import { colleague } from './summary.ts'
import { colleagueNamed } from './team.ts'

export const Line = z.object({
  id: z.uuid(),
  on: z.iso.date(),
  kind: z.enum(INTERVIEW_KINDS),
  topics: z.array(z.enum(TOPICS)),
  language: z.string(),
  recorded: z.boolean(),
  interviewer: Colleague,
  present: z.string(),
  /** Why it was held although something stood against it. */
  reason: z.string(),
})
const Ledger = z.object({ interviews: z.array(Line) })

/** The names of the fields hold no place for what was said: content has its own disclosure. */
const AddInterview = z.strictObject({
  person: z.uuid(),
  on: z.iso.date(),
  kind: z.enum(INTERVIEW_KINDS),
  topics: z.array(z.enum(TOPICS)).min(1).max(TOPICS.length),
  language: z.string().regex(/^[a-z]{2,3}$/),
  recorded: z.boolean(),
  interviewer: z.uuid(),
  interpreterChecked: z.boolean(),
  present: z.string().max(300).default(''),
  /** Why it is held although it repeats, or something else stands against it. */
  because: z.string().max(1000).default(''),
})
const Added = z.object({ interview: z.uuid(), faults: z.array(z.enum(FAULTS)) })

const label = (id: string) => `person_interviews.words ${id}`
type Words = { readonly present: string; readonly because: string }

const WORDS: Readonly<Record<Fault, string>> = {
  repeats: 'Some of this was asked about before.',
  'no-guardian': 'The child has no guardian yet.',
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
    const { db, actor, now } = context
    const member = asMember(actor)
    const row = await personRow(db, member, person, now)
    const key = await personKey(db, member, row)
    return { interviews: await ledgerOf(context, key, person) }
  },
})

/** The ledger of a person, the first interview first. */
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
    const words = key && unaltered(() => openJson<Words>(key, sealed, label(id)))
    return {
      id,
      on: held_on,
      kind,
      topics: topics as (typeof TOPICS)[number][],
      language,
      recorded,
      interviewer: colleague(names, interviewer),
      present: words?.present ?? '',
      reason: words?.because ?? '',
    }
  })
}

export const addInterview = operation({
  summary: 'Enter an interview in the ledger; one that repeats or lacks something says why',
  permission: 'case:open',
  purpose: 'protection',
  verb: 'collection',
  input: AddInterview,
  output: Added,
  subject: ({ person }, output) => [person, output?.interview ?? []].flat(),
  async run({ db, actor, now }, input) {
    const { person, on, kind, topics, language, recorded, interviewer, present, because } = input
    const member = asMember(actor)
    const row = await personRow(db, member, person, now)
    const key = await personKey(db, member, row)
    // An interview is of somebody: whoever wants to tell more is met anew, with a name or a pseudonym.
    if (key === null) throw new Problem('conflict', 'Who is only counted is not interviewed here.')
    if (on > isoDay(now))
      throw new Problem('invalid-input', 'Some fields are not right.', {
        fields: [{ field: 'on', message: 'This day is still to come.' }],
      })
    // A number of a stranger would stand in the ledger of a person as somebody who knows them.
    await colleagueNamed(db, member, interviewer)
    const { country } = await caseRow(db, member, row.case_id)
    const { facts } = await standingOf(db, row, country, now)
    const earlier = await db
      .selectFrom('person_interviews')
      .selectAll()
      .where('person', '=', person)
      .orderBy('seq')
      .execute()
    // From what stands in the ledger now: the person’s row is locked, so that of two who ask the same at once the second sees the first.
    const faults = faultsOf(earlier, input, facts)
    // Never a ban: getting somebody out of danger waits for no guardian. But somebody must say it in words.
    if (faults.length > 0 && because.trim() === '') throw againstIt(faults, repeatedTopics(earlier, topics))
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
        entered_by: member.id,
        entered_at: now,
        sealed: sealJson(key, { present, because: because.trim() }, label(id)),
      })
      .execute()
    await enter(db, member, row, key, {
      kind: 'interviewed',
      at: now,
      words: { value: kind, ...(because.trim() ? { reason: because } : {}) },
    })
    return { interview: id, faults: [...faults] }
  },
})

/** Says all that stands against it at once, and which topics: the ledger shows who asked about them. */
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
