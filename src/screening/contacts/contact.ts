/** Kinds of contact points and payment accounts, as the labelled set names them. */
export type ContactKind =
  | 'phone'
  | 'email'
  | 'telegram'
  | 'whatsapp'
  | 'viber'
  | 'signal'
  | 'url'
  | 'handle'
  | 'iban'
  | 'btc'
  | 'eth'
  | 'usdt-trc20'

/** What a contact point says about who stands behind it: one can visit a site or a landline, not a messenger name. */
export type ContactNature =
  | 'mobile'
  | 'landline'
  | 'phone'
  | 'messenger'
  | 'free-mail'
  | 'own-mail'
  | 'site'
  | 'profile'
  | 'account'

/** A contact point found in a canonical text. */
export type Contact = {
  readonly kind: ContactKind
  /** Normalised: phones E.164, e-mails lower case, handles without @, URLs host and path, accounts without spaces. */
  readonly value: string
  readonly nature: ContactNature
  /** Canonical units. */
  readonly start: number
  readonly end: number
  /** Written so that a filter misses it: digit words, letters for digits, spaced digits, «at», hidden signs. */
  readonly disguised: boolean
}
