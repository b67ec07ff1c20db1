import { Button } from '../../../parts/button.tsx'
import { Failed } from '../../../parts/states.tsx'
import { announcements, useDo, useWords } from '../../../shell/app.tsx'
import type { NoticePage, Out } from '../../../shell/contract.ts'
import { CHANGES } from './acts.tsx'

/** Takes a notice out as a file, for whoever puts it into a recipient's form. */
export function Export({ notice, again = false }: { notice: NoticePage; again?: boolean }) {
  const { say } = useWords()
  const doing = useDo('notices.export', CHANGES)
  // What would have gone by mail is mailed from another program: that wants words, and no file for an interface.
  const isLetter = notice.channel === 'mail'
  const take = () =>
    void doing
      .run({ input: { notice: notice.id } })
      .then((answer) => {
        // Nothing to keep where it waits for somebody.
        if (answer.kind !== 'done') return
        keepFile(answer.output, isLetter ? notice.to : null)
        announcements.say(say(again ? 'said.done' : 'notice.saved-only'))
      })
      .catch(() => {})
  return (
    <div className="act">
      <Button icon="down" isPending={doing.busy} onPress={take}>
        {say(isLetter ? 'no-mail.export' : 'notice.export')}
      </Button>
      {/* Before it was sent by hand: a file in a folder has reached nobody. */}
      {!again && <p>{say(isLetter ? 'no-mail.export-hint' : 'notice.channel-export')}</p>}
      {doing.failure && <Failed failure={doing.failure} />}
    </div>
  )
}

/** A letter as one copies it into a mail program. */
const asText = ({ subject, text }: Out<'notices.export'>, to: string): string => `${to}\n${subject}\n\n${text}\n`

/** Hands a file to the browser; it goes to the person's own folder, where no other page reads it. */
function keepFile(letter: Out<'notices.export'>, to: string | null): void {
  const [content, type, ending] =
    to === null
      ? [JSON.stringify(letter, null, 2), 'application/json', 'json']
      : [asText(letter, to), 'text/plain', 'txt']
  const url = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = url
  // By its number alone: names of files stand in many lists.
  link.download = `notice-${letter.reference}.${ending}`
  link.click()
  URL.revokeObjectURL(url)
}
