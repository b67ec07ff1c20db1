import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { held, problem } from '../answers.ts'
import { leadPage, list, summary } from '../leads/leads.ts'
import { looksRight, seeAllLooks } from '../looks.ts'
import { administrator, id } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { CARD, calm, explained, LEARNED, learning, moved } from './model.ts'

const AT = '/model'
const ROWS = '.queue tbody tr'
const REASON = 'It puts the wrong leads first since Monday.'

const part = (name: string) => `section:has(h2:text-is("${name}"))`

describe('the room of learning', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('all looks, with a model', () => seeAllLooks(stand, AT, { answers: LEARNED }, '.curve svg'))

  test('all looks, with warnings and nothing learned', () =>
    seeAllLooks(
      stand,
      AT,
      {
        answers: {
          ...LEARNED,
          'models.get': learning({
            standing: 'no-model',
            on: false,
            model: null,
            lessons: { pursued: 12, dismissed: 31, needed: 30 },
          }),
          'models.list': { models: [] },
          'models.drift': moved,
        },
      },
      '.notice.warning',
    ))

  test('all looks of the card', () => seeAllLooks(stand, '/model/card', { answers: LEARNED }, '.model-card table'))

  test('figures with counts and bounds, the curve with its table, weights in words', async () => {
    await stand.see(AT, { answers: LEARNED }, async ({ page, settled }) => {
      await page.locator('.curve svg').waitFor()
      await settled()
      const about = await textOf(page.locator(part('The model')))
      assert.match(about, /Pēteris Krūmiņš/)
      assert.match(about, /120 pursued and 95 dismissed leads/)
      assert.match(about, /86% of pairs \(80% to 91%\); by score alone 71%/)
      assert.match(about, /0\.152 \(Brier score; guessing has 0\.247\)/)
      const curve = page.getByRole('img', { name: /Reliability curve/ })
      await eventually(() => curve.locator('circle').count(), 10)
      await page.getByText('The same as a table').click()
      await eventually(() => page.locator(`${part('Does what it foretells come true?')} tbody tr`).count(), 10)
      const weights = page.locator('.weights tbody tr')
      await eventually(
        async () => (await weights.allTextContents()).map((row) => row.replace(/\s+/g, ' ')),
        [
          'Fee before work1.42',
          'Speaks against: licence number given−1.10',
          'Wording (all words together)0.73',
          'Many postings alike0.31',
        ],
      )
      await eventually(
        () => page.locator('.weight-bar rect').evaluateAll((bars) => bars.map((bar) => bar.getAttribute('class'))),
        ['up', 'down', 'up', 'up'],
      )
      const languages = await textOf(page.locator('section[aria-label="By language"]'))
      assert.match(languages, /Latvian ?140 ?80% \(56 of 70; 70% to 90%\)/)
      assert.match(languages, /none yet/, 'a recall of nothing is no nought per cent')
      const sources = await textOf(page.locator('section[aria-label="By source"]'))
      assert.match(sources, /board\.example/)
      assert.match(sources, /A source whose name is not open or not kept/)
      await eventually(() => textOf(page.locator(part('Earlier models'))), /82/)
    })
  })

  test('switching asks for the reason, sends it, and shows how it stands now', async () => {
    const off = learning({
      standing: 'off',
      on: false,
      switched: { by: { id: id(1), name: 'Ilze Kalniņa' }, at: '2026-11-24T10:00:00Z' },
    })
    let asked = false
    const use = (_: unknown, { reason }: { reason: string | null }) => {
      asked ||= reason === null
      return reason === null ? problem('reason-needed', 'Say why.') : { standing: 'off' as const, on: false, job: null }
    }
    await stand.see(AT, { answers: { ...LEARNED, 'models.use': use } }, async ({ page, called, answer }) => {
      await page.getByText('The learned order is on.').waitFor()
      answer({ 'models.get': off })
      await page.getByRole('button', { name: 'Switch off' }).click()
      const dialog = page.getByRole('dialog', { name: 'Switch the learned order' })
      await dialog.getByLabel('Reason').fill(REASON)
      await dialog.getByRole('button', { name: 'Go on' }).click()
      await page.getByText('The learned order is off.').waitFor()
      const { input, reason } = await called('models.use', 2)
      assert.deepEqual([input, reason, asked], [{ on: false }, REASON, true])
      await page.getByText('Ilze Kalniņa switched it').waitFor()
      await page.getByRole('button', { name: 'Switch on' }).waitFor()
    })
  })

  test('for police it says why it is off, and whoever may not switch sees no switch', async () => {
    const police = learning({
      standing: 'off-by-default',
      on: false,
      police: true,
      may: { train: false, switch: false, keep: false },
    })
    await stand.see(AT, { answers: { ...LEARNED, 'models.get': police } }, async ({ page, settled }) => {
      await page.getByText(/off, as it is by default for police and prosecutors \(AI Act/).waitFor()
      await settled()
      for (const name of ['Switch on', 'Learn now', 'Save'])
        await eventually(() => page.getByRole('button', { name }).count(), 0, name)
    })
  })

  test('too few decisions: how many there are of how many, and the button is closed', async () => {
    const few = learning({
      model: null,
      standing: 'no-model',
      on: false,
      lessons: { pursued: 12, dismissed: 3, needed: 30 },
    })
    await stand.see(AT, { answers: { ...LEARNED, 'models.get': few } }, async ({ page }) => {
      await page.getByText('There are too few decisions to learn from.').waitFor()
      await eventually(() => textOf(page.locator('.lessons')), /12 of at least 30.*3 of at least 30/)
      await eventually(() => page.getByRole('button', { name: 'Learn now' }).isDisabled(), true)
    })
  })

  test('learning shows how far it is, can be cancelled, and its figures come by themselves', async () => {
    const job = {
      id: id(800),
      job: 'learn',
      state: 'running' as const,
      progress: { stage: 'learning', done: 7, of: 21 },
      problem: null,
      attempts: 0,
      attended: true,
      madeAt: '2026-11-24T09:59:00Z',
      startedAt: '2026-11-24T09:59:00Z',
      endedAt: null,
      askedBy: { id: id(1), name: 'Ilze Kalniņa' },
      mayCancel: true,
      mayRetry: false,
    }
    const answers = {
      ...LEARNED,
      'models.get': learning({ model: null, standing: 'no-model', on: false }),
      'models.train': { job: job.id },
      'jobs.get': job,
      'jobs.cancel': {},
    }
    await stand.see(AT, { answers: answers as never }, async (view) => {
      const { page, called, answer } = view
      const begin = page.getByRole('button', { name: 'Learn now' })
      await begin.waitFor()
      answer({ 'models.get': learning({ model: null, standing: 'no-model', on: false, training: job.id }) })
      await begin.click()
      await page.getByRole('progressbar', { name: 'Learning', exact: true }).waitFor()
      await page.getByText(/7 of 21/).waitFor()
      await eventually(() => begin.isDisabled(), true)
      await page.getByRole('button', { name: 'Cancel' }).click()
      assert.deepEqual((await called('jobs.cancel')).input, { id: job.id })
      answer({
        'jobs.get': { ...job, state: 'done', endedAt: '2026-11-24T10:00:00Z', mayCancel: false } as never,
        'models.get': learning(),
      })
      await page.getByText('86% of pairs').waitFor()
      await eventually(() => page.getByRole('button', { name: 'Cancel' }).count(), 0)
    })
  })

  test('a training that failed says why where it was begun', async () => {
    const failed = {
      id: id(800),
      job: 'learn',
      state: 'failed',
      progress: null,
      problem: 'conflict: There are 31 and 12, the same advert counted once.',
      attempts: 2,
      attended: true,
      madeAt: '2026-11-24T09:59:00Z',
      startedAt: '2026-11-24T09:59:00Z',
      endedAt: '2026-11-24T10:00:00Z',
      askedBy: null,
      mayCancel: false,
      mayRetry: true,
    }
    const answers = { ...LEARNED, 'models.train': { job: failed.id }, 'jobs.get': failed }
    await stand.see(AT, { answers: answers as never }, async ({ page }) => {
      await page.getByRole('button', { name: 'Learn now' }).click()
      await page.getByText('the same advert counted once').waitFor()
    })
  })

  test('what has moved is told with its numbers and when; what has not, with what was looked at', async () => {
    await stand.see(AT, { answers: { ...LEARNED, 'models.drift': moved } }, async ({ page }) => {
      const told = page.locator('.notice.warning')
      await told.waitFor()
      const words = await textOf(told)
      assert.match(
        words,
        /board\.example: 14% \(140 of 1,000\) of its postings were in leads on 23 Nov 2026, usually 2\.1% \(103 of 5,000\)/,
      )
      assert.match(words, /A source whose name is not open or not kept: 0\.1%/)
      assert.match(words, /Russian: of the leads people pursued since 20 Nov 2026, the model had put 38% \(9 of 24\)/)
      assert.match(words, /All languages: of the leads the model had put in the upper half/)
    })
    await stand.see(AT, { answers: { ...LEARNED, 'models.drift': calm } }, async ({ page }) => {
      await page.getByText('Nothing has moved: 4 sources, 2 languages and 41 decisions').waitFor()
    })
  })

  test('while it comes, where it fails, and for how long decisions teach', async () => {
    const slow = held('models.get', learning())
    await stand.see(AT, { answers: { ...LEARNED, 'models.get': slow.reply } }, async ({ page }) => {
      await page.getByText('Loading').first().waitFor()
      slow.release()
      await page.getByText('The learned order is on.').waitFor()
    })
    const down = { ...LEARNED, 'models.drift': problem('unavailable', 'The database cannot be reached.') }
    await stand.see(AT, { answers: down }, async ({ page }) => {
      await page.getByText('The database cannot be reached.').waitFor()
      await eventually(() => page.getByText('The learned order is on.').isVisible(), true, 'the rest stays readable')
    })
    const keep = { ...LEARNED, 'models.keep-for': { days: 365 } }
    await stand.see(AT, { answers: keep, as: administrator }, async ({ page, called }) => {
      await page.getByLabel('Days after the decision').fill('365')
      await page.getByRole('button', { name: 'Save' }).click()
      assert.deepEqual((await called('models.keep-for')).input, { days: 365 })
    })
  })

  test('before anything was learned the card says so in the reader’s language, as no failure', async () => {
    const none = problem('not-found', 'No order was learned yet.')
    await stand.see('/model/card', { answers: { 'models.card': none }, language: 'lv' }, async ({ page }) => {
      await page.getByText('Vēl nekas nav apgūts, tāpēc apgūtās secības nav.').waitFor()
      await eventually(() => page.getByRole('alert').count(), 0)
      await eventually(() => page.getByRole('button', { name: 'Mēģināt vēlreiz' }).count(), 0)
    })
  })

  test('the card is downloaded as it was made', async () => {
    await stand.see('/model/card', { answers: LEARNED, own: true }, async ({ page }) => {
      await page.locator('.model-card').waitFor()
      await eventually(() => page.locator('.model-card table tbody tr').count(), 2)
      const coming = page.waitForEvent('download')
      await page.getByRole('link', { name: 'Download' }).click()
      const file = await coming
      assert.equal(file.suggestedFilename(), 'model-card-2026-11-20.md')
      assert.equal(readFileSync(await file.path(), 'utf8'), CARD)
    })
  })
})

describe('the learned order in the queue', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  const leads = [summary(1, { learned: 0.91 }), summary(2, { learned: 0.52 }), summary(3, { learned: null })]
  const questions = { leads: [{ lead: summary(2).id, number: 2292, probability: 0.52 }] }
  const on = {
    'leads.list': ({ sort }: { sort?: string | undefined }) =>
      list(leads, { learned: true, sort: sort === 'learned' ? 'learned' : 'score' }),
    'models.questions': questions,
    'models.explain': explained(),
  }

  test('says that it is on and by what it goes; one press leads to each order', async () => {
    await stand.see('/leads', { answers: on as never }, async (view) => {
      const { page, called, settled } = view
      const line = page.locator('.learned-line')
      await line.waitFor()
      await eventually(() => textOf(line), /A learned order is on\. ?Show it/)
      await page.getByRole('link', { name: 'Show it' }).click()
      await page.getByText('In the learned order:').waitFor()
      await called('leads.list', 2)
      await eventually(() => new URL(page.url()).searchParams.get('sort'), 'learned')
      await eventually(() => textOf(page.locator('.found')), /by learned order/)
      await eventually(() => textOf(page.locator(ROWS).first()), /learned 91%/)
      await settled()
      await looksRight(view)
      await page.getByRole('link', { name: 'By score instead' }).click()
      await page.getByText('A learned order is on.').waitFor()
      await eventually(() => textOf(page.locator(ROWS).first()), /^(?!.*learned 91%)/)
    })
  })

  test('marks the leads that would teach most, and names them above', async () => {
    await stand.see('/leads', { answers: on as never }, async ({ page }) => {
      await page.getByText('Your decision would teach most on').waitFor()
      await page.getByRole('link', { name: 'L-2292', exact: true }).waitFor()
      const marked = page.locator(ROWS).filter({ hasText: 'Your decision here would teach most' })
      await eventually(() => marked.count(), 1)
      await eventually(() => marked.getAttribute('id'), `lead-${summary(2).id}`)
    })
  })

  test('the picked lead says where it stands and what moved it; one that no model has judged says nothing', async () => {
    await stand.see('/leads', { answers: on as never }, async ({ page, settled }) => {
      const place = page.locator('.preview .learned-place')
      await place.waitFor()
      const words = await textOf(place)
      assert.match(words, /83% of leads like this were pursued, place 2 of the undecided leads/)
      assert.match(words, /Fee before work ?moves it up/)
      assert.match(words, /licence number given ?moves it down/)
      await page.keyboard.press('j')
      await page.keyboard.press('j')
      await settled()
      assert.equal(await place.count(), 0)
    })
  })

  test('off, it is nowhere: no line, no order to choose, no question asked', async () => {
    const off = { 'leads.list': list(leads.map((lead) => ({ ...lead, learned: null }))) }
    await stand.see('/leads?sort=learned', { answers: off }, async ({ page, calls, settled }) => {
      await page.locator(ROWS).first().waitFor()
      await settled()
      assert.equal(await page.locator('.learned-line, .learned-place').count(), 0)
      assert.ok(!calls.some(({ name }) => name.startsWith('models.')))
      assert.match(await textOf(page.locator('.found')), /by score/)
      await page.locator('.found button').click()
      await eventually(() => page.getByRole('menuitem', { name: 'learned order' }).count(), 0)
    })
  })

  test('on its own page a lead says so too, and whether its decision would teach much', async () => {
    const answers = {
      'leads.get': leadPage({ learned: 0.5 }),
      'models.explain': explained({ teaches: true, rank: null }),
    }
    await stand.see(`/leads/${leadPage().id}?part=reasons`, { answers }, async ({ page }) => {
      const place = page.locator('.record .learned-place')
      await place.waitFor()
      const words = await textOf(place)
      assert.match(words, /Your decision here would teach most/)
      assert.doesNotMatch(words, /place \d/)
    })
  })

  test('a dismissal asks what it was, chooses nothing beforehand, and sends it', async () => {
    const answers = {
      'leads.list': list([summary(1, { mine: true, state: 'claimed' })]),
      'leads.dismiss': { lead: summary(1).id, state: 'dismissed' as const, actions: [] },
    }
    await stand.see('/leads', { answers }, async ({ page, called }) => {
      await page.locator(ROWS).first().waitFor()
      await page.keyboard.press('d')
      const dialog = page.getByRole('dialog', { name: 'Dismiss' })
      await dialog.getByLabel('Reason').fill('Visited; all is in order there.')
      const go = dialog.getByRole('button', { name: 'Go on' })
      await eventually(() => go.isDisabled(), true)
      await dialog.getByLabel('What was it?').selectOption('An honest offer')
      await go.click()
      const { input, reason } = await called('leads.dismiss')
      assert.deepEqual(
        [input, reason],
        [{ lead: summary(1).id, because: 'honest-offer' }, 'Visited; all is in order there.'],
      )
      await dialog.waitFor({ state: 'detached' })
    })
  })

  test('the model page is reached from the queue', async () => {
    await stand.see('/leads', { answers: { ...on, ...LEARNED } as never }, async ({ page }) => {
      await page.locator('.learned-line').getByRole('link', { name: 'How it was learned' }).click()
      await page.getByText('The learned order is on.').waitFor()
    })
  })
})
