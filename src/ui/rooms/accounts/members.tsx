import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { ActsTable } from '../../parts/acts-table.tsx'
import { Button } from '../../parts/button.tsx'
import { Is } from '../../parts/icon.tsx'
import { LinkOnce } from '../../parts/link-once.tsx'
import { Failed, Notice, Shown } from '../../parts/states.tsx'
import { useAsk, useDo, useMay, useMember, useWords } from '../../shell/app.tsx'
import type { MemberRow, Out } from '../../shell/contract.ts'
import { Page } from '../../shell/page.tsx'
import { membersAsked } from '../../shell/searches.ts'
import { Admit, End, GiveBreaches, InviteDialog, SetRoles } from './member-acts.tsx'

const route = getRouteApi('/staff/members')

/** Who works here, with which roles, and who may come in. */
export function MembersPage() {
  const { say } = useWords()
  const may = useMay()
  const [inviting, setInviting] = useState(membersAsked(route.useSearch()).invite === 'yes')
  const [invited, setInvited] = useState<Out<'members.invite'> | null>(null)
  const members = useAsk('members.list', {})
  const aside = may('member:invite') && (
    <Button icon="person" onPress={() => setInviting(true)}>
      {say('command.invite')}
    </Button>
  )
  return (
    <Page title={say('room.members')} sub={<p className="sub">{say('members.lede')}</p>} aside={aside}>
      <Shown of={members}>
        {({ members: rows, invites }) => (
          <>
            <Members rows={rows} />
            <AgencyKeys />
            {invites.length > 0 && <Invites rows={invites} />}
          </>
        )}
      </Shown>
      {inviting && (
        <InviteDialog
          close={() => setInviting(false)}
          done={(link) => {
            setInviting(false)
            setInvited(link)
          }}
        />
      )}
      {invited && <LinkOnce link={invited.link} expiresAt={invited.expiresAt} close={() => setInvited(null)} />}
    </Page>
  )
}

function Members({ rows }: { rows: readonly MemberRow[] }) {
  const { say } = useWords()
  return (
    <ActsTable heads={(['field.name', 'roles.title', 'members.keys', 'members.since'] as const).map((key) => say(key))}>
      {rows.map((member) => (
        <Member key={member.id} member={member} />
      ))}
    </ActsTable>
  )
}

function Member({ member }: { member: MemberRow }) {
  const { say, format } = useWords()
  const may = useMay()
  const { member: self, keys } = useMember()
  const me = self.id
  // Keys are passed on by who holds them: whoever waits for admission has none to give, and the server refuses.
  const mayGive = may('member:admit') && keys === 'open'
  const isActive = member.state === 'active'
  return (
    <tr className={isActive ? undefined : 'past'}>
      <th scope="row">
        <bdi>{member.name}</bdi> {member.id === me && <span className="note">({say('lead.you')})</span>}
        <small>{member.email}</small>
      </th>
      <td data-label={say('roles.title')}>{format.list(member.roles.map((role) => say(`role.${role}`)))}</td>
      <td data-label={say('members.keys')}>
        {isActive && <Keys state={member.keys} />}
        {isActive && (
          <small>
            <bdi className="secret">{member.fingerprint}</bdi>
          </small>
        )}
      </td>
      <td className="fit" data-label={say('members.since')}>
        {format.day(member.joinedAt)}
        {member.endedAt && <small>{say('members.ended', { day: format.day(member.endedAt) })}</small>}
      </td>
      <td>
        {isActive && (
          <div className="row end">
            {member.keys === 'waiting' && mayGive && <Admit member={member} />}
            {mayGive && member.roles.includes('data-protection-officer') && <GiveBreaches member={member} />}
            {may('member:set-roles') && <SetRoles member={member} />}
            {/* Nobody ends themselves by a slip; the last administrator would be gone. */}
            {may('member:end') && member.id !== me && <End member={member} />}
          </div>
        )}
      </td>
    </tr>
  )
}

function Keys({ state }: { state: MemberRow['keys'] }) {
  const { say } = useWords()
  if (state === 'none') return <span className="neutral">{say('keys-of.none')}</span>
  return state === 'open' ? (
    <Is icon="unlock">{say('keys-of.open')}</Is>
  ) : (
    <Is icon="clock" meaning="warning">
      {say('keys-of.waiting')}
    </Is>
  )
}

/** Fingerprints for reading aloud: who compares them with a colleague knows that both see the same key. */
function AgencyKeys() {
  const { say } = useWords()
  const keys = useAsk('keys.list', {})
  return (
    <section aria-labelledby="agency-keys">
      <h2 className="part" id="agency-keys">
        {say('agency-keys.title')}
      </h2>
      <p className="note">{say('agency-keys.text')}</p>
      <Shown of={keys}>{(found) => <Fingerprints keys={found.keys} />}</Shown>
    </section>
  )
}

function Fingerprints({ keys }: Out<'keys.list'>) {
  const { say, format } = useWords()
  return (
    <>
      {keys.flatMap(({ role, changedAt }) =>
        changedAt === null ? (
          []
        ) : (
          <Notice key={role ?? ''} meaning="warning">
            {say('agency-keys.changed', { day: format.day(changedAt) })}
          </Notice>
        ),
      )}
      <dl className="facts">
        {keys.map(({ role, fingerprint }) => (
          <div key={role ?? ''}>
            <dt>{role === null ? say('agency-keys.own') : say(`role.${role}` as 'role.custodian')}</dt>
            <dd>
              <bdi className="secret">{fingerprint}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function Invites({ rows }: { rows: Out<'members.list'>['invites'] }) {
  const { say, format } = useWords()
  const may = useMay()
  const withdraw = useDo('invites.withdraw', ['members.list'])
  return (
    <section aria-labelledby="invites">
      <h2 className="part" id="invites">
        {say('members.invites')}
      </h2>
      <ul className="rows-plain">
        {rows.map((row) => (
          <li key={row.id}>
            <span>
              <b>{row.email}</b>{' '}
              <span className="note">{format.list(row.roles.map((role) => say(`role.${role}`)))}</span>
            </span>
            <span className="note">{say('members.invite-ends', { away: format.away(row.expiresAt) })}</span>
            {may('member:invite') && (
              <Button small onPress={() => withdraw.start({ input: { invite: row.id } })}>
                {say('members.cancel-invite')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {withdraw.failure && <Failed failure={withdraw.failure} />}
    </section>
  )
}
