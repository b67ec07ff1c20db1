import { Link } from '@tanstack/react-router'
import { Notice } from '../../parts/states.tsx'
import { useAsk, useMay, useMember, useWords } from '../../shell/app.tsx'
import { Section } from './row.tsx'

/**
 * Before whoever keeps an agency in which nobody else is yet: what keeps them from being locked out, and from working alone. That no mail
 * leaves is said as long as it is so, before somebody waits for a letter.
 */
export function FirstSteps() {
  const { say } = useWords()
  const may = useMay()
  const { member, mail, demo } = useMember()
  const keeps = may('member:invite') && !demo
  const { data } = useAsk('members.list', {}, { when: keeps })
  const isAlone = data !== undefined && data.members.length === 1 && data.invites.length === 0
  const isMailless = may('agency:set') && !mail && !demo
  return (
    <>
      {keeps && isAlone && (
        <Section title={say('desk.first-steps')}>
          <ul className="undated">
            <li>
              <Link to="/members" search={{ invite: 'yes' }}>
                {say('desk.invite')}
              </Link>
            </li>
            {member.methods.length < 2 && (
              <li>
                <Link to="/settings" hash="ways">
                  {say('desk.second-way')}
                </Link>
              </li>
            )}
          </ul>
        </Section>
      )}
      {isMailless && <Notice meaning="warning">{say('desk.no-mail')}</Notice>}
    </>
  )
}

/** Before whoever counts and has no other desk: what the role is for, when there are figures, and that nothing here is late. */
export function CountsAlone() {
  const { say } = useWords()
  return (
    <Section title={say('figures.title')}>
      <p>{say('role-help.coordinator')}</p>
      <p className="note">{say('desk.counts')}</p>
      <p>
        <Link to="/figures">{say('desk.to-figures')}</Link>
      </p>
    </Section>
  )
}
