//! What several integration tests share.

pub(crate) mod accounts;
pub(crate) mod case;
pub(crate) mod check;
pub(crate) mod set;
pub(crate) mod status;
