import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Out } from '../../../src/ui/shell/contract.ts'
import { noBrowser, sideways } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import type { Answers } from '../answers.ts'
import { head, leadPage, list, posting, summary } from '../leads/leads.ts'
import { approval, id, job, member, screening } from '../people.ts'
import { raiseStand, type Stand, type View } from '../stand.ts'

// Adverts are written by strangers. Whatever stands in them is shown as text.

const MARKUP = `<img src=x onerror="globalThis.hit=1"><script>globalThis.hit=1</script>{{7*7}}</p>`
/** Longer than any line, without a place to break. */
const LONG = 'W'.repeat(400)
/** Turns the order of what follows, if nothing holds it. */
const TURNED = 'مطلوب عمال \u202E 5550 \u202C للتعبئة'

const hostileHead = {
  ...head,
  title: MARKUP,
  excerpt: [
    { kind: 'text' as const, text: `${MARKUP} ${LONG}` },
    { kind: 'slot' as const, type: 'contact' as const, text: MARKUP, others: 0 },
  ],
  contacts: [{ kind: 'url' as const, value: 'javascript:globalThis.hit=1', postings: 2 }],
}
const [sign] = leadPage().signs
const [contact] = leadPage().contactPoints
const [made] = leadPage().history
const hostileLead = leadPage({
  head: hostileHead,
  languages: ['ar"><b'],
  template: {
    parts: [
      { kind: 'constant', text: `${MARKUP} ${LONG}` },
      { kind: 'slot', slot: 0 },
    ],
    slots: [
      {
        type: 'place',
        values: [
          { value: MARKUP, postings: 2 },
          { value: TURNED, postings: 1 },
        ],
        more: 0,
      },
    ],
  },
  postings: [posting(0, { source: MARKUP, employer: LONG, date: 'soon', language: 'xx-"', values: [TURNED] })],
  signs: [
    { ...sign, quotes: [{ ...sign.quotes[0], quote: MARKUP, cite: { source: LONG, date: '0', language: '<b>' } }] },
  ],
  contactPoints: [{ ...contact, kind: 'url', value: 'javascript:globalThis.hit=1', employers: [MARKUP, LONG] }],
  timeline: { lanes: [{ source: MARKUP, postings: 1, days: head.days }], undated: 0 },
  shares: { ...leadPage().shares, nodes: leadPage().shares.nodes.map((node) => ({ ...node, label: MARKUP })) },
  history: [{ ...made, kind: 'noted', words: MARKUP, authority: LONG }],
})
const whole = { ...posting(0), title: MARKUP, text: `${MARKUP}\n${TURNED}\n${LONG}` }

/** Nothing of it became an element, and nothing of it ran. */
async function isText({ page, settled }: View, times: number): Promise<void> {
  const said = async () =>
    (await page.evaluate<string>('document.body.textContent')).split('<img src=x onerror=').length
  await eventually(async () => (await said()) > times, true, `stands there less than ${times} times`)
  await settled()
  assert.equal(await page.evaluate('globalThis.hit'), undefined)
  const inside = page.locator('main, [role=dialog]')
  await eventually(() => inside.locator('img, script, iframe, [onerror]').count(), 0)
  await eventually(() => page.locator('a[href^="javascript:"]').count(), 0)
}

/** What of it goes to another agency, as whoever approves that reads it. */
const hostileShare: Out<'shares.preview'> = {
  lead: {
    title: MARKUP,
    wording: {
      template: hostileLead.template,
      postings: [{ title: MARKUP, text: `${MARKUP} ${LONG}`, date: null, source: LONG }],
      more: 0,
    },
  },
}

describe('what strangers wrote', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  for (const width of [1280, 390]) {
    test(`the queue shows it as text, and stays in its width, at ${width} px`, async () => {
      const answers: Answers = { 'leads.list': list([summary(1, { head: hostileHead, languages: ['ar"><b'] })]) }
      await stand.see('/leads', { answers, width }, async (view) => {
        const { page } = view
        await page.locator('.queue tbody tr').waitFor()
        await isText(view, 2)
        await eventually(() => sideways(page), 0)
      })
    })

    test(`the lead’s page shows it as text, and stays in its width, at ${width} px`, async () => {
      await stand.see(`/leads/${id(101)}`, { answers: { 'leads.get': hostileLead }, width }, async (view) => {
        const { page } = view
        await page.locator('.record').waitFor()
        await page.getByRole('region', { name: 'When they appeared' }).scrollIntoViewIfNeeded()
        await page.locator('.chart svg').first().waitFor()
        await page.locator('.netlist li').waitFor()
        await isText(view, 8)
        await eventually(() => sideways(page), 0)
        await eventually(() => page.title(), 'L-2291 · Ausma')
      })
    })
  }

  test('a posting in its own words is text, line by line', async () => {
    const answers: Answers = { 'leads.get': hostileLead, 'leads.posting': whole }
    await stand.see(`/leads/${id(101)}?part=postings`, { answers, width: 390 }, async (view) => {
      const { page } = view
      await page.getByRole('button', { name: 'Posting 1 in its own words' }).click()
      await page.getByRole('dialog').locator('.wording').waitFor()
      await isText(view, 9)
      await eventually(() => page.locator('.wording').textContent(), whole.text)
      await eventually(() => sideways(page), 0)
    })
  })

  test('Arabic and Hebrew run right to left in pages that run left to right', async () => {
    const arabic = { ...head, title: 'مطلوب عمال للتعبئة', excerpt: [{ kind: 'text' as const, text: 'مطلوب عمال' }] }
    const answers: Answers = { 'leads.list': list([summary(1, { head: arabic, languages: ['ar'] })]) }
    await stand.see('/leads', { answers }, async ({ page }) => {
      const excerpt = page.locator('.queue .excerpt')
      await excerpt.waitFor()
      await eventually(() => excerpt.getAttribute('lang'), 'ar')
      await eventually(
        () => page.evaluate(`getComputedStyle(document.querySelector('.queue .excerpt')).direction`),
        'rtl',
      )
      await eventually(() => page.evaluate(`getComputedStyle(document.querySelector('.queue')).direction`), 'ltr')
    })
  })

  test('names, reasons and problems from colleagues are text too', async () => {
    const answers: Answers = {
      // The room of approvals shows the lead that is to be passed on.
      'leads.get': hostileLead,
      'shares.preview': hostileShare,
      'approvals.list': {
        approvals: [approval({ askedBy: { id: id(2), name: MARKUP }, input: { reason: MARKUP, basis: LONG } })],
      },
      'jobs.list': {
        jobs: [job({ problem: `invalid-input: ${MARKUP}`, askedBy: { id: id(2), name: LONG } })],
        next: null,
      },
      'members.list': { members: [member({ name: MARKUP, email: `${LONG}@x.example` })], invites: [] },
      'screenings.list': { screenings: [screening({ name: MARKUP, problem: `invalid-input: ${LONG}` })], next: null },
    }
    for (const [path, until] of [
      ['/approvals', '.card'],
      ['/jobs', '.card'],
      ['/members', 'tbody tr'],
      ['/upload', '.card'],
      ['/', '.rows'],
    ] as const) {
      await stand.see(path, { answers, width: 390 }, async (view) => {
        const { page } = view
        await page.locator(until).first().waitFor()
        await isText(view, 1)
        await eventually(() => sideways(page), 0, `${path} scrolls sideways`)
      })
    }
  })

  test('an address cannot write into the page', async () => {
    const path = `/leads?indicator=${encodeURIComponent(MARKUP)}&source=${encodeURIComponent('"><b>')}`
    await stand.see(path, { answers: { 'leads.list': list([summary(1)]) } }, async ({ page, settled }) => {
      await page.locator('.queue tbody tr').waitFor()
      await settled()
      assert.equal(await page.evaluate('globalThis.hit'), undefined)
      assert.ok(!(await page.locator('main').innerHTML()).includes('onerror'))
      assert.equal(await page.locator('.chip.on').count(), 0)
    })
  })

  test('the policy bars what would run all the same', async () => {
    await stand
      .see('/', {}, async ({ page }) => {
        await page.getByText('What waits for you').waitFor()
        const policy = (await (await page.request.get(stand.origin)).headers())['content-security-policy']
        assert.match(policy, /default-src 'none'/)
        assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval|\*/)
        const barred = page.waitForEvent('console', (message) => message.text().includes('Content Security Policy'))
        await page.evaluate(
          `document.body.append(Object.assign(document.createElement('script'), { text: 'hit = 1' }))`,
        )
        await barred
        await eventually(() => page.evaluate('globalThis.hit'), undefined)
      })
      .catch((error: Error) => {
        // The stand complains of every refusal of the policy; here it is what the test wants.
        assert.match(error.message, /complaints of the browser[\s\S]*Content Security Policy/)
      })
  })
})
