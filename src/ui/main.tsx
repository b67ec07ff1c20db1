import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode, useCallback, useEffect, useMemo, useState } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { createRoot } from 'react-dom/client'
import { makeWords, queries, WordsContext } from './app.tsx'
import { catalogues } from './catalogues.ts'
import { type Language, tongueOf } from './languages.ts'
import { keepPresses } from './presses.ts'
import { router } from './router.tsx'
import { type Catalogue, firstLanguage } from './words.ts'

const CHOSEN = 'ausma-language'

/** Tells the browser which language the page is in, and which way it runs. */
function speak(language: Language): void {
  // Readers choose the voice by this attribute (WCAG 3.1.1).
  document.documentElement.lang = language
  document.documentElement.dir = tongueOf(language).direction
}

function App({ first, firstCatalogue }: { first: Language; firstCatalogue: Catalogue }) {
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

const first = firstLanguage(localStorage.getItem(CHOSEN), navigator.languages)
keepPresses()
// Before the words are there: what is read out while they load is in the right voice already.
speak(first)
void catalogues[first]().then((catalogue) => {
  const place = document.getElementById('app')
  if (place === null) return
  createRoot(place).render(
    <StrictMode>
      <App first={first} firstCatalogue={catalogue} />
    </StrictMode>,
  )
})
