import { type Cell, csvTable } from '../../../kernel/csv.ts'
import { writable } from '../../../kernel/xml.ts'
import type { Network, NetworkEdge, NetworkNode } from '../network.ts'
import { remarkOn } from './remark.ts'

/** A text without the signs that no file may hold. */
const clean = (cell: Cell): Cell => (typeof cell === 'string' ? writable(cell) : cell)

const table = (rows: readonly (readonly Cell[])[]): string => csvTable(rows.map((row) => row.map(clean)))

const NODES = ['id', 'kind', 'label', 'contact_kind', 'size', 'first_seen', 'last_seen', 'community', 'x', 'y', 'note']
const EDGES = ['id', 'from', 'to', 'kind', 'why', 'decision', 'first_seen', 'last_seen', 'note']

const nodeCells = ({
  id,
  kind,
  label,
  contactKind,
  size,
  firstSeen,
  lastSeen,
  community,
  x,
  y,
}: NetworkNode): Cell[] => [id, kind, label, contactKind, size, firstSeen, lastSeen, community, x, y]

const edgeCells = ({ id, from, to, kind, why, decision, firstSeen, lastSeen }: NetworkEdge): Cell[] => [
  id,
  from,
  to,
  kind,
  why.join('; '),
  decision,
  firstSeen,
  lastSeen,
]

/**
 * A network as two tables for spreadsheets and import assistants. A table has no place for remarks, so the last column says what
 * an organiser is: in the first row and in each row about one.
 */
export function writeCsv(network: Network): { readonly nodes: string; readonly edges: string } {
  const remark = remarkOn(network)
  const noted = (cells: Cell[], row: number, kind: string): Cell[] => [
    ...cells,
    row === 0 || kind === 'organiser' ? remark : null,
  ]
  return {
    nodes: table([NODES, ...network.nodes.map((node, row) => noted(nodeCells(node), row, node.kind))]),
    edges: table([EDGES, ...network.edges.map((edge, row) => noted(edgeCells(edge), row, edge.kind))]),
  }
}
