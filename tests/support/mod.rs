//! What several integration tests share.

pub(crate) mod case;
pub(crate) mod check;
pub(crate) mod status;
