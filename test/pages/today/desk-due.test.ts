import { after, before, describe, test } from 'node:test'
import type { Out } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { caseWorker, id } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'

describe('what is due of persons on the desk', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('what is needed at once, steps of plans and looks again stand by time, by number alone', async () => {
    const of = (n: number) => ({ person: id(600 + n), code: `0000A${n}` })
    const waits: Out<'persons.waiting'> = {
      ...{ missing: 0, overdue: 0, children: 0, reviews: 0, due: [] },
      urgent: [{ ...of(1), needs: ['safe-place', 'medical'], since: '2026-11-24T06:40:00Z', missed: false }],
      papers: [
        { ...of(2), kind: 'step', due: '2026-11-20', missed: true },
        { ...of(2), kind: 'assessment', due: '2026-11-26', missed: false },
      ],
    }
    await stand.see(
      '/',
      { as: caseWorker, answers: { 'persons.waiting': waits, 'children.waiting': { reviews: [] } } },
      async ({ page }) => {
        await eventually(
          () => textOf(page.getByRole('region', { name: 'Today' })),
          /08:40Person 0000A1Needed at once: A safe place tonight, Medical care/,
        )
        await eventually(
          () => textOf(page.getByRole('region', { name: 'Overdue' })),
          /Person 0000A2.*A step of the plan/,
        )
        const look = page.getByRole('region', { name: 'Within a week' })
        await eventually(() => textOf(look), /Look at needs and risks again/)
        const link = page.getByRole('region', { name: 'Overdue' }).getByRole('link', { name: 'Person 0000A2' })
        await eventually(() => link.getAttribute('href'), /part=help#papers$/)
      },
    )
  })
})
