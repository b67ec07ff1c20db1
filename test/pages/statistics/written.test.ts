import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Out } from '../../../src/ui/shell/contract.ts'
import { voice } from '../../../src/ui/shell/words.ts'
import { noBrowser, sideways, textOf, violations } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { shoot } from '../../e2e/shots.ts'
import { ar, lv } from '../../samples/catalogues.ts'
import { type Answers, problem } from '../answers.ts'
import { englishLeft, looksRight } from '../looks.ts'
import { id, session } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'

type Written = Out<'rapporteur-reports.get'>
type List = Out<'rapporteur-reports.list'>

const rapporteur = session(
  'Anna Liepa',
  ['rapporteur'],
  ['agency:read', 'rapporteur-report:read', 'rapporteur-report:keep', 'rapporteur-report:publish'],
)
const AT = `/rapporteur-reports/${id(901)}`
const DAY = '2026-11-20T09:00:00.000Z'
const who = { id: id(1), name: 'Anna Liepa' }
const RELEASE = { ...{ kind: 'release' as const, id: id(911), year: 2025, geo: 'LV', vintage: 1, at: DAY }, number: 2 }
const RETURN = { ...RELEASE, kind: 'return' as const, id: id(912), number: null }

const numbers = {
  ...{ caption: '(d), 2025: ×', columns: ['×'], notes: ['Q: (d) × 1.'], canBeChart: true },
  lines: [
    { words: ['1'], told: '1,240', value: 1240, token: '{{d-2025-by-x/total}}', share: null },
    {
      ...{ words: ['2'], told: '310', value: 310, token: '{{d-2025-by-x/x=2}}' },
      share: { told: '25 %', token: '{{d-2025-by-x/x=2/share}}' },
    },
    { words: ['3'], told: '–', value: null, token: null, share: null },
  ],
}
const figure: Written['chapters'][number]['figures'][number] = {
  ...{ ...numbers, key: 'd-2025-by-x', as: 'chart', source: 'return', renewals: [RELEASE] },
}
const head: List['reports'][number] = {
  ...{ id: id(901), title: '2025', language: 'en', outline: 'rapporteur', outlineName: '19', edition: 4 },
  ...{ changedAt: DAY, changedBy: who },
}
const written: Written = {
  ...{ ...head, madeBy: who },
  chapters: [
    { id: id(921), heading: 'A', about: 'B', text: 'C.', figures: [figure] },
    { id: id(922), heading: 'D', about: null, text: '', figures: [] },
  ],
  reads: [
    { kind: 'heading', level: 2, text: 'A' },
    { kind: 'paragraph', text: 'C: 310.' },
    { kind: 'heading', level: 3, text: 'E' },
    { kind: 'list', isNumbered: true, items: ['F', 'G'] },
    { kind: 'note', text: 'H' },
    {
      ...{ kind: 'figure', caption: '1. (d)', notes: ['Q: (d) × 1.'] },
      chart: {
        bars: [
          { words: '2', value: 310, told: '310' },
          { words: '3', value: null, told: '–' },
        ],
        alt: '2: 310; 3: –',
      },
      table: {
        ...{
          columns: [
            { name: '×', isNumber: false },
            { name: '(d)', isNumber: true },
          ],
          heads: 1,
        },
        rows: [
          ['1', '1,240'],
          ['2', '310'],
          ['3', '–'],
        ],
      },
    },
  ],
  faults: [],
  closed: { public: 'from-return', internal: null },
  sources: [RELEASE, RETURN].map((one) => ({
    ...one,
    tables: [
      { letter: 'd', by: ['decision'], words: '(d): ×', canBeChart: true },
      { letter: 'd', by: [], words: '(d)', canBeChart: false },
    ],
  })),
}
const list: List = {
  reports: [head],
  outlines: [
    {
      ...{ outline: 'rapporteur', name: '19', note: '§', chapters: ['A', 'D'], source: 'Directive', held: 'part' },
      ...{ address: 'http://data.example/19', checked: '2026-11-20', unverified: '(1)' },
    },
    {
      ...{ outline: 'plan-19b', name: '19b', note: '§§', chapters: ['I'], source: 'Directive', held: 'none' },
      ...{ address: 'http://data.example/19b', checked: '2026-11-20', unverified: '(2)' },
    },
  ],
}
const answers = (more: Partial<Written> = {}, others: Answers = {}): Answers => ({
  'rapporteur-reports.list': list,
  'rapporteur-reports.get': { ...written, ...more },
  'rapporteur-reports.preview': numbers,
  'rapporteur-reports.change': { edition: 5 },
  ...others,
})

describe('the reports of the rapporteur', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())
  const see = (path: string, look: Parameters<Stand['see']>[2], given: Answers = answers()) =>
    stand.see(path, { as: rapporteur, answers: given }, look)

  test('are listed, and one begins from an outline that says what nobody could check', async () => {
    await see(
      '/rapporteur-reports',
      async (view) => {
        const { page } = view
        const main = () => textOf(page.getByRole('main'))
        await eventually(main, /2025.*19.*English.*by Anna Liepa.*It follows: Directive.*\(1\)/s)
        assert.ok(await page.getByRole('button', { name: 'Begin a report' }).isDisabled())
        await page.getByLabel('Outline').selectOption('plan-19b')
        await eventually(main, /\(2\)/)
        await page.getByLabel('Title').fill('Plan 2027')
        await page.getByLabel('Language of the report').selectOption('lv')
        await page.getByRole('button', { name: 'Begin a report' }).click()
        const { input } = await view.called('rapporteur-reports.begin')
        assert.deepEqual(input, { title: 'Plan 2027', language: 'lv', outline: 'plan-19b' })
        await page.waitForURL(new RegExp(AT))
      },
      answers({}, { 'rapporteur-reports.begin': { report: id(901) } }),
    )
  })

  test('none is begun: the page says how', async () => {
    await see(
      '/rapporteur-reports',
      ({ page }) => eventually(() => textOf(page.getByRole('main')), /No report is begun.*outline gives it/s),
      answers({}, { 'rapporteur-reports.list': { ...list, reports: [] } }),
    )
  })

  test('whoever may only read writes nothing and drops nothing', async () => {
    const reader = session('Anna Liepa', ['rapporteur'], ['agency:read', 'rapporteur-report:read'])
    await stand.see(AT, { as: reader, answers: answers() }, async ({ page }) => {
      await eventually(() => textOf(page.getByRole('main')), /Chapter 1 of 2/)
      for (const name of ['Save the chapter', 'Put it in', 'Move up', 'Add a chapter'])
        assert.equal(await page.getByRole('button', { name }).count(), 0, name)
      await page.getByRole('tab', { name: 'Files' }).click()
      assert.equal(await page.getByRole('button', { name: /Download|Drop/ }).count(), 0)
    })
  })

  test('a press on a number writes its token where the cursor stands; the chapter is kept as it was read', async () => {
    await see(AT, async (view) => {
      const { page } = view
      const field = page.getByLabel('Text', { exact: true })
      await field.fill('Of ones.')
      await field.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(3, 3))
      await page.getByText('(d), 2025: ×', { exact: true }).click()
      await page.getByRole('button', { name: /^1,240: write into the text/ }).click()
      await eventually(() => field.inputValue(), 'Of {{d-2025-by-x/total}}ones.')
      await page.getByRole('button', { name: /^25 %: write into the text/ }).click()
      await page.getByRole('button', { name: 'Place it in the text' }).click()
      const text = 'Of {{d-2025-by-x/total}}{{d-2025-by-x/x=2/share}}\n\n{{d-2025-by-x}}\n\nones.'
      await eventually(() => field.inputValue(), text)
      await page.getByRole('button', { name: 'Save the chapter' }).click()
      const { input } = await view.called('rapporteur-reports.change')
      const change = { kind: 'write', chapter: id(921), heading: 'A', text }
      assert.deepEqual(input, { report: id(901), edition: 4, change })
      assert.deepEqual(await violations(page), [])
      await shoot(page, 'written 1 chapter')
    })
  })

  test('a change that somebody else was before is told, and what was typed stays', async () => {
    const wrong = problem('conflict', 'Somebody has changed it since you read it.', {
      fields: [{ field: 'rapporteur', message: 'changed' }],
    })
    await see(
      AT,
      async (view) => {
        const { page } = view
        await page.getByLabel('Text', { exact: true }).fill('Mine.')
        view.answer({
          'rapporteur-reports.get': {
            ...written,
            edition: 5,
            chapters: [{ ...written.chapters[0], text: 'Theirs.' }],
          } as Written,
        })
        await page.getByRole('button', { name: 'Save the chapter' }).click()
        await eventually(() => textOf(page.getByRole('main')), /Somebody has changed it since you read it/)
        assert.equal(await page.getByLabel('Text', { exact: true }).inputValue(), 'Mine.')
      },
      answers({}, { 'rapporteur-reports.change': wrong }),
    )
  })

  test('a figure is brought up to date, shown otherwise and taken out, each by one press', async () => {
    await see(AT, async (view) => {
      const { page } = view
      await page.getByText('(d), 2025: ×', { exact: true }).click()
      for (const [name, change] of [
        [
          'Take it from «Release 2: Latvia 2025»',
          { kind: 'renew', figure: 'd-2025-by-x', source: { kind: 'release', id: id(911) } },
        ],
        ['Show as a table', { kind: 'show', figure: 'd-2025-by-x', as: 'table' }],
        ['Take it out', { kind: 'take-out', figure: 'd-2025-by-x' }],
      ] as const) {
        const times = view.callsOf('rapporteur-reports.change').length + 1
        await page.getByRole('button', { name }).click()
        const { input } = await view.called('rapporteur-reports.change', times)
        assert.deepEqual(input, { report: id(901), edition: 4, change })
        await view.settled()
      }
    })
  })

  test('a table is seen before it is put in; one without a division is no chart', async () => {
    await see(AT, async (view) => {
      const { page } = view
      await page.getByText('Put in a table or chart').click()
      await page.getByLabel('Taken from').selectOption({ label: 'True counts: Latvia 2025, vintage 1' })
      await eventually(() => textOf(page.getByRole('main')), /for the office alone/)
      await page.getByLabel('Shown as').selectOption('chart')
      await page.getByLabel('Table', { exact: true }).selectOption({ label: '(d)' })
      await eventually(() => page.getByLabel('Shown as').count(), 0)
      await eventually(() => view.callsOf('rapporteur-reports.preview').at(-1)?.input, {
        ...{ report: id(901), language: 'en', source: { kind: 'return', id: id(912) }, table: { letter: 'd', by: [] } },
      })
      await shoot(page, 'written 2 picker')
      await page.getByRole('button', { name: 'Put it in' }).click()
      const { input } = await view.called('rapporteur-reports.change')
      const source = { kind: 'return', id: id(912) }
      const change = { kind: 'put', chapter: id(921), source, table: { letter: 'd', by: [] }, as: 'table' }
      assert.deepEqual(input, { report: id(901), edition: 4, change })
    })
  })

  test('chapters are moved, added and dropped, the last after a question', async () => {
    await see(`${AT}?chapter=${id(922)}`, async (view) => {
      const { page } = view
      const changes = () =>
        view.callsOf('rapporteur-reports.change').map(({ input }) => (input as { change: object }).change)
      assert.ok(await page.getByRole('button', { name: 'Move down' }).isDisabled())
      await page.getByRole('button', { name: 'Move up' }).click()
      await eventually(changes, [{ kind: 'order', chapters: [id(922), id(921)] }])
      await page.getByRole('button', { name: 'Drop the chapter' }).click()
      await eventually(() => textOf(page.getByRole('dialog')), /Drop «⁨?D⁩?»\?.*cannot be brought back/s)
      await page.getByRole('dialog').getByRole('button', { name: 'Drop the chapter' }).click()
      await eventually(() => changes().at(-1), { kind: 'drop', chapter: id(922) })
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await page.getByRole('button', { name: 'Add a chapter' }).click()
      await page.getByRole('dialog').getByLabel('Heading').fill('Z')
      await page.getByRole('dialog').getByRole('button', { name: 'Add' }).click()
      await eventually(() => changes().at(-1), { kind: 'add', heading: 'Z' })
    })
  })

  test('it reads as its files do: numbers in the text, a chart with its table below, and where each is from', async () => {
    await see(`${AT}?part=read`, async ({ page }) => {
      const article = page.getByRole('article')
      await eventually(() => textOf(article), /A.*C: 310\..*E.*F.*G.*H.*1\. \(d\).*1,240.*310.*Q: \(d\)/s)
      await article.getByRole('img', { name: '2: 310; 3: –' }).waitFor()
      assert.match(await textOf(page.getByRole('main')), /how the file for the office reads/)
      assert.deepEqual(await violations(page), [])
      await shoot(page, 'written 3 read')
    })
  })

  test('a number that is not found is told with its line, leads to its chapter, and no file is written', async () => {
    const faults: Written['faults'] = [{ chapter: id(922), line: 3, token: '{{gone/total}}', why: 'no-figure' }]
    const closed = { public: 'faults', internal: 'faults' } as const
    await see(
      AT,
      async ({ page }) => {
        await eventually(
          () => textOf(page.getByRole('main')),
          /1 number of the text is not found.*line .?3.?:.*gone\/total.*no such figure/s,
        )
        await page.getByRole('main').getByRole('link', { name: 'D', exact: true }).first().click()
        await page.waitForURL(new RegExp(`chapter=${id(922)}`))
        await eventually(() => textOf(page.getByRole('main')), /Chapter .?2.? of 2/)
        await page.getByRole('tab', { name: 'Files' }).click()
        assert.ok(await page.getByRole('button', { name: 'Download the report' }).isDisabled())
        await page.getByLabel('For whom').selectOption('internal')
        await eventually(() => textOf(page.getByRole('main')), /Put them right first/)
      },
      answers({ faults, closed }),
    )
  })

  test('a file with true counts is for the office alone; the report is dropped with a reason', async () => {
    await see(
      `${AT}?part=files`,
      async (view) => {
        const { page } = view
        await eventually(() => textOf(page.getByRole('main')), /Some figures are true counts/)
        assert.ok(await page.getByRole('button', { name: 'Download the report' }).isDisabled())
        await page.getByLabel('For whom').selectOption('internal')
        await page.getByLabel('Written as').selectOption('html')
        await shoot(page, 'written 4 files')
        const [file] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('button', { name: 'Download the report' }).click(),
        ])
        assert.equal(file.suggestedFilename(), 'report.html')
        const { input } = await view.called('rapporteur-reports.file')
        assert.deepEqual(input, { report: id(901), format: 'html', audience: 'internal' })
        await page.getByRole('button', { name: 'Drop the report' }).click()
        await page.getByRole('dialog').getByRole('textbox').fill('It was begun for another year.')
        await page.getByRole('dialog').getByRole('button').first().click()
        assert.equal((await view.called('rapporteur-reports.drop')).reason, 'It was begun for another year.')
        await page.waitForURL(/rapporteur-reports$/)
      },
      answers(
        {},
        {
          'rapporteur-reports.file': { name: 'report.html', type: 'text/html', content: 'PGI+' },
          'rapporteur-reports.drop': {},
        },
      ),
    )
  })

  for (const path of ['/rapporteur-reports', AT, `${AT}?part=read`, `${AT}?part=files`])
    test(`${path.replace(id(901), '…')} keeps within each width and is read by axe`, () => see(path, looksRight))

  for (const [language, words] of [
    ['ar', ar],
    ['lv', lv],
  ] as const)
    test(`narrow and in ${language} all of it has words of that language and keeps within the page`, async () => {
      for (const [path, key] of [
        ['/rapporteur-reports', 'rapporteur.lede'],
        [AT, 'rapporteur.figures-of'],
        [`${AT}?part=files`, 'rapporteur.why-from-return'],
      ] as const)
        await stand.see(path, { as: rapporteur, answers: answers(), language }, async ({ page }) => {
          await page.setViewportSize({ width: 390, height: 900 })
          await eventually(
            async () => (await textOf(page.getByRole('main'))).includes(voice(words, language)(key)),
            true,
          )
          assert.deepEqual(await englishLeft(page, words), [])
          assert.equal(await sideways(page), 0)
          await shoot(page, `written 5 ${language} ${key}`)
          assert.deepEqual(await violations(page), [])
        })
    })
})
