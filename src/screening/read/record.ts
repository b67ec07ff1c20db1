import { type ColumnMap, FIELDS, type Field } from './column-map.ts'
import { type Columns, chooseColumns, missingColumns } from './columns.ts'
import { listColumns, NotPostings } from './not-postings.ts'
import type { Fields, Sink } from './sink.ts'

/** A JSON object. */
export type Json = { readonly [key: string]: unknown }

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The keys of a record, with the keys of the objects right inside it: records of one shape share one choice of columns. */
type Shape = { readonly keys: readonly string[]; readonly inner: readonly (Shape | null)[] }

type Path = readonly string[]
type Plan = { readonly shape: Shape; readonly paths: { readonly [field in Field]: readonly (readonly Path[])[] } }

const DEPTH = 2
const MAX_COLUMNS = 400
const MAX_PLANS = 2000
/** So many records are read before a column of `--map` that none of them has is an error. */
const TRIAL = 500

function shapeOf(record: Json, depth = DEPTH): Shape {
  const keys = Object.keys(record)
  const inner = keys.map((key) => {
    const value = record[key]
    return depth > 0 && isObject(value) ? shapeOf(value, depth - 1) : null
  })
  return { keys, inner }
}

function hasShape(record: Json, shape: Shape, depth = DEPTH): boolean {
  let at = 0
  for (const key in record) {
    if (shape.keys[at] !== key) return false
    const value = record[key]
    const inner = shape.inner[at++]
    if (depth > 0 && isObject(value) ? inner === null || !hasShape(value, inner, depth - 1) : inner !== null)
      return false
  }
  return at === shape.keys.length
}

function columnsOf(shape: Shape, path: Path = [], into: Map<string, Path> = new Map()): Map<string, Path> {
  shape.keys.forEach((key, at) => {
    if (into.size >= MAX_COLUMNS) return
    const here = [...path, key]
    const name = here.join('.')
    if (!into.has(name)) into.set(name, here)
    const inner = shape.inner[at]
    if (inner) columnsOf(inner, here, into)
  })
  return into
}

/** The columns of a record, nested ones as `outer.inner`. */
export const recordColumns = (record: Json): string[] => [...columnsOf(shapeOf(record)).keys()]

/** Keys under which an object keeps what it is called or worth, best first. */
const NAMED = [
  'text',
  'rendered',
  'plain',
  'name',
  'title',
  'label',
  'value',
  '@value',
  '$date',
  '$oid',
  'display_name',
]
const IDENTIFIED = ['value', 'id', '$oid', '@value', 'name']

/**
 * What a JSON value says in words: a string as it stands, a number in digits, the text of an object; pieces of a
 * formatted text (Telegram) put together, a list of plain strings line by line.
 */
export function valueText(value: unknown, keys: readonly string[] = NAMED, depth = 3): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (depth === 0 || typeof value !== 'object' || value === null) return ''
  if (Array.isArray(value)) {
    return value.map((one) => valueText(one, keys, depth - 1)).join(value.some(isObject) ? '' : '\n')
  }
  for (const key of keys) {
    const inner = (value as Json)[key]
    if (inner !== undefined && inner !== null) return valueText(inner, keys, depth - 1)
  }
  return ''
}

function follow(record: Json, path: Path): unknown {
  let value: unknown = record
  for (const key of path) {
    if (!isObject(value)) return undefined
    value = value[key]
  }
  return value
}

function fill(record: Json, groups: readonly (readonly Path[])[], keys?: readonly string[]): string {
  for (const group of groups) {
    let joined = ''
    for (const path of group) {
      const value = path.length === 1 ? record[path[0]] : follow(record, path)
      const text = typeof value === 'string' ? value : valueText(value, keys)
      if (text !== '') joined = joined === '' ? text : `${joined}\n${text}`
    }
    if (!isBlank(joined)) return joined
  }
  return ''
}

export const isBlank = (text: string): boolean => text === '' || (text.charCodeAt(0) <= 32 && text.trim() === '')

function idOf(record: Json, plan: Plan, origin: Origin): string {
  for (const group of plan.paths.id) {
    const ids = group.map((path) => {
      const value = follow(record, path)
      return typeof value === 'number' && !Number.isSafeInteger(value)
        ? exact(value, path, origin)
        : valueText(value, IDENTIFIED)
    })
    const id = ids.filter((one) => one !== '').join('\n')
    if (!isBlank(id)) return id
  }
  return ''
}

/** Numbers above 2^53 lose digits in `JSON.parse`; as an id they are read as they were written. */
function exact(value: number, path: Path, origin: Origin): string {
  const digits = JSON.parse(origin.json(), (_key, inner, context?: { source?: string }) =>
    inner === value && /^-?\d+$/.test(context?.source ?? '') ? context?.source : inner,
  )
  return valueText(follow(digits, path))
}

/** Where a record stands; asked only when it is needed. */
export type Origin = {
  /** Physical line where the record starts. */
  line(): number
  /** The record as it was written. */
  json(): string
}

/** Turns JSON records into postings: columns by `--map` or by their names, chosen once for each shape of record. */
export class RecordMapper {
  private readonly file: string
  private readonly map: ColumnMap
  private readonly unseen: Set<string>
  private plan: Plan | null = null
  private plans = new Map<string, Plan>()
  private tried = 0
  /** Columns of the first record that has no text column; for messages. */
  columns: readonly string[] = []

  constructor(file: string, map: ColumnMap) {
    this.file = file
    this.map = map
    this.unseen = new Set(FIELDS.flatMap((field) => map[field] ?? []))
  }

  /** Whether the record has a column that holds the text. */
  fits(record: Json): boolean {
    return this.planFor(record).paths.text.length > 0
  }

  /**
   * Hands the record to the sink, as a posting or as broken.
   * @throws NotPostings once it is clear that no record has a column named in `--map`
   */
  take(record: Json, row: number, origin: Origin, sink: Sink): void {
    const plan = this.planFor(record)
    const { paths } = plan
    const title = fill(record, paths.title)
    const text = fill(record, paths.text)
    if (this.unseen.size > 0 && ++this.tried >= TRIAL) this.check()
    if (isBlank(text) && isBlank(title)) {
      sink.reject(
        origin.line(),
        paths.text.length > 0 ? 'the record has no text' : 'the record has no column with a text',
      )
      return
    }
    const id = paths.id.length === 0 ? '' : idOf(record, plan, origin)
    const employer = fill(record, paths.employer)
    const fields: Fields = {
      id,
      title,
      text,
      employer,
      date: fill(record, paths.date),
      source: fill(record, paths.source),
    }
    sink.accept(fields, row)
  }

  /** @throws NotPostings for a column of `--map` that no record had */
  check(): void {
    if (this.unseen.size === 0 || this.plan === null) return
    const names = [...columnsOf(this.plan.shape).keys()]
    throw new NotPostings(
      this.file,
      `no column “${[...this.unseen][0]}” for --map; the columns are ${listColumns(names)}`,
    )
  }

  private planFor(record: Json): Plan {
    if (this.plan && hasShape(record, this.plan.shape)) return this.plan
    const shape = shapeOf(record)
    const key = JSON.stringify(shape)
    const known = this.plans.get(key) ?? this.makePlan(shape)
    if (this.plans.size >= MAX_PLANS) this.plans.clear()
    this.plans.set(key, known)
    this.plan = known
    return known
  }

  private makePlan(shape: Shape): Plan {
    const columns = columnsOf(shape)
    const names = [...columns.keys()]
    const missing = this.unseen.size > 0 ? missingColumns(names, this.map) : []
    for (const wanted of this.unseen) if (!missing.includes(wanted)) this.unseen.delete(wanted)
    const chosen: Columns = chooseColumns(names, this.map)
    const paths = (field: Field) => chosen[field].map((group) => group.map((name) => columns.get(name) ?? [name]))
    if (chosen.text.length === 0 && this.columns.length === 0) this.columns = names
    return {
      shape,
      paths: {
        id: paths('id'),
        title: paths('title'),
        text: paths('text'),
        employer: paths('employer'),
        date: paths('date'),
        source: paths('source'),
      },
    }
  }
}
