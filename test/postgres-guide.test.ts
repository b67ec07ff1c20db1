import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { dumpDatabase } from '../src/entry/cli/postgres-tools.ts'
import { openServer } from '../src/kernel/database.ts'
import { asSuperuser } from './run/databases.ts'
import { startPostgres, versions } from './run/postgres.ts'

const GUIDE = readFileSync(join(import.meta.dirname, '../docs/using/setting-up.md'), 'utf8')
const [AS_SUPERUSER, IN_DATABASE] = [...GUIDE.matchAll(/^```sql\n(.*?)^```/gms)].map(([, text]) => text)

describe('the guide to a PostgreSQL server', () => {
  // The oldest and the newest that are here; Debian has one at a time.
  for (const version of new Set([versions().at(-1), versions().at(0)].filter((name) => name !== undefined)))
    test(`makes logins on a new server of version ${version} with which the program starts, and backs up`, async () => {
      const root = await startPostgres(false, version)
      const url = (user: string, database = 'ausma') =>
        Object.assign(new URL(root), { username: user, pathname: `/${database}` }).href
      // Whoever makes the tables must not need more than the guide gives, whatever PUBLIC may in a new database.
      await asSuperuser(root, (client) =>
        client.query(`update pg_database set datallowconn = true where datname = 'template1'`),
      )
      await asSuperuser(url('postgres', 'template1'), (client) =>
        client.query('alter schema public owner to postgres; grant create on schema public to public'),
      )
      for (const statement of AS_SUPERUSER.split(';\n').filter(Boolean))
        await asSuperuser(root, (client) => client.query(statement))
      await asSuperuser(url('postgres'), (client) => client.query(IN_DATABASE))
      const made = await openServer(url('ausma'), url('ausma_owner'), 1)
      await made.close()
      await (await openServer(url('ausma'), null, 1)).close()
      const folder = mkdtempSync(join(tmpdir(), 'ausma-guide-'))
      try {
        await dumpDatabase(url('ausma_backup'), join(folder, 'dump'))
        assert.ok(statSync(join(folder, 'dump')).size > 10_000)
      } finally {
        rmSync(folder, { recursive: true })
      }
    })
})
