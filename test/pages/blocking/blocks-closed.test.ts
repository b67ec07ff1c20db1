import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { BlockPage } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { type Answers, problem } from '../answers.ts'
import { id, prosecutor } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { actions, appeal, FULL, order, page } from './blocks.ts'

describe('ordered blocks, where something is closed, sealed or refused', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('who may only read sees each act closed, no key and no way to make one', async () => {
    const reads = { ...prosecutor, member: { ...prosecutor.member, permissions: ['agency:read', 'block:read'] } }
    const answers: Answers = {
      ...FULL.answers,
      'blocks.get': {
        ...page,
        actions: actions([]).map((one) => ({ ...one, why: 'not-permitted' as const })),
      },
    }
    await stand.see(`/blocks/${id(901)}`, { as: reads, answers }, async ({ page: tab }) => {
      await eventually(() => tab.locator('.act.closed').count(), 5)
      await eventually(() => textOf(tab.locator('.now')), /Your roles do not allow this/)
    })
    await stand.see('/blocks/operators', { as: reads, answers }, async ({ page: tab }) => {
      await tab.locator('.card').first().waitFor()
      for (const name of ['Make a key', 'Take back', 'Enter an operator'])
        await eventually(() => tab.getByRole('button', { name }).count(), 0, name)
      await eventually(() => textOf(tab.locator('.card').first()), /last used on 24 Nov 2026/)
    })
    await stand.see('/blocks', { as: reads, answers }, async ({ page: tab }) => {
      await tab.locator('.card').first().waitFor()
      await eventually(() => tab.getByRole('link', { name: 'New order' }).count(), 0)
      await eventually(() => tab.getByRole('button', { name: 'Close this objection' }).count(), 0)
    })
  })

  test('of what has ended no act is shown, and that it ended is said', async () => {
    const ended: BlockPage = { ...page, state: 'lifted', openAppeals: 0, actions: actions([], 'ended') }
    await stand.see(
      `/blocks/${id(901)}`,
      { ...FULL, answers: { ...FULL.answers, 'blocks.get': ended } },
      async ({ page: tab }) => {
        await eventually(() => textOf(tab.locator('.now')), /It was lifted or has expired/)
        await eventually(() => tab.locator('.now button').count(), 0)
        assert.doesNotMatch(await textOf(tab.locator('.report-facts')), /Review/)
      },
    )
  })

  test('with closed keys an objection says that it is sealed, and the order stays readable', async () => {
    const sealed: BlockPage = { ...page, appeals: [appeal({ words: null })] }
    await stand.see(
      `/blocks/${id(901)}`,
      { ...FULL, answers: { ...FULL.answers, 'blocks.get': sealed } },
      async ({ page: tab }) => {
        await eventually(() => textOf(tab.locator('.record')), /Izdomāts likums/)
        assert.doesNotMatch(await textOf(tab.locator('.record')), /zivis/)
        await eventually(() => textOf(tab.locator('.record .card')), /Objection 0A1B2C3D/)
      },
    )
  })

  test('a host that was not asked says why, in its own direction', async () => {
    const asked: BlockPage = {
      ...page,
      order: { ...order, hostNotice: { asked: false, why: 'لا يُعرف للمضيف عنوان' }, orderedBy: 'authority' },
    }
    await stand.see(
      `/blocks/${id(901)}`,
      { ...FULL, answers: { ...FULL.answers, 'blocks.get': asked } },
      async ({ page: tab }) => {
        await eventually(() => textOf(tab.locator('.record')), /Not asked: .?لا يُعرف للمضيف عنوان/)
        await eventually(() => textOf(tab.locator('.record')), /Ordered by\s?Authority/)
      },
    )
  })

  test('an act that is refused says why and can be tried again', async () => {
    const answers: Answers = {
      ...FULL.answers,
      'blocks.uphold': problem('conflict', 'You drafted this entry. Somebody else decides on it.'),
    }
    await stand.see(`/blocks/${id(901)}`, { ...FULL, answers }, async ({ page: tab, called, answer }) => {
      await tab.getByRole('button', { name: 'Decide that it stays' }).click()
      await tab.getByText('You drafted this entry. Somebody else decides on it.').waitFor()
      answer({ 'blocks.uphold': { block: id(901), state: 'published', serial: 1_793_000_010 } })
      await tab.getByRole('button', { name: 'Decide that it stays' }).click()
      await called('blocks.uphold', 2)
      await eventually(() => tab.getByText('You drafted this entry').count(), 0)
    })
  })

  test('an objection that leads nowhere is closed from the list', async () => {
    const answers: Answers = { ...FULL.answers, 'block-appeals.close': { appeal: id(912) } }
    await stand.see('/blocks', { ...FULL, answers }, async ({ page: tab, called, answer }) => {
      await tab.getByRole('button', { name: 'Close this objection' }).waitFor()
      answer({ 'block-appeals.list': { appeals: [] } })
      await tab.getByRole('button', { name: 'Close this objection' }).click()
      assert.deepEqual((await called('block-appeals.close')).input, { appeal: id(912) })
      await eventually(() => tab.getByText('Objection 99999999').count(), 0)
    })
  })

  test('a key is taken back from the list of its operator', async () => {
    const answers: Answers = { ...FULL.answers, 'block-operators.revoke-key': { operator: id(921) } }
    await stand.see('/blocks/operators', { ...FULL, answers }, async ({ page: tab, called }) => {
      await tab.locator('.card').first().getByRole('button', { name: 'Take back' }).click()
      assert.deepEqual((await called('block-operators.revoke-key')).input, { operator: id(921), keyId: id(941) })
    })
  })

  test('an operator’s page that is no host is told at its field', async () => {
    const fields = [{ field: 'stopPage', message: 'This is no name of a host.' }]
    const answers: Answers = {
      ...FULL.answers,
      'block-operators.add': problem('invalid-input', 'Not right.', { fields }),
    }
    await stand.see('/blocks/operators', { ...FULL, answers }, async ({ page: tab }) => {
      await tab.getByRole('button', { name: 'Enter an operator' }).click()
      const dialog = tab.getByRole('dialog')
      await dialog.getByLabel('Name').fill('X')
      await dialog.getByLabel(/^Host of its page/).fill('https://x/')
      await dialog.getByRole('button', { name: 'Save' }).click()
      await eventually(() => textOf(dialog.locator('.fault')), /no name of a server/)
      await eventually(() => dialog.getByLabel('Name').inputValue(), 'X')
    })
  })
})
