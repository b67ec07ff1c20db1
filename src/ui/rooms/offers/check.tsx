import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { FactTable } from '../../parts/facts.tsx'
import { Field } from '../../parts/field.tsx'
import { Marked } from '../../parts/marked.tsx'
import { Failed, Loading, Notice } from '../../parts/states.tsx'
import { api, useWords } from '../../shell/app.tsx'
import type { Offer } from '../../shell/contract.ts'
import { asFailure, faultsByField } from '../../shell/failure.ts'
import { Page } from '../../shell/page.tsx'
import { langOf } from '../../shell/tongues.ts'
import { keptTyped } from '../../shell/typed.ts'
import { contactsOnce, spansOf, sumsOnce } from './offer-view.ts'

/** One offer that somebody brings along: what its words show, and what to ask. Nothing of it is kept. */
export function CheckPage() {
  const { say } = useWords()
  const [text, setText] = useState('')
  const { asked, offer, busy, failure, ask } = useOffer()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    ask(text)
  }
  return (
    <Page title={say('check.title')} sub={<Lede />}>
      <form className="form check-form" onSubmit={submit}>
        <Field
          label={say('check.text')}
          hint={say('check.text-hint')}
          lines={12}
          value={text}
          onChange={setText}
          fault={faultsByField(failure).text}
          // A browser may keep what is typed for the next visit, and send it away to look for mistakes.
          autoComplete="off"
          spellCheck={false}
        />
        <Button type="submit" go icon="search" isPending={busy}>
          {say('check.go')}
        </Button>
      </form>
      {busy && <Loading what={say('check.busy')} />}
      {failure && <Failed failure={failure} />}
      {offer && <Answer offer={offer} text={asked ?? ''} />}
    </Page>
  )
}

function Lede() {
  const { say } = useWords()
  return (
    <p className="lede">
      {say('check.lede')} <Link to="/languages">{say('languages.link')}</Link>
    </p>
  )
}

/** Asks about one text at a time, and anew where the language of the page changes. */
function useOffer() {
  const { language } = useWords()
  const [asked, setAsked] = useState<string | null>(null)
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['offers.check', asked, language],
    queryFn: async ({ signal }) => {
      const offer = await api.get('offers.check', { text: asked ?? '', language }, { signal })
      // Whoever has the answer goes on without being asked about the words.
      keptTyped()
      return offer
    },
    enabled: asked !== null,
    // Memory lets go of the words with the page; and they are sent when somebody asks, not at each return to the window.
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return {
    asked,
    offer: data,
    busy: isFetching,
    failure: error === null || isFetching ? null : asFailure(error),
    ask: (text: string) => (text === asked ? void refetch() : setAsked(text)),
  }
}

function Answer({ offer, text }: { offer: Offer; text: string }) {
  const { say } = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  // It appears below a large field: whoever asked is led to it, by eye and by voice.
  useEffect(() => heading.current?.focus(), [])
  const { protective, language } = offer
  return (
    <section className="offer" aria-labelledby="offer">
      <h2 id="offer" tabIndex={-1} ref={heading}>
        {say('check.answer')}
      </h2>
      <Notice meaning={offer.result.code === 'signs' ? 'warning' : 'neutral'}>
        <p>{offer.result.sentence}</p>
      </Notice>
      <Facts offer={offer} />
      <Offered facts={offer.facts} tongue={language.code} />
      <h3>{say('check.signs')}</h3>
      {offer.signs.map((sign) => (
        <Sign key={sign.code} sign={sign} tongue={language.code} />
      ))}
      {offer.signs.length === 0 && <p className="note">{say('check.no-signs')}</p>}
      <Protective protective={protective} tongue={language.code} />
      <Questions questions={offer.questions} />
      <h3>{say('check.words')}</h3>
      <p className="wording" lang={langOf(language.code)} dir="auto">
        <Marked text={text} spans={spansOf(offer)} />
      </p>
      <Button icon="print" onPress={() => window.print()}>
        {say('do.print')}
      </Button>
    </section>
  )
}

function Facts({ offer }: { offer: Offer }) {
  const { say, format } = useWords()
  const { language, stated } = offer
  const sums = sumsOnce(offer)
  const name = language.name ?? say('lead.tongue-unknown')
  const isStated = (it: boolean | null) => say(it === null ? 'check.unknown' : it ? 'check.yes' : 'check.no')
  const contacts = contactsOnce(offer)
  return (
    <dl className="facts">
      <Fact name={say('check.language')}>{language.isRead ? name : say('check.unread', { language: name })}</Fact>
      <Fact name={say('check.pay')}>{isStated(stated.pay)}</Fact>
      {sums.length > 0 && <Fact name={say('check.sums')}>{format.list(sums)}</Fact>}
      <Fact name={say('check.hours')}>{isStated(stated.hours)}</Fact>
      <Fact name={say('lead.contacts')}>
        {contacts.length === 0 && say('check.no-contacts')}
        {contacts.map(({ kind, name: kindName, value }) => (
          <span key={`${kind} ${value}`} className="line">
            <bdi>{value}</bdi> <span className="note">{kindName}</span>
          </span>
        ))}
      </Fact>
    </dl>
  )
}

/** What the offer says of the work, with the words that say it. */
function Offered({ facts, tongue }: { facts: Offer['facts']; tongue: string }) {
  const { say } = useWords()
  const rows = facts.map((fact) => ({
    key: JSON.stringify(fact),
    fact,
    cells: [
      {
        label: say('facts.words'),
        content: (
          <span lang={langOf(tongue)} dir="auto">
            {fact.quote.trim()}
          </span>
        ),
      },
    ],
  }))
  return (
    <>
      <h3>{say('facts.title')}</h3>
      {rows.length > 0 ? <FactTable rows={rows} /> : <p className="note">{say('facts.none')}</p>}
    </>
  )
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

type ShownSign = Offer['protective']['shown'][number] & { readonly shownOnly?: boolean }

function Sign({ sign, tongue }: { sign: ShownSign; tongue: string }) {
  const { say } = useWords()
  return (
    <article className="evidence">
      <header>
        <h4>{sign.name}</h4>
        {sign.shownOnly && <p className="note">{say('lead.shown-only')}</p>}
      </header>
      <blockquote>
        <span className="hit" lang={langOf(tongue)} dir="auto">
          {sign.quote.trim()}
        </span>
      </blockquote>
      <Because means={sign.means} source={sign.source} />
    </article>
  )
}

const Because = ({ means, source }: { means: string; source: string }) => (
  <div className="because">
    <p>{means}</p>
    <p className="note">{source}</p>
  </div>
)

function Protective({ protective: { shown, lacking }, tongue }: { protective: Offer['protective']; tongue: string }) {
  const { say } = useWords()
  return (
    <>
      {shown.length > 0 && <h3>{say('check.protective')}</h3>}
      {shown.map((sign) => (
        <Sign key={sign.code} sign={sign} tongue={tongue} />
      ))}
      {lacking.length > 0 && <h3>{say('check.lacking')}</h3>}
      {lacking.map(({ code, name, means, source }) => (
        <article key={code} className="evidence lacking">
          <header>
            <h4>{name}</h4>
            {/* Read alone on a narrow page, «licence number given» would say the opposite. */}
            <p className="note">{say('check.missing')}</p>
          </header>
          <Because means={means} source={source} />
        </article>
      ))}
    </>
  )
}

function Questions({ questions }: { questions: Offer['questions'] }) {
  const { say } = useWords()
  return (
    <>
      <h3>{say('check.questions')}</h3>
      {questions.length === 0 && <p className="note">{say('check.no-questions')}</p>}
      <ol className="asked">
        {questions.map(({ code, question, why }) => (
          <li key={code}>
            <b>{question}</b>
            <p className="note">{why}</p>
          </li>
        ))}
      </ol>
    </>
  )
}
