import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { newId } from '../kernel/ids.ts'
import type { Desk } from '../modules/reports/public.ts'
import type { Behind, TakenFile, Writing } from './behind.ts'
import { drawn, numberAt } from './drawn.ts'
import type { FileIntake } from './file-intake.ts'
import { newForm } from './form.ts'
import { sentTo } from './sending.ts'
import type { Visit } from './visit.ts'

const KEY = new Uint8Array(32).fill(3)
const DESKS = ['Shelter', 'Police', 'Labour'].map((name) => ({ agency: newId(), name }) as Desk)
const FORM = { ...newForm('report'), danger: 'soon' as const, told: { ...newForm('report').told, text: 'Invented' } }

/** Pages that send nothing anywhere: what is asked of the server is kept. @param fails names of agencies at which it fails */
function stand(fails: readonly string[] = []) {
  const calls: { writing: Writing; files: readonly TakenFile[] }[] = []
  const file: Behind['file'] = async (_, writing, files) => {
    calls.push({ writing, files })
    if (fails.includes(DESKS.find(({ agency }) => agency === writing.agency)?.name ?? '')) throw new Error('invented')
    return { report: writing.report, filedOn: '2026-12-03', readDue: null, answerDue: null, atOnce: true }
  }
  const visit = {
    site: {
      drawn: (form: string, sent: unknown) => drawn(KEY, form, sent),
      numberAt: (form: string, sent: unknown, agency: string) => numberAt(KEY, form, sent, agency),
    },
    tongue: { code: 'lv' },
    ask: (call: (behind: Behind) => unknown) => call({ file } as unknown as Behind),
  } as unknown as Visit
  return { visit, calls }
}

/** Files that came with the form, with room for so many copies. */
function intake(names: readonly string[] = [], room = 9) {
  const file = (name: string) => ({ file: `${name} ${newId()}`, sha256: name }) as TakenFile
  const own = names.map(file)
  const gone: string[] = []
  const faked = {
    fault: null as FileIntake['fault'],
    files: own,
    copied: async () => {
      if (room-- > 0) return names.map(file)
      faked.fault = 'files.full'
      return []
    },
    drop: async (files: readonly TakenFile[]) => void gone.push(...files.map((one) => one.file)),
    dropAll: async () => void gone.push('all'),
  }
  return { intake: faked as unknown as FileIntake, gone }
}

describe('a form that goes to several', () => {
  test('is a report at each: one receipt, and a number and files of its own that say nothing of the others', async () => {
    const { visit, calls } = stand()
    const { receipt, outcomes } = await sentTo(visit, FORM, DESKS, intake(['a', 'b']).intake)
    assert.equal(receipt.length, 7)
    assert.deepEqual(
      outcomes.map(({ desk }) => desk),
      DESKS,
    )
    assert.equal(new Set(calls.map(({ writing }) => writing.report)).size, 3)
    assert.equal(new Set(calls.flatMap(({ files }) => files.map(({ file }) => file))).size, 6)
    for (const { writing } of calls) {
      assert.deepEqual(writing.alsoTo, [])
      const others = DESKS.filter(({ agency }) => agency !== writing.agency)
      assert.ok(others.every(({ agency }) => !JSON.stringify(writing).includes(agency)))
    }
  })

  test('says at each who else has it where the reporter said so, and nothing else changes but numbers', async () => {
    const { visit, calls } = stand()
    await sentTo(visit, { ...FORM, known: true }, DESKS, intake().intake)
    for (const { writing } of calls) {
      const others = DESKS.map(({ agency }) => agency).filter((agency) => agency !== writing.agency)
      assert.deepEqual(writing.alsoTo, others.toSorted())
    }
  })

  test('goes out in an order of chance: who was ticked first is not who gets it first', async () => {
    const firsts = new Set<string>()
    // All three come first within a hundred tries, or chance is none: (2/3)^100 is nothing.
    for (let times = 0; times < 100; times++) {
      const { visit, calls } = stand()
      await sentTo(visit, FORM, DESKS, intake().intake)
      firsts.add(calls[0]?.writing.agency ?? '')
    }
    assert.equal(firsts.size, 3)
  })

  test('is told where it did not arrive, whose files are let go, and sent once more is the same report', async () => {
    const { visit, calls } = stand(['Police'])
    const { intake: files, gone } = intake(['a'])
    const { receipt, sent, outcomes } = await sentTo(visit, FORM, DESKS, files)
    assert.deepEqual(
      outcomes.map((one) => 'error' in one),
      [false, true, false],
    )
    const missed = calls.find(({ writing }) => writing.agency === DESKS[1].agency)
    assert.deepEqual(
      gone,
      missed?.files.map(({ file }) => file),
    )
    const again = stand()
    const whole = await sentTo(again.visit, { ...FORM, sent }, DESKS, intake().intake)
    assert.deepEqual(whole.receipt, receipt)
    const numbers = (all: typeof calls) => all.map(({ writing }) => writing.report).toSorted()
    assert.deepEqual(numbers(again.calls), numbers(calls))
    assert.ok(again.calls.every(({ files }) => files.length === 0))
  })

  test('arrives nowhere where there is no room for the files of one', async () => {
    const { visit, calls } = stand()
    const { intake: files, gone } = intake(['a'], 1)
    const { outcomes } = await sentTo(visit, FORM, DESKS, files)
    assert.deepEqual([outcomes, calls, gone], [[], [], ['all']])
  })
})
