import { tmpdir } from 'node:os'
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import type { Conclusions, LeadWithRecords } from '../../../screening/conclude.ts'
import type { Gathered } from '../../../screening/gathered.ts'
import { type Bytes, NotPostings, parseMap, readBytes, readPostings } from '../../../screening/read/index.ts'
import { type InputBatch, screen } from '../../../screening/run.ts'
import { SealedSpool } from '../../../screening/write/sealed-spool.ts'
import { keepLead, type Wording } from '../keeping/keep-lead.ts'
import type { Asked, Given, ThreadSettings } from './messages.ts'
import type { SourceCount } from './source-rates.ts'

/** Answers of the thread that started this one, one to each question. */
class Asking {
  private readonly port: MessagePort
  private answer: (given: Given) => void = () => {}

  constructor(port: MessagePort) {
    this.port = port
    port.on('message', (given: Given) => this.answer(given))
  }

  say(asked: Asked): void {
    this.port.postMessage(asked)
  }

  ask(asked: Asked): Promise<Given> {
    return new Promise((resolve) => {
      this.answer = resolve
      this.port.postMessage(asked)
    })
  }
}

async function* pieces(asking: Asking): AsyncGenerator<Buffer> {
  for (;;) {
    const { bytes } = await asking.ask({ kind: 'bytes' })
    if (bytes === null) return
    // The same memory seen as a buffer; a copy would double a file of gigabytes.
    yield Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }
}

function asked(asking: Asking): Bytes {
  let consumed = 0
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const piece of pieces(asking)) {
      consumed += piece.length
      yield piece
    }
  }
  return { pieces: counted(), total: null, consumed: () => consumed, close: () => {} }
}

async function* input({ path, name, map, size }: ThreadSettings, asking: Asking): AsyncGenerator<InputBatch> {
  const options = { map: parseMap(map), name }
  let postings = 0
  const batches = path === null ? readBytes(asked(asking), 'The file', options) : readPostings(path, options)
  for await (const batch of batches) {
    postings += batch.postings.length
    // An estimate, from how much of the file these took.
    const of = size === null || batch.bytes === 0 ? null : Math.round((postings * size) / Math.min(batch.bytes, size))
    asking.say({ kind: 'progress', stage: 'reading', done: postings, of })
    yield { file: name, ...batch }
  }
}

const wordingOf = (record: LeadWithRecords['records'][number]): Wording | null =>
  record && { title: record.posting.title, text: record.posting.text, contacts: record.assessment.contacts }

/** More sources of one screening are too small each to tell when they move. */
const MOST_SOURCES = 200

/** How many postings each source had, and how many of them are in leads. */
function sourcesOf({ order, inLead }: Conclusions, { sources, sourceOf }: Gathered): SourceCount[] {
  const counts = sources.list.map((name) => ({ name, postings: 0, inLeads: 0 }))
  for (const at of order) {
    counts[sourceOf[at]].postings++
    counts[sourceOf[at]].inLeads += inLead[at]
  }
  return counts
    .filter(({ postings }) => postings > 0)
    .sort((a, b) => b.postings - a.postings || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_SOURCES)
}

/** Sends the leads one by one, so that the thread holds the records of one lead at a time. */
async function handOver({ leadAt, leadCount }: Conclusions, asking: Asking): Promise<void> {
  const kept = (rank: number) => {
    const { lead, records } = leadAt(rank)
    return keepLead(lead, records.map(wordingOf))
  }
  for (let rank = 0; rank < leadCount; rank++)
    await asking.ask({ kind: 'lead', lead: kept(rank), done: rank + 1, of: leadCount })
}

async function run(settings: ThreadSettings, asking: Asking): Promise<void> {
  // Sealed under a key of this thread's memory: a disk that is taken away holds no posting.
  const spool = new SealedSpool(tmpdir())
  try {
    const { conclusions, reading } = await screen(input(settings, asking), spool, {
      threads: settings.threads,
      onProgress: ({ stage, postings }) => {
        // Reading is told by the reader, which also knows how much is left.
        if (stage !== 'reading') asking.say({ kind: 'progress', stage, done: postings, of: null })
      },
    })
    // Before the figures, which are told once all leads are kept.
    await handOver(conclusions, asking)
    asking.say({
      kind: 'done',
      postings: conclusions.order.length,
      repeated: conclusions.repeated,
      campaigns: conclusions.campaigns.length,
      leads: conclusions.leadCount,
      sources: sourcesOf(conclusions, reading.gathered),
      brokenCount: reading.brokenCount,
      broken: reading.broken.map(({ line, reason }) => ({ line, reason })),
    })
  } catch (error) {
    if (!(error instanceof NotPostings)) throw error
    asking.say({ kind: 'not-postings', reason: error.message })
  } finally {
    spool.close()
  }
}

if (parentPort) await run(workerData as ThreadSettings, new Asking(parentPort))
