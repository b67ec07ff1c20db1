import assert from 'node:assert/strict'
import { test } from 'node:test'
import { as, problemOf } from '../../../test/houses/kernel.ts'
import { RequestsHouse } from '../../../test/houses/requests.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import { visitor } from '../../kernel/actor.ts'
import { execute } from '../../kernel/execute.ts'
import { newReceipt } from '../reports/index.ts'
import { ACTS } from './codes.ts'
import { requesterBy } from './requester.ts'
import type { Changed, MyRequest, RequestPage } from './shapes.ts'

/** What each act needs besides the request's number. */
const INPUT = {
  verify: { by: 'channel', how: 'Called back' },
  ask: { text: 'In which year?' },
  extend: { text: 'Two archives.' },
  check: { read: true, others: true, sources: true },
  answer: { as: 'granted', text: 'Here it is.' },
  close: { why: 'Nobody answered.' },
} as const

onDatabases('acts on requests', RequestsHouse.open, (stand) => {
  const officer = () => stand().officer.token
  const act = (name: keyof typeof INPUT, request: string, more: object = {}) =>
    stand().call<Changed>(officer(), `requests.${name}`, { request, ...INPUT[name], ...more })
  const problem = (name: keyof typeof INPUT, request: string, token = officer()) =>
    stand().problem(token, `requests.${name}`, { request, ...INPUT[name] })

  test('before anybody has read it nothing can be done, and each refusal says so at its field and in words', async () => {
    const { request } = await stand().ask('access')
    for (const name of ACTS) {
      const said = await problem(name, request)
      assert.equal(said?.code, 'conflict', name)
      assert.deepEqual(said?.fields, [{ field: 'request', message: 'not-read' }])
      assert.match(said?.message ?? '', /read it first/)
    }
    const rows = await stand().database.superuser(`select 1 from request_events where request = '${request}'`)
    assert.equal(rows.length, 0, 'what was refused is not entered as done')
  })

  test('whoever has no part in it does nothing, and a number that never was is not found', async () => {
    const house = stand()
    const { request } = await house.ask('access')
    await house.request(request)
    for (const name of ACTS) {
      assert.equal((await problem(name, request, house.keeper.token))?.code, 'not-permitted', name)
      assert.equal((await problem(name, crypto.randomUUID()))?.code, 'not-found', name)
    }
    assert.equal((await house.request(request)).state, 'read')
  })

  test('another agency finds none of it to act on', async () => {
    const house = stand()
    const { request } = await house.ask('rectification')
    await house.request(request)
    const theirs = await house.admitted(await house.another(house.keeper), ['intake-officer'])
    for (const name of ACTS) assert.equal((await problem(name, request, theirs.token))?.code, 'not-found', name)
  })

  test('two who end it at once: one does, the other is told that it has ended', async () => {
    const house = stand()
    const { request, receipt } = await house.ask('access')
    await house.request(request)
    const close = (why: string) =>
      house.problem(officer(), 'requests.close', { request, why }).then((said) => said?.fields[0]?.message ?? 'done')
    assert.deepEqual((await Promise.all([close('First'), close('Second')])).toSorted(), ['done', 'ended'])
    const { messages } = await house.asRequester<MyRequest>(receipt, 'requests.mine')
    assert.equal(messages.filter(({ kind }) => kind === 'answer').length, 1)
  })

  test('a request that was closed tells its sender why and where to complain, and takes no more words', async () => {
    const house = stand()
    const { request, receipt } = await house.ask('access')
    await house.request(request)
    const { state, erased, actions } = await act('close', request)
    assert.deepEqual([state, erased], ['closed', false])
    assert.ok(actions.every(({ why }) => why === 'ended'))
    const mine = await house.asRequester<MyRequest>(receipt, 'requests.mine')
    assert.match(mine.messages.at(-1)?.text ?? '', /^Nobody answered\.\n\nYou can complain to Invented Data/)
    await assert.rejects(
      house.asRequester(receipt, 'requests.reply', { message: crypto.randomUUID(), text: 'But I am here' }),
      /Make a new one/,
    )
    assert.equal((await house.asRequester<MyRequest>(receipt, 'requests.mine')).messages.length, mine.messages.length)
  })

  test('a restriction that is granted holds the report; a correction touches none', async () => {
    const house = stand()
    for (const [kind, isHeld] of [
      ['restriction', true],
      ['rectification', false],
    ] as const) {
      const filed = await house.file()
      const { request } = await house.ask(kind, filed.receipt)
      await house.request(request)
      assert.equal((await act('answer', request)).erased, false)
      const [{ held }] = await house.database.superuser(
        `select count(*)::int as held from report_holds where report = '${filed.report}'`,
      )
      assert.equal(Number(held) > 0, isHeld, kind)
    }
  })

  test('an erasure that is granted in part erases nothing by itself: a person says what', async () => {
    const house = stand()
    const filed = await house.file()
    const { request } = await house.ask('erasure', filed.receipt)
    await house.request(request)
    const { erased, state } = await act('answer', request, { as: 'partly', why: 'The rest is evidence' })
    assert.deepEqual([erased, state], [false, 'partly'])
    assert.ok(await house.reporter(filed.receipt), 'the report is still there')
  })

  test('an erasure without a report’s receipt is granted, and erases no report', async () => {
    const house = stand()
    const filed = await house.file()
    const { request } = await house.ask('erasure')
    await house.request(request)
    await act('verify', request)
    assert.equal((await act('answer', request)).erased, false)
    assert.ok(await house.reporter(filed.receipt))
  })

  test('what is new stands as unread until somebody who decides has opened it, and the first day counts', async () => {
    const house = stand()
    const { request, receipt } = await house.ask('access')
    assert.equal((await house.request(request)).unreadSince, null)
    const reply = (text: string) => house.asRequester(receipt, 'requests.reply', { message: crypto.randomUUID(), text })
    await reply('One')
    const [{ unread_since: first }] = await house.database.superuser(
      `select unread_since from requests where id = '${request}'`,
    )
    assert.ok(first)
    house.kernel.clock.pass(3 * 86_400_000)
    await reply('Two')
    const [{ unread_since: still }] = await house.database.superuser(
      `select unread_since from requests where id = '${request}'`,
    )
    house.kernel.clock.pass(-3 * 86_400_000)
    assert.deepEqual(still, first, 'a second message makes the first no younger')
    const page = await house.request(request)
    assert.equal(page.unreadSince, null)
    // Read once more, nothing is entered again: «opened» is the day it was first read.
    assert.equal(page.events.filter(({ kind }) => kind === 'opened').length, 1)
  })

  test('one number, another receipt: it is not taken over, and the first one keeps its words', async () => {
    const house = stand()
    const { request, receipt } = await house.ask('access')
    await assert.rejects(house.ask('access', null, newReceipt(), request), /another request under this number/)
    assert.equal((await house.asRequester<MyRequest>(receipt, 'requests.mine')).messages.length, 1)
    assert.equal(await requesterBy(house.kernel, newReceipt()), null)
  })

  test('a receipt reads and writes its own request alone, whatever number it names', async () => {
    const house = stand()
    const [one, two] = [await house.ask('access'), await house.ask('erasure')]
    const mine = await house.asRequester<MyRequest>(one.receipt, 'requests.mine', { request: two.request })
    assert.equal(mine.request, one.request)
    const actor = await requesterBy(house.kernel, one.receipt)
    assert.ok(actor)
    for (const operation of ['requests.get', 'requests.list', 'requests.answer'])
      assert.match(
        (await problemOf(house.kernel, { actor, operation, input: { request: two.request } }))?.code ?? '',
        /not-permitted|invalid-input/,
        operation,
      )
    const changed = await as(house.kernel, actor, (db) =>
      db.updateTable('requests').set({ unread_since: null }).where('id', '=', two.request).executeTakeFirst(),
    )
    assert.equal(changed.numUpdatedRows, 0n)
  })

  test('sent twice at once it is one request', async () => {
    const house = stand()
    const { input } = await house.ask('access')
    const make = () => execute(house.kernel, { actor: visitor, operation: 'requests.make', input })
    await Promise.all([make(), make(), make()])
    const [{ n }] = await house.database.superuser(
      `select count(*)::int as n from request_messages where request = '${input.request}'`,
    )
    assert.equal(n, 1)
  })

  test('one receipt opens one request: a second under it is not kept, and the first stays', async () => {
    const house = stand()
    const { input, receipt, request } = await house.ask('access')
    const again = { ...input, request: crypto.randomUUID() }
    assert.ok(
      await problemOf(house.kernel, { actor: visitor, operation: 'requests.make', input: again }).catch((e) => e),
    )
    const rows = await house.database.superuser(
      `select id from requests where id in ('${request}', '${again.request}')`,
    )
    assert.deepEqual(rows, [{ id: request }])
    assert.equal((await requesterBy(house.kernel, receipt))?.id, request)
  })

  test('the audit names the verb and the request of each act, and no word of it', async () => {
    const house = stand()
    const { request } = await house.ask('access')
    await house.request(request)
    for (const name of ['ask', 'extend', 'verify', 'check', 'answer'] as const) await act(name, request)
    const rows = await house.database.superuser(
      `select operation, verb, whole from (
         select 0 as seq, operation, verb, row_to_json(w)::text as whole, subjects from audit_waiting w
         union all select seq, operation, verb, row_to_json(a)::text, subjects from audit a) entries
       where '${request}' = any(subjects) and operation <> 'requests.get' order by seq`,
    )
    assert.deepEqual(
      rows.map(({ operation, verb }) => [String(operation).slice('requests.'.length), verb]),
      [
        ['make', 'collection'],
        ['ask', 'disclosure'],
        ['extend', 'alteration'],
        ['verify', 'alteration'],
        ['check', 'alteration'],
        ['answer', 'disclosure'],
      ],
    )
    for (const { whole } of rows)
      for (const word of ['year', 'archives', 'Called', 'Here it is']) assert.ok(!String(whole).includes(word), word)
    const page = await house.call<RequestPage>(officer(), 'requests.get', { request })
    assert.equal(page.events.length, 6)
  })
})
