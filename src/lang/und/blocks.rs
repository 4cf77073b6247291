use crate::lang::Class;
use crate::lang::pack::Blocks;
use crate::lang::phrases::Phrase;

pub const LISTS: &[(Class, &str)] = &[(Class::Agency, include_str!("../agencies.txt"))];

// Phrases of languages that have no pack yet; each moves to its pack when that comes.
pub const BLOCKS: Blocks = Blocks {
    phrases: &[
        (Phrase::Furniture, include_str!("blocks/furniture.txt")),
        (Phrase::FurnitureStart, include_str!("blocks/furniture_starts.txt")),
        (Phrase::Related, include_str!("blocks/related.txt")),
        (Phrase::Topics, include_str!("blocks/topics.txt")),
        (Phrase::EditorsBox, include_str!("blocks/editors_box.txt")),
    ],
};
