import type { Member } from '../../../kernel/actor.ts'
import { sql, type Tx } from '../../../kernel/database.ts'
import { wordsOf } from '../../../kernel/events.ts'
import { codeOf } from '../../../kernel/ids.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { keyIfOpen, keysIfOpen } from '../../../kernel/vault/opening.ts'
import { dutyTelephone, memberNames, regimeOf } from '../../accounts/index.ts'
import { agencyNames, receivers } from '../../referrals/index.ts'
import { isOpenTo } from '../recipient.ts'
import { asMember } from '../share-row.ts'
import { type Act, ANSWERED, groundsOf, isPerilous, OPEN_STATES, RULES, type Side, turnOf, whyNot } from './ask.ts'
import {
  type AskRow,
  aboutOf,
  askRow,
  closedColumns,
  endAsksOver,
  lookAtWords,
  openWords,
  sideOf,
  type Words,
} from './ask-row.ts'
import { AskPage, type AskRowShown, type AskStep, Asks, ListInput, OneAsk, type SaidWith } from './shapes.ts'

const declared = { permission: 'share:read', purpose: 'prevention', verb: 'consultation' } as const

type Around = { readonly member: Member; readonly agencies: ReadonlyMap<string, string>; readonly now: Date }

/** A row as lists show it. */
function shown(row: AskRow, words: Words | null, { member, agencies, now }: Around): AskRowShown {
  const agency = (id: string) => ({ id, name: agencies.get(id) ?? '' })
  return {
    ...{ id: row.id, code: codeOf(row.id), side: sideOf(row, member), kind: row.kind, urgency: row.urgency },
    ...{ state: row.state, turn: turnOf(row.state), clock: row.clock, due: row.due?.toISOString() ?? null },
    ...{ missed: row.due !== null && row.due < now, sentAt: row.sent_at.toISOString() },
    ...{ from: agency(row.agency), to: agency(row.to_agency), title: words?.title ?? null },
  }
}

/** What somebody may find on a side. */
export const ofSide = (context: RunContext, { agency }: Member, side: Side) =>
  context.db
    .selectFrom('asks')
    .where(side === 'asker' ? 'agency' : 'to_agency', '=', agency)
    .where(({ and, eb }) => and(closedColumns(context, side).map((one) => eb(one, 'is', null))))

// As many as one reads before asking more narrowly.
const PAGE = 50

export const listAsks = operation({
  ...declared,
  summary: 'See what other agencies ask of us, or we of them',
  input: ListInput,
  output: Asks,
  subject: (_, output) => output?.asks.map(({ id }) => id) ?? [],
  async run(context, { side, open, after }) {
    const { db, actor, now } = context
    const member = asMember(actor)
    // Before anything is shown: a list must not show a title whose day has passed.
    await endAsksOver(db, member.agency, now)
    const chosen = () => ofSide(context, member, side).$if(open, (query) => query.where('state', 'in', OPEN_STATES))
    const { count } = await chosen()
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow()
    const rows = await chosen()
      .selectAll()
      // Whatever is due first; what is over last.
      .orderBy(sql`due nulls last`)
      .orderBy('sent_at', 'desc')
      .orderBy('id')
      .offset(after)
      .limit(PAGE)
      .execute()
    const around = { member, agencies: await agencyNames(db), now }
    const keys = await keysIfOpen(db, member, rows)
    const end = after + rows.length
    return {
      asks: rows.map((row) => {
        const key = keys.get(row.data_key)
        return shown(row, key ? lookAtWords(key, row) : null, around)
      }),
      ...{ total: Number(count), next: end < Number(count) ? end : null },
    }
  },
})

export const getAsk = operation({
  ...declared,
  summary: 'Open what was asked: what for, by which law, until when, and its answers',
  input: OneAsk,
  output: AskPage,
  subject: ({ ask }) => [ask],
  async run(context, { ask }) {
    const { db, actor, now } = context
    const member = asMember(actor)
    const row = await askRow(context, ask)
    await answerSeen(context, row)
    const agencies = await agencyNames(db)
    const key = await keyIfOpen(db, member, row.data_key)
    const words = key === null ? null : openWords(key, row)
    const events = await db.selectFrom('ask_events').selectAll().where('ask', '=', ask).orderBy('seq', 'desc').execute()
    const people = events.flatMap(({ by, asked_by }) => [by, asked_by].flatMap((one) => one ?? []))
    const names = await memberNames(context, [row.made_by, row.approved_by, ...people])
    // Members of the other side stand by their agency: their names are their agency's.
    const named = (id: string | null, agency: string) => ({
      name: (id && names.get(id)) ?? null,
      agency: agencies.get(agency) ?? '',
    })
    const page = shown(row, words, { member, agencies, now })
    const isAsked = page.side === 'asked'
    return {
      ...page,
      words: words && wordsShown(words),
      about: isAsked ? null : aboutOf(row),
      madeBy: named(row.made_by, row.agency),
      approvedBy: row.approved_by === null ? null : named(row.approved_by, row.agency),
      ...{ neededBy: row.needed_by?.toISOString() ?? null, until: row.open_until.toISOString() },
      ...{ directive: row.directive, ofPerson: row.of_person, ring: await ringing(db, row, page.side) },
      toReturns: isAsked && (await enforcesReturns(db, row.agency)),
      grounds: isAsked ? [...groundsOf({ regime: await regimeOf(db, member.agency) })] : [],
      events: events.map(({ id, at, by, by_agency, asked_by, act, to_state, sealed }) => ({
        ...{ id, at: at.toISOString(), by: named(by, by_agency), act, to: to_state },
        askedBy: asked_by === null ? null : named(asked_by, by_agency),
        words: wordsOf<SaidWith>('ask_events', { id, sealed }, key),
      })),
      steps: stepsOf(context, row, page.side),
    }
  },
})

const wordsShown = ({ question, matter, purpose, basis, handling, restrictions, mayTell }: Words) => ({
  ...{ question, matter, purpose, basis, handling: [...handling], restrictions, mayTell },
})

/** Whether nothing that anybody complained of may go to an agency. */
const enforcesReturns = async (db: Tx, agency: string): Promise<boolean> =>
  (await receivers(db)).some((one) => one.id === agency && !isOpenTo(one))

/** The telephone of those asked, where nobody acknowledges what cannot wait; null where nobody has to be rung. */
async function ringing(db: Tx, { state, urgency, to_agency }: AskRow, side: Side): Promise<AskPage['ring']> {
  if (side !== 'asker' || state !== 'sent' || !isPerilous(urgency)) return null
  return { telephone: await dutyTelephone(db, to_agency) }
}

/** Somebody of the asker's who may act on it has read the answer; who may only look does not take it from them. */
async function answerSeen(context: RunContext, row: AskRow): Promise<void> {
  const { db, actor, now, may } = context
  const isNew = row.answer_seen_at === null && ANSWERED.includes(row.state)
  if (!isNew || sideOf(row, asMember(actor)) !== 'asker' || !may('asks.make')) return
  await db.updateTable('asks').set({ answer_seen_at: now }).where('id', '=', row.id).execute()
}

// A button calls what the table of operations knows; a new act without a line here does not compile.
const OPERATIONS = {
  acknowledge: ['asks.acknowledge'],
  answer: ['asks.answer', 'asks.answer-alone'],
  'answer-partly': ['asks.answer', 'asks.answer-alone'],
  refuse: ['asks.refuse'],
  withdraw: ['asks.withdraw'],
  end: ['asks.end'],
} as const satisfies Record<Act, readonly string[]>

/** Every step of where it stands, open or closed and why. */
function stepsOf({ may }: RunContext, { state }: AskRow, side: Side): AskStep[] {
  return (Object.keys(RULES[state].moves) as Act[]).map((act) => {
    const why = whyNot(state, act, side) ?? (OPERATIONS[act].every(may) ? null : 'not-permitted')
    return { act, operations: [...OPERATIONS[act]], allowed: why === null, why }
  })
}
