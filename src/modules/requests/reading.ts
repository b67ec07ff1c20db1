import { agencyFor } from '../../kernel/actor.ts'
import { sql } from '../../kernel/database.ts'
import { firstOf } from '../../kernel/first-of.ts'
import { operation } from '../../kernel/operation.ts'
import { memberNames } from '../accounts/index.ts'
import { asMember, keyOf } from '../reports/index.ts'
import { remedyOf } from './notice.ts'
import { enter, eventsOf, messagesOf, requestRow, summaryOf } from './record.ts'
import { actionsOf, OPEN, stateAfter } from './request.ts'
import { ListInput, ListOutput, OneInput, RequestPage } from './shapes.ts'

export const listRequests = operation({
  summary: 'List what people ask about data on themselves',
  permission: 'request:read',
  purpose: 'administration',
  verb: 'consultation',
  input: ListInput,
  output: ListOutput,
  subject: () => [],
  async run({ db, actor, now }, { state }) {
    const agency = agencyFor(actor, 'Requests belong to an agency.')
    const query = db
      .selectFrom('requests')
      .selectAll()
      .where('agency', '=', agency)
      .$if(state === 'open', (query) => query.where('state', 'in', OPEN))
      // By the day on which each must be answered, the most urgent first; what has ended after all that has not.
      .orderBy('ended_on', (order) => order.asc().nullsFirst())
      // Extended ones have two months more, so the day they were made does not tell which is next.
      .orderBy(sql`made_on::date + case when extended_on is null then interval '1 month' else interval '3 months' end`)
      .orderBy('made_on')
    // More than that is a matter of staff, not of pages.
    const { rows, ...rest } = await firstOf(query, 500)
    return { requests: rows.map((row) => summaryOf(row, now)), ...rest }
  },
})

export const getRequest = operation({
  summary: 'Open a request',
  permission: 'request:read',
  purpose: 'administration',
  verb: 'consultation',
  input: OneInput,
  output: RequestPage,
  subject: ({ request }) => [request],
  async run(context, { request }) {
    const { db, actor, now, may } = context
    const member = asMember(actor)
    const found = await requestRow(db, member, request)
    // Before anything is changed: whoever cannot open its words has not read it.
    const key = await keyOf(db, member, found.data_key)
    // Looking in is no reading: only who can act on it takes the mark of the unread away.
    if (may('requests.answer') && found.unread_since !== null) {
      const read = stateAfter('received', 'open')
      // Whoever came with a report's receipt is known from the first day.
      const state = found.state !== 'received' ? found.state : found.verified_by ? stateAfter(read, 'verify') : read
      await db.updateTable('requests').set({ state, unread_since: null }).where('id', '=', request).execute()
      if (found.state === 'received') await enter(db, member, found, { kind: 'opened' }, now)
    }
    // Anew, with what reading it has just changed.
    const row = await requestRow(db, member, request)
    const events = await eventsOf(db, member, row)
    const names = await memberNames(
      context,
      events.map(({ by }) => by),
    )
    const standing = { state: row.state, kind: row.kind, extendedOn: row.extended_on }
    return {
      ...summaryOf(row, now),
      messages: await messagesOf(db, key, request),
      events: events.map(({ at, by, ...event }) => ({
        ...event,
        at: at.toISOString(),
        by: { id: by, name: names.get(by) ?? null },
      })),
      actions: actionsOf(standing, may),
      // Shown before an answer is sent, so that nobody writes a second, different remedy into it.
      remedy: await remedyOf(db, row.agency),
    }
  },
})
