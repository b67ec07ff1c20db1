import { useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { FormDialog } from '../../../parts/dialog.tsx'
import { type Several, SeveralBar } from '../../../parts/several.tsx'
import { api, useWords } from '../../../shell/app.tsx'
import type { Found } from '../../../shell/contract.ts'

/** Says of several services of the own agency that all that is kept of them still holds; each by a call of its own. */
export function SeveralServices({ several }: { several: Several<Found> }) {
  const { say, format } = useWords()
  const [isAsking, setAsking] = useState(false)
  const verify = () => {
    setAsking(false)
    void several.run(({ id }) => api.call('services.verify', { service: id }))
  }
  return (
    <>
      <SeveralBar several={several} name={({ name }) => <bdi>{name}</bdi>}>
        <Button onPress={() => setAsking(true)}>{say('op.services.verify')}</Button>
      </SeveralBar>
      {isAsking && (
        <FormDialog
          title={say('op.services.verify')}
          close={() => setAsking(false)}
          act={say('do.go-on')}
          // Somebody is driven there because of this: the page recommends nothing.
          go={false}
          busy={false}
          failure={null}
          submit={verify}
        >
          <p>{say('several.still-holds')}</p>
          <p dir="auto">{format.list(several.chosen.map(({ name }) => name))}</p>
        </FormDialog>
      )}
    </>
  )
}
