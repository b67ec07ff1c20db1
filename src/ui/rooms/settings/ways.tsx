import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Is } from '../../parts/icon.tsx'
import { Notice, Shown } from '../../parts/states.tsx'
import { useAsk, useMember, useWords } from '../../shell/app.tsx'
import type { CredentialRow, Out } from '../../shell/contract.ts'
import { ChangeMethod } from './change-method.tsx'
import { AddWay, RemoveWay, RenameWay } from './way-acts.tsx'
import { wayName, wayNote } from './way-view.ts'

/** With what one signs in: each passkey, the password, the organisation. */
export function Ways() {
  const { say } = useWords()
  const ways = useAsk('credentials.list', {})
  return (
    <section aria-labelledby="ways">
      <h2 id="ways">{say('ways.title')}</h2>
      <Shown of={ways}>{(shown) => <List {...shown} />}</Shown>
    </section>
  )
}

function List({ credentials, mayAdd }: Out<'credentials.list'>) {
  const { say } = useWords()
  const { name } = useMember().member
  const [adding, setAdding] = useState(false)
  const kinds = (['passkey', 'password'] as const).filter((kind) => mayAdd.includes(kind))
  return (
    <>
      {/* Said before it happens: with the last key lost, only a new invite and a new admission help. */}
      {credentials.length === 1 && <Notice meaning="warning">{say('ways.only')}</Notice>}
      <ul className="rows-plain">
        {credentials.map((way) => (
          <Way key={way.id} way={way} />
        ))}
      </ul>
      <div className="row">
        <Button isDisabled={kinds.length === 0} onPress={() => setAdding(true)}>
          {say('ways.add')}
        </Button>
        {kinds.length === 0 && <span className="note">{say('ways.many')}</span>}
      </div>
      {adding && <AddWay kinds={kinds} close={() => setAdding(false)} />}
      <ChangeMethod name={name} />
    </>
  )
}

function Way({ way }: { way: CredentialRow }) {
  const { say, format } = useWords()
  const [asked, setAsked] = useState<'rename' | 'remove' | null>(null)
  const name = wayName(way, say)
  const close = () => setAsked(null)
  return (
    <li>
      <span>
        <b>
          <bdi>{name}</bdi>
        </b>{' '}
        <span className="note line">{wayNote(way, say, format)}</span>
        {!way.works && (
          <Is icon="warn" meaning="warning">
            {say('ways.broken')}
          </Is>
        )}
      </span>
      <span className="row">
        {/* The name is in the label: a list of buttons that are all called «Remove» tells a listener nothing. */}
        <Button small aria-label={`${say('ways.rename')}: ${name}`} onPress={() => setAsked('rename')}>
          {say('ways.rename')}
        </Button>
        {way.mayRemove ? (
          <Button small aria-label={`${say('ways.remove')}: ${name}`} onPress={() => setAsked('remove')}>
            {say('ways.remove')}
          </Button>
        ) : (
          <span className="note">{say('ways.stays')}</span>
        )}
      </span>
      {asked === 'rename' && <RenameWay way={way} close={close} />}
      {asked === 'remove' && <RemoveWay way={way} close={close} />}
    </li>
  )
}
