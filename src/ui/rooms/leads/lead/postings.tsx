import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { Dialog } from '../../../parts/dialog.tsx'
import { Marked } from '../../../parts/marked.tsx'
import { Failed, Shown } from '../../../parts/states.tsx'
import { WebAddress } from '../../../parts/web-address.tsx'
import { api, useAsk, useWords } from '../../../shell/app.tsx'
import type { LeadPage, Posting } from '../../../shell/contract.ts'
import { asFailure } from '../../../shell/failure.ts'
import { isoDay } from '../../../shell/format.ts'
import { langOf, tongueName } from '../../../shell/tongues.ts'
import { SlotMark } from '../lead-parts.tsx'
import { AMID, cut, differences, quotedFrom } from '../lead-view.ts'
import { Compare } from './compare.tsx'

/** Each posting and what it says in the template's slots. */
export function Postings({ lead }: { lead: LeadPage }) {
  const { say } = useWords()
  const [open, setOpen] = useState<Posting | null>(null)
  const { rows, more, failure } = usePostings(lead)
  return (
    <section aria-label={say('lead.postings')}>
      <table className="table to-list postings">
        <thead>
          <tr>
            <th className="num">{say('posting.number')}</th>
            <th>{say('posting.source-firm')}</th>
            <th>{say('posting.seen')}</th>
            <th>{say('posting.language')}</th>
            <th>{say('posting.differs')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((posting) => (
            <Row key={posting.place} posting={posting} lead={lead} open={() => setOpen(posting)} />
          ))}
        </tbody>
      </table>
      {lead.pictures > 0 && <p className="note">{say('posting.pictures', { n: lead.pictures })}</p>}
      {failure && <Failed failure={failure} />}
      {more && (
        <Button small onPress={more.load} isPending={more.busy}>
          {say(more.busy ? 'state.loading' : 'posting.more', { n: lead.size - rows.length })}
        </Button>
      )}
      {rows.length > 1 && <Compare lead={lead} postings={rows} />}
      {open && <Whole lead={lead} posting={open} close={() => setOpen(null)} />}
    </section>
  )
}

/** The first postings came with the lead; the others are asked for when somebody wants them. */
function usePostings(lead: LeadPage) {
  const [wanted, setWanted] = useState(false)
  const query = useInfiniteQuery({
    queryKey: ['leads.postings', lead.id],
    queryFn: ({ pageParam, signal }) => api.get('leads.postings', { lead: lead.id, after: pageParam }, { signal }),
    initialPageParam: lead.postings.at(-1)?.place ?? -1,
    getNextPageParam: ({ next }) => next,
    // A group may hold thousands; nobody's advert is sent to a page that nobody reads to its end.
    enabled: wanted,
  })
  const rows = [...lead.postings, ...(query.data?.pages.flatMap(({ postings }) => postings) ?? [])]
  const hasMore = lead.morePostings && (!wanted || query.hasNextPage || query.isPending)
  const load = () => (wanted ? void query.fetchNextPage() : setWanted(true))
  return {
    rows,
    more: hasMore ? { load, busy: query.isFetching } : null,
    failure: query.error === null ? null : asFailure(query.error),
  }
}

function Row({ posting, lead, open }: { posting: Posting; lead: LeadPage; open: () => void }) {
  const words = useWords()
  const { say, format } = words
  const day = isoDay(posting.date)
  const said = differences(posting.values, lead.template.slots)
  return (
    <tr>
      <td className="num">
        {/* A button, not a link: the whole wording opens here and has no address that could be passed on. */}
        <button
          type="button"
          className="link"
          onClick={open}
          aria-label={say('posting.open', { n: posting.place + 1 })}
        >
          {posting.place + 1}
        </button>
      </td>
      <td data-label={say('posting.source')}>
        <bdi>{posting.source}</bdi>
        <small>{posting.employer ? <bdi>{posting.employer}</bdi> : say('posting.no-firm')}</small>
        {posting.address && (
          <small>
            <WebAddress address={posting.address} />
          </small>
        )}
      </td>
      <td className="fit" data-label={say('posting.seen')}>
        {day ? format.day(day) : <span className="neutral">{say('posting.undated')}</span>}
      </td>
      <td data-label={say('posting.language')}>{tongueName(posting.language, words)}</td>
      <td data-label={say('posting.differs')}>
        <span className="diff" lang={langOf(posting.language)} dir="auto">
          {said.map(({ slot, type, text, isUsual }) => (
            <span key={slot} className={isUsual ? 'usual' : undefined}>
              <SlotMark type={type}>{cut(text, AMID)}</SlotMark>{' '}
            </span>
          ))}
        </span>
      </td>
    </tr>
  )
}

/** One posting in its own words, with what signs quote from it marked. */
function Whole({ lead, posting, close }: { lead: LeadPage; posting: Posting; close: () => void }) {
  const { say, format } = useWords()
  const whole = useAsk('leads.posting', { lead: lead.id, place: posting.place })
  const signs = [...lead.signs, ...lead.protective]
  const day = isoDay(posting.date)
  return (
    <Dialog title={say('posting.title', { n: posting.place + 1 })} close={close} wide>
      <p className="note sep">
        <bdi>{posting.source}</bdi>
        {posting.employer && <bdi>{posting.employer}</bdi>}
        {day && <span>{format.date(day)}</span>}
        {posting.notRead?.map(({ kind, count }) => (
          <span key={kind}>{say('posting.pictures', { n: count })}</span>
        ))}
      </p>
      <p className="note">
        {posting.address ? (
          <>
            {say('posting.at')} <WebAddress address={posting.address} />
          </>
        ) : (
          say('posting.nowhere')
        )}
      </p>
      <Shown of={whole}>
        {({ title, text, language }) => (
          <div className="whole" lang={langOf(language)} dir="auto">
            <h3>
              <Marked text={title} spans={quotedFrom(signs, posting.place, 'title')} />
            </h3>
            <p className="wording">
              <Marked text={text} spans={quotedFrom(signs, posting.place, 'text')} />
            </p>
          </div>
        )}
      </Shown>
      <div className="row">
        <Button onPress={close}>{say('do.close')}</Button>
      </div>
    </Dialog>
  )
}
