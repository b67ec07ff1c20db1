import type { Member } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { Problem } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { operation } from '../../kernel/operation.ts'
import { eraseDataKeys, sealDataKey } from '../../kernel/vault/data-keys.ts'
import { withMark } from '../../kernel/vault/row-marks.ts'
import { seal, sealJson } from '../../kernel/vault/seal.ts'
import {
  isRestricted,
  keyForTeam,
  noteMatch,
  openIdentity,
  personRow,
  personToRefer,
  questionOf,
  type Referred,
  refuseRestricted,
  unaskable,
} from '../cases/index.ts'
import { keyOfReceiver, type Receiver, receivers } from '../referrals/index.ts'
import { countOne } from './limits.ts'
import { agenciesToAsk, askedAs, groundsFor, isPolice, mayAskPolice, STANDS } from './match.ts'
import { ASKS, asMember, questionRow, questionsShown, scalarsLabel, settleSoon, wordsLabel } from './record.ts'
import { AboutPerson, Asked, AskInput, OfPerson, OneQuestion } from './shapes.ts'

const declared = { permission: 'match:work', purpose: 'protection' } as const
const DAY = 86_400_000

/** Who would be asked about a person of the member's team, and what stands in the way. */
async function askingAbout(db: Tx, member: Member, found: Referred) {
  const all = await receivers(db)
  const own = all.find(({ id }) => id === member.agency)
  // Without a key of its own an agency has no persons who could be asked about.
  if (own === undefined) throw new Problem('conflict', 'This agency has no key yet.')
  const from = { agency: member.agency, police: isPolice(own) }
  const identity = openIdentity(found.key, found.row)
  return {
    as: askedAs(own, member.roles),
    identity,
    police: mayAskPolice(found, from, all),
    agencies: (police: boolean): readonly Receiver[] => agenciesToAsk(found, from, all, police),
  }
}

export const aboutPerson = operation({
  ...declared,
  summary: 'See what was asked about a person, what others answered, and whether they can be asked',
  verb: 'consultation',
  input: OfPerson,
  output: AboutPerson,
  subject: ({ person }) => [person],
  async run(context, { person }) {
    const { db, actor, now } = context
    const member = asMember(actor)
    const found = await personToRefer(db, member, person, now)
    const { identity, police, agencies } = await askingAbout(db, member, found)
    // One that is over is not shown, whether or not the program has swept it yet.
    const rows = await db
      .selectFrom('match_questions')
      .selectAll()
      .where('person', '=', person)
      .where('ends_at', '>', now)
      .execute()
    const asked = agencies(false)
    const missing = identity === null ? 'one-name' : unaskable(identity)
    const shut = isRestricted(found.row) ? ('restricted' as const) : missing
    return {
      question: (await questionsShown(context, member, rows))[0] ?? null,
      why: shut ?? (asked.length === 0 && !police ? ('nobody' as const) : null),
      grounds: [...groundsFor(found.childPath)],
      police,
      agencies: asked.map(({ name }) => name),
    }
  },
})

export const askOthers = operation({
  ...declared,
  summary: 'Ask whether other agencies know a person; only who does is told, and decides whether to answer',
  // Nothing of the person leaves; that two records may be brought together is what Art. 25(1) Directive (EU) 2016/680 calls it.
  verb: 'combination',
  rate: '20/min',
  input: AskInput,
  output: Asked,
  subject: ({ person }, output) => [person, ...(output ? [output.question] : [])],
  async run(context, { person, ground, basis, why, police }) {
    const { db, actor, now } = context
    const member = asMember(actor)
    const found = await personToRefer(db, member, person, now)
    refuseRestricted([found.row])
    const asking = await askingAbout(db, member, found)
    const { as, identity } = asking
    if (!groundsFor(found.childPath).includes(ground)) throw wrong('ground', 'This ground does not fit the person.')
    // By the person's own wish and by nothing else: whoever is told of a match learns that there is a record here.
    if (police && (ground !== 'consent' || !asking.police))
      throw wrong('police', 'Police are asked only where the person agrees to it.')
    if (identity === null || unaskable(identity) !== null)
      throw new Problem('conflict', 'Two words of the name and the whole day of birth are needed to ask others.')
    const agencies = asking.agencies(police)
    if (agencies.length === 0) throw new Problem('conflict', 'There is no agency that may be asked about this person.')
    // Before anything is counted: a refusal for a question that stands costs nobody one of the day.
    await endOld(db, member, person, now)
    await countOne(db, member, now)
    const question = newId()
    const key = await keyForTeam(db, member, found, now)
    // Sealed before anybody fits: afterwards nobody of the asking agency need be here for the words to be read.
    for (const one of agencies) await sealDataKey(db, key, member.agency, await keyOfReceiver(db, one), now)
    const { points, scalars } = questionOf(identity)
    await db
      .insertInto('match_questions')
      .values({
        id: question,
        person,
        agency: member.agency,
        asked_by: member.id,
        asked_at: now,
        ends_at: new Date(now.getTime() + STANDS * DAY),
        asked_as: as,
        ground,
        asked: agencies.length,
        data_key: key.id,
        sealed: sealJson(key.bytes, { basis, why }, wordsLabel(question)),
        // Under the person's key and no other: with it names could be tried on what was sent.
        scalars: seal(found.key, scalars, scalarsLabel(question)),
      })
      .execute()
    await db
      .insertInto('match_asks')
      .values(agencies.map(({ id }) => withMark(db, ASKS, { id: newId(), question, to_agency: id, points })))
      .execute()
    // In the person's own record: it is theirs to know who was asked about them (Art. 15(1)(c) GDPR).
    await noteMatch(db, member, found, { value: 'asked', text: why, reason: basis }, now)
    await settleSoon(context, member)
    return { question, person }
  },
})

/** One at a time: a question that stands is taken back first, so that nobody asks the same people twice without noticing. */
async function endOld(db: Tx, member: Member, person: string, now: Date): Promise<void> {
  const old = await db.selectFrom('match_questions').selectAll().where('person', '=', person).executeTakeFirst()
  if (old === undefined) return
  if (old.ends_at > now)
    throw new Problem('conflict', 'A question about this person stands already. Take it back before you ask anew.')
  await endQuestions(db, member.agency, [old], now)
}

const wrong = (field: string, message: string) =>
  new Problem('invalid-input', 'Some fields are not right.', { fields: [{ field, message }] })

export const withdrawQuestion = operation({
  ...declared,
  summary: 'Take back a question about a person; what came of it is erased everywhere',
  verb: 'erasure',
  input: OneQuestion,
  output: Asked,
  subject: ({ question }, output) => [question, ...(output ? [output.person] : [])],
  async run(context, { question }) {
    const { db, actor, now } = context
    const member = asMember(actor)
    const row = await questionRow(db, question)
    // The person first, as everywhere: whoever erases holds the person, and two who meet half-way would both be lost.
    await personRow(db, member, row.person, now)
    await endQuestions(db, member.agency, [row], now)
    return { question, person: row.person }
  },
})

type Ending = { readonly id: string; readonly data_key: string }

/** Ends questions: their rows go here and at those who were told of a match, and the key of their words for everybody. */
export async function endQuestions(db: Tx, agency: string, rows: readonly Ending[], now: Date): Promise<void> {
  if (rows.length === 0) return
  // The key before the rows: what a backup still has of them cannot be opened.
  await eraseDataKeys(
    db,
    rows.map(({ data_key }) => data_key),
    agency,
    now,
  )
  await db
    .deleteFrom('match_questions')
    .where('agency', '=', agency)
    .where(
      'id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute()
}
