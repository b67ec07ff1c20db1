import { basename } from 'node:path'
import { Problem } from '../../kernel/errors.ts'
import { operation, type PrepareContext } from '../../kernel/operation.ts'
import { FeedFault, type Feeds } from '../../ports/feeds.ts'
import { importFile, importFolder } from '../../ports/import-folder.ts'
import {
  bytesOf,
  type FirstRecord,
  firstRecord,
  firstRecordOf,
  NotPostings,
  parseMap,
  readSitemap,
} from '../../screening/read/index.ts'
import { wordsFor } from './faults.ts'
import { hostOf } from './read-feed.ts'
import { checkPlace } from './save.ts'
import { Preview, PreviewInput } from './shapes.ts'
import { agentOf } from './steps.ts'

const BYTES = 32 << 20
/** A person waits for it. */
const PATIENCE = 30_000
const SAMPLE = 200
const WORDS = 1200

/** Reads a source once without keeping anything, so that somebody can say which column is what. */
export const previewSource = (feeds: Feeds) =>
  operation({
    summary: 'Look at the first record of a source and how its columns are read; nothing is kept',
    permission: 'source:manage',
    purpose: 'investigation',
    verb: 'consultation',
    rate: '10/min',
    input: PreviewInput,
    output: Preview,
    subject: () => [],
    async prepare(context, input) {
      checkPlace(input, context.site.importDir ?? null, context.now)
      try {
        return await (input.kind === 'feed' ? feedPreview(feeds, context, input) : folderPreview(context, input))
      } catch (error) {
        if (error instanceof FeedFault) throw refused(wordsFor(error.code))
        // Says which columns there are; it goes to whoever asked and nowhere else.
        if (error instanceof NotPostings) throw refused(error.message.replace(/^[^:]*: /, ''))
        throw error
      }
    },
    run: async (_context, _input, prepared) => prepared,
  })

type Input = typeof PreviewInput._output

const refused = (message: string) =>
  new Problem('invalid-input', 'This source cannot be read as it is.', { fields: [{ field: 'place', message }] })

async function feedPreview(feeds: Feeds, { site }: PrepareContext, { place, map }: Input): Promise<Preview> {
  const answer = await feeds({
    address: place,
    agent: agentOf(site.publicUrl),
    hosts: site.feedHosts ?? [],
    most: BYTES,
    signal: AbortSignal.timeout(PATIENCE),
  }).catch((error: Error) => {
    if (error.name === 'TimeoutError') throw new FeedFault('too-slow')
    throw error
  })
  if (answer.kind === 'unchanged') throw new FeedFault('status', { status: 304 })
  const sitemap = readSitemap(answer.bytes.toString('utf8'))
  if (sitemap !== null) return { columns: [], posting: null, files: null, pages: sitemap.pages.length }
  const found = await firstRecord(bytesOf(answer.bytes), parseMap(map), hostOf(answer.address))
  return { ...shown(found), files: null, pages: null }
}

async function folderPreview({ site, now }: PrepareContext, { place, map }: Input): Promise<Preview> {
  const folder = site.importDir ?? null
  const files = importFolder(folder, place, now)
  // The one written last: older ones may have had other columns.
  const latest = files.toSorted((a, b) => b.written - a.written)[0]
  if (latest === undefined) return { columns: [], posting: null, files: 0, pages: null }
  const { path } = importFile(folder, latest.path)
  return { ...shown(await firstRecordOf(path, parseMap(map), basename(path))), files: files.length, pages: null }
}

const cut = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most).toWellFormed()}…` : text

const shown = ({ columns, posting }: FirstRecord): Pick<Preview, 'columns' | 'posting'> => ({
  columns: columns.slice(0, 100).map(({ name, value }) => ({ name: cut(name, SAMPLE), sample: cut(value, SAMPLE) })),
  posting: posting && {
    title: cut(posting.title, SAMPLE),
    text: cut(posting.text, WORDS),
    employer: posting.employer && cut(posting.employer, SAMPLE),
    date: posting.date,
    source: cut(posting.source, SAMPLE),
  },
})
