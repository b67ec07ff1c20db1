/** The fields of a posting that `--map` may fill. */
export type Field = 'id' | 'title' | 'text' | 'employer' | 'date' | 'source' | 'address'

export const FIELDS: readonly Field[] = ['id', 'title', 'text', 'employer', 'date', 'source', 'address']

/** Columns for each field; a line break joins several. Fields without columns are recognised by name. */
export type ColumnMap = { readonly [field in Field]?: readonly string[] }

/** Thrown for a `--map` option that cannot be read. */
export class MapError extends Error {
  override readonly name = 'MapError'
}

const isField = (name: string): name is Field => (FIELDS as readonly string[]).includes(name)

/**
 * Reads the `--map` option: `text=COLUMN,title=COLUMN,…`; `text=description+requirements` joins two columns. A comma
 * belongs to a column's name unless `word=` follows.
 * @throws MapError for an unknown field, a field named twice or a missing column
 */
export function parseMap(option: string): ColumnMap {
  const map: { [field in Field]?: readonly string[] } = {}
  // In `text=Duties, other` no `word=` follows the comma, so it stays in the name.
  for (const part of option.split(/,(?=\s*\p{L}+\s*=)/u)) {
    if (part.trim() === '') continue
    const equals = part.indexOf('=')
    const field = (equals < 0 ? part : part.slice(0, equals)).trim().toLowerCase()
    if (!isField(field)) throw new MapError(`--map: there is no field “${field}”; the fields are ${FIELDS.join(', ')}`)
    if (map[field]) throw new MapError(`--map: “${field}” is named twice; join columns by +, as in text=one+two`)
    const columns =
      equals < 0
        ? []
        : part
            .slice(equals + 1)
            .split('+')
            .map((name) => name.trim())
    if (columns.length === 0 || columns.includes('')) {
      throw new MapError(`--map: “${part.trim()}” names no column; write ${field}=COLUMN`)
    }
    map[field] = columns
  }
  return map
}
