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
  // A decision about age needs a reason, because it is decided about a child (Art. 13(2) Directive 2011/36/EU).
  reason: true,
  input: AgeInput,
  output: Done,
  subject: ({ person }) => [person],
  async run(context, { person, age, basis, method, remedy, atLeast }) {
    const { db, actor, now, reason } = context
    const member = asMember(actor)
    const row = await personRow(db, member, person, now)
    const endsChildhood = row.age !== 'adult' && age === 'adult'
    // Calling a child an adult ends protection, so the person must be told how to have it reviewed.
    if (endsChildhood && remedy.trim() === '')
      throw new Problem('invalid-input', 'This step must say more.', {
        fields: [{ field: 'remedy', message: 'Say how the person can have this reviewed, and by when.' }],
      })
    const key = await personKey(db, member, row)
    // A counted adult without a key cannot be given a name here; the person is met anew as a child.
    if (key === null && age !== 'adult')
      throw new Problem('conflict', 'Who is only counted cannot become a child here. Open a new first contact.')
    const said = { basis, method, reason: reason ?? '', remedy: remedy.trim() }
    // The person is treated as a child until the remedy is over or a review has confirmed the decision.
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

/** Sets the days of a child's reviews, and overturns a running decision against the child. */
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

/** Stores the new age, and takes the steps that the law attaches to it. */
async function setTo({ db, now }: RunContext, member: Member, row: PersonRow, age: PersonRow['age']): Promise<void> {
  const { country } = await caseRow(db, member, row.case_id)
  // The standing uses the new age, because the steps that follow depend on it.
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
    // The entry has no words, because the law and not a person chose the step.
    await enter(db, member, row, null, { kind: 'followed', at: now, step })
    facts = then
  }
  const each = <T>(value: T) => Object.fromEntries(followed.map(({ track }) => [track, value]))
  // Steps that follow begin today and under today's rules, even if other tracks were counted under older ones.
  const standing: Standing = {
    ...before,
    facts,
    since: { ...before.since, ...each(now) },
    under: { ...before.under, ...each(rulesName(before.rules)) },
  }
  if (followed.some(({ track }) => track === 'whereabouts')) await reopenPapers(db, row.id, 'whereabouts')
  // The law protects a child, so consent is not the legal basis.
  const asAdult = row.basis === 'child' ? 'law' : row.basis
  await db
    .updateTable('persons')
    .set({ age, basis: age === 'adult' ? asAdult : 'child', ...rowOf(standing, row.follow_up_on, now) })
    .where('id', '=', row.id)
    .execute()
}
