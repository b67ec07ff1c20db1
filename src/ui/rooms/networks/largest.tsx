import { Link } from '@tanstack/react-router'
import { GraphSmall } from '../../parts/graph-small.tsx'
import { Empty, Shown } from '../../parts/states.tsx'
import { useAsk, useWords } from '../../shell/app.tsx'
import type { Out } from '../../shell/contract.ts'

type Organiser = Out<'networks.largest'>['organisers'][number]

/** Where somebody who looks for nothing in particular can begin: the largest as small pictures, the next as a list. */
export function Largest() {
  const { say } = useWords()
  const answer = useAsk('networks.largest', {})
  return (
    <Shown of={answer}>
      {({ organisers, all }) =>
        organisers.length === 0 ? (
          <Empty title={say('networks.none')}>
            <p className="note">{say('networks.none-text')}</p>
          </Empty>
        ) : (
          <section aria-labelledby="largest">
            <div className="network-head">
              <h2 id="largest">{say('networks.largest')}</h2>
              <p className="note">
                <span className="map-key own-lead">{say('networks.lead')}</span>{' '}
                <span className="map-key contact">{say('networks.contact')}</span>
              </p>
            </div>
            <ul className="network-cards">
              {organisers.map((one) => one.picture !== null && <Card key={one.node} organiser={one} />)}
            </ul>
            <Others organisers={organisers.filter(({ picture }) => picture === null)} />
            {all > organisers.length && (
              <p className="note">{say('networks.further', { n: all - organisers.length })}</p>
            )}
          </section>
        )
      }
    </Shown>
  )
}

function Card({ organiser: { node, label, leads, through, picture, ...counts } }: { organiser: Organiser }) {
  const { say } = useWords()
  return (
    <li className="network-card">
      <p className="top-line">
        <Link to="/networks/$node" params={{ node }}>
          <bdi>{label}</bdi>
        </Link>
        <span className="note">{say('networks.leads', { n: leads })}</span>
      </p>
      {picture && <GraphSmall {...picture} />}
      {/* In most of its leads: by these one knows it again. */}
      <p className="through">
        {through.map((contact) => (
          <bdi key={contact}>{contact}</bdi>
        ))}
      </p>
      <p className="note">
        <Counts {...counts} />
      </p>
    </li>
  )
}

function Counts({
  contacts,
  postings,
  firstSeen,
  lastSeen,
}: Pick<Organiser, 'contacts' | 'postings' | 'firstSeen' | 'lastSeen'>) {
  const { say, format } = useWords()
  return (
    <>
      {say('networks.contacts', { n: contacts })} · {say('networks.postings', { n: postings })}
      {firstSeen !== null && lastSeen !== null && ` · ${format.period(firstSeen, lastSeen)}`}
    </>
  )
}

function Others({ organisers }: { organisers: readonly Organiser[] }) {
  const { say } = useWords()
  if (organisers.length === 0) return null
  return (
    <details className="network-others">
      <summary>{say('networks.next', { n: organisers.length })}</summary>
      <ul className="plain network-found">
        {organisers.map(({ node, label, leads, through, ...counts }) => (
          <li key={node}>
            <Link to="/networks/$node" params={{ node }}>
              <bdi>{label}</bdi>
            </Link>{' '}
            <span className="note">
              {say('networks.leads', { n: leads })} · <Counts {...counts} />
            </span>
            {through.length > 0 && (
              <span className="line">
                {say('networks.through')}{' '}
                <span className="sep">
                  {through.map((contact) => (
                    <bdi key={contact}>{contact}</bdi>
                  ))}
                </span>
              </span>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
