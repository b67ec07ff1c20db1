import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode, useCallback, useEffect, useMemo, useState } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { createRoot } from 'react-dom/client'
import { makeWords, queries, WordsContext } from './app.tsx'
import { catalogues } from './catalogues.ts'
import { showColours } from './colours.ts'
import { type Language, tongueOf } from './languages.ts'
import { makeRouter } from './router.tsx'
import { type Catalogue, firstLanguage } from './words.ts'

/** Under this name the browser keeps the chosen language. */
export const CHOSEN = 'ausma-language'

/** Tells the browser which language the page is in, and which way it runs. */
function speak(language: Language): void {
  // Readers choose the voice by this attribute (WCAG 3.1.1).
  document.documentElement.lang = language
  document.documentElement.dir = tongueOf(language).direction
}

type Beginning = {
  readonly first: Language
  readonly firstCatalogue: Catalogue
  readonly router: ReturnType<typeof makeRouter>
}

function App({ first, firstCatalogue, router }: Beginning) {
  const [{ language, catalogue }, setVoice] = useState({ language: first, catalogue: firstCatalogue })
  const setLanguage = useCallback((next: Language) => {
    // Kept in the browser as well as with the member: the door has to speak before anybody has signed in.
    localStorage.setItem(CHOSEN, next)
    void catalogues[next]().then((loaded) => setVoice({ language: next, catalogue: loaded }))
  }, [])
  useEffect(() => speak(language), [language])
  const words = useMemo(() => makeWords(catalogue, language, setLanguage), [catalogue, language, setLanguage])
  return (
    <WordsContext value={words}>
      {/* Components bring words of their own, such as «Dismiss»; they must not be in the browser's language. */}
      <I18nProvider locale={tongueOf(language).locale}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </I18nProvider>
    </WordsContext>
  )
}

/**
 * Shows the pages in an element, in the language that was chosen in this browser or that the browser asks for.
 * @returns how to take them away again
 */
export async function mount(place: HTMLElement): Promise<() => void> {
  const first = firstLanguage(localStorage.getItem(CHOSEN), navigator.languages)
  showColours()
  // Before the words are there: what is read out while they load is in the right voice already.
  speak(first)
  const catalogue = await catalogues[first]()
  const router = makeRouter()
  const pages = createRoot(place)
  pages.render(
    <StrictMode>
      <App first={first} firstCatalogue={catalogue} router={router} />
    </StrictMode>,
  )
  return () => {
    pages.unmount()
    router.history.destroy()
  }
}
