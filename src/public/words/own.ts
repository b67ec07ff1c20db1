// Data: what a reporter can do with their own report besides writing: say who they are, tie two reports together, take a proof. One
// block a language; English is the original.
export const own = {
  en: {
    'identity.title': 'Say who you are',
    'identity.hint':
      'Only if you want to. It is kept apart from what you told. Only a few people of {name} can open it. They must write why, and a second person must agree. You can take it away again.',
    'identity.save': 'Keep it apart',
    'identity.kept': 'It is kept apart.',
    'identity.gone': 'It is gone.',
    'identity.told': 'You said who you are. It is not shown here again.',
    'identity.remove': 'Take it away',
    'chain.title': 'I wrote before',
    'chain.hint': 'Type the seven words of the earlier report. Then those who read know that both are from one person.',
    'chain.go': 'Tie together',
    'chain.done': 'They are tied together.',
    'proof.title': 'Proof that you reported',
    'proof.lead':
      'It holds the day and a fingerprint of what you wrote, and no word of it. Whoever finds it knows that you wrote to {name}, and can try whether words they guess are yours. Keep it safe, or leave it.',
    'proof.get': 'Make the proof',
    'proof.file': 'Keep as a file',
    'proof.says':
      'It shows that a report with this fingerprint came in on {date}. It does not show that it is true, or who wrote it.',
    'proof.check': 'Anybody can check it with the program Ausma, without asking us. This is the key to compare with:',
  },
  lv: {
    'identity.title': 'Pateikt, kas jūs esat',
    'identity.hint':
      'Tikai ja vēlaties. To glabā atsevišķi no tā, ko pastāstījāt. To var atvērt tikai daži cilvēki no {name}. Viņiem jāuzraksta, kāpēc, un jāpiekrīt otram cilvēkam. Jūs varat to atkal paņemt atpakaļ.',
    'identity.save': 'Glabāt atsevišķi',
    'identity.kept': 'Tas tiek glabāts atsevišķi.',
    'identity.gone': 'Tas ir izdzēsts.',
    'identity.told': 'Jūs pateicāt, kas esat. Te to vairs nerāda.',
    'identity.remove': 'Paņemt atpakaļ',
    'chain.title': 'Es jau rakstīju agrāk',
    'chain.hint': 'Ierakstiet agrākā ziņojuma septiņus vārdus. Tad lasītāji zina, ka abi ir no viena cilvēka.',
    'chain.go': 'Sasaistīt',
    'chain.done': 'Tie ir sasaistīti.',
    'proof.title': 'Apliecinājums, ka ziņojāt',
    'proof.lead':
      'Tajā ir diena un jūsu teksta nospiedums, bet neviena vārda no tā. Kas to atrod, zina, ka rakstījāt iestādei {name}, un var pārbaudīt, vai uzminēti vārdi ir jūsu. Glabājiet to droši vai neņemiet.',
    'proof.get': 'Izveidot apliecinājumu',
    'proof.file': 'Saglabāt kā failu',
    'proof.says':
      'Tas rāda, ka ziņojums ar šo nospiedumu saņemts {date}. Tas nerāda, vai tas ir patiess un kas to rakstīja.',
    'proof.check': 'Ikviens to var pārbaudīt ar programmu Ausma, mums nejautājot. Ar šo atslēgu jāsalīdzina:',
  },
  lt: {
    'identity.title': 'Pasakyti, kas esate',
    'identity.hint':
      'Tik jei norite. Tai laikoma atskirai nuo to, ką papasakojote. Atverti gali tik keli įstaigos „{name}“ žmonės. Jie turi parašyti, kodėl, ir turi sutikti antras žmogus. Galite tai vėl atsiimti.',
    'identity.save': 'Laikyti atskirai',
    'identity.kept': 'Tai laikoma atskirai.',
    'identity.gone': 'To nebėra.',
    'identity.told': 'Jūs pasakėte, kas esate. Čia to daugiau nerodome.',
    'identity.remove': 'Atsiimti',
    'chain.title': 'Aš jau rašiau anksčiau',
    'chain.hint':
      'Įrašykite ankstesnio pranešimo septynis žodžius. Tada skaitantieji žinos, kad abu yra vieno žmogaus.',
    'chain.go': 'Susieti',
    'chain.done': 'Jie susieti.',
    'proof.title': 'Įrodymas, kad pranešėte',
    'proof.lead':
      'Jame yra diena ir jūsų teksto atspaudas, bet nė vieno žodžio iš jo. Kas jį randa, žino, kad rašėte įstaigai „{name}“, ir gali tikrinti, ar spėjami žodžiai yra jūsų. Laikykite jį saugiai arba neimkite.',
    'proof.get': 'Sukurti įrodymą',
    'proof.file': 'Išsaugoti kaip failą',
    'proof.says':
      'Jis rodo, kad pranešimas su šiuo atspaudu gautas {date}. Jis nerodo, ar tai tiesa ir kas tai parašė.',
    'proof.check': 'Kiekvienas gali jį patikrinti programa Ausma, nieko mūsų neklausiant. Raktas, su kuriuo lyginti:',
  },
  et: {
    'identity.title': 'Võite öelda, kes te olete',
    'identity.hint':
      'Ainult siis, kui soovite. Seda hoitakse lahus sellest, mida rääkisite. Seda saavad avada vaid mõned asutuse {name} inimesed. Nad peavad kirjutama, miks, ja teine inimene peab nõustuma. Te võite selle tagasi võtta.',
    'identity.save': 'Hoia lahus',
    'identity.kept': 'Seda hoitakse lahus.',
    'identity.gone': 'See on kustutatud.',
    'identity.told': 'Te ütlesite, kes te olete. Siin seda rohkem ei näidata.',
    'identity.remove': 'Võta tagasi',
    'chain.title': 'Ma kirjutasin varem',
    'chain.hint': 'Kirjutage varasema teate seitse sõna. Siis teavad lugejad, et mõlemad on ühelt inimeselt.',
    'chain.go': 'Seo kokku',
    'chain.done': 'Need on seotud.',
    'proof.title': 'Tõend, et te teatasite',
    'proof.lead':
      'Selles on päev ja teie teksti sõrmejälg, kuid mitte ühtegi sõna. Kes selle leiab, teab, et te kirjutasite asutusele {name}, ja saab proovida, kas äraarvatud sõnad on teie omad. Hoidke seda kindlas kohas või jätke võtmata.',
    'proof.get': 'Tee tõend',
    'proof.file': 'Salvesta failina',
    'proof.says':
      'See näitab, et selle sõrmejäljega teade saabus {date}. See ei näita, kas see on tõsi ega kes selle kirjutas.',
    'proof.check': 'Igaüks saab seda kontrollida programmiga Ausma, meilt küsimata. Võti, millega võrrelda:',
  },
  pl: {
    'identity.title': 'Możesz powiedzieć, kim jesteś',
    'identity.hint':
      'Tylko jeśli chcesz. Przechowujemy to osobno od tego, co opowiadasz. Otworzyć to może tylko kilka osób z {name}. Muszą napisać, dlaczego, a druga osoba musi się zgodzić. Możesz to później zabrać.',
    'identity.save': 'Przechowaj osobno',
    'identity.kept': 'Jest przechowywane osobno.',
    'identity.gone': 'Już tego nie ma.',
    'identity.told': 'To, kim jesteś, jest przechowywane osobno. Tutaj już tego nie pokazujemy.',
    'identity.remove': 'Zabierz to',
    'chain.title': 'To nie jest moje pierwsze zgłoszenie',
    'chain.hint': 'Wpisz siedem słów wcześniejszego zgłoszenia. Wtedy czytający wiedzą, że oba są od jednej osoby.',
    'chain.go': 'Połącz',
    'chain.done': 'Są połączone.',
    'proof.title': 'Dowód zgłoszenia',
    'proof.lead':
      'Zawiera dzień i odcisk twojego tekstu, ale ani jednego słowa z niego. Kto go znajdzie, wie, że twój tekst trafił tu: {name}, i może sprawdzać, czy odgadnięte słowa są twoje. Przechowuj go bezpiecznie albo nie bierz.',
    'proof.get': 'Utwórz dowód',
    'proof.file': 'Zapisz jako plik',
    'proof.says':
      'Pokazuje, że zgłoszenie o tym odcisku wpłynęło {date}. Nie pokazuje, czy jest prawdziwe ani kto je napisał.',
    'proof.check': 'Każdy może to sprawdzić programem Ausma, nie pytając nas. Klucz do porównania:',
  },
  uk: {
    'identity.title': 'Сказати, хто ви',
    'identity.hint':
      'Лише якщо хочете. Це зберігається окремо від того, що ви розповіли. Відкрити це можуть лише кілька людей із {name}. Вони мають написати, чому, а друга людина має погодитися. Ви можете забрати це назад.',
    'identity.save': 'Зберегти окремо',
    'identity.kept': 'Це зберігається окремо.',
    'identity.gone': 'Цього більше немає.',
    'identity.told': 'Ви сказали, хто ви. Тут це більше не показується.',
    'identity.remove': 'Забрати назад',
    'chain.title': 'Я пишу не вперше',
    'chain.hint':
      'Введіть сім слів попереднього повідомлення. Тоді ті, хто читає, знатимуть, що обидва від однієї людини.',
    'chain.go': 'Пов’язати',
    'chain.done': 'Їх пов’язано.',
    'proof.title': 'Підтвердження, що ви повідомили',
    'proof.lead':
      'У ньому є день і відбиток вашого тексту, але жодного слова з нього. Хто його знайде, знатиме, що ви писали до {name}, і зможе перевіряти, чи вгадані слова ваші. Зберігайте його надійно або не беріть.',
    'proof.get': 'Створити підтвердження',
    'proof.file': 'Зберегти як файл',
    'proof.says':
      'Воно показує, що повідомлення з цим відбитком надійшло {date}. Воно не показує, чи це правда і хто це написав.',
    'proof.check': 'Будь-хто може перевірити його програмою Ausma, не питаючи нас. Ключ для порівняння:',
  },
  ru: {
    'identity.title': 'Сказать, кто вы',
    'identity.hint':
      'Только если хотите. Это хранится отдельно от того, что вы рассказали. Открыть это могут лишь несколько человек из {name}. Они должны написать, почему, а второй человек должен согласиться. Вы можете забрать это обратно.',
    'identity.save': 'Хранить отдельно',
    'identity.kept': 'Это хранится отдельно.',
    'identity.gone': 'Этого больше нет.',
    'identity.told': 'Вы сказали, кто вы. Здесь это больше не показывается.',
    'identity.remove': 'Забрать обратно',
    'chain.title': 'Я пишу не впервые',
    'chain.hint':
      'Введите семь слов прежнего сообщения. Тогда те, кто читает, будут знать, что оба от одного человека.',
    'chain.go': 'Связать',
    'chain.done': 'Они связаны.',
    'proof.title': 'Подтверждение, что вы сообщили',
    'proof.lead':
      'В нём есть день и отпечаток вашего текста, но ни одного слова из него. Кто его найдёт, узнает, что вы писали в {name}, и сможет проверять, ваши ли угаданные слова. Храните его надёжно или не берите.',
    'proof.get': 'Создать подтверждение',
    'proof.file': 'Сохранить как файл',
    'proof.says':
      'Оно показывает, что сообщение с этим отпечатком поступило {date}. Оно не показывает, правда ли это и кто это написал.',
    'proof.check': 'Любой может проверить его программой Ausma, не спрашивая нас. Ключ для сравнения:',
  },
  ro: {
    'identity.title': 'Puteți spune cine sunteți',
    'identity.hint':
      'Numai dacă doriți. Se păstrează separat de ce ați povestit. Doar câteva persoane de la {name} pot deschide. Trebuie să scrie de ce, iar o a doua persoană trebuie să fie de acord. Puteți retrage mai târziu.',
    'identity.save': 'Păstrează separat',
    'identity.kept': 'Se păstrează separat.',
    'identity.gone': 'A fost șters.',
    'identity.told': 'Ați spus cine sunteți. Aici nu se mai arată.',
    'identity.remove': 'Retrage',
    'chain.title': 'Am mai scris înainte',
    'chain.hint':
      'Scrieți cele șapte cuvinte ale mesajului dinainte. Atunci cei care citesc știu că ambele vin de la o singură persoană.',
    'chain.go': 'Leagă-le',
    'chain.done': 'Sunt legate.',
    'proof.title': 'Dovada că ați anunțat',
    'proof.lead':
      'Conține ziua și o amprentă a textului, dar niciun cuvânt din el. Cine o găsește știe că ați scris la {name} și poate încerca dacă niște cuvinte ghicite sunt ale dvs. Păstrați-o în siguranță sau nu o luați.',
    'proof.get': 'Creează dovada',
    'proof.file': 'Păstrează ca fișier',
    'proof.says':
      'Arată că un mesaj cu această amprentă a sosit pe {date}. Nu arată dacă este adevărat sau cine l-a scris.',
    'proof.check': 'Oricine o poate verifica cu programul Ausma, fără să ne întrebe. Cheia pentru comparație:',
  },
  bg: {
    'identity.title': 'Можете да кажете кои сте',
    'identity.hint':
      'Само ако искате. Пази се отделно от това, което разказахте. Само няколко души от {name} могат да го отворят. Те трябва да напишат защо, а втори човек трябва да се съгласи. Можете да го оттеглите.',
    'identity.save': 'Запази отделно',
    'identity.kept': 'Пази се отделно.',
    'identity.gone': 'Вече го няма.',
    'identity.told': 'Казахте кои сте. Тук вече не се показва.',
    'identity.remove': 'Оттегляне',
    'chain.title': 'Писах и преди',
    'chain.hint': 'Напишете седемте думи на предишния сигнал. Тогава четящите знаят, че и двата са от един човек.',
    'chain.go': 'Свързване',
    'chain.done': 'Свързани са.',
    'proof.title': 'Доказателство, че сте сигнализирали',
    'proof.lead':
      'В него има ден и отпечатък на текста ви, но нито една дума от него. Който го намери, знае, че сте писали на {name}, и може да проверява дали отгатнати думи са вашите. Пазете го добре или не го вземайте.',
    'proof.get': 'Създаване на доказателство',
    'proof.file': 'Запазване като файл',
    'proof.says':
      'Показва, че сигнал с този отпечатък е постъпил на {date}. Не показва дали е верен и кой го е написал.',
    'proof.check': 'Всеки може да го провери с програмата Ausma, без да ни пита. Ключ за сравнение:',
  },
  de: {
    'identity.title': 'Sagen, wer Sie sind',
    'identity.hint':
      'Nur wenn Sie wollen. Es wird getrennt von dem aufbewahrt, was Sie erzählt haben. Nur wenige Menschen bei {name} können es öffnen. Sie müssen schreiben, warum, und ein zweiter Mensch muss zustimmen. Sie können es wieder zurücknehmen.',
    'identity.save': 'Getrennt aufbewahren',
    'identity.kept': 'Es wird getrennt aufbewahrt.',
    'identity.gone': 'Es ist gelöscht.',
    'identity.told': 'Sie haben gesagt, wer Sie sind. Hier wird es nicht mehr gezeigt.',
    'identity.remove': 'Zurücknehmen',
    'chain.title': 'Ich habe schon einmal geschrieben',
    'chain.hint':
      'Geben Sie die sieben Wörter der früheren Meldung ein. Dann wissen die Lesenden, dass beide von einem Menschen sind.',
    'chain.go': 'Verbinden',
    'chain.done': 'Sie sind verbunden.',
    'proof.title': 'Nachweis, dass Sie gemeldet haben',
    'proof.lead':
      'Er enthält den Tag und einen Fingerabdruck Ihres Textes, aber kein Wort davon. Wer ihn findet, weiß, dass Sie an {name} geschrieben haben, und kann probieren, ob erratene Wörter Ihre sind. Bewahren Sie ihn sicher auf, oder lassen Sie es.',
    'proof.get': 'Nachweis erstellen',
    'proof.file': 'Als Datei behalten',
    'proof.says':
      'Er zeigt, dass eine Meldung mit diesem Fingerabdruck am {date} eingegangen ist. Er zeigt nicht, ob sie wahr ist oder wer sie geschrieben hat.',
    'proof.check': 'Jeder kann ihn mit dem Programm Ausma prüfen, ohne uns zu fragen. Der Schlüssel zum Vergleichen:',
  },
  fr: {
    'identity.title': 'Dire qui vous êtes',
    'identity.hint':
      'Seulement si vous le voulez. C’est gardé à part de ce que vous avez raconté. Seules quelques personnes de {name} peuvent l’ouvrir. Elles doivent écrire pourquoi, et une deuxième personne doit être d’accord. Vous pouvez le reprendre.',
    'identity.save': 'Garder à part',
    'identity.kept': 'C’est gardé à part.',
    'identity.gone': 'C’est effacé.',
    'identity.told': 'Vous avez dit qui vous êtes. Ce n’est plus montré ici.',
    'identity.remove': 'Le reprendre',
    'chain.title': 'J’ai déjà écrit avant',
    'chain.hint':
      'Tapez les sept mots du signalement précédent. Les personnes qui lisent sauront alors que les deux viennent d’une seule personne.',
    'chain.go': 'Relier',
    'chain.done': 'Ils sont reliés.',
    'proof.title': 'Preuve que vous avez signalé',
    'proof.lead':
      'Elle contient le jour et une empreinte de votre texte, mais aucun mot de celui-ci. Qui la trouve sait que vous avez écrit à {name}, et peut essayer si des mots devinés sont les vôtres. Gardez-la en lieu sûr, ou ne la prenez pas.',
    'proof.get': 'Créer la preuve',
    'proof.file': 'Garder comme fichier',
    'proof.says':
      'Elle montre qu’un signalement avec cette empreinte est arrivé le {date}. Elle ne montre pas s’il est vrai, ni qui l’a écrit.',
    'proof.check': 'Tout le monde peut la vérifier avec le programme Ausma, sans nous demander. La clé pour comparer :',
  },
  es: {
    'identity.title': 'Decir quién es usted',
    'identity.hint':
      'Solo si quiere. Se guarda aparte de lo que contó. Solo unas pocas personas de {name} pueden abrirlo. Deben escribir por qué, y una segunda persona debe estar de acuerdo. Puede retirarlo otra vez.',
    'identity.save': 'Guardar aparte',
    'identity.kept': 'Se guarda aparte.',
    'identity.gone': 'Se ha borrado.',
    'identity.told': 'Usted dijo quién es. Aquí ya no se muestra.',
    'identity.remove': 'Retirarlo',
    'chain.title': 'Ya escribí antes',
    'chain.hint':
      'Escriba las siete palabras del aviso anterior. Así quienes leen saben que los dos son de una sola persona.',
    'chain.go': 'Unir',
    'chain.done': 'Están unidos.',
    'proof.title': 'Prueba de que avisó',
    'proof.lead':
      'Contiene el día y una huella de su texto, pero ninguna palabra de él. Quien la encuentre sabrá que usted escribió a {name} y podrá probar si unas palabras adivinadas son las suyas. Guárdela bien o no la tome.',
    'proof.get': 'Crear la prueba',
    'proof.file': 'Guardar como archivo',
    'proof.says': 'Muestra que un aviso con esta huella llegó el {date}. No muestra si es verdad ni quién lo escribió.',
    'proof.check': 'Cualquiera puede comprobarla con el programa Ausma, sin preguntarnos. La clave para comparar:',
  },
  pt: {
    'identity.title': 'Dizer quem é',
    'identity.hint':
      'Só se quiser. Fica guardado à parte do que contou. Só algumas pessoas de {name} o podem abrir. Têm de escrever porquê, e uma segunda pessoa tem de concordar. Pode retirá-lo de novo.',
    'identity.save': 'Guardar à parte',
    'identity.kept': 'Está guardado à parte.',
    'identity.gone': 'Foi apagado.',
    'identity.told': 'Disse quem é. Aqui já não é mostrado.',
    'identity.remove': 'Retirar',
    'chain.title': 'Já escrevi antes',
    'chain.hint':
      'Escreva as sete palavras da comunicação anterior. Assim quem lê sabe que as duas são de uma só pessoa.',
    'chain.go': 'Ligar',
    'chain.done': 'Estão ligadas.',
    'proof.title': 'Prova de que comunicou',
    'proof.lead':
      'Contém o dia e uma impressão do seu texto, mas nenhuma palavra dele. Quem a encontrar sabe que escreveu a {name} e pode experimentar se palavras adivinhadas são as suas. Guarde-a bem ou não a leve.',
    'proof.get': 'Criar a prova',
    'proof.file': 'Guardar como ficheiro',
    'proof.says':
      'Mostra que uma comunicação com esta impressão chegou em {date}. Não mostra se é verdade nem quem a escreveu.',
    'proof.check': 'Qualquer pessoa a pode verificar com o programa Ausma, sem nos perguntar. A chave para comparar:',
  },
  it: {
    'identity.title': 'Dire chi è',
    'identity.hint':
      'Solo se vuole. Si conserva separato da ciò che ha raccontato. Solo poche persone di {name} possono aprirlo. Devono scrivere perché, e una seconda persona deve essere d’accordo. Può ritirarlo di nuovo.',
    'identity.save': 'Conserva a parte',
    'identity.kept': 'È conservato a parte.',
    'identity.gone': 'È stato cancellato.',
    'identity.told': 'Ha detto chi è. Qui non viene più mostrato.',
    'identity.remove': 'Ritirarlo',
    'chain.title': 'Ho già scritto prima',
    'chain.hint':
      'Scriva le sette parole della segnalazione precedente. Così chi legge sa che entrambe vengono da una sola persona.',
    'chain.go': 'Collega',
    'chain.done': 'Sono collegate.',
    'proof.title': 'Prova che ha segnalato',
    'proof.lead':
      'Contiene il giorno e un’impronta del suo testo, ma nessuna parola di esso. Chi la trova sa che ha scritto a {name}, e può provare se parole indovinate sono le sue. La conservi al sicuro, o non la prenda.',
    'proof.get': 'Crea la prova',
    'proof.file': 'Salva come file',
    'proof.says':
      'Mostra che una segnalazione con questa impronta è arrivata il {date}. Non mostra se è vera né chi l’ha scritta.',
    'proof.check': 'Chiunque può verificarla con il programma Ausma, senza chiedere a noi. La chiave da confrontare:',
  },
  hu: {
    'identity.title': 'Elmondhatja, ki Ön',
    'identity.hint':
      'Csak ha szeretné. Külön őrizzük attól, amit elmondott. Csak néhány ember nyithatja meg itt: {name}. Le kell írniuk, miért, és egy második embernek is bele kell egyeznie. Később visszavonhatja.',
    'identity.save': 'Külön megőrzés',
    'identity.kept': 'Külön őrizzük.',
    'identity.gone': 'Törölve van.',
    'identity.told': 'Megmondta, ki Ön. Itt már nem mutatjuk.',
    'identity.remove': 'Visszavonás',
    'chain.title': 'Már írtam korábban',
    'chain.hint': 'Írja be a korábbi bejelentés hét szavát. Így az olvasók tudják, hogy mindkettő egy embertől jött.',
    'chain.go': 'Összekötés',
    'chain.done': 'Össze vannak kötve.',
    'proof.title': 'Igazolás a bejelentésről',
    'proof.lead':
      'A napot és a szövege ujjlenyomatát tartalmazza, de egyetlen szavát sem. Aki megtalálja, tudja, hogy Ön ide írt: {name}, és kipróbálhatja, hogy a kitalált szavak az Önéi-e. Őrizze biztos helyen, vagy ne vigye magával.',
    'proof.get': 'Igazolás készítése',
    'proof.file': 'Mentés fájlként',
    'proof.says':
      'Azt mutatja, hogy ezzel az ujjlenyomattal bejelentés érkezett ekkor: {date}. Nem mutatja, hogy igaz-e, és hogy ki írta.',
    'proof.check': 'Bárki ellenőrizheti az Ausma programmal, anélkül hogy minket kérdezne. A kulcs az összevetéshez:',
  },
  cs: {
    'identity.title': 'Říct, kdo jste',
    'identity.hint':
      'Jen pokud chcete. Uchovává se odděleně od vašeho textu. Otevřít to může jen několik lidí z {name}. Musí napsat proč a druhý člověk musí souhlasit. Můžete to zase vzít zpět.',
    'identity.save': 'Uchovat odděleně',
    'identity.kept': 'Uchovává se odděleně.',
    'identity.gone': 'Je to smazané.',
    'identity.told': 'Údaj o tom, kdo jste, už tu je. Tady se znovu neukazuje.',
    'identity.remove': 'Vzít zpět',
    'chain.title': 'Nepíšu poprvé',
    'chain.hint': 'Napište sedm slov dřívějšího oznámení. Pak čtenáři vědí, že obě jsou od jednoho člověka.',
    'chain.go': 'Spojit',
    'chain.done': 'Jsou spojená.',
    'proof.title': 'Doklad o oznámení',
    'proof.lead':
      'Obsahuje den a otisk vašeho textu, ale žádné jeho slovo. Kdo ho najde, ví, že váš text šel sem: {name}, a může zkoušet, zda jsou uhodnutá slova vaše. Uschovejte ho bezpečně, nebo ho neberte.',
    'proof.get': 'Vytvořit doklad',
    'proof.file': 'Uložit jako soubor',
    'proof.says': 'Ukazuje, že oznámení s tímto otiskem přišlo {date}. Neukazuje, zda je pravdivé, ani kdo ho napsal.',
    'proof.check': 'Kdokoli ho může ověřit programem Ausma, aniž by se nás ptal. Klíč k porovnání:',
  },
  tr: {
    'identity.title': 'Kim olduğunuzu söyleyebilirsiniz',
    'identity.hint':
      'Yalnızca isterseniz. Anlattıklarınızdan ayrı saklanır. {name} içinde yalnızca birkaç kişi açabilir. Nedenini yazmaları ve ikinci bir kişinin onaylaması gerekir. Bunu geri alabilirsiniz.',
    'identity.save': 'Ayrı sakla',
    'identity.kept': 'Ayrı saklanıyor.',
    'identity.gone': 'Silindi.',
    'identity.told': 'Kim olduğunuzu söylediniz. Burada artık gösterilmez.',
    'identity.remove': 'Geri al',
    'chain.title': 'Daha önce yazdım',
    'chain.hint': 'Önceki bildirimin yedi kelimesini yazın. Böylece okuyanlar ikisinin aynı kişiden olduğunu bilir.',
    'chain.go': 'Birbirine bağla',
    'chain.done': 'Birbirine bağlandı.',
    'proof.title': 'Bildirdiğinizin kanıtı',
    'proof.lead':
      'Günü ve metninizin parmak izini içerir, metinden tek bir kelime içermez. Bulan kişi {name} kurumuna yazdığınızı anlar ve tahmin ettiği kelimelerin sizin olup olmadığını deneyebilir. Güvenli bir yerde saklayın ya da almayın.',
    'proof.get': 'Kanıtı oluştur',
    'proof.file': 'Dosya olarak sakla',
    'proof.says':
      'Bu parmak izini taşıyan bir bildirimin {date} tarihinde geldiğini gösterir. Doğru olup olmadığını ya da kimin yazdığını göstermez.',
    'proof.check': 'Herkes bize sormadan Ausma programıyla denetleyebilir. Karşılaştırılacak anahtar:',
  },
  ar: {
    'identity.title': 'ذكر الاسم',
    'identity.hint':
      'هذا اختياري. يُحفظ الاسم منفصلًا عما رُوي. لا يستطيع فتحه إلا أشخاص قليلون في {name}. عليهم أن يكتبوا السبب، وأن يوافق شخص ثانٍ. يمكنك سحبه من جديد.',
    'identity.save': 'حفظ منفصل',
    'identity.kept': 'تم الحفظ منفصلًا.',
    'identity.gone': 'تم المحو.',
    'identity.told': 'تم ذكر الاسم. لن يُعرض هنا مرة أخرى.',
    'identity.remove': 'سحب الاسم',
    'chain.title': 'هذه ليست رسالتي الأولى',
    'chain.hint': 'تُكتب هنا الكلمات السبع للبلاغ السابق. عندئذ يعرف من يقرأ أن البلاغين من شخص واحد.',
    'chain.go': 'الربط بينهما',
    'chain.done': 'تم الربط بينهما.',
    'proof.title': 'إثبات الإبلاغ',
    'proof.lead':
      'فيه اليوم وبصمة ما كتبته، وليس فيه أي كلمة منه. من يجده يعرف أن رسالة منك وصلت إلى {name}، ويستطيع أن يجرّب هل الكلمات التي يخمّنها كلماتك. الأفضل حفظه في مكان آمن أو تركه.',
    'proof.get': 'إنشاء الإثبات',
    'proof.file': 'حفظ في ملف',
    'proof.says': 'يُظهر أن بلاغًا بهذه البصمة وصل في {date}. ولا يُظهر أنه صحيح، ولا من كتبه.',
    'proof.check': 'يستطيع أي شخص التحقق منه ببرنامج Ausma دون أن يسألنا. المفتاح للمقارنة:',
  },
  vi: {
    'identity.title': 'Cho biết bạn là ai',
    'identity.hint':
      'Chỉ khi bạn muốn. Điều này được giữ riêng với những gì bạn đã kể. Chỉ một vài người ở {name} có thể mở. Họ phải viết lý do, và một người thứ hai phải đồng ý. Bạn có thể rút lại.',
    'identity.save': 'Giữ riêng',
    'identity.kept': 'Đã được giữ riêng.',
    'identity.gone': 'Đã được xóa.',
    'identity.told': 'Bạn đã cho biết bạn là ai. Điều này không hiện lại ở đây nữa.',
    'identity.remove': 'Rút lại',
    'chain.title': 'Tôi đã viết trước đây',
    'chain.hint': 'Hãy gõ bảy từ của lần báo trước. Khi đó người đọc biết cả hai đến từ một người.',
    'chain.go': 'Nối lại với nhau',
    'chain.done': 'Đã nối lại với nhau.',
    'proof.title': 'Bằng chứng bạn đã báo',
    'proof.lead':
      'Nó chứa ngày và dấu vân của điều bạn viết, không có từ nào trong đó. Ai tìm thấy nó sẽ biết bạn đã viết cho {name}, và có thể thử xem những từ họ đoán có phải của bạn không. Hãy giữ an toàn, hoặc đừng lấy.',
    'proof.get': 'Tạo bằng chứng',
    'proof.file': 'Lưu thành tệp',
    'proof.says':
      'Nó cho thấy một lần báo có dấu vân này đã đến ngày {date}. Nó không cho thấy điều đó có thật hay ai đã viết.',
    'proof.check':
      'Bất kỳ ai cũng có thể kiểm tra bằng chương trình Ausma mà không cần hỏi chúng tôi. Khóa để so sánh:',
  },
} as const
