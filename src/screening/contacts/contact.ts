/** Kinds of contact points and payment accounts, named as in the labelled set. */
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

/** Nature of a contact point: a site or landline leads to a place one can visit, a messenger name does not. */
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
  /** In canonical units, like `end`. */
  readonly start: number
  readonly end: number
  /** Written to evade filters: digit words, letters for digits, spaced digits, «at», hidden signs. */
  readonly disguised: boolean
}
