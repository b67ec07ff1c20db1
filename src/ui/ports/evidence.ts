import type { About } from '../rooms/evidence/evidence-view.ts'
import { asDataAddress, asked } from './media.ts'

const AT = '/api/evidence'

/** Sends a file to be kept as evidence. What is said of it goes in a header: an address would be logged. @returns its number @throws Failure */
export async function keepEvidence(file: File, about: About): Promise<string> {
  const headers = { 'Ausma-Request': '1', 'Ausma-About': encodeURIComponent(JSON.stringify(about)) }
  const answer = await asked(AT, { method: 'PUT', headers, body: file })
  return String(((await answer.json()) as { item: string }).item)
}

const given = (reason: string) => ({ headers: { 'Ausma-Reason': encodeURIComponent(reason) } })

/** Opens the bytes of an item, for the reason that was given. @throws Failure */
export const openEvidence = async (item: string, reason: string): Promise<Blob> =>
  (await asked(`${AT}/${item}`, given(reason))).blob()

/** Fetches a closed item, sealed for the police. @throws Failure */
export const fetchSealed = async (item: string): Promise<Blob> =>
  (await asked(`/api/evidence-for-police/${item}`, {})).blob()

/** A page of a preview: a picture that the server made, or words. */
export type PreviewPage = {
  /** Number of the entry in the log, under which the next pages come. */
  readonly entry: string
  readonly page: number
  readonly pages: number
  /** Whether it is blurred until it is asked for sharp. */
  readonly blurs: boolean
  readonly picture: string | null
  readonly text: string | null
}

/** Fetches a page of an item's preview. @param entry of the page before it; absent of the first @throws Failure */
export async function previewEvidence(
  item: string,
  reason: string,
  { page, sharp, entry }: { readonly page: number; readonly sharp: boolean; readonly entry?: string | undefined },
): Promise<PreviewPage> {
  const query = { page: String(page), ...(sharp ? { sharp: 'yes' } : {}), ...(entry ? { entry } : {}) }
  const answer = await asked(`${AT}/${item}?${new URLSearchParams(query)}`, given(reason))
  const isPicture = answer.headers.get('Content-Type') === 'image/jpeg'
  return {
    entry: answer.headers.get('Ausma-Entry') ?? '',
    page: Number(answer.headers.get('Ausma-Page')),
    pages: Number(answer.headers.get('Ausma-Pages')),
    blurs: answer.headers.get('Ausma-Blurs') === 'yes',
    picture: isPicture ? await asDataAddress(await answer.blob()) : null,
    text: isPicture ? null : await answer.text(),
  }
}

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
