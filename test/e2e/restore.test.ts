import assert from 'node:assert/strict'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe } from 'node:test'
import { A_JOURNEY, eventually } from '../browser/eventually.ts'
import { command } from '../run/running.ts'
import { door, inside, setUp, signInByPasskey, signOut } from './door.ts'
import { mouse } from './hand.ts'
import { act, claim, history, note, openLead } from './leads.ts'
import { giveAuthenticator, type Person } from './member.ts'
import { upload, watch } from './rooms.ts'
import { openStand, type Stand } from './stand.ts'
import { steps } from './steps.ts'

const EXAMPLES = join(import.meta.dirname, '../../examples/postings.jsonl')

describe('a backup, a lost machine, a restored one', { timeout: A_JOURNEY }, () => {
  let stand: Stand
  let anna: Person
  let lead: string
  before(async () => {
    stand = await openStand('embedded')
    anna = { ...(await stand.visitor()), name: 'Anna Ozola', email: 'anna@example.org', hand: mouse }
    await giveAuthenticator(anna.context, anna.page)
  })
  after(() => stand?.close())
  const step = steps(() => [anna])
  const data = () => stand.settings.DATA_DIR
  const backup = () => `${data()}.bak`

  step('there is something to lose', async () => {
    await setUp(anna, stand.address(`/setup#${stand.server().setup}`), 'Example Inspectorate')
    await upload(anna, EXAMPLES, 'Invented')
    await watch(anna, 'Invented')
    lead = await openLead(anna, 0)
    await claim(anna)
    await note(anna, 'Written before the machine was lost.')
    await signOut(anna)
  })

  step('it is backed up, and the machine is lost', async () => {
    writeFileSync(`${data()}.phrase`, 'correct horse battery\n')
    await stand.stop('SIGTERM')
    const { code, err } = await command(['backup', backup(), '--passphrase-file', `${data()}.phrase`], stand.settings)
    assert.equal(code, 0, err)
    rmSync(data(), { recursive: true })
  })

  step('restored by one command, she signs in with her passkey and reads what was sealed', async () => {
    const { code, err } = await command(['restore', backup(), '--passphrase-file', `${data()}.phrase`], stand.settings)
    assert.equal(code, 0, err)
    await stand.start()
    assert.equal(stand.server().setup, null)
    await anna.page.goto(stand.address(lead))
    await door(anna.page).waitFor()
    await signInByPasskey(anna)
    await inside(anna)
    // Whoever was sent to the door comes to where they wanted to go.
    await act(anna.page, 'Release').waitFor()
    await eventually(() => new URL(anna.page.url()).pathname, lead)
    await (await history(anna.page)).getByText('Written before the machine was lost.').waitFor()
  })
})
