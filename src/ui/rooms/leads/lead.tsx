import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { ButtonLink } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'
import { KeptEvidence } from '../../parts/kept-evidence.tsx'
import { Later } from '../../parts/later.tsx'
import { useMentionSeen } from '../../parts/mention-seen.ts'
import { Notice, Shown } from '../../parts/states.tsx'
import { Tabs } from '../../parts/tabs.tsx'
import { WhenSeen } from '../../parts/when-seen.tsx'
import { useAsk, useMay, useWords } from '../../shell/app.tsx'
import type { LeadPage } from '../../shell/contract.ts'
import { actOf } from '../../shell/keys.ts'
import { Page } from '../../shell/page.tsx'
import { langOf, tongueName } from '../../shell/tongues.ts'
import { Place } from '../learning/place.tsx'
import { Contacts } from './lead/contacts.tsx'
import { Evidence } from './lead/evidence.tsx'
import { History } from './lead/history.tsx'
import { Now } from './lead/now.tsx'
import { Offered } from './lead/offered.tsx'
import { OtherWordings } from './lead/other-wordings.tsx'
import { Postings } from './lead/postings.tsx'
import { StrongestReasons } from './lead/reasons.tsx'
import { Why } from './lead/score.tsx'
import { Shares } from './lead/shares.tsx'
import { Wording } from './lead/template.tsx'
import { LeadState } from './lead-parts.tsx'
import { type LeadPart, partAsked } from './part.ts'
import { neighbour, queueOrder } from './queue-order.ts'

// Plot and the map are larger than all the rest together, and triage is over before most people look at a picture.
const loadTimeline = async () => (await import('./lead/timeline.tsx')).Timeline
const loadWhere = async () => (await import('./lead/where.tsx')).Where
const route = getRouteApi('/staff/leads/$lead')

/** One lead: facts, then what they may mean, then what was done; on the right, what can be done now. */
export function LeadRoom() {
  const { say, language } = useWords()
  const { lead: id } = route.useParams()
  const lead = useAsk('leads.get', { lead: id, language })
  useMentionSeen('lead', lead.data?.id)
  return (
    <Shown of={lead} what={say('lead.loading')}>
      {(page) => <Record key={page.id} lead={page} />}
    </Shown>
  )
}

function Record({ lead }: { lead: LeadPage }) {
  const { say } = useWords()
  const number = say('lead.number', { number: String(lead.number) })
  useEffect(() => queueOrder.pick(lead.id), [lead.id])
  useNeighbourKeys(lead.id)
  const crumb = (
    <>
      <Link to="/leads">{say('room.leads')}</Link> / {number}
    </>
  )
  return (
    // The window's title and history show the number alone: an advert's words may name somebody.
    // Facts come first and decisions stand aside: whoever decides should have passed what speaks for and against.
    <Page
      title={lead.head.title}
      name={number}
      lang={langOf(lead.languages[0])}
      crumb={crumb}
      sub={<Sub lead={lead} />}
      aside={<Pager id={lead.id} />}
    >
      <Standing lead={lead} />
      {/* On a phone the decisions stand below everything; this leads there without scrolling. */}
      <a className="btn small jump" href="#now">
        {say('lead.now')}
        <Icon name="down" />
      </a>
      <div className="two">
        <div className="record">
          <Parts lead={lead} />
        </div>
        <Now lead={lead} />
      </div>
    </Page>
  )
}

function Parts({ lead }: { lead: LeadPage }) {
  const { say } = useWords()
  const { part = 'overview' } = partAsked(route.useSearch())
  const navigate = useNavigate()
  const go = (next: LeadPart) =>
    void navigate({ to: '/leads/$lead', params: { lead: lead.id }, search: { part: next }, replace: true })
  return (
    <Tabs
      name={say('lead.parts')}
      at={part}
      go={go}
      tabs={[
        {
          part: 'overview',
          name: say('lead.overview'),
          content: <Overview lead={lead} reasons={() => go('reasons')} />,
        },
        { part: 'postings', name: say('lead.postings'), count: lead.size, content: <Postings lead={lead} /> },
        { part: 'reasons', name: say('lead.reasons'), count: lead.why.length, content: <Reasons lead={lead} /> },
        { part: 'history', name: say('lead.done'), content: <History lead={lead} /> },
      ]}
    />
  )
}

function Overview({ lead, reasons }: { lead: LeadPage; reasons: () => void }) {
  const { say } = useWords()
  const others = lead.otherWordings.reduce((sum, { postings }) => sum + postings, 0)
  return (
    <>
      <div className="lead-first">
        <StrongestReasons lead={lead} all={reasons} />
        <Wording template={lead.template} size={lead.size - others} />
      </div>
      <OtherWordings wordings={lead.otherWordings} />
      <div className="cols">
        <Seen title={say('lead.when')}>
          <Later name="timeline" load={loadTimeline}>
            {(Timeline) => <Timeline timeline={lead.timeline} />}
          </Later>
        </Seen>
        <Seen title={say('lead.where')}>
          <Later name="where" load={loadWhere}>
            {(Where) => <Where places={lead.places} />}
          </Later>
        </Seen>
      </div>
      <Contacts lead={lead} />
      <section aria-labelledby="who">
        <h3 id="who">{say('lead.who')}</h3>
        <Shares shares={lead.shares} />
        <InNetworks lead={lead.id} />
      </section>
      <Offered facts={lead.offer} />
      <KeptEvidence of="lead" id={lead.id} />
    </>
  )
}

function Reasons({ lead }: { lead: LeadPage }) {
  const { say } = useWords()
  return (
    <>
      <h2>{say('lead.evidence')}</h2>
      <Evidence lead={lead} />
      <Why lead={lead} />
      {lead.learned !== null && <Place lead={lead.id} id="place" />}
    </>
  )
}

/** Pictures are heavy to bring and to draw: they come when somebody gets near them. */
const Seen = ({ title, children }: { title: string; children: ReactNode }) => (
  <section aria-label={title}>
    <h3>{title}</h3>
    <WhenSeen>{children}</WhenSeen>
  </section>
)

function Sub({ lead }: { lead: LeadPage }) {
  const words = useWords()
  const { say, format } = words
  return (
    <p className="sub sep">
      <span>{say('count.postings', { n: lead.size })}</span>
      <span>{say('count.firms', { n: lead.employers })}</span>
      <span>{say('count.contacts', { n: lead.contacts })}</span>
      <span>{format.list(lead.languages.map((code) => tongueName(code, words)))}</span>
      {lead.firstSeen && <span>{format.period(lead.firstSeen, lead.lastSeen)}</span>}
      <LeadState lead={lead} />
    </p>
  )
}

function Standing({ lead }: { lead: LeadPage }) {
  const { say, rich, format } = useWords()
  return (
    <>
      {lead.mergedInto && (
        <Notice meaning="neutral">
          {rich('lead.merged-into', {
            lead: (
              <Link to="/leads/$lead" params={{ lead: lead.mergedInto.id }}>
                L-{lead.mergedInto.number}
              </Link>
            ),
          })}
        </Notice>
      )}
      {lead.waitsFor && (
        <Notice meaning="warning">
          {say('lead.waits-for', {
            name: lead.waitsFor.askedBy.name ?? '…',
            when: format.moment(lead.waitsFor.askedAt),
          })}{' '}
          <Link to="/approvals" hash={lead.waitsFor.approval}>
            {say('approvals.waits')}
          </Link>
        </Notice>
      )}
      {lead.decision && (
        <Notice meaning="done">
          <b>{say(`state.${lead.state}`)}</b>
          {lead.decision.because && ` (${say(`because.${lead.decision.because}`)})`}
          {format.comma}
          <bdi>{lead.decision.by.name}</bdi>
          {format.comma}
          {format.moment(lead.decision.at)}: {/* A reason is a person's own words, quoted and never paraphrased. */}
          <q dir="auto">{lead.decision.reason}</q>
        </Notice>
      )}
    </>
  )
}

function Pager({ id }: { id: string }) {
  const { say } = useWords()
  const around = queueOrder.around(id)
  if (around === null) return null
  return (
    <p className="pager">
      {around.previous && (
        <ButtonLink small icon="back" keys="K" to="/leads/$lead" params={{ lead: around.previous }}>
          <span className="vh">{say('lead.previous')}</span>
        </ButtonLink>
      )}
      <span className="note">{say('lead.place', { place: around.place, of: around.of })}</span>
      {around.next && (
        <ButtonLink small icon="next" keys="J" to="/leads/$lead" params={{ lead: around.next }}>
          <span className="vh">{say('lead.next')}</span>
        </ButtonLink>
      )}
    </p>
  )
}

function useNeighbourKeys(id: string): void {
  const navigate = useNavigate()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const to = neighbour(queueOrder.around(id), actOf(event))
      if (to) void navigate({ to: '/leads/$lead', params: { lead: to } })
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [id, navigate])
}

/** The way from one lead to all that hangs together with it, for whoever may look. */
function InNetworks({ lead }: { lead: string }) {
  const { say } = useWords()
  const may = useMay()
  if (!may('network:read')) return null
  return (
    <p>
      <Link to="/networks/$node" params={{ node: `lead:${lead}` }}>
        {say('networks.show')}
      </Link>
    </p>
  )
}
