import { FrameError, frameOf } from '../protect/frame.ts'
import type { Link } from '../protect/links.ts'
import type { Dimensions, Place, Table } from '../protect/tables.ts'
import { CODE_LISTS } from '../return/code-lists.ts'
import { DIMENSIONS, type Dimension, LETTERS, type Letter, TOTAL } from '../return/codes.ts'
import { type Codes, keyOf, type Observation, type Value } from '../return/cube.ts'
import { apartIn, SHEETS } from '../return/letters.ts'
import { MOST_CROSSED, type TableWhy } from './codes.ts'
import { completed, type Part, partId, subsetsOf } from './complete.ts'

// Tables of a release out of a vintage of the return, as the auditor takes them. Instances and stages are measures of their own, since they are never
// added up; so are forms, since a person may have several.

/** A table that is to be told: a letter, and the divisions that it crosses. Each instance or stage has one of its own. */
export type Chosen = { readonly letter: Letter; readonly by: readonly Dimension[] }
/** A vintage of the return as it was sent. */
export type Vintage = { readonly year: number; readonly vintage: number; readonly observations: readonly Observation[] }
/** A cell that stands in a table: its codes, what the return says, and its place for the auditor; none where a form has no number. */
export type Stood = {
  readonly letter: Letter
  readonly codes: Codes
  readonly said: Value
  readonly place: Place | null
}
/** The tables of one choice, and the cells as a reader sees them, in their order. */
export type Laid = { readonly tables: readonly Table[]; readonly cells: readonly Stood[] }

const isAdded = (dimension: Dimension): boolean => CODE_LISTS[dimension].adding === 'once'
const codesOf = (dimension: Dimension): readonly string[] => [...CODE_LISTS[dimension].codes.keys()]

/** What divides once, for the auditor. */
export const ADDED: Dimensions = Object.fromEntries(
  DIMENSIONS.filter(isAdded).map((dimension) => [dimension, { codes: codesOf(dimension) }]),
)
/** All forms, each a part of whom its measure counts. */
export const FORMS = codesOf('form')
/** A form of a measure. */
export const formOf = (measure: string, form: string): string => `${measure}/${form}`

/** What is counted at a place: letter, instance or stage, form. */
export const measureOf = (letter: Letter, codes: Codes): string => {
  const whole = [letter, ...apartIn(letter).map((dimension) => codes[dimension])].join(':')
  return codes.form === undefined ? whole : formOf(whole, codes.form)
}

/** The place of a cell in the auditor's frame. */
export function placeOf({ year, vintage }: Pick<Vintage, 'year' | 'vintage'>, letter: Letter, codes: Codes): Place {
  const added = Object.entries(codes).filter(([dimension]) => isAdded(dimension as Dimension))
  return {
    measure: measureOf(letter, codes),
    period: String(year),
    vintage: String(vintage),
    codes: Object.fromEntries(added),
  }
}

/** Each instance or stage of a letter; one without codes where it has none. */
const apartsOf = (letter: Letter): readonly Codes[] =>
  apartIn(letter).reduce<readonly Codes[]>(
    (all, dimension) => all.flatMap((codes) => codesOf(dimension).map((code) => ({ ...codes, [dimension]: code }))),
    [{}],
  )

/** The cells of a table with its totals, in the order of its divisions: the total first. */
const combined = (by: readonly Dimension[]): readonly Part[] =>
  by.reduce<readonly Part[]>(
    (made, name) => made.flatMap((part) => [part, ...codesOf(name).map((code) => ({ ...part, [name]: code }))]),
    [{}],
  )

/** The tables of a choice, or why they cannot be told. An instance or stage of which nothing is told is left out. */
export function laidOut(vintage: Vintage, { letter, by }: Chosen): Laid | TableWhy {
  const said = new Map(vintage.observations.map((one) => [keyOf(one.letter, one.codes), one.value]))
  const saidOf = (codes: Codes): Value => said.get(keyOf(letter, codes)) ?? 'blank'
  const added = by.filter(isAdded)
  const divisions = added.map((name) => ({ name, codes: codesOf(name) }))
  const tables: Table[] = []
  const cells: Stood[] = []
  const whys: TableWhy[] = []
  for (const apart of apartsOf(letter)) {
    const forms: readonly Codes[] = by.includes('form') ? FORMS.map((form) => ({ ...apart, form })) : []
    if (typeof saidOf(apart) !== 'number') continue
    for (const fixed of [apart, ...forms]) {
      const counts = completed(divisions, (part) => saidOf({ ...fixed, ...part }), fixed.form === undefined)
      if (counts === 'no-sum' || counts === 'gaps') whys.push(counts)
      // A form without a number has no place: nothing adds up over it.
      const isThere = typeof counts !== 'string'
      if (isThere) tables.push(tableOf(vintage, letter, fixed, added, counts))
      for (const part of combined(added)) {
        const codes = { ...fixed, ...part }
        const place = isThere ? placeOf(vintage, letter, codes) : null
        cells.push({ letter, codes, said: place === null ? notNumber(saidOf(codes)) : saidOf(codes), place })
      }
    }
  }
  return whys[0] ?? (tables.length === 0 ? 'no-whole' : { tables, cells })
}

const notNumber = (value: Value): Value => (typeof value === 'number' ? 'blank' : value)

function tableOf(
  vintage: Vintage,
  letter: Letter,
  fixed: Codes,
  by: readonly Dimension[],
  counts: ReadonlyMap<string, number>,
): Table {
  const { measure, period, vintage: name } = placeOf(vintage, letter, fixed)
  const cells = combined(by).map((codes) => ({ codes, count: counts.get(partId(codes)) ?? null }))
  return { measure, period, vintage: name, by, cells }
}

/** Whoever is counted has one form or several. */
export function several(tables: readonly Table[]): readonly Link[] {
  const wholes = new Set(tables.flatMap(({ measure }) => (measure.includes('/') ? [measure.split('/')[0]] : [])))
  return [...wholes].map((whole) => ({
    kind: 'several',
    whole,
    parts: FORMS.map((form) => formOf(whole, form)),
    unknown: formOf(whole, 'unknown'),
  }))
}

/** Whether tables of a vintage can be told beside each other: each by itself, and no cell twice in one. */
export function areTold(vintage: Vintage, tables: readonly Chosen[]): boolean {
  const laid = tables.map((chosen) => laidOut(vintage, chosen))
  const all = laid.flatMap((one) => (typeof one === 'string' ? [] : one.tables))
  return laid.every((one) => typeof one !== 'string') && isFrame(all)
}

function isFrame(tables: readonly Table[]): boolean {
  try {
    frameOf(ADDED, tables, several(tables))
    return true
  } catch (error) {
    if (error instanceof FrameError) return false
    throw error
  }
}

/** Whether somebody said a number of a cell with all divisions: else the table says no more than smaller ones. */
const isSaid = (vintage: Vintage, { letter, by }: Chosen): boolean =>
  vintage.observations.some(
    ({ letter: other, codes, value }) =>
      other === letter &&
      typeof value === 'number' &&
      SHEETS[letter].dimensions.every(
        (name) => CODE_LISTS[name].adding === 'apart' || ((codes[name] ?? TOTAL) !== TOTAL) === by.includes(name),
      ),
  )

/** Every table that a vintage has numbers for, letter by letter, the smaller first. */
export function offeredBy(vintage: Vintage): readonly Chosen[] {
  return LETTERS.flatMap((letter) => {
    const divided = SHEETS[letter].dimensions.filter((dimension) => CODE_LISTS[dimension].adding !== 'apart')
    return [[], ...subsetsOf(divided)]
      .filter((by) => by.length <= MOST_CROSSED)
      .map((by) => ({ letter, by }))
      .filter((chosen) => isSaid(vintage, chosen) && areTold(vintage, [chosen]))
  })
}
