import { Agent, request } from 'node:http'
import { setTimeout as pass } from 'node:timers/promises'

// A reporter without script, as fast as the server lets them. A program of its own, so that the flood does not slow down who measures.

export type Flood = {
  readonly port: number
  readonly seconds: number
  readonly connections: number
  /** Whether all come from one address, or each from its own. */
  readonly isOnePlace: boolean
  /** `ask` calls for help, `form` reports a suspicion. */
  readonly way: 'ask' | 'form'
}
export type Flooded = {
  /** Words of receipts of reports that were acknowledged. */
  readonly receipts: readonly string[]
  /** Answers by status; 0 where there was none. */
  readonly statuses: Readonly<Record<string, number>>
}

type Page = { readonly status: number; readonly body: string }

/** Asks for a page on a connection that is kept. */
function page(
  flood: Flood,
  agent: Agent,
  place: string,
  path: string,
  fields?: Readonly<Record<string, string>>,
): Promise<Page> {
  return new Promise((resolve) => {
    const body = fields && new URLSearchParams(fields).toString()
    const headers = {
      Host: `localhost:${flood.port}`,
      'X-Forwarded-For': place,
      ...(body !== undefined && { 'Content-Type': 'application/x-www-form-urlencoded', Origin: 'null' }),
    }
    const sent = request({
      port: flood.port,
      host: '127.0.0.1',
      agent,
      path,
      method: body === undefined ? 'GET' : 'POST',
      headers,
    })
    sent.on('error', () => resolve({ status: 0, body: '' }))
    sent.on('response', async (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (part: string) => (text += part))
      answer.on('error', () => resolve({ status: 0, body: text }))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: text }))
    })
    sent.end(body)
  })
}

const stateOf = ({ body }: Page): string => /name="state" value="([^"]+)"/.exec(body)?.[1] ?? ''
/** The words of the receipt that a page shows; null where it shows none. */
const receiptOf = ({ body }: Page): string | null => /id="copy" value="([^"]+)"/.exec(body)?.[1] ?? null

/** Files one report by the form. @returns the words of its receipt; null where it was not acknowledged */
export async function report(
  flood: Flood,
  place: string,
  agent: Agent,
  count: (page: Page) => void = () => undefined,
): Promise<string | null> {
  const path = `/p/en/${flood.way}`
  const begun = await page(flood, agent, place, path)
  count(begun)
  const written = await page(flood, agent, place, path, {
    state: stateOf(begun),
    step: 'text',
    go: 'next',
    text: 'Six people sleep in one room and have no papers.',
  })
  count(written)
  const sent = await page(flood, agent, place, path, { state: stateOf(written), step: 'files', go: 'send' })
  count(sent)
  return receiptOf(sent)
}

/** Posts without end until the time is over. */
export async function flooded(flood: Flood): Promise<Flooded> {
  const until = Date.now() + flood.seconds * 1000
  const receipts: string[] = []
  const statuses: Record<string, number> = {}
  const agent = new Agent({ keepAlive: true, maxSockets: flood.connections })
  const one = async (n: number): Promise<void> => {
    const place = flood.isOnePlace ? '203.0.113.7' : `198.18.${n >> 8}.${n & 255}`
    while (Date.now() < until) {
      const receipt = await report(flood, place, agent, ({ status }) => {
        statuses[status] = (statuses[status] ?? 0) + 1
      })
      if (receipt !== null) receipts.push(receipt)
    }
  }
  const all = Promise.all(Array.from({ length: flood.connections }, (_, n) => one(n)))
  // Those who still wait when the time is over are cut off.
  await Promise.race([all, pass(flood.seconds * 1000 + 500)])
  agent.destroy()
  return { receipts, statuses }
}
