import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dumpOf, rawStatement } from '../../../../test/samples/statements.ts'
import { newId } from '../../../kernel/ids.ts'
import type { JobContext } from '../../../kernel/jobs.ts'
import { statementJob } from './job.ts'
import type { EndImport, Found, Work } from './shapes.ts'

const IMPORT = newId()
const FILE = newId()
const NOTICE = newId()

const KNOWN: Work['known'] = [
  { notice: NOTICE, sentOn: '2026-11-01', names: ['Invented Jobs'], references: ['mine'], addresses: [] },
]

type Told = {
  readonly pieces?: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
  readonly work?: Work
  readonly propose?: (found: readonly Found[]) => { proposed: number; known: number }
  readonly signal?: AbortSignal
}

/** The job beside a house of which it only sees what it calls. */
function runWith({ pieces = [], work, propose, signal = new AbortController().signal }: Told) {
  const calls: { operation: string; input: Record<string, unknown> }[] = []
  const steps: number[] = []
  const removed: string[] = []
  const context = {
    id: newId(),
    agency: newId(),
    member: null,
    now: () => new Date('2026-11-20T08:00:00Z'),
    signal,
    blobs: {
      put: () => assert.fail('the job keeps no file'),
      async *get(id: string, key: Uint8Array) {
        assert.deepEqual([id, Buffer.from(key).toString()], [FILE, 'the key of the upload'])
        yield* pieces
      },
      remove: async (id: string) => void removed.push(id),
    },
    progress: async ({ done }: { done: number }) => void steps.push(done),
    call: async (operation: string, input: Record<string, unknown>) => {
      calls.push({ operation, input })
      if (operation === 'statements.work')
        return (
          work ?? { file: { id: FILE, key: Buffer.from('the key of the upload').toString('base64') }, known: KNOWN }
        )
      if (operation === 'statements.propose') {
        const found = input.found as Found[]
        return propose?.(found) ?? { proposed: found.length, known: 0 }
      }
      return {}
    },
  } as unknown as JobContext
  return { calls, steps, removed, run: () => statementJob.run(context, { import: IMPORT }) }
}

const inputsOf = (calls: readonly { operation: string; input: Record<string, unknown> }[], name: string) =>
  calls.filter(({ operation }) => operation === name).map(({ input }) => input)

const mine = (count: number) => Array.from({ length: count }, () => rawStatement({ puid: 'mine' }))
const bytes = (text: string) => [Buffer.from(text)]

test('what answers a notice is kept in steps of fifty, each under its import; the rest is only counted', async () => {
  const rows = [...mine(120), ...Array.from({ length: 30 }, (_, i) => rawStatement({ puid: `other-${i}` }))]
  const { calls, removed, run } = runWith({ pieces: bytes(dumpOf(rows)) })
  assert.deepEqual(await run(), { read: 150, proposed: 120, known: 0 })
  const proposals = inputsOf(calls, 'statements.propose')
  assert.deepEqual(
    proposals.map(({ found }) => (found as Found[]).length),
    [50, 50, 20],
  )
  assert.ok(proposals.every((input) => input.import === IMPORT))
  const [end] = inputsOf(calls, 'statements.end') as unknown as EndImport[]
  assert.deepEqual(
    [end.import, end.statements, end.unmatched, end.proposed, end.broken, end.problem],
    [IMPORT, 150, 30, 120, 0, null],
  )
  assert.deepEqual(removed, [FILE])
})

test('counts of the steps are added up: read again, what was proposed before is known', async () => {
  let step = 0
  const propose = (found: readonly Found[]) =>
    step++ === 0 ? { proposed: 0, known: found.length } : { proposed: found.length, known: 0 }
  const { calls, run } = runWith({ pieces: bytes(dumpOf(mine(60))), propose })
  assert.deepEqual(await run(), { read: 60, proposed: 10, known: 50 })
  const [end] = inputsOf(calls, 'statements.end')
  assert.deepEqual([end.proposed, end.known], [10, 50])
})

test('a file of something else ends the import with what to do, and is removed', async () => {
  const { calls, removed, run } = runWith({ pieces: bytes('name,age\nx,1\n') })
  assert.deepEqual(await run(), { read: 0, proposed: 0, known: 0 })
  const [end] = inputsOf(calls, 'statements.end')
  assert.match(String(end.problem), /no column decision_ground/)
  assert.deepEqual(removed, [FILE])
})

test('an import that was read to its end before is not read again, and nothing is removed twice', async () => {
  const { calls, removed, run } = runWith({ work: { file: null, known: [] } })
  assert.deepEqual(await run(), { read: 0 })
  assert.deepEqual([calls.map(({ operation }) => operation), removed], [['statements.work'], []])
})

test('a store that fails is no fault of the file: the import stays open and the upload stays, for another try', async () => {
  async function* failing() {
    yield Buffer.from(`${dumpOf(mine(1))}`.repeat(20))
    throw new Error('the disk is gone')
  }
  const { calls, removed, run } = runWith({ pieces: failing() })
  await assert.rejects(run(), /the disk is gone/)
  assert.deepEqual([inputsOf(calls, 'statements.end'), removed], [[], []])
})

test('who stops the job stops it before the next piece, and the upload stays', async () => {
  const stop = new AbortController()
  async function* slowly() {
    const text = Buffer.from(dumpOf(mine(40)))
    for (let at = 0; at < text.length; at += 2048) {
      yield text.subarray(at, at + 2048)
      stop.abort(new Error('stopped'))
    }
  }
  const { calls, removed, run } = runWith({ pieces: slowly(), signal: stop.signal })
  await assert.rejects(run(), /stopped/)
  assert.ok(inputsOf(calls, 'statements.propose').flatMap(({ found }) => found as Found[]).length < 40)
  assert.deepEqual([inputsOf(calls, 'statements.end'), removed], [[], []])
})

test('progress goes up with what was read, without a promise of how much there is', async () => {
  const text = Buffer.from(dumpOf(mine(90)))
  const pieces = Array.from({ length: Math.ceil(text.length / 8192) }, (_, i) =>
    text.subarray(i * 8192, (i + 1) * 8192),
  )
  const { steps, run } = runWith({ pieces })
  await run()
  assert.ok(steps.length > 2)
  assert.deepEqual(
    steps,
    steps.toSorted((a, b) => a - b),
  )
  assert.equal(steps.at(-1), 90)
})
