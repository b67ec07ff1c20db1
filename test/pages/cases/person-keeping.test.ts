import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { uncover } from '../../browser/uncover.ts'
import { type Answers, inTurn, waits } from '../answers.ts'
import { looksRight } from '../looks.ts'
import { caseWorker, id } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { heldFile, keptFile, ledger, papers, personPage } from './cases.ts'
import { AT, acting, DONE, giveReason } from './person-page.ts'

const ACTS = ['erase', 'keep-on', 'hold', 'ask-erasure', 'withdraw-erasure', 'lift-hold'].map((act) => `persons.${act}`)
type Shut = ReturnType<typeof personPage>['shut']
const person = (more: Parameters<typeof personPage>[0]) => personPage({ may: [...personPage().may, ...ACTS], ...more })

describe('how long a closed file is kept', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('a closed file: kept on, held, a wish recorded, the hold lifted by two, and then one press from erasing', async () => {
    const closed = { file: 'closed' }
    const held = person({ ...closed, keeping: heldFile })
    const asked = person({ ...closed, keeping: { ...heldFile, asked: '2026-11-24' } })
    const due = person({ ...closed, keeping: { ...keptFile, asked: '2026-11-24', due: true } })
    const answers: Answers = {
      'members.list': { members: [], invites: [] },
      'persons.get': inTurn(person({ ...closed, keeping: keptFile }), held, asked),
      'persons.hold': DONE,
      'persons.ask-erasure': { ...DONE, since: '2026-11-24' },
      'persons.lift-hold': waits(id(902)),
    }
    await stand.see(AT, { as: caseWorker, answers }, async (view) => {
      const kept = await uncover(view.page.locator('section[aria-labelledby=kept]'))
      await eventually(() => textOf(kept), /Kept until 28.*2031.*keep on, or erase/)
      const on = await acting(view, 'Keep on')
      await eventually(() => textOf(on), /From 29.*2026.*to 24.*2031/)
      await on.getByRole('button', { name: 'Keep on' }).click()
      await eventually(
        () => on.locator('[aria-invalid="true"]').count(),
        1,
        'no day is chosen, and it is said beside the field',
      )
      const hold = await acting(view, 'Hold the file')
      await hold.getByRole('button', { name: 'Hold the file' }).click()
      await giveReason(view, 'Tiesa prasa lietu')
      await eventually(() => textOf(kept), /Held since 20.*by Dace Ozoliņa.*Why: Tiesa prasa lietu/)
      const erase = view.page.locator('.act.closed', { hasText: 'Erase who they are' })
      await eventually(() => textOf(erase), /held: nothing of it is erased until two people lift the hold/)
      const ask = await acting(view, 'Record their wish to be erased')
      await ask.getByRole('button', { name: 'Record their wish to be erased' }).click()
      await eventually(() => textOf(kept), /asked to be erased on 24.*used for nothing else/)
      await (
        await uncover(view.page.locator('.now').getByRole('button', { name: 'Lift the hold', includeHidden: true }))
      ).click()
      const dialog = view.page.getByRole('dialog')
      await dialog.getByRole('textbox').fill('Tiesa ir izlēmusi')
      await dialog.getByRole('button', { name: 'Lift the hold' }).click()
      assert.deepEqual((await view.called('persons.lift-hold')).input, { person: id(601), text: 'Tiesa ir izlēmusi' })
      await dialog.waitFor({ state: 'detached' })
      view.answer({ 'persons.get': due })
      await view.page.reload()
      await eventually(() => textOf(kept), /the hold is lifted. Erase the file, or hold it/)
      const gone = await acting(view, 'Erase who they are')
      await gone.getByText('Its time is over, or the person asked').waitFor()
      await eventually(
        () => view.page.locator('summary', { hasText: 'Keep on' }).count(),
        0,
        'another day is no answer',
      )
    })
  })

  test('what the wish to be erased closes says so where its button stood; taken back, it opens with a reason', async () => {
    const asked = { ...heldFile, ground: 'hold', asked: '2026-11-24' } as const
    const shut: Shut = ['persons.note', 'papers.plan', 'papers.screen', 'papers.sign', 'interviews.add', 'media.keep']
    const may = person({}).may.filter((name) => !(shut as string[]).includes(name))
    const answers: Answers = {
      'persons.get': inTurn(person({ keeping: asked, may, shut }), person({ keeping: heldFile })),
      'papers.list': papers,
      'interviews.list': ledger,
      'interviews.shared': { shared: [], plans: [] },
      'media.list': { media: [] },
      'persons.withdraw-erasure': DONE,
    }
    await stand.see(AT, { as: caseWorker, answers }, async (view) => {
      const { page } = view
      const closed = page.locator('.act.closed', { hasText: 'nothing new is written about them' })
      for (const name of [
        'Note something',
        'Agree a plan',
        'Keep a screening',
        'Enter an interview',
        'Keep a photograph',
      ])
        await uncover(closed.filter({ hasText: name }).locator('button[aria-disabled=true]'))
      await looksRight(view)
      const back = await acting(view, 'Record that they take the wish back')
      await back.getByRole('button').click()
      await giveReason(view, 'Viņa palika un lūdz palīdzību')
      assert.deepEqual((await view.called('persons.withdraw-erasure')).input, DONE)
      await eventually(() => closed.count(), 0)
      await uncover(page.locator('.now summary', { hasText: 'Note' }))
    })
  })
})
