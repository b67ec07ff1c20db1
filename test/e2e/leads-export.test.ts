import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe } from 'node:test'
import { type DSVParsedArray, dsvFormat } from 'd3-dsv'
import type { Locator, Page } from 'playwright-core'
import { noBrowser, sideways, textOf, violations } from '../browser/browser.ts'
import { A_JOURNEY, eventually } from '../browser/eventually.ts'
import { mouse } from './hand.ts'
import { rows } from './leads.ts'
import { Office, type Staff } from './office.ts'
import { goTo, upload, watch } from './rooms.ts'
import { shoot } from './shots.ts'
import { steps } from './steps.ts'

const FILE = 'Invented pickers and packers'
const TAKE = 'Download as a table'
const REASON = 'For the joint team, as agreed on Monday.'
const REASON_WITH_NUMBERS = 'The operator asks which numbers are meant.'

// A title with what a table has to write with care: commas and quotation marks.
const ENGLISH = (place: string, phone: string) => ({
  title: 'Pickers, «urgent», “no papers” and "no language" asked',
  text: `Farm work in ${place}, no experience. We pay the trip and take it from your first pay. Give your passport to the coordinator. Only WhatsApp ${phone}`,
})
const LATVIAN = (place: string, phone: string) => ({
  title: 'Iesaiņotājas darbam ārzemēs',
  text: `Darbs noliktavā, ${place}, pieredze nav vajadzīga. Ceļu apmaksājam mēs, pēc tam atvelkam no algas. Pase jāatdod koordinatoram. WhatsApp ${phone}`,
})
const POSTINGS = [
  ...['Huelva', 'Almería', 'Murcia'].map((place, i) => ENGLISH(place, `+371 20 000 14${i}`)),
  ...['Roterdama', 'Hāga', 'Delfta'].map((place, i) => LATVIAN(place, `+371 20 000 15${i}`)),
].map((posting, i) => ({ id: `p-${i}`, source: 'board', date: `2026-03-0${i + 1}`, ...posting }))

type Lead = {
  readonly id: string
  readonly number: number
  readonly languages: readonly string[]
  readonly head: { readonly title: string; readonly contacts: readonly { readonly value: string }[] }
}
type Entry = { readonly subjects: readonly string[]; readonly outcome: string; readonly reason: unknown }
type Table = DSVParsedArray<Record<string, string>>

describe('leads are taken out as a table', { skip: noBrowser, timeout: A_JOURNEY }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'ausma-taken-'))
  let office: Office
  let ieva: Staff
  let leads: readonly Lead[] = []
  const step = steps(() => office.visitors)
  const asPerson = (staff: Staff) => ({ ...staff, name: 'Ieva Invented', email: 'ieva@example.org', hand: mouse })

  before(async () => {
    office = await Office.open()
    ieva = await office.member('Ieva Invented', ['analyst'])
  })
  after(async () => {
    await office?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  step('an analyst has adverts in two languages screened; each language is a lead', async () => {
    const path = join(folder, 'postings.jsonl')
    writeFileSync(path, POSTINGS.map((posting) => JSON.stringify(posting)).join('\n'))
    await office.go(ieva, '/')
    await upload(asPerson(ieva), path, FILE)
    await watch(asPerson(ieva), FILE)
    leads = (await ieva.call<{ leads: readonly Lead[] }>('leads.list')).leads
    assert.deepEqual(leads.map(({ languages }) => languages.join(' ')).toSorted(), ['en', 'lv'])
    for (const { head } of leads) assert.ok(head.contacts.length > 0)
  })

  step('she says why and gets all leads of the queue, without a contact point', async () => {
    const { page } = ieva
    await goTo(asPerson(ieva), 'Leads')
    await eventually(() => rows(page).count(), 2)
    const dialog = await openDialog(page)
    await shoot(page, 'taken out 1 dialog')
    assert.deepEqual(await violations(page), [])
    const table = await taken(page, dialog, REASON)
    await page.getByText('2 rows downloaded.').waitFor({ state: 'attached' })
    assert.deepEqual(
      table.map(({ lead, title }) => [lead, title]),
      leads.map(({ number, head }) => [`L-${number}`, head.title]),
    )
    // What the first title is there for.
    assert.ok(leads.some(({ head }) => head.title.includes('"') && head.title.includes(',')))
    assert.ok(!table.columns.includes('most_used_contact_points'))
    const words = table.flatMap((row) => Object.values(row)).join(' ')
    for (const value of contactsOf(leads)) assert.ok(!words.includes(value), value)
  })

  step(
    'on a phone she asks for the leads of one language with their contact points, and gets these alone',
    async () => {
      const { page } = ieva
      await page.setViewportSize({ width: 390, height: 844 })
      await office.go(ieva, '/leads?language=lv')
      const [latvian] = leads.filter(({ languages }) => languages.includes('lv'))
      const dialog = await openDialog(page)
      await dialog.getByText('With contact points').click()
      await shoot(page, 'taken out 2 dialog, narrow')
      await eventually(() => sideways(page), 0)
      const table = await taken(page, dialog, REASON_WITH_NUMBERS)
      assert.deepEqual(
        table.map(({ lead }) => lead),
        [`L-${latvian.number}`],
      )
      for (const value of contactsOf([latvian])) assert.ok(table[0].most_used_contact_points.includes(value), value)
      await page.setViewportSize({ width: 1280, height: 900 })
    },
  )

  step('who may read leads and not take them out has no button, and is refused by the server', async () => {
    const hotline = await office.member('Hugo Invented', ['hotline'])
    await office.go(hotline, '/leads')
    await eventually(() => rows(hotline.page).count(), 2)
    assert.equal(await hotline.page.getByRole('button', { name: TAKE }).count(), 0)
    await assert.rejects(hotline.call('leads.export', {}, REASON), /not-permitted/)
    await assert.rejects(ieva.call('leads.export'), /reason-needed/)
  })

  step('the audit names each lead that went out, with the reason, and who asked in vain', async () => {
    // Whoever only audits reads no reason: it is sealed to the agency, so a role that holds its keys is needed beside.
    const vera = await office.member('Vera Invented', ['auditor', 'intake-officer'])
    const { entries } = await vera.call<{ entries: readonly Entry[] }>('audit.list', {
      filter: { operation: 'leads.export', outcome: 'done' },
    })
    const [latvian] = leads.filter(({ languages }) => languages.includes('lv'))
    assert.deepEqual(
      entries.map(({ subjects }) => subjects),
      [[latvian.id], leads.map(({ id }) => id)],
    )
    await office.go(vera, '/audit?operation=leads.export')
    const lines = vera.page.getByRole('table').locator('tbody tr')
    const told = (place: number) => textOf(lines.nth(place))
    // The newest stands first: without a reason, refused, with numbers, without.
    await eventually(() => told(3), new RegExp(`Ieva Invented.*Download leads as a table.*disclosure.*${REASON}.*done`))
    await eventually(() => told(2), new RegExp(`Ieva Invented.*${REASON_WITH_NUMBERS}.*done`))
    await eventually(() => told(1), /Hugo Invented.*Download leads as a table.*refused/)
    const about = await lines.nth(3).locator('.ids a').all()
    const addresses = await Promise.all(about.map((link) => link.getAttribute('href')))
    assert.deepEqual(
      addresses,
      leads.map(({ id }) => `/audit?subject=${id}`),
    )
    await shoot(vera.page, 'taken out 3 audit')
    assert.deepEqual(
      office.visitors.flatMap(({ complaints }) => complaints),
      [],
    )
  })
})

async function openDialog(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: TAKE }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Reason').waitFor()
  return dialog
}

/** Says why, takes the file that the browser keeps, and reads it. */
async function taken(page: Page, dialog: Locator, reason: string): Promise<Table> {
  const go = dialog.getByRole('button', { name: TAKE })
  await eventually(() => go.isDisabled(), true, 'there is no reason yet')
  await dialog.getByLabel('Reason').fill(reason)
  const [file] = await Promise.all([page.waitForEvent('download'), go.click()])
  assert.equal(file.suggestedFilename(), 'leads.csv')
  await dialog.waitFor({ state: 'detached' })
  return read(await readFile(await file.path()))
}

/** Reads a table by a reader that is not the program's own, to which rows of another length than the first are no table. */
function read(bytes: Uint8Array): Table {
  assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf], 'a spreadsheet is told that it is UTF-8')
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  const [columns, ...lines] = dsvFormat(',').parseRows(text)
  for (const line of lines) assert.equal(line.length, columns.length, line.join(' | '))
  return dsvFormat(',').parse(text)
}

const contactsOf = (all: readonly Lead[]): readonly string[] =>
  all.flatMap(({ head }) => head.contacts.map(({ value }) => value))
