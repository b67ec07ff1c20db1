import type { BundleReport, Checked, CheckName } from './report.ts'

// What a check means, for whoever has to judge it: what it proves, and what it does not.

type Meaning = { readonly title: string; readonly proves: string; readonly not: string }

const MEANINGS: Readonly<Record<CheckName, Meaning>> = {
  files: {
    title: 'The files are those that were packed',
    proves: 'No file of the bundle was changed, lost or added by accident since it was packed.',
    not: 'Who packed it: whoever changes a file can also write a new list. The next check is about that.',
  },
  maker: {
    title: 'Who made the bundle signed its list of files',
    proves: 'Nobody without the key of this member changed, added or took out a file after it was packed.',
    not: 'That the member told the truth, or that this is all there is: a bundle is an excerpt.',
  },
  index: {
    title: 'The index and the files agree',
    proves:
      'Each item of the index is here, with the bytes that the index names, and nothing is here that it does not name.',
    not: 'The words of index.pdf are not read. They are as the maker signed them; compare them with index.html.',
  },
  logs: {
    title: 'The logs of who had each item are unbroken',
    proves:
      'Each act was signed by a key of the member who did it, in this order, about exactly these bytes. No entry was changed, taken out from between others, or put in between them.',
    not: 'That nothing happened which nobody entered. Before the first entry the log says nothing. That a key is this member’s is the word of the authority.',
  },
  audit: {
    title: 'The audit of the authority held these entries',
    proves:
      'The entries stood in the authority’s audit when its head was signed, so none of them was made up or changed later, if the key is the one that the authority publishes.',
    not: 'That the clock of the authority was right: for that there are timestamps.',
  },
  times: {
    title: 'An independent authority saw the logs at a certain time',
    proves:
      'The first entry of each log, and with it the bytes of the item as they are now, was there at the latest at the time stated.',
    not: 'When the items were made, or by whom. Whether a certificate was revoked is not asked, because no network is used.',
  },
}

const STATES = { holds: 'HOLDS', fails: 'FAILS', open: 'OPEN' } as const satisfies Record<Checked['state'], string>

/** The report in lines of text. */
export function toldOf({ number, isSound, checks }: BundleReport): readonly string[] {
  return [
    number === '' ? 'A bundle of evidence' : `Bundle of evidence ${number}`,
    ...checks.flatMap(({ check, state, lines }) => [
      '',
      `${STATES[state]}  ${MEANINGS[check].title}`,
      ...lines.map((line) => `       ${line}`),
      ...(state !== 'holds' ? [] : [`       Proves: ${MEANINGS[check].proves}`]),
      `       Does not prove: ${MEANINGS[check].not}`,
    ]),
    '',
    isSound ? SOUND : UNSOUND,
    ...(checks.some(({ state }) => state === 'open') ? [OPEN] : []),
  ]
}

const SOUND = 'Result: nothing in this bundle contradicts anything else in it.'
const UNSOUND = 'Result: this bundle is not as it was made. What FAILS above names the file.'
const OPEN = 'What is OPEN could not be decided with what was given.'
