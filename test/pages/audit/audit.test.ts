import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, describe, test } from 'node:test'
import type { AuditEntry, Out } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf, until } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { shoot } from '../../e2e/shots.ts'
import { type Answers, held, inTurn, problem } from '../answers.ts'
import { looksRight, seeAllLooks } from '../looks.ts'
import { administrator, auditor, id, member } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'

const entry = (seq: number, more: Partial<AuditEntry> = {}): AuditEntry => ({
  seq,
  at: '2026-11-24T08:00:00Z',
  kind: 'member',
  actor: { id: id(1), name: 'Ilze Kalniņa' },
  operation: 'leads.dismiss',
  verb: 'alteration',
  purpose: 'investigation',
  outcome: 'done',
  subjects: [id(101)],
  reason: null,
  problem: null,
  ...more,
})
const page1: Out<'audit.list'> = {
  entries: [
    entry(12, { reason: { text: 'Known employer.', sealed: false } }),
    entry(11, { outcome: 'refused', problem: 'not-permitted: This needs lead:decide.' }),
    entry(10, {
      kind: 'system',
      actor: null,
      operation: 'retention.erase',
      verb: 'erasure',
      subjects: [1, 2, 3, 4, 5].map(id),
    }),
    entry(9, { kind: 'visitor', actor: null, operation: 'sessions.open', outcome: 'failed', subjects: [] }),
    entry(8, { reason: { text: null, sealed: true }, outcome: 'waits' }),
  ],
  waiting: [
    {
      day: '2026-11-24',
      kind: 'reporter',
      operation: 'reports.file',
      verb: 'collection',
      purpose: 'protection',
      outcome: 'done',
      subjects: [id(102)],
      problem: null,
    },
  ],
  next: 8,
}
const FULL = { answers: { 'audit.list': page1 } satisfies Answers, as: auditor }
const PEOPLE: Answers = { 'members.list': { members: [member()], invites: [] } }

describe('audit', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('all looks', () => seeAllLooks(stand, '/audit', FULL, '.table'))

  test('an entry says who did what, about what, for which purpose, and how it ended', async () => {
    await stand.see('/audit', FULL, async ({ page }) => {
      const rows = page.locator('tbody tr')
      await rows.first().waitFor()
      await eventually(
        () => textOf(rows.nth(0)),
        /^12 ?10:00 ?Ilze Kalniņa ?Dismiss alteration ?Known employer\. ?00000000 ?investigation ?done$/,
      )
      await eventually(() => textOf(rows.nth(1)), /refused ?Your roles do not allow this\./)
      await eventually(() => textOf(rows.nth(2)), /the program.*erasure.*\+2/)
      await eventually(() => textOf(rows.nth(3)), /somebody not signed in.*failed/)
      await eventually(() => textOf(rows.nth(4)), /a reason, sealed.*waits/)
    })
  })

  test('all entries about one record, by its number alone', async () => {
    await stand.see('/audit', FULL, async ({ page, called }) => {
      await page.locator('tbody tr').first().getByRole('link', { name: 'All entries about 00000000' }).click()
      await page.waitForURL(`**/audit?subject=${id(101)}`)
      assert.deepEqual((await called('audit.list', 2)).input, { filter: { subject: id(101) } })
      await page.goBack()
      await page.waitForURL('**/audit')
    })
  })

  test('a number that is none is said to be none, instead of that nothing was found', async () => {
    await stand.see('/audit?subject=L-3', FULL, async (view) => {
      const about = view.page.getByLabel('About (number of a record)')
      await view.page.getByText('This is no number of a record').waitFor()
      assert.equal(await about.getAttribute('aria-invalid'), 'true')
      await looksRight(view)
      await view.settled()
      assert.equal(view.callsOf('audit.list').length, 0)
      await about.fill(` ${id(101).slice(0, 8)} `)
      assert.deepEqual((await view.called('audit.list')).input, { filter: { subject: '00000000' } })
      await view.page.locator('tbody tr').first().waitFor()
    })
  })

  test('filters stand in the address and are asked for; what one leaves open is not', async () => {
    await stand.see('/audit', { ...FULL, as: administrator, answers: { ...FULL.answers, ...PEOPLE } }, async (view) => {
      const { page, called } = view
      // One after the other, as hands are: each is asked for.
      await page.getByLabel('Who', { exact: true }).selectOption({ label: 'Pēteris Krūmiņš' })
      await called('audit.list', 2)
      await page.getByLabel('Kind').selectOption({ label: 'disclosure' })
      await called('audit.list', 3)
      await page.getByLabel('Outcome').selectOption({ label: 'refused' })
      await called('audit.list', 4)
      await page.getByLabel('From').fill('2026-11-20')
      await page.waitForURL(/from=2026-11-20/)
      const input = (await called('audit.list', 5)).input as { filter: Record<string, string> }
      assert.deepEqual(input.filter, {
        verb: 'disclosure',
        outcome: 'refused',
        actor: id(2),
        // Midnight in Riga.
        from: '2026-11-19T22:00:00.000Z',
      })
      await page.getByLabel('Kind').selectOption({ label: 'All' })
      await page.waitForURL((url) => !url.searchParams.has('verb'))
    })
  })

  test('by what people did: the choices are theirs, and the choice stands in the address', async () => {
    await stand.see('/audit', FULL, async ({ page, called }) => {
      const acts = page.getByLabel('What people did')
      await acts.selectOption({ label: 'opened a record' })
      await page.waitForURL('**/audit?act=opened')
      assert.deepEqual((await called('audit.list', 2)).input, { filter: { act: 'opened' } })
      await eventually(async () => (await acts.locator('option').count()) - 1, 9)
      // Openings that are left out are said to be, with the way to all of them.
      await page.getByText('within half an hour stands here once').waitFor()
      await page.getByRole('link', { name: 'Show every entry' }).click()
      await page.waitForURL('**/audit?every=yes')
      assert.deepEqual((await called('audit.list', 3)).input, { filter: {} })
      await page.getByText('within half an hour stands here once').waitFor({ state: 'detached' })
    })
  })

  test('the page begins with what people did, and leads to every entry; whoever looks for something sees all that fits', async () => {
    await stand.see('/audit', FULL, async (view) => {
      const { page, called } = view
      assert.deepEqual((await called('audit.list')).input, { filter: { act: 'any' } })
      await page.getByText('What pages read by themselves').waitFor()
      await looksRight(view)
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 844 })
        await shoot(page, `audit-people-${width}`)
      }
      await page.getByRole('link', { name: 'Show every entry' }).click()
      await page.waitForURL('**/audit?every=yes')
      assert.deepEqual((await called('audit.list', 2)).input, { filter: {} })
    })
    await stand.see('/audit?outcome=refused', FULL, async ({ called }) => {
      assert.deepEqual((await called('audit.list')).input, { filter: { outcome: 'refused' } })
    })
  })

  test('an address full of nonsense asks for what people did', async () => {
    const nonsense = '/audit?verb=eat&outcome=%3Cb%3E&actor=1&from=soon&operation=DROP&purpose='
    await stand.see(nonsense, FULL, async ({ called }) => {
      assert.deepEqual((await called('audit.list')).input, { filter: { act: 'any' } })
    })
  })

  test('older entries come after those that are there', async () => {
    const answers: Answers = {
      'audit.list': ({ before }) => (before === 8 ? { entries: [entry(7)], waiting: [], next: null } : page1),
    }
    await stand.see('/audit', { answers, as: auditor }, async ({ page, settled }) => {
      await page.getByRole('button', { name: 'Show older entries' }).click()
      await page.locator('tbody tr').nth(5).waitFor()
      await eventually(() => textOf(page.locator('tbody tr').nth(5).locator('td').first()), '7')
      await settled()
      assert.equal(await page.getByRole('button', { name: 'Show older entries' }).count(), 0)
    })
  })

  test('verifying goes on to the end and says how many are whole', async () => {
    const steps = inTurn(
      { checked: 1000, of: 1500, next: 1000, fault: null },
      { checked: 500, of: 1500, next: null, fault: null },
    )
    await stand.see('/audit', { ...FULL, answers: { ...FULL.answers, 'audit.verify': steps } }, async (view) => {
      const { page, callsOf, settled } = view
      await page.getByRole('button', { name: 'Verify the chain' }).click()
      await page.getByText('All 1,500 entries are whole').waitFor()
      await page.getByRole('button', { name: 'Verify again' }).waitFor()
      await settled()
      assert.deepEqual(
        callsOf('audit.verify').map(({ input }) => input),
        [{ after: 0 }, { after: 1000 }],
      )
    })
  })

  test('verifying shows how far it is', async () => {
    const slow = held('audit.verify', { checked: 500, of: 1500, next: null, fault: null })
    const first = { checked: 1000, of: 1500, next: 1000, fault: null }
    const answers: Answers = { ...FULL.answers, 'audit.verify': ({ after }) => (after === 1000 ? slow.reply : first) }
    await stand.see('/audit', { ...FULL, answers }, async ({ page }) => {
      await page.getByRole('button', { name: 'Verify the chain' }).click()
      const bar = page.getByRole('progressbar', { name: 'Verifying entries' })
      await until(page, `document.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow')?.startsWith('66')`)
      slow.release()
      await bar.waitFor({ state: 'detached' })
    })
  })

  test('a broken chain is said at once, where it is broken; nothing further is asked', async () => {
    const answers: Answers = {
      ...FULL.answers,
      'audit.verify': { checked: 7, of: 1500, next: 7, fault: 'Entry 7 has another hash.' },
    }
    await stand.see('/audit?verify=yes', { ...FULL, answers }, async ({ page, callsOf, settled }) => {
      await page.locator('.notice.danger').getByText('Entry 7 has another hash.').waitFor()
      await eventually(() => textOf(page.locator('.notice.danger')), /^The chain is broken\./)
      await settled()
      assert.equal(callsOf('audit.verify').length, 1)
    })
  })

  test('a check that could not be done is no check', async () => {
    const answers: Answers = { ...FULL.answers, 'audit.verify': problem('unavailable', 'Not just now.') }
    await stand.see('/audit?verify=yes', { ...FULL, answers }, async ({ page, settled }) => {
      await page.locator('.verify').getByRole('alert').getByText('Not just now.').waitFor()
      await page.getByRole('button', { name: 'Verify the chain' }).waitFor()
      await settled()
      assert.equal(await page.getByText('are whole').count(), 0)
    })
  })

  test('signed heads and the log are taken out as files, with the key that signed them', async () => {
    const watches = {
      ...auditor,
      member: { ...auditor.member, permissions: [...auditor.member.permissions, 'audit:watch'] },
    }
    const answers: Answers = {
      ...FULL.answers,
      'audit.watch': { alarm: null, unwritten: null, kept: '2026-11-24', covers: 1, next: '2026-11-25T00:00:00.000Z' },
      'audit.show-heads': {
        key: 'ausma/audit/1+aa+bb',
        cosigner: 'ausma/audit/1+cc+dd',
        heads: [
          { name: '2026-11-23', text: 'a\n\n— a x\n' },
          { name: '2026-11-24', text: 'b\n\n— a y\n' },
        ],
      },
      'audit.export': ({ after }) => (after === 0 ? { text: 'one\n', next: 2 } : { text: 'two\n', next: null }),
    }
    await stand.see('/audit', { answers, as: watches }, async ({ page, settled }) => {
      await page.getByText('Check it elsewhere').click()
      await page
        .getByText(
          /The last signed head was kept on .* It covers the first entry\. What came since is covered by the next one, which is kept by itself at .*02:00/,
        )
        .waitFor()
      const take = async (name: string) => {
        const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()])
        return [file.suggestedFilename(), await readFile((await file.path()) ?? '', 'utf8')]
      }
      assert.deepEqual(await take('Take the signed heads'), ['audit-heads.txt', 'a\n\n— a x\n\nb\n\n— a y\n'])
      await page.getByText('ausma/audit/1+aa+bb').waitFor()
      assert.deepEqual(await take('Take the log'), ['audit-export.jsonl', 'one\ntwo\n'])
      await settled()
      assert.equal(await page.locator('.notice').count(), 0, 'nothing rings')
    })
  })

  test('an alarm is said on the page, and that a head could not be written', async () => {
    const watches = {
      ...auditor,
      member: { ...auditor.member, permissions: [...auditor.member.permissions, 'audit:watch'] },
    }
    const answers: Answers = {
      ...FULL.answers,
      'audit.watch': {
        alarm: 'Entry 7 is not the one signed.',
        unwritten: 'ENOSPC',
        kept: null,
        covers: null,
        next: '2026-11-25T00:00:00.000Z',
      },
    }
    await stand.see('/audit', { answers, as: watches }, async ({ page }) => {
      await page.locator('.notice.danger').getByText('Entry 7 is not the one signed.').waitFor()
      await page.locator('.notice.warning').getByText('ENOSPC').waitFor()
    })
  })

  test('who may not verify is not offered it', async () => {
    const reads = { ...auditor, member: { ...auditor.member, permissions: ['audit:read'] } }
    await stand.see('/audit', { ...FULL, as: reads }, async ({ page, settled }) => {
      await page.locator('tbody tr').first().waitFor()
      await settled()
      assert.equal(await page.getByRole('button', { name: 'Verify the chain' }).count(), 0)
    })
  })

  test('nothing fits; on its way; failed', async () => {
    const none: Answers = { 'audit.list': { entries: [], waiting: [], next: null } }
    await stand.see('/audit', { answers: none, as: auditor }, async ({ page }) => {
      await page.getByText('No entry fits these filters.').waitFor()
    })
    const slow = held('audit.list', page1)
    await stand.see('/audit', { answers: { 'audit.list': slow.reply }, as: auditor }, async ({ page }) => {
      await page.locator('main').getByRole('progressbar').waitFor()
      slow.release()
      await page.locator('tbody tr').first().waitFor()
    })
    const down: Answers = { 'audit.list': problem('internal', 'It broke.') }
    await stand.see('/audit', { answers: down, as: auditor }, async ({ page }) => {
      await page.locator('main').getByRole('alert').getByText('It broke.').waitFor()
    })
  })
})
