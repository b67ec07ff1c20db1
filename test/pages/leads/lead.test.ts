import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { noBrowser, textOf, until } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { fitsFirstScreen, smallLaptop } from '../../browser/first-screen.ts'
import { type Answers, held, problem } from '../answers.ts'
import { FULL } from '../evidence/items.ts'
import { seeAllLooks } from '../looks.ts'
import { administrator, analyst, id } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { head, leadPage, list, posting, summary } from './leads.ts'

const AT = `/leads/${id(101)}`
const with_ = (more: Parameters<typeof leadPage>[0] = {}): { answers: Answers } => ({
  answers: { 'leads.get': leadPage(more) },
})

describe('lead', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('all looks', () => seeAllLooks(stand, AT, with_(), '.record'))

  test('all looks of its other parts', async () => {
    for (const part of ['postings', 'reasons', 'history'])
      await seeAllLooks(stand, `${AT}?part=${part}`, with_(), '.record')
  })

  test('what it is: words as heading, number as the window’s name, size and days below', async () => {
    await stand.see(AT, with_(), async ({ page, called }) => {
      const heading = page.getByRole('heading', { level: 1, name: head.title })
      await heading.waitFor()
      await eventually(() => heading.getAttribute('lang'), 'uk')
      await eventually(() => page.title(), 'L-2291 · Ausma', 'no words of an advert in the history of the browser')
      await eventually(
        () => textOf(page.locator('p.sub')),
        /7 postings.*2 firms.*1 contact point.*10 Nov – 12 Nov.*New/,
      )
      assert.deepEqual((await called('leads.get')).input, { lead: id(101), language: 'en' })
    })
  })

  test('what is kept as evidence of it: how many in all and since when, by names of the newest alone', async () => {
    const answers = { ...with_().answers, ...FULL.answers }
    const permissions = [...analyst.member.permissions, 'evidence:read']
    await stand.see(
      AT,
      { answers, as: { ...analyst, member: { ...analyst.member, permissions } } },
      async ({ page }) => {
        const part = page.getByRole('region', { name: 'Kept as evidence' })
        await eventually(() => textOf(part), /214 kept, the first on .*2 Mar.*2026.*Contract for greenhouse work/)
      },
    )
  })

  test('the first screen holds the score with its reasons, what the postings say, and the acts', async () => {
    await stand.see(AT, with_(), async ({ page }) => {
      await smallLaptop(page)
      await page.getByRole('region', { name: 'Score' }).waitFor()
      await fitsFirstScreen(page, ['h1', 'p.sub', '.tabs', '.lead-first', '#now > .act'])
    })
  })

  test('in Latvian the reasons are asked for in Latvian', async () => {
    await stand.see(AT, { ...with_(), language: 'lv' }, async ({ called }) => {
      assert.deepEqual((await called('leads.get')).input, { lead: id(101), language: 'lv' })
    })
  })

  test('what the postings say: a line a sentence, how many say it, and what fills a slot that is chosen', async () => {
    await stand.see(AT, with_(), async ({ page }) => {
      const part = page.getByRole('region', { name: 'What the postings say' })
      const words = /^Packers wanted in place: Utopia\+1 urgently, pay pay: 4000 € ?all 7 ?grey: 3 of 7$/
      await eventually(() => textOf(part.locator('.template')), words)
      const values = () => textOf(part.locator('.values:not([hidden])'))
      await eventually(values, /^place 2 values ?Utopia ?5 ?Atlantis ?2$/)
      await part.getByRole('button', { name: 'pay: 4000 €' }).click()
      await eventually(values, /^pay 1 value ?4000 € ?7$/)
    })
  })

  test('a lead of one posting has no list of what fills its slots', async () => {
    await stand.see(AT, with_({ size: 1 }), async ({ page, settled }) => {
      await page.getByText('A single posting; coloured is what would differ.').waitFor()
      await settled()
      assert.equal(await page.locator('.values').count(), 0)
    })
  })

  test('the score: its strongest reasons on the first screen, the whole sum one press away', async () => {
    await stand.see(AT, with_(), async ({ page }) => {
      const part = page.getByRole('region', { name: 'Score' })
      const names = () => part.locator('.reasons .r').allTextContents()
      await eventually(names, ['Pay beyond what is usual', 'One number, two firms', 'Two sources'])
      await part.getByText('One protective sign takes off 0.6.').waitFor()
      await part.getByRole('button', { name: 'All reasons with quotes' }).click()
      await page.waitForURL(`**${AT}?part=reasons`)
      await page.getByRole('region', { name: 'Why 9.9' }).waitFor()
    })
  })

  test('parts of the page have addresses of their own, and keys go along them', async () => {
    await stand.see(`${AT}?part=history`, with_(), async ({ page }) => {
      await page.getByRole('tab', { name: 'What was done', selected: true }).focus()
      await page.keyboard.press('Home')
      await page.waitForURL(`**${AT}?part=overview`)
      await page.getByRole('tab', { name: 'Overview', selected: true }).waitFor()
      await page.keyboard.press('ArrowRight')
      await page.waitForURL(`**${AT}?part=postings`)
      await eventually(() => page.evaluate(() => document.activeElement?.textContent), 'Postings7')
    })
    await stand.see(`${AT}?part=elsewhere`, with_(), async ({ page }) => {
      await page.getByRole('tab', { name: 'Overview', selected: true }).waitFor()
    })
  })

  test('places: on a map, and as a list that says the same', async () => {
    await stand.see(AT, with_(), async ({ page }) => {
      const part = page.getByRole('region', { name: 'Where' })
      await part.scrollIntoViewIfNeeded()
      await part
        .getByRole('img', { name: /^Map of the places/ })
        .locator('circle')
        .nth(1)
        .waitFor()
      await eventually(() => textOf(part.locator('.places')), /^Work in ?Venlo, Netherlands 5 ?Only named ?Latvia 2$/)
    })
    await stand.see(AT, with_({ places: [] }), async ({ page }) => {
      await page.getByRole('region', { name: 'Where' }).scrollIntoViewIfNeeded()
      await page.getByText('The postings name no place.').waitFor()
    })
  })

  test('two postings side by side: asked for when wanted, lines that are alike hidden until they are asked for', async () => {
    const answers: Answers = {
      ...with_().answers,
      'leads.posting': ({ place }) => ({
        ...posting(place),
        title: 'Packers',
        text: place === 0 ? 'Good pay. Leaving 3 December.' : 'Good pay. Leaving 17 December. Last places.',
      }),
    }
    await stand.see(`${AT}?part=postings`, { answers }, async ({ page }) => {
      await page.getByRole('button', { name: 'Compare two postings' }).click()
      const rows = page.locator('table.compare tbody tr')
      await eventually(() => rows.allTextContents(), ['Leaving 3 December.Leaving 17 December.', 'Last places.'])
      await eventually(() => rows.first().locator('del').allTextContents(), ['3'])
      await eventually(() => rows.locator('ins').allTextContents(), ['17', 'Last places.'])
      await page.getByLabel('Hide 2 lines that are alike').uncheck()
      await eventually(() => rows.count(), 4)
      await page.getByLabel('Second posting').selectOption('0')
      await page.getByText('Both say the same.').waitFor()
    })
  })

  test('postings: each with what is its own, the usual kept quiet, the others on demand', async () => {
    const answers: Answers = {
      ...with_().answers,
      'leads.postings': {
        postings: [3, 4, 5, 6].map((place) => posting(place, { source: 't.me/invented' })),
        next: null,
      },
    }
    await stand.see(`${AT}?part=postings`, { answers }, async ({ page, called, settled }) => {
      const rows = page.locator('table.postings tbody tr')
      await rows.first().waitFor()
      await eventually(() => rows.count(), 3)
      await eventually(() => textOf(rows.nth(1).locator('.diff > span:not(.usual)')), 'Atlantis')
      await settled()
      assert.equal(await rows.nth(0).locator('.diff > span:not(.usual)').count(), 0)
      await eventually(() => textOf(rows.nth(1)), /none named/)
      await page.getByRole('button', { name: 'Show the other 4' }).click()
      await rows.nth(6).waitFor()
      assert.deepEqual((await called('leads.postings')).input, { lead: id(101), after: 2 })
      await settled()
      assert.equal(await page.getByRole('button', { name: /^Show the other/ }).count(), 0)
    })
  })

  test('pictures that were not read: told of all postings, and of each in its own words', async () => {
    const seen = { ...posting(0), notRead: [{ kind: 'image' as const, count: 1 }] }
    const answers: Answers = {
      'leads.get': leadPage({ pictures: 3, postings: [seen, posting(1), posting(2)] }),
      'leads.posting': { ...seen, title: 'Packers', text: 'See the picture.' },
    }
    await stand.see(`${AT}?part=postings`, { answers }, async ({ page }) => {
      await page.getByText('3 pictures were not read').waitFor()
      await page.getByRole('button', { name: 'Posting 1 in its own words' }).click()
      await page.getByRole('dialog', { name: 'Posting 1' }).getByText('1 picture was not read').waitFor()
    })
    await stand.see(`${AT}?part=postings`, with_(), async ({ page, settled }) => {
      await page.locator('table.postings tbody tr').first().waitFor()
      await settled()
      assert.equal(await page.getByText(/not read/).count(), 0)
    })
  })

  test('a posting in its own words, what signs quote from it marked; the focus goes back', async () => {
    const whole = { ...posting(0), title: 'Packers', text: 'We promise 4000 € a month.' }
    const quote = { posting: 0, field: 'text' as const, quote: '4000 € a month', start: 11, end: 25 }
    const cite = { source: 'board.example', date: null, language: 'uk' }
    const [sign] = leadPage().signs
    const answers: Answers = {
      'leads.get': leadPage({ signs: [{ ...sign, quotes: [{ ...quote, cite }] }] }),
      'leads.posting': whole,
    }
    await stand.see(`${AT}?part=postings`, { answers }, async ({ page, called }) => {
      const opens = page.getByRole('button', { name: 'Posting 1 in its own words' })
      await opens.focus()
      await page.keyboard.press('Enter')
      const dialog = page.getByRole('dialog', { name: 'Posting 1' })
      await dialog.getByText('We promise').waitFor()
      await eventually(() => textOf(dialog.locator('mark')), '4000 € a month')
      assert.deepEqual((await called('leads.posting')).input, { lead: id(101), place: 0 })
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
      await until(page, `document.activeElement.getAttribute('aria-label') === 'Posting 1 in its own words'`)
    })
  })

  test('contact points: where else they stand; the address holds a mark and never the contact', async () => {
    await stand.see(AT, with_(), async ({ page, settled }) => {
      const part = page.getByRole('region', { name: 'Contact points' })
      const row = part.locator('tbody tr')
      await row.waitFor()
      await eventually(
        () => textOf(row),
        /\+999 5550 101 ?phone ?7 ?Nowhere Logistics, Elsewhere Staff.*L-2295 Cleaners/,
      )
      await row.getByRole('link', { name: 'all leads with it' }).click()
      await page.waitForURL('**/leads?mark=bWFyaw&state=all')
      await settled()
      assert.doesNotMatch(page.url(), /555|999/)
    })
  })

  test('no contact point, no sign, no other lead, no date: each part says so', async () => {
    const bare = with_({
      contactPoints: [],
      signs: [],
      protective: [],
      similar: [],
      timeline: { lanes: [], undated: 7 },
      shares: { nodes: [], edges: [], left: { postings: 0, contacts: 0 } },
    })
    await stand.see(AT, bare, async ({ page, settled }) => {
      for (const words of ['None was found in these postings.', 'No other lead shares contacts or wording.'])
        await page.getByText(words).waitFor()
      await page.getByRole('region', { name: 'When they appeared' }).scrollIntoViewIfNeeded()
      await page.getByText('None of these postings has a date.').waitFor()
      await page.getByText('These postings share no contact point.').waitFor()
      await settled()
      await page.getByRole('tab', { name: /^Reasons/ }).click()
      await page.getByText('No indicator was found; the group itself is what stands out.').waitFor()
      assert.equal(await page.getByText('What speaks against it').count(), 0)
    })
  })

  test('days are a picture with one name, and the same as a table', async () => {
    await stand.see(AT, with_(), async ({ page, settled }) => {
      const part = page.getByRole('region', { name: 'When they appeared' })
      await part.scrollIntoViewIfNeeded()
      const picture = part.getByRole('img', { name: /^Days on which postings appeared/ })
      await picture.locator('svg circle').first().waitFor()
      await eventually(() => picture.locator('svg circle').count(), 4)
      await settled()
      assert.equal(await picture.locator('style').count(), 0, 'the policy forbids them')
      await part.getByText('1 posting has no date.').waitFor()
      await part.getByText('The same as a table').click()
      await eventually(() => textOf(part.locator('tbody tr').first()), /board\.example ?5 ?10 Nov ×2, 12 Nov ×5/)
    })
  })

  test('who shares what: a list beside the picture, other leads as links, what is left out', async () => {
    await stand.see(AT, with_(), async ({ page }) => {
      const part = page.getByRole('region', { name: 'Who shares what' })
      await part.locator('.share-columns path').nth(1).waitFor()
      await part.scrollIntoViewIfNeeded()
      const row = part.locator('.netlist li')
      await row.waitFor()
      await eventually(() => textOf(row), /^\+999 5550 101 board\.example ×5 ?L-2295 ×3$/)
      await part.getByText('Not drawn: 4 postings, 2 contact points.').waitFor()
      await row.getByRole('link', { name: 'L-2295' }).click()
      await page.waitForURL(`**/leads/${id(105)}`)
    })
  })

  test('evidence: the words, where they stand, what they may mean and who says so', async () => {
    await stand.see(`${AT}?part=reasons`, with_(), async ({ page }) => {
      const evidence = page.getByRole('region', { name: 'Evidence for each indicator' })
      const article = evidence.locator('article').first()
      await article.waitFor()
      await eventually(
        () => textOf(article),
        /Pay beyond what is usual ?7 of 7 postings.*4000 € a month.*posting 1, board\.example, 10 Nov/,
      )
      await article.getByText('ILO, Operational indicators, 2009').waitFor()
      await eventually(() => article.locator('blockquote .hit').getAttribute('lang'), 'uk')
      await eventually(() => textOf(evidence.locator('article').nth(1)), /shown, never scored.*Nothing to quote/)
      await page.getByRole('heading', { name: 'What speaks against it' }).waitFor()
    })
  })

  test('the score adds up by hand, what lowers it with a minus', async () => {
    await stand.see(`${AT}?part=reasons`, with_(), async ({ page }) => {
      const part = page.getByRole('region', { name: 'Why 9.9' })
      const points = () => part.locator('tbody td:last-child').allTextContents()
      await eventually(points, ['6.2', '3.1', '1.2', '−0.6'])
      await eventually(() => textOf(part.locator('tfoot')), /^Sum ?9\.9$/)
      await eventually(() => textOf(part.locator('tbody tr').first()), /pay\.ratio.*7 of 7.*40%.*1%/)
    })
    await stand.see(`${AT}?part=reasons`, with_({ score: 11 }), async ({ page }) => {
      await page.getByText('lines are rounded for reading; the sum is not').waitFor()
    })
  })

  test('what was done: by whom, why, and the way into the audit for those who read it', async () => {
    const person = { id: id(2), name: 'Pēteris Krūmiņš' }
    const [made] = leadPage().history
    const noted = { ...made, id: 'h2', kind: 'noted' as const, by: person, words: 'Seen by the inspector.' }
    const passed = {
      ...made,
      id: 'h3',
      kind: 'passed' as const,
      by: person,
      approvedBy: person,
      authority: 'State Police',
    }
    await stand.see(
      `${AT}?part=history`,
      { ...with_({ history: [passed, noted, made] }), as: administrator },
      async ({ page }) => {
        const part = page.getByRole('region', { name: 'What was done' })
        const line = (n: number) => part.locator('li').nth(n).textContent()
        await eventually(() => line(0), /Passed on · Pēteris Krūmiņš, approved by Pēteris Krūmiņš · State Police/)
        await eventually(() => line(1), /Note · Pēteris KrūmiņšSeen by the inspector\./)
        await eventually(() => line(2), /Made by screening/)
        await eventually(() => part.getByRole('link').getAttribute('href'), `/audit?subject=${id(101)}`)
      },
    )
    await stand.see(`${AT}?part=history`, with_(), async ({ page, settled }) => {
      await page.getByRole('region', { name: 'What was done' }).waitFor()
      await settled()
      assert.equal(await page.getByRole('link', { name: 'Audit entries about this lead' }).count(), 0)
    })
  })

  test('on its way, and why it did not come', async () => {
    const slow = held('leads.get', leadPage())
    await stand.see(AT, { answers: { 'leads.get': slow.reply } }, async ({ page }) => {
      await page.getByRole('progressbar', { name: 'Opening the lead …' }).waitFor()
      slow.release()
      await page.locator('.record').waitFor()
    })
    await stand.see(
      AT,
      { answers: { 'leads.get': problem('not-found', 'There is no such lead.') } },
      async ({ page }) => {
        await page.locator('main').getByRole('alert').getByText('There is no such lead.').waitFor()
      },
    )
  })

  test('J and K go through the queue one came from', async () => {
    const answers: Answers = {
      'leads.list': list([summary(1), summary(2), summary(3)]),
      'leads.get': ({ lead }) => leadPage({ id: lead, number: 2290 + Number(lead.slice(-2)) }),
    }
    await stand.see('/leads', { answers }, async ({ page, settled }) => {
      await page.locator('.queue tbody tr').nth(1).getByRole('link').click()
      await page.getByText('2 of 3').waitFor()
      await page.keyboard.press('j')
      await page.waitForURL(`**/${id(103)}`)
      await page.getByText('3 of 3').waitFor()
      await settled()
      assert.equal(await page.getByRole('link', { name: 'Next lead' }).count(), 0)
      await page.keyboard.press('k')
      await page.getByText('2 of 3').waitFor()
      await page.goBack()
      await page.goBack()
      await page.goBack()
      await page.waitForURL('**/leads')
      await eventually(() => textOf(page.locator('.queue tr[aria-current] .rank')), /^2$/)
    })
  })
})
