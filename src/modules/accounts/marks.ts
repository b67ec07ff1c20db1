import { rowMarks } from '../../kernel/vault/row-marks.ts'

// Who is let in, and as what. Row security keeps agencies apart; these marks keep out whoever writes the database itself.

/**
 * Whose administrators also keep the installation, under which law and in which country they work, and the name by which others choose them: who
 * may be told what goes by it.
 */
export const AGENCIES = rowMarks('agencies', ['id', 'is_first', 'regime', 'country', 'name'], {
  former: [['id', 'is_first']],
  owner: 'id',
})

const MEMBER = ['id', 'agency', 'roles', 'email_index', 'public_key', 'ended_at'] as const
/**
 * What a member may do, the key that colleagues seal to when they admit them, and which keys of the agency they saw: without these the next sign-in
 * would be a first one, that believes whatever key stands there.
 */
export const MEMBERS = rowMarks('members', [...MEMBER, 'sealed_pins'], { former: [MEMBER] })

export const CREDENTIALS = rowMarks('credentials', ['id', 'agency', 'member', 'kind', 'lookup', 'verifier'])

const SESSION = ['id', 'agency', 'member', 'token_hash', 'opened_at', 'expires_at', 'confirmed_at'] as const
/** Whose it is, how long, and the way to sign in with which it ends. */
export const SESSIONS = rowMarks('sessions', [...SESSION, 'credential'], { former: [SESSION] })

export const INVITES = rowMarks('invites', ['id', 'agency', 'roles', 'secret_hash', 'invited_by', 'expires_at'])

const CLIENT = ['id', 'agency', 'kind', 'key_hash', 'per_minute', 'expires_at', 'revoked_at'] as const
/** Which system a key lets in, how often and how long, and the name by which one revokes it. */
export const CLIENTS = rowMarks('clients', [...CLIENT, 'name'], { former: [CLIENT] })

/** Whose word counts for who somebody is. */
export const PROVIDERS = rowMarks('oidc_settings', ['agency', 'issuer', 'client_id', 'metadata'])

/** Whose it is, whether it is trusted, by which token it hears that it is to wipe itself, and which code it ran last. */
export const DEVICES = rowMarks('devices', ['id', 'agency', 'member', 'made_at', 'forgotten_at', 'wipe_hash', 'page'], {
  former: [['id', 'agency', 'member', 'made_at', 'forgotten_at']],
})

/** Which number colleagues dial, and give to somebody in danger. */
export const DUTY = rowMarks('duty_telephones', ['agency', 'shown', 'tel', 'hours'])

export const MARKED = [AGENCIES, MEMBERS, CREDENTIALS, SESSIONS, INVITES, CLIENTS, PROVIDERS, DEVICES, DUTY]
