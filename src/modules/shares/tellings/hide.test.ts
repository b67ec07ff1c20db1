import assert from 'node:assert/strict'
import { test } from 'node:test'
import { REASON } from '../../../../test/houses/cases.ts'
import { TELLING, TellingsHouse } from '../../../../test/houses/tellings.ts'
import { onDatabases } from '../../../../test/run/databases.ts'

onDatabases('who is put under protection, and what was told of them', TellingsHouse.open, (stand) => {
  const protect = async (person: string, members = [stand().worker.id, stand().mate.id]) =>
    stand().call(stand().worker.token, 'persons.protect', { person, members }, REASON)
  const sealedTo = async (share: string) => {
    const rows = await stand().rows<{ what: string; to: string }>(
      `select case when d.data_key = s.data_key then 'content' else 'talk' end as what,
        case d.recipient_agency when s.to_agency then 'them' else case when d.recipient in (select id from members) then 'named' else 'agency' end end as to
       from data_key_seals d join shares s on d.data_key in (s.data_key, s.talk_key) where s.id = '${share}' order by 1, 2`,
    )
    return rows.map(({ what, to }) => `${what} ${to}`)
  }

  test('it closes to every agency at once, without a reason, and each answers', async () => {
    const house = stand()
    const person = await house.child()
    const [one, other] = [await house.tells(person), await house.tells(person, { agency: house.police })]
    await house.act(house.officer, 'acknowledge', other)
    await protect(person)
    for (const [by, share] of [
      [house.judge, one],
      [house.officer, other],
    ] as const) {
      const page = await house.page(by, share)
      assert.deepEqual([page.state, page.versions, page.words, page.events[0].words], ['recalled', [], null, null])
      assert.ok(!JSON.stringify(page).toLowerCase().includes('protect'))
      // The sender’s whole agency opens nothing of it any more, and what is answered opens to the named alone.
      assert.deepEqual(await sealedTo(share), ['talk named', 'talk named', 'talk them'])
    }
    assert.equal((await house.act(house.judge, 'say-removed', one)).state, 'removed')
    const kept = { law: 'Section 12 of an invented act', file: 'File 7', until: '2027-03-04' }
    await house.act(house.officer, 'say-kept', other, kept)
    const { told } = await house.tellings(person)
    assert.deepEqual(told.map(({ state }) => state).toSorted(), ['kept', 'removed'])
    assert.ok(told.every(({ title }) => title === null))
  })

  test('what waits is sealed under the new key, and what is told from then on opens to the named alone', async () => {
    const house = stand()
    const person = await house.child()
    const { telling } = await house.asks(person)
    await protect(person)
    const [waiting] = (await house.tellings(person)).waiting
    assert.deepEqual([waiting.id, waiting.words.what], [telling, TELLING.what])
    await house.agrees(telling)
    const [{ id: share }] = (await house.tellings(person)).told
    assert.deepEqual(await sealedTo(share), [
      ...['content named', 'content named', 'content them'],
      ...['talk named', 'talk named', 'talk them'],
    ])
    assert.equal((await house.page(house.judge, share)).versions[0].person?.what, TELLING.what)
    assert.equal((await house.act(house.worker, 'recall-telling', share, { text: 'It is over.' })).state, 'recalled')
  })

  test('what speaks for somebody accused stays with who has it; at the sender’s with the named', async () => {
    const house = stand()
    const person = await house.child()
    const share = await house.tells(person, { exculpatory: true })
    assert.equal((await house.tellings(person)).told[0].recalls, false)
    await protect(person)
    const page = await house.page(house.judge, share)
    assert.deepEqual([page.state, page.versions.length], ['sent', 1])
    assert.deepEqual(await sealedTo(share), [
      ...['content named', 'content named', 'content them'],
      ...['talk named', 'talk named', 'talk them'],
    ])
    assert.equal(
      (await house.refused(house.worker, 'recall-telling', share, { text: 'Hidden.' }))?.fields[0]?.message,
      'speaks-for-defendant',
    )
  })

  test('a row that was altered keeps nobody from being protected, and opens to nobody', async () => {
    const house = stand()
    const person = await house.child()
    const share = await house.tells(person)
    await house.rows(`update shares set exculpatory = true where id = '${share}'`)
    await protect(person)
    assert.deepEqual(
      (await sealedTo(share)).filter((one) => one.startsWith('content')),
      [],
    )
  })

  test('protection that fails takes nothing back', async () => {
    const house = stand()
    const person = await house.child()
    const share = await house.tells(person)
    const input = { person, members: [house.worker.id] }
    const problem = await house.problem(house.worker.token, 'persons.protect', input, REASON)
    assert.deepEqual(problem?.fields[0], { field: 'members', message: 'two' })
    assert.equal((await house.page(house.judge, share)).state, 'sent')
  })
})
