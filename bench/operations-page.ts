import type { Operation } from '../src/kernel/operation.ts'
import { operations } from '../src/operations.ts'
import { docsPage, markdownTable, writeOrCompare } from './written.ts'

/** Everything the system does, drawn from its one table. */
export const PAGE = docsPage('operations.md')

const rooms = (): readonly string[] => [
  ...new Set(
    Object.keys(operations)
      .map((name) => name.split('.')[0] as string)
      .sort(),
  ),
]

/** What somebody must bring besides the permission. */
function conditions({ reason, approval, confirm, rate, internal, intake, dayOnly }: Operation): string {
  return [
    reason && 'a reason',
    approval && 'a second person',
    confirm && 'a fresh proof of who it is',
    rate && `at most ${rate}`,
    internal && 'jobs only',
    intake && 'the public pages only',
    dayOnly && 'a visitor’s call is kept by day',
  ]
    .filter(Boolean)
    .join('; ')
}

const row = (name: string, one: Operation): readonly string[] => [
  `\`${name}\``,
  one.summary,
  `\`${one.permission}\``,
  one.purpose,
  one.verb,
  conditions(one),
]

function table(room: string): string {
  const rows = Object.entries(operations)
    .filter(([name]) => name.split('.')[0] === room)
    .map(([name, one]) => row(name, one as unknown as Operation))
  return markdownTable(['name', 'what', 'permission', 'purpose', 'entered as', 'and'], rows)
}

/** The whole page. */
export const operationsPage = (): string =>
  `${[
    '# Operations',
    'Written by `node bench/operations-page.ts --write` from `src/operations.ts`; a test asks that both say the same. A name is also the path (`POST /api/leads.list`), the command (`ausma leads.list`) and what the audit says. Inputs and outputs: `/api/docs` on the running server. *Entered as* is the verb of Art. 25(1) Directive (EU) 2016/680. Who holds a permission: [permissions](permissions.md).',
    ...rooms().flatMap((room) => [`## ${room}`, table(room)]),
  ].join('\n\n')}\n`

if (import.meta.main) writeOrCompare(PAGE, operationsPage())
