import { createHash } from 'node:crypto'
import type { Decision, Statement } from './statement.ts'
import type { StatementRow } from './tables.ts'

/** What is known of a notice that a statement may answer. */
export type Known = {
  readonly notice: string
  /** Day on which it was sent, YYYY-MM-DD. */
  readonly sentOn: string
  /** Names by which the service may call itself: the recipient's name and hosts. */
  readonly names: readonly string[]
  /** Numbers that the service gave when it acknowledged or decided. */
  readonly references: readonly string[]
  readonly addresses: readonly string[]
}

/** How a statement was found to answer a notice, strongest first. */
export const MATCHES = ['reference', 'address', 'content'] as const
export type MatchedBy = (typeof MATCHES)[number]

export type Match = { readonly notice: string; readonly by: MatchedBy }

type Entry = { readonly known: Known; readonly by: MatchedBy }

/** Notices by everything that a statement may call them by. */
export type Index = ReadonlyMap<string, readonly Entry[]>

/** Shorter numbers stand for too many things. */
const SHORTEST_CONTENT = 6

/** Makes notices findable. Nothing is compared with each notice in turn: a dump holds millions of statements. */
export function indexOf(notices: readonly Known[]): Index {
  const index = new Map<string, Entry[]>()
  const put = (key: string, entry: Entry) => {
    const there = index.get(key)
    if (there === undefined) index.set(key, [entry])
    else there.push(entry)
  }
  for (const known of notices) {
    for (const reference of known.references) put(`reference ${fold(reference)}`, { known, by: 'reference' })
    for (const address of known.addresses) {
      const plain = plainAddress(address)
      if (plain === null) continue
      put(`address ${plain}`, { known, by: 'address' })
      // Services must put no personal data into a statement, so some hash the address.
      for (const hash of hashesOf(address, plain)) put(`hash ${hash}`, { known, by: 'address' })
      for (const part of contentOf(plain)) put(`content ${part}`, { known, by: 'content' })
    }
  }
  return index
}

/**
 * Notices that a statement answers, all by the strongest sign there is. Only proposes: numbers repeat, and services make
 * mistakes. By a number alone of another service, or by a decision from before the notice, nothing is matched.
 */
export function matchesOf(index: Index, statement: Statement): readonly Match[] {
  const found = keysOf(statement).flatMap((key) => index.get(key) ?? [])
  const fitting = found.filter(
    ({ known, by }) =>
      isSame(known.names, statement.platform) && (by === 'reference' || statement.appliedOn >= known.sentOn),
  )
  const strongest = MATCHES.find((by) => fitting.some((one) => one.by === by))
  const notices = new Set(fitting.filter(({ by }) => by === strongest).map(({ known }) => known.notice))
  return strongest === undefined ? [] : [...notices].map((notice) => ({ notice, by: strongest }))
}

function keysOf({ uuid, puid, facts, explanation, groundUrl }: Statement): string[] {
  const numbers = [uuid, puid].filter((one) => one !== null)
  const words = [facts, explanation, groundUrl].filter((one) => one !== null).join(' ')
  const own = puid === null ? [] : [fold(puid), ...fold(puid).split(/[-_.]/)]
  return [
    ...numbers.map((one) => `reference ${fold(one)}`),
    ...addressesIn(words).map((one) => `address ${one}`),
    ...(puid === null ? [] : [`hash ${fold(puid)}`]),
    ...[...new Set(own)].map((one) => `content ${one}`),
  ]
}

const fold = (text: string): string => text.trim().toLowerCase()

function addressesIn(words: string): string[] {
  const found = words.match(/https?:\/\/[^\s"'<>()]+/gi) ?? []
  // A sentence's full stop is not of the address.
  return found.map((one) => plainAddress(one.replace(/[.,;:!?]+$/, ''))).filter((one) => one !== null)
}

/** An address without what changes nothing of what it shows; null where it is none. */
function plainAddress(address: string): string | null {
  if (!URL.canParse(address)) return null
  const { protocol, host, pathname, search } = new URL(address)
  if (protocol !== 'http:' && protocol !== 'https:') return null
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}${search}`
}

const hashesOf = (address: string, plain: string): string[] =>
  [...new Set([address, `https://${plain}`, plain])].map((one) => createHash('sha256').update(one).digest('hex'))

/** Numbers of content in an address: parts that hold a digit and are long enough to stand for one thing. */
function contentOf(plain: string): string[] {
  // Of the host nothing: «jobs2026» in it is the service, not one of its postings.
  const parts = plain.slice(plain.search(/[/?]|$/)).split(/[/?&=#.-]/)
  return [...new Set(parts.map(fold))].filter((part) => part.length >= SHORTEST_CONTENT && /\d/.test(part))
}

/** Whether a service's name in a statement is that of a recipient; a statement that names none may be anybody's. */
function isSame(names: readonly string[], platform: string | null): boolean {
  if (platform === null) return true
  const theirs = letters(platform)
  return names.map(nameOf).some((name) => name !== '' && (name === theirs || isWithin(name, theirs)))
}

const letters = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
/** Of a host only the label that people know it by. */
const nameOf = (name: string): string =>
  letters(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(name) ? (name.split('.').at(-2) ?? name) : name)
/** «Invented Jobs Europe» is «Invented Jobs»; two letters in common are nothing. */
const isWithin = (one: string, other: string): boolean => {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return short.length >= 5 && long.startsWith(short)
}

/** What a statement says became of the content. Statements are about restrictions only: none ever says «kept». */
export function outcomeOf({ visibility }: Decision): StatementRow['outcome'] {
  if (visibility.includes('DECISION_VISIBILITY_CONTENT_REMOVED')) return 'removed'
  if (visibility.includes('DECISION_VISIBILITY_CONTENT_DISABLED')) return 'disabled'
  // An account that was closed, or money held back, does not say that the posting is gone.
  return 'restricted'
}
