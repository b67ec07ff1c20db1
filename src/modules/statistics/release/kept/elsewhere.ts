import { z } from 'zod'
import { notFound, Problem } from '../../../../kernel/errors.ts'
import { Id, newId } from '../../../../kernel/ids.ts'
import { operation } from '../../../../kernel/operation.ts'
import { CODE_LISTS } from '../../return/code-lists.ts'
import type { Dimension, Letter } from '../../return/codes.ts'
import type { Codes } from '../../return/cube.ts'
import { apartIn, SHEETS } from '../../return/letters.ts'
import { asMember, ledgerTurn } from './record.ts'
import { FigureInput } from './shapes.ts'

/** Whether a cell has codes of its letter alone, and says which instance or stage. */
function isCell(letter: Letter, codes: Codes): boolean {
  const named = Object.entries(codes) as [Dimension, string][]
  return (
    named.every(([name, code]) => SHEETS[letter].dimensions.includes(name) && CODE_LISTS[name].codes.has(code)) &&
    apartIn(letter).every((name) => codes[name] !== undefined)
  )
}

export const sayElsewhere = operation({
  summary: 'Enter a figure that somebody else publishes: each release is attacked with it from then on',
  permission: 'release:keep',
  purpose: 'statistics',
  verb: 'collection',
  input: FigureInput,
  output: z.object({ figure: Id }),
  subject: (_, output) => (output ? [output.figure] : []),
  async run({ db, actor, now }, { source, year, letter, cells, from, to }) {
    const member = asMember(actor)
    if (!cells.every((codes) => isCell(letter, codes)))
      throw new Problem(
        'invalid-input',
        'The return has no such count. Name codes of its letter, and the stage or instance.',
        {
          fields: [{ field: 'cells', message: 'no-count' }],
        },
      )
    await ledgerTurn(db, member)
    const id = newId()
    await db
      .insertInto('release_figures')
      .values({
        ...{ id, agency: member.agency, year, letter, source, cells: JSON.stringify(cells) },
        ...{ at_least: from, at_most: to, said_by: member.id, said_at: now, dropped_by: null, dropped_at: null },
      })
      .execute()
    return { figure: id }
  },
})

export const dropElsewhere = operation({
  summary: 'Drop a figure of somebody else that was wrong; it stays written down',
  permission: 'release:keep',
  purpose: 'statistics',
  verb: 'alteration',
  reason: true,
  input: z.strictObject({ figure: Id }),
  output: z.object({}),
  subject: ({ figure }) => [figure],
  async run({ db, actor, now }, { figure }) {
    const member = asMember(actor)
    await ledgerTurn(db, member)
    await db
      .updateTable('release_figures')
      .set({ dropped_by: member.id, dropped_at: now })
      .where('agency', '=', member.agency)
      .where('id', '=', figure)
      .where('dropped_at', 'is', null)
      .returning('id')
      .executeTakeFirstOrThrow(notFound('There is no such figure.'))
    return {}
  },
})
