import type { Out } from '../../src/ui/shell/contract.ts'
import { administrator, id } from './people.ts'

// What the server says to somebody who is not signed in yet. Secrets are invented.

export const SECRET = 's'.repeat(43)

export const offer: Out<'totp.offer'> = {
  secret: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567',
  uri: 'otpauth://totp/Ausma?secret=ABCDEFGHIJKLMNOPQRSTUVWXYZ234567',
  qr: { size: 29, path: 'M4 4h7v7h-7zM18 4h7v7h-7z' },
}

export const RECOVERY = '7K2M-9QXA-4TRB-ZW8E'

export const found: Out<'agencies.found'> = {
  sessionToken: SECRET,
  member: administrator.member,
  agency: id(900),
  recoveryKey: RECOVERY,
}

export const invite: Out<'invites.show'> = {
  agency: { id: id(900), name: 'Labour Inspectorate of Sēlija' },
  email: 'new@inspektorats.example',
  roles: ['analyst', 'hotline'],
  expiresAt: '2026-11-26T10:00:00Z',
  first: false,
  admission: true,
  oidc: false,
}

export const challenge: Out<'passkeys.challenge'> = {
  options: { challenge: 'Y2hhbGxlbmdl', rpId: 'localhost', userVerification: 'required', allowCredentials: [] },
  prfSalt: 'c'.repeat(43),
}
