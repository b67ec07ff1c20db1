import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NoticesHouse } from '../../../test/houses/notices.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import { newId } from '../../kernel/ids.ts'
import type { ListOutput } from './shapes.ts'

onDatabases('the list', NoticesHouse.withRecipient, (stand) => {
  const house = () => stand().house
  const list = (input: object = {}, by = house().anna) => house().call<ListOutput>(by.token, 'notices.list', input)
  const fieldOf = async (input: object) =>
    (await house().problem(house().anna.token, 'notices.list', input))?.fields[0].field

  test('is empty and says what is missing before the first notice', async () => {
    const found = await list()
    assert.deepEqual(found, { notices: [], total: 0, next: null, states: [], settingsMissing: false })
  })

  test('counts by the state of now: a hold is one while it lasts', async () => {
    const [held, draft] = [await house().draft(stand().recipient), await house().draft(stand().recipient)]
    await house().act(house().police, 'hold', held, { hours: 1 }, 'We watch this account')
    const states = async () => (await list({ state: 'all' })).states
    assert.deepEqual(await states(), [
      { state: 'draft', notices: 1 },
      { state: 'held', notices: 1 },
    ])
    const open = await list({ state: 'draft' })
    assert.deepEqual(
      open.notices.map(({ id }) => id),
      [draft],
    )
    const row = (await list({ state: 'held' })).notices[0]
    assert.equal(Date.parse(row.heldUntil ?? ''), house().now().getTime() + 3600_000)
    await house().pass(3600_000)
    assert.deepEqual(await states(), [{ state: 'draft', notices: 2 }])
    assert.ok((await list()).notices.every(({ heldUntil }) => heldUntil === null))
  })

  test('pages through all of them once, whatever comes meanwhile at the top', async () => {
    for (let i = 0; i < 3; i++) await house().draft(stand().recipient)
    const seen: string[] = []
    for (let after: number | null = 0; after !== null; ) {
      const page: ListOutput = await list({ state: 'all', limit: 2, after })
      seen.push(...page.notices.map(({ id }) => id))
      after = page.next
    }
    assert.deepEqual([new Set(seen).size, seen.length], [5, 5])
    assert.deepEqual((await list({ state: 'all', after: 100 })).notices, [])
  })

  test('of a recipient of nobody or of another agency it is empty, and total says the same', async () => {
    for (const recipient of [newId()]) {
      const { notices, total } = await list({ state: 'all', recipient })
      assert.deepEqual([notices, total], [[], 0])
    }
    const stranger = await house().admitted(await house().another(house().keeper), ['analyst'])
    const theirs = await list({ state: 'all', recipient: stand().recipient }, stranger)
    assert.deepEqual([theirs.notices, theirs.states, theirs.settingsMissing], [[], [], true])
  })

  test('asks for no more than a hundred, and for no state or place that there is none of', async () => {
    assert.equal(await fieldOf({ limit: 101 }), 'limit')
    assert.equal(await fieldOf({ limit: 0 }), 'limit')
    assert.equal(await fieldOf({ after: -1 }), 'after')
    assert.equal(await fieldOf({ after: 100_001 }), 'after')
    assert.equal(await fieldOf({ state: 'lost' }), 'state')
    assert.equal(await fieldOf({ recipient: 'Jobs Example' }), 'recipient')
  })

  test('shows how far each is on its way, and as what it went', async () => {
    const { notices } = await list()
    const status = {
      coordinator: 'Invented Coordinator',
      decision: 'D-1',
      area: 'Trafficking',
      validFrom: '2026-11-01',
    }
    await house().call(house().anna.token, 'flaggers.add', status)
    const sent = await house().sent(stand().recipient)
    const row = (await list()).notices.find(({ id }) => id === sent)
    assert.deepEqual([row?.delivery, row?.flagger, row?.problem], ['delivered', true, null])
    assert.ok(notices.every(({ flagger, delivery }) => !flagger && delivery === 'none'))
  })
})
