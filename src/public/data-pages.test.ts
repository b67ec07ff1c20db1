import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../test/run/mode.ts'
import { listFor, newReceipt, wordsOf } from '../modules/reports/index.ts'
import { KINDS, type MyRequest, type PrivacyNotice } from '../modules/requests/index.ts'
import { askedPage, askPage, noticePage, requestPage, type Typed } from './data-pages.ts'
import { localeOf, voiceOf } from './language.ts'
import type { Frame } from './layout.ts'
import type { Html } from './markup.ts'
import { ORIGINAL, TONGUES } from './words/index.ts'
import type { Tongue } from './words/shape.ts'

const frameIn = (tongue: Tongue): Frame => ({
  voice: voiceOf(tongue),
  nonce: 'n',
  now: new Date('2026-11-24T10:00:00Z'),
  countries: ['LV'],
  at: 'data',
})
const frame = frameIn(ORIGINAL)
/** The page's own part, without what stands around every page. */
const main = async (page: Html): Promise<string> =>
  String(await page)
    .split('<main')[1]
    .split('</main>')[0]

const AGENCY = '0190a1b2-0000-7000-8000-000000000001'
const notice: PrivacyNotice = {
  agency: AGENCY,
  name: 'Invented Desk',
  controller: 'Ministry of Invented Land',
  officer: 'dpo@authority.example',
  regime: 'gdpr',
  legalBases: { protection: 'Invented Act, section 4' },
  words: {
    ...{ contact: '', authority: 'Invented Authority', authorityContact: 'https://dpa.example' },
    ...{ recipients: '', retention: 'As long as the law says.', restrictions: '' },
  },
  closedDays: 90,
}
const second: PrivacyNotice = { ...notice, agency: '0190a1b2-0000-7000-8000-000000000002', name: 'Second Desk' }
const nothing: Typed = { kind: 'access', agency: '', text: '', words: '' }
const asking = (more: Partial<Parameters<typeof askPage>[1]> = {}) =>
  main(askPage(frame, { notices: [notice], state: 'sealed', typed: nothing, fault: null, sum: null, ...more }))

const mine: MyRequest = {
  request: AGENCY,
  kind: 'access',
  state: 'read',
  madeOn: '2026-11-02',
  due: '2026-12-02',
  agency: 'Invented Desk',
  verified: false,
  messages: [
    { id: 'a', kind: 'request', on: '2026-11-02', text: 'Everything', reach: '' },
    { id: 'b', kind: 'question', on: '2026-11-03', text: 'In which year?', reach: '' },
  ],
  canReply: true,
}
const own = (more: Partial<MyRequest> = {}, rest: object = {}) =>
  main(requestPage(frame, { mine: { ...mine, ...more }, state: 'sealed', message: 'm', sum: null, ...rest }))

/** What is ticked among radio buttons of a name. */
const picked = (page: string, name: string): string[] =>
  [...page.matchAll(new RegExp(`name="${name}" value="([\\w-]+)" checked`, 'g'))].map(([, value]) => value)

describe('the page on which one asks', () => {
  test('one agency is not asked for; of several the first is picked, or the one that was', async () => {
    assert.doesNotMatch(await asking(), /name="agency"/)
    assert.deepEqual(picked(await asking({ notices: [notice, second] }), 'agency'), [notice.agency])
    const typed = { ...nothing, agency: second.agency }
    assert.deepEqual(picked(await asking({ notices: [notice, second], typed }), 'agency'), [second.agency])
    // One that has gone since is no choice, and nobody is picked in its place.
    assert.deepEqual(
      picked(await asking({ notices: [notice, second], typed: { ...typed, agency: 'x' } }), 'agency'),
      [],
    )
  })

  test('each right can be picked, and one is', async () => {
    for (const kind of KINDS)
      assert.deepEqual(picked(await asking({ typed: { ...nothing, kind } }), 'kind'), [kind], kind)
  })

  test('a fault is told as an alert, and only then', async () => {
    assert.doesNotMatch(await asking(), /role="alert"/)
    assert.match(await asking({ fault: 'text.needed' }), /role="alert"><p>Write a few words first/)
  })

  test('fields are named and hinted for who listens', async () => {
    const page = await asking()
    for (const name of ['text', 'words']) {
      assert.match(page, new RegExp(`<label for="${name}">`))
      assert.match(page, new RegExp(`id="${name}-hint"`))
      assert.match(page, new RegExp(`name="${name}"[^>]*aria-describedby="${name}-hint"`))
    }
    // A browser that keeps what was typed would show it to whoever sits there next.
    assert.match(page, /<form [^>]*autocomplete="off"/)
  })

  test('property: whatever was typed comes back into its field and never becomes markup', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 60 }), async (text) => {
        const hostile = `</textarea><script>${text}`
        const page = await asking({ typed: { ...nothing, text: hostile, words: hostile } })
        assert.doesNotMatch(page, /<script>/)
        assert.equal(page.match(/<\/textarea>/g)?.length, 2)
      }),
      runs(40),
    )
  })
})

describe('what was asked has arrived', () => {
  const made = { request: AGENCY, madeOn: '2026-11-02', due: '2026-12-02', verified: false }

  test('in each language: seven words of its list in their order, and the day of the answer', async () => {
    const receipt = newReceipt()
    for (const tongue of TONGUES) {
      const page = await main(askedPage(frameIn(tongue), receipt, made))
      const shown = [...page.matchAll(/<li><span class="n">\d<\/span>([^<]+)<\/li>/g)].map(([, word]) => word)
      assert.deepEqual(shown, wordsOf(receipt, listFor(tongue.code)), tongue.code)
      assert.equal(shown.length, 7)
      assert.ok(page.includes(voiceOf(tongue).day(made.due)), tongue.code)
    }
  })

  test('whoever is known by a receipt is not told that they must be made sure of', async () => {
    assert.match(await main(askedPage(frame, newReceipt(), made)), /must first make sure/)
    assert.doesNotMatch(await main(askedPage(frame, newReceipt(), { ...made, verified: true })), /must first make sure/)
  })
})

describe('one’s own request', () => {
  const ENDS = { granted: /Done as/, partly: /in part/, restricted: /is kept/, refused: /Refused/, closed: /Closed/ }

  for (const [state, said] of Object.entries(ENDS))
    test(`${state}: said in words, with no day to wait for and nowhere to write`, async () => {
      const page = await own({ state: state as MyRequest['state'], canReply: false })
      assert.match(page, said)
      assert.doesNotMatch(page, /You get an answer by|<textarea|must first make sure|name="go" value="send"/)
      assert.match(page, />Close<\/a>/)
    })

  test('while it is open, the day stands there, and whether it is known who asks', async () => {
    for (const state of ['received', 'read', 'verified', 'checked'] as const) {
      const page = await own({ state, verified: state === 'verified' || state === 'checked' })
      assert.match(page, /working on it/)
      assert.match(page, /You get an answer by 2 December 2026/)
      assert.equal(/must first make sure/.test(page), state === 'received' || state === 'read', state)
    }
  })

  test('what the agency wrote stands open; what one asked is folded, since somebody may look over the shoulder', async () => {
    const page = await own()
    assert.match(page, /<details><summary><u>Show<\/u><\/summary><p dir="auto">Everything/)
    assert.match(page, /<li class="from">[\s\S]*In which year\?/)
    assert.equal(page.match(/<details/g)?.length, 1)
  })

  test('each message says whose it is, in the order of writing', async () => {
    const kinds = ['request', 'reply', 'question', 'extension', 'answer'] as const
    const messages = kinds.map((kind, at) => ({ id: kind, kind, on: `2026-11-0${at + 1}`, text: kind, reach: '' }))
    const page = await own({ messages })
    assert.deepEqual(
      [...page.matchAll(/<li class="(own|from)"><p class="who"><b>([^<]+)<\/b>, (\d)/g)].map(([, ...said]) => said),
      [
        ['own', 'You wrote', '1'],
        ['own', 'You wrote', '2'],
        ['from', 'A question for you', '3'],
        // A longer wait asks nothing.
        ['from', 'A message for you', '4'],
        ['from', 'The answer', '5'],
      ],
    )
  })

  test('line ends stay, markup does not', async () => {
    const messages = [{ ...mine.messages[1], text: 'One\n<img src=x>\nThree' }]
    assert.match(await own({ messages }), /One<br>&lt;img src=x&gt;<br>Three/)
  })

  test('the number of the message stays, so that what is sent twice is one', async () => {
    assert.match(await own({}, { message: 'the-number' }), /name="message" value="the-number"/)
    const again = await own({}, { fault: 'text.needed', typed: 'Half a sen' })
    assert.match(again, /role="alert"[\s\S]*<textarea[^>]*>\s*Half a sen<\/textarea>/)
    assert.match(await own({}, { notice: 'mine.sent-now' }), /role="status"><p>It was sent\./)
  })
})

describe('what agencies tell of their use of data', () => {
  test('nobody has told: that is said, and no empty list shown', async () => {
    const page = await main(noticePage(frame, []))
    assert.match(page, /No agency has written this yet/)
    assert.doesNotMatch(page, /<dl/)
  })

  test('one agency is named in the title, several each above their own', async () => {
    assert.match(await main(noticePage(frame, [notice])), /<h1>How Invented Desk uses data<\/h1>/)
    const both = await main(noticePage(frame, [notice, second]))
    assert.match(both, /<h1>How … uses data<\/h1>[\s\S]*<h2>Invented Desk<\/h2>[\s\S]*<h2>Second Desk<\/h2>/)
  })

  test('what was left empty is left out, with its heading', async () => {
    const page = await main(noticePage(frame, [notice]))
    assert.doesNotMatch(page, /Who else gets data|can be limited|<p dir="auto"><\/p>/)
    const words = { ...notice.words, recipients: 'A court', restrictions: 'In danger' }
    assert.match(
      await main(noticePage(frame, [{ ...notice, words }])),
      /Who else gets data[\s\S]*A court[\s\S]*can be limited/,
    )
  })

  test('the law is the one under which the agency works', async () => {
    const police = await main(noticePage(frame, [{ ...notice, regime: '2016-680' }]))
    assert.match(police, /Directive \(EU\) 2016\/680/)
    assert.doesNotMatch(police, /2016\/679/)
    assert.match(await main(noticePage(frame, [notice])), /Regulation \(EU\) 2016\/679[\s\S]*Invented Act, section 4/)
  })

  test('days are told only where the program erases after them', async () => {
    assert.match(await main(noticePage(frame, [notice])), /erased 90 days/)
    const page = await main(noticePage(frame, [{ ...notice, closedDays: null }]))
    assert.doesNotMatch(page, /days after/)
    assert.match(page, /As long as the law says/)
  })

  test('in each language the duties of Art. 13 stand there, in its own direction, with one way to ask', async () => {
    for (const tongue of TONGUES) {
      const whole = String(await noticePage(frameIn(tongue), [notice]))
      assert.match(whole, new RegExp(`<html lang="${tongue.code}" dir="${tongue.direction}">`))
      for (const said of [notice.controller, notice.officer, 'Invented Act, section 4', 'Invented Authority'])
        assert.ok(whole.includes(said), `${tongue.code}: ${said}`)
      assert.match(whole, new RegExp(`class="btn" href="/p/${tongue.code}/data"`))
      assert.ok(Intl.DateTimeFormat.supportedLocalesOf(localeOf(tongue)).length === 1, tongue.code)
    }
  })
})
