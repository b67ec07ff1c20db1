import { type ReactNode, useEffect } from 'react'

type Props = {
  title: string
  name?: string
  sub?: ReactNode
  crumb?: ReactNode
  aside?: ReactNode
  children: ReactNode
  lang?: string
}

/** One page: its name in the window, its heading, which takes the focus when one comes from elsewhere. */
export function Page({ title, name = title, sub, crumb, aside, children, lang }: Props) {
  useEffect(() => {
    // Titles go into the history of the browser: `name` lets a page show itself there without words of an advert.
    document.title = `${name} · Ausma`
  }, [name])
  return (
    <>
      {crumb && <p className="crumb">{crumb}</p>}
      <header className="head">
        <div>
          {/* Can take the focus but is no stop for Tab. */}
          <h1 tabIndex={-1} {...(lang === undefined ? {} : { lang, dir: 'auto' })}>
            {title}
          </h1>
          {sub}
        </div>
        {aside && <div className="ways">{aside}</div>}
      </header>
      {children}
    </>
  )
}
