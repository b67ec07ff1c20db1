import { has, type Reading } from '../indicators/reading.ts'
import { VOICE_CONCEPTS } from '../languages/pack.ts'
import { type Heard, hear } from './heard.ts'
import type { Voice } from './voices.ts'

// Most postings recruit. One that asks, warns, quotes or reports tells of an offer that somebody else made: it asks
// around, warns, names what was done to whom, who said what, courts and police; and it invites nobody.

type Told = Exclude<keyof Heard, 'questions' | 'quoted' | 'words'>

/**
 * Bits for another voice than a recruiter's: for the first place of a concept, and for each further one. Rounded from what a
 * logistic regression learned on sealed sets A and B, the labelled set and 3,200 real adverts, near what A alone had taught.
 */
const BITS: Readonly<Record<Told, readonly [first: number, further: number]>> = {
  'ask-around': [3.5, 1.5],
  warn: [3.75, 1.5],
  deceit: [2, 0.75],
  harm: [2.5, 1],
  authority: [2, 0.5],
  procedure: [2.75, 1],
  kin: [2.25, 0.5],
  hearsay: [1.75, 0.5],
  reposted: [2.25, 0.5],
  invite: [-2.25, -1],
}
/** So much less likely is another voice than a recruiter's before a word is read. */
const PRIOR = -5.5
/** For a question, and for a second: who asks around asks several, a recruiter one that wants no answer. */
const ASKS = [0, 1.5, 2.25]
/** For quotation marks around a part of the words, and around more of them. */
const CITES = 0.75
const QUOTES = 2.25
/** A text quotes where this share of its words stands in quotation marks, and somebody says a few words outside them. */
const QUOTED = 0.25
const WORDS_OF_QUOTER = 5
/** And tells of another’s words where this share does. */
const CITED = 0.1
/** Each doubling of this many words takes so many bits: in a long text any concept turns up by chance. */
const USUAL_WORDS = 32
const LENGTH = 1.5

const isQuoted = ({ quoted, words }: Heard): boolean => quoted >= QUOTED && words >= WORDS_OF_QUOTER

/** Bits for another voice than a recruiter's; above 0 it is more likely than not. */
export function otherVoiceBits(heard: Heard): number {
  const told = (Object.keys(BITS) as Told[]).reduce((sum, concept) => {
    const [first, further] = BITS[concept]
    return heard[concept] === 0 ? sum : sum + first + further * (heard[concept] - 1)
  }, 0)
  const cited = heard.quoted >= CITED && heard.words >= WORDS_OF_QUOTER ? CITES : 0
  const length = LENGTH * Math.max(0, Math.log2(Math.max(1, heard.words) / USUAL_WORDS))
  return PRIOR + told + ASKS[heard.questions] + cited + (isQuoted(heard) ? QUOTES : 0) - length
}

const TELLING = VOICE_CONCEPTS.filter((concept) => concept !== 'invite')

/** Who speaks in a posting. Without a concept of those who tell of an offer nothing else can make another voice. */
export const voiceIn = (reading: Reading, language: string): Voice =>
  TELLING.some((concept) => has(reading, concept)) ? voiceOf(hear(reading, language)) : 'recruits'

/** Once for a concept, half as much for each further place. */
const strength = (places: number): number => (places === 0 ? 0 : (places + 1) / 2)

/** Who speaks, by what was heard. */
export function voiceOf(heard: Heard): Voice {
  if (otherVoiceBits(heard) <= 0) return 'recruits'
  const of = {
    warns: 2 * strength(heard.warn) + strength(heard.harm) + strength(heard.deceit) / 2,
    asks: 2 * strength(heard['ask-around']) + 1.5 * strength(heard.questions),
    reports: 1.5 * strength(heard.procedure) + strength(heard.authority),
    quotes: 2 * strength(heard.reposted) + (isQuoted(heard) ? 3 : 0),
  } satisfies Partial<Record<Voice, number>>
  const voices = Object.keys(of) as (keyof typeof of)[]
  return voices.reduce((most, voice) => (of[voice] > of[most] ? voice : most))
}
