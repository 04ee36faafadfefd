//! The type of an event: what the verb or noun brings with it, corrected by what it is done to.

use super::EventKind;
use super::clause::{around, case, lexeme, object};
use crate::View;
use crate::lexicon::event::{self as words, Sense};
use crate::lexicon::people::{self, is_person};
use crate::span::TokenSpan;
use crate::syntax::{Rel, Upos, Xpos};

/// How far around a verb a mishap or an attack is looked for, in tokens.
const MAX_NEAR: u32 = 40;

/// Those who strike by not working.
const WORKERS: &[&str] = &[
    "worker", "nurse", "teacher", "doctor", "pilot", "driver", "miner", "union", "staff", "employee", "docker", "crew",
    "actor", "writer", "player", "farmer", "guard", "officer", "lecturer", "porter",
];

/// Around a strike these words tell that people stop working, and those that they fight.
const LABOUR: &[&str] = &[
    "union",
    "pay",
    "wage",
    "wages",
    "salary",
    "walkout",
    "picket",
    "contract",
    "staffing",
    "employer",
    "workplace",
    "nursing",
    "industrial",
    "stoppage",
    "airline",
    "railway",
    "rail",
    "factory",
    "worker",
    "nurse",
    "teacher",
    "pilot",
    "employee",
    "miner",
];
const ARMED: &[&str] = &[
    "missile",
    "drone",
    "bomb",
    "rocket",
    "air",
    "target",
    "military",
    "army",
    "troops",
    "troop",
    "rebel",
    "militant",
    "kill",
    "airstrike",
    "jet",
    "warplane",
    "artillery",
    "wound",
    "injure",
    "hit",
    "destroy",
    "attack",
    "war",
    "nuclear",
    "militia",
];

/// Around "beat" and "defeat" these words tell of a contest.
const CONTEST: &[&str] = &[
    "final",
    "semifinal",
    "quarterfinal",
    "match",
    "game",
    "cup",
    "league",
    "title",
    "championship",
    "champion",
    "tournament",
    "round",
    "season",
    "win",
    "coach",
    "goal",
    "point",
    "score",
    "set",
    "race",
    "medal",
    "club",
    "seed",
    "innings",
    "wicket",
    "election",
    "vote",
    "runoff",
    "primary",
    "rival",
    "candidate",
    "estimate",
    "expectation",
    "forecast",
];

/// The sense of a verb with this lexeme.
pub(super) fn of_verb(view: View<'_>, token: u32, lexeme: &str) -> Option<Sense> {
    let object = object(view, token);
    if lexeme == "call"
        && object.is_some_and(|o| view.upos(o) == Upos::Propn)
        && view.child(token, Rel::Xcomp).is_none()
    {
        return Some(Sense { kind: EventKind::Consult, mode: Some("phone") });
    }
    let works = |s: u32| WORKERS.contains(&view.lemma(s));
    if lexeme == "strike" && object.is_none() && super::clause::subject(view, token).is_some_and(works) {
        return Some(Sense { kind: EventKind::Protest, mode: Some("strike") });
    }
    if matches!(lexeme, "remain" | "put" | "place" | "stay") && on_alert(view, token) {
        return Some(Sense { kind: EventKind::Mobilize, mode: Some("troops") });
    }
    if matches!(lexeme, "hold" | "take") && holds_captive(view, token) {
        return Some(Sense { kind: EventKind::Assault, mode: Some("abduct") });
    }
    if matches!(lexeme, "hold" | "remand") && is_in_custody(view, token) {
        return Some(Sense { kind: EventKind::Coerce, mode: Some("arrest") });
    }
    if matches!(lexeme, "return" | "come back" | "go back") && is_to_table(view, token) {
        return Some(Sense { kind: EventKind::Consult, mode: None });
    }
    if lexeme == "fire" && view.child_where(token, |c| view.lemma(c) == "tear").is_some() {
        return Some(Sense { kind: EventKind::Coerce, mode: None });
    }
    if matches!(lexeme, "set" | "let") && goes_free(view, token) {
        return Some(Sense { kind: EventKind::Retreat, mode: None });
    }
    if lexeme == "find" && found_guilty(view, token) {
        return Some(Sense { kind: EventKind::Accuse, mode: None });
    }
    // "offered the mediators a plane": of two objects the second is what is given.
    let objects = view.children(token).iter().copied().filter(|&c| view.rel(c) == Rel::Obj).chain(object);
    let combined = objects.rev().find_map(|o| words::with_object(lexeme, &view.lemma(o).to_lowercase()));
    combined
        .or_else(|| super::setting::sense(view, token, lexeme, object))
        .or_else(|| words::verb(lexeme).filter(|_| fits(view, token, lexeme, object)))
}

/// "returned to the negotiating table", "must return to the table".
fn is_to_table(view: View<'_>, verb: u32) -> bool {
    let bare = |t: u32| {
        view.children(t).iter().all(|&c| {
            matches!(view.rel(c), Rel::Case | Rel::Det)
                || matches!(view.lemma(c), "negotiate" | "negotiating" | "bargaining")
        })
    };
    let table = |c: u32| view.lemma(c) == "table" && case(view, c) == Some("to");
    view.child_where(verb, |c| table(c) && bare(c)).is_some()
}

/// "Troops remained on alert", "placed its forces on alert".
fn on_alert(view: View<'_>, token: u32) -> bool {
    let alert = |t: u32| view.child_where(t, |c| view.lemma(c) == "alert" && case(view, c) == Some("on")).is_some();
    alert(token) || object(view, token).is_some_and(alert)
}

/// "were set free", "let free some activists".
fn goes_free(view: View<'_>, token: u32) -> bool {
    let next = view.sentence(token).end > token + 1 && view.lemma(token + 1) == "free";
    next || view
        .child_where(token, |c| matches!(view.rel(c), Rel::Xcomp | Rel::Advmod | Rel::Amod) && view.lemma(c) == "free")
        .is_some()
}

/// "Gunmen held the villagers hostage", "as human shields".
fn holds_captive(view: View<'_>, token: u32) -> bool {
    let captive = |c: u32| matches!(view.lemma(c), "hostage" | "captive" | "prisoner" | "shield");
    let beside = |c: u32| matches!(view.rel(c), Rel::Xcomp | Rel::Obl | Rel::Advcl | Rel::Advmod) && captive(c);
    let object = object(view, token);
    view.children(token).iter().any(|&c| beside(c))
        || object.is_some_and(|o| view.child_where(o, |c| captive(c) && c > o).is_some())
}

/// "is being held on suspicion of theft", "were held in custody"
fn is_in_custody(view: View<'_>, token: u32) -> bool {
    let held = |c: u32| {
        words::is_custody(view.lemma(c))
            && matches!(case(view, c), Some("in" | "on" | "without" | "under" | "into" | "at"))
    };
    view.child_where(token, |c| view.rel(c) == Rel::Obl && held(c)).is_some()
}

/// "The court found him guilty."
fn found_guilty(view: View<'_>, token: u32) -> bool {
    let below = view.children(token).iter().flat_map(|&c| view.children(c).iter().copied().chain([c]));
    below.into_iter().any(|t| view.lemma(t) == "guilty")
}

/// The sense of a noun: light verbs may change it ("issued an ultimatum" does not, "imposed a curfew" does).
pub(super) fn of_noun(view: View<'_>, token: u32) -> Option<Sense> {
    let lemma = view.lemma(token);
    if lemma == "effort" && modified(view, token, "mediation") {
        return Some(Sense { kind: EventKind::Consult, mode: Some("mediate") });
    }
    if lemma == "service" && CEREMONIES.iter().any(|word| modified(view, token, word)) {
        return Some(Sense { kind: EventKind::Other, mode: None });
    }
    let sense = words::noun(lemma)?;
    if lemma == "strike" && is_labour(view, token) {
        return Some(Sense { kind: EventKind::Protest, mode: Some("strike") });
    }
    if lemma == "relief" && !is_given(view, token) {
        return None;
    }
    if lemma == "rally" && is_of_trade(view, token) {
        return Some(Sense { kind: EventKind::Other, mode: None });
    }
    if lemma == "probe" && !inquires(view, token) {
        return None;
    }
    let head = view.head(token).map_or("", |h| view.lemma(h));
    match lemma {
        // "45 electoral votes", "games for the console": things.
        "vote" | "game" if view.xpos(token) == Xpos::Nns && is_bare(view, token) => return None,
        "suit" if head == "follow" => return None,
        // "prisoners of war"
        "war" if case(view, token) == Some("of") && matches!(head, "prisoner" | "veteran") => return None,
        // "citing weak demand", "a rise in demand": of a market
        "demand" if is_of_market(view, token) => return None,
        // "the dismissal of the claim" rejects it.
        "dismissal" if view.child_where(token, |c| belongs(view, c) && !is_employed(view, c)).is_none() => {
            return Some(Sense { kind: EventKind::Other, mode: None });
        }
        "release" if ["news", "press", "media"].iter().any(|word| modified(view, token, word)) => return None,
        // "shot to death"
        "death" if case(view, token) == Some("to") && view.rel(token) == Rel::Obl && words::is_deadly(head) => {
            return None;
        }
        _ => {}
    }
    // "the release of her album"
    let published = |c: u32| case(view, c) == Some("of") && words::is_published(view.lemma(c));
    if lemma == "release" && view.child_where(token, published).is_some() {
        return Some(Sense { kind: EventKind::Other, mode: None });
    }
    if lemma == "call" && (modified(view, token, "phone") || modified(view, token, "telephone")) {
        return Some(Sense { kind: EventKind::Consult, mode: Some("phone") });
    }
    if lemma == "action" || lemma == "operation" || lemma == "exercise" || lemma == "intervention" {
        return Some(of_action(view, token, sense));
    }
    Some(sense)
}

/// True for what buyers demand: weak, strong, growing, a consumer's, or "demand for oil" without an article.
fn is_of_market(view: View<'_>, demand: u32) -> bool {
    const SIZES: [&str; 14] = [
        "weak", "strong", "high", "low", "rising", "growing", "falling", "slow", "slowing", "consumer", "global",
        "domestic", "market", "robust",
    ];
    let told = |c: u32| matches!(view.rel(c), Rel::Det | Rel::NmodPoss | Rel::Nummod);
    view.xpos(demand) == Xpos::Nn
        && view.child_where(demand, told).is_none()
        && (SIZES.iter().any(|size| modified(view, demand, size)) || matches!(case(view, demand), Some("in")))
}

/// True for a noun that nothing tells from others of its kind; "electoral" and "Olympic" tell kinds, of which only games are
/// held, and not those that are sold.
fn is_bare(view: View<'_>, token: u32) -> bool {
    let held = view.lemma(token) == "game";
    let told = |c: u32| match view.rel(c) {
        Rel::Det | Rel::NmodPoss | Rel::Acl | Rel::AclRelcl => true,
        Rel::Amod => held,
        Rel::Compound => held && !matches!(view.lemma(c), "video" | "computer" | "mobile" | "console"),
        _ => false,
    };
    view.child_where(token, told).is_none()
}

/// "a brief rally in bitcoin", "stocks rallied": around it the words of a market, and none of those who gather.
fn is_of_trade(view: View<'_>, token: u32) -> bool {
    let near = near(view, token);
    let market = |t: u32| words::is_traded(&view.lemma(t).to_lowercase());
    let gathered = |t: u32| is_person(view.lemma(t)) && !matches!(view.lemma(t), "investor" | "trader" | "analyst");
    near.iter().any(market) && !near.iter().any(gathered)
}

/// Services that are held.
const CEREMONIES: [&str; 7] = ["memorial", "funeral", "church", "prayer", "thanksgiving", "remembrance", "burial"];

fn modified(view: View<'_>, token: u32, word: &str) -> bool {
    let by = |c: u32| matches!(view.rel(c), Rel::Amod | Rel::Compound) && view.lemma(c).eq_ignore_ascii_case(word);
    view.children(token).iter().any(|&c| by(c))
}

/// Relief that somebody brings to others; "some relief from the heat" is felt.
fn is_given(view: View<'_>, relief: u32) -> bool {
    let felt = matches!(view.rel(relief), Rel::Obj | Rel::Nmod | Rel::Obl | Rel::Nsubj);
    let giver = |h: u32| words::with_object(&lexeme(view, h), "relief").is_some();
    view.rel(relief) == Rel::Compound || !felt || view.rel(relief) == Rel::Obj && view.head(relief).is_some_and(giver)
}

/// A probe that asks into something, not one that flies or measures.
fn inquires(view: View<'_>, token: u32) -> bool {
    const KINDS: [&str; 12] = [
        "criminal",
        "federal",
        "police",
        "corruption",
        "fraud",
        "internal",
        "murder",
        "independent",
        "official",
        "ethics",
        "congressional",
        "antitrust",
    ];
    let about = |c: u32| matches!(case(view, c), Some("into" | "of" | "against" | "over"));
    let begun = view.rel(token) == Rel::Obj
        && view.head(token).is_some_and(|h| {
            matches!(
                view.lemma(h),
                "open" | "launch" | "announce" | "order" | "demand" | "begin" | "conduct" | "face" | "promise"
            )
        });
    begun || KINDS.iter().any(|kind| modified(view, token, kind)) || view.child_where(token, about).is_some()
}

/// A strike of people who stop working: by its kind, because somebody goes on it, or by what the sentence speaks of.
fn is_labour(view: View<'_>, token: u32) -> bool {
    const KINDS: [&str; 18] = [
        "warning",
        "hunger",
        "general",
        "labor",
        "labour",
        "rail",
        "nationwide",
        "union",
        "worker",
        "teacher",
        "sit-in",
        "wildcat",
        "solidarity",
        "indefinite",
        "token",
        "one-day",
        "sympathy",
        "transport",
    ];
    let sentence = near(view, token);
    let told = |words: &[&str]| sentence.iter().any(|t| words.contains(&view.lemma(t)));
    if told(LABOUR) && !told(ARMED) {
        return true;
    }
    let goes_on = case(view, token) == Some("on")
        && (view.child(token, Rel::Cop).is_some() || view.head(token).is_some_and(|h| view.lemma(h) == "go"));
    let staged = view.head(token).is_some_and(|h| {
        view.rel(token) == Rel::Obj && matches!(view.lemma(h), "stage" | "end" | "join" | "call" | "begin" | "suspend")
    });
    goes_on || staged || KINDS.iter().any(|kind| modified(view, token, kind))
}

/// "military action", "a joint exercise", "legal action".
fn of_action(view: View<'_>, token: u32, plain: Sense) -> Sense {
    let modified = |word: &str| modified(view, token, word);
    let kind = match view.lemma(token) {
        "exercise" if modified("joint") => EventKind::Cooperate,
        "exercise" if near(view, token).iter().any(|t| words::is_military(&view.lemma(t).to_lowercase())) => {
            EventKind::Mobilize
        }
        "action" | "intervention" | "operation" if modified("military") => EventKind::Assault,
        "action" if modified("legal") => EventKind::Accuse,
        _ => return plain,
    };
    Sense { kind, mode: None }
}

/// False where what stands beside the verb shows another of its senses.
fn fits(view: View<'_>, token: u32, lexeme: &str, object: Option<u32>) -> bool {
    let human = |o: u32| view.upos(o) == Upos::Propn || view.upos(o) == Upos::Pron;
    let goes = |word: &str| {
        let goal = |c: u32| case(view, c) == Some(word) && words::is_figurative_goal(view.lemma(c));
        view.child_where(token, goal).is_some()
    };
    match lexeme {
        "shoot" if goes("to") => false,
        "hit" | "strike" if goes("with") => false,
        "beat" | "defeat" if is_contest(view, token, object) => false,
        "injure" | "wound" | "hit" if object.is_some_and(|o| is_own_body(view, o)) => false,
        "kill" | "injure" | "wound" if is_mishap(view, token) => false,
        "strike" | "hit" | "pound" | "destroy" if nature(view, token) => false,
        "strike" | "hit" if object.is_some_and(|o| words::is_obstacle(view.lemma(o))) => false,
        // What is struck, hit or fought as a figure of speech is abstract and comes without an article.
        "strike" | "hit" | "pound" | "beat" | "fight" => {
            object.is_none_or(|o| {
                view.child(o, Rel::Det).is_some()
                    || human(o)
                    || view.upos(o) == Upos::Noun
                        && view
                            .child_where(o, |c| matches!(view.rel(c), Rel::Amod | Rel::Compound | Rel::Nummod))
                            .is_some()
            }) && object.is_none_or(|o| !words::is_fought_evil(view.lemma(o)))
        }
        "pull back" | "pull out" => object.is_none_or(|o| words::is_force(view.lemma(o))),
        "walk off" => view.child_where(token, |c| matches!(view.lemma(c), "job" | "site" | "work")).is_some(),
        // "is declining", "declined 5 %"
        "decline" => {
            view.child_where(token, |c| view.rel(c) == Rel::Xcomp).is_some()
                || object.is_some_and(|o| view.child(o, Rel::Nummod).is_none() && view.lemma(o) != "%")
        }
        // Guests and meetings are hosted; websites host films.
        "host" => object.is_none_or(|o| {
            human(o)
                || is_person(view.lemma(o))
                || people::GROUP.has(view.lemma(o))
                || super::trigger::is_eventive(view, o)
        }),
        // Claims are dismissed, and people from their posts.
        "dismiss" => object.is_none_or(|o| !is_employed(view, o)),
        // "pleaded guilty" asks for nothing.
        "plead" => {
            view.child_where(token, |c| matches!(view.lemma(c), "guilty" | "innocent" | "not" | "contest")).is_none()
        }
        // "offered to pay", "offered them credit", "offered two helicopters", not "offered advice"
        "offer" => {
            let given = |o: u32| view.child(o, Rel::Nummod).is_some();
            let to = |c: u32| view.child_where(c, |to| view.xpos(to) == Xpos::To).is_some();
            // "offered last month to sell plants": the parse may tie the infinitive to the day.
            let promised = |c: u32| view.rel(c) == Rel::Iobj || to(c) || view.child_where(c, to).is_some();
            let sent = |o: u32| is_person(view.lemma(o)) || people::THAT_ACTS.has(view.lemma(o));
            let last = view.children(token).iter().copied().rfind(|&c| view.rel(c) == Rel::Obj).or(object);
            view.child_where(token, promised).is_some() || last.is_some_and(|o| given(o) || sent(o))
        }
        // What is wanted or offered is accepted; bribes, prizes and posts are taken.
        "accept" => object.is_none_or(|o| human(o) || super::trigger::is_eventive(view, o) || is_terms(view.lemma(o))),
        // "settled at 97 mph", "settled in Oslo": only what is in dispute is settled.
        "settle" => {
            object.is_some_and(|o| words::is_dispute(view.lemma(o)))
                || view.child_where(token, |c| view.rel(c) == Rel::Obl && case(view, c) == Some("with")).is_some()
        }
        // Memories and products are recalled as well as envoys.
        "recall" => object.is_some_and(human) && view.child_where(token, |c| view.rel(c) == Rel::Obl).is_some(),
        // "ordered 55 aircraft" is a purchase.
        "order" => {
            view.child_where(token, |c| matches!(view.rel(c), Rel::Xcomp | Rel::Ccomp)).is_some()
                || object.is_some_and(|o| human(o) || is_person(view.lemma(o)) || super::trigger::is_eventive(view, o))
        }
        "deploy" => object.is_none_or(|o| {
            human(o) || words::is_force(view.lemma(o)) || is_person(view.lemma(o)) || people::GROUP.has(view.lemma(o))
        }),
        "suspend" => object.is_none_or(|o| {
            of_noun(view, o).is_none_or(|s| s.kind != EventKind::Other) && !words::is_routine(view.lemma(o))
        }),
        "challenge" => object.is_none_or(|o| !human(o) && !is_person(view.lemma(o))),
        "commit" => object.is_none_or(human),
        // What is no person is published, not set free.
        "release" => object.is_none_or(|o| is_freed(view, o)),
        "demonstrate" => object.is_none(),
        "reinforce" => object
            .is_some_and(|o| matches!(view.lemma(o), "troop" | "troops" | "force" | "position" | "army" | "border")),
        "share" => object.is_some_and(|o| {
            matches!(view.lemma(o), "intelligence" | "information" | "evidence" | "data" | "technology")
        }),
        // Rulings are overturned; trams and boats overturn.
        "overturn" => {
            let vehicle = |t: u32| people::THAT_ACTS.has(view.lemma(t));
            object.is_some_and(|o| !vehicle(o)) && !super::clause::subject(view, token).is_some_and(vehicle)
        }
        "stage" => object
            .is_some_and(|o| matches!(view.lemma(o), "protest" | "demonstration" | "rally" | "walkout" | "strike")),
        // Spacecraft and birds visit nobody.
        "fly" | "travel" if object.is_none() && !travels(view, token) => false,
        "fly" | "travel" => view
            .child_where(token, |c| {
                view.rel(c) == Rel::Obl && matches!(case(view, c), Some("to" | "into")) && view.upos(c) == Upos::Propn
            })
            .is_some(),
        "march" | "rally" => {
            let planned = view.rel(token) == Rel::Xcomp && view.child(token, Rel::Mark).is_some();
            (planned || view.children(token).iter().any(|&c| view.rel(c) == Rel::Obl))
                && !(lexeme == "rally" && is_of_trade(view, token))
                && !view.children(token).iter().any(|&c| case(view, c) == Some("%"))
        }
        "scramble" | "help" | "train" | "fund" | "finance" | "supply" | "feed" | "arm" | "return" | "sink" => {
            object.is_some()
        }
        "meet" => object.is_none_or(|o| human(o) || view.upos(o) == Upos::Noun),
        "charge" => object.is_none_or(|o| !matches!(view.lemma(o), "fee" | "price" | "battery" | "cent" | "dollar")),
        _ => true,
    }
}

/// "The crash killed 12", "12 were killed when the train left the rails": nobody does it, and the sentence tells of a mishap.
fn is_mishap(view: View<'_>, token: u32) -> bool {
    let agent = if super::clause::is_passive(view, token) {
        view.child_where(token, |c| matches!(view.rel(c), Rel::OblAgent) || case(view, c) == Some("by"))
    } else {
        super::clause::subject(view, token)
    };
    let acts = agent
        .is_some_and(|a| view.upos(a) == Upos::Pron || is_person(view.lemma(a)) || people::GROUP.has(view.lemma(a)));
    let attack = |t: u32| of_noun(view, t).is_some_and(|s| s.kind == EventKind::Assault);
    let near = near(view, token);
    !acts
        && near.iter().any(|t| words::is_mishap(view.lemma(t)))
        && !near.iter().any(|t| view.upos(t) == Upos::Noun && (attack(t) || words::is_weapon(view.lemma(t))))
}

/// The part of the sentence around `token` that tells its sense.
fn near(view: View<'_>, token: u32) -> TokenSpan {
    around(view, token, MAX_NEAR)
}

/// "beat the champions 3-1", "beat its rival": a score or the words of a contest beside it, and no people who are beaten.
fn is_contest(view: View<'_>, token: u32, object: Option<u32>) -> bool {
    let near = near(view, token);
    let digits = |t: u32| view.form(t).bytes().all(|b| b.is_ascii_digit());
    let score = |t: u32| {
        t > near.start && t + 1 < near.end && matches!(view.form(t), "-" | "–") && digits(t - 1) && digits(t + 1)
    };
    let group =
        object.is_some_and(|o| view.xpos(o) == Xpos::Nns && (is_person(view.lemma(o)) || view.lemma(o) == "people"));
    !group && near.iter().any(|t| score(t) || CONTEST.contains(&view.lemma(t)))
}

/// Who can lose a post.
fn is_employed(view: View<'_>, token: u32) -> bool {
    is_person(view.lemma(token))
        || matches!(view.upos(token), Upos::Propn | Upos::Pron)
            && !matches!(view.lemma(token), "it" | "they" | "this" | "that")
}

/// "her dismissal", "the dismissal of the coach".
fn belongs(view: View<'_>, phrase: u32) -> bool {
    view.rel(phrase) == Rel::NmodPoss || case(view, phrase) == Some("of")
}

/// "injured her knee", "hit his head": nobody else is harmed.
fn is_own_body(view: View<'_>, object: u32) -> bool {
    let part = matches!(
        view.lemma(object),
        "knee"
            | "head"
            | "leg"
            | "arm"
            | "hand"
            | "foot"
            | "ankle"
            | "back"
            | "shoulder"
            | "hip"
            | "hamstring"
            | "wrist"
            | "elbow"
            | "neck"
            | "calf"
            | "thigh"
            | "finger"
            | "toe"
            | "ligament"
            | "groin"
    );
    part && view.child(object, Rel::NmodPoss).is_some()
}

/// What is laid before somebody to be accepted.
fn is_terms(lemma: &str) -> bool {
    matches!(
        lemma,
        "offer"
            | "term"
            | "condition"
            | "proposal"
            | "plan"
            | "result"
            | "responsibility"
            | "outcome"
            | "limit"
            | "rule"
            | "blame"
            | "compromise"
            | "recommendation"
            | "concession"
            | "refugee"
            | "people"
            | "migrant"
    )
}

/// True for a verb of motion whose subject is somebody.
fn travels(view: View<'_>, token: u32) -> bool {
    super::clause::subject(view, token).is_none_or(|s| {
        matches!(view.upos(s), Upos::Propn | Upos::Pron)
            || is_person(view.lemma(s))
            || people::GROUP.has(view.lemma(s))
            || view.child_where(s, |c| view.upos(c) == Upos::Propn).is_some() && view.xpos(s) == Xpos::Nns
    })
}

/// "The storm struck the coast."
fn nature(view: View<'_>, token: u32) -> bool {
    super::setting::doer(view, token).is_some_and(|s| {
        words::is_willless(view.lemma(s))
            || view.child_where(s, |c| words::is_mishap(&view.lemma(c).to_lowercase())).is_some()
    })
}

/// True for those who can be set free.
/// Who or what can be set free.
fn is_freed(view: View<'_>, token: u32) -> bool {
    matches!(view.upos(token), Upos::Propn | Upos::Pron | Upos::Num)
        || is_person(view.lemma(token))
        || matches!(
            view.lemma(token),
            "hostage" | "captive" | "people" | "refugee" | "body" | "fund" | "asset" | "other" | "man" | "woman"
        )
}

#[cfg(test)]
mod tests {
    use crate::event::EventKind;
    use crate::event::tests::event;

    #[test]
    fn the_object_decides_between_senses() {
        assert_eq!(event("The studio released the film.", "released").kind, EventKind::Other);
        assert_eq!(event("The rebels released the hostages.", "released").kind, EventKind::Retreat);
        assert_eq!(event("Norland suspended aid to Sudria.", "suspended").kind, EventKind::Sanction);
    }
}
