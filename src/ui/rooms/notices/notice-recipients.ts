import type { Signing } from '../../../modules/notices/codes.ts'
import type { In, Recipient } from '../../shell/contract.ts'
import { type ClauseRow, clausesFrom, linesOf } from './notice-view.ts'

/** A recipient as its form holds it. */
export type RecipientForm = Pick<
  Recipient,
  'name' | 'kind' | 'country' | 'language' | 'channel' | 'checkedOn' | 'clauses'
> & {
  readonly mail: string
  readonly form: string
  readonly hosts: string
  readonly clauseRows: readonly ClauseRow[]
  readonly api: string
  readonly signing: Signing
  readonly secret: string
  /** The recipient's own agency in this house; empty where it has none. */
  readonly toAgency: string
}

/** The form of one who is not in the directory yet. Its country and the day of checking are nobody's to guess: they stay empty. */
export const newForm = (): RecipientForm => ({
  name: '',
  // What is added most.
  kind: 'platform',
  country: '',
  language: 'en',
  channel: 'mail',
  checkedOn: '',
  clauses: [],
  mail: '',
  form: '',
  hosts: '',
  clauseRows: [],
  api: '',
  signing: 'hmac',
  // What is kept never comes back to a page; left empty, it stays.
  secret: '',
  toAgency: '',
})

/** The form of one that is in the directory. Its day of checking stays: opening a form is no checking. */
export const formOf = ({ name, kind, country, language, channel, checkedOn, ...rest }: Recipient): RecipientForm => ({
  ...newForm(),
  name,
  kind,
  country,
  language,
  channel,
  checkedOn,
  clauses: rest.clauses,
  mail: rest.mail ?? '',
  form: rest.form ?? '',
  hosts: rest.hosts.join('\n'),
  clauseRows: rest.clauses.map(({ code, words }) => ({ code, words })),
  api: rest.api?.address ?? '',
  signing: rest.api?.signing ?? 'hmac',
  toAgency: rest.toAgency ?? '',
})

/** What the server is sent of a form. @param recipient its id; null for a new one */
export function saveInput(recipient: string | null, form: RecipientForm): In<'recipients.save'> {
  const { name, kind, country, language, channel, checkedOn, mail, api, signing, secret } = form
  return {
    recipient,
    name,
    kind,
    country,
    language,
    channel,
    checkedOn,
    mail: mail.trim() || null,
    // An empty field is no contact point, and `''` would pass for one.
    form: form.form.trim() || null,
    // Hosts are compared letter by letter with those of addresses, and there they are small.
    hosts: linesOf(form.hosts.toLowerCase()),
    clauses: clausesFrom(form.clauseRows, form.clauses),
    toAgency: form.toAgency || null,
    api: api.trim() === '' ? null : { address: api.trim(), signing, secret: secret || null },
  }
}

type Known = Pick<Recipient, 'kind' | 'retired' | 'mail' | 'unchecked'>

// Nothing leaves to where a list alone says that somebody is.
const isOpen = ({ retired, unchecked }: Known): boolean => !retired && !unchecked

// Only who may lawfully look at such material: hotlines of the national kind, and police.
const takesChildMaterial = ({ kind }: Pick<Recipient, 'kind'>): boolean => kind === 'hotline' || kind === 'police'

/** Who may be written a notice: hotlines and police get addresses of suspected child abuse material alone. */
export const forNotices = <R extends Known>(recipients: readonly R[]): R[] =>
  recipients.filter((one) => isOpen(one) && !takesChildMaterial(one))

/** Whom a save brought into the directory: of that name, and not there before. */
export const addedTo = <R extends Pick<Recipient, 'id' | 'name'>>(
  before: readonly R[],
  after: readonly R[],
  name: string,
) => after.find((one) => one.name === name.trim() && before.every(({ id }) => id !== one.id))

/** Who may get such an address: by mail only, so that no interface keeps what nobody may hold. */
export const forChildMaterial = <R extends Known>(recipients: readonly R[]): R[] =>
  recipients.filter((one) => isOpen(one) && one.mail !== null && takesChildMaterial(one))

/** Agencies that may be told before a notice goes: the own one holds its notices by itself. */
export const otherAgencies = <A extends { readonly id: string }>(agencies: readonly A[], own: string): A[] =>
  agencies.filter(({ id }) => id !== own)

/** Whom a list offers to choose: nobody beforehand, since the first of a list is nobody's decision. */
export const orNobody = (chosen: string, recipients: readonly Pick<Recipient, 'id' | 'name'>[], nobody: string) => [
  ...(chosen === '' ? [{ value: '', name: nobody }] : []),
  ...recipients.map(({ id, name }) => ({ value: id, name })),
]
