import type { Canonical } from '../canonical.ts'
import { nameInBrackets, nameJoinedByNote, signalNames, telegramSigns } from './announced-names.ts'
import type { Contact } from './contact.ts'
import { Covered } from './covered.ts'
import type { Reading } from './hosts.ts'
import { firstFrom, isDisguised } from './in-order.ts'
import { languageBit, saidBy } from './lexicon.ts'
import { LONGEST, LOW, readName, type Text } from './name-reading.ts'
import type { Atom, Scan } from './scan.ts'
import { atNames } from './sign-words.ts'

/** Telegram gives out no shorter names, so shorter ones belong to another service or are words. */
const SHORTEST_TELEGRAM = 5

/**
 * Finds user names: «@name», «telegram name», «_» spelled out. A name is Telegram's unless another service is named
 * beside it.
 * @param language of the posting, 'und' where unknown
 */
export function findNames(
  scan: Scan,
  written: Canonical,
  language: string,
  taken: readonly { start: number; end: number }[],
): Contact[] {
  const services = scan.signs.filter((s) => isRole(s, 'telegram') || isRole(s, 'other-service'))
  const underscores = scan.signs.filter((s) => isRole(s, 'underscore') || isRole(s, 'line'))
  const ats = scan.signs.filter((s) => isRole(s, 'at'))
  const nothing = scan.ats.length + services.length + underscores.length + ats.length === 0
  const planes = telegramSigns(written.text)
  const signals = signalNames(written.text)
  if (nothing && written.disguises.length === 0 && planes.length === 0 && signals.length === 0) return []
  const c: Text = { ...written, spoken: languageBit.get(language) ?? 0 }
  const found: Contact[] = []
  const covered = new Covered(c.text.length, taken)
  const isFree = (at: number) => !covered.has(at)
  const add = (contact: Contact | undefined) => {
    if (contact === undefined || covered.has(contact.start) || covered.has(contact.end - 1)) return
    found.push(contact)
    covered.add(contact)
  }
  for (const at of scan.ats) if (isFree(at)) add(nameAfterAt(c, at, services))
  for (const service of services)
    if (isRole(service, 'telegram') && isFree(service.start)) add(nameAfterService(c, service))
  for (const service of services)
    if (isRole(service, 'other-service') && isFree(service.start)) add(handleAfterService(c, service))
  // Names behind a service come first, so that a name between two services is not found twice.
  for (const service of services) if (isRole(service, 'telegram')) add(nameBeforeService(c, service))
  for (const plane of planes) if (isFree(plane.start)) add(nameAfterPlane(c, plane.end))
  for (const name of signals) add(contactOf(c, 'handle', name, name.start, false))
  for (const d of c.disguises) if (d.kind === 'spaced-letters' && isFree(d.start)) add(spacedName(c, d, services))
  for (const at of ats) if (isFree(at.start)) add(nameAfterSpokenAt(c, at, services))
  for (const sign of underscores) if (isFree(sign.start)) add(nameAround(c, sign))
  return found
}

const isRole = (atom: Atom, role: string): boolean => atom.words?.some((w) => w.role === role) ?? false

const BEFORE_SERVICE = 28
const AFTER_SERVICE = 16
/** Further off no service begins that ends close before a place. */
const FURTHEST_SERVICE = 80

function nameAfterAt(c: Text, at: number, services: readonly Atom[]): Contact | undefined {
  const { text } = c
  // Chinese leaves no space before a name, as in «飞机@name», and no e-mail address begins like that.
  if (/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && !/\p{Script=Han}/u.test(text[at - 1])) return undefined
  const gap = text[at + 1] === ' ' ? 1 : 0
  const name = readName(c, at + 1 + gap)
  if (name === undefined || (gap === 1 && !name.value.includes('_'))) return undefined
  // A bare «@name» is usually Telegram's in these adverts, so another service must be named.
  const other = otherServiceBeside(text, services, at, name.end)
  const kind = other || name.value.includes('.') ? 'handle' : 'telegram'
  return contactOf(c, kind, name, at, gap === 1)
}

/**
 * Whether another service than Telegram is the nearest one named before the name on its line, or directly behind it.
 */
function otherServiceBeside(text: string, services: readonly Atom[], start: number, end: number): boolean {
  const before = serviceBefore(services, start)
  if (before !== undefined && !text.slice(before.end, start).includes('\n')) return !isRole(before, 'telegram')
  const after = services[firstFrom(services, end)]
  if (after === undefined || after.start - end > AFTER_SERVICE || text.slice(end, after.start).includes('@'))
    return false
  return !isRole(after, 'telegram') && /^[\s()\p{L}]*$/u.test(text.slice(end, after.start))
}

/** The last service named close before a place; services stand in the order of the text. */
function serviceBefore(services: readonly Atom[], start: number): Atom | undefined {
  for (let i = firstFrom(services, start) - 1; i >= 0 && start - services[i].start <= FURTHEST_SERVICE; i--)
    if (services[i].end <= start && start - services[i].end <= BEFORE_SERVICE) return services[i]
  return undefined
}

function contactOf(
  c: Text,
  kind: 'telegram' | 'handle',
  name: Reading,
  start: number,
  spaced: boolean,
): Contact | undefined {
  const { value, end } = name
  if (value.length > LONGEST || value.length < (kind === 'telegram' ? SHORTEST_TELEGRAM : 3)) return undefined
  const hidden = isDisguised(c, start, end)
  const nature = kind === 'telegram' ? 'messenger' : 'profile'
  return { kind, value, nature, start, end, disguised: spaced || name.spelled || hidden }
}

const FILLERS =
  'is id user username name nick nickname account acc contact chat канал канала группа група ник нік нику ' +
  'ніку юзер юзернейм профиль аккаунт лс ' +
  `${atNames} ` +
  'como come jako als as som comme gibi ca kao как як ' +
  'особисті kanal kanāls kanāla grupa nicks лична konto kasutaja użytkownik usuario utilizador benutzer ist heißt lautet jest este yra'
const FILLER = new RegExp(`(?:${FILLERS.split(' ').join('|')})(?![\\p{L}\\p{N}_])`, 'uy')
/** Limit of filler words, as in «Telegram user name is …». */
const MOST_FILLERS = 3
const LEAD = /[\s:=\-–—>→➡⟶«"„“*(\p{Extended_Pictographic}\ufe0f]{1,8}/uy
/** Common words behind «telegram» in languages with Latin letters; none is a user name. */
const NO_NAMES = new Set(
  (
    'telegram whatsapp viber signal instagram facebook messenger skype email gmail phone channel group ' +
    'chats bot link number mobile only ' +
    'linkedin tiktok snapchat discord zalo imessage wechat online'
  ).split(' '),
)

/** Place behind a service where its name may stand: after a colon, an arrow or a word such as «channel». */
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

/** Whether the text goes on as an address or link: «telegram anna_k@inbox.lv». */
const goesOn = (text: string, end: number): boolean => /^(?:\.\p{L}|\s?@|\/)/u.test(text.slice(end, end + 3))

const HANDLE = /^[a-z][a-z0-9]+(?:[._][a-z0-9]+)*[._][a-z0-9]{2,}$/

/**
 * Finds a name behind another service: «insta zajazd.pod.bukiem», «ig: golden_jobs». Without «_», inner dots or digits it
 * could be a plain word, unless a colon leads to it.
 */
function handleAfterService(c: Text, service: Atom): Contact | undefined {
  const at = placeBehind(c.text, service)
  const apart = at === undefined ? undefined : nameJoinedByNote(c.text, at)
  if (apart !== undefined) return contactOf(c, 'handle', apart, apart.start, false)
  const name = at === undefined ? undefined : readName(c, at, true)
  if (at === undefined || name === undefined || goesOn(c.text, name.end)) return nameFurther(c, service)
  const isTold = HANDLE.test(name.value) || (NUMBERED.test(name.value) && !NO_NAMES.has(name.value))
  if (!isTold && (name.spelled || !isAnnounced(c.text, service, name))) return nameFurther(c, service)
  return contactOf(c, 'handle', name, at, false)
}

const FURTHER =
  /(?:[ :]{1,2}[\p{L}\p{M}'’]{1,12}){0,3}([ :]{1,2})([a-z][a-z0-9]*(?:[._][a-z0-9]+)+)(?![\p{L}\p{N}_.@/])/uy

/** A name with a sign in it, some words behind its service: «mon snap c’est anna_99», «on instagram you find me: anna.jobs». */
function nameFurther(c: Text, service: Atom): Contact | undefined {
  FURTHER.lastIndex = service.end
  const match = FURTHER.exec(c.text)
  if (match === null) return undefined
  const [{ length }, gap, value] = match
  // A dot alone may be the end of a sentence or a host.
  if (!value.includes('_') && !gap.includes(':')) return undefined
  const end = service.end + length
  return contactOf(c, 'handle', { value, start: end - value.length, end, spelled: false }, end - value.length, false)
}

/** A word with digits behind it or inside: «casa2mai», «casa2.0». */
const NUMBERED = /^[a-z]{4,}\d[a-z0-9]*(?:\.\d+)?$/

/** Letters of a name that a colon alone makes one. */
const SHORTEST_ANNOUNCED = 6

/** Services on which people name groups and pages as often as users: «Facebook: praca». */
const OF_GROUPS = /^(?:facebook|fb|фейсбу|فيسبوك|youtube|ютуб|linkedin|discord|vk|вк)/u

/** Whether a plain Latin word is a name, since a colon leads to it and its line ends behind it. */
function isAnnounced(text: string, service: Atom, { value, start, end }: Reading): boolean {
  if (OF_GROUPS.test(text.slice(service.start, service.end))) return false
  if (!/^[a-z][a-z0-9]+$/.test(value) || value.length < SHORTEST_ANNOUNCED || NO_NAMES.has(value)) return false
  return /[:=→>]/.test(text.slice(service.end, start)) && /^ *(?:\n|\.? ?$)/.test(text.slice(end))
}

/**
 * Finds a name behind «telegram»: one with «_» or digits, or a Latin one behind a word in another script or behind a
 * colon.
 */
function nameAfterService(c: Text, service: Atom): Contact | undefined {
  const { text } = c
  const at = placeBehind(text, service)
  if (at === undefined) return undefined
  const apart = nameJoinedByNote(text, at)
  if (apart !== undefined) return contactOf(c, 'telegram', apart, at, false)
  const name = readName(c, at)
  if (name === undefined || !/^[a-z]/.test(name.value)) {
    const bracketed = nameInBrackets(text, service.end)
    return bracketed && contactOf(c, 'telegram', bracketed, bracketed.start, false)
  }
  if (NO_NAMES.has(name.value) || name.value.includes('.')) return undefined
  const marked = /[_\d]/.test(name.value)
  const foreign = !/^[a-z]/.test(text.slice(service.start, service.end))
  const announced = /[:=→>]/.test(text.slice(service.end, at)) && /^\s*(?:[\n,.;)!/]|$)/.test(text.slice(name.end))
  if (!marked && !foreign && !announced) return undefined
  if (goesOn(text, name.end)) return undefined
  return contactOf(c, 'telegram', name, at, false)
}

/** «飞机号», the number of an aeroplane. */
const NUMBER_SIGN = /[号號]/uy

/** Finds a name with «_» directly behind an aeroplane; most aeroplanes are about journeys. */
function nameAfterPlane(c: Text, behind: number): Contact | undefined {
  const at = skip(LEAD, c.text, skip(NUMBER_SIGN, c.text, behind))
  const name = at === behind ? undefined : readName(c, at)
  if (name === undefined || !name.value.includes('_') || !/^[a-z]/.test(name.value)) return undefined
  return contactOf(c, 'telegram', name, at, false)
}

const NAME_BEFORE =
  /(?<![\p{L}\p{N}@/._-])([a-z][a-z0-9]*_[a-z0-9_]*[a-z0-9])[\s(–—-]{1,3}(?:(?:on|in|via|в|у|no|en|auf|na|w|op)\s)?$/u

/**
 * Finds a name before «telegram»: «golden_jobs on telegram», «golden_jobs (telegram)». Without «_» it could be a plain
 * word.
 */
function nameBeforeService(c: Text, service: Atom): Contact | undefined {
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

/** Takes joined «g o l d e n _ j o b s» as a name where it has «_» or stands directly behind Telegram's name. */
function spacedName(c: Text, span: { start: number; end: number }, services: readonly Atom[]): Contact | undefined {
  const value = c.text.slice(span.start, span.end)
  if (!/^[a-z][a-z0-9_]+$/.test(value) || NO_NAMES.has(value) || saidBy(value, c.spoken) !== undefined) return undefined
  if (!value.includes('_') && !isBehindService(c.text, services, span.start)) return undefined
  return contactOf(c, 'telegram', { value, start: span.start, end: span.end, spelled: true }, span.start, false)
}

function isBehindService(text: string, services: readonly Atom[], start: number): boolean {
  for (let i = firstFrom(services, start) - 1; i >= 0 && start - services[i].start <= FURTHEST_SERVICE; i--)
    if (leadsTo(text, services[i], start)) return true
  return false
}

/** Whether only a colon, an arrow or a word such as «channel» stands between service and name. */
function leadsTo(text: string, service: Atom, start: number): boolean {
  const between = skip(LEAD, text, service.end)
  return between > service.end && (between === start || skip(LEAD, text, skip(FILLER, text, between)) === start)
}

function skip(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  return pattern.test(text) ? pattern.lastIndex : from
}

const LONGEST_LOW = 10
const PART_BEFORE = new RegExp(`([a-z0-9_]+)\\s?[[({<]? ?(?:(?:${LOW}) )?$`, 'u')

/**
 * Finds a name behind a spoken «@»: «собака anton нижнее подчёркивание border77». Its «_» distinguishes it from a word.
 */
function nameAfterSpokenAt(c: Text, at: Atom, services: readonly Atom[]): Contact | undefined {
  const name = c.text[at.end] === ' ' ? readName(c, at.end + 1) : undefined
  if (name === undefined || !name.value.includes('_') || !/^[a-z]/.test(name.value) || goesOn(c.text, name.end))
    return undefined
  const kind = otherServiceBeside(c.text, services, at.start, name.end) ? 'handle' : 'telegram'
  return contactOf(c, kind, name, at.start, true)
}

/** Finds a name by its spelled-out underscores alone: «anna (underscore) euro». */
function nameAround(c: Text, sign: Atom): Contact | undefined {
  const first = PART_BEFORE.exec(c.text.slice(Math.max(0, sign.start - LONGEST - LONGEST_LOW), sign.start))
  if (first === null) return undefined
  const start = sign.start - first[0].length
  const name = readName(c, start)
  if (name === undefined || !name.spelled || name.end <= sign.end || !/^[a-z]/.test(name.value)) return undefined
  return contactOf(c, 'telegram', name, start, false)
}
