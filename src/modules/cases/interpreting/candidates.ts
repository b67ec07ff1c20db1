import { sql } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { type Candidate, openCandidates } from '../guests/candidates.ts'
import { heldPerson } from '../record.ts'
import { CandidatesInput, Interpreters } from './shapes.ts'

type Interpreter = Candidate & { readonly languages: readonly string[] }
type Found = Parameters<typeof openCandidates>[1][number] & { readonly languages: string[] }

/**
 * Interpreters of the house, of every agency that neither enforces returns nor works under police law, and of one's own.
 * @throws Problem `unavailable` where the row of one, or what is told of their agency, was changed outside the program
 */
export async function interpretersFor(context: RunContext): Promise<readonly Interpreter[]> {
  const { rows } = await sql<Found>`select * from app.interpreter_candidates()`.execute(context.db)
  const opened = await openCandidates(context, rows)
  return opened.map((one, i) => ({ ...one, languages: rows[i].languages }))
}

/** Interpreters whom a person refused, or who had a conflict of interest with them: they are not asked again. */
async function unwanted({ db }: RunContext, person: string): Promise<ReadonlySet<string>> {
  const sessions = db.selectFrom('interpreter_sessions').select('id').where('person', '=', person)
  const refused = await db.selectFrom('interpreter_sessions').select('refused').where('person', '=', person).execute()
  const conflicts = await db
    .selectFrom('interpreter_calls')
    .select('member')
    .where('session', 'in', sessions)
    .where('state', '=', 'conflict')
    .execute()
  return new Set([...refused.flatMap((row) => row.refused), ...conflicts.map(({ member }) => member)])
}

/** Who may be asked for a person. */
export async function interpretersOf(context: RunContext, person: string): Promise<readonly Interpreter[]> {
  const not = await unwanted(context, person)
  return (await interpretersFor(context)).filter(({ id }) => !not.has(id))
}

/** @throws Problem `invalid-input` where one of them is nobody who can be asked for this person */
export async function interpretersNamed(context: RunContext, person: string, ids: readonly string[]) {
  const found = (await interpretersOf(context, person)).filter(({ id }) => ids.includes(id))
  if (found.length !== new Set(ids).size)
    throw new Problem('invalid-input', 'One of them is no interpreter who can be asked for this person.', {
      fields: [{ field: 'members', message: 'no-such-interpreter' }],
    })
  return found
}

export const interpreterCandidates = operation({
  summary: 'See which interpreters can be asked for a person',
  permission: 'interpreter:ask',
  purpose: 'protection',
  verb: 'consultation',
  input: CandidatesInput,
  output: Interpreters,
  subject: ({ person }) => [person],
  async run(context, { person }) {
    await heldPerson(context, person)
    const found = await interpretersOf(context, person)
    return {
      members: found.map(({ id, name, agencyName, languages }) => ({
        ...{ id, name, agency: agencyName },
        languages: [...languages],
      })),
    }
  },
})
