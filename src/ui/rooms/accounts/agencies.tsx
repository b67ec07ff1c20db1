import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { FormDialog } from '../../parts/dialog.tsx'
import { Choice, Field } from '../../parts/field.tsx'
import { LinkOnce } from '../../parts/link-once.tsx'
import { Shown } from '../../parts/states.tsx'
import { useAsk, useDo, useMember, useWords } from '../../shell/app.tsx'
import type { Out } from '../../shell/contract.ts'
import { faultsByField } from '../../shell/failure.ts'
import { Page } from '../../shell/page.tsx'
import { AgencyForm, noAgency } from './agency-form.tsx'

/** The agencies of this installation; each keeps its own keys, and none sees another's records. */
export function AgenciesPage() {
  const { say, format } = useWords()
  const [making, setMaking] = useState(false)
  const [again, setAgain] = useState(false)
  const [made, setMade] = useState<Out<'agencies.invite'> | null>(null)
  const agencies = useAsk('agencies.list', {})
  const own = useMember().member.agency.id
  // One's own agency has a member at least: whoever looks at this page.
  const others = agencies.data?.agencies.filter(({ id }) => id !== own) ?? []
  const aside = (
    <div className="row">
      <Button icon="post" onPress={() => setMaking(true)}>
        {say('agencies.make')}
      </Button>
      {others.length > 0 && (
        <Button icon="repeat" onPress={() => setAgain(true)}>
          {say('agencies.again')}
        </Button>
      )}
    </div>
  )
  return (
    <Page title={say('room.agencies')} sub={<p className="sub">{say('agencies.lede')}</p>} aside={aside}>
      <Shown of={agencies}>
        {({ agencies: rows }) => (
          <ul className="rows-plain">
            {rows.map(({ id, name, country }) => (
              <li key={id}>
                <b>{name}</b>
                <span className="note">{format.country(country) ?? country}</span>
              </li>
            ))}
          </ul>
        )}
      </Shown>
      {making && (
        <MakeDialog
          close={() => setMaking(false)}
          done={(created) => {
            setMaking(false)
            setMade(created)
          }}
        />
      )}
      {again && (
        <AgainDialog
          agencies={others}
          close={() => setAgain(false)}
          done={(invited) => {
            setAgain(false)
            setMade(invited)
          }}
        />
      )}
      {made && <LinkOnce link={made.link} expiresAt={made.expiresAt} close={() => setMade(null)} />}
    </Page>
  )
}

function MakeDialog({ close, done }: { close: () => void; done: (created: Out<'agencies.create'>) => void }) {
  const { say } = useWords()
  const [agency, setAgency] = useState(noAgency)
  const [email, setEmail] = useState('')
  const create = useDo('agencies.create', ['agencies.list'])
  const faults = faultsByField(create.failure)
  const submit = async () => {
    const answer = await create.run({ input: { agency, email } }).catch(() => null)
    if (answer?.kind === 'done') done(answer.output)
  }
  return (
    <FormDialog
      title={say('agencies.make')}
      close={close}
      act={say('agencies.make-go')}
      busy={create.busy}
      failure={create.failure}
      submit={() => void submit()}
    >
      <AgencyForm agency={agency} change={setAgency} faults={faults} />
      <Field
        label={say('agencies.first')}
        hint={say('agencies.first-hint')}
        type="email"
        value={email}
        onChange={setEmail}
        fault={faults.email}
      />
    </FormDialog>
  )
}

type AgainProps = {
  agencies: Out<'agencies.list'>['agencies']
  close: () => void
  done: (invited: Out<'agencies.invite'>) => void
}

/** For an agency whose first invite was lost or ran out: nobody inside could make another. */
function AgainDialog({ agencies, close, done }: AgainProps) {
  const { say } = useWords()
  const [agency, setAgency] = useState(agencies[0].id)
  const [email, setEmail] = useState('')
  const invite = useDo('agencies.invite')
  const submit = async () => {
    const answer = await invite.run({ input: { agency, email } }).catch(() => null)
    if (answer?.kind === 'done') done(answer.output)
  }
  return (
    <FormDialog
      title={say('agencies.again')}
      close={close}
      act={say('agencies.again-go')}
      busy={invite.busy}
      failure={invite.failure}
      submit={() => void submit()}
      ready={email.trim() !== ''}
    >
      <p className="note">{say('agencies.again-text')}</p>
      <Choice
        label={say('agencies.which')}
        value={agency}
        onChange={setAgency}
        choices={agencies.map(({ id, name }) => ({ value: id, name }))}
      />
      <Field
        label={say('agencies.first')}
        type="email"
        value={email}
        onChange={setEmail}
        fault={faultsByField(invite.failure).email}
      />
    </FormDialog>
  )
}
