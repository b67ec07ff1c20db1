import { testOfferWords } from '../../../../../test/samples/offer-words.ts'

testOfferWords({
  language: 'ru',
  occupations: {
    'Сбор клубники и упаковщицы на фабрику': ['harvest-worker', 'packer', 'factory-worker'],
    'Требуются сварщики, каменщики и маляры': ['welder', 'bricklayer', 'painter'],
    'Горничные в отель, посудомойщица, повар': ['hotel-housekeeper', 'dishwasher', 'cook'],
    'Водитель категории Е, курьер': ['truck-driver', 'courier'],
    'Сиделка к пожилой женщине с проживанием': ['live-in-carer'],
    'Модели и хостес, консумация': ['model', 'hostess'],
    'Оператор чата, набор текста': ['customer-support', 'data-entry'],
    'Швеи и разнорабочие': ['sewing-worker', 'factory-worker'],
    'Нужны водительские права, оплата в криптовалюте': [],
  },
  places: {
    'Работа в Германии, Польше и Чехии': ['!DE', '!PL', '!CZ'],
    'Едем в Объединённые Арабские Эмираты': ['!AE'],
    'работа в польше, во Владивостоке': ['!PL', '!RU Vladivostok'],
    'Город: Нижний Новгород': ['!RU Nizhniy Novgorod'],
    'Гражданам Украины и Молдовы': ['UA', 'MD'],
    'Немецкая компания, польский мастер': [],
    'Наш мастер Владимир и орёл': [],
  },
})
