//! A value of the contract → JSON, which JavaScript's own parser reads in one go: smaller than handing over every member
//! by itself, and faster. Spans leave in code units of UTF-16 here, on their way out: a copy of the card with other spans
//! would be code for each of its records.

use std::fmt;

use serde::ser::{self, Impossible, Serialize, SerializeSeq, SerializeStruct};

use crate::span::{Span, Utf16Index};

/// The value as JSON. The contract has strings, whole numbers, booleans, lists and records; anything else is an error.
/// Offsets of a span are turned by `index`.
pub fn write(value: &impl Serialize, index: &Utf16Index<'_>) -> Result<String, Unknown> {
    let mut to = String::with_capacity(4096);
    value.serialize(Writer { to: &mut to, index, is_offset: false })?;
    Ok(to)
}

/// A kind of value that the contract does not have.
#[derive(Debug)]
pub struct Unknown;

impl fmt::Display for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no value of the contract")
    }
}

impl std::error::Error for Unknown {}

impl ser::Error for Unknown {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Unknown
    }
}

struct Writer<'a> {
    to: &'a mut String,
    index: &'a Utf16Index<'a>,
    /// Whether a number is an offset in bytes.
    is_offset: bool,
}

/// A list or record that is being written.
struct Members<'a> {
    to: &'a mut String,
    index: &'a Utf16Index<'a>,
    /// Whether it is a span.
    is_span: bool,
    close: char,
    first: bool,
}

impl<'a> Members<'a> {
    fn open(writer: Writer<'a>, open: char, close: char, is_span: bool) -> Self {
        writer.to.push(open);
        Self { to: writer.to, index: writer.index, is_span, close, first: true }
    }

    /// What writes the next member.
    fn next(&mut self) -> Writer<'_> {
        if !self.first {
            self.to.push(',');
        }
        self.first = false;
        Writer { to: self.to, index: self.index, is_offset: self.is_span }
    }

    /// What writes the next member behind its name.
    #[inline(never)]
    fn named(&mut self, name: &str) -> Writer<'_> {
        let writer = self.next();
        string(name, writer.to);
        writer.to.push(':');
        writer
    }

    fn closed(self) -> Done {
        self.to.push(self.close);
        Ok(())
    }
}

fn string(text: &str, to: &mut String) {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    to.push('"');
    // Hardly a character needs an escape: what lies between them is copied at once.
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        if byte >= 0x20 && byte != b'"' && byte != b'\\' {
            continue;
        }
        to.push_str(text.get(from..at).unwrap_or(""));
        from = at + 1;
        to.push('\\');
        if byte >= 0x20 {
            to.push(byte.into());
            continue;
        }
        to.push_str("u00");
        for digit in [byte >> 4, byte & 15] {
            to.push(DIGITS.get(usize::from(digit)).copied().unwrap_or(b'0').into());
        }
    }
    to.push_str(text.get(from..).unwrap_or(""));
    to.push('"');
}

#[inline(never)]
fn number(value: u64, to: &mut String) {
    if value > 9 {
        number(value / 10, to);
    }
    to.push(char::from(b'0' + (value % 10) as u8));
}

type Done = Result<(), Unknown>;

/// What the contract does not have.
macro_rules! unknown {
    ($($name:ident($($given:ty),*) -> $made:ty;)*) => {
        $(fn $name(self, $(_: $given),*) -> Result<$made, Unknown> {
            Err(Unknown)
        })*
    };
}

impl<'a> ser::Serializer for Writer<'a> {
    type Ok = ();
    type Error = Unknown;
    type SerializeSeq = Members<'a>;
    type SerializeStruct = Members<'a>;
    type SerializeTuple = Impossible<(), Unknown>;
    type SerializeTupleStruct = Impossible<(), Unknown>;
    type SerializeTupleVariant = Impossible<(), Unknown>;
    type SerializeMap = Impossible<(), Unknown>;
    type SerializeStructVariant = Impossible<(), Unknown>;

    fn serialize_bool(self, value: bool) -> Done {
        self.to.push_str(if value { "true" } else { "false" });
        Ok(())
    }

    fn serialize_u8(self, value: u8) -> Done {
        self.serialize_u64(value.into())
    }

    fn serialize_u16(self, value: u16) -> Done {
        self.serialize_u64(value.into())
    }

    fn serialize_u32(self, value: u32) -> Done {
        let value = if self.is_offset { self.index.offset(value) } else { value };
        self.serialize_u64(value.into())
    }

    fn serialize_u64(self, value: u64) -> Done {
        number(value, self.to);
        Ok(())
    }

    fn serialize_str(self, value: &str) -> Done {
        string(value, self.to);
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Done {
        value.serialize(self)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Done {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Done {
        value.serialize(self)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Members<'a>, Unknown> {
        Ok(Members::open(self, '[', ']', false))
    }

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Members<'a>, Unknown> {
        Ok(Members::open(self, '{', '}', name == Span::NAME))
    }

    unknown! {
        serialize_i8(i8) -> ();
        serialize_i16(i16) -> ();
        serialize_i32(i32) -> ();
        serialize_i64(i64) -> ();
        serialize_f32(f32) -> ();
        serialize_f64(f64) -> ();
        serialize_char(char) -> ();
        serialize_bytes(&[u8]) -> ();
        serialize_none() -> ();
        serialize_unit() -> ();
        serialize_unit_struct(&'static str) -> ();
        serialize_tuple(usize) -> Self::SerializeTuple;
        serialize_tuple_struct(&'static str, usize) -> Self::SerializeTupleStruct;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Self::SerializeTupleVariant;
        serialize_map(Option<usize>) -> Self::SerializeMap;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Self::SerializeStructVariant;
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(self, _: &'static str, _: u32, _: &'static str, _: &T) -> Done {
        Err(Unknown)
    }
}

impl SerializeSeq for Members<'_> {
    type Ok = ();
    type Error = Unknown;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Done {
        value.serialize(self.next())
    }

    fn end(self) -> Done {
        self.closed()
    }
}

impl SerializeStruct for Members<'_> {
    type Ok = ();
    type Error = Unknown;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Done {
        value.serialize(self.named(name))
    }

    fn end(self) -> Done {
        self.closed()
    }
}
