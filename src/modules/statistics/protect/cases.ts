import { z } from 'zod'
import { FrameError, frameOf } from './frame.ts'
import { RULE, type Rule } from './rule.ts'
import type { Frame } from './shapes.ts'
import { idOf, placeOf, type Table } from './tables.ts'
import type { Elsewhere, Release, Told } from './told.ts'

// Releases in a file, for trying the auditor. The shape is told in README.md beside this file.

const Count = z.int().min(0)
const RuleShape = z.strictObject({
  threshold: z.int().min(2).default(RULE.threshold),
  zeros: z.enum(['free', 'told', 'small']).default(RULE.zeros),
  range: z.strictObject({ from: Count, to: Count }).default(RULE.range),
  knowing: z.strictObject({ one: Count, two: Count }).default(RULE.knowing),
  group: Count.default(RULE.group),
  revised: Count.default(RULE.revised),
  rounding: z
    .strictObject({ base: z.int().min(2), way: z.enum(['controlled', 'nearest']), width: Count })
    .nullable()
    .default(RULE.rounding),
})
const Codes = z.record(z.string(), z.string())
const ToldShape = z.union([
  Count,
  z.enum(['hidden', 'blank']),
  z.strictObject({ from: Count, to: Count }),
  z.strictObject({ rounded: Count }),
])
const Vintage = z.string().default('1')
const TableShape = z.strictObject({
  measure: z.string(),
  period: z.string(),
  vintage: Vintage,
  by: z.array(z.string()),
  cells: z.array(z.strictObject({ codes: Codes, count: Count.nullable(), told: ToldShape })),
})
const CaseShape = z.strictObject({
  name: z.string(),
  rule: RuleShape.default(RULE),
  dimensions: z.record(z.string(), z.strictObject({ codes: z.array(z.string()), within: Codes.default({}) })),
  releases: z.array(z.strictObject({ name: z.string(), tables: z.array(TableShape) })),
  links: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('periods'), total: z.string(), parts: z.array(z.string()) }),
        z.strictObject({ kind: z.literal('within'), whole: z.string(), part: z.string() }),
        z.strictObject({
          ...{ kind: z.literal('several'), whole: z.string(), parts: z.array(z.string()) },
          unknown: z.string().optional(),
        }),
      ]),
    )
    .default([]),
  elsewhere: z
    .array(
      z.strictObject({
        source: z.string(),
        cells: z.array(z.strictObject({ measure: z.string(), period: z.string(), vintage: Vintage, codes: Codes })),
        from: Count,
        to: Count,
      }),
    )
    .default([]),
  expected: z.enum(['passed', 'refused']),
  weakness: z.string().optional(),
})

/** A case as the auditor takes it, and how it should come out. */
export type Case = {
  readonly name: string
  readonly expected: 'passed' | 'refused'
  readonly weakness: string | undefined
  readonly frame: Frame
  readonly rule: Rule
  readonly releases: readonly Release[]
  readonly elsewhere: readonly Elsewhere[]
}

/** @throws z.ZodError or FrameError, with everything that is wrong, where it is no such case */
export function caseOf(json: unknown): Case {
  const { dimensions, links, ...read } = CaseShape.parse(json)
  if (read.rule.range.to > read.rule.revised) throw new FrameError('range.to is more than revised')
  const tables = read.releases.flatMap((release) => release.tables)
  const blanks = tables
    .flatMap(({ cells }) => cells)
    .filter(({ count, told }) => (count === null) !== (told === 'blank'))
  if (blanks.length > 0) throw new FrameError('«blank» and «no count» go together')
  const frame = frameOf(dimensions, tables satisfies readonly Table[], links)
  const numberOf = (id: string): number => {
    const cell = frame.at.get(id)
    if (cell === undefined) throw new FrameError(`no table has the cell ${id}`)
    return cell
  }
  return {
    name: read.name,
    expected: read.expected,
    weakness: read.weakness,
    rule: read.rule,
    frame,
    releases: read.releases.map((release) => ({
      name: release.name,
      told: release.tables.flatMap((table) =>
        table.cells.flatMap(({ codes, told }): readonly (readonly [number, Told])[] =>
          told === 'blank' ? [] : [[numberOf(idOf(placeOf(table, codes))), told]],
        ),
      ),
    })),
    elsewhere: read.elsewhere.map(({ cells, ...figure }) => ({
      ...figure,
      cells: cells.map((cell) => numberOf(idOf(cell))),
    })),
  }
}
