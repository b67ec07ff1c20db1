import { useEffect, useRef, useState } from 'react'
import { Button } from '../parts/button.tsx'
import { ContactSteps } from '../rooms/cases/contacts/contact-steps.tsx'
import { type ContactDraft, contactInput } from '../rooms/cases/contacts/contact-view.ts'
import { Duties, DutiesFirst } from '../rooms/cases/person/duties.tsx'
import type { PartProps } from '../rooms/cases/person/part.ts'
import type { ContactKit } from './contact-seal.ts'
import type { Device, Opened } from './device.ts'
import type { DraftOf } from './draft.ts'
import type { DeviceSay } from './words.ts'

type Props = {
  device: Device
  opened: Opened
  draft: DraftOf<'contact'>
  say: DeviceSay
  leave: (said: string | null) => void
}

/** The first contact without a network: the same steps, by the rules that were fetched last. */
export function TakeContact({ opened, ...props }: Props) {
  const { contact } = opened.kit
  // Fetched anew meanwhile, by somebody whose roles meet nobody: what was begun waits for them, and goes at its time.
  return contact ? <Taking {...props} opened={opened} rules={contact.rules} /> : null
}

function Taking({ device, opened, draft, say, leave, rules }: Props & { rules: ContactKit['rules'] }) {
  const [contact, setContact] = useState(draft.contact)
  const [busy, setBusy] = useState(false)
  const finished = useRef(false)
  // One component for the whole conversation: made anew with each letter it would lose the focus.
  const [passOn] = useState(() => (props: PartProps) => (
    <DutiesFirst {...props}>
      <Duties {...rules} />
    </DutiesFirst>
  ))
  useEffect(() => {
    // As with forms: a page that is closed or locked in between loses nothing that was said.
    if (!finished.current && contact.said) void device.keepDraft(opened.key, { ...draft, contact })
  }, [device, opened.key, draft, contact])
  const end = (whole: ContactDraft) => {
    const input = contactInput(whole)
    if (input === null || finished.current) return
    // From here on no effect keeps a draft, and no second press seals another envelope.
    finished.current = true
    setBusy(true)
    const inside = { kind: 'contact', words: { at: draft.begun, contact: input } } as const
    void device.finishArrival(opened, { ...draft, contact: whole }, inside).then(() => leave(say('finished')))
  }
  return (
    <>
      <h1>{say('contact')}</h1>
      <ContactSteps
        draft={contact}
        change={(more) => setContact((before) => ({ ...before, ...more }))}
        passOn={passOn}
        end={end}
        busy={busy}
        endWord={say('finish')}
        said={<p className="note">{say('kept')}</p>}
        beside={<Button onPress={() => leave(null)}>{say('leave')}</Button>}
      />
    </>
  )
}
