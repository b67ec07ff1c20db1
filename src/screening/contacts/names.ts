import { type Canonical, originalSpan } from '../canonical.ts'
import { confusables } from '../confusables.ts'
import type { Contact } from './contact.ts'
import type { Reading } from './hosts.ts'
import { isWord } from './lexicon.ts'
import type { Atom, Scan } from './scan.ts'
import { lowWords } from './sign-words.ts'

/** Telegram gives nobody a shorter name, so shorter ones belong to another service or are words. */
const SHORTEST_TELEGRAM = 5
const LONGEST = 32

/** User names: «@name», «telegram name», «_» spelled out. Telegram's unless another service is named beside. */
export function findNames(scan: Scan, c: Canonical, taken: readonly { start: number; end: number }[]): Contact[] {
  const services = scan.signs.filter((s) => isRole(s, 'telegram') || isRole(s, 'other-service'))
  const underscores = scan.signs.filter((s) => isRole(s, 'underscore') || isRole(s, 'line'))
  const nothing = scan.ats.length === 0 && services.length === 0 && underscores.length === 0
  if (nothing && c.disguises.length === 0 && !c.text.includes(PLANE)) return []
  const found: Contact[] = []
  const covers = (at: number) => (t: { start: number; end: number }) => at >= t.start && at < t.end
  const isFree = (at: number) => !taken.some(covers(at)) && !found.some(covers(at))
  const add = (contact: Contact | undefined) => {
    if (contact !== undefined && isFree(contact.start) && isFree(contact.end - 1)) found.push(contact)
  }
  for (const at of scan.ats) if (isFree(at)) add(nameAfterAt(c, at, services))
  for (const service of services)
    if (isRole(service, 'telegram') && isFree(service.start)) add(nameAfterService(c, service))
  for (const service of services)
    if (isRole(service, 'other-service') && isFree(service.start)) add(handleAfterService(c, service))
  // After the names behind a service, so that one between two services is not found twice.
  for (const service of services) if (isRole(service, 'telegram')) add(nameBeforeService(c, service))
  for (const plane of planesIn(c.text)) if (isFree(plane)) add(nameAfterPlane(c, plane))
  for (const d of c.disguises) if (d.kind === 'spaced-letters' && isFree(d.start)) add(spacedName(c, d, services))
  for (const sign of underscores) if (isFree(sign.start)) add(nameAround(c, sign))
  return found
}

const isRole = (atom: Atom, role: string): boolean => atom.words?.some((w) => w.role === role) ?? false

const LOW = lowWords.split(' ').join('|')
const PART = /[\p{L}\p{M}\p{N}]+/uy
const WORD = '[\\p{L}\\p{M}]+'
const SEPARATOR = new RegExp(
  `(?: ?_+ ?|\\.| ?[[({<] ?(?:_|(${WORD}(?: ${WORD}){0,2})) ?[\\])}>] ?| (?:(?:${LOW}) )?(${WORD}) (?:(?:du )?(?:${LOW}) )?)`,
  'uy',
)

/** Reads a name from `from`: parts with «_», « _ », «(underscore)» or inner dots between them. */
function readName(c: Canonical, from: number): Reading | undefined {
  const { text } = c
  let value = ''
  let spelled = false
  let end = from
  for (let i = from; i < text.length && i - from < 2 * LONGEST; ) {
    while (text[i] === '_') {
      value += '_'
      end = ++i
    }
    PART.lastIndex = i
    const part = PART.exec(text)
    if (part === null) break
    value += part[0]
    end = PART.lastIndex
    SEPARATOR.lastIndex = end
    const separator = SEPARATOR.exec(text)
    const sign = separator === null ? undefined : signOf(c, separator, end)
    if (separator === null || sign === undefined) break
    spelled ||= separator[0] !== sign
    value += sign
    i = SEPARATOR.lastIndex
    end = sign === '_' && separator[0] === sign ? i : end
  }
  const plain = asMeant(value.replace(/\.+$/, ''))
  if (plain === undefined) return undefined
  return { value: plain.value, start: from, end, spelled: spelled || plain.altered }
}

function signOf(c: Canonical, [whole, bracketed, spoken]: RegExpExecArray, at: number): string | undefined {
  if (whole === '.') return continuesName(c, at) ? '.' : undefined
  if (/^ ?_+ ?$/.test(whole)) return whole.trim()
  const word = bracketed ?? spoken
  if (word === undefined) return '_'
  // «(нижнее подчёркивание)», «(low line)»: one of the words in brackets names it.
  const words = word.split(' ')
  if (words.some((one) => isWord(one, 'underscore'))) return '_'
  const low = bracketed !== undefined || whole.trim().includes(' ')
  return low && words.some((one) => isWord(one, 'line')) ? '_' : undefined
}

/** A dot inside a name, not the end of a sentence. */
function continuesName(c: Canonical, at: number): boolean {
  if (!/[a-z0-9_]/.test(c.text[at + 1] ?? '')) return false
  const next = c.original.slice(...originalSpan(c, at + 1, at + 2))
  return next === next.toLowerCase()
}

/** Look-alike letters and a zero in a word of letters are read as meant; undefined for what is no user name. */
function asMeant(written: string): { readonly value: string; readonly altered: boolean } | undefined {
  // Only a name that is Latin in part is mended; one wholly in another script is a plain word.
  const latin = /[a-z]/.test(written) ? [...written].map((sign) => confusables[1][sign] ?? sign).join('') : written
  if (!/^[a-z0-9_.]+$/.test(latin) || !/[a-z]{2}/.test(latin)) return undefined
  const value = /[1-9]/.test(latin)
    ? latin
    : latin.replace(/(?<=[a-z])0{1,2}(?=[a-z]|_|$)/g, (zeros) => 'o'.repeat(zeros.length))
  return { value, altered: value !== written }
}

const BEFORE_SERVICE = 28
const AFTER_SERVICE = 16

function nameAfterAt(c: Canonical, at: number, services: readonly Atom[]): Contact | undefined {
  const { text } = c
  // «飞机@name»: Chinese leaves no space, and no address of mail begins like that.
  if (/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && !/\p{Script=Han}/u.test(text[at - 1])) return undefined
  const gap = text[at + 1] === ' ' ? 1 : 0
  const name = readName(c, at + 1 + gap)
  if (name === undefined || (gap === 1 && !name.value.includes('_'))) return undefined
  // Telegram is the rule for a bare «@name» in these adverts; another service must be named.
  const other = otherServiceBeside(text, services, at, name.end)
  const kind = other || name.value.includes('.') ? 'handle' : 'telegram'
  return contactOf(c, kind, name, at, gap === 1)
}

/** The nearest service named before the name on its line, or right behind it, is not Telegram. */
function otherServiceBeside(text: string, services: readonly Atom[], start: number, end: number): boolean {
  const before = services.findLast((s) => s.end <= start && start - s.end <= BEFORE_SERVICE)
  if (before !== undefined && !text.slice(before.end, start).includes('\n')) return !isRole(before, 'telegram')
  const after = services.find((s) => s.start >= end && s.start - end <= AFTER_SERVICE)
  if (after === undefined || text.slice(end, after.start).includes('@')) return false
  return !isRole(after, 'telegram') && /^[\s()\p{L}]*$/u.test(text.slice(end, after.start))
}

function contactOf(
  c: Canonical,
  kind: 'telegram' | 'handle',
  name: Reading,
  start: number,
  spaced: boolean,
): Contact | undefined {
  const { value, end } = name
  if (value.length > LONGEST || value.length < (kind === 'telegram' ? SHORTEST_TELEGRAM : 3)) return undefined
  const hidden = c.disguises.some((d) => d.start < end && d.end > start)
  const nature = kind === 'telegram' ? 'messenger' : 'profile'
  return { kind, value, nature, start, end, disguised: spaced || name.spelled || hidden }
}

const FILLERS =
  'is id user username name nick nickname account acc contact chat канал канала группа група ник нік нику ' +
  'ніку юзер юзернейм профиль аккаунт лс ' +
  'особисті kanal kanāls kanāla grupa nicks лична konto kasutaja użytkownik usuario utilizador benutzer ist heißt lautet jest este yra'
const FILLER = new RegExp(`(?:${FILLERS.split(' ').join('|')})(?![\\p{L}\\p{N}_])`, 'uy')
/** «Telegram user name is …» */
const MOST_FILLERS = 3
const LEAD = /[\s:=\-–—>→👉➡⟶«"„“*(]{1,8}/uy
/** Common words behind «telegram» in languages written in Latin, none of them a user name. */
const NO_NAMES = new Set(
  (
    'telegram whatsapp viber signal instagram facebook messenger skype email gmail phone channel group ' +
    'chats bot link number mobile only ' +
    'linkedin tiktok snapchat discord zalo imessage wechat online'
  ).split(' '),
)

/** Where the name may stand that a service is named for: behind a colon, an arrow or a word such as «channel». */
function placeBehind(text: string, service: Atom): number | undefined {
  let at = skip(LEAD, text, service.end)
  if (at === service.end) return undefined
  for (let n = 0; n < MOST_FILLERS; n++) {
    const filler = skip(FILLER, text, at)
    if (filler === at) break
    at = skip(LEAD, text, filler)
  }
  return at
}

/** What goes on like this is an address or a link: «telegram anna_k@inbox.lv». */
const goesOn = (text: string, end: number): boolean => /^(?:\.\p{L}|\s?@|\/)/u.test(text.slice(end, end + 3))

const HANDLE = /^[a-z][a-z0-9]+(?:[._][a-z0-9]+)*[._][a-z0-9]{2,}$/

/** «insta zajazd.pod.bukiem», «ig: golden_jobs»: only names with «_» or inner dots are told from words. */
function handleAfterService(c: Canonical, service: Atom): Contact | undefined {
  const at = placeBehind(c.text, service)
  const name = at === undefined ? undefined : readName(c, at)
  if (at === undefined || name === undefined || !HANDLE.test(name.value) || goesOn(c.text, name.end)) return undefined
  return name.spelled ? undefined : contactOf(c, 'handle', name, at, false)
}

/** «telegram darbs_nl»: a name with «_» or digits, or a Latin one behind a word in another script or behind a colon. */
function nameAfterService(c: Canonical, service: Atom): Contact | undefined {
  const { text } = c
  const at = placeBehind(text, service)
  if (at === undefined) return undefined
  const name = readName(c, at)
  if (name === undefined || !/^[a-z]/.test(name.value) || NO_NAMES.has(name.value) || name.value.includes('.'))
    return undefined
  const marked = /[_\d]/.test(name.value)
  const foreign = !/^[a-z]/.test(text.slice(service.start, service.end))
  const announced = /[:=→>]/.test(text.slice(service.end, at)) && /^\s*(?:[\n,.;)!/]|$)/.test(text.slice(name.end))
  if (!marked && !foreign && !announced) return undefined
  if (goesOn(text, name.end)) return undefined
  return contactOf(c, 'telegram', name, at, false)
}

/** Telegram's own sign, put where its name would be filtered: «✈️ golden_jobs». */
const PLANE = '\u2708'

function planesIn(text: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(PLANE); at >= 0; at = text.indexOf(PLANE, at + 1)) places.push(at)
  return places
}

/** Planes mostly speak of journeys: only a name with «_» right behind one is meant. */
function nameAfterPlane(c: Canonical, plane: number): Contact | undefined {
  const at = skip(LEAD, c.text, plane + 1)
  const name = at === plane + 1 ? undefined : readName(c, at)
  if (name === undefined || !name.value.includes('_') || !/^[a-z]/.test(name.value)) return undefined
  return contactOf(c, 'telegram', name, at, false)
}

const NAME_BEFORE =
  /(?<![\p{L}\p{N}@/._-])([a-z][a-z0-9]*_[a-z0-9_]*[a-z0-9])[\s(–—-]{1,3}(?:(?:on|in|via|в|у|no|en|auf|na|w|op)\s)?$/u

/** «golden_jobs on telegram», «golden_jobs (telegram)»: only names with «_» are told from words. */
function nameBeforeService(c: Canonical, service: Atom): Contact | undefined {
  const head = c.text.slice(Math.max(0, service.start - LONGEST - 12), service.start)
  const match = NAME_BEFORE.exec(head)
  if (match === null) return undefined
  const start = service.start - match[0].length
  return contactOf(
    c,
    'telegram',
    { value: match[1], start, end: start + match[1].length, spelled: false },
    start,
    false,
  )
}

/** «g o l d e n _ j o b s», joined already: a name where it has «_», or stands right behind Telegram's. */
function spacedName(
  c: Canonical,
  span: { start: number; end: number },
  services: readonly Atom[],
): Contact | undefined {
  const value = c.text.slice(span.start, span.end)
  if (!/^[a-z][a-z0-9_]+$/.test(value) || NO_NAMES.has(value)) return undefined
  if (!value.includes('_') && !services.some((service) => leadsTo(c.text, service, span.start))) return undefined
  return contactOf(c, 'telegram', { value, start: span.start, end: span.end, spelled: true }, span.start, false)
}

/** Nothing but a colon, an arrow or a word such as «channel» stands between the service and the name. */
function leadsTo(text: string, service: Atom, start: number): boolean {
  const between = skip(LEAD, text, service.end)
  return between > service.end && (between === start || skip(LEAD, text, skip(FILLER, text, between)) === start)
}

function skip(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  return pattern.test(text) ? pattern.lastIndex : from
}

/** A name told by its spelled-out underscores alone: «anna (underscore) euro». */
function nameAround(c: Canonical, sign: Atom): Contact | undefined {
  const first = /([a-z0-9_]+)\s?[[({<]? ?$/.exec(c.text.slice(Math.max(0, sign.start - LONGEST - 3), sign.start))
  if (first === null) return undefined
  const start = sign.start - first[0].length
  const name = readName(c, start)
  if (name === undefined || !name.spelled || name.end <= sign.end || !/^[a-z]/.test(name.value)) return undefined
  return contactOf(c, 'telegram', name, start, false)
}
