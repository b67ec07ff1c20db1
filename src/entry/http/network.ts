import { isIP } from 'node:net'

/**
 * The network that an address stands for where strangers are counted or wait: an IPv4 address itself, of IPv6 the first half, of
 * which one caller has as many addresses as they like (RFC 6177). An IPv4 address that is written as IPv6 is the IPv4 address.
 * @param address of a connection, or as a proxy writes it, with a port or without; anything may stand in it
 * @returns what is no address comes back as it is
 */
export function networkOf(address: string): string {
  const bare = bareAddress(address.trim())
  if (isIP(bare) !== 6) return bare
  const words = wordsOf(bare)
  return ipv4In(words) ?? `${words.slice(0, 4).join(':')}::/64`
}

/** Without brackets, port and zone: some proxies write `[2001:db8::1]:443` and `192.0.2.1:443`. */
const bareAddress = (text: string): string =>
  text
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
    .replace(/%.*$/, '')

/** The eight words of an IPv6 address, in one writing each. */
function wordsOf(address: string): readonly string[] {
  // The last two may be written as IPv4.
  const [head, tail = ''] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::')
  const [before, after] = [head, tail].map((part) => (part === '' ? [] : part.split(':')))
  return [...before, ...Array.from({ length: 8 - before.length - after.length }, () => '0'), ...after]
}

// Mapped addresses (RFC 4291, 2.5.5.2), and those of a translator (RFC 6052): all of IPv4 would else be one network.
const HOLDS_IPV4 = ['0:0:0:0:0:ffff', '64:ff9b:0:0:0:0']

function ipv4In(words: readonly string[]): string | null {
  if (!HOLDS_IPV4.includes(words.slice(0, 6).join(':'))) return null
  return words
    .slice(6)
    .flatMap((word) => [Number.parseInt(word, 16) >> 8, Number.parseInt(word, 16) & 255])
    .join('.')
}
