import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { ConfigFault } from './config-fault.ts'

const GIB = 2 ** 30

const address = (schemes: string) =>
  // The scheme is part of the rule: `javascript:` and `file:` parse as addresses too.
  z.string().refine((value) => URL.canParse(value) && schemes.split(' ').includes(new URL(value).protocol), {
    message: `must be an address that begins with ${schemes.replaceAll(' ', ' or ')}//…`,
  })

const whole = (least: number, most: number) =>
  z
    .string()
    .refine((value) => /^\d{1,16}$/.test(value) && Number(value) >= least && Number(value) <= most, {
      message: `must be a whole number from ${least} to ${most}`,
    })
    .transform(Number)

// Words only: programs differ on `1`, `true` and `on`, and a wrong guess here opens or closes a wall.
const yesOrNo = z.enum(['yes', 'no'], { message: 'must be yes or no' }).transform((value) => value === 'yes')

// A list by comma of names and IP addresses, each for one port or for all.
const hosts = z
  .string()
  .transform((value) =>
    value
      .split(',')
      .map((host) => host.trim().toLowerCase())
      .filter((host) => host !== ''),
  )
  .refine(
    (list) => list.every((host) => /^([\w-]+(\.[\w-]+)*|\[[\da-f:.]+\]|[\da-f:]+:[\da-f:.]*)(:\d{1,5})?$/.test(host)),
    {
      message: 'must be names or IP addresses, parted by commas, each with :port or without',
    },
  )

// A list by comma of addresses; a comma within one is written as %2C.
const addresses = (schemes: string) =>
  z
    .string()
    .transform((value) =>
      value
        .split(',')
        .map((one) => one.trim())
        .filter((one) => one !== ''),
    )
    .refine((list) => list.every((one) => !/\s/.test(one) && address(schemes).safeParse(one).success), {
      message: `must be addresses, parted by commas, that begin with ${schemes.replaceAll(' ', ' or ')}//…`,
    })

/** All settings by the name of their environment variable, with defaults. */
export const SETTINGS = {
  PORT: whole(0, 65535).default(8321).describe('port of the web server, on the loopback address only'),
  DATA_DIR: z.string().default('./data').describe('folder of the embedded database, sealed files and secrets'),
  PUBLIC_URL: address('http: https:').optional().describe('address people use, where a reverse proxy stands in front'),
  PUBLIC_PAGES_URL: address('http: https:')
    .optional()
    .describe(
      'address of the public pages, where they are to have a host of their own; the staff’s pages are not there',
    ),
  DEVICE_URL: address('http: https:')
    .optional()
    .describe(
      'address of the page for telephones and tablets that works without a network, where it is to have a host of its own; recommended',
    ),
  BEHIND_PROXY: yesOrNo
    .optional()
    .describe('yes: take the caller’s address from the proxy’s X-Forwarded-For; to be said where PUBLIC_URL is set'),
  DATABASE_URL: address('postgres: postgresql:').optional().describe('PostgreSQL; without it the embedded database'),
  MIGRATION_URL: address('postgres: postgresql:').optional().describe('login that owns the tables'),
  BACKUP_URL: address('postgres: postgresql:').optional().describe('login that may read all rows, for ausma backup'),
  MAIL_URL: address('smtp: smtps:').optional().describe('mail server, with login where it wants one'),
  MAIL_FROM: z.email({ message: 'must be an e-mail address' }).optional().describe('sender of all mail'),
  UPLOAD_LIMIT: whole(1, 2 ** 50)
    .default(4 * GIB)
    .describe('largest file taken in, in bytes'),
  REPORT_FILES_LIMIT: whole(1, 2 ** 50)
    .default(20 * GIB)
    .describe('most bytes that files of reports may take together'),
  SESSION_MINUTES: whole(1, 1440).default(30).describe('minutes without a request after which a session ends'),
  SESSION_HOURS: whole(1, 168).default(12).describe('hours after which a session ends in any case'),
  IMPORT_DIR: z.string().optional().describe('folder from which files may be screened by their path'),
  FEED_HOSTS: hosts
    .default([])
    .describe('hosts of the own network that may be watched, by comma; others only at public addresses'),
  OIDC_HOSTS: hosts
    .default([])
    .describe('hosts of the own network that providers of sign-in may have, by comma; others only at public addresses'),
  AUDIT_CHECKPOINTS: z
    .string()
    .optional()
    .describe(
      'folder for the daily signed heads of the audit, best on another machine; audit-checkpoints in DATA_DIR without it',
    ),
  TIMESTAMP_URLS: addresses('http: https:')
    .default([])
    .describe('authorities for timestamps of evidence (RFC 3161), by comma; they may be in the own network'),
  TIMESTAMP_ROOTS: z
    .string()
    .optional()
    .describe('file of certificates in PEM at which trust in timestamps begins, be they asked for now or earlier'),
  CLAMD: address('unix: tcp:')
    // Files reach the daemon unencrypted, so it must run on this machine.
    .refine(
      (value) => !value.startsWith('tcp:') || /^tcp:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?\/?$/.test(value),
      {
        message: 'must be on this machine, as tcp://127.0.0.1:3310 or unix:/run/clamav/clamd.ctl',
      },
    )
    .optional()
    .describe('ClamAV’s daemon, by unix:/path or tcp://127.0.0.1:port; Debian’s is found by itself'),
  ISOLATED_USER: z
    .string()
    .regex(/^[a-z_][a-z0-9_-]{0,31}$/, { message: 'must be the name of a user of this machine' })
    .default('nobody')
    .describe('user under which strangers’ files are looked at, where the server runs as root'),
  AUSMA_URL: address('http: https:').optional().describe('server that the command line talks to'),
  AUSMA_SESSION: z.string().optional().describe('file in which the command line keeps its session'),
} as const

const Settings = z
  .object(SETTINGS)
  .refine(({ MIGRATION_URL, DATABASE_URL }) => !MIGRATION_URL || DATABASE_URL, {
    path: ['MIGRATION_URL'],
    message: 'is set without DATABASE_URL',
  })
  // Left unsaid behind a proxy, all callers would share its address, and with it their limits.
  .refine(({ PUBLIC_URL, BEHIND_PROXY }) => !PUBLIC_URL || BEHIND_PROXY !== undefined, {
    path: ['BEHIND_PROXY'],
    message:
      'must be set with PUBLIC_URL: yes where a proxy of yours writes the caller’s address into X-Forwarded-For, otherwise no',
  })
  .refine(({ PUBLIC_URL, PUBLIC_PAGES_URL }) => isApart(PUBLIC_URL, PUBLIC_PAGES_URL), {
    path: ['PUBLIC_PAGES_URL'],
    message: 'must be set with PUBLIC_URL, name another host than it, and begin with https:// where it does',
  })
  .refine(
    ({ PUBLIC_URL, PUBLIC_PAGES_URL, DEVICE_URL }) =>
      isApart(PUBLIC_URL, DEVICE_URL) && (!PUBLIC_PAGES_URL || isApart(PUBLIC_PAGES_URL, DEVICE_URL)),
    {
      path: ['DEVICE_URL'],
      message:
        'must be set with PUBLIC_URL, name another host than it and than PUBLIC_PAGES_URL, and begin with https:// where it does',
    },
  )
  // A token that nobody can verify would pass for evidence until it is needed.
  .refine(({ TIMESTAMP_URLS, TIMESTAMP_ROOTS }) => TIMESTAMP_URLS.length === 0 || TIMESTAMP_ROOTS, {
    path: ['TIMESTAMP_ROOTS'],
    message: 'must be set with TIMESTAMP_URLS: a file of the certificates whose timestamps are believed',
  })
  .refine(({ MAIL_URL, MAIL_FROM }) => Boolean(MAIL_URL) === Boolean(MAIL_FROM), {
    path: ['MAIL_FROM'],
    message: 'and MAIL_URL must be set together',
  })

/** By host and not by port: browsers send cookies to all ports of a host. */
function isApart(staff: string | undefined, pages: string | undefined): boolean {
  if (!pages) return true
  if (!staff) return false
  // One that cannot be read is told by its own rule.
  const [one, other] = [URL.parse(staff), URL.parse(pages)]
  return one?.hostname !== other?.hostname && one?.protocol === other?.protocol
}

export type Config = {
  readonly port: number
  readonly dataDir: string
  readonly publicUrl: string | null
  /** Origin of the public pages; null where they are at `publicUrl`. */
  readonly publicPagesUrl: string | null
  /** Origin of the page for devices; null where it is at `publicUrl`. */
  readonly deviceUrl: string | null
  readonly behindProxy: boolean
  readonly databaseUrl: string | null
  readonly migrationUrl: string | null
  readonly backupUrl: string | null
  readonly mail: { readonly url: string; readonly from: string } | null
  readonly uploadLimit: number
  readonly reportFilesLimit: number
  /** Longest time of a session without a request, and in all (milliseconds). */
  readonly session: { readonly idle: number; readonly longest: number }
  /** Folder from which files may be screened by their path; null where none is set. */
  readonly importDir: string | null
  /** Folder of the audit's daily signed heads; null where it lies in the data folder. */
  readonly auditCheckpoints: string | null
  /** Address of ClamAV's daemon; null where the usual place is tried. */
  readonly clamd: string | null
  /** Hosts outside the public internet from which feeds may be fetched. */
  readonly feedHosts: readonly string[]
  /** Hosts outside the public internet that providers of sign-in may have. */
  readonly oidcHosts: readonly string[]
  /** Authorities for timestamps, and the file of certificates that are trusted for them. */
  readonly timestamps: { readonly authorities: readonly string[]; readonly rootsFile: string | null }
  /** User under which isolated processes run, where the server runs as root. */
  readonly isolatedUser: string
  readonly client: { readonly url: string; readonly sessionFile: string }
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads the settings of the environment.
 * @throws ConfigFault that names each variable that is wrong
 */
export function readConfig(environment: Environment = process.env): Config {
  // Shells and container files write «not set» as an empty variable.
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''))
  const { success, data, error } = Settings.safeParse(set)
  if (!success)
    // The text holds names and rules and never values: a value in the wrong variable may be a password.
    throw new ConfigFault(error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`).join('\n'))
  return configOf(data, set.XDG_CONFIG_HOME)
}

function configOf(set: z.output<typeof Settings>, configHome: string | undefined): Config {
  return {
    port: set.PORT,
    dataDir: resolve(set.DATA_DIR),
    // Passkeys, cookies and the check of origins know origins only, so a path is cut off.
    publicUrl: set.PUBLIC_URL ? new URL(set.PUBLIC_URL).origin : null,
    publicPagesUrl: set.PUBLIC_PAGES_URL ? new URL(set.PUBLIC_PAGES_URL).origin : null,
    deviceUrl: set.DEVICE_URL ? new URL(set.DEVICE_URL).origin : null,
    behindProxy: set.BEHIND_PROXY ?? false,
    databaseUrl: set.DATABASE_URL ?? null,
    migrationUrl: set.MIGRATION_URL ?? null,
    backupUrl: set.BACKUP_URL ?? set.MIGRATION_URL ?? null,
    mail: set.MAIL_URL && set.MAIL_FROM ? { url: set.MAIL_URL, from: set.MAIL_FROM } : null,
    uploadLimit: set.UPLOAD_LIMIT,
    reportFilesLimit: set.REPORT_FILES_LIMIT,
    session: { idle: set.SESSION_MINUTES * 60_000, longest: set.SESSION_HOURS * 3600_000 },
    importDir: set.IMPORT_DIR ? resolve(set.IMPORT_DIR) : null,
    feedHosts: set.FEED_HOSTS,
    oidcHosts: set.OIDC_HOSTS,
    auditCheckpoints: set.AUDIT_CHECKPOINTS ? resolve(set.AUDIT_CHECKPOINTS) : null,
    clamd: set.CLAMD ?? null,
    timestamps: {
      authorities: set.TIMESTAMP_URLS,
      rootsFile: set.TIMESTAMP_ROOTS ? resolve(set.TIMESTAMP_ROOTS) : null,
    },
    isolatedUser: set.ISOLATED_USER,
    client: {
      url: new URL(set.AUSMA_URL ?? `http://localhost:${set.PORT}`).origin,
      sessionFile: set.AUSMA_SESSION ?? join(configHome ?? join(homedir(), '.config'), 'ausma', 'session.json'),
    },
  }
}

/** What a program of ours is told of the machine: no setting of this server, and so no password of a database. */
export function plainEnvironment(): Record<string, string> {
  // Windows finds its own libraries by these; the others are for time and language.
  const names = ['SystemRoot', 'windir', 'TEMP', 'TMP', 'TMPDIR', 'TZ', 'LANG']
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  )
}

/** Secrets of this installation. */
export type Secrets = {
  /** Secret from which keys for single uses are derived; 32 bytes. */
  readonly installation: Uint8Array
  /** Private half of the Ed25519 key that signs the audit head; 32 bytes. */
  readonly auditSeed: Uint8Array
}

const Secret = z.string().regex(/^[A-Za-z0-9+/]{43}=$/)
const SecretsFile = z.object({ installation: Secret, auditSeed: Secret })

/**
 * Reads the secrets of a data folder; makes them on the first start.
 * @throws ConfigFault where others may read the file, it is not whole, or it is missing beside existing data
 */
export function openSecrets(dataDir: string): Secrets {
  const path = join(dataDir, 'secrets.json')
  if (!existsSync(path)) makeSecrets(dataDir, path)
  const { mode } = statSync(path)
  // Windows has no such bits and answers 0666 for every file.
  if (process.platform !== 'win32' && (mode & 0o077) !== 0)
    throw new ConfigFault(`${path} can be read by others on this machine. Run: chmod 600 ${path}`)
  try {
    const { installation, auditSeed } = SecretsFile.parse(JSON.parse(readFileSync(path, 'utf8')))
    return { installation: Buffer.from(installation, 'base64'), auditSeed: Buffer.from(auditSeed, 'base64') }
  } catch {
    throw new ConfigFault(`${path} is not whole. Put it back from a backup: what it sealed opens with nothing else.`)
  }
}

function makeSecrets(dataDir: string, path: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  // A database without its secrets still opens, but its outbox and audit head do not.
  if (existsSync(join(dataDir, 'pg')))
    throw new ConfigFault(`${path} is missing, but there are data beside it. Put it back from a backup.`)
  const text = JSON.stringify({
    installation: randomBytes(32).toString('base64'),
    auditSeed: randomBytes(32).toString('base64'),
  })
  // The file is renamed into place: half a file of secrets would be refused at every later start.
  writeFileSync(`${path}.new`, `${text}\n`, { mode: 0o600, flush: true })
  renameSync(`${path}.new`, path)
}
