import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { Choice, Field, Tick } from '../../../parts/field.tsx'
import { Failed, Shown } from '../../../parts/states.tsx'
import { announcements, api, useAsk, useDo, useWords } from '../../../shell/app.tsx'
import { emptied } from '../../../shell/emptied.ts'
import { asFailure, faultsByField } from '../../../shell/failure.ts'
import { gradeOf, isGraded, NO_GRADE } from '../../evidence/evidence-view.ts'
import { Grading } from '../../evidence/grading.tsx'
import { type Place, placeName, wordsOf } from '../notice-view.ts'

/** Keeps one posting of the lead as it was seen, and its page where somebody knows the address. */
export function KeepPosting({ lead }: { lead: string }) {
  const { say } = useWords()
  const postings = useInfiniteQuery({
    queryKey: ['leads.postings', 'places', lead],
    queryFn: ({ pageParam, signal }) => api.get('leads.postings', { lead, after: pageParam }, { signal }),
    initialPageParam: -1,
    getNextPageParam: ({ next }) => next,
  })
  const { data, error, isFetching, hasNextPage, fetchNextPage, refetch } = postings
  const places = data?.pages.flatMap((page) =>
    page.postings.map(({ place, source, date }) => ({ place, source, date })),
  )
  return (
    <Shown of={{ data: places, error: error === null ? null : asFailure(error), refetch }}>
      {(all) => (
        <>
          <Form lead={lead} places={all} />
          {/* A group may hold thousands of postings; the one to be kept is mostly among the first. */}
          {hasNextPage && (
            <Button small isPending={isFetching} onPress={() => void fetchNextPage()}>
              {say('notice.more-postings')}
            </Button>
          )}
        </>
      )}
    </Shown>
  )
}

function Form({ lead, places }: { lead: string; places: readonly Place[] }) {
  const { say, format } = useWords()
  const [place, setPlace] = useState(String(places[0]?.place ?? 0))
  // As its source gave it, until somebody writes another or takes it out.
  const [written, setWritten] = useState<string | null>(null)
  const [grade, setGrade] = useState(NO_GRADE)
  const [looked, setLooked] = useState(false)
  const keep = useDo('notices.keep-posting', ['notices.of-lead'])
  // In its own words, since who ticks below must have read them.
  const posting = useAsk('leads.posting', { lead, place: Number(place) })
  const told = posting.data?.address ?? ''
  const address = written ?? told
  const faults = faultsByField(keep.failure)
  const submit = () =>
    void keep
      .run({
        input: {
          lead,
          place: Number(place),
          address: address.trim() || null,
          childAbuse: false,
          grade: gradeOf(grade),
        },
      })
      .then(() => {
        announcements.say(say('said.done'))
        setWritten(emptied(written, null))
        // Each posting is looked at anew: the tick was about this one.
        setLooked(false)
      })
      .catch(() => {})
  return (
    <form className="form" onSubmit={(event) => event.preventDefault()}>
      <Choice
        label={say('notice.posting')}
        value={place}
        onChange={(chosen) => {
          setPlace(chosen)
          setWritten(null)
          setGrade(NO_GRADE)
          setLooked(false)
        }}
        choices={places.map((one) => ({
          value: String(one.place),
          name: placeName(one, format),
        }))}
      />
      {posting.data && (
        <details>
          <summary className="btn small">{say('notice.piece-words')}</summary>
          <p className="kept-words" dir="auto">
            {wordsOf(posting.data)}
          </p>
        </details>
      )}
      <Field
        label={say('notice.address')}
        hint={say(told === '' ? 'notice.address-hint' : 'notice.address-told')}
        // Feeds often name no address of the single posting; then its words alone are kept.
        optional
        value={address}
        onChange={setWritten}
        spellCheck={false}
        autoComplete="off"
        fault={faults.address}
      />
      <Grading draft={grade} change={(more) => setGrade({ ...grade, ...more })} />
      {/* Never ticked beforehand: suspected child abuse material is neither kept nor previewed, so a person must have looked. */}
      <Tick on={looked} onChange={setLooked}>
        {say('notice.no-child')}
      </Tick>
      {keep.failure && <Failed failure={keep.failure} />}
      <Button icon="file" isPending={keep.busy} isDisabled={!looked || !isGraded(grade)} onPress={submit}>
        {say('notice.keep')}
      </Button>
    </form>
  )
}
