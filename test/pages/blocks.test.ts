import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Appeal, BlockPage, BlockRow, Operator } from '../../src/ui/contract.ts'
import { noBrowser, textOf, violations } from '../browser.ts'
import { eventually } from '../eventually.ts'
import { type Answers, problem } from './answers.ts'
import { seeAllLooks } from './looks.ts'
import { id, prosecutor, reader } from './people.ts'
import { raiseStand, type Stand } from './stand.ts'

const PĒTERIS = { id: id(2), name: 'Pēteris Krūmiņš' }

const row = (more: Partial<BlockRow> = {}): BlockRow => ({
  id: id(901),
  code: '000000',
  state: 'appealed',
  scope: 'domain',
  value: 'fake-jobs.example.org',
  authority: 'Sēlijas rajona tiesa',
  number: 'K-17/2026',
  shared: null,
  expires: '2026-12-31',
  reviewOn: '2026-12-01',
  reviewDue: false,
  draftedBy: PĒTERIS,
  draftedAt: '2026-10-26T08:00:00Z',
  approvals: 1,
  needed: 1,
  addressees: 2,
  applied: 1,
  openAppeals: 1,
  ...more,
})
const draft = row({
  id: id(902),
  state: 'draft',
  scope: 'host',
  value: 't.me',
  shared: 'shared-host',
  approvals: 1,
  needed: 2,
  applied: null,
  openAppeals: 0,
  reviewDue: true,
  reviewOn: '2026-11-20',
})
const appeal = (more: Partial<Appeal> = {}): Appeal => ({
  id: id(911),
  number: '0A1B2C3D',
  block: id(901),
  filedOn: '2026-11-20',
  state: 'open',
  words: {
    address: 'www.fake-jobs.example.org',
    reason: 'Mēs pārdodam zivis.\nNeko citu.',
    contact: 'zivis@shop.example',
  },
  ...more,
})
const order: BlockPage['order'] = {
  scope: 'domain',
  host: 'fake-jobs.example.org',
  value: 'fake-jobs.example.org',
  orderedBy: 'court',
  authority: 'Sēlijas rajona tiesa',
  number: 'K-17/2026',
  law: 'Izdomāts likums, 9. pants',
  territory: ['LV'],
  redress: 'Desmit dienās apgabaltiesā',
  appealTo: 'https://ausma.example/p/lv/object',
  hostNotice: { asked: true, on: '2026-10-20', outcome: 'no-answer' },
  collateral: { found: 'Nekas cits', on: '2026-10-21' },
  evidence: 'ab'.repeat(32),
  issued: '2026-10-25',
  expires: '2026-12-31',
  reviewOn: '2026-12-01',
}
const ACTS = ['approve', 'publish', 'suspend', 'uphold', 'lift']
const actions = (open: readonly string[], why: 'published-already' | 'own-draft' | 'ended' = 'published-already') =>
  ACTS.map((act) => ({
    operation: `blocks.${act}`,
    allowed: open.includes(act),
    why: open.includes(act) ? null : why,
    reason: ['suspend', 'uphold', 'lift'].includes(act),
  }))
const page: BlockPage = {
  ...row(),
  order,
  approvedBy: [{ id: id(3), name: 'Marta Ozola' }],
  operators: [
    { operator: id(921), name: 'Sēlijas Tīkls', fetched: true, applied: true },
    { operator: id(922), name: 'Invented Telecom', fetched: true, applied: false },
  ],
  events: [
    { id: id(931), at: '2026-11-20T00:00:00Z', kind: 'appealed', by: null, words: null },
    { id: id(932), at: '2026-10-27T08:00:00Z', kind: 'published', by: PĒTERIS, words: null },
  ],
  appeals: [appeal()],
  actions: actions(['suspend', 'uphold', 'lift']),
}
const at = (serial: number) => ({ serial, at: '2026-11-24T08:00:00Z' })
const operator = (more: Partial<Operator> = {}): Operator => ({
  id: id(921),
  name: 'Sēlijas Tīkls',
  stopPage: 'stop.tikls.example',
  keys: [{ id: id(941), madeAt: '2026-10-01T08:00:00Z', usedOn: '2026-11-24' }],
  entries: 3,
  fetched: at(1_793_000_010),
  seen: at(1_793_000_010),
  applied: at(1_793_000_005),
  acknowledgements: 12,
  ...more,
})
const operators = {
  operators: [
    operator(),
    operator({
      ...{ id: id(922), name: 'Invented Telecom', stopPage: null, keys: [], entries: 0, acknowledgements: 0 },
      ...{ fetched: null, seen: null, applied: null },
    }),
  ],
  serial: 1_793_000_010,
}
const unlinked = appeal({ id: id(912), number: '99999999', block: null })
const FULL: { as: typeof prosecutor; answers: Answers } = {
  as: prosecutor,
  answers: {
    'blocks.list': { blocks: [row(), draft], total: 2, next: null },
    'blocks.get': page,
    'block-operators.list': operators,
    'block-appeals.list': { appeals: [appeal(), unlinked] },
  },
}

describe('ordered blocks', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('all looks of the list', () => seeAllLooks(stand, '/blocks', FULL, '.card'))
  test('all looks of an entry', () => seeAllLooks(stand, `/blocks/${id(901)}`, FULL, '.now'))
  test('all looks of the operators', () => seeAllLooks(stand, '/blocks/operators', FULL, '.card'))
  test('all looks of a new order', () => seeAllLooks(stand, '/blocks/new', FULL, '.form'))

  test('the list says where each entry is, and shows objections that lead nowhere', async () => {
    await stand.see('/blocks', FULL, async ({ page: tab, callsOf, called }) => {
      const [first, second, third] = [0, 1, 2].map((n) => tab.locator('.card').nth(n))
      await eventually(() => textOf(first), /In the feeds, somebody objects.*1 objection.*Applied by 1 of 2 operators/)
      await eventually(
        () => textOf(second),
        /Waits for approval.*A host that others share.*1 of 2 approvals.*Review was due/,
      )
      await eventually(() => textOf(third), /Objection 99999999.*Mēs pārdodam zivis/)
      assert.deepEqual(callsOf('blocks.list')[0].input, { state: 'open', after: 0 })
      await tab.getByRole('link', { name: 'Suspended' }).click()
      await eventually(() => tab.url(), /\/blocks\?state=suspended$/)
      await called('blocks.list', 2)
      assert.deepEqual(callsOf('blocks.list').at(-1)?.input, { state: 'suspended', after: 0 })
    })
  })

  test('an entry shows the whole order, who applies it, what somebody objects, and what was done', async () => {
    await stand.see(`/blocks/${id(901)}`, FULL, async ({ page: tab }) => {
      await eventually(() => textOf(tab.locator('.record')), /Izdomāts likums, 9\. pants/)
      const text = await textOf(tab.locator('.record'))
      assert.match(text, /No answer, asked on 20 Oct 2026/)
      assert.match(text, /Sēlijas Tīkls.*Applies it.*Invented Telecom.*has not said that it applies/)
      assert.match(text, /Objection 0A1B2C3D.*Mēs pārdodam zivis.*To answer: zivis@shop\.example/)
      assert.match(text, /Somebody objected.*Put into the feeds · Pēteris/)
      assert.match(text, /Written down by Pēteris Krūmiņš.*Approved by Marta Ozola/)
      assert.doesNotMatch(await tab.title(), /fake-jobs/)
    })
  })

  test('suspending asks the server for it; what is closed says why and takes the focus', async () => {
    const answers: Answers = {
      ...FULL.answers,
      'blocks.suspend': { block: id(901), state: 'suspended', serial: 1_793_000_011 },
    }
    await stand.see(`/blocks/${id(901)}`, { ...FULL, answers }, async ({ page: tab, called }) => {
      const closed = tab.locator('.act.closed').first()
      await eventually(() => textOf(closed), /It is in the feeds already/)
      await closed.getByRole('button').focus()
      assert.equal(await closed.getByRole('button').evaluate((one) => one === document.activeElement), true)
      await tab.getByRole('button', { name: 'Suspend' }).click()
      assert.deepEqual((await called('blocks.suspend')).input, { block: id(901) })
    })
  })

  test('of a shared host the draft says that a third person must approve it too', async () => {
    const shared = { ...page, ...draft, actions: actions(['approve', 'lift'], 'own-draft') }
    await stand.see(
      `/blocks/${id(902)}`,
      { ...FULL, answers: { ...FULL.answers, 'blocks.get': shared } },
      async ({ page: tab }) => {
        await eventually(() => textOf(tab.locator('.now')), /A third person must approve it too/)
        assert.deepEqual(await violations(tab), [])
      },
    )
  })

  test('an order is sent as it was filled in, and everything it lacks is told at its field, all at once', async () => {
    const fields = [
      { field: 'address', message: 'This is no http or https address.' },
      { field: 'ownAdvert', message: 'This is missing.' },
      { field: 'addressees', message: 'This is missing.' },
    ]
    const answers: Answers = {
      ...FULL.answers,
      'blocks.draft': problem('invalid-input', 'The order lacks 3 things.', { fields }),
    }
    await stand.see('/blocks/new', { ...FULL, answers }, async ({ page: tab, called, answer }) => {
      await tab.getByLabel('Address', { exact: true }).fill('nothing')
      await tab.getByLabel('Where it holds').fill('lv, ee')
      await tab.getByText('Sēlijas Tīkls').click()
      await tab.getByLabel('The host was asked first').selectOption('no')
      await tab.getByLabel('Why it was not asked').fill('No address of it is known')
      await tab.getByRole('button', { name: 'Keep for approval' }).click()
      const { input } = await called('blocks.draft')
      const sent = input as Record<string, unknown>
      assert.deepEqual(
        [sent.address, sent.territory, sent.addressees, sent.hostAsked, sent.ownAdvert, sent.hostNotAsked],
        ['nothing', ['LV', 'EE'], [id(921)], false, null, 'No address of it is known'],
      )
      await tab.getByRole('alert').getByText('3 things are missing or wrong.').waitFor()
      assert.equal(await tab.locator('.fault').count(), 3)
      assert.equal(await tab.getByLabel('Address', { exact: true }).inputValue(), 'nothing')
      assert.deepEqual(await violations(tab), [])
      answer({ 'blocks.draft': { block: id(901), shared: null, needed: 1 } })
      await tab.getByRole('button', { name: 'Keep for approval' }).click()
      await eventually(() => tab.url(), new RegExp(`/blocks/${id(901)}$`))
    })
  })

  test('operators: how far each is; a key is shown once, in a window that axe finds nothing in', async () => {
    const key = `ausma_operator_${'k'.repeat(43)}`
    const answers: Answers = {
      ...FULL.answers,
      'block-operators.make-key': { operator: id(921), keyId: id(942), key },
    }
    await stand.see('/blocks/operators', { ...FULL, answers }, async ({ page: tab, called }) => {
      const [first, second] = [tab.locator('.card').nth(0), tab.locator('.card').nth(1)]
      await eventually(() => textOf(first), /3 entries.*12 acknowledgements.*Fetched.*up to date.*Applied.*behind/)
      await eventually(() => textOf(second), /never.*No key: it cannot fetch/)
      await first.getByRole('button', { name: 'Make a key' }).click()
      assert.deepEqual((await called('block-operators.make-key')).input, { operator: id(921) })
      const dialog = tab.getByRole('dialog')
      await eventually(() => textOf(dialog), new RegExp(`Shown this once.*${key}`))
      assert.deepEqual(await violations(tab), [])
      await dialog.getByRole('button', { name: 'Close' }).last().click()
      await eventually(() => tab.getByText(key).count(), 0)
    })
  })

  test('an operator is entered with its name and page', async () => {
    const answers: Answers = { ...FULL.answers, 'block-operators.add': { operator: id(923) } }
    await stand.see('/blocks/operators', { ...FULL, answers }, async ({ page: tab, called }) => {
      await tab.getByRole('button', { name: 'Enter an operator' }).click()
      const dialog = tab.getByRole('dialog')
      await dialog.getByLabel('Name').fill('Kurzemes Tīkls')
      await dialog.getByLabel(/^Host of its page/).fill('stop.kurzeme.example')
      await dialog.getByRole('button', { name: 'Save' }).click()
      assert.deepEqual((await called('block-operators.add')).input, {
        name: 'Kurzemes Tīkls',
        stopPage: 'stop.kurzeme.example',
      })
    })
  })

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
      assert.match(await textOf(tab.locator('.now')), /Your roles do not allow this/)
    })
    await stand.see('/blocks/operators', { as: reads, answers }, async ({ page: tab }) => {
      await tab.locator('.card').first().waitFor()
      for (const name of ['Make a key', 'Take back', 'Enter an operator'])
        assert.equal(await tab.getByRole('button', { name }).count(), 0, name)
      assert.match(await textOf(tab.locator('.card').first()), /last used on 24 Nov 2026/)
    })
    await stand.see('/blocks', { as: reads, answers }, async ({ page: tab }) => {
      await tab.locator('.card').first().waitFor()
      assert.equal(await tab.getByRole('link', { name: 'New order' }).count(), 0)
      assert.equal(await tab.getByRole('button', { name: 'Close this objection' }).count(), 0)
    })
  })

  test('of what has ended no act is shown, and that it ended is said', async () => {
    const ended: BlockPage = { ...page, state: 'lifted', openAppeals: 0, actions: actions([], 'ended') }
    await stand.see(
      `/blocks/${id(901)}`,
      { ...FULL, answers: { ...FULL.answers, 'blocks.get': ended } },
      async ({ page: tab }) => {
        await eventually(() => textOf(tab.locator('.now')), /It was lifted or has expired/)
        assert.equal(await tab.locator('.now button').count(), 0)
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
        assert.match(await textOf(tab.locator('.record .card')), /Objection 0A1B2C3D/)
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
        assert.match(await textOf(tab.locator('.record')), /Ordered by\s?Authority/)
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
      await eventually(() => textOf(dialog.locator('.fault')), /no name of a host/)
      assert.equal(await dialog.getByLabel('Name').inputValue(), 'X')
    })
  })

  test('whose roles open no blocks sees none of it; nothing there, and it failed', async () => {
    await stand.see('/', { as: reader }, async ({ page: tab, settled }) => {
      await settled()
      assert.equal(await tab.getByRole('link', { name: 'Blocks' }).count(), 0)
    })
    const none: Answers = {
      ...FULL.answers,
      'blocks.list': { blocks: [], total: 0, next: null },
      'block-appeals.list': { appeals: [] },
    }
    await stand.see('/blocks', { as: prosecutor, answers: none }, async ({ page: tab }) => {
      await tab.getByText('No entry is here.').waitFor()
    })
    const refused: Answers = { ...none, 'blocks.list': problem('unavailable', 'The database cannot be reached.') }
    await stand.see('/blocks', { as: prosecutor, answers: refused }, async ({ page: tab, answer }) => {
      await tab.getByRole('button', { name: 'Try again' }).waitFor()
      answer(FULL.answers)
      await tab.getByRole('button', { name: 'Try again' }).click()
      await tab.locator('.card').first().waitFor()
    })
  })
})
