import type { In, NoticePage } from '../../../shell/contract.ts'
import { type AddressRow, addressesFrom, addressRows } from '../notice-view.ts'

/** A draft as its form holds it: rows of addresses, and an empty choice where nobody has chosen. */
export type Draft = {
  readonly addresses: readonly AddressRow[]
  readonly facts: string
  readonly reasons: string
  readonly matter: NoticePage['matter'] | ''
  readonly ground: NoticePage['ground'] | ''
  readonly provision: string
  readonly language: NoticePage['language']
  readonly goodFaith: boolean
}

type Written = Pick<NoticePage, 'content' | 'matter' | 'ground' | 'language'>

/** What a form shows of a notice. */
export const draftOf = ({ content, matter, ground, language }: Written): Draft => ({
  addresses: addressRows(content.addresses),
  facts: content.facts,
  reasons: content.reasons,
  matter: matter ?? '',
  ground: ground ?? '',
  provision: content.provision,
  language,
  goodFaith: content.goodFaith,
})

/**
 * What the server is sent of a form.
 * @param edition the one that was written at; of a later one the server keeps nothing of this, so nobody's words are lost
 */
export function editInput(notice: string, edition: number, draft: Draft): In<'notices.edit'> {
  const { addresses, matter, ground, language, facts, reasons, provision, goodFaith } = draft
  // Half a ground is none: the server takes both or neither, and the form keeps the half until the other is chosen.
  const whole = matter && ground ? { matter, ground } : { matter: null, ground: null }
  const content = { addresses: addressesFrom(addresses), facts, reasons, provision, goodFaith }
  return { notice, edition, ...whole, language, content }
}

// Rows of addresses are made anew by each key; their words are what counts.
const isDeepSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Whether two forms hold the same words. */
export const isSame = (one: Draft, other: Draft): boolean =>
  (Object.keys(one) as (keyof Draft)[]).every((field) => isDeepSame(one[field], other[field]))

/** Where a form began: the edition that was shown, and what it said. */
export type Begun = { readonly edition: number; readonly draft: Draft }

/**
 * What a form does when the page has asked anew and got an edition.
 * `follow`: nobody was writing, so it shows what is there now. `keep`: somebody is writing, and a colleague's newer words must
 * not wipe out theirs; the page says so.
 */
export function onEdition(begun: Begun, draft: Draft, edition: number): 'same' | 'follow' | 'keep' {
  if (edition <= begun.edition) return 'same'
  return isSame(begun.draft, draft) ? 'follow' : 'keep'
}
