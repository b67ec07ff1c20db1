import { useState } from 'react'
import { useAct } from '../../parts/act.ts'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { ColleagueDialog } from '../../parts/colleague-dialog.tsx'
import { FormDialog } from '../../parts/dialog.tsx'
import { Field } from '../../parts/field.tsx'
import { isReason, ReasonField } from '../../parts/reason-field.tsx'
import { Failed } from '../../parts/states.tsx'
import { useWords } from '../../shell/app.tsx'
import type { ItemPage } from '../../shell/contract.ts'
import { PassedOn } from '../shares/passed-on.tsx'
import { actsShown, type ItemAct } from './evidence-view.ts'
import { GradeAct } from './grade-act.tsx'
import { OpenBytes } from './open.tsx'
import { ForPolice } from './police.tsx'
import { SealAct, SealEnd } from './seal-act.tsx'

const CHANGES = ['evidence.get', 'evidence.list'] as const
/** Acts that ask for nothing but, some of them, a reason. */
const ASKS_REASON = {
  'evidence.receive': false,
  'evidence.take-back': false,
  'evidence.take-over': true,
  'evidence.return': true,
  'evidence.hold': true,
  'evidence.mark-exculpatory': true,
  'evidence.close': true,
} as const satisfies Partial<Record<ItemAct, boolean>>
type SimpleAct = keyof typeof ASKS_REASON

/** What can be done with an item as it stands. */
export function ItemActs({ item }: { item: ItemPage }) {
  const { say } = useWords()
  const acts = actsShown(item)
  const isSimple = (act: ItemAct): act is SimpleAct => Object.hasOwn(ASKS_REASON, act)
  return (
    <section aria-labelledby="now">
      <h2 id="now" className="part">
        {say('evidence.now')}
      </h2>
      {item.may.length === 0 && <p className="note">{say('evidence.nothing-to-do')}</p>}
      {(item.stand.place === 'destroyed' || item.stand.place === 'outside') && (
        <div className="row">
          <ButtonLink small icon="file" to="/evidence/$item/certificate" params={{ item: item.id }}>
            {say(`evidence.certificate-${item.stand.place}`)}
          </ButtonLink>
        </div>
      )}
      <PassedOn of={{ evidence: item.id }} isPassed={item.log.some(({ kind }) => kind === 'shared')} />
      <ForPolice item={item} />
      <div className="row">
        {item.may.includes('evidence.open') && <OpenBytes item={item} />}
        {item.may.includes('evidence.copy') && (
          <ButtonLink to="/evidence/new" search={{ of: item.about.kind, id: item.about.id, copy: item.id }}>
            {say('evidence.make-copy')}
          </ButtonLink>
        )}
        {item.may.includes('evidence.pass') && (
          <ButtonLink to="/shares/new" search={{ evidence: item.id }}>
            {say('op.evidence.pass')}
          </ButtonLink>
        )}
        {acts.map((act) =>
          isSimple(act) ? (
            <Simple key={act} act={act} item={item.id} />
          ) : act === 'evidence.hand-over' ? (
            <HandOver key={act} item={item.id} />
          ) : act === 'evidence.give-out' ? (
            <GiveOut key={act} item={item.id} />
          ) : act === 'evidence.grade' ? (
            <GradeAct key={act} item={item.id} />
          ) : act === 'evidence.seal' ? (
            <SealAct key={act} item={item.id} />
          ) : act === 'evidence.unseal' || act === 'evidence.find-broken' ? (
            <SealEnd key={act} act={act} item={item.id} />
          ) : (
            <ByTwo key={act} act={act} item={item.id} />
          ),
        )}
      </div>
    </section>
  )
}

function Simple({ act: name, item }: { act: SimpleAct; item: string }) {
  const { say } = useWords()
  const { act, busy, failure } = useAct(name, CHANGES, ASKS_REASON[name])
  return (
    <>
      <Button isPending={busy} onPress={() => void act({ item })}>
        {say(`op.${name}`)}
      </Button>
      {failure && <Failed failure={failure} />}
    </>
  )
}

function HandOver({ item }: { item: string }) {
  const { say } = useWords()
  const [isOpen, setOpen] = useState(false)
  const { act, busy, failure } = useAct('evidence.hand-over', CHANGES)
  return (
    <>
      <Button onPress={() => setOpen(true)}>{say('op.evidence.hand-over')}</Button>
      {isOpen && (
        <ColleagueDialog
          title={say('op.evidence.hand-over')}
          note={say('evidence.hand-over-note')}
          close={() => setOpen(false)}
          busy={busy}
          failure={failure}
          give={(to) => void act({ item, to }).then((done) => done && setOpen(false))}
        />
      )}
    </>
  )
}

function GiveOut({ item }: { item: string }) {
  const { say } = useWords()
  const [isOpen, setOpen] = useState(false)
  const [[to, receipt, reason], set] = useState(['', '', ''])
  const { act, busy, failure } = useAct('evidence.give-out', CHANGES)
  return (
    <>
      <Button onPress={() => setOpen(true)}>{say('op.evidence.give-out')}</Button>
      {isOpen && (
        <FormDialog
          title={say('op.evidence.give-out')}
          close={() => setOpen(false)}
          act={say('evidence.record')}
          go={false}
          busy={busy}
          failure={failure}
          ready={to.trim() !== '' && receipt.trim() !== '' && isReason(reason)}
          submit={() => void act({ item, to, receipt }, reason.trim()).then((done) => done && setOpen(false))}
        >
          <Field
            label={say('evidence.to-whom')}
            value={to}
            onChange={(value) => set([value, receipt, reason])}
            most={300}
          />
          <Field
            label={say('evidence.receipt')}
            hint={say('evidence.receipt-hint')}
            value={receipt}
            onChange={(value) => set([to, value, reason])}
            most={100}
          />
          <ReasonField value={reason} onChange={(value) => set([to, receipt, value])} />
        </FormDialog>
      )}
    </>
  )
}

/** What a second person must approve: the reason goes along, so that they read it. */
function ByTwo({ act: name, item }: { act: 'evidence.release' | 'evidence.destroy'; item: string }) {
  const { say } = useWords()
  const [isOpen, setOpen] = useState(false)
  const [why, setWhy] = useState('')
  const { act, busy, failure } = useAct(name, CHANGES)
  return (
    <>
      <Button onPress={() => setOpen(true)}>{say(`op.${name}`)}</Button>
      {isOpen && (
        <FormDialog
          title={say(`op.${name}`)}
          close={() => setOpen(false)}
          act={say('evidence.ask-second')}
          go={false}
          busy={busy}
          failure={failure}
          ready={isReason(why)}
          submit={() => void act({ item, why: why.trim() }).then((done) => done && setOpen(false))}
        >
          <p className="note">{say(name === 'evidence.destroy' ? 'evidence.destroy-note' : 'evidence.release-note')}</p>
          <ReasonField value={why} onChange={setWhy} />
        </FormDialog>
      )}
    </>
  )
}
