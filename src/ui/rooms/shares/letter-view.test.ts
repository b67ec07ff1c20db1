import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sharePage, toldByHand } from '../../../../test/pages/shares/shares.ts'
import { ar } from '../../shell/catalogues/ar.ts'
import { en } from '../../shell/catalogues/en.ts'
import { lv } from '../../shell/catalogues/lv.ts'
import type { SharePage } from '../../shell/contract.ts'
import { formats } from '../../shell/format.ts'
import { voice } from '../../shell/words.ts'
import { coverSheet, numberOf, recallLetter } from './letter-view.ts'

const made = (share: SharePage) => ({ share, say: voice(en, 'en'), format: formats('en') })
const recalled = toldByHand('recalled', {
  due: '2026-12-01T08:00:00Z',
  events: [
    {
      ...{ id: 'e', at: '2026-11-24T09:00:00Z', by: { name: 'Ilze', agency: 'Darba inspekcija' } },
      ...{ act: 'recall', to: 'recalled', words: { text: 'It was of another firm.' } },
    },
  ],
})

describe('the sheet that goes with a package', () => {
  test('says to whom, which number, on which terms and how it opens; nothing of what it holds, and no passphrase', () => {
    const text = coverSheet(made(toldByHand('sent'))) ?? ''
    const { title, words } = toldByHand('sent')
    for (const said of [
      'Elsewhere Court',
      numberOf(toldByHand('sent')),
      en['share.handling-H1'],
      `${en['share.handling-H3']}: Call us first`,
      en['share.tlp-amber'],
      'Section 12 of an invented law',
      'comes another way',
      'Received on: ....',
    ])
      assert.ok(text.includes(said), said)
    for (const hidden of [title ?? '', words?.reason ?? '']) assert.ok(!text.includes(hidden), hidden)
  })

  test('there is none where the terms do not open', () => {
    assert.equal(coverSheet(made(toldByHand('sent', { words: null }))), null)
  })
})

describe('the letter that recalls it', () => {
  test('says why, what to do and by when to answer, with both answers to tick', () => {
    const text = recallLetter(made(recalled)) ?? ''
    for (const said of ['It was of another firm.', 'with all copies', '1 Dec', '☐ It was removed.', '☐ It is kept.'])
      assert.ok(text.includes(said), said)
    assert.ok(!text.includes(recalled.title ?? ''))
  })

  test('there is one only while somebody has to answer', () => {
    for (const state of ['sent', 'acknowledged', 'accepted', 'removed', 'kept', 'ended'] as const)
      assert.equal(recallLetter(made(sharePage('sender', state))), null, state)
  })

  test('both are whole in each language', () => {
    for (const [words, code] of [
      [en, 'en'],
      [lv, 'lv'],
      [ar, 'ar'],
    ] as const) {
      const of = { say: voice({ ...en, ...words }, code), format: formats(code) }
      for (const text of [coverSheet({ ...of, share: toldByHand('sent') }), recallLetter({ ...of, share: recalled })])
        assert.doesNotMatch(text ?? 'outside.', /outside\.|share\./)
    }
  })
})
