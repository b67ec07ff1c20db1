import { z } from 'zod'
import type { Tx } from '../../../kernel/database.ts'
import { notFound, Problem } from '../../../kernel/errors.ts'
import { Id } from '../../../kernel/ids.ts'
import { operation } from '../../../kernel/operation.ts'
import { nextOn } from '../due/steps.ts'
import { enter } from '../events.ts'
import { refuseRestricted } from '../keeping/restricted.ts'
import { heldPerson } from '../record.ts'
import { Done } from '../shapes.ts'
import { Plan } from './paper.ts'
import { openWords } from './papers.ts'
import { stepAs, ticked, ticksOf } from './ticks.ts'

export const tickStep = operation({
  summary: 'Record that a step of a plan was done, or is to be done after all',
  permission: 'case:work',
  purpose: 'protection',
  verb: 'alteration',
  // The version is named, because another one may have other steps.
  input: z.strictObject({
    person: Id,
    paper: Id,
    version: z.int().min(1),
    step: z.int().min(0).max(59),
    done: z.boolean(),
  }),
  output: Done,
  subject: ({ person }) => [person],
  async run({ db, actor, now }, { person, paper, version, step, done }) {
    const { member, row, key } = await heldPerson({ db, actor, now }, person)
    if (key === null) throw new Problem('conflict', 'Of who is only counted there are no papers.')
    refuseRestricted([row])
    const last = await newest(db, person, paper)
    if (last.version !== version) throw new Problem('conflict', 'There is a newer version of this plan. Read that one.')
    const plan = Plan.parse(openWords(key, last))
    if (step >= plan.steps.length) throw notFound('There is no such step in this plan.')()
    await enter(db, member, row, key, {
      kind: 'step',
      at: now,
      words: { text: stepAs(last, step), value: done ? 'done' : 'open' },
    })
    const { steps } = ticked(plan, await ticksOf(db, key, person), last)
    await db
      .updateTable('person_papers')
      .set({ next_on: nextOn(steps) })
      .where('id', '=', last.id)
      .execute()
    return { person }
  },
})

/** @throws Problem `not-found`, also for a paper that is no plan, or another person's */
const newest = (db: Tx, person: string, paper: string) =>
  db
    .selectFrom('person_papers')
    .select(['id', 'paper', 'version', 'kind', 'sealed'])
    .where('person', '=', person)
    .where('paper', '=', paper)
    .where('kind', '=', 'plan')
    .orderBy('version', 'desc')
    .executeTakeFirstOrThrow(notFound('There is no such plan of this person.'))
