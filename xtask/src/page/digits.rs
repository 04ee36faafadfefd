//! Bytes as text that a page carries: six bytes in seven characters, an eighth shorter than base64.
//!
//! Six bytes are a number of seven digits to the base of 116, and so many characters browsers read quickest: those of ASCII
//! that HTML leaves as they are in a `template`, no line ends among them. Fewer bytes at the end are a number with zeros
//! behind them, of which only the digits are there that tell. `bytesOf` in `www/worker.js` is the way back.

/// Bytes that are one number.
const BYTES: usize = 6;

/// Digits of that number.
const DIGITS: usize = 7;

/// How many digits there are: `BASE` to the power of `DIGITS` is more than 256 to the power of `BYTES`.
const BASE: u64 = 116;

/// What may not stand in a template as it is, or makes browsers count lines.
const LEFT_OUT: &[u8] = b"\0\n\r&<";

/// `bytes` as text.
pub(super) fn pack(bytes: &[u8]) -> String {
    let characters: Vec<char> = (0..128).filter(|code| !LEFT_OUT.contains(code)).map(char::from).collect();
    let mut text = String::with_capacity(bytes.len() * DIGITS / BYTES + DIGITS);
    for group in bytes.chunks(BYTES) {
        let number = (0..BYTES).fold(0, |sum, at| sum << 8 | u64::from(group.get(at).copied().unwrap_or(0)));
        let digit = |at: usize| number / BASE.pow((DIGITS - 1 - at) as u32) % BASE;
        text.extend((0..=group.len()).map(|at| characters[digit(at) as usize]));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{BASE, DIGITS, LEFT_OUT, pack};

    /// As the page reads it: with the highest digit in the place of those that are not there.
    fn unpack(text: &str) -> Vec<u8> {
        let digit = |code: u8| u64::from(code) - LEFT_OUT.iter().filter(|&&out| out < code).count() as u64;
        let digits: Vec<u64> = text.bytes().map(digit).collect();
        let bytes = |group: &[u64]| {
            let number = (0..DIGITS).fold(0, |sum, at| sum * BASE + group.get(at).copied().unwrap_or(BASE - 1));
            number.to_be_bytes()[2..][..group.len() - 1].to_vec()
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
