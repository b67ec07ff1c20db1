import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { CasesHouse, REASON } from '../../../../test/houses/cases.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { HOLDERS, MEANS, MONEY_KINDS, PLACE_KINDS } from '../codes.ts'
import { Episode } from '../papers/paper.ts'
import { withEpisodes } from './episodes.ts'
import type { HtcdsRecord } from './record.ts'

const episode = (more: object = {}) => Episode.parse({ form: 'labour', ageThen: 'adult', ...more })

describe('episodes in a line of the standard', () => {
  test('methods of control follow from means, money and withheld papers; each once', () => {
    const columns = withEpisodes({}, [
      episode({ means: ['deception', 'fraud', 'abduction'], money: [{ kind: 'debt-claimed' }, { kind: 'wage-paid' }] }),
      episode({ documents: [{ holder: 'recruiter' }], money: [{ kind: 'wage-withheld' }, { kind: 'money-taken' }] }),
    ])
    assert.deepEqual(columns, {
      vic_MethodsOfControl: 'FalsePromises;DebtBondage;TakesEarnings;WithholdsDocuments',
    })
    for (const holder of ['person', 'lost', 'unknown'])
      assert.deepEqual(withEpisodes({}, [episode({ documents: [{ holder }] })]), {}, holder)
  })

  test('the industry follows from the place, and only if the person worked; place and event are of the latest episode that tells them', () => {
    const columns = withEpisodes({}, [
      episode({ from: '2026-05', placeKind: 'vessel' }),
      episode({ from: '2026-03-01', place: 'Invented Site', placeKind: 'construction', placeCountry: 'NO' }),
      episode({ place: 'Invented Farm', placeKind: 'farm', placeCountry: 'LV' }),
    ])
    assert.deepEqual(columns, {
      vic_LocationOfExploitation: 'Invented Site',
      vic_ForcedLabourIndustry: 'F_Construction',
      hte_Type: 'Exploitation',
      hte_Country: 'NO',
      hte_Date: '2026-03-01',
    })
    assert.deepEqual(withEpisodes({}, [episode({ form: 'sexual', placeKind: 'hotel' })]), {})
  })

  test('another system’s values stay as they came; fields with several values are added to', () => {
    const line = {
      vic_MethodsOfControl: 'MethodsOfControlDebtBondage,PhysicalAbuse',
      vic_ForcedLabourIndustry: 'C_Manufacturing',
      vic_LocationOfExploitation: 'Invented Nursery',
      hte_City: 'Invented Town',
    }
    const full = { placeKind: 'farm', placeCountry: 'LV', place: 'Invented Farm' }
    assert.deepEqual(
      withEpisodes(line, [episode({ ...full, means: ['force'], money: [{ kind: 'debt-claimed' }] })]),
      line,
    )
    assert.equal(
      withEpisodes(line, [episode({ means: ['deception'] })]).vic_MethodsOfControl,
      'MethodsOfControlDebtBondage;PhysicalAbuse;FalsePromises',
    )
  })

  test('property: no column of a line is lost, and no name, plate, sum or text of an episode but its place gets into it', () => {
    const made = fc
      .record({
        means: fc.subarray([...MEANS]),
        holder: fc.constantFrom(...HOLDERS),
        kind: fc.constantFrom(...MONEY_KINDS),
        placeKind: fc.constantFrom(...PLACE_KINDS),
      })
      .map(({ means, holder, kind, placeKind }) =>
        episode({
          ...{ means, placeKind, work: 'Secret', living: 'Secret' },
          links: [{ role: 'employer', name: 'Secret' }],
          suspects: [{ called: 'Secret', note: 'Secret' }],
          vehicles: [{ plate: 'Secret', note: 'Secret' }],
          documents: [{ holder, note: 'Secret' }],
          money: [{ kind, amount: '7411.25', who: 'Secret', note: 'Secret' }],
        }),
      )
    const lines = fc.dictionary(
      fc.constantFrom('prs_FirstName', 'vic_ForcedLabourIndustry', 'hte_Type', 'cas_Status', 'xyz_Own'),
      fc.string({ minLength: 1 }),
    )
    fc.assert(
      fc.property(lines, fc.array(made, { maxLength: 3 }), (line, episodes) => {
        const columns = withEpisodes(line, episodes)
        for (const [column, value] of Object.entries(line)) assert.equal(columns[column], value)
        const added = Object.entries(columns).filter(([column]) => !(column in line))
        assert.doesNotMatch(JSON.stringify(added), /Secret|7411/)
      }),
    )
  })
})

onDatabases('a line of the standard with episodes', CasesHouse.open, (stand) => {
  const taken = async (id: string): Promise<HtcdsRecord> => {
    const house = stand()
    await house.call(house.worker.token, 'sessions.confirm', await house.answerPasskey(house.worker.passkey))
    const input = { person: id, recipient: 'A shelter' }
    const out = await house.call<{ line: HtcdsRecord }>(house.worker.token, 'persons.export-htcds', input, REASON)
    return out.line
  }

  test('the last version of each episode counts, and the line comes back in with its signs', async () => {
    const house = stand()
    const id = await house.meets(house.worker, { name: 'Oksana Vyhadana' })
    const write = (words: object, paper?: string) =>
      house.call<{ paper: string }>(house.worker.token, 'papers.episode', {
        ...{ person: id, words: { form: 'labour', ageThen: 'adult', ...words } },
        ...(paper ? { paper } : {}),
      })
    const { paper } = await write({ means: ['force'], placeKind: 'hotel' })
    await write({ means: ['deception'], placeKind: 'farm', placeCountry: 'LV', suspects: [{ called: 'Vitja' }] }, paper)
    const line = await taken(id)
    assert.deepEqual(
      [line.vic_MethodsOfControl, line.vic_ForcedLabourIndustry, line.hte_Country],
      ['FalsePromises', 'A_AgricultureForestryAndFishing', 'LV'],
    )
    assert.doesNotMatch(JSON.stringify(line), /Vitja/)
    const lines = [{ line: 1, values: line }]
    type In = { outcomes: { person: string }[] }
    const { outcomes } = await house.call<In>(house.worker.token, 'persons.import', { lines }, 'from another office')
    assert.deepEqual((await house.get(house.worker, outcomes[0].person)).contact.signs, ['deceived'])
    const again = await taken(outcomes[0].person)
    for (const [column, value] of Object.entries(line))
      if (!column.startsWith('aus_TakenOut')) assert.equal(again[column], value, column)
  })
})
