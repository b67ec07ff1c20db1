import assert from 'node:assert/strict'
import { after, afterEach, before, describe, test } from 'node:test'
import type { ListOutput, PersonPage } from '../../../src/modules/cases/shapes.ts'
import { type Inside, sealArrival } from '../../../src/ui/device/contact-seal.ts'
import { ar as papersInArabic } from '../../../src/ui/rooms/cases/papers/sheets/ar.ts'
import type { Language } from '../../../src/ui/shell/languages.ts'
import { type Catalogue, voice } from '../../../src/ui/shell/words.ts'
import { noBrowser, sideways, violations } from '../../browser/browser.ts'
import { A_JOURNEY, eventually } from '../../browser/eventually.ts'
import { shoot } from '../../e2e/shots.ts'
import type { Person } from '../../houses/accounts.ts'
import { DeviceStand, type Telephone } from '../../houses/device.ts'
import { unfinished } from '../../houses/device-drafts.ts'
import { inHand, PIN } from '../../houses/telephone-in-hand.ts'
import { ar, lv } from '../../samples/catalogues.ts'
import { pick, sayWho } from '../fields.ts'

const CATALOGUES: Readonly<Record<string, Catalogue>> = { lv, ar }

describe('a first contact without a network', { skip: noBrowser, timeout: A_JOURNEY }, () => {
  let stand: DeviceStand
  let telephone: Telephone
  before(async () => {
    stand = await DeviceStand.raise()
  })
  afterEach(() => telephone?.throwAway())
  after(() => stand?.close())

  const page = () => telephone.page
  const button = (name: string) => page().getByRole('button', { name, exact: true })
  const listed = async (by: Person) =>
    (await stand.house.call<typeof ListOutput._output>(by.token, 'persons.list', { queue: 'all' })).persons

  /** Somebody with a telephone in their language; `say` speaks as the shared parts do, `tell` as the page itself. */
  async function officer(language: Language, by: Person) {
    const say = voice(CATALOGUES[language], language)
    telephone = await stand.telephone({ language })
    const { tell, setUp, unlock } = inHand(() => telephone, language)
    await setUp(by)
    const looks = async (name: string) => {
      await shoot(page(), `offline ${language} ${name}`)
      assert.deepEqual(await violations(page()), [], name)
      assert.equal(await sideways(page()), 0, name)
    }
    const next = async (step: number) => {
      await button(say('contact.next')).click()
      await page()
        .getByText(say('contact.step', { n: step, of: 6 }), { exact: true })
        .waitFor()
    }
    return { say, tell, looks, next, unlock }
  }
  type Officer = Awaited<ReturnType<typeof officer>>

  /** Each step up to the persons, as the person in front of the officer answers. */
  async function upToPersons({ say, tell, looks, next }: Officer) {
    await button(tell('contact')).click()
    // What must be passed on is said before the first question, by the rules that came along.
    await page()
      .getByRole('heading', { name: say('contact.pass-on') })
      .waitFor()
    await button(say('contact.next')).click()
    await page().getByText(say('fault.not-told-yet')).waitFor()
    await looks('1 duties')
    await page().getByText(say('contact.said')).click()
    await next(2)
    await page().getByLabel(say('contact.danger-soon')).check()
    await looks('2 safety')
    await next(3)
    await page().getByText(say('need.medical')).click()
    await next(4)
    await pick(page(), say('contact.language'), 'Arabic')
    // Rights in the person's own language, though the network is off.
    await page().getByText(say('contact.rights')).click()
    await page().getByText(papersInArabic.words['about-help']).waitFor()
    await page().getByLabel(say('contact.interpreter-here')).check()
    await page().getByLabel(say('contact.informed-told'), { exact: true }).check()
    await looks('4 talk')
    await next(5)
  }

  const nowhere = async (words: readonly string[]) => {
    const seen = await telephone.storage()
    for (const word of [...words, PIN]) assert.ok(!seen.includes(word), `${word} in the storage of the page`)
  }

  test('in Latvian: begun, the browser closed, opened again, finished, sealed, sent later, and the person is there', async () => {
    const { inspector } = stand
    const lvOfficer = await officer('lv', inspector)
    const { say, tell, looks, next, unlock } = lvOfficer
    await telephone.context.setOffline(true)
    await page().reload()
    await unlock()
    await upToPersons(lvOfficer)
    // The last one whole: a part of it stands in Lithuanian words of the page itself.
    const WORDS = ['Vyhadana', 'Izdomāta', 'Ilūkstē', 'paņēma pasi']
    await sayWho(page().locator('.met'), 'Oksana Vyhadana', say)
    await looks('5 persons')
    const kept = async () =>
      (await unfinished(telephone, PIN)).flatMap((draft) =>
        draft.kind === 'contact' ? draft.contact.persons.map(({ name }) => name) : [],
      )
    await eventually(kept, ['Oksana Vyhadana'])
    await nowhere(WORDS)

    // The browser is closed in the middle, and what was told is on its disk only under the PIN.
    await telephone.context.close()
    for (const word of WORDS) assert.ok(!telephone.profile().includes(word), `${word} on the disk`)
    await telephone.switchOn()
    await telephone.context.setOffline(true)
    await page().goto(`${stand.origin}/o/`)
    await page()
      .getByRole('heading', { name: tell('units') })
      .waitFor()
    await unlock()
    await page()
      .locator('section[aria-labelledby=unfinished]')
      .getByRole('button', { name: tell('contact') })
      .click()
    for (let step = 2; step <= 5; step++) await next(step)
    await eventually(() => page().getByLabel(say('contact.name')).inputValue(), 'Oksana Vyhadana')
    await next(6)
    await page().getByLabel(say('contact.place')).fill('Izdomāta ferma Ilūkstē')
    await page().getByLabel(say('contact.account')).fill('Viņai paņēma pasi.')
    await looks('6 signs')
    await button(tell('finish')).click()
    await page().getByText(tell('finished')).waitFor()
    await page()
      .getByText(tell('waiting', { n: 1 }))
      .waitFor()
    assert.deepEqual(await telephone.rows(), { drafts: 0, envelopes: 1, kit: 1, lock: 2 })
    await nowhere(WORDS)
    const before = (await listed(inspector)).length

    // The session ended with the browser; with a network alone nothing goes in somebody's name.
    await telephone.context.setOffline(false)
    await button(tell('send-now')).click()
    await page().getByText(tell('sign-in-to-send')).waitFor()
    await looks('7 waiting')
    await telephone.signIn(inspector)
    await button(tell('send-now')).click()
    await page().getByText(tell('none-waiting')).waitFor()
    assert.equal((await telephone.rows()).envelopes, 0)
    const persons = await listed(inspector)
    assert.equal(persons.length, before + 1)
    const person = persons.find(({ name }) => name === 'Oksana Vyhadana') ?? assert.fail('nobody came')
    const { contact } = await stand.house.call<PersonPage>(inspector.token, 'persons.get', { person: person.id })
    assert.deepEqual(
      [contact.danger, contact.needs, contact.place, contact.account],
      ['soon', ['medical'], 'Izdomāta ferma Ilūkstē', 'Viņai paņēma pasi.'],
    )
    // Inspectors interview nobody, with a network or without.
    assert.equal(await button(tell('screening')).count(), 0)
  })

  test('in Arabic: a child by a pseudonym, and the interview that follows on the same day, under no name', async () => {
    const worker = await stand.house.admitted(stand.house.keeper, ['case-worker'])
    const arOfficer = await officer('ar', worker)
    const { say, tell, looks, next } = arOfficer
    await telephone.context.setOffline(true)
    await upToPersons(arOfficer)
    await page().getByLabel(say('contact.age')).selectOption('child')
    await page().getByLabel(say('contact.mode')).selectOption('pseudonym')
    await page().getByLabel(say('contact.pseudonym')).fill('زرقاء')
    await looks('5 persons')
    await next(6)
    await button(tell('finish')).click()
    await page()
      .getByText(tell('waiting', { n: 1 }))
      .waitFor()
    await button(tell('screening')).click()
    // Which one must be said; the device knows them by what they were called today.
    await button(tell('finish')).click()
    await page().getByText(tell('missing')).waitFor()
    await page()
      .getByLabel(tell('of-whom'))
      .selectOption({ label: tell('person', { called: 'زرقاء' }) })
    await page()
      .getByText(ar['ilo.exploitation'] as string, { exact: true })
      .click()
    await page()
      .getByText(ar['ilo.EX01' as keyof typeof ar] as string)
      .click()
    await page().getByLabel(say('screen.words')).fill('لم تُدفع أجرتها')
    await looks('8 interview')
    await button(tell('finish')).click()
    await page()
      .getByText(tell('waiting', { n: 2 }))
      .waitFor()
    await nowhere(['زرقاء', 'أجرتها'])
    await telephone.context.setOffline(false)
    await page().getByText(tell('none-waiting')).waitFor()
    const [person] = await listed(worker)
    assert.deepEqual([person.name, person.age, person.queue], ['زرقاء', 'child', 'child-protection'])
    const { papers } = await stand.house.call<{ papers: { kind: string; words: object }[] }>(
      worker.token,
      'papers.list',
      {
        person: person.id,
      },
    )
    assert.equal(papers[0].kind, 'screening')
    assert.match(JSON.stringify(papers[0].words), /لم تُدفع أجرتها/)
  })

  test('given up as lost, it wipes itself when it next has a network, and what waits on it is refused', async () => {
    const { inspector, house } = stand
    const { tell } = await officer('lv', inspector)
    // As the officer reads it out on the telephone: there may be two of theirs in the list.
    const shown = page().getByText(tell('this-device', { code: '' }).trim())
    await shown.waitFor()
    const code = ((await shown.textContent()) ?? '').slice(-6).toLowerCase()
    await telephone.context.setOffline(true)
    await button(tell('lock')).click()
    const { devices } = await house.call<{ devices: { id: string; forgottenAt: null | string }[] }>(
      inspector.token,
      'devices.list',
    )
    const lost = devices.find((one) => one.id.startsWith(code))?.id ?? assert.fail('not in the list')
    const kit = await house.call<Parameters<typeof sealArrival>[0]>(inspector.token, 'contacts.kit')
    await house.call(inspector.token, 'devices.forget', { device: lost })
    // Nobody gives its PIN any more, and nobody has to.
    await telephone.context.setOffline(false)
    await eventually(async () => JSON.stringify(await telephone.rows()), '{"drafts":0,"envelopes":0,"kit":0,"lock":0}')
    const words = { at: house.now().toISOString(), contact: {} } as Extract<Inside, { kind: 'contact' }>['words']
    const envelope = await sealArrival(kit, lost, { kind: 'contact', words })
    assert.ok(await house.problem(inspector.token, 'contacts.send', { envelope }))
  })
})
