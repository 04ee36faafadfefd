//! Places: countries with their adjectives and capitals, cities, states and provinces, regions.
//!
//! Own compilation from general knowledge, along the lists of ISO 3166-1 (countries), UN M49 (regions) and the largest
//! and most reported cities; nothing is copied from a database. Names are compared without case.

use super::words::{Words, with_lower};
use crate::syntax::hash::QuickMap;
use std::sync::OnceLock;

/// What a place name may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// A country, by index into [`countries`].
    Country(u32),
    /// The capital of a country, by index into [`countries`]; its government in "Tehran said".
    Capital(u32),
    /// A city that is no capital.
    City,
    /// A state or province.
    State,
    /// A region, continent, sea, river or mountain.
    Region,
}

/// A country.
#[derive(Debug, Clone)]
pub struct Country {
    /// Its usual name.
    pub name: &'static str,
}

/// A union of countries, which acts like one and goes by its abbreviation as well as by its name.
pub const UNION: &str = "European Union";

/// The town that stands for it as a capital does for its country.
pub const SEAT_OF_UNION: &str = "Brussels";

struct Gazetteer {
    countries: Vec<Country>,
    places: QuickMap<String, Place>,
    demonyms: QuickMap<String, u32>,
}

/// The countries.
pub fn countries() -> &'static [Country] {
    &gazetteer().countries
}

/// The place that `name` names; a leading "the" must be gone.
pub fn place(name: &str) -> Option<Place> {
    with_lower(name, |name| gazetteer().places.get(name).copied())
}

/// The country whose adjective or inhabitant `word` names ("Omani", "Iranians").
pub fn demonym(word: &str) -> Option<u32> {
    with_lower(word, |word| gazetteer().demonyms.get(word).copied())
}

/// True for the postal code of a state of the USA, in capitals ("TX").
pub fn is_state_code(word: &str) -> bool {
    const CODES: &str = "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY \
                         NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY";
    word.len() == 2 && CODES.split(' ').any(|code| code == word)
}

fn gazetteer() -> &'static Gazetteer {
    static GAZETTEER: OnceLock<Gazetteer> = OnceLock::new();
    GAZETTEER.get_or_init(|| {
        let mut all = Gazetteer { countries: Vec::new(), places: QuickMap::default(), demonyms: QuickMap::default() };
        for (kind, table) in [(Place::Region, REGIONS), (Place::City, CITIES), (Place::State, STATES)] {
            all.places.extend(entries(table).map(|name| (name.to_lowercase(), kind)));
        }
        for line in COUNTRIES.lines().filter(|l| !l.is_empty()) {
            all.add_country(line);
        }
        all
    })
}

impl Gazetteer {
    /// `name, other names ; adjectives and inhabitants ; capitals`
    fn add_country(&mut self, line: &'static str) {
        let index = self.countries.len() as u32;
        let mut fields = line.split(';');
        let mut next = || entries(fields.next().unwrap_or_default());
        let (names, demonyms, capitals) = (next(), next(), next());
        for name in capitals {
            self.places.insert(name.to_lowercase(), Place::Capital(index));
        }
        for name in demonyms {
            self.demonyms.insert(name.to_lowercase(), index);
        }
        for (number, name) in names.enumerate() {
            if number == 0 {
                self.countries.push(Country { name });
            }
            self.places.insert(name.to_lowercase(), Place::Country(index));
        }
    }
}

fn entries(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.split([',', '\n']).map(str::trim).filter(|name| !name.is_empty())
}

/// One country a line: `name, other names ; adjectives and inhabitants ; capitals`. The plural in -s of an inhabitant
/// is listed where it is used.
const COUNTRIES: &str = "
Afghanistan;Afghan,Afghans,Afghani;Kabul
Albania;Albanian,Albanians;Tirana
Algeria;Algerian,Algerians;Algiers
Andorra;Andorran,Andorrans;Andorra la Vella
Angola;Angolan,Angolans;Luanda
Argentina;Argentine,Argentines,Argentinian,Argentinians;Buenos Aires
Armenia;Armenian,Armenians;Yerevan
Australia;Australian,Australians,Aussie,Aussies;Canberra
Austria;Austrian,Austrians;Vienna
Azerbaijan;Azerbaijani,Azerbaijanis,Azeri,Azeris;Baku
Bahamas;Bahamian,Bahamians;Nassau
Bahrain;Bahraini,Bahrainis;Manama
Bangladesh;Bangladeshi,Bangladeshis;Dhaka
Barbados;Barbadian,Barbadians;Bridgetown
Belarus;Belarusian,Belarusians;Minsk
Belgium;Belgian,Belgians;Brussels
Belize;Belizean,Belizeans;Belmopan
Benin;Beninese;Porto-Novo,Cotonou
Bhutan;Bhutanese;Thimphu
Bolivia;Bolivian,Bolivians;La Paz,Sucre
Bosnia and Herzegovina,Bosnia,Bosnia-Herzegovina;Bosnian,Bosnians;Sarajevo
Botswana;Botswanan,Batswana;Gaborone
Brazil;Brazilian,Brazilians;Brasilia,Brasília
Brunei;Bruneian,Bruneians;Bandar Seri Begawan
Bulgaria;Bulgarian,Bulgarians;Sofia
Burkina Faso;Burkinabe,Burkinabé;Ouagadougou
Burundi;Burundian,Burundians;Bujumbura,Gitega
Cambodia;Cambodian,Cambodians;Phnom Penh
Cameroon;Cameroonian,Cameroonians;Yaounde,Yaoundé
Canada;Canadian,Canadians;Ottawa
Cape Verde,Cabo Verde;Cape Verdean;Praia
Central African Republic,CAR;Central African;Bangui
Chad;Chadian,Chadians;N'Djamena
Chile;Chilean,Chileans;Santiago
China,People's Republic of China,PRC;Chinese;Beijing
Colombia;Colombian,Colombians;Bogota,Bogotá
Comoros;Comorian,Comorians;Moroni
Democratic Republic of Congo,Democratic Republic of the Congo,DR Congo,DRC,Congo;Congolese;Kinshasa
Republic of Congo,Congo-Brazzaville;;Brazzaville
Costa Rica;Costa Rican,Costa Ricans;San Jose,San José
Croatia;Croatian,Croatians,Croat,Croats;Zagreb
Cuba;Cuban,Cubans;Havana
Cyprus;Cypriot,Cypriots;Nicosia
Czech Republic,Czechia;Czech,Czechs;Prague
Denmark;Danish,Dane,Danes;Copenhagen
Djibouti;Djiboutian,Djiboutians;Djibouti City
Dominica;;Roseau
Dominican Republic;Dominican,Dominicans;Santo Domingo
Ecuador;Ecuadorian,Ecuadorians,Ecuadorean;Quito
Egypt;Egyptian,Egyptians;Cairo
El Salvador;Salvadoran,Salvadorans,Salvadorean;San Salvador
Equatorial Guinea;Equatoguinean;Malabo
Eritrea;Eritrean,Eritreans;Asmara
Estonia;Estonian,Estonians;Tallinn
Eswatini,Swaziland;Swazi,Swazis;Mbabane
Ethiopia;Ethiopian,Ethiopians;Addis Ababa
Fiji;Fijian,Fijians;Suva
Finland;Finnish,Finn,Finns;Helsinki
France;French,Frenchman,Frenchmen,Frenchwoman;Paris
Gabon;Gabonese;Libreville
Gambia;Gambian,Gambians;Banjul
Georgia;Georgian,Georgians;Tbilisi
Germany;German,Germans;Berlin
Ghana;Ghanaian,Ghanaians;Accra
Greece;Greek,Greeks;Athens
Grenada;Grenadian,Grenadians;St. George's
Guatemala;Guatemalan,Guatemalans;Guatemala City
Guinea;Guinean,Guineans;Conakry
Guinea-Bissau;;Bissau
Guyana;Guyanese;Georgetown
Haiti;Haitian,Haitians;Port-au-Prince
Honduras;Honduran,Hondurans;Tegucigalpa
Hungary;Hungarian,Hungarians;Budapest
Iceland;Icelandic,Icelander,Icelanders;Reykjavik,Reykjavík
India;Indian,Indians;New Delhi,Delhi
Indonesia;Indonesian,Indonesians;Jakarta
Iran,Islamic Republic of Iran,Islamic Republic;Iranian,Iranians;Tehran,Teheran
Iraq;Iraqi,Iraqis;Baghdad
Ireland,Republic of Ireland;Irish,Irishman,Irishmen,Irishwoman;Dublin
Israel;Israeli,Israelis;Jerusalem
Italy;Italian,Italians;Rome
Ivory Coast,Côte d'Ivoire,Cote d'Ivoire;Ivorian,Ivorians;Abidjan,Yamoussoukro
Jamaica;Jamaican,Jamaicans;Kingston
Japan;Japanese;Tokyo
Jordan;Jordanian,Jordanians;Amman
Kazakhstan;Kazakh,Kazakhs,Kazakhstani;Astana,Nur-Sultan
Kenya;Kenyan,Kenyans;Nairobi
Kiribati;;Tarawa
Kosovo;Kosovar,Kosovars;Pristina
Kuwait;Kuwaiti,Kuwaitis;Kuwait City
Kyrgyzstan;Kyrgyz;Bishkek
Laos;Laotian,Laotians,Lao;Vientiane
Latvia;Latvian,Latvians;Riga
Lebanon;Lebanese;Beirut
Lesotho;Basotho;Maseru
Liberia;Liberian,Liberians;Monrovia
Libya;Libyan,Libyans;Tripoli
Liechtenstein;;Vaduz
Lithuania;Lithuanian,Lithuanians;Vilnius
Luxembourg;Luxembourger,Luxembourgers;
Madagascar;Malagasy;Antananarivo
Malawi;Malawian,Malawians;Lilongwe
Malaysia;Malaysian,Malaysians;Kuala Lumpur
Maldives;Maldivian,Maldivians;Male
Mali;Malian,Malians;Bamako
Malta;Maltese;Valletta
Marshall Islands;Marshallese;Majuro
Mauritania;Mauritanian,Mauritanians;Nouakchott
Mauritius;Mauritian,Mauritians;Port Louis
Mexico;Mexican,Mexicans;Mexico City
Micronesia;Micronesian,Micronesians;Palikir
Moldova;Moldovan,Moldovans;Chisinau,Chișinău
Monaco;Monegasque;
Mongolia;Mongolian,Mongolians;Ulaanbaatar,Ulan Bator
Montenegro;Montenegrin,Montenegrins;Podgorica
Morocco;Moroccan,Moroccans;Rabat
Mozambique;Mozambican,Mozambicans;Maputo
Myanmar,Burma;Burmese;Naypyitaw,Naypyidaw
Namibia;Namibian,Namibians;Windhoek
Nauru;Nauruan;
Nepal;Nepali,Nepalis,Nepalese;Kathmandu
Netherlands,Holland;Dutch,Dutchman;Amsterdam,The Hague
New Zealand;New Zealander,New Zealanders;Wellington
Nicaragua;Nicaraguan,Nicaraguans;Managua
Niger;Nigerien,Nigeriens;Niamey
Nigeria;Nigerian,Nigerians;Abuja
North Korea,DPRK,Democratic People's Republic of Korea;North Korean,North Koreans;Pyongyang
North Macedonia,Macedonia;Macedonian,Macedonians;Skopje
Norway;Norwegian,Norwegians;Oslo
Oman;Omani,Omanis;Muscat
Pakistan;Pakistani,Pakistanis;Islamabad
Palau;Palauan;
Palestine,State of Palestine,Palestinian Authority;Palestinian,Palestinians;Ramallah
Panama;Panamanian,Panamanians;Panama City
Papua New Guinea;Papua New Guinean;Port Moresby
Paraguay;Paraguayan,Paraguayans;Asuncion,Asunción
Peru;Peruvian,Peruvians;Lima
Philippines;Filipino,Filipinos,Filipina,Philippine;Manila
Poland;Polish,Pole,Poles;Warsaw
Portugal;Portuguese;Lisbon
Qatar;Qatari,Qataris;Doha
Romania;Romanian,Romanians;Bucharest
Russia,Russian Federation;Russian,Russians;Moscow
Rwanda;Rwandan,Rwandans;Kigali
Saint Lucia,St. Lucia,St Lucia;;Castries
Samoa;Samoan,Samoans;Apia
San Marino;;
Saudi Arabia,Kingdom of Saudi Arabia;Saudi,Saudis,Saudi Arabian;Riyadh
Senegal;Senegalese;Dakar
Serbia;Serbian,Serbians,Serb,Serbs;Belgrade
Seychelles;Seychellois;
Sierra Leone;Sierra Leonean,Sierra Leoneans;Freetown
Singapore;Singaporean,Singaporeans;
Slovakia;Slovak,Slovaks,Slovakian;Bratislava
Slovenia;Slovenian,Slovenians,Slovene,Slovenes;Ljubljana
Solomon Islands;Solomon Islander;Honiara
Somalia;Somali,Somalis;Mogadishu
South Africa;South African,South Africans;Pretoria
South Korea,Republic of Korea,ROK;South Korean,South Koreans;Seoul
South Sudan;South Sudanese;Juba
Spain;Spanish,Spaniard,Spaniards;Madrid
Sri Lanka;Sri Lankan,Sri Lankans;Colombo
Sudan;Sudanese;Khartoum
Suriname;Surinamese;Paramaribo
Sweden;Swedish,Swede,Swedes;Stockholm
Switzerland;Swiss;Bern
Syria,Syrian Arab Republic;Syrian,Syrians;Damascus
Taiwan,Republic of China;Taiwanese;Taipei
Tajikistan;Tajik,Tajiks;Dushanbe
Tanzania;Tanzanian,Tanzanians;Dodoma,Dar es Salaam
Thailand;Thai,Thais;Bangkok
Timor-Leste,East Timor;Timorese,East Timorese;Dili
Togo;Togolese;Lome,Lomé
Tonga;Tongan,Tongans;
Trinidad and Tobago,Trinidad;Trinidadian,Trinidadians;Port of Spain
Tunisia;Tunisian,Tunisians;Tunis
Turkey,Türkiye,Turkiye;Turkish,Turk,Turks;Ankara
Turkmenistan;Turkmen,Turkmens;Ashgabat
Tuvalu;Tuvaluan;Funafuti
Uganda;Ugandan,Ugandans;Kampala
Ukraine;Ukrainian,Ukrainians;Kyiv,Kiev
United Arab Emirates,UAE,U.A.E.,Emirates;Emirati,Emiratis;Abu Dhabi
United Kingdom,UK,U.K.,Britain,Great Britain;British,Briton,Britons,Brit,Brits;London
United States,US,U.S.,USA,U.S.A.,United States of America,America,U.S,the States;American,Americans;Washington,Washington D.C.,Washington DC,Washington D.C,D.C.,DC
Uruguay;Uruguayan,Uruguayans;Montevideo
Uzbekistan;Uzbek,Uzbeks;Tashkent
Vanuatu;;Port Vila
Vatican City,Vatican,Holy See;;
Venezuela;Venezuelan,Venezuelans;Caracas
Vietnam;Vietnamese;Hanoi
Yemen;Yemeni,Yemenis;Sanaa,Sana'a
Zambia;Zambian,Zambians;Lusaka
Zimbabwe;Zimbabwean,Zimbabweans;Harare
Soviet Union,USSR,U.S.S.R.;Soviet,Soviets;
Yugoslavia;Yugoslav,Yugoslavs;
England;English,Englishman,Englishmen,Englishwoman;
Scotland;Scottish,Scot,Scots;Edinburgh
Wales;Welsh,Welshman;Cardiff
Northern Ireland;Northern Irish;Belfast
Greenland;Greenlandic,Greenlander,Greenlanders;Nuuk
Hong Kong;Hong Konger,Hong Kongers;
Puerto Rico;Puerto Rican,Puerto Ricans;San Juan
European Union,EU,E.U.;European;
";

/// Words that, capitalised inside a name, make it a place ("Hudson River", "King County").
pub static PLACE_WORD: Words = Words::new(
    "street st avenue ave ave. road rd boulevard blvd lane drive highway interstate route freeway river lake creek bay gulf
    sea ocean strait channel canal island islands isle isles peninsula cape coast beach mount mountain mountains mt mt.
    hill hills valley canyon desert forest woods falls springs park gardens garden square plaza bridge tunnel airport station
    port harbor harbour pier county city town township village borough province prefecture region territory state
    district heights ridge plains plateau basin delta reef glacier volcano crater base camp prison jail castle palace
    tower towers hall house cathedral stadium arena zoo cemetery reservoir dam reserve ranch corridor crossing border",
);

/// Common nouns in front of a place's name ("the city of Aleppo", "Anbar province").
pub static PLACE_NOUN: Words = Words::new(
    "city town village province region district county state capital island peninsula valley suburb neighborhood
    neighbourhood municipality prefecture township area coast port settlement airport river lake mountain",
);

/// Last words of the names of sites: who is at one is there.
pub static SITE: Words = Words::new(
    "school university college campus court courthouse prison jail penitentiary stadium arena park airport hospital clinic camp
    base church cathedral mosque synagogue temple hotel plant factory mill refinery station mine museum gallery theatre
    theater hall palace house center centre mall market tower building embassy consulate checkpoint crossing port harbour
    harbor dock pier terminal barracks academy circuit racecourse track speedway club ground grounds gardens garden square
    plaza resort zoo cemetery laboratory bridge tunnel dam reserve bay beach island showground fairground roundabout junction
    intersection depot warehouse studio gym shop store supermarket pub bar restaurant cafe nightclub office headquarters
    farm ranch cinema shelter shrine chapel monastery shipyard quarry oilfield airbase airfield airstrip outpost",
);

/// Last words of the names of ways: what happens "on" one happens there.
pub static WAY: Words = Words::new(
    "road street avenue lane drive boulevard highway motorway freeway expressway route strip way bridge island river lake coast
    mountain peninsula beach square plaza campus",
);

const CITIES: &str = "
New York City,NYC,New York,Manhattan,Brooklyn,Queens,Bronx,the Bronx,Staten Island,Harlem,Los Angeles,L.A.,LA,Chicago
Houston,Phoenix,Philadelphia,San Antonio,San Diego,Dallas,Austin,Jacksonville,Fort Worth,Columbus,Charlotte
Indianapolis,San Francisco,Seattle,Denver,Boston,Nashville,Detroit,Oklahoma City,Portland,Las Vegas,Memphis
Louisville,Baltimore,Milwaukee,Albuquerque,Tucson,Fresno,Sacramento,Kansas City,Atlanta,Omaha,Colorado Springs
Raleigh,Miami,Oakland,Minneapolis,St. Paul,Tulsa,Tampa,Tampa Bay,New Orleans,Cleveland,Wichita,Bakersfield,Aurora
Anaheim,Honolulu,Lexington,Stockton,Corpus Christi,Henderson,Riverside,Newark,Santa Ana,Cincinnati,Orlando
Pittsburgh,St. Louis,Greensboro,Anchorage,Plano,Durham,Buffalo,Chandler,Toledo,Madison,Reno,Norfolk,Lubbock
Boise,Richmond,Baton Rouge,Des Moines,Spokane,Tacoma,Salt Lake City,Birmingham,Montgomery,Little Rock,Amarillo
Augusta,Tallahassee,Grand Rapids,Knoxville,Providence,Fort Lauderdale,Chattanooga,Tempe,Sioux Falls,Springfield
Savannah,Charleston,Hartford,Bridgeport,New Haven,Palo Alto,Berkeley,San Jose,Silicon Valley,Hollywood,Beverly Hills
Pasadena,Long Beach,Santa Monica,Malibu,Santa Barbara,Santa Fe,El Paso,Laredo,Galveston,Waco,Ferguson,Flint,Dearborn
Ann Arbor,Lansing,Cambridge,Salem,Albany,Syracuse,Rochester,Ithaca,Yonkers,Long Island,Jersey City,Trenton,Camden
Princeton,Annapolis,Wilmington,Dover,Concord,Manchester,Burlington,Montpelier,Bangor,Juneau,Fairbanks,Cheyenne
Helena,Billings,Bismarck,Fargo,Pierre,Lincoln,Topeka,Jefferson City,Frankfort,Jackson,Biloxi,Gulfport,Mobile
Huntsville,Columbia,Asheville,Harrisburg,Erie,Scranton,Allentown,Gettysburg,Dayton,Akron,Parkland,Uvalde,Newtown
Toronto,Montreal,Vancouver,Calgary,Edmonton,Winnipeg,Quebec City,Halifax,Hamilton,Saskatoon,Regina
Liverpool,Leeds,Glasgow,Sheffield,Bristol,Leicester,Coventry,Newcastle,Nottingham,Southampton,Portsmouth,Brighton
Oxford,York,Plymouth,Norwich,Bath,Aberdeen,Dundee,Inverness,Swansea,Derry,Cork,Galway,Limerick,Westminster
Milan,Naples,Turin,Venice,Florence,Palermo,Bologna,Genoa,Marseille,Lyon,Nice,Toulouse,Strasbourg,Bordeaux,Lille
Nantes,Cannes,Hamburg,Munich,Frankfurt,Cologne,Stuttgart,Dusseldorf,Düsseldorf,Dresden,Leipzig,Nuremberg,Bonn,Hanover
Barcelona,Valencia,Seville,Malaga,Bilbao,Porto,Rotterdam,Utrecht,Antwerp,Ghent,Geneva,Zurich,Zürich,Basel,Lausanne
Davos,Salzburg,Graz,Innsbruck,Krakow,Kraków,Gdansk,Lodz,Łódź,Wroclaw,Brno,Bratislava,Gothenburg,Malmo,Malmö,Uppsala
Bergen,Aarhus,Tampere,Turku,St. Petersburg,Saint Petersburg,Novosibirsk,Kazan,Sochi,Vladivostok,Volgograd,Grozny
Kharkiv,Odesa,Odessa,Lviv,Dnipro,Mariupol,Donetsk,Luhansk,Kherson,Zaporizhzhia,Bakhmut,Sevastopol,Chernobyl,Bucha
Istanbul,Izmir,Antalya,Thessaloniki,Cluj,Varna,Split,Dubrovnik,Mostar,Srebrenica,Aleppo,Homs,Idlib,Raqqa,Mosul,Basra
Erbil,Kirkuk,Fallujah,Ramadi,Tikrit,Najaf,Karbala,Samarra,Baqubah,Isfahan,Mashhad,Shiraz,Tabriz,Qom,Natanz,Fordow
Tel Aviv,Haifa,East Jerusalem,West Jerusalem,Gaza City,Rafah,Khan Younis,Nablus,Jenin,Hebron,Bethlehem,Nazareth
Dubai,Sharjah,Jeddah,Mecca,Medina,Aden,Hodeidah,Alexandria,Giza,Luxor,Suez,Benghazi,Misrata,Casablanca,Marrakesh
Tangier,Fez,Oran,Lagos,Kano,Ibadan,Port Harcourt,Kumasi,Mombasa,Kisumu,Goma,Bukavu,Lubumbashi,Johannesburg,Cape Town
Durban,Soweto,Bulawayo,Blantyre,Beira,Darfur,El Fasher,Omdurman,Mekelle,Hargeisa,Kandahar,Herat,Jalalabad
Mazar-i-Sharif,Kunduz,Karachi,Lahore,Peshawar,Rawalpindi,Quetta,Faisalabad,Multan,Mumbai,Bombay,Kolkata,Calcutta
Chennai,Madras,Bangalore,Bengaluru,Hyderabad,Ahmedabad,Pune,Jaipur,Lucknow,Kanpur,Nagpur,Patna,Bhopal,Indore,Surat
Srinagar,Jammu,Amritsar,Chandigarh,Gurgaon,Gurugram,Noida,Varanasi,Kochi,Thiruvananthapuram,Guwahati,Imphal
Chittagong,Sylhet,Pokhara,Kandy,Jaffna,Yangon,Rangoon,Mandalay,Chiang Mai,Phuket,Pattaya,Ho Chi Minh City,Saigon
Da Nang,Hue,Siem Reap,Penang,Johor Bahru,Surabaya,Bandung,Medan,Bali,Denpasar,Cebu,Davao,Shanghai,Shenzhen,Guangzhou
Chengdu,Chongqing,Wuhan,Tianjin,Nanjing,Hangzhou,Xi'an,Xian,Harbin,Dalian,Qingdao,Urumqi,Lhasa,Macau,Macao,Kowloon
Kaohsiung,Osaka,Kyoto,Yokohama,Nagoya,Sapporo,Fukuoka,Kobe,Hiroshima,Nagasaki,Fukushima,Sendai,Okinawa,Busan,Incheon
Daegu,Panmunjom,Sydney,Melbourne,Brisbane,Perth,Adelaide,Hobart,Darwin,Gold Coast,Auckland,Christchurch,Dunedin
Sao Paulo,São Paulo,Rio de Janeiro,Rio,Salvador,Recife,Fortaleza,Manaus,Curitiba,Porto Alegre,Belem,Cordoba,Rosario
Mendoza,Medellin,Medellín,Cali,Cartagena,Barranquilla,Guayaquil,Cusco,Arequipa,Valparaiso,Valparaíso,Santa Cruz
Maracaibo,Guadalajara,Monterrey,Tijuana,Ciudad Juarez,Ciudad Juárez,Acapulco,Cancun,Cancún,Puebla,Oaxaca,Culiacan
Chihuahua,Guantanamo,Guantanamo Bay
";

const STATES: &str = "
Alabama,Alaska,Arizona,Arkansas,California,Colorado,Connecticut,Delaware,Florida,Hawaii,Idaho,Illinois,Indiana,Iowa
Kansas,Kentucky,Louisiana,Maine,Maryland,Massachusetts,Michigan,Minnesota,Mississippi,Missouri,Montana,Nebraska,Nevada
New Hampshire,New Jersey,New Mexico,North Carolina,North Dakota,Ohio,Oklahoma,Oregon,Pennsylvania,Rhode Island
South Carolina,South Dakota,Tennessee,Texas,Utah,Vermont,Virginia,West Virginia,Wisconsin,Wyoming,Washington State
Ala.,Ariz.,Ark.,Calif.,Colo.,Conn.,Del.,Fla.,Ga.,Ill.,Ind.,Kan.,Ky.,La.,Md.,Mass.,Mich.,Minn.,Miss.,Mo.,Mont.,Neb.
Nev.,N.H.,N.J.,N.M.,N.Y.,N.C.,N.D.,Okla.,Ore.,Pa.,R.I.,S.C.,S.D.,Tenn.,Tex.,Vt.,Va.,Wash.,W.Va.,Wis.,Wyo.
Ontario,Quebec,British Columbia,Alberta,Manitoba,Saskatchewan,Nova Scotia,New Brunswick,Newfoundland,Yukon,Nunavut
New South Wales,Queensland,Victoria,Tasmania,South Australia,Western Australia,Northern Territory
Bavaria,Saxony,Brandenburg,Hesse,Thuringia,Catalonia,Andalusia,Galicia,Brittany,Normandy,Provence,Tuscany,Lombardy
Sicily,Sardinia,Corsica,Flanders,Wallonia,Crimea,Chechnya,Dagestan,Siberia,Tatarstan,Kurdistan,Iraqi Kurdistan
Punjab,Sindh,Balochistan,Kashmir,Khyber Pakhtunkhwa,Uttar Pradesh,Bihar,Maharashtra,Gujarat,Rajasthan,Tamil Nadu
Kerala,Karnataka,Andhra Pradesh,Telangana,West Bengal,Odisha,Assam,Manipur,Haryana,Jharkhand,Chhattisgarh,Goa
Madhya Pradesh,Himachal Pradesh,Uttarakhand,Tibet,Xinjiang,Guangdong,Sichuan,Yunnan,Hubei,Hunan,Henan,Fujian
Zhejiang,Jiangsu,Inner Mongolia,Hokkaido,Aceh,Java,Sumatra,Borneo,Sabah,Sarawak,Papua,Mindanao,Luzon,Rakhine
Tigray,Amhara,Oromia,Somaliland,Puntland,Borno,Biafra,Kivu,Katanga,Zanzibar,KwaZulu-Natal,Gauteng,Helmand,Anbar
Sinaloa,Jalisco,Chiapas,Michoacan,Michoacán,Guerrero,Yucatan,Baja California,Donbas,Transnistria,Abkhazia
South Ossetia,Nagorno-Karabakh,Gaza,Gaza Strip,Gaza strip,West Bank,Golan Heights,Cornwall,Devon,Kent,Essex,Sussex
Surrey,Yorkshire,Lancashire,Derbyshire,Norfolk,Suffolk,Dorset,Somerset,Cumbria,Wiltshire,Gloucestershire
";

const REGIONS: &str = "
Africa,Asia,Europe,North America,South America,Latin America,Central America,Antarctica,Oceania,Arctic,Middle East
Mideast,Near East,Far East,Eurasia,Scandinavia,Balkans,Caucasus,Sahel,Maghreb,Levant,Horn of Africa,West Africa
East Africa,North Africa,Southern Africa,Central Africa,Sub-Saharan Africa,Southeast Asia,South Asia,Central Asia
East Asia,Western Europe,Eastern Europe,Central Europe,Southeast Europe,Indo-Pacific,Asia-Pacific,Caribbean,Iberia
Midwest,New England,Pacific Northwest,Deep South,West Coast,East Coast,Bay Area,Appalachia,Rust Belt,Sun Belt
Silicon Valley,Central Valley,Inland Empire,Great Lakes,Great Plains,Rocky Mountains,Rockies,Alps,Himalayas,Andes
Pyrenees,Urals,Everest,Mount Everest,Kilimanjaro,Sahara,Gobi,Amazon rainforest,Atlantic,Pacific,Atlantic Ocean
Pacific Ocean,Indian Ocean,Arctic Ocean,Mediterranean,Mediterranean Sea,Black Sea,Red Sea,Caspian Sea,Baltic
Baltic Sea,North Sea,South China Sea,East China Sea,Sea of Azov,Sea of Japan,Persian Gulf,Arabian Gulf,Gulf of Mexico
Gulf of Aden,Gulf of Oman,Gulf Coast,Gulf,Bay of Bengal,Strait of Hormuz,Taiwan Strait,Bosphorus,Suez Canal
Panama Canal,English Channel,Rio Grande,Mississippi River,Nile,Danube,Rhine,Thames,Seine,Euphrates,Tigris,Ganges
Mekong,Yangtze,Volga,Dnieper,Hudson River,Potomac,Colorado River,Lake Michigan,Lake Erie,Lake Victoria
Korean Peninsula,Arabian Peninsula,Sinai,Sinai Peninsula,Kola Peninsula,Demilitarized Zone,DMZ,Green Zone
Central Park,Times Square,Ground Zero,Capitol Hill,Tahrir Square,Tiananmen Square,Red Square,Trafalgar Square
British Isles,Falkland Islands,Canary Islands,Bermuda,Cayman Islands,Guam,American Samoa,Virgin Islands,Gibraltar
Okinawa,Spratly Islands,Paracel Islands,Kuril Islands,Diego Garcia,Svalbard,Martinique,Guadeloupe,Aruba,Curacao
Mars,Moon,Earth
";

#[cfg(test)]
mod tests {
    use super::{Place, countries, demonym, place};

    #[test]
    fn names_capitals_and_demonyms_meet_in_the_country() {
        let Some(Place::Country(iran)) = place("Iran") else { panic!("Iran is a country") };
        assert_eq!(place("TEHRAN"), Some(Place::Capital(iran)));
        assert_eq!(demonym("Iranian"), Some(iran));
        assert_eq!(countries()[iran as usize].name, "Iran");
        assert_eq!(place("U.S."), place("United States of America"));
    }

    #[test]
    fn other_places() {
        assert_eq!(place("Istanbul"), Some(Place::City));
        assert_eq!(place("Tamil Nadu"), Some(Place::State));
        assert_eq!(place("Gulf of Mexico"), Some(Place::Region));
        assert_eq!((place("Rubio"), demonym("nuclear")), (None, None));
    }
}
