import { fold } from '../fold.ts'
import { type ColumnMap, FIELDS, type Field } from './column-map.ts'
import { COLUMN_NAMES, SECTION_NAMES, WRAPPERS } from './column-names.ts'

/**
 * For each field its alternatives, best first; a line break joins the columns of one alternative. The first alternative
 * that is not blank counts.
 */
export type Columns = { readonly [field in Field]: readonly (readonly string[])[] }

type Role = { readonly field: Field; readonly rank: number }

const words = (list: string): string[] => list.trim().split(/\s+/)
const roles = new Map<string, Role[]>()
const sections = new Set(words(SECTION_NAMES))
const wrappers = new Set(words(WRAPPERS))

for (const field of FIELDS) {
  words(COLUMN_NAMES[field]).forEach((name, rank) => {
    const known = roles.get(name)
    if (known) known.push({ field, rank })
    else roles.set(name, [{ field, rank }])
  })
}

/** Writes a column's name like the lists: `postedAt`, `Posted at` and `posted-at` become `posted_at`. */
export function columnName(name: string): string {
  // NFC joins й, which may be written as и and a breve, into the one letter of the lists.
  const apart = name.normalize('NFC').replace(/(\p{Ll})(\p{Lu})/gu, '$1_$2')
  return fold(apart.toLowerCase())
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '')
}

/** Fields that a column may fill. Columns inside a wrapper, as `snippet.requirement`, rank behind those outside. */
function rolesOf(name: string): readonly Role[] {
  // Elasticsearch keeps the record itself under this key.
  const whole = name === '_source' ? undefined : roles.get(columnName(name))
  if (whole) return whole
  const dot = name.indexOf('.')
  if (dot < 0 || !wrappers.has(columnName(name.slice(0, dot)))) return []
  return rolesOf(name.slice(dot + 1)).map(({ field, rank }) => ({ field, rank: rank + 1000 }))
}

function isSection(name: string): boolean {
  if (sections.has(columnName(name))) return true
  const dot = name.indexOf('.')
  return dot > 0 && wrappers.has(columnName(name.slice(0, dot))) && isSection(name.slice(dot + 1))
}

/** Columns recognised by name for one field, best first. */
function recognise(names: readonly string[], field: Field): string[] {
  const found: { name: string; rank: number }[] = []
  for (const name of names) {
    for (const role of rolesOf(name)) if (role.field === field) found.push({ name, rank: role.rank })
  }
  return found.sort((a, b) => a.rank - b.rank).map((one) => one.name)
}

function recogniseText(names: readonly string[]): (readonly string[])[] {
  const bodies = recognise(names, 'text')
  const parts = names.filter((name) => isSection(name) && !bodies.includes(name))
  if (bodies.length === 0) return parts.length > 0 ? [parts] : []
  // The file's order keeps an advert as its author arranged it.
  return bodies.map((body) => names.filter((name) => name === body || parts.includes(name)))
}

/** The file's own name for a column of `--map`: an exact match, otherwise one that ignores case and signs. */
export function findColumn(names: readonly string[], wanted: string): string | null {
  if (names.includes(wanted)) return wanted
  const plain = columnName(wanted)
  return names.find((name) => plain !== '' && columnName(name) === plain) ?? null
}

/** A group of `--map` as columns of the file; a `+` may also belong to a name. */
function mapped(names: readonly string[], group: readonly string[]): string[] {
  // A column whose own name has a plus is tried first: `text=C++ programmer+notes`.
  const whole = group.length > 1 ? findColumn(names, group.join('+')) : null
  if (whole !== null) return [whole]
  return group.map((name) => findColumn(names, name)).filter((name) => name !== null)
}

/** Columns of `--map` that the file lacks. */
export function missingColumns(names: readonly string[], map: ColumnMap): string[] {
  return FIELDS.flatMap((field) => {
    const group = map[field] ?? []
    if (group.length > 1 && findColumn(names, group.join('+')) !== null) return []
    return group.filter((name) => findColumn(names, name) === null)
  })
}

/**
 * Chooses columns for each field, by `--map` first and by their names otherwise. A column fills one field only.
 * @param names of all columns in order; nested ones as `outer.inner`
 */
export function chooseColumns(names: readonly string[], map: ColumnMap): Columns {
  const chosen: { -readonly [field in Field]?: readonly (readonly string[])[] } = {}
  // Columns of --map are not recognised as other fields.
  const named = new Set(FIELDS.flatMap((field) => mapped(names, map[field] ?? [])))
  const free = names.filter((name) => !named.has(name))
  const text = map.text ? [mapped(names, map.text)] : recogniseText(free)
  // «vacancy» or «post» may be a title or a text; a column used as text fills no other field.
  const body = new Set(text[0] ?? [])
  for (const field of FIELDS) {
    const group = map[field]
    if (field === 'text') chosen.text = text.filter((columns) => columns.length > 0)
    else if (group) chosen[field] = [mapped(names, group)]
    else chosen[field] = recognise(free, field).flatMap((name) => (body.has(name) ? [] : [[name]]))
  }
  return chosen as Columns
}

/** Whether any name is a usual column of a posting; a table's first row with one is its header. */
export function hasKnownColumn(names: readonly string[]): boolean {
  return names.some((name) => rolesOf(name).length > 0 || isSection(name))
}
