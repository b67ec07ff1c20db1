import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { FormDialog } from '../../parts/dialog.tsx'
import { Choice, Field } from '../../parts/field.tsx'
import { announcements, useDo, useWords } from '../../shell/app.tsx'
import type { MemberRow, Out } from '../../shell/contract.ts'
import { faultsByField } from '../../shell/failure.ts'
import { Fingerprint } from './fingerprint.tsx'
import { RolePicker } from './role-picker.tsx'
import type { Role } from './roles.ts'

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
          <p>{say('admit.compare', { name: member.name })}</p>
          <Fingerprint of={member.fingerprint} />
        </FormDialog>
      )}
    </>
  )
}

/**
 * Gives the records of breaches to a data protection officer, who holds no key of the agency: by whoever opens content, since only
 * they have what is passed on.
 */
export function GiveBreaches({ member }: { member: MemberRow }) {
  const { say } = useWords()
  const [asks, setAsks] = useState(false)
  const give = useDo('breaches.admit', [])
  const submit = async () => {
    const answer = await give.run({ input: { member: member.id } }).catch(() => null)
    if (answer === null) return
    setAsks(false)
    announcements.say(say('said.done'))
  }
  return (
    <>
      <Button small icon="unlock" onPress={() => setAsks(true)}>
        {say('members.give-breaches')}
      </Button>
      {asks && (
        <FormDialog
          title={say('members.give-breaches')}
          close={() => setAsks(false)}
          act={say('members.give-breaches')}
          busy={give.busy}
          failure={give.failure}
          submit={() => void submit()}
          go={false}
        >
          <p>{say('give-breaches.text', { name: member.name })}</p>
        </FormDialog>
      )}
    </>
  )
}

/** Puts roles in and takes them out. */
export function SetRoles({ member }: { member: MemberRow }) {
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

/** Ends a membership; what was done stays. */
export function End({ member }: { member: MemberRow }) {
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

/** Makes a link for somebody who is to come in. */
export function InviteDialog({ close, done }: { close: () => void; done: (invited: Out<'members.invite'>) => void }) {
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
