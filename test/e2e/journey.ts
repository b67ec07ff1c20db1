import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe } from 'node:test'
import { A_JOURNEY, atRest, eventually } from '../browser/eventually.ts'
import type { Kind } from '../run/databases.ts'
import { accept, heading, inside, keepRecoveryKey, setUp, signInByPasskey, signOut } from './door.ts'
import type { Hand } from './hand.ts'
import { act, approve, askToPass, claim, dismiss, history, note, openLead, pickedRow, rows } from './leads.ts'
import { giveAuthenticator, type Person } from './member.ts'
import { admit, card, goTo, invite, makeAgency, upload, verifyAudit, watch } from './rooms.ts'
import { openStand, type Stand } from './stand.ts'
import { type Step, steps } from './steps.ts'

const ROOT = join(import.meta.dirname, '../..')
const EXAMPLES = join(ROOT, 'examples/postings.jsonl')
/** Real adverts, which are not part of the project: screened where they are at hand. */
const REAL = join(ROOT, '../shared/data/postings/eures-es.jsonl')

/** Everybody who takes part, each at a computer of their own. */
type People = Record<'anna' | 'berta' | 'clara' | 'dana', Person>

async function people(stand: Stand, hand: Hand): Promise<People> {
  const person = async (name: string): Promise<Person> => {
    const email = `${name.split(' ')[0].toLowerCase()}@example.org`
    return { ...(await stand.visitor()), name, email, hand }
  }
  const all = {
    anna: await person('Anna Ozola'),
    berta: await person('Berta Kalna'),
    clara: await person('Clara Liepa'),
    dana: await person('Dana Upe'),
  }
  await giveAuthenticator(all.anna.context, all.anna.page)
  return all
}

/** From the setup link to the verified audit, as one person after another lives it. */
export function journey(name: string, kind: Kind, hand: Hand): void {
  describe(name, { timeout: A_JOURNEY }, () => {
    let stand: Stand
    let who: People
    before(async () => {
      stand = await openStand(kind)
      who = await people(stand, hand)
    })
    after(() => stand?.close())
    const scene = () => ({ stand, who })
    const step = steps(() => Object.values(who))
    beginning(scene, step)
    work(scene, step, hand)
    ending(scene, step)
  })
}

type Scene = () => { readonly stand: Stand; readonly who: People }

function beginning(scene: Scene, step: Step): void {
  step('the one-time link makes the first agency, with a passkey and a recovery key', async () => {
    const { stand, who } = scene()
    const token = stand.server().setup
    assert.ok(token)
    await setUp(who.anna, stand.address(`/setup#${token}`), 'Example Inspectorate')
  })

  step('she signs out and in again with the passkey', async () => {
    const { who } = scene()
    await signOut(who.anna)
    await signInByPasskey(who.anna)
    await inside(who.anna)
  })

  step('a colleague comes by her invite, with password and code, and waits to be admitted', async () => {
    const { who } = scene()
    await accept(who.berta, await invite(who.anna, who.berta.email, 'analyst'))
    await who.berta.page.getByText('You are not admitted yet.').waitFor()
    await admit(who.anna, who.berta.name)
    await who.berta.page.reload()
    await who.berta.page.getByText('Content unlocked').waitFor()
  })

  step('an auditor comes, who opens no content', async () => {
    const { who } = scene()
    await accept(who.clara, await invite(who.anna, who.clara.email, 'auditor'))
    await inside(who.clara)
    await atRest(who.clara.page)
    assert.equal(await who.clara.page.getByRole('link', { name: /^Leads/ }).count(), 0)
  })

  step('another agency comes, with keys of its own', async () => {
    const { who } = scene()
    const link = await makeAgency(who.anna, 'Example Shelter', who.dana.email)
    await accept(who.dana, link)
    await keepRecoveryKey(who.dana)
    // Of which agency one is stands under one's initials.
    await who.dana.page.locator('button.me').press('Enter')
    await who.dana.page.locator('.popover').getByText('Example Shelter').waitFor()
    await who.dana.page.keyboard.press('Escape')
  })
}

function work(scene: Scene, step: Step, hand: Hand): void {
  let passed: string
  let dismissed: string

  step('a file of postings is screened, with progress to be seen', async () => {
    const { anna } = scene().who
    await upload(anna, EXAMPLES, 'Invented adverts')
    const seen = await watch(anna, 'Invented adverts')
    assert.ok(seen.length > 0, 'progress was shown')
    await eventually(() => card(anna.page, 'Invented adverts').innerText(), /246 postings read/)
  })

  if (existsSync(REAL))
    step('real adverts too', async () => {
      const { anna } = scene().who
      await upload(anna, REAL, 'Real adverts')
      assert.ok((await watch(anna, 'Real adverts')).length > 1, 'progress moved')
      await eventually(() => card(anna.page, 'Real adverts').innerText(), /3,563 postings read/)
    })

  step('a lead is opened, claimed, noted, and passed on with a second person', async () => {
    const { anna, berta } = scene().who
    passed = await openLead(anna, 0)
    await claim(anna)
    await note(anna, 'Same number as last week.')
    await askToPass(anna, 'Example Police', 'Workers may be on their way already.')
    await approve(berta, 'Example Police')
    await openLeadAt(anna, scene().stand, passed)
    const done = await history(anna.page)
    await eventually(() => done.innerText(), /Passed on · Anna Ozola, approved by Berta Kalna/)
  })

  step('another one is dismissed, with a reason', async () => {
    const { anna } = scene().who
    dismissed = await openLead(anna, 1)
    await claim(anna)
    await dismiss(anna, 'A known employer, checked by telephone.')
    await act(anna.page, 'Open anew').waitFor()
  })

  step('the other agency sees nothing of it', async () => {
    const { stand, who } = scene()
    await goTo(who.dana, 'Leads')
    await who.dana.page.getByText('There are no leads yet.').waitFor()
    await who.dana.page.goto(stand.address(passed))
    await who.dana.page.getByText('There is no such lead, or it was erased.').waitFor()
  })

  step('in the queue J and K move, Enter opens', async () => {
    const { page } = scene().who.anna
    await goTo(scene().who.anna, 'Leads')
    await rows(page).first().waitFor()
    // The queue of before is shown first; a row that leaves it after the look at the keys' row would move that one.
    await rows(page).locator(`a[href="${dismissed}"]`).waitFor({ state: 'detached' })
    await eventually(async () => (await pickedRow(page)) >= 0, true, 'a row is picked')
    await atRest(page)
    const start = await pickedRow(page)
    for (const key of ['j', 'j', 'k']) await page.keyboard.press(key)
    await eventually(() => pickedRow(page), start + 1)
    await page.keyboard.press('Enter')
    await act(page, 'Claim').waitFor()
    await hand.press(page.getByRole('link', { name: 'Leads', exact: true }).last())
    await eventually(() => pickedRow(page), start + 1, 'the place in the queue is kept')
  })
}

async function openLeadAt({ page }: Person, stand: Stand, path: string): Promise<void> {
  await page.goto(stand.address(path))
  await heading(page, 'What can be done now').waitFor()
}

function ending(scene: Scene, step: Step): void {
  step('the auditor lists what happened and verifies that nothing was changed', async () => {
    const { clara } = scene().who
    assert.ok((await verifyAudit(clara)) > 20)
    const table = clara.page.getByRole('table')
    await eventually(() => table.innerText(), /Pass on/)
    await eventually(() => table.innerText(), /Dismiss/)
    await atRest(clara.page)
    const text = await table.innerText()
    assert.doesNotMatch(text, /checked by telephone|Same number as last week/, 'what is sealed stays so for an auditor')
  })

  step('all sign out, and no page complained of anything', async () => {
    const all = Object.values(scene().who)
    for (const person of all) await signOut(person)
    assert.deepEqual(
      all.flatMap(({ complaints }) => complaints),
      [],
    )
  })
}
