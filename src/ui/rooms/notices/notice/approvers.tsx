import { Link } from '@tanstack/react-router'
import { Notice } from '../../../parts/states.tsx'
import { useMay, useWords } from '../../../shell/app.tsx'
import type { NoticePage } from '../../../shell/contract.ts'

/** Who can be the second person, before anybody is asked; where nobody can, what to do about it. */
export function Approvers({ approvers }: { approvers: NonNullable<NoticePage['approvers']> }) {
  const { say, format } = useWords()
  const may = useMay()
  const { ready, toAdmit, roles } = approvers
  const names = (people: typeof ready) => format.list(people.map(({ name }) => name ?? '…'))
  if (ready.length > 0) return <p>{say('approvers.ready', { names: names(ready) })}</p>
  return (
    <Notice meaning="warning">
      <p>
        <b>{say('approvers.nobody')}</b> {say('approvers.needed')}
      </p>
      {toAdmit.length > 0 ? (
        <p>
          {say('approvers.to-admit', { names: names(toAdmit) })} <Link to="/members">{say('room.members')}</Link>
        </p>
      ) : (
        <p>
          {say(may('member:invite') ? 'approvers.invite' : 'approvers.ask-to-invite', {
            roles: format.list(roles.map((role) => say(`role.${role}` as 'role.analyst'))),
          })}{' '}
          {may('member:invite') && (
            <Link to="/members" search={{ invite: 'yes' }}>
              {say('command.invite')}
            </Link>
          )}
        </p>
      )}
    </Notice>
  )
}
