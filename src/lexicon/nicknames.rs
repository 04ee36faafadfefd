//! Given names and their short forms.
//!
//! Own compilation from general knowledge of English usage. A short form may belong to several names.

use crate::syntax::hash::QuickMap;
use std::sync::OnceLock;

/// A name and its short forms and variants a line.
const NAMES: &str = "
abigail abby gail
abraham abe
albert al bert
alexander alex alec sandy sasha xander
alexandra alex sandra sasha
alfred alf fred
allison ally
amanda mandy
andrew andy drew
angela angie
anthony tony antony
antonio tony toni
arthur art
barbara barb
barry baz
benjamin ben benny
bernard bernie
bradley brad
brenda bren
calvin cal
cameron cam
catherine cathy cate kate katie kathy cat
katherine kathy kate katie kathryn kat kay
charles charlie chuck
charlotte charlie lottie
christina chris tina
christine chris chrissy
christopher chris kit topher
clifford cliff
clinton clint
cynthia cindy
daniel dan danny
david dave davey
deborah debbie deb
dennis denny
donald don donnie
dorothy dot dottie
douglas doug
edmund ed ned
edward ed eddie ted teddy ned
edwin ed
eleanor ellie nell
elizabeth liz beth lizzie betty betsy eliza lisa libby
emily em
eugene gene
ferdinand ferdie
florence flo
frances fran
francis frank
franklin frank
frederick fred freddie
gabriel gabe
gabrielle gabby
geoffrey geoff
jeffrey jeff
gerald gerry jerry
gilbert gil
gordon gordy
gregory greg
gwendolyn gwen
harold harry hal
harrison harry
henry hank harry
herbert herb bert
howard howie
isaac ike
isabella bella izzy
jacob jake
jacqueline jackie
james jim jimmy jamie
janet jan
jennifer jen jenny
jeremy jerry jem
jessica jess jessie
joan joanie
joanna jo
john jack johnny jon
jonathan jon jonny
joseph joe joey
josephine jo josie
joshua josh
judith judy judi
julian jules
kenneth ken kenny
kimberly kim
laurence larry
lawrence larry
leonard leo len lenny
leonardo leo
lewis lew
lillian lily
louis lou louie
louise lou
lucille lucy
madeleine maddie
margaret maggie meg peggy marge margie peg rita
maria mary
martin marty
matthew matt
maurice mo
maximilian max
megan meg
melissa mel
michael mike mick mickey micky
michelle shelly
mitchell mitch
mohammed mo
nancy nan
nathan nate
nathaniel nate nat
nicholas nick nicky
nicola nicky
norman norm
oliver ollie
olivia liv
pamela pam
patricia pat patty tricia trish
patrick pat paddy
penelope penny
peter pete
philip phil
phillip phil
rachel rach
randall randy
randolph randy
raymond ray
rebecca becky
reginald reg reggie
richard rick dick rich ricky richie
robert bob rob bobby robbie bert
roberta bobbie
rodney rod
roger rog
ronald ron ronnie
rosemary rosie
russell russ
samantha sam
samuel sam sammy
sarah sally
sebastian seb
sergei serge
sidney sid
solomon sol
stanley stan
stephanie steph
stephen steve
steven steve
stuart stu
susan sue susie
suzanne sue
sylvester sly
terence terry
teresa terry tess
theodore ted theo teddy
theresa terry tess
thomas tom tommy
timothy tim timmy
tobias toby
valerie val
vanessa nessa
veronica ronnie
victor vic
victoria vicky tori
vincent vince
virginia ginny
vladimir vlad
walter walt wally
wendell wendy
wesley wes
wilbur will
wilfred wilf
william bill will billy willie liam
winifred winnie
winston win
zachary zach zack
";

/// True where one of two lower-case given names is short for the other, or both are short for the same name.
pub fn same(a: &str, b: &str) -> bool {
    static LINES: OnceLock<QuickMap<&'static str, Vec<usize>>> = OnceLock::new();
    let lines = LINES.get_or_init(|| {
        let mut lines: QuickMap<&str, Vec<usize>> = QuickMap::default();
        for (number, line) in NAMES.lines().enumerate() {
            line.split(' ')
                .filter(|name| !name.is_empty())
                .for_each(|name| lines.entry(name).or_default().push(number));
        }
        lines
    });
    let of = |name: &str| lines.get(name).map_or(&[][..], Vec::as_slice);
    a == b || of(a).iter().any(|line| of(b).contains(line))
}

#[cfg(test)]
mod tests {
    use super::same;

    #[test]
    fn short_forms() {
        assert!(same("bill", "william") && same("bob", "rob") && same("kate", "katherine"));
        assert!(!same("bill", "robert") && !same("anna", "hanna"));
    }
}
