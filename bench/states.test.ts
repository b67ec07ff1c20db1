import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { TRACKS } from '../src/modules/cases/tracks/shape.ts'
import { PAGE, statesPage } from './states.ts'

test('docs/states.md shows the states that the program works by (else: node bench/states.ts --write)', () => {
  assert.equal(readFileSync(PAGE, 'utf8'), statesPage())
})

test('the page has a diagram for each track and says what is adverse', () => {
  const page = statesPage()
  assert.equal(
    page.split('stateDiagram-v2').length - 1,
    TRACKS.length + 5,
    'and one each for referrals, shares, what is asked, matches and breaches',
  )
  assert.match(page, /presumed --> not_confirmed: refuse \(adverse\)/)
  assert.match(
    page,
    /\| presumed \| refuse \| not-confirmed \| decider \| yes \| reflection-runs \| remedy, language, plan, deciders \|/,
  )
  assert.match(page, /\| LV\/1 \|/)
  // A person who did not arrive is looked for: the diagram shows no other way on.
  assert.match(page, /not_arrived --> arrived: confirm-arrival/)
  assert.doesNotMatch(page, /not_arrived --> (revoked|rejected|done)/)
  // What was told cannot be taken back, and a proposal is agreed to before it goes out.
  assert.match(page, /proposed --> answered: agree/)
  assert.doesNotMatch(page, /answered --> (open|proposed|silent)/)
  assert.match(page, /recalled --> kept: say-kept/)
  assert.match(page, /\| sent \| reject \| rejected \| receiver \| yes \|/)
})
