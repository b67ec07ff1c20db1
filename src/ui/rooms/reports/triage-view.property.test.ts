import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { ar, lv } from '../../../../test/samples/catalogues.ts'
import { PASSED_PARTS, RECIPIENTS } from '../../../modules/reports/codes.ts'
import { ringLetter } from '../../../modules/reports/ringing/letters.ts'
import type { Refusal } from '../../../modules/reports/triage/quoting.ts'
import { en } from '../../shell/catalogues/en.ts'
import { formats } from '../../shell/format.ts'
import { knows, voice } from '../../shell/words.ts'
import { addressesFrom, pairedWords, partsThere, quotedText, reasonsOf } from './triage-view.ts'

const CATALOGUES = { en, lv, ar } as const
const LANGUAGES = ['en', 'lv', 'ar'] as const
const speaking = (language: (typeof LANGUAGES)[number]) => ({
  say: voice(CATALOGUES[language], language),
  format: formats(language, () => new Date('2026-11-24T10:00:00Z')),
})
/** Without the marks that keep a number or a name in its own direction. */
const bare = (text: string) => text.replace(/[\u2066-\u2069\u200e\u200f]/g, '')

const REFUSALS = {
  'not-told': true,
  'own-words': true,
  'own-contact': true,
} as const satisfies Record<Refusal, true>

describe('what the pages offer when a report is passed on', () => {
  for (const language of LANGUAGES)
    test(`${language}: each has a name of its own, and each refusal a sentence`, () => {
      const { say } = speaking(language)
      const recipients = RECIPIENTS.map((one) => say(`input.recipient-${one}`))
      const parts = PASSED_PARTS.map((one) => say(`input.parts-${one}`))
      // Two kinds of authority under one name: whoever chooses by name passes it to the wrong one.
      assert.equal(new Set(recipients).size, RECIPIENTS.length)
      assert.equal(new Set(parts).size, PASSED_PARTS.length)
      for (const key of [...Object.keys(REFUSALS), 'firewall'].map((why) => `triage.fault-${why}`)) {
        assert.ok(knows(CATALOGUES[language], key), key)
        assert.doesNotMatch(say(key), /[{}]/)
      }
    })
})

describe('why two reports may be of one matter', () => {
  for (const language of LANGUAGES)
    test(`${language}: names each number that both have, the share in that language’s figures, and leaves no gap`, () => {
      const words = speaking(language)
      const all = bare(reasonsOf({ contacts: ['+37120000151', 'x.example'], words: 0.75, chain: true }, words))
      assert.ok(all.includes('+37120000151') && all.includes('x.example'))
      assert.ok(all.includes(bare(words.format.percent(0.75))))
      assert.doesNotMatch(all, /[{}]| {2}|undefined|NaN/)
    })

  test('property: a reason more makes the sentence longer, never another one', () => {
    const words = speaking('en')
    fc.assert(
      fc.property(fc.boolean(), fc.array(fc.constantFrom('a@x.example', '+37120000151')), (chain, contacts) => {
        const without = reasonsOf({ contacts, words: null, chain }, words)
        const withShare = reasonsOf({ contacts, words: 0.4, chain }, words)
        assert.ok(withShare.startsWith(without))
        assert.ok(withShare.length > without.length)
        assert.equal(without === '', !chain && contacts.length === 0)
      }),
    )
  })

  test('a share of nothing is still told: it was measured, which is another thing than unknown', () => {
    assert.notEqual(reasonsOf({ contacts: [], words: 0, chain: false }, speaking('en')), '')
  })
})

describe('what was said of two reports', () => {
  for (const language of LANGUAGES)
    test(`${language}: each verdict is another sentence, with the code of the other report`, () => {
      const { say } = speaking(language)
      const told = (['same', 'other', 'open'] as const).map((verdict) => pairedWords(`${verdict} A74B69`, say))
      assert.equal(new Set(told).size, 3)
      for (const sentence of told) assert.ok(sentence.includes('A74B69'), sentence)
    })

  test('property: what is no verdict is shown as it stands, and nothing is lost of it', () => {
    const { say } = speaking('en')
    fc.assert(
      fc.property(fc.string(), (words) => {
        fc.pre(!/^(same|other|open) \S+$/.test(words))
        assert.equal(pairedWords(words, say), words)
      }),
    )
  })

  test('a verdict with more than a code behind it is no verdict', () => {
    const { say } = speaking('en')
    for (const words of ['same', 'same ', 'same A B', 'sameA', ' same A', 'SAME A'])
      assert.equal(pairedWords(words, say), words)
  })
})

describe('what goes along into a lead', () => {
  const line = fc.constantFrom('Work abroad', 'call 20 000 142', 'no papers', '+371 20 000 142')
  const lines = fc.array(line, { maxLength: 4 }).map((list) => list.join('\n'))

  test('property: every chosen contact point stands in it, each once more at most, and no line is empty', () => {
    fc.assert(
      fc.property(
        lines,
        fc.uniqueArray(fc.constantFrom('20 000 142', 'x@jobs.example.org', '@sails')),
        (text, points) => {
          const quoted = quotedText(text, points)
          for (const point of points) assert.ok(quoted.includes(point))
          assert.ok(quoted.startsWith(text.trim()))
          assert.ok(quoted === '' || quoted.split('\n').every((one) => one !== ''))
        },
      ),
    )
  })

  test('property: taken twice it does not grow: pressing again sends the same words', () => {
    fc.assert(
      fc.property(lines, fc.uniqueArray(fc.constantFrom('20 000 142', '@sails')), (text, points) => {
        const once = quotedText(text, points)
        assert.equal(quotedText(once, points), once)
      }),
    )
  })
})

describe('parts of a report that can be passed on', () => {
  const part = fc.constantFrom('', ' ', '\n\t', 'Somebody is locked in')
  const told = fc.record({
    text: part,
    where: part,
    when: part,
    affected: part,
    suspected: part,
    source: part,
    reach: part,
  })
  const message = (words: Parameters<typeof partsThere>[0]['messages'][number]['told'], n: number) => ({
    id: String(n),
    kind: words === null ? ('reply' as const) : ('report' as const),
    on: '2026-11-20',
    text: words === null ? 'more' : null,
    told: words,
    by: null,
    files: [],
  })

  test('property: a part of words is offered just where it holds some, whichever message stands first', () => {
    fc.assert(
      fc.property(told, fc.nat(3), fc.nat(3), (words, before, files) => {
        const replies = Array.from({ length: before }, (_, i) => message(null, i + 1))
        const there = partsThere({ messages: [...replies, message(words, 0)], files })
        for (const [name, text] of Object.entries(words) as [keyof typeof words, string][])
          assert.equal(there.has(name), text.trim() !== '', name)
        assert.equal(there.has('files'), files > 0)
        assert.equal(there.has('messages'), before > 0)
      }),
    )
  })

  test('are none of words where the report itself does not open', () => {
    assert.deepEqual(
      [...partsThere({ messages: [message(null, 1), message(null, 2)], files: 1 })],
      ['messages', 'files'],
    )
  })
})

describe('addresses of who is called', () => {
  const address = fc.constantFrom('duty@authority.example', 'head@authority.example', 'third@authority.example')
  const between = fc.constantFrom('\n', ', ', '; ', '\r\n', '  ', ',,\n')

  test('property: whatever parts them, each is there once and in its order', () => {
    fc.assert(
      fc.property(fc.array(address), between, (list, mark) => {
        assert.deepEqual(addressesFrom(`${mark}${list.join(mark)}${mark}`), [...new Set(list)])
      }),
    )
  })

  test('what is no address stays in the list, so that the server can say so', () => {
    assert.deepEqual(addressesFrom('duty at authority'), ['duty', 'at', 'authority'])
  })
})

describe('the letter of the bell', () => {
  test('property: in no language anything stands in it but how many, since when and where', () => {
    const called = fc.record({
      n: fc.integer({ min: 1, max: 5000 }),
      since: fc.constantFrom('2026-11-20', '2025-01-01'),
      url: fc.constant('https://ausma.example/reports?kind=help'),
    })
    fc.assert(
      fc.property(called, fc.constantFrom(...LANGUAGES), fc.constantFrom('help', 'late'), (what, language, kind) => {
        const { subject, text } = ringLetter(kind, language, what)
        const other = ringLetter(kind, language, { n: 0, since: '', url: '' })
        // With its three values taken out, it is the same letter for everybody.
        const blank = text.replace(what.url, '').replace(what.since, '').replace(String(what.n), '0')
        assert.equal(blank, other.text)
        assert.equal(subject.replace(`(${what.n})`, '(0)'), other.subject)
        // A line end in a subject would begin another head of the mail.
        assert.doesNotMatch(subject, /[\r\n]/)
      }),
    )
  })
})
