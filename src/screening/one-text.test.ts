import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createAssessor } from './assess.ts'
import { TEXT_LIMITS, TextReader, TextRefused } from './one-text.ts'
import type { Posting } from './posting.ts'

const posting = (text: string): Posting => ({ id: 't', title: '', text, employer: null, date: null, source: 'ss.lv' })

/** A thread that does what the text says: hangs, ends, throws, says that it failed, or gives the text back. */
const OBEDIENT = `
import { parentPort } from 'node:worker_threads'
parentPort.on('message', ({ text }) => {
  parentPort.postMessage({ kind: 'begun', at: process.threadCpuUsage() })
  if (text === 'hang') for (;;) {}
  if (text === 'pattern') /(a+)+$/.test('a'.repeat(60) + 'b')
  if (text === 'end') process.exit()
  if (text === 'throw') throw new Error('said by the thread')
  parentPort.postMessage(text === 'fail' ? { kind: 'failed' } : { kind: 'read', read: text })
})`

const obedient = (most = 16) =>
  new TextReader({
    ...TEXT_LIMITS,
    ...{ most, time: 20, every: 1 },
    thread: new URL(`data:text/javascript,${encodeURIComponent(OBEDIENT)}`),
  })

const refusal = (why: TextRefused['why']) => (error: unknown) => error instanceof TextRefused && error.why === why

describe('one text in a thread', () => {
  for (const [said, why] of [
    ['hang', 'too-slow'],
    ['pattern', 'too-slow'],
    ['end', 'broken'],
    ['throw', 'broken'],
    ['fail', 'broken'],
  ] as const)
    test(`a text that makes the thread ${said} is refused as ${why}, and the next one is read`, async (t) => {
      const reader = obedient()
      t.after(() => reader.close())
      const [first, second] = [reader.read(posting(said)), reader.read(posting('honest'))]
      await assert.rejects(first, refusal(why))
      assert.equal(await second, 'honest')
    })

  test('more than may wait are refused at once, and those before them are read in order', async (t) => {
    const reader = obedient(3)
    t.after(() => reader.close())
    const order: string[] = []
    const read = ['a', 'b', 'c'].map(async (text) => order.push(String(await reader.read(posting(text)))))
    await assert.rejects(reader.read(posting('d')), refusal('busy'))
    await Promise.all(read)
    assert.deepEqual(order, ['a', 'b', 'c'])
    assert.equal(await reader.read(posting('e')), 'e', 'there is room again')
  })

  test('closed while it reads, it reads to the end, and a text that comes later is read too', async () => {
    const reader = obedient()
    const read = reader.read(posting('last'))
    await reader.close()
    assert.equal(await read, 'last')
    assert.equal(await reader.read(posting('later')), 'later')
    await reader.close()
  })

  test('the thread reads what the engine reads here', async (t) => {
    const reader = new TextReader()
    t.after(() => reader.close())
    const offer = posting(
      'Workers wanted, 1,400 € a month. Give your passport to the coordinator. Call +371 20 000 142.',
    )
    const assessor = createAssessor()
    const assessment = assessor.assess(offer)
    assert.ok(assessment.indicators.length > 0 && assessor.sums.length > 0)
    // JSON, since what crosses a thread has no undefined fields of its own.
    assert.deepEqual(
      JSON.parse(JSON.stringify(await reader.read(offer))),
      JSON.parse(JSON.stringify({ assessment, sums: assessor.sums })),
    )
  })
})
