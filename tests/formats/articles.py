"""The articles that the files of this folder hold. All of them, names and places included, are made up."""

from dataclasses import dataclass


@dataclass
class Article:
    title: str
    byline: str
    publisher: str
    url: str
    date: str
    dek: str
    caption: str
    credit: str
    body: list  # paragraphs; "## " begins a subheading


def article(title, byline, publisher, url, date, dek, caption, credit, text):
    body = [" ".join(part.split()) for part in text.strip().split("\n\n")]
    return Article(title, byline, publisher, url, date, dek, caption, credit, body)


BRIDGE = article(
    "Harbour bridge to close for a year after engineers find cracks",
    "Ana Ruiz", "The Bay Post", "https://baypost.example/2026/02/04/harbour-bridge-closes", "2026-02-04",
    "Some 4,000 drivers a day will have to take the tunnel, and nobody knows who will pay.",
    "Cars wait at the harbour bridge on Tuesday evening.", "Tom Hill/The Bay Post",
    """
The city will close its harbour bridge on Monday for at least a year after engineers found cracks in two of the pillars, Mayor Lena Okafor said on Wednesday.

“We had no choice,” Okafor told reporters at city hall. “You can argue about money. You cannot argue about concrete.”

Some 4,000 cars a day use the bridge, which was opened in 1961 and last repaired in 1998. Drivers will have to take the tunnel, where the city expects queues of up to forty minutes in the morning.

## “Nobody asked us”

Shopkeepers on the eastern bank said they had learned of the decision from the radio. Pieter Vaughn, who has sold bicycles beside the bridge for 22 years, said his customers would stay away.

“Nobody asked us,” he said. “They could have kept one lane open for buses and bicycles.”

The city’s chief engineer, Ingrid Solheim, rejected that. “One lane weighs on the same pillars,” she said, adding that her office had warned of corrosion in reports of 2019 and 2022.

The repair will cost about $38 million, according to a first estimate. The council is expected to vote on the money on Feb. 17. The state’s transport department did not immediately respond to a request for comment.
""")

TALKS = article(
    "Norland and Sudria call off water talks hours before start",
    "Marek Dunay and Sofia Lind", "Continental News Agency", "https://cna.example/world/norland-sudria-water-talks",
    "2026-01-16", "Both sides blame each other as the dry season begins.",
    "Sudria’s foreign minister, Emil Castan, leaves the conference hall.", "CNA/Jo Petrov",
    """
Talks between Norland and Sudria on sharing the water of the River Tarn were called off on Friday, hours before they were due to begin, after Norland refused to discuss a dam that it is building upstream.

“We came to talk about water, and they would not talk about the wall that holds it back,” Sudria’s foreign minister, Emil Castan, told a news conference in the border town of Velm.

Norland’s government said in a statement that the dam was “an internal matter” and that its delegation had been ready to negotiate about everything else.

A senior Norland official, who asked not to be named because the talks were confidential, said that Sudria had changed the agenda overnight. “We got a new paper at two in the morning,” the official said.

The two countries signed a treaty on the river in 1974. It expired in December, and a first round of talks ended without result last month.

## A dry spring ahead

Farmers on both sides fear a dry spring. Rainfall since October has been a third below the average, according to the regional weather service, and the reservoir at Velm is at 41 percent.

United Nations mediator Grace Obuya said that she hoped to bring the delegations back to the table next week. “Nobody has slammed the door,” she said. “They have only stopped walking through it.”
""")

STRIKE = article(
    "Nurses at three hospitals vote to strike over night shifts",
    "Priya Raman", "Lakeside Courier", "https://lakesidecourier.example/health/nurses-strike-vote.html", "2025-11-20",
    "Union says 83 percent were in favour; hospitals offer talks on Saturday.",
    "Nurses hold placards outside Saint Brigid’s hospital.", "Lakeside Courier/Dan Abara",
    """
Nurses at three hospitals in Lakeside County voted on Thursday to strike from Dec. 1 unless their employers limit night shifts to ten a month, their union said.

The Union of Care Workers said that 83 percent of the 2,140 nurses who cast a ballot were in favour. “People faint in the corridors at five in the morning,” said the union’s president, Joanna Mbeki. “We are done with asking politely.”

Lakeside Health Trust, which runs the hospitals, called the vote “regrettable” and offered to meet the union on Saturday. Its chief executive, Howard Lin, said in an e-mail to staff that limiting night shifts to ten would leave “dozens of beds without a nurse.”

Mbeki said that the union would come to the meeting. She did not say whether it might put off the strike.

Last year nurses in the neighbouring county stopped work for nine days before they won higher pay for nights and weekends. Patients were moved to hospitals as far away as the capital.

Emergency wards would be staffed during a strike, both sides said. Planned operations would be postponed.
""")

STORM = article(
    "Storm Edda kills six on Halvard coast, cuts power to 90,000 homes",
    "Oskar Nyström", "Nordkyst Today", "https://nordkyst.example/storm-edda", "2026-01-30",
    "Rescuers search for a fishing boat with four on board.",
    "A roof lies in the main street of Skarvik on Friday.", "Photo: Kari Moe / Nordkyst Today",
    """
At least six people were killed when Storm Edda hit the Halvard coast on Thursday night, and rescuers were still searching for a fishing boat with a crew of four, police said on Friday.

Three of the dead were members of one family whose car was struck by a falling tree near Skarvik, police superintendent Nils Bakke said. A woman of 81 died when the roof of her house came down.

“I have been at sea for thirty years, and I have not heard a wind like that,” said Tora Eide, who runs the ferry at Skarvik. “It sounded like a train that never arrived.”

Winds of 192 kilometres an hour were measured at the lighthouse of Kvit, the highest since records began there in 1931, the weather service said.

Some 90,000 homes were without power on Friday morning. The grid company, Halvard Nett, said that it would take until Sunday to reach the islands.

Prime Minister Runa Dahl is expected to visit Skarvik on Saturday. “The whole country is with you,” she wrote on social media. The government has promised 200 million crowns in aid for the region.
""")

COURT = article(
    "Court clears former mayor of taking bribes from builder",
    "Tom Hill", "The Bay Post", "https://baypost.example/2025/10/09/court-clears-former-mayor", "2025-10-09",
    "Judge says the prosecution’s chief witness contradicted himself.",
    "Former mayor Raul Benitez leaves the courthouse with his lawyer.", "Ana Ruiz/The Bay Post",
    """
A court on Thursday cleared former mayor Raul Benitez of taking bribes from a construction company, ruling that the prosecution’s chief witness had contradicted himself on almost every point.

“What remains is a story without a receipt,” Judge Helen Marsh said in her ruling, which took two hours to read.

Prosecutors had accused Benitez, 61, of accepting $240,000 from Delmar Construction between 2014 and 2017 in exchange for permits. He denied that he had ever met the company’s owner alone.

The owner, Victor Delmar, died last year. His former bookkeeper, Simon Gray, told the court that he had carried the money to the mayor’s house “in a bag for a bowling ball.” On cross-examination he said that he could not remember the street.

“Four years of my life are gone, and nobody will give them back,” Benitez said outside the courthouse. His lawyer, Claire Dubois, said that her client would sue the state for damages.

The district attorney’s office said it was considering an appeal. It has until Nov. 10 to file one.
""")

MERGER = article(
    "Regulator threatens to block Orion’s takeover of Pelican Air",
    "Hannah Weiss", "Ledger & Market", "https://ledgermarket.example/companies/orion-pelican", "2026-02-11",
    "Airlines have two weeks to offer slots at the capital’s airport.",
    "A Pelican Air jet at the capital’s airport.", "Ledger & Market/Library",
    """
The competition authority threatened on Wednesday to block the takeover of Pelican Air by its larger rival Orion unless the two airlines give up a third of their slots at the capital’s airport.

The authority’s chairman, Ernest Falk, said that the merged company would control 71 percent of domestic seats. “That is not a market,” he said. “That is a timetable.”

Orion, which agreed in September to pay 1.9 billion crowns for Pelican, said that it would study the objections. Chief executive Mila Brandt told analysts on a call that she still expected to close the deal by June.

Shares in Pelican fell 12 percent. Shares in Orion rose 2 percent.

Consumer groups welcomed the announcement. Fares on routes that only one airline serves are 38 percent higher, according to a study that the Association of Travellers published in January.

The airlines have until Feb. 25 to make an offer. The authority said that it would decide by the end of April.
""")

SCIENCE = article(
    "Bees remember faces for longer than thought, study finds",
    "Dr. Yusuf Adeyemi", "Field Notes", "https://fieldnotes.example/bees-remember-faces", "2025-08-22",
    "Insects chose the right picture after nineteen days.",
    "A honeybee lands on a feeder marked with a drawing.", "Image: L. Park / Field Notes",
    """
Honeybees can tell drawings of faces apart nineteen days after they last saw them, more than three times as long as earlier experiments had suggested, researchers reported on Friday.

The team trained 120 bees to associate one of two drawings with sugar water. Most bees live for about six weeks in summer, so the memory lasts for almost half of an adult life.

“We repeated the test because we did not believe it,” said Larissa Park, a biologist at the University of Tallow, who led the study. “Then we asked a colleague to repeat it because we did not believe ourselves.”

Martin Oyelaran, who studies insect brains at the Coast Institute and was not involved in the work, called the result “solid and rather humbling.” He cautioned that the bees may have learned a simple pattern of dark and light instead of a face.

Park said that her group plans to test bumblebees next year. The study appeared in the journal Insect Minds.
""")

ELECTION = article(
    "Opposition wins Tavira vote; president concedes and urges calm",
    "Ines Carvalho", "Atlantic Wire", "https://atlanticwire.example/tavira-election-result", "2025-12-07",
    "Turnout of 74 percent is the highest in two decades.",
    "Supporters of Teresa Vidal celebrate in the capital.", "Atlantic Wire/R. Moss",
    """
Opposition leader Teresa Vidal won the presidential election in Tavira with 54 percent of the vote, the electoral commission said on Sunday, ending eleven years of rule by President Aldo Ferrer.

Ferrer conceded within an hour. “The people have spoken, and I have heard them,” he said in a televised address, urging his supporters to stay at home. He called Vidal to congratulate her, both of their offices said.

Vidal, a former judge of 58, promised to appoint a commission on corruption in her first hundred days. “We will not take revenge,” she told a crowd in the capital. “We will take notes.”

Turnout was 74 percent, the highest in two decades. Observers from the Southern Union said that the vote had been “orderly and fair,” though they criticised delays in the north, where some polling stations opened three hours late.

Police reported scattered clashes in the port of Mire, where eight people were injured and fourteen arrested.

Vidal is to be sworn in on Jan. 20. Her coalition holds 61 of the 130 seats in parliament, so she will need the support of at least one smaller party.
""")

RAIL = article(
    "Night trains to return to the coast after nine years",
    "Samir Haddad", "The Junction", "https://junction.example/night-trains-return", "2026-03-02",
    "Three services a week from June, with sleeping cars from the 1980s.",
    "A sleeping car at the depot in Orlen.", "The Junction/S. Haddad",
    """
Night trains will run between the capital and the coast again from June, nine years after they were scrapped, the state railway said on Monday.

Three trains a week will leave the capital at 9:40 p.m. and reach Port Amber at 7:15 a.m. A bed in a shared compartment will cost 39 crowns, the railway said.

“People do not want to fly for an hour and queue for two,” said transport minister Agnes Toller, who rode the last night train in 2017 as a reporter.

The railway bought twelve sleeping cars from a museum line and spent 18 million crowns on new brakes, doors and showers. The first of them failed a test in November because its doors opened at full speed; engineers say that has been mended.

Passenger group Rails Together welcomed the plan but said that three trains a week were too few. “A timetable that you must look up is not a timetable,” its spokesman, Oliver Penn, said.

If demand is high, the service will become daily in 2027, according to the railway’s director, Hanne Fisk.
""")

SCHOOL = article(
    "Town keeps its only school open after parents raise 300,000 crowns",
    "Elif Demir", "Hill Valley Gazette", "https://hillvalley.example/news/school-stays-open", "2025-09-15",
    "Council reverses decision by nine votes to four.",
    "Pupils cheer in the yard of Hill Valley school.", "Hill Valley Gazette",
    """
The council of Hill Valley voted on Monday to keep the town’s only school open, reversing a decision of June, after parents raised 300,000 crowns to mend its roof.

Nine councillors voted for the motion and four against. “I have changed my mind, and I would like that to be normal,” said councillor Bertram Noll, whose vote had decided the matter in June.

The school has 47 pupils. Under the earlier plan they would have been driven to Oberfeld, 26 kilometres away, from next autumn.

Parents sold cakes, firewood and a calendar for which the volunteer firemen posed. The largest gift, 80,000 crowns, came from a former pupil who asked not to be named.

Head teacher Ruth Amsel wept when the result was read out. “The children asked me every morning,” she said. “Tomorrow I can answer.”

The money will last for the roof, but the heating is from 1974 and will have to be replaced within three years, the council’s building officer warned.
""")

ALL = [BRIDGE, TALKS, STRIKE, STORM, COURT, MERGER, SCIENCE, ELECTION, RAIL, SCHOOL]
