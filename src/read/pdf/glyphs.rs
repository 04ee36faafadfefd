//! The glyphs of a page and where they stand, from its drawing instructions.

use super::font::Font;
use hayro_syntax::content::UntypedIter;
use hayro_syntax::object::{Dict, Name, Object};
use hayro_syntax::page::{Page, Resources};
use std::collections::BTreeMap;
use std::rc::Rc;

/// Most glyphs of a page: a newspaper's page has some 20,000.
const MAX_GLYPHS: usize = 200_000;

/// Most instructions of a page; more are drawings.
const MAX_INSTRUCTIONS: usize = 5_000_000;

/// Forms inside forms.
const MAX_FORMS: usize = 8;

/// States that may be put aside at once.
const MAX_STATES: usize = 500;

/// How far a line may lean, as the tangent of its angle; what leans more is a watermark or stands on its side.
const LEAN: f64 = 0.1;

/// A glyph on a page. Units are points; y grows upwards.
#[derive(Debug, Clone)]
pub(super) struct Glyph {
    /// What it shows; empty where the font does not say.
    pub(super) text: String,
    /// Where it begins and ends on its line.
    pub(super) x: [f64; 2],
    /// Where its line stands.
    pub(super) y: f64,
    /// Its font's size.
    pub(super) size: f64,
    /// True where its font is bold.
    pub(super) bold: bool,
}

/// The glyphs of a page in the order in which they are drawn.
pub(super) fn of_page(page: &Page) -> Vec<Glyph> {
    let mut drawing = Drawing { glyphs: Vec::new(), instructions: 0, fonts: BTreeMap::new() };
    drawing.run(page.operations(), page.resources(), IDENTITY, 0);
    drawing.glyphs
}

/// a b c d e f, as in PDF: x' = ax + cy + e, y' = bx + dy + f.
type Matrix = [f64; 6];

const IDENTITY: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

/// First `m`, then `n`.
fn times(m: Matrix, n: Matrix) -> Matrix {
    [
        m[0] * n[0] + m[1] * n[2],
        m[0] * n[1] + m[1] * n[3],
        m[2] * n[0] + m[3] * n[2],
        m[2] * n[1] + m[3] * n[3],
        m[4] * n[0] + m[5] * n[2] + n[4],
        m[4] * n[1] + m[5] * n[3] + n[5],
    ]
}

/// What instructions for text depend on.
#[derive(Debug, Clone)]
struct State {
    page: Matrix,
    font: Rc<Font>,
    size: f64,
    character_spacing: f64,
    word_spacing: f64,
    scale: f64,
    leading: f64,
    rise: f64,
}

struct Drawing {
    glyphs: Vec<Glyph>,
    instructions: usize,
    /// Fonts by the place of their object, so that none is read twice.
    fonts: BTreeMap<(u32, i32), Rc<Font>>,
}

impl Drawing {
    fn run(&mut self, mut instructions: UntypedIter, resources: &Resources, page: Matrix, depth: usize) {
        let mut state = State {
            page,
            font: Rc::default(),
            size: 1.0,
            character_spacing: 0.0,
            word_spacing: 0.0,
            scale: 1.0,
            leading: 0.0,
            rise: 0.0,
        };
        let mut aside = Vec::new();
        let (mut line, mut text) = (IDENTITY, IDENTITY);
        let mut local = BTreeMap::new();
        while let Some(instruction) = instructions.next() {
            self.instructions += 1;
            if self.instructions > MAX_INSTRUCTIONS || self.glyphs.len() > MAX_GLYPHS {
                return;
            }
            let operands: Vec<&Object> = instruction.operands().collect();
            let number = |at: usize| match operands.get(at).copied() {
                Some(Object::Number(number)) => number.as_f64(),
                _ => 0.0,
            };
            let move_on = |line: Matrix, x: f64, y: f64| times([1.0, 0.0, 0.0, 1.0, x, y], line);
            let matrix = || [number(0), number(1), number(2), number(3), number(4), number(5)];
            let operator: &[u8] = instruction.operator.as_ref();
            match operator {
                b"q" if aside.len() < MAX_STATES => aside.push(state.clone()),
                b"Q" => state = aside.pop().unwrap_or(state),
                b"cm" => state.page = times(matrix(), state.page),
                b"BT" => (line, text) = (IDENTITY, IDENTITY),
                b"Tc" => state.character_spacing = number(0),
                b"Tw" => state.word_spacing = number(0),
                b"Tz" => state.scale = number(0) / 100.0,
                b"TL" => state.leading = number(0),
                b"Ts" => state.rise = number(0),
                b"Tf" => {
                    if let Some(Object::Name(name)) = operands.first().copied() {
                        let font = local.entry(name.as_str().to_owned()).or_insert_with(|| self.font(resources, name));
                        state.font = Rc::clone(font);
                    }
                    state.size = number(1);
                }
                b"Tm" => (line, text) = (matrix(), matrix()),
                b"Td" | b"TD" => {
                    line = move_on(line, number(0), number(1));
                    text = line;
                    if operator == b"TD" {
                        state.leading = -number(1);
                    }
                }
                b"T*" => {
                    line = move_on(line, 0.0, -state.leading);
                    text = line;
                }
                b"Tj" | b"TJ" => text = self.show(&operands, &state, text),
                b"'" | b"\"" => {
                    if operator == b"\"" {
                        (state.word_spacing, state.character_spacing) = (number(0), number(1));
                    }
                    line = move_on(line, 0.0, -state.leading);
                    text = self.show(&operands, &state, line);
                }
                b"Do" if depth < MAX_FORMS => {
                    if let Some(Object::Name(name)) = operands.first().copied() {
                        self.form(resources, name, state.page, depth);
                    }
                }
                _ => {}
            }
        }
    }

    fn font(&mut self, resources: &Resources, name: &Name) -> Rc<Font> {
        let Some(dict) = resources.get_font(name) else { return Rc::default() };
        match dict.obj_id() {
            Some(id) => {
                Rc::clone(self.fonts.entry((id.obj_number, id.gen_number)).or_insert_with(|| Rc::new(Font::of(&dict))))
            }
            None => Rc::new(Font::of(&dict)),
        }
    }

    /// Draws a form: instructions of their own, with a matrix and mostly with resources.
    fn form(&mut self, resources: &Resources, name: &Name, page: Matrix, depth: usize) {
        let Some(stream) = resources.get_x_object(name) else { return };
        let dict = stream.dict();
        if dict.get::<Name>("Subtype").is_none_or(|subtype| subtype.as_ref() != b"Form") {
            return;
        }
        let matrix = dict.get::<[f32; 6]>("Matrix").map_or(IDENTITY, |m| m.map(f64::from));
        let Ok(data) = stream.decoded() else { return };
        let own = dict.get::<Dict>("Resources").map(Resources::new);
        self.run(UntypedIter::new(&data), own.as_ref().unwrap_or(resources), times(matrix, page), depth + 1);
    }

    /// Shows strings, between which numbers move back by thousandths of the size; returns where the text goes on.
    fn show(&mut self, operands: &[&Object], state: &State, mut text: Matrix) -> Matrix {
        for operand in operands {
            match operand {
                Object::String(string) => text = self.string(string.as_bytes(), state, text),
                Object::Array(pieces) => {
                    for piece in pieces.iter::<Object>() {
                        match piece {
                            Object::String(string) => text = self.string(string.as_bytes(), state, text),
                            Object::Number(number) => {
                                let back = number.as_f64() / 1000.0 * state.size * state.scale;
                                text = times([1.0, 0.0, 0.0, 1.0, -back, 0.0], text);
                            }
                            _ => {}
                        }
                    }
                }
                _ => {}
            }
        }
        text
    }

    fn string(&mut self, bytes: &[u8], state: &State, mut text: Matrix) -> Matrix {
        for code in state.font.codes(bytes) {
            let spacing = state.character_spacing + if code.is_space { state.word_spacing } else { 0.0 };
            let from =
                times([state.size * state.scale, 0.0, 0.0, state.size, 0.0, state.rise], times(text, state.page));
            let width = code.width * state.size * state.scale;
            text = times([1.0, 0.0, 0.0, 1.0, width + spacing * state.scale, 0.0], text);
            let upright = from[0] > 0.0 && from[1].abs() <= from[0] * LEAN;
            let size = from[3].abs();
            let place = [from[4], from[4] + code.width * from[0]];
            if upright
                && size > 0.0
                && place.iter().all(|x| x.is_finite())
                && from[5].is_finite()
                && self.glyphs.len() <= MAX_GLYPHS
            {
                self.glyphs.push(Glyph { text: code.text, x: place, y: from[5], size, bold: state.font.bold });
            }
        }
        text
    }
}
