import type { FormEvent, ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useWords } from '../shell/app.tsx'
import type { Failure } from '../shell/failure.ts'
import { Button } from './button.tsx'
import { Failed } from './states.tsx'

type Props = { title: string; close: () => void; children: ReactNode; wide?: boolean; stays?: boolean }

/** A dialog over the page. Escape and a press beside it close it, unless it `stays`; focus goes back to where it was. */
export const Dialog = ({ title, close, children, wide = false, stays = false }: Props) => (
  <ModalOverlay
    isOpen
    isDismissable={!stays}
    isKeyboardDismissDisabled={stays}
    onOpenChange={(open) => !open && close()}
    className="overlay"
  >
    <Modal className={wide ? 'modal wide' : 'modal'}>
      <AriaDialog className="dialog">
        <Heading slot="title" level={2}>
          {title}
        </Heading>
        {children}
      </AriaDialog>
    </Modal>
  </ModalOverlay>
)

type FormProps = Props & {
  act: string
  busy: boolean
  failure: Failure | null
  submit: () => void
  ready?: boolean
  go?: boolean
}

/** A dialog that asks for something and does one thing with it. */
export function FormDialog({ act, busy, failure, submit, ready = true, go = true, children, ...rest }: FormProps) {
  const { say } = useWords()
  const send = (event: FormEvent) => {
    event.preventDefault()
    // Enter in a field sends a form even where its button is closed or already at work.
    if (ready && !busy) submit()
  }
  return (
    <Dialog {...rest}>
      <form onSubmit={send} className="form">
        {children}
        {failure && <Failed failure={failure} />}
        <div className="row">
          <Button type="submit" go={go} isPending={busy} isDisabled={!ready}>
            {busy ? say('state.working') : act}
          </Button>
          {/* Escape is not for everybody: a way out that one can see and press. Cancel stands behind the act. */}
          <Button onPress={rest.close}>{say('do.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  )
}
