import { Link } from '@tanstack/react-router'
import { Shown } from '../../parts/states.tsx'
import { useAsk, useMay, useWords } from '../../shell/app.tsx'
import { Page } from '../../shell/page.tsx'
import { Reminders } from '../notices/follow-up/reminders.tsx'
import { Preservations } from '../notices/preservations/preservations.tsx'
import { ImportStatements, Imports } from '../notices/statements/imports.tsx'
import { Proposals } from '../notices/statements/proposals.tsx'

/** What came back about notices, and what did not. */
export function AnswersPage() {
  const { say } = useWords()
  const may = useMay()
  // Often, since a file is being read while one waits here.
  const statements = useAsk('statements.list', { state: 'proposed' }, { every: 10_000 })
  return (
    <Page
      title={say('answers.title')}
      sub={<p className="sub">{say('answers.lede')}</p>}
      crumb={<Link to="/notices">{say('room.notices')}</Link>}
    >
      {/* In the order of harm done by waiting: what is late, what stays up, what was said, what could be read. */}
      <section aria-labelledby="reminders" className="source">
        <h2 id="reminders">{say('answers.reminders')}</h2>
        <Reminders />
      </section>
      <section aria-labelledby="keeps" className="source">
        <h2 id="keeps">{say('keep.title')}</h2>
        <Preservations />
      </section>
      <section aria-labelledby="proposals" className="source">
        <h2 id="proposals">{say('answers.proposals')}</h2>
        <Shown of={statements}>
          {({ proposals }) =>
            proposals.length === 0 ? (
              <p className="note none">{say('answers.proposals-none')}</p>
            ) : (
              <Proposals proposals={proposals} />
            )
          }
        </Shown>
      </section>
      <section aria-labelledby="imports" className="source">
        <h2 id="imports">{say('answers.import')}</h2>
        {may('notice:settle') && <ImportStatements />}
        <h3>{say('answers.imports')}</h3>
        {/* Failing and waiting are shown above, once for both lists. */}
        {statements.data && <Imports imports={statements.data.imports} />}
      </section>
    </Page>
  )
}
