import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { CasesHouse, REASON } from '../../../../test/houses/cases.ts'
import { done } from '../../../../test/houses/kernel.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { system } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { expiringMediaJob } from './keep-longer.ts'
import { isOver, keptUntil } from './kept.ts'
import type { MediaShown } from './rows.ts'

const DAY = 86_400_000

describe('how long a photograph is kept', () => {
  test('a year, to the same day; from a leap day to the end of its month', () => {
    assert.equal(keptUntil(new Date('2026-11-28T23:30:00Z')), '2027-11-28')
    assert.equal(keptUntil(new Date('2028-02-29T08:00:00Z')), '2029-02-28')
  })

  test('property: a year later to a day or two, whenever it begins', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
        (from) => {
          const days = (Date.parse(keptUntil(from)) - Date.parse(from.toISOString().slice(0, 10))) / DAY
          assert.ok(days === 365 || days === 366, String(days))
        },
      ),
    )
  })

  test('a file is over after its last day; a closed one waits for the police, however long', () => {
    const one = { keepUntil: '2026-11-28', closed: false, taken: false }
    assert.equal(isOver(one, '2026-11-28'), false, 'the last day is still one')
    assert.equal(isOver(one, '2026-11-29'), true)
    assert.equal(isOver({ ...one, closed: true }, '2036-11-29'), false)
    assert.equal(isOver({ ...one, closed: true, taken: true }, '2026-11-29'), true)
  })
})

onDatabases('photographs that end by themselves', CasesHouse.open, (stand) => {
  const keep = async (person: string) => {
    const [file, key] = [newId(), randomBytes(32).toString('base64url')]
    await stand().call(stand().worker.token, 'media.keep', {
      ...{ person, kind: 'photo', file, key, sha256: key, size: 2048, type: 'image/jpeg' },
      ...{ scan: { verdict: 'clean', by: 'Test scanner' }, about: '', ground: 'consent', how: 'She agreed' },
    })
    return file
  }
  const expire = (agency = stand().agency) =>
    done<{ erased: string[] }>(stand().kernel, { actor: system(agency), operation: 'media.expire', input: {} })
  const left = async (table: string) =>
    (await stand().rows<{ id: string }>(`select id from ${table}`)).map(({ id }) => id)
  const later = async (days: number) => {
    const house = stand()
    house.kernel.clock.pass(days * DAY)
    house.worker = { ...house.worker, token: await house.signIn(house.worker.passkey) }
  }
  const until = async (person: string) =>
    (await stand().call<{ media: MediaShown[] }>(stand().worker.token, 'media.list', { person })).media.map(
      (one) => one.until,
    )

  test('each shows its last day; a member who needs it longer gives a reason, and gets another year from that day on', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const file = await keep(id)
    assert.deepEqual(await until(id), ['2027-11-02'])
    const bare = await house.problem(house.worker.token, 'media.prolong', { media: file })
    assert.equal(bare?.code, 'reason-needed')
    await later(100)
    await house.call(house.worker.token, 'media.prolong', { media: file }, REASON)
    assert.deepEqual(await until(id), ['2028-02-10'])
    const { events } = await house.get(house.worker, id)
    assert.deepEqual([events[0]?.words?.value, events[0]?.words?.reason], ['prolonged', REASON])
    await house.call(house.worker.token, 'media.close', { media: file }, REASON)
    const closed = await house.problem(house.worker.token, 'media.prolong', { media: file }, REASON)
    assert.equal(closed?.fields[0]?.message, 'closed')
  })

  test('the program erases row and key on the day after, closed ones only once the police have them', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const [plain, waits, handed] = [await keep(id), await keep(id), await keep(id)]
    for (const media of [waits, handed]) await house.call(house.worker.token, 'media.close', { media }, REASON)
    const to = { media: handed, to: 'Invented unit' }
    await house.call(house.worker.token, 'media.tell-police', to)
    await house.call(house.worker.token, 'media.take-out', to, REASON)
    await later(364)
    assert.deepEqual((await expire()).erased, [])
    await later(2)
    assert.deepEqual((await expire('0192f0c0-0000-4000-8000-00000000000f')).erased, [], 'of another agency none')
    assert.deepEqual((await expire()).erased.toSorted(), [plain, handed].toSorted())
    for (const table of ['person_media', 'files']) {
      const rows = await left(table)
      assert.deepEqual([rows.includes(plain), rows.includes(handed), rows.includes(waits)], [false, false, true], table)
    }
    assert.deepEqual((await expire()).erased, [], 'done again it finds nothing')
    const [entry] = await house.rows<{ verb: string; subjects: string[] }>(
      `select verb, subjects from audit where operation = 'media.expire' and '${plain}' = any(subjects)`,
    )
    assert.equal(entry?.verb, 'erasure')
  })

  test('the job takes the bytes out of the store as well, and stops when it is told to', async () => {
    const house = stand()
    const file = await keep(await house.meets(house.worker))
    await later(400)
    const removed: string[] = []
    const context = (signal = new AbortController().signal) =>
      ({
        signal,
        call: () => expire(),
        progress: async () => {},
        blobs: { remove: async (id: string) => void removed.push(id) },
      }) as never
    await assert.rejects(expiringMediaJob.run(context(AbortSignal.abort()), {}), /abort/i)
    assert.deepEqual(await expiringMediaJob.run(context(), {}), { erased: 1 })
    assert.deepEqual(removed, [file])
  })
})
