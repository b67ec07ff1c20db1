import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Mine } from '../modules/reports/public.ts'
import { voiceOf } from './language.ts'
import type { Frame } from './layout.ts'
import { severalPage, withdrawPage } from './several-pages.ts'
import { TONGUES } from './words/index.ts'

const NOW = new Date('2026-12-03T09:00:00Z')
const frame = (code: string): Frame =>
  ({
    voice: voiceOf(TONGUES.find((tongue) => tongue.code === code) ?? assert.fail(code)),
    ...{ nonce: 'n', now: NOW, countries: ['LV'], lines: {}, at: 'return' },
  }) as unknown as Frame

const mine = (agency: string, more: Partial<Mine> = {}): Mine =>
  ({
    ...{ report: 'r', kind: 'suspicion', about: 'work', state: 'received', filedOn: '2026-12-01', clocks: [] },
    ...{ agency, messages: [], canWithdraw: true, withdrawErases: true, canReply: true, files: 0 },
    ...more,
  }) as unknown as Mine
const said = (text: string) =>
  ({ id: text, kind: 'answer', on: '2026-12-02', text, told: null, files: [] }) as unknown as Mine['messages'][number]
const [SHELTER, POLICE] = [{ agency: 'shelter-id' }, { agency: 'police-id' }]

describe('a report to several agencies on the page of who sent it', () => {
  test('stands under the name of each, with where it is there and the last three things said since', async () => {
    const messages = ['one', 'two', 'three', 'four'].map((text) => said(text))
    const copies = [
      { ...SHELTER, mine: mine('Shelter', { state: 'answered', messages }) },
      { ...POLICE, mine: mine('Police') },
    ]
    const page = String(await severalPage(frame('en'), { copies, state: 'sealed' }))
    const [shelter, police] = page.split('<section>').slice(1)
    assert.match(shelter, /<h2 dir="auto">Shelter<\/h2>/)
    assert.ok(!shelter.includes('>one<') && shelter.includes('two') && shelter.includes('four'))
    assert.match(police, /value="to police-id"/)
    assert.ok(!police.includes('four'))
    assert.match(page, /Shelter and Police/)
    assert.match(page, /value="withdraw"/)
  })

  test('leaves out an agency from which it is taken back already, and its button where nothing can be taken back', async () => {
    const copies = [
      { ...SHELTER, mine: 'withdrawn' as const },
      { ...POLICE, mine: mine('Police', { canWithdraw: false }) },
    ]
    const page = String(await severalPage(frame('en'), { copies, state: 'sealed' }))
    assert.ok(!page.includes('shelter-id') && !page.includes('value="withdraw"'))
  })

  test('before it is taken back says once what that means where it means the same, else at each', async () => {
    const same = String(await withdrawPage(frame('en'), { reports: [mine('Shelter'), mine('Police')], state: 's' }))
    assert.ok(!same.includes('<h2'))
    assert.match(same, /from all of them: Shelter and Police/)
    const reports = [mine('Shelter'), mine('Police', { withdrawErases: false })]
    const each = String(await withdrawPage(frame('en'), { reports, state: 's' }))
    assert.equal(each.match(/<h2/g)?.length, 2)
  })

  test('names from whom it could not be taken back, in each language, names of another script kept apart in one from the right', async () => {
    const left = [{ name: 'Police' }]
    for (const { code } of TONGUES) {
      const page = String(await withdrawPage(frame(code), { reports: [mine('Police')], state: 's', left }))
      assert.match(page, /role="alert">[\s\S]*Police/, code)
      assert.ok(!page.includes('{names}'), code)
    }
    const arabic = String(await withdrawPage(frame('ar'), { reports: [mine('Shelter'), mine('Police')], state: 's' }))
    assert.match(arabic, /\u2068Shelter\u2069/)
  })
})
