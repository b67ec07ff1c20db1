import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { isWhole } from '../../../../test/run/mode.ts'
import type { KeptLead } from '../keeping/kept.ts'
import type { Found, ThreadSettings } from './messages.ts'
import { NotRead, type Surroundings, screenInThread } from './screen-in-thread.ts'

const EXAMPLES = readFileSync('examples/postings.jsonl')
/** Enough for a few leads, and soon read. */
const FEW = Buffer.from(EXAMPLES.toString().split('\n').slice(0, 60).join('\n'))

type Heard = { leads: KeptLead[]; stages: string[]; found: Found | null; closed: boolean }

const settings = (more: Partial<ThreadSettings> = {}): ThreadSettings => {
  return { path: null, name: 'examples', map: '', size: EXAMPLES.length, threads: 0, ...more }
}

/** Screens bytes that come in pieces, and gives all that was said. */
async function screened(
  bytes: Uint8Array,
  more: { settings?: Partial<ThreadSettings>; piece?: number; around?: Partial<Surroundings> } = {},
): Promise<Heard> {
  const heard: Heard = { leads: [], stages: [], found: null, closed: false }
  const size = more.piece ?? bytes.length
  const pieces = async function* () {
    try {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
    } finally {
      heard.closed = true
    }
  }
  heard.found = await screenInThread(settings(more.settings), {
    bytes: pieces(),
    signal: new AbortController().signal,
    progress: async (stage) => {
      if (heard.stages.at(-1) !== stage) heard.stages.push(stage)
    },
    lead: async (lead) => void heard.leads.push(lead),
    ...more.around,
  })
  return heard
}

test('leads come ranked, the same whatever the pieces, the packing and the number of threads', async () => {
  const whole = await screened(EXAMPLES)
  assert.ok(whole.leads.length > 3)
  assert.equal(whole.found?.leads, whole.leads.length)
  assert.equal(whole.found?.postings, 246)
  const scores = whole.leads.map(({ score }) => score)
  assert.deepEqual(
    scores,
    [...scores].sort((a, b) => b - a),
  )
  const file = await screened(Buffer.alloc(0), { settings: { path: 'examples/postings.jsonl' } })
  const some = isWhole ? EXAMPLES : FEW
  const few = await screened(some)
  const pieces = await screened(gzipSync(some), { piece: 1000 })
  const threads = await screened(some, { settings: { threads: 2 } })
  for (const [one, other] of [
    [whole, file],
    [few, pieces],
    [few, threads],
  ]) {
    assert.deepEqual(one.leads, other.leads)
    assert.deepEqual(one.found, other.found)
  }
})

test('every lead has its postings with their own words', async () => {
  const { leads } = await screened(FEW)
  const texts = new Map(
    FEW.toString()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; title?: string; text: string })
      .map(({ id, title, text }) => [id, { title: title ?? '', text }]),
  )
  for (const { postings, size } of leads) {
    assert.equal(postings.length, size)
    for (const { id, title, text } of postings) assert.deepEqual({ title, text }, texts.get(id))
  }
})

test('the thread waits for each lead to be taken', async () => {
  let taking = 0
  let most = 0
  await screened(FEW, {
    around: {
      lead: async () => {
        most = Math.max(most, ++taking)
        await turn()
        taking--
      },
    },
  })
  assert.equal(most, 1)
})

test('a posting that cannot be assessed is broken at its line, and the leads of the others come', async () => {
  const book = Buffer.from(`${JSON.stringify({ id: 'book', text: 'Darbs '.repeat(50_000) })}\n`)
  const [alone, beside] = [await screened(FEW), await screened(Buffer.concat([book, FEW]))]
  assert.deepEqual(beside.leads, alone.leads)
  assert.deepEqual(beside.found?.broken, [{ line: 1, reason: 'the posting is longer than 262144 letters' }])
})

test('broken records are counted and told by line', async () => {
  const { found } = await screened(Buffer.concat([FEW, Buffer.from('\n{"id": "broken", "text"\n')]))
  assert.equal(found?.brokenCount, 1)
  assert.equal(found?.broken[0].line, 61)
})

test('what holds no postings is NotRead, and names no path of this machine', async () => {
  await assert.rejects(screened(Buffer.from('{"surname":"x"}')), (error) => {
    assert.ok(error instanceof NotRead)
    assert.match(error.message, /^The file: /)
    return true
  })
  await assert.rejects(screened(Buffer.alloc(0)), NotRead)
})

test('whatever fails outside ends the screening with that failure, and closes what was read', async () => {
  const fault = new Error('the database is gone')
  const fails = async () => Promise.reject(fault)
  await assert.rejects(screened(FEW, { around: { lead: fails } }), fault)
  await assert.rejects(screened(FEW, { around: { progress: fails } }), fault)
  const torn = async function* () {
    yield EXAMPLES.subarray(0, 5000)
    throw fault
  }
  await assert.rejects(screened(EXAMPLES, { around: { bytes: torn() } }), fault)
  const { closed } = await screened(FEW, { piece: 9000 })
  assert.equal(closed, true)
})

test('aborted before or in the middle it ends with the reason', async () => {
  const reason = new Error('signed out')
  await assert.rejects(screened(EXAMPLES, { around: { signal: AbortSignal.abort(reason) } }), reason)
  const abort = new AbortController()
  const slow = async function* () {
    yield EXAMPLES.subarray(0, 5000)
    abort.abort(reason)
    await new Promise(() => {})
  }
  await assert.rejects(screened(EXAMPLES, { around: { bytes: slow(), signal: abort.signal } }), reason)
})
