// Data: which sentences a letter is made of.
import type { Matter } from '../codes.ts'

/** What a letter is made of, in one language. `{…}` stands for what is put in. */
export type LetterWords = {
  readonly subject: string
  readonly correctionSubject: string
  readonly withdrawalSubject: string
  readonly intro: string
  readonly flagger: string
  readonly replaces: string
  readonly where: string
  readonly what: string
  readonly seen: string
  readonly why: string
  readonly law: string
  readonly terms: string
  readonly evidence: string
  readonly posting: string
  readonly page: string
  readonly unread: string
  readonly notifier: string
  readonly goodFaith: string
  readonly asks: string
  readonly withdrawal: string
  /** First draft of the facts, from a posting. */
  readonly fact: string
  readonly matters: Readonly<Record<Matter, string>>
}
