import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { useLacking } from '../../../parts/lacking.ts'
import { useWords } from '../../../shell/app.tsx'
import type { PartProps } from '../person/part.ts'
import { CONTACT_STEPS, type ContactDraft, type ContactStep, lackingIn } from './contact-view.ts'
import { Persons } from './persons-met.tsx'
import { Needs, Safety, Signs, Talk } from './questions.tsx'

type StepsProps = PartProps & {
  /** The first step with the duties to pass on, from wherever the rules are known. */
  passOn: (props: PartProps) => ReactNode
  end: (draft: ContactDraft) => void
  busy: boolean
  endWord: string
  /** Content above the buttons, such as a failure. */
  said?: ReactNode
  /** An additional button. */
  beside?: ReactNode
}

const PARTS: Readonly<Record<Exclude<ContactStep, 'pass-on'>, (props: PartProps) => ReactNode>> = {
  safety: Safety,
  needs: Needs,
  talk: Talk,
  persons: Persons,
  signs: Signs,
}

/** The first contact, one question a step, in the same order with and without a network. */
export function ContactSteps({ draft, change, passOn, end, busy, endWord, said, beside }: StepsProps) {
  const { say } = useWords()
  const [at, setAt] = useState(0)
  const heading = useStepHeading(at)
  const name = CONTACT_STEPS[at]
  const isLast = at === CONTACT_STEPS.length - 1
  const Part = name === 'pass-on' ? passOn : PARTS[name]
  const { form, sends, faults } = useLacking(lackingIn(name, draft))
  const goOn = () => {
    // Steps have no addresses, because the browser's Back must not lose answers.
    if (!isLast) return setAt(at + 1)
    end(draft)
  }
  return (
    <form className="form contact" ref={form} onSubmit={sends(goOn)}>
      <p className="note" ref={heading} tabIndex={-1}>
        {say('contact.step', { n: at + 1, of: CONTACT_STEPS.length })}
      </p>
      <Part draft={draft} change={change} faults={faults} />
      {said}
      <div className="row">
        <Button type="submit" go isPending={busy}>
          {isLast ? endWord : say('contact.next')}
        </Button>
        {at > 0 && <Button onPress={() => setAt(at - 1)}>{say('contact.back')}</Button>}
        {beside}
      </div>
    </form>
  )
}

/** Gives the heading of each new step the focus, so that a screen reader begins there. */
function useStepHeading(at: number) {
  const heading = useRef<HTMLParagraphElement>(null)
  const before = useRef(at)
  useEffect(() => {
    // The first step is left out, because the page's own heading has the focus then.
    if (before.current !== at) heading.current?.focus()
    before.current = at
  }, [at])
  return heading
}
