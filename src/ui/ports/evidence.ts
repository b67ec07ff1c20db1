import type { About } from '../rooms/evidence/evidence-view.ts'
import { asked, given } from './file-request.ts'
import { fetchPreview, type PageAsked, type PreviewPage } from './preview.ts'

const AT = '/api/evidence'

/** Sends a file to be kept as evidence. What is said of it goes in a header: an address would be logged. @returns its number @throws Failure */
export async function keepEvidence(file: File, about: About): Promise<string> {
  const headers = { 'Ausma-Request': '1', 'Ausma-About': encodeURIComponent(JSON.stringify(about)) }
  const answer = await asked(AT, { method: 'PUT', headers, body: file })
  return String(((await answer.json()) as { item: string }).item)
}

/** Opens the bytes of an item, for the reason that was given. @throws Failure */
export const openEvidence = async (item: string, reason: string): Promise<Blob> =>
  (await asked(`${AT}/${item}`, given(reason))).blob()

const sharedAt = (share: string): string => `/api/shares/${share}/evidence`

/** Opens the bytes of an item that another agency passed on, for the reason that was given. @throws Failure */
export const openSharedEvidence = async (share: string, reason: string): Promise<Blob> =>
  (await asked(sharedAt(share), given(reason))).blob()

/** Fetches a page of the preview of an item that another agency passed on, for the reason that was given. @throws Failure */
export const previewSharedEvidence = (share: string, reason: string, page: PageAsked): Promise<PreviewPage> =>
  fetchPreview(sharedAt(share), reason, page)

/** Fetches a closed item, sealed for the police. @throws Failure */
export const fetchSealed = async (item: string): Promise<Blob> =>
  (await asked(`/api/evidence-for-police/${item}`, {})).blob()

/** Fetches a page of an item's preview, for the reason that was given. @throws Failure */
export const previewEvidence = (item: string, reason: string, page: PageAsked): Promise<PreviewPage> =>
  fetchPreview(`${AT}/${item}`, reason, page)

/** Lets the browser fetch an approved bundle by itself and save it as it comes: it may be larger than its memory. */
export function takeBundle(bundle: string, ticket: string): void {
  const form = document.createElement('form')
  form.method = 'post'
  form.action = `/api/evidence-bundles/${bundle}`
  form.hidden = true
  const field = document.createElement('input')
  field.name = 'ticket'
  field.value = ticket
  form.append(field)
  document.body.append(form)
  form.submit()
  form.remove()
}
