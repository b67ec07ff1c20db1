import { createHash, randomBytes } from 'node:crypto'
import { deviceFiles, workerWithKey } from '../../src/entry/http/device-files.ts'
import { newId } from '../../src/kernel/ids.ts'
import type { Pages } from '../../src/ports/pages.ts'
import { type Inside, sealArrival } from '../../src/ui/device/contact-seal.ts'
import { Device, type Opened } from '../../src/ui/device/device.ts'
import { pinFault } from '../../src/ui/device/pin.ts'
import { KeptPage } from '../../src/ui/ports/device-kept.ts'
import { Caches } from '../fakes/caches.ts'
import { DeviceMemory } from '../fakes/device-memory.ts'
import { contact } from '../houses/cases.ts'
import { ask } from '../run/web.ts'
import { LABOUR } from '../samples/forms.ts'
import type { Attack } from './attack.ts'
import type { Target } from './target.ts'

type Words = Extract<Inside, { kind: 'contact' }>['words']
type Told = { readonly status: number; readonly body: Record<string, unknown> | null }

/** A call as the inspector's page makes it, with a reason where an operation wants one. */
async function called(
  target: Target,
  name: string,
  input: unknown,
  { session = target.inspector.token, reason }: { session?: string; reason?: string } = {},
): Promise<Told> {
  const headers = {
    'Ausma-Request': '1',
    'Content-Type': 'application/json',
    Cookie: `ausma_session=${session}`,
    ...(reason && { 'Ausma-Reason': reason }),
  }
  const answer = await ask(target.port, { method: 'POST', path: `/api/${name}`, headers, body: JSON.stringify(input) })
  return { status: answer.status, body: answer.body === '' ? null : (answer.json() as Told['body']) }
}

/** An inspector's tablet: the program of the page itself, which keeps in memory and talks to the attacked server. */
class Tablet {
  readonly memory = new DeviceMemory()
  readonly device: Device
  opened!: Opened
  /** Without a network nothing is sent. */
  isOnline = true
  /** The session of its browser; whoever finds it has none. */
  private session: string

  private constructor(target: Target) {
    this.session = target.inspector.token
    this.device = new Device(this.memory, async (name, input) => {
      if (!this.isOnline) throw new TypeError('no network')
      return called(target, name, input, { session: this.session })
    })
  }

  static async setUp(target: Target): Promise<Tablet> {
    const desk = { forms: ['labour'], enforcesReturns: false }
    const done = await target.server.call('form-desks.set', desk, target.officer.token)
    if (done.status !== 200) throw new Error(done.body)
    const tablet = new Tablet(target)
    const kit = await tablet.device.fetchKit()
    if (typeof kit === 'string') throw new Error(`the tablet cannot be set up: ${kit}`)
    tablet.opened = await tablet.device.setUp('48291573', kit)
    return tablet
  }

  /** Fills in a form and seals it. @returns the number of its report */
  async finish(): Promise<string> {
    const { kit } = this.opened
    const draft = { ...this.device.newDraft('labour'), answers: LABOUR }
    const form = kit.forms.find(({ id }) => id === 'labour')
    const desk = kit.desks.find(({ forms }) => forms.includes('labour'))
    if (!form || !desk) throw new Error('nobody takes the form')
    await this.device.finish(kit, desk, form, draft, 'lv')
    return draft.id
  }

  /** Somebody finds it. */
  lose(): void {
    this.session = ''
  }

  get token(): string {
    return this.memory.watchHeld?.token ?? ''
  }

  get isEmpty(): boolean {
    const { held, draftsHeld, envelopesHeld, watchHeld } = this.memory
    return held.lock === null && held.kit === null && draftsHeld.size + envelopesHeld.size === 0 && watchHeld === null
  }
}

/** The reports that the officer sees. */
async function reports(target: Target): Promise<readonly string[]> {
  const { body } = await target.server.call('reports.list', { state: 'all' }, target.officer.token)
  return (JSON.parse(body) as { reports: { id: string }[] }).reports.map(({ id }) => id)
}

/** What people choose before anything else, by lists of PINs that were found out. */
const CHOSEN =
  '123456 654321 111111 000000 123123 666666 121212 112233 789456 159753 456789 147258 142536 101010 131313 555555 159357 123321 258456 987654 696969 252525 147852 12345678 87654321 11112222 19900101 01011990 31121999 20081980 246810 134679 1234567890'.split(
    ' ',
  )

const SECRET = new Uint8Array(32).fill(3)
const MAINTENANCE = '<!doctype html><h1>Back soon</h1>'
const bytesOf = (text: string) => new TextEncoder().encode(text)

/** A version of the page as it is built. */
function built(version: string): Pages {
  const asset = (text: string) => ({ bytes: bytesOf(text), packed: null, type: 'text/plain' })
  return new Map([
    ['device/index.html', asset(`<title>Units</title><script src="/assets/${version}.js"></script>`)],
    [`assets/${version}.js`, asset(version)],
  ])
}

/** What somebody between a tablet and its server answers in its place, by what they do. */
const BETWEEN: Readonly<Record<string, (path: string, honest: string) => string>> = {
  'a maintenance page for everything': () => MAINTENANCE,
  'another page alone': (path, honest) => (path === '/o/' ? MAINTENANCE : honest),
  'another script alone': (path, honest) => (path.startsWith('/assets/') ? 'steal()' : honest),
  'a list of their own': (path, honest) =>
    path === '/o/files.json' ? JSON.stringify(deviceFiles(built('two'), randomBytes(32))) : honest,
}

/** What a tablet shows after it met what stands between. */
async function shownBehind(between: (path: string, honest: string) => string): Promise<string> {
  let pages = built('one')
  const honest = (path: string): string =>
    path === '/o/files.json'
      ? JSON.stringify(deviceFiles(pages, SECRET))
      : new TextDecoder().decode(pages.get(path === '/o/' ? 'device/index.html' : path.slice(1))?.bytes)
  let answer = honest
  const asked = async (path: string) =>
    Object.defineProperties(new Response(answer(path)), { type: { value: 'basic' } })
  const key = workerWithKey(bytesOf('key-of-this-server'), SECRET)
  const kept = new KeptPage(new Caches() as unknown as CacheStorage, asked, key)
  await kept.renew()
  await kept.started('/assets/one.js')
  pages = built('two')
  answer = (path) => between(path, honest(path))
  await kept.renew()
  return `${await (await kept.page())?.text()}${await (await kept.file('/assets/one.js'))?.text()}`
}

export const TABLETS: readonly Attack[] = [
  {
    name: 'guess the token by which a tablet hears that it was given up',
    promise: 'Whoever has the token learns one bit; nobody guesses it, and its hash opens nothing.',
    async run(target) {
      const { token } = await Tablet.setUp(target)
      const check = async (one: string, from: string) =>
        (await target.call('devices.check', { token: one }, from)).status
      const byHash = await check(createHash('sha256').update(token).digest('base64url'), '192.0.2.60')
      const guesses: number[] = []
      while (guesses.length < 100 && guesses.at(-1) !== 429)
        guesses.push(await check(randomBytes(32).toString('base64url'), '192.0.2.61'))
      const own = await check(token, '192.0.2.62')
      return {
        held: byHash === 404 && own === 200 && guesses.pop() === 429 && guesses.every((status) => status === 404),
        seen: `${guesses.length} guesses were answered 404, then 429; its hash ${byHash}, the token itself ${own}`,
      }
    },
  },
  {
    name: 'send from a tablet that was given up, or in its name',
    promise:
      'A device that was given up sends nothing that is taken; it wipes itself, and a member takes in what it hands in.',
    async run(target) {
      const [tablet, other] = [await Tablet.setUp(target), await Tablet.setUp(target)]
      const report = await tablet.finish()
      await other.finish()
      const [[stranger], [own]] = [[...other.memory.envelopesHeld.values()], [...tablet.memory.envelopesHeld.values()]]
      const { token } = tablet
      const leave = async (input: object) => (await target.call('leftovers.leave', { lane: 0, ...input })).status
      const trusted = await leave({ token, envelope: own?.envelope })
      await called(target, 'devices.forget', { device: tablet.opened.kit.device })
      await tablet.device.send()
      const refused = [...tablet.memory.envelopesHeld.values()].filter((one) => one.refused !== null).length
      const inItsName = await leave({ token, envelope: stranger?.envelope })
      // Its page is opened by whoever found it: with no PIN, and no session.
      tablet.lose()
      await tablet.device.checkIn()
      const left = (await called(target, 'leftovers.list', {})).body?.left as readonly unknown[]
      const taken = (await reports(target)).includes(report)
      return {
        held: trusted === 404 && refused === 1 && inItsName === 422 && tablet.isEmpty && left.length === 1 && !taken,
        seen: `sent it is refused; another's envelope in its name is answered ${inItsName}, one before it was given up ${trusted}; it is empty, and ${left.length} envelope waits for a member`,
      }
    },
  },
  {
    name: 'put another page in the place of the one that a tablet keeps',
    promise: 'The worker keeps and serves only files that the server signed, a version whole or not at all.',
    async run() {
      const replaced: string[] = []
      for (const [what, between] of Object.entries(BETWEEN)) {
        const shown = await shownBehind(between)
        if (!shown.includes('/assets/one.js') || /Back soon|steal/.test(shown)) replaced.push(what)
      }
      const ways = Object.keys(BETWEEN).length
      return { held: replaced.length === 0, seen: replaced.join(', ') || `of ${ways} ways none replaced anything` }
    },
  },
  {
    name: 'hold up what a tablet has to send by one envelope that fails',
    promise: 'An envelope that fails holds up nothing behind it, and stays until somebody has read why.',
    async run(target) {
      const tablet = await Tablet.setUp(target)
      tablet.isOnline = false
      for (const [id, envelope] of [
        ['a', 'AAAA'],
        ['b', randomBytes(900).toString('base64url')],
      ] as const)
        await tablet.memory.keepEnvelope({ id, envelope, lane: 0, refused: null })
      const report = await tablet.finish()
      tablet.isOnline = true
      await tablet.device.send()
      const waiting = await tablet.device.waiting()
      const arrived = (await reports(target)).includes(report)
      return {
        held: arrived && waiting.length === 2 && waiting.every(({ refused }) => refused !== null),
        seen: `behind ${waiting.length} that were refused the third ${arrived ? 'arrived' : 'did not arrive'}`,
      }
    },
  },
  {
    name: 'bring back the words of somebody who was erased by a second version',
    promise: 'Words of somebody who was erased do not come back by a version that a device sends later.',
    async run(target) {
      const { opened } = await Tablet.setUp(target)
      const { contact: kit, device } = opened.kit
      if (!kit || device === undefined) throw new Error('the tablet is for no first contacts')
      const draft = newId()
      const send = async (account: string) => {
        const words = { at: new Date().toISOString(), contact: contact({ draft, account }) } as Words
        const envelope = await sealArrival(kit, device, { kind: 'contact', words })
        return called(target, 'contacts.send', { envelope })
      }
      const first = await send('Eight people in one room.')
      const [person] = (first.body?.persons ?? []) as readonly string[]
      const step = { person, track: 'identification', act: 'decline' }
      const erased = await called(target, 'persons.move', step, { reason: 'the person wished it' })
      const second = await send('What she said, once more.')
      return {
        held: first.status === 200 && erased.status === 200 && second.status === 409,
        seen: `the first contact is taken (${first.status}), the person declines and is erased (${erased.status}), another version is answered ${second.status}`,
      }
    },
  },
  {
    name: 'have a PIN that is tried first',
    promise: 'PINs that everybody tries first are refused: runs, patterns, lines on the keypad, years, dates.',
    async run() {
      const taken = CHOSEN.filter((pin) => pinFault(pin) === null)
      return { held: taken.length === 0, seen: taken.join(' ') || `none of the ${CHOSEN.length} most chosen is taken` }
    },
  },
  {
    name: 'flood an agency with envelopes',
    promise: 'Each door of devices takes so many a minute from one member.',
    async run(target) {
      const seen: string[] = []
      for (const door of ['contacts.send', 'forms.send']) {
        let tries = 0
        let status = 0
        while (status !== 429 && tries++ < 300)
          status = (await called(target, door, { envelope: randomBytes(600).toString('base64url') })).status
        if (status === 429) seen.push(`${door} after ${tries - 1}`)
      }
      return { held: seen.length === 2, seen: `held up: ${seen.join(', ')}` }
    },
  },
]
