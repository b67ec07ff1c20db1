import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, describe, test } from 'node:test'
import { A_JOURNEY } from '../../../test/browser/eventually.ts'
import { isWhole } from '../../../test/run/mode.ts'
import { seeded } from '../../../test/samples/adverts.ts'
import { openSecrets } from '../../kernel/config.ts'

/** How often the process is killed; the promise is two hundred, which takes a quarter of an hour. */
const KILLS = Number(process.env.AUSMA_KILLS ?? (isWhole ? 200 : 4))
/** Which points are chosen: with another number, others. */
const SEED = Number(process.env.AUSMA_KILLS_SEED ?? 35)
/** The last changes of a step are those at which files get their names and keys are destroyed: half of the kills fall there. */
const LAST = 30

/** Where a process ended: within which step, and before which change on the disk. */
type Point = { readonly step: string; readonly change: string }

const HAND = join(import.meta.dirname, '../../../test/run/cleaning-hand.ts')
const room = mkdtempSync(join(tmpdir(), 'ausma-cleaning-'))
after(() => rmSync(room, { recursive: true, force: true }))

describe(`killed ${KILLS} times while keys are erased, sealed anew, backed up and restored`, {
  timeout: Math.max(A_JOURNEY, KILLS * 60_000),
}, () => {
  const dataDir = join(room, 'data')
  const factsFile = join(room, 'facts.json')
  const random = seeded(SEED)
  /** Steps of a round, each with the changes that it makes on the disk. */
  const steps = new Map<string, number>()
  const points: Point[] = []
  const kept = new Map<string, string>()
  const erased = new Set<string>()
  let holder: unknown
  let restoring: string | null = null

  /** What a line of the process acknowledges. */
  const hear: Readonly<Record<string, (...words: string[]) => void>> = {
    holder: (text) => {
      holder = JSON.parse(text)
    },
    made: (id, bytes) => void kept.set(id, bytes),
    // From here on nobody can say whether it is there, until it is gone.
    erasing: (id) => void kept.delete(id),
    erased: (id) => void erased.add(id),
    restoring: (file) => {
      restoring = file
    },
    restored: () => {
      restoring = null
    },
  }

  /** Runs until the process has killed itself within a step, and gives all that it said and how far each step was. */
  async function killed(begin: string, end: string, after: number) {
    const child = spawn(process.execPath, [HAND, dataDir, factsFile, begin, end, String(after)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let err = ''
    child.stderr.on('data', (part: Buffer) => {
      err += part.toString('utf8')
    })
    const lines: string[] = []
    const reached: { step: string; changes: number }[] = [{ step: 'opening', changes: 0 }]
    for await (const text of createInterface({ input: child.stdout })) {
      const [count, word, ...rest] = text.split(' ')
      if (word === 'before') points.push({ step: rest[1], change: rest[0] })
      else lines.push([word, ...rest].join(' '))
      reached.push({ step: word === 'step' ? rest[0] : word, changes: Number(count) })
      hear[word]?.(...rest)
    }
    return { lines, err, reached }
  }

  /** A point of a round: where it begins, within which step it ends, and after how many changes. */
  function pointOfRound(): Parameters<typeof killed> {
    const names = [...steps].filter(([, changes]) => changes > 1).map(([name]) => name)
    const at = Math.floor(random() * names.length)
    const changes = steps.get(names[at]) ?? 0
    const back = random() < 0.5 ? Math.min(changes, LAST) : changes
    const begin = at < names.indexOf('backing-up') ? 'erasing' : 'backing-up'
    // As often before a step is told as before any of its changes.
    return [begin, names[at], changes - Math.floor(random() * (back + 1))]
  }

  test('nothing that was acknowledged is lost, and nothing that was erased comes back', async (t) => {
    openSecrets(dataDir)
    mkdirSync(`${dataDir}.backups`)
    for (let kill = 0; kill < KILLS; kill++) {
      // The first goes once around, and tells which steps there are.
      const point: Parameters<typeof killed> = kill === 0 ? ['erasing', 'restored', 0] : pointOfRound()
      const { lines, err, reached } = await killed(...point)
      if (kill === 0)
        for (const [i, { step, changes }] of reached.slice(0, -1).entries())
          steps.set(step, (steps.get(step) ?? 0) + reached[i + 1].changes - changes)
      // The first process alone says who holds the keys.
      steps.delete('holder')
      assert.equal(points.length, kill + 1, `it ended by itself: ${lines.join('\n')}\n${err}`)
      assert.deepEqual(
        lines.filter((line) => /^(lost|back) /.test(line)),
        [],
      )
      if (holder !== undefined)
        writeFileSync(
          factsFile,
          JSON.stringify({ holder, kept: Object.fromEntries(kept), erased: [...erased], restoring }),
        )
      sweep()
    }
    assert.ok(erased.size > 0 && kept.size > 0)
    for (const [step, there] of Map.groupBy(points, (point) => point.step)) {
      const kinds = [...Map.groupBy(there, ({ change }) => change)].map(([change, { length }]) => `${length} ${change}`)
      t.diagnostic(`${step}: killed ${there.length} times, before ${kinds.join(', ')}`)
    }
  })

  /** Takes away what earlier rounds left, but for the backup of a restore that was cut off and the ledgers put aside. */
  function sweep(): void {
    for (const name of readdirSync(`${dataDir}.backups`))
      if (join(`${dataDir}.backups`, name) !== restoring) rmSync(join(`${dataDir}.backups`, name), { force: true })
    for (const name of readdirSync(room))
      if (name.startsWith('data.before-')) rmSync(join(room, name, 'pg'), { recursive: true, force: true })
  }
})
