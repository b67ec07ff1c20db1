import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CasesHouse } from '../../../test/houses/cases.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import { SEALED } from './protect.ts'

// Protection gives a person another key. What lay under the first and is not sealed anew is lost, so the list of such tables is held against the
// database itself.

/** Tables that name a person and hold content, and are not in the list: why not. */
const OTHERS: Readonly<Record<string, string>> = {
  evidence_ends: 'each has a key of its own where anything is sealed',
  guest_documents: 'under the key of the guest’s place, or sealed to the lawyer',
  guest_matters: 'under the key of the guest’s place',
  guest_remedies: 'under the key of the guest’s place, or sealed to the lawyer',
  match_hits: 'the question has its own key; an answer that waits is proposed anew (app.forget_matches)',
  match_questions: 'under the key of the question, which another key of the person ends',
  person_channels: 'sealed anew with their marks (resealChannels)',
  person_events: 'sealed anew by their own labels (resealEvents)',
  programme_requests: 'under the key of the request, the decision as well',
  return_word_documents: 'sealed to the person’s own words, which end with protection',
  return_words: 'a public key and what finds it, no content',
}

/** Keys and marks that are no content. */
const PLAIN = ['row_mark', 'mark']

/**
 * Tables with content about a person: they name one and hold bytes. A table whose rows each have a key, and one thing sealed, has sealed it under
 * that key.
 */
const TABLES = `select c.table_name as name
  from information_schema.columns c join information_schema.columns b using (table_schema, table_name)
  where c.table_schema = 'public' and c.column_name = 'person' and b.data_type = 'bytea'
    and b.column_name not in (${PLAIN.map((name) => `'${name}'`).join()})
  group by c.table_name
  having count(*) > 1 or not exists (select from information_schema.columns k where k.table_schema = 'public'
    and k.table_name = c.table_name and k.column_name = 'data_key' and k.is_nullable = 'NO')
  order by c.table_name`

onDatabases('what lies under the key of a person', CasesHouse.open, (stand) => {
  test('every table is sealed anew under protection, or the reason stands here why it need not be', async () => {
    const tables = (await stand().rows<{ name: string }>(TABLES)).map(({ name }) => name)
    const named = [...Object.keys(SEALED), ...Object.keys(OTHERS)].toSorted()
    // Named in neither: protecting a person would make its words unreadable.
    const forgotten = tables.filter((name) => !named.includes(name))
    assert.deepEqual(forgotten, [])
    // Named and not there, or with a key of its own by now.
    const gone = named.filter((name) => !tables.includes(name))
    assert.deepEqual(gone, [])
  })

  test('a table that nobody named is found', async () => {
    await stand().rows('create table kvarcita (id uuid primary key, person uuid not null, sealed bytea)')
    try {
      const tables = (await stand().rows<{ name: string }>(TABLES)).map(({ name }) => name)
      assert.ok(tables.includes('kvarcita'))
    } finally {
      await stand().rows('drop table kvarcita')
    }
  })
})
