import type { Select } from './statements.ts'

const GATHERS =
  /\b(count|sum|min|max|avg|bool_and|bool_or|every|mode|percentile_\w+|array_agg|string_agg|jsonb?_agg|jsonb?_object_agg)\s*«/i

/** Whether a query gives numbers over rows, and no row itself. */
export const isCounted = ({ groupBy, selections = [] }: Select): boolean =>
  groupBy !== undefined || selections.some(gathers)

/** Whether an expression gathers several rows into one value. A window over rows gives each of them. */
function gathers(node: unknown): boolean {
  if (Array.isArray(node)) return node.some(gathers)
  if (typeof node !== 'object' || node === null) return false
  const { kind, over, sqlFragments } = node as { kind?: string; over?: unknown; sqlFragments?: readonly string[] }
  // What a subquery counts is one value of a row that is there.
  if (kind === 'SelectQueryNode') return false
  if (kind === 'AggregateFunctionNode') return over === undefined
  if (kind === 'RawNode' && sqlFragments !== undefined && saysSo(sqlFragments.join('?'))) return true
  return Object.values(node).some(gathers)
}

/** As {@link gathers}, of SQL in words; what stands in the brackets of a subquery is left out. */
function saysSo(sql: string): boolean {
  let text = sql
  for (let before = ''; before !== text; ) {
    before = text
    text = text.replace(/\(([^()]*)\)/g, (_, inside: string) => (/^\s*select\b/i.test(inside) ? ' ' : ` «${inside}» `))
  }
  return GATHERS.test(text) && !/\bover\b/i.test(text)
}
