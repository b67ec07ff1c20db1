import assert from 'node:assert/strict'
import { readFileSync, readlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../test/run/mode.ts'
import { SealedSpool } from './sealed-spool.ts'

test('what is appended comes back, in memory or beyond it, in any order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { minLength: 1 }), { minLength: 1 }),
      fc.nat(300),
      (batches, inMemory) => {
        const spool = new SealedSpool(tmpdir(), inMemory)
        const places: { at: number; length: number; text: string }[] = []
        for (const batch of batches) {
          const records = batch.map((text) => Buffer.from(text.toWellFormed()))
          const bytes = new Uint8Array(Buffer.concat(records))
          let at = spool.append(bytes)
          // Transferred, like the memory of a thread's batch once it is gathered.
          bytes.buffer.transfer(0)
          for (const record of records) {
            places.push({ at, length: record.length, text: record.toString() })
            at += record.length
          }
        }
        for (const { at, length, text } of places.reverse()) assert.equal(spool.read(at, length), text)
        spool.close()
      },
    ),
    runs(60),
  )
})

test('beyond memory the file holds no plain text and has no name', { skip: process.platform !== 'linux' }, () => {
  const spool = new SealedSpool(tmpdir(), 10)
  spool.append(Buffer.from('in memory'))
  const secret = 'Leaving on Friday, call the coordinator. '.repeat(50)
  const at = spool.append(Buffer.from(secret))
  const file = (spool as unknown as { file: number }).file
  assert.match(readlinkSync(`/proc/self/fd/${file}`), /\(deleted\)$/)
  const bytes = readFileSync(`/proc/self/fd/${file}`)
  assert.equal(bytes.length, secret.length)
  assert.ok(!bytes.includes('coordinator'))
  // A repeated key stream would show the repeated sentence as a repeated pattern.
  assert.notDeepEqual(bytes.subarray(0, 41), bytes.subarray(41, 82))
  assert.equal(spool.read(at, secret.length), secret)
  spool.close()
})
