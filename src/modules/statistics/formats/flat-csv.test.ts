import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleReturn } from '../../../../test/samples/returns.ts'
import { flatCsv } from './flat-csv.ts'

const lines = flatCsv(sampleReturn()).trimEnd().split('\r\n')

test('a line a cell, with what it counts, its class of crimes, and why a number is missing', () => {
  assert.equal(lines.length, sampleReturn().observations.length + 1)
  assert.equal(lines[1], 'LV,2025,a,2,victims,total,total,,total,total,total,total,,,,0204,40,count,free')
  assert.ok(lines.includes('LV,2025,a,2,victims,total,total,,total,total,total,sexual,,,,02041,20,count,free'))
  assert.ok(lines.includes('LV,2025,b,2,suspects,,,,total,child,total,total,,,,0204,,unknown,free'))
  assert.ok(lines.includes('LV,2025,b,2,suspects,,,,total,adult,total,total,,,,0204,,blank,free'))
})
