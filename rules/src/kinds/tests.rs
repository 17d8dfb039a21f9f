//! What is true of all kinds.

use super::*;
use crate::Limits;

#[test]
fn no_two_kinds_have_one_word_and_each_is_found_by_its_own() {
    for kind in Kind::ALL {
        let facts = kind.facts();
        assert_eq!(Kind::named(facts.word), Some(*kind));
        assert!(facts.shown.contains(&format!("`{}`", facts.word)), "{}", facts.shown);
    }
}

#[test]
fn the_examples_of_a_kind_keep_its_own_limits() {
    for kind in Kind::ALL {
        for example in kind.facts().examples {
            assert!(Limits::of(*kind).check(example).is_empty(), "{kind:?}: {example}");
        }
    }
}

#[test]
fn what_json_has_values_for_is_a_number_or_a_truth_value() {
    for kind in Kind::ALL.iter().filter(|kind| kind.facts().is_bare) {
        assert!(matches!(kind.facts().family, Family::Number | Family::Boolean), "{kind:?}");
    }
}

#[test]
fn of_the_numbers_two_are_whole_and_two_may_be_below_zero() {
    let of = |is: fn(Kind) -> bool| Kind::ALL.iter().copied().filter(|kind| is(*kind)).collect::<Vec<_>>();
    assert_eq!(of(Kind::is_number), [Kind::Number, Kind::Decimal, Kind::Amount, Kind::Cents]);
    assert_eq!(of(Kind::is_whole), [Kind::Number, Kind::Cents]);
    assert_eq!(of(Kind::is_signed), [Kind::Number, Kind::Decimal]);
}

#[test]
fn every_kind_but_the_file_travels_as_text() {
    assert!(Kind::scalars().chain([Kind::File]).eq(Kind::ALL.iter().copied()));
}
