import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { problemOf } from '../../../../test/houses/kernel.ts'
import { call, type LeadsStand, leadsStand, list, page, runScreening, upload } from '../../../../test/houses/leads.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { Member } from '../../../kernel/actor.ts'
import type { Posting } from '../shapes.ts'
import type { Screening } from './shapes.ts'

const EXAMPLES = readFileSync('examples/postings.jsonl', 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'ausma-import-'))
writeFileSync(join(folder, 'week.jsonl'), EXAMPLES)
after(() => rmSync(folder, { recursive: true }))

async function start(stand: LeadsStand, member: Member, input: object): Promise<{ screening: string; job: string }> {
  stand.kernel.clock.pass(1000)
  return call(stand, member, 'screenings.start', input)
}

const screenings = (stand: LeadsStand, member: Member) =>
  call<{ screenings: Screening[] }>(stand, member, 'screenings.list', {}).then((output) => output.screenings)

/** A few copies of one invented advert with everything a lead needs. */
const adverts = (tag: string, phone: string): string =>
  Array.from({ length: 6 }, (_, i) =>
    JSON.stringify({
      id: `${tag}-${i}`,
      source: `board-${i % 2}.example`,
      date: `2026-11-0${i + 1}`,
      employer: ['Zvaigznes Darbs', 'Baltwerk'][i % 2],
      title: 'Warehouse work abroad',
      text: `Workers wanted in ${['Venlo', 'Tilburg', 'Breda'][i % 3]}. No experience, no language needed. We arrange the trip, the cost is taken from your first pay. Give your passport to the coordinator on arrival. Leaving this Friday, only WhatsApp ${phone}. Do not tell anyone.`,
    }),
  ).join('\n')

onDatabases(
  'screenings',
  async (database) => {
    const stand = await leadsStand(database)
    return { ...stand, kernel: { ...stand.kernel, site: { ...stand.kernel.site, importDir: folder } } }
  },
  (stand) => {
    test('an upload becomes leads, tells its progress, and is erased', async () => {
      const { ieva, kernel, database } = stand()
      const file = await upload(stand(), ieva, EXAMPLES)
      const { screening, job } = await start(stand(), ieva, { file, name: 'Examples' })
      const [waiting] = await screenings(stand(), ieva)
      assert.deepEqual([waiting.id, waiting.job, waiting.state, waiting.result], [screening, job, 'waiting', null])
      assert.ok(kernel.woken.some(([what, member]) => what === 'jobs' && member?.id === ieva.id))

      const { output, progress } = await runScreening(stand(), ieva, screening)
      const stages = [...new Set(progress.map(({ stage }) => stage))]
      assert.deepEqual(stages, ['reading', 'grouping', 'keeping'])
      assert.equal(progress.findLast(({ stage }) => stage === 'reading')?.done, 246)
      assert.equal(progress.at(-1)?.done, progress.at(-1)?.of)

      const [{ name, result, endedAt, startedBy }] = await screenings(stand(), ieva)
      assert.equal(name, 'Examples')
      assert.equal(startedBy.id, ieva.id)
      assert.ok(endedAt)
      assert.deepEqual([result?.postings, result?.broken, result?.known], [246, 0, 0])
      assert.deepEqual(output, { postings: 246, leads: result?.leads })
      assert.equal((await list(stand(), ieva, { filter: { screening } })).total.leads, result?.leads)

      assert.equal(kernel.blobs.kept.has(file), false)
      assert.deepEqual(await database.superuser(`select id from files where id = '${file}'`), [])
    })

    test('the same postings again make no new leads, and say so', async () => {
      const { ieva } = stand()
      const before = (await list(stand(), ieva)).total.leads
      const { screening } = await start(stand(), ieva, { path: 'week.jsonl' })
      await runScreening(stand(), ieva, screening)
      const [{ name, result }] = await screenings(stand(), ieva)
      assert.equal(name, 'week.jsonl')
      assert.deepEqual([result?.leads, result?.known], [0, before])
      assert.equal((await list(stand(), ieva)).total.leads, before)
    })

    test('a lead has its postings in their own words, with quotes and contact points that fit them', async () => {
      const { ieva } = stand()
      const file = await upload(stand(), ieva, adverts('fit', '+371 20 000 142'))
      const { screening } = await start(stand(), ieva, { file })
      await runScreening(stand(), ieva, screening)
      const { leads } = await list(stand(), ieva, { filter: { screening } })
      assert.equal(leads.length, 1)
      const lead = await page(stand(), ieva, leads[0].id)
      assert.equal(lead.size, 6)
      assert.deepEqual([lead.firstSeen, lead.lastSeen], ['2026-11-01', '2026-11-06'])
      const phone = lead.contactPoints.findIndex(({ value }) => value === '+37120000142')
      assert.deepEqual(lead.contactPoints[phone].employers, ['Baltwerk', 'Zvaigznes Darbs'])
      for (const { place, contacts, values } of lead.postings) {
        const posting = await call<Posting & { text: string; title: string }>(stand(), ieva, 'leads.posting', {
          lead: lead.id,
          place,
        })
        assert.ok(contacts.includes(phone))
        for (const value of values) assert.ok(posting.text.includes(value))
        for (const { quotes } of lead.signs)
          for (const { posting: at, field, quote, start, end } of quotes)
            if (at === place) assert.equal(posting[field].slice(start, end), quote)
      }
      assert.ok(lead.signs.some(({ code }) => code === 'document-handover'))
    })

    test('what holds no postings says why, sealed, and the upload stays for another try', async () => {
      const { ieva, kernel, stranger } = stand()
      const file = await upload(stand(), ieva, '{"surname":"Secret Name","salary":100}')
      const { screening } = await start(stand(), ieva, { file })
      await assert.rejects(runScreening(stand(), ieva, screening), { code: 'invalid-input', message: /could be read/ })
      const [{ result }] = await screenings(stand(), ieva)
      assert.match(result?.brokenLines[0].reason ?? '', /surname/)
      assert.ok(kernel.blobs.kept.has(file))
      assert.deepEqual(await screenings(stand(), stranger), [])
    })

    test('a screening outlives the row of its job', async () => {
      const { ieva, database } = stand()
      const before = (await screenings(stand(), ieva)).at(-1)
      await database.superuser(`delete from jobs where id = '${before?.job}'`)
      const found = (await screenings(stand(), ieva)).at(-1)
      assert.deepEqual([found?.id, found?.state, found?.progress], [before?.id, 'done', null])
    })

    test('cancelled in the middle it ends at once and leaves no thread', async () => {
      const { ieva } = stand()
      const file = await upload(stand(), ieva, EXAMPLES)
      const { screening } = await start(stand(), ieva, { file })
      const reason = new Error('cancelled')
      await assert.rejects(runScreening(stand(), ieva, screening, AbortSignal.abort(reason)), reason)
      const later = new AbortController()
      const atOnce = () => later.abort(reason)
      await assert.rejects(runScreening(stand(), ieva, screening, later.signal, atOnce), reason)
      assert.equal((await screenings(stand(), ieva))[0].endedAt, null)
    })

    test('a path outside the import folder, a stranger’s upload and wrong columns are refused', async () => {
      const { kernel, ieva, stranger } = stand()
      const problem = (actor: Member, input: object) =>
        problemOf(kernel, { actor, operation: 'screenings.start', input })
      assert.equal((await problem(ieva, { path: '../../etc/passwd' }))?.code, 'invalid-input')
      assert.equal((await problem(ieva, { path: 'week.jsonl', map: 'colour=x' }))?.fields[0].field, 'map')
      assert.equal((await problem(ieva, {}))?.code, 'invalid-input')
      const file = await upload(stand(), ieva, EXAMPLES)
      assert.equal((await problem(stranger, { file }))?.code, 'not-found')
      assert.equal((await problem(ieva, { file, path: 'week.jsonl' }))?.code, 'invalid-input')
    })

    test('nothing of it is left in the temporary folder', () => {
      assert.deepEqual(
        readdirSync(tmpdir()).filter((name) => /^\.ausma-/.test(name)),
        [],
      )
    })
  },
)
