import { parse } from 'tldts'
import { type Canonical, originalSpan } from '../canonical.ts'
import { isWord } from './lexicon.ts'

/** Top-level domains kept for examples (RFC 2606), beside those in use. */
const RESERVED = new Set(['example', 'test', 'invalid'])

/** Only the suffix is wanted, of a host that was cut out already: the library's other checks just cost time. */
const TLD_ONLY = { allowPrivateDomains: false, validateHostname: false, extractHostname: false, detectIp: false }

/** True where the last label is a top-level domain in use (or one kept for examples). */
export function hasKnownTld(host: string): boolean {
  const tld = host.slice(host.lastIndexOf('.') + 1)
  if (RESERVED.has(tld)) return true
  return tld.length > 1 && parse(host, TLD_ONLY).isIcann === true
}

/** One reading of an address: its value in plain form, and whether signs in it were spelled out or spaced. */
export type Reading = {
  readonly value: string
  readonly start: number
  readonly end: number
  readonly spelled: boolean
}

const LABEL = /[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?/uy
const PLAIN_DOT = /\.(?=[\p{L}\p{N}])/uy
const BRACKETED = / ?[[({<] ?(\.|[\p{L}\p{M}]+) ?[\])}>] ?/uy
const SPOKEN = / {1,2}([\p{L}\p{M}]+) {1,2}(?=[\p{L}\p{N}])/uy
const SPACED_DOT = / {0,2}\. {0,2}(?=[\p{L}\p{N}])/uy

const at = (pattern: RegExp, text: string, from: number): RegExpExecArray | null => {
  pattern.lastIndex = from
  return pattern.exec(text)
}

/** Stops a run of dotted words from being read to its end again and again. */
const MOST_LABELS = 10

type DotForm = { readonly end: number; readonly spelled: boolean; readonly spaced: boolean }

function readDot(text: string, from: number, allowSpaces: boolean): DotForm | undefined {
  if (at(PLAIN_DOT, text, from) !== null) return { end: from + 1, spelled: false, spaced: false }
  const bracketed = at(BRACKETED, text, from)
  if (bracketed !== null && (bracketed[1] === '.' || isWord(bracketed[1], 'dot'))) {
    return { end: BRACKETED.lastIndex, spelled: true, spaced: false }
  }
  const spoken = at(SPOKEN, text, from)
  if (spoken !== null && isWord(spoken[1], 'dot')) return { end: SPOKEN.lastIndex, spelled: true, spaced: false }
  if (allowSpaces && at(SPACED_DOT, text, from) !== null)
    return { end: SPACED_DOT.lastIndex, spelled: true, spaced: true }
  return undefined
}

/**
 * Reads a host from `from`: labels with dots between them, also «[dot]», «(punkt)», «kropka».
 * Ends where the original goes on in a new sentence («firma.es.Enviar»).
 * @returns undefined where no known top-level domain ends it
 */
export function readHost(c: Canonical, from: number, allowSpaces: boolean): Reading | undefined {
  const { text } = c
  const labels: { end: number; value: string; spelled: boolean }[] = []
  let spelled = false
  let spaces = allowSpaces
  for (let i = from; labels.length < MOST_LABELS; ) {
    const label = at(LABEL, text, i)
    // A first label alone is no host yet, however it is written: «AgroWork», «HR@SunnyFarm.Example».
    const isFirst = labels.length === 0
    if (label === null || (labels.length > 1 && startsSentence(c, i, spelled))) break
    const end = i + (isFirst ? label[0].length : glueEnd(c, i, label[0]))
    labels.push({ end, value: text.slice(i, end), spelled })
    // A label that was cut is followed by the next sentence, so no dot is looked for behind it.
    const dot = end === i + label[0].length ? readDot(text, end, spaces) : undefined
    if (dot === undefined) break
    // Who spells or glues the first dot ends a sentence with a spaced one: «freemail[punkt]example. Tel».
    spaces &&= dot.spaced
    spelled ||= dot.spelled
    i = dot.end
  }
  // «firma.lv.piesakies»: words behind the real end are given up one by one.
  for (let n = labels.length; n > 1; n--) {
    const value = labels
      .slice(0, n)
      .map((l) => l.value)
      .join('.')
    const last = labels[n - 1]
    if (hasKnownTld(value)) return { value, start: from, end: last.end, spelled: last.spelled }
  }
  return undefined
}

const original = (c: Canonical, at: number): string => c.original.slice(...originalSpan(c, at, at + 1))

/** A capital after a dot, where the letter before the dot was small. */
function startsSentence(c: Canonical, at: number, spelled: boolean): boolean {
  if (spelled || c.text[at - 1] !== '.') return false
  const small = original(c, at - 2)
  const capital = original(c, at)
  return small === small.toLowerCase() && capital !== capital.toLowerCase() && /\p{Ll}/u.test(original(c, at + 1))
}

/** «firma.esEnviar»: a label ends where small letters go over into a capital one. */
function glueEnd(c: Canonical, from: number, label: string): number {
  const span = c.original.slice(...originalSpan(c, from, from + label.length))
  // Where folding changed the length, places in the original no longer match the label's.
  if (span.length !== label.length) return label.length
  const glued = /^\p{Ll}+(?=\p{Lu}\p{Ll})/u.exec(span)
  return glued === null ? label.length : glued[0].length
}
