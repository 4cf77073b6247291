//! FNV-1a over bytes with a last mix, for the tables of words and phrases: short keys, no seed, the same everywhere.

/// What [`step`] begins with.
pub const SEED: u32 = 0x811c_9dc5;

/// The state with one more byte or character in it; every beginning of a text has its hash on the way.
pub fn step(state: u32, more: impl Into<u32>) -> u32 {
    (state ^ more.into()).wrapping_mul(0x0100_0193)
}

/// The hash of a state: its low bits as good as its high ones.
pub fn mix(state: u32) -> u32 {
    state ^ (state >> 15)
}

/// The hash of a text.
pub fn hash(text: &str) -> u32 {
    hash_bytes(text.as_bytes())
}

/// The hash of a text's bytes.
pub fn hash_bytes(bytes: &[u8]) -> u32 {
    let mut state = SEED;
    for &byte in bytes {
        state = step(state, byte);
    }
    mix(state)
}

/// A set of hashes that may take a hash for another's: a bit for each.
pub struct Bits(Vec<u64>);

impl Bits {
    /// An empty set of `bits` bits, a power of two from 64 on.
    pub fn new(bits: usize) -> Self {
        Self(vec![0; bits / 64])
    }

    /// Adds a hash.
    pub fn add(&mut self, hash: u32) {
        let (word, bit) = self.place(hash);
        if let Some(word) = self.0.get_mut(word) {
            *word |= bit;
        }
    }

    /// Whether the hash may be among them.
    pub fn has(&self, hash: u32) -> bool {
        let (word, bit) = self.place(hash);
        self.0.get(word).is_some_and(|word| word & bit != 0)
    }

    /// The word of a hash, and its bit in there.
    fn place(&self, hash: u32) -> (usize, u64) {
        ((hash as usize / 64) & self.0.len().wrapping_sub(1), 1 << (hash % 64))
    }
}

#[cfg(test)]
mod tests {
    use super::{Bits, hash};

    #[test]
    fn what_was_added_is_there_and_most_of_the_rest_is_not() {
        let mut bits = Bits::new(1 << 10);
        bits.add(hash("wort"));
        assert!(bits.has(hash("wort")));
        assert!(!bits.has(hash("worte")) && !bits.has(hash("ort")));
    }
}
