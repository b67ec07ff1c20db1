import { z } from 'zod'
import { Id } from '../../../kernel/ids.ts'

// What is said of devices that keep forms without a network.

export const DeviceId = z.object({ device: Id })
/** 32 random bytes, or a hash of them, as a device writes them: base64url without padding. */
const Bytes32 = z.string().regex(/^[\w-]{43}$/)
export const WipeToken = z.object({ token: Bytes32 })
/** A device that keeps forms without a network; `persons` is how many numbers of persons it holds now. */
export const RegisterInput = DeviceId.extend({
  persons: z.int().min(0).max(1000).default(0),
  /** SHA-256 of the token by which the device asks whether to wipe itself; none of a page from before there was one. */
  wipe: Bytes32.optional(),
  /** The code that the device runs, by the name of its first file. */
  page: z
    .string()
    .regex(/^[\w-]{1,40}$/)
    .optional(),
})
/** What the page for devices says of itself before it leads to where one signs in: the hash of a random text that it keeps. */
export const HandOver = z.object({ challenge: Bytes32 })
/** By which the page takes the session over, once and within minutes. */
export const HandedOver = z.object({ code: z.string() })
export const TakeOver = z.object({ code: z.string().regex(/^[\w-]{1,600}$/), verifier: Bytes32 })
/** The token goes into a cookie and is never part of the answer. */
export const Taken = z.object({ sessionToken: z.string() })
/** Whether the device is to wipe itself, and nothing else about it. */
export const Wipe = z.object({ wipe: z.boolean() })
export const Registered = z.object({ forgotten: z.boolean() })
const Named = z.object({ id: Id, name: z.string().nullable() })
export const DeviceList = z.object({
  devices: z.array(
    z.object({
      id: Id,
      member: Named,
      own: z.boolean(),
      madeAt: z.iso.datetime(),
      seenAt: z.iso.datetime(),
      sent: z.int(),
      persons: z.int(),
      /** The code that it ran when it was last seen; null of one that has not said so yet. */
      page: z.string().nullable(),
      /** Whether it can be told to wipe itself without anybody signed in on it. */
      wipes: z.boolean(),
      forgottenAt: z.iso.datetime().nullable(),
      forgottenBy: Named.nullable(),
    }),
  ),
  /** The public half of the agency's key in base64url, by whose fingerprint an officer tells a changed key; null before there is one. */
  key: z.string().nullable(),
})
