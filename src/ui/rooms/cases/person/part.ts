import type { ContactDraft } from '../contacts/contact-view.ts'

/** What each step of a first contact is given. */
export type PartProps = {
  readonly draft: ContactDraft
  readonly change: (more: Partial<ContactDraft>) => void
}
