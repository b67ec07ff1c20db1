import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { ItemPage, Out } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf, violations } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { seeAllLooks } from '../looks.ts'
import { id } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { CERTIFICATE, FULL, ITEM, PAGE } from './items.ts'

describe('evidence', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('all looks of the list', () => seeAllLooks(stand, '/evidence', FULL, '.card'))
  test('all looks of an item', () => seeAllLooks(stand, `/evidence/${ITEM.id}`, FULL, '.now'))
  test('all looks of keeping a file', () =>
    seeAllLooks(stand, `/evidence/new?of=lead&id=${id(101)}&copy=${ITEM.id}`, FULL, '.form'))

  test('the list says what each is, where it is and who has it; what waits for me has its own address', async () => {
    await stand.see('/evidence', FULL, async ({ page: tab, callsOf }) => {
      await eventually(
        () => textOf(tab.locator('.card').first()),
        /Contract for greenhouse work.*Marta Ozola.*The lead.*Held for a court.*Waits for a signature.*Offered to Pēteris/,
      )
      await tab.getByRole('link', { name: 'Waits for my signature' }).click()
      await eventually(() => tab.url(), /\/evidence\?show=mine$/)
      await eventually(() => callsOf('evidence.list').at(-1)?.input, { show: 'mine' })
      await tab.getByRole('link', { name: 'Earlier items' }).click()
      await eventually(() => callsOf('evidence.list').at(-1)?.input, { show: 'mine', after: id(702) })
    })
  })

  test('of one lead it offers to keep a file; of a person it does not, and says where', async () => {
    await stand.see(`/evidence?of=lead&id=${id(101)}`, FULL, async ({ page: tab, called }) => {
      assert.deepEqual((await called('evidence.list')).input, { about: { kind: 'lead', id: id(101) } })
      await tab.getByRole('link', { name: 'Keep a file' }).waitFor()
    })
    await stand.see(`/evidence?of=person&id=${id(101)}`, FULL, async ({ page: tab }) => {
      await tab.getByText('They open on the person’s own page.').waitFor()
      assert.equal(await tab.getByRole('link', { name: 'Keep a file' }).count(), 0)
    })
  })

  test('an item shows what it is and its log; a fault stands with its entry', async () => {
    await stand.see(`/evidence/${ITEM.id}`, FULL, async ({ page: tab }) => {
      await eventually(() => textOf(tab.locator('.record')), /Two pages, signed/)
      const text = await textOf(tab.locator('.record'))
      assert.match(text, /91ae5306 91ae5306/)
      assert.match(text, /To Invented Court, room 3, receipt 44\/26.*For the hearing/)
      assert.match(text, /Came back.*changed past the program/)
      assert.match(text, /Handed over → Pēteris Krūmiņš · Marta Ozola/)
      assert.match(text, /Contract, masked.*Copy with parts masked/)
      assert.match(text, /B2 in the scale 4x4/)
      assert.match(text, /21 Nov.*says Invented Time Authority\. To be renewed before 5 Jan/)
    })
  })

  test('a captured page says what of it is not in the capture; one that is whole says nothing of it', async () => {
    const extent = { fetched: 41, leftOut: [{ why: 'not-public', count: 3 }], cut: ['text'] } as const
    const captured = (more: Partial<ItemPage>): typeof FULL => ({
      ...FULL,
      answers: { ...FULL.answers, 'evidence.get': { ...PAGE, kind: 'capture', ...more } as ItemPage },
    })
    const partly = captured({ extent: { ...extent, leftOut: [...extent.leftOut], cut: [...extent.cut] } })
    await stand.see(`/evidence/${ITEM.id}`, partly, async ({ page: tab }) => {
      await eventually(
        () => textOf(tab.locator('.record')),
        /does not hold all.*Of 44 requests of the page 3 have no answer.*closed network.*: 3.*first 100,000 characters/,
      )
      assert.deepEqual(await violations(tab), [])
    })
    const whole = captured({ extent: { fetched: 41, leftOut: [], cut: [] } })
    await stand.see(`/evidence/${ITEM.id}`, whole, async ({ page: tab }) => {
      await eventually(() => textOf(tab.locator('.record')), /Two pages, signed/)
      assert.equal(await tab.getByText('does not hold all').count(), 0)
    })
  })

  test('«is it still what it was» is answered check by check', async () => {
    await stand.see(`/evidence/${ITEM.id}`, FULL, async ({ page: tab, called }) => {
      await tab.getByRole('button', { name: 'Check now' }).click()
      assert.deepEqual((await called('evidence.verify')).input, { item: ITEM.id })
      await eventually(
        () => textOf(tab.locator('.now')),
        /No\. Checked.*SHA-256 of their capture.*broken at entry 3.*no log yet/,
      )
      assert.deepEqual(await violations(tab), [])
    })
  })

  test('handing over asks to whom; giving it outside asks for receipt and reason', async () => {
    const answers = {
      ...FULL.answers,
      'evidence.hand-over': { item: ITEM.id, entry: id(731) },
      'evidence.give-out': { item: ITEM.id, entry: id(732) },
    }
    await stand.see(`/evidence/${ITEM.id}`, { ...FULL, answers }, async ({ page: tab, called }) => {
      await tab.getByRole('button', { name: 'Hand over to a colleague' }).click()
      await tab
        .getByLabel('To whom', { exact: false })
        .first()
        .waitFor({ state: 'detached' })
        .catch(() => {})
      await tab.getByRole('dialog').getByRole('combobox').selectOption({ label: 'Pēteris Krūmiņš' })
      assert.deepEqual(await violations(tab), [])
      await tab.getByRole('dialog').locator('button[type=submit]').click()
      assert.deepEqual((await called('evidence.hand-over')).input, { item: ITEM.id, to: id(12) })
      await tab.getByRole('button', { name: 'Record that it was given outside' }).click()
      const dialog = tab.getByRole('dialog')
      await dialog.getByLabel('To whom, in which office').fill('Invented Court')
      await dialog.getByLabel('Number of the receipt').fill('45/26')
      assert.ok(await dialog.locator('button[type=submit]').isDisabled(), 'not without a reason')
      await dialog.getByRole('textbox').last().fill('The judge asked for it')
      await dialog.locator('button[type=submit]').click()
      const { input, reason } = await called('evidence.give-out')
      assert.deepEqual(input, { item: ITEM.id, to: 'Invented Court', receipt: '45/26' })
      assert.equal(reason, 'The judge asked for it')
    })
  })

  test('a later grade stands beside the first, and in the log', async () => {
    const grade = { scale: '6x6', source: 'E', information: '5' } as const
    const graded = { ...PAGE.log[0], id: id(740), n: 6, kind: 'graded', words: { grade } } as const
    const may = [...PAGE.may, 'evidence.grade']
    const answers = {
      ...FULL.answers,
      'evidence.get': { ...PAGE, log: [...PAGE.log, graded], may },
      'evidence.grade': { item: ITEM.id, entry: id(741) },
    }
    await stand.see(`/evidence/${ITEM.id}`, { ...FULL, answers }, async ({ page: tab, called }) => {
      await eventually(
        () => textOf(tab.locator('.record')),
        /B2 in the scale 4x4.*Later grade.*E5 in the scale 6x6.*Graded anew.*E5 in the scale/,
      )
      await tab.getByRole('button', { name: 'Grade it anew' }).click()
      const dialog = tab.getByRole('dialog')
      assert.ok(await dialog.locator('button[type=submit]').isDisabled(), 'no grade is chosen beforehand')
      await dialog.getByLabel('Graded by').selectOption('6x6')
      await dialog.getByLabel('The source').selectOption('E')
      await dialog.getByLabel('The information').selectOption('5')
      assert.deepEqual(await violations(tab), [])
      await dialog.locator('button[type=submit]').click()
      assert.deepEqual((await called('evidence.grade')).input, { item: ITEM.id, grade })
    })
  })

  test('a seal stands with its number until it is taken off or found broken, and a broken one in red', async () => {
    const seal = { kind: 'physical', number: 'LV 004417' } as const
    const sealed: ItemPage = {
      ...{ ...PAGE, stand: { ...PAGE.stand, seal: 'on' }, sealedWith: seal },
      may: ['evidence.unseal', 'evidence.find-broken'],
    }
    const answers = {
      ...{ ...FULL.answers, 'evidence.get': { ...PAGE, may: ['evidence.seal'] } as ItemPage },
      ...{
        'evidence.seal': { item: ITEM.id, entry: id(742) },
        'evidence.find-broken': { item: ITEM.id, entry: id(743) },
      },
    }
    await stand.see(`/evidence/${ITEM.id}`, { ...FULL, answers }, async ({ page: tab, called, answer }) => {
      await tab.getByRole('button', { name: 'Record a seal' }).click()
      const dialog = tab.getByRole('dialog')
      await dialog.getByLabel('Number').fill('LV 004417')
      assert.deepEqual(await violations(tab), [])
      answer({ 'evidence.get': sealed })
      await dialog.locator('button[type=submit]').click()
      assert.deepEqual((await called('evidence.seal')).input, { item: ITEM.id, seal })
      await eventually(() => textOf(tab.locator('main')), /Sealed.*Under sealSeal LV 004417/)
      await tab.getByRole('button', { name: 'Record that the seal is broken' }).click()
      await eventually(() => textOf(tab.getByRole('dialog')), /the defence reads it as well: name nobody/)
      assert.deepEqual(await violations(tab), [])
      await tab.getByRole('dialog').getByRole('textbox').fill('Cut when the bag came back')
      answer({
        'evidence.get': { ...PAGE, stand: { ...PAGE.stand, seal: 'broken' } },
      })
      await tab.getByRole('dialog').getByRole('button', { name: 'Go on' }).click()
      const { input, reason } = await called('evidence.find-broken')
      assert.deepEqual([input, reason], [{ item: ITEM.id }, 'Cut when the bag came back'])
      await eventually(() => textOf(tab.locator('main')), /Seal found broken/)
    })
  })

  test('that no authority for timestamps answers stands on the item, since when', async () => {
    const time = { state: 'unheard', since: '2026-11-23T08:00:00.000Z', authority: null, until: null } as const
    const given = { ...FULL, answers: { ...FULL.answers, 'evidence.get': { ...PAGE, time } } }
    await stand.see(`/evidence/${ITEM.id}`, given, async ({ page: tab }) => {
      await eventually(() => textOf(tab.locator('.record')), /Not yet: since yesterday.*It is tried again/)
      assert.deepEqual(await violations(tab), [])
    })
  })

  test('a timestamp that does not prove what the database tells is no time, and says so', async () => {
    const none = { since: null, authority: null, until: null }
    for (const [state, said] of [
      ['differs', /timestamp was changed, or says another time.*Do not rely on it/],
      ['untrusted', /an authority that this server does not trust any more/],
    ] as const) {
      const given = { ...FULL, answers: { ...FULL.answers, 'evidence.get': { ...PAGE, time: { state, ...none } } } }
      await stand.see(`/evidence/${ITEM.id}`, given, async ({ page: tab }) => {
        await eventually(() => textOf(tab.locator('.record')), said)
      })
    }
  })

  test('all looks of a certificate', () => seeAllLooks(stand, `/evidence/${ITEM.id}/certificate`, FULL, '.facts'))

  test('a certificate stays of what was destroyed; of what was given outside both sign', async () => {
    const destroyed: ItemPage = { ...PAGE, name: null, may: [], stand: { ...PAGE.stand, place: 'destroyed' } }
    const given = { ...FULL, answers: { ...FULL.answers, 'evidence.get': destroyed } }
    await stand.see(`/evidence/${ITEM.id}`, given, async ({ page: tab }) => {
      await tab.getByRole('link', { name: 'Certificate of destruction' }).click()
      await tab.getByRole('heading', { name: 'Certificate of destruction' }).waitFor()
      const text = await textOf(tab.locator('.facts'))
      assert.match(
        text,
        /Contract for greenhouse work.*91ae5306 91ae5306.*Marta Ozola.*Pēteris Krūmiņš.*The case has ended/,
      )
      assert.match(text, /000702 Contract, masked.*Entry 6 of its log.*cdcdcdcd/)
      await tab.getByRole('button', { name: 'Print' }).waitFor()
    })
    const out: Out<'evidence.certificate'> = {
      ...{ ...CERTIFICATE, what: 'given-out', to: 'Invented Court', receipt: '44/26', askedBy: null, copies: [] },
    }
    const outside = { ...FULL, answers: { ...FULL.answers, 'evidence.certificate': out } }
    await stand.see(`/evidence/${ITEM.id}/certificate`, outside, async ({ page: tab }) => {
      await eventually(
        () => textOf(tab.locator('main')),
        /Certificate of handing out.*To Invented Court, receipt 44\/26/,
      )
      await eventually(() => textOf(tab.locator('main')), /Given by.*Name, day, signature.*Received by/)
      assert.deepEqual(await violations(tab), [])
    })
  })

  test('of a person’s file the certificate tells how it ended and by which law, and nothing of it; of a return both sign', async () => {
    const ended: Out<'evidence.certificate'> = {
      ...{ ...CERTIFICATE, what: 'ended', how: 'returned', about: { kind: 'person', id: id(601) }, name: '', note: '' },
      ...{ why: '', size: null, askedBy: null, to: 'Oksana Vyhadana', receipt: '12/26', copies: [] },
    }
    const given = { ...FULL, answers: { ...FULL.answers, 'evidence.certificate': ended } }
    await stand.see(`/evidence/${ITEM.id}/certificate`, given, async ({ page: tab }) => {
      const main = tab.locator('main')
      await eventually(() => textOf(main), /Certificate of return.*To Oksana Vyhadana, receipt 12\/26.*Given by/)
      await eventually(() => textOf(main), /How it ended.*Given back against a receipt.*By which law.*GDPR/)
      assert.equal(
        await main.getByRole('link', { name: 'The person' }).getAttribute('href'),
        `/cases/${id(601)}?part=documents`,
      )
      assert.deepEqual(await violations(tab), [])
    })
    const over: Out<'evidence.certificate'> = {
      ...ended,
      how: 'time-over',
      by: null,
      to: null,
      receipt: null,
      sha256: null,
    }
    const bare = { ...FULL, answers: { ...FULL.answers, 'evidence.certificate': { ...over, entry: null } } }
    await stand.see(`/evidence/${ITEM.id}/certificate`, bare, async ({ page: tab }) => {
      await eventually(() => textOf(tab.locator('main')), /Certificate of the end of a file.*erased by rule/)
      await eventually(() => tab.getByText('Given by').count(), 0)
    })
  })

  test('what does not open says so, and offers nothing', async () => {
    const closed = { ...PAGE, name: null, sha256: null, type: null, how: null, ground: null, may: [] }
    const given = { ...FULL, answers: { ...FULL.answers, 'evidence.get': closed } }
    await stand.see(`/evidence/${ITEM.id}`, given, async ({ page: tab }) => {
      await eventually(() => textOf(tab.locator('.now')), /cannot be checked: your keys do not open it/)
      assert.equal(await tab.locator('.now').getByRole('button').count(), 0)
    })
  })
})
