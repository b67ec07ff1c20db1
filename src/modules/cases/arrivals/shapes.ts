import { z } from 'zod'
import { Id } from '../../../kernel/ids.ts'
import { Bytes, SENT_BEFORE, SETTLED_AS, SealedKey } from '../../reports/index.ts'
import { ALIKE, ARRIVAL_KINDS } from '../codes.ts'
import { Screening } from '../papers/paper.ts'
import { Colleague, FormRules, OpenInput, PersonSummary } from '../shapes.ts'

// Shapes of what comes from devices without a network, and of what the devices get beforehand.

const Moment = z.iso.datetime()

/** The outer part of an envelope, which the installation opens: the sealed key of the words, and the device. */
export const Outside = z.strictObject({
  kind: z.enum(ARRIVAL_KINDS),
  device: Id,
  message: Id,
  key: SealedKey,
  words: Bytes.min(40).max(170_000),
})
export type Outside = z.output<typeof Outside>

/** A finished first contact, with the hour at which it began. */
export const ContactInside = z.strictObject({ at: Moment, contact: OpenInput })

/** The person of an interview: by id, or as a numbered person of a first contact from the same device. */
export const About = z.union([
  z.strictObject({ person: Id }),
  z.strictObject({ contact: Id, number: z.int().min(1).max(40) }),
])
export type About = z.output<typeof About>
export const ScreeningInside = z.strictObject({ at: Moment, draft: Id, about: About, words: Screening })

export const Arrived = z.object({
  arrival: Id,
  outcome: z.enum(SENT_BEFORE),
  case: Id.nullable(),
  persons: z.array(Id),
})
export type Arrived = z.output<typeof Arrived>

/** Data that a device needs for first contacts without a network. */
export const ContactKit = z.object({
  rules: FormRules,
  /** The public half of the agency's key; the device seals finished forms to it. */
  key: z.object({ id: Id, publicKey: Bytes }),
  envelopeKey: Bytes,
  /** Whether the member's roles may hold screening interviews. */
  screening: z.boolean(),
  /** Persons by number alone; names do not leave the server. */
  persons: z.array(z.object({ id: Id, code: z.string() })),
})
export type ContactKit = z.output<typeof ContactKit>

const Told = OpenInput.omit({ draft: true, persons: true, report: true, lead: true, ground: true }).extend({
  persons: z.array(
    z.object({
      number: z.int(),
      called: z.string(),
      /** Year, month or day of birth; '' if unknown. */
      born: z.string(),
      mode: z.string(),
      age: z.string(),
      sex: z.string(),
      citizenship: z.string(),
      refuses: z.array(z.string()),
    }),
  ),
})
export type Told = z.output<typeof Told>

export const ContactList = z.object({
  contacts: z.array(
    z.object({
      arrival: Id,
      case: Id,
      by: Colleague,
      at: Moment,
      sentAt: Moment,
      /** Two different versions of one form; null if there is only one. */
      differs: z.object({ first: Told, second: Told }).nullable(),
      /** Pairs of a newcomer and an earlier person of a like name. */
      alike: z.array(z.object({ came: PersonSummary, before: PersonSummary })),
    }),
  ),
})
export const SettleInput = z.object({ arrival: Id, as: z.enum([...SETTLED_AS, ...ALIKE]) })
