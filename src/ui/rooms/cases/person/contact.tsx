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
    </section>
  )
}
