import type { About } from '../rooms/evidence/evidence-view.ts'
import { asked } from './media.ts'

const AT = '/api/evidence'

/** Sends a file to be kept as evidence. What is said of it goes in a header: an address would be logged. @returns its number @throws Failure */
export async function keepEvidence(file: File, about: About): Promise<string> {
  const headers = { 'Ausma-Request': '1', 'Ausma-About': encodeURIComponent(JSON.stringify(about)) }
  const answer = await asked(AT, { method: 'PUT', headers, body: file })
  return String(((await answer.json()) as { item: string }).item)
}

/** Opens the bytes of an item, for the reason that was given; of a picture a copy to look at, where that is asked. @throws Failure */
export async function openEvidence(item: string, reason: string, copy: boolean): Promise<Blob> {
  const headers = { 'Ausma-Reason': encodeURIComponent(reason) }
  return (await asked(`${AT}/${item}${copy ? '?copy=yes' : ''}`, { headers })).blob()
}
