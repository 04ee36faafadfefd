//! Sixteen sums of products at once, with what the processor has: 128 bits everywhere, 256 or 512 where a look at the
//! running processor finds them. Whole numbers, so each way gives the same sums.

use wide::{f32x4, i16x8, i32x4};

/// Rows that are multiplied together.
pub(super) const ROWS: usize = 16;

/// Two columns of [`ROWS`] rows: a pair of numbers a row. One line of the processor's memory, so that it is loaded at once.
#[derive(Debug, Clone, Copy, Default)]
#[repr(align(64))]
pub(super) struct Block(pub(super) [[i16; 2]; ROWS]);

/// A way of multiplying.
pub(super) trait Lanes: Copy {
    /// A sum for each of [`ROWS`] rows.
    type Sums: Copy;

    /// Nothing yet.
    fn zero(self) -> Self::Sums;

    /// `sums` with the products of each row's pair and that of a vector: two 16-bit numbers in one of 32 bits.
    fn add(self, sums: Self::Sums, block: &Block, pair: i32) -> Self::Sums;

    /// The sums as the nearest numbers that a float holds.
    fn floats(self, sums: Self::Sums) -> [f32; ROWS];
}

/// 128 bits.
#[derive(Clone, Copy)]
pub(super) struct Quarters;

#[expect(clippy::inline_always, reason = "the innermost loop, which is compiled anew for each way of multiplying")]
impl Lanes for Quarters {
    type Sums = [i32x4; ROWS / 4];

    #[inline(always)]
    fn zero(self) -> Self::Sums {
        Default::default()
    }

    #[inline(always)]
    fn add(self, sums: Self::Sums, block: &Block, pair: i32) -> Self::Sums {
        let pair: i16x8 = bytemuck::cast(i32x4::splat(pair));
        let quarters: [i16x8; ROWS / 4] = bytemuck::cast(block.0);
        std::array::from_fn(|at| sums[at] + pair.dot(quarters[at]))
    }

    #[inline(always)]
    fn floats(self, sums: Self::Sums) -> [f32; ROWS] {
        bytemuck::cast(sums.map(f32x4::from_i32x4))
    }
}

#[cfg(target_arch = "x86_64")]
pub(super) use x86::{Avx2, Avx512, Vnni};

#[cfg(target_arch = "x86_64")]
mod x86 {
    use super::{Block, Lanes, ROWS};
    use pulp::x86::V3;
    use std::arch::x86_64::{__m256i, __m512i};

    /// Halves of 256 bits, on processors that have them (Intel since 2013, AMD since 2015).
    #[derive(Clone, Copy)]
    pub(in super::super) struct Avx2(pub(in super::super) V3);

    #[expect(clippy::inline_always, reason = "the processor's instructions are to be had inside `vectorize` alone")]
    impl Lanes for Avx2 {
        type Sums = [__m256i; 2];

        #[inline(always)]
        fn zero(self) -> Self::Sums {
            [self.0.avx._mm256_setzero_si256(); 2]
        }

        #[inline(always)]
        fn add(self, sums: Self::Sums, block: &Block, pair: i32) -> Self::Sums {
            let pair = self.0.avx._mm256_set1_epi32(pair);
            let halves: [__m256i; 2] = bytemuck::cast(block.0);
            let add = |at| self.0.avx2._mm256_add_epi32(sums[at], self.0.avx2._mm256_madd_epi16(halves[at], pair));
            [add(0), add(1)]
        }

        #[inline(always)]
        fn floats(self, sums: Self::Sums) -> [f32; ROWS] {
            bytemuck::cast(sums.map(|half| self.0.avx._mm256_cvtepi32_ps(half)))
        }
    }

    pulp::simd_type! {
        /// What processors have that multiply and add in one instruction (Intel since 2019, AMD since 2022).
        pub(in super::super) struct Vnni {
            avx: "avx",
            avx2: "avx2",
            avx512f: "avx512f",
            avx512bw: "avx512bw",
            avx512vl: "avx512vl",
            avx512vnni: "avx512vnni",
        }
    }

    /// All 512 bits. The compiler makes one instruction, `vpdpwssd`, of multiplication and addition.
    #[derive(Clone, Copy)]
    pub(in super::super) struct Avx512(pub(in super::super) Vnni);

    #[expect(clippy::inline_always, reason = "the processor's instructions are to be had inside `vectorize` alone")]
    impl Lanes for Avx512 {
        type Sums = __m512i;

        #[inline(always)]
        fn zero(self) -> Self::Sums {
            self.0.avx512f._mm512_setzero_si512()
        }

        #[inline(always)]
        fn add(self, sums: Self::Sums, block: &Block, pair: i32) -> Self::Sums {
            let pair = self.0.avx512f._mm512_set1_epi32(pair);
            let products = self.0.avx512bw._mm512_madd_epi16(bytemuck::cast(block.0), pair);
            self.0.avx512f._mm512_add_epi32(sums, products)
        }

        #[inline(always)]
        fn floats(self, sums: Self::Sums) -> [f32; ROWS] {
            bytemuck::cast(self.0.avx512f._mm512_cvtepi32_ps(sums))
        }
    }
}
