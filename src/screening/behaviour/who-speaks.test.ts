import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { advert, gather, inventedAdverts, screenDay } from '../../../test/samples/adverts.ts'
import { drawConclusions } from '../conclude.ts'
import type { Posting } from '../posting.ts'
import { writeAssessment } from '../record.ts'
import { leadSection } from '../write/lead-section.ts'

const HOUSE = 'Telegram @one_same_house'
const offers = inventedAdverts([8, 0, 0], 6, 31).map((one) =>
  one.id.startsWith('c') ? { ...one, text: `${one.text} ${HOUSE}` } : one,
)
const WARNING =
  'Please be careful with @one_same_house on Telegram. They promised my brother a job, took his passport, and he was never paid. Do not trust them.'
const QUESTION =
  'Has anyone worked for Telegram @one_same_house? They ask my sister for a deposit and a passport photo before the trip. Is it legit?'
const tellers: readonly Posting[] = [
  advert({ id: 't-ask', text: QUESTION }),
  advert({ id: 't-warn', text: WARNING }),
  // Posted again word for word: copies of a warning are no campaign.
  advert({ id: 't-warn-again', text: WARNING, source: 'forum' }),
]

const room = mkdtempSync(join(tmpdir(), 'ausma-voices-'))
after(() => rmSync(room, { recursive: true }))

describe('a posting that asks or warns', () => {
  const { gathered, store } = gather([...offers, ...tellers])
  const read = (at: number) => store.read(gathered.recordAt[at], gathered.recordLengths[at])
  const { campaignOf, organiserOf, suspicion, leads } = drawConclusions(gathered, read)
  const at = (id: string) => gathered.ids.indexOf(id)
  const line = (id: string): Record<string, unknown> => {
    let text = ''
    const into = {
      text: (piece: string) => void (text += piece),
      bytes: (bytes: Buffer, from: number, to: number) => void (text += bytes.toString('utf8', from, to)),
    }
    writeAssessment(Buffer.from(read(at(id)) ?? ''), 0, { campaign: null, organiser: null }, true, into)
    return JSON.parse(text)
  }

  test('stands in no campaign, but with the organiser of whom it tells', () => {
    const campaign = campaignOf[at('c0-0')]
    assert.notEqual(campaign, null)
    for (const { id } of tellers) {
      assert.equal(campaignOf[at(id)], null, id)
      assert.equal(organiserOf[at(id)], organiserOf[at('c0-0')], id)
    }
  })

  test('is less suspicious than any of the offers, and no lead', () => {
    const least = Math.min(...offers.filter(({ id }) => id.startsWith('c')).map(({ id }) => suspicion[at(id)]))
    for (const { id } of tellers) assert.ok(suspicion[at(id)] < least, id)
    assert.ok(!leads.some(({ members }) => members.some((id) => id.startsWith('t-'))))
  })

  test('has a column of its own in the output, and its signs under «quoted»', () => {
    const asked = line('t-ask')
    assert.deepEqual([asked.voice, asked.indicators, asked.protective], ['asks', [], []])
    const { indicators } = asked.quoted as { indicators: { code: string }[] }
    assert.ok(indicators.some(({ code }) => code === 'upfront-fee' || code === 'document-handover'))
    const offer = line('c0-0')
    assert.equal(offer.voice, 'recruits')
    assert.ok((offer.indicators as unknown[]).length > 0 && !('quoted' in offer))
  })

  test('is named for what it is among the links of the lead, in leads.json and on the page', () => {
    const [lead] = leads.filter(({ members }) => members.includes('c0-0'))
    assert.deepEqual(lead.links.map(({ to, voice }) => [to, voice]).sort(), [
      ['t-ask', 'asks'],
      ['t-warn', 'warns'],
      ['t-warn-again', 'warns'],
    ])
    const page = leadSection(lead, { rank: 1, of: 1, previous: undefined, next: undefined, threshold: 12, scale: 20 })
    assert.match(page.markup, /<bdi>t-warn<\/bdi>, a warning: <bdi>one_same_house<\/bdi>/)
    assert.match(page.markup, /<bdi>t-ask<\/bdi>, a question about an offer/)
  })

  test('stays outside on a later day too, when only the state remembers it', () => {
    const state = mkdtempSync(join(room, 's-'))
    screenDay(state, tellers)
    const { campaigns } = screenDay(state, offers)
    const members = [...campaigns.values()].flat()
    assert.ok(members.includes('c0-0') && !members.some((id) => id.startsWith('t-')))
  })
})
