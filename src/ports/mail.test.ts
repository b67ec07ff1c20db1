import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { MailServer } from '../../test/fakes/mail-server.ts'
import { MailFault, smtp } from './mail.ts'

describe('mail over SMTP', () => {
  const server = new MailServer()
  let port: number
  before(async () => {
    port = await server.listen()
  })
  after(() => server.close())
  const letter = { to: 'anna@example.org', subject: 'Uzaicinājums', text: 'Nāc!\n' }
  const mailer = () => smtp({ url: `smtp://127.0.0.1:${port}`, from: 'ausma@example.org' })
  const faultOf = async () => {
    const mail = mailer()
    try {
      await mail.send(letter)
    } catch (error) {
      assert.ok(error instanceof MailFault)
      return error
    } finally {
      mail.close()
      server.refuse = null
    }
    throw new Error('was sent')
  }

  test('a letter arrives with sender, recipient, subject and text', async () => {
    const mail = mailer()
    await mail.send(letter)
    mail.close()
    const [got] = server.letters
    assert.match(got, /^From: ausma@example\.org$/m)
    assert.match(got, /^To: anna@example\.org$/m)
    assert.match(got, /^Subject: =\?UTF-8\?/m)
    assert.match(got, /^Content-Type: text\/plain/m)
  })

  test('a recipient that is refused for good is final, and the fault does not repeat the address', async () => {
    server.refuse = { at: 'RCPT', with: '550 no anna@example.org here' }
    const fault = await faultOf()
    assert.ok(fault.isFinal)
    assert.doesNotMatch(fault.message, /anna/)
  })

  test('one that is refused for now is not', async () => {
    server.refuse = { at: 'RCPT', with: '450 come back later' }
    assert.ok(!(await faultOf()).isFinal)
  })

  test('a server that is not there is not', async () => {
    const mail = smtp({ url: 'smtp://127.0.0.1:1', from: 'ausma@example.org' })
    await assert.rejects(mail.send(letter), (error) => error instanceof MailFault && !error.isFinal)
  })

  test('a login is never sent over an open line', async () => {
    const mail = smtp({ url: `smtp://user:secret@127.0.0.1:${port}`, from: 'ausma@example.org' })
    const before = server.letters.length
    await assert.rejects(mail.send(letter), MailFault)
    assert.equal(server.letters.length, before)
    mail.close()
  })
})
