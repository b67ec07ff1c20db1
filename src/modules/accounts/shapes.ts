import { z } from 'zod'
import { JOB_STATES, OUTCOMES, PURPOSES, VERBS } from '../../kernel/codes.ts'
import { Id } from '../../kernel/ids.ts'
import { LANGUAGES } from '../vocabulary/index.ts'
import { ANY_ACT, CLIENT_KINDS, CLIENT_STATES, CREDENTIAL_KINDS, HUMAN_ACTS, REGIMES } from './codes.ts'
import { LetIns } from './members/let-in-shown.ts'
import { ASSIGNABLE_ROLES, mayHoldKeys, ROLES } from './roles.ts'

/** A moment as it travels: ISO 8601 in UTC. */
export const Moment = z.iso.datetime()

/** Bytes as they travel: base64url without padding. */
const Bytes = z.string().regex(/^[\w-]+$/, 'base64url is expected')
const Secret = Bytes.min(43).max(43)
export const Language = z.enum(LANGUAGES)

export const line = (atMost: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(atMost)
    // Besides breaks, what turns the direction of writing: a name could be shown as another than it is.
    .regex(/^[^\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]*$/u, 'one line is expected')

export const PersonName = line(120)
export const Email = z.string().trim().max(254).regex(z.regexes.email, 'an e-mail address is expected')
export const AssignableRole = z.enum(ASSIGNABLE_ROLES)
export const Role = z.enum(ROLES)
const RoleSet = z.array(AssignableRole).min(1).max(ASSIGNABLE_ROLES.length)

/** Which data protection law an agency works under. */
export const Regime = z.enum(REGIMES)

/** Legal basis of one purpose, in the words of the agency's law. */
export const LegalBases = z.partialRecord(z.enum(PURPOSES), line(300))

export const AgencyInput = z.object({
  name: line(160),
  /** ISO 3166-1, two letters. */
  country: z.string().regex(/^[A-Z]{2}$/, 'two capital letters are expected'),
  regime: Regime,
  controller: line(300),
  dataProtectionOfficer: line(300),
})

export const Agency = AgencyInput.extend({ id: Id, legalBases: LegalBases, madeAt: Moment })
export const AgencyName = z.object({ id: Id, name: z.string(), country: z.string() })
export const AgencyNames = z.object({ agencies: z.array(AgencyName) })

/** A response of the browser's authenticator, in the JSON form of WebAuthn Level 3; verified by the library. */
const PasskeyResponse = z.looseObject({
  id: Bytes.max(1400),
  rawId: Bytes.max(1400),
  type: z.literal('public-key'),
  response: z.looseObject({ clientDataJSON: Bytes.max(4000) }),
  clientExtensionResults: z.looseObject({}),
})

/** Output of the authenticator's PRF extension for the salt that `passkeys.challenge` gave. */
const Prf = Secret
export const Password = z.string().min(12, 'at least 12 characters are needed').max(200)
const Code = z.string().regex(/^\d{6}$/, 'six digits are expected')

export const CredentialKind = z.enum(CREDENTIAL_KINDS)

/** How a member will sign in. */
export const Method = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('password'),
    password: Password,
    totp: z.object({ secret: z.string().regex(/^[A-Z2-7]{32}$/), code: Code }),
  }),
  z.object({ kind: z.literal('passkey'), response: PasskeyResponse, prf: Prf }),
  z.object({ kind: z.literal('oidc'), proof: z.string().max(4000), passphrase: Password }),
])

export const SignIn = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('password'),
    email: z.string().trim().max(254),
    password: z.string().max(200),
    code: z.string().max(20),
  }),
  z.object({ kind: z.literal('passkey'), response: PasskeyResponse, prf: Prf }),
  /** `proof` comes from `oidc.finish`; the passphrase opens the member's keys. */
  z.object({ kind: z.literal('oidc'), proof: z.string().max(4000), passphrase: z.string().max(200) }),
])

/** The second factor once more. */
export const Confirmation = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('password'), code: z.string().max(20) }),
  z.object({ kind: z.literal('passkey'), response: PasskeyResponse }),
  z.object({ kind: z.literal('oidc'), proof: z.string().max(4000), passphrase: z.string().max(200) }),
])

/** The member as their own pages need it. */
export const Self = z.object({
  id: Id,
  name: z.string(),
  language: Language,
  agency: z.object({ id: Id, name: z.string() }),
  roles: z.array(Role),
  permissions: z.array(z.string()),
  /** How they sign in, and so how they confirm; first what they used last. */
  methods: z.array(CredentialKind),
})

/** `open`: can open what is sealed to the agency; `waiting`: a colleague must admit them; `none`: their roles open no content. */
export const KeyState = z.enum(['open', 'waiting', 'none'])

/** HTTP puts it into a cookie and strips it from the body. There where the device is known from now on. */
const DeviceCookie = z.string().optional()
/** HTTP puts `sessionToken` into the cookie and strips it from the body. */
export const SignedIn = z.object({ sessionToken: Secret, member: Self, deviceCookie: DeviceCookie })
export const MethodSet = z.object({ deviceCookie: DeviceCookie })

const Standing = {
  keys: KeyState,
  confirmedUntil: Moment,
  demo: z.boolean(),
  /** Whether a mail server is set; without one, letters wait. */
  mail: z.boolean(),
  letIns: LetIns,
}
export const Current = z.object({ member: Self, ...Standing })

export const SessionRow = z.object({
  id: Id,
  openedAt: Moment,
  seenAt: Moment,
  expiresAt: Moment,
  current: z.boolean(),
})

export const FoundInput = z.object({
  setup: z.string().max(100),
  agency: AgencyInput,
  member: z.object({ name: PersonName, email: Email, language: Language }),
  method: Method,
})
/** `recoveryKey` is shown once and kept nowhere. */
export const Found = SignedIn.extend({ agency: Id, recoveryKey: z.string() })

/** One way to sign in from now on, instead of all others. `email` is the member's own: the password is stretched with it. */
export const SetMethodInput = z.object({ email: Email, method: Method })

/** What a member calls a way to sign in, to tell one key from another. */
const CredentialName = line(60)
export const AddCredentialInput = z
  .object({ name: CredentialName, email: Email.optional(), method: Method })
  // A password is stretched with the address before the database is asked.
  .refine(({ method, email }) => method.kind !== 'password' || email !== undefined, {
    path: ['email'],
    message: 'required with a password',
  })
export const CredentialId = z.object({ credential: Id })
export const AddedCredential = CredentialId.extend({ deviceCookie: DeviceCookie })
export const RenameCredentialInput = CredentialId.extend({ name: CredentialName })
export const CredentialRow = z.object({
  id: Id,
  kind: CredentialKind,
  name: z.string().nullable(),
  addedAt: Moment,
  usedAt: Moment.nullable(),
  /** The present session was opened with it. */
  current: z.boolean(),
  /** False where the agency has taken its provider away. */
  works: z.boolean(),
  mayRemove: z.boolean(),
})
export const CredentialList = z.object({
  credentials: z.array(CredentialRow),
  /** Of which kinds one more may be added. */
  mayAdd: z.array(CredentialKind),
})

/** Hours an invite lasts: a day to a week. */
export const InviteHours = z.int().min(24).max(168).default(72)
export const InviteInput = z.object({ email: Email, roles: RoleSet, hours: InviteHours })
/** `secret` and the link that holds it are shown once. The link's secret stands behind `#`, so that no server logs it. */
export const Invited = z.object({ invite: Id, secret: Secret, link: z.url(), expiresAt: Moment })
export const InviteShown = z.object({
  agency: z.object({ id: Id, name: z.string() }),
  email: z.string(),
  roles: z.array(AssignableRole),
  expiresAt: Moment,
  /** The first member of a new agency makes its keys and is shown the recovery key. */
  first: z.boolean(),
  /** Some of the roles open sealed content, for which a colleague admits them; else nobody has to. */
  admission: z.boolean(),
  oidc: z.boolean(),
})
export const InviteSecret = z.object({ secret: Secret })
export const AcceptInput = InviteSecret.extend({
  /** `email` is the one the invite was made for, as `invites.show` tells it. */
  member: z.object({ name: PersonName, email: Email, language: Language }),
  method: Method,
})
export const Accepted = SignedIn.extend({ recoveryKey: z.string().nullable() })

export const InviteRow = z.object({
  id: Id,
  email: z.string(),
  roles: z.array(AssignableRole),
  invitedAt: Moment,
  expiresAt: Moment,
})
export const MemberRow = z.object({
  id: Id,
  name: z.string(),
  /** For those who invite or admit. */
  email: z.string().nullable(),
  roles: z.array(AssignableRole),
  state: z.enum(['active', 'ended']),
  keys: KeyState,
  /** None once the membership has ended. */
  methods: z.array(CredentialKind),
  /** Of the public key that admission seals to: read out by phone, it tells that nobody put another in its place. */
  fingerprint: z.string(),
  joinedAt: Moment,
  endedAt: Moment.nullable(),
})
export const MemberList = z.object({ members: z.array(MemberRow), invites: z.array(InviteRow) })
export const InviteId = z.object({ invite: Id })
export const SessionId = z.object({ session: Id })
export const SessionList = z.object({ sessions: z.array(SessionRow) })
export const Confirmed = z.object({ confirmedUntil: Moment })
export const MemberId = z.object({ member: Id })
export const SetRolesInput = MemberId.extend({ roles: RoleSet })

/** The first member must be able both to invite others and to hold the agency's keys. */
const FirstRoles = RoleSet.default(['administrator', 'analyst']).refine(
  (roles) => roles.includes('administrator') && mayHoldKeys(roles),
  'administrator and a role that opens content are needed',
)
export const CreateAgencyInput = z.object({ agency: AgencyInput, email: Email, roles: FirstRoles, hours: InviteHours })
export const InviteFirstInput = z.object({ agency: Id, email: Email, roles: FirstRoles, hours: InviteHours })
export const CreatedAgency = Invited.extend({ agency: Id })
export const SetAgencyInput = AgencyInput.extend({ legalBases: LegalBases })

/** `prfSalt`: what the page asks the PRF extension for (`extensions.prf.eval.first`, as bytes). */
export const ChallengeInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('registration'), name: PersonName, email: Email }),
  /** For one more of whoever is signed in, on an authenticator that holds none of theirs yet. */
  z.object({ kind: z.literal('another') }),
  z.object({ kind: z.literal('authentication') }),
])
export const Challenge = z.object({ options: z.record(z.string(), z.unknown()), prfSalt: Secret })

/** `uri` for the app, `qr` as the path of an SVG whose viewBox is `0 0 size size`. */
/** The address only names the entry in the app. */
export const TotpOfferInput = z.object({ email: Email.optional() })
export const TotpOffer = z.object({
  secret: z.string(),
  uri: z.string(),
  qr: z.object({ size: z.int(), path: z.string() }),
})

/** `clientSecret` left out keeps the one there. */
export const OidcInput = z.object({
  settings: z
    .object({
      issuer: z.url().max(300),
      clientId: line(200),
      clientSecret: z.string().min(8).max(500).optional(),
    })
    .nullable(),
})
export const OidcSettings = z.object({
  settings: z.object({ issuer: z.string(), clientId: z.string(), setAt: Moment }).nullable(),
  /** What the agency's provider must be told. */
  redirectUri: z.url(),
})
/** By the agency, as `oidc.agencies` lists them, or by the secret of an invite. */
export const OidcBegin = z.union([z.strictObject({ agency: Id }), z.strictObject({ secret: Secret })])
/** The page keeps `flow` (session storage) until the provider sends the browser back. */
export const OidcBegun = z.object({ url: z.url(), flow: z.string() })
/** `query`: what stands behind the `?` of the address the provider sent the browser back to. */
export const OidcFinish = z.object({ flow: z.string().max(8000), query: z.string().max(4000) })
/** `known`: this person has an account here, so the page asks for the passphrase; otherwise it needs an invite. */
export const OidcFinished = z.object({ proof: z.string(), known: z.boolean() })

export const Actor = z.object({ id: Id, name: z.string() })

export const ApprovalRow = z.object({
  id: Id,
  operation: z.string(),
  subjects: z.array(z.string()),
  askedBy: Actor,
  askedAt: Moment,
  expiresAt: Moment,
  /** What was asked for, opened with the member's keys; null where they are closed. */
  input: z.unknown(),
  own: z.boolean(),
  mayApprove: z.boolean(),
})
export const ApprovalList = z.object({ approvals: z.array(ApprovalRow) })
export const ApprovalId = z.object({ approval: Id })

export const AuditFilter = z.object({
  operation: z.string().max(100).optional(),
  actor: Id.optional(),
  subject: z.string().max(100).optional(),
  verb: z.enum(VERBS).optional(),
  purpose: z.enum(PURPOSES).optional(),
  outcome: z.enum(OUTCOMES).optional(),
  act: z.enum([...HUMAN_ACTS, ANY_ACT]).optional(),
  from: Moment.optional(),
  to: Moment.optional(),
})
export const AuditListInput = z.object({
  filter: AuditFilter.default({}),
  /** Entries older than this number: the `next` of the page before. */
  before: z.int().min(1).optional(),
  limit: z.int().min(1).max(200).default(50),
})
export const AuditEntry = z.object({
  seq: z.int(),
  at: Moment,
  kind: z.string(),
  actor: Actor.nullable(),
  operation: z.string(),
  verb: z.string(),
  purpose: z.string(),
  outcome: z.string(),
  subjects: z.array(z.string()),
  /** `sealed`: there is one that this member's keys do not open. */
  reason: z.object({ text: z.string().nullable(), sealed: z.boolean() }).nullable(),
  problem: z.string().nullable(),
})
/** An entry of somebody who has no hour: it joins the others at night, with no place among them before. */
export const AuditWaiting = AuditEntry.omit({ seq: true, at: true, actor: true, reason: true }).extend({
  day: z.iso.date(),
})
export const AuditPage = z.object({
  entries: z.array(AuditEntry),
  waiting: z.array(AuditWaiting),
  next: z.int().nullable(),
})

/** Verifies a stretch of the chain; call it with the `next` it gives until that is null. */
export const VerifyInput = z.object({ after: z.int().min(0).default(0) })
export const Verified = z.object({
  /** Entries looked at in this step, and how many there are as far as the signed head knows. */
  checked: z.int(),
  of: z.int(),
  next: z.int().nullable(),
  /** First fault in words; null where this stretch is whole. */
  fault: z.string().nullable(),
})

export const JobRow = z.object({
  id: Id,
  job: z.string(),
  state: z.enum(JOB_STATES),
  attended: z.boolean(),
  askedBy: Actor.nullable(),
  progress: z.object({ stage: z.string(), done: z.number(), of: z.number().nullable() }).nullable(),
  output: z.record(z.string(), z.unknown()).nullable(),
  problem: z.string().nullable(),
  attempts: z.int(),
  madeAt: Moment,
  startedAt: Moment.nullable(),
  endedAt: Moment.nullable(),
  mayCancel: z.boolean(),
  mayRetry: z.boolean(),
})
export const JobId = z.object({ id: Id })
export const JobListInput = z.object({
  state: z.enum(JOB_STATES).optional(),
  /** The `next` of the page before. */
  before: Moment.optional(),
  limit: z.int().min(1).max(100).default(50),
})
export const JobList = z.object({ jobs: z.array(JobRow), next: Moment.nullable() })

/** What the door for uploads tells once the bytes lie sealed in the store. */
export const KeepInput = z.object({
  file: Id,
  /** The key under which the bytes were sealed. */
  key: Secret,
  /** As it was on the sender's machine; it is only ever shown as text. */
  name: z.string().trim().min(1).max(255),
  size: z.int().min(0),
  sha256: Secret,
})
export const Kept = z.object({ file: Id, size: z.int(), sha256: z.string() })

/** The name is null where the member is not known any more. */
const ClientKeeper = z.object({ id: Id, name: z.string().nullable() })
export const CreateClientInput = z.object({
  /** Of the system or firm, as colleagues know it. */
  name: line(120),
  kind: z.enum(CLIENT_KINDS),
  /** Days after which the key opens nothing any more. */
  days: z.int().min(1).max(731).default(365),
  /** Calls a minute. */
  perMinute: z.int().min(1).max(6000).default(60),
})
/** `key` is shown once. */
export const CreatedClient = z.object({ client: Id, key: z.string(), expiresAt: Moment })
export const ClientId = z.object({ client: Id })
export const ClientRow = z.object({
  id: Id,
  name: z.string(),
  kind: z.enum(CLIENT_KINDS),
  state: z.enum(CLIENT_STATES),
  perMinute: z.int(),
  madeAt: Moment,
  madeBy: ClientKeeper,
  expiresAt: Moment,
  /** Last day on which it was used. */
  usedOn: z.iso.date().nullable(),
  revokedAt: Moment.nullable(),
  revokedBy: ClientKeeper.nullable(),
})
export const ClientList = z.object({ clients: z.array(ClientRow) })
export const Nothing = z.object({})

export type Agency = z.output<typeof Agency>
export type Method = z.output<typeof Method>
export type SignIn = z.output<typeof SignIn>
export type Confirmation = z.output<typeof Confirmation>
export type Self = z.output<typeof Self>
export type Current = z.output<typeof Current>
export type MemberRow = z.output<typeof MemberRow>
export type CredentialRow = z.output<typeof CredentialRow>
export type InviteShown = z.output<typeof InviteShown>
export type ApprovalRow = z.output<typeof ApprovalRow>
export type AuditPage = z.output<typeof AuditPage>
export type AuditEntry = z.output<typeof AuditEntry>
export type AuditWaiting = z.output<typeof AuditWaiting>
export type ClientRow = z.output<typeof ClientRow>
export type JobRow = z.output<typeof JobRow>
export type KeyState = z.output<typeof KeyState>
