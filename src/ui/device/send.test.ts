import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { DeviceMemory } from '../../../test/fakes/device-memory.ts'
import { Device } from './device.ts'

describe('sending what waits on a device', () => {
  let memory: DeviceMemory
  let replies: { status: number; body: unknown }[]
  let device: Device
  beforeEach(() => {
    memory = new DeviceMemory()
    replies = []
    device = new Device(memory, async () => replies.shift() ?? assert.fail('no network'))
  })
  const put = async () => {
    const id = crypto.randomUUID()
    await memory.keepEnvelope({ id, envelope: `sealed ${id}`, refused: null })
    return id
  }

  test('goes on behind one that the server stumbles over, and behind one for which a role is lacking', async () => {
    const [poisoned, fine] = [await put(), await put()]
    replies = [
      { status: 500, body: null },
      { status: 200, body: { outcome: 'new' } },
    ]
    assert.equal(await device.send(), 'offline')
    assert.deepEqual([...memory.envelopesHeld.keys()], [poisoned])
    assert.ok(!memory.envelopesHeld.has(fine))
  })

  test('an interview whose first contact could not be taken yet waits for it, and is not given up', async () => {
    const contact = await put()
    const interview = await put()
    const lanes = new Map([
      [contact, 1],
      [interview, 2],
    ])
    for (const [id, lane] of lanes) await memory.keepEnvelope({ id, envelope: 'sealed', refused: null, lane })
    replies = [
      { status: 503, body: null },
      { status: 404, body: { detail: 'The first contact of this person is not here.' } },
    ]
    assert.equal(await device.send(), 'offline')
    assert.deepEqual(
      [...memory.envelopesHeld.values()].map(({ refused }) => refused),
      [null, null],
    )
  })

  for (const body of [null, { title: 'Sign in to this network' }, {}])
    test(`an answer of 200 that is none of ours deletes nothing: ${JSON.stringify(body)}`, async () => {
      const id = await put()
      replies = [{ status: 200, body }]
      assert.equal(await device.send(), 'offline')
      assert.ok(memory.envelopesHeld.has(id))
    })
})
