import type { Audit, Finding } from '../protect/attack/audit.ts'
import type { Cell, Frame } from '../protect/shapes.ts'
import type { Dimension, Letter } from '../return/codes.ts'
import type { Codes } from '../return/cube.ts'
import { apartIn } from '../return/letters.ts'
import type { FoundOf } from './codes.ts'

// What the auditor found, as data that pages put into words. It stays inside: it names cells and what can be worked out of them.

/** A cell that a finding names. */
export type Named = {
  readonly is: FoundOf
  readonly letter: Letter
  readonly year: number
  /** Of a change: from the first to the second. */
  readonly vintages: readonly number[]
  readonly codes: Codes
}
/** What can be worked out, and by which sums and figures. */
export type Found = {
  readonly kind: Finding['kind']
  readonly cell: Named
  readonly from: number
  readonly to: number
  /** Who can: persons of these cells. Nobody where every reader can. */
  readonly by: readonly Named[]
  /** Of a group: all of it. */
  readonly total: Named | null
  readonly sums: readonly { readonly total: Named; readonly parts: readonly Named[] }[]
  readonly sources: readonly string[]
}

/** More than anybody reads; the first say it. */
const MOST_SUMS = 4

/** The parts of a measure: letter, instance or stage, form. */
function measured(measure: string): { readonly letter: Letter; readonly codes: Codes } {
  const [whole, form] = measure.split('/')
  const [letter, ...apart] = whole.split(':') as [Letter, ...string[]]
  const codes = Object.fromEntries(apartIn(letter).map((dimension, i): [Dimension, string] => [dimension, apart[i]]))
  return { letter, codes: form === undefined ? codes : { ...codes, form } }
}

const OF = /^(?<whole>\S+)(?: without (?<without>\S+)|(?<each> by each)|(?<several> in several))?$/

/** @param cell of a frame whose measures are those of `chosen.ts` */
export function named({ place, is }: Cell): Named {
  const { whole = '', without, each, several } = OF.exec(place.measure)?.groups ?? {}
  const what = without ? 'without' : each ? 'each' : several ? 'several' : is === 'change' ? 'change' : 'cell'
  const { letter, codes } = measured(without ?? whole)
  const vintages = place.vintage.split(' to ').map(Number)
  return { is: what, letter, year: Number(place.period), vintages, codes: { ...codes, ...place.codes } }
}

/** A finding of the auditor by the names of its cells. */
export function found({ cells, relations }: Frame, { kind, cell, left, by = [], total, way }: Finding): Found {
  const name = (of: number) => named(cells[of])
  return {
    ...{ kind, cell: name(cell), from: left.from, to: left.to },
    by: [...new Set(by)].map(name),
    total: total === undefined ? null : name(total),
    sums: way.relations.slice(0, MOST_SUMS).map((relation) => ({
      total: name(relations[relation].total),
      parts: relations[relation].parts.map(name),
    })),
    sources: way.elsewhere.map(({ source }) => source),
  }
}

const keyOf = ({ kind, cell, left, by = [], total }: Finding): string =>
  [kind, cell, left.from, left.to, by.join('+'), total ?? ''].join(' ')

/**
 * What a release adds, and what could be worked out already without it. A cell that it makes narrower than it was is its own. So is every contradiction:
 * beside one the auditor looks for nothing else.
 * @param before what the auditor found without it, in the same frame
 */
export function parted({ findings }: Audit, before: Audit) {
  const known = new Set(before.findings.filter(({ kind }) => kind !== 'contradiction').map(keyOf))
  return {
    fresh: findings.filter((one) => !known.has(keyOf(one))),
    standing: findings.filter((one) => known.has(keyOf(one))),
  }
}
