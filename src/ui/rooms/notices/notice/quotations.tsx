import { Link } from '@tanstack/react-router'
import { Button } from '../../../parts/button.tsx'
import { CutOff } from '../../../parts/cut-off.tsx'
import { Failed } from '../../../parts/states.tsx'
import { useAsk, useDo, useMay, useWords } from '../../../shell/app.tsx'

/** Adverts that somebody quoted from reports: each waits for somebody to draft its notice. */
export function Quotations() {
  const may = useMay()
  return may('notice:draft') ? <List /> : null
}

function List() {
  const { say, format } = useWords()
  const may = useMay()
  const { data } = useAsk('notices.quotations', {}, { every: 60_000 })
  if (!data || data.quotations.length === 0) return null
  return (
    <section aria-labelledby="quotations" className="source">
      <h2 id="quotations">{say('quote.waiting')}</h2>
      {may('report:lead') && <p className="note">{say('quote.take-back-hint')}</p>}
      <ul className="plain">
        {data.quotations.map(({ id, madeAt, by }) => (
          <li key={id}>
            {/* By day and by whom: it has no number, and its report must not be known here. */}
            <Link to="/notices/new" search={{ lead: id }}>
              {say('quote.one', { when: format.moment(madeAt), name: by.name ?? '…' })}
            </Link>
            {may('report:lead') && <TakeBack quotation={id} />}
          </li>
        ))}
      </ul>
      <CutOff shown={data.quotations.length} more={data.more} way={say('list.way-done')} />
    </section>
  )
}

/** For whoever may take an advert out of a report: to put it back as well, while nobody outside has it. The page asks for the reason. */
function TakeBack({ quotation }: { quotation: string }) {
  const { say } = useWords()
  const back = useDo('notices.take-back-quotation', ['notices.quotations'])
  return (
    <>
      {back.failure && <Failed failure={back.failure} />}
      <Button small icon="x" isPending={back.busy} onPress={() => back.start({ input: { quotation } })}>
        {say('quote.take-back')}
      </Button>
    </>
  )
}
