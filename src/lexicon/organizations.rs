//! Organisations: the words that make one, and well-known ones without such a word.
//!
//! Own compilation from general knowledge: legal forms, kinds of institution, government bodies, news agencies and papers,
//! parties and armed groups, international bodies and the largest companies.

use super::words::Words;

/// Words that, capitalised inside a name, make it an organisation ("Foreign Ministry", "Federal Reserve").
pub static ORGANIZATION_WORD: Words = Words::new(
    "ministry department dept dept. agency bureau administration authority commission committee subcommittee council board
    corps corporation corp corp. company co co. inc inc. incorporated ltd ltd. limited llc llp plc gmbh ag s.a. sa spa nv group
    holdings holding partners ventures capital bank banks bancorp fund trust foundation institute institution university college
    school academy faculty hospital clinic church diocese ministries synagogue mosque party union league association
    federation confederation alliance coalition organization organisation society club brotherhood movement front
    congress parliament senate assembly knesset duma bundestag court tribunal police constabulary army navy air-force
    force forces guard guards militia brigade brigades battalion regiment command service services office embassy
    consulate mission secretariat cabinet treasury reserve exchange times post herald tribune journal gazette news
    newspaper newspapers magazine press radio television tv network broadcasting media studios pictures entertainment
    records books publishing publishers airlines airways airline motors motor automotive railway railways rail
    systems technologies technology tech software labs laboratories laboratory pharmaceuticals pharma therapeutics
    industries industrial energy petroleum oil gas electric power resources mining steel chemicals foods
    insurance financial securities associates consulting international global worldwide enterprises
    team fc united cricket rangers yankees observatory museum orchestra symphony opera theatre theater ballet library
    campaign initiative project program programme network forum caucus conference lobby taskforce
    center centre register registry division directorate unit chamber guild cooperative collective
    supermarkets stores bros bros. brothers & cartel syndicate gang mafia jihad hezbollah taliban front
    watch rights survey intelligence security enforcement protection customs patrol
    water telecom telecoms retail brewery breweries hotels resorts logistics freight utilities assurance analytics consultancy
    bio healthcare digital homes farms shipping lines beverages electronics metals minerals properties ferries
    branch solutions biosciences biotech diagnostics semiconductor robotics aerospace aviation communications rovers wanderers",
);

/// Heads after which "of" goes on inside a name ("University of Leeds", "Bank of England", "House of Commons").
pub static OF_HEAD: Words = Words::new(
    "university college institute school academy bank states department dept ministry bureau office board council court house
    church diocese archdiocese bishop federation association society organization organisation league union
    confederation congress parliament museum academy city town county state republic kingdom commonwealth district
    province gulf strait bay sea isle isles port cape horn university conservatory centre center chamber committee
    commission corps army party movement agency authority daughters sons knights order brotherhood fraternity
    hospital library institution foundation faculty law-offices offices law bar guild alliance front joint chiefs
    daily bank world doctors reporters friends girls boys boy girl statue tower palace avenue duke prince river lake
    mount valley island islands territory emirate sultanate duchy principality islamic democratic people's
    organisation council secretariat directorate division supreme high superior court",
);

/// Well-known organisations whose names show no organisation word, and short names of well-known ones.
pub static ORGANIZATION: Words = Words::phrases(
    "white house, kremlin, pentagon, downing street, elysee, élysée, vatican, holy see, capitol, supreme court, house
    house of representatives, house of commons, house of lords, senate, congress, knesset, duma, state duma, bundestag
    bundesrat, lok sabha, rajya sabha, dail, dáil, sejm, storting, riksdag, parliament, european parliament
    european commission, european council, united nations, un, u.n., nato, who, world health organization, imf, wto, opec
    opec+, asean, african union, au, arab league, g7, g20, g8, brics, interpol, europol, unesco, unicef, unhcr, unrwa
    iaea, i.a.e.a., icc, icj, oecd, osce, ecowas, mercosur, world bank, red cross, red crescent, amnesty, greenpeace
    oxfam, fbi, f.b.i., cia, c.i.a., nsa, dhs, doj, irs, epa, fda, cdc, nih, nasa, faa, fcc, fec, ftc, sec, tsa, ice, dea, atf
    noaa, fema, osha, nhtsa, ntsb, usda, hud, gop, dnc, rnc, nra, naacp, aclu, afl-cio, pac, mi5, mi6, gchq, nhs
    scotland yard, met office, bbc, itv, cnn, cbs, nbc, abc, msnbc, fox, npr, pbs, espn, hbo, mtv, c-span, al jazeera
    al-jazeera, associated press, the associated press, ap, a.p., reuters, afp, agence france-presse, upi, bloomberg, xinhua, tass
    interfax, ria novosti, dpa, efe, ansa, kyodo, yonhap, anadolu, irna, fars, tasnim, press trust of india, pti, ani
    politico, axios, buzzfeed, huffpost, vox, slate, the hill, breitbart, time, newsweek, the economist, economist
    the guardian, guardian, the independent, telegraph, the sun, the atlantic, atlantic, new yorker, the new yorker, vice
    usa today, washington post, wall street journal, new york times, le monde, der spiegel, haaretz, der tagesspiegel
    google, alphabet, apple, amazon, facebook, meta, microsoft, twitter, x corp, youtube, instagram, whatsapp, tiktok
    bytedance, netflix, nvidia, intel, amd, ibm, oracle, cisco, qualcomm, tesla, spacex, openai, anthropic, uber, lyft
    airbnb, ebay, paypal, yahoo, yahoo!, adobe, salesforce, samsung, sony, huawei, zte, tencent, alibaba, baidu, xiaomi, lenovo
    foxconn, tsmc, toyota, honda, nissan, hyundai, kia, volkswagen, vw, bmw, mercedes-benz, daimler, audi, porsche, renault
    peugeot, stellantis, fiat, chrysler, ford, gm, general motors, general dynamics, general electric, general mills, boeing, airbus, lockheed martin, raytheon, northrop grumman
    bae systems, rolls-royce, siemens, bosch, philips, nokia, ericsson, exxon, exxonmobil, chevron, shell, bp, total, totalenergies
    gazprom, rosneft, lukoil, aramco, saudi aramco, petrobras, enron, walmart, target, costco, kroger, tesco, sainsbury's, ikea
    starbucks, mcdonald's, burger king, kfc, subway, coca-cola, coke, pepsi, pepsico, nestle, nestlé, unilever, pfizer, moderna
    astrazeneca, johnson & johnson, merck, novartis, roche, bayer, gsk, eli lilly, novo nordisk, goldman sachs, morgan stanley
    jpmorgan, jpmorgan chase, citigroup, citi, wells fargo, hsbc, barclays, ubs, credit suisse, deutsche bank, blackrock
    lehman brothers, berkshire hathaway, visa, mastercard, at&t, verizon, t-mobile, comcast, disney, walt disney, warner bros
    paramount, fedex, ups, harvard, yale, stanford, mit, oxford, cambridge, caltech, columbia, cornell, ucla, berkeley
    hamas, hezbollah, hizbollah, hizbullah, fatah, plo, taliban, al-qaeda, al qaeda, al-qaida, al - qaeda, isis, isil, is
    islamic state, daesh, boko haram, al-shabab, al-shabaab, houthi, houthis, pkk, ypg, eta, ira, farc, irgc, revolutionary guards
    revolutionary guard, quds force, hayat tahrir al-sham, wagner, mossad, shin bet, idf, isi, raw, fsb, kgb, gru, svr
    labour, labor, tories, tory, conservatives, lib dems, liberal democrats, democrats, republicans, greens, snp, dup, sinn féin
    sinn fein, fine gael, fianna fáil, fianna fail, ukip, reform uk, likud, bjp, aap, cpi-m, cdu, csu, spd, afd, fdp, syriza, podemos
    vox, psoe, anc, fpö, pis, fidesz, akp, chp, hdp, zanu-pf, mdc, kuomintang, kmt, dpp, ldp, politburo, fed, federal reserve, ecb
    wall street, nasdaq, nyse, dow jones, moody's, fitch, s&p, standard & poor's, fifa, uefa, ioc, nfl, nba, mlb, nhl, ncaa
    mls, wada, manchester united, manchester city, real madrid, barcelona, chelsea, arsenal, liverpool, juventus, wikipedia, wikimedia
    mozilla, linkedin, reddit, snapchat, spotify, telegram, signal, zoom, peta, wwf, black lives matter, antifa, proud boys, oath keepers",
);

/// Words behind which "for", "on" or "against" go on inside a name ("Institute for Fiscal Studies", "Council on Foreign
/// Relations", "Campaign Against Fraud").
pub static CAUSE_HEAD: Words = Words::new(
    "institute institution centre center council campaign movement coalition society foundation association office committee
    commission agency alliance network union fund trust forum college department ministry conference organization organisation
    group board bureau institute initiative transport citizens mothers parents women doctors lawyers",
);

/// Fields that "and" joins in the names of public bodies ("Food and Drug Administration"), with the words that stand before them.
pub static FIELD: Words = Words::new(
    "competition securities food drug health safety trade industry fish wildlife customs excise immigration radio television
    telecommunications broadcasting posts water power electricity gas oil petroleum energy transport roads maritime shipping aviation ports
    rail agriculture forestry fisheries environment parks science technology research space education skills culture arts heritage
    tourism sport sports gambling banking insurance pensions planning housing employment equality justice peace
    truth revenue tax budget population refugees disaster emergency meteorological oceanic atmospheric geological democracy elections
    human economic financial corporate commerce work national federal royal international",
);

/// Legal forms that may follow a comma ("CCNG, Inc.").
pub static LEGAL_FORM: Words = Words::new("inc inc. corp corp. llc l.l.c. ltd ltd. plc llp co. s.a. ag gmbh pvt pvt.");

/// Words whose possessive goes on inside a name ("People's Republic", "Lloyd's of London").
pub static POSSESSIVE_HEAD: Words = Words::new(
    "people women men children worker workers farmer farmers teacher teachers veteran veterans nation king queen lloyd
    mcdonald wendy levi macy kohl sotheby christie moody sainsbury barclay guy st. doctor doctors lawyer lawyers governor",
);

/// What only a body has ("Lind's board").
pub static PART_OF_BODY: Words = Words::new(
    "board shareholder subsidiary headquarters workforce plant refinery boardroom creditor stock bondholder payroll",
);

/// Those who run a body, in front of whose names its own stands ("Lind managing director Ana Ruiz").
pub static OFFICER: Words =
    Words::new("director executive chairman chairwoman chairperson chair ceo president founder treasurer");

/// What stands before an officer in small letters.
pub static OFFICER_MODIFIER: Words = Words::new("managing chief deputy vice sporting finance executive");

/// What bodies, more than people, say of themselves ("Lind said it would recall the cars").
pub static OWN_ACT: Words = Words::new(
    "acquire appeal bid build buy challenge close cooperate cut deliver divest employ expand expect hire idle intend invest issue
    launch lobby merge offer open operate oversee own pay plan produce publish raise recall reduce refund reimburse release repay represent
    resume revive scrap sell ship shut sue supply suspend travel withdraw",
);

/// Last words of clubs' names by which they are known ("Rovers").
pub static CLUB_WORD: Words =
    Words::new("rovers wanderers rangers united athletic albion hotspur villa celtic city town county orient argyle");
