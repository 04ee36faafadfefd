//! The whole engine: any text, twice with the same outcome.
#![no_main]

use saywhen_fuzz::{analyze, fuzz_target};

fuzz_target!(|text: &str| {
    assert_eq!(format!("{:?}", analyze("x", text)), format!("{:?}", analyze("x", text)));
});
