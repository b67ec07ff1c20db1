import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Out } from '../../../src/ui/shell/contract.ts'
import { voice } from '../../../src/ui/shell/words.ts'
import { noBrowser, sideways, textOf, violations } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { shoot } from '../../e2e/shots.ts'
import { ar, lv } from '../../samples/catalogues.ts'
import { type Answers, problem } from '../answers.ts'
import { englishLeft } from '../looks.ts'
import { id, session } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'

const rapporteur = session(
  'Anna Liepa',
  ['rapporteur'],
  ['agency:read', 'figure:read', 'return:read', 'release:read', 'release:keep', 'release:publish'],
)

type Release = Out<'releases.get'>
type Line = Release['parts'][number]['lines'][number]
const AT = `/releases/${id(801)}`
const DAY = '2026-11-20T09:00:00.000Z'
const who = { id: id(1), name: 'Anna Liepa' }

const line = (
  name: string,
  as: Line['as'],
  told: number | null,
  count: number | null,
  why: Line['why'] = null,
): Line => ({
  ...{ cells: [name], as, told, count, why },
})
const named = (words: string, is: Release['fresh'][number]['cell']['is'] = 'cell', vintages = [1]) => ({
  ...{ is, words, vintages },
})
const found = (more: Partial<Release['fresh'][number]>): Release['fresh'][number] => ({
  ...{ kind: 'narrow', cell: named('1'), from: 1, to: 3, by: [], total: null, sums: [], sources: [], ...more },
})

const draft: Release = {
  ...{ id: id(801), year: 2025, geo: 'EL', vintage: 2, state: 'draft', way: 'hidden', number: null, tables: 1 },
  ...{ changedAt: DAY, publishedAt: null, publishedBy: null, edition: 3, madeBy: who, outcome: null, preparedAt: null },
  chosen: [{ letter: 'd', by: ['decision'] }],
  offered: [
    { letter: 'd', by: [], name: '(d)', words: '–' },
    { letter: 'd', by: ['decision'], name: '(d)', words: '×' },
  ],
  ...{ parts: [], fresh: [], standing: [], unused: [], closed: 'not-prepared' },
}
const parts: Release['parts'] = [
  {
    ...{ letter: 'd', name: '(d)', columns: ['×'] },
    lines: [
      line('1', 'exact', 1200, 1200),
      line('2', 'hidden', null, 3, 'small'),
      line('3', 'hidden', null, 40, 'beside'),
      line('4', 'unknown', null, null),
      line('5', 'blank', null, null),
    ],
  },
]
const passed: Release = { ...draft, parts, outcome: 'passed', preparedAt: DAY, closed: null }
const refused: Release = {
  ...{ ...draft, parts, outcome: 'refused', preparedAt: DAY, closed: 'refused', unused: ['A, 2025'] },
  fresh: [
    found({ from: 2, to: 2, sums: [{ total: named('1'), parts: [named('2'), named('3')] }], sources: ['A, 2025'] }),
    found({ kind: 'insider', by: [named('2')] }),
    found({ kind: 'group', total: named('3') }),
    found({ kind: 'contradiction', cell: named('4', 'change', [1, 2]) }),
  ],
  standing: [found({ cell: named('5', 'without') })],
}
const list: Out<'releases.list'> = {
  ...{ releases: [], vintages: [], figures: [], letters: [] },
}

const answers = (release: Release, more: Answers = {}): Answers => ({
  'releases.get': release,
  'releases.list': list,
  ...more,
})

describe('a release of figures on its page', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())
  const see = (release: Release, more: Answers, look: Parameters<Stand['see']>[2]) =>
    stand.see(AT, { as: rapporteur, answers: answers(release, more) }, look)

  test('one button keeps the choice and attacks it; what fails in between is told, and nothing else is asked', async () => {
    const wrong = problem('conflict', 'The return has no such table.', {
      fields: [{ field: 'release', message: 'table' }],
    })
    await see(draft, { 'releases.choose': wrong }, async (view) => {
      await view.page.getByRole('button', { name: 'Protect and attack it' }).click()
      await eventually(() => textOf(view.page.getByRole('main')), /The return has no such table/)
      const { input } = await view.called('releases.choose')
      assert.deepEqual(input, { release: id(801), way: 'hidden', tables: [{ letter: 'd', by: ['decision'] }] })
    })
  })

  test('without a table nothing can be attacked', async () => {
    await see(draft, {}, async ({ page }) => {
      const button = page.getByRole('button', { name: 'Protect and attack it' })
      await page.getByRole('checkbox', { name: '×' }).uncheck({ force: true })
      await eventually(() => button.isDisabled(), true)
    })
  })

  test('what is told stands apart from what is true, and each kind of none by its word', async () => {
    await see(passed, {}, async ({ page }) => {
      const table = page.getByRole('table')
      await eventually(() => textOf(table), /1,200.*1,200.*not told.*3.*small.*not told.*40.*beside a small one/s)
      assert.match(await textOf(table), /unknown.*–.*not said.*–/s)
      await page.getByRole('button', { name: 'Publish', exact: true }).waitFor()
      assert.deepEqual(await violations(page), [])
    })
  })

  test('refused: what could be worked out, by whom and how; what stands already is apart; there is no way to publish', async () => {
    await see(refused, {}, async ({ page }) => {
      const main = () => textOf(page.getByRole('main'))
      await eventually(
        main,
        /«1» can be worked out: it is 2\..*How: «1» is the sum of «2», «3»\..*Known from: A, 2025\./s,
      )
      assert.match(await main(), /Persons of «2».*Everybody of «3».*the change of 4 from vintage 1 to 2/s)
      assert.match(await main(), /without this release.*those who are not in 5/s)
      assert.match(await main(), /were not used: A, 2025/)
      assert.equal(await page.getByRole('button', { name: 'Publish', exact: true }).count(), 0)
      await shoot(page, 'release 6 findings')
    })
  })

  test('something new since it was made ready is told instead of the way to publish', async () => {
    for (const [closed, words] of [
      ['ledger', /Another release was published/],
      ['figures', /Figures of others have changed/],
      ['superseded', /A later vintage of this year was sent/],
    ] as const)
      await see({ ...passed, closed }, {}, async ({ page }) => {
        await eventually(() => textOf(page.getByRole('main')), words)
        assert.equal(await page.getByRole('button', { name: 'Publish', exact: true }).count(), 0)
      })
  })

  test('the ledger has the latest first; a figure of others with a span says both ends, and is dropped with a reason', async () => {
    const head: Out<'releases.list'>['releases'][number] = {
      ...{ id: id(803), year: 2024, geo: 'LV', vintage: 1, state: 'published', way: 'rounded', tables: 4 },
      ...{ number: 1, changedAt: DAY, publishedAt: DAY, publishedBy: who },
    }
    const releases = [head, { ...head, id: id(804), number: 2 }]
    const figures: Out<'releases.list'>['figures'] = [
      {
        ...{ id: id(805), source: 'A court', year: 2024, cells: ['1', '2'], from: 3, to: 5, saidBy: who, saidAt: DAY },
      },
    ]
    const shown = { 'releases.list': { ...list, releases, figures }, 'releases.drop-elsewhere': {} }
    await stand.see('/releases', { as: rapporteur, answers: shown }, async (view) => {
      const main = () => textOf(view.page.getByRole('main'))
      await eventually(main, /Release 2.*4 tables.*Release 1.*by Anna Liepa/s)
      assert.match(await main(), /No yearly return was sent yet/)
      assert.match(await main(), /A court.*1 \+ 2, 2024: from 3 to 5/s)
      await view.page.getByRole('button', { name: 'Drop', exact: true }).click()
      await view.page.getByRole('dialog').getByRole('textbox').fill('It was of another year.')
      await view.page.getByRole('dialog').getByRole('button').first().click()
      const { input, reason } = await view.called('releases.drop-elsewhere')
      assert.deepEqual([input, reason], [{ figure: id(805) }, 'It was of another year.'])
      assert.deepEqual(await violations(view.page), [])
    })
  })

  for (const [language, words] of [
    ['ar', ar],
    ['lv', lv],
  ] as const)
    test(`narrow and in ${language} all of it has words of that language and keeps within the page`, async () => {
      await stand.see(AT, { as: rapporteur, answers: answers(refused), language }, async ({ page }) => {
        await page.setViewportSize({ width: 390, height: 900 })
        await eventually(() => textOf(page.getByRole('main')), new RegExp(voice(words, language)('releases.fresh')))
        assert.deepEqual(await englishLeft(page, words), [])
        assert.equal(await sideways(page), 0)
        await shoot(page, `release 7 ${language}`)
        assert.deepEqual(await violations(page), [])
      })
    })
})
