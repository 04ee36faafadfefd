//! Common nouns that describe people, groups, organisations and documents.
//!
//! Own compilation from general knowledge of the nouns that stand as sources and actors in news.

use super::words::Words;

/// One person, in the singular.
pub static PERSON: Words = Words::new(
    "official spokesman spokeswoman spokesperson president minister secretary senator congressman congresswoman
    lawmaker legislator representative governor mayor councillor councilor councilman councilwoman politician diplomat ambassador envoy
    negotiator mediator leader chief head director chairman chairwoman chairperson chair executive ceo boss manager
    founder co-founder owner operator president-elect premier chancellor monarch king queen prince princess pope bishop archbishop
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
    teenager teen child kid baby toddler infant youth adult person individual human guy lady gentleman mother father mom dad
    parent grandmother grandfather grandparent wife husband spouse partner girlfriend boyfriend fiancé fiancée widow widower
    son daughter brother sister sibling twin uncle aunt cousin nephew niece friend relative son-in-law daughter-in-law
    brother-in-law sister-in-law mother-in-law father-in-law grandson granddaughter stepfather stepmother
    businessman businesswoman entrepreneur investor trader banker broker shareholder economist accountant auditor
    billionaire millionaire tycoon magnate customer client consumer patient shopper buyer seller vendor shopkeeper landlord
    tenant homeowner renter user member participant attendee observer bystander onlooker insider source whistleblower informant leaker
    speaker secretary-general treasurer commissioner superintendent coroner regulator warden ranger lobbyist coordinator co-ordinator
    curator librarian clerk registrar chaplain veteran hero scholar fellow lawmaker mp congressperson senator-elect vice-president
    undersecretary whip backbencher republican democrat conservative liberal socialist communist hardliner moderate reformist
    nationalist separatist islamist jihadist muslim christian jew catholic protestant american european",
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

/// Nouns that say nothing of who somebody is but an age, a party or a walk of life: behind "the" they take up whoever is
/// on stage ("the Republican", "the youngster").
pub static EPITHET: Words = Words::new(
    "republican democrat conservative liberal socialist communist independent veteran youngster teenager native newcomer
    incumbent",
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

/// Nouns that say nothing of what somebody is ("He is a good man").
pub static ANYBODY: Words = Words::new(
    "man woman guy lady gentleman person individual human people boy girl kid child adult friend fan hero star winner victim
    part side half league favourite favorite",
);

/// Kin: a description by them is a role only with the person to whom they are kin ("Trump's son-in-law").
pub static KIN: Words = Words::new(
    "mother father mom dad parent grandmother grandfather wife husband spouse partner girlfriend boyfriend fiancé fiancée widow
    widower son daughter brother sister sibling twin uncle aunt cousin nephew niece friend relative son-in-law daughter-in-law
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
    zoo aquarium circus casino publication tabloid hotel restaurant prefecture supermarket chain
    white-house taskforce task-force think-tank subcommittee command brigade laboratory lab observatory",
);

/// Kinds of business, by which a company is taken up whose name does not tell its kind ("The retailer said").
pub static BUSINESS_NOUN: Words = Words::new(
    "manufacturer maker automaker carmaker chipmaker drugmaker planemaker retailer supplier operator lender insurer airline
    carrier utility startup start-up conglomerate giant publisher broadcaster brewer miner builder housebuilder grocer
    supermarket developer",
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
    parents children police leadership establishment side camp",
);

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
