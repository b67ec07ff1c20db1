import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { keptWith, type LeadsStand } from '../../../../test/houses/leads.ts'
import { decide, decisions, netted, networksStand, organiserOf } from '../../../../test/houses/networks.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { inventedAdverts, screenDay } from '../../../../test/samples/adverts.ts'

const room = mkdtempSync(join(tmpdir(), 'ausma-rescreened-'))
after(() => rmSync(room, { recursive: true }))

// Two campaigns of one house: they share a name to write to, so that the program makes one organiser of them.
const HOUSE = 'Telegram @one_same_house'
const adverts = inventedAdverts([10, 10, 0], 12, 31).map((one) =>
  one.id.startsWith('c') ? { ...one, text: `${one.text} ${HOUSE}` } : one,
)
const campaign = (number: number) => adverts.filter(({ id }) => id.startsWith(`c${number}-`))
const strangers = adverts.filter(({ id }) => id.startsWith('s'))
/** What a day's file of each campaign brings: the first six, then all that came later. */
const today = (from: number, to?: number) => [...campaign(0).slice(from, to), ...campaign(1).slice(from, to)]

const words = new Map(adverts.map(({ id, title, text }) => [id, { title, text }]))

/** Leads as the engine finds them, with the words of their postings, as an import gets them. */
function leadsOf(folder: string, postings: ReturnType<typeof today>, now: Date) {
  const { conclusions } = screenDay(folder, postings, { now })
  const about = (number: number) => {
    const lead = conclusions.leads.find(({ postings: those }) => those.some(({ id }) => id.startsWith(`c${number}-`)))
    assert.ok(lead, `campaign ${number} is a lead`)
    return keptWith(lead, words)
  }
  return [about(0), about(1)]
}

onDatabases('decisions through screenings with a state folder', networksStand, (stand) => {
  const on = (): LeadsStand => stand()
  const of = (lead: string) => organiserOf(on(), on().ieva, lead)
  const folder = () => mkdtempSync(join(room, 'state-'))

  test('a link that was cut stays cut when tomorrow’s file lets both campaigns grow', async () => {
    const state = folder()
    const [first, second] = await netted(
      on(),
      on().ieva,
      leadsOf(state, [...strangers, ...today(0, 6)], new Date('2026-03-02')),
    )
    assert.ok(await of(first))
    assert.equal(await of(first), await of(second), 'the program sees one house')
    await decide(on(), on().ieva, 'cut', first, second)
    assert.notEqual((await of(first)) ?? 'none', (await of(second)) ?? 'neither')

    const later = leadsOf(state, today(6), new Date('2026-03-03'))
    const grown = await netted(on(), on().ieva, later)
    // A campaign that only grew is the same lead again, or a new one that continues it.
    const [one, other] = grown.length === 2 ? grown : [first, second]
    assert.notEqual((await of(one)) ?? 'none', (await of(other)) ?? 'neither')
    const standing = (await decisions(on(), on().ieva, one)).filter(({ stands }) => stands)
    assert.ok(standing.some(({ verdict }) => verdict === 'cut'))
  })
})
