//! Bytes as text that a page carries: six bytes in seven characters, an eighth shorter than base64.
//!
//! Six bytes are a number, the first of them its lowest, of seven digits to the base of 116, the lowest first; so many
//! characters browsers read quickest: those of ASCII that HTML leaves as they are in a `template`, no line ends among them.
//! Fewer bytes at the end are a number with zeros behind them, of which only the digits are there that tell. [`module`] is the
//! way back: in JavaScript it takes five times as long, and the page is not open before.

use super::product::{advance, repeat};
use wasm_encoder::{
    CodeSection, ConstExpr, DataSection, ExportKind, ExportSection, Function, FunctionSection, InstructionSink, MemArg,
    MemorySection, MemoryType, Module, TypeSection, ValType,
};

/// Bytes that are one number.
const BYTES: usize = 6;

/// Digits of that number.
const DIGITS: usize = 7;

/// How many digits there are: `BASE` to the power of `DIGITS` is more than 256 to the power of `BYTES`.
const BASE: u64 = 116;

/// What may not stand in a template as it is, or makes browsers count lines.
const LEFT_OUT: &[u8] = b"\0\n\r&<";

/// Characters of ASCII, and in the module's memory the bytes of a table of what digit each stands for.
const CODES: u8 = 128;

/// Bytes of a page of memory.
const PAGE: usize = 1 << 16;

/// `bytes` as text.
pub(super) fn pack(bytes: &[u8]) -> String {
    let characters: Vec<char> = (0..CODES).filter(|code| !LEFT_OUT.contains(code)).map(char::from).collect();
    let mut text = String::with_capacity(bytes.len() * DIGITS / BYTES + DIGITS);
    for group in bytes.chunks(BYTES) {
        let number = group.iter().rev().fold(0, |sum, &byte| sum << 8 | u64::from(byte));
        text.extend((0..=group.len()).map(|at| characters[(number / BASE.pow(at as u32) % BASE) as usize]));
    }
    text
}

/// What digit a character stands for.
fn digit(code: u8) -> u8 {
    code - LEFT_OUT.iter().filter(|&&out| out < code).count() as u8
}

/// The module that makes bytes of text: `bytes(groups)` puts them in the place of so many groups of digits, which stand in
/// its `memory` behind the table. There is room for what `most` bytes are packed to.
pub(super) fn module(most: usize) -> Vec<u8> {
    let mut types = TypeSection::new();
    types.ty().function([ValType::I32], []);
    let mut functions = FunctionSection::new();
    functions.function(0);
    let room = usize::from(CODES) + most.div_ceil(BYTES) * DIGITS;
    let mut memories = MemorySection::new();
    memories.memory(MemoryType {
        minimum: room.div_ceil(PAGE) as u64,
        maximum: None,
        memory64: false,
        shared: false,
        page_size_log2: None,
    });
    let mut exports = ExportSection::new();
    exports.export("memory", ExportKind::Memory, 0).export("bytes", ExportKind::Func, 0);
    let mut code = CodeSection::new();
    code.function(&unpack());
    let mut data = DataSection::new();
    data.active(0, &ConstExpr::i32_const(0), (0..CODES).map(digit));
    let mut module = Module::new();
    module.section(&types).section(&functions).section(&memories).section(&exports).section(&code).section(&data);
    module.finish()
}

/// [`module`]'s function: the bytes overtake no digit, as there are fewer of them.
fn unpack() -> Function {
    const GROUPS: u32 = 0;
    const LEFT: u32 = 1;
    const FROM: u32 = 2;
    const TO: u32 = 3;
    const NUMBER: u32 = 4;
    let mut function = Function::new([(3, ValType::I32), (1, ValType::I64)]);
    let mut to = function.instructions();
    for place in [FROM, TO] {
        to.i32_const(i32::from(CODES)).local_set(place);
    }
    repeat(&mut to, GROUPS, LEFT, |to| {
        to.i64_const(0);
        for at in (0..DIGITS).rev() {
            to.i64_const(BASE.cast_signed()).i64_mul();
            digit_at(to, FROM, at as u64);
            to.i64_add();
        }
        to.local_set(NUMBER);
        to.local_get(TO).local_get(NUMBER).i64_store32(byte(0));
        to.local_get(TO).local_get(NUMBER).i64_const(32).i64_shr_u().i64_store16(byte(4));
        advance(to, FROM, DIGITS as u32);
        advance(to, TO, BYTES as u32);
    });
    to.end();
    function
}

/// What the character stands for that is so many bytes behind an address.
fn digit_at(to: &mut InstructionSink<'_>, address: u32, offset: u64) {
    to.local_get(address).i32_load8_u(byte(offset)).i64_load8_u(byte(0));
}

const fn byte(offset: u64) -> MemArg {
    MemArg { offset, align: 0, memory_index: 0 }
}

#[cfg(test)]
mod tests {
    use super::{BASE, DIGITS, digit, pack};

    /// As the module reads it: with zeros in the place of digits that are not there.
    fn unpack(text: &str) -> Vec<u8> {
        let digits: Vec<u8> = text.bytes().map(digit).collect();
        let bytes = |group: &[u8]| {
            let number = group.iter().rev().fold(0, |sum, &digit| sum * BASE + u64::from(digit));
            number.to_le_bytes()[..group.len() - 1].to_vec()
        };
        digits.chunks(DIGITS).flat_map(bytes).collect()
    }

    #[test]
    fn bytes_come_back() {
        let all: Vec<u8> = (0..=255).rev().chain(0..=255).chain([0; 9]).chain([255; 9]).collect();
        for length in 0..all.len() {
            assert_eq!(unpack(&pack(&all[..length])), &all[..length]);
            assert_eq!(unpack(&pack(&all[length..])), &all[length..]);
        }
    }

    #[test]
    fn html_leaves_it_alone() {
        let text =
            pack(&(0..70_000_u32).flat_map(|n| n.wrapping_mul(2_654_435_761).to_le_bytes()).collect::<Vec<u8>>());
        assert!(text.is_ascii() && !text.contains(['\0', '\n', '\r', '&', '<']));
        assert_eq!(text.len(), (280_000_usize * 7).div_ceil(6));
    }
}
