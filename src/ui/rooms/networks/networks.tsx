import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { Empty, Shown } from '../../parts/states.tsx'
import { useAsk, useWords } from '../../shell/app.tsx'
import { Page } from '../../shell/page.tsx'
import { Largest } from './largest.tsx'

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
      <form role="search" className="network-search" onSubmit={submit}>
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
