import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { JobRow, Out } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { type Answers, held, problem } from '../answers.ts'
import { seeAllLooks } from '../looks.ts'
import { administrator, id, job } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'

const running = job({
  id: id(402),
  state: 'running',
  problem: null,
  attempts: 1,
  startedAt: '2026-11-24T09:59:00Z',
  endedAt: null,
  progress: { stage: 'reading', done: 50, of: 200 },
  mayCancel: true,
  mayRetry: false,
})
const paused = { ...running, id: id(403), state: 'paused' as const, progress: null }
const FULL: { answers: Answers } = { answers: { 'jobs.list': { jobs: [job(), running, paused], next: null } } }

describe('jobs', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('all looks', () => seeAllLooks(stand, '/jobs', FULL, '.card'))

  test('each job: what, where it stands, since when, by whom, how often', async () => {
    await stand.see('/jobs', FULL, async ({ page, settled }) => {
      const card = page.locator('.card').first()
      await card.waitFor()
      await eventually(
        () => textOf(card),
        /^Screening ?Failed ?08:00 ?Ilze Kalniņa ?3 tries ?works while you are signed in/,
      )
      await card.getByText('Line 4 is no JSON.').waitFor()
      await settled()
      assert.doesNotMatch(await textOf(page.locator('.card').nth(1)), /tries|1 try/)
    })
  })

  test('a running job says how far it is and about how long it still takes', async () => {
    await stand.see('/jobs', FULL, async ({ page }) => {
      const bar = page.getByRole('progressbar', { name: 'Reading postings' })
      await bar.waitFor()
      await eventually(() => bar.getAttribute('aria-valuenow'), '25')
      // A quarter in one minute: three more.
      await eventually(() => bar.getAttribute('aria-valuetext'), '50 of 200, about 3 minutes left')
    })
  })

  test('who keeps the installation sees what is erased and still to be cleaned from the disk', async () => {
    const keeper = {
      ...administrator,
      member: { ...administrator.member, permissions: [...administrator.member.permissions, 'erasure:follow'] },
    }
    const erasures: Out<'erasures.follow'> = {
      since: '2026-11-21',
      inTables: false,
      epoch: 4,
      cleanedAt: '2026-11-20T09:30:00Z',
      job: { state: 'running', progress: { stage: 'sealing-anew', done: 50, of: 200 }, problem: null, startedAt: null },
    }
    const answers: Answers = { ...FULL.answers, 'erasures.follow': erasures }
    await stand.see('/jobs', { answers, as: keeper }, async ({ page }) => {
      const part = page.getByRole('region', { name: 'Erased keys on the disk' })
      await part.getByText('Erased, still to be cleaned from the disk since 21 Nov').waitFor()
      await part.getByText('It is out of the tables already.').waitFor()
      await part.getByText('Cleaned at 20 Nov').waitFor()
      await part.getByRole('progressbar', { name: 'Sealing keys anew' }).waitFor()
    })
    const clean = { ...erasures, since: null, job: null }
    await stand.see('/jobs', { answers: { ...answers, 'erasures.follow': clean }, as: keeper }, async ({ page }) => {
      await page.getByText('Nothing that was erased is left to be cleaned.').waitFor()
    })
  })

  test('a paused job says what it waits for', async () => {
    await stand.see('/jobs', FULL, async ({ page }) => {
      await page.getByText('Paused: it needs the keys of whoever started it.').waitFor()
    })
  })

  test('a paused job of the agency says that any colleague will do', async () => {
    const anybodys = { ...paused, job: 'screen-source', askedBy: null }
    await stand.see(
      '/jobs',
      { answers: { 'jobs.list': { jobs: [anybodys], next: null } } },
      async ({ page, settled }) => {
        await page.getByText('Waits until somebody who may screen is signed in.').waitFor()
        await settled()
        assert.doesNotMatch(await textOf(page.locator('.card')), /whoever started it|while you are signed in/)
      },
    )
  })

  test('what moves is looked at again soon', async () => {
    const done = { ...running, state: 'done' as const, progress: null, mayCancel: false }
    let now: JobRow = running
    const answers: Answers = { 'jobs.list': ({ state }) => ({ jobs: state ? [] : [now], next: null }) }
    await stand.see('/jobs', { answers }, async ({ page, settled }) => {
      await page.getByRole('progressbar').waitFor()
      now = done
      await page.locator('.card').getByText('Done').waitFor()
      await settled()
      assert.equal(await page.getByRole('progressbar').count(), 0)
    })
  })

  test('trying again and cancelling say which job', async () => {
    const answers: Answers = { ...FULL.answers, 'jobs.retry': {}, 'jobs.cancel': {} }
    await stand.see('/jobs', { answers }, async ({ page, called }) => {
      await page.locator('.card').first().getByRole('button', { name: 'Try again' }).click()
      assert.deepEqual((await called('jobs.retry')).input, { id: id(401) })
      await page.locator('.card').nth(1).getByRole('button', { name: 'Cancel' }).click()
      assert.deepEqual((await called('jobs.cancel')).input, { id: id(402) })
      await eventually(() => page.getByRole('button', { name: 'Cancel' }).count(), 2, 'only where it may be')
    })
  })

  test('a refusal stands at the job', async () => {
    const answers: Answers = { ...FULL.answers, 'jobs.retry': problem('conflict', 'It runs already.') }
    await stand.see('/jobs', { answers }, async ({ page }) => {
      await page.getByRole('button', { name: 'Try again' }).click()
      await page.locator('.card').first().getByRole('alert').getByText('It runs already.').waitFor()
    })
  })

  test('the state one looks at stands in the address, and Back goes back to all', async () => {
    const answers: Answers = {
      'jobs.list': ({ state }) => ({ jobs: state === 'failed' ? [job()] : [running], next: null }),
    }
    await stand.see('/jobs', { answers }, async ({ page }) => {
      const chips = page.getByRole('list', { name: 'Filters' })
      await chips.getByRole('link', { name: 'Failed' }).click()
      await page.waitForURL('**/jobs?state=failed')
      await page.locator('.card').getByText('Failed').waitFor()
      await eventually(() => textOf(chips.locator('[aria-current]')), 'Failed')
      await page.goBack()
      await page.locator('.card').getByText('Running').waitFor()
      await eventually(() => textOf(chips.locator('[aria-current]')), 'All')
    })
  })

  test('a state that does not exist is no state', async () => {
    await stand.see('/jobs?state=nonsense', FULL, async ({ page, calls, settled }) => {
      await page.locator('.card').first().waitFor()
      await settled()
      assert.ok(calls.every(({ input }) => !JSON.stringify(input).includes('nonsense')))
    })
  })

  test('no jobs; on their way; failed', async () => {
    await stand.see('/jobs', {}, async ({ page }) => {
      await page.getByText('There are no jobs here.').waitFor()
    })
    const slow = held('jobs.list', { jobs: [job()], next: null })
    await stand.see('/jobs', { answers: { 'jobs.list': slow.reply } }, async ({ page }) => {
      await page.locator('main').getByRole('progressbar').waitFor()
      slow.release()
      await page.locator('.card').waitFor()
    })
    await stand.see('/jobs', { answers: { 'jobs.list': problem('internal', 'It broke.') } }, async ({ page }) => {
      await page.locator('main').getByRole('alert').getByText('It broke.').waitFor()
    })
  })
})
