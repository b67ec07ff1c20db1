import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { audit } from '../src/modules/statistics/protect/attack/audit.ts'
import { round } from '../src/modules/statistics/protect/control/round.ts'
import { suppress } from '../src/modules/statistics/protect/control/suppress.ts'
import { alike, type Counted, tableOf } from '../src/modules/statistics/protect/cube.ts'
import { frameOf } from '../src/modules/statistics/protect/frame.ts'
import { ROUNDED, RULE, type Rule } from '../src/modules/statistics/protect/rule.ts'
import type { Frame } from '../src/modules/statistics/protect/shapes.ts'
import type { Dimensions, Table } from '../src/modules/statistics/protect/tables.ts'
import type { Release } from '../src/modules/statistics/protect/told.ts'
import { DATA } from './adverts.ts'
import { dice } from './leads.ts'
import { machine } from './machine.ts'
import { readTable } from './table.ts'
import { markdownTable } from './written.ts'

// How long it takes to protect figures and to attack them, and what is left of them.

/** A cube over ten times as many persons takes at most so many times as long. */
const MOST = 15

const DIMENSIONS: Dimensions = {
  sex: { codes: ['female', 'male', 'unknown'] },
  age: { codes: ['adult', 'child', 'old', 'young', 'unknown'] },
  form: { codes: ['sexual', 'labour', 'crime', 'begging', 'marriage', 'organs', 'unknown'] },
  citizenship: { codes: Array.from({ length: 30 }, (_, i) => `country ${i + 1}`) },
  place: {
    codes: ['north', 'south', ...[1, 2, 3, 4].flatMap((i) => [`north ${i}`, `south ${i}`])],
    within: Object.fromEntries(
      [1, 2, 3, 4].flatMap((i) => [`north ${i}`, `south ${i}`].map((one) => [one, one.slice(0, 5)])),
    ),
  },
}
const CROSSED = [
  ['sex', 'age', 'form'],
  ['place', 'form'],
  ['place', 'sex'],
  ['citizenship', 'form'],
  ['citizenship', 'sex'],
]

/** Invented persons. Each code is about half as frequent as the one before it, so that some cells are small however many there are. */
function* invented(persons: number): Generator<Counted> {
  const random = dice(persons)
  const codes = Object.entries(DIMENSIONS).map(([name, { codes, within = {} }]) => {
    const own = codes.filter((code) => !Object.values(within).includes(code))
    return [name, own] as const
  })
  for (let i = 0; i < persons; i++)
    yield { codes: Object.fromEntries(codes.map(([name, own]) => [name, own[halving(own.length, random())]])) }
}

const halving = (length: number, chance: number): number => Math.min(length - 1, Math.floor(-Math.log2(1 - chance)))

/** What is measured: a cube, and by what it is crossed. */
type Cube = {
  readonly name: string
  readonly dimensions: Dimensions
  readonly crossed: readonly (readonly string[])[]
  readonly records: () => Iterable<Counted>
}

const inventedCube = (persons: number): Cube => ({
  name: `${persons} invented persons`,
  dimensions: DIMENSIONS,
  crossed: CROSSED,
  records: () => invented(persons),
})

const NRM = join(DATA, 'statistics/nrm_referrals_2023_q1.csv')
const BY = ['Exploitation type', 'Age at exploitation', 'Gender', 'First responder type', 'Nationality']

/** A published quarter of the United Kingdom's referral mechanism; its rows of single counts without their totals. */
function nrmCube(): Cube {
  const rows = readTable(NRM).filter((row) => !Object.values(row).includes('Total'))
  const codesOf = (name: string) => [...new Set(rows.map((row) => row[name]))].sort()
  return {
    name: 'National Referral Mechanism, a quarter',
    dimensions: Object.fromEntries(BY.map((name) => [name, { codes: codesOf(name) }])),
    crossed: [
      ['Exploitation type', 'Gender'],
      ['Exploitation type', 'Age at exploitation'],
      ['First responder type', 'Exploitation type'],
      ['First responder type', 'Age at exploitation'],
      ['Nationality', 'Gender'],
    ],
    records: () =>
      rows.map((row) => ({ codes: Object.fromEntries(BY.map((name) => [name, row[name]])), n: Number(row.People) })),
  }
}

const WAYS: Readonly<Record<string, Rule>> = { hidden: RULE, rounded: ROUNDED }

/** Of the processor, so that a busy machine measures the same. */
const seconds = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

type Measured = { readonly seconds: number; readonly row: readonly (string | number)[] }

async function measure(cube: Cube, way: string): Promise<Measured> {
  const rule = WAYS[way]
  const began = seconds()
  const groups = alike(cube.records(), Object.keys(cube.dimensions))
  const tables = cube.crossed.map(
    (by): Table => tableOf(cube.dimensions, { measure: 'victims', period: '2024', vintage: '1', by }, groups),
  )
  const frame = frameOf(cube.dimensions, tables)
  const within = frame.cells.flatMap(({ is }, cell) => (is === 'told-of' ? [cell] : []))
  const counted = seconds()
  const told = rule.rounding === null ? (await suppress(frame, rule, within)).told : await round(frame, rule, within)
  const made = seconds()
  const { findings } = await audit(frame, rule, [{ name: 'release', told: told ?? [] }])
  const done = seconds()
  const times = [counted - began, made - counted, done - made].map((one) => one.toFixed(1))
  return { seconds: done - began, row: [cube.name, way, ...kept(frame, told ?? []), ...times, findings.length] }
}

/** What is left: cells, small cells, cells told, persons in cells that are told, and the mean error. */
function kept({ cells }: Frame, told: Release['told']): readonly (string | number)[] {
  const small = cells.filter(({ count }) => count > 0 && count < RULE.threshold).length
  const tells = told.filter(([, one]) => one !== 'hidden')
  const sum = (of: Release['told']) => of.reduce((all, [cell]) => all + cells[cell].count, 0)
  const errors = tells.reduce(
    (all, [cell, one]) =>
      all + (typeof one === 'object' && 'rounded' in one ? Math.abs(one.rounded - cells[cell].count) : 0),
    0,
  )
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`
  return [
    told.length,
    small,
    percent(tells.length / Math.max(1, told.length)),
    percent(sum(tells) / Math.max(1, sum(told))),
    (errors / Math.max(1, tells.length)).toFixed(2),
  ]
}

const HEAD = [
  'cube',
  'way',
  'cells',
  'small',
  'told',
  'persons in them',
  'mean error',
  'count, s',
  'protect, s',
  'attack, s',
  'found',
]

/** What is asked of the bench. */
export type Options = { readonly persons: number; readonly ways: readonly string[]; readonly nrm: boolean }

/** @throws TypeError where what was asked for makes no sense */
export function optionsOf(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      persons: { type: 'string', default: '100000' },
      way: { type: 'string' },
      nrm: { type: 'boolean', default: false },
    },
  })
  const persons = Number(values.persons)
  if (!Number.isSafeInteger(persons) || persons < 1)
    throw new TypeError(`--persons ${values.persons} is no number of persons`)
  if (values.way !== undefined && WAYS[values.way] === undefined)
    throw new TypeError(`--way ${values.way} is none of ${Object.keys(WAYS).join(', ')}`)
  return { persons, ways: values.way === undefined ? Object.keys(WAYS) : [values.way], nrm: values.nrm }
}

/** `node bench/protect.ts [--persons N] [--way hidden|rounded] [--nrm]`: N persons and ten times as many; or a published quarter. */
async function main(): Promise<void> {
  const { persons, ways, nrm } = optionsOf(process.argv.slice(2))
  if (nrm && !existsSync(NRM)) return console.log(`skipped: ${NRM} is not here`)
  const rows: (readonly (string | number)[])[] = []
  const ratios: string[] = []
  for (const way of ways) {
    const cubes = nrm ? [nrmCube()] : [inventedCube(persons), inventedCube(10 * persons)]
    const measured: Measured[] = []
    for (const cube of cubes) measured.push(await measure(cube, way))
    rows.push(...measured.map(({ row }) => row))
    const [first, second] = measured
    if (second === undefined) continue
    const ratio = second.seconds / first.seconds
    ratios.push(`${way}: ten times as many persons take ${ratio.toFixed(1)} times as long (at most ${MOST})`)
    if (ratio > MOST) process.exitCode = 1
  }
  console.log([machine(new Date()), '', markdownTable(HEAD, rows, 'numbers'), '', ...ratios].join('\n'))
}

if (import.meta.main) await main()
