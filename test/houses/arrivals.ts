import { newId } from '../../src/kernel/ids.ts'
import type { Arrived, ContactKit } from '../../src/modules/cases/arrivals/shapes.ts'
import { type Inside, sealArrival } from '../../src/ui/device/contact-seal.ts'
import type { TestDatabase } from '../run/databases.ts'
import type { Person } from './accounts.ts'
import { CasesHouse, contact } from './cases.ts'

type Screening = Extract<Inside, { kind: 'screening' }>['words']

/** A house of cases, with somebody's telephone that has no network. */
export class ArrivalsHouse extends CasesHouse {
  static override open(database: TestDatabase): Promise<ArrivalsHouse> {
    return CasesHouse.raised(database, ArrivalsHouse) as Promise<ArrivalsHouse>
  }

  kit(by: Person): Promise<ContactKit> {
    return this.call<ContactKit>(by.token, 'contacts.kit')
  }

  /** A device that the house knows. */
  async device(by: Person): Promise<string> {
    const device = newId()
    await this.call(by.token, 'devices.register', { device })
    return device
  }

  at = (): string => this.now().toISOString()

  async sealedContact(by: Person, device: string, more: object = {}, at = this.at()): Promise<string> {
    const words = { at, contact: contact(more) } as Extract<Inside, { kind: 'contact' }>['words']
    return sealArrival(await this.kit(by), device, { kind: 'contact', words })
  }

  async sealedScreening(by: Person, device: string, words: Partial<Screening> & Pick<Screening, 'about'>) {
    const asked = { act: true, ageThen: 'adult', ticks: [{ indicator: 'EX01', stands: 'said', words: 'No pay.' }] }
    const whole = { at: this.at(), draft: newId(), words: asked, ...words } as Screening
    return sealArrival(await this.kit(by), device, { kind: 'screening', words: whole })
  }

  send(by: Person, envelope: string, operation = 'contacts.send'): Promise<Arrived> {
    return this.call<Arrived>(by.token, operation, { envelope })
  }

  async refused(by: Person, envelope: string, operation = 'contacts.send'): Promise<string | undefined> {
    return (await this.problem(by.token, operation, { envelope }))?.code
  }
}
