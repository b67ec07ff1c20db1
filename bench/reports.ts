import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { officerOf, WebReporter } from '../test/houses/web-reporter.ts'
import { Founder, RunningServer } from '../test/run/running.ts'
import { machine } from './machine.ts'

/** `node bench/reports.ts [--reporters 1000]`: so many send at once over loopback; how long they wait, and that none is lost. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { reporters: { type: 'string', default: '1000' } } })
  const reporters = Number(values.reporters)
  const room = mkdtempSync(join(tmpdir(), 'ausma-bench-reports-'))
  const server = await RunningServer.start({ DATA_DIR: join(room, 'data') })
  try {
    const token = await officerOf(server, await new Founder().found(server))
    const reporter = new WebReporter(server.port)
    const forms = await filledBy(reporter, reporters)
    const sent = await Promise.all(
      forms.map((state, at) => timed(() => untilKept(() => reporter.send(state, Buffer.alloc(20_000, at % 251))))),
    )
    const again = sent.reduce((sum, { value }) => sum + value.tries - 1, 0)
    const opened = await inBatches(sent, ({ value }) => reporter.open(value.words))
    const lost = opened.filter(({ status }) => status !== 200).length
    const { total } = (await server.call('reports.list', { state: 'all' }, token)).json() as { total: number }
    console.log(machine(new Date()))
    console.log(
      '\n| reporters at once | median | 95th percentile | 99th percentile | longest | sent again | lost | in the queue |\n|--:|--:|--:|--:|--:|--:|--:|--:|',
    )
    const at = [0.5, 0.95, 0.99, 1].map(
      (share) =>
        `${percentile(
          sent.map(({ took }) => took),
          share,
        ).toFixed(1)} s`,
    )
    console.log(`| ${reporters} | ${at.join(' | ')} | ${again} | ${lost} | ${total} |`)
    if (lost > 0 || total !== reporters) process.exitCode = 1
  } finally {
    await server.end()
    rmSync(room, { recursive: true, force: true })
  }
}

const BATCH = 50

/** Forms filled in beforehand: what is measured is the sending. */
async function filledBy(reporter: WebReporter, count: number): Promise<string[]> {
  return inBatches(
    Array.from({ length: count }, (_, at) => at),
    (at) => reporter.fill(`Invented report ${at}. They work at night and nobody has a contract.`),
  )
}

async function inBatches<T, R>(list: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const done: R[] = []
  for (let from = 0; from < list.length; from += BATCH)
    done.push(...(await Promise.all(list.slice(from, from + BATCH).map(work))))
  return done
}

async function timed<T>(work: () => Promise<T>): Promise<{ value: T; took: number }> {
  const began = performance.now()
  return { value: await work(), took: (performance.now() - began) / 1000 }
}

const MOST_TRIES = 5

/** As a person does whose page did not come: the same form once more, which is the same report. What it costs is part of the wait. */
async function untilKept(send: () => Promise<string>): Promise<{ words: string; tries: number }> {
  for (let tries = 1; ; tries++)
    try {
      return { words: await send(), tries }
    } catch (error) {
      if (tries === MOST_TRIES) throw error
    }
}

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(share * values.length) - 1)]

await main()
