import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { databaseAdvice } from './database-advice.ts'

describe('advice on the settings of a database', () => {
  const COVERED = [
    'postgres://ausma@localhost/ausma',
    'postgres://ausma@127.0.0.1:5433/ausma',
    'postgres://ausma@[::1]/ausma',
    'postgres:///ausma?host=/run/postgresql',
    'postgres://ausma:secret@db.example.org/ausma?sslmode=verify-full&sslrootcert=/etc/ausma/ca.pem',
  ]
  for (const url of COVERED) test(`none for ${url}`, () => assert.deepEqual(databaseAdvice(url, null), []))

  const OPEN = [
    'postgres://ausma@db.example.org/ausma',
    'postgres://ausma@10.0.0.3/ausma?sslmode=disable',
    // Encrypted to whoever answers.
    'postgres://ausma@db.example.org/ausma?sslmode=no-verify',
    'postgres://ausma@db.example.org/ausma?sslmode=require',
    'postgres://ausma@localhost/ausma?host=db.example.org',
    'postgres://ausma@localhost.example.org/ausma',
  ]
  for (const url of OPEN)
    test(`says that ${url} can be read on its way`, () => {
      const [told, more] = databaseAdvice(url, null)
      assert.match(told ?? '', /^DATABASE_URL leads to another machine.*sslmode=verify-full/)
      assert.equal(more, undefined)
    })

  test('says that the login of the owner is still set, and names no secret', () => {
    const [told] = databaseAdvice(COVERED[0], 'postgres://keeper:hidden@localhost/ausma')
    assert.match(told ?? '', /^MIGRATION_URL is set/)
    assert.ok(!told?.includes('hidden'))
  })

  test('none without a server', () => assert.deepEqual(databaseAdvice(null, null), []))
})
