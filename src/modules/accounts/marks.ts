import { rowMarks } from '../../kernel/vault/row-marks.ts'

// Who is let in, and as what. Row security keeps agencies apart; these marks keep out whoever writes the database itself.

/** Whose administrators also keep the installation, and under which law and in which country they work: who may be told what goes by it. */
export const AGENCIES = rowMarks('agencies', ['id', 'is_first', 'regime', 'country'], {
  former: [['id', 'is_first']],
  owner: 'id',
})

/** What a member may do, and the key that colleagues seal to when they admit them. */
export const MEMBERS = rowMarks('members', ['id', 'agency', 'roles', 'email_index', 'public_key', 'ended_at'])

export const CREDENTIALS = rowMarks('credentials', ['id', 'agency', 'member', 'kind', 'lookup', 'verifier'])

export const SESSIONS = rowMarks('sessions', [
  'id',
  'agency',
  'member',
  'token_hash',
  'opened_at',
  'expires_at',
  'confirmed_at',
])

export const INVITES = rowMarks('invites', ['id', 'agency', 'roles', 'secret_hash', 'invited_by', 'expires_at'])

export const CLIENTS = rowMarks('clients', [
  'id',
  'agency',
  'kind',
  'key_hash',
  'per_minute',
  'expires_at',
  'revoked_at',
])

/** Whose word counts for who somebody is. */
export const PROVIDERS = rowMarks('oidc_settings', ['agency', 'issuer', 'client_id', 'metadata'])

/** Whose it is, whether it is trusted, by which token it hears that it is to wipe itself, and which code it ran last. */
export const DEVICES = rowMarks('devices', ['id', 'agency', 'member', 'made_at', 'forgotten_at', 'wipe_hash', 'page'], {
  former: [['id', 'agency', 'member', 'made_at', 'forgotten_at']],
})

/** Which number colleagues dial, and give to somebody in danger. */
export const DUTY = rowMarks('duty_telephones', ['agency', 'shown', 'tel', 'hours'])

export const MARKED = [AGENCIES, MEMBERS, CREDENTIALS, SESSIONS, INVITES, CLIENTS, PROVIDERS, DEVICES, DUTY]
