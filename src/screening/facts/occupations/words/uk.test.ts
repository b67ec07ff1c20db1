import { testOfferWords } from '../../../../../test/samples/offer-words.ts'

testOfferWords({
  language: 'uk',
  occupations: {
    'Збір полуниці, пакувальники на склад': ['harvest-worker', 'packer', 'warehouse-worker'],
    'Зварник, муляр, електрик на будову': ['welder', 'bricklayer', 'electrician', 'construction-worker'],
    'Покоївка, кухар і посудомийниця': ['hotel-housekeeper', 'cook', 'dishwasher'],
    'Доглядальниця для бабусі, няня': ['live-in-carer', 'nanny'],
    "Водій категорії СЕ та кур'єр": ['truck-driver', 'courier'],
    'Потрібна швачка й прибиральниця': ['sewing-worker', 'cleaner'],
    'Водійське посвідчення, охорона праці': [],
  },
  places: {
    'Робота в Німеччині та Польщі': ['!DE', '!PL'],
    'Виїзд до Нідерландів, роботодавець у Кракові': ['!NL', '!PL Kraków'],
    'праця в чехії': ['!CZ'],
    'Місто: Львів': ['!UA Lviv'],
    'Громадяни України з Харкова': ['UA', 'UA Kharkiv'],
    'німецька фірма, польський контракт': [],
    'усі суми рівні': [],
  },
})
