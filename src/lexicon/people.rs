//! Common nouns that describe people, groups, organisations and documents.
//!
//! Own compilation from general knowledge of the nouns that stand as sources and actors in news.

use super::words::Words;

/// One person, in the singular.
pub static PERSON: Words = Words::new(
    "official spokesman spokeswoman spokesperson president minister secretary senator congressman congresswoman
    lawmaker legislator representative governor mayor councillor councilor councilman councilwoman politician diplomat ambassador envoy
    negotiator mediator leader chief head director chairman chairwoman chairperson chair executive ceo boss manager
    founder co-founder owner operator president-elect premier chancellor challenger promoter coxswain heavyweight monarch king queen prince princess pope bishop archbishop
    cardinal priest pastor imam rabbi cleric ayatollah monk nun judge justice magistrate prosecutor lawyer attorney
    solicitor barrister counsel defendant plaintiff complainant claimant suspect accused convict prisoner inmate detainee victim
    survivor witness juror officer policeman policewoman cop detective inspector sergeant constable sheriff trooper
    deputy agent investigator inspector commander general colonel captain lieutenant major admiral soldier marine sailor veteran troop
    fighter militant rebel insurgent gunman attacker shooter assailant bomber hijacker terrorist extremist guard doctor physician
    surgeon nurse paramedic medic pharmacist dentist therapist psychologist psychiatrist scientist researcher professor academic
    scholar lecturer teacher headteacher principal student pupil graduate historian economist analyst expert specialist
    consultant strategist pollster adviser advisor aide assistant staffer colleague ally rival opponent critic supporter
    activist campaigner advocate organizer organiser protester protestor demonstrator volunteer donor candidate nominee incumbent
    contender voter resident neighbor neighbour local villager citizen immigrant migrant refugee asylum-seeker evacuee tourist traveler
    traveller passenger pilot driver cyclist pedestrian commuter motorist worker employee employer farmer fisherman miner builder
    engineer architect designer developer programmer technician mechanic electrician plumber carpenter firefighter rescuer
    journalist reporter correspondent editor columnist commentator anchor presenter broadcaster blogger photographer publisher author
    astronomer forecaster skipper pensioner trustee dean provost rector prefect alderman bailiff vicar canon deacon sheikh sultan
    emir comptroller commandant brigadier marshal cadet chef baker butcher grower veterinarian vet midwife carer caregiver
    gardener caver skier climber hiker walker camper angler jockey gamer streamer influencer podcaster diver surfer rower sprinter
    kayaker skydiver churchgoer astronaut cosmonaut pensioner newsreader weatherman meteorologist statistician bookmaker bookseller
    publican brewer winemaker farmhand shepherd rancher logger lumberjack bricklayer roofer welder machinist seamstress dressmaker
    beekeeper gamekeeper zookeeper postman paperboy courier rider steward stewardess undertaker referee linesman umpire
    skateboarder snowboarder cricketer batsman bowler wicketkeeper forward winger playmaker paediatrician pediatrician
    oncologist epidemiologist virologist cardiologist neurologist ecologist conservationist naturalist linguist translator interpreter
    caretaker janitor cleaner waiter waitress bartender hairdresser tailor trucker lifeguard headmaster headmistress
    philanthropist collector chieftain stakeholder plumber guardian mediator
    writer novelist poet playwright artist painter sculptor musician singer rapper composer conductor actor actress director
    filmmaker producer comedian dancer model celebrity star athlete player footballer goalkeeper striker midfielder defender
    quarterback pitcher coach captain trainer referee umpire golfer swimmer runner boxer champion teammate fan man woman boy girl
    teenager teen child kid baby toddler infant youth adult person individual human guy lady gentleman mother father mom mum dad
    parent grandmother grandfather grandparent wife husband spouse partner girlfriend boyfriend fiancé fiancée widow widower
    son daughter brother sister sibling twin uncle aunt cousin nephew niece friend relative son-in-law daughter-in-law
    brother-in-law sister-in-law mother-in-law father-in-law grandson granddaughter stepfather stepmother
    businessman businesswoman entrepreneur investor trader banker broker shareholder economist accountant auditor
    billionaire millionaire tycoon magnate customer client consumer patient shopper buyer seller vendor shopkeeper landlord
    tenant homeowner renter user member participant attendee observer bystander onlooker insider source whistleblower informant leaker
    speaker secretary-general treasurer commissioner superintendent coroner warden ranger lobbyist coordinator co-ordinator
    curator librarian clerk registrar chaplain veteran hero scholar fellow lawmaker mp congressperson senator-elect vice-president
    undersecretary whip backbencher republican democrat conservative liberal socialist communist hardliner moderate reformist
    sexagenarian septuagenarian octogenarian nonagenarian centenarian jailer warder mourner mutineer bridesmaid stablemate captor
    abductor docker handler islander congregant reveller fraudster conman swindler mugger forger deportee halfback
    nationalist separatist islamist jihadist muslim christian jew catholic protestant american european publicist rep",
);

/// Nouns for people with which names of bodies and works, or of people themselves, begin as well.
pub static NO_CALLING: Words = Words::new(
    "american european christian muslim catholic protestant jew republican democrat conservative liberal socialist communist
    guardian observer human king queen prince princess pope champion star fan friend man woman boy girl mother father child kid
    worker consumer investor patient veteran victim player voter source fighter rebel hero mp general major captain ranger",
);

/// Endings of nouns for who does, studies or belongs to something ("guitarist", "physiotherapist", "beekeeper").
const AGENT_ENDINGS: [&str; 15] = [
    "ist", "ician", "ologer", "onomer", "grapher", "woman", "sman", "keeper", "worker", "owner", "monger", "herder",
    "player", "goer", "smith",
];

/// Nouns with such an ending that are no people, and the shortest noun that can be one.
static NO_AGENTS: Words =
    Words::new("checklist playlist shortlist waitlist blacklist longlist wishlist pricelist talisman");
const SHORTEST_AGENT: usize = 6;

/// True for a noun (its lemma) that describes a person.
pub fn is_person(noun: &str) -> bool {
    let agent = || noun.len() >= SHORTEST_AGENT && AGENT_ENDINGS.iter().any(|e| noun.ends_with(e));
    PERSON.has(noun.strip_prefix("co-").unwrap_or(noun)) || (agent() && !NO_AGENTS.has(noun))
}

/// True for a noun (its lemma) of a person, a body or a group.
pub fn is_party(noun: &str) -> bool {
    is_person(noun) || GROUP.has(noun) || ORGANIZATION_NOUN.has(noun)
}

/// Nouns that say nothing of who somebody is but an age, a party or a walk of life: behind "the" they take up whoever is
/// on stage ("the Republican", "the youngster").
pub static EPITHET: Words = Words::new(
    "republican democrat conservative liberal socialist communist independent veteran youngster teenager native newcomer
    incumbent sexagenarian septuagenarian octogenarian nonagenarian centenarian",
);

/// Nouns of anybody who is well known ("the Swedish star").
pub static STAR: Words = Words::new("star veteran icon legend celebrity champion");

/// Adjectives that praise or pity somebody and tell nobody from others ("the veteran coach").
pub static STANDING: Words = Words::new(
    "veteran young longtime long-time retired disgraced embattled beleaguered popular famous acclaimed celebrated legendary
    outspoken controversial talented prolific",
);

/// People who are women.
pub static FEMALE_PERSON: Words = Words::new(
    "woman girl lady mother mom wife daughter sister aunt niece grandmother granddaughter girlfriend widow actress queen princess nun
    spokeswoman chairwoman congresswoman councilwoman businesswoman policewoman fiancée stepmother daughter-in-law
    sister-in-law mother-in-law heroine waitress hostess duchess baroness",
);

/// People who are men.
pub static MALE_PERSON: Words = Words::new(
    "man boy guy gentleman father dad husband son brother uncle nephew grandfather grandson boyfriend widower king prince pope
    priest bishop archbishop cardinal monk imam ayatollah spokesman chairman congressman councilman businessman policeman gunman
    fiancé stepfather son-in-law brother-in-law father-in-law fisherman duke baron",
);

/// Houses that without an article are where somebody is ("in hospital").
pub static HOUSE: Words = Words::new("hospital court school college university church town office");

/// Nouns of bodies that without an article are none ("do business", "by force").
pub static NO_BODY: Words = Words::new("business commission authority company force command service trust mill");

/// Offices of which a story seldom has two.
pub static OFFICE_OF_ONE: Words = Words::new(
    "judge justice captain skipper sheriff officer deputy trooper sergeant constable senator governor mayor bishop archbishop coach
    coroner magistrate",
);

/// Nouns for people in the streets, whatever else they are.
pub static CROWD: Words = Words::new("crowd demonstrator marcher mob protester protestor rioter");

/// What is said of somebody who holds an office no more.
pub static HAS_LEFT: Words =
    Words::new("deposed dismissed ex fallen fired former impeached ousted outgoing removed sacked suspended toppled");

/// Verbs of leaving an office.
pub static LEAVES: Words = Words::new("quit resign retire step");

/// True for what puts somebody out of an office.
pub fn is_put_out(verb: &str) -> bool {
    matches!(
        verb,
        "depose"
            | "dismiss"
            | "expel"
            | "fire"
            | "impeach"
            | "oust"
            | "overthrow"
            | "remove"
            | "sack"
            | "suspend"
            | "topple"
            | "unseat"
    )
}

/// Nouns for who did or suffered what is told, who may be new however they are described.
pub static CULPRIT_OR_VICTIM: Words = Words::new(
    "suspect victim gunman attacker assailant shooter driver passenger patient student pupil teenager boy girl woman man child
    worker resident",
);

/// Nouns that say nothing of what somebody is ("He is a good man").
pub static ANYBODY: Words = Words::new(
    "man woman guy lady gentleman person individual human people boy girl kid child adult friend fan hero star winner victim
    part side half league favourite favorite",
);

/// Kin: a description by them is a role only with the person to whom they are kin ("Trump's son-in-law").
pub static KIN: Words = Words::new(
    "mother father mom dad parent grandmother grandfather wife husband spouse partner girlfriend boyfriend fiancé fiancée widow
    widower mum son daughter brother sister sibling twin uncle aunt cousin nephew niece friend relative son-in-law daughter-in-law
    brother-in-law sister-in-law mother-in-law father-in-law grandson granddaughter stepfather stepmother colleague ally rival",
);

/// Organisations and states.
pub static ORGANIZATION_NOUN: Words = Words::new(
    "ministry department agency bureau office administration government regime cabinet parliament congress senate assembly
    council commission committee panel board court tribunal authority regulator watchdog ombudsman inspectorate police
    military army navy force coalition alliance party union league association federation organization organisation group
    charity foundation nonprofit non-profit ngo institute institution university college school academy hospital clinic company
    corporation firm business manufacturer maker automaker carmaker chipmaker drugmaker retailer supplier provider operator bank
    lender insurer airline carrier utility startup start-up conglomerate giant publisher broadcaster network newspaper paper
    magazine outlet website agency studio club team embassy consulate mission delegation secretariat church diocese mosque
    synagogue temple country nation state city town county province district municipality village kingdom republic militia
    movement faction network gang cartel bloc campaign museum gallery theatre theater  
    fund court jury legislature electorate judiciary embassy prosecution defense defence
    treasury exchequer trust consultancy mill zoo aquarium circus casino publication tabloid hotel restaurant prefecture
    supermarket chain
    white-house taskforce task-force think-tank subcommittee command brigade laboratory lab observatory management",
);

/// Kinds of business, by which a company is taken up whose name does not tell its kind ("The retailer said").
pub static BUSINESS_NOUN: Words = Words::new(
    "manufacturer maker automaker carmaker chipmaker drugmaker planemaker retailer supplier operator lender insurer airline
    carrier utility startup start-up conglomerate giant publisher broadcaster brewer miner builder housebuilder grocer
    supermarket developer",
);

/// Nouns right before the name of a body, and hardly ever before a person's: "law firm Brackwell Finch", "rights group Haki".
pub static CALLS_A_BODY: Words = Words::new(
    "company firm airline newspaper charity bank group watchdog nonprofit non-profit ngo agency magazine club union party
    carmaker automaker chipmaker drugmaker planemaker retailer lender insurer supermarket conglomerate startup start-up
    maker manufacturer fund consultancy utility bloc service broadcaster brewer builder movement militia",
);

/// Nouns that behind its name say what a body is ("the Hamas movement"); "the UN agency" is another than the United Nations.
pub static KIND_BEHIND_NAME: Words = Words::new(
    "union movement party militia company firm group airline newspaper magazine broadcaster retailer carmaker automaker brand
    club charity",
);

/// Words in the names of bodies that are no companies.
pub static PUBLIC_BODY: Words = Words::new(
    "ministry department court council police party league university commission committee parliament congress senate
    government army navy union federation association organization organisation confederation chamber court tribunal administration embassy
    treasury police coalition alliance fbi cia nato un eu",
);

/// What bears people's names and is nobody.
pub static CHRISTENED: Words = Words::new(
    "storm hurricane typhoon cyclone ship ferry tanker boat yacht vessel trawler warship submarine film movie song album single
    novel musical opera brand label street road school hospital station stadium airport operation codename year-old",
);

/// Groups of people named by a collective or by a plural that has no singular of its own.
pub static GROUP: Words = Words::new(
    "people family couple crowd public community audience staff crew team delegation leadership personnel workforce populace
    youth media press opposition electorate authorities police troops clergy elite majority minority tribe clan folk folks men women
    parents children police leadership establishment side camp band duo
    trio quartet orchestra choir",
);

/// Words that stand for people without naming a calling, and nouns of people that hardly ever speak.
pub static SOMEBODY: Words = Words::new(
    "caller miller baker boxer diver rider rower biker hiker golfer skater skier surfer boater camper weaver
    everyone everybody anyone anybody someone somebody nobody others other wounded injured dead homeless unemployed poor
    rich sick elderly disabled displaced hostage hostages captive captives civilian civilians seeker dealer hawker
    looter rioter smuggler trafficker robber thief burglar intruder kidnapper gangster murderer killer rapist stalker
    bully culprit perpetrator offender wrongdoer fugitive runaway escapee invader occupier oppressor tester dev follower
    devotee holder bearer taker goer entrant contestant finalist winner loser runner-up applicant recruit trainee
    apprentice intern newcomer adherent believer worshipper worshiper pilgrim parishioner missionary settler colonist
    native national expatriate expat exile returnee stowaway casualty fatality sufferer recipient beneficiary heir
    orphan newborn minor adolescent schoolchild schoolboy schoolgirl classmate schoolmate flatmate roommate housemate
    seatmate counterpart peer superior subordinate predecessor successor replacement substitute understudy mentor
    protégé disciple pundit ringleader mastermind accomplice conspirator plotter collaborator informer spy mole
    operative mercenary contractor subcontractor sponsor backer patron benefactor borrower debtor creditor saver
    depositor policyholder taxpayer ratepayer bondholder stockholder jobseeker picketer boycotter dissident dissenter
    defector deserter internee abductee parolee juvenile breadwinner dependant dependent housewife homemaker matriarch
    patriarch elder warlord tribesman clansman herder herdsman pastoralist fisher fisherfolk lobsterman seaman seafarer
    crewman crewmember mariner airman serviceman servicewoman guardsman infantryman gunner sniper peacekeeper sentry
    bodyguard bouncer minder escort fireman paratrooper commando reservist conscript draftee guerrilla guerilla partisan
    insurrectionist jihadi fanatic loyalist royalist populist centrist leftist rightist anarchist retiree bride groom
    bridegroom newlywed fiancee expectant mum mummy daddy grandma grandpa pal mate buddy acquaintance stranger passerby
    passer-by beggar squatter vagrant hooligan ultra spectator viewer listener reader subscriber browser diner drinker
    smoker addict guest host hostess visitor holidaymaker vacationer sightseer backpacker rambler trekker mountaineer
    hunter poacher trapper searcher looker examiner assessor surveyor arbiter arbitrator adjudicator peacemaker bidder
    purchaser acquirer distributor wholesaler importer exporter shipper haulier miller coder hacker tinkerer inventor
    pioneer explorer discoverer bandmate headliner frontman songwriter lyricist drummer bassist vocalist ensemble trio
    duo quartet quintet orchestra choir band squad household lodger occupant inhabitant dweller townsperson townspeople
    countryman compatriot citizenry population society generation race ethnic askari gendarme bobby patrolman detail
    patrol unit battalion regiment division corps fleet flotilla detachment contingent garrison platoon forces defenses
    militiaman junta politburo presidium caucus directorate management boardroom bench chamber duma knesset bundestag
    bureaucracy presidency premiership papacy monarchy vatican kremlin hierarchy guild syndicate consortium cooperative
    partnership subsidiary affiliate branch chapter franchise outfit exchange brokerage enterprise industry recruiter
    landowner householder proprietor stallholder restaurateur hotelier clientele fanbase base nonvoter constituent
    delegate canvasser polltaker hopeful frontrunner front-runner challenger favourite favorite underdog titleholder
    medallist medalist olympian paralympian sportsman sportswoman batter hitter fielder catcher signing foe enemy
    adversary aggressor nemesis",
);

/// Nouns of number and kind, behind which "of" tells of what.
pub static NUMBER_OF: Words = Words::new(
    "number dozen score hundred thousand million billion majority minority some many most several few all none half third
    quarter handful couple pair group series host member rest part share percent % section one two three four five six
    seven eight nine ten body crowd wave any each either both neither",
);

/// Vehicles, animals and instruments that are said to act of themselves, and that attacks and seizures hit.
pub static THAT_ACTS: Words = Words::new(
    "tram train bus car truck lorry van vehicle motorcycle bicycle ship vessel boat ferry tanker freighter yacht
    submarine warship frigate destroyer cutter trawler carrier plane aircraft airliner jet jetliner airplane helicopter
    warplane bomber drone glider balloon rocket missile satellite spacecraft probe rover capsule shuttle flight convoy
    tank bird dog cat bear wolf fox horse cow bull pig sheep goat deer elephant lion tiger leopard monkey ape gorilla
    snake crocodile alligator shark whale dolphin seal fish bee wasp mosquito insect animal robot",
);

/// Common subjects that are nobody: what rises, falls, opens, lasts or is told.
pub static THING: Words = Words::new(
    "price share stock bond market rate cost tax fee levy fare wage salary bill debt loan budget deficit surplus revenue
    profit loss sale income figure total number average percentage turnout growth trade economy currency pound dollar
    euro yen yuan rupee bitcoin cryptocurrency index fund inflation unemployment demand supply output production
    stockpile inventory shipment cargo consignment export import good product item goods supplies commodity crop harvest
    oil gas fuel coal electricity power energy water food grain wheat flour rice sugar cotton steel copper gold silver
    medicine drug vaccine dose weapon gun rifle bullet round ammunition bomb device explosive blade knife wrench tool
    engine machine equipment gear kit phone handset smartphone tablet laptop computer console screen display camera
    sensor battery chip software hardware app application program programme feature service site page link account
    profile password file code data database network system platform version update release beta model edition prototype
    design patent brand logo image picture photo photograph video clip footage film movie series show episode season
    song single album track record music tune lyric chorus poem novel story tale book chapter title headline line word
    sentence phrase name term letter report statement remark comment reply answer question message email tweet post note
    card sign banner poster law rule regulation ordinance measure policy plan scheme project proposal idea concept
    strategy agenda timetable schedule deadline date day week month year decade century hour minute moment time period
    era age morning evening night weekend spring summer autumn winter weather climate temperature heat cold rain snow
    ice wind sun moon supermoon star planet sky sea lake river bank shore beach coast island mountain hill valley forest
    tree field farm land ground soil area region zone district place spot scene venue route path way road street highway
    motorway bridge tunnel rail railway port harbor harbour airport station terminal runway gate building house home
    flat apartment room floor roof wall door window kitchen office factory plant mill warehouse shop store mall stall
    tent camp shelter fence barrier border dam dyke dike pipe pipeline cable wire pole tower mast chimney scan test
    trial study survey poll vote ballot result outcome finding evidence proof sample symptom disease illness virus
    infection cancer injury wound bruise pain death life birth health body head face eye hand arm leg foot heart brain
    blood bone skin hair case claim charge count penalty fine ban suspension verdict ruling judgment decision order
    warrant appeal complaint lawsuit suit action issue matter problem crisis dispute row controversy scandal conflict
    war battle fight peace deal agreement pact treaty accord contract clause condition offer bid approach takeover
    merger stake seat chair job position role crown medal trophy cup prize award honor honour nomination match game race
    set point goal try score win victory defeat tie draw contest competition tournament championship league festival
    concert parade ceremony celebration party event exhibition fair forum conference meeting talk talks session hearing
    visit trip tour flight journey voyage landing takeoff crash accident incident disaster tragedy emergency alarm alert
    threat danger risk fear hope chance opportunity possibility prospect thought view opinion belief feeling mood
    tension pressure stress anger joy tear smile laugh silence reign tenure control effort attempt push drive campaign
    move step act deed work task duty security safety law-and-order violence crime robbery theft fraud corruption abuse
    harassment reason cause effect impact consequence change shift trend pattern rise fall increase decrease decline
    drop jump surge gain spread arrival departure return start end beginning opening closing closure launch rollout
    debut premiere thing coin truth bean stuff lot piece bit kind type sort form shape size scale level degree extent
    amount sum",
);

/// Endings of nouns of qualities and acts, who are nobody.
const THING_ENDINGS: [&str; 10] = ["tion", "sion", "ness", "ity", "ance", "ence", "ism", "hood", "ing", "ship"];

/// True for a noun (its lemma) of what is not alive and does nothing of itself.
pub fn is_thing(noun: &str) -> bool {
    THING.has(noun) || THING_ENDINGS.iter().any(|e| noun.ends_with(e))
}

/// Documents that speak.
pub static DOCUMENT: Words = Words::new(
    "report statement letter memo memorandum document filing lawsuit suit complaint indictment affidavit petition ruling judgment
    judgement verdict opinion order decree law bill act treaty agreement resolution constitution charter manifesto declaration
    communique communiqué release transcript study survey poll census paper article editorial op-ed column book memoir
    email e-mail message note tweet post text dossier audit review analysis assessment bulletin advisory notice announcement
    brief summary draft proposal plan guideline guidance record file log chart contract website page blog video
    warrant subpoena motion data figure statistic documents",
);

/// What stands behind the name of a company or group as its kind ("Enron corporation", "the Hamas movement").
pub static COMPANY_NOUN: Words = Words::new(
    "company corporation corp firm business group party union movement militia network bank airline airlines brand label
    newspaper agency newsletter magazine employee employees ceo shares stock spokesman spokeswoman spokesperson",
);

/// People known by their office alone: unnamed sources rather than members of a crowd.
pub static OFFICIAL: Words = Words::new(
    "official source spokesperson spokesman spokeswoman diplomat aide adviser advisor lawmaker insider negotiator mediator
    envoy minister executive representative staffer investigator prosecutor lawyer attorney analyst expert person witness",
);
