import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, type TestContext } from 'node:test'
import { setTimeout as pass } from 'node:timers/promises'
import type { Check, ItemPage, ItemSummary } from '../../src/modules/evidence/shapes.ts'
import { A_JOURNEY } from '../browser/eventually.ts'
import { officerOf, WebReporter } from '../houses/web-reporter.ts'
import { KINDS, type Kind } from '../run/databases.ts'
import { Founder, RunningServer } from '../run/running.ts'
import { ask } from '../run/web.ts'
import { seeded } from '../samples/adverts.ts'
import { afterFirstStart } from './first-start.ts'
import { newDatabase } from './stand.ts'

/** How often the server is killed for each kind of work and each database; the promise is a hundred in all, which takes minutes. */
export const KILLS = Number(process.env.AUSMA_KILLS ?? 3)

/** Where a test's server runs. */
export type Place = { readonly kind: Kind; readonly settings: Readonly<Record<string, string>>; readonly room: string }

/**
 * The same test of kills on both databases, each in a place of its own.
 * @param work what it does meanwhile
 * @param skip why this machine cannot do it; false where it can
 */
export function killedOnBoth(
  work: string,
  tests: (place: () => Promise<Place>) => void,
  skip: string | false = false,
): void {
  for (const kind of KINDS)
    describe(`a server killed ${KILLS} times while ${work}, ${kind}`, {
      skip,
      timeout: Math.max(A_JOURNEY, KILLS * 120_000),
    }, () => {
      const room = mkdtempSync(join(tmpdir(), 'ausma-kills-'))
      after(() => rmSync(room, { recursive: true, force: true, maxRetries: 5 }))
      tests(async () => {
        const settings = { DATA_DIR: join(room, 'data'), ...(kind === 'server' ? await newDatabase() : {}) }
        return { kind, settings, room }
      })
    })
}

/**
 * Points of a piece of work at which it is killed: chosen by a seeded generator, and spread over as long as the work took when it was
 * last seen to its end, on however fast a machine.
 */
export class Points {
  private readonly random: () => number
  private whole = 0
  private within = 0

  constructor(seed: number) {
    this.random = seeded(seed)
  }

  /** Does the work to its end, to know how long it takes. */
  async measure(work: () => Promise<unknown>): Promise<void> {
    const began = performance.now()
    await work()
    this.whole = performance.now() - began
  }

  /** Begins the work and kills whoever does it at the next point. The work may then fail in any way. */
  async cut(work: () => Promise<unknown>, kill: () => Promise<unknown>): Promise<void> {
    const began = performance.now()
    let took: number | null = null
    // Looked after from the beginning: a broken connection is what is expected here.
    const ended = Promise.allSettled([work().finally(() => (took = performance.now() - began))])
    await pass(this.random() * this.whole)
    if (took === null) this.within++
    else this.whole = took
    await kill()
    await ended
  }

  /** Says how many of the kills came while the work was still under way. */
  tell(t: TestContext): void {
    t.diagnostic(`${this.within} of the kills came before the work had ended`)
  }
}

/** A server at its first start, with an agency, an officer and a report, of which evidence can be kept. */
export async function beginWithReport({ kind, settings }: Place) {
  if (kind === 'embedded') await afterFirstStart(settings.DATA_DIR)
  const server = await RunningServer.start(settings)
  const founder = await new Founder().found(server)
  const officer = await officerOf(server, founder)
  const reporter = new WebReporter(server.port)
  await reporter.send(await reporter.fill('An invented report'))
  const listed = await server.call('reports.list', { state: 'all', limit: 1 }, officer)
  const [{ id }] = (listed.json() as { reports: { id: string }[] }).reports
  return { server, founder, officer, report: id }
}

/** Sends a file that is evidence of a report, as a page does. @returns number of the item, once it was told */
export async function keepFile(
  { port }: RunningServer,
  token: string,
  report: string,
  body: Uint8Array,
): Promise<string> {
  const about = {
    ...{ about: { kind: 'report', id: report }, kind: 'file', name: 'Invented', note: '', from: null, tool: null },
    ...{ ground: 'given', how: 'Invented', grade: null, copyOf: null },
  }
  const headers = {
    Cookie: `ausma_session=${token}`,
    'Ausma-Request': '1',
    'Ausma-About': encodeURIComponent(JSON.stringify(about)),
  }
  const answer = await ask(port, { method: 'PUT', path: '/api/evidence', headers, body })
  assert.equal(answer.status, 200, answer.body)
  return (answer.json() as { item: string }).item
}

/** Asks a server for evidence as one member. */
export class Asking {
  readonly token: string
  private readonly server: () => RunningServer

  constructor(server: () => RunningServer, token: string) {
    this.server = server
    this.token = token
  }

  async told<T>(operation: string, input: object): Promise<T> {
    const answer = await this.server().call(operation, input, this.token)
    assert.equal(answer.status, 200, answer.body)
    return answer.json() as T
  }

  page(item: string): Promise<ItemPage> {
    return this.told<ItemPage>('evidence.get', { item })
  }

  /** All items that the member sees. */
  async all(): Promise<readonly ItemSummary[]> {
    const items: ItemSummary[] = []
    for (let more = true; more; ) {
      const last = items.at(-1)?.id
      const page = await this.told<{ items: ItemSummary[]; more: boolean }>(
        'evidence.list',
        last ? { after: last } : {},
      )
      items.push(...page.items)
      more = page.more
    }
    return items
  }

  /** An item is whole: its bytes are those that were kept, and its log, signatures and audit hold. */
  async isWhole(item: string): Promise<void> {
    const { checks } = await this.told<{ checks: Check[] }>('evidence.verify', { item })
    assert.deepEqual(
      checks.filter(({ ok }) => ok === false),
      [],
      `${item} is whole: bytes, log and audit`,
    )
  }
}
