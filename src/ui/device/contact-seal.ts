import type { In, Out } from '../shell/contract.ts'
import { enclose, sealWords } from './seal.ts'

// What is finished about persons is sealed whole to the agency: nothing of it stands in plain for a queue, as a form's urgency does.

export type ContactKit = Out<'contacts.kit'>
/** A first contact, or a screening interview, with the hour at which the conversation began. */
export type Inside =
  | { readonly kind: 'contact'; readonly words: { readonly at: string; readonly contact: In<'cases.open'> } }
  | { readonly kind: 'screening'; readonly words: ScreeningWords }
type ScreeningWords = {
  readonly at: string
  readonly draft: string
  readonly about: { readonly person: string } | { readonly contact: string; readonly number: number }
  readonly words: In<'papers.screen'>['words']
}

/** Seals it at once to the agency's key, and around that to the installation; from here on nobody opens it on this device. */
export async function sealArrival({ key, envelopeKey }: ContactKit, device: string, inside: Inside): Promise<string> {
  const message = crypto.randomUUID()
  const { kind, words } = inside
  // Kind, device and number in the label: on the way none of them can be exchanged for another.
  const sealed = await sealWords(key, words, `device_arrivals.words ${kind} ${device} ${message}`)
  return enclose(envelopeKey, { kind, device, message, ...sealed })
}
