import { z } from 'zod'
import { agencyFor } from '../../kernel/actor.ts'
import { sql, type Tx } from '../../kernel/database.ts'
import { notFound, Problem } from '../../kernel/errors.ts'
import { Id, newId } from '../../kernel/ids.ts'
import { operation } from '../../kernel/operation.ts'
import { changedWith, withMark } from '../../kernel/vault/row-marks.ts'
import { readAddress } from './address.ts'
import type { Mark } from './codes.ts'
import { keyHash, newOperatorKey, OPERATOR_KEYS } from './operator-key.ts'
import { asMember, OURS, serialOf } from './record.ts'
import { KeyInput, KeyMade, OperatorInput, OperatorsOutput, RevokeInput } from './shapes.ts'
import type { OperatorRow } from './tables.ts'

export const listOperators = operation({
  summary: 'See the network operators, and what each has fetched and applies',
  permission: 'block:read',
  purpose: 'prevention',
  verb: 'consultation',
  input: z.object({}),
  output: OperatorsOutput,
  subject: (_, output) => output?.operators.map(({ id }) => id) ?? [],
  async run({ db, actor }) {
    const agency = agencyFor(actor, OURS)
    const rows = await db
      .selectFrom('block_operators')
      .selectAll()
      .where('agency', '=', agency)
      .orderBy('name')
      .orderBy('id')
      .execute()
    const [keys, entries] = [await keysOf(db, agency), await entriesOf(db, agency)]
    const operators = rows.map((row) => ({
      id: row.id,
      name: row.name,
      stopPage: row.stop_page,
      keys: keys
        .filter(({ operator }) => operator === row.id)
        .map(({ id, made_at, used_on }) => ({ id, madeAt: made_at.toISOString(), usedOn: used_on })),
      entries: entries.get(row.id) ?? 0,
      fetched: mark(row, 'fetched'),
      seen: mark(row, 'seen'),
      applied: mark(row, 'applied'),
      acknowledgements: row.acknowledgements,
    }))
    return { operators, serial: await serialOf(db, agency) }
  },
})

function mark(row: OperatorRow, what: Mark) {
  const [serial, at] = [row[`${what}_serial`], row[`${what}_at`]]
  return serial === null || at === null ? null : { serial: Number(serial), at: at.toISOString() }
}

const keysOf = (db: Tx, agency: string) =>
  db
    .selectFrom('block_operator_keys')
    .select(['id', 'operator', 'made_at', 'used_on'])
    .where('agency', '=', agency)
    .where('revoked_at', 'is', null)
    .orderBy('made_at')
    .execute()

async function entriesOf(db: Tx, agency: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('block_addressees')
    .innerJoin('blocks', 'blocks.id', 'block')
    .select(['operator', sql<string>`count(*)`.as('count')])
    .where('blocks.agency', '=', agency)
    // What is in the feeds now has one; nothing else does.
    .where('filter_hash', 'is not', null)
    .groupBy('operator')
    .execute()
  return new Map(rows.map(({ operator, count }) => [operator, Number(count)]))
}

export const addOperator = operation({
  summary: 'Enter a network operator',
  permission: 'block-operator:manage',
  purpose: 'prevention',
  verb: 'collection',
  input: OperatorInput,
  output: z.object({ operator: Id }),
  subject: (_, output) => (output ? [output.operator] : []),
  async run({ db, actor, now }, { name, stopPage }) {
    const member = asMember(actor)
    const page = stopPage.trim() === '' ? null : readAddress('host', stopPage)
    if (typeof page === 'string') {
      const fields = [{ field: 'stopPage', message: 'This is no name of a host.' }]
      throw new Problem('invalid-input', 'The page that says why something is blocked is told by its host.', { fields })
    }
    const operator = newId()
    const row = { id: operator, agency: member.agency, name: name.trim(), stop_page: page?.host ?? null }
    await db
      .insertInto('block_operators')
      .values({ ...row, ...NOTHING_YET, made_by: member.id, made_at: now })
      .execute()
    return { operator }
  },
})

const NOTHING_YET = {
  fetched_serial: null,
  fetched_at: null,
  seen_serial: null,
  seen_at: null,
  applied_serial: null,
  applied_at: null,
  acknowledgements: 0,
} as const

/** @throws Problem `not-found`, also for an operator of another agency */
async function mustBeThere(db: Tx, agency: string, operator: string): Promise<void> {
  await db
    .selectFrom('block_operators')
    .select('id')
    .where('agency', '=', agency)
    .where('id', '=', operator)
    .executeTakeFirstOrThrow(notFound('There is no such operator.'))
}

export const makeOperatorKey = operation({
  summary: 'Make a key with which an operator fetches its feed',
  permission: 'block-operator:manage',
  purpose: 'prevention',
  verb: 'disclosure',
  // Whoever has the key reads the whole list in clear text.
  confirm: 'mfa',
  input: KeyInput,
  output: KeyMade,
  subject: ({ operator }, output) => [operator, ...(output ? [output.keyId] : [])],
  async run({ db, actor, now, secret }, { operator }) {
    const member = asMember(actor)
    await mustBeThere(db, member.agency, operator)
    // It leaves with this answer and is known to nobody here afterwards.
    const [keyId, key] = [newId(), newOperatorKey()]
    await db
      .insertInto('block_operator_keys')
      .values(
        withMark(db, OPERATOR_KEYS, {
          id: keyId,
          operator,
          agency: member.agency,
          hash: keyHash(secret, key),
          made_by: member.id,
          made_at: now,
          used_on: null,
          revoked_by: null,
          revoked_at: null,
        }),
      )
      .execute()
    return { operator, keyId, key }
  },
})

export const revokeOperatorKey = operation({
  summary: 'Take an operator’s key back',
  permission: 'block-operator:manage',
  purpose: 'prevention',
  verb: 'alteration',
  input: RevokeInput,
  output: z.object({ operator: Id }),
  subject: ({ operator, keyId }) => [operator, keyId],
  async run({ db, actor, now }, { operator, keyId }) {
    const member = asMember(actor)
    const row = await db
      .selectFrom('block_operator_keys')
      .select(OPERATOR_KEYS.selected)
      .where('agency', '=', member.agency)
      .where('operator', '=', operator)
      .where('id', '=', keyId)
      .where('revoked_at', 'is', null)
      .forUpdate()
      // Another agency's, another operator's and one that was taken back already are told alike.
      .executeTakeFirstOrThrow(notFound('There is no such key.'))
    const { row_mark } = changedWith(db, OPERATOR_KEYS, row, { revoked_at: now })
    await db
      .updateTable('block_operator_keys')
      .set({ revoked_by: member.id, revoked_at: now, row_mark })
      .where('id', '=', keyId)
      .execute()
    return { operator }
  },
})
