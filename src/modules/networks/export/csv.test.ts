import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../../test/run/mode.ts'
import { networks, SAMPLE } from '../../../../test/samples/networks.ts'
import { writable } from '../../../kernel/xml.ts'
import { writeCsv } from './csv.ts'

/** Reads RFC 4180 strictly: throws for a quote where none may stand, and for a line that does not end as it should. */
function rowsOf(csv: string): string[][] {
  assert.equal(csv[0], '\ufeff')
  const rows: string[][] = []
  let row: string[] = []
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y
  cell.lastIndex = 1
  while (cell.lastIndex < csv.length) {
    const match = cell.exec(csv)
    assert.ok(match, 'not RFC 4180')
    row.push(match[1]?.replaceAll('""', '"') ?? match[2])
    if (match[3] === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}

test('two tables with a head, in UTF-8 with its mark', () => {
  const { nodes, edges } = writeCsv(SAMPLE)
  const [head, lead, contact, organiser] = rowsOf(nodes)
  assert.deepEqual(head.slice(0, 4), ['id', 'kind', 'label', 'contact_kind'])
  assert.deepEqual(lead.slice(0, 5), ['lead 1', 'lead', 'L-2291 Packers in Atlantis', '', '7'])
  assert.equal(contact[2], "'+371 20 000 142")
  assert.deepEqual(organiser.slice(5, 10), ['', '', '1', '1', '0'])
  assert.deepEqual(
    rowsOf(edges).map((row) => row[4]),
    ['why', 'in 7 of 7 postings', 'shares a phone; =1+1', ''],
  )
})

test('the first row and each about an organiser say that it is no person', () => {
  const { nodes, edges } = writeCsv(SAMPLE)
  const notes = (csv: string) =>
    rowsOf(csv)
      .slice(1)
      .map((row) => /never a person/.test(row.at(-1) ?? ''))
  assert.deepEqual(notes(nodes), [true, false, true])
  assert.deepEqual(notes(edges), [true, true, false])
})

test('no cell of text begins a formula, whatever the labels', () => {
  fc.assert(
    fc.property(networks, (network) => {
      const { nodes, edges } = writeCsv(network)
      for (const csv of [nodes, edges])
        for (const cell of rowsOf(csv).flat()) assert.doesNotMatch(cell, /^[=+\-@\t\r\n＝＋－＠]/u)
    }),
    runs(300),
  )
})

test('each cell comes back, but for the apostrophe that guards it, and all rows have the width of the head', () => {
  fc.assert(
    fc.property(networks, (network) => {
      const { nodes, edges } = writeCsv(network)
      const [head, ...rows] = rowsOf(nodes)
      assert.equal(rows.length, network.nodes.length)
      for (const [i, row] of rows.entries()) {
        assert.equal(row.length, head.length)
        const label = writable(network.nodes[i].label)
        assert.ok(row[2] === label || row[2] === `'${label}`)
        assert.equal(Number(row[8]), network.nodes[i].x)
      }
      const [edgeHead, ...edgeRows] = rowsOf(edges)
      assert.ok(edgeRows.length === network.edges.length && edgeRows.every((row) => row.length === edgeHead.length))
    }),
    runs(300),
  )
})
