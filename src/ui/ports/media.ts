import type { DocumentKind, Way } from '../../modules/evidence/codes.ts'
import type { In } from '../shell/contract.ts'
import { Failure, failureFrom } from '../shell/failure.ts'
import { keptTyped } from '../shell/typed.ts'

/** What is said of a photograph or recording when it is kept. */
export type AboutMedia = {
  readonly person: string
  readonly kind: 'photo' | 'sound'
  readonly about: string
  readonly ground: 'consent' | 'law'
  readonly how: string
  readonly madeHere: boolean
}

type Graded = NonNullable<In<'evidence.capture'>['grade']>

/** What is said of a document of a person when it is kept. */
export type AboutDocument = Omit<AboutMedia, 'kind'> & {
  readonly document: DocumentKind
  readonly name: string
  readonly own: boolean
  readonly grade: Graded | null
}

/** What is said of a working copy of a document when it is kept. */
export type AboutCopy = {
  /** The original. */
  readonly media: string
  readonly way: Way
  readonly tool: string
  readonly about: string
  readonly madeHere: boolean
}

const AT = '/api/person-media'

/** Asks the server. @throws Failure */
export async function asked(address: string, init: RequestInit): Promise<Response> {
  const answer = await fetch(address, { credentials: 'same-origin', ...init }).catch(() => {
    throw new Failure('no-connection', '')
  })
  if (!answer.ok) throw failureFrom(answer.status, await answer.json().catch(() => null))
  // As after an operation: what was said of a file is kept with it, and whoever goes on to its page is not asked.
  keptTyped()
  return answer
}

/** Sends a file to be sealed. What is said of it goes in a header: an address would be logged. @throws Failure */
export const keepMedia = (file: File, about: AboutMedia): Promise<void> => keep(AT, file, about)

/** The same for a document. @throws Failure */
export const keepDocument = (file: File, about: AboutDocument): Promise<void> =>
  keep('/api/person-documents', file, about)

/** The same for a working copy of one. */
export const keepCopy = (file: File, about: AboutCopy): Promise<void> => keep('/api/document-copies', file, about)

async function keep(at: string, file: File, about: object): Promise<void> {
  const headers = { 'Ausma-Request': '1', 'Ausma-About': encodeURIComponent(JSON.stringify(about)) }
  await asked(at, { method: 'PUT', headers, body: file })
}

/** Whole or as a copy; of a person's record, and what it is there, or as it came with a referral. */
export type How = { readonly whole: boolean; readonly passed: boolean; readonly as: 'document' | 'health' | null }
const queryOf = ({ whole, passed, as }: How): Record<string, string> => ({
  ...(whole ? { whole: 'yes' } : {}),
  ...(passed ? { passed: 'yes' } : {}),
  ...(as === null ? {} : { as }),
})

/** Opens one, for the reason that was given: a copy of a photograph, or whole the file itself. @throws Failure */
export async function openMedia(media: string, reason: string, how: How): Promise<Blob> {
  const headers = { 'Ausma-Reason': encodeURIComponent(reason) }
  const answer = await asked(`${AT}/${media}?${new URLSearchParams(queryOf(how))}`, { headers })
  return answer.blob()
}

/** Fetches one that was just taken out for the police: to be saved, and shown nowhere. @throws Failure */
export async function fetchTaken(media: string): Promise<Blob> {
  return (await asked(`${AT}/${media}?taken=yes`, {})).blob()
}

/** As an address that holds it whole: the pages' policy lets no picture come from elsewhere. */
export function asDataAddress(blob: Blob): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const reader = new FileReader()
  reader.onload = () => resolve(String(reader.result))
  reader.onerror = () => reject(new Failure('not-understood', ''))
  reader.readAsDataURL(blob)
  return promise
}

/** Lets the browser save bytes under a name. */
export function saveBlob(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  // After the click: the browser has taken it over by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
