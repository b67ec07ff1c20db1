// Data: the Polish words of receipts. Words of everyday speech, chosen as decision record 094 tells; read by nobody who grew up with
// the language yet. A word never changes its place once a receipt may have been given out in it.
export const pl = `
abażur adapter adres afisz agawa agrest akacja akcent akord aksamit akt aktor akwarium album alejka alfabet aloes alpaka
altana aluminium amarant ametyst ananas anegdota angora ankieta antena antyk anyż aparat apetyt aplauz apteka arbuz
arena aria arkusz aromat arras artykuł asfalt astronom atlas atrament atut aula autobus awokado azalia azymut baba babka
bagaż bajka bak balet balkon balsam bałagan bałwan bambus banan bandaż bank baran bark barszcz barwa baryton basen
bateria bawełna bawić baza beczka befsztyk bekon beret berło bez beżowy bęben biały bibuła bieg biel bigos bilet biodro
biskwit bitki biuro biwak biżuteria blacha blask blok blondyn bluszcz bluza błękit błoto błysk bochen bocian boczek
bogaty bohater boisko boja bombka bon borówka borsuk bosman botwina bóbr brama brat brawo brąz brew broda brokat brosza
bruk bryza brzeg brzmienie brzoza brzuch bucik buda budka budowa budzik bufet bujak bukiet bulion bułka buraczki
bursztyn burza but butelka być bydło byk bylina bystry cal całość cebula cecha cedr cegła celny cement cena centrum
ceramika chałupa charakter chata chcieć chemia chęć chleb chmiel chmura chodnik choinka chomik chorągiew chrupki chrzan
chusta chwila ciasto ciąg cicho ciecz ciekawy cielę ciemny cień ciepło cieśla ciotka cisza ciuch cofać cud cudowny
cukier cyferblat cyfra cykada cykl cylinder cymbały cynamon cynk cyprys cyrk cytat czapka czara czas czek czepek
czereśnia cześć czkawka czoło czosnek czteropak czubek czuły czupryna czwartek czyn czysty czytać czyżyk ćma ćwiartka
ćwiczyć ćwierć ćwikła dach dać daktyl dal daleki dalia dama danie dar data dawny dąb dąsy debiut defilada dekoder delfin
delikates delta denko deptak derby deser deska deszcz detal diament dieta dioda długopis dmuchać dni dno doba dobry
dobytek dodatek dogonić dojazd dojrzały dok dokument dolina dom domek domino donica dopływ dorosły dorsz doskonały
dostawa dotyk dowcip dożynki dół drabina dramat drapać dren dresy drewno drobny droga drozd drugi druk drut drużyna
drwal dryf drzazga drzeć drzwi duet duma dusza duży dwór dykta dylemat dymka dynia dyplom dyrygent dyskusja dystans
dywan dyżur dzban dziadek dzieło dziki dziób dziupla dzwon dźwięk dżem dżinsy dżokej dżudo dżungla echo edukacja efekt
egzamin ekipa ekler ekologia ekran ekspres elegant element elf emalia emblemat emeryt emocja energia epizod epoka esej
estrada etap etui etykieta fabryka fabuła facet fagot fajans fajerka fakt fala falbana fantazja farba farma fartuch
fasola fauna faworek feniks ferie festyn fiesta figura fikus filet filiżanka film filtr finał fiołek firanka firma
fizyka flaga flakon flaming flanela flet flisak flora flota foka folder folia folklor fontanna forma fortepian forum
fotel fragment frak fraszka fretka frez frędzla frytki fryzjer fuga fujarka fundament funkcja funt furora futbol futro
gablota gad gadżet gala galop ganek garaż garb garderoba garnek garść gasić gatunek gawron gaz gazela gąbka gejzer
genialny geometria geranium gest gęgać gęś gibki giełda gigant gil gips gitara glazura gleba glina globus gładki głos
głowa głuszec gniazdo godło godny godzina gofr gogle gol golf gołąb gondola gong goniec gontyna gorąco gorczyca goryl
gość gotować goździk górka gra grabie grad grafik gramofon granat groch grom grosz grota grudzień grunt grupa gruszka
gryczany grymas grządka grzbiet grzebień grzmot grzyb guma gust guz guzik gwar gwiazda gwint gwizdek gwóźdź haczyk haft
hala halny hamak hamburger hamulec hantle harcerz harfa harmonia hasło hebel hejnał herb hiacynt hibiskus higiena hit
hobby hodowca hokej hol homar honor horyzont huba huk hulajnoga humor huragan huśtawka hydrant hymn igelit iglak iglica
igloo igrać igrzyska ikona ile iloczyn imbir imię impreza impuls indeks indyk inny instynkt internet inwencja inżynier
iris iskra istota izba izolacja jabłko jacht jadalnia jagoda jaguar jaje jajko jak jakość jałowiec jantar jar jarmark
jarzębina jaskinia jasny jastrząb jazda jazz jechać jedlina jednostka jedwab jedzenie jeleń jemioła jesień jeść jezioro
jeździec jeżyna jęczmień jodła jogurt jubiler juror jutro kabanos kabel kabina kaczka kadłub kadr kaftan kajak kajuta
kajzerka kakao kaktus kalafior kalendarz kaloryfer kałuża kamera kamień kampania kanał kangur kania kantor kapela
kapitan kapsel kaptur kapusta karafka karczma karmel karnawał karp karta karuzela kasa kasjer kask katalog kawa
kawiarnia kazać kącik kąsek kąt keczup kefir keks kemping kędzior kępa kibic kielich kierunek kieszeń kijek kilim kilof
kino kiosk kisiel kit kiwi klacz klamka klapa klarnet klasa klaun klawisz klej klekot klepka klif klimat klocek klomb
klon klub klucz kłaniać kłębek kminek knedle koc kochać kociak kod kogut kojot kokarda kokos koktajl kolano kolczyk
kolejka kolor kolumna kołdra kołnierz kołyska komar kombajn kometa komin komoda kompas koncert kondor konewka konfitura
koniczyna konkurs kontakt konwalia koń kopalnia koperek kopiec kopuła kopyto kora korek korona kort korytarz korzeń
kosiarka kosmos kostka kosz kot kotara kotlet kotwica kowal koza kozioł kożuch kółko krab kraina kraj krakers kran
krawat krąg krążek kreda krem kreska kret krewny kręgle kroić krok kropka krosno krowa król krótki kruk kruszyna
krużganek kryształ krzak krzywy książka księżyc kształt kubek kucharz kucyk kufel kujawiak kukiełka kukułka kulig
kultura kundel kupić kupon kura kurczak kurek kurnik kurs kurtka kurz kuzyn kwadrat kwarc kwestia kwiat kwiecień kwintet
kwiz kwoka labirynt lada lakier lalka lama lampa las laser latarnia lato laur lawa lawenda ląd lekarz lekcja lekki
lektura lemoniada lemur len leniwiec letni lew lewkonia leżak liceum liczba lider liga likier lila limit limuzyna lin
lina linia linka lipa lipiec liryka lis list liść litera litr lodówka lody logika lokal lornetka los lot loteria lotnik
lód lubić ludzie lufcik luka luneta lusterko lutnia lutownica luty luz luźny łabędź łaciaty ładny ładunek łagodny łasica
łaska łasuch łatwy ławka łazienka łaźnia łokieć łopata łopian łosoś łódka łuczywo łuk łupek łupina łuska łyk łyżka łyżwy
magazyn magia magnes mahoń maj majonez mak makaron makijaż makrela maksimum malarz malina malować maluch mały mandolina
manekin mango mansarda mapa maraton marcepan margaryna marka marmolada marynarz marzec masa maska masło maszt maść mat
materac matma mazak mazurek mądry meble mech mecz medal medycyna melasa melodia mennica menu metal metka metoda metr
mędrzec miasto mieć miedź miejsce mierzyć miesiąc miękki migać migdał mikrofon mikser mila miłek miłość miły mimoza
minerał minuta miotła miód misja miska mistrz miś mityng mknąć mleko młody młot młyn mnożyć mocny moda modrzew moduł
mokry molo moment moneta monitor montaż morela morski morze mosiądz most motek motocykl motyl mowa mozaika możliwy móc
mówić mrowisko mrozić mrugać mucha muffin muł mundial mur murarz mustang muszla muzeum muzyka mycie mydło myszka myśl
nabrzeże naczynie nadzieja nagietek nagłówek nagroda naiwny naklejka nakrętka nalepka namiot napar napęd napis napój
naprawa narada narcyz narzędzie nasiono nastrój naszyjnik natura nauka nawigator nawyk nazwa nektar neon niania nić
niebo niecka niedziela nieść niski nitka nizina noc nocleg noga nora norma nos nosić notatnik notes nowina nowy nożyce
nóżka nucić nugat numer nurek nurt nuta nylon obcas obchody oberża obiad obiekt obora obój obraz obręcz obrót obrus
obszar obuwie ocean ocena ocet ochota ocieplić oczko oczy odbicie odblask odcień oddech odgłos odjazd odkryć odkurzacz
odległość odlot odpływ odwaga odwilż odzież odznaka ognisko ogon ogórek ogród ogrzać okap okazja okiennica oklaski okno
oko okolica okrąg okręt okruch okrycie okulary olbrzym olcha olej oliwa ołówek omlet onyks opal opaska opera opieka
opinia opis opona opowieść optyk orbita order orkiestra ornament orzech osa osad osiedle osika osioł osłona osnowa osoba
ostoja ośrodek otręby otwarty otwór owad owca owijać owoc ozdoba ozimina pacha pacynka paczka pagórek pakiet pakować
palec paliwo palma palnik palto pałac pamięć panda panel panorama pantera papier papka paproć papuga para park parowóz
partner parzyć pas pasaż pasek pasieka pasja pasmo pasta pasztet patelnia patio patrzeć patyk pauza paw pawilon
paznokieć pazur pąsowy pchać pchła pedał peleryna pelikan pełnia perfumy pergola perkoz perła peron perski peruka
peryskop pestka pęczak pędzel pianino piasek piątek pić piec piegi piekarz pień pieprz piernik pies piętro pigwa pik
pikle piknik pilot piła piłka pingwin piorun piosenka piramida pisać pismo pistacja piwonia pizza piżama plac plakat
plama plan plastik plaża plecy plener pleść plewić plik plisa plus płatek płetwa płomień płot płozy płukać płyn płyta
pływać pociąg poczta podarek podkład podłoga podpis podróż podstawa poduszka podwórko poezja pogląd pogoda pojazd
pojemnik pokaz pokład pokój pokrywa polana pole polo południe połysk pomidor pomnik pomoc pompa pomysł poncz popiół
poprawny pora porcja poręcz port porządek posąg posiłek postać potok potrawa powaga powieść pozdrowić poziomka poznać
pozycja pół półka półmisek pralka prasa prawda prefiks prezent prędki procent producent profesor program projekt prom
proso próba prymus prysznic pryzmat przecinek przód przykład pszczoła pszenica ptak ptaszek pudel pukiel pulchny pulower
pulpit puls pułap puma punkt pustynia puszcza puzon puzzle pył pyłek pyszny pytać pyza rabarbar racja raczek rada radio
radość rafa rajd rakieta rama ramię ranek ratusz raz realny rebus recepta recital redaktor refleks refren regał region
reguła rejs rekin reklama rekord relaks remis remont renifer repertuar reporter resor reszta retro rewia rezerwat
rezultat reżyser ręcznik ręka robić robot rocznica rodeo rodzaj rok rola roleta rolnik romans rondel ropucha rosa rosnąć
rosół roślina rozmowa rozum rozwój róg rój rów rówieśnik równina róża różdżka różowy rubin ruch rumak rumba rumianek
runda rura rusałka ruszt rutyna ryba rycerz rydwan rynek rynna rysować rysunek rytm ryż rzecz rzeka rzemyk rzetelny
rzeźba rzodkiew rzucić rzut sad sadzonka safari saksofon sala salon samolot sandał sanie sanki sardynka sarna sasanka
satelita satyna sąsiad scena schab schody segment sejf sekret sekunda seler semafor semestr sen sens ser serce serdak
seria sernik serwetka sesja set sezon sęk siać siano siarka siatka siąść sieć siemię sierpień silnik siłownia siodło
siostra sitko siwy skakać skala skansen skarb skecz sklep skład skoczek skok skowronek skóra skręt skromny skrzat skuter
skwarka skwer slalom słodki słoik słoma słoń słowik słuch słup słynny smaczny smak smalec smok smoła smuga smukły smycz
sobota soczewka soda sofa sok sokół solidny solniczka solo sonet sopel sopran sos sosna sowa sójka sól spacer spadek
specjał spichlerz spiker spinacz spirala spiżarnia spodnie spokój sport sposób spotkać sprawa sprężyna spryt sprzęt
srebro sroka stacja stado stal statek staw stempel step ster stodoła stoisko stokrotka stolik stopa storczyk stos stożek
strój struna stryj strzecha student stulecie styczeń styl suchy sufit sukces suknia sum sumienie suszyć suwak sweter
swoboda symbol symfonia synek syrena syrop system sytuacja szachy szafa szal szampon szansa szarlotka szatnia szczaw
szelest szept szereg szew szkic szklanka szkoła szlak szmaragd sznur szpinak sztaluga sztorm sztuka szufla szum szwaczka
szyba szyć szydełko szyja szyk szyld szynka szyszka ściana ścieżka ślad śliczny ślimak śliwka ślizgać śmiech śniadanie
śnieg śpiew śpiwór średni środek śruba świat świeca świt tabela tablica taboret tafla tajga taki talent talia tama
tamburyn taniec tapczan tapeta taras targ tarnina tasiemka taśma tata tawerna teatr teczka tekst telefon temat tempo
tenis tenor teoria teren termin test tkanina tlen tło tłok tłum tłusty toaleta toast tobołek toffi tokarz ton tonik
topnieć topola tor torba tort tost tradycja trafić trakt trampki trapez trasa trawa trener treść trio trociny trofeum
trolejbus tron troska trójka trufla truskawka trzcina trzeci trzmiel trzonek tukan tulipan tunel tuńczyk turban turkus
turniej turysta tusz tuzin twaróg twórca tydzień tygrys tymianek typ tysiąc tytan tytuł ubranie ucho uchwyt uczeń uczta
uczyć udany ufać układ ukłon ukośny ukryć ulewa ulga ulica ulotka umieć umowa umysł unosić upał upiec upominek urlop
uroda urok urwis urząd usta uszko uścisk uśmiech utwór uwaga uwertura użytek wachlarz wafel waga wagon wakacje walet
walizka waltornia wanienka wanna wapno warcaby warkocz warsztat warzywo wawrzyn wazelina wazon ważka ważny ważyć wąski
wątek wąwóz wąż wchodzić wczasy wczoraj wdzięk weekend wejście welon welur wełna weranda wersja wesoły westchnąć
wezgłowie wędka wędrówka węgiel węgorz węzeł wiadro wianek wiara wiatr wideo widok wieczór wiedza wiek wielbłąd wieniec
wiersz wieś wiewiórka wieża wilga wilk winda wino wiosna wir wirnik wisienka wiśnia witać witraż wizyta wjazd wkład włos
włókno wnętrze wnieść wnuczka wnuk woda wodnik wodospad wolny wołać woń worek wosk wozić wódz wół wór wóz wózek wpis
wpływ wracać wrażenie wrona wróbel wróżka wrzątek wrzesień wrzos wschód wskazać wspólny wstać wstęp wszystko wtorek
wtyczka wujek wulkan wybrać wyczyn wydma wygląd wygodny wygrać wyjazd wykład wykres wylot wymiar wynik wypiek wyprawa
wyraz wysoki wyspa wystawa wyścig wywar wzgórze wziąć wzrok zabawa zachód zacisze zacny zadanie zagadka zając zajęcie
zakątek zakład zakup zakwas zaleta załoga zamek zamiar zamsz zanim zapach zapis zaradny zarys zasada zasłona zaspa
zaszczyt zatoka zaułek zawód zawsze ząb zbierać zbiór zboże zbudować zdanie zdjęcie zdolny zdrowie zebra zegar zespół
zestaw zeszyt zgoda ziarno ziemia zięć zima zimny zioło zjazd zjeść zlew zlot zmiana zmierzch zmysł znaczek znajomy znak
zodiak zorza zostać zręczny zrobić zszywka zupa zupełny zwierzę zwinny zwój zwyczaj zwykły źdźbło źrebak źródło żagiel
żakiet żaluzja żar żarówka żart żeglarz żelazko żelki żeton żniwa żonkil żółty żółw żuć żuraw życie życzenie żyrafa
żywica żywopłot żywy
`
