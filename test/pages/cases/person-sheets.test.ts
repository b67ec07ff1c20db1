import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import type { Out } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf, violations } from '../../browser/browser.ts'
import { atRest, eventually } from '../../browser/eventually.ts'
import { uncover } from '../../browser/uncover.ts'
import { type Answers, problem } from '../answers.ts'
import { seeAllLooks } from '../looks.ts'
import { caseWorker, id } from '../people.ts'
import { raiseStand, type Stand, type View } from '../stand.ts'
import { acts, ledger, papers, personPage } from './cases.ts'

const AT = `/cases/${id(601)}/papers`
const SAFE = { id: id(613), kind: 'address', safe: true, hours: '', setAt: '2026-11-24T08:00:00Z' } as const
const person = personPage({ channels: [...personPage().channels, SAFE] })
/** More steps than one sheet of paper holds. */
const steps = Array.from({ length: 24 }, (_, i) => ({
  what: `Крок ${i + 1}: до лікаря`,
  who: i % 2 ? 'Анна' : '',
  ...(i % 3 ? {} : { by: '2026-12-01' }),
  done: i < 2,
}))
const PLAN: Out<'papers.hand'> = {
  person: id(601),
  plan: { paper: id(646), version: 2, at: '2026-11-23T08:00:00Z', steps, safety: '' },
  told: [],
}
const RIGHTS: Out<'papers.hand'> = {
  person: id(601),
  plan: null,
  told: [
    {
      ...{ at: '2026-11-23T08:00:00Z', about: ['help', 'statement', 'asylum'] },
      ...{ language: 'ar', medium: 'interpreter', understood: 'partly' },
    },
  ],
}
const NOTHING_TOLD: Out<'papers.hand'> = { ...RIGHTS, told: [] }
const answers: Answers = { 'persons.get': person, 'papers.hand': PLAN }
const FULL = { as: caseWorker, answers }

/** Makes a paper to be given in hand. */
async function make(view: View, more: { sheet?: string; language?: string } = {}): Promise<void> {
  const { page } = view
  await page.locator('main form').waitFor()
  const chosen = page.locator('main form select')
  if (more.sheet) await chosen.nth(0).selectOption(more.sheet)
  if (more.language) await chosen.nth(1).selectOption(more.language)
  if (more.sheet === 'appointment') {
    await page.locator('main form input[type=date]').fill('2026-12-01')
    await page.locator('main form input[type=text]').nth(1).fill('Brīvības 1')
  }
  await page.locator('main form select').last().selectOption('in-hand')
  await page.locator('main form .tick').last().click()
  await page.locator('main form .btn.go').click()
  await page.locator('.sheet').waitFor()
}

describe('papers that a person takes along', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('all looks', () => seeAllLooks(stand, AT, FULL, 'main form'))

  test('nothing is made before the way is chosen; unsafe ways and telephones are not offered', async () => {
    await stand.see(AT, FULL, async (view) => {
      const { page, called } = view
      const go = page.getByRole('button', { name: 'Make the paper' })
      await eventually(() => go.isDisabled(), true)
      const way = page.getByRole('combobox', { name: 'How it gets to the person' })
      await eventually(() => way.locator('option').allTextContents(), ['…', 'Given in hand', 'Address'])
      await way.selectOption('Given in hand')
      assert.ok(await go.isDisabled(), 'nobody was asked yet')
      await way.selectOption('Address')
      await go.click()
      assert.deepEqual((await called('papers.hand')).input, {
        ...{ person: id(601), sheet: 'plan', language: 'uk', way: id(613) },
        ...{ safeToKeep: false, safety: false },
      })
      await page.locator('.sheet').waitFor()
      await eventually(() => page.title(), 'План')
      assert.deepEqual(await violations(page), [])
    })
  })

  test('what the server refuses is said at its field, and nothing is shown to print', async () => {
    const refused = problem('conflict', 'This way is not marked safe. Nothing is printed for it.')
    await stand.see(AT, { ...FULL, answers: { ...answers, 'papers.hand': refused } }, async ({ page }) => {
      await page.getByRole('combobox', { name: 'How it gets to the person' }).selectOption('Address')
      await page.getByRole('button', { name: 'Make the paper' }).click()
      await page.locator('main').getByRole('alert').waitFor()
      assert.equal(await page.locator('.sheet').count(), 0)
    })
  })

  const PAPERS = [
    { language: 'uk', sheet: 'plan', answer: PLAN, says: /План.*Plan.*Що ми робимо.*Крок 1: до лікаря.*Ваш підпис/ },
    {
      language: 'ar',
      sheet: 'rights',
      answer: RIGHTS,
      says: /ما يحق لك.*لا يكلفك ذلك شيئاً.*You can get help.*☒ جزئياً/,
    },
    { language: 'lv', sheet: 'appointment', answer: NOTHING_TOLD, says: /Tikšanās.*decembris.*Brīvības 1/ },
  ] as const
  for (const { language, sheet, answer, says } of PAPERS)
    test(`on paper, ${sheet} in ${language}: A4, numbered, its own direction, no name of anybody`, async () => {
      // A tab of its own: its title and its print style are changed.
      const given = { ...FULL, own: true, answers: { ...answers, 'papers.hand': answer } }
      await stand.see(AT, given, async (view) => {
        const { page } = view
        await make(view, { sheet, language })
        const paper = page.locator('.sheet')
        await eventually(() => textOf(paper), says)
        await eventually(() => paper.getAttribute('dir'), language === 'ar' ? 'rtl' : 'ltr')
        await page.emulateMedia({ media: 'print' })
        await atRest(page)
        for (const part of ['.rail', '.top', '.head', '.crumb', '.no-print'])
          await eventually(() => page.locator(part).filter({ visible: true }).count(), 0)
        // All that is seen on paper: neither the program, nor the agency, nor who printed it, nor the person.
        const seen = String(await page.evaluate('document.body.innerText'))
        assert.doesNotMatch(seen, /Ausma|Inspectorate|Vanaga|Vyhadana|Oksana|000000/)
        const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
        const text = pdf.toString('latin1')
        // A4 in points, and more than one page where there is more than a page.
        assert.match(text, /\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/)
        const pages = text.match(/\/Type \/Page\b/g)?.length ?? 0
        assert.ok(sheet === 'plan' ? pages > 1 : pages === 1, `${pages} pages`)
        assert.doesNotMatch(text, /Ausma/)
        const folder = process.env.AUSMA_SHOTS
        if (folder) {
          mkdirSync(folder, { recursive: true })
          writeFileSync(`${folder}/${sheet}-${language}.pdf`, pdf)
        }
        await page.emulateMedia({ media: 'screen' })
      })
    })

  test('the plan on the person’s page: agreed to on screen in this version, by one press; then it says before whom', async () => {
    const first = { 'interviews.list': ledger, 'acts.list': acts, 'members.list': { members: [], invites: [] } }
    const signed = { at: '2026-11-24T09:30:00Z', by: { id: id(1), name: 'Rūta Vanaga' } }
    const all = { ...answers, ...first, 'papers.list': papers, 'papers.sign': { person: id(601) } }
    await stand.see(
      `/cases/${id(601)}?part=help`,
      { as: caseWorker, answers: all },
      async ({ page, called, answer }) => {
        const plan = page.getByRole('article', { name: 'Plan' })
        const press = plan.getByRole('button', { name: 'They agree to version 2 on screen' })
        await press.waitFor()
        answer({ 'papers.list': { papers: papers.papers.map((one, i) => (i === 0 ? { ...one, signed } : one)) } })
        await press.click()
        assert.deepEqual((await called('papers.sign')).input, { person: id(601), paper: id(646), version: 2 })
        await eventually(() => textOf(plan), /Agreed on screen to version 2, 11:30, before Rūta Vanaga/)
        await eventually(() => press.count(), 0)
        await uncover(page.locator('.now a', { hasText: 'Papers to take along' }))
      },
    )
  })
})
