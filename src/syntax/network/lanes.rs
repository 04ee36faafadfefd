//! Sixteen sums of products at once, with what the processor has: 128 bits everywhere, 256 or 512 where a look at the
//! running processor finds them. Whole numbers, so each way gives the same sums.

use super::vectors::COLUMNS;
use wide::{i16x8, i32x4};

/// Rows that are multiplied together.
pub(super) const ROWS: usize = 16;

/// Some columns of [`ROWS`] rows. One line of the processor's memory, so that it is loaded at once.
#[derive(Debug, Clone, Copy, Default)]
#[repr(align(64))]
pub(super) struct Block(pub(super) [[i8; COLUMNS]; ROWS]);

/// A way of multiplying.
pub(super) trait Lanes: Copy {
    /// A sum for each of [`ROWS`] rows.
    type Sums: Copy;

    /// Sums that begin with these numbers.
    fn start(self, sums: [i32; ROWS]) -> Self::Sums;

    /// `sums` with the products of each row's columns and those of a vector, whose numbers have 7 bits and no sign.
    fn add(self, sums: Self::Sums, block: &Block, columns: [u8; COLUMNS]) -> Self::Sums;

    /// The sums.
    fn end(self, sums: Self::Sums) -> [i32; ROWS];
}

/// 128 bits.
#[derive(Clone, Copy)]
pub(super) struct Quarters;

#[expect(clippy::inline_always, reason = "the innermost loop, which is compiled anew for each way of multiplying")]
impl Lanes for Quarters {
    type Sums = [i32x4; ROWS / 4];

    #[inline(always)]
    fn start(self, sums: [i32; ROWS]) -> Self::Sums {
        bytemuck::cast(sums)
    }

    /// As 16-bit numbers: the first and the third column, then the second and the fourth.
    #[inline(always)]
    fn add(self, sums: Self::Sums, block: &Block, columns: [u8; COLUMNS]) -> Self::Sums {
        let pair = |first: u8, second: u8| {
            let pair = i32::from(first) | i32::from(second) << 16;
            bytemuck::cast::<_, i16x8>(i32x4::splat(pair))
        };
        let [even, odd] = [pair(columns[0], columns[2]), pair(columns[1], columns[3])];
        let quarters: &[i16x8; ROWS / 4] = bytemuck::cast_ref(&block.0);
        std::array::from_fn(|at| {
            let weights = quarters[at];
            sums[at] + even.dot((weights << 8) >> 8) + odd.dot(weights >> 8)
        })
    }

    #[inline(always)]
    fn end(self, sums: Self::Sums) -> [i32; ROWS] {
        bytemuck::cast(sums)
    }
}

#[cfg(target_arch = "x86_64")]
pub(super) use x86::{Avx2, Avx512, Vnni};

#[cfg(target_arch = "x86_64")]
mod x86 {
    use super::{Block, COLUMNS, Lanes, ROWS};
    use pulp::x86::V3;
    use std::arch::x86_64::{__m256i, __m512i, _mm512_dpbusd_epi32};

    /// Halves of 256 bits, on processors that have them (Intel since 2013, AMD since 2015).
    #[derive(Clone, Copy)]
    pub(in super::super) struct Avx2(pub(in super::super) V3);

    #[expect(clippy::inline_always, reason = "the processor's instructions are to be had inside `vectorize` alone")]
    impl Lanes for Avx2 {
        type Sums = [__m256i; 2];

        #[inline(always)]
        fn start(self, sums: [i32; ROWS]) -> Self::Sums {
            bytemuck::cast(sums)
        }

        /// Sums of two products fit into 16 bits, as a vector's numbers have 7.
        #[inline(always)]
        fn add(self, sums: Self::Sums, block: &Block, columns: [u8; COLUMNS]) -> Self::Sums {
            let (avx, avx2) = (self.0.avx, self.0.avx2);
            let columns = avx._mm256_set1_epi32(i32::from_le_bytes(columns));
            let ones = avx._mm256_set1_epi16(1);
            let halves: [__m256i; 2] = bytemuck::cast(block.0);
            let add = |at| {
                let pairs = avx2._mm256_maddubs_epi16(columns, halves[at]);
                avx2._mm256_add_epi32(sums[at], avx2._mm256_madd_epi16(pairs, ones))
            };
            [add(0), add(1)]
        }

        #[inline(always)]
        fn end(self, sums: Self::Sums) -> [i32; ROWS] {
            bytemuck::cast(sums)
        }
    }

    pulp::simd_type! {
        /// What processors have that multiply four pairs and add them in one instruction (Intel since 2019, AMD since 2022).
        pub(in super::super) struct Vnni {
            avx: "avx",
            avx2: "avx2",
            avx512f: "avx512f",
            avx512bw: "avx512bw",
            avx512vl: "avx512vl",
            avx512vnni: "avx512vnni",
        }
    }

    /// All 512 bits.
    #[derive(Clone, Copy)]
    pub(in super::super) struct Avx512(pub(in super::super) Vnni);

    #[expect(clippy::inline_always, reason = "the processor's instructions are to be had inside `vectorize` alone")]
    impl Lanes for Avx512 {
        type Sums = __m512i;

        #[inline(always)]
        fn start(self, sums: [i32; ROWS]) -> Self::Sums {
            bytemuck::cast(sums)
        }

        #[inline(always)]
        #[expect(unsafe_code, reason = "the one instruction that pulp does not offer")]
        fn add(self, sums: Self::Sums, block: &Block, columns: [u8; COLUMNS]) -> Self::Sums {
            let columns = self.0.avx512f._mm512_set1_epi32(i32::from_le_bytes(columns));
            // SAFETY: whoever holds a `Vnni` has found the instruction on the running processor.
            unsafe { _mm512_dpbusd_epi32(sums, columns, bytemuck::cast(block.0)) }
        }

        #[inline(always)]
        fn end(self, sums: Self::Sums) -> [i32; ROWS] {
            bytemuck::cast(sums)
        }
    }
}
