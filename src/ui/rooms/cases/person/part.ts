import type { ContactDraft } from '../contacts/contact-view.ts'

/** Props of each step of a first contact. */
export type PartProps = {
  readonly draft: ContactDraft
  readonly change: (more: Partial<ContactDraft>) => void
  /** What the step lacks, once somebody wanted to go on. */
  readonly faults?: Readonly<Record<string, string | undefined>>
}
