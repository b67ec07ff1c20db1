import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../test/houses/accounts.ts'
import { inAgency } from '../../../test/houses/kernel.ts'
import { NoticesHouse, WORDS } from '../../../test/houses/notices.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import { execute } from '../../kernel/execute.ts'
import { newId } from '../../kernel/ids.ts'
import { stateAt } from './notice.ts'
import type { ListOutput } from './shapes.ts'

const HOUR = 3600_000
const DAY = 24 * HOUR
const WATCH = 'We watch this account'

onDatabases('approving', NoticesHouse.withRecipient, (stand) => {
  const house = () => stand().house
  const draft = () => house().draft(stand().recipient)
  const problem = async (asked: string, by: Person) => house().approvalProblem(asked, by)
  const whyOf = (found: Awaited<ReturnType<typeof problem>>) => found?.fields[0]?.message
  const askFor = async (notice: string, edition: number, by = house().anna) => {
    const actor = await house().actor(by.token)
    const result = await execute(house().kernel, {
      ...{ actor, operation: 'notices.approve', input: { notice, edition } },
    })
    return result.kind === 'waits' ? result.approval : assert.fail('it did not wait')
  }
  const changes = (notice: string, operation: string, by: Person, more: object = {}, reason?: string) =>
    house().problem(by.token, operation, { notice, ...more }, reason)

  test('waits for a second person, who sees who asked and when, and may do it', async () => {
    const notice = await draft()
    const asked = await house().ask(notice)
    const seen = (await house().get(notice, house().berta)).waitsFor
    assert.deepEqual(seen, {
      approval: asked,
      askedBy: { id: house().anna.id, name: 'Some Colleague' },
      askedAt: house().now().toISOString(),
      mine: true,
    })
    assert.equal((await house().get(notice, house().anna)).waitsFor?.mine, false)
    const prosecutor = await house().admitted(house().keeper, ['prosecutor'])
    assert.equal((await house().get(notice, prosecutor)).waitsFor?.mine, false)
  })

  test('is one act: of two who approve at once one does, and it is approved once', async () => {
    const notice = await draft()
    const asked = await house().ask(notice)
    const both = await Promise.all([problem(asked, house().berta), problem(asked, house().police)])
    assert.equal(both.filter((found) => found === null).length, 1)
    const { state, events } = await house().get(notice)
    assert.equal(state, 'approved')
    assert.equal(events.filter(({ kind }) => kind === 'approved').length, 1)
  })

  test('an approval is spent once it was used, and of one notice only', async () => {
    const notice = await draft()
    const asked = await house().ask(notice)
    await house().approve(asked)
    assert.notEqual(await problem(asked, house().police), null)
    assert.equal((await problem(newId(), house().berta))?.code, 'not-found')
  })

  test('cannot be run without somebody having asked: a first call only ever waits', async () => {
    const notice = await draft()
    for (const by of [house().anna, house().berta]) await askFor(notice, (await house().get(notice)).edition, by)
    assert.equal((await house().get(notice)).state, 'draft')
  })

  test('who asked is not the one who approves, though they wrote no word of it', async () => {
    const notice = await draft()
    const asked = await askFor(notice, (await house().get(notice)).edition, house().berta)
    assert.equal((await problem(asked, house().berta))?.code, 'not-permitted')
    assert.equal(await problem(asked, house().police), null)
  })

  test('once it was asked for, what was asked runs out by itself and the draft can be written at again', async () => {
    const notice = await draft()
    await house().ask(notice)
    assert.notEqual((await house().get(notice)).waitsFor, null)
    await house().pass(30 * DAY)
    assert.equal((await house().get(notice)).waitsFor, null)
    await house().edit(notice)
  })

  test('looks at what is there now: a recipient whose clause went, a sender who went', async () => {
    const notice = await draft()
    const { content } = await house().get(notice)
    await house().edit(notice, { ground: 'terms', content: { ...content, ...WORDS, provision: '4.2 No fees' } })
    const asked = await house().ask(notice)
    const [{ clauses }] = await house().database.superuser(
      `update recipients set clauses = '[]' where id = '${stand().recipient}' returning '[{"code":"4.2","words":"No fees","address":null}]' as clauses`,
    )
    assert.equal(whyOf(await problem(asked, house().berta)), 'incomplete')
    await house().database.superuser(`update recipients set clauses = '${clauses}' where id = '${stand().recipient}'`)
    assert.equal(await problem(asked, house().berta), null)
  })

  test('without open keys nobody approves what they cannot read', async () => {
    const notice = await draft()
    const asked = await house().ask(notice)
    const newcomer = await house().colleague(house().keeper, ['analyst'])
    assert.notEqual(await problem(asked, newcomer), null)
    assert.equal((await house().get(notice)).state, 'draft')
  })

  test('of another agency’s notice nobody asks or approves', async () => {
    const notice = await draft()
    const asked = await house().ask(notice)
    const stranger = await house().admitted(await house().another(house().keeper), ['analyst'])
    assert.equal((await problem(asked, stranger))?.code, 'not-found')
  })

  test('approved, it says by whom and when; taken back to draft it says so no more', async () => {
    const notice = await house().approved(stand().recipient)
    const { approvedBy, approvedAt } = await house().get(notice)
    assert.deepEqual([approvedBy?.id, approvedAt], [house().berta.id, house().now().toISOString()])
    assert.equal((await changes(notice, 'notices.reopen', house().anna))?.code, 'reason-needed')
    await house().act(house().anna, 'reopen', notice, {}, 'One more address was found')
    const back = await house().get(notice)
    assert.deepEqual([back.state, back.approvedBy, back.approvedAt], ['draft', null, null])
    assert.equal(back.events[0].words, 'One more address was found')
  })

  test('is held as it stands: an approval comes back with its approver once the hold is over', async () => {
    const notice = await house().approved(stand().recipient)
    await house().act(house().police, 'hold', notice, { hours: 2 }, WATCH)
    assert.equal(whyOf(await changes(notice, 'notices.reopen', house().anna, {}, 'It is needed')), 'held-by-police')
    await house().act(house().police, 'release', notice, {}, 'It is written down')
    const { state, approvedBy, heldUntil } = await house().get(notice)
    assert.deepEqual([state, approvedBy?.id, heldUntil], ['approved', house().berta.id, null])
  })

  test('a draft that waits for a second person can be held, and is approved after it', async () => {
    const notice = await draft()
    const asked = await house().ask(notice)
    await house().act(house().police, 'hold', notice, { hours: 1 }, WATCH)
    assert.equal(whyOf(await problem(asked, house().berta)), 'held-by-police')
    await house().pass(HOUR)
    assert.equal(await problem(asked, house().berta), null)
  })

  test('is not released where nobody holds it, and not held twice at a time', async () => {
    const notice = await draft()
    const release = () => changes(notice, 'notices.release', house().police, {}, 'It is written down')
    assert.equal(whyOf(await release()), 'not-held')
    await house().act(house().police, 'hold', notice, { hours: 1 }, WATCH)
    assert.equal(whyOf(await changes(notice, 'notices.hold', house().police, { hours: 1 }, WATCH)), 'held-by-police')
    assert.equal(await release(), null)
    assert.equal(whyOf(await release()), 'not-held')
  })

  test('hours are whole ones from 1 to 72', async () => {
    const notice = await draft()
    for (const hours of [0, -1, 73, 1.5, '24', null])
      assert.equal((await changes(notice, 'notices.hold', house().police, { hours }, WATCH))?.fields[0].field, 'hours')
  })

  test('a held notice can be withdrawn: police hold what goes out, nobody is made to send it', async () => {
    const notice = await draft()
    await house().act(house().police, 'hold', notice, { hours: 24 }, WATCH)
    await house().act(house().anna, 'withdraw', notice, {}, 'It is not needed')
    const { state, events } = await house().get(notice)
    assert.deepEqual([state, events[0].from, events[0].to], ['withdrawn', 'held', 'withdrawn'])
  })

  test('the list and the page agree on what is held, at each moment around its end', async () => {
    const notice = await draft()
    await house().act(house().police, 'hold', notice, { hours: 3 }, WATCH)
    const seen = async () => {
      const held = await house().call<ListOutput>(house().anna.token, 'notices.list', { state: 'held' })
      const row = held.notices.find(({ id }) => id === notice)
      const count = held.states.find(({ state }) => state === 'held')?.notices ?? 0
      return [row?.state ?? null, (await house().get(notice)).state, count === held.total]
    }
    assert.deepEqual(await seen(), ['held', 'held', true])
    await house().pass(3 * HOUR - 1)
    assert.deepEqual(await seen(), ['held', 'held', true])
    await house().pass(1)
    assert.deepEqual(await seen(), [null, 'draft', true])
    const row = await inAgency(house().kernel, house().agency, (db) =>
      db.selectFrom('notices').select(['state', 'held_until']).where('id', '=', notice).executeTakeFirstOrThrow(),
    )
    assert.equal(stateAt(row, house().now()), 'draft')
  })
})
