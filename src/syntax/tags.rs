//! The inventories of Universal Dependencies for English: part-of-speech tags, relations and morphological features.
//!
//! Source: UD 2 guidelines and the labels of `UD_English-EWT` and `UD_English-GUM`; XPOS are Penn Treebank tags.

macro_rules! inventory {
    ($(#[$doc:meta])* $name:ident { $($variant:ident = $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u8)]
        #[expect(missing_docs, reason = "the tag itself is its documentation")]
        pub enum $name { $($variant,)* }

        impl $name {
            /// Every tag, in the order of its number.
            pub const ALL: &'static [$name] = &[$($name::$variant,)*];

            /// The tag as it is written in CoNLL-U.
            pub const fn as_str(self) -> &'static str {
                match self { $($name::$variant => $text,)* }
            }

            /// The tag that is written `text` in CoNLL-U.
            pub fn from_text(text: &str) -> Option<Self> {
                match text { $($text => Some($name::$variant),)* _ => None }
            }
        }
    };
}

inventory! {
    /// Universal part of speech.
    Upos {
        Adj = "ADJ",
        Adp = "ADP",
        Adv = "ADV",
        Aux = "AUX",
        Cconj = "CCONJ",
        Det = "DET",
        Intj = "INTJ",
        Noun = "NOUN",
        Num = "NUM",
        Part = "PART",
        Pron = "PRON",
        Propn = "PROPN",
        Punct = "PUNCT",
        Sconj = "SCONJ",
        Sym = "SYM",
        Verb = "VERB",
        X = "X",
    }
}

inventory! {
    /// Penn Treebank tag, as UD English uses it.
    Xpos {
        Cc = "CC",
        Cd = "CD",
        Dt = "DT",
        Ex = "EX",
        Fw = "FW",
        In = "IN",
        Jj = "JJ",
        Jjr = "JJR",
        Jjs = "JJS",
        Ls = "LS",
        Md = "MD",
        Nn = "NN",
        Nnp = "NNP",
        Nnps = "NNPS",
        Nns = "NNS",
        Pdt = "PDT",
        Pos = "POS",
        Prp = "PRP",
        PrpPoss = "PRP$",
        Rb = "RB",
        Rbr = "RBR",
        Rbs = "RBS",
        Rp = "RP",
        Sym = "SYM",
        To = "TO",
        Uh = "UH",
        Vb = "VB",
        Vbd = "VBD",
        Vbg = "VBG",
        Vbn = "VBN",
        Vbp = "VBP",
        Vbz = "VBZ",
        Wdt = "WDT",
        Wp = "WP",
        WpPoss = "WP$",
        Wrb = "WRB",
        Period = ".",
        Comma = ",",
        Colon = ":",
        OpenQuote = "``",
        CloseQuote = "''",
        OpenBracket = "-LRB-",
        CloseBracket = "-RRB-",
        Hyph = "HYPH",
        Currency = "$",
        Hash = "#",
        Nfp = "NFP",
        Add = "ADD",
        Afx = "AFX",
        Gw = "GW",
    }
}

inventory! {
    /// Dependency relation, with the subtypes of UD English.
    Rel {
        Acl = "acl",
        AclRelcl = "acl:relcl",
        Advcl = "advcl",
        AdvclRelcl = "advcl:relcl",
        Advmod = "advmod",
        Amod = "amod",
        Appos = "appos",
        Aux = "aux",
        AuxPass = "aux:pass",
        Case = "case",
        Cc = "cc",
        CcPreconj = "cc:preconj",
        Ccomp = "ccomp",
        Compound = "compound",
        CompoundPrt = "compound:prt",
        Conj = "conj",
        Cop = "cop",
        Csubj = "csubj",
        CsubjOuter = "csubj:outer",
        CsubjPass = "csubj:pass",
        Dep = "dep",
        Det = "det",
        DetPredet = "det:predet",
        Discourse = "discourse",
        Dislocated = "dislocated",
        Expl = "expl",
        Fixed = "fixed",
        Flat = "flat",
        Goeswith = "goeswith",
        Iobj = "iobj",
        List = "list",
        Mark = "mark",
        Nmod = "nmod",
        NmodDesc = "nmod:desc",
        NmodPoss = "nmod:poss",
        NmodUnmarked = "nmod:unmarked",
        Nsubj = "nsubj",
        NsubjOuter = "nsubj:outer",
        NsubjPass = "nsubj:pass",
        Nummod = "nummod",
        Obj = "obj",
        Obl = "obl",
        OblAgent = "obl:agent",
        OblUnmarked = "obl:unmarked",
        Orphan = "orphan",
        Parataxis = "parataxis",
        Punct = "punct",
        Reparandum = "reparandum",
        Root = "root",
        Vocative = "vocative",
        Xcomp = "xcomp",
    }
}

inventory! {
    /// The part a token has in a name, as the network sees it (IOB2; the kinds are those of Universal NER and, last,
    /// names of other things).
    NameTag {
        Outside = "O",
        BeginsPerson = "B-PER",
        InPerson = "I-PER",
        BeginsOrganisation = "B-ORG",
        InOrganisation = "I-ORG",
        BeginsPlace = "B-LOC",
        InPlace = "I-LOC",
        BeginsOther = "B-OTH",
        InOther = "I-OTH",
    }
}

inventory! {
    /// Morphological feature with its value, in the order of CoNLL-U.
    Feature {
        Abbr = "Abbr=Yes",
        CaseAcc = "Case=Acc",
        CaseGen = "Case=Gen",
        CaseNom = "Case=Nom",
        DefiniteDef = "Definite=Def",
        DefiniteInd = "Definite=Ind",
        DegreeCmp = "Degree=Cmp",
        DegreePos = "Degree=Pos",
        DegreeSup = "Degree=Sup",
        Foreign = "Foreign=Yes",
        GenderFem = "Gender=Fem",
        GenderMasc = "Gender=Masc",
        GenderNeut = "Gender=Neut",
        MoodImp = "Mood=Imp",
        MoodInd = "Mood=Ind",
        MoodSub = "Mood=Sub",
        NumberPlur = "Number=Plur",
        NumberPtan = "Number=Ptan",
        NumberSing = "Number=Sing",
        NumFormCombi = "NumForm=Combi",
        NumFormDigit = "NumForm=Digit",
        NumFormRoman = "NumForm=Roman",
        NumFormWord = "NumForm=Word",
        NumTypeCard = "NumType=Card",
        NumTypeFrac = "NumType=Frac",
        NumTypeMult = "NumType=Mult",
        NumTypeOrd = "NumType=Ord",
        Person1 = "Person=1",
        Person2 = "Person=2",
        Person3 = "Person=3",
        PolarityNeg = "Polarity=Neg",
        PolarityPos = "Polarity=Pos",
        Poss = "Poss=Yes",
        PronTypeArt = "PronType=Art",
        PronTypeDem = "PronType=Dem",
        PronTypeEmp = "PronType=Emp",
        PronTypeInd = "PronType=Ind",
        PronTypeInt = "PronType=Int",
        PronTypeNeg = "PronType=Neg",
        PronTypePrs = "PronType=Prs",
        PronTypeRcp = "PronType=Rcp",
        PronTypeRel = "PronType=Rel",
        PronTypeTot = "PronType=Tot",
        Reflex = "Reflex=Yes",
        TensePast = "Tense=Past",
        TensePres = "Tense=Pres",
        VerbFormFin = "VerbForm=Fin",
        VerbFormGer = "VerbForm=Ger",
        VerbFormInf = "VerbForm=Inf",
        VerbFormPart = "VerbForm=Part",
        VoicePass = "Voice=Pass",
    }
}

impl Rel {
    /// True for the subject relations (`nsubj`, `csubj` and their subtypes).
    pub const fn is_subject(self) -> bool {
        use Rel::{Csubj, CsubjOuter, CsubjPass, Nsubj, NsubjOuter, NsubjPass};
        matches!(self, Nsubj | NsubjPass | NsubjOuter | Csubj | CsubjPass | CsubjOuter)
    }

    /// The relation without its subtype, as in CoNLL-U before the colon.
    pub fn universal(self) -> &'static str {
        self.as_str().split(':').next().unwrap_or_default()
    }
}
