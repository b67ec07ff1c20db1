import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { advert, exampleAdverts, gather, inventedAdverts, seeded, shuffled } from '../../test/samples/adverts.ts'
import { type Conclusions, drawConclusions } from './conclude.ts'
import { LEAD_THRESHOLD, SHOWN_ONLY, scoringIndicators } from './evidence.ts'
import type { Gathered } from './gathered.ts'
import { INDICATORS } from './languages/pack.ts'
import type { Posting } from './posting.ts'

function conclude(postings: readonly Posting[]): { gathered: Gathered; concluded: Conclusions } {
  const { gathered, store } = gather(postings)
  const read = (at: number) => store.read(gathered.recordAt[at], gathered.recordLengths[at])
  return { gathered, concluded: drawConclusions(gathered, read) }
}

const memberships = ({ leads }: Conclusions): string[] => leads.map(({ members }) => members.toSorted().join()).sort()

const round1 = (value: number): number => Math.round(value * 10) / 10

describe('conclusions from the examples', () => {
  const examples = exampleAdverts()
  const { gathered, concluded } = conclude(examples)
  const { leads, suspicion, campaigns, campaignOf } = concluded

  test('there are leads, of single postings and of campaigns', () => {
    assert.ok(leads.some(({ size }) => size === 1) && leads.some(({ size }) => size > 1))
  })

  test('every score is the sum of its lines, and every line can be worked out by hand', () => {
    for (const { id, why, score } of leads) {
      assert.equal(score, round1(why.reduce((sum, { points }) => sum + points, 0)), id)
      for (const { code, deceptive, usual, seen, of, points, rule } of why) {
        if (deceptive !== null && usual !== null) {
          const whole = (seen / of) * Math.log2(deceptive / usual)
          const kept = code.startsWith('protective:') ? Math.min(0, whole) : Math.max(0, whole)
          assert.ok(Math.abs(points - kept) <= 0.05 + 1e-9, `${id} ${code}`)
        } else assert.ok(rule !== null, `${id} ${code} says its rule`)
      }
    }
  })

  test('nothing is a lead on one indicator, and all reach the threshold', () => {
    const codes = INDICATORS as readonly string[]
    for (const { id, why, score } of leads) {
      assert.ok(score >= LEAD_THRESHOLD, id)
      assert.ok(why.filter(({ code, points }) => points > 0 && codes.includes(code)).length >= 2, id)
      for (const { code, points } of why) {
        if (code.startsWith('shown-only:')) assert.equal(points, 0)
        assert.ok(!SHOWN_ONLY.has(code as 'personal-profile'), 'shown under another name')
      }
    }
  })

  test('a posting with at most one indicator that scores has a suspicion of 0.2 at most', () => {
    for (const at of concluded.order) {
      if (scoringIndicators(gathered.bits[at]) < 2) assert.ok(suspicion[at] <= 0.2, gathered.ids[at])
      assert.ok(suspicion[at] >= 0 && suspicion[at] <= 1)
    }
  })

  test('leads are ranked by score', () => {
    for (let i = 1; i < leads.length; i++) assert.ok(leads[i].score <= leads[i - 1].score)
  })

  test('a posting is in one lead and one campaign at most, and leads say which', () => {
    const members = leads.flatMap((lead) => lead.members)
    assert.equal(new Set(members).size, members.length)
    const grouped = campaigns.flatMap((campaign) => campaign.members)
    assert.equal(new Set(grouped).size, grouped.length)
    for (const { id, members: numbers } of campaigns) for (const at of numbers) assert.equal(campaignOf[at], id)
    for (const at of concluded.order)
      assert.equal(concluded.inLead[at] === 1, members.includes(gathered.ids[at]), gathered.ids[at])
  })

  test('members of a lead stand by id, and all of them are shown', () => {
    for (const { members, postings, size, slots } of leads) {
      assert.deepEqual(
        members,
        members.toSorted((a, b) => (a < b ? -1 : 1)),
      )
      assert.deepEqual(
        postings.map(({ id }) => id),
        members,
      )
      assert.equal(size, members.length)
      for (const { values } of postings) assert.equal(values.length, slots.length)
    }
  })

  test('quotes of a lead stand in the posting they name', () => {
    const byId = new Map(examples.map((posting) => [posting.id, posting]))
    for (const { indicators, protective, members } of leads) {
      for (const { quotes, share } of [...indicators, ...protective]) {
        assert.ok(share > 0 && share <= 1)
        for (const { posting, field, quote, start, end } of quotes) {
          assert.ok(members.includes(posting))
          assert.equal(byId.get(posting)?.[field].slice(start, end), quote)
        }
      }
    }
  })

  test('the order of the postings changes nothing', () => {
    for (const seed of [1, 2]) {
      const mixed = conclude(shuffled(examples, seeded(seed)))
      assert.deepEqual(mixed.concluded.leads, leads)
    }
  })
})

describe('campaigns of invented adverts', () => {
  const list = inventedAdverts([14, 9, 5], 30, 6)
  const { concluded } = conclude(list)

  test('each offer becomes one lead with all its postings', () => {
    const sizes = concluded.leads.map(({ members }) => [members[0].slice(0, 2), members.length])
    assert.deepEqual(sizes.sort(), [
      ['c0', 14],
      ['c1', 9],
      ['c2', 5],
    ])
  })

  test('ids are those of campaigns, or of the posting where it stands alone', () => {
    for (const { id } of concluded.leads) assert.match(id, /^C-/)
    const alone = conclude(list.filter(({ id }) => id === 'c0-0')).concluded
    assert.equal(alone.leads.length, 1)
    assert.match(alone.leads[0].id, /^P-[0-9a-f]{10}$/)
  })

  test('postings that say nothing deceptive make no leads', () => {
    const honest = conclude(list.filter(({ id }) => id.startsWith('s')))
    assert.deepEqual(honest.concluded.leads, [])
  })

  test('no postings, no conclusions', () => {
    const { leads, order, campaigns } = conclude([]).concluded
    assert.deepEqual([leads, order.length, campaigns], [[], 0, []])
  })

  test('what has no words to read breaks nothing', () => {
    const blank = ['', ' ', '!!!', '\u200b', '😀😀', '…'].map((text, i) => advert({ id: `b${i}`, text }))
    assert.deepEqual(memberships(conclude([...blank, ...list]).concluded), memberships(concluded))
  })
})

/** Conclusions, and the numbers of the postings whose records were read. */
function watched(): { gathered: Gathered; concluded: Conclusions; asked: number[] } {
  const { gathered, store } = gather([...exampleAdverts(), ...inventedAdverts([9, 5], 30, 4)])
  const asked: number[] = []
  const concluded = drawConclusions(gathered, (at) => {
    asked.push(at)
    return store.read(gathered.recordAt[at], gathered.recordLengths[at])
  })
  return { gathered, concluded, asked }
}

test('records are read of leads only, each once, when the leads are first asked for', () => {
  const { gathered, concluded, asked } = watched()
  const { inLead } = concluded
  const members = [...inLead.keys()].filter((at) => inLead[at] === 1)
  assert.ok(members.length > 0 && members.length < gathered.size)
  assert.deepEqual(asked, [])
  assert.equal(concluded.leads, concluded.leads)
  assert.deepEqual(
    asked.sort((a, b) => a - b),
    members,
  )
})

test('a lead brings the records of its postings along, and reads no record of another lead', () => {
  const { gathered, concluded, asked } = watched()
  const { leads, leadCount, leadAt } = concluded
  assert.equal(leadCount, leads.length)
  for (const [rank, lead] of leads.entries()) {
    asked.length = 0
    const { lead: same, records } = leadAt(rank)
    assert.deepEqual(same, lead)
    assert.deepEqual(
      records.map((record) => record?.posting.id),
      lead.postings.map(({ id }) => id),
    )
    assert.deepEqual(
      asked.map((at) => gathered.ids[at]),
      lead.members,
    )
  }
})
