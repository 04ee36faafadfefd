//! Archives with members of any kind: what stands between NULs is a member, and its first byte chooses the name.
#![no_main]

use saywhen_fuzz::{fuzz_target, read, zip};

const NAMES: [&str; 8] = ["a.txt", "b/c.html", "d.json", "e.jsonl", "f.eml", "g.zip", ".hidden", "h.md"];

fuzz_target!(|data: &[u8]| {
    let members: Vec<&[u8]> = data.split(|&byte| byte == 0).filter(|member| !member.is_empty()).take(8).collect();
    let names: Vec<String> =
        members.iter().enumerate().map(|(at, m)| format!("{at}{}", NAMES[usize::from(m[0]) % NAMES.len()])).collect();
    let named: Vec<(&str, &[u8])> = names.iter().map(String::as_str).zip(members.iter().map(|m| &m[1..])).collect();
    read("x.zip", &zip(&named));
});
