import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import type { Person } from '../../../test/houses/accounts.ts'
import { as, inAgency } from '../../../test/houses/kernel.ts'
import { AT, NoticesHouse, PLATFORM, SENDER, WORDS } from '../../../test/houses/notices.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import { newId } from '../../kernel/ids.ts'
import type { Changed } from './shapes.ts'

onDatabases(
  'a draft',
  async (database) => {
    const house = await NoticesHouse.open(database)
    const [other, lead] = [await house.another(house.keeper), await house.lead()]
    const stranger = await house.admitted(other, ['analyst'])
    return { house, stranger, lead, recipient: await house.recipient(), evidence: (await house.keep(lead, null))[0].id }
  },
  (stand) => {
    const house = () => stand().house
    const input = (more: object = {}) => {
      const { lead, recipient, evidence } = stand()
      return { lead, recipient, evidence: [evidence], ...more }
    }
    const draft = async (more: object = {}, by = house().anna) =>
      (await house().call<Changed>(by.token, 'notices.draft', input(more))).notice
    const fails = (more: object, by: Person = house().anna) => house().problem(by.token, 'notices.draft', input(more))
    const editing = async (notice: string, more: object = {}, content: object = {}) => {
      const page = await house().get(notice)
      const { sent: _, ...said } = { ...page.content, ...WORDS, ...content }
      const { edition, language } = page
      return { notice, edition, matter: 'begging', ground: 'law', language, content: said, ...more }
    }
    const editFails = async (notice: string, more: object = {}, content: object = {}) =>
      house().problem(house().anna.token, 'notices.edit', await editing(notice, more, content))
    const fieldOf = (problem: Awaited<ReturnType<typeof fails>>) => problem?.fields[0]?.field
    const whyOf = (problem: Awaited<ReturnType<typeof fails>>) => problem?.fields[0]?.message

    test('is of a lead, a recipient and pieces of the own agency; of others it does not even know', async () => {
      for (const wrong of [{ lead: newId() }, { recipient: newId() }])
        assert.equal((await fails(wrong))?.code, 'not-found')
      assert.equal((await fails({}, stand().stranger))?.code, 'not-found')
      const theirs = { ...PLATFORM, name: 'Theirs' }
      const saved = await house().call<{ recipients: { id: string }[] }>(
        stand().stranger.token,
        'recipients.save',
        theirs,
      )
      assert.equal((await fails({ recipient: saved.recipients[0].id }))?.code, 'not-found')
    })

    test('names where its source says that the posting stands, though nobody asked for the page', async () => {
      const at = 'https://jobs.example/ads/told-by-the-feed'
      const from = await house().lead(at)
      const [piece] = await house().keep(from, null)
      assert.equal(piece.seen?.address, at)
      const notice = await draft({ lead: from, evidence: [piece.id] })
      const { content, letter, evidence } = await house().get(notice)
      assert.deepEqual(content.addresses, [{ address: at, more: '' }])
      assert.match(letter.text, new RegExp(`Exact location\n${at}`))
      // Title and text are both in the letter, and the hash is over what is shown.
      const seen = evidence[0].seen ?? assert.fail('sealed')
      assert.ok(seen.title && letter.text.includes(seen.title))
      const bytes = createHash('sha256').update(`${seen.title}\n\n${seen.text}`).digest('hex')
      assert.equal(bytes, evidence[0].sha256)
    })

    test('what somebody found themselves stands instead', async () => {
      const from = await house().lead('https://jobs.example/ads/old')
      const [piece] = await house().keep(from, AT)
      assert.equal(piece.seen?.address, AT)
    })

    test('a piece that is named twice is one piece; one that is none spoils the others', async () => {
      const { evidence } = stand()
      assert.equal(fieldOf(await fails({ evidence: [evidence, newId()] })), 'evidence')
      const twice = await house().problem(
        house().anna.token,
        'notices.draft',
        input({ evidence: [evidence, evidence] }),
      )
      assert.equal(twice, null)
    })

    test('takes fifty pieces at most', async () => {
      const many = Array.from({ length: 51 }, newId)
      assert.equal(fieldOf(await fails({ evidence: many })), 'evidence')
    })

    test('is in the language that was asked for, else in the recipient’s; no other is known', async () => {
      const recipient = await house().recipient({ language: 'lv' })
      const languages = [await draft({ recipient }), await draft({ recipient, language: 'de' })]
      for (const [i, wanted] of ['lv', 'de'].entries()) assert.equal((await house().get(languages[i])).language, wanted)
      assert.equal(fieldOf(await fails({ language: 'tlh' })), 'language')
    })

    test('names the same place once, however often the posting was kept there', async () => {
      const lead = await house().lead()
      await house().keep(lead)
      const evidence = (await house().keep(lead)).map(({ id }) => id)
      const { content, evidence: pieces } = await house().get(await draft({ lead, evidence }))
      assert.deepEqual(content.addresses, [{ address: AT, more: '' }])
      assert.equal(pieces.length, 4)
    })

    test('names no place where none was kept, and lacks one', async () => {
      const { content, missing } = await house().get(await draft())
      assert.deepEqual(content.addresses, [])
      assert.ok(missing.includes('address'))
    })

    test('whoever writes nothing for a living may not, and the drafter is known to colleagues', async () => {
      const prosecutor = await house().admitted(house().keeper, ['prosecutor'])
      assert.equal((await fails({}, prosecutor))?.code, 'not-permitted')
      const { draftedBy } = await house().get(await draft({}, house().berta), prosecutor)
      assert.deepEqual(draftedBy, { id: house().berta.id, name: 'Some Colleague' })
    })

    test('an edit counts one on, and takes the writer in once', async () => {
      const notice = await draft()
      for (const by of [house().berta, house().berta, house().anna])
        await house().call(by.token, 'notices.edit', await editing(notice))
      const row = await inAgency(house().kernel, house().agency, (db) =>
        db.selectFrom('notices').select(['edition', 'writers']).where('id', '=', notice).executeTakeFirstOrThrow(),
      )
      assert.deepEqual([row.edition, row.writers.toSorted()], [4, [house().anna.id, house().berta.id].toSorted()])
    })

    test('of two edits of one edition the second is not written over the first', async () => {
      const notice = await draft()
      const [one, two] = [
        await editing(notice, {}, { reasons: 'First' }),
        await editing(notice, {}, { reasons: 'Second' }),
      ]
      const problems = await Promise.all([
        house().problem(house().anna.token, 'notices.edit', one),
        house().problem(house().berta.token, 'notices.edit', two),
      ])
      assert.deepEqual(problems.map((problem) => problem?.code ?? 'kept').toSorted(), ['conflict', 'kept'])
      const { edition, content } = await house().get(notice)
      assert.equal(edition, 2)
      assert.equal(content.reasons, problems[0] === null ? 'First' : 'Second')
    })

    test('says by its field what does not fit', async () => {
      const notice = await draft()
      const long = (length: number) => 'x'.repeat(length)
      assert.equal(fieldOf(await editFails(notice, {}, { facts: long(8001) })), 'content.facts')
      assert.equal(fieldOf(await editFails(notice, {}, { reasons: long(8001) })), 'content.reasons')
      assert.equal(fieldOf(await editFails(notice, {}, { provision: long(601) })), 'content.provision')
      const places = (count: number) => Array.from({ length: count }, (_, i) => ({ address: `${AT}/${i}`, more: '' }))
      assert.equal(fieldOf(await editFails(notice, {}, { addresses: places(51) })), 'content.addresses')
      assert.equal(fieldOf(await editFails(notice, { matter: 'spam' })), 'matter')
      assert.equal(fieldOf(await editFails(notice, { ground: null })), 'ground')
      assert.equal(await editFails(notice, {}, { facts: long(8000), addresses: places(50) }), null)
    })

    test('takes no words as already sent: those are the program’s', async () => {
      const notice = await draft()
      await house().call(
        house().anna.token,
        'notices.edit',
        await editing(notice, {}, { sent: { subject: 'Forged', text: 'Forged' } }),
      )
      assert.doesNotMatch((await house().get(notice)).letter.text, /Forged/)
    })

    test('what it says may hold anything that people write, and comes back as it was', async () => {
      const notice = await draft()
      const reasons =
        'Zīmes «ā», 🙂, \'"; drop table notices; --\n\u202e{sender} $& \\u0000 \u0000 end of what was written'
      assert.equal(await editFails(notice, {}, { reasons }), null)
      assert.equal((await house().get(notice)).content.reasons, reasons)
    })

    test('the letter shows each change before anything is approved', async () => {
      const notice = await draft()
      await house().call(house().anna.token, 'notices.edit', await editing(notice, { language: 'de' }))
      const { letter } = await house().get(notice)
      assert.ok(letter.text.includes(WORDS.provision) && /Artikel 16/.test(letter.text))
    })

    test('by the terms it names one of the recipient’s clauses', async () => {
      const notice = await draft()
      const addresses = [{ address: AT, more: '' }]
      const missing = async (provision: string) => {
        const edit = await editing(notice, { ground: 'terms' }, { provision, addresses })
        await house().call(house().anna.token, 'notices.edit', edit)
        return (await house().get(notice)).missing
      }
      assert.deepEqual(await missing('7.1 Something else'), ['clause-unknown'])
      assert.deepEqual(await missing('4.2 No fees from workers'), [])
    })

    test('without open keys nobody reads or writes at it, and it keeps its place in the list', async () => {
      const notice = await draft()
      const newcomer = await house().colleague(house().keeper, ['analyst'])
      const edit = await editing(notice)
      for (const [operation, given] of [
        ['notices.get', { notice }],
        ['notices.edit', edit],
      ] as const)
        assert.equal((await house().problem(newcomer.token, operation, given))?.code, 'keys-closed')
      const list = await house().call<{ notices: { id: string }[] }>(newcomer.token, 'notices.list')
      assert.ok(list.notices.some(({ id }) => id === notice))
    })

    test('the sealed words of one notice do not open in the place of another', async () => {
      const [one, two] = [await draft(), await draft()]
      await house().database.superuser(
        `update notices n set sealed = o.sealed, data_key = o.data_key from notices o where n.id = '${one}' and o.id = '${two}'`,
      )
      const problem = await house().problem(house().anna.token, 'notices.get', { notice: one })
      assert.equal(problem?.code, 'unavailable')
      assert.match(problem?.message ?? '', /keeper of the server/)
      assert.equal((await house().get(two)).state, 'draft')
    })

    test('another agency makes no notice in this one’s name, past the program neither', async () => {
      const notice = await draft()
      const { kernel, agency } = house()
      const row = await inAgency(kernel, agency, (db) =>
        db.selectFrom('notices').selectAll().where('id', '=', notice).executeTakeFirstOrThrow(),
      )
      const theirs = await house().actor(stand().stranger.token)
      const insert = (values: object) =>
        as(kernel, theirs, (db) =>
          db
            .insertInto('notices')
            .values({ ...row, id: newId(), number: 9000, ...values })
            .execute(),
        )
      await assert.rejects(insert({}), /row-level security/)
      // Nor one of their own that points at this agency’s recipient.
      const own = await as(kernel, theirs, async () => ('agency' in theirs ? theirs.agency : null))
      await assert.rejects(insert({ agency: own }), /foreign key|violates/)
      const changed = await as(kernel, theirs, (db) => db.updateTable('notices').set({ number: 1 }).executeTakeFirst())
      assert.equal(Number(changed.numUpdatedRows), 0)
    })

    test('is never deleted, nor what was done with it', async () => {
      const { kernel, agency } = house()
      for (const table of ['notices', 'notice_events', 'notice_items', 'recipients', 'flagger_statuses'] as const)
        await assert.rejects(
          inAgency(kernel, agency, (db) => db.deleteFrom(table).execute()),
          /permission denied/,
          table,
        )
      await assert.rejects(
        inAgency(kernel, agency, (db) => db.updateTable('notice_events').set({ kind: 'sent' }).execute()),
        /permission denied/,
      )
    })

    test('the tables hold that it was drafted by who wrote at it, from evidence, with matter and ground together', async () => {
      const notice = await draft()
      const set = (values: object) =>
        inAgency(house().kernel, house().agency, (db) =>
          db.updateTable('notices').set(values).where('id', '=', notice).execute(),
        )
      for (const values of [
        { writers: [newId()] },
        { matter: 'begging' },
        { addresses: -1 },
        { state: 'held' },
        { outcome: 'gone' },
        { delivery: 'lost' },
        { held_until: house().now() },
        { flagger: newId() },
      ])
        await assert.rejects(set(values), JSON.stringify(values))
    })

    test('an agency that has not said in whose name it writes drafts nothing, and is told what to do first', async () => {
      const { agency, anna } = house()
      const kept = await house().database.superuser(
        `delete from notice_settings where agency = '${agency}' returning *`,
      )
      const problem = await fails({})
      assert.deepEqual([problem?.code, fieldOf(problem), whyOf(problem)], ['conflict', 'settings', 'missing'])
      await house().call(anna.token, 'notices.set-settings', SENDER)
      await house().database.superuser(`update notice_settings set last_number = ${kept[0].last_number}`)
      await draft()
    })

    test('a number is not used again, not even where drafting failed in between', async () => {
      const first = (await house().get(await draft())).number
      await fails({ evidence: [newId()] })
      assert.equal((await house().get(await draft())).number, first + 1)
    })
  },
)
