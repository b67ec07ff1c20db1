import { useState } from 'react'
import { useWords } from '../shell/app.tsx'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Notice } from './states.tsx'

/** An invite link, shown once. Whoever has it can come in, so it goes to the person by a way that is theirs. */
export function LinkOnce({ link, expiresAt, close }: { link: string; expiresAt: string; close: () => void }) {
  const { say, format } = useWords()
  const [copied, setCopied] = useState(false)
  return (
    <Dialog title={say('link.title')} close={close}>
      {/* No button to mail it: a link that lets somebody in should not go the way of the invitation's address. */}
      <Notice meaning="warning">{say('link.once', { when: format.moment(expiresAt) })}</Notice>
      <p className="secret">
        <bdi>{link}</bdi>
      </p>
      <div className="row">
        <Button go icon="copy" onPress={() => void navigator.clipboard.writeText(link).then(() => setCopied(true))}>
          {say(copied ? 'state.copied' : 'do.copy')}
        </Button>
        <Button onPress={close}>{say('do.close')}</Button>
      </div>
    </Dialog>
  )
}
