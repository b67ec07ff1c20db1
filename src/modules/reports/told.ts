import { z } from 'zod'

// What a reporter tells, in the parts in which the pages ask for it.

export const KINDS = ['suspicion', 'help'] as const
export const Kind = z.enum(KINDS)
export type Kind = z.output<typeof Kind>

/** What it is about, in the words of the first question. */
export const ABOUT = ['offer', 'work', 'sexual', 'child', 'begging', 'me', 'other'] as const
export const About = z.enum(ABOUT)
export type About = z.output<typeof About>

/** Whether somebody is in danger, the most urgent first. What nobody knows comes before what somebody denied. */
export const DANGERS = ['now', 'soon', 'unknown', 'no'] as const
export const Danger = z.enum(DANGERS)
export type Danger = z.output<typeof Danger>

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
})
export type Told = z.output<typeof Told>

/** The parts that help to look into a report. `reach` is none of them: nobody must say who they are to be taken seriously. */
const HELPFUL = ['where', 'when', 'affected', 'suspected', 'source'] as const

/**
 * How complete a report is, 0 to 6: one for each helpful part, one for files. It says nothing about how urgent it is: a
 * complete report may be about nothing, and a call for help may be three words.
 */
export function completeness(told: Told, files: number): number {
  return HELPFUL.filter((part) => told[part].trim() !== '').length + (files > 0 ? 1 : 0)
}

/** What was told, as a device without a network sealed it: nobody looked at it on the way, so each part is cut to what it may hold. */
export function asTold(sealed: unknown): Told {
  const parts = (typeof sealed === 'object' && sealed !== null ? sealed : {}) as Readonly<Record<string, unknown>>
  const cut = (part: unknown, most: number) => (typeof part === 'string' ? part.slice(0, most) : '')
  const { text: words, ...rest } = parts
  const names = ['where', 'when', 'affected', 'suspected', 'source', 'reach'] as const
  const short = names.map((name) => [name, cut(rest[name], LONGEST.part)] as const)
  return Told.parse({ text: cut(words, LONGEST.text), ...Object.fromEntries(short) })
}
