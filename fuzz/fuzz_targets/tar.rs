//! Tar archives, as they stand and packed by gzip; the first byte chooses.
#![no_main]

use flate2::{Compression, write::GzEncoder};
use saywhen_fuzz::{fuzz_target, read};
use std::io::Write;

fuzz_target!(|data: &[u8]| {
    let Some((first, data)) = data.split_first() else { return };
    if first % 2 == 0 {
        return read("x.tar", data);
    }
    let mut packed = GzEncoder::new(Vec::new(), Compression::none());
    packed.write_all(data).expect("memory");
    read("x.tar.gz", &packed.finish().expect("memory"));
});
