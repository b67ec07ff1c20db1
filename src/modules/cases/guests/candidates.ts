import { sql } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { insistOnAgencies, type OutsideMember, outsideMember } from '../../accounts/index.ts'
import { insistOnDesks } from '../../reports/index.ts'
import { asMember } from '../record.ts'
import type { GuestKind } from './codes.ts'
import { Candidates, CandidatesInput } from './shapes.ts'

/** Somebody of another agency who can be invited, with the key that what is sealed to them by name is sealed to. */
export type Candidate = OutsideMember & { readonly agencyName: string }

/** One who can come to a team, with the country of their agency. */
type GuestCandidate = Candidate & { readonly country: string }

type Found = Parameters<typeof outsideMember>[1] & { readonly agency_name: string }

/**
 * Members whom the broker told of, in their order.
 * @throws Problem `unavailable` where the row of one, or what is told of their agency, was changed outside the program
 */
export async function openCandidates(context: RunContext, rows: readonly Found[]): Promise<readonly Candidate[]> {
  const { db } = context
  await insistOnAgencies(db, [...new Set(rows.map(({ agency }) => agency))])
  await insistOnDesks(db)
  return rows.map((row) => ({ ...outsideMember(context, row), agencyName: row.agency_name }))
}

/**
 * Members of other agencies of the house who do such work.
 * @throws Problem `unavailable` where the row of one, or what is told of their agency, was changed outside the program
 */
export async function candidatesFor(context: RunContext, kind: GuestKind): Promise<readonly GuestCandidate[]> {
  const { rows } = await sql<Found & { country: string }>`select * from app.guest_candidates(${kind})`.execute(
    context.db,
  )
  const opened = await openCandidates(context, rows)
  return opened.map((one, at) => ({ ...one, country: rows[at].country }))
}

/** @throws Problem `invalid-input` for anybody who is no such member of another agency */
export async function candidateNamed(context: RunContext, kind: GuestKind, id: string): Promise<GuestCandidate> {
  const found = (await candidatesFor(context, kind)).find((one) => one.id === id)
  if (found === undefined)
    throw new Problem('invalid-input', 'There is no such member of another agency who can be invited.', {
      fields: [{ field: 'member', message: 'no-such-member' }],
    })
  return found
}

export const guestCandidates = operation({
  summary: 'See who of other agencies can be invited to a person’s team for such work',
  permission: 'guest:invite',
  purpose: 'protection',
  verb: 'consultation',
  input: CandidatesInput,
  output: Candidates,
  subject: () => [],
  async run(context, { kind }) {
    asMember(context.actor)
    const found = await candidatesFor(context, kind)
    return { members: found.map(({ id, name, agencyName }) => ({ id, name, agency: agencyName })) }
  },
})
