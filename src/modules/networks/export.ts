import { operation } from '../../kernel/operation.ts'
import type { ExportFormat } from './codes.ts'
import { writeAnx } from './export/anx.ts'
import { writeCsv } from './export/csv.ts'
import { writeGexf } from './export/gexf.ts'
import { networkOf } from './get.ts'
import { partsOf } from './neighbours.ts'
import type { Network } from './network.ts'
import { ExportInput, ExportOutput } from './shapes.ts'
import { within } from './span.ts'

type File = { readonly name: string; readonly type: string; readonly write: (network: Network) => string | Uint8Array }

/** What each format is called as a file; a name tells nothing of what is in it. */
const FILES: Readonly<Record<ExportFormat, File>> = {
  gexf: { name: 'network.gexf', type: 'application/gexf+xml', write: writeGexf },
  anx: { name: 'network.anx', type: 'application/xml', write: writeAnx },
  'csv-nodes': { name: 'network-nodes.csv', type: 'text/csv', write: (network) => writeCsv(network).nodes },
  'csv-edges': { name: 'network-edges.csv', type: 'text/csv', write: (network) => writeCsv(network).edges },
}

/** What is seen of a network as a file for another tool: contact points leave the house in it, so that a reason is asked for. */
export const exportNetwork = operation({
  summary: 'Take a network out as a file for another tool',
  permission: 'network:read',
  purpose: 'investigation',
  verb: 'disclosure',
  reason: true,
  rate: '20/min',
  input: ExportInput,
  output: ExportOutput,
  subject: (_, output) => output?.leads ?? [],
  async run(context, { start, open, format, from, to }) {
    const page = within(await networkOf(context, start, open), { from, to })
    const { name, type, write } = FILES[format]
    return {
      name,
      type,
      content: Buffer.from(write(page)).toString('base64'),
      leads: page.nodes.flatMap(({ id, kind }) => (kind === 'lead' ? [partsOf(id).id] : [])),
    }
  },
})
