import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as asn1 from 'asn1js'
import { Accuracy, AlgorithmIdentifier, ContentInfo, MessageImprint, TSTInfo } from 'pkijs'

/** Why tests with an authority are skipped, where they are. */
export const noOpenssl = spawnSync('openssl', ['version']).status === 0 ? false : 'no openssl here'

type Period = readonly [from: Date, to: Date]

export type Making = {
  /** First and last moment of its certificate. */
  readonly valid?: Period
  /** What its certificate says of its use, as OpenSSL writes it; null for nothing. */
  readonly use?: string | null
  /** More lines of its certificate's extensions. */
  readonly more?: readonly string[]
  /** What the root, and the certificate between, say of themselves. */
  readonly root?: string
  readonly issuer?: string
  /** More lines of the extensions of the certificate between. */
  readonly moreOfIssuer?: readonly string[]
  /** The hash that its certificate is signed with. */
  readonly sum?: string
  /** Kind and size of its key, as arguments of `openssl req`. */
  readonly key?: readonly string[]
}

/** With the hash that a token has usually, and with what names the certificate. */
const SIGNING = ['-cades', '-md', 'sha256']

const TST_INFO = '1.2.840.113549.1.9.16.1.4'

type Signing = {
  /** In place of `-cades -md sha256` for `openssl cms -sign`. */
  readonly signing?: readonly string[]
  /** File of certificates that go along. */
  readonly along?: string
  /** What is signed, as the signature says. */
  readonly type?: string
}

export type Stamping = Signing & {
  readonly imprint: Uint8Array
  readonly at: Date
  readonly accuracy?: { readonly seconds?: number; readonly millis?: number; readonly micros?: number }
  readonly nonce?: Uint8Array
}

const LONG = [new Date('2020-01-01T00:00:00Z'), new Date('2040-01-01T00:00:00Z')] as const
const CA = 'critical,CA:TRUE'
const EC = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256']

const CONFIG = `[ca]
default_ca = own
[own]
database = index.txt
new_certs_dir = .
serial = serials
default_md = sha256
policy = any
unique_subject = no
[any]
commonName = supplied
[tsa]
default_tsa = time
[time]
serial = ./tokens
crypto_device = builtin
signer_cert = ./time.pem
certs = ./chain.pem
signer_key = ./time.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1, millisecs:500
ess_cert_id_alg = sha256
`

/** YYYYMMDDHHMMSSZ. */
const utc = (date: Date): string => date.toISOString().replace(/[-:T]|\.\d+/g, '')

/** An authority of OpenSSL in a folder of its own: a root, an issuer below it and a certificate for timestamps, with new keys. */
export class TimestampAuthority {
  readonly folder = mkdtempSync(join(tmpdir(), 'ausma-time-'))

  constructor(making: Making = {}) {
    const { valid = LONG, use = 'critical,timeStamping', more = [], key = EC } = making
    const { root = CA, issuer = CA, moreOfIssuer = [], sum } = making
    writeFileSync(this.path('own.cnf'), CONFIG)
    writeFileSync(this.path('index.txt'), '')
    writeFileSync(this.path('tokens'), '01\n')
    // The nought before the first digit is written in one place and left out in another.
    writeFileSync(this.path('serials'), '0A01\n')
    const signs = 'keyUsage=critical,keyCertSign,cRLSign'
    this.certify('root', 'root', LONG, [`basicConstraints=${root}`, signs])
    const isSaid = !issuer.includes('TRUE') || moreOfIssuer.some((line) => line.startsWith('keyUsage'))
    const ofIssuer = [`basicConstraints=${issuer}`, ...(isSaid ? [] : [signs]), ...moreOfIssuer]
    this.certify('issuer', 'root', LONG, ofIssuer)
    const uses = use === null ? [] : [`extendedKeyUsage=${use}`]
    this.certify('time', 'issuer', valid, [...uses, ...more], key)
    if (sum !== undefined) this.certifyAgain('time', 'issuer', valid, ['-md', sum])
    writeFileSync(this.path('chain.pem'), this.pem('issuer'))
  }

  /** A certificate in PEM. */
  pem(name: string): string {
    return readFileSync(this.path(`${name}.pem`), 'utf8')
  }

  /** What it answers to a request (`openssl ts -reply`), by the clock. */
  reply(request: Uint8Array): Buffer {
    writeFileSync(this.path('ask.tsq'), request)
    this.openssl(...'ts -reply -config own.cnf -queryfile ask.tsq -out said.tsr'.split(' '))
    return readFileSync(this.path('said.tsr'))
  }

  /** A token of any moment, signed by OpenSSL as well, which writes none but of now by itself. */
  stamp(stamping: Stamping): Buffer {
    return this.signed(this.statement(stamping), stamping)
  }

  /** What a token states (TSTInfo). */
  statement({ imprint, at, accuracy, nonce }: Omit<Stamping, keyof Signing>): Uint8Array {
    const statement = new TSTInfo({
      version: 1,
      policy: '1.2.3.4.1',
      messageImprint: new MessageImprint({
        hashAlgorithm: new AlgorithmIdentifier({ algorithmId: '2.16.840.1.101.3.4.2.1' }),
        hashedMessage: new asn1.OctetString({ valueHex: new Uint8Array(imprint) }),
      }),
      serialNumber: new asn1.Integer({ value: 7 }),
      genTime: at,
      ...(accuracy && { accuracy: new Accuracy(accuracy) }),
      ...(nonce && { nonce: new asn1.Integer({ valueHex: new Uint8Array(nonce) }) }),
    })
    return new Uint8Array(statement.toSchema().toBER())
  }

  /** The answer that holds a statement, whatever it is, signed. */
  signed(statement: Uint8Array, { signing = SIGNING, along = 'chain.pem', type = TST_INFO }: Signing = {}): Buffer {
    writeFileSync(this.path('statement'), statement)
    const how = '-sign -binary -nodetach -nosmimecap -in statement -outform DER -out token'
    const by = `-econtent_type ${type} -signer time.pem -inkey time.key -certfile ${along}`
    this.openssl('cms', ...how.split(' '), ...by.split(' '), ...signing)
    const token = ContentInfo.fromBER(new Uint8Array(readFileSync(this.path('token')))).toSchema()
    const granted = new asn1.Sequence({ value: [new asn1.Integer({ value: 0 })] })
    return Buffer.from(new asn1.Sequence({ value: [granted, token] }).toBER())
  }

  /** Whether OpenSSL believes an answer. @param at for when the certificates must be valid */
  verifies(answer: Uint8Array, imprint: Uint8Array, at: Date = new Date(), root = this.path('root.pem')): boolean {
    writeFileSync(this.path('held.tsr'), answer)
    const hash = ['-digest', Buffer.from(imprint).toString('hex')]
    const when = ['-attime', String(Math.floor(at.getTime() / 1000))]
    const args = ['ts', '-verify', '-in', 'held.tsr', ...hash, '-CAfile', root, ...when]
    return spawnSync('openssl', args, { cwd: this.folder }).status === 0
  }

  openssl(...args: readonly string[]): string {
    return execFileSync('openssl', args, { cwd: this.folder, encoding: 'utf8', stdio: 'pipe' })
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }

  read(file: string): Buffer {
    return readFileSync(this.path(file))
  }

  path(file: string): string {
    return join(this.folder, file)
  }

  /** Makes a key and a certificate. @param by whose key signs it, by the name of its files */
  certify(name: string, by: string, valid: Period, extensions: readonly string[], key: readonly string[] = EC): void {
    writeFileSync(this.path(`${name}.ext`), extensions.join('\n'))
    const files = ['-keyout', `${name}.key`, '-out', `${name}.csr`]
    this.openssl('req', '-new', ...key, '-nodes', '-subj', `/CN=Invented ${name}`, ...files)
    this.certifyAgain(name, by, valid)
  }

  /** Makes another certificate for a key that is there. @param more arguments of `openssl ca` */
  certifyAgain(name: string, by: string, valid: Period, more: readonly string[] = []): void {
    const from = ['-startdate', utc(valid[0]), '-enddate', utc(valid[1])]
    const signer = name === by ? ['-selfsign'] : ['-cert', `${by}.pem`]
    const about = ['-in', `${name}.csr`, '-out', `${name}.pem`, '-extfile', `${name}.ext`]
    const plain = '-config own.cnf -batch -notext'.split(' ')
    this.openssl('ca', ...plain, ...signer, '-keyfile', `${by}.key`, ...from, ...about, ...more)
  }
}
