import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { eld } from 'eld/small'
import fc from 'fast-check'
import { runs } from '../../test/run/mode.ts'
import { PACKS } from './languages/index.ts'
import { NEIGHBOURS } from './languages/neighbours.ts'
import { Ngrams } from './ngrams.ts'
import { readNgrams } from './read/ngrams.ts'

const ngrams = new Ngrams(readNgrams())
const check = (text: string) => assert.equal(ngrams.languageOf(text), eld.detect(text).language, text)

describe('n-grams tell what eld tells', () => {
  for (const { language, functionWords } of PACKS) test(language, () => check(functionWords))
  for (const [language, words] of Object.entries(NEIGHBOURS)) test(language, () => check(words))

  for (const text of [
    '',
    ' ',
    '123',
    '🙂🙂',
    "don't l'appel",
    'ну и что',
    'ooo',
    'a',
    "'",
    '’a’',
    'straße ÄÖÜ',
    '仕事 募集',
    '𝐯𝐢𝐬𝐚',
  ]) {
    test(JSON.stringify(text), () => check(text))
  }

  test('long words and long texts', () => {
    for (const size of [69, 70, 71, 72, 200, 379, 380, 381, 500]) {
      check('arbeit'.repeat(size).slice(0, size))
      check(`${'работа '.repeat(size)}arbeit`)
      check(`${'arbeit '.repeat(size)}работа`)
      check('работа'.repeat(size).slice(0, size))
    }
  })

  test('any text', () => fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), check)))

  test('any words of any languages', () => {
    const words = [...PACKS.map(({ functionWords }) => functionWords), ...Object.values(NEIGHBOURS)]
      .join(' ')
      .split(' ')
    const text = fc.array(fc.constantFrom(...words), { maxLength: 80 }).map((some) => some.join(' '))
    fc.assert(fc.property(text, check), runs(500))
  })
})

test('a text tells nothing of the next', () => {
  const first = ngrams.languageOf('praca w magazynie od zaraz')
  ngrams.languageOf('работа на складе')
  assert.equal(ngrams.languageOf('praca w magazynie od zaraz'), first)
})

test('the table is read whole', () => {
  const { languages, table, start } = readNgrams()
  assert.equal(languages.length, 60)
  assert.equal(languages[11], 'en')
  assert.ok(start > 0 && start < table.length)
})

/** Languages without a pack or a list of small words, which the table alone identifies. */
const TABLE_ONLY: readonly (readonly [language: string, text: string])[] = [
  ['ca', 'Busquem persones per treballar al nostre magatzem a partir de dilluns, amb contracte indefinit.'],
  ['sq', 'Kërkojmë njerëz që duan të punojnë në depon tonë nga e hëna.'],
  ['be', 'Шукаем людзей, якія хочуць працаваць на нашым складзе з панядзелка.'],
  ['sr', 'Тражимо људе који желе да раде у нашем складишту од понедељка.'],
  ['is', 'Við leitum að fólki sem vill vinna í vöruhúsinu okkar frá mánudegi.'],
  ['eu', 'Astelehenetik aurrera gure biltegian lan egin nahi duten pertsonak bilatzen ditugu.'],
  ['hy', 'Մենք փնտրում ենք մարդկանց, ովքեր ցանկանում են աշխատել մեր պահեստում։'],
  ['ka', 'ვეძებთ ადამიანებს, რომლებსაც სურთ ჩვენს საწყობში მუშაობა ორშაბათიდან.'],
  ['he', 'אנחנו מחפשים אנשים שרוצים לעבוד במחסן שלנו החל מיום שני.'],
  ['fa', 'ما به دنبال افرادی هستیم که می‌خواهند از دوشنبه در انبار ما کار کنند.'],
  ['hi', 'हम ऐसे लोगों की तलाश कर रहे हैं जो सोमवार से हमारे गोदाम में काम करना चाहते हैं।'],
  ['bn', 'আমরা এমন লোক খুঁজছি যারা সোমবার থেকে আমাদের গুদামে কাজ করতে চান।'],
  ['th', 'เรากำลังมองหาคนที่ต้องการทำงานในคลังสินค้าของเราตั้งแต่วันจันทร์'],
  ['ja', '月曜日から倉庫で働きたい人を探しています。'],
  ['ko', '월요일부터 창고에서 일하고 싶은 사람을 찾고 있습니다.'],
  ['zh', '我们正在寻找从星期一开始想在我们仓库工作的人。'],
  ['tl', 'Naghahanap kami ng mga taong gustong magtrabaho sa aming bodega simula Lunes.'],
]

describe('languages by the table alone', () => {
  for (const [language, text] of TABLE_ONLY) test(language, () => assert.equal(ngrams.languageOf(text), language))
})
