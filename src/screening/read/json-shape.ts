import { isObject, type Json } from './json-value.ts'

/**
 * Keys of a record, and of the objects inside it. Records of one shape share one choice of columns, wherever they stand
 * in the file.
 */
export type Shape = { readonly keys: readonly string[]; readonly inner: readonly (Shape | null)[] }

/** Keys that lead to a value. */
export type Path = readonly string[]

/** Depth to which nested objects give columns. */
const DEPTH = 2
/** Most columns of a record; one with more is a table keyed by data. */
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

/** Whether a record has a shape; faster than building the record's own. */
export function hasShape(record: Json, shape: Shape, depth = DEPTH): boolean {
  let at = 0
  // This runs for every record, so it builds no list of keys.
  for (const key in record) {
    if (shape.keys[at] !== key) return false
    const value = record[key]
    // A new nested object, or a missing one, changes the columns.
    const inner = shape.inner[at++]
    if (depth > 0 && isObject(value) ? inner === null || !hasShape(value, inner, depth - 1) : inner !== null)
      return false
  }
  return at === shape.keys.length
}

/** The columns of a shape by name, nested ones as `outer.inner`, with the path to each. */
export function columnsOf(shape: Shape, path: Path = [], into: Map<string, Path> = new Map()): Map<string, Path> {
  shape.keys.forEach((key, at) => {
    if (into.size >= MAX_COLUMNS) return
    const here = [...path, key]
    const name = here.join('.')
    // In {"a.b": 1, "a": {"b": 2}} the outer column counts.
    if (!into.has(name)) into.set(name, here)
    const inner = shape.inner[at]
    if (inner) columnsOf(inner, here, into)
  })
  return into
}

/** The value at the end of a path; undefined for a path that does not exist. */
export function follow(record: Json, path: Path): unknown {
  let value: unknown = record
  for (const key of path) {
    if (!isObject(value)) return undefined
    value = value[key]
  }
  return value
}
