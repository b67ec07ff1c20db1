import { isoDay } from '../../../kernel/clock.ts'
import type { EvidenceKind, GroundKind, Matter, NoticeLanguage } from '../codes.ts'
import type { Content, Exported } from '../shapes.ts'
import { LETTER_WORDS } from './index.ts'
import { MATTERS } from './matters.ts'

/** What a letter is written from. */
export type LetterParts = {
  readonly kind: Exported['kind']
  readonly language: NoticeLanguage
  readonly reference: string
  readonly sender: { readonly name: string; readonly mail: string }
  readonly flagger: Exported['trustedFlagger']
  readonly matter: Matter | null
  readonly ground: GroundKind | null
  readonly content: Content
  readonly evidence: readonly {
    readonly kind: EvidenceKind
    readonly takenAt: Date
    readonly sha256: string | null
  }[]
  /** Of a correction, the notice it replaces; of a withdrawal, the one that is withdrawn. */
  readonly earlier: { readonly reference: string; readonly sentAt: Date } | null
}

/** How a notice is called outside the house: random, so that it tells nothing of how many there are. */
export const referenceOf = (notice: string): string => notice.slice(0, 8).toUpperCase()

// In one go, so that what is put in is never read for places again: an office may be called «{day}».
const filled = (words: string, values: Readonly<Record<string, string>>): string =>
  words.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)

// In universal time and as ISO writes it: the reader may sit in any country, and 03/04 is two days.
const minuteOf = (moment: Date): string => `${moment.toISOString().slice(0, 16).replace('T', ' ')} UTC`

/** A letter as it goes, and the same in parts for a machine. Nobody's name stands in it but the office's. */
export function letterOf(parts: LetterParts): Exported {
  const words = LETTER_WORDS[parts.language]
  const subjects = { notice: words.subject, correction: words.correctionSubject, withdrawal: words.withdrawalSubject }
  const { reference, content, matter, ground, earlier } = parts
  // A withdrawal repeats no accusation: it may reach people whom the first letter did not.
  const isWithdrawal = parts.kind === 'withdrawal'
  return {
    schema: 'ausma.notice/1',
    kind: parts.kind,
    reference,
    replaces: earlier?.reference ?? null,
    language: parts.language,
    sender: parts.sender,
    // Art. 22(1): priority is asked for by naming the decision, never by writing louder.
    trustedFlagger: parts.flagger,
    ground: matter === null || ground === null ? null : { kind: ground, matter, provision: content.provision },
    // The names of the EU's own database, so that a platform need not translate ours into the statement of reasons it must file (Art. 24(5)).
    category: matter === null ? null : MATTERS[matter].category,
    keyword: matter === null ? null : MATTERS[matter].keyword,
    addresses: content.addresses,
    facts: isWithdrawal ? '' : content.facts,
    reasons: isWithdrawal ? '' : content.reasons,
    goodFaith: content.goodFaith,
    evidence: parts.evidence.map(({ takenAt, ...rest }) => ({ ...rest, takenAt: takenAt.toISOString() })),
    subject: filled(subjects[parts.kind], { reference }),
    text: isWithdrawal ? withdrawalText(parts) : noticeText(parts),
  }
}

const section = (title: string, ...lines: string[]): string => [title, ...lines].join('\n')

// The office alone: a statement of reasons may hand the notifier's identity to whoever is accused (Art. 17(3)(b)).
const signature = ({ language, sender }: LetterParts): string =>
  section(LETTER_WORDS[language].notifier, sender.name, sender.mail)

const places = ({ language, content }: LetterParts): string =>
  section(
    LETTER_WORDS[language].where,
    ...content.addresses.map(({ address, more }) => (more.trim() === '' ? address : `${address} (${more.trim()})`)),
  )

function noticeText(parts: LetterParts): string {
  const { language, sender, flagger, content, matter, ground, earlier } = parts
  const words = LETTER_WORDS[language]
  const opening = [
    filled(words.intro, { sender: sender.name }),
    ...(flagger ? [filled(words.flagger, { sender: sender.name, ...flagger })] : []),
    ...(earlier ? [filled(words.replaces, { reference: earlier.reference, day: isoDay(earlier.sentAt) })] : []),
  ]
  return [
    opening.join('\n'),
    places(parts),
    // A draft that does not say it yet shows no heading with nothing under it.
    ...(matter === null ? [] : [section(words.what, words.matters[matter])]),
    section(words.seen, content.facts.trim()),
    section(words.why, content.reasons.trim()),
    section(ground === 'terms' ? words.terms : words.law, content.provision.trim()),
    section(words.evidence, ...parts.evidence.map((piece) => evidenceLine(piece, language))),
    // Art. 16(2)(d): a statement that a person makes. The program never makes it for them.
    ...(content.goodFaith ? [words.goodFaith] : []),
    // Receipt, decision, redress and use of machines are owed to a notifier who left an address (Art. 16(4) to (6)); asked for, they come more often.
    words.asks,
    signature(parts),
  ].join('\n\n')
}

function evidenceLine({ kind, takenAt, sha256 }: LetterParts['evidence'][number], language: NoticeLanguage): string {
  const words = LETTER_WORDS[language]
  const time = minuteOf(takenAt)
  // That nobody could read the page is said too: a reader must not think that more was seen than was.
  return sha256 === null ? filled(words.unread, { time }) : filled(words[kind], { time, hash: sha256 })
}

function withdrawalText(parts: LetterParts): string {
  const { language, sender, reference, earlier } = parts
  const day = earlier === null ? '' : isoDay(earlier.sentAt)
  const withdrawal = filled(LETTER_WORDS[language].withdrawal, { sender: sender.name, reference, day })
  return [withdrawal, places(parts), signature(parts)].join('\n\n')
}

/** So much of a posting stands in a first draft; the whole is in the evidence. */
const QUOTED = 600

/** The facts of a first draft, from the postings as they were seen. A person goes over them. */
export const factsOf = (
  postings: readonly {
    readonly source: string
    readonly date: string | null
    readonly title: string | null
    readonly text: string
  }[],
  language: NoticeLanguage,
): string =>
  postings
    .map(({ source, date, title, text }) => {
      // With its title, which often holds the offer: the hash covers both.
      const lines = [title ?? '', text].map((part) => part.replace(/\s+/g, ' ').trim())
      // By signs and not by UTF-16 units: a cut within one would leave half a letter in a legal document.
      const signs = [...lines.filter((line) => line !== '').join('\n')]
      const quote = signs.length > QUOTED ? `${signs.slice(0, QUOTED).join('')} …` : signs.join('')
      return filled(LETTER_WORDS[language].fact, { source, day: date ?? '—', text: quote })
    })
    .join('\n\n')
