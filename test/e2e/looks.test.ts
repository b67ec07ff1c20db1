import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { A_JOURNEY } from '../browser/eventually.ts'
import { accept, inside, setUp } from './door.ts'
import { mouse } from './hand.ts'
import { askToPass, claim, dismiss, openLead } from './leads.ts'
import { giveAuthenticator, type Person } from './member.ts'
import { invite, upload, watch } from './rooms.ts'
import { settled } from './settled.ts'
import { LOOKS, type Looking, SHOTS, shoot, show } from './shots.ts'
import { openStand, type Stand, type Visitor } from './stand.ts'

const EXAMPLES = join(import.meta.dirname, '../../examples/postings.jsonl')
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')

/** Without a folder for pictures each page is looked at in the two looks that differ in everything. */
const LOOKED = SHOTS === null ? [LOOKS[0], LOOKS[LOOKS.length - 1]] : LOOKS

type Fault = { readonly id: string; readonly nodes: readonly { readonly target: readonly string[] }[] }

/** What axe finds, as lines: the rule and where. */
async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  // What is in order need not be told.
  const { violations } = (await page.evaluate(`axe.run({ resultTypes: ['violations'] })`)) as {
    violations: readonly Fault[]
  }
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

/** How far the page can be pushed sideways, which it should not be at all. */
const overhang = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Looks at a page every way: axe finds nothing, and nothing is wider than the window. */
async function look(page: Page, name: string): Promise<void> {
  const faults: string[] = []
  for (const looking of LOOKED) {
    await show(page, looking)
    await settled(page)
    const title = titleOf(name, looking)
    await shoot(page, title)
    if (!isChecked(looking)) continue
    const found = await axeFaults(page)
    const over = await overhang(page)
    faults.push(...found.map((fault) => `${title}: ${fault}`), ...(over > 0 ? [`${title}: ${over} px too wide`] : []))
  }
  assert.deepEqual(faults, [])
}

const titleOf = (name: string, { language, light, width }: Looking) => `${name}-${width}-${language}-${light}`

const isChecked = (looking: Looking): boolean => looking === LOOKS[0] || looking === LOOKS[LOOKS.length - 1]

const ROOMS = [
  '/',
  '/leads',
  '/upload',
  '/approvals',
  '/jobs',
  '/check',
  '/members',
  '/agencies',
  '/settings',
  '/nowhere',
]
const nameOf = (path: string): string => (path === '/' ? 'desk' : path.slice(1).replace(/\/.*/, ''))

describe('every page, in each language, light and dark, wide and narrow', { timeout: A_JOURNEY }, () => {
  let stand: Stand
  let anna: Person
  let clara: Person
  let stranger: Visitor
  let lead: string
  before(async () => {
    stand = await openStand('embedded')
    const person = async (name: string) => {
      const email = `${name.toLowerCase()}@example.org`
      return { ...(await stand.visitor()), name: `${name} Example`, email, hand: mouse }
    }
    anna = await person('Anna')
    clara = await person('Clara')
    stranger = await stand.visitor()
    await giveAuthenticator(anna.context, anna.page)
  })
  after(() => stand?.close())

  test('before there is an agency', async () => {
    await stranger.page.goto(stand.address('/'))
    await look(stranger.page, 'first')
    await stranger.page.goto(stand.address('/setup'))
    await look(stranger.page, 'setup')
  })

  test('an agency at work', async () => {
    await setUp(anna, stand.address(`/setup#${stand.server().setup}`), 'Example Inspectorate')
    const link = await invite(anna, clara.email, 'auditor')
    await stranger.page.goto(link)
    await settled(stranger.page)
    await shoot(stranger.page, 'invite-1280')
    await accept(clara, link)
    await inside(clara)
    await invite(anna, 'berta@example.org', 'investigator')
    await upload(anna, EXAMPLES, 'Invented adverts')
    await watch(anna, 'Invented adverts')
    await openLead(anna, 1)
    await claim(anna)
    await dismiss(anna, 'A known employer, checked by telephone.')
    await openLead(anna, 2)
    await claim(anna)
    await askToPass(anna, 'Example Police', 'Workers may be on their way already.')
    lead = await openLead(anna, 0)
    await claim(anna)
  })

  test('the door', async () => {
    await stranger.page.goto(stand.address('/sign-in'))
    await look(stranger.page, 'sign-in')
  })

  for (const path of ROOMS)
    test(`the room ${path}`, async () => {
      await anna.page.goto(stand.address(path))
      await look(anna.page, nameOf(path))
    })

  test('a lead', async () => {
    await anna.page.goto(stand.address(lead))
    await look(anna.page, 'lead')
  })

  test('the audit', async () => {
    await clara.page.goto(stand.address('/audit?verify=yes'))
    await look(clara.page, 'audit')
    await clara.page.goto(stand.address('/'))
    await look(clara.page, 'desk-auditor')
  })

  test('the browser complained of nothing', () => {
    const all = [anna, clara, stranger]
    assert.deepEqual(
      all.flatMap(({ complaints }) => complaints),
      [],
    )
  })
})
