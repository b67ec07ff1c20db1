import type { Locator } from 'playwright-core'
import type { PersonPart } from '../../../src/ui/rooms/cases/person-part.ts'
import type { Out } from '../../../src/ui/shell/contract.ts'
import { uncover } from '../../browser/uncover.ts'
import type { Answers } from '../answers.ts'
import { caseWorker, id } from '../people.ts'
import type { Stand, View } from '../stand.ts'
import { acts, ledger, papers, personPage } from './cases.ts'
import { assessment, screening } from './whole-record.ts'

// The page of an invented person: where it is, what is written about them, and what tests do there.

export const AT = `/cases/${id(601)}`
/** What most acts answer. */
export const DONE = { person: id(601) }

/** A paper of each kind that says something in its parts. */
export const ALL: Out<'papers.list'> = {
  papers: [...papers.papers.filter(({ kind }) => kind !== 'screening'), screening, assessment],
}

/** What the page asks for whoever reads all that is written. */
export const WRITTEN: Answers = {
  'persons.get': personPage(),
  'members.list': { members: [], invites: [] },
  'interviews.list': ledger,
  'papers.list': ALL,
  'acts.list': acts,
}

/**
 * Opens the page with these answers; a test says what else is answered.
 * @param part the part of the page that a file is about
 */
export const seesPerson =
  (stand: () => Stand, answers: Answers, part: PersonPart = 'now') =>
  (more: Answers, look: Parameters<Stand['see']>[2], as = caseWorker): Promise<void> =>
    stand().see(`${AT}?part=${part}`, { as, answers: { ...answers, ...more } }, look)

/** Opens the form of this name among the papers. */
export async function writing({ page }: View, name: string): Promise<Locator> {
  const form = page.locator('details.write', { has: page.locator('summary', { hasText: name }) })
  await uncover(form.first())
  await form.locator('summary').first().click()
  return form
}

/** Opens the form behind a button on the right. */
export async function acting({ page }: View, name: string | RegExp): Promise<Locator> {
  const title = typeof name === 'string' ? new RegExp(`^\\s*${name}\\s*$`) : name
  const opened = page.locator('.now details.step', { has: page.locator('summary', { hasText: title }) })
  await uncover(opened.first())
  await opened.locator('summary').click()
  return opened
}

/** Says why in the question that the page asks. */
export async function giveReason({ page }: View, reason: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill(reason)
  await dialog.getByRole('button').first().click()
}
