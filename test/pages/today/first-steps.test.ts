import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { noBrowser } from '../../browser/browser.ts'
import type { Answers } from '../answers.ts'
import { looksRight } from '../looks.ts'
import { administrator, member, session } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'

const alone = { members: [member({ keys: 'open' })], invites: [] }
const of = (members: object): Answers => ({ 'members.list': members as never })

describe('the first desk', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('who is alone is led to a colleague and to a second way to sign in, and told that no mail leaves', async () => {
    await stand.see('/', { as: { ...administrator, mail: false }, answers: of(alone) }, async (view) => {
      const steps = view.page.getByRole('region', { name: 'First steps' })
      const links = steps.getByRole('link')
      await links.first().waitFor()
      const to = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))
      assert.deepEqual(to, ['/members?invite=yes', '/settings#ways'])
      await view.page.getByText('This server sends no mail yet').waitFor()
      await looksRight(view)
    })
  })

  test('with a colleague, and with mail, there is nothing of it', async () => {
    const two = { ...alone, members: [member({ keys: 'open' }), member({ keys: 'open' })] }
    await stand.see('/', { as: administrator, answers: of(two) }, async ({ page, settled }) => {
      await settled()
      assert.equal(await page.getByRole('region', { name: 'First steps' }).count(), 0)
      assert.equal(await page.getByText('This server sends no mail yet').count(), 0)
    })
  })

  test('who only counts reads what the role is for, when figures come and that nothing is late', async () => {
    const coordinator = session('Ilze Ozola', ['coordinator'], ['agency:read', 'figure:read'])
    await stand.see('/', { as: coordinator, answers: {} }, async (view) => {
      const part = view.page.getByRole('region', { name: 'Figures' })
      await part.getByText('Counts for the country').waitFor()
      await part.getByText('Nothing here has a deadline.').waitFor()
      await part.getByRole('link', { name: 'Open the figures' }).waitFor()
      await looksRight(view)
    })
  })
})
