import { z } from 'zod'
import { ABOUT, DANGERS, HELPFUL_PARTS, KINDS, PARTS, type Part } from './codes.ts'

// What a reporter tells, in the parts in which the pages ask for it.

export const Kind = z.enum(KINDS)

export const About = z.enum(ABOUT)

export const Danger = z.enum(DANGERS)

/** Longest text of one answer: a page that carries all of them must still be light. */
export const LONGEST = { text: 5000, part: 600 } as const

// A NUL, which no text of the database can hold, cannot be typed; broken signs are refused before they come here.
const text = (longest: number) => z.string().max(longest).default('')

export const Told = z.object({
  /** What happens or happened. */
  text: text(LONGEST.text),
  where: text(LONGEST.part),
  when: text(LONGEST.part),
  /** Who is affected, how many. */
  affected: text(LONGEST.part),
  /** Who does it: names, telephone numbers, firms, vehicles. */
  suspected: text(LONGEST.part),
  /** How the reporter knows. */
  source: text(LONGEST.part),
  /** How and when one may call or write to somebody who asks for help; empty where only the receipt is safe. */
  reach: text(LONGEST.part),
} satisfies Record<Part, z.ZodType>)
export type Told = z.output<typeof Told>

/**
 * How complete a report is, 0 to 6: one for each helpful part, one for files. It says nothing about how urgent it is: a
 * complete report may be about nothing, and a call for help may be three words.
 */
export function completeness(told: Told, files: number): number {
  return HELPFUL_PARTS.filter((part) => told[part].trim() !== '').length + (files > 0 ? 1 : 0)
}

/** What was told, as a device without a network sealed it: nobody looked at it on the way, so each part is cut to what it may hold. */
export function asTold(sealed: unknown): Told {
  const parts = (typeof sealed === 'object' && sealed !== null ? sealed : {}) as Readonly<Record<string, unknown>>
  const cut = (part: unknown, most: number) => (typeof part === 'string' ? part.slice(0, most) : '')
  const { text: words, ...rest } = parts
  const short = PARTS.filter((name) => name !== 'text').map((name) => [name, cut(rest[name], LONGEST.part)] as const)
  return Told.parse({ text: cut(words, LONGEST.text), ...Object.fromEntries(short) })
}
