import { parse } from 'tldts'
import { type Canonical, originalSpan } from '../canonical.ts'
import { isWord } from './lexicon.ts'

/** Top-level domains reserved for examples (RFC 2606). */
const RESERVED = new Set(['example', 'test', 'invalid'])

/** Only the public suffix of a host is needed, so the library's other checks are turned off to save time. */
const TLD_ONLY = { allowPrivateDomains: false, validateHostname: false, extractHostname: false, detectIp: false }

/** Whether the last label is a top-level domain in use or reserved for examples. */
export function hasKnownTld(host: string): boolean {
  const tld = host.slice(host.lastIndexOf('.') + 1)
  if (RESERVED.has(tld)) return true
  return tld.length > 1 && parse(host, TLD_ONLY).isIcann === true
}

/** A part of an address: its plain value, and whether signs in it were spelled out or spaced. */
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

/** Bounds the reading of a long run of dotted words, which would otherwise be read again at each word. */
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
 * Reads a host from `from`: labels with dots between them, also «[dot]», «(punkt)», «kropka». It ends where the
 * original starts a new sentence («firma.es.Enviar»).
 * @returns undefined without a known top-level domain at the end
 */
export function readHost(c: Canonical, from: number, allowSpaces: boolean): Reading | undefined {
  const { text } = c
  const labels: { end: number; value: string; spelled: boolean }[] = []
  let spelled = false
  let spaces = allowSpaces
  for (let i = from; labels.length < MOST_LABELS; ) {
    const label = at(LABEL, text, i)
    // The first label is never cut, however it is written: «AgroWork», «HR@SunnyFarm.Example».
    const isFirst = labels.length === 0
    if (label === null || (labels.length > 1 && startsSentence(c, i, spelled))) break
    const end = i + (isFirst ? label[0].length : glueEnd(c, i, label[0]))
    labels.push({ end, value: text.slice(i, end), spelled })
    // A new sentence follows a label that was cut, so no dot is read behind it.
    const dot = end === i + label[0].length ? readDot(text, end, spaces) : undefined
    if (dot === undefined) break
    // After a spelled or glued first dot, a spaced dot ends the sentence: «freemail[punkt]example. Tel».
    spaces &&= dot.spaced
    spelled ||= dot.spelled
    i = dot.end
  }
  // Words behind the real end are dropped one by one: «firma.lv.piesakies».
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

/** Whether a capital follows a dot behind a small letter. */
function startsSentence(c: Canonical, at: number, spelled: boolean): boolean {
  if (spelled || c.text[at - 1] !== '.') return false
  const small = original(c, at - 2)
  const capital = original(c, at)
  return small === small.toLowerCase() && capital !== capital.toLowerCase() && /\p{Ll}/u.test(original(c, at + 1))
}

/** End of a label, at the change from small letters to a capital one: «firma.esEnviar». */
function glueEnd(c: Canonical, from: number, label: string): number {
  const span = c.original.slice(...originalSpan(c, from, from + label.length))
  // Folding changed the length, so places in the original do not match the label's.
  if (span.length !== label.length) return label.length
  const glued = /^\p{Ll}+(?=\p{Lu}\p{Ll})/u.exec(span)
  return glued === null ? label.length : glued[0].length
}
