//! Bytes as text that a page carries: seven bits a character, an eighth shorter than base64.
//!
//! A character's code is the number of its seven bits; the three that HTML would change or stumble over (NUL, carriage
//! return, `<`) have 128 added, which UTF-8 writes in two bytes. `bytesOf` in `www/worker.js` is the way back.

/// Bits of a character.
const BITS: u32 = 7;

/// What may not stand in a script element as it is.
const MOVED: &[u8] = b"\0\r<";

/// `bytes` as text, the most significant bit first; the last character is filled up with zeros.
pub(super) fn pack(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 7 / 6);
    let (mut held, mut bits) = (0u32, 0);
    for &byte in bytes {
        held = held << 8 | u32::from(byte);
        bits += 8;
        while bits >= BITS {
            bits -= BITS;
            text.push(character(held >> bits));
        }
        held &= (1 << bits) - 1;
    }
    if bits > 0 {
        text.push(character(held << (BITS - bits)));
    }
    text
}

/// The character of the lowest seven bits.
fn character(bits: u32) -> char {
    let code = (bits & 0x7f) as u8;
    char::from(if MOVED.contains(&code) { code | 0x80 } else { code })
}

#[cfg(test)]
mod tests {
    use super::pack;

    /// As the page reads it.
    fn unpack(text: &str) -> Vec<u8> {
        let bits = |c: char| (0..7).rev().map(move |bit| (c as u32 >> bit & 1) as u8);
        let bits: Vec<u8> = text.chars().flat_map(bits).collect();
        bits.chunks_exact(8).map(|byte| byte.iter().fold(0, |sum, bit| sum << 1 | bit)).collect()
    }

    #[test]
    fn bytes_come_back() {
        let all: Vec<u8> = (0..=255).rev().chain(0..=255).collect();
        for length in 0..all.len() {
            assert_eq!(unpack(&pack(&all[..length])), &all[..length]);
        }
    }

    #[test]
    fn html_leaves_it_alone() {
        let text = pack(&(0..=255).cycle().take(70_000).collect::<Vec<u8>>());
        assert!(!text.contains(['\0', '\r', '<']));
        assert!(text.contains('\u{80}') && text.contains('\u{8d}') && text.contains('\u{bc}'));
    }
}
