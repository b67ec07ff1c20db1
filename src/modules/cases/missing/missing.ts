import { z } from 'zod'
import { isoDay } from '../../../kernel/clock.ts'
import { Problem } from '../../../kernel/errors.ts'
import { Id } from '../../../kernel/ids.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { memberNames } from '../../accounts/index.ts'
import { AGES, SEXES } from '../codes.ts'
import { enter, eventsOf } from '../events.ts'
import { guestsOf } from '../guests/rows.ts'
import { refuseRestricted } from '../keeping/restricted.ts'
import { papersOf, write } from '../papers/papers.ts'
import { caseRow, heldPerson, openIdentity } from '../record.ts'
import { Colleague, Done, OneInput } from '../shapes.ts'
import { colleague } from '../summary.ts'
import type { PersonRow } from '../tables.ts'
import { clocksIn, standingOf } from '../tracks/standing.ts'
import { partiesOf } from '../witness/rows.ts'
import { ALARM_WAYS, SEARCHERS, type Searcher, SOUGHT } from './codes.ts'
import { alarmFor, knowsOrigin, linesFor, MissingSheet, ReturnTalk, searchersFor } from './sheet.ts'

// A missing person: the sheet, who has it, and the conversation after the return.

/** More entries than any person has. */
const ALL = 1_000_000

const Told = z.object({
  at: z.iso.datetime(),
  by: Colleague,
  way: z.enum(ALARM_WAYS),
  /** Who took it and under which number, or why nobody was told. */
  text: z.string(),
})
const version = { version: z.int(), at: z.iso.datetime(), by: Colleague }

const Missing = z.object({
  person: Id,
  /** Null for who is not missing. */
  alarm: z
    .object({
      since: z.iso.datetime(),
      due: z.iso.datetime(),
      told: z.array(z.object({ to: z.enum(SEARCHERS), last: Told.nullable(), missed: z.boolean() })),
    })
    .nullable(),
  sheet: z.object({ ...version, words: MissingSheet }).nullable(),
  /** By when somebody talks with who came back; null where nobody has to. */
  talkBy: z.iso.date().nullable(),
  /** Conversations after a return, latest first. */
  talks: z.array(z.object({ ...version, words: ReturnTalk })),
})
export type Missing = z.output<typeof Missing>

const declared = { purpose: 'protection', subject: ({ person }: { person: string }) => [person] } as const

/** Since when the person is missing, and by when those who search must know; null for who is not missing. */
async function hourOf({ db, now }: RunContext, row: PersonRow, country: string) {
  const standing = await standingOf(db, row, country, now)
  const since = standing.since.whereabouts
  const clock = clocksIn(standing, row.follow_up_on, now).find(({ name }) => name === 'alarm')
  return since === undefined || clock === undefined ? null : { since, due: new Date(clock.due), now }
}

/** The last version of the sheet; undefined before somebody wrote one. */
async function sheetOf(context: RunContext, key: Uint8Array, person: string) {
  const [sheet] = await papersOf(context, key, person, ['missing'])
  return sheet && { ...sheet, words: MissingSheet.parse(sheet.words) }
}

export const getMissing = operation({
  ...declared,
  summary: 'See who was told that a person is missing, the sheet, and what came after their return',
  permission: 'case:read',
  verb: 'consultation',
  input: OneInput,
  output: Missing,
  async run(context, { person }) {
    const { db } = context
    const { member, row, key } = await heldPerson(context, person)
    const { country } = await caseRow(db, member, row.case_id)
    const hour = await hourOf(context, row, country)
    const sheet = key === null ? undefined : await sheetOf(context, key, person)
    const talks = key === null ? [] : await papersOf(context, key, person, ['return-talk'])
    const told = hour === null ? [] : await toldOf(context, key, person)
    const seen = ({ version: n, at, by }: { version: number; at: string; by: Colleague }) => ({ version: n, at, by })
    return {
      person,
      alarm: hour && {
        since: hour.since.toISOString(),
        due: hour.due.toISOString(),
        told: alarmFor(searchersFor(row), hour, told).map(({ last, ...one }) => ({
          ...one,
          last: last && { at: last.at.toISOString(), by: last.by, way: last.way, text: last.text },
        })),
      },
      sheet: sheet === undefined ? null : { ...seen(sheet), words: sheet.words },
      talkBy: row.talk_by,
      talks: talks.map((talk) => ({ ...seen(talk), words: ReturnTalk.parse(talk.words) })),
    }
  },
})

/** Whom somebody told that the person is missing, the latest first. */
async function toldOf(context: RunContext, key: Uint8Array | null, person: string) {
  const events = await eventsOf(context.db, key, person, ALL, 'alarm')
  const names = await memberNames(
    context,
    events.map(({ by }) => by),
  )
  return events.flatMap(({ at, by, words }) => {
    const to = SEARCHERS.find((one) => one === words?.party)
    const way = ALARM_WAYS.find((one) => one === words?.method)
    return to && way ? [{ to, way, at, by: colleague(names, by), text: words?.text ?? '' }] : []
  })
}

export const writeMissing = operation({
  ...declared,
  summary: 'Write the sheet by which a missing person is looked for, also before anybody left',
  // Whoever is with people when one is gone writes it, also at night.
  permission: 'case:open',
  verb: 'collection',
  input: OneInput.extend({ after: z.int().positive().optional(), words: MissingSheet }),
  output: z.object({ person: Id, version: z.int() }),
  async run(context, { person, after, words }) {
    const { key } = await heldPerson(context, person)
    const sheet = key === null ? undefined : await sheetOf(context, key, person)
    if (sheet !== undefined && after === undefined)
      throw new Problem('conflict', 'A colleague wrote the sheet meanwhile. Look at it, then save yours again.')
    const of = sheet === undefined ? {} : { paper: sheet.paper, after }
    const { version: n } = await write(context, { person, kind: 'missing', words, ...of })
    return { person, version: n }
  },
})

const Origin = z.object({ born: z.string(), citizenship: z.string() })

const Handed = z.object({
  person: Id,
  to: z.enum(SEARCHERS),
  since: z.iso.datetime(),
  version: z.int(),
  at: z.iso.datetime(),
  who: z.object({
    name: z.string(),
    otherNames: z.string(),
    pseudonym: z.string(),
    age: z.enum(AGES),
    sex: z.enum(SEXES),
    language: z.string(),
  }),
  /** Null for who needs neither birth nor citizenship to know the person by. */
  origin: Origin.nullable(),
  lines: z.array(z.object({ field: z.enum(SOUGHT), text: z.string() })),
})
export type HandedSheet = z.output<typeof Handed>

/** To whom; of a focal point also of which state, because no authority of a party to a conflict learns of a possible witness. */
const addressed = {
  person: Id,
  to: z.enum(SEARCHERS),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
}
type Addressed = { readonly person: string; readonly to: Searcher; readonly country?: string | undefined }

const fault = (field: string, message: string, say: string) =>
  new Problem('conflict', say, { fields: [{ field, message }] })

/**
 * The person, who must be missing, and whether this addressee may be told.
 * @throws Problem `conflict` with the reason, `invalid-input` where a focal point has no country
 */
async function alarmed(context: RunContext, { person, to, country }: Addressed) {
  const { db, now } = context
  const held = await heldPerson(context, person)
  const { row, key } = held
  if (key === null)
    throw new Problem('conflict', 'Who is only counted cannot be looked for: nobody here knows who it is.')
  const { country: law } = await caseRow(db, held.member, row.case_id)
  const hour = await hourOf(context, row, law)
  if (hour === null) throw fault('person', 'not-missing', 'This person is not missing. Raise the alarm first.')
  if (!searchersFor(row).includes(to))
    throw fault('to', 'children-only', 'A guardian and the line for missing children are for who is or may be a child.')
  if (to === 'focal-point') {
    if (country === undefined)
      throw new Problem('invalid-input', 'Some fields are not right.', {
        fields: [{ field: 'country', message: 'nothing-was-chosen' }],
      })
    if ((await partiesOf(db, row)).includes(country))
      throw fault(
        'country',
        'party-to-conflict',
        'Authorities of a party to the conflict are never told of a possible witness.',
      )
  }
  if (to === 'guardian' && (await isInConflict(context, person, now)))
    throw fault('to', 'guardian-conflict', 'The guardian has a conflict of interest. Ring whoever appoints another.')
  return { ...held, key, hour }
}

/** Whether the last guardian of another agency is out for a conflict of interest. */
async function isInConflict({ db }: RunContext, person: string, now: Date): Promise<boolean> {
  const guardians = (await guestsOf(db, person, now)).filter(({ kind }) => kind === 'guardian')
  return guardians[0]?.state === 'conflict'
}

export const handMissing = operation({
  ...declared,
  summary: 'Print the sheet of a missing person for one addressee, with what that one needs and no more',
  permission: 'case:open',
  verb: 'disclosure',
  input: z.strictObject(addressed),
  output: Handed,
  async run(context, input) {
    const { db, now } = context
    const { person, to } = input
    const { member, row, key, hour } = await alarmed(context, input)
    const sheet = await sheetOf(context, key, person)
    if (sheet === undefined) throw fault('person', 'no-sheet', 'There is no sheet yet. Write it first.')
    // The entry precedes the printing, so that a found paper can be traced to the member and the version.
    const text = [to, sheet.version, input.country ?? ''].join(' ').trim()
    await enter(db, member, row, key, { kind: 'handed', at: now, words: { value: 'missing', text } })
    const { name = '', otherNames = '', pseudonym = '', born = '' } = openIdentity(key, row) ?? {}
    const { age, sex, language, citizenship } = row
    return {
      ...{ person, to, since: hour.since.toISOString(), version: sheet.version, at: sheet.at },
      who: { name, otherNames, pseudonym, age, sex, language },
      origin: knowsOrigin(to) ? { born, citizenship } : null,
      lines: linesFor(to, sheet.words),
    }
  },
})

export const tellMissing = operation({
  ...declared,
  summary: 'Record that somebody was told that a person is missing, or why they could not be',
  permission: 'case:open',
  verb: 'disclosure',
  input: z.strictObject({
    ...addressed,
    way: z.enum(ALARM_WAYS),
    text: z.string().max(500).regex(/\S/, 'Nothing was written.'),
  }),
  output: Done,
  async run(context, input) {
    const { person, to, way, text } = input
    // That somebody could not be told may be recorded of each addressee, whatever keeps them from being told.
    const { member, row, key } = await (way === 'not-told' ? missingOne(context, person) : alarmed(context, input))
    const words = { party: to, method: way, text: text.trim(), ...(input.country ? { value: input.country } : {}) }
    await enter(context.db, member, row, key, { kind: 'alarm', at: context.now, words })
    return { person }
  },
})

const missingOne = (context: RunContext, person: string) => alarmed(context, { person, to: 'police' })

export const talkAfter = operation({
  ...declared,
  summary: 'Keep what somebody who was missing said after their return, or that they did not want to talk',
  permission: 'case:work',
  verb: 'collection',
  input: OneInput.extend({
    words: ReturnTalk,
    /** When it is offered again to who did not want to talk. */
    again: z.iso.date().optional(),
  }),
  output: Done,
  async run(context, { person, words, again }) {
    const { db, now } = context
    const { row } = await heldPerson(context, person)
    refuseRestricted([row])
    if (row.whereabouts === 'missing')
      throw fault('person', 'is-missing', 'The person is missing. Record the return first.')
    const fields = faultsOf(words, again, isoDay(now))
    if (fields.length > 0) throw new Problem('invalid-input', 'Some fields are not right.', { fields })
    await write(context, { person, kind: 'return-talk', words })
    const talk_by = words.talk === 'held' ? null : (again ?? null)
    await db.updateTable('persons').set({ talk_by }).where('id', '=', person).execute()
    return { person }
  },
})

/** What a conversation lacks. */
function faultsOf({ talk, on, own }: z.output<typeof ReturnTalk>, again: string | undefined, today: string) {
  return [
    ...(on > today ? [{ field: 'words.on', message: 'This day is still to come.' }] : []),
    ...(talk === 'held' && own.trim() === '' ? [{ field: 'words.own', message: 'Nothing was written.' }] : []),
    ...(talk === 'not-wanted' && (again === undefined || again <= today)
      ? [{ field: 'again', message: 'offered-again' }]
      : []),
  ]
}
