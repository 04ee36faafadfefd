//! Eight sums of products at once, with what the processor has: 128 bits everywhere, 256 where a look at the running
//! processor finds them. Whole numbers, so each way gives the same sums.

use wide::{f32x4, i16x8, i32x4};

/// Rows that are multiplied together.
pub(super) const ROWS: usize = 8;

/// Two columns of [`ROWS`] rows: a pair of numbers a row.
pub(super) type Block = [i16x8; 2];

/// A way of multiplying.
pub(super) trait Lanes: Copy {
    /// A sum for each of [`ROWS`] rows.
    type Sums: Copy;

    /// Nothing yet.
    fn zero(self) -> Self::Sums;

    /// `sums` with the products of each row's pair and that of a vector: two 16-bit numbers in one of 32 bits.
    fn add(self, sums: Self::Sums, block: Block, pair: i32) -> Self::Sums;

    /// The sums as the nearest numbers that a float holds.
    fn floats(self, sums: Self::Sums) -> [f32; ROWS];
}

/// Two halves of 128 bits.
#[derive(Clone, Copy)]
pub(super) struct Halves;

#[expect(clippy::inline_always, reason = "the innermost loop, which is compiled anew for each way of multiplying")]
impl Lanes for Halves {
    type Sums = [i32x4; 2];

    #[inline(always)]
    fn zero(self) -> Self::Sums {
        [i32x4::ZERO; 2]
    }

    #[inline(always)]
    fn add(self, sums: Self::Sums, block: Block, pair: i32) -> Self::Sums {
        let pair: i16x8 = bytemuck::cast(i32x4::splat(pair));
        [sums[0] + pair.dot(block[0]), sums[1] + pair.dot(block[1])]
    }

    #[inline(always)]
    fn floats(self, sums: Self::Sums) -> [f32; ROWS] {
        bytemuck::cast(sums.map(f32x4::from_i32x4))
    }
}

#[cfg(target_arch = "x86_64")]
pub(super) use avx2::Avx2;

#[cfg(target_arch = "x86_64")]
mod avx2 {
    use super::{Block, Lanes, ROWS};
    use pulp::x86::V3;
    use std::arch::x86_64::__m256i;

    /// 256 bits, on processors that have them (Intel since 2013, AMD since 2015).
    #[derive(Clone, Copy)]
    pub(in super::super) struct Avx2(pub(in super::super) V3);

    #[expect(clippy::inline_always, reason = "the processor's instructions are to be had inside `V3::vectorize` alone")]
    impl Lanes for Avx2 {
        type Sums = __m256i;

        #[inline(always)]
        fn zero(self) -> Self::Sums {
            self.0.avx._mm256_setzero_si256()
        }

        #[inline(always)]
        fn add(self, sums: Self::Sums, block: Block, pair: i32) -> Self::Sums {
            let pair = self.0.avx._mm256_set1_epi32(pair);
            let products = self.0.avx2._mm256_madd_epi16(bytemuck::cast(block), pair);
            self.0.avx2._mm256_add_epi32(sums, products)
        }

        #[inline(always)]
        fn floats(self, sums: Self::Sums) -> [f32; ROWS] {
            bytemuck::cast(self.0.avx._mm256_cvtepi32_ps(sums))
        }
    }
}
