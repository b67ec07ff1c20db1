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
import { heldPerson } from '../record.ts'
import { isChildPath } from '../tracks/guards.ts'

export type ChargeAnswers = Readonly<Record<ChargeQuestion, ChargeAnswer>>

/** Results of the check; none of them permits a charge. */
export const CHARGE_SAYS = ['stop-and-tell', 'ask-first', 'nothing-shown'] as const
export type ChargeSays = (typeof CHARGE_SAYS)[number]

/** One sign stops a charge until a specialist has looked; a doubt asks first. */
export function chargeSays(answers: ChargeAnswers, age: { readonly age: Age }): ChargeSays {
  const given = Object.values(answers)
  // A child needs no proof of means: an act during the exploitation is enough.
  if (given.includes('yes')) return 'stop-and-tell'
  // «Not known» may mean that nobody has asked, and no child is charged on that.
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
  // Police, inspectors and border officers charge, fine and send away, so first-line roles may run the check.
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
    const { member, row, key } = await heldPerson({ db, actor, now }, person)
    const says = chargeSays(answers, row)
    // The entry keeps the answers and not the act, because only the lawyer holds acts that no authority knows.
    const text = CHARGE_QUESTIONS.map((question) => `${question}:${answers[question]}`).join(' ')
    await enter(db, member, row, key, {
      kind: 'checked',
      at: now,
      words: { value: says, method: `${meant} ${kind}`, text },
    })
    return { person, says }
  },
})
