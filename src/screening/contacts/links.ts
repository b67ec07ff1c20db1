import { type Canonical, originalSpan, withCapitals } from '../canonical.ts'
import type { Contact, ContactKind } from './contact.ts'
import { Covered } from './covered.ts'
import { type Reading, readHost } from './hosts.ts'
import { isDisguised } from './in-order.ts'
import { international } from './phone-numbers.ts'
import { DIGIT, LETTER, type Scan, unitClass } from './scan.ts'
import { slashNames } from './sign-words.ts'

type Span = { readonly start: number; readonly end: number }

/**
 * Finds links with or without a scheme. Messenger links (t.me, wa.me, viber://) get the messenger's kind and the name
 * or number they lead to; others are URLs.
 */
export function findLinks(scan: Scan, c: Canonical, taken: readonly Span[]): Contact[] {
  const found: Contact[] = []
  const before = new Covered(c.text.length, taken)
  const linked = new Covered(c.text.length)
  const add = (link: Contact | undefined) => {
    if (link === undefined) return
    found.push(link)
    linked.add(link)
  }
  for (const at of scan.schemes) add(readScheme(c, at))
  for (const dot of [...scan.dots, ...spokenDots(scan)])
    if (!before.has(dot) && !linked.has(dot)) add(readLink(c, dot, before))
  return found
}

/** Places of dots spelled by name in brackets: «site [dot] com». */
const spokenDots = (scan: Scan): number[] =>
  scan.signs
    .filter((s) => s.words?.some((w) => w.role === 'dot') && /[[({<]/.test(scan.text[s.start - 1] ?? ''))
    .map((s) => s.start)

/** Nobody writes longer links; without a limit a text of link behind link would be read to its end from each. */
const APP_LINK = /(viber|whatsapp|tg|signal|sgnl):\/\/[^\s"'<>»]{1,2000}/uy

/** Reads an app link: viber://chat?number=%2B371…, tg://resolve?domain=name. */
function readScheme(c: Canonical, colon: number): Contact | undefined {
  const start = Math.max(0, colon - (/[a-z]+$/.exec(c.text.slice(Math.max(0, colon - 10), colon))?.[0].length ?? 0))
  APP_LINK.lastIndex = start
  const match = APP_LINK.exec(c.text)
  if (match === null) return undefined
  const end = start + withoutEnd(match[0], '.,;:!?)]').length
  const link = c.text.slice(start, end)
  if (match[1] === 'tg') {
    const name = /domain=([a-z0-9_]+)/.exec(link)
    return name === null ? undefined : messenger(c, 'telegram', name[1], start, end)
  }
  const kind = match[1] === 'sgnl' ? 'signal' : (match[1] as ContactKind)
  return numbered(c, kind, link, start, end)
}

const messenger = (c: Canonical, kind: ContactKind, value: string, start: number, end: number): Contact => ({
  kind,
  value,
  nature: 'messenger',
  start,
  end,
  disguised: isDisguised(c, start, end),
})

/** A messenger link to a phone number, with the number in E.164. */
function numbered(c: Canonical, kind: ContactKind, link: string, start: number, end: number): Contact | undefined {
  const digits = /(?:%2b|\+|=|\/)\+?(\d[\d-]{5,18})/.exec(link)?.[1].replace(/\D/g, '').replace(/^00/, '')
  if (digits === undefined) return undefined
  return messenger(c, kind, international(digits)?.value ?? `+${digits}`, start, end)
}

const LONGEST_HOST = 80

/** Start of the host whose dot (or bracket around a dot) is at `dot`; `dot` itself without a host. */
function hostStart(text: string, dot: number): number {
  let end = dot
  while (end > 0 && ' ([{<'.includes(text[end - 1])) end--
  if (dot - end > 3) return dot
  let i = end
  const floor = Math.max(0, end - LONGEST_HOST)
  while (i > floor && (unitClass[text.charCodeAt(i - 1)] === LETTER || isInHost(text, i - 1))) i--
  while (i < end && '-_.'.includes(text[i])) i++
  return i === end ? dot : pastOtherScript(text, i, end)
}

const isInHost = (text: string, at: number): boolean =>
  unitClass[text.charCodeAt(at)] === DIGIT ||
  '-_'.includes(text[at]) ||
  (text[at] === '.' && /[\p{L}\p{N}]/u.test(text[at - 1] ?? ''))

/** Start of a Latin host that is glued to a word in another script: «подробностиfirm.com». */
function pastOtherScript(text: string, start: number, end: number): number {
  if (text.charCodeAt(start) < 0x370) return start
  const glued = /^[\u0370-\uffff]+(?=[a-z][a-z0-9.-]*$)/.exec(text.slice(start, end))
  return glued === null ? start : start + glued[0].length
}

function readLink(c: Canonical, dot: number, taken: Covered): Contact | undefined {
  const { text } = c
  const first = hostStart(text, dot)
  if (first === dot || text[first - 1] === '@' || taken.meets({ start: first, end: dot + 1 })) return undefined
  if (isSentenceEnd(c, dot)) return undefined
  const host = readHost(c, first, /^t ?\./.test(text.slice(first, first + 3))) ?? cyrillicTelegram(text, first)
  if (host === undefined || host.end <= dot || text[host.end] === '@' || text[host.end] === '_') return undefined
  const scheme = /(?:h[tx]{2}ps?:\/\/)$/.exec(text.slice(Math.max(0, first - 8), first))?.[0] ?? ''
  const start = first - scheme.length
  const path = readPath(c, host.end)
  if (scheme === '' && !isPlainHost(c, host.value, first, host.end)) return undefined
  return toContact(c, host.value, path, { start, end: path.end, spelled: host.spelled || path.spelled })
}

const CYRILLIC_TELEGRAM = /т ?\. ?ме(?![\p{L}\p{N}])/uy

/** Reads «т.ме/name» as t.me; «ме» is no top-level domain, but readers understand it. */
function cyrillicTelegram(text: string, start: number): Reading | undefined {
  CYRILLIC_TELEGRAM.lastIndex = start
  if (!CYRILLIC_TELEGRAM.test(text)) return undefined
  return { value: 't.me', start, end: CYRILLIC_TELEGRAM.lastIndex, spelled: true }
}

type Path = { readonly text: string; readonly end: number; readonly spelled: boolean }

const PATH = /(?::\d{2,5})?[/?#][^\s<>"'»”,;]{0,2000}/uy
/** A spaced path of t.me: «t.me/ + name», «t.me / name». */
const SPACED_PATH = /\s?\/\s?(?:\+\s)?\s?([a-z0-9_]{5,32})/uy
/** A path with a spelled or bracketed slash: «t.me slash name», «t.me[/]name». */
const SPOKEN_PATH = /\s?(?:[[({]\s?(\/)\s?[\])}]|[[({]?\s?(\p{L}+)\s?[\])}]?)\s?([a-z0-9_]{3,32})/uy

function readPath(c: Canonical, from: number): Path {
  const { text } = c
  PATH.lastIndex = from
  const plain = PATH.exec(text)
  if (plain !== null && plain[0].length > 1) {
    const path = withoutSentence(plain[0])
    return { text: path, end: from + path.length, spelled: false }
  }
  SPACED_PATH.lastIndex = from
  const spaced = SPACED_PATH.exec(text)
  if (spaced !== null && /(?<![\p{L}\p{N}])t ?\. ?me$/u.test(text.slice(Math.max(0, from - 8), from))) {
    return { text: `/${spaced[1]}`, end: SPACED_PATH.lastIndex, spelled: true }
  }
  SPOKEN_PATH.lastIndex = from
  const spoken = SPOKEN_PATH.exec(text)
  if (spoken !== null && (spoken[1] !== undefined || SLASHES.has(spoken[2]))) {
    return { text: `/${spoken[3]}`, end: SPOKEN_PATH.lastIndex, spelled: true }
  }
  return { text: '', end: plain === null ? from : from + plain[0].length, spelled: false }
}

/** A path without the signs behind it that belong to the sentence; a bracket stays where the path opens one. */
function withoutSentence(path: string): string {
  const bare = withoutEnd(path, '.:!?…*_~|')
  const closed = bare === path && !path.includes('(') ? withoutEnd(path, ')') : bare
  return withoutEnd(closed, '.:!?')
}

/** A text without these signs at its end; a pattern would begin at each sign of a row anew. */
function withoutEnd(text: string, signs: string): string {
  let end = text.length
  while (end > 0 && signs.includes(text[end - 1])) end--
  return text.slice(0, end)
}

const SLASHES = new Set(slashNames.split(' '))

function toContact(
  c: Canonical,
  host: string,
  path: Path,
  span: Span & { readonly spelled: boolean },
): Contact | undefined {
  const { start, end } = span
  const disguised = span.spelled || isDisguised(c, start, end)
  const bare = host.replace(/^www\d?\./, '')
  const written = path.spelled ? path.text : originalPath(c, path)
  // «Write on t.me» names no account.
  if (path.text === '' && MESSENGER.test(bare)) return undefined
  const link = messengerLink(c, bare, written, span)
  if (link !== undefined) return { ...link, disguised }
  const value =
    bare +
    written
      .replace(/^:\d+/, '')
      .replace(/[?#].*$/s, '')
      .replace(/\/+$/, '')
  return { kind: 'url', value, nature: isProfileHost(bare) ? 'profile' : 'site', start, end, disguised }
}

/** The path with the original's capitals: case may matter in a path, but not in a host. */
const originalPath = (c: Canonical, path: Path): string => withCapitals(c, path.end - path.text.length, path.end)

const MESSENGER = /^(?:t|wa|m|viber|signal|telegram)\.me$/

function messengerLink(c: Canonical, host: string, path: string, { start, end }: Span): Contact | undefined {
  if (/^(?:t|telegram)\.(?:me|dog)$/.test(host)) return telegramLink(c, path, start, end)
  if (/(?:^|\.)(?:wa\.me|whatsapp\.com)$/.test(host)) return numbered(c, 'whatsapp', path, start, end)
  if (/^signal\.me$/.test(host)) return numbered(c, 'signal', path, start, end)
  if (/^(?:viber\.(?:me|click)|chats\.viber\.com)$/.test(host)) return numbered(c, 'viber', path, start, end)
  return undefined
}

function telegramLink(c: Canonical, path: string, start: number, end: number): Contact | undefined {
  const number = /^\/\+?(\d{8,15})$/.exec(path)
  if (number !== null) return messenger(c, 'telegram', `+${number[1]}`, start, end)
  const name = /^\/(?:s\/|@)?([a-z][a-z0-9_]{3,31})(?:[/?]|$)/.exec(path.toLowerCase())
  // «joinchat» resembles a user name but only precedes an invitation's code.
  if (name !== null && name[1] !== 'joinchat') return messenger(c, 'telegram', name[1], start, end)
  // Invitations have no name, so their code stands for the group.
  const code = /^\/(?:\+|joinchat\/)([\w-]{6,})/.exec(path)
  return code === null ? undefined : messenger(c, 'telegram', code[1], start, end)
}

const PROFILE_HOSTS = new Set(
  (
    'facebook.com fb.com fb.me m.me instagram.com tiktok.com vk.com vk.me ok.ru linkedin.com twitter.com ' +
    'x.com youtube.com youtu.be threads.net ' +
    'snapchat.com linktr.ee bit.ly tinyurl.com forms.gle docs.google.com t.co cutt.ly taplink.cc ' +
    'discord.gg discord.com invite.viber.com ' +
    'chat.whatsapp.com wa.me telegra.ph line.me pinterest.com'
  ).split(' '),
)

/** Whether a host serves profiles, forms or shortened links, which lead to no place that can be visited. */
export const isProfileHost = (host: string): boolean =>
  PROFILE_HOSTS.has(host) || PROFILE_HOSTS.has(host.split('.').slice(-2).join('.'))

/** Two-letter domains that are also words or abbreviations: «trabajo.es», «packages.BA». */
const WORDY_TLDS = new Set(
  (
    'es no de la me it is at in to so do my se si as us be am by id om im ad al au ca ch co da ma mu na ' +
    'ne ni pa pe sa sc sm st su ta te tu va vi ' +
    'za od ge un et en el ir os ya he ti mi ve po ba qa tf ms mr dr ph hr pr pm sr jr cv vs gm ac ag re ' +
    'bs py rs sh ps md nr'
  ).split(' '),
)
/**
 * Longer domains that people write without «www». Most of the many new ones are words, so they need other marks of a
 * link.
 */
const BARE_TLDS = new Set(
  'com net org eu info biz example test edu gov int mobi online website site xyz shop store app'.split(' '),
)
/** Names of software and abbreviations that resemble hosts. */
const NO_HOSTS =
  /^(?:(?:asp|ado|vb|ml|socket|draw|node|vue|next|nuxt|express|three|react|ember)\.|(?:\p{L}\.)+\p{L}{1,3}$)/u
const SITE_WORD =
  /(?:www|web|site|сайт|стран|stron|página|pagina|strán|hjems|oldal|leht|lap|https?|url|online)\S{0,6}[\s:(]{1,3}$/u

/** Whether a bare «word.word» is an address. */
function isPlainHost(c: Canonical, host: string, start: number, end: number): boolean {
  if (/^www\d?\./.test(host) || MESSENGER.test(host)) return true
  const { text } = c
  if (NO_HOSTS.test(host) || /[\p{L}\p{N}]/u.test(text[end] ?? '') || text[start - 1] === '.') return false
  const labels = host.split('.')
  const tld = labels[labels.length - 1]
  // «p.es» is Italian for «e.g.».
  if (labels[0].length < 2 && labels.length === 2) return false
  // Only the ending is in capitals, as in «asp.NET», which is software.
  if (isShouted(c, end - tld.length, end) && !isShouted(c, start, end)) return false
  const announced = SITE_WORD.test(text.slice(Math.max(0, start - 20), start))
  // A domain in another script is no word that stands behind a dot by chance.
  if (announced || tld.charCodeAt(0) > 0x7f || hasLongPath(text, end)) return true
  if (tld.length > 2) return BARE_TLDS.has(tld)
  return !WORDY_TLDS.has(tld) || labels.length > 2 || /[\d-]/.test(labels[0])
}

/** Whether a longer path follows, which makes an address of two words: «firma.es/empleo», «forms.gle/x1Yz». */
const hasLongPath = (text: string, end: number): boolean => /^\/[a-z0-9_-]{4,}/.test(text.slice(end, end + 8))

/** Whether the original is all in capitals: «firma.NET» is software, «FIRMA.NET» a site. */
function isShouted(c: Canonical, start: number, end: number): boolean {
  const written = c.original.slice(...originalSpan(c, start, end))
  return written === written.toUpperCase()
}

/** Whether the dot ends a sentence: a small letter, the dot, a capital and a small letter, as in «hours.Next». */
function isSentenceEnd(c: Canonical, dot: number): boolean {
  if (c.text[dot] !== '.') return false
  const [from] = originalSpan(c, dot, dot + 1)
  return /^\p{Ll}\.\p{Lu}\p{Ll}/u.test(c.original.slice(Math.max(0, from - 1), from + 3))
}
