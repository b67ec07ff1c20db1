import { Link } from '@tanstack/react-router'
import { Shown } from '../../parts/states.tsx'
import { useAsk, useWords } from '../../shell/app.tsx'
import type { Out } from '../../shell/contract.ts'
import { Page } from '../../shell/page.tsx'
import { inOrder } from './match-view.ts'
import { StandingQuestion } from './question.tsx'
import { ToldOne } from './told.tsx'

/** Questions between agencies: asked of us, each with its decision, and ours, with what was answered and nothing else. */
export function MatchesPage() {
  const { say } = useWords()
  // Others ask while the page stands open; what they ask ends by itself, too.
  const matches = useAsk('matches.list', {}, { every: 60_000 })
  return (
    <Page
      title={say('match.title')}
      sub={<p className="lede">{say('match.title-lede')}</p>}
      crumb={<Link to="/cases">{say('room.cases')}</Link>}
    >
      <Shown of={matches}>
        {({ told, asked }) => (
          <>
            <ToldList told={told} />
            <AskedList asked={asked} />
          </>
        )}
      </Shown>
    </Page>
  )
}

function ToldList({ told }: Pick<Out<'matches.list'>, 'told'>) {
  const { say } = useWords()
  return (
    <section aria-labelledby="told">
      <h2 id="told" className="part">
        {say('match.told')}
      </h2>
      {told.length === 0 && <p className="note none">{say('match.told-none')}</p>}
      {inOrder(told).map((match) => (
        <ToldOne key={match.id} match={match} />
      ))}
    </section>
  )
}

function AskedList({ asked }: Pick<Out<'matches.list'>, 'asked'>) {
  const { say } = useWords()
  return (
    <section aria-labelledby="asked">
      <h2 id="asked" className="part">
        {say('match.asked')}
      </h2>
      {asked.length === 0 && <p className="note none">{say('match.asked-none')}</p>}
      {asked.map((question) => (
        <article className="card" key={question.id}>
          <h3>
            <Link to="/cases/$person" params={{ person: question.person }}>
              <bdi>{question.called}</bdi>
            </Link>
          </h3>
          <StandingQuestion question={question} />
        </article>
      ))}
    </section>
  )
}
