import assert from 'node:assert/strict'
import { test } from 'node:test'
import { as, inAgency, signedIn } from '../../../test/houses/kernel.ts'
import { leadsStand } from '../../../test/houses/leads.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import { Unsealable } from '../../kernel/vault/boxes.ts'
import { newKey } from '../../kernel/vault/seal.ts'
import { SearchKey, searchKey, searchKeyOf } from './search-key.ts'

test('a mark is the same each time, and another for another kind, value or key', () => {
  const bytes = newKey()
  const [key, same, other] = [new SearchKey(bytes), new SearchKey(bytes), new SearchKey(newKey())]
  const mark = key.mark('contact', '+37120000142')
  assert.match(mark, /^[\w-]{22}$/)
  assert.equal(same.mark('contact', '+37120000142'), mark)
  assert.equal(
    new Set([
      mark,
      key.mark('contact', '+37120000143'),
      key.mark('employer', '+37120000142'),
      other.mark('contact', '+37120000142'),
    ]).size,
    4,
  )
})

test('the name of a source opens under its own mark, agency and key only', () => {
  const [key, other] = [new SearchKey(newKey()), new SearchKey(newKey())]
  const sealed = key.sealSource('agency', 'mark', 'Work EU, channel')
  assert.equal(key.openSource('agency', 'mark', sealed), 'Work EU, channel')
  assert.throws(() => key.openSource('agency', 'another', sealed), Unsealable)
  assert.throws(() => key.openSource('elsewhere', 'mark', sealed), Unsealable)
  assert.throws(() => other.openSource('agency', 'mark', sealed), Unsealable)
})

onDatabases('the search key', leadsStand, (stand) => {
  test('is made once for an agency, opens for its admitted members, and for nobody else', async () => {
    const { kernel, ours, ieva, andris, stranger } = stand()
    const now = kernel.clock.now()
    const mark = (key: SearchKey | null) => key?.mark('contact', 'x') ?? null
    assert.equal(await as(kernel, ieva, (db) => searchKey(db, ieva)), null)
    const made = mark(await as(kernel, ieva, (db) => searchKeyOf(db, ieva, now)))
    assert.equal(mark(await as(kernel, andris, (db) => searchKeyOf(db, andris, now))), made)
    assert.equal(mark(await as(kernel, andris, (db) => searchKey(db, andris))), made)
    assert.notEqual(mark(await as(kernel, stranger, (db) => searchKeyOf(db, stranger, now))), made)
    const { member } = signedIn(kernel, ours.id)
    assert.equal(await as(kernel, member, (db) => searchKey(db, member)), null)
    await assert.rejects(
      as(kernel, member, (db) => searchKeyOf(db, member, now)),
      { code: 'keys-closed' },
    )
    const rows = await inAgency(kernel, ours.id, (db) => db.selectFrom('leads_settings').selectAll().execute())
    assert.equal(rows.length, 1)
  })
})
