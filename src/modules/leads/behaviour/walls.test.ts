import assert from 'node:assert/strict'
import { test } from 'node:test'
import { as, problemOf, signedIn } from '../../../../test/houses/kernel.ts'
import {
  another,
  call,
  imported,
  keptSamples,
  type LeadsStand,
  leadsStand,
  list,
  page,
  runScreening,
  upload,
} from '../../../../test/houses/leads.ts'
import { onBothDatabases } from '../../../../test/run/databases.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { visitor } from '../../../kernel/actor.ts'
import { execute } from '../../../kernel/execute.ts'
import { newId } from '../../../kernel/ids.ts'
import { operations } from '../operations.ts'

const SAMPLES = keptSamples()
const REASON = 'Kvarčita piezīme par lietu.'
const TABLES = [
  'leads_settings',
  'screenings',
  'leads',
  'lead_parts',
  'lead_facets',
  'lead_counts',
  'lead_sources',
  'lead_events',
] as const

/** Words that stand in the adverts, contact points, names and notes of these tests and nowhere else. */
const SECRETS = [
  'Ghuznavo',
  'quixotaria',
  '+37120000919',
  'zephyrine.jobs@freemail.example',
  'Brambleworth',
  'vintage-export',
  'Kvarčita',
  'Inspektorija Ziemeļos',
]

const ADVERTS = Array.from({ length: 5 }, (_, i) =>
  JSON.stringify({
    id: `vintage-export-${i}`,
    source: 'Ghuznavo channel',
    date: `2026-11-0${i + 1}`,
    employer: 'Brambleworth Staffing',
    title: 'quixotaria abroad',
    text: `Workers for quixotaria in ${['Venlo', 'Breda'][i % 2]}. No experience, no language needed. We arrange the trip, the cost is taken from your first pay. Give your passport to the coordinator on arrival. Leaving this Friday, only WhatsApp +371 20 000 919 or zephyrine.jobs@freemail.example. Do not tell anyone.`,
  }),
).join('\n')

/** Everything there is to take: all rows of all tables as text, bytes as they are written, and all files. */
async function everything({ database, kernel }: LeadsStand): Promise<string> {
  const tables = await database.superuser(
    `select tablename from pg_tables where schemaname = 'public' order by tablename`,
  )
  const parts: string[] = []
  for (const { tablename } of tables) {
    const rows = await database.superuser(`select row_to_json(t)::text as row from "${tablename}" t`)
    for (const { row } of rows) {
      const text = String(row)
      parts.push(text)
      // Bytes show as hex: words in them would not be seen otherwise.
      for (const [, hex] of text.matchAll(/\\\\x([0-9a-f]+)/g)) parts.push(Buffer.from(hex, 'hex').toString('latin1'))
    }
  }
  for (const bytes of kernel.blobs.kept.values()) parts.push(Buffer.from(bytes).toString('latin1'))
  return parts.join('\n')
}

onBothDatabases('walls round leads', leadsStand, (stand) => {
  test('a copy of the database and of the files holds no word of postings, contacts, names or notes', async () => {
    const { ieva, andris, kernel } = stand()
    const file = await upload(stand(), ieva, ADVERTS)
    const { screening } = await call<{ screening: string }>(stand(), ieva, 'screenings.start', {
      file,
      name: 'vintage-export.jsonl',
    })
    await runScreening(stand(), ieva, screening)
    const waiting = await upload(stand(), ieva, ADVERTS)
    await call(stand(), ieva, 'screenings.start', { file: waiting, name: 'vintage-export.jsonl' })
    const [{ id: lead }] = (await list(stand(), ieva)).leads
    await call(stand(), ieva, 'leads.claim', { lead })
    await call(stand(), ieva, 'leads.note', { lead, text: REASON })
    const input = { lead, authority: 'Inspektorija Ziemeļos', basis: 'Art. 6', reason: REASON }
    const asked = await execute(kernel, { actor: ieva, operation: 'leads.pass', input })
    await call(stand(), andris, 'leads.pass', {}, { approval: asked.kind === 'waits' ? asked.approval : undefined })
    await list(stand(), ieva, { filter: { contact: '+37120000919', state: 'all' } })
    // All of it is there for who has the keys.
    const shown = JSON.stringify(await page(stand(), ieva, lead))
    for (const word of SECRETS.filter((secret) => secret !== 'quixotaria')) assert.ok(shown.includes(word), word)
    assert.ok(shown.includes('quixotaria'))

    const copy = await everything(stand())
    assert.ok(copy.includes(lead) && copy.includes('document-handover') && copy.length > 10_000)
    for (const word of SECRETS) {
      assert.ok(!copy.includes(word), word)
      assert.ok(!copy.includes(Buffer.from(word).toString('latin1')), word)
      assert.ok(!copy.toLowerCase().includes(word.toLowerCase()), word)
    }
    // Part of a number is a number still.
    assert.ok(!copy.includes('20000919') && !copy.includes('20 000 919'))
  })

  test('the look for plain words finds them where they are, in bytes too', async () => {
    const { database, ours } = stand()
    await database.superuser(`insert into lead_sources values ('${ours.id}', 'plain', 'Detectable'::bytea)`)
    assert.ok((await everything(stand())).includes('Detectable'))
    await database.superuser(`delete from lead_sources where mark = 'plain'`)
  })

  test('another agency reads, changes and learns nothing, by no operation', async () => {
    const { kernel, ieva, stranger, ours } = stand()
    const [lead, other] = await imported(stand(), ieva, [another(SAMPLES[0], 'wall'), another(SAMPLES[1], 'wall')])
    const { screening } = await call<{ screening: string }>(stand(), ieva, 'screenings.start', {
      file: await upload(stand(), ieva, 'nothing'),
    })
    const theirs = (await imported(stand(), stranger, [another(SAMPLES[2], 'wall')]))[0]
    const before = await stand().database.superuser(
      `select row_to_json(l)::text from leads l where agency = '${ours.id}' order by id`,
    )
    const inputs: Partial<Record<keyof typeof operations, object>> = {
      'screenings.source': { screening },
      'screenings.end': { screening, postings: 1, repeated: 0, broken: 0, campaigns: 0, leads: 0, brokenLines: [] },
      'screenings.unread': { screening, reason: 'x' },
      'leads.import': { screening, leads: [] },
      'leads.get': { lead },
      'leads.postings': { lead },
      'leads.posting': { lead, place: 0 },
      'leads.similar': { lead },
      'leads.claim': { lead },
      'leads.release': { lead },
      'leads.note': { lead, text: 'x' },
      'leads.dismiss': { lead },
      'leads.open-for-notice': { lead },
      'leads.open-for-case': { lead },
      'leads.reopen': { lead },
      'leads.merge': { lead, into: theirs },
      'leads.split': { lead },
    }
    for (const [operation, input] of Object.entries(inputs)) {
      const problem = await problemOf(kernel, { actor: stranger, operation, input, reason: REASON })
      const gone = await problemOf(kernel, {
        actor: stranger,
        operation,
        input: { ...input, ...('lead' in input ? { lead: newId() } : { screening: newId() }) },
        reason: REASON,
      })
      assert.equal(problem?.code, 'not-found', operation)
      // What exists elsewhere is told just like what does not exist at all.
      assert.equal(problem?.message, gone?.message, operation)
    }
    assert.equal(
      (await problemOf(kernel, { actor: stranger, operation: 'leads.merge', input: { lead: theirs, into: other } }))
        ?.code,
      'not-found',
    )
    const seen = await list(stand(), stranger, { filter: { state: 'all' } })
    assert.deepEqual([seen.leads.map(({ id }) => id), seen.total.leads], [[theirs], 1])
    const screenings = await call<{ screenings: { startedBy: { id: string } }[] }>(
      stand(),
      stranger,
      'screenings.list',
      {},
    )
    assert.ok(screenings.screenings.every(({ startedBy }) => startedBy.id === stranger.id))
    assert.deepEqual(
      await stand().database.superuser(
        `select row_to_json(l)::text from leads l where agency = '${ours.id}' order by id`,
      ),
      before,
    )
  })

  test('marks of the same contact point differ from agency to agency', async () => {
    const { ieva, stranger } = stand()
    const [ours] = await imported(stand(), ieva, [another(SAMPLES[0], 'marks')])
    const [theirs] = await imported(stand(), stranger, [another(SAMPLES[0], 'marks')])
    const [one, other] = [await page(stand(), ieva, ours), await page(stand(), stranger, theirs)]
    assert.equal(one.contactPoints[0].value, other.contactPoints[0].value)
    assert.notEqual(one.contactPoints[0].mark, other.contactPoints[0].mark)
    assert.equal((await list(stand(), stranger, { filter: { mark: one.contactPoints[0].mark } })).total.leads, 0)
  })

  test('every table of the room is closed to visitors, reporters and whoever acts for no agency', async () => {
    const { kernel, ours } = stand()
    const actors: Actor[] = [
      visitor,
      { kind: 'reporter', id: newId(), agency: ours.id },
      { kind: 'client', id: newId(), agency: ours.id, roles: [] },
      { kind: 'system', agency: null },
    ]
    for (const actor of actors)
      for (const table of TABLES)
        assert.deepEqual(await as(kernel, actor, (db) => db.selectFrom(table).selectAll().execute()), [])
    assert.ok(
      (await as(kernel, { kind: 'system', agency: ours.id }, (db) => db.selectFrom('leads').select('id').execute()))
        .length > 0,
    )
  })

  test('a row cannot be written into another agency', async () => {
    const { kernel, ieva, theirs } = stand()
    const write = as(kernel, ieva, (db) => db.insertInto('leads_settings').values({ agency: theirs.id }).execute())
    await assert.rejects(write, /row-level security/)
    const moved = as(kernel, ieva, (db) => db.updateTable('leads').set({ agency: theirs.id }).execute())
    await assert.rejects(moved, /row-level security/)
  })

  test('keys of a member who was never admitted open nothing', async () => {
    const { kernel, ours } = stand()
    const { member } = signedIn(kernel, ours.id)
    const [{ id: lead }] = (await list(stand(), member)).leads
    for (const [operation, input] of Object.entries({
      'leads.get': { lead },
      'leads.similar': { lead },
      'leads.postings': { lead },
      'leads.list': { filter: { contact: '+37120000919' } },
    }))
      assert.equal((await problemOf(kernel, { actor: member, operation, input }))?.code, 'keys-closed', operation)
  })

  test('every operation says what it needs, and what jobs alone call is internal', () => {
    const internal = Object.entries(operations).flatMap(([name, declared]) => ('internal' in declared ? [name] : []))
    assert.deepEqual(internal.sort(), [
      'leads.import',
      'retention.erase',
      'screenings.end',
      'screenings.source',
      'screenings.unread',
      'uploads.erase',
    ])
    for (const [name, { permission, purpose }] of Object.entries(operations)) {
      assert.match(permission, /^(screening|lead|retention):/, name)
      assert.equal(purpose, 'investigation')
    }
  })
})
