import assert from 'node:assert/strict'
import { test } from 'node:test'
import { audited } from '../../../../test/houses/follow-up.ts'
import { INTAKE, ReportsHouse } from '../../../../test/houses/reports.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { dialled } from '../../vocabulary/index.ts'
import { publicFacts } from '../ringing/intake.ts'
import { HELPLINES } from './numbers.ts'

const ABOUT = { name: 'Invented Helpline', languages: ['lv', 'ru'], cost: 'free', always: true, opening: '' }

type Listed = {
  country: string
  helplines: { tel: string; wrong: boolean; verifiedOn: string | null; by: string | null }[]
}

test('the numbers that the program brings along are dialled as they are shown, and none claims a check', () => {
  for (const { shown, tel, verifiedOn } of Object.values(HELPLINES).flat())
    assert.deepEqual([dialled(shown), verifiedOn], [tel, null])
})

onDatabases('numbers to call', ReportsHouse.open, (stand) => {
  const list = (by = stand().officer) => stand().call<Listed>(by.token, 'helplines.list')
  const check = (shown: string, wrong = false, by = stand().officer) =>
    stand().call<Listed>(by.token, 'helplines.check', { shown, wrong, about: ABOUT })
  const isPublic = async (tel: string) =>
    (await publicFacts(stand().kernel.database)).lines.filter((line) => line.tel === tel)

  test('what the program brought along is listed as unchecked, and once called carries day and name', async () => {
    const { country, helplines } = await list()
    const [brought] = HELPLINES[country] ?? []
    assert.deepEqual(helplines.find(({ tel }) => tel === brought.tel)?.verifiedOn, null)
    const after = (await check(brought.shown)).helplines.filter(({ tel }) => tel === brought.tel)
    const today = stand().now().toISOString().slice(0, 10)
    assert.deepEqual(
      after.map(({ verifiedOn, wrong, by }) => [verifiedOn, wrong, by !== null]),
      [[today, false, true]],
    )
    assert.deepEqual(
      (await isPublic(brought.tel)).map(({ verifiedOn, wrong }) => [verifiedOn, wrong]),
      [[today, false]],
    )
  })

  test('a number of one’s own is added, and called wrong it is told as such to the public pages', async () => {
    await check('+371 2000 0142')
    await check('+371 20000142', true)
    assert.deepEqual(
      (await isPublic('+37120000142')).map(({ wrong }) => wrong),
      [true],
    )
  })

  test('a number is shown with whose it is, and not without a name; called wrong it keeps what was known', async () => {
    const shown = '+371 2000 0155'
    const nameless = await stand().problem(stand().officer.token, 'helplines.check', { shown })
    assert.deepEqual(nameless?.fields[0], { field: 'about.name', message: 'missing' })
    await check(shown)
    assert.deepEqual((await isPublic('+37120000155'))[0].about, ABOUT)
    await stand().call(stand().officer.token, 'helplines.check', { shown, wrong: true })
    assert.deepEqual((await isPublic('+37120000155'))[0].about, ABOUT)
    // Those of the Union say on the page what they are for.
    await stand().call(stand().officer.token, 'helplines.check', { shown: '116 111' })
    assert.equal((await isPublic('116111'))[0].about?.name, '')
    await stand().database.superuser(`update helplines set name = 'Somebody else' where tel = '+37120000155'`)
    assert.deepEqual(await isPublic('+37120000155'), [])
    await stand().database.superuser(`delete from helplines where tel in ('+37120000155', '116111')`)
  })

  test('what is no number is refused at its field', async () => {
    for (const shown of ['call me', 'tel:112', '+371 2000<b>', '1', ''])
      assert.equal(
        (await stand().problem(stand().officer.token, 'helplines.check', { shown }))?.fields[0]?.field,
        'shown',
        shown,
      )
  })

  test('a number that somebody altered in the database stands on no page', async () => {
    await check('+371 2000 0177')
    assert.equal((await isPublic('+37120000177')).length, 1)
    const put = (tel: string, was: string) =>
      stand().database.superuser(`update helplines set shown = '${tel}', tel = '${tel}' where tel = '${was}'`)
    await put('+37120000666', '+37120000177')
    assert.deepEqual(await isPublic('+37120000666'), [])
    await put('+37120000177', '+37120000666')
    await stand().database.superuser(`delete from helplines where tel = '+37120000177'`)
  })

  test('only whoever answers for the intake keeps them; another agency has its own', async () => {
    const analyst = await stand().admitted(stand().keeper, ['analyst'])
    for (const operation of ['helplines.list', 'helplines.check'])
      assert.equal(
        (await stand().problem(analyst.token, operation, { shown: '+371 2000 0143' }))?.code,
        'not-permitted',
      )
    const theirs = await stand().admitted(await stand().another(stand().keeper), ['intake-officer'])
    assert.ok(!(await list(theirs)).helplines.some(({ tel }) => tel === '+37120000142'))
    // An agency that takes no reports says nothing on the public pages.
    await check('+371 2000 0144', false, theirs)
    assert.deepEqual(await isPublic('+37120000144'), [])
    await stand().call(theirs.token, 'intakes.set', { ...INTAKE, publicName: 'Another' })
    assert.equal((await isPublic('+37120000144')).length, 1)
  })

  test('the audit says that one was checked; no caller is named on the public pages', async () => {
    const entries = await audited(stand().database, 'helplines.check')
    assert.ok(entries.some(({ outcome, verb }) => outcome === 'done' && verb === 'alteration'))
    for (const line of (await publicFacts(stand().kernel.database)).lines)
      assert.deepEqual(Object.keys(line).toSorted(), ['about', 'country', 'shown', 'tel', 'verifiedOn', 'wrong'])
  })
})
