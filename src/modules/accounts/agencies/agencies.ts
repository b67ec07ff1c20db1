import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { sql, type Tx } from '../../../kernel/database.ts'
import { notFound, Problem } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { operation } from '../../../kernel/operation.ts'
import { changedWith, withMark } from '../../../kernel/vault/row-marks.ts'
import { derive } from '../../../kernel/vault/seal.ts'
import { asMember } from '../actor.ts'
import { enter, isFounded } from '../enter.ts'
import { AGENCIES } from '../marks.ts'
import { makeInvite } from '../members/invite.ts'
import { join } from '../members/joining.ts'
import {
  Agency,
  type AgencyInput,
  AgencyNames,
  CreateAgencyInput,
  CreatedAgency,
  Found,
  FoundInput,
  Invited,
  InviteFirstInput,
  Nothing,
  SetAgencyInput,
} from '../shapes.ts'
import { prepareMethod } from '../sign-in/credential.ts'
import { agrees } from '../sign-in/stretch.ts'

/** The one-time token printed at the first start. It needs no memory: once there is an agency, it opens nothing. */
export const setupToken = (secret: Uint8Array): string => Buffer.from(derive(secret, 'setup')).toString('base64url')

// Hashed before they are compared: so both are of one length, and time tells nothing about the token.
const digest = (text: string) => createHash('sha256').update(text).digest()

export const found = operation({
  summary: 'Found the first agency and its first member, with the one-time link printed at the first start',
  permission: 'anyone',
  purpose: 'administration',
  verb: 'collection',
  input: FoundInput,
  output: Found,
  subject: (_, output) => [output.agency, output.member.id],
  rate: '10/min',
  async look({ db, secret }, { setup }) {
    if (!agrees(digest(setup), digest(setupToken(secret))))
      throw new Problem('not-permitted', 'This link is not the one that this installation printed.')
    await mustBeNew(db)
  },
  prepare: (context, { method, member }) => prepareMethod(context, method, member.email),
  async run(context, { agency, member: { name, email, language } }, prepared) {
    const { db, now } = context
    // The token itself never expires; that there is an agency makes it worthless.
    await mustBeNew(db)
    const id = newId()
    await enter(db, { kind: 'visitor', member: null, agency: id })
    await insertAgency(db, id, agency, now, true)
    const joined = await join(context, {
      agency: id,
      profile: { name, email },
      language,
      roles: ['administrator', 'analyst'],
      invitedBy: null,
      prepared,
    })
    return { ...joined, agency: id, recoveryKey: String(joined.recoveryKey) }
  },
})

async function mustBeNew(db: Tx): Promise<void> {
  if (await isFounded(db)) throw new Problem('conflict', 'The first agency is founded already. Sign in.')
}

export const create = operation({
  summary: 'Make another agency, with an invite for its first member',
  permission: 'agency:create',
  purpose: 'administration',
  verb: 'collection',
  confirm: 'mfa',
  input: CreateAgencyInput,
  output: CreatedAgency,
  subject: (_, output) => [output.agency, output.invite],
  async run(context, { agency, email, roles, hours }) {
    const { db, now } = context
    const { id: by, agency: own } = asMember(context.actor)
    const id = newId()
    await enter(db, { kind: 'member', member: by, agency: id })
    await insertAgency(db, id, agency, now, false)
    // The invite belongs to the new agency, so it is written under its policies; the audit entry stays with who made it.
    const invited = await makeInvite(context, { agency: id, by, email, roles, hours })
    await enter(db, { kind: 'member', member: by, agency: own })
    return { agency: id, ...invited }
  },
})

export const invite = operation({
  summary: 'Invite the first member of an agency again, where the first invite was not used',
  permission: 'agency:create',
  purpose: 'administration',
  verb: 'collection',
  confirm: 'mfa',
  input: InviteFirstInput,
  output: Invited,
  subject: ({ agency }, output) => [agency, output.invite],
  async run(context, { agency, email, roles, hours }) {
    const { db } = context
    const { id: by, agency: own } = asMember(context.actor)
    await enter(db, { kind: 'member', member: by, agency })
    await mustBeEmpty(db, agency)
    // An earlier link may have gone astray.
    await db.deleteFrom('invites').where('agency', '=', agency).execute()
    const invited = await makeInvite(context, { agency, by, email, roles, hours })
    await enter(db, { kind: 'member', member: by, agency: own })
    return invited
  },
})

async function mustBeEmpty(db: Tx, agency: string): Promise<void> {
  await db
    .selectFrom('agencies')
    .select('id')
    .where('id', '=', agency)
    .executeTakeFirstOrThrow(notFound('There is no such agency.'))
  const member = await db.selectFrom('members').select('id').where('agency', '=', agency).limit(1).executeTakeFirst()
  if (member) throw new Problem('conflict', 'This agency has members; its own administrators invite further ones.')
}

export const list = operation({
  summary: 'List the agencies of this installation by name',
  permission: 'agency:read',
  purpose: 'administration',
  verb: 'consultation',
  input: Nothing,
  output: AgencyNames,
  subject: () => [],
  async run({ db }) {
    const { rows } = await sql<{ id: string; name: string; country: string }>`
      select id, name, country from app.agency_names()`.execute(db)
    return { agencies: rows }
  },
})

export const get = operation({
  summary: 'Show the own agency: its law, controller, data protection officer and legal bases',
  permission: 'agency:read',
  purpose: 'administration',
  verb: 'consultation',
  input: Nothing,
  output: Agency,
  subject: () => [],
  run: ({ db, actor }) => ownAgency(db, asMember(actor).agency),
})

export const set = operation({
  summary: 'Change what is said about the own agency',
  permission: 'agency:set',
  purpose: 'administration',
  verb: 'alteration',
  confirm: 'mfa',
  input: SetAgencyInput,
  output: Agency,
  subject: (_, output) => [output.id],
  async run({ db, actor }, { legalBases, ...about }) {
    const { agency } = asMember(actor)
    const { dataProtectionOfficer, ...columns } = about
    const row = await db
      .selectFrom('agencies')
      .select(AGENCIES.selected)
      .where('id', '=', agency)
      .forUpdate()
      .executeTakeFirstOrThrow()
    await db
      .updateTable('agencies')
      .set({
        ...changedWith(db, AGENCIES, row, columns),
        data_protection_officer: dataProtectionOfficer,
        legal_bases: sql`${JSON.stringify(legalBases)}::jsonb`,
      })
      .where('id', '=', agency)
      .execute()
    return ownAgency(db, agency)
  },
})

async function insertAgency(
  db: Tx,
  id: string,
  { dataProtectionOfficer, ...columns }: z.output<typeof AgencyInput>,
  now: Date,
  isFirst: boolean,
): Promise<void> {
  // Two who found at once meet at the index that allows one first agency.
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('agencies')
    .values(
      withMark(db, AGENCIES, {
        ...{ id, ...columns, data_protection_officer: dataProtectionOfficer },
        ...{ is_first: isFirst, made_at: now },
      }),
    )
    .onConflict((row) => row.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) throw new Problem('conflict', 'The first agency was founded a moment ago.')
}

async function ownAgency(db: Tx, id: string): Promise<Agency> {
  const row = await db.selectFrom('agencies').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  return {
    id: row.id,
    name: row.name,
    country: row.country,
    regime: row.regime,
    controller: row.controller,
    dataProtectionOfficer: row.data_protection_officer,
    legalBases: row.legal_bases,
    madeAt: row.made_at.toISOString(),
  }
}
