import { carries } from './evidence.ts'
import type { Reason } from './lead.ts'
import { type Member, round1 } from './ranking.ts'
import { distinctNames } from './romanisation/distinct-names.ts'

/**
 * The most points that campaign evidence can add to a group of this size; a group too far below the threshold is
 * dropped early.
 */
export const mostFromOrganisation = (size: number): number => 0.5 * Math.log2(size) + MOST_REUSE + MOST_DISGUISE

const MOST_REUSE = 4
const MOST_DISGUISE = 2

/** Use of a contact point among a group's postings: number of postings, employer names, and written forms. */
type ContactUse = { postings: number; readonly employers: Set<string>; readonly forms: Set<number> }

function contactUses(members: readonly Omit<Member, 'record'>[]): ContactUse[] {
  const uses = new Map<number, ContactUse>()
  for (const { contactHashes, employer } of members) {
    for (let i = 0; i < contactHashes.length; i += 2) {
      const use = uses.get(contactHashes[i]) ?? { postings: 0, employers: new Set<string>(), forms: new Set<number>() }
      use.postings++
      if (employer !== null) use.employers.add(employer)
      use.forms.add(contactHashes[i + 1])
      uses.set(contactHashes[i], use)
    }
  }
  return [...uses.values()]
}

/**
 * Reasons that show organisation: number of similar postings, a contact point under several employer names, a disguised
 * contact point.
 */
export function organisationReasons(members: readonly Omit<Member, 'record'>[]): Reason[] {
  const of = members.length
  const uses = contactUses(members)
  const reasons: Reason[] = []
  const add = (code: string, sentence: string, seen: number, rule: string, points: number) =>
    reasons.push({ code, sentence, seen, of, deceptive: null, usual: null, rule, points: round1(points) })
  if (of > 1) add('reach', 'postings alike', of, '½ × log2(postings)', 0.5 * Math.log2(of))
  const namesOf = new Map(uses.map((use) => [use, distinctNames(use.employers)]))
  const names = Math.max(0, ...namesOf.values())
  if (names > 1) {
    const reused = Math.max(...uses.filter((use) => namesOf.get(use) === names).map(({ postings }) => postings))
    const points = Math.min(MOST_REUSE, Math.log2(names))
    add(
      'contact-reuse',
      `one contact point under ${names} employer names`,
      reused,
      'log2(employer names), at most 4',
      points,
    )
  }
  const disguised = members.some((member) => carries(member.bits, 'obfuscated-contact'))
  const forms = disguised ? Math.max(1, ...uses.map((use) => use.forms.size)) : 1
  if (forms > 1) {
    const points = Math.min(MOST_DISGUISE, Math.log2(forms))
    add(
      'disguise',
      `one contact point written in ${forms} ways, disguised in some`,
      forms,
      'log2(ways of writing it), at most 2',
      points,
    )
  }
  return reasons
}
