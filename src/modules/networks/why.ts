import { HUB } from '../../screening/linking/pairs.ts'
import type { WrittenContact } from './link.ts'
import type { EdgeReason } from './shapes.ts'

/** What stands on the page and on each export. */
export const NOTE = 'An organiser is a cluster of contact points. It is not a person.'

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** A reason in words, as exports carry it; the pages have their own in each language. */
export function sentenceOf(
  { code, node, count, bits }: EdgeReason,
  written: ReadonlyMap<string, WrittenContact>,
): string {
  const contact = node === null ? undefined : written.get(node.slice(node.indexOf(':') + 1))
  const named = contact === undefined ? 'contact point' : `${contact.kind} ${contact.value}`
  switch (code) {
    case 'postings':
      return `in ${plural(count, 'posting', 'postings')}`
    case 'shared':
      return `${named} stands in ${plural(count, 'lead', 'leads')}: ${bits ?? 0} bits`
    case 'hub':
      return `${named} stands in ${plural(count, 'lead', 'leads')}, more than ${HUB}: joins nobody`
    case 'wording':
      return `${plural(count, 'piece', 'pieces')} of wording in common`
    case 'confirmed':
      return 'confirmed by a person'
    case 'cut':
      return 'cut by a person'
  }
}
