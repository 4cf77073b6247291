//! Putting lists in order.
//!
//! The standard library compiles one sorting routine for each type that is sorted, some 8 kB of wasm apiece. Here one
//! routine sorts ranks with places, whatever the list holds.

/// Puts `list` in rising order of rank; equals keep their order.
pub fn by<T>(list: &mut Vec<T>, rank: impl Fn(&T) -> (u64, u64)) {
    let ranks: Vec<(u64, u64)> = list.iter().map(rank).collect();
    let mut items: Vec<Option<T>> = list.drain(..).map(Some).collect();
    for place in places(&ranks) {
        list.extend(items.get_mut(place).and_then(Option::take));
    }
}

/// The places of `ranks` in rising order of rank; equals keep their order.
fn places(ranks: &[(u64, u64)]) -> Vec<usize> {
    let mut order: Vec<(u64, u64, usize)> = ranks.iter().enumerate().map(|(place, r)| (r.0, r.1, place)).collect();
    order.sort_unstable();
    order.into_iter().map(|(_, _, place)| place).collect()
}

/// A rank that rises as `number` falls.
pub fn falling(number: u64) -> u64 {
    u64::MAX - number
}

/// A rank that rises with a number, whatever its sign.
pub fn of_number(number: i64) -> u64 {
    number.wrapping_sub(i64::MIN) as u64
}

/// A rank that rises with a score, whatever its sign.
pub fn of_score(score: f32) -> u64 {
    // The order of total_cmp: the bits as they are for positive numbers, turned round for negative ones.
    let bits = score.to_bits();
    u64::from(if bits >> 31 == 0 { bits | 0x8000_0000 } else { !bits })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equals_keep_their_order() {
        let mut list = vec![("b", 2), ("x", 1), ("a", 2), ("y", 1)];
        by(&mut list, |item| (item.1, 0));
        assert_eq!(list, [("x", 1), ("y", 1), ("b", 2), ("a", 2)]);
    }

    #[test]
    fn numbers_rank_as_they_compare() {
        assert!(of_number(i64::MIN) < of_number(-1) && of_number(-1) < of_number(0) && of_number(0) < of_number(7));
    }

    #[test]
    fn scores_rank_as_they_compare() {
        let scores = [f32::NEG_INFINITY, -2.5, -0.1, 0.0, 0.1, 1.0, 2.5, f32::INFINITY];
        assert!(scores.windows(2).all(|w| of_score(w[0]) < of_score(w[1])));
    }
}
