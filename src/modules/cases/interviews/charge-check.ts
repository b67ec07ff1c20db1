import { z } from 'zod'
import { Id } from '../../../kernel/ids.ts'
import { operation } from '../../../kernel/operation.ts'
import {
  ACT_KINDS,
  type Age,
  CHARGE_ANSWERS,
  CHARGE_MEANT,
  CHARGE_QUESTIONS,
  type ChargeAnswer,
  type ChargeQuestion,
} from '../codes.ts'
import { enter } from '../events.ts'
import { asMember, personKey, personRow } from '../record.ts'
import { isChildPath } from '../tracks/guards.ts'

export type ChargeAnswers = Readonly<Record<ChargeQuestion, ChargeAnswer>>

/** What the check says. None of the three says that somebody is to be charged. */
export const CHARGE_SAYS = ['stop-and-tell', 'ask-first', 'nothing-shown'] as const
export type ChargeSays = (typeof CHARGE_SAYS)[number]

/** The rule of the check: one sign stops a charge until somebody who knows the field has looked; a doubt asks first. */
export function chargeSays(answers: ChargeAnswers, age: { readonly age: Age }): ChargeSays {
  const given = Object.values(answers)
  // Of a child no means is asked for: that it happened while somebody exploited the child is enough.
  if (given.includes('yes')) return 'stop-and-tell'
  // «Not known» is how it looks when nobody has asked yet, and no child is charged on that.
  return given.includes('unknown') || isChildPath(age) ? 'ask-first' : 'nothing-shown'
}

const Answers = z.strictObject(
  Object.fromEntries(CHARGE_QUESTIONS.map((question) => [question, z.enum(CHARGE_ANSWERS)])) as Record<
    ChargeQuestion,
    z.ZodEnum<{ yes: 'yes'; no: 'no'; unknown: 'unknown' }>
  >,
)

export const checkCharge = operation({
  summary: 'Check, before somebody is charged, fined or removed, whether they were compelled to it',
  // Whoever meets people: police, inspectors and border officers are those who charge, fine and send away.
  permission: 'case:open',
  purpose: 'protection',
  verb: 'alteration',
  input: z.object({
    person: Id,
    kind: z.enum(ACT_KINDS),
    meant: z.enum(CHARGE_MEANT),
    answers: Answers,
  }),
  output: z.object({ person: Id, says: z.enum(CHARGE_SAYS) }),
  subject: ({ person }) => [person],
  async run({ db, actor, now }, { person, kind, meant, answers }) {
    const member = asMember(actor)
    const row = await personRow(db, member, person, now)
    const says = chargeSays(answers, row)
    // The answers and not what was done: acts that no authority knows stand nowhere but with the lawyer.
    const text = CHARGE_QUESTIONS.map((question) => `${question}:${answers[question]}`).join(' ')
    const key = await personKey(db, member, row)
    await enter(db, member, row, key, {
      kind: 'checked',
      at: now,
      words: { value: says, method: `${meant} ${kind}`, text },
    })
    return { person, says }
  },
})
