import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eventually, PATIENCE } from '../browser/eventually.ts'
import { freePort } from '../run/free-port.ts'

const found = (...paths: readonly string[]): string | null => paths.find((path) => existsSync(path)) ?? null
const NAMED = found('/usr/sbin/named', '/usr/bin/named')
const CHECK = found('/usr/bin/named-checkzone', '/usr/sbin/named-checkzone')
const RNDC = found('/usr/sbin/rndc', '/usr/bin/rndc')

/** Words by which a test that needs BIND is left out; false where it is there. */
export const noNamed: string | false =
  NAMED && CHECK && RNDC ? false : 'no BIND here: install the Debian packages bind9 and bind9-utils'

/** What `named-checkzone` says of a zone; it throws nothing. */
export function checkedZone(text: string, origin = 'rpz.test'): { readonly ok: boolean; readonly said: string } {
  const folder = mkdtempSync(join(tmpdir(), 'ausma-zone-'))
  try {
    const file = join(folder, 'zone')
    writeFileSync(file, text)
    const { status, stdout, stderr } = spawnSync(String(CHECK), [origin, file], { encoding: 'utf8' })
    return { ok: status === 0, said: `${stdout}${stderr}` }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What a resolver answers: its code and what it found. */
export type Answer = {
  readonly code: 'NOERROR' | 'NXDOMAIN' | 'other'
  readonly addresses: readonly string[]
  readonly names: readonly string[]
}

/**
 * A real BIND on this machine alone: all names exist below `example.org` and `example.com`, and the policy zone decides which are
 * answered. Runs as whoever runs the test, in a folder of its own.
 */
export class Resolver {
  private readonly folder: string
  private readonly port: number
  private readonly control: number
  private readonly child: ChildProcess
  private loads = 0

  private constructor(folder: string, port: number, control: number, child: ChildProcess) {
    this.folder = folder
    this.port = port
    this.control = control
    this.child = child
  }

  static async start(policy: string): Promise<Resolver> {
    const folder = mkdtempSync(join(tmpdir(), 'ausma-named-'))
    const [port, control] = [await freePort(), await freePort()]
    writeFileSync(join(folder, 'policy.zone'), policy)
    for (const [name, address] of SITES) writeFileSync(join(folder, `${name}.zone`), siteZone(address))
    writeFileSync(join(folder, 'named.conf'), configuration(folder, port, control))
    const args = ['-g', '-c', join(folder, 'named.conf'), '-n', '1']
    const child = spawn(String(NAMED), args, { stdio: 'ignore', ...asNobody(folder) })
    const resolver = new Resolver(folder, port, control, child)
    await eventually(async () => (await resolver.ask('up.example.com').catch(() => null))?.addresses.length ?? 0, 1)
    return resolver
  }

  /**
   * Puts another policy zone in place and waits until it holds. BIND answers with the new serial before it has taken the policy in,
   * so a name of the test's own is blocked with each load, and that of the load before no more.
   */
  async load(policy: string): Promise<void> {
    const [last, own] = [`canary${this.loads}.example.com`, `canary${++this.loads}.example.com`]
    writeFileSync(join(this.folder, 'policy.zone'), `${policy}${own} CNAME .\n`)
    const args = [
      '-s',
      '127.0.0.1',
      '-p',
      String(this.control),
      '-k',
      join(this.folder, 'rndc.key'),
      'reload',
      'rpz.test',
    ]
    const { status, stderr } = spawnSync(String(RNDC), args, { encoding: 'utf8' })
    if (status !== 0) throw new Error(`rndc: ${stderr}`)
    const serial = Number(/SOA \S+ \S+ (\d+)/.exec(policy)?.[1])
    await eventually(async () => (await this.ask('rpz.test', SOA)).serial, serial)
    await eventually(async () => [(await this.ask(own)).code, (await this.ask(last)).code], ['NXDOMAIN', 'NOERROR'])
  }

  /** Asks for the addresses of a name. */
  ask(name: string, type = A): Promise<Answer & { readonly serial?: number }> {
    return queried(this.port, name, type)
  }

  async close(): Promise<void> {
    const gone = new Promise((resolve) => this.child.once('exit', resolve))
    this.child.kill()
    await gone
    rmSync(this.folder, { recursive: true })
  }
}

const [A, CNAME, SOA] = [1, 5, 6]
const NOBODY = 65534

/** A test run by root still starts the resolver as an ordinary user, who owns its folder and nothing else. */
function asNobody(folder: string): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  chownSync(folder, NOBODY, NOBODY)
  return { uid: NOBODY, gid: NOBODY }
}
const SITES = [
  ['example.org', '192.0.2.1'],
  ['example.com', '192.0.2.2'],
] as const

const siteZone = (address: string): string => `$TTL 60
@ SOA localhost. hostmaster.localhost. 1 3600 600 604800 60
@ NS localhost.
@ A ${address}
* A ${address}
`

const KEY = Buffer.alloc(32, 7).toString('base64')

function configuration(folder: string, port: number, control: number): string {
  const key = `key "test" { algorithm hmac-sha256; secret "${KEY}"; };`
  writeFileSync(join(folder, 'rndc.key'), key)
  return `${key}
options {
  directory "${folder}"; pid-file none; session-keyfile none; managed-keys-directory "${folder}";
  listen-on port ${port} { 127.0.0.1; }; listen-on-v6 { none; };
  recursion yes; allow-query { 127.0.0.1; }; dnssec-validation no; empty-zones-enable no;
  forwarders { }; forward only;
  response-policy { zone "rpz.test" max-policy-ttl 60 min-update-interval 0; } qname-wait-recurse no break-dnssec yes;
};
controls { inet 127.0.0.1 port ${control} allow { 127.0.0.1; } keys { "test"; }; };
zone "rpz.test" { type primary; file "policy.zone"; allow-query { 127.0.0.1; }; };
${SITES.map(([name]) => `zone "${name}" { type primary; file "${name}.zone"; };`).join('\n')}
`
}

/** What goes over UDP may be lost, so whoever asks asks again (RFC 1035, 4.2.1). */
const ASKED_AGAIN = 1_000

/** One question over UDP: enough of the protocol for a test. */
function queried(port: number, name: string, type: number): Promise<Answer & { serial?: number }> {
  const socket = createSocket('udp4')
  const question = Buffer.concat([
    Buffer.from([0x12, 0x34, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0]),
    ...name.split('.').map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label)])),
    Buffer.from([0, 0, type, 0, 1]),
  ])
  return new Promise((resolve, reject) => {
    const ask = () => socket.send(question, port, '127.0.0.1')
    const again = setInterval(ask, ASKED_AGAIN)
    const timer = setTimeout(() => end(() => reject(new Error('no answer'))), PATIENCE)
    const end = (then: () => void) => {
      clearInterval(again)
      clearTimeout(timer)
      socket.close()
      then()
    }
    socket.on('error', (error) => end(() => reject(error)))
    socket.on('message', (message) => end(() => resolve(read(message))))
    ask()
  })
}

function read(message: Buffer): Answer & { serial?: number } {
  const code = (['NOERROR', 'other', 'other', 'NXDOMAIN'] as const)[message[3] & 15] ?? 'other'
  const addresses: string[] = []
  const names: string[] = []
  let serial: number | undefined
  let at = nameAt(message, 12).end + 4
  for (let count = message.readUInt16BE(6); count > 0; count--) {
    at = nameAt(message, at).end
    const [type, length] = [message.readUInt16BE(at), message.readUInt16BE(at + 8)]
    const data = at + 10
    if (type === A) addresses.push([...message.subarray(data, data + 4)].join('.'))
    if (type === CNAME) names.push(nameAt(message, data).name)
    if (type === SOA) serial = message.readUInt32BE(nameAt(message, nameAt(message, data).end).end)
    at = data + length
  }
  return { code, addresses, names, ...(serial === undefined ? {} : { serial }) }
}

function nameAt(message: Buffer, from: number): { readonly name: string; readonly end: number } {
  const labels: string[] = []
  let [at, end] = [from, -1]
  for (let length = message[at]; length !== 0; length = message[at]) {
    if (length >= 192) {
      // A pointer to a name that stood before.
      if (end < 0) end = at + 2
      at = message.readUInt16BE(at) & 0x3fff
    } else {
      labels.push(message.toString('latin1', at + 1, at + 1 + length))
      at += 1 + length
    }
  }
  return { name: labels.join('.'), end: end < 0 ? at + 1 : end }
}
