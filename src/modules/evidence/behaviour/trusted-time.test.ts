import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { noOpenssl, TimestampAuthority } from '../../../../test/fakes/timestamp-authority.ts'
import { keepEvidence } from '../../../../test/houses/evidence.ts'
import { as, problemOf } from '../../../../test/houses/kernel.ts'
import { NoticesHouse } from '../../../../test/houses/notices.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { JobRun } from '../../../entry/jobs/run-job.ts'
import { system } from '../../../kernel/actor.ts'
import { claimJob, queueScheduled } from '../../../kernel/job-claims.ts'
import { StampFault } from '../../../ports/timestamping.ts'
import { STAMP_JOB } from '../codes.ts'
import { operations } from '../operations.ts'
import type { Check, ItemPage } from '../shapes.ts'
import { rootsOf } from '../time/roots.ts'
import { stampJob } from '../time/stamp-job.ts'

const HOUR = 3600_000
const DAY = 24 * HOUR
const day = (text: string) => new Date(`${text}T00:00:00Z`)
const [FIRST, SECOND] = ['http://first.example/tsr', 'http://second.example/tsr']
/** Where imprint and nonce stand in a request. */
const [IMPRINT, NONCE] = [
  [24, 56],
  [58, 74],
] as const

onDatabases(
  'trusted time of evidence',
  async (database) => {
    if (noOpenssl) return null
    // The certificate of the one ends in four months by the house's clock, that of the other in years.
    const short = new TimestampAuthority({ valid: [day('2026-01-01'), day('2027-03-01')] })
    const long = new TimestampAuthority()
    const stranger = new TimestampAuthority()
    /** What answers at each address; null where nothing does. */
    const at = new Map<string, TimestampAuthority | null>()
    const asked: string[] = []
    const ask = async (authority: string, request: Uint8Array) => {
      asked.push(authority)
      const one = at.get(authority)
      if (!one) throw new StampFault('no-connection')
      const [imprint, nonce] = [request.subarray(...IMPRINT), request.subarray(...NONCE)]
      return one.stamp({ imprint, nonce, at: new Date(Math.floor(house.now().getTime() / 1000) * 1000) })
    }
    const jobs = { [STAMP_JOB]: stampJob(ask) }
    const house = await NoticesHouse.open(database, { operations, jobs })
    const roots = rootsOf(short.pem('root') + long.pem('root'))
    const names = (...authorities: string[]) =>
      Object.assign(house.kernel, { site: { ...house.kernel.site, timestamps: { authorities, roots } } })
    return { house, short, long, stranger, at, asked, names }
  },
  (stand) => {
    const given = { skip: noOpenssl }
    const using = (work: (here: NonNullable<ReturnType<typeof stand>>) => Promise<void>) => async () => {
      const here = stand() ?? assert.fail('no stand')
      here.asked.length = 0
      await work(here)
    }
    after(() => [stand()?.short, stand()?.long, stand()?.stranger].map((one) => one?.close()))

    /** As the program does each hour; null where nothing was due. */
    async function hourly({ house }: NonNullable<ReturnType<typeof stand>>): Promise<string | null> {
      const { kernel, agency } = house
      await as(kernel, system(), (db) => queueScheduled(db, agency, STAMP_JOB, HOUR, kernel.clock.now()))
      for (;;) {
        const claimed = await as(kernel, system(), (db) => claimJob(db, kernel.clock.now(), [], []))
        if (claimed === null) return null
        await new JobRun(kernel, claimed, null, kernel.clock.now()).run()
        if (claimed.job === STAMP_JOB) return claimed.id
      }
    }
    const get = ({ house }: NonNullable<ReturnType<typeof stand>>, item: string) =>
      house.call<ItemPage>(house.anna.token, 'evidence.get', { item })
    const timeCheck = async ({ house }: NonNullable<ReturnType<typeof stand>>, item: string) => {
      const { checks } = await house.call<{ checks: Check[] }>(house.anna.token, 'evidence.verify', { item })
      return checks.find(({ check }) => check === 'time')?.ok
    }
    /** What the hourly job looks through. */
    const searched = async ({ house }: NonNullable<ReturnType<typeof stand>>) =>
      (await house.database.superuser('select item from evidence_untimed')).map(({ item }) => item)
    const stuck = ({ house }: NonNullable<ReturnType<typeof stand>>) =>
      house.call<{ stuck: object | null }>(house.keeper.token, 'evidence.time-stuck')

    test(
      'where no authority is named, the item says so and nothing is asked',
      given,
      using(async (here) => {
        const { house } = here
        const { item } = await keepEvidence(house, house.anna, await house.lead())
        await hourly(here)
        assert.equal((await get(here, item)).time.state, 'unset')
        assert.equal(await timeCheck(here, item), null)
        assert.deepEqual(here.asked, [])
      }),
    )

    test(
      'an authority that cannot be reached shows on the item and to the keeper, and is tried again',
      given,
      using(async (here) => {
        const { house, at, names } = here
        await house.pass(2 * HOUR)
        names(FIRST, SECOND)
        at.set(SECOND, here.stranger)
        const { item } = await keepEvidence(house, house.anna, await house.lead())
        assert.equal((await get(here, item)).time.state, 'waits')
        assert.ok((await searched(here)).includes(item))
        const since = house.now().toISOString()
        await hourly(here)
        assert.deepEqual(here.asked, [FIRST, SECOND])
        const { time } = await get(here, item)
        assert.deepEqual([time.state, time.since], ['unheard', since])
        assert.deepEqual(await stuck(here), { stuck: { since, whys: ['no-connection', 'untrusted'] } })
        assert.equal((await house.problem(house.anna.token, 'evidence.time-stuck'))?.code, 'not-permitted')
        for (let i = 0; i < 12; i++) {
          await house.pass(2 * HOUR)
          await hourly(here)
        }
        assert.equal(here.asked.length, 26, 'it is never given up')
        assert.deepEqual(await stuck(here), { stuck: { since, whys: ['no-connection', 'untrusted'] } })
        await house.pass(2 * HOUR)
        at.set(SECOND, here.short)
        await hourly(here)
        assert.equal((await get(here, item)).time.state, 'stamped')
        assert.deepEqual(await stuck(here), { stuck: null })
        assert.deepEqual(await searched(here), [], 'what was stamped is looked through no more')
      }),
    )

    test(
      'a hundred items have one token, each with its own place, and the check reads the whole chain',
      given,
      using(async (here) => {
        const { house, at, names } = here
        await house.pass(2 * HOUR)
        names(FIRST)
        at.set(FIRST, here.short)
        const lead = await house.lead()
        const items: string[] = []
        for (let i = 0; i < 101; i++) items.push((await keepEvidence(house, house.anna, lead)).item)
        await hourly(here)
        assert.equal(here.asked.length, 2, 'two tokens for a hundred and one')
        for (const item of [items[0], items[57], items[100]]) {
          assert.equal(await timeCheck(here, item), true)
          const { time } = await get(here, item)
          assert.deepEqual(
            [time.state, time.authority, time.until],
            ['stamped', 'Invented time', '2027-03-01T00:00:00.000Z'],
          )
        }
        // Where the database tells another time or authority than the token, the page shows neither, and the check finds it.
        for (const [column, other] of [
          ['stamped_at', "stamped_at - interval '1 day'"],
          ['authority', "'Another'"],
        ]) {
          const its = `id = (select token from evidence_stamped where item = '${items[0]}')`
          const [{ was }] = await house.database.superuser(
            `select ${column}::text as was from evidence_tokens where ${its}`,
          )
          const tells = (value: string) =>
            house.database.superuser(`update evidence_tokens set ${column} = ${value} where ${its}`)
          await tells(other)
          const { state, since, authority } = (await get(here, items[0])).time
          assert.deepEqual([state, since, authority, await timeCheck(here, items[0])], ['differs', null, null, false])
          await tells(`'${was}'`)
        }
        assert.equal(await timeCheck(here, items[0]), true)
        // Nor is a later end of its certificates believed.
        await house.database.superuser("update evidence_tokens set good_to = '2099-01-01'")
        assert.equal((await get(here, items[0])).time.until, '2027-03-01T00:00:00.000Z')
        const { timestamps } = house.kernel.site
        Object.assign(house.kernel, { site: { ...house.kernel.site, timestamps: { ...timestamps, roots: [] } } })
        assert.equal((await get(here, items[0])).time.state, 'untrusted')
        names(FIRST)
        // Another place of the same tree proves nothing, and neither does a path that was changed.
        const change = (set: string, item: string) =>
          house.database.superuser(`update evidence_stamped set ${set} where item = '${item}'`)
        await change("path = overlay(path placing decode(repeat('00', 32), 'hex') from 1)", items[57])
        assert.equal(await timeCheck(here, items[57]), false)
        assert.equal((await get(here, items[57])).time.state, 'differs')
        await house.database.superuser(
          `update evidence_tokens set answer = set_byte(answer, octet_length(answer) / 2, 0)`,
        )
        assert.equal(await timeCheck(here, items[0]), false)
        // A timestamp that was changed rings, and no byte goes out.
        const { differs } = await house.call<{ differs: { item: string }[] }>(house.anna.token, 'evidence.waiting')
        assert.deepEqual(differs.map(({ item }) => item).toSorted(), [items[0], items[57]].toSorted())
        const actor = await house.actor(house.anna.token)
        const opening = {
          actor,
          operation: 'evidence.open',
          input: { item: items[100] },
          reason: 'The court asks for it',
        }
        assert.match((await problemOf(house.kernel, opening))?.message ?? '', /timestamp of this item was changed/)
        await house.database.superuser('delete from evidence_stamped')
        await house.database.superuser('delete from evidence_tokens')
      }),
    )

    test(
      'one authority stamps, and no other is asked where it is believed',
      given,
      using(async (here) => {
        const { house, at, names } = here
        await house.pass(2 * HOUR)
        names(FIRST, SECOND)
        at.set(FIRST, here.short)
        at.set(SECOND, here.long)
        const { item } = await keepEvidence(house, house.anna, await house.lead())
        await hourly(here)
        assert.deepEqual(here.asked, [FIRST])
        const { time } = await get(here, item)
        assert.deepEqual([time.state, time.until], ['stamped', '2027-03-01T00:00:00.000Z'])
      }),
    )

    test(
      'is renewed before certificates end, once and not for ever, and proves the first time',
      given,
      using(async (here) => {
        const { house, at, names } = here
        await house.pass(2 * HOUR)
        names(FIRST)
        at.set(FIRST, here.short)
        const { item } = await keepEvidence(house, house.anna, await house.lead())
        await hourly(here)
        const first = (await get(here, item)).time
        assert.equal(first.until, '2027-03-01T00:00:00.000Z')
        here.asked.length = 0
        await house.pass(2 * HOUR)
        await hourly(here)
        assert.equal(here.asked.length, 0, 'it is good for long')
        await house.pass(70 * DAY)
        await hourly(here)
        // The same authority: the new token ends on the same day, and waits for half of what is left.
        const again = here.asked.length
        assert.ok(again > 0, 'renewed within ninety days of its end')
        await house.pass(2 * HOUR)
        await hourly(here)
        assert.equal(here.asked.length, again)
        at.set(FIRST, here.long)
        await house.pass(40 * DAY)
        await hourly(here)
        const { time } = await get(here, item)
        assert.deepEqual([time.since, time.until], [first.since, '2040-01-01T00:00:00.000Z'])
        assert.equal(await timeCheck(here, item), true)
        await house.pass(300 * DAY)
        assert.equal(await timeCheck(here, item), true, 'also after the certificates of the first have ended')
      }),
    )
  },
)
