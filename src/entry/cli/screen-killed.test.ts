import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { ausma, ausmaEnded } from '../../../test/run/command.ts'
import { asLines, inventedAdverts, seeded } from '../../../test/samples/adverts.ts'
import type { Lead } from '../../screening/lead.ts'

/** How often a run is ended in the middle; the promise of the command is twenty, which takes a minute. */
const KILLS = Number(process.env.AUSMA_KILLS ?? 5)

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
  assert.equal(ausma(screen(one, sound)).code, 0)
  const began = performance.now()
  const undisturbed = join(room, 'undisturbed')
  cpSync(sound, undisturbed, { recursive: true })
  assert.equal(ausma(screen(two, undisturbed)).code, 0)
  const takes = performance.now() - began
  assert.equal(ausma(screen(three, undisturbed)).code, 0)
  const expected = memberships()

  test('the undisturbed run joins the three files', () => {
    assert.deepEqual(expected.map((line) => line.split(' ')[0].split(',').length).sort(), [60, 60, 60])
  })

  for (const [signal, times] of [
    ['SIGKILL', KILLS],
    ['SIGINT', 1],
  ] as const) {
    test(`by ${signal}, ${times} times: the state opens and joins the next file as if nothing had been`, async () => {
      const random = seeded(signal.length)
      const state = join(room, signal)
      cpSync(sound, state, { recursive: true })
      let ended = 0
      for (let round = 0; round < times; round++) {
        // From the start of the process to just after its end, more often towards the end, where the state is written.
        if (await ausmaEnded(screen(two, state), signal, takes * (0.2 + 0.9 * Math.sqrt(random())))) ended++
      }
      if (times > 3) assert.ok(ended >= 1, 'some runs were ended')
      assert.equal(ausma(screen(two, state)).code, 0)
      assert.equal(ausma(screen(three, state)).code, 0)
      assert.deepEqual(memberships(), expected)
      assert.deepEqual(stray(state), [], 'what was left is swept away')
    })
  }

  test('by SIGKILL before there was a state: the first run can be made again', async () => {
    const state = join(room, 'first')
    await ausmaEnded(screen(one, state), 'SIGKILL', takes * 0.8)
    assert.equal(ausma([...screen(one, state), two, three]).code, 0)
    assert.deepEqual(memberships(), expected)
  })
})
