import { z } from 'zod'
import { Id } from '../../../kernel/ids.ts'
import { FIELD_KINDS, LANES, SENT_BEFORE, SETTLED_AS, WAYS } from '../codes.ts'
import { Day, Person, State } from '../shapes.ts'
import { About, Danger, Kind } from '../told.ts'
import { filledWith } from './form.ts'
import { FORM_IDS } from './index.ts'

/** Bytes in base64url without padding. */
export const Bytes = z.string().regex(/^[\w-]+$/, 'base64url is expected')
/** A data key as a device seals it to a key of the agency that takes what it sends. */
// 32 bytes of key and 48 of libsodium's box are 80, in base64url 107 signs; anything else is no such key.
export const SealedKey = z.object({ recipient: Id, sealed: Bytes.min(107).max(107) })
const Language = z.string().regex(/^[a-z]{2}$/, 'a language by two small letters is expected')
export const FormId = z.enum(FORM_IDS as [string, ...string[]])
const Words = z.object({ en: z.string(), lv: z.string(), ar: z.string() })

/** A filled form. `report` is numbered by the page, so that what is sent twice is one report. */
export const FillInput = filledWith({ agency: Id, report: Id, language: Language })
export const Sent = z.object({ report: Id, receivedOn: Day, outcome: z.enum(SENT_BEFORE) })
export type Sent = z.output<typeof Sent>

// Words of up to 100,000 bytes, padded by an eighth and written in base64 twice.
const Sealed = Bytes.max(240_000)
/**
 * Sealed by a device without a network to this installation; only here it is opened, and only its outside. Or the number of one that a
 * device left here when it was given up as lost.
 */
export const EnvelopeInput = z.union([z.strictObject({ envelope: Sealed }), z.strictObject({ left: Id })])
export const Leaving = z.strictObject({
  /** The device's token for wiping itself. */
  token: z.string().regex(/^[\w-]{43}$/),
  lane: z
    .int()
    .min(0)
    .max(LANES.length - 1),
  envelope: Sealed,
})
export const LeftId = z.object({ left: Id })
export const LeftList = z.object({
  left: z.array(
    z.object({
      id: Id,
      device: Id,
      /** Who set the device up. */
      member: Person,
      /** Which operation takes it in. */
      operation: z.enum(LANES),
      leftOn: Day,
      /** The day after which it is erased. */
      endsOn: Day,
    }),
  ),
})

/** What stands inside an envelope: plain what the queue needs, sealed to the agency what was written. */
export const Envelope = z.object({
  agency: Id,
  report: Id,
  form: FormId,
  language: Language,
  kind: Kind,
  about: About,
  child: z.boolean(),
  danger: Danger,
  complete: z.int().min(0).max(6),
  message: Id,
  /** The data key, sealed to that key of the agency; and what was written, sealed under it. */
  key: SealedKey,
  /** The device it comes from; none of one that was set up before devices had numbers. */
  device: Id.optional(),
  // Less than nonce, tag and two signs of JSON cannot be sealed words.
  words: Bytes.min(40).max(170_000),
})
export type Envelope = z.output<typeof Envelope>

const Field = z.object({
  name: z.string(),
  kind: z.enum(FIELD_KINDS),
  label: Words,
  hint: Words.nullable(),
  required: z.boolean(),
  most: z.int(),
  options: z.array(z.object({ value: z.string(), label: Words })),
  told: z.string().nullable(),
  item: z.string().nullable(),
})
export const FormShown = z.object({
  id: z.string(),
  about: About,
  help: z.object({ field: z.string(), value: z.string() }).nullable(),
  law: z.string(),
  title: Words,
  duty: Words,
  fields: z.array(Field),
})
export type FormShown = z.output<typeof FormShown>

export const FormList = z.object({
  forms: z.array(FormShown),
  /** Who takes which of them, with the public half of the key it is sealed to. */
  desks: z.array(
    z.object({ agency: Id, name: z.string(), forms: z.array(z.string()), key: z.object({ id: Id, publicKey: Bytes }) }),
  ),
  /** The public half of the key for envelopes. */
  envelopeKey: Bytes,
})

// Held looser than a form that is sent: a draft is nobody's report yet, but must not fill the disk.
const Answer = z.union([z.string().max(5000), z.number(), z.array(z.string().max(40)).max(40)])
/** Unfinished, so anything may still be missing or too short. */
export const DraftInput = z.object({ draft: Id, form: FormId, answers: z.record(z.string().max(40), Answer) })
export const DraftId = z.object({ draft: Id })
export const Drafts = z.object({
  drafts: z.array(
    z.object({
      draft: Id,
      form: z.string(),
      savedAt: z.iso.datetime(),
      expiresAt: z.iso.datetime(),
      answers: z.record(z.string(), Answer),
    }),
  ),
})

export const FiledByMe = z.object({
  reports: z.array(
    z.object({ report: Id, agency: z.string(), form: z.string(), way: z.string(), state: State, receivedOn: Day }),
  ),
})

const Version = z.object({
  id: Id,
  on: Day,
  by: Person,
  /** As it was sent; null where it does not open or is no form. */
  // Unknown: what a device sealed is shown as it came, whatever it is.
  answers: z.record(z.string(), z.unknown()).nullable(),
  settledAs: z.enum(SETTLED_AS).nullable(),
})
/** Where a report comes from; null of one that a stranger sent. */
export const Origin = z.object({
  origin: z
    .object({
      way: z.enum(WAYS),
      form: z.string(),
      // Shown to readers, so that they know what may never be passed on to return enforcement.
      complaint: z.string().nullable(),
      article18: z.boolean(),
      by: Person,
      agency: z.string(),
      // What another system sends has no form: its parts stand under the names that the API gives them.
      shown: FormShown.nullable(),
      /** The first as it came, then others under its number. */
      versions: z.array(Version),
    })
    .nullable(),
})
export const SettleInput = z.object({ report: Id, version: Id, as: z.enum(SETTLED_AS) })

export const FormDesk = z.object({ forms: z.array(FormId).max(FORM_IDS.length), enforcesReturns: z.boolean() })
export const FormDeskOutput = FormDesk.extend({
  /** All forms there are, to choose from. */
  known: z.array(z.object({ id: z.string(), title: Words })),
})
export type FormDesk = z.output<typeof FormDeskOutput>
