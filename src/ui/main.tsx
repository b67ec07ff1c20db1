import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode, useCallback, useEffect, useMemo, useState } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { createRoot } from 'react-dom/client'
import { makeWords, queries, WordsContext } from './app.tsx'
import { router } from './router.tsx'
import { type Catalogue, firstLanguage, type Language } from './words.ts'

const CHOSEN = 'ausma-language'

const catalogues: Record<Language, () => Promise<Catalogue>> = {
  en: async () => (await import('./messages/en.ts')).en,
  lv: async () => (await import('./messages/lv.ts')).lv,
}

function App({ first, firstCatalogue }: { first: Language; firstCatalogue: Catalogue }) {
  const [{ language, catalogue }, setVoice] = useState({ language: first, catalogue: firstCatalogue })
  const setLanguage = useCallback((next: Language) => {
    localStorage.setItem(CHOSEN, next)
    void catalogues[next]().then((loaded) => setVoice({ language: next, catalogue: loaded }))
  }, [])
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const words = useMemo(() => makeWords(catalogue, language, setLanguage), [catalogue, language, setLanguage])
  return (
    <WordsContext value={words}>
      <I18nProvider locale={language === 'en' ? 'en-GB' : language}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </I18nProvider>
    </WordsContext>
  )
}

const first = firstLanguage(localStorage.getItem(CHOSEN), navigator.languages)
document.documentElement.lang = first
void catalogues[first]().then((catalogue) => {
  const place = document.getElementById('app')
  if (place === null) return
  createRoot(place).render(
    <StrictMode>
      <App first={first} firstCatalogue={catalogue} />
    </StrictMode>,
  )
})
