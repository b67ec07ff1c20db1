import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { z } from 'zod'
import { done } from '../../test/houses/kernel.ts'
import { system } from '../kernel/actor.ts'
import { readConfig } from '../kernel/config.ts'
import { operation } from '../kernel/operation.ts'
import { openKernel } from './open-kernel.ts'

const Cost = z.object({ memory: z.number(), passes: z.number() })

const tellCost = operation({
  summary: 'Tell what a guess at a password costs',
  permission: 'anyone',
  purpose: 'administration',
  verb: 'consultation',
  input: z.object({}),
  output: Cost,
  subject: () => [],
  prepare: async ({ stretching }) => stretching,
  run: async (_context, _input, stretching) => stretching,
})

test('a guess at a password costs what RFC 9106 asks for: only tests lower it', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'ausma-kernel-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const rooms = { operations: { 'cost.tell': tellCost }, jobs: {}, permits: () => true, marked: [] }
  const site = { publicUrl: 'http://localhost:8321', demo: false, session: { idle: 60_000, longest: 3600_000 } }
  const { kernel, close } = await openKernel(readConfig({ DATA_DIR: folder }), rooms, site, () => {})
  t.after(close)
  const cost = await done(kernel, { actor: system(null), operation: 'cost.tell', input: {} })
  assert.deepEqual(cost, { memory: 64 * 1024, passes: 3 })
})
