import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Attack } from './attack.ts'

/** Texts that once took seconds, and their like. */
const HOSTILE: readonly string[] = [
  'to '.repeat(6666),
  '4 '.repeat(10_000),
  'a.b.'.repeat(5000),
  '+371 2'.repeat(3300),
  '( '.repeat(10_000),
  '1 € '.repeat(5000),
  '@'.repeat(20_000),
  '👩‍👩‍👧‍👦'.repeat(1800),
  'no not never '.repeat(1500),
  'passport '.repeat(2200),
]

const ROOT = join(import.meta.dirname, '../..')

/** Screens a file with the command line. @returns its exit code and how many postings it assessed */
function screened(path: string): { code: number | null; assessed: number } {
  const out = `${path}.out`
  const { status } = spawnSync(process.execPath, [join(ROOT, 'src/main.js'), 'screen', path, '--out', out], {
    env: { PATH: process.env.PATH },
  })
  return { code: status, assessed: readFileSync(join(out, 'assessments.jsonl'), 'utf8').split('\n').length - 1 }
}

export const TEXTS: readonly Attack[] = [
  {
    name: 'blind a feed by one advert among sixty',
    promise: 'A posting that cannot be assessed is counted and shown, and the run goes on.',
    async run() {
      const folder = mkdtempSync(join(tmpdir(), 'ausma-blinded-'))
      const honest = readFileSync(join(ROOT, 'examples/postings.jsonl'), 'utf8').split('\n').slice(0, 60)
      const hostile = HOSTILE.map((text, n) => JSON.stringify({ id: `hostile-${n}`, text }))
      const file = (name: string, lines: readonly string[]) => {
        writeFileSync(join(folder, name), lines.join('\n'))
        return join(folder, name)
      }
      const plain = screened(file('plain.jsonl', honest))
      const blinded = screened(file('blinded.jsonl', [...honest.slice(0, 30), ...hostile, ...honest.slice(30)]))
      rmSync(folder, { recursive: true })
      return {
        held: plain.code === 0 && blinded.code === 0 && plain.assessed === 60 && blinded.assessed >= 60,
        seen: `sixty adverts and ${hostile.length} hostile ones: ${blinded.assessed} assessed, exit code ${blinded.code}`,
      }
    },
  },
  {
    name: 'freeze the server by texts of 20 kB',
    promise: 'An offer is looked over beside the server, within seconds or not at all; other pages do not wait for it.',
    async run(target, { isWhole }) {
      const texts = isWhole ? [...HOSTILE, ...HOSTILE] : HOSTILE.slice(0, 3)
      const asked = texts.map((offer, n) => target.post('/p/en/check', { offer }, `198.19.0.${n}`))
      let slowest = 0
      let isOver = false
      const all = Promise.all(asked).finally(() => {
        isOver = true
      })
      do {
        const from = performance.now()
        const { status } = await target.server.call('sessions.current', {}, target.officer.token)
        if (status !== 200) return { held: false, seen: `a page of staff is answered ${status}` }
        slowest = Math.max(slowest, performance.now() - from)
      } while (!isOver)
      const statuses = (await all).map(({ status }) => status)
      const isAnswered = statuses.every((status) => status === 200 || status === 503)
      return {
        held: isAnswered && (!isWhole || slowest < 1000),
        seen: `${texts.length} texts answered ${[...new Set(statuses)].join(', ')}; the slowest page of staff meanwhile took ${Math.round(slowest)} ms`,
      }
    },
  },
]
