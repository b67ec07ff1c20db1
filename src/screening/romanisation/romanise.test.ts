import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { romanise } from './romanise.ts'
import type { RomanisationName } from './tables.ts'

/** Examples from the acts themselves, or from the United Nations' reports on them. */
const OFFICIAL: Readonly<Record<RomanisationName, string>> = {
  uk:
    'Алушта Alushta Борщагівка Borshchahivka Вінниця Vinnytsia Гадяч Hadiach Згорани Zghorany Ґалаґан Galagan Єнакієве Yenakiieve ' +
    'Гаєвич Haievych Короп’є Koropie Житомир Zhytomyr Їжакевич Yizhakevych Кадиївка Kadyivka Мар’їне Marine Йосипівка Yosypivka ' +
    'Стрий Stryi Олексій Oleksii Київ Kyiv Лебединський Lebedynskyi Троць Trots Харків Kharkiv Біла Bila Церква Tserkva ' +
    'Чернівці Chernivtsi Шостка Shostka Щербухи Shcherbukhy Гоща Hoshcha Юрій Yurii Корюківка Koriukivka Яготин Yahotyn ' +
    'Костянтин Kostiantyn Знам’янка Znamianka Феодосія Feodosiia',
  be:
    'Віцебск Viciebsk Гомель Homieĺ Гаўя Haŭja Добруш Dobruš Ельск Jeĺsk Бабаедава Babajedava Венцавічы Viencavičy Ёды Jody ' +
    'Вераб’ёвічы Vierabjovičy Мёры Miory Зэльва Zeĺva Іўе Iŭje Лагойск Lahojsk Круглае Kruhlaje Любань Liubań Магілёў Mahilioŭ ' +
    'Нясвіж Niasviž Смаргонь Smarhoń Шаркаўшчына Šarkaŭščyna Хоцімск Chocimsk Чавусы Čavusy',
  'be-2023': 'Добруш Dobrush Лагойск Lagojsk Магілёў Magiliow Хоцімск Hocimsk Чавусы Chavusy Нясвіж Niasvizh Іўе Iwje',
  bg:
    'София Sofia Пловдив Plovdiv Търговище Targovishte Щъркелово Shtarkelovo Велико Veliko Хасково Haskovo Ямбол Yambol ' +
    'Цветков Tsvetkov Кьосев Kyosev Йордан Yordan Гьопсу Gyopsu Марияна Mariyana Мария Maria Андрей Andrey Жечев Zhechev Чавдар Chavdar',
  sr:
    'Ђорђе Đorđe Љубљана Ljubljana Њујорк Njujork Ћирић Ćirić Џакула Džakula Шабац Šabac Чачак Čačak Живковић Živković Хрвоје Hrvoje ' +
    'Јелена Jelena Цвијић Cvijić',
  ru:
    'Юрий Iurii Щукин Shchukin Подъезд Podieezd Ёлкин Elkin Дарья Daria Цой Tsoi Эмма Emma Ярослав Iaroslav Хохлов Khokhlov ' +
    'Жуков Zhukov Рыжиков Ryzhikov Чернышов Chernyshov',
}

describe('names are written in Latin letters as the acts say', () => {
  for (const [language, examples] of Object.entries(OFFICIAL)) {
    for (const [, written, official] of examples.matchAll(/(\S+) (\S+)/g)) {
      test(`${language}: ${written}`, () => {
        assert.equal(romanise(written, language as RomanisationName), official)
      })
    }
  }
})

test('capitals stay capitals, and what is not Cyrillic stays as it is', () => {
  assert.equal(romanise('ТОВ «ЩИТ» Ltd, 5 шт.', 'uk'), 'TOV «SHCHYT» Ltd, 5 sht.')
  assert.equal(romanise('Щит і Юг', 'uk'), 'Shchyt i Yuh')
  assert.equal(romanise('', 'ru'), '')
  assert.equal(romanise('Я', 'uk'), 'Ya')
})
