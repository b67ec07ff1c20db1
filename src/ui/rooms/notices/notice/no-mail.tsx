import { Notice } from '../../../parts/states.tsx'
import { useMember, useWords } from '../../../shell/app.tsx'

/** Says, above what goes by mail, that no mail leaves this server, and what to do until it does. Nothing where mail leaves. */
export function NoMail() {
  const { say } = useWords()
  const { mail } = useMember()
  if (mail) return null
  return (
    <Notice meaning="warning">
      <b>{say('no-mail.title')}</b> {say('no-mail.letters')}
    </Notice>
  )
}
