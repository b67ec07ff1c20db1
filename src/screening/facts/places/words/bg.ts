// Data: Bulgarian words around places, and names that Node and the gazetteer do not have.
import type { PlaceWords } from '../words.ts'

export const words: PlaceWords = {
  where: 'в във на до към около за край при близо',
  between: 'град гр района област областта страната село южна северна красивия център центъра',
  announce: 'място месторабота град локация държава населено район дестинация работа област',
  elsewhere: 'от граждани паспорт регистрирана регистриран офис офиси лиценз фирма седалище',
  countries: 'GB: Англия|Великобритания|Шотландия|Уелс|Обединеното кралство; US: САЩ|Америка|Съединените щати; AE: ОАЕ|Емирства|Емирствата|Обединените арабски емирства; NL: Холандия|Нидерландия; CZ: Чехия; KR: Южна Корея|Корея; MM: Бирма|Мианмар; SA: Саудитска Арабия; BY: Беларус; MD: Молдова; BG: България; CH: Швейцария; CY: Кипър; TH: Тайланд; KH: Камбоджа',
  cities: 'Sofia: София; Plovdiv: Пловдив; Varna: Варна; Burgas: Бургас; Ruse: Русе; Stara Zagora: Стара Загора; Pleven: Плевен; Sliven: Сливен; Dobrich: Добрич; Shumen: Шумен; Pernik: Перник; Yambol: Ямбол; Haskovo: Хасково; Pazardzhik: Пазарджик; Blagoevgrad: Благоевград; Gabrovo: Габрово; Vratsa: Враца; Kazanlak: Казанлък; Vidin: Видин; Asenovgrad: Асеновград; Kardzhali: Кърджали; Veliko Tŭrnovo: Велико Търново; BG Nesebar: Несебър; BG Sunny Beach: Слънчев бряг; BG Bansko: Банско; BG Sozopol: Созопол; Berlin: Берлин; Munich: Мюнхен; Hamburg: Хамбург; Köln: Кьолн; Frankfurt am Main: Франкфурт; Dortmund: Дортмунд; Düsseldorf: Дюселдорф; Leipzig: Лайпциг; Dresden: Дрезден; Stuttgart: Щутгарт; Nürnberg: Нюрнберг; Milan: Милано; Naples: Неапол; Turin: Торино; Venice: Венеция; Florence: Флоренция; Foggia: Фоджа; Barcelona: Барселона; Valencia: Валенсия; Huelva: Уелва; Zaragoza: Сарагоса; Rotterdam: Ротердам; The Hague: Хага; Antwerpen: Антверпен; Genève: Женева; Manchester: Манчестър; Birmingham: Бирмингам; Göteborg: Гьотеборг; Thessaloníki: Солун; Limassol: Лимасол; Larnaca: Ларнака; Antalya: Анталия; Edirne: Одрин; Abu Dhabi: Абу Даби; Tel Aviv: Тел Авив; Skopje: Скопие; Niš: Ниш; Kraków: Краков; Łódź: Лодз; Wrocław: Вроцлав; Brno: Бърно; New York City: Ню Йорк; Mae Sot: Мае Сот; Sihanoukville: Сиануквил',
  wary: 'Русе|Сливен|Добрич|Перник|Варна|Видин|Рим|Мали|Чад|Куба|Хага|Ниш',
  never: 'Бар|Того|Не|Мала',
}
