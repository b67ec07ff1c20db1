import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Out } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf, violations } from '../../browser/browser.ts'
import { atRest, eventually } from '../../browser/eventually.ts'
import { shoot } from '../../e2e/shots.ts'
import { serviceShown } from '../../samples/services.ts'
import { type Answers, held, problem } from '../answers.ts'
import { picked, picker } from '../fields.ts'
import { id } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { AT, SERVICE_ANSWERS as answers, serviceWorker as worker } from './services.ts'

const saved: Out<'services.save'> = { service: id(801) }
const page = (more: Partial<Out<'services.get'>> = {}): Out<'services.get'> => ({
  service: serviceShown(),
  address: '12 Invented Lane',
  hidden: false,
  mayKeep: true,
  ...more,
})

describe('the form of a service', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('changing begins with what is kept, and sends back what nobody touched as it was', async () => {
    const given = { as: worker, answers: { ...answers, 'services.save': saved } as Answers }
    await stand.see(`${AT}/change`, given, async ({ page: tab, called }) => {
      await tab.getByLabel('Name').waitFor()
      await eventually(() => tab.getByLabel('Name').inputValue(), 'House at the lake')
      await eventually(() => picked(tab, 'Languages spoken'), ['Latvian', 'Ukrainian'])
      await eventually(() => tab.getByLabel('Street and door').inputValue(), '12 Invented Lane')
      await eventually(() => tab.getByRole('checkbox', { name: 'Shelter' }).isChecked(), true)
      await eventually(() => tab.getByRole('checkbox', { name: 'Work' }).isChecked(), false)
      await tab.getByLabel('Places in all').fill('7')
      await tab.getByRole('button', { name: 'Save' }).click()
      const input = (await called('services.save')).input as Record<string, unknown>
      const { service, places, needs, hours, address, withChildren, zone } = input
      assert.deepEqual([service, places, needs], [id(801), 7, ['shelter', 'psychological']])
      assert.deepEqual([hours, address], [[{ day: 2, from: '08:00', to: '17:00' }], '12 Invented Lane'])
      assert.deepEqual([withChildren, zone], [true, 'Europe/Riga'])
      // Saved, one is on its page again.
      await eventually(() => new URL(tab.url()).pathname, AT)
    })
  })

  test('a street that does not open is not shown as none, and stays as it is', async () => {
    const sealed = { ...answers, 'services.get': page({ address: null, hidden: true }), 'services.save': saved }
    await stand.see(`${AT}/change`, { as: worker, answers: sealed as Answers }, async ({ page: tab, called }) => {
      await tab.getByText('it is locked for you').waitFor()
      await eventually(() => tab.getByLabel('Street and door').count(), 0)
      await tab.getByRole('button', { name: 'Save' }).click()
      assert.equal(((await called('services.save')).input as { address: unknown }).address, null)
    })
  })

  test('half a time is told at its weekday, and nothing is sent; a day may have two spans', async () => {
    const calls: unknown[] = []
    const counting = {
      ...answers,
      'services.save': (input: unknown) => {
        calls.push(input)
        return saved
      },
    } as Answers
    await stand.see(`${AT}/change`, { as: worker, answers: counting }, async ({ page: tab }) => {
      const monday = tab.getByRole('group', { name: 'Monday' })
      await monday.getByLabel('From').fill('08:00')
      await tab.getByRole('button', { name: 'Save' }).click()
      await monday.getByText('Say both, from when and until when').waitFor()
      await eventually(() => monday.getByLabel('Until').getAttribute('aria-invalid'), 'true')
      await atRest(tab)
      assert.equal(calls.length, 0)
      await monday.getByLabel('Until').fill('12:00')
      await monday.getByRole('button', { name: 'Further hours' }).click()
      await monday.getByLabel('From').nth(1).fill('13:00')
      await monday.getByLabel('Until').nth(1).fill('17:00')
      await shoot(tab, 'opening hours')
      assert.deepEqual(await violations(tab), [])
      await tab.getByRole('button', { name: 'Save' }).click()
      await eventually(() => calls.length, 1)
    })
  })

  test('each fault the server finds stands at its field', async () => {
    const fields = [
      { field: 'town', message: 'The list has no such town in this country. It has: Valmiera (LV).' },
      { field: 'needs', message: 'Say what the service gives.' },
      { field: 'phone', message: 'Say how the service is reached: a telephone number or a mail address.' },
    ]
    const refusing = { ...answers, 'services.save': problem('invalid-input', 'Some fields are not right.', { fields }) }
    await stand.see('/services/new', { as: worker, answers: refusing as Answers }, async ({ page: tab }) => {
      await tab.getByRole('button', { name: 'Save' }).click()
      await tab.getByRole('alert').first().waitFor()
      for (const { message } of fields.slice(0, 2)) await tab.getByText(message).waitFor()
      // A sentence of the server that the pages know is told in their own words.
      await tab.getByText('Give a telephone number or a mail address of the service.').waitFor()
      const town = tab.getByLabel('Town')
      await eventually(() => town.getAttribute('aria-invalid'), 'true')
      const told = await town.getAttribute('aria-describedby')
      await eventually(() => textOf(tab.locator(`[id="${told?.split(' ').at(-1)}"]`)), /no such town/)
    })
  })

  test('a town is offered as it is typed, and taken with its country', async () => {
    const abroad = {
      ...answers,
      'services.towns': {
        towns: [
          { name: 'Valmiera', country: 'LV' },
          { name: 'Valencia', country: 'ES' },
        ],
      },
    }
    await stand.see('/services/new', { as: worker, answers: abroad as Answers }, async ({ page: tab }) => {
      const town = tab.getByLabel('Town')
      await town.fill('Val')
      await eventually(() => tab.locator('datalist option').count(), 2)
      // What the browser writes into the field when somebody takes an offer.
      await town.fill('Valencia, ES')
      await eventually(() => town.inputValue(), 'Valencia')
      await eventually(() => picker(tab, 'Country').inputValue(), 'Spain')
    })
  })

  test('while it is saved the button says so, and a second press sends nothing more', async () => {
    const gate = held('services.save', saved)
    await stand.see(
      `${AT}/change`,
      { as: worker, answers: { ...answers, 'services.save': gate.reply } as Answers },
      async ({ page: tab, called, callsOf }) => {
        const save = tab.getByRole('button', { name: 'Save' })
        await save.click()
        await called('services.save')
        await tab.locator('.btn[data-pending]').click({ force: true })
        gate.release()
        await eventually(() => new URL(tab.url()).pathname, AT)
        await eventually(() => callsOf('services.save').length, 1)
      },
    )
  })
})

describe('what can be done with a service', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('it is confirmed by one press, and looks checked today', async () => {
    let checked = '2026-06-01'
    const old = {
      ...answers,
      'services.get': () => page({ service: serviceShown({ verifiedOn: checked, isOld: checked !== '2026-11-24' }) }),
      'services.verify': () => {
        checked = '2026-11-24'
        return saved
      },
    }
    await stand.see(AT, { as: worker, answers: old as Answers }, async ({ page: tab }) => {
      await tab.getByText('Call before you rely on it').waitFor()
      await tab.getByRole('button', { name: 'All of this still holds' }).click()
      await eventually(() => tab.getByText('Call before you rely on it').count(), 0)
    })
  })

  test('an ended one says so, counts no places, and can be opened again', async () => {
    const ended = {
      ...answers,
      'services.get': page({ service: serviceShown({ ended: true }) }),
      'services.reopen': saved,
    }
    await stand.see(AT, { as: worker, answers: ended as Answers }, async ({ page: tab, called }) => {
      await tab.getByText('Nobody finds it').waitFor()
      await eventually(() => tab.getByRole('button', { name: 'Free places now' }).count(), 0)
      await tab.getByRole('button', { name: 'Open again' }).click()
      assert.deepEqual((await called('services.reopen')).input, { service: id(801) })
    })
  })

  test('a number that cannot be is told at the field, and the dialog stays', async () => {
    const fields = [{ field: 'free', message: 'This service has 6 places.' }]
    const refusing = {
      ...answers,
      'services.set-free': problem('invalid-input', 'Some fields are not right.', { fields }),
    }
    await stand.see(AT, { as: worker, answers: refusing as Answers }, async ({ page: tab }) => {
      await tab.getByRole('button', { name: 'Free places now' }).click()
      const field = tab.getByRole('spinbutton', { name: 'Free places' })
      await field.fill('9')
      await tab.keyboard.press('Enter')
      await tab.getByText('This service has 6 places.').waitFor()
      await eventually(() => field.inputValue(), '9')
      // An empty field is no number: the button waits for one.
      await field.fill('')
      await eventually(() => tab.getByRole('dialog').getByRole('button', { name: 'Save' }).isDisabled(), true)
    })
  })

  test('an empty directory says that it is empty, and who fills it', async () => {
    const nothing: Out<'services.search'> = {
      services: [],
      lacks: { giving: 0, fitting: 0, by: [] },
      from: null,
      more: 0,
      mayKeep: true,
    }
    await stand.see(
      '/services',
      { as: worker, answers: { ...answers, 'services.search': nothing } as Answers },
      async ({ page: tab }) => {
        await tab.getByText('The directory of services is empty.').waitFor()
        await tab.getByText('Enter the services you know').waitFor()
        await eventually(() => tab.locator('.rings').count(), 0)
      },
    )
    const seeker = { ...answers, 'services.search': { ...nothing, mayKeep: false } } as Answers
    await stand.see('/services', { as: worker, answers: seeker }, async ({ page: tab }) => {
      await tab.getByText('The directory of services is empty.').waitFor()
      await tab.getByText('Ask one of them').waitFor()
    })
  })

  test('a search that fails says so and can be asked again', async () => {
    const broken = { ...answers, 'services.search': problem('unavailable', 'The database is not there.') }
    await stand.see('/services', { as: worker, answers: broken as Answers }, async ({ page: tab }) => {
      await tab.getByRole('alert').waitFor()
      await tab.getByRole('button', { name: 'Try again' }).waitFor()
    })
  })

  test('in Arabic the list runs from the right, and numbers, mail and telephone keep their own direction', async () => {
    await stand.see(AT, { as: worker, answers, language: 'ar' }, async ({ page: tab }) => {
      await tab.locator('dl.facts').waitFor()
      await eventually(() => tab.locator('html').getAttribute('dir'), 'rtl')
      await eventually(() => tab.locator('a[href^="tel:"]').getAttribute('href'), 'tel:+37120000147')
      await eventually(() => textOf(tab.locator('dl.facts')), /مأوى.*مكانان شاغران من.*نساء وفتيات/)
    })
  })
})
