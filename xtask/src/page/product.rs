//! The modules that multiply for the engine in a browser: on their own, since a browser refuses a module that holds
//! instructions that it lacks (relaxed SIMD, WebAssembly 3.0), and written here instruction by instruction, as a compiler
//! would want a stack of its own in the engine's memory, and would fill and empty registers on the way.
//!
//! What they export takes the address of nine numbers that `saywhen::wasm` tells of; how weights and vectors lie in memory is
//! said in `src/syntax/network/matrix.rs`.

use wasm_encoder::{
    BlockType, CodeSection, EntityType, ExportKind, ExportSection, Function, FunctionSection, ImportSection,
    InstructionSink, MemArg, MemoryType, Module, TypeSection, ValType,
};

/// Bytes of a register.
const REGISTER: u32 = 16;

/// Bytes of a group of rows: of its sums, and of four columns of its weights.
const GROUP: u32 = 64;

/// Vectors at each other's side.
const SIDE: u32 = 4;

/// Registers of weights that meet all vectors: with more of them the sums would not find room in sixteen registers.
const REGISTERS: u32 = 2;

/// Times four columns whose products find room in 16 bits together.
const STEP: u32 = 4;

// The parameter, what stands at its address, then what changes on the way.
const TASK: u32 = 0;
const WEIGHTS: u32 = 1;
const STARTS: u32 = 2;
const ROW_SCALES: u32 = 3;
const VECTORS: u32 = 4;
const VECTOR_SCALES: u32 = 5;
const OUT: u32 = 6;
const GROUPS: u32 = 7;
const SIDES: u32 = 8;
const LENGTH: u32 = 9;
const GROUPS_LEFT: u32 = 10;
const SIDES_LEFT: u32 = 11;
const STEPS_LEFT: u32 = 12;
const WEIGHT: u32 = 13;
const VECTOR: u32 = 14;
const VECTOR_SCALE: u32 = 15;
const PLACE: u32 = 16;
const STRIDE: u32 = 17;
const STEPS: u32 = 18;

/// The first local that is no whole number: a register's worth.
const HELD: u32 = STEPS + 1;
const COLUMNS: u32 = HELD + REGISTERS;
const FIRST_SUM: u32 = COLUMNS + 1;
/// For [`Way::Plain`]: weights of odd columns, then the same columns of a vector.
const ODD: u32 = FIRST_SUM + SIDE * REGISTERS;
const ODD_COLUMNS: u32 = ODD + REGISTERS;
/// For [`Way::Steps`]: sums of 16 bits, and ones.
const FIRST_SHORT: u32 = ODD_COLUMNS + 1;
const ONES: u32 = FIRST_SHORT + SIDE * REGISTERS;
const REGISTERS_HELD: u32 = ONES + 1 - HELD;

/// A way of adding the products of four columns of weights and of a vector to a sum.
#[derive(Clone, Copy, PartialEq)]
enum Way {
    /// One instruction, which processors with AVX-VNNI do as one; others do five for it.
    Fused,
    /// Instructions that are one of the processor's each: [`STEP`] times four products are added up in 16 bits before they
    /// join the sum. Registers do not do for so many, but what is put aside costs less than more instructions.
    Steps,
    /// With what every browser has: even and odd columns as 16-bit numbers.
    Plain,
}

impl Way {
    /// How many times four columns are multiplied in one round of the loop.
    const fn step(self) -> u32 {
        match self {
            Self::Fused | Self::Plain => 1,
            Self::Steps => STEP,
        }
    }
}

/// The modules, to be preferred in this order. The first exports `fused` and `steps`, of which one is quicker, according to
/// the processor; the second one `plain`.
pub(super) fn modules() -> [Vec<u8>; 2] {
    [module(&[("fused", Way::Fused), ("steps", Way::Steps)]), module(&[("plain", Way::Plain)])]
}

fn module(ways: &[(&str, Way)]) -> Vec<u8> {
    let mut types = TypeSection::new();
    types.ty().function([ValType::I32], []);
    let mut imports = ImportSection::new();
    let memory = MemoryType { minimum: 0, maximum: None, memory64: false, shared: false, page_size_log2: None };
    imports.import("engine", "memory", EntityType::Memory(memory));
    let (mut functions, mut exports, mut code) = (FunctionSection::new(), ExportSection::new(), CodeSection::new());
    for (at, &(name, way)) in (0..).zip(ways) {
        functions.function(0);
        exports.export(name, ExportKind::Func, at);
        code.function(&product(way));
    }
    let mut module = Module::new();
    module.section(&types).section(&imports).section(&functions).section(&exports).section(&code);
    module.finish()
}

fn product(way: Way) -> Function {
    let mut function = Function::new([(STEPS, ValType::I32), (REGISTERS_HELD, ValType::V128)]);
    let mut to = function.instructions();
    if way == Way::Steps {
        to.i32_const(1).i16x8_splat().local_set(ONES);
    }
    for given in WEIGHTS..=LENGTH {
        to.local_get(TASK).i32_load(at(4 * (given - WEIGHTS))).local_set(given);
    }
    to.local_get(GROUPS).i32_const(GROUP.cast_signed()).i32_mul().local_set(STRIDE);
    to.local_get(LENGTH).i32_const(way.step().cast_signed()).i32_div_u().local_set(STEPS);
    repeat(&mut to, GROUPS, GROUPS_LEFT, |to| {
        to.local_get(VECTORS).local_set(VECTOR);
        to.local_get(VECTOR_SCALES).local_set(VECTOR_SCALE);
        to.local_get(OUT).local_set(PLACE);
        repeat(to, SIDES, SIDES_LEFT, |to| {
            for first in (0..GROUP).step_by((REGISTERS * REGISTER) as usize) {
                rows(to, way, first);
            }
            // The addresses of the vectors and of the place stand behind the last ones now.
            advance(to, VECTOR_SCALE, SIDE * 4);
        });
        for address in [STARTS, ROW_SCALES, OUT] {
            advance(to, address, GROUP);
        }
        to.local_get(WEIGHTS).local_get(LENGTH).i32_const(GROUP.cast_signed()).i32_mul().i32_add().local_set(WEIGHTS);
    });
    to.end();
    function
}

/// What the sums of the rows whose weights stand `first` bytes behind the group's and of all vectors at each other's side
/// are worth.
fn rows(to: &mut InstructionSink<'_>, way: Way, first: u32) {
    for (side, register) in sums() {
        to.local_get(STARTS).v128_load(at(first + register * REGISTER)).local_set(sum(side, register));
    }
    to.local_get(WEIGHTS).local_set(WEIGHT);
    repeat(to, STEPS, STEPS_LEFT, |to| {
        for step in 0..way.step() {
            for register in 0..REGISTERS {
                hold(to, way, step * GROUP + first, register);
            }
            for side in 0..SIDE {
                columns(to, way, step * SIDE + side);
                for register in 0..REGISTERS {
                    add(to, way, step, side, register);
                }
            }
        }
        if way == Way::Steps {
            for (side, register) in sums() {
                to.local_get(short(side, register)).local_get(ONES).i32x4_dot_i16x8_s();
                to.local_get(sum(side, register)).i32x4_add().local_set(sum(side, register));
            }
        }
        advance(to, WEIGHT, way.step() * GROUP);
        advance(to, VECTOR, way.step() * SIDE * 4);
    });
    for side in 0..SIDE {
        for register in 0..REGISTERS {
            to.local_get(PLACE);
            to.local_get(sum(side, register)).f32x4_convert_i32x4_s();
            to.local_get(ROW_SCALES).v128_load(at(first + register * REGISTER));
            to.local_get(VECTOR_SCALE).v128_load32_splat(at(side * 4));
            to.f32x4_mul().f32x4_mul().v128_store(at(first + register * REGISTER));
        }
        to.local_get(PLACE).local_get(STRIDE).i32_add().local_set(PLACE);
    }
    if first + REGISTERS * REGISTER < GROUP {
        back(to, VECTOR, LENGTH, SIDE * 4);
        back(to, PLACE, STRIDE, SIDE);
    }
}

/// Loads a register of weights.
fn hold(to: &mut InstructionSink<'_>, way: Way, first: u32, register: u32) {
    to.local_get(WEIGHT).v128_load(at(first + register * REGISTER)).local_set(HELD + register);
    if way == Way::Plain {
        to.local_get(HELD + register).i32_const(8).i16x8_shr_s().local_set(ODD + register);
        to.local_get(HELD + register).i32_const(8).i16x8_shl().i32_const(8).i16x8_shr_s().local_set(HELD + register);
    }
}

/// Loads the vectors' columns that stand in this place, four of them, as often as a register holds them.
fn columns(to: &mut InstructionSink<'_>, way: Way, number: u32) {
    to.local_get(VECTOR).v128_load32_splat(at(number * 4)).local_set(COLUMNS);
    if way == Way::Plain {
        to.local_get(COLUMNS).i32_const(8).i16x8_shr_u().local_set(ODD_COLUMNS);
        to.local_get(COLUMNS).i32_const(0xFF).i16x8_splat().v128_and().local_set(COLUMNS);
    }
}

/// Adds the products of a register of weights and of the columns to their sum, or to that of a step.
fn add(to: &mut InstructionSink<'_>, way: Way, step: u32, side: u32, register: u32) {
    let (sum, short) = (sum(side, register), short(side, register));
    to.local_get(HELD + register).local_get(COLUMNS);
    match way {
        Way::Fused => to.local_get(sum).i32x4_relaxed_dot_i8x16_i7x16_add_s().local_set(sum),
        Way::Steps if step == 0 => to.i16x8_relaxed_dot_i8x16_i7x16_s().local_set(short),
        Way::Steps => to.i16x8_relaxed_dot_i8x16_i7x16_s().local_get(short).i16x8_add().local_set(short),
        Way::Plain => {
            to.i32x4_dot_i16x8_s().local_get(sum).i32x4_add();
            to.local_get(ODD + register).local_get(ODD_COLUMNS).i32x4_dot_i16x8_s().i32x4_add().local_set(sum)
        }
    };
}

/// Takes `times` times `size` from an address.
fn back(to: &mut InstructionSink<'_>, address: u32, size: u32, times: u32) {
    to.local_get(address).local_get(size).i32_const(times.cast_signed()).i32_mul().i32_sub().local_set(address);
}

fn sums() -> impl Iterator<Item = (u32, u32)> {
    (0..SIDE).flat_map(|side| (0..REGISTERS).map(move |register| (side, register)))
}

fn sum(side: u32, register: u32) -> u32 {
    FIRST_SUM + side * REGISTERS + register
}

fn short(side: u32, register: u32) -> u32 {
    FIRST_SHORT + side * REGISTERS + register
}

fn at(offset: u32) -> MemArg {
    MemArg { offset: u64::from(offset), align: 2, memory_index: 0 }
}

/// Adds to an address.
pub(super) fn advance(to: &mut InstructionSink<'_>, local: u32, bytes: u32) {
    to.local_get(local).i32_const(bytes.cast_signed()).i32_add().local_set(local);
}

/// Does something as often as `times` says; nothing where that is 0.
pub(super) fn repeat(to: &mut InstructionSink<'_>, times: u32, left: u32, body: impl FnOnce(&mut InstructionSink<'_>)) {
    to.local_get(times).local_tee(left).if_(BlockType::Empty).loop_(BlockType::Empty);
    body(to);
    to.local_get(left).i32_const(1).i32_sub().local_tee(left).br_if(0).end().end();
}

#[cfg(test)]
mod tests {
    #[test]
    fn they_are_small() {
        let lengths = super::modules().map(|module| module.len());
        assert!(lengths[0] < 4096 && lengths[1] < 2560, "{lengths:?}");
    }
}
