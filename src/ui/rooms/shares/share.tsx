import { getRouteApi, Link } from '@tanstack/react-router'
import { Anew } from '../../parts/anew.tsx'
import { ButtonLink } from '../../parts/button.tsx'
import { ClosedAct } from '../../parts/closed-act.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Notice, Shown } from '../../parts/states.tsx'
import { useAsk, useWords } from '../../shell/app.tsx'
import type { SharePage } from '../../shell/contract.ts'
import { Page } from '../../shell/page.tsx'
import { Outside } from './outside.tsx'
import { Ring } from './ring.tsx'
import { closedSteps, openSteps, titleOf } from './share-view.ts'
import { Stands } from './shares.tsx'
import { StepForm } from './step-form.tsx'
import { TermsShown } from './terms.tsx'
import { Versions } from './versions.tsx'

const route = getRouteApi('/staff/shares/$share')

/** One share: on which terms and what it holds on the left, what can be done now on the right. */
export function ShareRoom() {
  const { say } = useWords()
  const { share } = route.useParams()
  const page = useAsk('shares.get', { share })
  return (
    <Page title={say('share.title')} crumb={<Link to="/shares">{say('room.shares')}</Link>}>
      <Shown of={page}>{(found) => <Found key={found.id} page={found} />}</Shown>
    </Page>
  )
}

/** The same page for both sides: what differs comes with the record, so that no side is shown what it may not do. */
function Found({ page }: { page: SharePage }) {
  const { say } = useWords()
  return (
    <>
      <div className="report-facts">
        <p className="called">
          <b>
            <bdi>{titleOf(page, say)}</bdi>
          </b>
        </p>
        <p>
          <bdi>{say('referral.from-to', { from: page.from.name, to: page.to.name || say('pass.by-hand') })}</bdi>
        </p>
        <Stands row={page} />
      </div>
      <Warnings page={page} />
      <a className="btn small jump" href="#now">
        {say('share.now')}
        <Icon name="down" />
      </a>
      <div className="two">
        <div className="record">
          <TermsShown page={page} />
          <Outside share={page} />
          <Versions page={page} />
          <History page={page} />
        </div>
        <Now page={page} />
      </div>
    </>
  )
}

/** What must be known before anything is done. */
function Warnings({ page }: { page: SharePage }) {
  const { say } = useWords()
  const { state, side, byHand, exculpatory, lead, report, evidence, network, person, ring } = page
  const isTakenBack = page.events.some(({ act }) => act === 'withdraw')
  const isBehind = state !== 'sent' && page.words !== null && page.versionRead < (page.versions[0]?.version ?? 0)
  return (
    <>
      {state === 'recalled' && (
        <div role="alert">
          <Notice meaning="warning">
            {isTakenBack && say('share.taken-back')}{' '}
            {say(side === 'receiver' ? 'share.recalled-here' : 'share.recalled-there')}
          </Notice>
        </div>
      )}
      {/* A defence may rely on it. */}
      {isTakenBack && state !== 'recalled' && exculpatory && (
        <Notice meaning="warning">{say('share.taken-back')}</Notice>
      )}
      {ring && <Ring name={page.to.name} due={page.due} missed={page.missed} telephone={ring.telephone} />}
      {isBehind && side === 'receiver' && <Notice meaning="warning">{say('share.was-corrected')}</Notice>}
      {byHand && <Notice meaning="neutral">{say('share.by-hand')}</Notice>}
      {exculpatory && <Notice meaning="warning">{say('share.exculpatory')}</Notice>}
      {lead !== null && (
        <div className="row">
          <ButtonLink small icon="leads" to="/leads/$lead" params={{ lead }}>
            {say('share.to-lead')}
          </ButtonLink>
        </div>
      )}
      {evidence !== null && (
        <div className="row">
          <ButtonLink small icon="file" to="/evidence/$item" params={{ item: evidence }}>
            {say('share.to-evidence')}
          </ButtonLink>
        </div>
      )}
      {network !== null && (
        <div className="row">
          <ButtonLink small icon="networks" to="/networks/$node" params={{ node: network }}>
            {say('share.to-network')}
          </ButtonLink>
        </div>
      )}
      {person !== null && (
        <div className="row">
          <ButtonLink small icon="cases" to="/cases/$person" params={{ person }}>
            {say('share.to-person')}
          </ButtonLink>
        </div>
      )}
      {report !== null && evidence === null && (
        <div className="row">
          <ButtonLink small icon="message" to="/reports/$report" params={{ report }}>
            {say('share.to-report')}
          </ButtonLink>
        </div>
      )}
    </>
  )
}

/** What can be done now, by whoever looks; what is the other side's is said in one sentence and not as ten closed buttons. */
function Now({ page }: { page: SharePage }) {
  const { say } = useWords()
  const [open, closed] = [openSteps(page.steps), closedSteps(page.steps)]
  return (
    <aside className="now" id="now" aria-label={say('share.now')}>
      <h2>{say('share.now')}</h2>
      {page.steps.length === 0 && <p className="note">{say('share.is-over')}</p>}
      {page.turn !== null && page.turn !== page.side && <p className="note">{say('share.their-turn')}</p>}
      {open.map((step) => (
        // Whatever was done since may change what a step means, so that whoever writes it is told.
        <Anew key={step.act} of={String(page.events.length)}>
          <StepForm page={page} step={step} />
        </Anew>
      ))}
      {closed.map(({ act, why }) => (
        <ClosedAct key={act} id={act} name={say(`share.act-${act}`)} why={why !== null && say(`share.why-${why}`)} />
      ))}
    </aside>
  )
}

/** Each step with who took it: of the own agency by name, of the other by their agency. */
function History({ page }: { page: SharePage }) {
  const { say, format } = useWords()
  return (
    <section aria-labelledby="history">
      <h2 id="history" className="part">
        {say('share.history')}
      </h2>
      <ol className="timeline-list">
        {page.events.map(({ id, at, act, by, words }) => (
          <li key={id}>
            {/* The minute of a reporter stands nowhere. */}
            <time dateTime={at}>{act === 'withdraw' ? format.day(at.slice(0, 10)) : format.moment(at)}</time>
            <div>
              <p>
                {say(`share.did-${act}`)}
                {act !== 'withdraw' && (
                  <span className="note">
                    {' · '}
                    <bdi>{by.name ?? by.agency}</bdi>
                  </span>
                )}
              </p>
              {words && <Words words={words} />}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Words({ words }: { words: NonNullable<SharePage['events'][number]['words']> }) {
  const { say, format } = useWords()
  const { text, law, file, until, saidBy } = words
  return (
    <>
      {text && (
        <p dir="auto" className="told-words">
          {text}
        </p>
      )}
      {law && file && until && <p dir="auto">{say('share.kept-as', { law, file, day: format.day(until) })}</p>}
      {saidBy && <p className="note">{say('referral.said-by', { who: saidBy })}</p>}
    </>
  )
}
