import { useState } from 'react'
import { useAct } from '../../parts/act.ts'
import { Button } from '../../parts/button.tsx'
import { Tick } from '../../parts/field.tsx'
import { Failed, Notice } from '../../parts/states.tsx'
import { useWords } from '../../shell/app.tsx'
import type { Out } from '../../shell/contract.ts'

/** For administrators, until one of them says that it is known: what was entered last can be lost when power fails. */
export function DiskRisk({ risk }: { risk: Out<'disk-risks.get'> }) {
  const { say } = useWords()
  const [known, setKnown] = useState(false)
  const { act, busy, failure } = useAct('disk-risks.acknowledge', ['disk-risks.get'])
  if (risk.waits || risk.known !== null) return null
  return (
    <section aria-label={say('desk.disk')}>
      <h2>{say('desk.disk')}</h2>
      <Notice meaning="warning">{say('desk.disk-text')}</Notice>
      <Tick on={known} onChange={setKnown}>
        {say('desk.disk-known')}
      </Tick>
      <p>
        <Button small isPending={busy} isDisabled={!known} onPress={() => void act({ known: true })}>
          {say('desk.disk-do')}
        </Button>
      </p>
      {failure && <Failed failure={failure} />}
    </section>
  )
}
