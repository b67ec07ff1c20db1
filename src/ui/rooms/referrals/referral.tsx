import { getRouteApi, Link } from '@tanstack/react-router'
import { useAct } from '../../parts/act.ts'
import { Anew } from '../../parts/anew.tsx'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { ClosedAct } from '../../parts/closed-act.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Failed, Notice, Shown } from '../../parts/states.tsx'
import { useAsk, useMay, useWords } from '../../shell/app.tsx'
import type { ReferralPage } from '../../shell/contract.ts'
import { Page } from '../../shell/page.tsx'
import { ByHand } from './by-hand.tsx'
import { ReferralMedia } from './media.tsx'
import { CHANGES, closedSteps, didWord, openSteps, stateWord } from './referral-view.ts'
import { Due, Rows } from './rows.tsx'
import { SamePerson } from './same-person.tsx'
import { StepForm } from './step-form.tsx'
import { Summary } from './summary.tsx'

const route = getRouteApi('/staff/referrals/$referral')

/** One referral: how it stands and what goes on the left, what can be done now on the right. */
export function ReferralRoom() {
  const { say } = useWords()
  const { referral } = route.useParams()
  const page = useAsk('referrals.get', { referral })
  return (
    // Nobody's name in the history of the browser.
    <Page title={say('referral.title')} crumb={<Link to="/referrals">{say('room.referrals')}</Link>}>
      <Shown of={page}>{(found) => <Found key={found.id} page={found} />}</Shown>
    </Page>
  )
}

/** The same page for both sides: what differs comes with the record, so that no side is shown what it may not do. */
function Found({ page }: { page: ReferralPage }) {
  const { say } = useWords()
  // Files and the ledger of interviews are for who works with persons, and not for the door of a house.
  const works = useMay()('referral:work')
  return (
    <>
      <div className="report-facts">
        <p className="called">
          <b>
            <bdi>{page.called ?? say('referrals.unread')}</bdi>
          </b>
        </p>
        <p>
          <bdi>{say('referral.from-to', { from: page.from.name, to: page.to.name })}</bdi>
        </p>
        <Standing page={page} />
      </div>
      <Warnings page={page} />
      <a className="btn small jump" href="#now">
        {say('referral.now')}
        <Icon name="down" />
      </a>
      <div className="two">
        <div className="record">
          <Summary page={page} />
          {works && <ReferralMedia page={page} />}
          {page.others.length > 0 && (
            <section aria-labelledby="together">
              <h2 id="together" className="part">
                {say('referral.together')}
              </h2>
              <Rows rows={page.others} />
            </section>
          )}
          {works && page.side === 'receiver' && page.accessEndedAt === null && <SamePerson page={page} />}
          <History page={page} />
        </div>
        <Now page={page} />
      </div>
    </>
  )
}

/** The ground and the end of access stand where everybody looks first, not in a corner (Art. 13 GDPR). */
function Standing({ page }: { page: ReferralPage }) {
  const { say, format } = useWords()
  const { state, need, consent, accessUntil, accessEndedAt, meetsAt, stayEnded } = page
  return (
    <>
      <p className="note sep">
        <b>{say(stateWord(page))}</b>
        <span>{say(`services.need-${need}`)}</span>
        <Due row={page} />
        {stayEnded !== null && (
          <span>{say('referral.stay-ended', { how: say(`referral.stay-${stayEnded.how}`) })}</span>
        )}
        {meetsAt !== null && state === 'accepted' && (
          <span>{say('referral.meets', { when: format.moment(meetsAt) })}</span>
        )}
      </p>
      <p className="note sep">
        <span>
          {say('referral.consent')}: {say(`referral.consent-${consent?.ground ?? 'none'}`)}
        </span>
        {page.abroad && <span>{say('referral.abroad')}</span>}
        {accessEndedAt !== null ? (
          <span>{say('referral.access-ended', { day: format.moment(accessEndedAt) })}</span>
        ) : (
          accessUntil !== null && <span>{say('referral.access-until', { day: format.moment(accessUntil) })}</span>
        )}
      </p>
    </>
  )
}

/** What must be known before anything is done, the gravest first. */
function Warnings({ page }: { page: ReferralPage }) {
  const { say, format } = useWords()
  // A receiver has no record of the person here, and so no link to one.
  const { state, person, side, summary, accessUntil } = page
  return (
    <>
      {state === 'not-arrived' && (
        <div role="alert">
          <Notice meaning="danger">
            <b>{say(page.arrivedAt === null ? 'referral.missing' : 'referral.gone')}</b>{' '}
            {side === 'sender' ? say('referral.missing-child') : say('referral.missing-danger')}
          </Notice>
        </div>
      )}
      {page.ring && <Ring ring={page.ring} />}
      {page.byHand && <ByHand page={page} />}
      {side === 'receiver' && summary !== null && accessUntil !== null && (
        <Notice meaning="warning">
          {say('referral.conditions', { need: say(`services.need-${page.need}`), day: format.moment(accessUntil) })}
        </Notice>
      )}
      {page.refusedFor !== null && (
        <Notice meaning="warning">
          {say('referral.refused', { why: say(`referral.refusal-${page.refusedFor}`) })}
        </Notice>
      )}
      {person !== null && (
        <div className="row">
          <ButtonLink small icon="person" to="/cases/$person" params={{ person }}>
            {say('referral.to-person')}
          </ButtonLink>
          {/* Nobody is left with a refusal: the next house is one press away, without typing anything again. */}
          {(state === 'rejected' || page.stayEnded !== null) && (
            <ButtonLink small go icon="exchange" to="/referrals/new" search={{ person }}>
              {say('referral.another')}
            </ButtonLink>
          )}
          {/* Only a draft: what somebody agreed to is not changed under them. */}
          {state === 'draft' && (
            <ButtonLink small icon="note" to="/referrals/new" search={{ person, draft: page.id }}>
              {say('referral.act-change')}
            </ButtonLink>
          )}
        </div>
      )}
    </>
  )
}

/** Nobody waits for a page while somebody is missing: the other side has a telephone. */
function Ring({ ring: { name, telephone } }: { ring: NonNullable<ReferralPage['ring']> }) {
  const { say } = useWords()
  return (
    <p className="row">
      <Icon name="phone" /> <bdi>{say('referral.ring', { name })}</bdi>{' '}
      {telephone ? (
        <a href={`tel:${telephone.tel}`}>
          <bdi dir="ltr">{telephone.shown}</bdi>
        </a>
      ) : (
        <span className="note">{say('referral.ring-none')}</span>
      )}
      {telephone?.hours && <span className="note">{telephone.hours}</span>}
    </p>
  )
}

/** What can be done now, by whoever looks; what is the other side's is said in one sentence and not as ten closed buttons. */
function Now({ page }: { page: ReferralPage }) {
  const { say } = useWords()
  const [open, closed] = [openSteps(page.steps), closedSteps(page.steps)]
  return (
    <aside className="now" id="now" aria-label={say('referral.now')}>
      <h2>{say('referral.now')}</h2>
      {page.steps.length === 0 && <p className="note">{say('referral.ended')}</p>}
      {page.turn !== null && page.turn !== page.side && <p className="note">{say('referral.why-not-your-step')}</p>}
      {open.map((step) => (
        // Whatever was done since may change what a step means, so that whoever writes it is told.
        <Anew key={step.act} of={String(page.events.length)}>
          <StepForm page={page} step={step} />
        </Anew>
      ))}
      {page.mayRenew && <Renew page={page} />}
      {closed.length > 0 && (
        <section aria-labelledby="closed-steps">
          <h3 id="closed-steps">{say('referral.closed')}</h3>
          {closed.map(({ act, why }) => (
            <ClosedAct
              key={act}
              id={act}
              name={say(`referral.act-${act}`)}
              why={why !== null && say(`referral.why-${why}`)}
            />
          ))}
        </section>
      )}
    </aside>
  )
}

/** What the receiver reads is a picture of the day on which it was sent; a way that turned unsafe must not stand in it. */
function Renew({ page }: { page: ReferralPage }) {
  const { say } = useWords()
  const { act, busy, failure } = useAct('referrals.renew', CHANGES)
  return (
    <div className="act">
      <Button icon="repeat" isPending={busy} onPress={() => void act({ referral: page.id })}>
        {say('referral.act-renew')}
      </Button>
      <p className="note">{say('referral.renew-why')}</p>
      {failure && <Failed failure={failure} />}
    </div>
  )
}

/** Each step with who took it: of the own agency by name, of the other by their agency. */
function History({ page }: { page: ReferralPage }) {
  const { say, format } = useWords()
  return (
    <section aria-labelledby="history">
      <h2 id="history" className="part">
        {say('referral.history')}
      </h2>
      <ol className="timeline-list">
        {page.events.map(({ id, at, act, by, words }, i) => (
          <li key={id}>
            <time dateTime={at}>{format.moment(at)}</time>
            <div>
              <p>
                {say(didWord(act, page.byHand, actsBefore(page, i)))}
                <span className="note">
                  {' · '}
                  <bdi>{by.name ?? by.agency}</bdi>
                </span>
              </p>
              {words && <Words words={words} />}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

// The latest stands first.
const actsBefore = ({ events }: ReferralPage, at: number) => events.slice(at + 1).map(({ act }) => act)

/** What was said with a step. Both sides read it, so it holds nothing that is the team's alone. */
function Words({
  words: { text, place, at, who, saidBy },
}: {
  words: NonNullable<ReferralPage['events'][number]['words']>
}) {
  const { say, format } = useWords()
  const where = [place, who].filter((one) => one !== undefined && one !== '')
  return (
    <>
      {text && (
        <p dir="auto" className="told-words">
          {text}
        </p>
      )}
      {(where.length > 0 || at) && (
        <p className="note sep">
          {at && <span>{format.moment(at)}</span>}
          {where.map((one) => (
            <bdi key={one}>{one}</bdi>
          ))}
        </p>
      )}
      {saidBy && <p className="note">{say('referral.said-by', { who: saidBy })}</p>}
    </>
  )
}
