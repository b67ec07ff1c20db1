import { isObject, type Json } from './json-value.ts'

/**
 * The keys of a record, with the keys of the objects inside it: records of one shape share one choice of columns, whatever
 * stands before or after them in the file.
 */
export type Shape = { readonly keys: readonly string[]; readonly inner: readonly (Shape | null)[] }

/** The keys that lead to a value. */
export type Path = readonly string[]

/** Objects are looked into this far; deeper ones are no columns. */
const DEPTH = 2
/** A record with more columns is data keyed by something, not a table. */
const MAX_COLUMNS = 400

/** The shape of a record. */
export function shapeOf(record: Json, depth = DEPTH): Shape {
  const keys = Object.keys(record)
  const inner = keys.map((key) => {
    const value = record[key]
    return depth > 0 && isObject(value) ? shapeOf(value, depth - 1) : null
  })
  return { keys, inner }
}

/** Whether a record has a shape; quicker than making its own. */
export function hasShape(record: Json, shape: Shape, depth = DEPTH): boolean {
  let at = 0
  // No list of keys is made here: this runs for every record.
  for (const key in record) {
    if (shape.keys[at] !== key) return false
    const value = record[key]
    // An object where there was none before (or the other way round) brings other columns.
    const inner = shape.inner[at++]
    if (depth > 0 && isObject(value) ? inner === null || !hasShape(value, inner, depth - 1) : inner !== null)
      return false
  }
  return at === shape.keys.length
}

/** The columns of a shape by name, nested ones as `outer.inner`, with the way to each. */
export function columnsOf(shape: Shape, path: Path = [], into: Map<string, Path> = new Map()): Map<string, Path> {
  shape.keys.forEach((key, at) => {
    if (into.size >= MAX_COLUMNS) return
    const here = [...path, key]
    const name = here.join('.')
    // {"a.b": 1, "a": {"b": 2}}: the one that stands outside counts.
    if (!into.has(name)) into.set(name, here)
    const inner = shape.inner[at]
    if (inner) columnsOf(inner, here, into)
  })
  return into
}

/** The value at the end of a path; undefined where the path leads nowhere. */
export function follow(record: Json, path: Path): unknown {
  let value: unknown = record
  for (const key of path) {
    if (!isObject(value)) return undefined
    value = value[key]
  }
  return value
}
