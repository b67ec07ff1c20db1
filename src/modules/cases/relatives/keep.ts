import { Problem } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { operation } from '../../../kernel/operation.ts'
import { enter } from '../events.ts'
import { heldPerson } from '../record.ts'
import { OneInput } from '../shapes.ts'
import { afterRelative, nextDay } from './relative.ts'
import { personToWrite, relativesOf, relativeToWrite, saveRelative, sealRelative } from './rows.ts'
import { EnterInput, MoveInput, PlanInput, type PlanStep, RelativeDone, RelativesOfPerson } from './shapes.ts'

type Output = { readonly relative: string; readonly person: string } | null | undefined
const declared = { purpose: 'protection', output: RelativeDone } as const
const both = ({ relative }: { relative: string }, output: Output) => [relative, ...(output ? [output.person] : [])]

export const listRelatives = operation({
  ...declared,
  summary: 'See which relatives of a person are at risk, with their plans and who was told of them',
  // Who only reads a person, as a guardian or a lawyer does, has another task.
  permission: 'case:work',
  verb: 'consultation',
  input: OneInput,
  output: RelativesOfPerson,
  subject: ({ person }) => [person],
  async run(context, { person }) {
    const { db, may } = context
    const { key } = await heldPerson(context, person)
    if (key === null) return { relatives: [], mayWrite: false }
    return { relatives: await relativesOf(db, key, person), mayWrite: may('relatives.enter') }
  },
})

const trimmed = <W extends { called: string; fear: string; steps: readonly PlanStep[] }>(words: W) => ({
  ...words,
  called: words.called.trim(),
  fear: words.fear.trim(),
  steps: words.steps.map((step) => ({ ...step, what: step.what.trim(), who: step.who.trim() })),
})

export const enterRelative = operation({
  ...declared,
  summary: 'Write down a relative of a person who is at risk, under an invented name, with a plan for them',
  permission: 'case:work',
  verb: 'collection',
  input: EnterInput,
  subject: ({ person }, output: Output) => [person, ...(output ? [output.relative] : [])],
  async run(context, { person, ...said }) {
    const { db, now } = context
    const { member, row, key } = await personToWrite(context, person)
    const id = newId()
    const words = { ...trimmed(said), told: [], why: '' }
    await db
      .insertInto('person_relatives')
      .values({
        ...{ id, person, agency: row.agency, state: 'at-risk', since: now, entered_by: member.id, entered_at: now },
        ...{ next_on: nextDay('at-risk', words.steps), sealed: sealRelative(key, id, words) },
      })
      .execute()
    await enter(db, member, row, key, { kind: 'relative', at: now, words: { value: 'enter', text: words.called } })
    return { relative: id, person }
  },
})

export const planRelative = operation({
  ...declared,
  summary: 'Change what is known of a relative at risk, and the plan for them',
  permission: 'case:work',
  verb: 'alteration',
  input: PlanInput,
  subject: both,
  async run(context, { relative: id, ...said }) {
    const { db, now } = context
    const { member, row, key, relative, words } = await relativeToWrite(context, id)
    if (relative.state === 'ended')
      throw new Problem('conflict', 'They are no longer held to be at risk. Say first that they are again.', {
        fields: [{ field: 'relative', message: 'relative-ended' }],
      })
    const next = { ...words, ...trimmed(said) }
    await saveRelative(db, key, relative, next)
    await enter(db, member, row, key, { kind: 'relative', at: now, words: { value: 'plan', text: next.called } })
    return { relative: id, person: row.id }
  },
})

export const moveRelative = operation({
  ...declared,
  summary: 'Say that a relative is less at risk, in danger again, or no longer at risk, with the reason',
  permission: 'case:work',
  verb: 'alteration',
  input: MoveInput,
  subject: both,
  async run(context, { relative: id, act, why }) {
    const { db, now } = context
    const { member, row, key, relative, words } = await relativeToWrite(context, id)
    const state = afterRelative(relative.state, act)
    if (state === null)
      throw new Problem(
        'conflict',
        'From here there is no such step. Somebody may have taken it already: look again.',
        {
          fields: [{ field: 'act', message: 'no-such-step' }],
        },
      )
    await saveRelative(db, key, { id, state, since: now }, { ...words, why: why.trim() })
    const said = { value: act, text: words.called, reason: why.trim() }
    await enter(db, member, row, key, { kind: 'relative', at: now, words: said })
    return { relative: id, person: row.id }
  },
})
