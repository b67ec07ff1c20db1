import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Out } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { smallLaptop } from '../../browser/first-screen.ts'
import { shoot } from '../../e2e/shots.ts'
import { looksRight, seeAllLooks } from '../looks.ts'
import { id, intakeOfficer } from '../people.ts'
import { type Given, raiseStand, type Stand } from '../stand.ts'

type Row = Out<'reports.deadlines'>['deadlines'][number]
const row = (n: number, more: Partial<Row> = {}): Row => ({
  ...{
    report: id(800 + n),
    code: `BBB2${n}`,
    kind: 'help',
    what: 'read',
    due: '2026-11-20',
    missed: true,
    danger: null,
  },
  ...more,
})
const today = { due: '2026-11-24', missed: false } as const
const DEADLINES: Row[] = [
  row(11, { ...today, what: 'safe', danger: 'now' }),
  row(12, { ...today, what: 'reply', danger: 'soon' }),
  ...Array.from({ length: 7 }, (_, i) => row(20 + i)),
  row(30, { ...today, what: 'reply' }),
]
const GIVEN: Given = {
  as: intakeOfficer,
  answers: {
    'reports.waiting': { helpUnread: 0, helpSince: null, unread: 0, replies: 2, inDanger: [id(811)], overdue: 7 },
    'reports.deadlines': {
      deadlines: DEADLINES,
      ...{ total: DEADLINES.length, missed: 7, ringing: { isSet: true, takesHelp: true, level: 0, stuck: 0 } },
    },
  },
}

describe('danger on the desk', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('all looks', () => seeAllLooks(stand, '/', GIVEN, '.stretch'))

  test('what was passed on is no act of this desk, and says to whom and that nobody knows whether they are safe', async () => {
    const passed = [
      row(13, { ...today, what: 'passed', danger: 'now', passedTo: 'State Police' }),
      row(14, { ...today, what: 'passed', danger: 'soon' }),
    ]
    const answers = {
      ...GIVEN.answers,
      'reports.deadlines': {
        deadlines: [...passed, ...DEADLINES],
        ...{ total: 12, missed: 7, ringing: { isSet: true, takesHelp: true, level: 0, stuck: 0 } },
      },
    }
    await stand.see('/', { ...GIVEN, answers }, async (view) => {
      const { page } = view
      await eventually(() => page.locator('.stretch h2').nth(0).textContent(), /^In danger *2$/)
      await eventually(() => page.locator('.stretch h2').nth(1).textContent(), /^Passed on, not known to be safe *2$/)
      assert.deepEqual(await page.locator('.stretch').nth(1).locator('.what').allTextContents(), [
        'Report BBB213In danger now · Passed to State Police; nobody has said yet that they are safe',
        'Report BBB214In danger soon · Passed on; nobody has said yet that they are safe',
      ])
      const way = page.getByRole('link', { name: 'Report BBB213' })
      assert.equal(await way.getAttribute('href'), `/reports/${id(813)}`)
      await looksRight(view)
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 844 })
        await shoot(page, `passed-${width}`)
      }
    })
  })

  test('stands first until somebody records that they are safe; a new message is a thing to do', async () => {
    await stand.see('/', GIVEN, async ({ page, settled }) => {
      await smallLaptop(page)
      await settled()
      const first = page.locator('.stretch').first()
      await eventually(() => first.locator('h2').textContent(), /^In danger *2$/)
      assert.deepEqual(await first.locator('.what').allTextContents(), [
        'Report BBB211In danger now · Until somebody records that they are safe',
        'Report BBB212In danger soon · New message since today',
      ])
      assert.equal(await first.locator('.when.danger').count(), 2)
      await eventually(() => textOf(page.getByRole('region', { name: 'Today', exact: true })), /BBB230.*New message/)
      const box = await first.boundingBox()
      assert.ok(box && box.y + box.height <= 860, 'on the first screen')
    })
  })
})
