import { z } from 'zod'
import { Id } from '../../../kernel/ids.ts'
import { State } from '../shapes.ts'
import { About, Danger, LONGEST } from '../told.ts'

// What other systems send, and what they are answered.

const Day = z.iso.date()
const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    // Line ends in such a field could pretend to be another field where it is printed.
    .regex(/^[^\p{Cc}]*$/u, 'one line is expected')
const part = z.string().max(LONGEST.part).default('')
const Language = z.string().regex(/^[a-z]{2}$/, 'a language by two small letters is expected')
const Country = z.string().regex(/^[A-Z]{2}$/, 'two capital letters are expected')

/** Made by the sender for one sending, such as a UUID: the same key with the same content is answered the same and kept once. */
export const IdempotencyKey = z.string().regex(/^[\x21-\x7e]{8,200}$/, '8 to 200 signs without blanks are expected')

/** How the offence stands in time, in the words of Art. 18(1). */
export const STAGES = ['has-taken-place', 'is-taking-place', 'is-likely'] as const
/** By what a Member State is concerned (Art. 18(2)). */
export const CONCERNED_BY = ['offence', 'suspect', 'victim'] as const

const Content = z.object({
  url: z
    .string()
    .max(2000)
    // Only what can be looked at and preserved; an app's own address is told in words.
    .regex(/^https?:\/\/[^\s]+$/, 'an address that begins with http:// or https:// is expected'),
  kind: z.enum(['advert', 'account', 'message', 'group', 'other']).default('other'),
  seenOn: Day.optional(),
})
// As the platform shows them: numbers of its own would mean nothing to the police.
const Account = z.object({ service: line(100), name: line(200) })

/**
 * A suspicion of a criminal offence involving a threat to the life or safety of persons, with all relevant information
 * available (Art. 18(1) Regulation (EU) 2022/2065).
 */
export const Suspicion = z.object({
  idempotencyKey: IdempotencyKey,
  /** The sender's own number for it. */
  reference: line(100).optional(),
  language: Language,
  stage: z.enum(STAGES),
  danger: Danger.default('unknown'),
  suspicion: z.string().max(LONGEST.text).regex(/\S/, 'Nothing was written.'),
  // At least one: a suspicion without what it rests on cannot be looked into (Art. 18(1): all relevant information).
  content: z.array(Content).min(1).max(50),
  accounts: z.array(Account).max(50).default([]),
  affected: part,
  where: part,
  when: part,
  /** A child, or somebody who may be one. */
  child: z.boolean().default(false),
  /** Empty where the Member State could not be identified with reasonable certainty. */
  concerns: z
    .array(z.object({ country: Country, by: z.enum(CONCERNED_BY) }))
    .max(60)
    .default([]),
  /** Until when the sender keeps what it has. */
  keptUntil: Day.optional(),
  /** A function address of the sender, never an officer's. */
  // So that the police can ask back; the platform's people change, its function address stays.
  contact: z.string().trim().max(254).regex(z.regexes.email, 'an e-mail address is expected'),
})
export type Suspicion = z.output<typeof Suspicion>

const Told = z
  .object({
    // Any one part is enough: a partner may know a place and nothing else.
    text: z.string().max(LONGEST.text).default(''),
    where: part,
    when: part,
    affected: part,
    suspected: part,
    source: part,
  })
  .refine((told) => Object.values(told).some((words) => words.trim() !== ''), 'Nothing was written.')

// A way to reach somebody is not asked for: only they themselves can call one safe.
const BatchReport = z.object({
  reference: line(100).optional(),
  language: Language,
  about: About,
  danger: Danger.default('unknown'),
  child: z.boolean().default(false),
  told: Told,
})
export type BatchReport = z.output<typeof BatchReport>

/** All of them or none: one that is not right is named by its place, with every other fault. */
export const Batch = z.object({ idempotencyKey: IdempotencyKey, reports: z.array(BatchReport).min(1).max(100) })
export type Batch = z.output<typeof Batch>

// The same days as any reporter is promised: coming by program makes nobody wait longer or less. Null where the law binds the agency to none.
const Receipt = z.object({ report: Id, receivedOn: Day, readDue: Day.nullable() })
/** In the order of what was sent. `repeated`: it had come before, and nothing was kept a second time. */
export const Receipts = z.object({ receipts: z.array(Receipt), repeated: z.boolean() })
export type Receipts = z.output<typeof Receipts>

export const OwnSignals = z.object({
  reports: z.array(z.object({ report: Id, receivedOn: Day, form: z.string(), state: State })),
})
export type OwnSignals = z.output<typeof OwnSignals>
