import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pass } from 'node:timers/promises'
import type { Captured } from '../../src/ports/page-captures.ts'
import { freePort } from '../run/free-port.ts'

/** A pywb that shows what lies in a folder. */
export type Pywb = {
  readonly port: number
  /** Where it shows an address as it was at a time. */
  path(of: Pick<Captured, 'address' | 'at'>): string
  close(): Promise<void>
}

/** Tries to reach it, one every tenth of a second. */
const TRIES = 600

/** @param index and `archive` where these lie in the folder: pywb makes no index of its own */
export async function openPywb(
  program: string,
  folder: string,
  { index, archive }: { readonly index: string; readonly archive: string },
): Promise<Pywb> {
  const collection = { index_paths: join(folder, index), archive_paths: `${join(folder, archive)}/` }
  // Without a frame around the page, which would be in the picture. YAML takes JSON.
  writeFileSync(join(folder, 'config.yaml'), JSON.stringify({ framed_replay: false, collections: { collection } }))
  const port = await freePort()
  const child = spawn(program, ['--bind', '127.0.0.1', '--port', String(port), '--directory', folder], {
    stdio: 'ignore',
  })
  const ended = once(child, 'exit')
  const close = async () => {
    child.kill('SIGKILL')
    await ended
  }
  try {
    await reached(`http://127.0.0.1:${port}/`)
  } catch (error) {
    await close()
    throw error
  }
  const path: Pywb['path'] = ({ address, at }) =>
    `/collection/${at.toISOString().replaceAll(/\D/g, '').slice(0, 14)}mp_/${address}`
  return { port, path, close }
}

async function reached(address: string): Promise<void> {
  for (let n = 1; ; n++) {
    try {
      await fetch(address)
      return
    } catch (error) {
      if (n === TRIES) throw error
      await pass(100)
    }
  }
}
