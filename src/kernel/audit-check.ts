import { firstDifference, type ReadExport } from './audit-export.ts'
import { type Head, readHead, treeOf } from './audit-head-text.ts'
import { type Checkpoint, type End, type Fork, forkMark, readCheckpoint, readFork } from './checkpoint.ts'
import { EMPTY_TREE, grown, type Hash, leafHash, rootOf } from './merkle.ts'
import { cosignedAt, isSignedNote, readNotes, type Signer } from './signed-note.ts'

/** A file of signed heads or markers, by the name that is told. */
export type HeadFile = { readonly name: string; readonly text: string }

export type CheckInput = {
  readonly heads: readonly HeadFile[]
  /** The export to check, and others to hold against it. */
  readonly exports: readonly { readonly name: string; readonly read: ReadExport }[]
  /** Key of the log. */
  readonly key: Signer
  readonly cosigners: readonly Signer[]
}

/** What a check found, in sentences. @property from first entry in which the log differs from what was signed, where that is known */
export type Checked = {
  readonly isGood: boolean
  readonly lines: readonly string[]
  readonly from: number | null
}

/** A head to hold against the log: on which branch it lies, counted by the restores before it. */
type Claim = { readonly name: string; readonly end: End; readonly branch: number; readonly seen: readonly string[] }
type Branched = { readonly fork: Fork; readonly mark: string; readonly name: string }

/**
 * Checks without server and database whether all heads belong to the log of an export. A restore is accepted where its marker,
 * signed by the log, says it was, and told each time.
 */
export function checkAudit({ heads, exports, key, cosigners }: CheckInput): Checked {
  const lines: string[] = []
  const found = heads.map((file) => readFile(file, key))
  const bad = found.flatMap(({ fault }) => fault ?? [])
  const forks = inOrder(found.flatMap((one) => one.forks))
  if (forks === null) bad.push('The markers of restores do not follow each other: one is missing.')
  const branches = forks ?? []
  const claims: Claim[] = []
  for (const { name, end, fork, note } of found.flatMap((one) => one.ends)) {
    const branch = fork === null ? 0 : branches.findIndex(({ mark }) => mark === fork) + 1
    if (fork !== null && branch === 0) bad.push(`${name} names a restore whose marker is not among the files.`)
    else claims.push({ name, end, branch, seen: note === null ? [] : seenBy(note, cosigners) })
  }
  // Where a restore began is signed, too.
  for (const [branch, { fork, name }] of branches.entries()) claims.push({ name, end: fork.restored, branch, seen: [] })
  const [log, ...others] = exports
  const held = fitting(log.read, claims, branches)
  const compared = others.map(({ name, read }) => comparedWith(log.read, name, read, branches))
  lines.push(...branches.map(({ fork }) => said(fork)), ...held.lines, ...compared.flatMap((one) => one.lines))
  const first = log.read.fault
  if (first !== null) bad.unshift(first.words)
  // Heads alone bound the first entry from below; another export names it.
  const named = compared.flatMap((one) => one.from ?? [])
  const firsts = [
    ...(first === null ? [] : [first.seq]),
    ...(named.length > 0 || held.from === null ? named : [held.from]),
  ]
  const isGood = bad.length === 0 && held.isGood && compared.every((one) => one.isGood)
  return { isGood, lines: [...bad, ...lines], from: firsts.length === 0 ? null : Math.min(...firsts) }
}

type FoundEnd = {
  readonly name: string
  readonly end: End
  readonly fork: string | null
  readonly note: Parameters<typeof cosignedAt>[0] | null
}
type Found = { readonly ends: readonly FoundEnd[]; readonly forks: readonly Branched[]; readonly fault: string | null }

function readFile({ name, text }: HeadFile, key: Signer): Found {
  const nothing = { ends: [], forks: [] }
  if (text.startsWith('{')) {
    const head = readHead(text, key.key)
    if (head === null) return { ...nothing, fault: `${name} was not signed with this key.` }
    return {
      ends: head.seq === 0 ? [] : [{ name, end: endOf(head), fork: head.fork ?? null, note: null }],
      forks: [],
      fault: null,
    }
  }
  const notes = readNotes(text)
  if (notes === null || notes.length === 0) return { ...nothing, fault: `${name} holds no signed head.` }
  const ends: FoundEnd[] = []
  const forks: Branched[] = []
  for (const { note } of notes) {
    if (!isSignedNote(note, key)) return { ...nothing, fault: `${name} was not signed with this key.` }
    const checkpoint = readCheckpoint(note)
    const fork = readFork(note)
    if ((checkpoint ?? fork)?.origin !== key.name) return { ...nothing, fault: `${name} is no head of this log.` }
    if (checkpoint !== null)
      ends.push({ name: nameOf(name, notes.length, checkpoint), end: ended(checkpoint), fork: checkpoint.fork, note })
    if (fork !== null) forks.push({ fork, mark: forkMark(note), name })
  }
  return { ends, forks, fault: null }
}

const nameOf = (file: string, of: number, { size }: Checkpoint): string => (of === 1 ? file : `${file} (${size})`)
const ended = ({ size, root }: Checkpoint): End => ({ size, root, hash: '' })

function endOf(head: Head): End {
  const tree = treeOf(head)
  return { size: head.seq, hash: head.hash, root: tree === null ? null : rootOf(tree) }
}

/** Markers in the order in which they name each other; the same one may come twice. Null where one of them is missing. */
function inOrder(all: readonly Branched[]): readonly Branched[] | null {
  const byMark = new Map(all.map((one) => [one.mark, one]))
  const ordered: Branched[] = []
  let last: string | null = null
  for (;;) {
    const next: Branched | undefined = [...byMark.values()].find(({ fork }) => fork.after === last)
    if (next === undefined) break
    ordered.push(next)
    last = next.mark
  }
  return ordered.length === byMark.size ? ordered : null
}

const seenBy = (note: Parameters<typeof cosignedAt>[0], cosigners: readonly Signer[]): readonly string[] =>
  cosigners.flatMap((cosigner) => {
    const at = cosignedAt(note, cosigner)
    return at === null ? [] : [`${cosigner.name} on ${at.toISOString().slice(0, 10)}`]
  })

const said = ({ day, before, restored }: Fork): string =>
  before.size === restored.size
    ? `On ${day} a backup was restored that ends with entry ${restored.size}. Where the log ended before it is not known.`
    : `On ${day} a backup was restored: the log then ended with entry ${before.size}, and the backup with entry ${restored.size}. What came between is gone.`

type Held = { readonly isGood: boolean; readonly lines: readonly string[]; readonly from: number | null }

/** Holds each head against the log, in the order of their size. */
function fitting(log: ReadExport, claims: readonly Claim[], forks: readonly Branched[]): Held {
  const lines: string[] = []
  const roots = rootsAt(log.hashes, new Set(claims.map(({ end }) => end.size)))
  let [fits, from]: [number, number | null] = [0, null]
  for (const { name, end, branch, seen } of claims.toSorted((a, b) => a.end.size - b.end.size)) {
    const { size } = end
    const left = forks.slice(branch).find(({ fork }) => size > fork.restored.size)
    const by = seen.length === 0 ? '' : ` Seen by ${seen.join(', ')}.`
    if (left !== undefined && isBefore(end, left.fork)) {
      lines.push(`${name}: entry ${size} lies on the branch that the restore of ${left.fork.day} left behind.${by}`)
    } else if (size > log.hashes.length) {
      from ??= log.hashes.length + 1
      lines.push(`${name}: entries ${log.hashes.length + 1} to ${size} are missing from the log.${by}`)
    } else if (isEnd(end, roots.get(size), log.hashes[size - 1])) {
      if (from === null) fits = size
      lines.push(`${name}: belongs to this log, up to entry ${size}.${by}`)
    } else {
      if (from === null)
        lines.push(`The log differs from what was signed from an entry on that lies between ${fits + 1} and ${size}.`)
      from ??= fits + 1
      lines.push(`${name}: is of another log: entries up to ${size} are not those that were signed.${by}`)
    }
  }
  return { isGood: from === null, lines, from }
}

/** Whether an end lies on the branch that a restore left behind; its last entry is known by name. */
function isBefore(end: End, { before }: Fork): boolean {
  return (
    end.size < before.size ||
    isEnd(end, before.root ?? undefined, before.hash === '' ? undefined : bytesOf(before.hash))
  )
}

/** Whether an end has a root and a last entry, as far as both are known. */
function isEnd({ hash, root }: End, otherRoot: Hash | undefined, last: Uint8Array | undefined): boolean {
  if (root !== null && otherRoot !== undefined) return Buffer.compare(root, otherRoot) === 0
  return hash !== '' && last !== undefined && Buffer.compare(bytesOf(hash), last) === 0
}

const bytesOf = (hex: string): Uint8Array => Buffer.from(hex, 'hex')

/** Roots of a log at some sizes. */
function rootsAt(hashes: readonly Uint8Array[], sizes: ReadonlySet<number>): ReadonlyMap<number, Hash> {
  const roots = new Map<number, Hash>()
  let tree = EMPTY_TREE
  for (const hash of hashes) {
    tree = grown(tree, leafHash(hash))
    if (sizes.has(tree.size)) roots.set(tree.size, rootOf(tree))
  }
  return roots
}

function comparedWith(log: ReadExport, name: string, other: ReadExport, forks: readonly Branched[]): Held {
  const from = firstDifference(log, other)
  const gone = other.fault === null ? null : other.fault
  const lines = gone === null ? [] : [`${name}: ${gone.words}`]
  if (from === null && gone === null) return { isGood: true, lines: [`${name}: is the same log.`], from: null }
  if (from === null) return { isGood: false, lines, from: gone?.seq ?? null }
  const fork = forks.find((one) => one.fork.restored.size + 1 === from)
  if (fork !== undefined)
    return {
      isGood: gone === null,
      lines: [...lines, `${name}: the logs differ from entry ${from} on, where the restore of ${fork.fork.day} began.`],
      from: gone?.seq ?? null,
    }
  return { isGood: false, lines: [...lines, `${name}: the logs differ from entry ${from} on.`], from }
}
