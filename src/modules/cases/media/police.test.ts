import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { CasesHouse, REASON } from '../../../../test/houses/cases.ts'
import { alter, stored } from '../../../../test/houses/evidence.ts'
import { problemOf } from '../../../../test/houses/kernel.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { Member } from '../../../kernel/actor.ts'
import { execute } from '../../../kernel/execute.ts'
import { newId } from '../../../kernel/ids.ts'
import type { MediaShown } from './rows.ts'

const UNIT = 'Invented unit for crimes against children, badge 12, case 2026/7'

onDatabases('a closed photograph and the police', CasesHouse.open, (stand) => {
  const kept = async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const { file, key, ...bytes } = await stored(house.kernel)
    await house.call(house.worker.token, 'media.keep', {
      ...{ ...bytes, person: id, kind: 'photo', file, key, type: 'image/jpeg' },
      ...{ scan: { verdict: 'clean', by: 'Test scanner' }, about: '', ground: 'consent', how: 'She agreed' },
    })
    return { id, file, key }
  }
  const closed = async () => {
    const one = await kept()
    await stand().call(stand().worker.token, 'media.close', { media: one.file }, REASON)
    return one
  }
  const tells = (media: string, by: Person = stand().worker, to = UNIT) =>
    stand().problem(by.token, 'media.tell-police', { media, to })
  const takes = (media: string, by: Person = stand().worker) =>
    stand().problem(by.token, 'media.take-out', { media, to: UNIT }, REASON)
  /** Fetches the file as the server does for the member who took it out. */
  const fetches = async (media: string, by: Person = stand().worker) => {
    const house = stand()
    const actor = (await house.member(by.token)) as Member
    const call = { actor, operation: 'media.fetch-taken', input: { media } }
    const problem = await problemOf(house.kernel, call)
    if (problem !== null) return problem.fields[0]?.message ?? problem.code
    return ((await execute(house.kernel, call)) as { output: { key: string } }).output.key
  }
  const shown = async (id: string): Promise<MediaShown> =>
    (await stand().call<{ media: MediaShown[] }>(stand().worker.token, 'media.list', { person: id })).media[0]
  const said = async (id: string) =>
    (await stand().get(stand().worker, id)).events
      .filter(({ kind }) => kind === 'media')
      .map(({ by, words }) => [by.id, words?.value, words?.text, words?.reason])

  test('told and taken out: the record has who, when, for whom and why, and the member who took it out fetches it', async () => {
    const house = stand()
    const { id, file, key } = await closed()
    assert.equal(await tells(file), null)
    assert.equal(await takes(file), null)
    assert.equal(await fetches(file), key)
    assert.deepEqual((await said(id)).slice(0, 2), [
      [house.worker.id, 'taken-out', UNIT, REASON],
      [house.worker.id, 'told-police', UNIT, undefined],
    ])
    const { told, taken, closed: isClosed } = await shown(id)
    assert.deepEqual([told?.by.id, taken?.by.id, isClosed], [house.worker.id, house.worker.id, true])
    assert.equal(told?.at, house.kernel.clock.now().toISOString())
    const verbs = (await house.audited(file)).map(({ operation, verb }) => `${operation} ${verb}`)
    for (const entry of ['media.tell-police disclosure', 'media.take-out disclosure', 'media.fetch-taken disclosure'])
      assert.ok(verbs.includes(entry), entry)
  })

  test('nobody takes out what the police do not know of, and what was not closed goes to nobody by this way', async () => {
    const { file } = await closed()
    assert.equal((await takes(file))?.fields[0]?.message, 'police-first')
    const open = await kept()
    for (const problem of [await tells(open.file), await takes(open.file)])
      assert.equal(problem?.fields[0]?.message, 'not-closed')
    assert.equal(await fetches(open.file), 'not-closed')
  })

  test('fetched for five minutes, by whoever took it out and nobody else; shown to nobody at all', async () => {
    const house = stand()
    const { id, file, key } = await closed()
    await house.join(house.worker, id, house.authority)
    await tells(file)
    assert.equal(await fetches(file), 'closed', 'to tell the police opens nothing')
    await takes(file)
    assert.equal(await fetches(file, house.authority), 'closed')
    assert.equal((await house.problem(house.worker.token, 'media.open', { media: file }, REASON))?.code, 'conflict')
    house.kernel.clock.pass(5 * 60_000)
    assert.equal(await fetches(file), key)
    house.kernel.clock.pass(1)
    assert.equal(await fetches(file), 'closed')
  })

  test('its bytes are checked before they go: the log has each time, and altered ones go to nobody and ring', async () => {
    const house = stand()
    const { file } = await closed()
    await tells(file)
    await takes(file)
    await fetches(file)
    const kinds = async () =>
      (await house.rows(`select kind from custody where item = '${file}' order by n`)).map(({ kind }) => kind)
    const before = await kinds()
    // The helper fetches twice; each time has an entry of its own.
    assert.deepEqual(before, ['captured', 'closed', 'to-police', 'verified', 'verified'])
    alter(house.kernel, file)
    assert.equal(await fetches(file), 'unavailable')
    assert.deepEqual(await kinds(), [...before, 'differs'])
  })

  test('a member without the right to open one tells the police, and takes nothing out; a reason and a fresh proof are asked for', async () => {
    const house = stand()
    const { id, file } = await closed()
    await house.join(house.worker, id, house.inspector)
    assert.equal(await tells(file, house.inspector), null)
    assert.equal((await takes(file, house.inspector))?.code, 'not-permitted')
    const bare = await house.problem(house.worker.token, 'media.take-out', { media: file, to: UNIT })
    assert.equal(bare?.code, 'reason-needed')
    house.kernel.clock.pass(20 * 60_000)
    assert.equal((await takes(file))?.code, 'confirmation-needed')
    await house.later(0)
  })

  test('another team and another number get the same answer: there is none; and nothing is told to nobody', async () => {
    const house = stand()
    const { file } = await closed()
    const colleague = await house.admitted(house.keeper, ['case-worker'])
    for (const media of [file, newId()]) {
      assert.equal((await tells(media, colleague))?.code, 'not-found')
      assert.equal((await takes(media, colleague))?.code, 'not-found')
      assert.equal(await fetches(media, colleague), 'not-found')
    }
    assert.equal((await tells(file, house.worker, ' \n'))?.code, 'invalid-input')
  })

  test('the recipient is sealed: only member and time stand in plain', async () => {
    const house = stand()
    const { id, file } = await closed()
    await tells(file)
    const rows = JSON.stringify([
      ...(await house.rows(`select * from person_media where id = '${file}'`)),
      ...(await house.rows(`select * from person_events where person = '${id}'`)),
    ])
    assert.doesNotMatch(rows, /badge|crimes against/)
  })
})
