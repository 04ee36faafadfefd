// Makes articles that look like news, the same ones each time: `generated(first, count, words)` gives files. Six articles in
// a row tell of one matter, with the same people, place, days and vocabulary; no two sentences need be the same.
const generated = (() => {
  const lists = {
    given: 'Ana João Karl Maria Paul Ines Omar Lena Victor Rosa Daniel Amara Yusuf Clara Piotr Nadia Hugo Elif Samuel Greta',
    syllable: 'ka lo mir ten var sol bran du pel gor ash tin wen rud hal mon ster ley fin dor mar kel tor vin sen bur lan gret os ryd',
    ending: 'ton ville berg ford mouth stad holm by wick field port haven',
    office: 'mayor minister director governor spokesperson commissioner secretary chairwoman prosecutor ambassador',
    body: 'council ministry union agency court committee company hospital university police authority board',
    thing:
      'harbour railway school bridge dam market airport clinic stadium museum factory reservoir tunnel library pipeline depot ' +
      'orchard ferry lighthouse brewery quarry vineyard cathedral archive laboratory observatory theatre warehouse refinery ' +
      'greenhouse monastery prison embassy casino velodrome aquarium cemetery fortress windmill sawmill slaughterhouse canal ' +
      'viaduct marina heliport barracks orphanage planetarium dairy bakery foundry shipyard telescope substation landfill ' +
      'incinerator kindergarten campsite funicular tramway bazaar synagogue mosque chapel crypt amphitheatre arcade',
    matter:
      'budget contract safety water housing wages traffic flooding pollution tariffs fishing energy security tourism ' +
      'vaccination pensions broadband asylum forestry mining broadcasting taxation childcare recycling aviation gambling ' +
      'logging beekeeping plumbing refereeing insurance translation archaeology nursing grazing lending hunting textiles ' +
      'cement fertiliser batteries opera chess sailing cycling rowing biathlon cricket rugby fencing juries copyright',
    past: 'rejected approved criticised signed cancelled delayed reviewed defended attacked demanded postponed closed opened',
    verb: 'rebuild close repair sell expand protect inspect fund abandon modernise defend relocate replace',
    noun:
      'plan report agreement strike protest vote inquiry attack fire talks raid election proposal ruling deal visit ' +
      'audit merger boycott blockade explosion landslide epidemic referendum lawsuit ceasefire takeover recall walkout ' +
      'evacuation shooting robbery summit resignation outage drought bankruptcy',
    adjective:
      'new costly urgent secret regional broken public long rapid local fragile private foreign historic unpopular modest ' +
      'marble wooden radioactive underground floating bilingual municipal derelict solar medieval prefabricated orthodox ' +
      'coastal alpine digital seasonal unmanned subsidised bankrupt haunted volcanic bronze',
    day: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday',
    said: 'said told_reporters added wrote insisted warned explained announced',
    reason:
      'because_the_money_is_gone before_winter_comes after_months_of_delay despite_the_warnings without_further_debate for_the_sake_of_the_workers once_the_courts_agree while_the_inquiry_goes_on',
  };
  for (const [name, text] of Object.entries(lists)) lists[name] = text.split(' ').map((word) => word.replaceAll('_', ' '));
  const OWN = { thing: 4, matter: 3, noun: 5, adjective: 5, body: 3 }; // how many words of a list one matter uses

  const NAMED = ['thing', 'noun', 'body', 'matter']; // of which each has a name of its own, as in “the Varka dam”

  /** Numbers from 0 to 1 that look random (mulberry32). */
  const chance = (seed) => () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const picker = (seed, from = lists) => {
    const next = chance(seed);
    return (name) => from[name][Math.floor(next() * from[name].length)];
  };
  const capital = (word) => word[0].toUpperCase() + word.slice(1);
  const family = (pick) => capital(pick('syllable') + pick('syllable') + pick('syllable'));
  const place = (pick) => capital(pick('syllable') + pick('syllable') + pick('ending'));

  // {name} stands for a word of that list, {who}, {he} and {number} for somebody, a pronoun and a number.
  const frames = [
    '“We will {verb} the {adjective} {thing} {reason},” {who} {said} on {day}.',
    'The {body} of {town} {past} the {adjective} {noun} on {day}, {reason}.',
    '{who} said that the {noun} about {matter} would {verb} the {thing} {reason}.',
    'Police arrested {number} people near the {thing} in {town} after a {noun} on {day}.',
    'According to the {body}, the {adjective} {thing} cost {number} million euros last year.',
    '“Nobody {past} our {noun} on {matter},” {he} {said}. “The {thing} is {adjective} and the {body} knows it.”',
    'Talks between the {body} and the {body} over {matter} are planned for {day} in {town}.',
    'The {adjective} {noun} was called off {reason}, and residents of {town} {past} the {body}.',
    'A {body} official, who asked not to be named, described the {noun} as “{adjective} and {adjective}.”',
    'Prices for {matter} rose in {town} and {town}, where the {thing} has stood empty {reason}.',
    '“It is a {adjective} day for {town},” {who} {said}. “My children will inherit this {thing}.”',
    'Lawyers for {who} filed a complaint against the {body} on {day} over the {noun}.',
    'Smoke rose above the {thing} for {number} hours; firefighters blamed a {adjective} cable.',
    'The {body} postponed its vote on {matter} until {day}, citing a {adjective} letter from {who}.',
    '{who} denied that the {thing} had been sold to a {adjective} investor.',
    'Ships carrying {matter} were turned back off {town} on {day}, coastguards said.',
    '“I would rather resign than {verb} the {thing},” {who} told a rally in {town}.',
    'An earthquake damaged the {thing} in {town} and injured {number} tourists, hospitals reported.',
    'Historians believe that the {adjective} {thing} was built by exiles from {town}.',
    'Scientists at the {body} discovered a {adjective} fungus beneath the {thing} on {day}.',
    'Voters in {town} will choose between {who} and {who} in a runoff on {day}.',
    'The coach praised his goalkeeper after {number} saves, and the {body} offered a {adjective} bonus.',
    '{who} was elected to lead the {body}, replacing {who}, who had resigned over {matter}.',
    'Farmers blocked the road to {town} with tractors on {day} and demanded subsidies for {matter}.',
    'A jury acquitted {who} of bribery, and {he} left the {thing} without speaking to reporters.',
    'The opposition accused {who} of hiding {number} invoices for {matter}.',
    '“The glacier above {town} is melting,” {who} {said}, “and the {body} pretends not to notice.”',
    'Snow closed the {thing} on {day}, stranding {number} passengers overnight.',
    '{who} thanked volunteers who had carried sandbags to the {thing} {reason}.',
    'Inflation slowed in {town}, the {body} reported, helped by cheaper {matter}.',
    'Hackers stole passwords from the {body} and threatened to publish them on {day}.',
    'The {adjective} orchestra of {town} will perform in the {thing} on {day}, critics willing.',
    '{who}, asked about {matter}, did not respond to requests for comment.',
    'Troops withdrew from the {thing} near {town} after the {body} agreed to a truce.',
    'The bank lent the {body} {number} million euros to {verb} the {thing}, two directors said.',
    'Nurses at the {body} began a {adjective} walkout over {matter} on {day}, their union said.',
  ];
  const FRAMES = 8; // that one matter uses, of which every fourth may hold a quotation
  const speaks = (frame) => /“|sa(id|y)|told|report|accus|denied|according|believe|blam/i.test(frame);
  const [spoken, plain] = [frames.filter(speaks), frames.filter((frame) => !speaks(frame))];

  function article(index, words) {
    const matter = picker(7919 * Math.floor(index / 6) + 1, { ...lists, spoken, plain }); // what the articles of one matter share
    const called = (name) => (NAMED.includes(name) ? `${family(matter)} ${matter(name)}` : matter(name));
    const own = Object.entries(OWN).map(([name, count]) => [name, Array.from({ length: count }, () => called(name))]);
    const towns = [0, 1, 2].map(() => place(matter));
    const people = [0, 1, 2].map(() => `${matter('given')} ${family(matter)}`);
    const [office, body] = [matter('office'), matter('body')];
    const pick = picker(104_729 * index + 2, { ...lists, ...Object.fromEntries(own), town: towns });
    const next = chance(31 * index + 3);
    const who = () => people[Math.floor(next() * people.length)];
    const [town] = towns;
    const special = { who, he: () => (next() < 0.5 ? 'he' : 'she'), number: () => 2 + Math.floor(next() * 90) };
    const sentence = (frame) => frame.replace(/\{(\w+)\}/g, (_, name) => (special[name] ?? (() => pick(name)))());
    const told = Array.from({ length: FRAMES }, (_, index) => matter(index % 4 ? 'plain' : 'spoken'));
    const sentences = [
      `${town.toUpperCase()} (AP) — ${people[0]}, the ${office} of the ${town} ${body}, ${pick('past')} a ${matter('adjective')} ${matter('noun')} over ${matter('matter')} on ${pick('day')}.`,
    ];
    let count = sentences[0].split(' ').length;
    while (count < words) {
      sentences.push(sentence(told[Math.floor(next() * told.length)]));
      count += sentences.at(-1).split(' ').length;
    }
    const paragraphs = [];
    for (let at = 0; at < sentences.length; at += 2) paragraphs.push(sentences.slice(at, at + 2).join(' '));
    const day = new Date(Date.UTC(2026, 0, 5 + (Math.floor(index / 6) % 80))).toISOString().slice(0, 10);
    return new File([paragraphs.join('\n\n')], `${day} ${town.toLowerCase()}-${String(index).padStart(5, '0')}.txt`);
  }

  return (first, count, words) => Array.from({ length: count }, (_, index) => article(first + index, words));
})();
