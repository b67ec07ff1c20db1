import { Link, type LinkProps } from '@tanstack/react-router'
import { Notice } from '../../parts/states.tsx'
import { useWords } from '../../shell/app.tsx'
import { AuditAlarm } from '../audit/outside.tsx'
import type { Desk } from './use-desk.ts'

/** What waits for nobody's turn: a call for help that nobody has read, and persons who are missing or did not arrive. */
export function Alarms({ desk }: { desk: Desk }) {
  const { say, format } = useWords()
  const { helpUnread = 0, helpSince = null } = desk.reports.data ?? {}
  const { missing = 0 } = desk.persons.data ?? {}
  const { notArrived = 0 } = desk.referrals.data ?? {}
  return (
    <>
      {helpUnread > 0 && (
        <Alarm
          text={say('desk.help-line', { n: helpUnread })}
          link={{ to: '/reports', search: { kind: 'help', state: 'received' } }}
          {...(helpSince ? { note: say('desk.help-since', { day: format.day(helpSince) }) } : {})}
        />
      )}
      {missing > 0 && (
        <Alarm text={say('desk.cases-missing', { n: missing })} link={{ to: '/cases', search: { queue: 'alarm' } }} />
      )}
      {notArrived > 0 && (
        <Alarm
          text={say('desk.referrals-missing', { n: notArrived })}
          link={{ to: '/referrals', search: { side: 'sender' } }}
        />
      )}
      {desk.audit.data && <AuditAlarm watched={desk.audit.data} />}
      <Bell desk={desk} />
    </>
  )
}

/** Read out at once. */
function Alarm({ text, link, note }: { text: string; link: LinkProps; note?: string }) {
  return (
    <div role="alert">
      <Notice meaning="danger">
        <Link {...link}>
          <b>{text}</b>
        </Link>
        {note && <span className="note"> {note}</span>}
      </Notice>
    </div>
  )
}

/** What is wrong with the bell for calls for help stands where they are read: who looks here must know that nobody is called. */
function Bell({ desk }: { desk: Desk }) {
  const { say } = useWords()
  const ringing = desk.deadlines.data?.ringing
  if (!ringing) return null
  const { isSet, takesHelp, level } = ringing
  return (
    <>
      {takesHelp && !isSet && <Notice meaning="warning">{say('deadlines.nobody')}</Notice>}
      {level > 1 && <Notice meaning="danger">{say('deadlines.rang', { n: level })}</Notice>}
    </>
  )
}
