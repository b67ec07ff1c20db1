import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { EVENT_KINDS } from '../../../src/modules/cases/events.ts'
import { WHYS } from '../../../src/modules/cases/tracks/shape.ts'
import type { Out, PersonEvent } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually, hasFocus } from '../../browser/eventually.ts'
import { uncover } from '../../browser/uncover.ts'
import { type Answers, held, inTurn, problem, type Reply } from '../answers.ts'
import { id, member } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { personPage, step } from './cases.ts'
import { seesPerson } from './person-page.ts'

const ANSWERS: Answers = {
  'persons.get': personPage(),
  'members.list': { members: [member({ id: id(3), name: 'Anna Liepa' })], invites: [] },
}
const event = (n: number, more: Partial<PersonEvent>): PersonEvent => ({
  id: id(700 + n),
  at: '2026-11-24T09:00:00Z',
  by: { id: id(1), name: 'Dace Ozoliņa' },
  kind: 'noted',
  track: null,
  act: null,
  from: null,
  to: null,
  rules: null,
  words: null,
  ...more,
})

describe('parts of a person’s page', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())
  const see = seesPerson(() => stand, ANSWERS)

  test('what was done: every kind has its words, an entry without words breaks nothing, and codes stand nowhere', async () => {
    const events = EVENT_KINDS.map((kind, n) => event(n, { kind }))
    await see({ 'persons.get': personPage({ events }) }, async ({ page }) => {
      const lines = page.locator('section[aria-labelledby=timeline] li')
      await eventually(() => lines.count(), EVENT_KINDS.length)
      const said = await lines.locator('p').allTextContents()
      // A kind that nobody has named would show itself as its code, in small letters.
      assert.deepEqual(
        said.filter((text) => EVENT_KINDS.some((kind) => text.startsWith(kind))),
        [],
      )
    })
  })

  test('a decision tells why, the remedy, the language’s plan and who sat in which seat; what follows by law tells no reason', async () => {
    const decided = event(1, {
      kind: 'moved',
      track: 'identification',
      act: 'refuse',
      rules: 'LV/1',
      words: {
        reason: 'Darbs bija brīvs',
        remedy: 'Tiesā 30 dienās',
        plan: 'Palīdzība vēl mēnesi',
        deciders: [{ seat: 'lawyer', name: 'Invented Lawyer' }],
      },
    })
    const followed = event(2, { kind: 'followed', track: 'support', act: 'open', rules: 'LV/1' })
    await see({ 'persons.get': personPage({ events: [decided, followed] }) }, async ({ page }) => {
      const lines = page.locator('section[aria-labelledby=timeline] li')
      await eventually(
        () => textOf(lines.nth(0)),
        /Decide: not confirmed.*LV\/1.*Why: .?Darbs bija brīvs.*reviewed.*Tiesā 30 dienās.*How help goes on.*Palīdzība vēl mēnesi.*Lawyer: .?Invented Lawyer/,
      )
      await eventually(() => textOf(lines.nth(1)), /Follows by law: Begin support/)
      await eventually(() => lines.nth(1).locator('q').count(), 0)
      // Words of somebody run their own way, whatever the language of the page.
      await eventually(() => lines.nth(0).locator('q').first().getAttribute('dir'), 'auto')
    })
  })

  test('every reason why a step is closed has its sentence, and the roles’ own are not told', async () => {
    const steps = WHYS.map((why, n) =>
      step({ act: n % 2 ? 'close' : 'reopen', track: 'file', allowed: false, why, to: String(n) }),
    ).map((one, n) => ({
      ...one,
      track: (['file', 'support', 'asylum', 'criminal'] as const)[n % 4],
      act: `act-${'abcdefghijklmnop'[n]}`,
    }))
    await see({ 'persons.get': personPage({ steps }) }, async ({ page }) => {
      const closed = page.locator('.act.closed')
      await eventually(() => closed.count(), WHYS.length - 3)
      for (const text of await closed.locator('p').allTextContents()) assert.match(text, /^[A-Z].{10,}\.$/)
    })
  })

  test('tracks: a period that is over says so in words; rules that nobody checked are named, all of them', async () => {
    const late = personPage({
      clocks: [{ track: 'child', name: 'guardian', due: '2026-11-23T08:00:00Z', missed: true }],
      tracks: personPage().tracks.map((track) =>
        track.track === 'child' ? { ...track, state: 'guardian-needed' } : track,
      ),
      rules: {
        ...personPage().rules,
        unverified: ['reflection', 'deciders', 'remedyDays', 'childNotices', 'passOn', 'guardian'],
      },
    })
    await see({ 'persons.get': late }, async ({ page }) => {
      const child = page.locator('.track', { hasText: 'Child protection' })
      await eventually(() => textOf(child), /Guardian needed.*since.*Appoint a guardian.*was due/)
      await eventually(() => child.getAttribute('class'), /warning/)
      await eventually(
        () => textOf(page.locator('section[aria-labelledby=rules] .notice')),
        /Reflection period, who decides, days for a review, who is told of a child, what must be passed on, Appoint a guardian/,
      )
    })
  })

  test('rules that were all checked carry no warning', async () => {
    await see(
      { 'persons.get': personPage({ rules: { ...personPage().rules, unverified: [] } }) },
      async ({ page, settled }) => {
        await page.locator('.tracks').waitFor()
        await settled()
        assert.equal(await page.locator('section[aria-labelledby=rules] .notice, .unverified').count(), 0)
      },
    )
  })

  test('a way that is no longer safe by now is not given out, and the page says why; it shows no number', async () => {
    const unsafe = problem('conflict', 'This way is not marked safe. Nobody writes or calls there.', {
      fields: [{ field: 'channel', message: 'not-safe' }],
    })
    await see({ 'persons.contact': unsafe }, async ({ page, called }) => {
      const ways = page.locator('section[aria-labelledby=channels]')
      await ways.getByLabel('What for').fill('the appointment')
      await page.keyboard.press('Enter')
      await called('persons.contact')
      await eventually(() => textOf(ways.getByRole('alert')), /not marked safe|not possible|Nobody writes/)
      await eventually(() => ways.getByText('Number or address').filter({ visible: true }).count(), 0)
    })
  })

  test('a number that was shown is gone with the page: coming back asks again what for', async () => {
    const given = { channel: id(611), kind: 'phone' as const, value: '+371 2000 0142', hours: '', codeWord: '' }
    await see(
      { 'persons.contact': given, 'persons.list': { persons: [], total: 0, next: null } },
      async ({ page, callsOf }) => {
        const ways = page.locator('section[aria-labelledby=channels]')
        await ways.getByLabel('What for').fill('the appointment')
        await ways.getByRole('button', { name: 'Show, to contact them' }).click()
        await ways.getByText('2000 0142').waitFor()
        await eventually(
          () => ways.getByText('Code word').filter({ visible: true }).count(),
          0,
          'where there is none nobody looks for one',
        )
        await page.locator('.crumb').getByRole('link').click()
        // Drawn, and not only addressed: who turns round on the way has never left.
        await page.getByText('Nobody is here.').waitFor()
        await page.goBack()
        await ways.getByLabel('What for').waitFor()
        await eventually(() => page.getByText('2000 0142').count(), 0)
        await eventually(() => callsOf('persons.contact').length, 1)
      },
    )
  })

  test('a way that could not be kept stays in the form, and a kept one leaves it empty and not safe', async () => {
    const broken = problem('unavailable', 'The database cannot be reached.')
    const answers: Answers = {
      'persons.set-channel': inTurn<Out<'persons.set-channel'> | Reply>(broken, { person: id(601), channel: id(613) }),
    }
    await see(answers, async ({ page, called }) => {
      const part = page.locator('section[aria-labelledby=channels]')
      await part.locator('summary').click()
      const form = part.locator('details form')
      await form.getByLabel('Number or address').fill('+371 2000 0199')
      await form.getByText('The person says it is safe').click()
      await form.getByRole('button', { name: 'Save' }).click()
      await form.getByRole('alert').waitFor()
      await eventually(() => form.getByLabel('Number or address').inputValue(), '+371 2000 0199')
      await form.getByRole('button', { name: 'Save' }).click()
      const { input } = await called('persons.set-channel', 2)
      assert.equal((input as { safe: boolean }).safe, true)
      await eventually(() => form.getByLabel('Number or address').inputValue(), '')
      await eventually(() => form.getByRole('checkbox').isChecked(), false, 'the next one is not safe by oversight')
    })
  })

  test('a way that is typed while another is being kept stays, and is not safe by the tick of the other', async () => {
    const slow = held('persons.set-channel', { person: id(601), channel: id(613) })
    await see({ 'persons.set-channel': slow.reply }, async ({ page, called, settled }) => {
      const part = page.locator('section[aria-labelledby=channels]')
      await part.locator('summary').click()
      const form = part.locator('details form')
      const value = form.getByLabel('Number or address')
      await value.fill('+371 2000 0199')
      await form.getByText('The person says it is safe').click()
      await form.getByRole('button', { name: 'Save' }).click()
      assert.equal(((await called('persons.set-channel')).input as { safe: boolean }).safe, true)
      await value.fill('+371 2000 0142')
      slow.release()
      await page.locator('.said', { hasText: 'Done.' }).waitFor()
      await settled()
      await eventually(() => form.getByRole('checkbox').isChecked(), false)
      await eventually(() => value.inputValue(), '+371 2000 0142')
    })
  })

  test('the last one on a team cannot be taken off, and a colleague who is there already is not offered', async () => {
    const alone = personPage({ team: [{ id: id(3), name: 'Anna Liepa', kind: 'owner', until: null }] })
    await see({ 'persons.get': alone }, async ({ page, settled }) => {
      const team = page.locator('section[aria-labelledby=team]')
      await eventually(() => textOf(team), /Anna Liepa/)
      await settled()
      assert.equal(await team.getByRole('button', { name: /Take off the team/ }).count(), 0)
      assert.equal(await team.locator('summary').count(), 0, 'with nobody to add there is no form')
    })
  })

  test('what the first contact did not find has no line, and the account stands as it was told', async () => {
    const contact = { ...personPage().contact, signs: [], place: '', account: 'Он забрал паспорт.\nЯ боюсь.' }
    await see({ 'persons.get': personPage({ contact }) }, async ({ page }) => {
      const part = page.locator('section[aria-labelledby=contact]')
      await eventually(() => textOf(part), /Он забрал паспорт/)
      const terms = await part.locator('dt').allTextContents()
      assert.equal(terms.includes('Place'), false)
      assert.equal(terms.includes('What was seen or said?'), false)
      const account = part.locator('dd', { hasText: 'паспорт' })
      await eventually(() => account.evaluate((element) => getComputedStyle(element).whiteSpace), 'pre-line')
    })
  })

  test('two steps have each their own reason: what was typed for one is not sent with the other', async () => {
    const steps = [step({ track: 'whereabouts', act: 'lose' }), step({ track: 'support', act: 'open' })]
    const moved = { person: id(601), steps: [] }
    await see({ 'persons.get': personPage({ steps }), 'persons.move': moved }, async ({ page, called }) => {
      const [lose, open] = ['Contact is lost', 'Begin support'].map((name) =>
        page.locator('details.step', { hasText: name }),
      )
      await uncover(lose)
      await lose.locator('summary').click()
      await lose.getByLabel('Why', { exact: true }).fill('Nobody answers since Monday')
      await open.locator('summary').click()
      await eventually(() => open.getByLabel('Why', { exact: true }).inputValue(), '')
      await open.getByRole('button', { name: 'Take this step' }).click()
      await hasFocus(open.getByLabel('Why', { exact: true }))
      await open.getByLabel('Why', { exact: true }).fill('too short')
      await open.getByRole('button', { name: 'Take this step' }).click()
      // Nine letters are no reason.
      await open.getByText('Say why, in 10 to 2,000 signs.').waitFor()
      await open.getByLabel('Why', { exact: true }).fill('She needs a bed tonight')
      await open.getByRole('button', { name: 'Take this step' }).click()
      const call = await called('persons.move')
      assert.deepEqual(call.input, { person: id(601), track: 'support', act: 'open' })
      assert.equal(call.reason, 'She needs a bed tonight')
    })
  })
})
