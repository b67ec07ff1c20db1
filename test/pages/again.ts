import { queries, questions } from '../../src/ui/app.tsx'
import { mount } from '../../src/ui/mount.tsx'
import { keepPresses } from '../../src/ui/presses.ts'

// What `src/ui/main.tsx` does, for tests that show one page after the other: the pages can be taken away and shown anew at
// another address, without reading, compiling and warming up all their code each time, which takes most of a test.

keepPresses()
const place = document.getElementById('app') as HTMLElement
let pages = mount(place)
/** What stands in the document beside the pages, so that what they leave behind shows. */
const bare = marks()

function marks(): string {
  const { documentElement, body } = document
  const own = [documentElement, body].flatMap(({ attributes }) => [...attributes].map(({ name }) => name))
  const stay = ['lang', 'dir']
  return [...own.filter((name) => !stay.includes(name)), ...[...body.children].map(({ tagName }) => tagName)].join()
}

/** Takes the pages away, with all they kept. @returns whether nothing is left of them */
async function leave(): Promise<boolean> {
  const unmount = await pages
  unmount()
  while (questions.current() !== null) questions.reply(null)
  queries.clear()
  sessionStorage.clear()
  localStorage.clear()
  scrollTo(0, 0)
  return place.childElementCount === 0 && marks() === bare
}

/** Shows the pages anew in a language, at an address. */
async function show(path: string, language: string): Promise<void> {
  localStorage.setItem('ausma-language', language)
  history.pushState(null, '', path)
  pages = mount(place)
  await pages
}

Object.assign(globalThis, { testPages: { leave, show } })
