import type { Member } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/errors.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { enter } from '../events.ts'
import { reopenPapers } from '../papers/papers.ts'
import { asMember, caseRow, openIdentity, personKey, personRow } from '../record.ts'
import { rulesName } from '../rules/country.ts'
import { AgeInput, Done } from '../shapes.ts'
import type { PersonRow } from '../tables.ts'
import { after, followsOf, type StepName } from '../tracks/move.ts'
import { rowOf, type Standing, standingOf } from '../tracks/standing.ts'
import { decideAdult, overturnRunning } from './decide.ts'
import { dateReviews } from './rows.ts'

export const setAge = operation({
  summary: 'Say whether a person is a child, an adult, or not known to be either',
  permission: 'case:work',
  purpose: 'protection',
  verb: 'alteration',
  // Who decided, how, on which ground, and how it can be reviewed: a dispute over age is decided about a child (Art. 13(2)).
  reason: true,
  input: AgeInput,
  output: Done,
  subject: ({ person }) => [person],
  async run(context, { person, age, basis, method, remedy, atLeast }) {
    const { db, actor, now, reason } = context
    const member = asMember(actor)
    const row = await personRow(db, member, person, now)
    const endsChildhood = row.age !== 'adult' && age === 'adult'
    // To call somebody an adult ends a child’s protection: the one adverse turn here, so that the way to have it reviewed is said.
    if (endsChildhood && remedy.trim() === '')
      throw new Problem('invalid-input', 'This step must say more.', {
        fields: [{ field: 'remedy', message: 'Say how the person can have this reviewed, and by when.' }],
      })
    const key = await personKey(db, member, row)
    // Who was only counted as an adult and turns out to be a child cannot be given a name here; they are met anew.
    if (key === null && age !== 'adult')
      throw new Problem('conflict', 'Who is only counted cannot become a child here. Open a new first contact.')
    const said = { basis, method, reason: reason ?? '', remedy: remedy.trim() }
    // Not in force yet: the treatment as a child goes on until the remedy is over or a review has confirmed it.
    if (endsChildhood && key !== null) {
      await decideAdult(context, member, row, key, said)
      return { person }
    }
    const { remedy: way, ...rest } = said
    await enter(db, member, row, key, {
      kind: 'age',
      at: now,
      words: { value: age, ...rest, ...(way === '' ? {} : { remedy: way }) },
    })
    if (key !== null && age !== 'adult') await onTheWay(context, member, row, key, atLeast)
    await setTo(context, member, row, age)
    return { person }
  },
})

/** What a child has that an adult has not: the days before majority; a decision against it falls. */
async function onTheWay(
  context: RunContext,
  member: Member,
  row: PersonRow,
  key: Uint8Array,
  atLeast: number | undefined,
): Promise<void> {
  const { db, now } = context
  await overturnRunning(context, member, row, key)
  await dateReviews(db, { row, key, now }, { born: openIdentity(key, row)?.born ?? '', atLeast })
}

/** The age as it was said, and what the law attaches to it at once. */
async function setTo({ db, now }: RunContext, member: Member, row: PersonRow, age: PersonRow['age']): Promise<void> {
  const { country } = await caseRow(db, member, row.case_id)
  // By the age that is said now: what follows is asked of the person as they are held to be from here on.
  const before = await standingOf(db, { ...row, age }, country, now)
  let facts = before.facts
  const followed: readonly StepName[] = followsOf(facts, { track: 'child', act: 'enter' })
  for (const next of followed) {
    const then = after(facts, next)
    const to = then[next.track]
    const step = { ...next, from: facts[next.track], to, rules: rulesName(before.rules) }
    await db
      .updateTable('person_tracks')
      .set({ state: to, since: now, rules: step.rules })
      .where('person', '=', row.id)
      .where('track', '=', next.track)
      .execute()
    // No words: it was not somebody’s choice, the law attached it to what was said about the age.
    await enter(db, member, row, null, { kind: 'followed', at: now, step })
    facts = then
  }
  const each = <T>(value: T) => Object.fromEntries(followed.map(({ track }) => [track, value]))
  // What follows begins today and under the rules of today, whatever the tracks beside it were counted by.
  const standing: Standing = {
    ...before,
    facts,
    since: { ...before.since, ...each(now) },
    under: { ...before.under, ...each(rulesName(before.rules)) },
  }
  if (followed.some(({ track }) => track === 'whereabouts')) await reopenPapers(db, row.id, 'whereabouts')
  // A child is protected by law, and nobody's consent is the ground of it.
  const asAdult = row.basis === 'child' ? 'law' : row.basis
  await db
    .updateTable('persons')
    .set({ age, basis: age === 'adult' ? asAdult : 'child', ...rowOf(standing, row.follow_up_on, now) })
    .where('id', '=', row.id)
    .execute()
}
