import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { INTAKE } from '../houses/reports.ts'
import { CodeApp } from '../run/codes.ts'
import { Founder, RunningServer } from '../run/running.ts'
import { type Answered, ask } from '../run/web.ts'

/** A colleague with what they sign in with. */
export type Colleague = {
  readonly token: string
  readonly email: string
  readonly password: string
  readonly app: CodeApp
}

/** An installation that is attacked: it has an agency that takes reports, and listens on the loopback address alone. */
export class Target {
  readonly server: RunningServer
  readonly founder: Founder
  readonly founderToken: string
  /** Reads reports. */
  readonly officer: Colleague
  /** Reads the audit. */
  readonly auditor: Colleague
  /** Meets people, and has a tablet. */
  readonly inspector: Colleague
  private readonly folder: string

  private constructor(
    server: RunningServer,
    founder: Founder,
    founderToken: string,
    [officer, auditor, inspector]: readonly [Colleague, Colleague, Colleague],
    folder: string,
  ) {
    this.server = server
    this.founder = founder
    this.founderToken = founderToken
    this.officer = officer
    this.auditor = auditor
    this.inspector = inspector
    this.folder = folder
  }

  /** @param settings of a database where it is not the embedded one */
  static async open(settings: Readonly<Record<string, string>> = {}): Promise<Target> {
    const folder = mkdtempSync(join(tmpdir(), 'ausma-attacked-'))
    // Behind a proxy, so that an attacker of many addresses can be played from this machine.
    const server = await RunningServer.start({ DATA_DIR: join(folder, 'data'), BEHIND_PROXY: 'yes', ...settings })
    const founder = new Founder()
    const token = await founder.found(server)
    const officer = await admitted(server, token, 'intake-officer')
    const auditor = await admitted(server, token, 'auditor')
    const inspector = await admitted(server, token, 'labour-inspector')
    const done = await server.call('intakes.set', INTAKE, officer.token)
    if (done.status !== 200) throw new Error(done.body)
    return new Target(server, founder, token, [officer, auditor, inspector], folder)
  }

  get port(): number {
    return this.server.port
  }

  get(path: string, from = '192.0.2.1'): Promise<Answered> {
    return ask(this.port, { path, headers: { 'X-Forwarded-For': from } })
  }

  post(path: string, fields: Readonly<Record<string, string>>, from = '192.0.2.1'): Promise<Answered> {
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded', Origin: 'null', 'X-Forwarded-For': from }
    return ask(this.port, { method: 'POST', path, headers, body: new URLSearchParams(fields).toString() })
  }

  /** A call of the interface as a stranger makes it. */
  call(name: string, input: unknown, from = '192.0.2.1'): Promise<Answered> {
    const headers = { 'Ausma-Request': '1', 'Content-Type': 'application/json', 'X-Forwarded-For': from }
    return ask(this.port, { method: 'POST', path: `/api/${name}`, headers, body: JSON.stringify(input) })
  }

  /** Megabytes that the server's processes hold together; null where the system does not tell. */
  memory(): number | null {
    try {
      const pages = readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && parentOf(pid) === this.server.pid)
      return [String(this.server.pid), ...pages].reduce((sum, pid) => sum + residentOf(pid), 0)
    } catch {
      return null
    }
  }

  async close(): Promise<void> {
    await this.server.end()
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

const parentOf = (pid: string): number => {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1])
  } catch {
    return 0
  }
}

const residentOf = (pid: string): number =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024)

async function admitted(server: RunningServer, by: string, role: string): Promise<Colleague> {
  const [email, password, app] = [`${role}@example.org`, 'another long enough password', new CodeApp()]
  const invited = (await server.call('members.invite', { email, roles: [role] }, by)).json()
  const accepted = await server.call('invites.accept', {
    secret: invited.secret,
    member: { name: 'Otto', email, language: 'en' },
    method: { kind: 'password', password, totp: { secret: app.secret, code: await app.code() } },
  })
  if (accepted.status !== 200) throw new Error(accepted.body)
  const { member } = accepted.json() as { member: { id: string } }
  // An auditor opens no content, and so is admitted to none.
  if (role !== 'auditor') {
    const done = await server.call('members.admit', { member: member.id }, by)
    if (done.status !== 200) throw new Error(done.body)
  }
  return {
    token: /ausma_session=([\w-]+)/.exec(String(accepted.headers['set-cookie']))?.[1] ?? '',
    email,
    password,
    app,
  }
}
