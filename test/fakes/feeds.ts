import { FeedFault, type FeedRequest, type Feeds } from '../../src/ports/feeds.ts'

/** The network in memory: texts by address, faults, and what was asked. */
export class FakeFeeds {
  readonly texts = new Map<string, string>()
  readonly faults = new Map<string, FeedFault>()
  readonly asked: FeedRequest[] = []
  /** Waited for before an answer. */
  hold: Promise<unknown> = Promise.resolve()

  readonly fetch: Feeds = async (request) => {
    this.asked.push(request)
    await this.hold
    request.signal.throwIfAborted()
    const { address } = request
    const fault = this.faults.get(address)
    if (fault !== undefined) throw fault
    const text = this.texts.get(address)
    if (text === undefined) throw new FeedFault('status', { status: 404 })
    const etag = `"${text.length}-${text.slice(-60).replaceAll(/\W/g, '')}"`
    if (request.etag === etag) return { kind: 'unchanged' }
    return { kind: 'fetched', bytes: Buffer.from(text), address, etag, modified: null }
  }

  get addresses(): readonly string[] {
    return this.asked.map(({ address }) => address)
  }
}
