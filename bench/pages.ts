import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import { keepFile } from '../src/entry/http/file-route.ts'
import { openKernel } from '../src/entry/open-kernel.ts'
import { visitor } from '../src/kernel/actor.ts'
import { readConfig } from '../src/kernel/config.ts'
import { execute } from '../src/kernel/execute.ts'
import type { Kernel } from '../src/kernel/kernel.ts'
import { authenticate, permits, setupToken } from '../src/modules/accounts/index.ts'
import { jobs, MARKED, operations } from '../src/operations.ts'
import { bringIn } from '../test/e2e/door.ts'
import { now, rows } from '../test/e2e/leads.ts'
import { openStand } from '../test/e2e/stand.ts'
import { KINDS, type Kind } from '../test/run/databases.ts'
import { startPostgres } from '../test/run/postgres.ts'
import { Founder } from '../test/run/running.ts'
import { dice, invented } from './leads.ts'
import { machine } from './machine.ts'

// What a person waits for: from asking for a page until it is filled, in a browser, with many leads in the database.

const STEP = 100

/** Makes an installation with one agency and its leads, before its server starts. @returns the founder's session */
async function fill(settings: Readonly<Record<string, string>>, leads: number): Promise<string> {
  const site = { publicUrl: 'http://localhost', demo: false, session: SESSION, importDir: null }
  const { kernel, close } = await openKernel(
    readConfig(settings),
    { operations, jobs, permits, marked: MARKED },
    site,
    () => {},
  )
  try {
    const token = await found(kernel)
    const actor = (await authenticate(kernel, token, kernel.clock.now())) ?? visitor
    const call = async (operation: string, input: unknown) => {
      const result = await execute(kernel, { actor, operation, input })
      return (result.kind === 'done' ? result.output : {}) as Record<string, string>
    }
    // The screening's own file is empty: what it is said to have found is put in by hand.
    const { file } = await keepFile(kernel, { actor }, 'postings.jsonl', nothing(), 1 << 20)
    const { screening } = await call('screenings.start', { file, name: 'Bench' })
    const random = dice(7)
    for (let at = 0; at < leads; at += STEP) {
      const some = Array.from({ length: Math.min(STEP, leads - at) }, (_, i) => invented(at + i, random))
      await call('leads.import', { screening, leads: some })
      if (at % 10_000 === 0) console.error(`  ${at} of ${leads} leads`)
    }
    return token
  } finally {
    await close()
  }
}

const DAY = 86_400_000
const SESSION = { idle: DAY, longest: DAY }

async function* nothing(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('\n')
}

/** Founds the agency without a server: the founder only knows how to ask one. */
async function found(kernel: Kernel): Promise<string> {
  let token = ''
  const call = async (operation: string, input: unknown) => {
    const result = await execute(kernel, { actor: visitor, operation, input, address: 'bench' })
    token = result.kind === 'done' ? String((result.output as { sessionToken: string }).sessionToken) : ''
    const headers = { 'set-cookie': [`ausma_session=${token}`] }
    return { status: 200, headers, body: '', json: () => ({}) }
  }
  await new Founder().found({ port: 0, setup: setupToken(kernel.secret), call } as never)
  return token
}

type Timed = { readonly what: string; readonly times: readonly number[] }

async function time(what: string, times: number, work: () => Promise<unknown>): Promise<Timed> {
  const took: number[] = []
  for (let i = -3; i < times; i++) {
    const began = performance.now()
    await work()
    // The first few fill caches of the browser and the database.
    if (i >= 0) took.push(performance.now() - began)
  }
  return { what, times: took.sort((a, b) => a - b) }
}

async function measure(page: Page, address: (path: string) => string, times: number): Promise<Timed[]> {
  const leads = async () => {
    await page.goto(address('/leads'), { waitUntil: 'commit' })
    await rows(page).nth(20).waitFor()
  }
  const queue = await time('leads queue, page loaded anew', times, leads)
  const paths = await rows(page)
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname))
  let at = 0
  const lead = await time('lead, page loaded anew', times, async () => {
    await page.goto(address(paths[at++ % paths.length]), { waitUntil: 'commit' })
    await now(page).waitFor()
  })
  await leads()
  await page.keyboard.press('Enter')
  await now(page).waitFor()
  const next = await time('next lead, by J', Math.min(times, paths.length - 4), async () => {
    const before = page.url()
    const number = await page.locator('.crumb').innerText()
    await page.keyboard.press('j')
    await page.waitForFunction(
      ([old, crumb]) => location.href !== old && document.querySelector('.crumb')?.textContent?.trim() !== crumb,
      [before, number.trim()],
      { polling: 'raf' },
    )
    await now(page).waitFor()
  })
  return [queue, lead, next]
}

async function bench(kind: Kind, options: { leads: number; times: number }): Promise<void> {
  let token = ''
  const stand = await openStand(kind, async (settings) => {
    token = await fill(settings, options.leads)
  })
  try {
    const someone = await stand.visitor()
    await bringIn(stand, someone, token)
    for (const { what, times } of await measure(someone.page, stand.address, options.times)) {
      const share = (part: number) => times[Math.ceil(part * times.length) - 1].toFixed(0)
      console.log(`| ${kind} | ${what} | ${share(0.5)} ms | ${share(0.95)} ms |`)
    }
  } finally {
    await stand.close()
  }
}

/** `node bench/pages.ts [--leads N] [--times N] [--database embedded|server]` */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      leads: { type: 'string', default: '100000' },
      times: { type: 'string', default: '40' },
      database: { type: 'string' },
    },
  })
  const options = { leads: Number(values.leads), times: Number(values.times) }
  console.log(`${options.leads} invented leads; ${machine(new Date())}\n`)
  console.log('| database | page | median | 95th percentile |\n|---|---|--:|--:|')
  process.env.AUSMA_TEST_POSTGRES ??= await startPostgres(true)
  for (const kind of KINDS.filter((kind) => values.database === undefined || values.database === kind))
    await bench(kind, options)
}

if (import.meta.main) await main()
