import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe } from 'node:test'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { letterName } from '../../src/modules/statistics/release/told-release.ts'
import { REPORT_WORDS } from '../../src/modules/statistics/report/words/index.ts'
import { RETURN_WORDS } from '../../src/modules/statistics/return/words/index.ts'
import { en } from '../../src/ui/shell/catalogues/en.ts'
import { voice } from '../../src/ui/shell/words.ts'
import { holdsAt, noBrowser, sideways, textOf, violations } from '../browser/browser.ts'
import { A_JOURNEY, eventually } from '../browser/eventually.ts'
import { pick } from '../pages/fields.ts'
import { englishLeft } from '../pages/looks.ts'
import { lv } from '../samples/catalogues.ts'
import { sheetsOf } from '../samples/workbook-sheets.ts'
import { giveReason, Office, type Staff } from './office.ts'
import { fileOf, filledTemplate, paperLines, rowsIn, wordParagraphs } from './rapporteur.ts'
import { shoot } from './shots.ts'
import { steps } from './steps.ts'

/** What the journey says in its language: of the country, and around the numbers of the report. */
const TONGUES = {
  en: {
    ...{ catalogue: en, locale: 'en-GB', country: 'Latvia', title: 'Trafficking in human beings in 2025' },
    text: ['In 2025 offices registered ', ' victims. Women and girls: ', '.'],
  },
  lv: {
    ...{ catalogue: lv, locale: 'lv-LV', country: 'Latvija', title: 'Cilvēku tirdzniecība 2025. gadā' },
    text: ['2025. gadā iestādes reģistrēja ', ' cietušos. Sievietes un meitenes: ', '.'],
  },
} as const

const main = (page: Page) => textOf(page.getByRole('main'))
const containing = (words: string) => new RegExp(RegExp.escape(words))

for (const language of ['en', 'lv'] as const)
  describe(`a rapporteur's year, from the sheets of offices to the report: ${language}`, {
    skip: noBrowser,
    timeout: A_JOURNEY,
  }, () => {
    const { catalogue, locale, country, title, text } = TONGUES[language]
    const say = voice(catalogue, language)
    const { headings, codes, total } = RETURN_WORDS[language]
    const words = REPORT_WORDS[language]
    const bySex = words.caption(letterName('a', language), 2025, [headings.sex])
    let office: Office
    let anna: Staff
    let berta: Staff
    let folder: string
    /** The lines of victims by sex as they were published. */
    let told: readonly (readonly string[])[] = []
    let share = ''
    const step = steps(() => office.visitors)
    const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
    const looksRight = async (page: Page, name: string) => {
      await shoot(page, `rapporteur ${language} ${name}`)
      assert.deepEqual(await violations(page), [])
      // The agency of the stand has a name that is also a word of other pages.
      const left = language === 'lv' ? await englishLeft(page, lv) : []
      assert.deepEqual(
        left.filter((one) => one !== 'arrivals.first: First'),
        [],
      )
    }
    before(async () => {
      folder = mkdtempSync(join(tmpdir(), 'ausma-rapporteur-'))
      office = await Office.open()
      anna = await office.member('Anna Invented', ['rapporteur'], { locale })
      berta = await office.member('Berta Invented', ['rapporteur'], { locale, width: 390 })
    })
    after(async () => {
      await office?.close()
      rmSync(folder, { recursive: true, force: true })
    })

    step('the template is filled in; what is wrong in it is told whole, and put right it is taken in', async () => {
      const { page } = anna
      await office.go(anna, '/returns')
      await page.getByText(say('returns.none'), { exact: true }).waitFor()
      await page.getByLabel(say('returns.year')).fill('2025')
      await pick(page.getByRole('main'), say('returns.country'), country)
      const template = await fileOf(page, () => button(page, say('op.returns.template')).click())
      assert.equal(template.name, 'return-2025.xlsx')
      const take = async (buffer: Buffer) => {
        const file = { name: template.name, mimeType: 'application/octet-stream', buffer }
        await page.locator('input[type=file]').setInputFiles(file)
        await button(page, say('returns.take')).click()
      }
      await take(await filledTemplate(template.bytes, { d1: 'simts', d2: -4 }))
      await eventually(() => textOf(page.getByRole('status').first()), containing(say('returns.faults', { n: 2 })))
      await looksRight(page, '1 faults')
      await take(await filledTemplate(template.bytes))
      await page.waitForURL(/\/returns\/[0-9a-f-]{36}$/)
      await eventually(() => main(page), containing(say('returns.lacks', { letters: 'b, c, e, g' })))
      await button(page, say('returns.ask-second')).click()
    })

    step('a second person reads and approves it, on a telephone; then it leaves for Eurostat', async () => {
      const asked = berta.page
      await office.go(berta, '/approvals')
      await asked.getByText(RETURN_WORDS[language].sheets.a).first().waitFor()
      await looksRight(asked, '2 asked')
      await button(asked, say('approvals.approve')).click()
      await asked.getByText(say('approvals.none')).waitFor()
      const { page } = anna
      const both = { first: 'Anna Invented', second: 'Berta Invented' }
      await eventually(
        async () => {
          await page.reload()
          return main(page)
        },
        containing(say('returns.by-two', both)),
      )
      const { name, bytes } = await fileOf(page, () => button(page, say('op.returns.download')).click())
      assert.equal(name, 'return-LV-2025.sdmx.csv')
      assert.match(bytes.toString(), /^STRUCTURE,/)
      await looksRight(page, '3 sent')
    })

    step('tables are chosen, attacked and published by one person alone', async () => {
      const { page } = anna
      await office.go(anna, '/releases')
      await button(page, say('releases.begin')).click()
      await page.waitForURL(/\/releases\/[0-9a-f-]{36}$/)
      for (const [letter, heading] of [
        ['a', headings.sex],
        ['a', headings.citizenship],
        ['d', headings.decision],
      ] as const) {
        const of = page.getByRole('group', { name: letterName(letter, language) })
        await of.getByRole('checkbox', { name: heading, exact: true }).check({ force: true })
      }
      await button(page, say('releases.ready')).click()
      await eventually(() => main(page), containing(say('releases.outcome-passed')))
      await button(page, say('releases.publish')).click()
      await giveReason(page, 'The figures of the year for the public')
      await eventually(() => main(page), containing(say('releases.number', { n: '1' })))
      told = (await rowsIn(page.getByRole('table').first())).map((row) => row.slice(0, 2))
      assert.deepEqual(
        told.map(([name]) => name),
        [total, ...Object.values(codes.sex)],
      )
      assert.ok(told.every(([, number]) => Number(number) % 5 === 0))
      await looksRight(page, '4 published')
    })

    step('anybody reads the same numbers, without script, and takes them along', async () => {
      const browser = anna.context.browser() ?? assert.fail('no browser')
      const context = await browser.newContext({ javaScriptEnabled: false, locale })
      const page = await context.newPage()
      await eventually(async () => {
        await page.goto(office.stand.address(`/p/${language}/figures`))
        return rowsIn(page.getByRole('table').first())
      }, told)
      for (const width of [390, 320, 1280]) {
        await page.setViewportSize({ width, height: 900 })
        assert.equal(await sideways(page), 0)
      }
      await shoot(page, `rapporteur ${language} 5 public`)
      const { bytes } = await fileOf(page, () => page.getByRole('link', { name: 'XLSX', exact: true }).click())
      const [sheet] = await sheetsOf(bytes)
      assert.equal(sheet?.name, RETURN_WORDS[language].sheets.a)
      const women = sheet?.rows.find((row) => row.includes(codes.sex.female))
      assert.ok(women?.includes(told.find(([name]) => name === codes.sex.female)?.[1] ?? '–'))
      assert.deepEqual(await context.cookies(), [])
      await context.close()
    })

    step('a chapter is written around numbers of the release, each put in by a press', async () => {
      const { page } = anna
      await office.go(anna, '/rapporteur-reports')
      await page.getByLabel(say('rapporteur.title'), { exact: true }).fill(title)
      await page.getByLabel(say('rapporteur.language')).selectOption(language)
      await button(page, say('op.rapporteur-reports.begin')).click()
      await page.waitForURL(/\/rapporteur-reports\/[0-9a-f-]{36}$/)
      await page.getByRole('link', { name: words.chapters.victims[0], exact: true }).click()
      const picker = page.locator('.report-picker')
      await picker.locator('summary').click()
      await picker.getByLabel(say('rapporteur.table'), { exact: true }).selectOption({ label: bySex })
      await picker.getByLabel(say('rapporteur.as'), { exact: true }).selectOption('chart')
      await button(page, say('rapporteur.put')).click()
      const figure = page.locator('.report-figure')
      await figure.locator('summary').click()
      const field = page.getByLabel(say('rapporteur.text'), { exact: true })
      const press = (row: string, at: number) =>
        figure
          .getByRole('row', { name: containing(row) })
          .getByRole('button')
          .nth(at)
      await field.fill(text[0])
      await press(total, 0).click()
      await field.pressSequentially(text[1])
      share = await textOf(press(codes.sex.female, 1))
      await press(codes.sex.female, 1).click()
      await field.pressSequentially(text[2])
      await button(page, say('rapporteur.place')).click()
      await button(page, say('rapporteur.save')).click()
      await page.getByText(say('said.saved')).first().waitFor()
      await looksRight(page, '6 chapter')
      await page.getByRole('tab', { name: say('rapporteur.read') }).click()
      await eventually(() => main(page), containing(sentence()))
      await looksRight(page, '7 read')
    })

    const sentence = () => [text[0], told[0]?.[1], text[1], share, text[2]].join('')

    step('as DOCX, PDF and HTML it leaves for anybody, and each reader finds its text, table and source', async () => {
      const { page } = anna
      const source = words.fromRelease({
        ...{ year: 2025, geo: 'LV', vintage: 1, number: 1, day: new Date().toISOString().slice(0, 10) },
      })
      const whole = [title, words.chapters.victims[0], sentence(), bySex, source]
      await page.getByRole('tab', { name: say('rapporteur.files') }).click()
      const taken = async (format: string) => {
        await page.getByLabel(say('rapporteur.format')).selectOption(format)
        const { name, bytes } = await fileOf(page, () => button(page, say('rapporteur.download')).click())
        assert.match(name, new RegExp(`^report-rapporteur-.*-public\\.${format}$`))
        return bytes
      }
      const hold = (read: readonly string[], rows: readonly string[]) => {
        const plain = read.join(' ').replaceAll(/\s+/g, ' ')
        for (const one of [...whole, ...rows]) assert.ok(plain.includes(one), `«${one}» in ${plain}`)
        assert.ok(!plain.includes(words.internal))
      }
      const rows = told.map((row) => row.join(' '))
      hold(await wordParagraphs(await taken('docx')), rows)
      hold(await paperLines(await taken('pdf')), rows)

      const path = join(folder, 'report.html')
      writeFileSync(path, await taken('html'))
      const reader = await anna.context.newPage()
      await reader.goto(pathToFileURL(path).href)
      assert.equal(await reader.locator('html').getAttribute('lang'), language)
      assert.equal(await textOf(reader.getByRole('heading', { level: 1 })), title)
      assert.deepEqual(await rowsIn(reader.getByRole('table').first()), told)
      hold([await textOf(reader.locator('body'))], [])
      assert.deepEqual(await violations(reader), [])
      await holdsAt(reader, [390, 1280])
      await shoot(reader, `rapporteur ${language} 8 html`)
      await reader.close()
      for (const { complaints } of [anna, berta]) assert.deepEqual(complaints, [])
    })
  })
