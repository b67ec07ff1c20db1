import { Link } from '@tanstack/react-router'
import { Notice } from '../../../parts/states.tsx'
import { useMember, useWords } from '../../../shell/app.tsx'
import type { NoticePage } from '../../../shell/contract.ts'
import { isMailless } from '../notice-view.ts'
import { FormLink } from './form-link.tsx'

/** Says before anybody approves or sends that no mail leaves this server, and by which other ways the notice can go. */
export function OtherWays({ notice }: { notice: NoticePage }) {
  const { say } = useWords()
  const { mail } = useMember()
  if (!isMailless(notice, mail)) return null
  return (
    <Notice meaning="warning">
      <p>
        <b>{say('no-mail.title')}</b> {say(notice.delivery === 'waiting' ? 'no-mail.waits' : 'no-mail.text')}
      </p>
      <p>{say(notice.state === 'approved' ? 'no-mail.ways-now' : 'no-mail.ways')}</p>
      <ul>
        <li>
          {say('no-mail.by-hand')} {notice.to !== null && <bdi>{notice.to}</bdi>}
        </li>
        {notice.form !== null && (
          <li>
            {say('no-mail.by-form')} <FormLink form={notice.form} />
          </li>
        )}
        <li>
          {say('no-mail.by-api')} <Link to="/notices/recipients">{say('notices.directory')}</Link>
        </li>
      </ul>
    </Notice>
  )
}
