use crate::lang::Class;
use crate::lang::pack::Blocks;
use crate::lang::phrases::Phrase;

pub const LISTS: &[(Class, &str)] = &[
    (Class::Agency, list!("../agencies.txt")),
    (Class::Credit, list!("blocks/credit.txt")),
    (Class::DateLine, list!("blocks/date_line.txt")),
    (Class::Interface, list!("blocks/interface.txt")),
    (Class::NameParticle, list!("blocks/name_particles.txt")),
    (Class::Suspended, list!("blocks/suspended.txt")),
];

pub const BLOCKS: Blocks = Blocks {
    heading_words: 16,
    phrases: &[
        (Phrase::Furniture, list!("blocks/furniture.txt")),
        (Phrase::FurnitureStart, list!("blocks/furniture_starts.txt")),
        (Phrase::FurnitureLabel, list!("blocks/furniture_labels.txt")),
        (Phrase::Related, list!("blocks/related.txt")),
        (Phrase::Topics, list!("blocks/topics.txt")),
        (Phrase::EditorsBox, list!("blocks/editors_box.txt")),
        (Phrase::Author, list!("blocks/authors.txt")),
        (Phrase::Caption, list!("blocks/captions.txt")),
    ],
};
