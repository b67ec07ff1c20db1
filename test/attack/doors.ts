import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newId } from '../../src/kernel/ids.ts'
import { ask } from '../run/web.ts'
import type { Attack } from './attack.ts'
import type { Target } from './target.ts'

const bytes32 = Buffer.alloc(32, 7).toString('base64url')

type Person = { readonly email: string; readonly password: string; code(): Promise<string> }

/** Signs in as somebody does. @param cookie what their device brings along */
async function signIn(target: Target, person: Person, from: string, cookie = ''): Promise<number> {
  const { email, password } = person
  const answer = await ask(target.port, {
    method: 'POST',
    path: '/api/sessions.open',
    headers: {
      'Ausma-Request': '1',
      'Content-Type': 'application/json',
      'X-Forwarded-For': from,
      ...(cookie && { Cookie: cookie }),
    },
    body: JSON.stringify({ kind: 'password', email, password, code: await person.code() }),
  })
  return answer.status
}

/** Signs in as somebody does who is told to come again, and does. */
async function untilTaken(target: Target): Promise<{ status: number; tries: number }> {
  const code = await target.founder.code()
  const person = { email: target.founder.email, password: target.founder.password, code: async () => code }
  for (let tries = 1; ; tries++) {
    const status = await signIn(target, person, '192.0.2.20')
    if (status !== 503 || tries === 20) return { status, tries }
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
}

/** Tries passwords that are wrong. */
const wrongly = (target: Target, from: string, email = target.officer.email) =>
  target.call('sessions.open', { kind: 'password', email, password: 'a wrong password', code: '000000' }, from)

export const DOORS: readonly Attack[] = [
  {
    name: 'take away the room for files with one request of 700 bytes',
    promise: 'Reports come through the form alone, and sizes of files are counted from what comes in.',
    async run(target) {
      const file = { file: newId(), key: bytes32, sha256: bytes32, size: 2 ** 50, type: 'image/png' }
      const input = {
        agency: newId(),
        report: newId(),
        receipt: { lookup: bytes32, publicKey: bytes32 },
        kind: 'help',
        about: 'me',
        danger: 'now',
        language: 'en',
        told: { text: 'x' },
        files: [file],
      }
      const { status } = await target.call('reports.file', input)
      return { held: status === 404, seen: `POST /api/reports.file is answered ${status}` }
    },
  },
  {
    name: 'hold up sign-ins by forty from made-up addresses',
    promise: 'Stretching has a lane of its own; a right sign-in does not wait behind a flood.',
    async run(target, { isWhole }) {
      const many = isWhole ? 40 : 8
      const flood = Array.from({ length: many }, (_, n) =>
        wrongly(target, `2001:db8:${n.toString(16)}::1`, `nobody${n}@example.org`),
      )
      const from = performance.now()
      const { status, tries } = await untilTaken(target)
      const seconds = (performance.now() - from) / 1000
      const answers = await Promise.all(flood)
      const told = answers.filter((one) => one.status === 503).length
      return {
        held: status === 200 && (!isWhole || seconds < 10),
        seen: `the right sign-in after ${seconds.toFixed(1)} s, told to come again ${tries - 1} times (${status}); of ${many} others ${told} were told so`,
      }
    },
  },
  {
    name: 'lock an address out by ten wrong passwords',
    promise: 'A device that signed in before is not locked out by strangers.',
    async run(target) {
      const { email, password, app } = target.officer
      const opened = await target.call(
        'sessions.open',
        { kind: 'password', email, password, code: await app.code() },
        '192.0.2.21',
      )
      const cookies = [opened.headers['set-cookie'] ?? []].flat().map((cookie) => String(cookie).split(';')[0])
      for (let n = 0; n < 12; n++) await wrongly(target, `192.0.2.${30 + n}`)
      const status = await signIn(target, { email, password, code: () => app.code() }, '192.0.2.21', cookies.join('; '))
      return { held: status === 200, seen: `after twelve wrong tries the officer's own device signs in: ${status}` }
    },
  },
  {
    name: 'make all callers one where the keeper forgot a setting',
    promise: 'With PUBLIC_URL set the program does not start until BEHIND_PROXY is said.',
    async run() {
      const folder = mkdtempSync(join(tmpdir(), 'ausma-forgot-'))
      const child = spawn(process.execPath, [join(import.meta.dirname, '../../src/main.js'), 'start'], {
        env: { PATH: process.env.PATH, DATA_DIR: folder, PORT: '0', PUBLIC_URL: 'https://ausma.example' },
      })
      let said = ''
      child.stderr.on('data', (part) => {
        said += part
      })
      const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
      rmSync(folder, { recursive: true, force: true })
      return { held: code === 1 && said.includes('BEHIND_PROXY'), seen: `it ends with ${code} and names the setting` }
    },
  },
]
