import { type ReactNode, useEffect } from 'react'
import { Mark } from '../parts/icon.tsx'
import { useWords } from './app.tsx'
import { LANGUAGES, tongueOf } from './languages.ts'

/** The page around whoever is not signed in. */
export function Door({
  title,
  lede,
  children,
  wide = false,
}: {
  title: string
  lede?: ReactNode
  children: ReactNode
  wide?: boolean
}) {
  const { say } = useWords()
  useEffect(() => {
    document.title = `${title} · Ausma`
    // Each step of the door is a page of its own to a reader, so its heading takes the focus (WCAG 2.4.3).
    document.querySelector<HTMLElement>('h1')?.focus()
  }, [title])
  return (
    <div className="door">
      <a className="skip" href="#main">
        {say('shell.skip')}
      </a>
      <header className="door-top">
        <span className="mark-name">
          <Mark />
          <b>Ausma</b>
        </span>
        <LanguageLinks />
      </header>
      <main id="main" className={wide ? 'wide' : undefined}>
        <h1 tabIndex={-1}>{title}</h1>
        {lede && <p className="lede">{lede}</p>}
        {children}
      </main>
    </div>
  )
}

/** Each language by its own name. */
export function LanguageLinks() {
  const { language, setLanguage, say } = useWords()
  return (
    <ul className="languages" aria-label={say('shell.language')}>
      {LANGUAGES.map((one) => (
        <li key={one}>
          <button type="button" lang={one} aria-pressed={one === language} onClick={() => setLanguage(one)}>
            {tongueOf(one).name}
          </button>
        </li>
      ))}
    </ul>
  )
}
