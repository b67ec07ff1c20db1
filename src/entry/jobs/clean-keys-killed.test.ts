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
/** Lines that the first round says, and a few more. */
const LINES = 20

const HAND = join(import.meta.dirname, '../../../test/run/cleaning-hand.ts')
const room = mkdtempSync(join(tmpdir(), 'ausma-cleaning-'))
after(() => rmSync(room, { recursive: true, force: true }))

describe(`killed ${KILLS} times while keys are erased, sealed anew, backed up and restored`, {
  timeout: Math.max(A_JOURNEY, KILLS * 60_000),
}, () => {
  const dataDir = join(room, 'data')
  const factsFile = join(room, 'facts.json')
  const random = seeded(35)
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

  /** Runs until the process has said so many lines, kills it, and gives all that it said. */
  async function killedAt(line: number): Promise<{ lines: string[]; err: string }> {
    const child = spawn(process.execPath, [HAND, dataDir, factsFile], { stdio: ['ignore', 'pipe', 'pipe'] })
    let err = ''
    child.stderr.on('data', (part: Buffer) => {
      err += part.toString('utf8')
    })
    const lines: string[] = []
    for await (const said of createInterface({ input: child.stdout })) {
      lines.push(said)
      const [word, ...rest] = said.split(' ')
      hear[word]?.(...rest)
      if (lines.length === line) child.kill('SIGKILL')
    }
    return { lines, err }
  }

  test('nothing that was acknowledged is lost, and nothing that was erased comes back', async () => {
    openSecrets(dataDir)
    mkdirSync(`${dataDir}.backups`)
    for (let kill = 0; kill < KILLS; kill++) {
      // The first goes as far as a restore in any case.
      const { lines, err } = await killedAt(kill === 0 ? LINES : 2 + Math.floor(random() * LINES))
      assert.ok(lines.includes('checked') || lines.length === 0, `${lines.join('\n')}\n${err}`)
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
  })

  /** Takes away what earlier rounds left, but for the backup of a restore that was cut off and the ledgers put aside. */
  function sweep(): void {
    for (const name of readdirSync(`${dataDir}.backups`))
      if (join(`${dataDir}.backups`, name) !== restoring) rmSync(join(`${dataDir}.backups`, name), { force: true })
    for (const name of readdirSync(room))
      if (name.startsWith('data.before-')) rmSync(join(room, name, 'pg'), { recursive: true, force: true })
  }
})
