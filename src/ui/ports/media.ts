import type { DocumentKind, Way } from '../../modules/evidence/codes.ts'
import type { In } from '../shell/contract.ts'
import { asked, given } from './file-request.ts'
import { fetchPreview, type PageAsked, type PreviewPage } from './preview.ts'

/** What is said of a photograph or recording when it is kept. */
export type AboutMedia = {
  readonly person: string
  readonly kind: 'photo' | 'sound'
  readonly about: string
  readonly ground: 'consent' | 'law'
  readonly how: string
  readonly madeHere: boolean
  /** Null where it is not said. */
  readonly intimate: boolean | null
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
  readonly intimate: boolean | null
}

const AT = '/api/person-media'

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

/** Of a person's record, and what it is there; as it came with a referral; or as a client released it to their lawyer. */
export type How = { readonly from: 'team' | 'referral' | 'guest'; readonly as: 'document' | 'health' | null }
const queryOf = ({ from, as }: How): Record<string, string> => ({
  ...(from === 'referral' ? { passed: 'yes' } : {}),
  ...(from === 'guest' ? { released: 'yes' } : {}),
  ...(as === null ? {} : { as }),
})

/** Opens the file itself, for the reason that was given. @throws Failure */
export const openMedia = async (media: string, reason: string, how: How): Promise<Blob> =>
  (await asked(`${AT}/${media}?${new URLSearchParams(queryOf(how))}`, given(reason))).blob()

/** Fetches a page of its preview, for the reason that was given. @throws Failure */
export const previewMedia = (media: string, reason: string, how: How, page: PageAsked): Promise<PreviewPage> =>
  fetchPreview(`${AT}/${media}`, reason, page, queryOf(how))

/** Fetches one that was just taken out for the police: to be saved, and shown nowhere. @throws Failure */
export async function fetchTaken(media: string): Promise<Blob> {
  return (await asked(`${AT}/${media}?taken=yes`, {})).blob()
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
