//! saywhen: who said what, and what happened when.
//!
//! The program is a line of stages. Each reads the layers before it by shared reference and returns a new one; nothing
//! changes a layer once it is made:
//!
//! bytes → document → tokens, marks, sentences → syntax → names, times → quotations, events → set → page or command line
//!
//! [`analyze`] is that line for one article, [`set::analyze`] compares articles, and [`contract`] is the shape in which
//! both leave the engine.

pub mod contract;
pub mod entity;
pub mod event;
pub mod explain;
pub mod lexicon;
pub mod quote;
pub mod read;
pub mod set;
pub mod span;
pub mod syntax;
pub mod text;
pub mod time;
#[cfg(feature = "train")]
pub mod train;
#[cfg(target_arch = "wasm32")]
pub mod wasm;

use read::Document;

/// One article with every layer the stages made of it.
#[derive(Debug)]
pub struct Analysis {
    /// The text, its paragraphs and what is known about it.
    pub document: Document,
    /// Tokens, quotation marks, sentences.
    pub text: text::Text,
    /// Tag, lemma, head and relation of each token.
    pub syntax: syntax::Syntax,
    /// Who and what is named, and every mention of it.
    pub entities: entity::Entities,
    /// Time expressions.
    pub times: Vec<time::Time>,
    /// Quotations and no-comments.
    pub quotations: quote::Quotations,
    /// Events.
    pub events: Vec<event::Event>,
}

impl Analysis {
    /// The layers up to syntax.
    pub const fn view(&self) -> View<'_> {
        View { document: &self.document, text: &self.text, syntax: &self.syntax }
    }
}

/// Analyses one article. Cannot fail: odd text degrades.
pub fn analyze(document: Document) -> Analysis {
    analyze_observed(document, &mut |_| {})
}

/// [`analyze`], calling `done` with a stage's name as soon as that stage has ended (for timings and progress).
pub fn analyze_observed(document: Document, done: &mut dyn FnMut(&'static str)) -> Analysis {
    let text = text::segment(&document);
    done("text");
    let (syntax, digests) = syntax::parse_digested(&document, &text, quote::digest());
    done("syntax");
    let mut analysis = Analysis {
        document,
        text,
        syntax,
        entities: entity::Entities::default(),
        times: Vec::new(),
        quotations: quote::Quotations::default(),
        events: Vec::new(),
    };
    if analysis.document.language == read::ENGLISH {
        interpret(&mut analysis, digests, done);
    }
    analysis
}

/// The stages that know English: what they would find in another language is noise, and the article's warning says that
/// they kept silent.
fn interpret(analysis: &mut Analysis, digests: syntax::Digests, done: &mut dyn FnMut(&'static str)) {
    let view = View { document: &analysis.document, text: &analysis.text, syntax: &analysis.syntax };
    analysis.entities = entity::find(view);
    done("entity");
    analysis.times = time::find(view);
    done("time");
    analysis.quotations = quote::find(view, &analysis.entities, &analysis.times, &digests);
    drop(digests);
    done("quote");
    analysis.events = event::find(view, &analysis.entities, &analysis.times, &reported(&analysis.quotations));
    done("event");
}

/// What the event stage may know of the quotations: statements, by where their content stands.
fn reported(quotations: &quote::Quotations) -> Vec<event::Reported> {
    let statements = quotations.all.iter().enumerate().filter(|(_, q)| q.act == quote::Act::Statement);
    let part = |(index, q): (usize, &quote::Quotation)| event::Reported {
        quotation: index as u32,
        content: q.content.clone(),
        cue: q.cue.as_ref().map(|c| c.span),
        speaker: q.speaker.as_ref().and_then(|s| s.entity),
        time: q.time,
    };
    statements.map(part).collect()
}

/// The layers up to syntax, as the later stages read them: one small `Copy` handle with the questions they ask.
#[derive(Debug, Clone, Copy)]
pub struct View<'a> {
    /// The article.
    pub document: &'a Document,
    /// Its tokens, marks and sentences.
    pub text: &'a text::Text,
    /// Tags, lemmas, heads.
    pub syntax: &'a syntax::Syntax,
}
