import assert from 'node:assert/strict'
import { test } from 'node:test'
import { done, signedIn } from '../../../../test/houses/kernel.ts'
import { ADDRESS, filledIn, keep, page, problem, search, servicesStand } from '../../../../test/houses/services.ts'
import { onDatabases } from '../../../../test/run/databases.ts'

const FROM = { town: 'Riga', country: 'LV' }

onDatabases('the directory of services', servicesStand, (stand) => {
  const call = (operation: string, input: object, reason?: string) =>
    done(stand().kernel, { actor: stand().anna, operation, input, ...(reason ? { reason } : {}) })

  test('another agency finds it with town and telephone, and never learns the street', async () => {
    const { anna, other } = stand()
    const service = await keep(stand(), anna)
    const found = (await search(stand(), other)).services.find(({ id }) => id === service)
    assert.deepEqual([found?.town, found?.phone, found?.own], ['Valmiera', '+371 20 000 147', false])
    const theirs = await page(stand(), other, service)
    assert.deepEqual([theirs.address, theirs.hidden, theirs.mayKeep], [null, true, false])
    const ours = await page(stand(), anna, service)
    assert.deepEqual([ours.address, ours.hidden, ours.mayKeep], [ADDRESS, false, true])
    const rows = await stand().database.superuser('select row_to_json(s)::text as row, sealed_address from services s')
    for (const { row, sealed_address: sealed } of rows)
      assert.ok(!`${row} ${Buffer.from(sealed as Uint8Array)}`.includes(ADDRESS), 'nor does a stolen copy')
  })

  test('only its agency changes it; others are told whom to ask', async () => {
    const { anna, other } = stand()
    const service = await keep(stand(), anna)
    const asked = [
      ['services.save', { service, ...filledIn() }],
      ['services.set-free', { service, free: 1 }],
      ['services.verify', { service }],
      ['services.end', { service }],
    ] as const
    for (const [operation, input] of asked) {
      const refused = await problem(stand(), other, operation, input, 'Invented: it moved away.')
      assert.equal(refused?.code, 'not-permitted', operation)
      assert.match(refused?.message ?? '', /Another agency/, operation)
    }
  })

  test('roles: who helps finds, who gives or refers keeps, others do neither', async () => {
    const { ours } = stand()
    const may = async (role: string, operation: string, input: object) =>
      (await problem(stand(), await ours.member([role]), operation, input))?.code ?? 'done'
    for (const role of ['labour-inspector', 'border-officer', 'guardian', 'lawyer', 'hotline']) {
      assert.equal(await may(role, 'services.search', {}), 'done', role)
      assert.equal(await may(role, 'services.save', filledIn()), 'not-permitted', role)
    }
    for (const role of ['service-provider', 'social-worker', 'referral-desk'])
      assert.equal(await may(role, 'services.save', filledIn({ address: '' })), 'done', role)
    for (const role of ['analyst', 'coordinator', 'platform', 'administrator'])
      assert.equal(await may(role, 'services.search', {}), 'not-permitted', role)
  })

  test('free places are told with the hour, and fill the search', async () => {
    const { anna } = stand()
    const service = await keep(stand(), anna, { name: 'Free places' })
    const seen = async (places: number) =>
      (await search(stand(), anna, { places })).services.find(({ id }) => id === service)
    assert.equal((await seen(1))?.beds, 'unknown')
    await call('services.set-free', { service, free: 2 })
    const told = await seen(3)
    assert.deepEqual([told?.beds, told?.free, told?.obstacles], ['known', 2, ['full']])
    assert.equal(told?.freeSaidAt, stand().kernel.clock.now().toISOString())
    const tooMany = await problem(stand(), anna, 'services.set-free', { service, free: 7 })
    assert.match(tooMany?.fields[0]?.message ?? '', /6 places/)
    // Fewer places than were free: no number is left that cannot be true.
    await call('services.save', { service, ...filledIn({ places: 1, address: null }) })
    assert.equal((await page(stand(), anna, service)).service.free, 1)
    await call('services.save', { service, ...filledIn({ places: null, address: null }) })
    assert.equal((await page(stand(), anna, service)).service.free, null)
  })

  test('the street stays as it is, is changed, or is taken away; a key that is gone leaves nothing behind', async () => {
    const { anna, ours, kernel, database } = stand()
    const service = await keep(stand(), anna)
    const change = (address: string | null) => call('services.save', { service, ...filledIn({ address }) })
    await change(null)
    assert.equal((await page(stand(), anna, service)).address, ADDRESS)
    await change('3 Other Invented Lane')
    assert.equal((await page(stand(), anna, service)).address, '3 Other Invented Lane')
    const newcomer = signedIn(kernel, ours.id, ['case-worker']).member
    assert.deepEqual(
      [(await page(stand(), newcomer, service)).address, (await page(stand(), newcomer, service)).hidden],
      [null, true],
    )
    await change('')
    assert.deepEqual(
      [(await page(stand(), anna, service)).address, (await page(stand(), anna, service)).hidden],
      [null, false],
    )
    const keys = await database.superuser(`select count(*)::int as n from data_key_seals s
      join services v on v.data_key = s.data_key where v.id = '${service}'`)
    assert.equal(keys[0].n, 0)
  })

  test('the nearest that fits comes first, with direction, and what lacks is counted', async () => {
    const { theirs } = stand()
    const actor = await theirs.member(['referral-desk'])
    const asked = { need: 'legal', sex: 'male', from: FROM }
    const base = { needs: ['legal'], sexes: ['male'], places: null, address: '' }
    await keep(stand(), actor, { ...base, name: 'Far', town: 'Daugavpils' })
    await keep(stand(), actor, { ...base, name: 'Near', town: 'Jelgava' })
    await keep(stand(), actor, { ...base, name: 'Women only', sexes: ['female'] })
    const { services, lacks } = await search(stand(), actor, asked)
    assert.deepEqual(
      services.slice(0, 3).map(({ name }) => name),
      ['Near', 'Far', 'Women only'],
    )
    assert.ok((services[0].kilometres ?? 0) > 30 && (services[0].kilometres ?? 0) < 50)
    assert.ok(Math.abs((services[0].bearing ?? 0) - 208) < 15, 'Jelgava lies south-west of Riga')
    assert.deepEqual(lacks, { giving: 3, fitting: 2, by: [{ obstacle: 'sex', services: 1 }] })
    const from = async (town: string) => (await search(stand(), actor, { from: { town, country: 'LV' } })).from
    // While somebody types, the town that begins so is taken, and said.
    assert.deepEqual(await from('jelg'), { name: 'Jelgava', country: 'LV' })
    assert.equal(await from('Atlantis'), null)
  })

  test('an ended one is found by nobody, stays readable to its agency, and comes back', async () => {
    const { anna, other } = stand()
    const service = await keep(stand(), anna)
    await call('services.end', { service }, 'Invented: the lease has run out.')
    assert.ok((await search(stand(), anna)).services.every(({ id }) => id !== service))
    assert.equal((await problem(stand(), other, 'services.get', { service }))?.code, 'not-found')
    assert.equal((await page(stand(), anna, service)).service.ended, true)
    assert.equal((await problem(stand(), anna, 'services.end', { service }, 'Invented: once more.'))?.code, 'conflict')
    await call('services.reopen', { service })
    assert.ok((await search(stand(), other)).services.some(({ id }) => id === service))
  })

  test('what is old says so until somebody has looked again', async () => {
    const { anna, kernel } = stand()
    const service = await keep(stand(), anna)
    kernel.clock.pass(100 * 86_400_000)
    assert.equal((await page(stand(), anna, service)).service.isOld, true)
    await call('services.verify', { service })
    assert.equal((await page(stand(), anna, service)).service.isOld, false)
  })

  test('what cannot be is refused, each field by name', async () => {
    const { anna } = stand()
    const faults = async (more: object) =>
      (await problem(stand(), anna, 'services.save', filledIn(more)))?.fields.map(({ field }) => field)
    assert.deepEqual(await faults({ town: 'Atlantis' }), ['town'])
    assert.deepEqual(await faults({ phone: '', email: '' }), ['phone'])
    assert.deepEqual(await faults({ needs: [] }), ['needs'])
    assert.deepEqual(await faults({ sexes: [], zone: 'Mars/Crater' }), ['sexes', 'zone'])
    const near = await problem(stand(), anna, 'services.save', filledIn({ town: 'Valm' }))
    assert.match(near?.fields[0]?.message ?? '', /Valmiera \(LV\)/)
  })
})
