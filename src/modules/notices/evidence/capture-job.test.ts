import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { FakeFeeds } from '../../../../test/fakes/feeds.ts'
import { MemoryBlobs } from '../../../../test/houses/kernel.ts'
import { runs } from '../../../../test/run/mode.ts'
import { Problem } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import type { JobContext } from '../../../kernel/jobs.ts'
import { open } from '../../../kernel/vault/seal.ts'
import { FeedFault, type FeedFaultCode, type Feeds } from '../../../ports/feeds.ts'
import { captureJob } from './capture-job.ts'

const AT = 'https://jobs.example/ads/17'
const WORK = { address: AT, hosts: ['intranet.example'], agent: 'Ausma/0.1 (+https://ausma.example)' }

type File = { id: string; key: string; size: number; sha256: string; text: string }
type Kept = { evidence: string; address: string; problem: string | null; file: File | null }

/** The job with everything around it in memory, and what it told. */
function stand({ work = WORK as typeof WORK | null, refuse = null as Error | null, feeds = new FakeFeeds() } = {}) {
  const [blobs, cancel, kept, stages] = [new MemoryBlobs(), new AbortController(), [] as Kept[], [] as string[]]
  const context: JobContext = {
    ...{ id: newId(), agency: newId(), member: null, blobs, signal: cancel.signal },
    now: () => new Date('2026-11-20T10:00:00Z'),
    call: async (operation, input) => {
      if (operation === 'notices.page-work') return { work }
      if (refuse !== null) throw refuse
      kept.push(input as Kept)
      return { page: newId() }
    },
    progress: async ({ stage }) => void stages.push(stage),
  }
  const evidence = newId()
  const run = (from: Feeds = feeds.fetch) => captureJob(from).run(context, { evidence })
  return { blobs, cancel, kept, stages, feeds, evidence, run }
}

const answering = (html: string, address = AT) => {
  const feeds = new FakeFeeds()
  feeds.texts.set(AT, html)
  const moved: Feeds = async (request) => {
    const answer = await feeds.fetch(request)
    return answer.kind === 'fetched' ? { ...answer, address } : answer
  }
  return { feeds, moved }
}

describe('keeping a page', () => {
  test('keeps the bytes as the server sent them, sealed, with their size and SHA-256', async () => {
    const html = '<html><p>Darbs siltumnīcā, pases pie mums</p></html>'
    const { feeds } = answering(html)
    const { blobs, kept, run, evidence } = stand({ feeds })
    assert.deepEqual(await run(), { kept: true })
    const [{ file, ...rest }] = kept
    assert.deepEqual(rest, { evidence, address: AT, problem: null })
    assert.equal(file?.size, Buffer.byteLength(html))
    assert.equal(file?.sha256, createHash('sha256').update(html).digest('base64'))
    const sealed = blobs.kept.get(file?.id ?? '') ?? assert.fail('nothing was kept')
    assert.ok(!Buffer.from(sealed).includes('siltumn'), 'sealed')
    assert.equal(open(Buffer.from(file?.key ?? '', 'base64'), sealed, `files ${file?.id}`).toString(), html)
  })

  test('each page has a key and a number of its own', async () => {
    const { feeds } = answering('<p>the same</p>')
    const both = [stand({ feeds }), stand({ feeds })]
    for (const { run } of both) await run()
    const [one, two] = both.map(({ kept }) => kept[0].file)
    assert.notEqual(one?.key, two?.key)
    assert.notEqual(one?.id, two?.id)
  })

  test('asks once, politely: no more than 8 MB, in the installation’s name, by the hosts that its keeper listed', async () => {
    const { feeds } = answering('<p>x</p>')
    const { run, stages } = stand({ feeds })
    await run()
    const [{ signal, ...asked }] = feeds.asked
    assert.deepEqual(asked, { ...WORK, most: 8 * 1024 * 1024 })
    assert.equal(feeds.asked.length, 1)
    assert.deepEqual(stages, ['fetching'])
  })

  test('names where it came from in the end, since a posting can point to another place', async () => {
    const { moved } = answering('<p>x</p>', 'https://www.jobs.example/ads/17-workers')
    const { kept, run } = stand()
    await run(moved)
    assert.equal(kept[0].address, 'https://www.jobs.example/ads/17-workers')
  })

  test('where nothing is to be read it asks nobody and keeps nothing', async () => {
    const { feeds, kept, blobs, run } = stand({ work: null })
    assert.deepEqual(await run(), { kept: false })
    assert.deepEqual([feeds.asked.length, kept.length, blobs.kept.size], [0, 0, 0])
  })

  test('that it could not be read is kept, with the code of why and no word of the server', async () => {
    const codes: FeedFaultCode[] = ['not-public', 'no-such-host', 'robots', 'asked-to-wait', 'too-large', 'too-slow']
    for (const code of codes) {
      const { feeds, kept, blobs, run } = stand()
      feeds.faults.set(AT, new FeedFault(code))
      assert.deepEqual(await run(), { kept: false }, code)
      assert.deepEqual([kept[0].problem, kept[0].file, kept[0].address], [code, null, AT])
      assert.equal(blobs.kept.size, 0)
    }
  })

  test('what the server answered stands as its number', async () => {
    const { feeds, kept, run } = stand()
    feeds.faults.set(AT, new FeedFault('status', { status: 451 }))
    await run()
    assert.equal(kept[0].problem, 'status 451')
    const unchanged = stand()
    await unchanged.run(async () => ({ kind: 'unchanged' }))
    assert.deepEqual([unchanged.kept[0].problem, unchanged.kept[0].file], ['status 304', null])
  })

  test('a fault of the program is no finding about the page: the job fails and is tried again', async () => {
    const { kept, run } = stand()
    const broken: Feeds = async () => {
      throw new TypeError('x is not a function')
    }
    await assert.rejects(run(broken), TypeError)
    assert.deepEqual(kept, [])
  })

  test('cancelled while it reads, it records no failure of the page', async () => {
    const { feeds, kept, cancel, run } = stand()
    feeds.faults.set(AT, new FeedFault('too-slow'))
    feeds.hold = Promise.resolve().then(() => cancel.abort())
    await assert.rejects(run(), { name: 'AbortError' })
    assert.deepEqual(kept, [])
  })

  test('a page that may not be kept any more leaves nothing in the store', async () => {
    const { feeds } = answering('<p>a page that was barred meanwhile</p>')
    const refuse = new Problem('conflict', 'This lead may show the abuse of a child.')
    const { blobs, run } = stand({ feeds, refuse })
    await assert.rejects(run(), refuse)
    assert.equal(blobs.kept.size, 0)
  })

  test('a refusal of a page that could not be read is told as well', async () => {
    const refuse = new Problem('conflict', 'This lead may show the abuse of a child.')
    await assert.rejects(stand({ refuse }).run(), refuse)
  })

  test('of a long page the words are shown in part, and its bytes are kept whole', async () => {
    const html = `<p>${'w'.repeat(50_000)}</p>`
    const { feeds } = answering(html)
    const { kept, run } = stand({ feeds })
    await run()
    assert.equal(kept[0].file?.text.length, 10_000)
    assert.equal(kept[0].file?.size, html.length)
  })

  test('property: whatever a server sends, what is kept fits what the operation takes, and is no script', () =>
    fc.assert(
      fc.asyncProperty(fc.string(), fc.string({ unit: 'binary' }), async (text, script) => {
        const { feeds } = answering(`<script>${script.replaceAll('<', '')}</script><p>${text}</p>`)
        const { kept, run } = stand({ feeds })
        await run()
        const words = kept[0].file?.text ?? ''
        assert.ok(words.length <= 20_000 && !words.includes('\0'))
        if (script.length > 8 && !text.includes(script)) assert.ok(!words.includes(script))
      }),
      runs(60),
    ))
})
