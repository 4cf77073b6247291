//! Putting lists in order.
//!
//! The standard library compiles one sorting routine for each type that is sorted, some 8 kB of wasm apiece. Here one
//! routine sorts ranks with places, whatever the list holds.

/// Puts `list` in rising order of rank; equals keep their order.
pub fn by<T>(list: &mut [T], rank: impl Fn(&T) -> (u64, u64)) {
    if list.len() < 2 {
        return;
    }
    let mut ranks = Vec::with_capacity(list.len());
    for item in list.iter() {
        ranks.push(rank(item));
    }
    for (place, other) in swaps(&ranks) {
        list.swap(place, other);
    }
}

/// The swaps, one after another, that put a list of these ranks in order.
fn swaps(ranks: &[(u64, u64)]) -> Vec<(usize, usize)> {
    let mut swaps = Vec::new();
    // Most lists are made in order.
    if ranks.is_sorted() {
        return swaps;
    }
    // The place that each place takes its item from.
    let mut order = places(ranks);
    swaps.reserve(order.len());
    for first in 0..order.len() {
        // Round a circle of places, each taking what the next one has; a place that is done names itself.
        let mut place = first;
        while let Some(named) = order.get_mut(place) {
            let other = std::mem::replace(named, place);
            if other == first || other == place {
                break;
            }
            swaps.push((place, other));
            place = other;
        }
    }
    swaps
}

/// The places of `ranks` in rising order of rank; equals keep their order. A merge sort, runs of twice the length at
/// every pass.
pub fn places(ranks: &[(u64, u64)]) -> Vec<usize> {
    let rank = |place: usize| ranks.get(place).copied().unwrap_or_default();
    let mut order: Vec<usize> = (0..ranks.len()).collect();
    let mut merged = Vec::with_capacity(order.len());
    let mut length = 1;
    while length < ranks.len() {
        merged.clear();
        for runs in order.chunks(length * 2) {
            let (mut left, mut right) = runs.split_at_checked(length).unwrap_or((runs, &[]));
            while let ([first, left_rest @ ..], [second, right_rest @ ..]) = (left, right) {
                if rank(*second) < rank(*first) {
                    merged.push(*second);
                    right = right_rest;
                } else {
                    merged.push(*first);
                    left = left_rest;
                }
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        std::mem::swap(&mut order, &mut merged);
        length *= 2;
    }
    order
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
    fn many_items_are_put_in_order() {
        let mut list: Vec<u64> = (0..1000).map(|n| n * 7919 % 1009).collect();
        let mut sorted = list.clone();
        sorted.sort();
        by(&mut list, |n| (*n, 0));
        assert_eq!(list, sorted);
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
