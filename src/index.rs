//! Keys numbered in the order of their first use. Open addressing, no seed: the same everywhere, and a fraction of the
//! size of the standard library's map.

use crate::letters::lower;

/// Hashes → numbers from 0 on; two things whose hashes are equal are one.
pub struct Index {
    /// Number + 1; 0 is free.
    slots: Vec<u32>,
    keys: Vec<u64>,
}

impl Index {
    /// Slots of an index of hardly a key; one is always free.
    const FEWEST_SLOTS: usize = 16;

    /// Without any key, and with room for so many.
    pub fn with_room(keys: usize) -> Self {
        let slots = (keys * 2).max(Self::FEWEST_SLOTS).next_power_of_two();
        Self { slots: vec![0; slots], keys: Vec::with_capacity(keys) }
    }

    /// The number of `key` where it has one, else the free slot for it.
    fn probe(&self, key: u64) -> Result<u32, usize> {
        let mask = self.slots.len() - 1;
        let mut slot = key as usize & mask;
        loop {
            match self.slots.get(slot).copied().unwrap_or(0) {
                0 => return Err(slot),
                number if self.keys.get(number as usize - 1) == Some(&key) => return Ok(number - 1),
                _ => slot = (slot + 1) & mask,
            }
        }
    }

    /// The number of `key`, none where it was never numbered.
    pub fn find(&self, key: u64) -> Option<u32> {
        self.probe(key).ok()
    }

    /// The number of `key`, a new one where it had none.
    pub fn number(&mut self, key: u64) -> u32 {
        let slot = match self.probe(key) {
            Ok(number) => return number,
            Err(slot) => slot,
        };
        self.keys.push(key);
        let number = u32::try_from(self.keys.len()).unwrap_or(u32::MAX);
        if let Some(free) = self.slots.get_mut(slot) {
            *free = number;
        }
        if self.keys.len() * 2 > self.slots.len() {
            self.grow();
        }
        number - 1
    }

    /// Numbers `key`; whether it had no number before.
    pub fn insert(&mut self, key: u64) -> bool {
        let before = self.keys.len();
        self.number(key);
        self.keys.len() > before
    }

    fn grow(&mut self) {
        self.slots = vec![0; self.slots.len() * 2];
        for (number, &key) in (1u32..).zip(&self.keys) {
            if let Err(slot) = self.probe(key)
                && let Some(free) = self.slots.get_mut(slot)
            {
                *free = number;
            }
        }
    }
}

/// What [`step`] begins with.
pub const SEED: u64 = 0xcbf2_9ce4_8422_2325;

/// FNV-1a: the hash with one more character or byte in it.
pub fn step(hash: u64, more: u32) -> u64 {
    (hash ^ u64::from(more)).wrapping_mul(0x0100_0000_01b3)
}

/// The hash with a word in it, case ignored.
pub fn step_word(before: u64, word: &str) -> u64 {
    let mut hash = before;
    for &byte in word.as_bytes() {
        // Small letters of ASCII and Latin-1 have this bit more than large ones; beyond U+00FF that does not hold.
        if byte > 0xC3 {
            return word.chars().fold(before, |hash, c| step(hash, lower(c).into()));
        }
        hash = step(hash, (byte | 0x20).into());
    }
    hash
}

/// The hash of a text, its low bits as good as its high ones.
pub fn hash(text: &str) -> u64 {
    hash_bytes(text.as_bytes())
}

/// The hash of a text's bytes, as [`hash`] has it.
pub fn hash_bytes(bytes: &[u8]) -> u64 {
    let mut hash = SEED;
    for &byte in bytes {
        hash = step(hash, byte.into());
    }
    mixed(hash)
}

/// A hash that [`step`] has made, its low bits as good as its high ones.
pub fn mixed(hash: u64) -> u64 {
    hash ^ (hash >> 32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_index_finds_what_it_numbered_and_nothing_else() {
        let mut index = Index::with_room(0);
        for key in 0..10_000 {
            assert_eq!(u64::from(index.number(key * 7)), key);
        }
        for key in 0..10_000 {
            assert_eq!(index.find(key * 7).map(u64::from), Some(key));
        }
        assert_eq!(index.find(3), None);
        assert!(!index.insert(7) && index.insert(3) && !index.insert(3));
    }
}
