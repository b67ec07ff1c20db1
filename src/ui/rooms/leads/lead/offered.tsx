import { useId } from 'react'
import { FactTable } from '../../../parts/facts.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { LeadPage } from '../../../shell/contract.ts'
import { langOf } from '../../../shell/tongues.ts'

/** What the postings in the words of the template offer: usual values, how many say so, and in which words. */
export function Offered({ facts }: { facts: LeadPage['offer'] }) {
  const { say, format } = useWords()
  // Versions of what was passed on stand on one page, each with its own.
  const id = useId()
  if (facts.length === 0) return null
  const rows = facts.map((fact) => ({
    key: JSON.stringify([fact.kind, fact.value]),
    fact,
    cells: [
      { label: say('facts.postings'), num: true, content: format.number(fact.postings) },
      { label: say('facts.words'), content: fact.quotes.map((quote) => <Said key={quote.quote} quote={quote} />) },
    ],
  }))
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>
        {say('facts.title')} <span className="note">{say('facts.note')}</span>
      </h3>
      <FactTable rows={rows} />
    </section>
  )
}

const Said = ({ quote: { quote, cite } }: { quote: LeadPage['offer'][number]['quotes'][number] }) => (
  <span className="line" lang={langOf(cite.language)} dir="auto">
    {quote.trim()}
  </span>
)
