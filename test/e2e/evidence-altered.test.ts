import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe } from 'node:test'
import type { Page } from 'playwright-core'
import type { ItemPage } from '../../src/modules/evidence/shapes.ts'
import { noBrowser, sideways, textOf, violations } from '../browser/browser.ts'
import { A_JOURNEY, eventually } from '../browser/eventually.ts'
import { type ServedTime, serveTime } from '../fakes/served-time.ts'
import { TimestampAuthority } from '../fakes/timestamp-authority.ts'
import { INTAKE } from '../houses/reports.ts'
import { WebReporter } from '../houses/web-reporter.ts'
import { byHand, commandsIn, noHands } from '../run/by-hand.ts'
import { ausma } from '../run/command.ts'
import { asSuperuser } from '../run/databases.ts'
import { unpackInto, unzipped } from '../samples/unzipped.ts'
import { Office, type Staff } from './office.ts'
import { shoot } from './shots.ts'
import { steps } from './steps.ts'

const CONTRACT = Buffer.from('%PDF-1.4 invented contract for greenhouse work')

/** One byte of each of these is changed past the program, as somebody could who has the server's disk or its database. */
const ONE_BYTE = {
  original: { told: /The bytes have another SHA-256/, why: /The bytes of this item are not those that were kept/ },
  log: { told: /The log is broken at entry 2/, why: /The log of this item is not as it was signed/ },
  'time token': { told: /The timestamp does not prove/, why: /The timestamp of this item was changed/ },
} as const
type Piece = keyof typeof ONE_BYTE

describe('evidence passes from one to the other, and one changed byte is named', {
  skip: noBrowser || noHands,
  timeout: A_JOURNEY,
}, () => {
  let office: Office
  let [anna, berta]: Staff[] = []
  let authority: TimestampAuthority
  let time: ServedTime
  let folder = ''
  let report = ''
  let item = ''
  let saved = ''
  /** Of the authority's audit, as it publishes it. */
  let key = ''
  const step = steps(() => office.visitors)

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ausma-court-'))
    authority = new TimestampAuthority()
    time = await serveTime(authority)
    writeFileSync(root(), authority.pem('root'))
    office = await Office.open('server', { TIMESTAMP_URLS: time.url, TIMESTAMP_ROOTS: root() })
    anna = await office.member('Anna Invented', ['intake-officer'])
    berta = await office.member('Berta Invented', ['intake-officer'])
    const auditor = await office.member('Cecilia Invented', ['auditor', 'analyst'])
    key = (await auditor.call('audit.show-heads')).key
    await anna.call('intakes.set', INTAKE)
    const reporter = new WebReporter(office.stand.server().port)
    await reporter.send(await reporter.fill('An invented report'))
    const { reports } = await anna.call<{ reports: { id: string }[] }>('reports.list', { state: 'all', limit: 1 })
    report = reports[0].id
  })
  after(async () => {
    await office?.close()
    time?.close()
    authority?.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const root = () => join(folder, 'authority.pem')
  const sql = (statement: string) =>
    asSuperuser(office.stand.settings.MIGRATION_URL, (client) => client.query<Record<string, string>>(statement))
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
  const submit = (page: Page) => page.getByRole('dialog').locator('button[type=submit]').click()
  const open = (who: Staff) => office.go(who, `/evidence/${item}`)

  step('one keeps a contract and hands it over; until the other has signed, it is with her', async () => {
    const { page } = anna
    await office.go(anna, `/evidence?of=report&id=${report}`)
    await page.getByRole('link', { name: 'Keep a file' }).click()
    const file = { name: 'contract.pdf', mimeType: 'application/pdf', buffer: CONTRACT }
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByLabel('Kept on', { exact: true }).selectOption('given')
    await page.getByLabel('How, or by which law', { exact: true }).fill('She handed it over at the door')
    await press(page, 'Keep a file')
    await page.waitForURL(/\/evidence\/[\da-f-]{36}$/)
    item = page.url().split('/').at(-1) ?? ''
    await press(page, 'Hand over to a colleague')
    const names = page.getByRole('dialog').getByRole('combobox')
    await eventually(() => names.locator(`option[value="${berta.id}"]`).count(), 1)
    await names.selectOption(berta.id)
    await submit(page)
    await eventually(() => textOf(page.locator('.report-facts')), /Waits for a signature/)
    await eventually(async () => (await stand()).holder?.name, 'Anna Invented')
  })

  step('the other finds it on her desk and signs; the log is one line with both signatures, and holds', async () => {
    const { page } = berta
    await office.go(berta, '/evidence?show=mine')
    await page.getByRole('link', { name: 'contract.pdf' }).click()
    await press(page, 'Sign for it')
    // Without the moment that stands before each.
    await eventually(
      async () => (await page.locator('.timeline-list > li > span').allInnerTexts()).map(flat),
      ['Kept · Anna Invented', 'Handed over → Berta Invented · Anna Invented', 'Signed for · Berta Invented'],
    )
    await isOneLine(page)
    await eventually(async () => (await stand()).holder?.name, 'Berta Invented')
    const { rows } = await sql(`select c.kind, k.member from custody c join custody_keys k on k.id = c.key
      where c.item = '${item}' and c.n > 1 order by c.n`)
    assert.deepEqual(
      rows.map(({ kind, member }) => [kind, member]),
      [
        ['handed-over', anna.id],
        ['received', berta.id],
      ],
    )
    await press(page, 'Check now')
    await eventually(() => textOf(page.locator('.now')), /Yes\. Checked/)
    await shoot(page, 'custody line')
    assert.deepEqual(await violations(page), [])
    await page.setViewportSize({ width: 390, height: 844 })
    await isOneLine(page)
    await eventually(() => sideways(page), 0)
    await shoot(page, 'custody line, narrow')
    await page.setViewportSize({ width: 1280, height: 900 })
  })

  step('an authority gives it trusted time', async () => {
    // It asks once an hour: one that was over before the contract came is due again, as an hour later.
    const due = `update jobs set state = 'waiting', run_after = now(), ended_at = null
      where job = 'stamp-evidence' and state = 'done'`
    const state = () => sql(due).then(() => berta.call<ItemPage>('evidence.get', { item }))
    await eventually(async () => (await state()).time.state, 'stamped')
  })

  for (const piece of Object.keys(ONE_BYTE) as Piece[])
    step(
      `one byte of the ${piece} is changed behind the server: it is named, it rings, and nothing leaves`,
      async () => {
        const { told, why } = ONE_BYTE[piece]
        const { page } = berta
        const putBack = await changed(piece)
        await open(berta)
        await press(page, 'Check now')
        await eventually(() => textOf(page.locator('.now')), new RegExp(`No\\. Checked.*${told.source}`))
        await shoot(page, `altered ${piece}`)
        await press(page, 'Save the original')
        await page.getByRole('dialog').getByRole('textbox').fill('The prosecutor asked to read it')
        await submit(page)
        await eventually(() => textOf(page.locator('main')), why)
        // On the desk of whoever else may see it.
        await office.go(anna, '/')
        await anna.page.getByText('Altered or lost: nobody may use it').first().waitFor()
        await office.go(anna, '/evidence?show=differs')
        await eventually(() => textOf(anna.page.locator('.card')), /contract\.pdf.*Not what it was/)
        await putBack()
        await open(anna)
        await press(anna.page, 'Check now')
        await eventually(() => textOf(anna.page.locator('.now')), /Yes\. Checked/)
        await office.go(anna, '/evidence?show=differs')
        await eventually(() => anna.page.locator('.card').count(), 0)
      },
    )

  step('a bundle of it is approved by the other and downloaded', async () => {
    const { page } = anna
    await office.go(anna, `/evidence/bundle?of=report&id=${report}`)
    await page.locator('fieldset .tick').filter({ hasText: 'contract.pdf' }).click()
    await page.getByLabel('For which court or office').fill('Invented Court')
    await page.getByLabel('What for').fill('A hearing')
    await page.getByLabel('Legal basis', { exact: true }).fill('An invented law')
    await page.locator('h2#bundle-index + ol .card').first().waitFor()
    await press(page, 'Ask a second person')
    await page.waitForURL(/\/evidence\/bundles$/)
    await office.go(berta, '/approvals')
    await press(berta.page, 'Approve')
    await berta.page.getByText('Nothing waits.').waitFor()
    await page.reload()
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Download the bundle')])
    saved = join(folder, 'bundle.zip')
    await download.saveAs(saved)
    const { code, out } = verified(saved)
    assert.equal(code, 0, out)
    assert.match(out, /Result: nothing in this bundle contradicts/)
    assert.doesNotMatch(out, /^OPEN/m)
  })

  step(
    'another machine, without this program, checks it by the commands of its own index, and finds one byte',
    async () => {
      const court = join(folder, 'court')
      const bag = join(court, 'bag')
      const files = await unzipped(readFileSync(saved))
      unpackInto(bag, files)
      writeFileSync(join(court, 'authority.pem'), authority.pem('root'))
      const commands = commandsIn(bag)
      for (const [program, holds, wanted] of [
        ['sha256sum --check', /original\.pdf: OK/, /\/original\.pdf$/],
        ['openssl pkeyutl', /Signature Verified Successfully/, /^manifest-sha256\.txt$/],
        ['openssl ts', /Verification: OK/, /\.tsr$/],
      ] as const) {
        const { ok, said } = byHand(bag, commands, program)
        assert.ok(ok, said)
        assert.match(said, holds)
        const name = [...files.keys()].find((one) => wanted.test(one)) ?? assert.fail(program)
        const was = files.get(name) ?? assert.fail(name)
        writeFileSync(join(bag, name), turned(was))
        const altered = byHand(bag, commands, program)
        assert.equal(altered.ok, false, `${program} takes an altered ${name}: ${altered.said}`)
        writeFileSync(join(bag, name), was)
      }
    },
  )

  for (const [what, wanted] of [
    ['original', /\/original\.\w+$/],
    ['log', /^data\/items\/.*custody\.json$/],
    ['time token', /\.tsr$/],
    ['index', /^data\/bundle\.json$/],
    ['index to read', /^data\/index\.html$/],
  ] as const)
    step(`one byte of the ${what} in the bundle is changed: the check names it, by itself`, async () => {
      const at = join(folder, 'unpacked')
      const files = await unzipped(readFileSync(saved))
      const name = [...files.keys()].find((one) => wanted.test(one)) ?? assert.fail(`no ${what}`)
      unpackInto(at, files.set(name, turned(files.get(name) ?? assert.fail(name))))
      const { code, out } = verified(at)
      rmSync(at, { recursive: true })
      assert.equal(code, 1, out)
      assert.ok(out.includes(`${name} was changed`), out)
      assert.match(out, /Result: this bundle is not as it was made/)
    })

  const stand = async () => (await anna.call<ItemPage>('evidence.get', { item })).stand

  /** As somebody does it who has none of what the server has. */
  function verified(bundle: string): { readonly code: number | null; readonly out: string } {
    return ausma(['evidence', 'verify', bundle, '--key', key, '--root', root()])
  }

  /** Changes one byte past the program. @returns how it is put back */
  async function changed(piece: Piece): Promise<() => Promise<unknown>> {
    if (piece === 'original') {
      const path = join(office.stand.settings.DATA_DIR, 'blobs', item.slice(0, 2), item)
      const was = readFileSync(path)
      writeFileSync(path, turned(was))
      return async () => writeFileSync(path, was)
    }
    const [table, column, where] =
      piece === 'log' ? ['custody', 'signature', `item = '${item}' and n = 2`] : ['evidence_tokens', 'answer', 'true']
    const last = `octet_length(${column}) - 1`
    // Twice is as it was.
    const turn = () =>
      sql(
        `update ${table} set ${column} = set_byte(${column}, ${last}, get_byte(${column}, ${last}) # 1) where ${where}`,
      )
    await turn()
    return turn
  }
})

const flat = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

const turned = (bytes: Buffer): Buffer => Buffer.from(bytes.with(bytes.length >> 1, bytes[bytes.length >> 1] ^ 1))

/** Entries stand below each other, each at the same place of the line. */
async function isOneLine(page: Page): Promise<void> {
  const boxes = await Promise.all((await page.locator('.timeline-list > li').all()).map((entry) => entry.boundingBox()))
  for (const [i, box] of boxes.entries()) {
    const above = boxes[i - 1]
    if (above) assert.deepEqual([box?.x, (box?.y ?? 0) >= above.y + above.height], [above.x, true])
  }
}
