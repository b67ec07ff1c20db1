import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { noBrowser, textOf, violations } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import type { Answers } from '../answers.ts'
import { id, session } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'

describe('evidence on the desk', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())
  const administrator = session('Laura Sproģe', ['administrator'], ['agency:read', 'agency:set'])
  const analyst = session('Ilze Kalniņa', ['analyst'], ['agency:read', 'lead:read', 'evidence:read'])

  test('what is offered to me and what is no longer what was kept stand in their time, with the way to them', async () => {
    const since = '2026-11-23T08:00:00.000Z'
    const answers: Answers = {
      'evidence.waiting': {
        offered: [{ item: id(701), code: 'EV0701', since }],
        differs: [{ item: id(702), code: 'EV0702', since }],
      },
    }
    await stand.see('/', { as: analyst, answers }, async ({ page, settled }) => {
      await settled()
      const late = page.getByRole('region', { name: 'Overdue' }).locator('li')
      await eventually(() => textOf(late), /Evidence EV0702.*Altered or lost/)
      const today = page.getByRole('region', { name: 'Today' }).locator('li')
      await eventually(() => textOf(today), /Evidence EV0701.*Offered to you: sign for it/)
      assert.deepEqual(await violations(page), [])
      const link = today.getByRole('link', { name: 'Evidence EV0701' })
      assert.equal(await link.getAttribute('href'), `/evidence/${id(701)}`)
    })
  })

  test('authorities for timestamps that are not believed: since when and why of each, before who keeps the house', async () => {
    const answers: Answers = {
      'evidence.time-stuck': { stuck: { since: '2026-11-23T08:00:00.000Z', whys: ['no-connection', 'untrusted'] } },
    }
    await stand.see('/', { as: administrator, answers }, async ({ page }) => {
      const part = page.getByRole('region', { name: 'Trusted time of evidence' })
      await eventually(
        () => textOf(part),
        /since yesterday.*No authority.*Authority 1: it cannot be reached\..*Authority 2: no certificate of TIMESTAMP_ROOTS/,
      )
      assert.deepEqual(await violations(page), [])
    })
    await stand.see('/', { as: analyst, answers }, async ({ page, settled, callsOf }) => {
      await settled()
      assert.equal(callsOf('evidence.time-stuck').length, 0)
      assert.equal(await page.getByText('Trusted time of evidence').count(), 0)
    })
  })
})
