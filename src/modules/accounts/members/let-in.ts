import { z } from 'zod'
import { allAgencies } from '../../../kernel/agencies.ts'
import type { Tx } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import { Id, newId } from '../../../kernel/ids.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { changedWith, type MarkedRow, sound } from '../../../kernel/vault/row-marks.ts'
import { openJson, sealJson } from '../../../kernel/vault/seal.ts'
import { asMember } from '../actor.ts'
import { LET_IN_WAYS, type LetInWay } from '../codes.ts'
import { accountsByEmail, enter } from '../enter.ts'
import { MEMBERS } from '../marks.ts'
import { emailIndex, memberKey } from '../profile.ts'
import type { AssignableRole } from '../roles.ts'
import { asAssignable } from '../self.ts'
import { Email, InviteHours, Nothing } from '../shapes.ts'
import { endMembership } from './ending.ts'
import { holdersWhoSignIn } from './holders.ts'
import { makeInvite } from './invite.ts'

// The keeper of the server lets somebody in where an agency has no administrator who could. What it gives is a way to sign in, never
// a key: content opens once a colleague who holds the key admits them, or with the agency's recovery key on paper.

/** Whom the keeper of the server lets in. `agency` where the address does not tell it. */
const LetInInput = z.object({
  email: Email,
  agency: Id.optional(),
  /** They become administrator: a member beside their roles, somebody new by an invite. */
  administrator: z.boolean().default(false),
  /** Also where then nobody holds the agency's key and its content opens with the recovery key on paper alone. */
  onlyPaper: z.boolean().default(false),
  hours: InviteHours,
})

const LetIn = z.object({
  agency: Id,
  way: z.enum(LET_IN_WAYS),
  /** Of the invite; null where a member became administrator, who signs in as before. */
  link: z.string().nullable(),
  expiresAt: z.string().nullable(),
  /** Members who can sign in and hold the agency's key: each of them can admit who comes. */
  holders: z.int(),
})

/** Stands as inviter where nobody of the agency invited. */
const KEEPER = '00000000-0000-0000-0000-000000000000'
const FOUNDER: readonly AssignableRole[] = ['administrator', 'analyst']

type Input = z.output<typeof LetInInput>
type Found = MarkedRow<typeof MEMBERS> & { readonly sealedProfile: Uint8Array }

export const letIn = operation({
  summary: 'Let somebody in from the server’s shell, where an agency has no administrator left who can sign in',
  permission: 'member:invite',
  purpose: 'administration',
  verb: 'alteration',
  internal: true,
  input: LetInInput,
  output: LetIn,
  subject: (_, output) => (output ? [output.agency] : []),
  async run(context, input) {
    const { db, actor } = context
    if (actor.kind !== 'system') throw new Problem('not-permitted', 'Only the keeper of the server lets somebody in.')
    const agency = await agencyOfCall(context, input)
    // The entry stands in that agency's audit, and its row policies hold from here on.
    await enter(db, { kind: 'system', member: null, agency })
    const found = await activeByEmail(context, input.email)
    const way = wayOf(input, found)
    const invited = await makeRoom(context, { agency, way, found, input })
    await tellColleagues(context, { agency, way, email: input.email })
    const holders = await holdersWhoSignIn(db)
    return { agency, way, link: invited?.link ?? null, expiresAt: invited?.expiresAt ?? null, holders: holders.length }
  },
})

/** @throws Problem `not-found` where no agency is meant, `conflict` where several may be */
async function agencyOfCall({ db, secret }: RunContext, { email, agency }: Input): Promise<string> {
  if (agency !== undefined) {
    if (!(await allAgencies(db)).includes(agency)) throw new Problem('not-found', 'There is no such agency.')
    return agency
  }
  const agencies = new Set((await accountsByEmail(db, emailIndex(secret, email))).map((account) => account.agency))
  const [only, ...others] = agencies
  if (only === undefined)
    throw new Problem('not-found', 'Nobody signs in with this address. For somebody new name the agency.')
  if (others.length > 0)
    throw new Problem(
      'conflict',
      `This address has accounts in several agencies. Name one: ${[...agencies].join(', ')}.`,
    )
  return only
}

async function activeByEmail({ db, secret }: RunContext, email: string): Promise<Found | null> {
  const row = await db
    .selectFrom('members')
    .select([...MEMBERS.selected, 'sealed_profile as sealedProfile'])
    .where('email_index', '=', emailIndex(secret, email))
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row ? sound(db, MEMBERS, row) : null
}

function wayOf({ administrator }: Input, found: Found | null): LetInWay {
  if (found !== null) return administrator ? 'administrator' : 'again'
  if (administrator) return 'invited'
  throw new Problem(
    'not-found',
    'Nobody of this agency signs in with this address. Somebody new comes as administrator.',
  )
}

type Coming = { readonly agency: string; readonly way: LetInWay; readonly found: Found | null; readonly input: Input }

async function makeRoom(context: RunContext, { agency, way, found, input }: Coming) {
  const { db } = context
  const { email, hours } = input
  if (found === null) return makeInvite(context, { agency, by: KEEPER, email, roles: FOUNDER, hours })
  if (way === 'administrator') {
    // How they sign in and what they hold stays: a dead founder's colleagues go on with their own keys.
    const roles = [...new Set([...found.roles, 'administrator'])]
    await db
      .updateTable('members')
      .set(changedWith(db, MEMBERS, found, { roles }))
      .where('id', '=', found.id)
      .execute()
    return null
  }
  const others = (await holdersWhoSignIn(db)).filter((holder) => holder !== found.id)
  if (others.length === 0 && !input.onlyPaper && (await holdsKey(db, found.id)))
    throw new Problem('conflict', ONLY_PAPER)
  // A new person to the program, with no key and on no team: whoever takes the link for theirs gets nothing that was sealed.
  await endMembership(context, { before: found, sealedProfile: found.sealedProfile, evenLast: true })
  return makeInvite(context, { agency, by: found.id, email, roles: asAssignable(found.roles), hours })
}

const ONLY_PAPER =
  'Nobody else of this agency who can sign in holds its key. What is sealed to it then opens with its recovery key on paper alone, and without the paper it is lost for good. Say so with only-paper, once you know that the paper is there or that nothing else is left.'

const holdsKey = async (db: Tx, member: string): Promise<boolean> =>
  (await db.selectFrom('key_grants').select('key').where('holder', '=', member).limit(1).executeTakeFirst()) !==
  undefined

const label = (id: string): string => `let_ins.email ${id}`

async function tellColleagues(
  { db, secret, now }: RunContext,
  { agency, way, email }: { readonly agency: string; readonly way: LetInWay; readonly email: string },
): Promise<void> {
  const id = newId()
  const sealed_email = sealJson(memberKey(secret), email, label(id))
  await db.insertInto('let_ins').values({ id, agency, at: now, way, sealed_email }).execute()
}

/** Whom the keeper let in, which a member has not said yet to have seen; who joined later came by it or after it. */
export async function unseenLetIns({ db, secret }: Pick<RunContext, 'db' | 'secret'>, member: string) {
  const rows = await db
    .selectFrom('let_ins')
    .innerJoin('members', (join) => join.onRef('members.joined_at', '<', 'let_ins.at').on('members.id', '=', member))
    .select(['let_ins.id', 'let_ins.at', 'way', 'sealed_email'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('let_ins_seen')
            .select('let_in')
            .whereRef('let_in', '=', 'let_ins.id')
            .where('member', '=', member),
        ),
      ),
    )
    .orderBy('let_ins.at')
    .execute()
  return rows.map(({ id, at, way, sealed_email }) => ({
    id,
    at: at.toISOString(),
    way,
    email: openJson<string>(memberKey(secret), sealed_email, label(id)),
  }))
}

export const see = operation({
  summary: 'Say that one has seen whom the keeper of the server let into the own agency',
  permission: 'self',
  purpose: 'administration',
  verb: 'consultation',
  input: z.object({ letIn: Id }),
  output: Nothing,
  subject: ({ letIn: id }) => [id],
  async run({ db, actor, now }, { letIn: id }) {
    const { id: member, agency } = asMember(actor)
    const row = await db.selectFrom('let_ins').select('id').where('id', '=', id).executeTakeFirst()
    if (row === undefined) throw new Problem('not-found', 'Nobody was let in under this number.')
    await db
      .insertInto('let_ins_seen')
      .values({ let_in: id, member, agency, seen_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    return {}
  },
})
