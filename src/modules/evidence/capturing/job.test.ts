import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepEvidence } from '../../../../test/houses/evidence.ts'
import { as } from '../../../../test/houses/kernel.ts'
import { AT, NoticesHouse } from '../../../../test/houses/notices.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { JobRun } from '../../../entry/jobs/run-job.ts'
import { type Member, system } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/errors.ts'
import { execute } from '../../../kernel/execute.ts'
import { claimJob } from '../../../kernel/job-claims.ts'
import { noScanner } from '../../../kernel/scanner.ts'
import type { PageCaptures } from '../../../ports/page-captures.ts'
import { CAPTURE_JOB } from '../codes.ts'
import { operations } from '../operations.ts'
import type { ItemPage } from '../shapes.ts'
import { forgettingJob } from './forget.ts'
import { captureJob } from './job.ts'
import { BEGUN_WITHIN } from './state.ts'

const MINUTE = 60_000
const ADDRESS = 'https://advert.example/17'
const GRADE = { scale: '4x4', source: 'B', information: '2' }
const EXTENT = { fetched: 7, leftOut: [{ why: 'not-public', count: 2 }], cut: ['picture'] } as const
const CAPTURED = {
  ...{ bytes: Buffer.from('WACZ'), title: 'Pickers wanted', address: `${ADDRESS}/now`, redirects: [ADDRESS] },
  ...{ tool: 'Ausma/0.1, Chrome/140', at: new Date('2026-11-02T08:00:00Z'), extent: EXTENT },
}
type Shown = { id: string; state: string; why: string | null; address: string | null; item: string | null }

onDatabases(
  'captured pages',
  async (database) => {
    const asked: string[] = []
    const says: { next: Awaited<ReturnType<PageCaptures['capture']>> } = { next: CAPTURED }
    const captures: PageCaptures = {
      fault: async () => null,
      capture: async ({ address, agent }) => {
        asked.push(`${address} ${agent}`)
        return says.next
      },
    }
    const jobs = {
      [CAPTURE_JOB]: captureJob(() => ({ captures, scanner: noScanner })),
      'forget-captures': forgettingJob,
    }
    return { house: await NoticesHouse.open(database, { operations, jobs }), asked, says }
  },
  (stand) => {
    const anna = () => stand().house.anna.token
    const site = (noCaptures: () => Promise<string | null>) =>
      Object.assign(stand().house.kernel, { site: { ...stand().house.kernel.site, noCaptures } })
    const input = async (more: object = {}) => ({
      about: { kind: 'lead', id: await stand().house.lead() },
      ...{ address: ADDRESS, childAbuse: false, ground: 'public', how: 'The advert of the lead', ...more },
    })
    const ask = async (more: object = {}) => {
      const asked = await input(more)
      const { capture } = await stand().house.call<{ capture: string }>(anna(), 'evidence.capture', asked)
      return { about: asked.about, capture }
    }
    const shown = async (about: object, token = anna()) =>
      (await stand().house.call<{ captures: Shown[] }>(token, 'evidence.captures', { about })).captures
    const states = async (about: object) => (await shown(about)).map(({ state, why }) => [state, why])
    /** Takes the job that is due, as Anna's session allows. */
    const claim = async () => {
      const { kernel, anna } = stand().house
      return as(kernel, system(), (db) => claimJob(db, kernel.clock.now(), [anna.id]))
    }
    const work = async () => {
      const { house } = stand()
      for (let claimed = await claim(); claimed !== null; claimed = await claim()) {
        const member = (await house.member(anna())) as Member
        await new JobRun(house.kernel, claimed, claimed.attended ? member : null, house.kernel.clock.now()).run()
      }
    }
    const itemsOf = async (about: object) =>
      (await stand().house.call<{ items: object[] }>(anna(), 'evidence.list', { about })).items.length

    test('what the server lacks for them is told to whoever captures and to whoever keeps the house', async () => {
      const { house } = stand()
      const about = { kind: 'lead', id: await house.lead() }
      site(async () => 'no-browser')
      assert.deepEqual(await house.call(anna(), 'evidence.captures', { about }), { fault: 'no-browser', captures: [] })
      assert.deepEqual(await house.call(house.keeper.token, 'evidence.captures-missing'), { fault: 'no-browser' })
      const refused = await house.problem(anna(), 'evidence.capture', await input())
      assert.deepEqual(refused?.fields, [{ field: 'capture', message: 'no-browser' }])
      site(async () => null)
      assert.deepEqual(await house.call(house.keeper.token, 'evidence.captures-missing'), { fault: null })
    })

    test('one is asked for at once, and becomes an item of the lead, signed for by whoever asked', async () => {
      const { house, asked } = stand()
      const { about } = await ask({ grade: GRADE })
      assert.deepEqual(await states(about), [['queued', null]])
      assert.deepEqual([asked.length, await itemsOf(about)], [0, 0])
      await work()
      const [{ state, item, address }] = await shown(about)
      assert.deepEqual([state, address], ['kept', ADDRESS])
      const page = await house.call<ItemPage>(anna(), 'evidence.get', { item })
      assert.deepEqual(
        [page.kind, page.about, page.name, page.from, page.note, page.ground, page.tool],
        ['capture', about, 'Pickers wanted', `${ADDRESS}/now`, `${ADDRESS} → ${ADDRESS}/now`, 'public', CAPTURED.tool],
      )
      assert.deepEqual(page.grade, GRADE, 'as whoever asked for it graded it')
      assert.deepEqual(page.extent, EXTENT, 'what of the page is not there')
      assert.deepEqual(
        page.log.map(({ kind, by, fault }) => [kind, by?.id, fault]),
        [['captured', house.anna.id, null]],
      )
      assert.deepEqual(asked, [`${ADDRESS} Ausma/0.1 (+http://localhost:8321)`])
      await house.pass(2 * 60 * MINUTE)
      assert.deepEqual(await shown(about), [], 'the list has it for ever')
    })

    test('why there is none stands with the record, and nothing is kept', async () => {
      const { says } = stand()
      says.next = { not: 'no-such-host' }
      const { about } = await ask()
      await work()
      says.next = CAPTURED
      assert.deepEqual(await states(about), [['failed', 'no-such-host']])
      assert.equal(await itemsOf(about), 0)
    })

    test('a page without title or host is kept under its address; one that is larger than any item says so', async () => {
      const { says, house } = stand()
      const address = 'blob:null/4f1c'
      says.next = { ...CAPTURED, title: ' ', address }
      const made = await ask()
      await work()
      const [{ item }] = await shown(made.about)
      assert.equal((await house.call<ItemPage>(anna(), 'evidence.get', { item })).name, address)
      says.next = CAPTURED
      const { blobs } = house.kernel
      const put = async () => {
        throw new Problem('too-large', 'The file is larger than any.')
      }
      const large = await ask()
      // Only now: what the test stands on is kept as any file is.
      Object.assign(house.kernel, { blobs: { put, remove: (id: string) => blobs.remove(id) } })
      try {
        await work()
      } finally {
        Object.assign(house.kernel, { blobs })
      }
      assert.deepEqual(await states(large.about), [['failed', 'too-large']])
    })

    test('one that a killed server had begun ended without result: it is said, and no browser is started for it again', async () => {
      const { house, asked } = stand()
      await work()
      const { about, capture } = await ask()
      while ((await claim())?.job !== CAPTURE_JOB);
      const member = (await house.member(anna())) as Member
      const step = { actor: member, operation: 'evidence.begin-capture', input: { capture } }
      await execute(house.kernel, step)
      assert.deepEqual(await states(about), [['loading', null]])
      const paused = (db: Parameters<typeof claimJob>[0]) =>
        db.updateTable('jobs').set({ state: 'paused', alive_at: null }).where('state', '=', 'running').execute()
      await as(house.kernel, system(), paused)
      assert.deepEqual(await states(about), [['failed', 'lost']])
      const before = asked.length
      await work()
      assert.deepEqual(await states(about), [['failed', 'lost']])
      assert.deepEqual([asked.length - before, await itemsOf(about)], [0, 0])
    })

    test('an hour later it is not begun: what somebody looked at then may be another page by now', async () => {
      const { house, asked } = stand()
      const { about } = await ask()
      const before = asked.length
      await house.pass(BEGUN_WITHIN + MINUTE)
      assert.deepEqual(await states(about), [['failed', 'lost']])
      await work()
      assert.equal(asked.length, before)
    })

    test('nobody goes out of what they do not see, of a person, of no address, or of what nobody looked at', async () => {
      const { house } = stand()
      const carer = await house.admitted(house.keeper, ['case-worker'])
      const code = async (more: object, token = anna()) =>
        (await house.problem(token, 'evidence.capture', await input(more)))?.code
      assert.equal(await code({}, carer.token), 'not-found')
      assert.equal(await code({ about: { kind: 'lead', id: house.agency } }), 'not-found')
      assert.equal(await code({ about: { kind: 'person', id: house.agency } }), 'not-found')
      assert.equal(await code({ childAbuse: true }), 'invalid-input')
      assert.equal(await code({ address: 'https://anna:secret@advert.example/' }), 'conflict')
      assert.equal(
        (await house.problem(carer.token, 'evidence.captures', { about: (await ask()).about }))?.code,
        'not-found',
      )
      await work()
    })

    test('of a lead that is barred nothing is captured, also where it is barred after it was asked for', async () => {
      const { house, asked } = stand()
      const { about } = await ask()
      const recipient = await house.recipient({ kind: 'hotline', mail: 'report@hotline.example' })
      const bar = { lead: about.id, addresses: [AT], recipient }
      await house.call(anna(), 'notices.refer-child-material', bar, 'A picture may show the abuse of a child')
      const before = asked.length
      await work()
      assert.equal(asked.length, before)
      assert.equal(
        (await house.problem(anna(), 'evidence.capture', await input({ about })))?.fields?.[0].message,
        'unseen',
      )
    })

    test('what calls itself captured was: an item comes of a capture that was begun for the same, once', async () => {
      const { house } = stand()
      const { about, capture } = await ask()
      const keep = (more: object) => keepEvidence(house, house.anna, about.id, { kind: 'capture', ...more })
      await assert.rejects(keep({ capture: null }), /not-captured|not right|invalid/i)
      await assert.rejects(keep({ capture }), /not begun/)
      await work()
      await assert.rejects(keep({ capture }), /has ended/)
    })

    test('what was said of them is forgotten after a week; what was kept stays', async () => {
      const { house } = stand()
      const { about } = await ask()
      await work()
      await house.pass(9 * 24 * 60 * MINUTE)
      assert.equal(await itemsOf(about), 1)
      const { kernel, agency } = house
      const erase = { actor: system(agency), operation: 'evidence.forget-captures', input: {} }
      await execute(kernel, erase)
      const left = await house.database.superuser('select count(*)::int as n from evidence_captures')
      assert.deepEqual([left[0].n, await itemsOf(about)], [0, 1])
    })
  },
)
