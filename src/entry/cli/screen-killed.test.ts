import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { ausma, ausmaInSteps } from '../../../test/run/command.ts'
import { asLines, inventedAdverts } from '../../../test/samples/adverts.ts'
import type { Lead } from '../../screening/lead.ts'

/** Number of runs ended besides those at the index. Twenty are the command's promise, and take a minute. */
const KILLS = Number(process.env.AUSMA_KILLS ?? 3)

const room = mkdtempSync(join(tmpdir(), 'ausma-kill-'))
after(() => rmSync(room, { recursive: true }))

const list = inventedAdverts([60, 60, 60], 120, 51)
const file = (name: string, from: number, to: number): string => {
  const path = join(room, name)
  writeFileSync(path, asLines(list.slice(from, to)))
  return path
}
const [one, two, three] = [file('one.jsonl', 0, 100), file('two.jsonl', 100, 220), file('three.jsonl', 220, 300)]
const out = join(room, 'out')
const screen = (path: string, state: string) => ['screen', path, '--out', out, '--state', state]
const memberships = (): string[] =>
  (JSON.parse(readFileSync(join(out, 'leads.json'), 'utf8')) as Lead[])
    .map(({ members, score }) => `${members.join()} ${score}`)
    .sort()
const stray = (state: string): string[] =>
  readdirSync(state).filter((name) => !/^(key|index\.json|(segment|campaigns|records)-\d{6}\.bin)$/.test(name))

describe('a run that is ended in the middle', () => {
  const sound = join(room, 'sound')
  const first = ausmaInSteps(screen(one, sound), sound)
  const undisturbed = join(room, 'undisturbed')
  cpSync(sound, undisturbed, { recursive: true })
  const second = ausmaInSteps(screen(two, undisturbed), undisturbed)
  assert.equal(ausma(screen(three, undisturbed)).code, 0)
  const expected = memberships()

  test('the undisturbed run joins the three files', () => {
    assert.deepEqual(expected.map((line) => line.split(' ')[0].split(',').length).sort(), [60, 60, 60])
  })

  /** Some steps of a run, evenly apart, with the last one. */
  const some = (steps: readonly string[], many: number): string[] =>
    Array.from({ length: many }, (_, at) => steps[Math.ceil((steps.length * (at + 1)) / many) - 1])
  // The index lists all files of the state: a run that ends during its write must leave the old index.
  const ofIndex = second.steps.filter((step) => step.includes('index.json'))

  for (const [signal, steps] of [
    ['SIGKILL', new Set([...some(second.steps, KILLS), ...ofIndex])],
    ['SIGINT', new Set([ofIndex[1]])],
  ] as const) {
    test(`by ${signal}, ${steps.size} times: the state opens and joins the next file as if nothing had been`, () => {
      const state = join(room, signal)
      cpSync(sound, state, { recursive: true })
      // Each run ends later than the one before. Once the file is taken in, a run takes fewer steps and may end by
      // itself.
      const ends = second.steps.filter((step) => steps.has(step))
      const runs = ends.map((before) => ausmaInSteps(screen(two, state), state, { by: signal, before }))
      const ended = runs.filter((run) => run.ended).length
      assert.ok(ended > ends.length / 2, `${ended} of ${ends.length} were ended`)
      assert.equal(ausma(screen(two, state)).code, 0)
      assert.equal(ausma(screen(three, state)).code, 0)
      assert.deepEqual(memberships(), expected)
      assert.deepEqual(stray(state), [], 'what was left is swept away')
    })
  }

  test('by SIGKILL before there was a state: the first run can be made again', () => {
    const state = join(room, 'first')
    const before = first.steps.findLast((step) => step.startsWith('renameSync')) ?? ''
    assert.ok(ausmaInSteps(screen(one, state), state, { by: 'SIGKILL', before }).ended)
    assert.equal(ausma([...screen(one, state), two, three]).code, 0)
    assert.deepEqual(memberships(), expected)
  })
})
