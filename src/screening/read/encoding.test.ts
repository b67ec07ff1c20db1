import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readContent } from '../../../test/samples/read-content.ts'
import { guessEncoding } from './encoding.ts'
import { NotPostings } from './index.ts'

/** Encodes in a code page by inverting the decoder. */
function encode(text: string, label: string): Buffer {
  const decoder = new TextDecoder(label)
  const bytes = new Map(Array.from({ length: 256 }, (_none, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))
  return Buffer.from(Array.from(text, (sign) => bytes.get(sign) ?? 63))
}

const SAMPLES: readonly (readonly [string, string])[] = [
  [
    'windows-1250',
    'Praca za granicą! Zatrudnimy pracowników do zbioru truskawek, zakwaterowanie zapewnione, wysokie zarobki, także weekendy.',
  ],
  [
    'windows-1250',
    'Căutăm muncitori pentru cules căpşuni în străinătate, cazare asigurată, plată săptămânală şi transport.',
  ],
  ['windows-1250', 'Hledáme pracovníky na sklizeň jahod, ubytování zajištěno, dobrá výplata každý týden, přijďte.'],
  ['windows-1251', 'Требуются рабочие на сбор клубники за границей, жильё предоставляется, оплата каждую неделю.'],
  ['windows-1251', 'Потрібні працівники на збір полуниці, житло надається, їжа безкоштовно, оплата щотижня.'],
  ['windows-1251', 'Търсим работници за бране на ягоди в чужбина, осигурена квартира, плащане всяка седмица.'],
  [
    'windows-1252',
    'Wir suchen Erntehelfer für Erdbeeren, Unterkunft wird gestellt, Löhne wöchentlich, Anreise möglich, große Höfe.',
  ],
  [
    'windows-1252',
    'Se buscan trabajadores para la recolección de fresas, alojamiento incluido, jóvenes y señores, pago también diario, mañana.',
  ],
  [
    'windows-1252',
    'Recrutement de travailleurs pour la récolte des fraises, logé et nourri, payé à la semaine, départ immédiat même sans expérience.',
  ],
  [
    'windows-1252',
    'Procuramos trabalhadores para a apanha de morangos, alojamento não incluído, remuneração à semana, sem experiência.',
  ],
  [
    'windows-1257',
    'Meklējam strādniekus zemeņu lasīšanai ārzemēs, dzīvesvieta nodrošināta, samaksa katru nedēļu, ēdināšana bez maksas.',
  ],
  [
    'windows-1257',
    'Ieškome darbuotojų braškių skynimui užsienyje, apgyvendinimas nemokamas, atlyginimas kas savaitę, galimybė užsidirbti.',
  ],
  [
    'windows-1257',
    'Otsime töötajaid maasikate korjamiseks välismaal, majutus tasuta, palk igal nädalal, sõit kohale, šeff lubab.',
  ],
  [
    'iso-8859-2',
    'Zatrudnimy pracowników do zbioru truskawek, także młodzież, wysoką płacę i śniadania, ciężka praca, dość dobrą pensję.',
  ],
  ['koi8-u', 'Требуются рабочие на сбор клубники за границей, жилье предоставляется, оплата каждую неделю.'],
  ['ibm866', 'Требуются рабочие на сбор клубники за границей, жилье предоставляется, оплата каждую неделю.'],
]

describe('encodings', () => {
  for (const [label, text] of SAMPLES) {
    test(`${label}: ${text.slice(0, 30)}`, async () => {
      const { postings } = await readContent(encode(`id;text\n1;${text}\n2;${text}\n3;${text}\n`, label))
      assert.equal(postings[2].text, text)
    })
  }

  test('UTF-8 and UTF-16, with and without a mark', async () => {
    const text = 'id,text\n1,"Žemuogių rinkimas, работа за границей"\n2,"šviesu"\n'
    const wide = Buffer.from(text, 'utf16le')
    const swapped = Buffer.from(wide).swap16()
    const mark = (bytes: number[], rest: Buffer) => Buffer.concat([Buffer.from(bytes), rest])
    const forms = [
      Buffer.from(text),
      mark([0xef, 0xbb, 0xbf], Buffer.from(text)),
      wide,
      swapped,
      mark([0xff, 0xfe], wide),
      mark([0xfe, 0xff], swapped),
    ]
    for (const form of forms) {
      for (const piece of [1 << 20, 3]) {
        const { postings } = await readContent(form, {}, piece)
        assert.deepEqual(
          postings.map((one) => one.text),
          ['Žemuogių rinkimas, работа за границей', 'šviesu'],
        )
        assert.equal(postings[0].id, '1')
      }
    }
  })

  test('single damaged bytes do not make a code page of UTF-8', () => {
    const bytes = Buffer.from('Работа за границей для всех, дорога оплачена, жильё есть')
    bytes[11] = 0x20
    assert.equal(guessEncoding(bytes), 'utf-8')
  })

  test('a sample that ends inside a sign is UTF-8', () => {
    assert.equal(guessEncoding(Buffer.from('Darbs ārzemē').subarray(0, -1)), 'utf-8')
  })
})

describe('files that hold no postings', () => {
  const CASES: readonly (readonly [string, Buffer | string, RegExp])[] = [
    ['nothing', '', /empty/],
    ['space', ' \n\r\n\t ', /empty/],
    ['an Excel file', Buffer.from('PK\u0003\u0004rest of the archive'), /save the table as CSV/],
    ['a PDF', '%PDF-1.7\n1 0 obj', /PDF/],
    ['an image', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), /image/],
    ['noise', Buffer.from(Array.from({ length: 4000 }, (_none, i) => (i * 7919) % 251)), /binary/],
    ['numbers', '12\n13\n14\n', /no words/],
    ['broken gzip', Buffer.from('1f8b0800000000000003ffffffffff', 'hex'), /gzip data cannot be unpacked/],
  ]
  for (const [what, content, message] of CASES) {
    test(what, async () => {
      await assert.rejects(
        readContent(content),
        (error: unknown) => error instanceof NotPostings && message.test(error.message),
      )
    })
  }
})
