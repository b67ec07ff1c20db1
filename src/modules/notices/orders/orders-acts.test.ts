import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eventually } from '../../../../test/browser/eventually.ts'
import type { Person } from '../../../../test/houses/accounts.ts'
import { audited, FollowUp, plainIn, together } from '../../../../test/houses/follow-up.ts'
import { SENDER } from '../../../../test/houses/notices.ts'
import { ORDER_TO_ACT as ACT, POWER as ACTS_ALONE, POWER_REASON as REASON } from '../../../../test/houses/orders.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Order, Orders, Powers } from './operation-shapes.ts'

const POWER = { ...ACTS_ALONE, informs: true }
const INFORM = {
  legalBasis: POWER.law,
  authority: POWER.authority,
  accounts: ['@inventedaccount'],
  asked: 'The address of registration.',
  necessityWithheld: 'Telling why would warn the recruiters.',
  collectedAlready: true,
  redress: ACT.redress,
  effectTo: ACT.effectTo,
  language: 'lv',
  declared: ['lv'],
}

onDatabases('acts about orders and powers', FollowUp.open, (stand) => {
  let power: string
  let second: Person
  const list = async (by = stand().house.police) => (await stand().house.call<Orders>(by.token, 'orders.list')).orders
  const one = async (order: string) => (await list()).find(({ id }) => id === order) as Order
  const powers = async (by: Person) => (await stand().house.call<Powers>(by.token, 'powers.list')).powers
  const input = (more: object = {}) => ({ power, kind: 'act', recipient: stand().recipient, content: ACT, ...more })
  const draft = async (more: object = {}) =>
    (await stand().house.call<{ order: string }>(stand().house.police.token, 'orders.draft', input(more))).order
  const issue = (order: string, by = second) => stand().house.call(by.token, 'orders.issue', { order })
  const police = (operation: string, more: object, reason?: string) =>
    stand().refusal(stand().house.police, operation, more, reason)
  const waiting = async () => {
    const [{ n }] = await stand().house.database.superuser('select count(*)::int as n from outbox')
    return Number(n)
  }

  test('a power is named by the administrator alone, and every member may read by which law', async () => {
    const { house, prosecutor, newcomer } = stand()
    second = prosecutor
    for (const person of [house.anna, house.police, prosecutor])
      assert.equal(await stand().refusal(person, 'powers.add', POWER, REASON), 'not-permitted')
    await house.call(house.keeper.token, 'powers.add', POWER, REASON)
    const [named] = await powers(newcomer)
    power = named.id
    const { id: _, ended, ...rest } = named
    assert.deepEqual([rest, ended], [POWER, false])
    assert.match(String(await stand().refusal(house.keeper, 'powers.end', { power: newId() }, REASON)), /^not-found/)
  })

  test('another agency’s power is no power, to draft by or to end', async () => {
    const { house } = stand()
    const theirs = await house.another(house.keeper)
    await house.call(theirs.token, 'powers.add', { ...POWER, law: 'Their Act' }, REASON)
    const [{ id }] = await powers(theirs)
    assert.equal(await police('orders.draft', input({ power: id })), 'not-permitted no-power')
    assert.equal(await stand().refusal(house.keeper, 'powers.end', { power: id }, REASON), 'not-found')
    assert.deepEqual(
      (await powers(house.police)).map(({ law }) => law),
      [POWER.law],
    )
    const officer = await house.admitted(theirs, ['investigator'])
    assert.equal(await stand().refusal(officer, 'orders.draft', input()), 'not-permitted no-power')
    assert.equal(await stand().refusal(officer, 'orders.draft', input({ power: id })), 'not-found')
  })

  test('an order is drafted to a recipient and about a notice that the agency has', async () => {
    assert.equal(await police('orders.draft', input({ recipient: newId() })), 'not-found')
    assert.equal(await police('orders.draft', input({ notice: newId() })), 'not-found')
    assert.equal(
      await police('orders.draft', input({ content: { ...ACT, addresses: ['jobs.example'] } })).then(
        (code) => code?.split(' ')[0],
      ),
      'invalid-input',
    )
    const order = await draft({ notice: stand().notice })
    const { state, missing, draftedBy, issuedBy, authority } = await one(order)
    assert.deepEqual(
      [state, missing, draftedBy.id, issuedBy, authority],
      ['draft', [], stand().house.police.id, null, POWER.authority],
    )
  })

  test('who edited it counts as a writer and does not issue it either', async () => {
    const { house } = stand()
    const order = await draft()
    const both = await house.admitted(house.keeper, ['prosecutor', 'investigator'])
    await house.call(both.token, 'orders.edit', { order, content: { ...ACT, redress: 'Another court.' } })
    assert.equal(await stand().refusal(both, 'orders.issue', { order }), 'not-permitted')
    assert.equal((await one(order)).content?.redress, 'Another court.')
    assert.equal(await stand().refusal(house.anna, 'orders.issue', { order }), 'not-permitted')
    await issue(order)
    assert.equal((await one(order)).issuedBy?.id, second.id)
  })

  test('both letters leave or none: without an address of the service nothing goes to the coordinator either', async () => {
    const { house } = stand()
    const silent = await house.recipient({ channel: 'export', mail: null })
    const order = await draft({ recipient: silent })
    const before = await waiting()
    assert.equal(await stand().refusal(second, 'orders.issue', { order }), 'conflict')
    assert.equal(await waiting(), before)
    assert.equal((await one(order)).state, 'draft')
    await house.leaves(silent, { mail: 'legal@silent.example' })
    await issue(order)
    assert.equal(await waiting(), before + 2)
    const { state, issuedAt, copiedAt } = await one(order)
    assert.deepEqual([state, issuedAt], ['issued', copiedAt])
  })

  test('an order to inform tells the service what is asked, and neither it nor the coordinator what is withheld', async () => {
    const { house } = stand()
    const order = await draft({ kind: 'inform', content: INFORM })
    assert.deepEqual((await one(order)).missing, [])
    await issue(order)
    await house.posting(() => eventually(waiting, 0))
    const letters = house.mail.sent.filter(({ text }) => text.includes(INFORM.asked))
    assert.deepEqual(letters.map(({ to, subject }) => [to, subject.startsWith('Copy: ')]).toSorted(), [
      [POWER.coordinatorMail, true],
      ['legal@jobs.example', false],
    ])
    for (const letter of letters) {
      assert.ok(!letter.text.includes('warn the recruiters'))
      assert.deepEqual([letter.replyTo, letter.fromName], [SENDER.senderMail, SENDER.senderName])
    }
  })

  test('of two who issue at once one does, and the letters leave once', async () => {
    const { house } = stand()
    const other = await house.admitted(house.keeper, ['prosecutor'])
    const order = await draft()
    const before = await waiting()
    const both = [second, other].map(({ token }) => house.problem(token, 'orders.issue', { order }))
    assert.deepEqual(await together(both), ['conflict', 'done'])
    assert.equal(await waiting(), before + 2)
  })

  test('each state has its acts, and the others say why they are closed', async () => {
    const order = await draft()
    const on = stand().day()
    assert.equal(await police('orders.effect', { order, on }), 'conflict')
    assert.equal(await police('orders.inform', { order }), 'conflict')
    await issue(order)
    assert.equal(await police('orders.edit', { order, content: ACT }), 'conflict')
    assert.equal(await stand().refusal(second, 'orders.issue', { order }), 'conflict')
    assert.equal(await police('orders.inform', { order }), 'conflict')
    assert.equal(await police('orders.effect', { order, on: stand().day(1) }), 'invalid-input not-possible')
    await stand().house.call(stand().house.police.token, 'orders.effect', { order, on })
    assert.equal(await police('orders.effect', { order, on }), 'conflict')
    assert.equal(await stand().refusal(second, 'orders.withdraw', { order }, 'It was a mistake'), 'conflict')
    assert.equal((await one(order)).state, 'effected')
  })

  test('an issued order can be withdrawn, with a reason, by who may issue; then nothing more happens to it', async () => {
    const order = await draft()
    await issue(order)
    assert.equal(await stand().refusal(stand().house.anna, 'orders.withdraw', { order }, REASON), 'not-permitted')
    assert.equal(await stand().refusal(second, 'orders.withdraw', { order }), 'reason-needed')
    await stand().house.call(second.token, 'orders.withdraw', { order }, 'The court set it aside')
    for (const [operation, more] of [
      ['orders.effect', { on: stand().day() }],
      ['orders.edit', { content: ACT }],
      ['orders.inform', {}],
    ] as const)
      assert.equal(await police(operation, { order, ...more }), 'conflict', operation)
    assert.equal((await one(order)).state, 'withdrawn')
  })

  test('orders that are not there and those of others are answered in the same words', async () => {
    const stranger = await stand().stranger(['investigator', 'prosecutor'])
    const [{ id: order }] = await list()
    for (const [operation, more] of [
      ['orders.edit', { content: ACT }],
      ['orders.issue', {}],
      ['orders.effect', { on: stand().day() }],
      ['orders.inform', {}],
      ['orders.withdraw', {}],
    ] as const) {
      assert.equal(await stand().refusal(stranger, operation, { order, ...more }, REASON), 'not-found', operation)
      assert.equal(
        await stand().refusal(second, operation, { order: newId(), ...more }, REASON),
        'not-found',
        operation,
      )
    }
  })

  test('who holds no keys sees that there are orders and whose law, not what stands in them', async () => {
    const { newcomer } = stand()
    const shown = await list(newcomer)
    assert.ok(shown.length > 0)
    for (const { content, missing, law } of shown) assert.deepEqual([content, missing, law], [null, [], POWER.law])
    const [{ id: order }] = shown
    assert.equal(
      await stand().refusal(newcomer, 'orders.issue', { order }),
      shown[0].state === 'draft' ? 'keys-closed' : 'conflict',
    )
  })

  test('a word changed past the program does not open, and the page says so instead of showing another', async () => {
    const { house } = stand()
    const [one, two] = [await draft(), await draft()]
    // The content of one order under the number of another, with its own key: the label says whose it is.
    await house.database.superuser(
      `update notice_orders t set sealed = o.sealed, data_key = o.data_key from notice_orders o where t.id = '${one}' and o.id = '${two}'`,
    )
    assert.equal(await police('orders.list', {}), 'unavailable')
    await house.database.superuser(`delete from notice_orders where id = '${one}'`)
  })

  test('the audit tells issuing and telling the person as disclosures, by ids alone', async () => {
    const { house } = stand()
    const verbs = async (operation: string) =>
      new Set(
        (await audited(house.database, operation)).filter(({ outcome }) => outcome === 'done').map(({ verb }) => verb),
      )
    assert.deepEqual(await verbs('orders.issue'), new Set(['disclosure']))
    assert.deepEqual(await verbs('orders.draft'), new Set(['alteration']))
    for (const { subjects } of await audited(house.database, 'orders.draft'))
      for (const subject of subjects) assert.match(subject, /^[0-9a-f-]{36}$/)
    assert.ok(
      (await audited(house.database, 'powers.add'))
        .filter(({ outcome }) => outcome === 'done')
        .every(({ reasoned }) => reasoned),
    )
    assert.deepEqual(
      await plainIn(
        house.database,
        ['notice_orders', 'audit', 'outbox'],
        ['forced labour', 'inventedaccount', 'warn the recruiters', 'set it aside', 'ads/17'],
      ),
      [],
    )
  })

  test('a second law stands beside the first; an ended one is still told of, for the orders made by it', async () => {
    const { house } = stand()
    // Listed by when they were entered.
    house.kernel.clock.pass(1000)
    await house.call(
      house.keeper.token,
      'powers.add',
      { ...POWER, law: 'Invented Act, section 10', acts: false },
      REASON,
    )
    await house.call(house.keeper.token, 'powers.end', { power }, 'The act was repealed')
    // Ended once: a later day would make orders look lawful that were issued after it.
    const ended = () => house.database.superuser(`select ended_at from order_powers where id = '${power}'`)
    const before = await ended()
    house.kernel.clock.pass(1000)
    assert.equal(await stand().refusal(house.keeper, 'powers.end', { power }, 'The act was repealed'), 'conflict')
    assert.deepEqual(await ended(), before)
    assert.deepEqual(
      (await powers(house.police)).map(({ law, ended }) => [law, ended]),
      [
        [POWER.law, true],
        ['Invented Act, section 10', false],
      ],
    )
    assert.equal(await police('orders.draft', input()), 'not-permitted power-ended')
    const informs = (await powers(house.police))[1].id
    assert.equal(await police('orders.draft', input({ power: informs })), 'not-permitted not-to-act')
    assert.ok((await list()).some(({ law, state }) => law === POWER.law && state === 'effected'))
  })
})
