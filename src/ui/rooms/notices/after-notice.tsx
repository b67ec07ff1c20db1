import { getRouteApi, Link } from '@tanstack/react-router'
import { Shown } from '../../parts/states.tsx'
import { useAsk, useWords } from '../../shell/app.tsx'
import type { Out } from '../../shell/contract.ts'
import { Page } from '../../shell/page.tsx'
import { Clocks } from './follow-up/clocks.tsx'
import { References } from './follow-up/references.tsx'
import { Remedies } from './follow-up/remedies.tsx'
import { Preservations } from './preservations/preservations.tsx'
import { Proposals } from './statements/proposals.tsx'

const route = getRouteApi('/staff/notices/$notice/after')

/** What came after one notice, and what is still to come. */
export function AfterNoticePage() {
  const { notice } = route.useParams()
  const page = useAsk('notices.follow', { notice })
  // By its number: going from one notice to another must not keep what was typed about the first.
  return <Shown of={page}>{(found) => <After key={found.id} page={found} />}</Shown>
}

function After({ page }: { page: Out<'notices.follow'> }) {
  const { say, format } = useWords()
  const number = String(page.number)
  const title = say('after.title', { number })
  const crumb = (
    <>
      <Link to="/notices">{say('room.notices')}</Link> /{' '}
      <Link to="/notices/$notice" params={{ notice: page.id }}>
        {say('notice.title', { number })}
      </Link>
    </>
  )
  return (
    <Page title={`${title}${format.comma}${page.recipient.name}`} name={title} crumb={crumb}>
      <p className="sep">
        <span>{say(`notice.state-${page.state}`)}</span>
        {/* Both: while a complaint runs, the decision that it is about still stands. */}
        {page.outcome && <span>{say(`notice.outcome-${page.outcome}`)}</span>}
        <span>
          <Link to="/notices/platforms/$platform" params={{ platform: page.recipient.id }}>
            <bdi>{page.recipient.name}</bdi>
          </Link>
        </span>
      </p>
      <section aria-labelledby="clocks" className="source">
        <h2 id="clocks">{say('after.clocks')}</h2>
        <Clocks clocks={page.clocks} />
      </section>
      {/* Few notices have any; the other parts stand also empty, since something can be done in them. */}
      {page.proposals.length > 0 && (
        <section aria-labelledby="proposals" className="source">
          <h2 id="proposals">{say('after.statements')}</h2>
          <Proposals proposals={page.proposals} />
        </section>
      )}
      <section aria-labelledby="remedies" className="source">
        <h2 id="remedies">{say('after.remedies')}</h2>
        <Remedies page={page} />
      </section>
      <section aria-labelledby="keeps" className="source">
        <h2 id="keeps">{say('keep.title')}</h2>
        <Preservations notice={page.id} />
      </section>
      <section aria-labelledby="references" className="source">
        <h2 id="references">{say('after.references')}</h2>
        <References page={page} />
      </section>
    </Page>
  )
}
