import { asDataAddress, asked, given } from './file-request.ts'

/** A page of a preview: a picture that the server made, or words. */
export type PreviewPage = {
  /** Number of the entry in the log, under which the next pages come; empty where each page is an opening. */
  readonly entry: string
  readonly page: number
  readonly pages: number
  /** Whether it is blurred until it is asked for sharp. */
  readonly blurs: boolean
  readonly picture: string | null
  readonly text: string | null
}

/** @param entry of the page before it; absent of the first */
export type PageAsked = { readonly page: number; readonly sharp: boolean; readonly entry?: string | undefined }

/** Fetches a page of a preview. @param more of the query, besides the page @throws Failure */
export async function fetchPreview(
  at: string,
  reason: string,
  { page, sharp, entry }: PageAsked,
  more: Readonly<Record<string, string>> = {},
): Promise<PreviewPage> {
  const query = { page: String(page), ...(sharp ? { sharp: 'yes' } : {}), ...(entry ? { entry } : {}), ...more }
  const answer = await asked(`${at}?${new URLSearchParams(query)}`, given(reason))
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
