import { z } from 'zod'
import { Id } from '../../kernel/ids.ts'
import { operation } from '../../kernel/operation.ts'
import { ChildPage, childOf } from './children/get.ts'
import { CHANNEL_KINDS } from './codes.ts'
import { waysOf } from './contact/channels.ts'
import { DayShown, shownDays } from './days/operations.ts'
import { enter } from './events.ts'
import { pageOf } from './get.ts'
import { importedLine } from './htcds/export.ts'
import { ActShown, actsOf } from './interviews/acts.ts'
import { Line, ledgerOf } from './interviews/interviews.ts'
import { MediaShown, mediaOf } from './media/rows.ts'
import { HandedOut, handedOut } from './papers/handed-out.ts'
import { papersOf } from './papers/papers.ts'
import { heldPerson } from './record.ts'
import { relativesOf } from './relatives/rows.ts'
import { RelativeShown } from './relatives/shapes.ts'
import { OneInput, PersonPage } from './shapes.ts'
import { flagOf, openFlag } from './witness/rows.ts'
import { WITNESS_STATES } from './witness/witness.ts'

/** More entries than any person has, because access to one's own data is complete (Art. 15(3) GDPR). */
const ALL = 1_000_000

const Record = PersonPage.omit({ steps: true, may: true, shut: true, others: true, report: true }).extend({
  takenOut: z.iso.datetime(),
  /** The mark of the export, because the file lacks the surrounding of a printed sheet. */
  handedOut: HandedOut,
  papers: z.array(z.unknown()),
  /** The unchanged line of another system's file that the person came from. */
  imported: z.record(z.string(), z.string()),
  interviews: z.array(Line),
  /** Photographs and recordings; each is saved separately. */
  media: z.array(MediaShown),
  days: z.array(DayShown),
  /** Relatives at risk, their plans, and who was told of them. */
  relatives: z.array(RelativeShown),
  /** Reviews before majority and decisions about age, for a person who was held to be a child. */
  growing: ChildPage.optional(),
  /** The flag of a possible witness and its state. */
  witness: z.object({ state: z.enum(WITNESS_STATES), parties: z.array(z.string()), why: z.string() }).optional(),
  /** Acts under compulsion that authorities know. */
  acts: z.array(ActShown),
  ways: z.array(
    z.object({
      kind: z.enum(CHANNEL_KINDS),
      safe: z.boolean(),
      value: z.string(),
      hours: z.string(),
      codeWord: z.string(),
    }),
  ),
})

/** The empty parts of a person who is only counted. */
const NOTHING = { papers: [], interviews: [], media: [], days: [], relatives: [], acts: [], ways: [], imported: {} }

/**
 * The person is told of a hold and its beginning; the team tells the reason when it harms no proceeding (Art. 15(1) Directive (EU)
 * 2016/680).
 */
const withoutWhy = ({ keeping, events, ...page }: Omit<PersonPage, 'report'>) => ({
  ...page,
  keeping: { ...keeping, held: keeping.held && { ...keeping.held, why: null } },
  events: events.map((event) =>
    event.kind === 'held' || event.kind === 'hold-lifted' ? { ...event, words: null } : event,
  ),
})

export const exportPerson = operation({
  summary: 'Take out all that is kept of a person, for the person who asks for it',
  // The person's access to their own data (Art. 15 GDPR, Art. 14 Directive (EU) 2016/680).
  permission: 'case:work',
  purpose: 'protection',
  verb: 'disclosure',
  reason: true,
  // The file holds everything about a person, so an unattended session must not suffice.
  confirm: 'mfa',
  input: OneInput,
  output: z.object({ person: Id, record: Record }),
  subject: ({ person }) => [person],
  async run(context, { person }) {
    const { db, now, reason } = context
    const { member, row, key } = await heldPerson(context, person)
    // The entry precedes the reading, so that the exported record mentions its own export.
    await enter(db, member, row, key, { kind: 'exported', at: now, words: { reason: reason ?? '' } })
    const page = withoutWhy(await pageOf(context, member, row, key, ALL))
    const mark = await handedOut(context, member, { purpose: 'access', recipient: 'person' })
    const taken = { takenOut: mark.at, handedOut: mark }
    if (key === null) return { person, record: { ...page, ...taken, ...NOTHING } }
    const papers = await papersOf(context, key, person)
    const interviews = await ledgerOf(context, key, person)
    // Acts that no authority knows are left out even for the lawyer, because a paper can be found on the person.
    const acts = (await actsOf(context, member, key, person)).filter(({ known }) => known)
    const ways = await waysOf(db, key, person)
    const imported = await importedLine(db, key, person)
    const growing = await childOf(context, row, key)
    const flag = await flagOf(db, person)
    const witness = flag && { state: flag.state, parties: [...flag.parties], why: openFlag(key, flag).why }
    const media = await mediaOf(context, key, person)
    const days = await shownDays(db, key, person)
    const relatives = await relativesOf(db, key, person)
    const besides = { growing, media, days, relatives, ...(witness ? { witness } : {}) }
    return { person, record: { ...page, ...besides, ...taken, papers, interviews, acts, ways, imported } }
  },
})
