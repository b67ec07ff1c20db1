import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { canonical } from '../src/screening/canonical.ts'
import { type Contact, findContacts } from '../src/screening/contacts/index.ts'

/** Found, missed and wrongly found, with the shares they make. */
export type Score = {
  readonly name: string
  readonly found: number
  readonly missed: number
  readonly wrong: number
  readonly recall: number
  readonly precision: number
}

export type ContactQuality = {
  /** A line a kind (links to numbers count as phones), all barred kinds, all kinds, and disguise flags by posting. */
  readonly labelled: readonly Score[]
  /** Recall of numbers as written in adverts, by way of writing; null where the file is absent. */
  readonly surfaces: readonly Score[] | null
  /** Microseconds a posting, canonical text included in neither. */
  readonly microseconds: number
}

type GoldContact = { readonly kind: string; readonly value: string; readonly quote: string }
type Labelled = {
  readonly id: string
  readonly source: string
  readonly lang: string
  readonly title: string
  readonly text: string
  readonly gold: {
    readonly contacts: readonly GoldContact[]
    readonly indicators: readonly { readonly code: string; readonly quote: string }[]
  }
}
type Tally = { found: number; missed: number; wrong: number }

/** One E.164 number is one contact, whether written out or behind a messenger's link. */
const NUMBERED = new Set(['phone', 'whatsapp', 'viber', 'signal'])
const kindOf = (contact: { readonly kind: string; readonly value: string }): string =>
  NUMBERED.has(contact.kind) && /^\+?\d+$/.test(contact.value) ? 'phone' : contact.kind
const BARRED = new Set(['phone', 'email', 'telegram', 'iban', 'btc', 'eth', 'usdt-trc20'])

const score = (name: string, { found, missed, wrong }: Tally): Score => ({
  name,
  found,
  missed,
  wrong,
  recall: found + missed === 0 ? 1 : found / (found + missed),
  precision: found + wrong === 0 ? 1 : found / (found + wrong),
})

const wordingOf = (p: Labelled): string => (p.title === '' ? p.text : `${p.title}\n${p.text}`)

/** Contacts of a labelled posting against its gold: what was missed and what was found wrongly, as «kind value». */
export function compare(
  posting: Labelled,
  contacts: readonly Pick<Contact, 'kind' | 'value'>[],
): { missed: string[]; wrong: string[]; found: string[] } {
  const name = (contact: { readonly kind: string; readonly value: string }) => `${kindOf(contact)} ${contact.value}`
  const gold = new Set(posting.gold.contacts.map(name))
  const seen = new Set(contacts.map(name))
  return {
    found: [...gold].filter((g) => seen.has(g)),
    missed: [...gold].filter((g) => !seen.has(g)),
    wrong: [...seen].filter((s) => !gold.has(s)),
  }
}

function scoreLabelled(postings: readonly Labelled[], show: (line: string) => void): Score[] {
  const tallies = new Map<string, Tally>()
  const flags: Tally = { found: 0, missed: 0, wrong: 0 }
  const add = (names: readonly string[], key: keyof Tally) => {
    for (const name of names) {
      const kind = name.slice(0, name.indexOf(' '))
      const tally = tallies.get(kind) ?? { found: 0, missed: 0, wrong: 0 }
      tally[key]++
      tallies.set(kind, tally)
    }
  }
  for (const posting of postings) {
    const contacts = findContacts(canonical(wordingOf(posting)), { language: posting.lang, source: posting.source })
    const { found, missed, wrong } = compare(posting, contacts)
    add(found, 'found')
    add(missed, 'missed')
    add(wrong, 'wrong')
    const isFlagged = contacts.some((contact) => contact.disguised)
    const shouldBe = posting.gold.indicators.some((i) => i.code === 'obfuscated-contact')
    if (isFlagged || shouldBe) flags[isFlagged && shouldBe ? 'found' : shouldBe ? 'missed' : 'wrong']++
    for (const line of missed) show(`${posting.id} ${posting.lang} missed ${line}`)
    for (const line of wrong) show(`${posting.id} ${posting.lang} wrong  ${line}`)
    if (isFlagged !== shouldBe) show(`${posting.id} ${posting.lang} disguise ${shouldBe ? 'not seen' : 'seen wrongly'}`)
  }
  const sum = (kinds: readonly string[]): Tally =>
    kinds.reduce<Tally>(
      (all, kind) => {
        const t = tallies.get(kind) as Tally
        return { found: all.found + t.found, missed: all.missed + t.missed, wrong: all.wrong + t.wrong }
      },
      { found: 0, missed: 0, wrong: 0 },
    )
  const kinds = [...tallies.keys()].sort()
  return [
    ...kinds.map((kind) => score(kind, tallies.get(kind) as Tally)),
    score('barred kinds', sum(kinds.filter((kind) => BARRED.has(kind)))),
    score('all kinds', sum(kinds)),
    score('disguised', flags),
  ]
}

/** `surface,digits,kind`, surfaces in double quotes where they hold commas. */
function readSurfaces(file: string): { surface: string; digits: string; kind: string }[] {
  const lines = readFileSync(file, 'utf8').trim().split(/\r?\n/).slice(1)
  return lines.map((line) => {
    const [, surface, digits, kind] = /^(.*),(\d+),(\w+)$/.exec(line) as RegExpExecArray
    return { surface: surface.replace(/^"(.*)"$/, '$1').replaceAll('""', '"'), digits, kind }
  })
}

function scoreSurfaces(file: string, show: (line: string) => void): Score[] {
  const tallies = new Map<string, Tally>()
  for (const { surface, digits, kind } of readSurfaces(file)) {
    const contacts = findContacts(canonical(surface), { language: 'und', source: '' })
    const hit = contacts.some((contact) => contact.kind === 'phone' && contact.value.endsWith(digits))
    for (const name of [kind, 'all surfaces']) {
      const tally = tallies.get(name) ?? { found: 0, missed: 0, wrong: 0 }
      tally[hit ? 'found' : 'missed']++
      tallies.set(name, tally)
    }
    if (!hit) show(`surface missed: ${kind}`)
  }
  return [...tallies].sort(([a], [b]) => a.localeCompare(b)).map(([name, tally]) => score(name, tally))
}

function timeOf(postings: readonly Labelled[]): number {
  const texts = postings.map((p) => ({ c: canonical(wordingOf(p)), language: p.lang, source: p.source }))
  const once = () => {
    for (const { c, language, source } of texts) findContacts(c, { language, source })
  }
  for (let i = 0; i < 5; i++) once()
  const start = performance.now()
  for (let i = 0; i < 10; i++) once()
  return ((performance.now() - start) * 100) / texts.length
}

const readPostings = (file: string): Labelled[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Labelled)

/** A line a kind, all barred kinds, all kinds and disguise flags, for a file in the labelled set's format. */
export const contactScores = (file: string, show: (line: string) => void = () => {}): Score[] =>
  scoreLabelled(readPostings(file), show)

/**
 * Recall and precision of the contact finder on the labelled postings and on phone numbers as adverts write them.
 * @param root folder of the evaluation data (`postings/labelled/postings.jsonl`, `contacts/phone-surface-forms.csv`)
 * @param show takes a line for every miss; of the real surfaces only the way of writing, never the number
 * @returns null where the labelled set is absent
 */
export function contactQuality(root: string, show: (line: string) => void = () => {}): ContactQuality | null {
  const file = join(root, 'postings/labelled/postings.jsonl')
  if (!existsSync(file)) return null
  const postings = readPostings(file)
  const surfaces = join(root, 'contacts/phone-surface-forms.csv')
  return {
    labelled: scoreLabelled(postings, show),
    surfaces: existsSync(surfaces) ? scoreSurfaces(surfaces, show) : null,
    microseconds: timeOf(postings),
  }
}

const row = (s: Score): string =>
  [
    s.name.padEnd(14),
    String(s.found + s.missed).padStart(5),
    s.recall.toFixed(3).padStart(8),
    s.precision.toFixed(3).padStart(10),
  ].join('')

/** The quality as a small table of plain text. */
export function contactTable(quality: ContactQuality): string {
  return [
    `${'contacts'.padEnd(14)} gold  recall precision`,
    ...quality.labelled.map(row),
    ...(quality.surfaces === null
      ? ['phone surface forms: not here']
      : quality.surfaces.map((s) => row(s).slice(0, 27))),
    `${quality.microseconds.toFixed(1)} µs a labelled posting`,
  ].join('\n')
}

/** `node bench/contacts.ts [FILE]`: another set of adverts in the labelled set's format, without the surface forms. */
function main([file]: string[]): void {
  const show = (line: string) => console.log(line)
  if (file !== undefined) {
    for (const score of contactScores(file, show)) console.log(row(score))
    return
  }
  const root = join(import.meta.dirname, '../../shared/data')
  const quality = contactQuality(root, show)
  console.log(quality === null ? `no labelled postings under ${root}` : contactTable(quality))
}

if (import.meta.main) main(process.argv.slice(2))
