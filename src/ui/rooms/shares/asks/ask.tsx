import { getRouteApi, Link } from '@tanstack/react-router'
import { Anew } from '../../../parts/anew.tsx'
import { ButtonLink } from '../../../parts/button.tsx'
import { Icon } from '../../../parts/icon.tsx'
import { Notice, Shown } from '../../../parts/states.tsx'
import { useAsk, useWords } from '../../../shell/app.tsx'
import type { AskPage } from '../../../shell/contract.ts'
import { Page } from '../../../shell/page.tsx'
import { Ring } from '../ring.tsx'
import { StepForm } from './ask-step.tsx'
import { openSteps } from './ask-view.ts'
import { AskStands } from './asks.tsx'
import { QuestionFacts } from './question.tsx'

const route = getRouteApi('/staff/shares/asks/$ask')

/** What one agency asks of another: the question on the left, what can be done now on the right. */
export function AskRoom() {
  const { say } = useWords()
  const { ask } = route.useParams()
  const page = useAsk('asks.get', { ask })
  return (
    <Page title={say('asks.title')} crumb={<Link to="/shares/asks">{say('asks.room')}</Link>}>
      <Shown of={page}>{(found) => <Found key={found.id} page={found} />}</Shown>
    </Page>
  )
}

/** The same page for both sides: what differs comes with the record, so that no side is shown what it may not do. */
function Found({ page }: { page: AskPage }) {
  const { say } = useWords()
  return (
    <>
      <div className="report-facts">
        <p className="called">
          <b>
            <bdi>{page.title ?? say('passed.unread')}</bdi>
          </b>
        </p>
        <p>
          <bdi>{say('referral.from-to', { from: page.from.name, to: page.to.name })}</bdi>
        </p>
        <AskStands row={page} />
      </div>
      {page.ring && <Ring name={page.to.name} due={page.due} missed={page.missed} telephone={page.ring.telephone} />}
      {page.toReturns && <Notice meaning="warning">{say('asks.to-returns')}</Notice>}
      <a className="btn small jump" href="#now">
        {say('share.now')}
        <Icon name="down" />
      </a>
      <div className="two">
        <div className="record">
          <Question page={page} />
          <History page={page} />
        </div>
        <Now page={page} />
      </div>
    </>
  )
}

/** What is asked, why, by which law and until when. */
function Question({ page }: { page: AskPage }) {
  const { say, format } = useWords()
  const { words, about, madeBy, approvedBy, neededBy, until, directive } = page
  if (words === null) return <p className="note">{say('asks.closed-content')}</p>
  return (
    <section aria-labelledby="question">
      <h2 id="question" className="part">
        {say('asks.question')}
      </h2>
      <QuestionFacts
        words={words}
        more={[
          ...(neededBy === null ? [] : [[say('asks.needed-by'), format.day(neededBy.slice(0, 10))] as const]),
          [say('share.until'), format.moment(until)],
          ...(directive ? [[say('asks.clocks'), say('asks.directive')] as const] : []),
          // Members of the other side stand by their agency, which is said once.
          [
            say('asks.made-by'),
            format.list([...new Set([madeBy, approvedBy].flatMap((one) => one?.name ?? one?.agency ?? []))]),
          ],
        ]}
      />
      {about?.kind === 'lead' && (
        <ButtonLink small icon="leads" to="/leads/$lead" params={{ lead: about.id }}>
          {say('share.to-lead')}
        </ButtonLink>
      )}
      {about?.kind === 'report' && (
        <ButtonLink small icon="message" to="/reports/$report" params={{ report: about.id }}>
          {say('share.to-report')}
        </ButtonLink>
      )}
    </section>
  )
}

/** What can be done now, by whoever looks; what is the other side's is said in one sentence. */
function Now({ page }: { page: AskPage }) {
  const { say } = useWords()
  const isTheirs = page.turn !== null && page.turn !== page.side
  return (
    <aside className="now" id="now" aria-label={say('share.now')}>
      <h2>{say('share.now')}</h2>
      {page.steps.length === 0 && <p className="note">{say('share.is-over')}</p>}
      {isTheirs && <p className="note">{say('share.their-turn')}</p>}
      {openSteps(page.steps).map((act) => (
        // Whatever was done since may change what a step means, so that whoever writes it is told.
        <Anew key={act} of={String(page.events.length)}>
          <StepForm page={page} act={act} />
        </Anew>
      ))}
    </aside>
  )
}

/** Each step with who took it, and what they said: of the own agency by name, of the other by their agency. */
function History({ page }: { page: AskPage }) {
  const { say, format } = useWords()
  return (
    <section aria-labelledby="history">
      <h2 id="history" className="part">
        {say('share.history')}
      </h2>
      <ol className="timeline-list">
        {page.events.map(({ id, at, act, by, askedBy, words }) => (
          <li key={id}>
            <time dateTime={at}>{format.moment(at)}</time>
            <div>
              <p>
                {say(`asks.did-${act}`)}
                <span className="note">
                  {' · '}
                  <bdi>{format.list([...new Set([askedBy, by].flatMap((one) => one?.name ?? one?.agency ?? []))])}</bdi>
                </span>
              </p>
              {words?.ground && <p>{say(`asks.ground-${words.ground}`)}</p>}
              {words?.text && (
                <p dir="auto" className="told-words">
                  {words.text}
                </p>
              )}
              {words?.basis && (
                <p className="note" dir="auto">
                  {say('asks.by-law', { basis: words.basis })}
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
