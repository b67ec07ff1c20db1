import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fromBase58Check, fromBech32, fromSegwit, keepsEip55 } from './checksums.ts'

const hex = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString('hex')

describe('Base58Check', () => {
  // The first two from `key_io_valid.json` of Bitcoin Core, the third from the first block, the fourth from the documents of Tron.
  const good = [
    ['1AGNa15ZQXAZUgFiqJ2i7Z2DPU2J6hW62i', '0065a16059864a2fdbc7c99a4723a8395bc6f188eb'],
    ['3CMNFxN1oHBc4R1EpboAL5yzHGgE611Xou', '0574f209f6ea907e2ea48f74fae05782ae8a665257'],
    ['1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', '0062e907b15cbf27d5425399ebf6f0fb50ebb88f18'],
    ['TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t', '41a614f803b6fd780986a42c78ec9c7f77e6ded13c'],
    // A hash of zeros: each leading 1 is a byte.
    ['1111111111111111111114oLvT2', '000000000000000000000000000000000000000000'],
  ]
  for (const [text, payload] of good) test(text, () => assert.equal(hex(fromBase58Check(text)), payload))

  test('a letter changed, left out or put in; letters that do not belong; nothing', () => {
    const [text] = good[0]
    const changed = Array.from(text, (letter, i) => text.slice(0, i) + (letter === '2' ? '3' : '2') + text.slice(i + 1))
    const without = Array.from(text, (_, i) => text.slice(0, i) + text.slice(i + 1))
    for (const bad of [...changed, ...without, `1${text}`, `${text}0`, 'l', '', '1', '111'])
      assert.equal(fromBase58Check(bad), undefined, bad)
  })
})

describe('Bech32 (test vectors of BIP-173)', () => {
  for (const text of [
    'A12UEL5L',
    'a12uel5l',
    'an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1tt5tgs',
    'abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw',
    `1${'1'}${'q'.repeat(82)}c8247j`,
    'split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w',
    '?1ezyfcl',
  ])
    test(text, () => assert.equal(fromBech32(text)?.form, 'bech32'))

  for (const text of [
    '\x201nwldj5',
    '\x7f1axkwrx',
    '\x801eym55h',
    'an84characterslonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1569pvx',
    'pzry9x0s0muk',
    '1pzry9x0s0muk',
    'x1b4n0q5v',
    'li1dgmt3',
    'de1lg7wt\xff',
    'A1G7SGD8',
    '10a06t8',
    '1qzzfhee',
    'a12UEL5L',
  ])
    test(`not ${JSON.stringify(text)}`, () => assert.equal(fromBech32(text), undefined))
})

describe('Bech32m (test vectors of BIP-350)', () => {
  for (const text of [
    'A1LQFN3A',
    'a1lqfn3a',
    'an83characterlonghumanreadablepartthatcontainsthetheexcludedcharactersbioandnumber11sg7hg6',
    'abcdef1l7aum6echk45nj3s0wdvt2fg8x9yrzpqzd3ryx',
    `1${'1'}${'l'.repeat(82)}ludsr8`,
    'split1checkupstagehandshakeupstreamerranterredcaperredlc445v',
    '?1v759aa',
  ])
    test(text, () => assert.equal(fromBech32(text)?.form, 'bech32m'))

  for (const text of [
    '\x201xj0phk',
    '\x7f1g6xzxy',
    '\x801vctc34',
    'an84characterslonghumanreadablepartthatcontainsthetheexcludedcharactersbioandnumber11d6pts4',
    'qyrz8wqd2c9m',
    '1qyrz8wqd2c9m',
    'y1b0jsk6g',
    'lt1igcx5c0',
    'in1muywd',
    'mm1crxm3i',
    'au1s5cgom',
    'M1VUXWEZ',
    '16plkw9',
    '1p2gdwpf',
  ])
    test(`not ${JSON.stringify(text)}`, () => assert.equal(fromBech32(text), undefined))
})

describe('addresses of segregated witness (test vectors of BIP-350)', () => {
  const network = (text: string) => text.slice(0, 2).toLowerCase()
  for (const [text, script] of [
    ['BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4', '0014751e76e8199196d454941c45d1b3a323f1433bd6'],
    [
      'tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sl5k7',
      '00201863143c14c5166804bd19203356da136c985678cd4d27a1b8c6329604903262',
    ],
    [
      'bc1pw508d6qejxtdg4y5r3zarvary0c5xw7kw508d6qejxtdg4y5r3zarvary0c5xw7kt5nd6y',
      '5128751e76e8199196d454941c45d1b3a323f1433bd6751e76e8199196d454941c45d1b3a323f1433bd6',
    ],
    ['BC1SW50QGDZ25J', '6002751e'],
    ['bc1zw508d6qejxtdg4y5r3zarvaryvaxxpcs', '5210751e76e8199196d454941c45d1b3a323'],
    [
      'tb1qqqqqp399et2xygdj5xreqhjjvcmzhxw4aywxecjdzew6hylgvsesrxh6hy',
      '0020000000c4a5cad46221b2a187905e5266362b99d5e91c6ce24d165dab93e86433',
    ],
    [
      'tb1pqqqqp399et2xygdj5xreqhjjvcmzhxw4aywxecjdzew6hylgvsesf3hn0c',
      '5120000000c4a5cad46221b2a187905e5266362b99d5e91c6ce24d165dab93e86433',
    ],
    [
      'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0',
      '512079be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798',
    ],
  ])
    test(text, () => {
      const read = fromSegwit(text, network(text))
      assert.ok(read)
      // As in a script: the version's opcode, the length, the program.
      const head = [read.version === 0 ? 0 : 0x50 + read.version, read.program.length]
      assert.equal(hex(Uint8Array.from([...head, ...read.program])), script)
    })

  for (const text of [
    'tc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vq5zuyut',
    'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd',
    'tb1z0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqglt7rf',
    'BC1S0XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ54WELL',
    'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kemeawh',
    'tb1q0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vq24jc47',
    'bc1p38j9r5y49hruaue7wxjce0updqjuyyx0kh56v8s25huc6995vvpql3jow4',
    'BC130XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ7ZWS8R',
    'bc1pw5dgrnzv',
    'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7v8n0nx0muaewav253zgeav',
    'BC1QR508D6QEJXTDG4Y5R3ZARVARYV98GJ9P',
    'tb1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vq47Zagq',
    'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7v07qwwzcrf',
    'tb1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vpggkg4j',
    'bc1gmk9yu',
  ])
    test(`not ${text}`, () =>
      // The first is of a network that nobody has.
      assert.equal(fromSegwit(text, network(text) === 'tc' ? 'bc' : network(text)), undefined))
})

describe('capitals of Ethereum (test vectors of EIP-55)', () => {
  const mixed = [
    '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
    '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359',
    '0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB',
    '0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb',
  ]
  for (const address of [
    '0x52908400098527886E0F7030069857D2E4169EE7',
    '0x8617E340B3D01FA5F11F306F4090FD50E238070D',
    '0xde709f2102306220921060314715629080e2fb77',
    '0x27b1fdb04752bbc536007a920d24acb045561c26',
    ...mixed,
  ])
    test(address, () => assert.ok(keepsEip55(address)))

  test('any letter in the other case is no address', () => {
    for (const address of mixed)
      for (const { index } of address.slice(2).matchAll(/[a-f]/gi)) {
        const at = index + 2
        const other = address[at] === address[at].toLowerCase() ? address[at].toUpperCase() : address[at].toLowerCase()
        assert.ok(!keepsEip55(address.slice(0, at) + other + address.slice(at + 1)))
      }
  })
})
