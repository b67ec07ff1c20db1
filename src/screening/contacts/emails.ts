import type { Canonical } from '../canonical.ts'
import { fold } from '../fold.ts'
import type { Contact } from './contact.ts'
import { type Reading, readHost } from './hosts.ts'
import { isDisguised } from './in-order.ts'
import { isWord } from './lexicon.ts'
import { DIGIT, LETTER, type Scan, unitClass } from './scan.ts'
import { isFreeMail } from './webmail.ts'

/** Limit of the search before each «@», so that a text without spaces does not cost quadratic time. */
const LONGEST_LOCAL = 80

/** An «@» in the text and its form. */
type AtForm = {
  readonly start: number
  readonly end: number
  readonly form: 'plain' | 'spaced' | 'bracketed' | 'named' | 'short'
}

/**
 * Finds e-mail addresses, also with «(at)», «собака», «kropka» and the like. Values are in lower case without marks.
 */
export function findEmails(scan: Scan, c: Canonical): Contact[] {
  const signs = scan.signs.filter((s) => s.words?.some((w) => w.role === 'at' || w.role === 'at-short'))
  if (scan.ats.length === 0 && signs.length === 0) return []
  const forms = [
    ...scan.ats.map((at) => signForm(c.text, at)),
    ...signs.flatMap((s) => wordForm(c.text, s.start, s.end) ?? []),
  ]
  return forms.flatMap((form) => readEmail(c, form) ?? [])
}

const OPEN = /[[({<]\s?$/
const CLOSE = /^\s?[\])}>]/

/** Widens an «@» by the brackets and spaces around it. */
function widen(text: string, start: number, end: number): { start: number; end: number; bracketed: boolean } {
  const before = OPEN.exec(text.slice(Math.max(0, start - 2), start))
  const after = CLOSE.exec(text.slice(end, end + 2))
  const bracketed = before !== null && after !== null
  let from = bracketed ? start - before[0].length : start
  let to = bracketed ? end + after[0].length : end
  for (let n = 0; n < 2 && text[from - 1] === ' '; n++) from--
  for (let n = 0; n < 2 && text[to] === ' '; n++) to++
  return { start: from, end: to, bracketed }
}

function signForm(text: string, at: number): AtForm {
  const { start, end, bracketed } = widen(text, at, at + 1)
  return { start, end, form: bracketed ? 'bracketed' : end - start === 1 ? 'plain' : 'spaced' }
}

/** Words that name «@» behind an «a» alone: «a rond», Vietnamese «a còng» and «a móc». */
const BEHIND_A = /^(?:rond|còng|cong|móc|moc)(?![\p{L}\p{N}])/u
/** Such words that are plain words without it. */
const ONLY_BEHIND_A = /^(?:c[oòô]ng|m[oóôộ]c)$/u
/** Parts of two-word names of «@»: «a rond», «snabel-a», «kuyruklu a», «at sign». */
const BEFORE_NAME = /(?<![\p{L}\p{N}])a $/u
const BEHIND_NAME = /^(?:[- ]a|\s(?:sign|işareti))(?![\p{L}\p{N}])/u

function wordForm(text: string, from: number, to: number): AtForm | undefined {
  const before = BEHIND_A.test(text.slice(from, to + 1))
    ? BEFORE_NAME.exec(text.slice(Math.max(0, from - 3), from))
    : null
  if (before === null && ONLY_BEHIND_A.test(text.slice(from, to))) return undefined
  const behind = BEHIND_NAME.exec(text.slice(to, to + 12))
  const { start, end, bracketed } = widen(text, from - (before?.[0].length ?? 0), to + (behind?.[0].length ?? 0))
  if (bracketed) return { start, end, form: 'bracketed' }
  return { start, end, form: isWord(text.slice(from, to), 'at') ? 'named' : 'short' }
}

function readEmail(c: Canonical, at: AtForm): Contact | undefined {
  const { text } = c
  const spaced = at.form !== 'plain'
  // In «telegram @name. Do not call» the «@» belongs to the name behind it and begins no address across the full stop.
  const hasName = at.form === 'spaced' && text[at.end - 1] === '@'
  const strict = readHost(c, at.end, at.form !== 'short' && spaced && !hasName)
  // A short word such as «a» is an «@» only beside a dot that is spelled or spaced: «anna a inbox kropka lv», «anna.k
  // at inbox . lv».
  const host = strict ?? hostApart(c, at.end)
  if (host === undefined || (at.form === 'short' && !host.spelled)) return undefined
  const apart = DOT_APART.test(text.slice(host.start, host.end))
  const local =
    spaced || host.spelled || /[\])}>]/.test(text[at.start - 1] ?? '')
      ? readLocal(text, at.start, spaced || host.spelled, apart)
      : plainLocal(text, at.start)
  if (local === undefined) return undefined
  const isDoubtful = at.form === 'spaced' ? !host.spelled : at.form === 'short' && apart
  if (isDoubtful && !looksLikeAddress(text, local)) return undefined
  // Marks are folded away, so that «józef@» and «jozef@» join two postings.
  const value = fold(`${local.value}@${host.value}`)
  const { start } = local
  const { end } = host
  const hidden = isDisguised(c, start, end)
  return {
    kind: 'email',
    value,
    nature: isFreeMail(fold(host.value)) ? 'free-mail' : 'own-mail',
    start,
    end,
    disguised: spaced || local.spelled || host.spelled || hidden,
  }
}

/** A dot with spaces on both sides, which ends no sentence. */
const DOT_APART = / \. /

/** Reads a host with spaced dots: «anna@inbox . lv», «anna.k at inbox . lv». */
function hostApart(c: Canonical, from: number): Reading | undefined {
  if (!DOT_APART.test(c.text.slice(from, from + LONGEST_HOST))) return undefined
  const host = readHost(c, from, true)
  return host !== undefined && DOT_APART.test(c.text.slice(host.start, host.end)) ? host : undefined
}

const LONGEST_HOST = 64

/** Whether a doubtful «@» belongs to an address: «name @ firm.com» is one, «apply @ firm.com» may be a sentence. */
function looksLikeAddress(text: string, local: Reading): boolean {
  return (
    /[._\d-]/.test(local.value) ||
    /(?:mail|почт|пошт|epast|e-past|pašt)\S{0,4}\s{0,2}$/u.test(text.slice(Math.max(0, local.start - 24), local.start))
  )
}

/** Reads the usual local part: letters, digits and `._%+'-` up to the «@». */
function plainLocal(text: string, end: number): Reading | undefined {
  let start = end
  const floor = Math.max(0, end - LONGEST_LOCAL)
  while (start > floor && isLocalSign(text, start - 1)) start--
  while (start < end && LOCAL_SIGNS.includes(text[start])) start++
  // «почтаname@…» is a Latin name glued to a word in another script.
  start += /^[\u0370-\uffff]+(?=[a-z0-9._-]+$)/.exec(text.slice(start, end))?.[0].length ?? 0
  return start === end ? undefined : { value: text.slice(start, end), start, end, spelled: false }
}

const LOCAL_SIGNS = "._%+'-"
const isLocalSign = (text: string, at: number): boolean => {
  const kind = unitClass[text.charCodeAt(at)]
  return kind === LETTER || kind === DIGIT || LOCAL_SIGNS.includes(text[at])
}

const LOCAL_PART = /[\p{L}\p{M}\p{N}_%+'-]+$/u
const SEPARATOR = /(?:\.| ?[[({<] ?([._-]|[\p{L}\p{M}]+) ?[\])}>] ?| {1,2}([\p{L}\p{M}]+) {1,2}| ?([._]) ?)$/u

/**
 * Reads a local part backwards from `end`: «euro [dot] dim [dot] work». Spelled signs count only if the «@» is spelled
 * too.
 * @param apart the host's dots have spaces around them, so dots before the «@» may too
 */
function readLocal(text: string, end: number, spaced: boolean, apart: boolean): Reading | undefined {
  const floor = Math.max(0, end - LONGEST_LOCAL)
  let head = text.slice(floor, end)
  let value = ''
  let spelled = false
  for (;;) {
    const part = LOCAL_PART.exec(head)
    if (part === null) break
    value = part[0] + value
    head = head.slice(0, part.index)
    const separator = SEPARATOR.exec(head)
    const sign = separator === null ? undefined : separatorSign(separator, spaced, apart)
    if (separator === null || sign === undefined || !LOCAL_PART.test(head.slice(0, separator.index))) break
    spelled ||= separator[0] !== '.'
    value = sign + value
    head = head.slice(0, separator.index)
  }
  // Backward reading may end on a sign of the sentence, as in «mail: -anna».
  const clean = value.replace(/^[-'%+._]+/, '')
  if (clean === '' || !/[\p{L}\p{N}]/u.test(clean)) return undefined
  const start = floor + head.length + (value.length - clean.length)
  return { value: clean, start, end, spelled }
}

function separatorSign(
  [whole, bracketed, spoken, loose]: RegExpExecArray,
  spaced: boolean,
  apart: boolean,
): string | undefined {
  if (whole === '.') return '.'
  if (loose !== undefined) return apart && whole === ' . ' ? '.' : undefined
  if (bracketed !== undefined && /^[._-]$/.test(bracketed)) return bracketed
  if (!spaced) return undefined
  const word = bracketed ?? spoken
  if (isWord(word, 'dot')) return '.'
  return isWord(word, 'underscore') || isWord(word, 'line') ? '_' : undefined
}
