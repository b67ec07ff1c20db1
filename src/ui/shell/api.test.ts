import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { makeApi, questionOf, type Sent } from './api.ts'
import { Failure, faultsByField } from './failure.ts'
import { Questions, type Reply } from './questions.ts'

const problem = (code: string, status: number, more: object = {}): Sent => ({
  status,
  body: { type: `urn:ausma:problem:${code}`, title: code, status, detail: `Said: ${code}.`, ...more },
})
const id = '00000000-0000-4000-8000-000000000001'

/** An api whose server gives these answers one after the other, and a person who gives these replies. */
function server(answers: readonly Sent[], replies: readonly Reply[] = []) {
  const asked: string[] = []
  const sent: { path: string; headers: Record<string, string>; body: string }[] = []
  const left = [...replies]
  const api = makeApi(
    async (path, headers, body) => {
      sent.push({ path, headers, body })
      return answers[sent.length - 1]
    },
    () =>
      async ({ kind }) => {
        asked.push(kind)
        return left.shift() ?? null
      },
  )
  return { api, asked, sent }
}

describe('a call', () => {
  test('sends JSON with the header that no other site can set, and gives the output', async () => {
    const { api, sent } = server([{ status: 200, body: { lead: id } }])
    assert.deepEqual(await api.call('leads.claim', { lead: id }), { kind: 'done', output: { lead: id } })
    assert.equal(sent[0].path, '/api/leads.claim')
    assert.equal(sent[0].headers['Ausma-Request'], '1')
    assert.deepEqual(JSON.parse(sent[0].body), { lead: id })
  })

  test('tells what waits for a second person', async () => {
    const { api } = server([{ status: 202, body: { approval: id } }])
    assert.deepEqual(await api.call('leads.claim', { lead: id }), { kind: 'waits', approval: id })
  })

  test('a reason travels in any language, an approval by its number', async () => {
    const { api, sent } = server([{ status: 200, body: {} }])
    await api.call('leads.claim', { lead: id }, { reason: 'Nav pazīmju', approval: id })
    assert.equal(decodeURIComponent(sent[0].headers['Ausma-Reason']), 'Nav pazīmju')
    assert.equal(sent[0].headers['Ausma-Approval'], id)
  })

  test('a failure keeps the server’s words and its fields', async () => {
    const fields = [
      { field: 'member.email', message: 'Invalid email address' },
      { field: 'member.email', message: 'second' },
    ]
    const { api } = server([problem('invalid-input', 422, { fields })])
    await assert.rejects(api.call('leads.claim', { lead: id }), (error: unknown) => {
      assert.ok(error instanceof Failure)
      assert.deepEqual([error.code, error.message, error.status], ['invalid-input', 'Said: invalid-input.', 422])
      assert.deepEqual(faultsByField(error), { 'member.email': 'Invalid email address' })
      return true
    })
  })

  test('tells how it is sent that it goes on when the page is left', async () => {
    const told: unknown[] = []
    const api = makeApi(
      async (_path, _headers, _body, how) => {
        told.push(how?.outlives)
        return { status: 200, body: {} }
      },
      () => async () => null,
    )
    await api.call('sessions.close', {}, { outlives: true })
    await api.call('leads.claim', { lead: id })
    assert.deepEqual(told, [true, undefined])
  })

  test('what is no problem document is not understood', async () => {
    const { api } = server([{ status: 502, body: '<html>' }])
    await assert.rejects(api.call('leads.claim', { lead: id }), { code: 'not-understood', status: 502 })
  })

  test('no connection is told as such', async () => {
    const api = makeApi(
      () => Promise.reject(new TypeError('x')),
      () => async () => null,
    )
    await assert.rejects(api.call('leads.claim', { lead: id }), { code: 'no-connection' })
  })

  test('a call that somebody stopped stays stopped', async () => {
    const stop = new AbortController()
    stop.abort()
    const api = makeApi(
      () => Promise.reject(new DOMException('', 'AbortError')),
      () => async () => null,
    )
    await assert.rejects(api.call('leads.claim', { lead: id }, { signal: stop.signal }), { name: 'AbortError' })
  })
})

describe('questions of the server', () => {
  test('the session ended: signs in again and goes on', async () => {
    const { api, asked, sent } = server([problem('not-signed-in', 401), { status: 200, body: {} }], [true])
    await api.call('leads.claim', { lead: id })
    assert.deepEqual(asked, ['sign-in'])
    assert.equal(sent[0].body, sent[1].body)
  })

  test('a reason is asked for and sent', async () => {
    const { api, sent } = server([problem('reason-needed', 428), { status: 200, body: {} }], ['An honest offer'])
    await api.call('leads.dismiss', { lead: id })
    assert.equal(sent[1].headers['Ausma-Reason'], 'An%20honest%20offer')
  })

  test('several questions are asked one after the other', async () => {
    const answers = [problem('confirmation-needed', 428), problem('reason-needed', 428), { status: 200, body: {} }]
    const { api, asked } = server(answers, [true, 'Because it is so'])
    await api.call('leads.dismiss', { lead: id })
    assert.deepEqual(asked, ['confirm', 'reason'])
  })

  test('who closes the question gets the failure', async () => {
    const { api } = server([problem('confirmation-needed', 428)])
    await assert.rejects(api.call('leads.dismiss', { lead: id }), { code: 'confirmation-needed' })
  })

  test('at the door nobody is asked', async () => {
    const { api, asked } = server([problem('not-signed-in', 401)], [true])
    await assert.rejects(api.call('leads.claim', { lead: id }, { quiet: true }), { code: 'not-signed-in' })
    assert.deepEqual(asked, [])
  })

  test('other failures are no questions', () => {
    for (const code of ['conflict', 'not-permitted', 'internal', 'no-connection'] as const)
      assert.equal(questionOf(new Failure(code, ''), 'leads.claim'), null)
  })
})

describe('one person, many calls', () => {
  test('calls that need a sign-in wait for the same one', async () => {
    const questions = new Questions()
    const replies = [questions.ask({ kind: 'sign-in' }), questions.ask({ kind: 'sign-in' })]
    questions.reply(true)
    assert.deepEqual(await Promise.all(replies), [true, true])
    assert.equal(questions.current(), null)
  })

  for (const reply of [true, null] as const)
    test(`a call that was slower is told the reply that was given meanwhile: ${reply}`, async () => {
      const questions = new Questions()
      const [first, slower] = [questions.fromNow(), questions.fromNow()]
      const asked = first({ kind: 'sign-in' })
      questions.reply(reply)
      assert.deepEqual([await asked, await slower({ kind: 'sign-in' }), questions.current()], [reply, reply, null])
      // Another question, a later call and a reason are asked anew.
      for (const [ask, question] of [
        [slower, { kind: 'confirm' }],
        [questions.fromNow(), { kind: 'sign-in' }],
        [slower, { kind: 'reason', operation: 'leads.dismiss' }],
      ] as const) {
        void ask(question)
        assert.deepEqual(questions.current(), question)
        questions.reply(null)
      }
    })

  test('each reason is asked for by itself, in turn', async () => {
    const questions = new Questions()
    let told = 0
    const stop = questions.subscribe(() => {
      told += 1
    })
    const first = questions.ask({ kind: 'reason', operation: 'leads.dismiss' })
    const second = questions.ask({ kind: 'reason', operation: 'leads.reopen' })
    questions.reply('first')
    assert.deepEqual(questions.current(), { kind: 'reason', operation: 'leads.reopen' })
    questions.reply(null)
    assert.deepEqual([await first, await second], ['first', null])
    assert.equal(told, 4)
    stop()
    void questions.ask({ kind: 'confirm' })
    assert.equal(told, 4)
  })
})
