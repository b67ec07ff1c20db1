// Data: the Turkish words of receipts. Words of everyday speech, chosen as decision record 094 tells; read by nobody who grew up with
// the language yet. A word never changes its place once a receipt may have been given out in it.
export const tr = `
abajur abaküs abece abla acele açacak açık açılış açmak ada adım adil adres afacan aferin afiş afiyet ağabey ağaç
ağırlama ağız ağustos ahenk ahır ahlat ahşap ahtapot ahududu aile ajanda akademi akasya akçaağaç akıl akım akordeon
akraba aksesuar akşam aktar aktör akustik akvaryum alabalık alan albüm alçı alet alfabe alıç alışveriş alkış almak
alpaka altın altyapı alüminyum amatör ambalaj amber amblem amca ampul anahtar analiz ananas anayol anı anıt anket anlam
anmak anne anons anten antika antrenman apartman apolet ara araba araç aralık aramak arazi ardıç arıza ari arkadaş
armağan armonika armut arpa arsa arşiv arzu asansör asfalt asır asil asker askı aslan asma astar astronot aşama aşçı
aşık ata atkı atlas atlet atmaca atmosfer atom atölye avize avlu avokado avuç ayakkabı ayar aydınlık aygıt ayıklama
aylık ayna ayran ayrık ayva babaanne baca badana badem bagaj bağ bağcı bağlama bahar bahçe bakır bakkal bakla bakmak
baldız balerin balık balkabağı ballı balo bambu bamya bando banka banliyö bant banyo baraj barbunya bardak baret barış
basit basma bastırma başak başkent başlık batı battaniye bavul bayat baykuş bazalt bazlama beceri begonya beğeni bekleme
belge bellek benek benzer berber bere berrak besin beslenme besteci bey beyaz bezelye bezik bıldırcın bıyık biber biçki
bidon biftek bilet bilgi bilmece bilye bina binici binmek birey birikim birlik bisiklet bisküvi bitki bitmek bizon blok
bluz boğa bohça bolluk bonbon boncuk bone bora bordo boru bostan boşluk botanik boya boynuz boyun bozkır böcek böğürtlen
bölge bölüm börek briket brokoli bronz broşür buçuk budak bugün buğday buhar bukalemun buket bukle bulaşık bulgur
bulmaca bulut bulvar burç burun buzağı buzdolabı buzul büfe bülbül büro bütçe bütün büyük büzgü cacık cadde cam camcı
canlı caz cemre cep cesaret cetvel cevap cevher ceylan cezve cıvata cihaz cila cirit cisim civciv coğrafya coşku
cumartesi cümle cüzdan çaba çadır çağ çağlayan çağrı çakıl çamaşır çamur çan çanak çanta çapa çardak çark çarşı çatal
çatı çavdar çay çaydanlık çayır çekirge çekmece çelenk çelik çeltik çember çene çerçeve çerez çeşit çeşme çevirmek çevre
çeyrek çıkış çıkmak çınar çıngırak çırak çıtır çiçek çiftçi çiğdem çikolata çilek çilingir çimen çini çisenti çivit
çizgi çizme çoban çoğul çok çorap çorba çöl çömlek çörek çözüm çubuk çuha çukur çuval dağ dağcı dahi daire dakika
daktilo dal dalga dama damla danışma dantel dar daracık davet davul dayı defne defter değer değirmen değnek dekor delta
demet demir demlik deneme denge deniz depo dere dergi derin dernek ders destan deterjan dev devam deve devir deyim
dışarı diğer dik diken dikiş dikkat dil dilek dilim dinç dinozor dip diploma direk diri dirsek disk dişbudak dişçi divan
diyar diz dizi doğa doğru doktor dokuma dolap dolgu dolma dolunay domates domino donanım dondurma dost dosya doyum dönem
dönmek dönüş döşeme duman durak durmak dut duvar duy duygu duyuru düdük düğme dükkan dümdüz dümen dün dünya dürbün dürüm
düz düzen düzgün düzine ebat ebe ebru eczane edat edebiyat editör eflatun efsane egzersiz eğilim eğitim eğlence eğrelti
ejderha ekim ekin ekip ekmek ekose ekran eksen ekspres ekvator ela elçi eldiven element elim elma emanet emek emlak
empati enerji engebe engin enişte enstitü erdem erguvan erik erimek erişte erken erzak esans eser esin eskrim esnaf
esnek espri eşarp eşlik eşofman eşya etek etiket etkinlik etraf etüt evcil evrak evren eylem eylül ezber ezgi fabrika
fal fanila fare fark fasulye favori fayans fayda fayton fazla felsefe fen fener ferah feribot fes fesleğen festival fıçı
fıkra fındık fırça fırın fırsat fıstık fidan figür fikir fil file filiz film filozof filtre fincan fiske fitil fiyonk
fizik flama flüt fok fon fondan form fosil frekans fren freze fuar fular fulya futbol füme gaga gala galeri galibiyet
galon gar garaj gardırop gaye gayret gaz gazete gazoz gece geçit geçmek gelecek gelgit gelincik gemi gençlik geniş
geometri gerçek gergedan geri getirmek gevrek geyik gezegen gezi gezmek gıda gidiş giriş gişe gitar gitmek giyim giymek
giysi gizem gofret golf gondol göbek gök gökkuşağı göl gölge gömlek gönül görev görgü görmek görüş gövde göz gözde
gözlem grafik gram granit greyfurt gri grup gurme gübre güç güğüm gül güllaç gülmek gülümseme gümüş gün gündüz güneş
günlük gürbüz güreş gürgen güvercin güz güzel haber hafıza hafta hakem hakikat halay halı halka hamak hamburger hamle
hamsi hamur hanım hardal hareket harf harita harman hasat hasır hatıra hava havlu havuç havyar hayal haydari hayır
hayran hayvan hazine hece hedef hediye hekim helva hendek hentbol hesap heves heybe heyecan heykel hırka hız hızlı hibe
hikaye hilal hindi hisse hitap hobi hokka hoparlör horoz hortum hoş hoşaf hoşgörü humus hurma huy huzur hüküm hüner
ıhlamur ılıca ırmak ısı ısırgan ısıtma ıslak ıslık ıspanak ışık ızgara ibrik içecek içerik içmek içten idare idman idrak
ifade iğde ihtimal ikiz iklim ikram iksir ilan ilçe ileri iletişim ilgi ilham ilk ilkbahar ilkokul imar imbik imece imge
imla imza inanç ince inci indirim inek iniş inmek insan ipek iplik ipucu iri iris isim iskele ispinoz istasyon istek
istiridye işaret işlem itfaiye itina ivme iyilik izci izin izlemek izolasyon jaguar jaluzi jambon jant jel jelatin
jeneratör jeoloji jest jeton jimnastik jokey jöle jübile kabak kablo kabuk kadayıf kadeh kadife kadro kafe kafiye kaftan
kağıt kağnı kahkaha kahraman kahvaltı kakao kaktüs kakule kalabalık kalbur kaldırım kale kalfa kalıp kalkan kalorifer
kalp kamelya kamış kamp kanal kandil kanepe kanguru kano kantar kanyon kapak kapı kaplan kapmak kapsam kaptan kar
karagöz karbon kardeş karga karides karlı karma karnaval karpuz karşı kart karyola kasaba kasım kasket kasnak kastanyet
kaşmir katalog katılım katkı katman kavram kavşak kavun kaya kaydırak kayık kaymak kaynak kaz kazak kebap keçi kedi
kefal kefir kehribar kekik keklik kelebek kelime keman kemer kenar kent kepçe kereviz kerpiç kervan kese kesir keskin
kesmek kestane ketçap keten keyif kez kılavuz kına kır kırkayak kırlangıç kırmızı kırpıntı kısa kısım kısmet kısrak kış
kışlık kıta kıvılcım kıvrım kıyafet kıyı kıymet kızak kızılcık kibar kibrit kil kiler kilo kimya kiraz kireç klarnet
klasik klavye klima klip koala koç koçan kod kokteyl koku kolaj kolçak kolej koli kolon koltuk kolye komedi komik
komposto komşu konak konfor konser konuk kopça kopya kordon korna koro koruluk kostüm koşmak koşu kova kovboy koy koyun
kozalak köfte kök köken kömür köpek köprü köpük körfez köşe köylü kral krater kravat krem krep kriket kristal kroki krom
kruvasan kubbe kudret kuğu kukla kukuleta kulak kule kulübe kum kumaş kumbara kumlu kumral kumsal kunduz kupa kupon
kurabiye kurbağa kurdele kurmak kurs kurt kuru kuş kuşak kuşbaşı kuşkonmaz kutlama kutu kuvars kuvvet kuyruk kuyu kuzen
kuzgun kuzu küçük küllük kültür küp küpe küre kürk küvet labirent lacivert lades ladin lahana lahmacun lake lale lama
lamba lapa larva lastik latif lavabo lazer leblebi leğen lehçe leke lens leopar levha leylak lezzet lif lig likör liman
limon lira lise liste litre lodos lokanta lokma lokum lonca losyon lotus lunapark lüfer lületaşı macera macun maç
madalya madde maden mağara mahalle mahir mahsul makale maket makine maksat malt malzeme mama mamul manav manda mango
manolya mantar manyetik manzara maraton marina marka marmelat mart marul masa maske mat matara matbaa matematik mavi
maya maydanoz mayıs maymun mayo mecaz mecmua mektup melek melisa melodi meltem memleket memnun mendil menekşe menü mera
mercan merdiven merhaba merkez mermer mersin mesafe mesele meslek metal metin metre mevsim meyan meydan meyve meze mezun
mıhlama mıknatıs mısır mızıka midilli midye miğfer mikrofon miktar mil milyon mimar minder mine mini miras misafir
misket mizah mobilya moda modern mola molekül moloz monitör montaj mor moral motif motor mozaik mucit muhabbet muhteşem
mukavva mum musiki musluk muson mutfak mutlu muz mühendis mühür müjde mülk mümkün mürdüm mürekkep mürver müze müzik
nabız nadir nakış namlı nane nar narenciye nargile narin natürel naylon nazar nazik neden nefes nefis nehir nem nemli
neon nesil nesne neşe net netice ney nezaket nikel nilüfer nimet nine ninni nisan niyet nohut nokta normal nota numara
numune nüans nükte obje ocak oda odak odun ofis oğlak oğul oje oksijen okul okuma okur okyanus olanak olay olgun olmak
olta oluk oluşum omlet omuz onarım onay onur opera optik oran orkestra orkide orman orta otlak otobüs otomobil otopark
otoyol oturmak oya oyalama oyun ozan öbek ödev ödül öğle öğrenci öğün öğüt ökse ölçü ömür önder önem öneri önlük önsöz
ördek örgü örnek örs ört örtü örümcek öykü özel özen özet özgür özlem özne özür özveri paha paket palamut palmiye palto
palyaço pamuk panayır pancar panda panel panjur pano pantolon papağan papyon paraşüt parça pardösü parfüm park parlak
parmak parsel pas paskal paspas pasta patates paten patik patlıcan paydos paylaşım pazar pazen peçete pedal pekmez
pelerin pelikan pelte pelüş pembe pencere penguen pense perde pergel peri peron perşembe peruk pervane pestil petek
petunya peynir peyzaj pınar pırasa pırlanta pide pijama pikap pike piknik pil pilav pilot pipet pirinç pirzola pisi pist
piyano piyes pizza plaj plak plan plastik platin podyum poğaça polen polo pompa ponpon popüler porselen portakal posta
potas poyraz pozitif pratik prenses prim profil program proje prova puan puding pudra pul puro puset pusula püskül pütür
raf rahat rakam rakun rampa randevu rapor raptiye ray reçel reçine rehber reklam rekolte renk resim ressam restoran
reyhan reyon rezene rıhtım rimel ritim robot rol roman rota rozet römork röportaj rubai ruj rulman rulo rumba rüya
rüzgar saat sabah sabır sabun saç saçak sade saf safari safir safran sağanak sağlık sağmak saha sahil sahne sahra sakal
sakin saksağan sal salata salça salep salı salkım salon salyangoz saman samimi samsa sanat sandal saniye santim saplama
saray sardunya sarı sarmaşık sarnıç sarraf satranç sauna savana sayaç sayfa saygı sayı saymak sazan sebep sebze seçenek
seçme sedir sefer sehpa sekme selam sele selvi semaver sembol sempati semt senaryo sene senfoni sepet sera serçe sergi
serin sert serüven servis sevgi sevinç sevmek seyahat seyirci seyran sezgi sezon sıcak sıfat sıfır sıklık sınav sınıf
sıra sırma sırt sihir silindir silmek simge simit sincap sinema sinyal sirke sis sistem site sivri siyah skeç skor soba
sofra soğan soğuk sohbet sokak sokulgan solo solucan somon somun son sonbahar sonsuz sonuç sormak soru sos sosis sosyal
soyut sökmek sörf söylem söz sözcük sözlük spiker spor sprey stadyum stil stok strateji stüdyo sucuk sulama sultan suni
susam susmak susuz sükun sümbül sünger süpürge sürahi süre sürme sürpriz süs süt sütlaç sütun süveter süzgeç süzme şair
şalgam şalvar şamdan şampiyon şans şapka şarj şarkı şeffaf şeftali şehir şehriye şeker şekil şemsiye şerbet şeref şey
şifre şiir şimşek şirin şişe şnorkel şoför şort şölen şömine şubat şube şurup tabak tabela tabiat tabure taç tahıl
tahmin tahta takas takım takla takoz taksi takvim talaş talep talih tam tamir tampon tandır tane tango tanıtım tapu
taraf tarçın tarhana tarih tarla tartı tarz tas tasarım tasma taşıma taşlık taşra tat tatil tatlı tava tavır tavşan
tavuk tay taze tazı tebeşir tebrik tecrübe tekerlek teknik tekstil tel telefon telgraf tema temel temiz temmuz tempo
temsil tencere teneke tenha tenis tente teori tepe tepki tepsi terazi tercih terlik termos terzi tesis test teşekkür
teyze tez tezgah tezhip tıp tıraş tırmık tırnak tırtıl tilki timsah tipi tirit tişört titiz titreşim tiyatro tohum toka
tokmak tomar tombala tomruk tonik top topaç toplam toprak topuk torba torun tost toto toz tören törpü trafik traktör
tramvay tren trompet tropik tuğla tuhaf tulum tundra tur turist turna turp turşu turta turuncu tuş tut tutkal tutum
tuval tuz tuzluk tülbent tüm tünel tüp tütsü tüy ucuz uçak uçmak uçurtma ufak ufuk uğraş uğultu uğur ulak ulaşım ulu
umut unvan upuzun usta usul uyanmak uyarı uydu uygar uyku uymak uysal uyum uzak uzatma uzay uzman uzun üçgen ülke ünite
ünlem ünlü üretim ürün üslup üstün ütü üye üzengi üzüm vadi vagon vakıf vals vanilya vantuz vapur var varil varlık
varmak vaşak vazife vazo vefa veli veri vermek vernik vesile veteriner vızıltı vida villa vinç viraj virgül vişne
vitamin vites vitray viyola vizyon voleybol volkan vurgu yağ yağış yağmur yahni yaka yakın yakut yalçın yama yan yanak
yanıt yankı yansıma yapboz yapı yapmak yaprak yardım yarım yasemin yastık yaş yaşam yaşlı yat yatay yatırım yavaş yavru
yaya yayık yayla yaz yazar yazı yazlık yazma yedek yeğen yel yelek yelken yelpaze yemek yemiş yengeç yeni yer yerel
yerküre yerli yeşil yetenek yetki yığın yıkamak yıl yılbaşı yıldız yiyecek yoga yoğun yokuş yol yolcu yoldaş yonca
yordam yorgan yorum yosun yön yönetim yöntem yöre yudum yufka yukarı yulaf yumak yumru yumurta yunus yurt yuva yüce yük
yüksek yün yürek yürüyüş yüz yüzey yüzgeç yüzme yüzük yüzyıl zafer zaman zambak zanaat zar zarf zarif zebra zeka zemin
zencefil zengin zerdali zerre zeybek zeytin zımba zıplama zıvana zihin zikzak zil zirve ziyafet zurna zülüf zümrüt
`
