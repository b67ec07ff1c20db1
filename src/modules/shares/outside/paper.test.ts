import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { SEEN } from '../../../../test/pages/shares/network.ts'
import { sharedLead } from '../../../../test/pages/shares/shares.ts'
import { htmlOf } from '../../../documents/html/html.ts'
import { LANGUAGES } from '../../vocabulary/index.ts'
import { HANDLING_CODES, SUBJECT_TOLD, TLP } from '../codes.ts'
import { Terms } from '../shapes.ts'
import { type Paper, paperOf } from './paper.ts'
import { PAPER_WORDS } from './words/index.ts'

const paper = (more: Partial<Paper> = {}): Paper => ({
  ...{ to: 'Elsewhere Court', from: 'Darba inspekcija', number: '01234567', version: 1, title: 'Packers' },
  ...{ sent: new Date('2026-11-24T08:00:00Z'), until: new Date('2027-05-23T08:00:00Z'), at: new Date('2026-11-25') },
  ...{ reason: 'They look into it.', basis: 'Section 12 of an invented law', terms: Terms.parse({}) },
  ...{ exculpatory: false, lead: null, report: null, network: null },
  ...more,
})
/** All that is read, in the order in which it stands there. */
const said = (of: Paper, language: (typeof LANGUAGES)[number] = 'en'): string =>
  JSON.stringify(paperOf(of, language).blocks)

describe('the paper of a share for somebody outside', () => {
  test('its terms stand before what it holds, with every code that binds whoever reads on', () => {
    const terms = Terms.parse({
      handling: [...HANDLING_CODES],
      restrictions: 'Call us first',
      tlp: 'red',
      told: 'nobody',
    })
    const text = said(paper({ terms, exculpatory: true, lead: sharedLead() }))
    for (const code of HANDLING_CODES) assert.ok(text.includes(`${code}: `), code)
    for (const words of ['Call us first', 'TLP:RED', 'Nobody can be identified', 'speaks for somebody', 'Section 12'])
      assert.ok(text.includes(words), words)
    assert.ok(text.indexOf('TLP:RED') < text.indexOf('What the adverts say'))
    assert.ok(text.includes('Not to be passed on') && text.includes('Not to be used in proceedings'))
    const open = said(paper({ terms: Terms.parse({ onward: true, proceedings: true }) }))
    assert.ok(open.includes('It may be passed on.') && open.includes('It may be used in proceedings.'))
  })

  test('a lead: each part that was chosen, word for word, and nothing of those that were not', () => {
    const lead = sharedLead()
    const text = said(paper({ lead }))
    for (const words of ['Pay beyond what is usual', 'Packers wanted in Utopia', 'https://board.example/1', 'same: 6.'])
      assert.ok(text.includes(words), words)
    for (const { value } of lead.contacts ?? []) assert.ok(text.includes(value), value)
    const { title } = lead
    const bare = said(paper({ lead: { title } }))
    for (const words of ['adverts', 'Contact points', 'Places', 'board.example'])
      assert.ok(!bare.includes(words), words)
  })

  test('what a report told, by its parts; messages keep their order', () => {
    const parts = [
      { part: 'text' as const, texts: ['They sleep in a barn.'] },
      { part: 'messages' as const, texts: ['It was Tuesday.', 'And Friday.'] },
    ]
    const text = said(paper({ report: { kind: 'suspicion', about: 'work', parts } }))
    assert.match(text, /What happens.*They sleep in a barn\..*Messages.*It was Tuesday\..*And Friday\./)
  })

  test('a picture of a network as a list: each node, each link and why, and that an organiser is no person', () => {
    const text = said(paper({ network: SEEN }))
    assert.match(text, /It is not a person\..*L-12.*@sunny_example.*L-12 – @sunny_example: in 3 adverts/)
    assert.match(text, /L-14 – @sunny_example: cut by a person/)
  })

  test('each language says all of it, from right to left where it is written so; no writer runs anything of it', () => {
    for (const language of LANGUAGES) {
      const words = PAPER_WORDS[language]
      for (const list of [words.handling, words.tlp, words.told, words.parts])
        for (const one of Object.values(list)) assert.ok(one.trim() !== '')
      assert.deepEqual(
        [Object.keys(words.tlp), Object.keys(words.told), Object.keys(words.handling)],
        [[...TLP], [...SUBJECT_TOLD], [...HANDLING_CODES]],
      )
      const written = paperOf(
        paper({ lead: sharedLead({ title: '<script>alert(1)</script>' }), network: SEEN }),
        language,
      )
      assert.equal(written.direction, language === 'ar' ? 'rtl' : 'ltr')
      assert.ok(!htmlOf(written).includes('<script'))
    }
  })
})
