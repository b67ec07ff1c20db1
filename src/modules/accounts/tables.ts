import type { Generated } from '../../kernel/database.ts'
import type { Purpose } from '../../kernel/operation.ts'
import type { ClientKind, CredentialKind, Regime } from './codes.ts'
import type { ServerMetadata } from './sign-in/provider.ts'

/** Rows of the accounts' tables, see migrations/0002_accounts.sql and 0014_clients-and-forms.sql. */
declare module '../../kernel/database.ts' {
  interface Tables {
    agencies: {
      id: string
      name: string
      country: string
      regime: Regime
      controller: string
      data_protection_officer: string
      legal_bases: Generated<Partial<Record<Purpose, string>>>
      is_first: Generated<boolean>
      made_at: Date
    }
    members: {
      id: string
      agency: string
      roles: string[]
      language: string
      email_index: Uint8Array
      sealed_profile: Uint8Array
      public_key: Uint8Array
      invited_by: string | null
      joined_at: Date
      ended_at: Date | null
    }
    credentials: {
      id: string
      agency: string
      member: string
      kind: CredentialKind
      lookup: Uint8Array | null
      verifier: Uint8Array
      counter: Generated<string | number>
      sealed_totp: Uint8Array | null
      totp_step: string | number | null
      wrapped_key: Uint8Array
      made_at: Date
      sealed_name: Uint8Array | null
      used_at: Date | null
    }
    sessions: {
      id: string
      agency: string
      member: string
      token_hash: Uint8Array
      wrapped_key: Uint8Array
      opened_at: Date
      seen_at: Date
      expires_at: Date
      confirmed_at: Date
      credential: string | null
    }
    invites: {
      id: string
      agency: string
      roles: string[]
      secret_hash: Uint8Array
      sealed_email: Uint8Array
      invited_by: string
      invited_at: Date
      expires_at: Date
    }
    oidc_settings: {
      agency: string
      issuer: string
      client_id: string
      sealed_secret: Uint8Array
      metadata: ServerMetadata
      set_at: Date
    }
    sign_in_tries: {
      account: Uint8Array
      failed: number
      since: Date
      locks: number
      locked_until: Date | null
    }
    clients: {
      id: string
      agency: string
      kind: ClientKind
      name: string
      key_hash: Uint8Array
      per_minute: number
      made_by: string
      made_at: Date
      expires_at: Date
      used_on: string | null
      revoked_at: Date | null
      revoked_by: string | null
    }
    // See migrations/0022_devices.sql.
    devices: {
      id: string
      agency: string
      member: string
      made_at: Date
      seen_at: Date
      sent: Generated<number>
      persons: Generated<number>
      forgotten_at: Date | null
      forgotten_by: string | null
    }
    used_once: { digest: Uint8Array; expires_at: Date }
  }
}
