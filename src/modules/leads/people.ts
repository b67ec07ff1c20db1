import type { RunContext } from '../../kernel/operation.ts'
import { memberNames, withNames } from '../accounts/index.ts'
import type { Person } from './shapes.ts'

/** Names of members by id, for showing who did what. */
export class People {
  private readonly names: ReadonlyMap<string, string>

  private constructor(names: ReadonlyMap<string, string>) {
    this.names = names
  }

  static async named(context: Pick<RunContext, 'db' | 'secret'>, ids: readonly (string | null)[]): Promise<People> {
    return new People(await memberNames(context, ids))
  }

  person(id: string): Person {
    // Whoever left is shown without a name and by the same id: what they did stays told apart from what others did.
    return { id, name: this.names.get(id) ?? null }
  }

  /** A note with the names of those whom it mentions. */
  inWords(note: string): string {
    return withNames(note, this.names)
  }

  orNull(id: string | null): Person | null {
    return id === null ? null : this.person(id)
  }
}
