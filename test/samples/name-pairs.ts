// Data: invented names of firms, alike and not.
/** Names of one firm, parted by «|»: Cyrillic first, then as its country writes it in Latin letters, and as people do. */
export const ALIKE: readonly string[] = `
Ромашка Сервіс|Romashka Servis
Галина і Партнери|Halyna i Partnery|Galina i Partnery
Гарант Кадри|Harant Kadry|Garant Kadry
Щедра Нива|Shchedra Nyva|Shchedra Niva
Київські Робітники|Kyivski Robitnyky|Kyjivski Robitnyky
Яготинська Ферма|Yahotynska Ferma|Jagotynska Ferma|Iahotynska Ferma
Юріївка Агро|Yuriivka Ahro|Yuriyivka Agro|Juriivka Agro
Жовта Хата|Zhovta Khata|Žovta Hata|Zhovta Hata
Єнакіївський Цех|Yenakiivskyi Tsekh|Jenakijivskyj Cech
Згорани Буд|Zghorany Bud|Zgorany Bud
Мар'їнський Сад|Marinskyi Sad
Хлібна Пристань|Khlibna Prystan|Hlibna Pristan
ТОВ «Їжакевич і Син»|TOV "Yizhakevych i Syn"|Yizhakevych i Syn LLC|Їжакевич і Син
Чорна Гора|Chorna Hora|Čorna Gora
Шевченко Логістик|Shevchenko Lohistyk|Ševčenko Logistyk|Shevchenko Logistik
Сонячний Двір|Soniachnyi Dvir|Sonyachnyy Dvir|Sonjačnyj Dvir
Ґалаґан Транс|Galagan Trans
Бджола Мед|Bdzhola Med|Bdžola Med
Русская Чайка|Russkaia Chaika|Russkaya Chayka|Russkaja Čajka
Александр Трейд|Aleksandr Treid|Alexander Treid|Alexandr Treyd
Щукин и Сыновья|Shchukin i Synovia|Shchukin i Synov'ya|Ščukin i Synov'ja
Юрий Хохлов|Iurii Khokhlov|Yuriy Khokhlov|Yury Khokhlov|Jurij Hohlov
Ёлочка|Elochka|Yolochka|Jolochka
Фёдоров Строй|Fedorov Stroi|Fyodorov Stroy|Fedorov Stroj
Подъезд Плюс|Podieezd Plius|Podezd Plyus
Объявление|Obieiavlenie|Obyavlenie
Мария Клининг|Mariia Klining|Mariya Klining|Maria Klining
Царское Село|Tsarskoe Selo|Carskoe Selo|Tzarskoe Selo
Московский Рыжик|Moskovskii Ryzhik|Moskovskiy Ryzhik|Moskovsky Ryžik
Заяц и Ёж|Zaiats i Ezh|Zayats i Yozh
ООО «Солнечный Берег»|OOO Solnechnyi Bereg|Solnechny Bereg LLC|Солнечный Берег
ЗАО Жигули|ZAO Zhiguli|Žiguli
Эльбрус Тур|Elbrus Tur|El'brus Tur
Вьюга|Viuga|V'yuga
Хороший Дом|Khoroshii Dom|Horoshiy Dom
Киевская Русь|Kievskaia Rus|Kievskaya Rus'
Добрый Мастер|Dobryi Master|Dobry Master|Dobriy Master
Търговище Работа|Targovishte Rabota
Щастлив Дом|Shtastliv Dom
Цветков Агенция|Tsvetkov Agentsiya|Cvetkov Agencija|Tsvetkov Agentsia
Кьосев и Синове|Kyosev i Sinove
Хасково Градина|Haskovo Gradina|Khaskovo Gradina
Ямбол Текстил|Yambol Tekstil|Jambol Tekstil
София Персонал ЕООД|Sofia Personal EOOD|Sofiya Personal
Жечев Строй ООД|Zhechev Stroy OOD|Žečev Stroj
България Кадри|Bulgaria Kadri|Balgaria Kadri
Йордан Транспорт|Yordan Transport|Jordan Transport
Черно Море|Cherno More
Шипка Мебел|Shipka Mebel|Šipka Mebel
Андрей Жътва|Andrey Zhatva|Andrej Zhatva
Ђорђевић Градња|Đorđević Gradnja|Djordjević Gradnja
Живковић Транспорт|Živković Transport
Љубљанска Пекара|Ljubljanska Pekara
Њујорк Кафе|Njujork Kafe
Ћирић и Син|Ćirić i Sin
Џакула|Džakula
Шабац Месо Д.О.О.|Šabac Meso d.o.o.|Šabac Meso
Чачак Воће|Čačak Voće
Хрвоје Посао|Hrvoje Posao
Јелена Чишћење|Jelena Čišćenje
Цвијић Логистика|Cvijić Logistika
Гомель Строй|Homieĺ Stroj|Gomel Stroi
Лагойск Праца|Lahojsk Praca|Lagojsk Praca
Жнівень|Žnivień|Zhniven
Чавусы Трэйд|Čavusy Trejd|Chavusy Treyd
Магілёў Буд|Mahilioŭ Bud
Нясвіж Тур|Niasviž Tur|Niasvizh Tur
Шаркаўшчына|Šarkaŭščyna
Добруш Мэбля|Dobruš Meblia|Dobrush Meblya
Хоцімск Агра|Chocimsk Ahra
Карпати Лісгосп|Karpaty Lishosp
Олексій Коваль|Oleksii Koval|Oleksiy Koval|Oleksij Koval
Дніпровська Чайка|Dniprovska Chaika|Dniprovska Čajka
Зоря Нічна|Zoria Nichna|Zorya Nichna|Zorja Nična
Лебідь|Lebid|Lebid'
Полтавський Хутір|Poltavskyi Khutir|Poltavsky Khutir
Сім'я Плюс|Simia Plius|Simya Plyus
Вільха Меблі|Vilkha Mebli
Ковальов Агро|Kovalov Ahro
Явір|Yavir|Javir
Юність|Yunist|Junist
Єдність|Yednist|Jednist
Цукор Трейд|Tsukor Treid|Cukor Trejd
Горизонт|Horyzont|Gorizont
Грабар|Hrabar|Grabar
Хутор Южный|Khutor Iuzhnyi|Hutor Yuzhny
Рыбак|Rybak|Ribak
Снежинка|Snezhinka|Snežinka
Чистый Лист|Chistyi List|Chisty List
Яблоко|Iabloko|Yabloko|Jabloko
Электрон|Elektron
Юпитер Кадр|Iupiter Kadr|Yupiter Kadr|Jupiter Kadr
Птицефабрика Заря|Ptitsefabrika Zaria|Ptitsefabrika Zarya
Маяк|Maiak|Mayak|Majak
Ёжик в Тумане|Ezhik v Tumane|Yozhik v Tumane
Соловьёв|Solovev|Solovyov
`
  .trim()
  .split('\n')

/** Names of two firms, parted by «|», that look or sound near each other. */
export const APART: readonly string[] = `
Ромашка|Ramashka Plus
Ромашка Сервис|Ромашка Строй
Солнце|Solntsevo
Маяк|Майка
Маяк|Maika
Чайка|Шайка
Чайка|Shaika
Цех|Чех
Цех|Chekh
Заря|Жаря
Заря|Zharia
Сад|Суд
Сосна|Saosna
Берег|Берёза
Берег|Beriozka
Юг|Юнга
Юность|Yunost Plus
Киев|Kyivstroi
Полтава|Poltavka
Одеса Крюїнг|Odesa Klininh
Львів Буд|Lviv Brud
Шипка|Чипка
Шипка|Sipka
Ћирић|Širić
Живковић|Zivanović
Ђорђе|Dorde
Петров|Petrova
Петров|Petrovskii
Иванов|Ivanenko
Иванова Мария|Иванова Марина
Ivan Trans|Ivana Trans
Karpaty Work|Karpaty Word
Nordhaven Staffing|Norhaven Staffing
Baltwerk|Baltwork
Golden River|Golden Rivet
Sun Jobs|Son Jobs
Larkfield|Parkfield
Northgate|Southgate
Lotus|Locus
Alfa|Alfred
Alfa Jobs|Alma Jobs
Delta Kadry|Delta Kadr
Eurodim|Eurodom
Anna Euro|Hanna Euro
Komplekts|Kompleks
Zvejones|Zvejnieki
Saule|Saulė Plus
Ozols|Ozoli
Liepa|Liepiņa
Bērzs|Bērziņš
Balta Māja|Balta Mala
SIA Ābele|SIA Ābols
SIA Rīts|SIA Rota
UAB Rytas|UAB Rūta
OÜ Koit|OÜ Kotkas
Praca Plus|Praca Puls
Dobra Praca|Dobry Czas
Żubr|Zebra
Łódź|Lada
Słońce|Slonik
Müller Bau|Möller Bau
Schmidt|Schmied
Weiss|Wiese
Huber|Weber
García|Garza
Peña|Pena Blanca
Muñoz|Munera
Silva|Selva
Souza|Sousa Lima
Popescu|Popovici
Ionescu|Ionel
Țara|Țăran
Nagy|Nagyi Kft
Kovács|Kovačević
Novák|Novotný
Dvořák|Dvorský
Horák|Hora
Yılmaz|Yıldız
Kaya|Kara
Nguyen|Nguy
Trần|Trấn Hai
Papadopoulos|Papadakis
Αθήνα|Αθηναία
شركة النور|شركة النصر
शर्मा|वर्मा
Wind|Wand
Wine House|Vane House
West Staff|Best Staff
Vega|Viga
Sky Jobs|Skye Line
Tony Bau|Tanya Bau
Lyon Care|Lean Care
Rio Clean|Ray Clean
Mario Food|Maria Food
Studio Work|Stadion Work
Viola|Vela
Fiona Care|Fena Care
Radio Nord|Rada Nord
Max Bau|Mark Bau
Phoenix|Feniks Plus
Chance|Change
Shell|Chell
Share|Chare
Ship Crew|Chip Crew
Mash|Match
Cash Work|Catch Work
East Line|Easy Line
Job Centre|Job Century
Alpha 1|Alpha 2
Route 66|Route 67
Agro 2000|Agro 2001
A|B
Гром|Хром
Golden Field|Holden Field
`
  .trim()
  .split('\n')
