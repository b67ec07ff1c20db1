import { z } from 'zod'
import { GROUNDS } from '../../codes.ts'
import { Grade } from '../../item.ts'
import { Seal } from '../../shapes.ts'
import type { IndexedItem, PackedEntry, PackedLog } from '../shapes.ts'
import type { BundleWords } from '../words/shape.ts'
import { type CheckStep, checkText } from './check-text.ts'
import { fileOf, type Plan, shortNumber } from './plan.ts'

// What the index for people says, before it becomes a page or a paper: both say the same.

/** A line of facts. `code`: a hash or a path, written from left to right in any language. */
export type Fact = { readonly name: string; readonly value: string; readonly code?: true }
/** An entry of a log, as people read it. */
export type LogLine = { readonly when: string; readonly what: string; readonly who: string; readonly said: string }
export type ItemText = {
  readonly title: string
  /** That it speaks for a defendant; null where nobody marked it so. */
  readonly mark: string | null
  readonly link: string
  readonly facts: readonly Fact[]
  readonly logs: readonly { readonly title: string; readonly lines: readonly LogLine[] }[]
}
export type IndexText = {
  readonly title: string
  readonly excerpt: string
  readonly facts: readonly Fact[]
  /** Items that speak for a defendant: nobody who reads on is to miss them. */
  readonly marked: readonly string[]
  /** Which working copy stands for which original. */
  readonly copies: readonly string[]
  readonly items: readonly ItemText[]
  readonly check: readonly CheckStep[]
}

/** `2026-12-01 09:00:00 UTC`: the same in any language, and the same as programs read. */
const moment = (iso: string): string => `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`

export function indexText(plan: Plan, words: BundleWords): IndexText {
  const { index } = plan
  const facts: readonly Fact[] = [
    { name: words.bundle, value: index.number, code: true },
    { name: words.agency, value: index.agency.name ?? words.unknown },
    { name: words.to, value: index.to },
    { name: words.purpose, value: index.purpose },
    { name: words.basis, value: index.basis },
    { name: words.madeAt, value: moment(index.madeAt), code: true },
    { name: words.madeBy, value: index.by.name ?? words.unknown },
    ...(index.approvedBy ? [{ name: words.approvedBy, value: index.approvedBy.name ?? words.unknown }] : []),
  ]
  return {
    title: `${words.title} · ${words.bundle} ${shortNumber(index.number)}`,
    excerpt: words.excerpt,
    facts,
    marked: index.items.filter(({ exculpatory }) => exculpatory).map((item) => headingOf(item, words)),
    copies: index.items.flatMap((item) => (item.original === null ? [] : [copyLine(item, plan, words)])),
    items: index.items.map((item) => itemText(item, plan, words)),
    check: checkText(plan, words),
  }
}

const headingOf = ({ at, name, kind }: IndexedItem, words: BundleWords): string =>
  `${at}. ${name.trim() === '' ? words.kinds[kind] : name}`

/** A copy names its original by its number in the index, or, where it is not there, by its own. */
function copyLine(item: IndexedItem, { index }: Plan, words: BundleWords): string {
  const way = item.way === null ? '' : words.ways[item.way]
  const original = index.items.find(({ id }) => id === item.original?.id)
  const of = original === undefined ? item.original?.id : headingOf(original, words)
  return `${headingOf(item, words)} · ${way} · ${words.standsFor}: ${of}`
}

function itemText(item: IndexedItem, plan: Plan, words: BundleWords): ItemText {
  const logOf = (id: string) => plan.logs.find((log) => log.item === id)
  const { original } = item
  const isApart = original !== null && !plan.index.items.some(({ id }) => id === original.id)
  const own = logOf(item.id)
  const before = isApart ? logOf(original.id) : undefined
  return {
    title: headingOf(item, words),
    mark: item.exculpatory ? words.exculpatory : null,
    link: fileOf(item).slice('data/'.length),
    facts: factsOf(item, words),
    logs: [
      ...(own ? [{ title: words.custody, lines: linesOf(own, plan, words) }] : []),
      ...(before ? [{ title: `${words.custody}: ${original?.id}`, lines: linesOf(before, plan, words) }] : []),
    ],
  }
}

function factsOf(item: IndexedItem, words: BundleWords): readonly Fact[] {
  const ground = GROUNDS.find((one) => one === item.ground)
  const all: readonly (Omit<Fact, 'value'> & { readonly value: string | null })[] = [
    { name: words.kind, value: item.way === null ? words.kinds[item.kind] : words.ways[item.way] },
    { name: words.standsFor, value: item.original?.id ?? null, code: true },
    { name: `${words.standsFor} (SHA-256)`, value: item.original?.sha256 ?? null, code: true },
    { name: words.file, value: item.file, code: true },
    { name: words.size, value: String(item.size), code: true },
    { name: words.sha256, value: item.sha256, code: true },
    { name: words.keptAt, value: moment(item.takenAt), code: true },
    { name: words.keptBy, value: item.takenBy.name ?? words.unknown },
    { name: words.from, value: item.from },
    { name: words.tool, value: item.tool },
    { name: words.ground, value: ground ? `${words.grounds[ground]}${item.how ? `: ${item.how}` : ''}` : item.how },
    { name: words.note, value: item.note },
    { name: words.grade, value: item.grade && gradeText(item.grade) },
    { name: words.times, value: String(item.times), code: true },
    { name: words.entryHash, value: item.last, code: true },
  ]
  return all.flatMap(({ value, ...fact }) => (value === null || value.trim() === '' ? [] : [{ ...fact, value }]))
}

function linesOf({ entries }: PackedLog, { keys }: Plan, words: BundleWords): readonly LogLine[] {
  const names = new Map(keys.map(({ member, name }) => [member, name]))
  const nameOf = (id: string | null) => (id === null ? '' : (names.get(id) ?? id))
  return entries.map((entry) => ({
    when: moment(entry.at),
    what: `${entry.n}. ${words.entries[entry.kind]}`,
    who: entry.to === null ? nameOf(entry.by) : `${nameOf(entry.by)} → ${nameOf(entry.to)}`,
    said: saidOf(entry, words),
  }))
}

const gradeText = ({ source, information, scale }: Grade): string => `${source}${information} (${scale})`

const Said = z
  .object({
    ...{ reason: z.string(), to: z.string(), receipt: z.string(), takenAt: z.string(), copy: z.string() },
    ...{ grade: Grade, seal: Seal },
  })
  .partial()

/** What was noted with an entry, where it goes along. */
function saidOf({ said }: PackedEntry, words: BundleWords): string {
  const { reason, to, receipt, takenAt, copy, grade, seal } = Said.parse(said === null ? {} : JSON.parse(said.text))
  const parts = [
    reason,
    to && `${words.to}: ${to}`,
    receipt && `${words.receipt}: ${receipt}`,
    takenAt && `${words.takenAt} ${moment(takenAt)}`,
    copy,
    grade && gradeText(grade),
    seal && `${words.seals[seal.kind]} ${seal.number}`,
  ]
  return parts.filter((part) => part !== undefined && part !== '').join(' · ')
}
