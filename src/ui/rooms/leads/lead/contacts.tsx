import { Link } from '@tanstack/react-router'
import { useWords } from '../../../shell/app.tsx'
import type { LeadPage } from '../../../shell/contract.ts'

/** Contact points, how often each is seen, under which names and in which other leads. */
export function Contacts({ lead }: { lead: LeadPage }) {
  const { say } = useWords()
  if (lead.contactPoints.length === 0)
    return (
      <section aria-labelledby="contacts">
        <h3 id="contacts">{say('lead.contacts')}</h3>
        <p className="note">{say('lead.contacts-none')}</p>
      </section>
    )
  return (
    <section aria-labelledby="contacts">
      <h3 id="contacts">{say('lead.contacts')}</h3>
      <table className="table to-list">
        <thead>
          <tr>
            <th>{say('contact.value')}</th>
            <th>{say('contact.kind')}</th>
            <th className="num">{say('contact.postings')}</th>
            <th>{say('contact.firms')}</th>
            <th>{say('contact.seen')}</th>
            <th>{say('contact.elsewhere')}</th>
          </tr>
        </thead>
        <tbody>
          {lead.contactPoints.map((contact) => (
            <Row key={contact.mark} contact={contact} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({ contact }: { contact: LeadPage['contactPoints'][number] }) {
  const { say, format } = useWords()
  return (
    <tr>
      <th scope="row">
        <bdi>{contact.value}</bdi>
      </th>
      <td data-label={say('contact.kind')}>{say(`kind.${contact.kind}`)}</td>
      <td className="num" data-label={say('contact.postings')}>
        {format.number(contact.postings)}
      </td>
      <td data-label={say('contact.firms')}>
        {contact.employers.length > 0 ? (
          format.list(contact.employers)
        ) : (
          <span className="neutral">{say('posting.no-firm')}</span>
        )}
      </td>
      <td className="fit" data-label={say('contact.seen')}>
        {format.period(contact.firstSeen, contact.lastSeen)}
      </td>
      <td data-label={say('contact.elsewhere')}>
        <Elsewhere contact={contact} />
      </td>
    </tr>
  )
}

/** The address holds the contact's mark, which tells nobody anything. */
function Elsewhere({ contact: { elsewhere, mark } }: { contact: LeadPage['contactPoints'][number] }) {
  const { say } = useWords()
  // Said in words: an empty cell could be taken for «not yet looked up».
  if (elsewhere.length === 0) return <span className="neutral">{say('contact.nowhere')}</span>
  return (
    <>
      {elsewhere.slice(0, 3).map(({ lead, number, title }) => (
        <span key={lead} className="line">
          <Link to="/leads/$lead" params={{ lead }}>
            <bdi>{say('lead.number', { number: String(number) })}</bdi>
          </Link>{' '}
          <bdi>{title}</bdi>
        </span>
      ))}
      <Link to="/leads" search={{ mark, state: 'all' }} className="note">
        {say('contact.all')}
      </Link>
    </>
  )
}
