import { agencyFor } from '../../../kernel/actor.ts'
import { firstOf } from '../../../kernel/first-of.ts'
import { operation } from '../../../kernel/operation.ts'
import { memberNames } from '../../accounts/index.ts'
import { asMember } from '../../reports/index.ts'
import { authorityOf } from '../notice.ts'
import { actionsOf } from './breach.ts'
import { breachRow, eventsOf, keyOfBreach, openFacts, personsOf, rowOf, standingOf } from './record.ts'
import { BreachPage, ListInput, ListOutput, OneInput } from './shapes.ts'

export const listBreaches = operation({
  summary: 'List breaches of personal data by their clocks, without what was written and without anybody',
  permission: 'breach:read',
  purpose: 'administration',
  verb: 'consultation',
  input: ListInput,
  output: ListOutput,
  subject: () => [],
  async run({ db, actor, now }, { state }) {
    const query = db
      .selectFrom('breaches')
      .selectAll()
      .where('agency', '=', agencyFor(actor, 'Breaches belong to an agency.'))
      .$if(state === 'open', (query) => query.where('state', '<>', 'closed'))
      // What has ended after all that has not; the first that was noticed is the first that is due.
      .orderBy('closed_at', (order) => order.desc().nullsFirst())
      .orderBy('noticed_at')
    const { rows, ...rest } = await firstOf(query, 500)
    return { breaches: rows.map((row) => rowOf(row, now)), ...rest }
  },
})

export const getBreach = operation({
  summary: 'Open the record of a breach, with who was told',
  permission: 'breach:write',
  purpose: 'administration',
  verb: 'consultation',
  input: OneInput,
  output: BreachPage,
  subject: ({ breach }) => [breach],
  async run(context, { breach }) {
    const { db, actor, now, may } = context
    const member = asMember(actor)
    const row = await breachRow(db, member, breach)
    const key = await keyOfBreach(db, member, row.data_key)
    const [events, persons] = [await eventsOf(db, key, breach), await personsOf(db, key, breach)]
    const names = await memberNames(
      context,
      [...events, ...persons].map(({ by }) => by),
    )
    const named = <T extends { readonly by: string }>(one: T) => ({
      ...one,
      by: { id: one.by, name: names.get(one.by) ?? null },
    })
    const agency = await db.selectFrom('agencies').selectAll().where('id', '=', row.agency).executeTakeFirstOrThrow()
    return {
      ...rowOf(row, now),
      facts: openFacts(key, row),
      events: events.map(named),
      persons: persons.map(named),
      actions: actionsOf(standingOf(row), may),
      agency: {
        name: agency.name,
        controller: agency.controller,
        officer: agency.data_protection_officer,
        regime: agency.regime,
        authority: await authorityOf(db, row.agency),
      },
    }
  },
})
