import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../test/houses/accounts.ts'
import { NoticesHouse } from '../../../test/houses/notices.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import type { Database } from '../../kernel/database.ts'
import { execute } from '../../kernel/execute.ts'
import { carry, epochsOf } from '../../kernel/vault/epochs.ts'
import { TrustFloor } from '../../kernel/vault/trust-floor.ts'
import { trusting } from '../../kernel/vault/trusting.ts'
import type { Changed } from './shapes.ts'

const WHY = 'It was decided so'

onDatabases('what a change of a notice answers', NoticesHouse.withRecipient, (stand) => {
  /** The answer of an act, held against the page as it is read afterwards. */
  const same = async (answer: Changed, by?: Person) => {
    const { state, actions } = await stand().house.get(answer.notice, by)
    assert.deepEqual({ state: answer.state, actions: answer.actions }, { state, actions })
  }
  const act = (notice: string, what: string, more: object = {}, reason?: string) =>
    stand().house.act(stand().house.anna, what, notice, more, reason)

  test('is what its page tells: from the draft to the letter', async () => {
    const { house, recipient } = stand()
    const notice = await house.bareDraft(recipient)
    await same(await act(notice, 'note', { text: 'Something is missing still' }))
    await same(await house.edit(notice))
    const { content, edition, language } = await house.get(notice)
    const bare = { notice, edition, language, matter: null, ground: null, content }
    await same(await house.call(house.berta.token, 'notices.edit', bare))
    await same(await house.edit(notice, {}, house.anna))
    await house.ask(notice)
    await same(await act(notice, 'note', { text: 'It waits for the second person' }))
    // Who may write and hold sees all that the hold and its end open and close.
    const both = await house.admitted(house.keeper, ['analyst', 'investigator'])
    await same(await house.act(both, 'hold', notice, { hours: 5 }, WHY), both)
    await same(await house.act(both, 'note', notice, { text: 'Held' }), both)
    // Asked before the hold, it waits again once the hold is over.
    const released = await house.act(both, 'release', notice, {}, WHY)
    await same(released, both)
    const why = Object.fromEntries(released.actions.map(({ operation, why }) => [operation, why]))
    assert.equal(why['notices.edit'], 'waits-for-second-person')
  })

  test('is what its page tells: from the approval to the end', async () => {
    const { house, recipient } = stand()
    const notice = await house.draft(recipient)
    await same(await house.approve(await house.ask(notice)))
    await same(await act(notice, 'reopen', {}, WHY))
    await same(await house.approve(await house.ask(notice)))
    await same(await act(notice, 'send'))
    await house.deliver(notice)
    await same(await act(notice, 'acknowledge'))
    await same(await act(notice, 'correct', {}, WHY))
    await same(await act(notice, 'decide', { outcome: 'removed', refusal: null }))
    await same(await act(notice, 'close', { as: 'settled' }, WHY))
  })

  test('is what its page tells: where it is withdrawn on the way', async () => {
    const { house, recipient } = stand()
    await same(await act(await house.sent(recipient), 'withdraw', {}, WHY))
    await same(await act(await house.draft(recipient), 'withdraw', {}, WHY))
  })

  test('asks for the recipient once, since nothing but the act itself has moved', async () => {
    const { house, recipient } = stand()
    const notice = await house.draft(recipient)
    let reads = 0
    const { secret, floorText } = house.kernel
    const floor = new TrustFloor({ read: () => floorText.value, write: async () => {} }, secret)
    // Marks are known by the transaction, so what watches it lies beneath.
    const kernel = {
      ...house.kernel,
      database: trusting(
        watched(house.database, () => reads++),
        secret,
        floor,
      ),
    }
    const input = { notice, text: 'A word for colleagues' }
    await execute(kernel, { actor: await house.actor(house.anna.token), operation: 'notices.note', input })
    assert.equal(reads, 1)
  })
})

/** The same database; tells of each reading of recipients. */
const watched = (database: Database, read: () => void): Database => ({
  ...database,
  transaction: (session, work) =>
    database.transaction(session, (db) => {
      const looked = db.withPlugin({
        transformQuery({ node }) {
          if (node.kind === 'SelectQueryNode' && JSON.stringify(node.from).includes('"recipients"')) read()
          return node
        },
        transformResult: async ({ result }) => result,
      })
      carry(looked, epochsOf(db))
      return work(looked)
    }),
})
