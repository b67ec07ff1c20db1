/** What a server's robots.txt asks of this program (RFC 9309). */
export type Robots = {
  allows(path: string): boolean
  /** Seconds it asks to wait between two requests (`Crawl-delay`, which many write though no standard has it). */
  readonly delay: number | null
}

type Rule = { readonly allow: boolean; readonly pattern: string }

/** The program need not read further (RFC 9309, section 2.5). */
const MOST = 500 * 1024

export const ALLOWS_ALL: Robots = { allows: () => true, delay: null }
export const ALLOWS_NOTHING: Robots = { allows: () => false, delay: null }

/**
 * Reads a robots.txt.
 * @param token the program's product token, such as `Ausma`
 */
export function readRobots(text: string, token: string): Robots {
  const groups = groupsOf(text.slice(0, MOST))
  // All groups that name the program count as one; only without any do those for everybody hold (section 2.2.1).
  const own = groups.filter(({ agents }) => agents.includes(token.toLowerCase()))
  const chosen = own.length > 0 ? own : groups.filter(({ agents }) => agents.includes('*'))
  const rules = chosen.flatMap((group) => group.rules)
  const delays = chosen.flatMap(({ delay }) => (delay === null ? [] : [delay]))
  return { allows: (path) => allows(rules, path), delay: delays.length > 0 ? Math.max(...delays) : null }
}

type Group = { readonly agents: string[]; readonly rules: Rule[]; delay: number | null }

function groupsOf(text: string): readonly Group[] {
  const groups: Group[] = []
  let naming = false
  for (const line of text.split(/\r\n|[\r\n]/)) {
    const found = /^\s*([a-z-]+)\s*:\s*([^#]*)/i.exec(line.replace(/^\uFEFF/, ''))
    if (found === null) continue
    const [key, value] = [found[1].toLowerCase(), found[2].trim()]
    if (key === 'user-agent') {
      // Several names in a row share the rules that follow.
      if (!naming) groups.push({ agents: [], rules: [], delay: null })
      groups.at(-1)?.agents.push(/^[\w*-]*/.exec(value)?.[0].toLowerCase() ?? '')
      naming = true
      continue
    }
    const group = groups.at(-1)
    if (key === 'allow' || key === 'disallow') {
      naming = false
      // An empty rule forbids and allows nothing.
      if (value !== '') group?.rules.push({ allow: key === 'allow', pattern: normal(value) })
    } else if (key === 'crawl-delay' && group && /^\d{1,5}(\.\d+)?$/.test(value)) group.delay = Number(value)
  }
  return groups
}

/** The longest pattern decides, and of two as long the one that allows (section 2.2.2). */
function allows(rules: readonly Rule[], path: string): boolean {
  const asked = normal(path)
  let best: Rule | null = null
  for (const rule of rules) {
    if (!matches(rule.pattern, asked)) continue
    const [length, longest] = [rule.pattern.length, best?.pattern.length ?? -1]
    if (length > longest || (length === longest && rule.allow)) best = rule
  }
  return best?.allow ?? true
}

/** `*` stands for anything and `$` at the end for the end. Without backtracking: a pattern is a stranger's. */
function matches(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith('$')
  const parts = (isWhole ? pattern.slice(0, -1) : pattern).split('*')
  const [first, ...others] = parts
  if (!path.startsWith(first)) return false
  let at = first.length
  for (const [i, part] of others.entries()) {
    if (isWhole && i === others.length - 1) return path.length - part.length >= at && path.endsWith(part)
    const found = path.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return !isWhole || others.length > 0 || at === path.length
}

const UNRESERVED = /[A-Za-z0-9._~-]/

/** Paths are compared by octets: what need not be escaped is not, everything outside ASCII is. */
function normal(path: string): string {
  const outside = path.replace(/[^\p{ASCII}]/gu, (sign) => encodeURIComponent(sign.toWellFormed()))
  return outside.replace(/%[0-9a-f]{2}/gi, (escaped) => {
    const sign = String.fromCharCode(Number.parseInt(escaped.slice(1), 16))
    return UNRESERVED.test(sign) ? sign : escaped.toUpperCase()
  })
}
