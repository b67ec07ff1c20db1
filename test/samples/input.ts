import type { z } from 'zod'

/** What the sampler reads of a schema: Zod keeps it in `def`. */
type Def = {
  readonly type: string
  readonly format?: string
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly element?: z.ZodType
  readonly items?: readonly z.ZodType[]
  readonly innerType?: z.ZodType
  readonly in?: z.ZodType
  readonly getter?: () => z.ZodType
  readonly options?: readonly z.ZodType[]
  readonly entries?: Readonly<Record<string, string>>
  readonly values?: readonly unknown[]
}

/** Strings and numbers that the fields of this house take; the first that a field takes is used. */
const STRINGS = [
  'some words',
  '2026-11-01T08:00:00.000Z',
  '2026-11-01',
  'x@authority.example',
  'http://a.example',
  'LV',
  'UTC',
  '06:30',
  'en',
  // No row of nothing but zeros: that is a key to which nothing can be sealed.
  'B'.repeat(43),
  'A'.repeat(32),
  'A'.repeat(22),
  '123456',
  'UTC',
  '08:00',
  'abcdef0123456789'.repeat(4),
  '0a1b2c3d',
  // Grades of a source and of what it says.
  'A',
  '1',
]
/** With those that name a node of a network. */
const stringsWith = (id: string) => [...STRINGS, `lead:${id}`, `organiser:${id}`, `contact:${'A'.repeat(22)}`]
const NUMBERS = [30, 1, 100, 0, 0.5, 2026]

/** Inputs that a schema takes, with one id wherever it wants one: each choice of a union in turn, and without what may be left out. */
export function sampleInputs(schema: z.ZodType, id: string): readonly unknown[] {
  const made = Array.from({ length: 8 }, (_, turn) => sample(schema, id, turn))
  const taken = made.filter((input) => schema.safeParse(input).success)
  return [...new Map(taken.map((input) => [JSON.stringify(input), input])).values()]
}

function sample(schema: z.ZodType, id: string, turn: number, leave = turn % 2 === 1): unknown {
  const def = (schema as unknown as { readonly def: Def }).def
  const of = (inner: z.ZodType | undefined) => (inner === undefined ? undefined : sample(inner, id, turn))
  const pick = <T>(values: readonly T[]): T => values[turn % values.length]
  switch (def.type) {
    case 'object':
      return sampleObject(def.shape ?? {}, id, turn)
    case 'array':
      return [of(def.element)]
    case 'tuple':
      return (def.items ?? []).map(of)
    case 'union':
      return of(pick(def.options ?? []))
    case 'enum':
      return pick(Object.values(def.entries ?? {}))
    case 'literal':
      return def.values?.[0]
    case 'optional':
    case 'default':
      return leave ? undefined : of(def.innerType)
    case 'nullable':
      return leave ? null : of(def.innerType)
    case 'pipe':
      return of(def.in)
    case 'lazy':
      return of(def.getter?.())
    case 'record':
      return {}
    case 'boolean':
      return !leave
    case 'string':
      return def.format === 'uuid' ? id : stringsWith(id).find((text) => schema.safeParse(text).success)
    case 'number':
      return NUMBERS.find((number) => schema.safeParse(number).success)
    default:
      return def.innerType ? of(def.innerType) : id
  }
}

/** Each of three fields that may be left out is so in every combination with the others. */
function sampleObject(shape: Readonly<Record<string, z.ZodType>>, id: string, turn: number): unknown {
  const fields = Object.entries(shape)
  const free = fields.filter(([, field]) => field.safeParse(undefined).success).map(([name]) => name)
  const leaves = (name: string) => ((turn >> (free.indexOf(name) % 3)) & 1) === 1
  const made = fields.map(
    ([name, field]) => [name, sample(field, id, turn, free.includes(name) && leaves(name))] as const,
  )
  return Object.fromEntries(made.filter(([, value]) => value !== undefined))
}
