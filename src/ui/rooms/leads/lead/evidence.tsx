import { useWords } from '../../../shell/app.tsx'
import type { LeadPage } from '../../../shell/contract.ts'
import { isoDay } from '../../../shell/format.ts'
import { langOf } from '../../../shell/tongues.ts'

type Sign = LeadPage['signs'][number]
type Quote = Sign['quotes'][number]

/** Each sign: how many carry it, the words that show it, what it means and who says so. Then what speaks against. */
export function Evidence({ lead }: { lead: LeadPage }) {
  const { say } = useWords()
  return (
    <>
      <section aria-label={say('lead.evidence')}>
        {lead.signs.map((sign) => (
          <Article key={sign.code} sign={sign} size={lead.size} />
        ))}
        {lead.signs.length === 0 && <p className="note">{say('lead.no-signs')}</p>}
      </section>
      {lead.protective.length > 0 && (
        <section aria-labelledby="protective">
          <h3 id="protective">{say('lead.protective')}</h3>
          {lead.protective.map((sign) => (
            <Article key={sign.code} sign={sign} size={lead.size} />
          ))}
        </section>
      )}
    </>
  )
}

function Article({ sign, size }: { sign: Sign; size: number }) {
  const { say } = useWords()
  return (
    <article className="evidence">
      <header>
        <h3>{sign.name}</h3>
        <p className="note">
          {say('lead.of-postings', { n: size, some: sign.postings })}
          {sign.shownOnly && <span className="line">{say('lead.shown-only')}</span>}
        </p>
      </header>
      <div>
        {sign.quotes.map((quote) => (
          <Quoted key={`${quote.posting} ${quote.field} ${quote.start}`} quote={quote} />
        ))}
        {sign.quotes.length === 0 && <p className="note">{say('lead.no-quote')}</p>}
      </div>
      <div className="because">
        <p>{sign.means}</p>
        <p className="note">{sign.source}</p>
      </div>
    </article>
  )
}

function Quoted({ quote }: { quote: Quote }) {
  const { say, format } = useWords()
  const { source, date, language: tongue } = quote.cite
  const day = isoDay(date)
  return (
    // A quote is read in its own language, the words that cite it in the reader's (WCAG 3.1.2).
    <blockquote>
      <span className="hit" lang={langOf(tongue)} dir="auto">
        {quote.quote.trim()}
      </span>
      <cite>
        {say('lead.cite', { n: quote.posting + 1, source })}
        {day && format.comma + format.day(day)}
      </cite>
    </blockquote>
  )
}
