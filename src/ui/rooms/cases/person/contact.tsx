import { Is } from '../../../parts/icon.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { PersonPage } from '../../../shell/contract.ts'
import { wordFor } from '../case-view.ts'

/** Findings of the first contact, as they were seen or said. */
export function Contact({ person }: { person: PersonPage }) {
  const words = useWords()
  const { say, format } = words
  const { contact } = person
  // Facts follow the order of the conversation.
  const facts = [
    { key: 'contact.safety', text: say(`contact.danger-${contact.danger}`) },
    { key: 'contact.needs', text: format.list(contact.needs.map((need) => wordFor(`need.${need}`, words))) },
    { key: 'contact.interpreter', text: say(`contact.interpreter-${contact.interpreter}`) },
    { key: 'contact.informed', text: say(`contact.informed-${contact.informed}`) },
    { key: 'contact.form', text: wordFor(`form.${person.exploitation}`, words) },
    { key: 'contact.signs', text: format.list(contact.signs.map((sign) => wordFor(`sign.${sign}`, words))) },
  ] as const
  return (
    <section aria-labelledby="contact">
      <h2 id="contact" className="part">
        {say('person.contact')}
      </h2>
      <dl className="facts">
        {facts.map(
          ({ key, text }) =>
            // An unasked question has no line, because that differs from «no signs found».
            text !== '' && (
              <div key={key}>
                <dt>{say(key)}</dt>
                <dd>{text}</dd>
              </div>
            ),
        )}
        {contact.place && (
          <div>
            <dt>{say('contact.place')}</dt>
            <dd dir="auto">{contact.place}</dd>
          </div>
        )}
        {/* The account is shown word by word, because a court may read it. */}
        {contact.account && (
          <div>
            <dt>{say('contact.account')}</dt>
            <dd dir="auto" className="told-words">
              {contact.account}
            </dd>
          </div>
        )}
      </dl>
      {/* Parties stand beside the facts, because the refusals bind all readers, even those without buttons. */}
      <h3>{say('person.tell')}</h3>
      <ul className="tellings">
        {person.tellings.map(({ party, why }) => (
          <li key={party}>
            <span>{say(`party.${party}`)}</span>{' '}
            <Is icon={why === null ? 'ring' : 'lock'} meaning={why === null ? 'neutral' : 'warning'}>
              {wordFor(why === null ? 'tell.yes' : `tell.${why}`, words)}
            </Is>
          </li>
        ))}
      </ul>
    </section>
  )
}
