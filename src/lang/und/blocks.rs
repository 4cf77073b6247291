use crate::lang::Class;
use crate::lang::pack::Blocks;
use crate::lang::phrases::Phrase;

pub const LISTS: &[(Class, &str)] = &[(Class::Agency, list!("../agencies.txt"))];

// Phrases of languages that have no pack yet; each moves to its pack when that comes.
pub const BLOCKS: Blocks = Blocks {
    phrases: &[
        (Phrase::Furniture, list!("blocks/furniture.txt")),
        (Phrase::FurnitureStart, list!("blocks/furniture_starts.txt")),
        (Phrase::Related, list!("blocks/related.txt")),
        (Phrase::Topics, list!("blocks/topics.txt")),
        (Phrase::EditorsBox, list!("blocks/editors_box.txt")),
    ],
};
