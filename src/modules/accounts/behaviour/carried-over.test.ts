import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { asSuperuser, serverUrl } from '../../../../test/run/databases.ts'
import { readMigrations } from '../../../kernel/database.ts'
import { migrate, type Owner } from '../../../kernel/migrations.ts'

type Row = Record<string, unknown>

/** Works on a database whose tables belong to a login that is no superuser, as an authority's keeper would set it up. */
async function onOwnedDatabase(work: (ask: (text: string) => Promise<Row[]>, owner: Owner) => Promise<void>) {
  const root = await serverUrl()
  const name = `ausma_${randomBytes(6).toString('hex')}`
  const url = (user: string, database: string) =>
    Object.assign(new URL(root), { username: user, pathname: `/${database}` }).href
  await asSuperuser(root, async (client) => {
    await client.query(`create role ${name}_owner login createrole`)
    await client.query(`create role ${name}_login login noinherit`)
    await client.query(`create database ${name} owner ${name}_owner`)
  })
  try {
    await asSuperuser(url('postgres', name), (superuser) =>
      asSuperuser(url(`${name}_owner`, name), (client) =>
        work(async (text) => (await superuser.query<Row>(text)).rows, {
          query: async (text) => (await client.query<Row>(text)).rows,
          run: async (text) => void (await client.query(text)),
          login: `${name}_login`,
        }),
      ),
    )
  } finally {
    await asSuperuser(root, (client) => client.query(`drop database ${name} with (force)`))
  }
}

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

/** An agency with members as version 3 kept them: with a session, without one, and one who has left. */
const BEFORE = `
  insert into agencies values ('${id(1)}', 'A', 'LV', 'gdpr', 'c', 'd', '{}', true, '2026-11-01');
  insert into members values
    ('${id(11)}', '${id(1)}', '{analyst}', 'lv', '\\x11', '\\x00', '\\x00', null, '2026-11-01', null),
    ('${id(12)}', '${id(1)}', '{analyst}', 'lv', '\\x12', '\\x00', '\\x00', null, '2026-11-01', null),
    ('${id(13)}', '${id(1)}', '{analyst}', 'lv', '\\x13', '\\x00', '\\x00', null, '2026-11-01', '2026-11-02');
  insert into credentials values
    ('${id(21)}', '${id(1)}', '${id(11)}', 'passkey', '\\x01', '\\x02', 7, null, null, '\\x0a0b', '2026-11-03T08:00Z'),
    ('${id(22)}', '${id(1)}', '${id(12)}', 'password', null, '\\x03', 0, '\\x04', 5, '\\x0c0d', '2026-11-04T08:00Z');
  insert into sessions values
    ('${id(31)}', '${id(1)}', '${id(11)}', '\\x31', '\\x00', '2026-11-03T09:00Z', '2026-11-03T09:00Z', '2026-11-09', '2026-11-03T09:00Z'),
    ('${id(32)}', '${id(1)}', '${id(11)}', '\\x32', '\\x00', '2026-11-05T09:00Z', '2026-11-05T09:00Z', '2026-11-09', '2026-11-05T09:00Z'),
    ('${id(33)}', '${id(1)}', '${id(12)}', '\\x33', '\\x00', '2026-11-02T09:00Z', '2026-11-02T09:00Z', '2026-11-09', '2026-11-02T09:00Z')`

test('what members have is carried over, also where the owner of the tables is held by row security', () =>
  onOwnedDatabase(async (ask, owner) => {
    const files = readMigrations()
    const upTo = files.findIndex(({ name }) => name.startsWith('0004'))
    await migrate(owner, files.slice(0, upTo))
    await ask(BEFORE)
    const kept = `select id, member, kind, lookup, verifier, counter, sealed_totp, totp_step, wrapped_key, made_at
      from credentials order by id`
    const before = await ask(kept)
    await migrate(owner, files)
    assert.deepEqual(await ask(kept), before)
    const sessions = await ask('select id, credential from sessions order by id')
    assert.deepEqual(sessions, [
      { id: id(31), credential: id(21) },
      { id: id(32), credential: id(21) },
      { id: id(33), credential: id(22) },
    ])
    // The last session it opened; a session from before it was made was opened by the one it replaced.
    const used = await ask('select id, used_at, sealed_name from credentials order by id')
    assert.deepEqual(used, [
      { id: id(21), used_at: new Date('2026-11-05T09:00Z'), sealed_name: null },
      { id: id(22), used_at: null, sealed_name: null },
    ])
    const walls = await ask(
      `select relname from pg_class where relname in ('credentials', 'sessions') and relrowsecurity and relforcerowsecurity`,
    )
    assert.equal(walls.length, 2)
    // The owner again changes none of what it owns.
    for (const table of ['credentials', 'sessions'])
      assert.deepEqual(await owner.query(`update ${table} set agency = agency returning id`), [])
  }))

test('the tables themselves hold to one password, and to a session being its own member’s', () =>
  onOwnedDatabase(async (ask, owner) => {
    await migrate(owner, readMigrations())
    await ask(
      BEFORE.replaceAll(
        /insert into sessions values/g,
        'insert into sessions (id, agency, member, token_hash, wrapped_key, opened_at, seen_at, expires_at, confirmed_at) values',
      ),
    )
    const more = (n: number, member: number, kind: string, rest: string) =>
      ask(
        `insert into credentials values ('${id(n)}', '${id(1)}', '${id(member)}', '${kind}', ${rest}, '\\x00', now())`,
      )
    await assert.rejects(more(23, 12, 'password', `null, '\\x03', 0, '\\x04', 5`), /credentials_one_each/)
    await more(24, 12, 'passkey', `'\\x05', '\\x03', 0, null, null`)
    await more(25, 12, 'passkey', `'\\x06', '\\x03', 0, null, null`)
    await assert.rejects(
      ask(`update sessions set credential = '${id(24)}' where id = '${id(31)}'`),
      /sessions_credential/,
    )
    await ask(`update sessions set credential = '${id(24)}' where id = '${id(33)}'`)
    await ask(`delete from credentials where id = '${id(24)}'`)
    assert.deepEqual(await ask(`select member, credential from sessions where id = '${id(33)}'`), [
      { member: id(12), credential: null },
    ])
  }))
