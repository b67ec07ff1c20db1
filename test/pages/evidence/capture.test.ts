import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Out } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf, violations } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { type Answers, problem } from '../answers.ts'
import { seeAllLooks } from '../looks.ts'
import { id, session } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { FULL, ITEM } from './items.ts'

type Capture = Out<'evidence.captures'>['captures'][number]
const QUEUED: Capture = {
  ...{ id: id(801), state: 'queued', why: null, address: 'https://jobs.example/17', item: null },
  ...{ askedAt: '2026-11-24T09:00:00.000Z', askedBy: ITEM.takenBy },
}
const ALL: Capture[] = [
  { ...QUEUED, address: `https://jobs.example/${'a-long-address-'.repeat(12)}` },
  { ...QUEUED, id: id(802), state: 'waits' },
  { ...QUEUED, id: id(803), state: 'loading' },
  { ...QUEUED, id: id(804), state: 'failed', why: 'lost', address: 'https://jobs.example/lost' },
  { ...QUEUED, id: id(805), state: 'failed', why: 'no-such-host' },
  { ...QUEUED, id: id(806), state: 'kept', item: ITEM.id },
]

const PATH = `/evidence/capture?of=lead&id=${id(101)}`

describe('capturing a page', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('all looks', () => seeAllLooks(stand, PATH, FULL, '.form'))

  test('asks for address, ground and that somebody looked; how it goes on stands with the evidence of the record', async () => {
    const answers = { ...FULL.answers, 'evidence.capture': { capture: id(801) } }
    await stand.see(`/evidence?of=lead&id=${id(101)}`, { ...FULL, answers }, async ({ page: tab, called, answer }) => {
      await tab.getByRole('link', { name: 'Capture a page' }).click()
      const act = tab.getByRole('button', { name: 'Capture a page' })
      await tab.getByLabel('Address of the page').fill('jobs.example/17')
      await tab.getByLabel('Kept on', { exact: true }).selectOption('public')
      await tab.getByLabel('How, or by which law').fill('The advert of the lead')
      await tab.getByLabel('Graded by').selectOption('6x6')
      await tab.getByLabel('The source').selectOption('C')
      await tab.getByLabel('The information').selectOption('3')
      await tab.getByText('I have looked').click()
      assert.ok(await act.isDisabled(), 'not an address yet')
      await tab.getByLabel('Address of the page').fill('https://jobs.example/17')
      answer({ 'evidence.captures': { fault: null, captures: [QUEUED] } })
      await act.click()
      await eventually(() => tab.url(), /\/evidence\?of=lead&id=/)
      assert.deepEqual((await called('evidence.capture')).input, {
        ...{ about: { kind: 'lead', id: id(101) }, address: 'https://jobs.example/17', childAbuse: false },
        ...{ ground: 'public', how: 'The advert of the lead' },
        grade: { scale: '6x6', source: 'C', information: '3' },
      })
      const part = tab.getByRole('region', { name: 'Pages being captured' })
      await eventually(() => textOf(part), /https:\/\/jobs.example\/17.*Marta Ozola.*Waits for its turn/)
      answer({ 'evidence.captures': { fault: null, captures: [{ ...QUEUED, state: 'packing' }] } })
      await eventually(() => textOf(part), /What came is being packed and sealed/)
      answer({ 'evidence.captures': { fault: null, captures: [{ ...QUEUED, state: 'kept', item: ITEM.id }] } })
      await eventually(() => textOf(part), /Captured.*See it/)
      const link = part.getByRole('link', { name: 'See it' })
      assert.equal(await link.getAttribute('href'), `/evidence/${ITEM.id}`)
    })
  })

  test('how captures stand, in words, with a way to ask again', async () => {
    const answers: Answers = { ...FULL.answers, 'evidence.captures': { fault: null, captures: ALL } }
    await seeAllLooks(stand, `/evidence?of=lead&id=${id(101)}`, { ...FULL, answers }, '#captures')
    await stand.see(`/evidence?of=lead&id=${id(101)}`, { ...FULL, answers }, async ({ page: tab }) => {
      const part = tab.getByRole('region', { name: 'Pages being captured' })
      await eventually(() => textOf(part), /Waits until Marta Ozola is signed in/)
      await eventually(() => textOf(part), /Nothing was kept\. It ended without result: the server was stopped/)
      await eventually(() => textOf(part), /Nothing was kept\. There is no server of that name/)
      await part.getByRole('link', { name: 'Capture it again' }).first().click()
      await eventually(() => tab.getByLabel('Address of the page').inputValue(), 'https://jobs.example/lost')
      assert.doesNotMatch(tab.url(), /jobs\.example/, 'what is captured stands in no address of ours')
    })
  })

  test('whoever may keep nothing is not asked about captures', async () => {
    const reader = session('Ilze Kalniņa', ['investigator'], ['agency:read', 'lead:read', 'evidence:read'])
    await stand.see(`/evidence?of=lead&id=${id(101)}`, { ...FULL, as: reader }, async ({ settled, callsOf }) => {
      await settled()
      assert.equal(callsOf('evidence.captures').length, 0)
    })
  })

  test('where the server captures nothing that stands there before anything is typed, with what to do instead', async () => {
    const answers: Answers = { ...FULL.answers, 'evidence.captures': { fault: 'no-browser', captures: [] } }
    await seeAllLooks(stand, PATH, { ...FULL, answers }, '.notice')
    await stand.see(PATH, { ...FULL, answers }, async ({ page: tab, settled }) => {
      await eventually(() => textOf(tab.locator('main')), /This server has no browser.*in your own browser/)
      await settled()
      assert.equal(await tab.getByLabel('Address of the page').count(), 0)
      const link = tab.getByRole('link', { name: 'Keep a file' })
      assert.equal(await link.getAttribute('href'), `/evidence/new?of=lead&id=${id(101)}`)
    })
  })

  test('an address that is none is told beside it, and what was typed stays', async () => {
    const fields = [{ field: 'address', message: 'address' }]
    const answers = { ...FULL.answers, 'evidence.capture': problem('conflict', 'No address.', { fields }) }
    await stand.see(PATH, { ...FULL, answers, language: 'lv' }, async ({ page: tab }) => {
      await tab.getByLabel('Lapas adrese').fill('https://anna:secret@jobs.example/17')
      await tab.getByLabel('Pamats').selectOption('public')
      await tab.getByLabel('Kā vai pēc kura likuma').fill('Sludinājums')
      await tab.getByText('Esmu apskatījis').click()
      await tab.getByRole('button', { name: 'Fiksēt lapu' }).click()
      await eventually(() => textOf(tab.locator('.fault')), /Tā nav lapas adrese/)
      assert.equal(await tab.getByLabel('Lapas adrese').inputValue(), 'https://anna:secret@jobs.example/17')
      assert.deepEqual(await violations(tab), [])
    })
  })
})
