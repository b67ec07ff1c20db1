import { useWords } from '../../shell/app.tsx'
import type { SharePage } from '../../shell/contract.ts'
import { tongueName } from '../../shell/tongues.ts'
import { Offered } from '../leads/lead/offered.tsx'
import { TemplateLines } from '../leads/lead/template.tsx'
import { Where } from '../leads/lead/where.tsx'
import { SharedEvidence, SharedFile } from './shared-evidence.tsx'
import { SharedNetwork } from './shared-network.tsx'
import { SharedTelling } from './shared-telling.tsx'

type Version = SharePage['versions'][number]
type Lead = NonNullable<Version['lead']>
type Report = NonNullable<Version['report']>

/** What was shared as it stands now; what stood there before folds away, with its number and why it was corrected. */
export function Versions({ page }: { page: SharePage }) {
  const { say, format } = useWords()
  const [newest, ...older] = page.versions
  if (newest === undefined) return null
  return (
    <section aria-labelledby="content">
      <h2 id="content" className="part">
        {say('share.content')}
      </h2>
      {older.length > 0 && <Corrected version={newest} />}
      <Content version={newest} />
      {newest.evidence?.bytes && page.side === 'receiver' && <SharedFile page={page} bytes={newest.evidence.bytes} />}
      {older.map((version) => (
        <details key={version.version} className="step">
          <summary>{say('share.version-old', { n: version.version, when: format.moment(version.at) })}</summary>
          {version.why !== '' && <Corrected version={version} />}
          <Content version={version} />
        </details>
      ))}
    </section>
  )
}

const Content = ({ version: { lead, report, evidence, network, person } }: { version: Version }) => (
  <>
    {lead && <SharedLead lead={lead} />}
    {report && <SharedReport report={report} />}
    {evidence && <SharedEvidence evidence={evidence} />}
    {network && <SharedNetwork network={network} />}
    {person && <SharedTelling telling={person} />}
  </>
)

/** Chosen parts of a report, word for word; nothing is said of those that were not. */
export function SharedReport({ report: { kind, about, parts } }: { report: Report }) {
  const { say } = useWords()
  return (
    <>
      <p className="note sep">
        <span>{say(`reports.kind-${kind}`)}</span>
        <span>{say(`report.about-${about}`)}</span>
      </p>
      <dl className="facts">
        {parts.map(({ part, texts }) => (
          <div key={part}>
            <dt>{say(`input.parts-${part}`)}</dt>
            <dd>
              {texts.map((text, at) => (
                // Messages of one version never change their order.
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                <p key={at} dir="auto" className="told-words">
                  {text}
                </p>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function Corrected({ version: { version, at, why } }: { version: Version }) {
  const { say, format } = useWords()
  return (
    <p>
      {say('share.version-now', { n: version, when: format.moment(at) })} <bdi>{why}</bdi>
    </p>
  )
}

/** The parts that were chosen, in the order of a lead's own page; nothing is said of those that were not. */
export function SharedLead({ lead }: { lead: Lead }) {
  const { summary, wording, offer, places, contacts, timeline } = lead
  return (
    <>
      {summary && <Summary summary={summary} />}
      {wording && <Wording wording={wording} />}
      {offer && <Offered facts={offer} />}
      {places && <Where places={places} />}
      {contacts && <Contacts contacts={contacts} />}
      {timeline && <Timeline lanes={timeline} />}
    </>
  )
}

function Summary({ summary }: { summary: NonNullable<Lead['summary']> }) {
  const words = useWords()
  const { say, format } = words
  const { postings, score, firstSeen, lastSeen, languages, reasons } = summary
  return (
    <>
      <p className="note sep">
        <span>{say('share.postings', { n: postings })}</span>
        <span>{format.period(firstSeen, lastSeen)}</span>
        <span>{format.list(languages.map((code) => tongueName(code, words)))}</span>
        <span>{say('share.score', { score: format.number(score) })}</span>
      </p>
      <h3>{say('share.reasons')}</h3>
      <ol>
        {reasons.map(({ code, name }) => (
          <li key={code} dir="auto">
            {name}
          </li>
        ))}
      </ol>
    </>
  )
}

function Wording({ wording: { template, postings, more } }: { wording: NonNullable<Lead['wording']> }) {
  const { say, format } = useWords()
  return (
    <>
      <h3>{say('share.wording')}</h3>
      <TemplateLines template={template} size={postings.length + more} slot={null} />
      <details className="step">
        <summary>{say('share.words-of', { n: postings.length })}</summary>
        {postings.map(({ title, text, date, source, address }, at) => (
          // Postings of one version never change their order.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <article key={at}>
            <h4 dir="auto">{title}</h4>
            <p className="note sep">
              <bdi>{source}</bdi>
              {date && <span>{format.date(date)}</span>}
              {/* In words and no link: whoever opens it is seen by those who wrote it. */}
              {address && <bdi className="line">{address}</bdi>}
            </p>
            <p dir="auto" className="told-words">
              {text}
            </p>
          </article>
        ))}
      </details>
      {more > 0 && <p className="note">{say('share.words-more', { n: more })}</p>}
    </>
  )
}

function Contacts({ contacts }: { contacts: NonNullable<Lead['contacts']> }) {
  const { say, format } = useWords()
  return (
    <>
      <h3>{say('lead.contacts')}</h3>
      <table className="table to-list">
        <thead>
          <tr>
            <th>{say('contact.value')}</th>
            <th>{say('contact.kind')}</th>
            <th className="num">{say('contact.postings')}</th>
            <th>{say('contact.firms')}</th>
            <th>{say('contact.seen')}</th>
          </tr>
        </thead>
        <tbody>
          {contacts.map(({ kind, value, postings, employers, firstSeen, lastSeen }) => (
            <tr key={`${kind} ${value}`}>
              <th scope="row">
                <bdi>{value}</bdi>
              </th>
              <td data-label={say('contact.kind')}>{say(`kind.${kind}`)}</td>
              <td className="num" data-label={say('contact.postings')}>
                {format.number(postings)}
              </td>
              <td data-label={say('contact.firms')}>{format.list(employers)}</td>
              <td className="fit" data-label={say('contact.seen')}>
                {format.period(firstSeen, lastSeen)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function Timeline({ lanes }: { lanes: NonNullable<Lead['timeline']> }) {
  const { say, format } = useWords()
  return (
    <>
      <h3>{say('share.timeline')}</h3>
      <ul>
        {lanes.map(({ source, postings, days }) => (
          <li key={source}>
            <bdi>{source}</bdi>: {say('share.postings', { n: postings })}
            <span className="note">
              {' '}
              {format.list(days.map(({ day, postings: of }) => `${format.date(day)} (${of})`))}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
