//! The command line: `saywhen analyze`, `saywhen stream`, `saywhen explain`.

fn main() {}
