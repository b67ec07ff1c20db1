import { z } from 'zod'
import { sql, type Tx } from '../../../../kernel/database.ts'
import { Id } from '../../../../kernel/ids.ts'
import { operation } from '../../../../kernel/operation.ts'
import { UNION } from '../../../vocabulary/index.ts'
import { takenIn } from '../kept/kept.ts'
import { asMember } from '../kept/record.ts'
import { beginDraft, keepDraft } from '../kept/take-in.ts'
import { Geo, Year } from '../shapes.ts'
import { type OwnLine, organisationsHere, ownObservations } from './lines.ts'
import { registrarsOf } from './registrars.ts'

/** A country of a return as citizenship has it: Greece is EL at Eurostat and GR elsewhere. */
const countryOfGeo = (geo: string): string => (geo === 'EL' ? 'GR' : geo)

/** Registered victims of a year as the broker counts them, over all agencies of the installation. */
export async function ownLines(db: Tx, year: number, geo: string): Promise<readonly OwnLine[]> {
  const own = countryOfGeo(geo)
  const { rows } = await sql<OwnLine>`
    select * from app.own_victims(${year}, ${own}, ${UNION.filter((one) => one !== own)}::text[])`.execute(db)
  return rows
}

const Input = z.strictObject({
  year: Year,
  geo: Geo,
  /** Whether a letter (a) that a file brought may go. */
  replaces: z.boolean().optional(),
})

export const countOwn = operation({
  summary: 'Count letter (a) of the yearly return from the persons of this installation, into the draft of its year',
  permission: 'return:keep',
  purpose: 'statistics',
  verb: 'combination',
  rate: '20/min',
  input: Input,
  output: z.object({
    /** Null where nothing was counted, because a file stands there that was not to go. */
    return: Id.nullable(),
    /** That file. */
    stands: z.string().nullable(),
  }),
  subject: (_, output) => (output?.return ? [output.return] : []),
  async run(context, { year, geo, replaces }) {
    const { db, actor, now } = context
    const member = asMember(actor)
    const draft = await beginDraft(context, member, { year, geo })
    const there = draft.kept.sources.a
    if (there && !there.isOwn && replaces !== true) return { return: null, stands: there.name }
    const counts = ownObservations(await ownLines(db, year, geo), organisationsHere(await registrarsOf(db, member)))
    const source = { name: '', isOwn: true, by: member.id, at: now.toISOString() }
    const id = await keepDraft(context, member, { ...draft, kept: takenIn(draft.kept, ['a'], counts, source) })
    return { return: id, stands: null }
  },
})
