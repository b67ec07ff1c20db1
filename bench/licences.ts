import { importedByPages, type Package, packages, readLock } from './packages.ts'
import { docsPage, markdownTable, writeOrCompare } from './written.ts'

/** The page of licences. */
export const PAGE = docsPage('licences.md')

/** Licences that ask for no more than that their text and the authors' names stay; all go with the EUPL 1.2. */
const PERMISSIVE = [
  '0BSD',
  'Apache-2.0',
  'Bitstream-Vera',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MIT-0',
  'Unlicense',
]

/** Whether a licence as packages state it is permissive; of several to choose from, one is enough. */
export const isPermissive = (license: string): boolean =>
  license
    .replace(/^\((.*)\)$/, '$1')
    .split(/ or /i)
    .some((one) => PERMISSIVE.includes(one))

const row = ({ name, version, license, places }: Package): string[] => [
  `\`${name}\``,
  version,
  license,
  places.includes('server') ? (places.includes('pages') ? 'server, pages' : 'server') : 'pages',
]

/** The page, of the packages given. @throws Error naming a package whose licence is not permissive */
export function licencesPage(all: readonly Package[]): string {
  const others = all.filter(({ license }) => !isPermissive(license))
  if (others.length > 0)
    throw new Error(
      `Not permissive: ${others.map(({ name, license }) => `${name} (${license || 'none'})`).join(', ')}.`,
    )
  return `${[
    '# Licences of packages',
    'Every package that a running installation consists of, Node.js among them (`node-…`): with the server, or as part of the staff pages in a browser. Tools that build and test are left out. Written by `npm run docs` from `package-lock.json`; a test fails for a package that is missing here and for a licence that is not permissive. `npm run sbom` writes the same list as a CycloneDX file, with sums.',
    'Ausma itself is under the [EUPL-1.2](../LICENSE). Lists of places and the like have [licences of their own](../reference-data/README.md).',
    markdownTable(['package', 'version', 'licence', 'where'], all.map(row)),
  ].join('\n\n')}\n`
}

if (import.meta.main) writeOrCompare(PAGE, licencesPage(packages(readLock(), importedByPages())))
