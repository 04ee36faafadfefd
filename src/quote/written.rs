//! Forms as numbers: that a token is no such word one comparison tells.

use crate::span::ByteSpan;

/// Bytes of a form that are held.
const HELD: usize = 7;

/// What makes small letters of ASCII letters, for each byte that is held. Other bytes may come to look alike.
const SMALL: u64 = 0x0020_2020_2020_2020;

/// The first bytes of a form, in small letters, and its length behind them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Written(u64);

impl Written {
    /// What stands at `span` of `text`.
    pub(super) fn at(text: &[u8], span: ByteSpan) -> Self {
        let (form, length) = (&text[span.start as usize..], span.len() as usize);
        let first = form.first_chunk().copied().unwrap_or_else(|| first(form));
        let held = (1 << (8 * length.min(HELD))) - 1;
        Self::new(u64::from_le_bytes(first) & held, length)
    }

    #[inline]
    fn new(first: u64, length: usize) -> Self {
        Self(first | SMALL | last(length))
    }

    /// False where it is not `form`, in any case; true where it may be.
    #[inline]
    pub(super) fn may_be(self, form: &str) -> bool {
        let length = form.len();
        self.0 >> (8 * HELD) << (8 * HELD) == last(length)
            && self == Self::new(u64::from_le_bytes(first(form.as_bytes())), length)
    }

    /// True where it begins with an ASCII letter.
    pub(super) fn begins_with_letter(self) -> bool {
        self.0.to_le_bytes()[0].is_ascii_lowercase()
    }
}

/// The last byte, for a length.
#[inline]
fn last(length: usize) -> u64 {
    (length.min(usize::from(u8::MAX)) as u64) << (8 * HELD)
}

/// The first bytes of `form`, then zeros.
#[inline]
fn first(form: &[u8]) -> [u8; HELD + 1] {
    let mut first = [0; HELD + 1];
    first.iter_mut().zip(form).take(HELD).for_each(|(held, &byte)| *held = byte);
    first
}

#[cfg(test)]
mod tests {
    use super::Written;
    use crate::span::ByteSpan;

    #[test]
    fn most_other_words_are_told_apart() {
        let text = "According to WHO, “that”";
        let at = |start, end| Written::at(text.as_bytes(), ByteSpan::new(start, end));
        assert!(at(10, 12).may_be("to") && !at(10, 12).may_be("too") && !at(10, 12).may_be("in"));
        assert!(at(13, 16).may_be("who") && at(0, 9).may_be("according") && at(0, 9).may_be("accordion"));
        assert!(at(21, 25).may_be("that") && at(25, 28).may_be("”") && at(28, 28).may_be(""));
        assert!(at(0, 9).begins_with_letter() && !at(25, 28).begins_with_letter() && !at(28, 28).begins_with_letter());
    }
}
