import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { announcements, useAsk, useDo, useMay, useMember, useWords } from '../app.tsx'
import type { MemberRow, Out } from '../contract.ts'
import { faultsByField } from '../failure.ts'
import { Button } from '../parts/button.tsx'
import { FormDialog } from '../parts/dialog.tsx'
import { Choice, Field } from '../parts/field.tsx'
import { Is } from '../parts/icon.tsx'
import { LinkOnce } from '../parts/link-once.tsx'
import { RolePicker } from '../parts/role-picker.tsx'
import { Failed, Shown } from '../parts/states.tsx'
import type { Role } from '../roles.ts'
import { Page } from '../shell/page.tsx'

const route = getRouteApi('/staff/members')

/** Who works here, with which roles, and who may come in. */
export function MembersPage() {
  const { say } = useWords()
  const may = useMay()
  const [inviting, setInviting] = useState(route.useSearch().invite === 'yes')
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
    <table className="table to-list">
      <thead>
        <tr>
          <th>{say('field.name')}</th>
          <th>{say('roles.title')}</th>
          <th>{say('members.keys')}</th>
          <th>{say('members.since')}</th>
          <th>
            <span className="vh">{say('lead.now')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((member) => (
          <Member key={member.id} member={member} />
        ))}
      </tbody>
    </table>
  )
}

function Member({ member }: { member: MemberRow }) {
  const { say, format } = useWords()
  const may = useMay()
  const me = useMember().member.id
  const isActive = member.state === 'active'
  return (
    <tr className={isActive ? undefined : 'past'}>
      <th scope="row">
        {member.name} {member.id === me && <span className="note">({say('lead.you')})</span>}
        <small>{member.email}</small>
      </th>
      <td data-label={say('roles.title')}>{member.roles.map((role) => say(`role.${role}`)).join(', ')}</td>
      <td data-label={say('members.keys')}>{isActive ? <Keys state={member.keys} /> : null}</td>
      <td className="fit" data-label={say('members.since')}>
        {format.day(member.joinedAt)}
        {member.endedAt && <small>{say('members.ended', { day: format.day(member.endedAt) })}</small>}
      </td>
      <td>
        {isActive && (
          <div className="row end">
            {member.keys === 'waiting' && may('member:admit') && <Admit member={member} />}
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

/** Wraps the agency's keys for a newcomer; only somebody who holds them can. */
export function Admit({ member }: { member: MemberRow }) {
  const { say } = useWords()
  const [asks, setAsks] = useState(false)
  const admit = useDo('members.admit', ['members.list'])
  const submit = async () => {
    const answer = await admit.run({ input: { member: member.id } }).catch(() => null)
    if (answer === null) return
    setAsks(false)
    announcements.say(say('said.admitted', { name: member.name }))
  }
  return (
    <>
      <Button small icon="unlock" onPress={() => setAsks(true)}>
        {say('members.admit')}
      </Button>
      {asks && (
        <FormDialog
          title={say('admit.title', { name: member.name })}
          close={() => setAsks(false)}
          act={say('members.admit')}
          busy={admit.busy}
          failure={admit.failure}
          submit={() => void submit()}
          go={false}
        >
          {/* The one step that no program can check: that the person behind the account is the person. */}
          <p>{say('admit.text', { name: member.name, email: member.email ?? '' })}</p>
        </FormDialog>
      )}
    </>
  )
}

function SetRoles({ member }: { member: MemberRow }) {
  const { say } = useWords()
  const [asks, setAsks] = useState(false)
  const [roles, setRoles] = useState<Role[]>(member.roles)
  const set = useDo('members.set-roles', ['members.list', 'sessions.current'])
  const submit = () =>
    void set
      .run({ input: { member: member.id, roles } })
      .then(() => setAsks(false))
      .catch(() => {})
  return (
    <>
      <Button small onPress={() => setAsks(true)}>
        {say('members.roles')}
      </Button>
      {asks && (
        <FormDialog
          title={say('set-roles.title', { name: member.name })}
          close={() => setAsks(false)}
          act={say('do.save')}
          busy={set.busy}
          failure={set.failure}
          submit={submit}
          ready={roles.length > 0}
          go={false}
        >
          <RolePicker roles={roles} change={setRoles} />
        </FormDialog>
      )}
    </>
  )
}

function End({ member }: { member: MemberRow }) {
  const { say } = useWords()
  const [asks, setAsks] = useState(false)
  const end = useDo('members.end', ['members.list'])
  const submit = () =>
    void end
      .run({ input: { member: member.id } })
      .then(() => setAsks(false))
      .catch(() => {})
  return (
    <>
      <Button small onPress={() => setAsks(true)}>
        {say('members.end')}
      </Button>
      {asks && (
        <FormDialog
          title={say('end.title', { name: member.name })}
          close={() => setAsks(false)}
          act={say('members.end')}
          busy={end.busy}
          failure={end.failure}
          submit={submit}
          go={false}
        >
          <p>{say('end.text')}</p>
        </FormDialog>
      )}
    </>
  )
}

const HOURS = ['24', '72', '168'] as const

function InviteDialog({ close, done }: { close: () => void; done: (invited: Out<'members.invite'>) => void }) {
  const { say } = useWords()
  const [email, setEmail] = useState('')
  const [roles, setRoles] = useState<Role[]>([])
  const [hours, setHours] = useState<(typeof HOURS)[number]>('72')
  const invite = useDo('members.invite', ['members.list'])
  const faults = faultsByField(invite.failure)
  const submit = async () => {
    const answer = await invite.run({ input: { email, roles, hours: Number(hours) } }).catch(() => null)
    if (answer?.kind === 'done') done(answer.output)
  }
  return (
    <FormDialog
      title={say('command.invite')}
      close={close}
      act={say('members.invite')}
      busy={invite.busy}
      failure={invite.failure}
      submit={() => void submit()}
      ready={email !== '' && roles.length > 0}
    >
      <Field label={say('field.email')} type="email" value={email} onChange={setEmail} fault={faults.email} autoFocus />
      <RolePicker roles={roles} change={setRoles} />
      <Choice
        label={say('invite.hours')}
        value={hours}
        onChange={setHours}
        choices={HOURS.map((value) => ({ value, name: say(`hours.${value}`) }))}
      />
    </FormDialog>
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
              <b>{row.email}</b> <span className="note">{row.roles.map((role) => say(`role.${role}`)).join(', ')}</span>
            </span>
            <span className="note">{say('members.invite-ends', { away: format.away(row.expiresAt) })}</span>
            {may('member:invite') && (
              <Button small onPress={() => withdraw.start({ input: { invite: row.id } })}>
                {say('approvals.withdraw')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {withdraw.failure && <Failed failure={withdraw.failure} />}
    </section>
  )
}
