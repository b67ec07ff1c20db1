import type { ContactKind, ContactNature } from './contact.ts'
import { isProfileHost } from './links.ts'
import { international } from './phone-numbers.ts'
import { isFreeMail } from './webmail.ts'

/** The nature of a contact point of an earlier run, from its kind and value alone. */
export function natureOfContact(kind: ContactKind, value: string): ContactNature {
  switch (kind) {
    case 'phone':
      return international(value.replace(/^\+/, ''))?.nature ?? 'phone'
    case 'email':
      return isFreeMail(value.slice(value.lastIndexOf('@') + 1)) ? 'free-mail' : 'own-mail'
    case 'url':
      return isProfileHost(value.replace(/\/.*$/s, '')) ? 'profile' : 'site'
    case 'handle':
      return 'profile'
    case 'telegram':
    case 'whatsapp':
    case 'viber':
    case 'signal':
      return 'messenger'
    default:
      return 'account'
  }
}
