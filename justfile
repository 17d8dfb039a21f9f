# What a contributor runs: https://just.systems. Each line can be typed without `just`, too.

# As in .ci, so that all of these share what is compiled.
export CARGO_PROFILE_DEV_DEBUG := "0"
export CARGO_INCREMENTAL := "0"

# What there is
default:
    @just --list

# Types and names, of everything
check:
    cargo check --workspace --all-targets

# Every test, or those whose names contain a word: just test charset
test *filter:
    cargo test --workspace {{ filter }}

# Every golden written anew: look at the change
bless:
    .ci/bless

# What goes wrong most often, in a few minutes, with Rust alone
quick:
    .ci/quick

# All that must hold before a change lands
gate:
    .ci/run

# The guide in both languages, by mdBook, into target/guide
guide:
    docs/guide/build
