import { z } from 'zod'
import { operation } from '../../kernel/operation.ts'
import { ACT_KINDS } from './compelled.ts'
import { enter } from './events.ts'
import { asMember, personKey, personRow } from './record.ts'
import { isChildPath } from './tracks/guards.ts'

/**
 * What whoever wants to charge, fine or remove somebody asks before (Art. 8 Directive 2011/36/EU, Art. 26 CETS 197): none of it needs the
 * person to have said that they are a victim.
 */
export const CHARGE_QUESTIONS = ['during', 'told-to', 'gain', 'threat', 'papers', 'knew-nobody'] as const
export type ChargeQuestion = (typeof CHARGE_QUESTIONS)[number]
export const ANSWERS = ['yes', 'no', 'unknown'] as const
type Answer = (typeof ANSWERS)[number]
export type ChargeAnswers = Readonly<Record<ChargeQuestion, Answer>>

/** What the check says. None of the three says that somebody is to be charged. */
export const CHARGE_SAYS = ['stop-and-tell', 'ask-first', 'nothing-shown'] as const
export type ChargeSays = (typeof CHARGE_SAYS)[number]

/** The rule of the check: one sign stops a charge until somebody who knows the field has looked; a doubt asks first. */
export function chargeSays(answers: ChargeAnswers, age: { readonly age: 'adult' | 'child' | 'uncertain' }): ChargeSays {
  const given = Object.values(answers)
  // Of a child no means is asked for: that it happened while somebody exploited the child is enough.
  if (given.includes('yes')) return 'stop-and-tell'
  // «Not known» is how it looks when nobody has asked yet, and no child is charged on that.
  return given.includes('unknown') || isChildPath(age) ? 'ask-first' : 'nothing-shown'
}

const Answers = z.strictObject(
  Object.fromEntries(CHARGE_QUESTIONS.map((question) => [question, z.enum(ANSWERS)])) as Record<
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
    person: z.uuid(),
    kind: z.enum(ACT_KINDS),
    meant: z.enum(['charge', 'fine', 'immigration']),
    answers: Answers,
  }),
  output: z.object({ person: z.uuid(), says: z.enum(CHARGE_SAYS) }),
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
