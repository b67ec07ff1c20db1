import { type ColumnMap, FIELDS, type Field } from './column-map.ts'
import { chooseColumns, missingColumns } from './columns.ts'
import { columnsOf, follow, hasShape, type Path, type Shape, shapeOf } from './json-shape.ts'
import { CALLED, IDENTIFIED, isBlank, type Json, SAID, valueText } from './json-value.ts'
import { listColumns, NotPostings } from './not-postings.ts'
import { type PictureColumns, pictureColumns, picturesOf } from './pictures.ts'
import type { Column, Sink } from './sink.ts'

/** Reason for rejecting a record without a text column. */
export const NO_TEXT_COLUMN = 'the record has no column with a text'

/** Paths of the fields in records of one shape. */
type Plan = {
  readonly shape: Shape
  readonly paths: { readonly [field in Field]: readonly (readonly Path[])[] }
  readonly pictures: PictureColumns
}

/** Bound for records that always have new shapes. */
const MAX_PLANS = 2000
/** Number of records after which a column of `--map` that none of them has is an error. */
const TRIAL = 500

/** The first alternative that is not blank. @param keys of an object under which its text may stand */
function fill(record: Json, groups: readonly (readonly Path[])[], keys: readonly string[]): string {
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

/** The id; a blank column gives way to the next. */
function idOf(record: Json, plan: Plan, origin: Origin): string {
  for (const group of plan.paths.id) {
    const ids = group.map((path) => {
      const value = follow(record, path)
      // Only unsafe integers need the slow way.
      return typeof value === 'number' && !Number.isSafeInteger(value)
        ? exact(value, path, origin)
        : valueText(value, IDENTIFIED)
    })
    const id = ids.filter((one) => one !== '').join('\n')
    if (!isBlank(id)) return id
  }
  return ''
}

/** Reads a number above 2^53 digit by digit, because `JSON.parse` loses digits of such ids. */
function exact(value: number, path: Path, origin: Origin): string {
  // The reviver receives no path, so the number is found by its value.
  const digits = JSON.parse(origin.json(), (_key, inner, context?: { source?: string }) =>
    inner === value && /^-?\d+$/.test(context?.source ?? '') ? context?.source : inner,
  )
  return valueText(follow(digits, path))
}

/** The place of a record; computed on demand. */
export type Origin = {
  /** Physical line where the record starts. */
  line(): number
  /** The record's JSON text. */
  json(): string
}

/** The columns of a record with text or numbers. */
export const columnsOfRecord = (record: Json, shape = shapeOf(record)): readonly Column[] =>
  [...columnsOf(shape)]
    .map(([name, path]) => ({ name, value: valueText(follow(record, path)) }))
    .filter(({ value }) => value !== '')

/** Converts JSON records into postings: columns by `--map` or by their names, chosen once for each shape of record. */
export class RecordMapper {
  private readonly file: string
  readonly map: ColumnMap
  private readonly unseen: Set<string>
  private plan: Plan | null = null
  private plans = new Map<string, Plan>()
  private tried = 0
  /** Columns of the first record without a text column, for messages. */
  columns: readonly string[] = []

  /** @param settled whether other records of the file have had all columns of `--map` */
  constructor(file: string, map: ColumnMap, settled = false) {
    this.file = file
    this.map = map
    this.unseen = new Set(settled ? [] : FIELDS.flatMap((field) => map[field] ?? []))
  }

  /** Whether the record has a text column. */
  fits(record: Json): boolean {
    return this.planFor(record).paths.text.length > 0
  }

  /**
   * Passes the record to the sink, as a posting or as broken.
   * @throws NotPostings once enough records lack a column of `--map`
   */
  take(record: Json, row: number, origin: Origin, sink: Sink): void {
    const plan = this.planFor(record)
    if (sink.first === null) sink.first = columnsOfRecord(record, plan.shape)
    const { paths } = plan
    const title = fill(record, paths.title, SAID)
    const text = fill(record, paths.text, SAID)
    // The first record decides nothing, because JSON may omit a column that is empty.
    if (this.unseen.size > 0 && ++this.tried >= TRIAL) this.check()
    // A title alone is wording that can be screened.
    if (isBlank(text) && isBlank(title)) {
      sink.reject(origin.line(), paths.text.length > 0 ? 'the record has no text' : NO_TEXT_COLUMN)
      return
    }
    const id = paths.id.length === 0 ? '' : idOf(record, plan, origin)
    const employer = fill(record, paths.employer, CALLED)
    const [date, source] = [fill(record, paths.date, SAID), fill(record, paths.source, CALLED)]
    const address = fill(record, paths.address, SAID)
    const pictures = picturesOf(record, plan.pictures)
    sink.accept({ id, title, text, employer, date, source, address, pictures }, row, origin.line())
  }

  /** Whether every column of `--map` has occurred, so that no later record can prove the option wrong. */
  get settled(): boolean {
    return this.unseen.size === 0
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
    // Nearly all records have the same shape as the one before.
    if (this.plan && hasShape(record, this.plan.shape)) return this.plan
    const shape = shapeOf(record)
    const key = JSON.stringify(shape)
    const known = this.plans.get(key) ?? this.makePlan(shape)
    // Emptying the map costs little and is simpler than choosing entries to drop.
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
    const chosen = chooseColumns(names, this.map)
    const paths = (field: Field) => chosen[field].map((group) => group.map((name) => columns.get(name) ?? [name]))
    if (chosen.text.length === 0 && this.columns.length === 0) this.columns = names
    return {
      shape,
      pictures: pictureColumns([...columns.values()]),
      paths: {
        id: paths('id'),
        title: paths('title'),
        text: paths('text'),
        employer: paths('employer'),
        date: paths('date'),
        source: paths('source'),
        address: paths('address'),
      },
    }
  }
}
