import { z } from 'zod'
import { operation } from '../../kernel/operation.ts'
import { listActs } from './acts.ts'
import { enter } from './events.ts'
import { pageOf } from './get.ts'
import { listInterviews } from './interviews.ts'
import { papersOf } from './papers.ts'
import { asMember, personKey, personRow } from './record.ts'
import { OneInput, PersonPage } from './shapes.ts'

const Record = PersonPage.omit({ steps: true, may: true, others: true }).extend({
  takenOut: z.iso.datetime(),
  papers: z.array(z.unknown()),
  interviews: listInterviews.output.shape.interviews,
  acts: listActs.output.shape.acts,
})

export const exportPerson = operation({
  summary: 'Take out all that is kept of a person, for the person who asks for it',
  // Access of the person to their own data (Art. 15 GDPR, Art. 14 Directive (EU) 2016/680).
  permission: 'case:work',
  purpose: 'protection',
  verb: 'disclosure',
  reason: true,
  confirm: 'mfa',
  input: OneInput,
  output: z.object({ person: z.uuid(), record: Record }),
  subject: ({ person }) => [person],
  async run(context, { person }) {
    const { db, actor, now, reason } = context
    const member = asMember(actor)
    const row = await personRow(db, member, person, now)
    const key = await personKey(db, member, row)
    await enter(db, member, row, key, { kind: 'exported', at: now, words: { reason: reason ?? '' } })
    const page = await pageOf(context, member, row, key)
    const papers = key === null ? [] : await papersOf(context, key, person)
    const { interviews } = await listInterviews.run(context, { person }, undefined)
    const { acts } = await listActs.run(context, { person }, undefined)
    // Row policies leave out what only a lawyer knows, but not for the lawyer who entered it: it is never taken out by anybody.
    const known = acts.filter((act) => act.known)
    return { person, record: { ...page, takenOut: now.toISOString(), papers, interviews, acts: known } }
  },
})
