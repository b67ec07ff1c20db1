import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Out, Preview, Run, Source } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { type Answers, held, problem } from '../answers.ts'
import { seeAllLooks } from '../looks.ts'
import { id, QUIET, watcher } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'

const run = (more: Partial<Run> = {}): Run => ({
  id: id(601),
  state: 'done',
  askedBy: null,
  startedAt: '2026-11-24T01:30:00.000Z',
  endedAt: '2026-11-24T07:00:00.000Z',
  problem: null,
  ...{ found: 1240, known: 1100, broken: 2, rest: 0, postings: 138, leads: 3 },
  job: null,
  screenings: [id(701)],
  ...more,
})
const failed = run({
  id: id(602),
  state: 'failed',
  problem: 'status 404',
  postings: 0,
  leads: 0,
  found: 0,
  screenings: [],
})
const older = run({
  id: id(603),
  startedAt: '2026-11-20T01:30:00.000Z',
  postings: 200,
  leads: 0,
  askedBy: { id: id(1), name: 'Ilze Kalniņa' },
})

const source = (more: Partial<Source> = {}): Source => ({
  id: id(501),
  details: {
    name: 'Board of the invented county',
    place: 'https://board.example/jobs/feed.xml?with=a-very-long-part-of-an-address-that-has-no-place-to-break',
    map: '',
    note: 'Section 3 of an invented act',
  },
  kind: 'feed',
  plan: { unit: 'days', every: 1, at: '03:30', timeZone: 'Europe/Riga' },
  basis: { purpose: 'investigation', law: 'Section 12 of an invented law', reviewBy: '2027-06-01' },
  pausedWhy: null,
  nextRunAt: '2026-11-25T01:30:00.000Z',
  failures: 0,
  madeBy: { id: id(1), name: 'Ilze Kalniņa' },
  madeAt: '2026-11-01T08:00:00.000Z',
  lastRun: run(),
  ...{ waiting: 0, postings: 338, leads: 3 },
  ...more,
})
const stopped = source({
  id: id(502),
  pausedWhy: 'failures',
  nextRunAt: null,
  failures: 5,
  lastRun: failed,
  postings: 0,
  leads: 0,
  details: { name: 'A folder of weekly files', place: 'weekly', map: 'text=duty', note: '' },
  kind: 'folder',
})
const sealed = source({ id: id(503), details: null, lastRun: null, waiting: 2 })

const agency: Out<'agencies.get'> = {
  id: id(900),
  name: 'Labour Inspectorate of Sēlija',
  country: 'LV',
  regime: 'gdpr',
  controller: 'The inspectorate',
  dataProtectionOfficer: 'dpo@inspectorate.example',
  legalBases: { prevention: 'Section 12 of an invented law' },
  madeAt: '2026-01-01T00:00:00Z',
}
const preview: Preview = {
  columns: [
    { name: 'title', sample: 'Warehouse work abroad' },
    { name: 'job:duties', sample: 'Workers wanted in Venlo.' },
  ],
  posting: {
    title: 'Warehouse work abroad',
    text: 'Workers wanted in Venlo.',
    employer: 'Baltwerk',
    date: null,
    source: 'board.example',
  },
  files: null,
  pages: null,
}

const ANSWERS: Answers = {
  'sources.list': { sources: [source(), stopped, sealed], mayManage: true },
  'sources.get': { source: source(), runs: [run(), failed, older], mayManage: true },
  'agencies.get': agency,
  'sources.preview': preview,
}
const FULL = { as: watcher, answers: ANSWERS }
const ONE = `/sources/${id(501)}`

describe('sources', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('all looks of the list', () => seeAllLooks(stand, '/sources', FULL, '.table'))
  test('all looks of one source', () => seeAllLooks(stand, ONE, FULL, '.plot'))
  test('all looks of the form', () => seeAllLooks(stand, '/sources/new', FULL, '.form'))

  test('each source: what it is, how its last run went, when the next one is, what it yields', async () => {
    await stand.see('/sources', FULL, async ({ page }) => {
      const rows = page.locator('tbody tr')
      await rows.first().waitFor()
      await eventually(
        () => textOf(rows.first()),
        /Board of the invented county ?Feed, every day at 03:30 ?Done ?09:00 ?25 Nov 03:30 ?8\.9/,
      )
      await eventually(() => textOf(rows.nth(1)), /Folder.*Failed.*Stopped after failures.*–/)
      await eventually(() => textOf(rows.nth(2)), /Sealed.*not yet.*2 runs wait until somebody/)
    })
  })

  test('none yet; on their way; failed', async () => {
    const none: Answers = { ...ANSWERS, 'sources.list': { sources: [], mayManage: true } }
    await stand.see('/sources', { as: watcher, answers: none }, async ({ page }) => {
      await page.getByText('No source is watched yet.').waitFor()
      await page.getByRole('link', { name: 'Watch a source' }).click()
      await page.waitForURL('**/sources/new')
      await page.getByLabel('Name').waitFor()
    })
    const slow = held('sources.list', { sources: [source()], mayManage: false })
    await stand.see('/sources', { as: watcher, answers: { 'sources.list': slow.reply } }, async ({ page, settled }) => {
      await page.locator('main').getByRole('progressbar').waitFor()
      slow.release()
      await page.locator('.table').waitFor()
      await settled()
      assert.equal(await page.getByRole('link', { name: 'Watch a source' }).count(), 0, 'who may not look after them')
    })
    await stand.see(
      '/sources',
      { as: watcher, answers: { 'sources.list': problem('internal', 'It broke.') } },
      async ({ page }) => {
        await page.locator('main').getByRole('alert').getByText('It broke.').waitFor()
      },
    )
  })

  test('a run goes on as it is told, and waits for whoever may screen', async () => {
    const job = {
      id: id(801),
      state: 'running' as const,
      startedAt: '2026-11-24T09:59:00.000Z',
      progress: { stage: 'fetching', done: 5, of: 20 },
    }
    const going = run({ state: 'waiting', endedAt: null, job })
    let now = going
    const answers: Answers = {
      ...ANSWERS,
      'sources.get': () => ({ source: source(), runs: [now, older], mayManage: true }),
    }
    await stand.see(ONE, { as: watcher, answers }, async ({ page }) => {
      await eventually(() => page.getByRole('progressbar', { name: 'Fetching' }).getAttribute('aria-valuenow'), '25')
      await eventually(() => page.getByRole('button', { name: 'Read now' }).isDisabled(), true)
      now = run({ state: 'fetched', endedAt: null, job: { ...job, state: 'waiting', progress: null } })
      await page.getByText('Waits until somebody who may screen is signed in.').waitFor()
    })
  })

  test('reading now, pausing, resuming and removing say which source', async () => {
    let now = source()
    const answers: Answers = {
      ...ANSWERS,
      'sources.get': () => ({ source: now, runs: [], mayManage: true }),
      'sources.run': { run: id(1), job: id(2) },
      'sources.pause': () => {
        now = source({ pausedWhy: 'review', nextRunAt: null })
        return {}
      },
      'sources.resume': {},
      'sources.remove': {},
    }
    const input = { source: id(501) }
    await stand.see(ONE, { as: watcher, answers }, async ({ page, called }) => {
      await page.getByRole('button', { name: 'Read now' }).click()
      assert.deepEqual((await called('sources.run')).input, input)
      await page.getByRole('button', { name: 'Pause' }).click()
      assert.deepEqual((await called('sources.pause')).input, input)
      await page.getByText('The day of its review is over.').waitFor()
      await page.getByRole('button', { name: 'Resume' }).click()
      assert.deepEqual((await called('sources.resume')).input, input)
      await page.getByRole('button', { name: 'Remove' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
      assert.deepEqual((await called('sources.remove')).input, input)
      await page.waitForURL('**/sources')
    })
  })

  test('who only reads sees no buttons; a refusal stands at them', async () => {
    const reads: Answers = { ...ANSWERS, 'sources.get': { source: source(), runs: [], mayManage: false } }
    await stand.see(ONE, { as: watcher, answers: reads }, async ({ page, settled }) => {
      await page.getByText('It has not been read yet.').waitFor()
      await settled()
      assert.equal(await page.getByRole('button', { name: 'Read now' }).count(), 0)
    })
    const refused: Answers = { ...ANSWERS, 'sources.run': problem('conflict', 'This source is being read already.') }
    await stand.see(ONE, { as: watcher, answers: refused }, async ({ page }) => {
      await page.getByRole('button', { name: 'Read now' }).click()
      await page.getByRole('alert').getByText('This source is being read already.').waitFor()
    })
  })

  test('the name of a source stands in no title and no address', async () => {
    await stand.see(ONE, FULL, async ({ page }) => {
      await page.getByRole('heading', { name: 'Board of the invented county' }).waitFor()
      await eventually(() => page.title(), 'Sources · Ausma')
      assert.ok(!page.url().includes('Board'))
    })
  })

  test('a new source: a look at it, a column chosen, its plan and its law', async () => {
    const answers: Answers = { ...ANSWERS, 'sources.save': { source: id(501) } }
    await stand.see('/sources/new', { as: watcher, answers }, async ({ page, called }) => {
      await page.getByLabel('Name').fill('A board')
      await page.getByLabel('Address of the feed').fill('https://board.example/feed')
      await page.getByRole('button', { name: 'Look at it' }).click()
      assert.deepEqual((await called('sources.preview')).input, {
        kind: 'feed',
        place: 'https://board.example/feed',
        map: '',
      })
      await page.getByLabel('job:duties is read as').selectOption('text')
      await page.locator('section.source').getByRole('button', { name: 'Look at it' }).click()
      assert.deepEqual((await called('sources.preview', 2)).input, {
        kind: 'feed',
        place: 'https://board.example/feed',
        map: 'text=job:duties',
      })
      await page.getByLabel('Read by').selectOption('hours')
      await page.getByLabel('Every how many hours').fill('6')
      await page.getByText('Your agency names no law for this purpose.').waitFor()
      await page.getByLabel('Purpose').selectOption('prevention')
      await page.getByText('Your agency names for this purpose: Section 12 of an invented law').waitFor()
      await page.getByLabel('Review by').fill('2027-06-01')
      await page.getByRole('button', { name: 'Save' }).click()
      assert.deepEqual((await called('sources.save')).input, {
        name: 'A board',
        kind: 'feed',
        place: 'https://board.example/feed',
        map: 'text=job:duties',
        plan: { unit: 'hours', every: 6, timeZone: 'Europe/Riga' },
        basis: { purpose: 'prevention', note: '', reviewBy: '2027-06-01' },
      })
      await page.waitForURL(`**${ONE}`)
    })
  })

  test('what is wrong stands at its field; a look that fails says why', async () => {
    const answers: Answers = {
      ...ANSWERS,
      'sources.save': problem('invalid-input', 'Some fields are not right.', {
        fields: [{ field: 'basis.note', message: 'Say here by which law this source is read.' }],
      }),
      'sources.preview': problem('invalid-input', 'This source cannot be read as it is.', {
        fields: [{ field: 'place', message: 'The server could not be reached, or broke off.' }],
      }),
    }
    await stand.see('/sources/new', { as: watcher, answers }, async ({ page }) => {
      await page.getByLabel('Address of the feed').fill('https://board.example/feed')
      await page.getByRole('button', { name: 'Look at it' }).click()
      await page.getByText('The server could not be reached, or broke off.').waitFor()
      await page.getByRole('button', { name: 'Save' }).click()
      await page.locator('.fault').getByText('Say here by which law this source is read.').waitFor()
    })
  })

  test('changing a source begins with what it is', async () => {
    const answers: Answers = { ...ANSWERS, 'sources.save': { source: id(501) } }
    await stand.see(`${ONE}/change`, { as: watcher, answers }, async ({ page, called }) => {
      await page.getByLabel('Name').fill('Another name')
      await page.getByRole('button', { name: 'Save' }).click()
      const { input } = await called('sources.save')
      assert.deepEqual(input, {
        source: id(501),
        name: 'Another name',
        kind: 'feed',
        place: source().details?.place,
        map: '',
        plan: source().plan,
        basis: { purpose: 'investigation', note: 'Section 3 of an invented act', reviewBy: '2027-06-01' },
      })
    })
  })

  test('the desk shows sources that stopped, and why', async () => {
    await stand.see('/', FULL, async ({ page }) => {
      const section = page.getByRole('region', { name: 'Sources that need a look' })
      await eventually(
        () => textOf(section),
        /Sources that need a look ?1.*A folder of weekly files.*answered with an error\. \(404\)/,
      )
      await section.getByRole('link').click()
      await page.waitForURL(`**/sources/${id(502)}`)
    })
    const calm: Answers = { ...QUIET, 'sources.list': { sources: [source()], mayManage: false } }
    await stand.see('/', { as: watcher, answers: calm }, async ({ page }) => {
      await page.getByText('All sources are read as planned.').waitFor()
    })
  })
})
