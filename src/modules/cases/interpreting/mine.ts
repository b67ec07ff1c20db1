import { z } from 'zod'
import type { Member } from '../../../kernel/actor.ts'
import { daysAfter, isoDay } from '../../../kernel/clock.ts'
import type { Tx } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import { oneAtATime } from '../../../kernel/locks.ts'
import { operation } from '../../../kernel/operation.ts'
import { takeSeal } from '../../../kernel/vault/seals.ts'
import { agencyNames } from '../guests/rows.ts'
import { asMember } from '../record.ts'
import { callActs, opensPlace } from './call.ts'
import { hourShown } from './look.ts'
import { type CallRow, callOf, callsOf, hoursOf, isTaken, placeFor, takeCallStep } from './rows.ts'
import {
  AnswerCallInput,
  CallDone,
  CallsWaiting,
  LanguagesInput,
  LanguagesSet,
  type MyCall,
  MyCalls,
} from './shapes.ts'

// The interpreter's side of interpreting.

const declared = { permission: 'interpreter:work', purpose: 'protection' } as const

/** How long an interpreter sees for which hours they came: what they are paid by. */
const SHOWN_DAYS = 92

export const myCalls = operation({
  ...declared,
  summary: 'See for which hours one is asked to interpret, and where to come for those one has accepted',
  verb: 'consultation',
  input: z.object({}),
  output: MyCalls,
  subject: (_, output) => output?.calls.map(({ call }) => call) ?? [],
  async run({ db, actor, now }) {
    const member = asMember(actor)
    const names = await agencyNames(db)
    const since = daysAfter(isoDay(now), -SHOWN_DAYS)
    const calls: MyCall[] = []
    for (const row of await callsOf(db, member, now)) {
      const state = shownState(row)
      if (state === null || (state === 'done' && isoDay(row.starts_at) < since)) continue
      const place = opensPlace(row.state) ? await placeFor(db, member, row) : null
      calls.push({
        ...{ call: row.id, ...hourShown(row), state, since: row.since.toISOString() },
        place: place && { ...place, agency: names.get(row.agency) ?? '' },
        acts: [...callActs(row.state, 'interpreter', hoursOf(row), now)],
      })
    }
    return { calls, languages: await languagesOf(db, member) }
  },
})

const shownState = ({ state }: CallRow): MyCall['state'] | null =>
  state === 'asked' || state === 'accepted' || state === 'done' ? state : null

async function languagesOf(db: Tx, member: Member): Promise<string[]> {
  const row = await db
    .selectFrom('interpreter_languages')
    .select('languages')
    .where('member', '=', member.id)
    .executeTakeFirst()
  return row?.languages ?? []
}

export const answerCall = operation({
  ...declared,
  summary: 'Accept or decline to interpret, give an hour back, or declare a conflict of interest, without a reason',
  verb: 'alteration',
  input: AnswerCallInput,
  output: CallDone,
  subject: ({ call }) => [call],
  async run({ db, actor, now }, { call, answer }) {
    const member = asMember(actor)
    const { session } = await callOf(db, member, call, now)
    // Of two who accept at the same moment the first one comes.
    await oneAtATime(db, 'hour of an interpreter', session)
    const row = await callOf(db, member, call, now)
    if (answer === 'accept' && (await isTaken(db, session)))
      throw new Problem('conflict', 'Somebody else has accepted this hour.', {
        fields: [{ field: 'call', message: 'taken-already' }],
      })
    await takeCallStep(db, row, answer, 'interpreter', now)
    if (answer === 'accept') await takeSeal(db, { data_key: row.data_key, recipient: row.id }, member, now)
    return { call }
  },
})

export const setLanguages = operation({
  ...declared,
  summary: 'Say between which languages one interprets, so that one is asked for them',
  verb: 'alteration',
  input: LanguagesInput,
  output: LanguagesSet,
  subject: () => [],
  async run({ db, actor }, { languages: said }) {
    const { id, agency } = asMember(actor)
    const languages = [...new Set(said)].sort()
    await db
      .insertInto('interpreter_languages')
      .values({ member: id, agency, languages })
      .onConflict((row) => row.column('member').doUpdateSet({ languages }))
      .execute()
    return { languages }
  },
})

export const callsWaiting = operation({
  ...declared,
  summary: 'See how many hours wait for one’s answer',
  verb: 'consultation',
  input: z.object({}),
  output: CallsWaiting,
  subject: () => [],
  async run({ db, actor, now }) {
    const asked = (await callsOf(db, asMember(actor), now)).filter(({ state }) => state === 'asked')
    const since = asked.map((one) => one.since.toISOString()).sort()[0] ?? null
    return { asked: asked.length, urgent: asked.filter(({ urgency }) => urgency !== 'none').length, since }
  },
})
