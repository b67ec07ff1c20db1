import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useLocation, useNavigate } from '@tanstack/react-router'
import { ButtonLink } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'
import { JobProgress } from '../../parts/job-progress.tsx'
import { SavedFilters } from '../../parts/saved-filters.tsx'
import { Empty, Shown } from '../../parts/states.tsx'
import { api, repeated, useAsk, useMay, useWords } from '../../shell/app.tsx'
import type { ListOutput, Out } from '../../shell/contract.ts'
import { asFailure } from '../../shell/failure.ts'
import { Page } from '../../shell/page.tsx'
import { isMoving } from '../jobs/job-view.ts'
import { ExportLeads } from './export-leads.tsx'
import { type Asked, askedFrom, inputFrom, searchFrom } from './filters.ts'
import { Filters } from './queue/filters-bar.tsx'
import { Learned } from './queue/learned.tsx'
import { Triage } from './queue/triage.tsx'

const route = getRouteApi('/staff/leads')

/** The queue of leads. */
export function LeadsPage() {
  const { say } = useWords()
  const may = useMay()
  const navigate = useNavigate()
  // The router hands down what the address holds beside what the route let through; only the latter counts.
  const asked: Asked = askedFrom(route.useSearch())
  // In the history's state and not in the address: a contact point is personal, and addresses are logged and shared.
  const contact = useLocation().state.contact ?? null
  const last = useLastScreening()
  // What a running screening finds shows as it comes.
  const list = useQueue(asked, contact, last && isMoving(last) ? 2000 : false)
  const change = (next: Asked, nextContact = contact) =>
    void navigate({
      to: '/leads',
      search: searchFrom(next),
      state: nextContact === null ? {} : { contact: nextContact },
    })
  const aside = (
    <>
      <ExportLeads asked={asked} contact={contact} />
      {may('screening:start') && (
        <ButtonLink icon="upload" to="/upload">
          {say('command.upload')}
        </ButtonLink>
      )}
    </>
  )
  return (
    <Page title={say('room.leads')} sub={<LastScreening total={list.data?.total} last={last} />} aside={aside}>
      <Filters asked={asked} contact={contact} change={change} {...(list.data ? { list: list.data } : {})} />
      <SavedFilters list="leads" filter={searchFrom(asked)} open={(kept) => change(askedFrom(kept), null)} />
      <Shown of={list} what={say('queue.loading')}>
        {(data) =>
          data.leads.length === 0 ? (
            <Nothing isFiltered={Object.keys(asked).length > 0 || contact !== null} />
          ) : (
            <>
              <Learned list={data} asked={asked} />
              <Triage list={data} more={list.more} />
            </>
          )
        }
      </Shown>
    </Page>
  )
}

type Screening = Out<'screenings.list'>['screenings'][number]

function useLastScreening(): Screening | undefined {
  const { data } = useAsk('screenings.list', { limit: 1 }, { every: 5000 })
  return data?.screenings[0]
}

function useQueue(asked: Asked, contact: string | null, every: number | false) {
  const { language } = useWords()
  const query = useInfiniteQuery({
    queryKey: ['leads.list', asked, contact, language],
    queryFn: ({ pageParam, signal }) =>
      api.get('leads.list', { ...inputFrom(asked, contact, pageParam), language }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    // The rows stay while a filter changes; a list that empties itself each time loses one's place.
    placeholderData: (before) => before,
    refetchInterval: repeated(every),
    // An import that ended unseen by any page has told nobody: whoever opens the queue must not read the one of before.
    refetchOnMount: 'always',
  })
  const pages = query.data?.pages
  const data: ListOutput | undefined = pages && { ...pages[0], leads: pages.flatMap(({ leads }) => leads) }
  const more = query.hasNextPage ? { load: () => void query.fetchNextPage(), busy: query.isFetchingNextPage } : null
  return { data, more, error: query.error === null ? null : asFailure(query.error), refetch: query.refetch }
}

function LastScreening({ total, last }: { total: ListOutput['total'] | undefined; last: Screening | undefined }) {
  const { say, format } = useWords()
  const broken = last?.result?.broken ?? 0
  const postings = say('count.postings', { n: last?.result?.postings ?? 0 })
  return (
    <div className="sub">
      {total && say(total.exact ? 'queue.total' : 'queue.total-more', { n: total.leads })}{' '}
      {last?.result && say('queue.last-screening', { when: format.moment(last.startedAt), postings })}{' '}
      {broken > 0 && (
        <Link to="/upload" className="is warning">
          <Icon name="warn" />
          <span>{say('queue.broken', { n: broken })}</span>
        </Link>
      )}
      {last && isMoving(last) && <JobProgress job={last} />}
    </div>
  )
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  const { say } = useWords()
  const may = useMay()
  if (isFiltered)
    return (
      <Empty title={say('queue.none')}>
        <ButtonLink to="/leads" search={{}}>
          {say('queue.clear')}
        </ButtonLink>
      </Empty>
    )
  return (
    <Empty title={say('queue.empty')}>
      <p className="note">{say('queue.empty-text')}</p>
      {may('screening:start') && (
        <ButtonLink go icon="upload" to="/upload">
          {say('command.upload')}
        </ButtonLink>
      )}
    </Empty>
  )
}
