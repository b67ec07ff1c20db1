import { z } from 'zod'
import type { Tx } from '../../../kernel/database.ts'
import { notFound } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import { keyIfOpen } from '../../../kernel/vault/opening.ts'
import { agencyNames } from '../guests/rows.ts'
import { asMember, keyOf } from '../record.ts'
import { decideBy, opensRequest } from './programme.ts'
import { NO_REQUEST, openAsked, openDecided, rowShown, sealDecided, takeProgrammeStep } from './rows.ts'
import { DecideInput, MyProgrammes, OneProgramme, ProgrammeDone, ProgrammePage, ProgrammesWaiting } from './shapes.ts'

// The programme's side: it reads what it was asked and decides. Row security shows it its own requests and nothing of the file.

const declared = { permission: 'programme:decide', purpose: 'protection' } as const

const requestsTo = (db: Tx, agency: string) =>
  db.selectFrom('programme_requests').selectAll().where('to_agency', '=', agency)

export const myProgrammes = operation({
  ...declared,
  summary: 'See which requests for protection reached one’s witness programme, by number and clock',
  verb: 'consultation',
  input: z.object({}),
  output: MyProgrammes,
  subject: (_, output) => output?.requests.map(({ id }) => id) ?? [],
  async run({ db, actor, now }) {
    const { agency } = asMember(actor)
    const rows = await requestsTo(db, agency).orderBy('asked_at', 'desc').orderBy('id').limit(200).execute()
    const names = await agencyNames(db)
    const shown = rows.map((row) => ({ ...rowShown(row, 'programme', now), from: names.get(row.agency) ?? '' }))
    // Requests without a decision stand first, by the hour that they have.
    const order = ({ due }: { due: string | null }) => due ?? '9'
    return { requests: shown.toSorted((a, b) => order(a).localeCompare(order(b))) }
  },
})

export const getProgramme = operation({
  ...declared,
  summary: 'Open a request for protection: who it is, which danger, and what the person agreed to',
  verb: 'consultation',
  input: OneProgramme,
  output: ProgrammePage,
  subject: ({ request }) => [request],
  async run({ db, actor, now }, { request }) {
    const member = asMember(actor)
    const row = await requestsTo(db, member.agency)
      .where('id', '=', request)
      .executeTakeFirstOrThrow(notFound(NO_REQUEST))
    const key = opensRequest(row.state) ? await keyIfOpen(db, member, row.data_key) : null
    return {
      ...rowShown(row, 'programme', now),
      from: (await agencyNames(db)).get(row.agency) ?? '',
      asked: key && openAsked(key, row),
      decided: key && openDecided(key, row),
    }
  },
})

export const decideProgramme = operation({
  ...declared,
  summary: 'Admit a person to the witness programme, refuse, or end it, with reasons and how it can be reviewed',
  verb: 'alteration',
  input: DecideInput,
  output: ProgrammeDone,
  subject: ({ request }) => [request],
  async run({ db, actor, now }, { request, decision, ...said }) {
    const member = asMember(actor)
    const one = () => requestsTo(db, member.agency).where('id', '=', request)
    // Row security lets the programme read a request that has ended, and not lock it: its state says why nothing more is decided.
    const row =
      (await one().forUpdate().executeTakeFirst()) ?? (await one().executeTakeFirstOrThrow(notFound(NO_REQUEST)))
    const key = opensRequest(row.state) ? await keyOf(db, member, row.data_key) : null
    const sealed = key && sealDecided(key, row.id, said)
    await takeProgrammeStep(db, row, { act: decision, side: 'programme', by: member.id, now }, sealed)
    return { request }
  },
})

export const programmesWaiting = operation({
  ...declared,
  summary: 'See how many requests for protection wait for a decision, and the nearest hour',
  verb: 'consultation',
  input: z.object({}),
  output: ProgrammesWaiting,
  subject: () => [],
  async run({ db, actor }) {
    const rows = await requestsTo(db, asMember(actor).agency).where('state', '=', 'asked').execute()
    const due = rows.map(({ asked_at, urgency }) => decideBy(asked_at, urgency).toISOString()).toSorted()[0] ?? null
    return { asked: rows.length, urgent: rows.filter(({ urgency }) => urgency === 'danger').length, due }
  },
})
