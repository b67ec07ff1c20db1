import { Agent } from 'node:http'
import type { Attack } from './attack.ts'
import { report } from './reporting.ts'
import type { Target } from './target.ts'

type Entry = { readonly operation: string; readonly at: string; readonly subjects: readonly string[] }

/** All entries of the audit that carry a time. */
async function entries(target: Target): Promise<readonly Entry[]> {
  const { status, body } = await target.server.call('audit.list', {}, target.auditor.token)
  if (status !== 200) throw new Error(body)
  return (JSON.parse(body) as { entries: Entry[] }).entries
}

/** Ids of reports that staff see in their list. */
async function listed(target: Target): Promise<readonly string[]> {
  const { body } = await target.server.call('reports.list', {}, target.officer.token)
  return (JSON.parse(body) as { reports: { id: string }[] }).reports.map(({ id }) => id)
}

export const INSIDE: readonly Attack[] = [
  {
    name: 'learn from the audit in which minute somebody reported',
    promise:
      'No entry that carries a time names a report that nobody opened; reporters’ own entries join the chain at night.',
    async run(target) {
      const before = await listed(target)
      const flood = { port: target.port, seconds: 0, connections: 1, isOnePlace: true, way: 'form' } as const
      const agent = new Agent()
      const sent = [
        await report({ ...flood, way: 'ask' }, '192.0.2.50', agent),
        await report(flood, '192.0.2.50', agent),
      ]
      agent.destroy()
      if (sent.includes(null)) return { held: false, seen: 'no report was taken' }
      const after = await listed(target)
      const urgent = after.filter((id) => !before.includes(id))
      const timed = await entries(target)
      const telling = timed.filter(
        ({ operation, subjects }) =>
          /^reports\.(file|reply|mine)$/.test(operation) || subjects.some((subject) => urgent.includes(subject)),
      )
      return {
        held: telling.length === 0 && urgent.length === 1,
        seen: `of a call for help and a report ${urgent.length} is listed at once, the other from the next fixed hour; ${telling.length} of ${timed.length} entries with a time tell of them`,
      }
    },
  },
]
