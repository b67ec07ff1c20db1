import { UsageError } from './usage.ts'

/** JSON Schema, as far as flags look into it. */
export type Schema = {
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly default?: unknown
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly format?: string
}

type Json = Record<string, unknown>

/**
 * Turns words of the command line into an operation's input: `--filter.state open --limit 20 --mine`. Dots lead into
 * objects, a flag given several times makes a list, and `--json '{…}'` gives the rest as it is. The schema tells the
 * type of a value (number, yes or no, text); the operation checks the value itself.
 * @throws UsageError
 */
export function readFlags(words: readonly string[], schema: Schema): Json {
  const given = pairs(words)
  const input = startFrom(given.filter(({ name }) => name === 'json').map(({ value }) => value))
  for (const { name, value } of given) {
    if (name === 'json') continue
    const path = name.split('.')
    // «--__proto__.x» would write into every object of the program.
    if (path.some((part) => !isField(part))) throw new UsageError(`--${name} names no field.`)
    const field = fieldAt(schema, path)
    // An unknown flag is refused here: the server drops unknown fields, and a mistyped filter would show everything.
    if (field === null) throw new UsageError(`There is no --${name}. It takes ${known(schema)}.`)
    put(input, path, isList(field) ? [meaningOf(name, value, itemOf(field))] : meaningOf(name, value, field))
  }
  return input
}

type Pair = { readonly name: string; readonly value: string | null }

function pairs(words: readonly string[]): Pair[] {
  const found: Pair[] = []
  for (let at = 0; at < words.length; at++) {
    const match = /^--([^=]+)(?:=(.*))?$/s.exec(words[at])
    if (!match) throw new UsageError(`«${words[at]}» is no flag: write --name value.`)
    const next = words[at + 1]
    if (match[2] !== undefined) found.push({ name: match[1], value: match[2] })
    else if (next === undefined || next.startsWith('--')) found.push({ name: match[1], value: null })
    else {
      found.push({ name: match[1], value: next })
      at++
    }
  }
  return found
}

function startFrom(texts: readonly (string | null)[]): Json {
  const input: Json = {}
  for (const text of texts) {
    try {
      const value: unknown = JSON.parse(text ?? '')
      if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error()
      Object.assign(input, value)
    } catch {
      throw new UsageError(`--json takes an object, such as --json '{"limit": 20}'.`)
    }
  }
  return input
}

/** Whether a name is a field and does not reach into the language, as `__proto__` would. */
const isField = (part: string): boolean =>
  part !== '' && part !== '__proto__' && part !== 'constructor' && part !== 'prototype'

/** A schema with all its alternatives. */
const choices = (schema: Schema): readonly Schema[] => [
  schema,
  ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])].flatMap(choices),
]

/** The schema at a path; null where there is no such field. Alternatives that all have the field are combined. */
function fieldAt(schema: Schema, [first, ...rest]: readonly string[]): Schema | null {
  if (first === undefined) return schema
  const fields = choices(schema).flatMap(({ properties = {} }) =>
    Object.hasOwn(properties, first) ? [properties[first]] : [],
  )
  const found = fields.map((field) => fieldAt(field, rest)).filter((field) => field !== null)
  if (found.length < 2) return found[0] ?? null
  return { anyOf: found }
}

const typesOf = (schema: Schema): Set<string> =>
  new Set(
    choices(schema).flatMap(({ type = [], const: value }) => [type, value === undefined ? [] : typeof value].flat()),
  )

const isList = (schema: Schema): boolean => typesOf(schema).has('array')

const itemOf = (schema: Schema): Schema => choices(schema).find(({ items }) => items !== undefined)?.items ?? {}

function meaningOf(name: string, value: string | null, schema: Schema): unknown {
  const types = typesOf(schema)
  if (types.has('boolean') && (value === null || value === 'true' || value === 'false')) return value !== 'false'
  if (value === null) throw new UsageError(`--${name} needs a value.`)
  // The word means null only where the field may be null: a surname can be Null.
  if (value === 'null' && types.has('null')) return null
  if ((types.has('number') || types.has('integer')) && /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(value)) return Number(value)
  if (types.has('object') && value.startsWith('{')) return startFrom([value])
  return value
}

function put(input: Json, path: readonly string[], value: unknown): void {
  const last = path[path.length - 1]
  let at = input
  for (const part of path.slice(0, -1)) {
    const inner = Object.hasOwn(at, part) ? at[part] : undefined
    const next: Json = typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? (inner as Json) : {}
    at[part] = next
    at = next
  }
  const before = Object.hasOwn(at, last) ? at[last] : undefined
  at[last] = Array.isArray(before) && Array.isArray(value) ? [...before, ...value] : value
}

const known = (schema: Schema): string =>
  flagsOf(schema)
    .map(({ flag }) => `--${flag}`)
    .join(' ') || 'no flags'

/** One flag of an operation, for its help. */
export type Flag = { readonly flag: string; readonly kind: string; readonly isNeeded: boolean }

/** All flags that a schema offers, inner fields with dots. */
export function flagsOf(schema: Schema, before = '', isNeeded = true): readonly Flag[] {
  const shapes = choices(schema).filter(({ properties }) => properties !== undefined)
  const fields = Map.groupBy(
    shapes.flatMap(({ properties = {} }) => Object.entries(properties)),
    ([name]) => name,
  )
  return [...fields].flatMap(([name, found]) => {
    const field: Schema = { anyOf: found.map(([, one]) => one) }
    // A field is not needed where one of several alternatives does without it.
    const needed = isNeeded && shapes.every((shape) => isAsked(shape, name))
    const inner = flagsOf(field, `${before}${name}.`, needed)
    return inner.length > 0 ? inner : [{ flag: before + name, kind: kindOf(field), isNeeded: needed }]
  })
}

const isAsked = ({ properties = {}, required = [] }: Schema, name: string): boolean =>
  required.includes(name) && properties[name].default === undefined

function kindOf(schema: Schema): string {
  const values = choices(schema).flatMap(({ enum: list = [], const: one }) => [
    ...list,
    ...(one === undefined ? [] : [one]),
  ])
  if (isList(schema)) return `${kindOf(itemOf(schema))} …`
  if (values.length > 0) return [...new Set(values)].join('|')
  return [...typesOf(schema)].filter((type) => type !== 'null').join('|') || 'value'
}
