import { useWords } from '../../shell/app.tsx'
import type { SharePage } from '../../shell/contract.ts'
import { BoundFacts, type Facts } from './bound-facts.tsx'
import type { Terms } from './share-view.ts'

/** Why, on which legal bases and on which terms: before what it holds, since whoever reads on is bound by them. */
export function TermsShown({ page }: { page: SharePage }) {
  const { say, format } = useWords()
  const { words, until, madeBy, approvedBy } = page
  if (words === null) return <p className="note">{say('share.closed-content')}</p>
  return (
    <section aria-labelledby="terms">
      <h2 id="terms" className="part">
        {say('share.terms')}
      </h2>
      <TermsList
        terms={words.terms}
        before={[
          [say('share.reason'), words.reason],
          [say('share.basis'), words.basis],
          ...(words.theirBasis === '' ? [] : [[say('share.their-basis'), words.theirBasis] as const]),
        ]}
        more={[
          [say('share.until'), format.moment(until)],
          // Members of the other side stand by their agency, which is said once.
          [
            say('share.two'),
            format.list([...new Set([madeBy, approvedBy].flatMap((one) => one?.name ?? one?.agency ?? []))]),
          ],
        ]}
      />
    </section>
  )
}

type ListProps = { terms: Terms; before?: Facts; more: Facts }

/** The terms themselves, for whoever is bound by them and for whoever approves them. */
export function TermsList({ terms, before = [], more }: ListProps) {
  const { say } = useWords()
  const { grade } = terms
  const facts: Facts = [
    ...before,
    [say('share.tlp'), say(`share.tlp-${terms.tlp}`)],
    [say('share.onward'), say(terms.onward ? 'share.onward-yes' : 'share.onward-no')],
    [say('share.proceedings'), say(terms.proceedings ? 'share.proceedings-yes' : 'share.proceedings-no')],
    [say('share.told'), say(`share.told-${terms.told}`)],
    ...(grade === null
      ? []
      : [
          [
            say('evidence.grade'),
            say('evidence.grade-is', { grade: `${grade.source}${grade.information}`, scale: grade.scale }),
          ] as const,
        ]),
    ...more,
  ]
  return <BoundFacts handling={terms.handling} restrictions={terms.restrictions} facts={facts} />
}
