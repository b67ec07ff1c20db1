import { announcements, queries, questions } from '../../src/ui/shell/app.tsx'
import { CHOSEN, mount } from '../../src/ui/shell/mount.tsx'
import { keepPresses } from '../../src/ui/shell/presses.ts'

// This file takes the place of `src/ui/main.tsx` in tests. It can take the pages away and show them at another address, so that their code
// is read, compiled and warmed up once: that takes most of a test.

keepPresses()
const place = document.getElementById('app') as HTMLElement
let pages = mount(place)
/** What stands in the document beside the pages, so that what they leave behind shows. */
const bare = marks()

function marks(): string {
  const { documentElement, body } = document
  const attributes = [documentElement, body].flatMap((element) => [...element.attributes])
  // The language is set anew with each page, and a lock on scrolling that was taken off leaves an empty style.
  const own = attributes.filter(({ name, value }) => !['lang', 'dir'].includes(name) && value !== '')
  // What React Aria reads out has one place for as long as the document lives.
  const parts = [...body.children].filter((part) => !part.matches('[data-live-announcer]'))
  return [...own.map(({ name }) => name), ...parts.map(({ tagName }) => tagName)].join()
}

/**
 * What a page does stays under way when it is taken away, and may lead elsewhere once it is answered.
 * @returns whether it has come to its end within some turns; the answers are on their way here
 */
async function isDone(): Promise<boolean> {
  for (let turns = 0; turns < 40; turns++) {
    while (questions.current() !== null) questions.reply(null)
    const isIdle = queries.isMutating() === 0
    // What follows an answer comes after it.
    await new Promise((resolve) => setTimeout(resolve, isIdle ? 0 : 5))
    if (isIdle) return true
  }
  return false
}

/** Takes the pages away, with all they kept. @returns whether nothing is left of them */
async function leave(): Promise<boolean> {
  if (!(await isDone())) return false
  const unmount = await pages
  unmount()
  queries.clear()
  announcements.say('')
  for (const log of document.querySelectorAll('[data-live-announcer] [role=log]')) log.replaceChildren()
  sessionStorage.clear()
  localStorage.clear()
  scrollTo(0, 0)
  return place.childElementCount === 0 && marks() === bare
}

/** Shows the pages anew in a language, at an address. */
async function show(path: string, language: string): Promise<void> {
  localStorage.setItem(CHOSEN, language)
  history.pushState(null, '', path)
  pages = mount(place)
  await pages
}

Object.assign(globalThis, { testPages: { leave, show } })
