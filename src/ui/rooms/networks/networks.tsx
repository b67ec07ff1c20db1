import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { Empty, Shown } from '../../parts/states.tsx'
import { useAsk, useWords } from '../../shell/app.tsx'
import { Page } from '../../shell/page.tsx'

/** Where a network begins: a lead or an organiser by its number, or a contact point. */
export function NetworksPage() {
  const { say } = useWords()
  const [text, setText] = useState('')
  const [asked, setAsked] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(text.trim())
  }
  return (
    <Page title={say('room.networks')} sub={<p className="lede">{say('networks.lede')}</p>}>
      <form className="network-search" onSubmit={submit}>
        <Field label={say('networks.begin')} hint={say('networks.begin-hint')} value={text} onChange={setText} />
        <Button type="submit" go icon="search" isDisabled={text.trim() === ''}>
          {say('networks.find')}
        </Button>
      </form>
      {asked === '' ? <Largest /> : <Found text={asked} />}
      <p className="note">{say('networks.no-person')}</p>
    </Page>
  )
}

/** Where somebody who looks for nothing in particular can begin. */
function Largest() {
  const { say, format } = useWords()
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
            <h2 id="largest" className="part">
              {say('networks.largest')}
            </h2>
            <ul className="plain network-found">
              {organisers.map(({ node, label, through, leads, contacts, postings, firstSeen, lastSeen }) => (
                <li key={node}>
                  <Link to="/networks/$node" params={{ node }}>
                    <bdi>{label}</bdi>
                  </Link>{' '}
                  <span className="note">
                    {say('networks.leads', { n: leads })} · {say('networks.contacts', { n: contacts })} ·{' '}
                    {say('networks.postings', { n: postings })}
                    {firstSeen !== null && lastSeen !== null && ` · ${format.period(firstSeen, lastSeen)}`}
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
            {all > organisers.length && (
              <p className="note">{say('networks.further', { n: all - organisers.length })}</p>
            )}
          </section>
        )
      }
    </Shown>
  )
}

function Found({ text }: { text: string }) {
  const { say } = useWords()
  const answer = useAsk('networks.find', { text })
  return (
    <Shown of={answer}>
      {({ found }) =>
        found.length === 0 ? (
          <Empty title={say('networks.nothing')}>
            <p className="note">{say('networks.nothing-text')}</p>
          </Empty>
        ) : (
          <ul className="plain network-found">
            {found.map(({ node, kind, label, title, leads }) => (
              <li key={node}>
                <Link to="/networks/$node" params={{ node }}>
                  <bdi>{label}</bdi>
                </Link>{' '}
                <span className="note">
                  {say(`networks.${kind}`)}
                  {title !== null && (
                    <>
                      {' '}
                      <bdi>{title}</bdi>
                    </>
                  )}{' '}
                  · {say('networks.leads', { n: leads })}
                </span>
              </li>
            ))}
          </ul>
        )
      }
    </Shown>
  )
}
