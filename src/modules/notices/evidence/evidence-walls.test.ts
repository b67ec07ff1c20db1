import assert from 'node:assert/strict'
import { createHash, createHmac } from 'node:crypto'
import { test } from 'node:test'
import type { z } from 'zod'
import type { Person } from '../../../../test/houses/accounts.ts'
import { as, done, inAgency, problemOf } from '../../../../test/houses/kernel.ts'
import { AT, NoticesHouse } from '../../../../test/houses/notices.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { Tx } from '../../../kernel/database.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Evidence } from '../shapes.ts'
import type { PageWork } from './evidence.ts'

type PageWorkOf = z.output<typeof PageWork>['work']

const NO_FILE = { address: AT, problem: 'status 404', file: null }

onDatabases(
  'evidence',
  async (database) => {
    const house = await NoticesHouse.open(database)
    house.feeds.texts.set(AT, '<p>Darbs siltumnīcā</p>')
    return house
  },
  (house) => {
    const keepOne = async (lead: string, address: string | null = AT): Promise<string> => {
      const input = { lead, place: 0, address, childAbuse: false }
      return (await house().call<{ evidence: string }>(house().anna.token, 'notices.keep-posting', input)).evidence
    }
    /** As a job calls it, with somebody's open keys. */
    const step = async <T>(by: Person, operation: string, input: object): Promise<T> =>
      done<T>(house().kernel, { actor: await house().actor(by.token), operation, input })
    const stepFails = async (by: Person, operation: string, input: object) =>
      problemOf(house().kernel, { actor: await house().actor(by.token), operation, input })
    const work = async (evidence: string, by = house().anna) =>
      (await step<{ work: PageWorkOf }>(by, 'notices.page-work', { evidence })).work
    const inside = <T>(act: (db: Tx) => Promise<T>) => inAgency(house().kernel, house().agency, act)
    const rowOf = (id: string) =>
      inside((db) => db.selectFrom('evidence_items').selectAll().where('id', '=', id).executeTakeFirstOrThrow())
    const stranger = async () => house().admitted(await house().another(house().keeper), ['analyst'])

    test('a posting is kept with title and text as they stood, and with the hash of just that', async () => {
      const lead = await house().lead()
      const evidence = await keepOne(lead, null)
      const [piece] = (await house().ofLead(lead)).evidence
      const { title, text } = piece.seen ?? assert.fail('sealed')
      const bytes = Buffer.from(`${title}\n\n${text}`)
      assert.deepEqual([piece.id, piece.size], [evidence, bytes.length])
      assert.equal(piece.sha256, createHash('sha256').update(bytes).digest('hex'))
      assert.deepEqual([piece.takenBy.id, piece.takenAt], [house().anna.id, house().now().toISOString()])
    })

    test('the same posting is kept as often as somebody looks, each time as a piece of its own', async () => {
      const lead = await house().lead()
      const ids = [await keepOne(lead, null), await keepOne(lead, null)]
      const { evidence } = await house().ofLead(lead)
      assert.deepEqual(
        evidence.map(({ id }) => id),
        ids,
      )
      const keys = await Promise.all(ids.map(async (id) => (await rowOf(id)).data_key))
      assert.notEqual(keys[0], keys[1])
    })

    test('of a lead or a place that is none nothing is kept, nor of another agency’s lead', async () => {
      const lead = await house().lead()
      const keep = (by: Person, more: object) =>
        house().problem(by.token, 'notices.keep-posting', { lead, place: 0, address: null, childAbuse: false, ...more })
      assert.equal((await keep(house().anna, { lead: newId() }))?.code, 'not-found')
      assert.equal((await keep(house().anna, { place: -1 }))?.fields[0].field, 'place')
      assert.equal((await keep(house().anna, { place: 4000 }))?.code, 'not-found')
      assert.equal((await keep(await stranger(), {}))?.code, 'not-found')
      assert.deepEqual((await house().ofLead(lead)).evidence, [])
    })

    test('an address that is none of the web is refused before anything is kept', async () => {
      const lead = await house().lead()
      for (const address of [
        'ftp://jobs.example/x',
        'http://localhost/x',
        'https://[::1]/x',
        `https://a.example/${'x'.repeat(2000)}`,
      ]) {
        const input = { lead, place: 0, address, childAbuse: false }
        const problem = await house().problem(house().anna.token, 'notices.keep-posting', input)
        assert.equal(problem?.fields[0].field, 'address', address)
      }
      assert.deepEqual((await house().ofLead(lead)).evidence, [])
    })

    test('without open keys nobody keeps one, and what was kept stays shut to them', async () => {
      const lead = await house().lead()
      const evidence = await keepOne(lead)
      const newcomer = await house().colleague(house().keeper, ['analyst'])
      const input = { lead, place: 0, address: null, childAbuse: false }
      assert.equal((await house().problem(newcomer.token, 'notices.keep-posting', input))?.code, 'keys-closed')
      const [piece] = (await house().ofLead(lead, newcomer)).evidence
      assert.deepEqual([piece.id, piece.seen], [evidence, null])
      assert.equal((await stepFails(newcomer, 'notices.page-work', { evidence }))?.code, 'keys-closed')
    })

    test('a page is worked on once, by people of the agency alone', async () => {
      const evidence = await keepOne(await house().lead())
      assert.deepEqual((await work(evidence))?.address, AT)
      assert.match((await work(evidence))?.agent ?? '', /^Ausma\/0\.1 \(\+http:\/\/localhost:8321\)$/)
      assert.equal((await stepFails(await stranger(), 'notices.page-work', { evidence }))?.code, 'not-found')
      await step(house().anna, 'notices.keep-page', { evidence, ...NO_FILE })
      assert.equal(await work(evidence), null)
    })

    test('two jobs at once keep one page', async () => {
      const evidence = await keepOne(await house().lead())
      const both = await Promise.allSettled([
        step(house().anna, 'notices.keep-page', { evidence, ...NO_FILE }),
        step(house().berta, 'notices.keep-page', { evidence, ...NO_FILE }),
      ])
      assert.deepEqual(both.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
      const pages = await inside((db) =>
        db.selectFrom('evidence_items').select('id').where('page_of', '=', evidence).execute(),
      )
      assert.equal(pages.length, 1)
    })

    test('another agency adds no page to what it cannot see', async () => {
      const evidence = await keepOne(await house().lead())
      const problem = await stepFails(await stranger(), 'notices.keep-page', { evidence, ...NO_FILE })
      assert.equal(problem?.code, 'not-found')
    })

    test('of a page the store names nothing: its type is sealed, its hash keyed', async () => {
      const lead = await house().lead()
      const [, page] = await house().keep(lead)
      const { file, data_key } = await rowOf(page.id)
      const row = await inside((db) =>
        db
          .selectFrom('files')
          .selectAll()
          .where('id', '=', file ?? '')
          .executeTakeFirstOrThrow(),
      )
      const plain = createHash('sha256').update('<p>Darbs siltumnīcā</p>').digest()
      assert.equal(page.sha256, plain.toString('hex'))
      assert.notDeepEqual(Buffer.from(row.sha256 ?? []), plain)
      const key = (await house().member(house().anna.token))?.keys
      const bytes = await inside(async (db) => (await key?.dataKey(db, data_key ?? '')) ?? new Uint8Array())
      assert.deepEqual(Buffer.from(row.sha256 ?? []), createHmac('sha256', bytes).update(plain).digest())
      assert.ok(!Buffer.from(row.sealed_name ?? []).includes('text/html'))
      assert.deepEqual([row.data_key, row.expires_at], [data_key, null])
    })

    test('the tables take no piece that tells less than it should', async () => {
      const lead = await house().lead()
      const [posting, page] = await house().keep(lead)
      const [{ seq: _, ...of }, { seq: __, ...other }] = [await rowOf(posting.id), await rowOf(page.id)]
      const insert = (values: object) =>
        inside((db) =>
          db
            .insertInto('evidence_items')
            .values({ ...of, ...values, id: newId() })
            .execute(),
        )
      const faults: readonly (readonly [string, object])[] = [
        ['no hash and no reason why', { sha256: null }],
        ['a reason beside a hash', { problem: 'status 404' }],
        ['a posting that could not be read', { sha256: null, problem: 'status 404' }],
        ['a page of nothing', { kind: 'page', page_of: null, file: newId() }],
        ['a posting of another', { page_of: posting.id }],
        ['a page with a hash and without its bytes', { kind: 'page', page_of: posting.id, file: null }],
        ['a second page of one posting', { ...other, file: newId() }],
        ['a place before the first', { place: -1 }],
        ['a kind that is none', { kind: 'picture' }],
      ]
      for (const [what, values] of faults) await assert.rejects(insert(values), what)
      await insert({})
    })

    test('no other agency writes or reads a piece, and nobody who is not signed in', async () => {
      const [posting] = await house().keep(await house().lead(), null)
      const { seq: _, ...row } = await rowOf(posting.id)
      const theirs = await house().actor((await stranger()).token)
      await assert.rejects(
        as(house().kernel, theirs, (db) =>
          db
            .insertInto('evidence_items')
            .values({ ...row, id: newId() })
            .execute(),
        ),
        /row-level security/,
      )
      const found = await as(house().kernel, theirs, (db) => db.selectFrom('evidence_items').selectAll().execute())
      assert.deepEqual(found, [])
    })

    test('what was changed in the database past the program does not open, and says so', async () => {
      const lead = await house().lead()
      const [one, two] = [await keepOne(lead, null), await keepOne(lead, null)]
      // One sealed piece in the place of another, with its key: the label within tells whose it is.
      const statement = `update evidence_items e set sealed = o.sealed, data_key = o.data_key from evidence_items o
         where e.id = '${one}' and o.id = '${two}'`
      await assert.rejects(house().database.superuser(statement), /never changed/)
      // Whoever owns the database takes the rule away first.
      await house().database.superuser('alter table evidence_items disable trigger evidence_stays')
      await house().database.superuser(statement)
      await house().database.superuser('alter table evidence_items enable trigger evidence_stays')
      const problem = await house().problem(house().anna.token, 'notices.of-lead', { lead })
      assert.equal(problem?.code, 'unavailable')
      assert.ok(!/siltumn|Workers/.test(problem?.message ?? ''))
    })

    test('pieces of a notice stand in the order in which they were kept, however they were named', async () => {
      const lead = await house().lead()
      const kept = [...(await house().keep(lead)), ...(await house().keep(lead, null))]
      const evidence = [...new Set(kept.map(({ id }) => id))]
      const recipient = await house().recipient()
      const { notice } = await house().call<{ notice: string }>(house().anna.token, 'notices.draft', {
        ...{ lead, recipient, evidence: evidence.toReversed() },
      })
      const page = await house().get(notice)
      assert.deepEqual(
        page.evidence.map(({ id }: Evidence) => id),
        evidence,
      )
    })
  },
)
