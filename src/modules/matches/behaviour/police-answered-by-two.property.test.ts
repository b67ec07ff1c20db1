import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import fc from 'fast-check'
import type { Person } from '../../../../test/houses/accounts.ts'
import { MatchesHouse } from '../../../../test/houses/matches.ts'
import { openTestDatabase, type TestDatabase } from '../../../../test/run/databases.ts'
import { runs } from '../../../../test/run/mode.ts'
import type { State } from '../match.ts'

type Act = { readonly who: 'helper' | 'mate'; readonly act: 'answer' | 'consent' | 'agree' | 'pass' }
const acts = fc.array(
  fc.record<Act>({
    who: fc.constantFrom('helper', 'mate'),
    act: fc.constantFrom('answer', 'consent', 'agree', 'pass'),
  }),
  { minLength: 1, maxLength: 7 },
)

/** What a match must come to, told as plainly as it can be: by whom it was proposed, and whether it was told. */
type Model = { state: State; by: Act['who'] | null }

function expected({ state, by }: Model, { who, act }: Act): Model | null {
  if (state === 'answered') return null
  if (act === 'answer') return { state: 'proposed', by: who }
  if (act === 'consent') return { state: 'answered', by: null }
  if (act === 'agree') return state === 'proposed' && by !== who ? { state: 'answered', by: null } : null
  return state === 'silent' ? null : { state: 'silent', by: null }
}

describe('two colleagues of a team and police who asked, doing whatever comes', () => {
  let database: TestDatabase
  let house: MatchesHouse
  before(async () => {
    database = await openTestDatabase('server')
    house = await MatchesHouse.open(database)
  })
  after(() => database.close())

  const does = (by: Person, match: string, act: Act['act']) => {
    const words = { basis: 'Art. 6(1) GDPR', words: 'Call us.' }
    if (act === 'answer') return house.problem(by.token, 'matches.answer', { match, ...words })
    if (act === 'consent') return house.problem(by.token, 'matches.answer', { match, ...words, consent: true })
    return house.problem(by.token, `matches.${act}`, { match })
  }

  test('property: police read an answer if and only if the person agreed or two different people did', async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (all) => {
        const { theirs, ours, match } = await house.met(house.officer)
        await house.join(house.helper, theirs, house.mate)
        let model: Model = { state: 'open', by: null }
        for (const one of all) {
          const next = expected(model, one)
          const problem = await does(house[one.who], match.id, one.act)
          assert.equal(problem === null, next !== null, `${one.who} ${one.act} while ${model.state}`)
          model = next ?? model
          const seen = (await house.box(house.helper)).told.find(({ id }) => id === match.id)
          assert.equal(seen?.state, model.state)
          const { question } = await house.about(house.officer, ours)
          assert.equal(question?.answers.length, model.state === 'answered' ? 1 : 0)
        }
        await house.call(house.officer.token, 'matches.withdraw', {
          question: (await house.about(house.officer, ours)).question?.id,
        })
      }),
      runs(12),
    )
  })
})
