use crate::lang::Class;
use crate::lang::pack::Blocks;
use crate::lang::phrases::Phrase;

pub const LISTS: &[(Class, &str)] = &[
    (Class::Agency, include_str!("../agencies.txt")),
    (Class::Credit, include_str!("blocks/credit.txt")),
    (Class::DateLine, include_str!("blocks/date_line.txt")),
    (Class::Interface, include_str!("blocks/interface.txt")),
    (Class::NameParticle, include_str!("blocks/name_particles.txt")),
    (Class::Suspended, include_str!("blocks/suspended.txt")),
];

pub const BLOCKS: Blocks = Blocks {
    phrases: &[
        (Phrase::Furniture, include_str!("blocks/furniture.txt")),
        (Phrase::FurnitureStart, include_str!("blocks/furniture_starts.txt")),
        (Phrase::FurnitureLabel, include_str!("blocks/furniture_labels.txt")),
        (Phrase::Related, include_str!("blocks/related.txt")),
        (Phrase::Topics, include_str!("blocks/topics.txt")),
        (Phrase::EditorsBox, include_str!("blocks/editors_box.txt")),
        (Phrase::Author, include_str!("blocks/authors.txt")),
        (Phrase::Caption, include_str!("blocks/captions.txt")),
    ],
};
