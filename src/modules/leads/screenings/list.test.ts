import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { done, problemOf, signedIn } from '../../../../test/houses/kernel.ts'
import { call, type LeadsStand, leadsStand, runScreening, upload } from '../../../../test/houses/leads.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { Member } from '../../../kernel/actor.ts'
import { system } from '../../../kernel/actor.ts'
import type { Screening } from './shapes.ts'

type Output = { readonly screenings: readonly Screening[]; readonly next: string | null }
const DAY = 86_400_000

onDatabases('the list of screenings', leadsStand, (stand) => {
  let set: LeadsStand
  const started: string[] = []
  const list = (member: Member, input: object = {}) => call<Output>(set, member, 'screenings.list', input)
  const start = async (member: Member, name: string) => {
    const file = await upload(set, member, 'nothing')
    return {
      file,
      ...(await call<{ screening: string; job: string }>(set, member, 'screenings.start', { file, name })),
    }
  }
  before(async () => {
    set = stand()
    // The clock stands, so that all of these have one time, as a script's have.
    for (let i = 0; i < 9; i++) started.push((await start(set.ieva, `number ${i}`)).screening)
    set.kernel.clock.pass(1)
    started.push((await start(set.andris, 'a millisecond later')).screening)
  })

  test('pages go through screenings of one moment, each once', async () => {
    for (const limit of [1, 2, 4, 9, 10]) {
      const walked: string[] = []
      for (let after: string | null = null; ; ) {
        const { screenings, next }: Output = await list(set.ieva, { after, limit })
        walked.push(...screenings.map(({ id }) => id))
        if (next === null) break
        after = next
      }
      assert.deepEqual([...walked].sort(), [...started].sort(), `by ${limit}`)
      assert.equal(walked[0], started[9])
    }
  })

  test('a screening that begins in between is not on later pages, and shifts none', async () => {
    const first = await list(set.ieva, { limit: 3 })
    const rest = await list(set.ieva, { after: first.next, limit: 100 })
    set.kernel.clock.pass(1000)
    started.push((await start(set.ieva, 'later')).screening)
    assert.deepEqual(
      (await list(set.ieva, { after: first.next, limit: 100 })).screenings.map(({ id }) => id),
      rest.screenings.map(({ id }) => id),
    )
  })

  test('a place of nobody’s making is refused', async () => {
    for (const after of ['x', '2026-11-24T08:00:00.000Z', Buffer.from('["now","x"]').toString('base64url'), 7])
      assert.equal(
        (await problemOf(set.kernel, { actor: set.ieva, operation: 'screenings.list', input: { after } }))?.code,
        'invalid-input',
        `${after}`,
      )
  })

  test('another agency has its own list, and a place of ours shows nothing of ours there', async () => {
    const { next } = await list(set.ieva, { limit: 1 })
    assert.deepEqual(await list(set.stranger), { screenings: [], next: null })
    assert.deepEqual(await list(set.stranger, { after: next }), { screenings: [], next: null })
  })

  test('without keys it tells that there were screenings, not what of', async () => {
    const { member } = signedIn(set.kernel, set.ours.id)
    const { screenings } = await list(member, { limit: 100 })
    assert.equal(screenings.length, started.length)
    assert.ok(screenings.every(({ name, result }) => name === null && result === null))
  })

  test('of a cancelled screening the upload stays for another try, and goes when its time is over', async () => {
    const { screening, file } = await start(set.ieva, 'cancelled')
    const reason = new Error('cancelled')
    await assert.rejects(runScreening(set, set.ieva, screening, AbortSignal.abort(reason)), reason)
    const erase = () =>
      done<{ erased: string[] }>(set.kernel, { actor: system(set.ours.id), operation: 'uploads.erase', input: {} })
    assert.ok(!(await erase()).erased.includes(file))
    set.kernel.clock.pass(7 * DAY + 1)
    assert.ok((await erase()).erased.includes(file))
    // Tried again after that, it says what is missing; an empty file would be blamed on its columns.
    await assert.rejects(runScreening(set, set.ieva, screening), { code: 'not-found', message: /Upload it again/ })
    const keys = await set.database.superuser(
      `select 1 from data_keys k join files f on f.data_key = k.id where f.id = '${file}'`,
    )
    assert.deepEqual(keys, [])
  })

  test('one’s own upload only, once, and with every fault of the input told', async () => {
    const file = await upload(set, set.ieva, 'nothing')
    const start = (actor: Member, input: object) =>
      problemOf(set.kernel, { actor, operation: 'screenings.start', input })
    // A colleague’s upload, too: its id alone is no right to it.
    assert.equal((await start(set.andris, { file }))?.code, 'not-found')
    const bad = await start(set.ieva, { file: 'x', name: 'n'.repeat(201), map: 'm'.repeat(1001) })
    assert.deepEqual(bad?.fields.map(({ field }) => field).sort(), ['file', 'map', 'name'])
    for (const map of ['=', 'text', 'text=', 'text=a,text=b', 'nothing=a'])
      assert.equal((await start(set.ieva, { file, map }))?.fields[0]?.field, 'map', map)
  })

  test('names in any script are kept to the letter', async () => {
    for (const name of ['Nedēļa 47 · «Ziemeļi»', 'Неделя', '週', '<img src=x onerror=alert(1)>', '🏭'.repeat(50)]) {
      set.kernel.clock.pass(10)
      await start(set.ieva, name)
      assert.equal((await list(set.ieva, { limit: 1 })).screenings[0].name, name)
    }
  })
})
