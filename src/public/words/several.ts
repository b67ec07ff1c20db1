// Data: the words of a report that goes to several agencies. One block a language; English is the original.
export const several = {
  en: {
    'desk.needed': 'Choose at least one, and at most {n}.',
    'several.hint':
      'Only those you choose can open it. You can choose several, at most {n}. Each gets a copy of its own, and none learns from us who else has it.',
    'several.known': 'They may know of each other',
    'several.known-hint':
      'Then each of them sees the names of the others. If they should not know of each other, do not name them in what you write either.',
    'several.words': 'These words open all of it, at {names}.',
    'several.left':
      'It has not arrived yet at: {names}. Press the button to send it there once more. Nothing arrives twice. Files can be added afterwards with the words.',
    'several.again': 'Send once more',
    'several.open': 'Read and write',
    'several.all': 'All who got it',
    'several.told': 'You told them who else has it: {names}',
    'several.withdraw': 'It is taken back from all of them: {names}.',
    'several.withdraw-left': 'It could not be taken back yet from: {names}. Press the button once more.',
  },
  lv: {
    'desk.needed': 'Izvēlieties vismaz vienu un ne vairāk kā {n}.',
    'several.hint':
      'Atvērt to varēs tikai tie, ko izvēlēsieties. Varat izvēlēties vairākus, ne vairāk kā {n}. Katrs saņem savu eksemplāru, un neviens no mums neuzzina, kam vēl tas ir.',
    'several.known': 'Viņi drīkst zināt cits par citu',
    'several.known-hint':
      'Tad katrs redz pārējo nosaukumus. Ja viņiem nav jāzina citam par citu, nenosauciet viņus arī savā tekstā.',
    'several.words': 'Šie vārdi atver visu: {names}.',
    'several.left':
      'Tas vēl nav saņemts šeit: {names}. Nospiediet pogu, lai nosūtītu turp vēlreiz. Nekas nepienāk divreiz. Failus var pievienot vēlāk ar vārdiem.',
    'several.again': 'Nosūtīt vēlreiz',
    'several.open': 'Lasīt un rakstīt',
    'several.all': 'Visi, kas to saņēma',
    'several.told': 'Jūs viņiem pateicāt, kam vēl tas ir: {names}',
    'several.withdraw': 'Tas tiek atsaukts no visiem: {names}.',
    'several.withdraw-left': 'To vēl neizdevās atsaukt no: {names}. Nospiediet pogu vēlreiz.',
  },
  lt: {
    'desk.needed': 'Pasirinkite bent vieną ir ne daugiau kaip {n}.',
    'several.hint':
      'Atverti galės tik tie, kuriuos pasirinksite. Galite pasirinkti kelis, ne daugiau kaip {n}. Kiekvienas gauna savo egzempliorių, ir nė vienas iš mūsų nesužino, kas dar jį turi.',
    'several.known': 'Jie gali žinoti vieni apie kitus',
    'several.known-hint':
      'Tada kiekvienas mato kitų pavadinimus. Jei jie neturi žinoti vieni apie kitus, neminėkite jų ir tekste.',
    'several.words': 'Šie žodžiai atveria viską: {names}.',
    'several.left':
      'Dar negavo: {names}. Paspauskite mygtuką ir išsiųskite ten dar kartą. Niekas neateina du kartus. Failus galėsite pridėti vėliau, su žodžiais.',
    'several.again': 'Siųsti dar kartą',
    'several.open': 'Skaityti ir rašyti',
    'several.all': 'Visi, kas tai gavo',
    'several.told': 'Jūs jiems pasakėte, kas dar tai turi: {names}',
    'several.withdraw': 'Tai atsiimama iš visų: {names}.',
    'several.withdraw-left': 'Dar nepavyko atsiimti iš: {names}. Paspauskite mygtuką dar kartą.',
  },
  et: {
    'desk.needed': 'Valige vähemalt üks ja kõige rohkem {n}.',
    'several.hint':
      'Avada saavad ainult need, kelle te valite. Võite valida mitu, kõige rohkem {n}. Igaüks saab oma eksemplari ja keegi ei saa meilt teada, kellel see veel on.',
    'several.known': 'Nad võivad üksteisest teada',
    'several.known-hint':
      'Siis näeb igaüks teiste nimesid. Kui nad ei tohi üksteisest teada, ärge nimetage neid ka oma tekstis.',
    'several.words': 'Need sõnad avavad kõik: {names}.',
    'several.left':
      'Veel ei ole kohale jõudnud: {names}. Vajutage nuppu, et see sinna uuesti saata. Miski ei jõua kohale kaks korda. Faile saab hiljem sõnadega lisada.',
    'several.again': 'Saada uuesti',
    'several.open': 'Loe ja kirjuta',
    'several.all': 'Kõik, kes selle said',
    'several.told': 'Te ütlesite neile, kellel see veel on: {names}',
    'several.withdraw': 'See võetakse tagasi kõigilt: {names}.',
    'several.withdraw-left': 'Seda ei saanud veel tagasi võtta: {names}. Vajutage nuppu uuesti.',
  },
  pl: {
    'desk.needed': 'Proszę wybrać co najmniej jedną instytucję i najwyżej {n}.',
    'several.hint':
      'Otworzyć będą mogły tylko wybrane instytucje. Można wybrać kilka, najwyżej {n}. Każda dostaje własny egzemplarz i żadna nie dowie się od nas, kto jeszcze go ma.',
    'several.known': 'Mogą wiedzieć o sobie nawzajem',
    'several.known-hint':
      'Wtedy każda widzi nazwy pozostałych. Jeśli nie mają o sobie wiedzieć, proszę nie wymieniać ich też w tekście.',
    'several.words': 'Te słowa otwierają wszystko: {names}.',
    'several.left':
      'Nie dotarło jeszcze do: {names}. Proszę nacisnąć przycisk, żeby wysłać tam jeszcze raz. Nic nie dociera dwa razy. Pliki można dodać później, używając słów.',
    'several.again': 'Wyślij jeszcze raz',
    'several.open': 'Czytaj i pisz',
    'several.all': 'Wszyscy, którzy to dostali',
    'several.told': 'Wiedzą od Pani/Pana, kto jeszcze to ma: {names}',
    'several.withdraw': 'Zostanie to wycofane u wszystkich: {names}.',
    'several.withdraw-left': 'Nie udało się jeszcze wycofać u: {names}. Proszę nacisnąć przycisk jeszcze raz.',
  },
  uk: {
    'desk.needed': 'Оберіть щонайменше одного і щонайбільше {n}.',
    'several.hint':
      'Відкрити зможуть лише ті, кого ви оберете. Можна обрати кількох, щонайбільше {n}. Кожен отримує свій примірник, і ніхто не дізнається від нас, у кого ще він є.',
    'several.known': 'Вони можуть знати одне про одного',
    'several.known-hint':
      'Тоді кожен бачить назви інших. Якщо вони не мають знати одне про одного, не називайте їх і в тексті.',
    'several.words': 'Ці слова відкривають усе: {names}.',
    'several.left':
      'Ще не надійшло сюди: {names}. Натисніть кнопку, щоб надіслати туди ще раз. Нічого не надійде двічі. Файли можна додати потім за допомогою слів.',
    'several.again': 'Надіслати ще раз',
    'several.open': 'Читати й писати',
    'several.all': 'Усі, хто це отримав',
    'several.told': 'Ви сказали їм, у кого ще це є: {names}',
    'several.withdraw': 'Це забирається в усіх: {names}.',
    'several.withdraw-left': 'Ще не вдалося забрати в: {names}. Натисніть кнопку ще раз.',
  },
  ru: {
    'desk.needed': 'Выберите хотя бы одного и не больше {n}.',
    'several.hint':
      'Открыть смогут только те, кого вы выберете. Можно выбрать нескольких, не больше {n}. Каждый получает свой экземпляр, и никто не узнает от нас, у кого ещё он есть.',
    'several.known': 'Им можно знать друг о друге',
    'several.known-hint':
      'Тогда каждый видит названия остальных. Если им нельзя знать друг о друге, не называйте их и в тексте.',
    'several.words': 'Эти слова открывают всё: {names}.',
    'several.left':
      'Ещё не дошло сюда: {names}. Нажмите кнопку, чтобы отправить туда ещё раз. Ничего не придёт дважды. Файлы можно добавить потом с помощью слов.',
    'several.again': 'Отправить ещё раз',
    'several.open': 'Читать и писать',
    'several.all': 'Все, кто это получил',
    'several.told': 'Вы сказали им, у кого ещё это есть: {names}',
    'several.withdraw': 'Это забирается у всех: {names}.',
    'several.withdraw-left': 'Пока не удалось забрать у: {names}. Нажмите кнопку ещё раз.',
  },
  ro: {
    'desk.needed': 'Alegeți cel puțin o instituție și cel mult {n}.',
    'several.hint':
      'Numai cine este ales de dumneavoastră poate deschide. Puteți alege mai multe instituții, cel mult {n}. Fiecare primește un exemplar al său și niciuna nu află de la noi cine îl mai are.',
    'several.known': 'Pot ști una de alta',
    'several.known-hint':
      'Atunci fiecare vede numele celorlalte. Dacă nu trebuie să știe una de alta, nu le numiți nici în text.',
    'several.words': 'Aceste cuvinte deschid totul: {names}.',
    'several.left':
      'Nu a ajuns încă la: {names}. Apăsați butonul ca să trimiteți acolo încă o dată. Nimic nu ajunge de două ori. Fișierele pot fi adăugate apoi, cu ajutorul cuvintelor.',
    'several.again': 'Trimiteți încă o dată',
    'several.open': 'Citiți și scrieți',
    'several.all': 'Toți cei care l-au primit',
    'several.told': 'Le-ați spus cine îl mai are: {names}',
    'several.withdraw': 'Este retras de la toți: {names}.',
    'several.withdraw-left': 'Nu a putut fi retras încă de la: {names}. Apăsați butonul încă o dată.',
  },
  bg: {
    'desk.needed': 'Изберете поне един и най-много {n}.',
    'several.hint':
      'Може да го отворят само тези, които изберете. Можете да изберете няколко, най-много {n}. Всеки получава свой екземпляр и никой не научава от нас кой още го има.',
    'several.known': 'Може да знаят един за друг',
    'several.known-hint':
      'Тогава всеки вижда имената на другите. Ако не бива да знаят един за друг, не ги споменавайте и в текста.',
    'several.words': 'Тези думи отварят всичко: {names}.',
    'several.left':
      'Още не е пристигнало при: {names}. Натиснете бутона, за да го изпратите там още веднъж. Нищо не пристига два пъти. Файлове можете да добавите после с думите.',
    'several.again': 'Изпращане още веднъж',
    'several.open': 'Четене и писане',
    'several.all': 'Всички, които са го получили',
    'several.told': 'Казахте им кой още го има: {names}',
    'several.withdraw': 'Оттегля се от всички: {names}.',
    'several.withdraw-left': 'Още не можа да се оттегли от: {names}. Натиснете бутона още веднъж.',
  },
  de: {
    'desk.needed': 'Wählen Sie mindestens eine Stelle und höchstens {n}.',
    'several.hint':
      'Nur wen Sie wählen, kann es öffnen. Sie können mehrere wählen, höchstens {n}. Jede bekommt ein eigenes Exemplar, und keine erfährt von uns, wer es noch hat.',
    'several.known': 'Sie dürfen voneinander wissen',
    'several.known-hint':
      'Dann sieht jede die Namen der anderen. Sollen sie nichts voneinander wissen, dann nennen Sie sie auch im Text nicht.',
    'several.words': 'Diese Wörter öffnen alles: {names}.',
    'several.left':
      'Noch nicht angekommen ist es bei: {names}. Drücken Sie den Knopf, um es noch einmal dorthin zu senden. Nichts kommt doppelt an. Dateien können Sie danach mit den Wörtern hinzufügen.',
    'several.again': 'Noch einmal senden',
    'several.open': 'Lesen und schreiben',
    'several.all': 'Alle, die es bekommen haben',
    'several.told': 'Sie haben ihnen gesagt, wer es noch hat: {names}',
    'several.withdraw': 'Es wird bei allen zurückgenommen: {names}.',
    'several.withdraw-left':
      'Noch nicht zurückgenommen werden konnte es bei: {names}. Drücken Sie den Knopf noch einmal.',
  },
  fr: {
    'desk.needed': 'Choisissez au moins un service, et {n} au plus.',
    'several.hint':
      'Seuls les services que vous choisissez peuvent l’ouvrir. Vous pouvez en choisir plusieurs, {n} au plus. Chacun reçoit son propre exemplaire, et aucun n’apprend par nous qui d’autre l’a reçu.',
    'several.known': 'Ils peuvent savoir qui d’autre l’a reçu',
    'several.known-hint':
      'Chacun voit alors les noms des autres. S’ils ne doivent rien savoir les uns des autres, ne les nommez pas non plus dans votre texte.',
    'several.words': 'Ces mots ouvrent tout : {names}.',
    'several.left':
      'Ce n’est pas encore arrivé à : {names}. Appuyez sur le bouton pour l’y envoyer encore une fois. Rien n’arrive deux fois. Vous pourrez ajouter des fichiers ensuite, avec les mots.',
    'several.again': 'Envoyer encore une fois',
    'several.open': 'Lire et écrire',
    'several.all': 'Tous ceux qui l’ont reçu',
    'several.told': 'Vous leur avez dit qui d’autre l’a reçu : {names}',
    'several.withdraw': 'C’est retiré à tous : {names}.',
    'several.withdraw-left': 'Cela n’a pas encore pu être retiré à : {names}. Appuyez encore une fois sur le bouton.',
  },
  es: {
    'desk.needed': 'Elija al menos uno y como máximo {n}.',
    'several.hint':
      'Solo pueden abrirlo quienes usted elija. Puede elegir varios, como máximo {n}. Cada uno recibe su propio ejemplar y ninguno sabe por nosotros quién más lo tiene.',
    'several.known': 'Pueden saber unos de otros',
    'several.known-hint':
      'Entonces cada uno ve los nombres de los demás. Si no deben saber unos de otros, tampoco los nombre en lo que escriba.',
    'several.words': 'Estas palabras lo abren todo: {names}.',
    'several.left':
      'Todavía falta que llegue a: {names}. Pulse el botón para enviar el mensaje allí otra vez. Nada llega dos veces. Los archivos se pueden añadir después con las palabras.',
    'several.again': 'Enviar otra vez',
    'several.open': 'Leer y escribir',
    'several.all': 'Todos los que lo recibieron',
    'several.told': 'Usted les dijo quién más lo tiene: {names}',
    'several.withdraw': 'Se retira de todos: {names}.',
    'several.withdraw-left': 'Todavía no se pudo retirar de: {names}. Pulse el botón otra vez.',
  },
  pt: {
    'desk.needed': 'Escolha pelo menos um e no máximo {n}.',
    'several.hint':
      'Só quem escolher pode abrir. Pode escolher vários, no máximo {n}. Cada um recebe o seu próprio exemplar e nenhum fica a saber por nós quem mais o tem.',
    'several.known': 'Podem saber uns dos outros',
    'several.known-hint':
      'Então cada um vê os nomes dos outros. Se não devem saber uns dos outros, também não os nomeie no que escreve.',
    'several.words': 'Estas palavras abrem tudo: {names}.',
    'several.left':
      'Ainda não chegou a: {names}. Carregue no botão para enviar para lá mais uma vez. Nada chega duas vezes. Os ficheiros podem ser acrescentados depois com as palavras.',
    'several.again': 'Enviar mais uma vez',
    'several.open': 'Ler e escrever',
    'several.all': 'Todos os que receberam',
    'several.told': 'Disse-lhes quem mais o tem: {names}',
    'several.withdraw': 'É retirado de todos: {names}.',
    'several.withdraw-left': 'Ainda não foi possível retirar de: {names}. Carregue no botão mais uma vez.',
  },
  it: {
    'desk.needed': 'Scelga almeno un servizio e al massimo {n}.',
    'several.hint':
      'Può aprirlo solo chi sceglie lei. Può sceglierne più di uno, al massimo {n}. Ognuno riceve una copia propria e nessuno sa da noi chi altro ce l’ha.',
    'several.known': 'Possono sapere l’uno dell’altro',
    'several.known-hint':
      'Allora ognuno vede i nomi degli altri. Se non devono sapere l’uno dell’altro, non li nomini nemmeno in quello che scrive.',
    'several.words': 'Queste parole aprono tutto: {names}.',
    'several.left':
      'Non è ancora arrivato a: {names}. Prema il pulsante per inviarlo lì ancora una volta. Niente arriva due volte. I file si possono aggiungere dopo, con le parole.',
    'several.again': 'Inviare ancora una volta',
    'several.open': 'Leggere e scrivere',
    'several.all': 'Tutti quelli che l’hanno ricevuto',
    'several.told': 'Ha detto loro chi altro ce l’ha: {names}',
    'several.withdraw': 'Viene ritirato da tutti: {names}.',
    'several.withdraw-left': 'Non è stato ancora possibile ritirarlo da: {names}. Prema il pulsante ancora una volta.',
  },
  hu: {
    'desk.needed': 'Válasszon legalább egyet és legfeljebb {n} szervezetet.',
    'several.hint':
      'Csak azok nyithatják meg, akiket választ. Többet is választhat, legfeljebb {n} szervezetet. Mindegyik saját példányt kap, és tőlünk egyik sem tudja meg, ki kapta meg még.',
    'several.known': 'Tudhatnak egymásról',
    'several.known-hint':
      'Ekkor mindegyik látja a többi nevét. Ha nem szabad tudniuk egymásról, a szövegben se nevezze meg őket.',
    'several.words': 'Ezek a szavak mindent megnyitnak: {names}.',
    'several.left':
      'Ide még nem érkezett meg: {names}. Nyomja meg a gombot, hogy még egyszer elküldje oda. Semmi sem érkezik meg kétszer. Fájlokat később, a szavakkal lehet hozzáadni.',
    'several.again': 'Küldés még egyszer',
    'several.open': 'Olvasás és írás',
    'several.all': 'Mindenki, aki megkapta',
    'several.told': 'Ön megmondta nekik, ki kapta meg még: {names}',
    'several.withdraw': 'Mindenkitől visszavonja: {names}.',
    'several.withdraw-left': 'Innen még nem sikerült visszavonni: {names}. Nyomja meg a gombot még egyszer.',
  },
  cs: {
    'desk.needed': 'Vyberte alespoň jednoho a nejvýše {n}.',
    'several.hint':
      'Otevřít to mohou jen ti, které vyberete. Můžete vybrat několik, nejvýše {n}. Každý dostane vlastní kopii a nikdo se od nás nedozví, kdo další ji má.',
    'several.known': 'Mohou o sobě vědět',
    'several.known-hint': 'Pak každý vidí názvy ostatních. Pokud o sobě vědět nemají, nejmenujte je ani v textu.',
    'several.words': 'Tato slova otevřou všechno: {names}.',
    'several.left':
      'Ještě to nedorazilo sem: {names}. Stiskněte tlačítko a pošlete to tam ještě jednou. Nic nedorazí dvakrát. Soubory můžete přidat potom pomocí slov.',
    'several.again': 'Poslat ještě jednou',
    'several.open': 'Číst a psát',
    'several.all': 'Všichni, kdo to dostali',
    'several.told': 'Řekli jste jim, kdo další to má: {names}',
    'several.withdraw': 'Bude to vzato zpět ode všech: {names}.',
    'several.withdraw-left': 'Zatím to nešlo vzít zpět od: {names}. Stiskněte tlačítko ještě jednou.',
  },
  tr: {
    'desk.needed': 'En az bir, en çok {n} kurum seçin.',
    'several.hint':
      'Yalnızca seçtikleriniz açabilir. Birden fazla seçebilirsiniz, en çok {n}. Her biri kendi kopyasını alır ve hiçbiri başka kimde olduğunu bizden öğrenmez.',
    'several.known': 'Birbirlerinden haberleri olabilir',
    'several.known-hint':
      'O zaman her biri diğerlerinin adını görür. Birbirlerinden haberleri olmasın istiyorsanız, yazınızda da adlarını anmayın.',
    'several.words': 'Bu kelimeler hepsini açar: {names}.',
    'several.left':
      'Buraya henüz ulaşmadı: {names}. Oraya bir kez daha göndermek için düğmeye basın. Hiçbir şey iki kez ulaşmaz. Dosyalar sonra kelimelerle eklenebilir.',
    'several.again': 'Bir kez daha gönder',
    'several.open': 'Oku ve yaz',
    'several.all': 'Bunu alanların hepsi',
    'several.told': 'Başka kimde olduğunu onlara söylediniz: {names}',
    'several.withdraw': 'Hepsinden geri alınır: {names}.',
    'several.withdraw-left': 'Buradan henüz geri alınamadı: {names}. Düğmeye bir kez daha basın.',
  },
  ar: {
    'desk.needed': 'اختيار جهة واحدة على الأقل، و{n} على الأكثر.',
    'several.hint':
      'لا تستطيع فتحه إلا الجهات المختارة. يمكن اختيار عدة جهات، {n} على الأكثر. تحصل كل جهة على نسخة خاصة بها، ولا تعرف أي جهة منا من لديه نسخة أخرى.',
    'several.known': 'يجوز أن تعرف الجهات بعضها عن بعض',
    'several.known-hint':
      'عندئذ ترى كل جهة أسماء الجهات الأخرى. إذا كان يجب ألا تعرف بعضها عن بعض، فمن الأفضل عدم ذكر أسمائها في النص أيضًا.',
    'several.words': 'هذه الكلمات تفتح كل شيء: {names}.',
    'several.left':
      'لم يصل بعد إلى: {names}. الضغط على الزر يرسله إلى هناك مرة أخرى. لا شيء يصل مرتين. يمكن إضافة الملفات لاحقًا بواسطة الكلمات.',
    'several.again': 'إرسال مرة أخرى',
    'several.open': 'قراءة وكتابة',
    'several.all': 'كل من وصل إليه',
    'several.told': 'قيل لهم من لديه نسخة أخرى: {names}',
    'several.withdraw': 'يُسحب من الجميع: {names}.',
    'several.withdraw-left': 'لم يمكن سحبه بعد من: {names}. يجب الضغط على الزر مرة أخرى.',
  },
  vi: {
    'desk.needed': 'Chọn ít nhất một và nhiều nhất {n} nơi.',
    'several.hint':
      'Chỉ những nơi bạn chọn mới mở được. Bạn có thể chọn nhiều nơi, nhiều nhất {n}. Mỗi nơi nhận một bản riêng, và không nơi nào biết từ chúng tôi còn ai khác có nó.',
    'several.known': 'Các nơi này có thể biết về nhau',
    'several.known-hint':
      'Khi đó mỗi nơi thấy tên của các nơi khác. Nếu họ không nên biết về nhau, bạn cũng đừng nêu tên họ trong bài viết.',
    'several.words': 'Những từ này mở được tất cả: {names}.',
    'several.left':
      'Chưa đến được: {names}. Hãy bấm nút để gửi đến đó một lần nữa. Không có gì đến hai lần. Bạn có thể thêm tệp sau bằng các từ.',
    'several.again': 'Gửi một lần nữa',
    'several.open': 'Đọc và viết',
    'several.all': 'Tất cả nơi đã nhận',
    'several.told': 'Bạn đã nói với họ còn ai khác có nó: {names}',
    'several.withdraw': 'Nó được rút lại từ tất cả: {names}.',
    'several.withdraw-left': 'Chưa rút lại được từ: {names}. Hãy bấm nút một lần nữa.',
  },
} as const
