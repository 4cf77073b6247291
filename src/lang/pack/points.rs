//! What a language says of which sentences make good key points.

/// Data of one language; see the module.
pub struct Points {}
