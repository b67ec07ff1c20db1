import type { ClientRow } from '../../../src/ui/shell/contract.ts'
import { id } from '../people.ts'

/** Another system with a key, as the server tells of it. */
export const clientRow = (more: Partial<ClientRow> = {}): ClientRow => ({
  id: id(951),
  name: 'Invented Platform',
  kind: 'platform',
  state: 'active',
  perMinute: 60,
  madeAt: '2026-11-02T08:00:00Z',
  madeBy: { id: id(1), name: 'Jānis Bērziņš' },
  expiresAt: '2027-11-02T08:00:00Z',
  usedOn: '2026-11-23',
  revokedAt: null,
  revokedBy: null,
  ...more,
})
