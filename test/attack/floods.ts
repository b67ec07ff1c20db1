import { fork } from 'node:child_process'
import { Agent } from 'node:http'
import { type Attack, type Effort, type Outcome, percentile } from './attack.ts'
import { type Flood, type Flooded, report } from './reporting.ts'
import type { Target } from './target.ts'

/** What a page of staff asks for when it is opened. */
const PAGE = ['sessions.current', 'reports.list', 'reports.waiting', 'members.list']
const MORE_OFTEN = 200

/** Times (milliseconds) in which a page of staff is there, one after the other for so many seconds. */
async function staffPages(target: Target, seconds: number): Promise<number[]> {
  const until = Date.now() + seconds * 1000
  const times: number[] = []
  while (Date.now() < until || times.length < 5) {
    const from = performance.now()
    for (const name of PAGE) {
      const { status, body } = await target.server.call(name, {}, target.officer.token)
      if (status !== 200) throw new Error(`${name}: ${status} ${body}`)
    }
    times.push(performance.now() - from)
    await new Promise((resolve) => setTimeout(resolve, MORE_OFTEN))
  }
  return times
}

function flooding(flood: Flood): Promise<Flooded> {
  const child = fork(new URL('./flooder.ts', import.meta.url), { serialization: 'advanced' })
  child.send(flood)
  return new Promise((resolve, reject) => {
    child.once('message', (flooded) => resolve(flooded as Flooded))
    child.once('error', reject)
  })
}

const whole = (value: number): number => Math.round(value)

/** Reports that were acknowledged and whose words open nothing. */
async function lost(target: Target, receipts: readonly string[], most: number): Promise<number> {
  const step = Math.max(1, Math.floor(receipts.length / most))
  const tried = receipts.filter((_, n) => n % step === 0).slice(0, most)
  let missing = 0
  for (const words of tried) {
    const { body } = await target.post('/p/en/return', { words })
    if (!body.includes('Six people sleep in one room')) missing++
  }
  return missing
}

function floodOf(way: Flood['way'], isOnePlace: boolean, name: string): Attack {
  return {
    name,
    promise: 'Floods are slowed down; staff hardly notice; nobody else is kept out and no acknowledged report is lost.',
    async run(target, effort): Promise<Outcome> {
      const quiet = await staffPages(target, effort.seconds / 3)
      const before = target.memory()
      const flood = { port: target.port, seconds: effort.seconds, connections: effort.connections, isOnePlace, way }
      const flooded = flooding(flood)
      const during = staffPages(target, effort.seconds)
      const other = await somebodyElse(target, effort)
      const [{ receipts, statuses }, busy] = [await flooded, await during]
      const after = target.memory()
      const missing = await lost(target, receipts, effort.isWhole ? 100 : 10)
      const ratio = percentile(busy, 0.95) / percentile(quiet, 0.95)
      const perSecond = receipts.length / effort.seconds
      const inTime = !effort.isWhole || (ratio <= 5 && perSecond <= 12)
      return {
        held: missing === 0 && other.help !== null && other.report !== null && inTime,
        seen: [
          `${receipts.length} reports taken in ${effort.seconds} s from ${effort.connections} connections (${JSON.stringify(statuses)})`,
          `none of those looked up is lost${missing === 0 ? '' : ` BUT ${missing}`}`,
          `a call for help from elsewhere after ${whole(other.help ?? -1)} s, a report after ${whole(other.report ?? -1)} s`,
          `staff pages 95th percentile ${whole(percentile(busy, 0.95))} ms, quiet ${whole(percentile(quiet, 0.95))} ms (×${ratio.toFixed(1)})`,
          `memory ${before} to ${after} MB`,
        ].join('; '),
      }
    },
  }
}

/** Seconds until a report without script and a call for help get through while the flood goes on; null where they do not. */
async function somebodyElse(
  target: Target,
  { seconds, connections }: Effort,
): Promise<{ report: number | null; help: number | null }> {
  const agent = new Agent()
  // Once the flood stands.
  await new Promise((resolve) => setTimeout(resolve, (seconds * 1000) / 6))
  const filed = async (way: Flood['way']) => {
    const from = performance.now()
    const receipt = await report(
      { port: target.port, seconds, connections, isOnePlace: true, way },
      '192.0.2.99',
      agent,
    )
    return receipt === null ? null : (performance.now() - from) / 1000
  }
  const [asked, told] = await Promise.all([filed('ask'), filed('form')])
  agent.destroy()
  return { report: told, help: asked }
}

export const FLOODS: readonly Attack[] = [
  floodOf('ask', false, 'drown readers in false calls for help, from a thousand addresses'),
  floodOf('form', true, 'drown readers in false reports, from one address'),
]
