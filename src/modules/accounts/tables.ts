import type { Purpose } from '../../kernel/operation.ts'
import type { ClientKind } from './codes.ts'
import type { ServerMetadata } from './sign-in/provider.ts'

/** What columns hold that the database keeps as JSON, or as text without a list of its values. */
export interface Columns {
  'agencies.legal_bases': Partial<Record<Purpose, string>>
  'clients.kind': ClientKind
  'saved_filters.filter': Readonly<Record<string, string>>
  'oidc_settings.metadata': ServerMetadata
}
