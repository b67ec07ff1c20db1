import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Mine, ReportPage, Row } from '../../../src/modules/reports/shapes.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { shoot } from '../../e2e/shots.ts'
import { choose, copied, goOn, PICTURE, PublicStand, press, tell } from '../../houses/public.ts'

const picture = { name: 'WhatsApp Image of Anna.png', mimeType: 'text/html', buffer: PICTURE }

describe('a report without JavaScript, from the first page to the answer', { skip: noBrowser }, () => {
  let stand: PublicStand
  before(async () => {
    stand = await PublicStand.raise()
  })
  after(() => stand?.close())

  const officer = <T>(operation: string, input: unknown) =>
    stand.house.call<T>(stand.house.officer.token, operation, input)
  const latest = async (text: string): Promise<ReportPage> => {
    const { reports } = await officer<{ reports: Row[] }>('reports.list', { limit: 100 })
    for (const { id } of reports) {
      const page = await officer<ReportPage>('reports.get', { report: id })
      if (page.messages[0].told?.text === text) return page
    }
    return assert.fail('no such report')
  }

  const JOURNEYS = [
    {
      language: 'lv',
      words: {
        text: 'Saimnieks paņēma pases.\nNeviens nedrīkst aiziet.',
        where: 'Ferma pie Valmieras',
        suspected: 'Balts busiņš',
      },
      question: 'Cik cilvēku tur strādā?',
      asked: 'Jautājums jums',
      reply: 'Apmēram divpadsmit',
      answer: 'Paldies. Policija tur bija.',
      title: 'Tas ir saņemts',
    },
    {
      language: 'ar',
      words: { text: 'أخذوا جوازات السفر', where: 'مزرعة قرب النهر', suspected: 'رجل بسيارة بيضاء' },
      question: 'كم شخصًا يعمل هناك؟',
      asked: 'سؤال لك',
      reply: 'اثنا عشر تقريبًا',
      answer: 'شكرًا. كانت الشرطة هناك.',
      title: 'تم الاستلام',
    },
  ] as const

  for (const { language, words, question, asked, reply, answer, title } of JOURNEYS)
    test(`in ${language}: with a picture, asked, replied to, answered and read with the receipt`, async () => {
      const { context, page } = await stand.window({ width: language === 'ar' ? 390 : 1280 })
      const shot = (name: string) => shoot(page, `public ${language} ${name}`)
      await page.goto(`${stand.origin}/p/${language}`)
      await shot('1 start')
      await press(page, `a[href="/p/${language}/form"]`)
      await shot('2 about')
      await tell(page, { ...words, danger: 'soon' })
      await shot('3 send')
      await page.locator('#files').setInputFiles([picture])
      await goOn(page)
      await eventually(() => textOf(page.locator('h1')), title)
      await shot('4 receipt')
      const receipt = await copied(page)
      await context.close()

      const read = await latest(words.text)
      assert.equal(read.state, 'read')
      assert.equal(read.language, language)
      assert.equal(read.danger, 'soon')
      assert.deepEqual(
        read.messages[0].files.map(({ size, type }) => [size, type]),
        [[PICTURE.length, 'image/png']],
      )
      await officer('reports.ask', { report: read.id, text: question })

      // Another day, another browser: nothing but the words leads back.
      const later = await stand.window()
      await later.page.goto(`${stand.origin}/p/${language}/return`)
      await later.page.locator('#words').fill(receipt.toUpperCase())
      await goOn(later.page)
      await eventually(() => textOf(later.page.locator('.messages')), new RegExp(question.replace('?', '\\?')))
      await eventually(() => textOf(later.page.locator('.messages li.from b')), asked)
      await later.page.locator('#text').fill(reply)
      await later.page.locator('#files').setInputFiles([picture])
      await goOn(later.page)
      await eventually(() => textOf(later.page.locator('.messages')), new RegExp(reply))
      await shoot(later.page, `public ${language} 5 mine`)

      const again = await latest(words.text)
      assert.equal(again.messages.at(-1)?.text, reply)
      assert.equal(again.messages.at(-1)?.files.length, 1)
      await officer('reports.answer', { report: read.id, text: answer })
      await later.page.goto(`${stand.origin}/p/${language}/return`)
      // Four letters of each word, and no number.
      await later.page.locator('#words').fill(
        receipt
          .split(' ')
          .slice(0, 7)
          .map((word) => word.slice(0, 4))
          .join('-'),
      )
      await goOn(later.page)
      const theirs = await textOf(later.page.locator('.messages'))
      assert.ok(theirs.includes(answer), theirs)
      await later.context.close()
    })

  test('taken back before anybody read it, the words open nothing any more', async () => {
    const { context, page } = await stand.window()
    await page.goto(`${stand.origin}/p/en/form`)
    await tell(page, { text: 'Taken back', where: '', suspected: '' })
    await page.locator('#files').setInputFiles([picture])
    await goOn(page)
    const receipt = await copied(page)
    const kept = stand.house.kernel.blobs.kept.size
    const open = async () => {
      await page.goto(`${stand.origin}/p/en/return`)
      await page.locator('#words').fill(receipt)
      await goOn(page)
    }
    await open()
    await press(page, 'button[value=withdraw]')
    await press(page, 'button[value=withdraw-yes]')
    await eventually(() => textOf(page.locator('h1')), 'It is erased.')
    await open()
    await eventually(() => textOf(page.locator('.fault')), /open nothing/)
    assert.equal(stand.house.kernel.blobs.kept.size, kept - 1)
    await context.close()
  })

  test('in danger right now two more questions are asked, without script; it says when it is read, and rings at the desk', async () => {
    const { context, page } = await stand.window({ width: 390 })
    await page.goto(`${stand.origin}/p/lv/ask`)
    await page.locator('input[value=now]').check()
    await goOn(page)
    await shoot(page, 'public lv help where')
    await goOn(page)
    await page.locator('#reach').waitFor()
    // Neither where nor how: then there is nothing to act on.
    await goOn(page)
    await eventually(() => textOf(page.locator('#where-fault')), /kur tas ir/)
    await page.locator('#where').fill('Ferma pie Valmieras, vajag drošu vietu')
    await goOn(page)
    // Monday, ten in the morning in Riga.
    await eventually(() => textOf(page.locator('main')), /Tieši tagad kāds lasa/)
    await shoot(page, 'public lv help send')
    await goOn(page)
    await page.locator('.words').waitFor()
    const { helpUnread } = await officer<{ helpUnread: number }>('reports.waiting', {})
    assert.equal(helpUnread, 1)
    await context.close()
  })

  test('another language in the middle keeps all that was written', async () => {
    const { context, page } = await stand.window()
    await page.goto(`${stand.origin}/p/en/form`)
    await choose(page)
    await goOn(page)
    await choose(page)
    await goOn(page)
    await page.locator('#text').fill('Half written')
    await page.locator('.langs summary').click()
    await press(page, '.langs button[lang=ar]')
    await eventually(() => page.locator('html').getAttribute('dir'), 'rtl')
    await eventually(() => page.locator('#text').inputValue(), 'Half written')
    await goOn(page)
    await press(page, 'button[value=back]')
    await eventually(() => page.locator('#text').inputValue(), 'Half written')
    await context.close()
  })

  test('a slip in a word is told, and put right by one press', async () => {
    const { receipt } = await stand.house.file({ told: { text: 'For a slip' } })
    const { writeReceipt } = await import('../../../src/modules/reports/index.ts')
    const words = writeReceipt(receipt, 'en').split(' ')
    const { context, page } = await stand.window()
    await page.goto(`${stand.origin}/p/en/return`)
    const typed = words.with(2, `${words[2].slice(0, 2)}q${words[2].slice(2)}`).join(' ')
    await page.locator('#words').fill(typed)
    await goOn(page)
    await eventually(() => textOf(page.locator('#words-fault')), /not right|do not go together/)
    await press(page, 'button[name=words]')
    await eventually(() => textOf(page.locator('h1')), 'Your report')
    await context.close()
  })

  test('an offer is looked over and goes along into a report', async () => {
    const { context, page } = await stand.window()
    await page.goto(`${stand.origin}/p/en/check`)
    await page
      .locator('#offer')
      .fill('Girls 18 to 25, no experience. We hold your passport until the debt is paid. Do not tell your family.')
    await goOn(page)
    assert.ok((await page.locator('h3').count()) > 0)
    await shoot(page, 'public en offer')
    await press(page, 'button[value=next]')
    await choose(page)
    await goOn(page)
    await eventually(() => page.locator('#text').inputValue(), /hold your passport/)
    await context.close()
  })

  test('what is sent twice is one report, with one receipt', async () => {
    const { context, page } = await stand.window()
    await page.goto(`${stand.origin}/p/en/form`)
    await tell(page, { text: 'Sent twice', where: '', suspected: '' })
    await goOn(page)
    const first = await copied(page)
    await page.reload()
    assert.equal(await copied(page), first)
    const { reports } = await officer<{ reports: Row[] }>('reports.list', { limit: 100 })
    const pages = await Promise.all(reports.map(({ id }) => officer<ReportPage>('reports.get', { report: id })))
    assert.equal(pages.filter(({ messages }) => messages[0].told?.text === 'Sent twice').length, 1)
    await context.close()
  })

  test('a reporter sees nothing of what the staff notes', async () => {
    const filed = await stand.house.file({ told: { text: 'Noted about' } })
    await officer('reports.get', { report: filed.report })
    await officer('reports.note', { report: filed.report, text: 'Only for colleagues' })
    const mine = await stand.house.asReporter<Mine>(filed.receipt, 'reports.mine')
    assert.ok(!JSON.stringify(mine).includes('colleagues'))
  })
})
