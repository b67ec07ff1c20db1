import { SEARCHERS, SOUGHT, type Sought, TALKED } from '../../../../modules/cases/missing/codes.ts'
import { empty, type Lacks, unchosen } from '../../../parts/lacking.ts'
import type { In, Out, PersonPage } from '../../../shell/contract.ts'
import type { Say } from '../../../shell/words.ts'

export type Missing = Out<'missing-persons.get'>
export type Addressee = NonNullable<Missing['alarm']>['told'][number]
export type SheetWords = Readonly<Record<Sought, string>>
export type TalkWords = Missing['talks'][number]['words']

/** Fields that need several lines. */
export const LONG: readonly Sought[] = ['looks', 'health', 'left', 'reach', 'places', 'friends', 'danger', 'suspects']
/** Parts of the sheet's form, in the order in which somebody at the telephone is asked. */
export const SHEET_PARTS = {
  seen: ['seenOn', 'seenAt', 'seenWhere', 'seenWith', 'left'],
  known: ['looks', 'wears', 'carries', 'speaks', 'health', 'reach'],
  where: ['places', 'friends', 'danger', 'suspects'],
  back: ['ring'],
} as const satisfies Record<string, readonly Sought[]>

/** A sheet as its form begins: the last version, else empty. */
export const sheetFrom = (sheet: Missing['sheet']): SheetWords =>
  sheet?.words ?? (Object.fromEntries(SOUGHT.map((field) => [field, ''])) as SheetWords)

/** Whether the last version is older than the alarm, so that when and where the person was last seen is of another day. */
export const isFromBefore = ({ alarm, sheet }: Pick<Missing, 'alarm' | 'sheet'>): boolean =>
  alarm !== null && sheet !== null && sheet.at < alarm.since

export const sheetLacks = ({ ring }: SheetWords): Lacks => empty('words.ring', ring)

export type Telling = {
  readonly way: In<'missing-persons.tell'>['way'] | ''
  readonly text: string
  readonly country: string
}
export const newTelling = (): Telling => ({ way: '', text: '', country: '' })

/** What an entry that somebody was told lacks; of a focal point also its state. */
export const tellingLacks = (to: Addressee['to'], { way, text, country }: Telling): Lacks => ({
  ...unchosen('way', way),
  ...(to === 'focal-point' && way !== 'not-told' ? unchosen('country', country) : {}),
  ...empty('text', text),
})

/** Addressees who have not been told and are late. */
export const lateOf = ({ alarm }: Pick<Missing, 'alarm'>): readonly Addressee['to'][] =>
  SEARCHERS.filter((to) => alarm?.told.some((one) => one.to === to && one.missed))

/** A sheet or a conversation as lines of the person's own record. */
export const missingLines = (held: SheetWords | TalkWords, { say }: { readonly say: Say }): [string, string][] =>
  'ring' in held
    ? SOUGHT.map((field) => [say(`missing.${field}`), held[field]])
    : [
        [say('talk.how'), say(`talk.was-${held.talk}`)],
        [say('talk.on'), held.on],
        [say('talk.with'), held.with],
        ...TALKED.map((field): [string, string] => [say(`talk.${field}`), held[field]]),
      ]

/** Whether the person is missing, or came back and somebody is to talk with them. */
export const isSought = ({ whereabouts, dues }: Pick<PersonPage, 'whereabouts' | 'dues'>): boolean =>
  whereabouts === 'missing' || dues.some(({ kind }) => kind === 'return-talk')

/** Whether the page of the sheet is offered: of who is missing, and of a child before it leaves. */
export const hasSheet = (person: Pick<PersonPage, 'whereabouts' | 'dues' | 'age' | 'may'>): boolean =>
  person.may.includes('missing-persons.write') && (isSought(person) || person.age !== 'adult')
