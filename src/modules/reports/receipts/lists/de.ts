// Data: the German words of receipts. Nouns of everyday speech, chosen as decision record 094 tells; read by nobody who grew up with
// the language yet. A word never changes its place once a receipt may have been given out in it.
export const de = `
abbildung abdeckung abdruck abendrot aber abfahrt abitur ablauf absatz abschnitt abstand abteil account achse achtung
ackerland action adapter additiv adler admiral adresse advent agentur agora ahle ahorn airport akademie akazie
akkordeon akku akte aktie akzent albatros alben album alfalfa alge alias alibi all allee allianz alltag aloe alpaka
alpha alraune altar amber amboss ambrosia ameise amen ampel ampulle amsel amt amulett analyse ananas anbau anemone
anfang anfrage angabe angebot anhang anime anis anker ankunft anlage annahme anpassung anrichte anruf ansatz anschluss
ansehen ansicht anstieg anteil antike antrieb antwort anwesen anzahl anzeige anzug apfel apotheke apparat appell
applaus aprikose apsis aquarium arbeit archiv arena argument arie arm armband art arterie aspekt asphalt ast aster
atelier atem atlas atmen atoll atom atrium aubergine aufbau auffahrt aufgabe auflauf aufnahme aufruf aufsatz auftakt
aufzug auge august aurora ausbau ausfahrt ausgabe auster auswahl auszeit auto avenue avocado award bache backofen
badewanne bagel baguette bahn baklava baldrian balkon ball bambus banane band banjo bank banner barbecue bargeld baron
basar base basilikum bass bastion batterie bauer baum baustein baute beach beat beauty beben becher becken bedarf
bedeutung beet beginn beifall beilage beitrag beleg beluga benzin beratung bereich berg bericht bernstein besetzung
besitzer bestand besuch betrag bettdecke beutel bewegung bezahlung bezirk bezug biber biegung biene bike bilanz bild
billard binde bingo birke birne bison bissen bistum blank blaubeere blazer bleistift blick blitz block blog blume
bluse blutdruck boden bogen bohne bohrung boiler bollwerk bongo bonsai bonus booster boot bord borke bosse bote
botschaft bottich bouillon boulevard bouquet boutique bowling boxen branche braten brauch bravo break breite bremsen
brennerei bresche brett brezel bridge brief brille brise broccoli bronze brosche brot browser bruchteil brunnen buch
buckel buddha buffet bug bulldogge burg burke burrito bus busch business butter buzzer cabrio cache call campus canyon
cape casino cello cembalo center chance charme chassis chat check chemie chili chronik city cloud club coach cockpit
cola collage comedy comic computer container cord corps cottage couch county court couscous cowboy crash creek crew
croissant curry dach daheim dampfer dank darlehen datei dattel datum dauer daumen dealer decke dekan delfin delle
delphin delta denkmal deodorant depot derby design dessert detail detektor dezember diagramm dialog diamant dichtung
dienstag diesel ding dinkel dinner diode diplom direktor dirndl disco diskette distel docht dogge dohle dokument dom
domizil donna donut doppel dorf dorsch dossier dotter drachen drama drehbuch dreieck drink drive drossel drucker
dschungel duett duft duplikat dusche dynamo ebbe ebene eber echo echtzeit ecke edelstein eden edition efeu egel egge
eibe eichel eidechse eigelb eiland eile eimer einfahrt eingang einheit einkauf einladung einrad eins eintopf einzel
eisberg eiscreme eisenbahn eistee eisvogel eiszeit elch elefant elegant elektron ellipse elster email emmer emotion
empfang empire enkel ensemble entchen ente entlein entwurf episode epoche erbse erdbeere erde erdgas erdnuss erdreich
ereignis erfindung erfolg erhalt erholung erle ernte ersatz ertrag erzeugen esel espresso esse esstisch esszimmer
esther estragon etage etappe etat ethanol etikett etwas eule event ewigkeit examen exempel express extra fabrik
facette fach fagott fahne fahrrad fake fakt falke falter familie fantasie farbe farm farn fasan faser fassung fastfood
faultier fauna favorit fax fazit feature februar fechten feiertag feile feldweg fels fenchel fenster ferien ferkel
ferner festland feuerball fiasko fiktion filet filiale film filter fingerhut firewall firma first fischer fitness
fjord flachs flagge flamingo flanell flasche flecken flicken flieder flop flora flosse flotte flugzeug flunder flur
fluss flut flyer fock fohlen fokus folie fondue food football forelle form forsythie fort forum foto foyer fracht
frage fraktion freibad frequenz frettchen freude fries frisbee frost frucht fuchs funktion fusion fussel futter future
gabel gadget galaxie galerie gaming gamma gams gans garage garderobe garnele gartentor gaspedal gasse gast gaswerk
gate gattung gaumen gazelle gebet gebiet gebrauch gecko gedanke gedicht geduld gegend geheimnis gehstock geige gelb
gelee gemahl gemeinde gemse generator genua gepard gerbera gerste gesang geschirr gestein gesuch getreide gewand
geweih gewinner geysir giebel gigant ginkgo ginster gipfel gips giraffe girlande gitarre gitter glanz glas glauben
gleis gletscher globus glocke gluten gnu gobelin goldfisch golf goliath gondel gong gorilla graf granit grashalm
gremium grundlage gruppe guacamole gucke gugelhupf guinea gulasch gummiband gurke gut haarspray haber habicht
haferkeks haggis hahn halbinsel halle halm halo halstuch hamburger hammer hamster handy hangar hantel hardware harfe
harke harmonie harpune haselnuss haube haufen haus havanna hebamme hebel hecht hecke hefezopf heft heide heilbutt
heimat heizung held helm hemd henkel herbst herd hering herkunft herzchen heu heute hilfe himbeere himmel hingabe
hinterhof hinweg hirsch hobby hochhaus hocker hof hole hologramm holunder holz homepage hommage honig honorar hopfen
horizont horn horoskop horst hortensie hose hotdog huf hufeisen huhn hummer humor humus hupe hurra husten hut ibis
ideal idee igel iglu imbiss imme impfung index indigo info ingwer inhalt insel insider institut internat intranet iris
ironie isthmus jacht jacke jade jaguar jahr januar jasmin jause jazz jeans jeep jersey jet job joghurt joker journal
joystick jubel jugend jukebox juli juni jura jurte juwel kabeljau kabine kachel kader kaffee kaiser kajak kakao
kakerlake kaktus kalb kalender kalk kamera kamille kamm kampagne kanal kandidat kaninchen kanne kantine kanu kanzel
kapern kapitel kappe kapuze karamell kardinal karibik karnickel karotte karpfen karren karte karussell kaskade
kassette kastanie katalog kater kathode katze kaufhaus kaugummi kaviar kees kegel keil keks kelch kelle kelp kenntnis
keramik kerbel kern kerosin kerze kessel ketchup kichern kiebitz kiefer kiel kilt kimono kind kinn kino kiosk kirsche
kissen kiste kitsch kitt kitz kiwi klang klapper klassiker klavier kleber klee kleid klepper klette klick klima
klingel klopfen kloster klub klunker knappe knauf knete knie knoblauch knolle knopfloch knospe koala kobra koch koffer
kohlrabi koje kojote kokon kolben kolibri kollege kolonie kolumne kombi komet komitee kommode kompott konfetti
kongress konsum kontakt konzert kopie korb kordel koriander korken kornblume korridor kosmos kosten kotelett krabbe
kraftwerk krake kralle kramer kranz krapfen krater kraut krawatte kreation kredit kreis krempe kren kresse kreuzung
krippe kristall kritiker krokus krone krug kubus kuchen kuckuck kugel kuhstall kultur kumpel kunde kunkel kunstwerk
kuppel kurbel kurkuma kurs kurve kutsche kutte labor lachs lack laden ladung lage lagune laib lake lakritze lama
laminat lamm lampe land lappen laptop larve lasagne laser laterne latte latz lauch laufsteg laute lava lavendel league
leber lebkuchen lecker legende lehne lehre leichter leider leier leinen leisten leiter lektion lemur lenkrad lenz
leopard lerche lernen leser letter leute level lexikon liane libelle licht liebe lied lieferung liege lift liga like
lila lilie limette limonade linde lineal linie link linse lippe liste lizenz lobby log logbuch loge logik logo lokal
lolli look lorbeer lost lot lotto lounge luft luke lunch lund lupe lupine lutscher lyra macher maestro magazin magie
magma magnet mahl mahnmal mai maibaum mail mais majoran makkaroni makrele maler malkasten malz mammut manager mandel
mangel mantel mappe marathon marder margerite marine markt marmelade marquis marsch marzipan maschine maske massiv
master match materie mathe matratze matsch matte mauer maulwurf maurer maus maximum maya mayo medaille medium meer
meeting megafon mehl mehr meinung meise mekka melasse melde melisse melone merkmal merlin messing metal meteor methode
metronom mett mieze mikrofon milan milch milde million minarett mineral miniatur minze mirabelle mischung miso
mitglied mitte mixer mobile modell modus mofa mohnblume mokka mole molly moment monat mond monitor monokel montage
monument moor moos moped mopp morast morden more morgen mosaik moskito moslem motiv motor motte movie muffin mulch
muli mundart murmel muschel museum musik muslim muster nabe nachtisch nager nahrung nanny narzisse nashorn nass natur
nautilus nebelhorn nektar nelke nenner nerz nest netzwerk neugier neujahr neuling neutron news niet nilpferd nimbus
ninja nische nisse nitrat niveau norden norm note notiz nougat november nudelholz nullpunkt nummer nussbaum nutrition
nutzung oase obelisk oberlicht objekt oboe obst odyssee ofenbank ohrring oktober oleander olive olympia omega omelett
omnibus onkel opal oper orange orbit orchidee ordnung oregano orgel orgie orient original osten otter outfit oval
overall ozean ozon packen page pagode paket palast palette palme panda panorama pansen pantoffel papaya papier pappel
paprika papyrus parade paris parkbank parlament parodie party pascal passwort pastinake patch patent pause pavillon
pazifik pedal pegasus pelikan penthouse peperoni perfekt pergola periskop perle perseus pfad pfanne pfarrer pfau
pfeffer pfeiler pferd pfiff pfirsich pflaume pflege pflock pflug photon physik piano picknick pier pilger pilot pilz
pinguin pinie pinsel pipette pistazie pixel pizza plakat planet plastik platte plauderei player plus podium poesie
poet pokal poker polemik pollen polo polster polyester pommes ponton pool popcorn portion porzellan posaune position
posten potential power praline premiere primel prinzip prisma probe produkt profil programm projekt propeller prosa
proton provinz prozent psalter publikum puck pudding pudel puffer pullover pulsar pult puma pumpe punkt puppe pute
putz puzzle pyramide python quadrat quark quelle quere queue quitte quiz quote rabatt rad radar radio radweg ragout
rahmen ralle ranch rand rang ranke ranunkel rapper raps rapunzel rasen rassel rate rathaus raum raupe raute ravioli
rebe rebhuhn rechen redaktion reform refrain regal regen region reh rehbock reibe reich reifen reihe reim reine reisig
reiten reklame rekorder rektor relais relikt remise rennen rentier reporter reptil republik reserve respekt rest
resultat rettich reue revers rezept rhabarber rheinland rhythmus richter riegel riesenrad riff rikscha rinde ring
rippchen risiko risotto ritter robbe robe roboter rock rodelbahn rogen roggen rohr rohstoff rolle roman rondell rosa
rose rosine rosmarin ross rotkohl rotor route rover royal rubin rucksack rucola ruderboot rugby ruhe ruhm runde
rutsche saal saat sache safari safran saft saga sahne saison sakko salat salbei salon salz sammlung samstag samt
samurai sandburg sang saphir sardine sari satellit satin sattel satz sauce saum saxofon scanner schaukel scheibe
schild schloss schmalz schneider schoner schrank schule schwan see seegras seehund seeigel seemann seerose seestern
seetang segelboot segler segment sehne seide seife seilbahn seite sektor sekunde sellerie semester seminar senat
sendung senf senior senke sensor september serie serum service sesam sessel set seufzer shampoo shop shorts show
shuttle sieb siedler siegel signal silikon silo silvester simpel sims simulator single sirup sitzung skala ski skizze
skript skulptur skunk skyline slalom slogan smaragd smoking smoothie snack snowboard socke sofa software sohle soja
sole soll solo sommertag sonde song sonnenhut soul sound souvenir spa space spaghetti spam spange spargel spass spatz
specht speed speicher spende sperber spezies sphinx spiegel spinat spitze splitter spoiler sponsor sport spot sprache
sprecher spross sprung spule sputnik stadion staffel stahlwerk stall stand stapel star station staub steak steckdose
steg steinpilz stelle stempel steppe stern steuerung stickerei stiefel stift stil stimme stockwerk stolz stopp storch
strand streu stroh strumpf stube stuck studio stufe stuhl stunde substanz suche suite sultan summer supernova suppe
surfen sushi symbol synagoge system szene tabelle tablett tafel tag tagebau tagung tal talent talg talisman tamtam
tango tanker tanne tante tanz tapete tara tasche taste tau taube taucher tausch taxe taxi team technik teddy tee
teehaus teekessel teen teer teich teig teil telefon teller tempel tennis teppich termin terrasse test textil theater
theke thema theorie therapie these thorax thunfisch thymian ticket tiefe tiegel tierpark tigerin timing tinte tipi
tiramisu tisch toast tofu tolle tomate tommy tonspur tool topf topp torf torte torwart totem toupet tour tower trab
trainer traktor tram trank trapez traube trecker treffen treppe tresen triangel trichter triebwerk trikot trinken trio
trip troika trommel tropfen trottel truck truhe truthahn tuba tube tuch tulpe tundra tunnel turban turm turnhalle tutu
type ufer uhr uhrzeit uhu ulme ultra umarmung umbau umfang umfeld umgang umgebung umland umsatz umschlag umwelt umzug
uniform universum unterholz update urkunde urlaub ursprung urwald user vanille vase veganer veilchen velo ventil
veranda vergleich verlag versagen verteiler verzehr viadukt video viel viertel violine vision vitamin vitrine vlies
vogelnest voliere vollmond volumen vorabend vorbau vordach vorfeld vorgarten vorhang vorjahr vormittag vorort vorraum
vorsprung vortrag vorwort vulkan waage wabe wacholder wade waffel wagner wagon wahlurne wal waldweg walker wall
walnuss walross walze wand wanne wappen warenkorb warte wasabi wasserrad webcam website wechsel wecker weg weiche
weide weiler weinberg weise weite weizen welle welpe wels welt wende wenn werd werft werk wert weste wetter whirlpool
wicke widder wiege wiener wiese wild windrad winkel winter wippe wirbel wirkung woche wohnung wok wolf wolke wolldecke
wood wuchs wunder wunsch wurf wurmloch wurst wurzel yacht yang yard zahl zahn zapfen zauber zebra zeche zeder zehn
zeichen zeiger zeile zeitraum zelt zement zenit zentrum zeppelin zepter zettel zeug ziege ziel ziffer zimmer zimtstern
zion zirkel zisterne zitat zither zitrone zobel zoo zoom zucchini zuckerhut zufluss zugabe zugpferd zuhause zukunft
zunahme zusatz zuschauer zustand zutat zutritt zuwachs zwecke zweig zwicker zwieback zwirn zyklus zylinder zypresse
`
